//! What repeats in a file, told once: a page whose every second section lacks an easier way has one
//! thing to mend, and a reader who meets it twelve times reads none of the twelve.
//!
//! Errors are never gathered: each one stands drawn at its place.

use super::{
    block::{Block, blocks, unquoted},
    counted, told,
};
use crate::{
    finding::{Finding, Severity},
    lint::FileReport,
    text::{Columns, sanitize},
};

/// Repeats that are told; the rest is counted.
const REPEATS: usize = 12;

/// A block of findings, and those elsewhere in the file that say the same.
#[derive(Debug)]
pub(super) struct Gathered<'o> {
    /// What is drawn.
    pub(super) block: Block<'o>,
    /// The findings that say the same at another place, in order.
    pub(super) repeats: Vec<&'o Finding>,
}

/// The findings of one file, given in its order: the worst first, and what only repeats gathered.
pub(super) fn gathered<'o>(file: &'o FileReport, findings: &[&'o Finding]) -> Vec<Gathered<'o>> {
    let mut sorted = findings.to_vec();
    sorted.sort_by_key(|finding| told::rank(finding));
    let mut all: Vec<Gathered<'o>> = Vec::new();
    // Of each rule that may gather, where it did first: there are few rules.
    let mut open: Vec<usize> = Vec::new();
    for block in blocks(file, &sorted) {
        let same = |at: &&usize| says_the_same(all[**at].block.first, block.first);
        if let Some(at) = open.iter().find(same).copied() {
            all[at].repeats.push(block.first);
            all[at].repeats.extend(block.others);
            continue;
        }
        if block.first.severity != Severity::Error {
            open.push(all.len());
        }
        all.push(Gathered { block, repeats: Vec::new() });
    }
    all
}

/// What to write differs where the defect does.
fn says_the_same(one: &Finding, other: &Finding) -> bool {
    one.meta.id == other.meta.id && one.severity == other.severity && one.help == other.help
}

impl Gathered<'_> {
    /// In how many places of the file it is said.
    pub(super) fn places(&self) -> usize {
        1 + self.block.others.len() + self.repeats.len()
    }

    /// The name of the rule, with the number of places where it repeats.
    pub(super) fn code(&self) -> String {
        let id = self.block.first.meta.id;
        if self.repeats.is_empty() { id.to_owned() } else { format!("{id} ({})", counted(self.places(), "place")) }
    }

    /// The other places: those that say it in the same words on one line, by what they name; each
    /// other one on a line of its own.
    pub(super) fn likewise(&self, columns: &Columns<'_>) -> Vec<String> {
        let line = |finding: &Finding| columns.position(finding.span.start).line;
        let first = &self.block.first.message;
        let (mut named, mut told): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        for finding in self.repeats.iter().take(REPEATS) {
            let words = quoted(&finding.message).filter(|_| unquoted(&finding.message).eq(unquoted(first)));
            match words {
                Some(words) => named.push(format!("line {} (`{}`)", line(finding), sanitize(words))),
                None => told.push(format!("line {}: {}", line(finding), sanitize(&finding.message))),
            }
        }
        if !named.is_empty() {
            told.insert(0, format!("likewise: {}", named.join(", ")));
        }
        if self.repeats.len() > REPEATS {
            told.push(format!("and {} more", self.repeats.len() - REPEATS));
        }
        told
    }
}

/// What a message quotes first.
fn quoted(message: &str) -> Option<&str> {
    message.split('`').nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{finding::SCHEMA_MISMATCH, finding::UNKNOWN_FIELD, text::Source, text::Span};

    fn finding(start: u32, severity: Severity, help: &str) -> Finding {
        let mut finding = Finding::new(&SCHEMA_MISMATCH, Span::new(start, start + 1), "`x` lacks it", help);
        finding.severity = severity;
        finding
    }

    fn file() -> FileReport {
        FileReport { source: Some(Source::new("a.md", "a\nb\nc\nd\n")), ..FileReport::of("a.md".to_owned()) }
    }

    fn starts(all: &[Gathered<'_>]) -> Vec<(u32, usize)> {
        all.iter().map(|one| (one.block.first.span.start, one.repeats.len())).collect()
    }

    #[test]
    fn the_worst_comes_first_and_errors_stay_apart() {
        let found = [
            finding(0, Severity::Info, "h"),
            finding(2, Severity::Error, "h"),
            finding(4, Severity::Info, "h"),
            finding(6, Severity::Error, "h"),
        ];
        let file = file();
        let all = gathered(&file, &found.iter().collect::<Vec<_>>());
        assert_eq!(starts(&all), [(2, 0), (6, 0), (0, 1)]);
        assert_eq!(all[2].code(), "schema-mismatch (2 places)");
    }

    #[test]
    fn another_help_or_rule_or_level_is_not_gathered() {
        let mut other = finding(4, Severity::Info, "h");
        other.meta = &UNKNOWN_FIELD;
        let found = [
            finding(0, Severity::Info, "h"),
            finding(2, Severity::Info, "other"),
            other,
            finding(6, Severity::Warning, "h"),
        ];
        let file = file();
        assert_eq!(starts(&gathered(&file, &found.iter().collect::<Vec<_>>())), [(6, 0), (0, 0), (2, 0), (4, 0)]);
    }

    #[test]
    fn no_more_places_are_told_than_can_be_read() {
        let found: Vec<Finding> = (0..20).map(|_| finding(2, Severity::Info, "h")).collect();
        let file = file();
        let all = gathered(&file, &found.iter().collect::<Vec<_>>());
        let source = Source::new("a.md", "a\nb\nc\nd\n");
        let lines = all[0].likewise(&Columns::new(&source));
        assert_eq!(lines[0].matches("line 2 (`x`)").count(), REPEATS);
        assert_eq!(lines[1..], ["and 7 more"]);
    }

    #[test]
    fn a_place_with_other_words_has_a_line_of_its_own() {
        let mut other = finding(4, Severity::Info, "h");
        other.message = "`y` has too much of it".to_owned();
        let found = [finding(0, Severity::Info, "h"), other, finding(2, Severity::Info, "h")];
        let file = file();
        let all = gathered(&file, &found.iter().collect::<Vec<_>>());
        let source = Source::new("a.md", "a\nb\nc\nd\n");
        let lines = all[0].likewise(&Columns::new(&source));
        assert_eq!(lines, ["likewise: line 2 (`x`)", "line 3: `y` has too much of it"]);
    }
}
