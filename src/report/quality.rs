//! A report of a library in every form it is told in.

mod html;

use std::io::{self, Write};

use crate::quality::Report;

/// Writes a report as one self-contained page.
///
/// # Errors
///
/// When `out` takes no more.
pub fn write_html(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    html::write(report, out)
}
