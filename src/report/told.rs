//! A finding with its place and its standing, as every format for programs tells it.

use crate::{
    finding::Finding,
    lint::{FileReport, Holder, Waiver},
    text::{Columns, Position, sanitize},
};

/// Whether a finding counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing<'r> {
    /// It does.
    Open,
    /// Somebody answers for it.
    Waived(&'r Waiver),
    /// It was there before.
    Known,
}

/// A finding and its place.
#[derive(Debug)]
pub(super) struct Told<'r> {
    pub(super) finding: &'r Finding,
    pub(super) standing: Standing<'r>,
    pub(super) start: Position,
    /// Behind the last character.
    pub(super) end: Position,
}

/// The findings of a file that count, in order.
pub(super) fn open(file: &FileReport) -> Vec<Told<'_>> {
    let columns = file.source.as_ref().map(Columns::new);
    file.findings.iter().map(|finding| told(columns.as_ref(), finding, Standing::Open)).collect()
}

/// All findings of a file, those held back among them, in order.
pub(super) fn all<'r>(file: &'r FileReport) -> Vec<Told<'r>> {
    let standing = |by: &'r Holder| match by {
        Holder::Waiver(waiver) => Standing::Waived(waiver),
        Holder::Baseline => Standing::Known,
    };
    let open = file.findings.iter().map(|finding| (finding, Standing::Open));
    let held = file.held.iter().map(|held| (&held.finding, standing(&held.by)));
    let mut findings: Vec<(&'r Finding, Standing<'r>)> = open.chain(held).collect();
    findings.sort_by_key(|(finding, _)| (finding.span, finding.meta.id));
    let columns = file.source.as_ref().map(Columns::new);
    findings.into_iter().map(|(finding, standing)| told(columns.as_ref(), finding, standing)).collect()
}

fn told<'r>(columns: Option<&Columns<'_>>, finding: &'r Finding, standing: Standing<'r>) -> Told<'r> {
    let (start, end) = region(columns, finding.span);
    Told { finding, standing, start, end }
}

/// First character and the one behind the last; a file without its text is told at its beginning.
pub(super) fn region(columns: Option<&Columns<'_>>, span: crate::text::Span) -> (Position, Position) {
    let at = |byte| columns.map_or(Position { line: 1, column: 1 }, |columns| columns.position(byte));
    (at(span.start), at(span.end.max(span.start)))
}

/// Message and help as two sentences, of which the first stands alone.
pub(super) fn sentences(finding: &Finding) -> String {
    let message = sanitize(&finding.message);
    let help = sanitize(&finding.help);
    let mut letters = help.chars();
    match letters.next() {
        Some(first) => {
            let stop = if help.ends_with(['.', '?', '!']) { "" } else { "." };
            format!("{message}. {}{}{stop}", first.to_uppercase(), letters.as_str())
        }
        None => format!("{message}."),
    }
}

/// The worst first: errors, then warnings; of one level the safety-critical ones.
pub(super) fn rank(finding: &Finding) -> (std::cmp::Reverse<crate::finding::Severity>, bool) {
    (std::cmp::Reverse(finding.severity), !finding.meta.is_safety_critical())
}

/// Why a finding is let pass, who says so and until when.
pub(super) fn reason(waiver: &Waiver) -> String {
    let mut reason = waiver.reason.clone();
    if let Some(by) = &waiver.by {
        reason = format!("{reason}, by {by}");
    }
    if let Some(until) = waiver.until {
        reason = format!("{reason}, until {until}");
    }
    sanitize(&reason).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{finding::SCHEMA_MISMATCH, text::Span};

    #[test]
    fn message_and_help_are_two_sentences() {
        let told = |help: &str| sentences(&Finding::new(&SCHEMA_MISMATCH, Span::default(), "`a` is no b", help));
        assert_eq!(told("write `b`"), "`a` is no b. Write `b`.");
        assert_eq!(told("did you mean `b`?"), "`a` is no b. Did you mean `b`?");
        assert_eq!(told(""), "`a` is no b.");
    }
}
