use std::io::{self, Write};

use crate::quality::Report;

pub(super) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", report.verdict.documents)
}
