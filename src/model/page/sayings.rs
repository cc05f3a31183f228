//! What a page promises, tells and calls by names, in its own words.

use super::{PageText, told};
use crate::model::{ClaimSentence, Content, PageEvidence, claims, wording};

/// Adds the claims and the wording of a page, without what its sources and its disclaimer say.
pub(super) fn fill(
    text: &PageText<'_>,
    said: Vec<ClaimSentence>,
    evidence: Option<&PageEvidence>,
    content: &mut Content,
) {
    let PageText { page, sentences, title, .. } = *text;
    content.claims.extend(claims::of_page(said, content, evidence));
    let called = wording::of_sentences(sentences, |block| &page.blocks[block].prose);
    let opening = told::opening(page, title);
    let called = wording::of_page(called, content, evidence, &opening, sentences);
    content.wording.add(called);
}
