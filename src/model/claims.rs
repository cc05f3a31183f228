//! Claims and cues of a file, wherever a reader meets them.

use super::{Content, PageEvidence};
use crate::{
    document::Kind,
    lexicon::{Claim, ClaimMark, Mark},
    text::{Prose, Span},
};

/// A sentence that promises or tells what nobody should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClaimSentence {
    /// Which claim.
    pub claim: Claim,
    /// The words that make it.
    pub words: Span,
    /// Its sentence.
    pub sentence: Span,
    /// Its paragraph, item, heading or field.
    pub paragraph: Span,
    /// Whether its paragraph holds a mark of citation or a link to a study.
    pub is_sourced: bool,
}

/// The claims of passages; `prose_of` tells the prose of each.
pub(super) fn of_marks<'p>(marks: Vec<Mark<ClaimMark>>, prose_of: impl Fn(usize) -> &'p Prose) -> Vec<ClaimSentence> {
    marks
        .into_iter()
        .map(|mark| {
            let prose = prose_of(mark.passage);
            ClaimSentence {
                claim: mark.what.claim,
                words: prose.span(&mark.what.words),
                sentence: prose.span(&mark.range),
                paragraph: prose.span(&(0..prose.text().len())),
                is_sourced: false,
            }
        })
        .collect()
}

/// The claims of a page that are its own: what a list of sources or a disclaimer names is not said,
/// and numbers without a source are read with the sources of the page.
pub(super) fn of_page(
    found: Vec<ClaimSentence>,
    content: &Content,
    evidence: Option<&PageEvidence>,
) -> Vec<ClaimSentence> {
    if content.kind == Kind::Disclaimer {
        return Vec::new();
    }
    let disclaimers = content.disclaimer.given().map_or(&[][..], |given| &given.own);
    let own = |said: &ClaimSentence| {
        let in_disclaimer =
            || disclaimers.iter().any(|sentence| sentence.elements.is_recognised() && sentence.span == said.sentence);
        let is_listed = || evidence.is_some_and(|evidence| evidence.lists(said.words));
        said.claim != Claim::Unsourced && !is_listed() && !in_disclaimer()
    };
    let sourced = |said: ClaimSentence| ClaimSentence {
        is_sourced: evidence.is_some_and(|evidence| evidence.cites_within(said.paragraph)),
        ..said
    };
    found.into_iter().filter(own).map(sourced).collect()
}
