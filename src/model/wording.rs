//! Words of a file that frighten a reader, label people, or are known to the trade alone.

use super::{Content, PageEvidence};
use crate::{
    document::Kind,
    lexicon::{
        self, Sentences, Wording, terms,
        terms::{Term, TermUse},
    },
    text::{Prose, Span},
};

/// Words that frighten or label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HarmfulWords {
    /// Which sort.
    pub wording: Wording,
    /// What to write for them.
    pub instead: &'static str,
    /// Where they stand.
    pub words: Span,
}

/// What a file calls things by, in file order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FileWording {
    /// Words that frighten or label.
    pub harmful: Vec<HarmfulWords>,
    /// Terms of the trade.
    terms: Vec<(TermUse, Span)>,
    /// Whether it says that it is for readers who know the terms.
    is_for_professionals: bool,
}

impl FileWording {
    /// Adds what further texts of the file hold.
    pub(super) fn add(&mut self, more: Self) {
        self.harmful.extend(more.harmful);
        self.terms.extend(more.terms);
        self.is_for_professionals |= more.is_for_professionals;
    }
}

impl Content {
    /// Terms that the file uses and nowhere explains, each with its places; none where its readers
    /// know them.
    #[must_use]
    pub fn unexplained_terms(&self) -> Vec<(&'static Term, Vec<Span>)> {
        let is_tagged = || self.audience.iter().any(|tag| terms::names_professionals(&tag.value));
        if self.wording.terms.is_empty() || self.wording.is_for_professionals || is_tagged() {
            return Vec::new();
        }
        terms::unexplained(self.wording.terms.clone())
    }
}

/// What passages cut into sentences call things by; `prose_of` tells the prose of each passage.
pub(super) fn of_sentences<'p>(sentences: &Sentences<'p>, prose_of: impl Fn(usize) -> &'p Prose) -> FileWording {
    let harmful = lexicon::wordings(sentences).into_iter().map(|mark| HarmfulWords {
        wording: mark.what.wording,
        instead: mark.what.instead,
        words: prose_of(mark.passage).span(&mark.what.words),
    });
    let terms = terms::term_uses(sentences).into_iter().map(|mark| {
        let span = prose_of(mark.passage).span(&mark.what.words);
        (mark.what, span)
    });
    FileWording { harmful: harmful.collect(), terms: terms.collect(), is_for_professionals: false }
}

/// The wording of a page that is its own: a list of sources only names what others wrote. `opening`
/// are its title and its first paragraph, which may say whom it is for.
pub(super) fn of_page(
    mut found: FileWording,
    content: &Content,
    evidence: Option<&PageEvidence>,
    opening: &[usize],
    sentences: &Sentences<'_>,
) -> FileWording {
    if content.kind == Kind::Disclaimer {
        return FileWording::default();
    }
    let is_own = |span: Span| !evidence.is_some_and(|evidence| evidence.lists(span));
    found.harmful.retain(|said| is_own(said.words));
    found.terms.retain(|(_, span)| is_own(*span));
    let mut first = opening.iter().flat_map(|passage| sentences.of_passage(*passage));
    found.is_for_professionals = first.any(terms::is_for_professionals);
    found
}
