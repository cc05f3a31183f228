//! Where the library stands.

use serde::Serialize;

use super::{Cut, ROWS, charts::Stack, documents};
use crate::{
    quality::{Fixed, Report, Verdict},
    report::quality::urgent,
};

/// The first part.
#[derive(Serialize)]
pub(super) struct Told<'r> {
    headline: &'r str,
    n: &'r Verdict,
    documents_bar: Stack,
    findings_bar: Stack,
    fixed: Option<Cut<&'r Fixed>>,
    urgent: Cut<Urgent<'r>>,
}

/// What cannot wait, and where.
#[derive(Serialize)]
struct Urgent<'r> {
    message: &'r str,
    title: &'r str,
    lang: &'r str,
    line: u32,
    /// The full entry of its document on the page.
    entry: Option<usize>,
}

impl<'r> Told<'r> {
    pub(super) fn of(report: &'r Report, listed: &documents::Told<'r>) -> Self {
        let verdict = &report.verdict;
        Self {
            headline: &verdict.headline,
            n: verdict,
            documents_bar: Stack::of(&[
                ("must be fixed", "must_fix", verdict.must_fix),
                ("to improve", "to_improve", verdict.to_improve),
                ("no open findings", "clean", verdict.clean),
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
            urgent: Cut::of(
                urgent::of(&report.documents).map(|(document, note)| Urgent {
                    message: &note.message,
                    title: &document.title,
                    lang: &document.lang,
                    line: note.line,
                    entry: listed.entry_of(&document.path),
                }),
                urgent::MOST,
            ),
        }
    }
}
