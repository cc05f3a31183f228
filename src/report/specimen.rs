//! Outcomes made by hand, for the tests of this room.

use jiff::civil::date;

use super::{Coverage, Look, Names, Run, Theme};
use crate::{
    document::Kind,
    finding::{BUILT_IN, Finding},
    lint::{FileReport, Outcome, RuleTally},
    text::Source,
};

pub(super) const LOOK: Look = Look { theme: Theme::Plain, max_findings: 200 };

pub(super) fn file(name: &str, text: &str, findings: Vec<Finding>) -> FileReport {
    FileReport {
        source: (!findings.is_empty()).then(|| Source::new(name, text)),
        kind: Some(Kind::Exercise),
        id: Some("bridge".to_owned()),
        lang: "en".to_owned(),
        findings,
        ..FileReport::of(name.to_owned())
    }
}

pub(super) fn outcome(files: Vec<FileReport>) -> Outcome {
    let rules = BUILT_IN
        .iter()
        .map(|meta| RuleTally { meta, eligible: files.len(), found: 0, waived: 0, baselined: 0 })
        .collect();
    Outcome {
        today: date(2026, 11, 21),
        files,
        rules,
        not_run: Vec::new(),
        lowered: Vec::new(),
        faults: Vec::new(),
        unmet: Vec::new(),
    }
}

/// What a format writes of an outcome.
pub(super) fn told(outcome: &Outcome, write: impl Fn(&Run<'_>, &mut Vec<u8>)) -> String {
    let names = Names::default();
    let run = Run { outcome, names: &names, skipped: 0, exit: 1, coverage: Coverage::Whole };
    let mut bytes = Vec::new();
    write(&run, &mut bytes);
    String::from_utf8(bytes).unwrap()
}
