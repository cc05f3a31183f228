//! Claims and cues of a file, wherever a reader meets them.

use super::{CitedWork, Content, SaidNumber, emergency};
use crate::{
    document::{Data, Kind, NodeRef},
    lexicon::{self, Claim, Lent, Passage, Place, Sentences, Words},
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

/// Keys whose texts are names, addresses or other people's words, or what the key itself denies.
const NOT_SAID: [&str; 14] = [
    "schema",
    "id",
    "lang",
    "status",
    "sources",
    "authors",
    "reviews",
    "references",
    "media",
    "disclaimer",
    "translation",
    "provenance",
    "mistakes",
    "slug",
];

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

/// The claims of the text fields of a mapping, and the numbers for emergencies in them, in file order.
/// What a disclaimer says it does not claim.
pub(super) fn of_fields(kind: Kind, root: NodeRef<'_, '_>, file: &str) -> (Vec<ClaimSentence>, Vec<SaidNumber>) {
    let mut texts: Vec<(Prose, Place)> = Vec::new();
    let mut open: Vec<(NodeRef<'_, '_>, Place)> = vec![(root, Place::Paragraph)];
    while let Some((node, place)) = open.pop() {
        match node.data() {
            Data::Map => {
                let said = |key: &str| !key.starts_with("x-") && !NOT_SAID.contains(&key);
                let entries = node.entries().filter(|(key, _)| key.text().is_some_and(said));
                open.extend(entries.map(|(_, value)| (value, Place::Paragraph)));
            }
            Data::Seq => open.extend(node.items().map(|item| (item, Place::Item))),
            Data::Text(_) => texts.push((node.prose(file), place)),
            Data::Null | Data::Bool(_) | Data::Int(_) | Data::Float(_) | Data::Big(_) | Data::Refused => {}
        }
    }
    texts.sort_by_key(|(prose, _)| prose.span(&(0..prose.text().len())));
    let passages: Vec<Passage<'_>> =
        texts.iter().map(|(prose, place)| Passage { prose, place: *place, lent: Lent::default() }).collect();
    let sentences = Sentences::in_words(&passages, Words::ENGLISH);
    let prose_of = |passage: usize| passages[passage].prose;
    let claims = if kind == Kind::Disclaimer { Vec::new() } else { of_sentences(&sentences, prose_of) };
    (claims, emergency::said(&sentences, prose_of))
}
