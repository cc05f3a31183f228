//! The table of rules: how often each looked and spoke.

use std::io::{self, Write};

use crate::lint::{Outcome, RuleTally};

/// Writes the table.
///
/// # Errors
///
/// When `out` takes no more.
pub fn write(outcome: &Outcome, out: &mut dyn Write) -> io::Result<()> {
    let width = outcome.rules.iter().map(|tally| tally.meta.id.len()).max().unwrap_or(0).max("rule".len());
    writeln!(out, "{:width$}  {:>5}  {:>8}  {:>6}  {:>8}", "rule", "found", "eligible", "waived", "baseline")?;
    for tally in &outcome.rules {
        let RuleTally { meta, eligible, found, waived, baselined } = tally;
        writeln!(out, "{:width$}  {found:>5}  {eligible:>8}  {waived:>6}  {baselined:>8}", meta.id)?;
    }
    Ok(())
}
