//! The result of a run as bytes: one file per format, each with its own structs, so that no
//! internal name is ever a promise. Everything that comes from content is sanitised here.

pub mod baseline;
pub mod explain;
pub mod inspect;
pub mod quality;
pub mod statistics;

mod block;
mod checkstyle;
mod concise;
mod format;
mod gathered;
mod github;
mod gitlab;
mod held;
mod human;
mod json;
mod junit;
mod markdown;
mod names;
mod page;
mod rdjson;
mod sarif;
#[cfg(test)]
mod specimen;
mod summary;
mod told;
mod window;
mod xml;

use std::io::{self, Write};

pub use format::{Format, UnknownFormat};
pub use human::Mistake;
pub use names::{Names, Platforms};
pub use summary::write as write_summary;

use crate::{
    finding::{Finding, Severity},
    lint::{FileReport, Outcome},
    settings::FailOn,
};

/// A run and what is told about it.
#[derive(Debug, Clone, Copy)]
pub struct Run<'o> {
    /// What was found.
    pub outcome: &'o Outcome,
    /// How files are called.
    pub names: &'o Names,
    /// Files that were seen and not read.
    pub skipped: usize,
    /// The exit code.
    pub exit: u8,
    /// From which level on findings fail the run.
    pub fail_on: FailOn,
    /// Whether rules were left out by flags.
    pub coverage: Coverage,
}

/// Whether every configured rule looked at every file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// It did.
    Whole,
    /// Flags left some out.
    Partial,
}

/// Whether drawings use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Terminal colours.
    Colour,
    /// None.
    Plain,
}

/// How much is shown to people, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Colours.
    pub theme: Theme,
    /// Most findings printed.
    pub max_findings: usize,
}

/// Writes a run in a format; returns how many findings are left out unsaid, because those who read
/// the format take no more.
///
/// # Errors
///
/// When `out` takes no more.
pub fn write(format: Format, run: &Run<'_>, look: Look, out: &mut dyn Write) -> io::Result<usize> {
    match format {
        Format::Human => human::write(run, look, out)?,
        Format::Concise => concise::write(run, look, out)?,
        Format::Json => json::write(run, out)?,
        Format::Jsonl => json::write_lines(run, out)?,
        Format::Sarif => return sarif::write(run, out),
        Format::Github => github::write(run, out)?,
        Format::Gitlab => gitlab::write(run, out)?,
        Format::Junit => junit::write(run, out)?,
        Format::Rdjson => rdjson::write(run, out)?,
        Format::Checkstyle => checkstyle::write(run, out)?,
        Format::Markdown => markdown::write(run, out)?,
    }
    Ok(0)
}

/// The findings that are printed when not all may be: the worst, in the order of the run.
fn worst(outcome: &Outcome, most: usize) -> Vec<(&FileReport, &Finding)> {
    kept(outcome.findings().collect(), most, |(_, finding)| told::rank(finding))
}

/// The first `most` by rank, in their order.
fn kept<T, R: Ord>(all: Vec<T>, most: usize, rank: impl Fn(&T) -> R) -> Vec<T> {
    if all.len() <= most {
        return all;
    }
    let mut placed: Vec<(usize, T)> = all.into_iter().enumerate().collect();
    placed.sort_by_key(|(place, one)| (rank(one), *place));
    placed.truncate(most);
    placed.sort_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, one)| one).collect()
}

/// A runner of workflows takes a line for a command when its first visible characters are `::` or
/// `##[`: a text from content that may come to stand first has that mark written out.
///
/// Source: `ActionCommand.TryParseV2` of the GitHub Actions runner, which trims leading blanks.
fn unforged(text: &str) -> std::borrow::Cow<'_, str> {
    match text.chars().next() {
        Some(first) if text.starts_with("::") || text.starts_with("##[") => {
            format!("\\u{{{:x}}}{}", u32::from(first), &text[first.len_utf8()..]).into()
        }
        _ => text.into(),
    }
}

/// `1 file`, `2 files`.
fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// `1 error, 2 warnings`; empty when there is nothing.
fn levels(outcome: &Outcome) -> String {
    let noun = |level| match level {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    };
    let each = Severity::ALL.map(|level| (outcome.count(level), noun(level)));
    let some: Vec<String> = each.iter().filter(|(n, _)| *n > 0).map(|(n, noun)| counted(*n, noun)).collect();
    some.join(", ")
}
