//! Claims and cues of a file, wherever a reader meets them.

use super::{CitedWork, Content};
use crate::{
    document::Kind,
    lexicon::{self, Claim, Sentences},
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
}

/// The claims of passages cut into sentences; `prose_of` tells the prose of each passage.
pub(super) fn of_sentences<'p>(sentences: &Sentences<'p>, prose_of: impl Fn(usize) -> &'p Prose) -> Vec<ClaimSentence> {
    let marks = lexicon::claims(sentences).into_iter();
    marks
        .map(|mark| {
            let prose = prose_of(mark.passage);
            ClaimSentence {
                claim: mark.what.claim,
                words: prose.span(&mark.what.words),
                sentence: prose.span(&mark.range),
            }
        })
        .collect()
}

/// The claims of a page that are its own: what a list of sources or a disclaimer names is not said,
/// and numbers without a source are read with the sources of the page.
pub(super) fn of_page(found: Vec<ClaimSentence>, content: &Content, works: &[CitedWork]) -> Vec<ClaimSentence> {
    if content.kind == Kind::Disclaimer {
        return Vec::new();
    }
    let disclaimers = content.disclaimer.given().map_or(&[][..], |given| &given.own);
    let own = |said: &ClaimSentence| {
        let in_disclaimer =
            || disclaimers.iter().any(|sentence| sentence.elements.is_recognised() && sentence.span == said.sentence);
        said.claim != Claim::Unsourced && !works.iter().any(|work| work.span.contains(said.words)) && !in_disclaimer()
    };
    found.into_iter().filter(own).collect()
}
