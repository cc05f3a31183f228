//! Where the library stands.

use serde::Serialize;

use super::{Cut, ROWS, charts::Stack};
use crate::quality::{Fixed, Report, Verdict};

/// The first part.
#[derive(Serialize)]
pub(super) struct Told<'r> {
    headline: &'r str,
    n: &'r Verdict,
    documents_bar: Stack,
    findings_bar: Stack,
    fixed: Option<Cut<&'r Fixed>>,
}

impl<'r> Told<'r> {
    pub(super) fn of(report: &'r Report) -> Self {
        let verdict = &report.verdict;
        Self {
            headline: &verdict.headline,
            n: verdict,
            documents_bar: Stack::of(&[
                ("must be fixed", "must_fix", verdict.must_fix),
                ("to improve", "to_improve", verdict.to_improve),
                ("clean", "clean", verdict.clean),
                ("not judged", "not_judged", verdict.not_judged),
            ]),
            findings_bar: Stack::of(&[
                ("errors", "error", verdict.error),
                ("warnings", "warning", verdict.warning),
                ("infos", "info", verdict.info),
                ("waived", "waived", verdict.waived),
                ("known before", "known", verdict.known),
            ]),
            fixed: verdict.since.as_ref().map(|since| Cut::of(&since.fixed_findings, ROWS)),
        }
    }
}
