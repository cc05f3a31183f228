//! What cannot wait, the same in every form that puts it first.

use crate::quality::{Document, Note, ReviewState, Standing, score_caps};

/// How many are told; the rest is counted.
pub(super) const MOST: usize = 10;

/// Safety errors that count and are no missing duty: what stands there may do harm. By path and place.
pub(super) fn of(documents: &[Document]) -> impl Iterator<Item = (&Document, &Note)> {
    let rules = score_caps().next().map_or(&[][..], |lowest| lowest.rules);
    let is_urgent = |note: &&Note| {
        note.standing == Standing::Open && note.severity == "error" && rules.contains(&note.rule.as_str())
    };
    documents
        .iter()
        .flat_map(move |document| document.findings.iter().filter(is_urgent).map(move |note| (document, note)))
}

/// Whether a review in this state is due whatever its day was.
pub(super) const fn is_due_now(state: ReviewState) -> bool {
    !matches!(state, ReviewState::Overdue | ReviewState::Due | ReviewState::Holds)
}
