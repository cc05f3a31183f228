//! What holds a total down, whatever else is good. The lowest cap wins.

use super::checks::{Check, Measure};
use crate::{finding::Severity, lint::FileState, quality::view::View};

/// The most a total may be, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cap {
    pub(super) most: u8,
    pub(super) words: &'static str,
    rules: &'static [&'static str],
    /// What is to be mended first, of rules that no check rests on alone.
    first: &'static [(&'static str, &'static str)],
    /// From which level on a finding caps.
    level: Severity,
}

/// The lowest first.
const CAPS: [Cap; 3] = [
    Cap {
        most: 39,
        words: "held: a safety error",
        rules: &[
            "push-through-pain",
            "breath-holding-cue",
            "unmarked-emergency",
            "discouraged-care",
            "misaligned-spine-claim",
        ],
        first: &[
            ("push-through-pain", "a sentence tells readers to go on through pain"),
            ("breath-holding-cue", "a sentence tells readers to bear down or to hold their breath"),
            ("discouraged-care", "a sentence tells readers to do without care"),
            ("misaligned-spine-claim", "a sentence explains pain by parts out of place"),
        ],
        level: Severity::Error,
    },
    Cap {
        most: 49,
        words: "held: a core duty is missing",
        rules: &[
            "missing-cautions",
            "missing-pain-stop",
            "missing-dosage",
            "unbounded-dosage",
            "missing-disclaimer",
            "missing-red-flags",
        ],
        first: &[],
        level: Severity::Info,
    },
    Cap {
        most: 69,
        words: "needs a new review",
        rules: &["expired-review", "changed-since-review"],
        first: &[],
        level: Severity::Info,
    },
];

/// Rules that say a file was not read in full.
const UNREAD: [&str; 3] = ["invalid-yaml", "duplicate-key", "limit-exceeded"];

/// What a document without a total says.
const NOT_READ: &str = "not scored: could not be read in full";

/// The cap of a document. What is only in the baseline caps as well: nobody answers for it.
pub(super) fn of(view: &View<'_>) -> Option<Cap> {
    without(view, &|_| false)
}

/// The cap once what some rules find is mended.
pub(super) fn without(view: &View<'_>, is_mended: &dyn Fn(&str) -> bool) -> Option<Cap> {
    CAPS.into_iter().find(|cap| {
        let left: Vec<&str> = cap.rules.iter().copied().filter(|rule| !is_mended(rule)).collect();
        view.is_hit_unwaived(&left, cap.level)
    })
}

/// The safety errors of a document that no check of its own tells, in plain words.
pub(super) fn errors(view: &View<'_>) -> Vec<String> {
    let open = CAPS[0].first.iter().filter(|(rule, _)| view.is_hit_unwaived(&[rule], CAPS[0].level));
    open.map(|(_, words)| (*words).to_owned()).collect()
}

/// Whether a waiver lets pass what would hold the total down.
pub(super) fn is_waived(view: &View<'_>) -> bool {
    CAPS.iter().any(|cap| view.is_hit_waived(cap.rules, cap.level))
}

/// Why a document has no total.
pub(super) fn unread(view: &View<'_>) -> Option<&'static str> {
    let is_unread = view.file.state == FileState::UnsupportedLanguage
        || view.findings().any(|(finding, _)| UNREAD.contains(&finding.meta.id))
        || view.entry.is_some_and(|entry| entry.torn);
    is_unread.then_some(NOT_READ)
}

/// Whether a rule's finding is told before all checks.
pub(super) fn is_told_first(rule: &str) -> bool {
    CAPS[0].first.iter().any(|(told, _)| *told == rule)
}

/// Whether a check that is not met is a safety error.
pub(super) fn is_error(check: &Check) -> bool {
    CAPS[0].rests_on(check)
}

impl Cap {
    /// Whether a check that is not met holds the total down.
    pub(super) fn rests_on(self, check: &Check) -> bool {
        match check.measure {
            Measure::Exercises(rules) | Measure::Document(rules) => rules.iter().any(|rule| {
                let is_told_first = self.first.iter().any(|(told, _)| told == rule);
                self.rules.contains(rule) && !is_told_first
            }),
            Measure::Counted(_) => false,
        }
    }
}

/// A cap as the manual lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CapRow {
    /// The most a total may be; `None` for no score at all.
    pub most: Option<u8>,
    /// What it is called.
    pub words: &'static str,
    /// The rules it rests on.
    pub rules: &'static [&'static str],
}

/// Every cap, the lowest first; then what has no score.
pub fn score_caps() -> impl Iterator<Item = CapRow> {
    let unread = CapRow { most: None, words: NOT_READ, rules: &UNREAD };
    CAPS.into_iter().map(|cap| CapRow { most: Some(cap.most), words: cap.words, rules: cap.rules }).chain([unread])
}
