//! The sentences of passages, cut into words once for all recognisers.

use std::{
    cell::{Cell, OnceCell},
    ops::Range,
};

use super::{
    Lent, Passage, Place,
    concept::{Concept, Concepts},
    language::{self, Language, Token, Words},
    said,
};

/// The most bytes of a sentence read at once; prose has no longer ones, and work stays bounded on
/// text that never ends a sentence.
const LONGEST: usize = 1_500;

/// One sentence (or a piece of an endless one) of a passage, cut into words.
#[derive(Debug)]
pub struct Sentence<'p> {
    /// Which of the passages.
    pub(super) passage: usize,
    /// Bytes of the passage's normalised text.
    pub(super) range: Range<usize>,
    /// Lower-case text.
    pub(super) lower: &'p str,
    /// The same bytes in their own case.
    pub(super) text: &'p str,
    pub(super) place: Place,
    pub(super) lent: Lent,
    /// Ends with a question mark, so it asserts nothing by itself.
    pub(super) question: bool,
    /// Its words, numbers and marks.
    pub(super) tokens: Vec<Token>,
    pub(super) language: &'static Language,
    /// What may stand in it: less with every search in vain.
    concepts: Cell<Concepts>,
    /// What may stand in a part of it that is read as a sentence of its own.
    in_parts: Cell<Concepts>,
    /// Stretches of tokens that are mentioned or denied, not said.
    muted: OnceCell<Vec<Range<usize>>>,
    /// The next sentence denies this one.
    pub(super) rebutted: bool,
}

impl<'p> Sentence<'p> {
    fn read(text: &'p str, lower: &'p str, language: &'static Language) -> Self {
        let mut tokens = Vec::with_capacity(lower.len() / 5);
        let concepts = language.cut(text, lower, &mut tokens);
        Self {
            passage: 0,
            range: 0..text.len(),
            lower,
            text,
            place: Place::Paragraph,
            lent: Lent::default(),
            question: said::is_question(lower),
            tokens,
            language,
            concepts: Cell::new(concepts),
            in_parts: Cell::new(concepts),
            muted: OnceCell::new(),
            rebutted: false,
        }
    }

    /// One sentence that stands by itself, in lower case, in English.
    #[must_use]
    pub fn alone(lower: &'p str) -> Self {
        Self::read(lower, lower, language::english())
    }

    /// Its bytes of the passage's normalised text.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// Its text in ASCII lower case.
    #[must_use]
    pub const fn lower(&self) -> &'p str {
        self.lower
    }

    /// Whether an expression of `concept` may stand here at all: cheap, and often no.
    pub(super) fn may(&self, concept: Concept) -> bool {
        self.concepts.get().contains(concept)
    }

    /// The same of all of some concepts.
    pub(super) fn may_all(&self, concepts: &Concepts) -> bool {
        self.concepts.get().hold(concepts)
    }

    /// Whether an expression of `concept` stands here.
    pub(super) fn has(&self, concept: Concept) -> bool {
        if !self.may(concept) {
            return false;
        }
        let found = self.language.has(concept, &self.tokens);
        if !found {
            self.rule_out(concept);
        }
        found
    }

    /// Keeps in mind that no expression of `concept` stands here. A part of the sentence, read as a
    /// sentence of its own, may still hold one that asks for the beginning or the end.
    fn rule_out(&self, concept: Concept) {
        self.concepts.set(self.concepts.get().without(concept));
        if !self.language.is_anchored(concept) {
            self.in_parts.set(self.in_parts.get().without(concept));
        }
    }

    /// Whether an expression of `concept` may stand in a part of it.
    pub(super) fn may_in_part(&self, concept: Concept) -> bool {
        self.in_parts.get().contains(concept)
    }

    /// Every expression of `concept`: ranges of tokens, leftmost first, longest first.
    pub(super) fn all(&self, concept: Concept) -> Vec<Range<usize>> {
        if !self.may(concept) {
            return Vec::new();
        }
        let found = self.language.all(concept, &self.tokens);
        if found.is_empty() {
            self.rule_out(concept);
        }
        found
    }

    /// The expression of `concept` that begins at token `at`: the place behind its last token.
    pub(super) fn at(&self, concept: Concept, at: usize) -> Option<usize> {
        if self.may(concept) { self.language.at(concept, &self.tokens, at) } else { None }
    }

    /// Whether an expression of `concept` ends right before token `at`.
    pub(super) fn before(&self, concept: Concept, at: usize) -> bool {
        const WIDEST: usize = 12;
        self.may_in_part(concept) && self.language.ends(concept, &self.tokens[..at], at.saturating_sub(WIDEST))
    }

    /// Whether an expression of `concept` stands wholly within these tokens.
    pub(super) fn within(&self, concept: Concept, tokens: Range<usize>) -> bool {
        self.may_in_part(concept) && self.language.has(concept, &self.tokens[tokens])
    }

    /// Whether the words at these tokens are said: neither quoted as a phrase nor reported nor
    /// rebutted.
    pub(super) fn says(&self, tokens: &Range<usize>) -> bool {
        !self.rebutted
            && !self
                .muted
                .get_or_init(|| said::muted(self))
                .iter()
                .any(|muted| muted.start <= tokens.start && tokens.end <= muted.end)
    }

    /// The bytes of the sentence that these tokens stand on.
    pub(super) fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        let start = self.tokens.get(tokens.start).map_or(self.lower.len(), |token| token.start as usize);
        let end =
            tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(start, |token| token.end as usize);
        start..end.max(start)
    }

    /// The tokens that lie within these bytes of the sentence.
    pub(super) fn tokens_in(&self, bytes: &Range<usize>) -> Range<usize> {
        let start = self.tokens.partition_point(|token| (token.start as usize) < bytes.start);
        let end = self.tokens.partition_point(|token| token.end as usize <= bytes.end);
        start..end.max(start)
    }

    /// The text of one token, lower case.
    pub(super) fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.lower[token.start as usize..token.end as usize])
    }

    /// The number that stands at a token.
    pub(super) fn number(&self, at: usize) -> Option<f64> {
        self.word(at).replace(',', "").parse().ok()
    }

    /// The tokens of the clause around token `at`: between commas, colons, dashes and brackets.
    pub(super) fn clause(&self, at: usize) -> Range<usize> {
        let parts = |index: usize| matches!(self.word(index), "," | ":" | ";" | "-" | "(" | ")");
        let start = (0..at).rev().find(|index| parts(*index)).map_or(0, |index| index + 1);
        let end = (at..self.tokens.len()).find(|index| parts(*index)).unwrap_or(self.tokens.len());
        start..end
    }
}

/// The sentences of passages in one language.
#[derive(Debug)]
pub struct Sentences<'p>(Vec<Sentence<'p>>);

impl<'p> Sentences<'p> {
    /// Cuts passages into sentences and words; `None` when there are no words for their language.
    #[must_use]
    pub fn of(passages: &[Passage<'p>], lang: &str) -> Option<Self> {
        Words::of(lang).map(|words| Self::in_words(passages, words))
    }

    /// The same with words that are at hand.
    #[must_use]
    pub fn in_words(passages: &[Passage<'p>], words: Words) -> Self {
        Self::read(passages, words.language())
    }

    /// Other passages of the same text, with the same words.
    #[must_use]
    pub fn of_same_language<'q>(&self, passages: &[Passage<'q>]) -> Sentences<'q> {
        let language = self.0.first().map_or_else(language::english, |sentence| sentence.language);
        Sentences::read(passages, language)
    }

    /// Cuts passages of a language into sentences and words.
    pub(super) fn read(passages: &[Passage<'p>], language: &'static Language) -> Self {
        let mut found: Vec<Sentence<'p>> = Vec::new();
        for (passage, given) in passages.iter().enumerate() {
            for sentence in given.prose.sentences() {
                for range in pieces(given.prose.lower(), sentence.range.clone()) {
                    let (text, lower) = (&given.prose.text()[range.clone()], &given.prose.lower()[range.clone()]);
                    let (place, lent) = (given.place, given.lent);
                    found.push(Sentence { passage, range, place, lent, ..Sentence::read(text, lower, language) });
                }
            }
        }
        for at in 1..found.len() {
            found[at - 1].rebutted = adjacent(&found[at - 1], &found[at]) && said::rebuts_what_was_said(&found[at]);
        }
        Self(found)
    }

    /// Gives each sentence what is lent to its passage.
    pub fn lend(&mut self, lents: &[Lent]) {
        self.0.iter_mut().for_each(|sentence| sentence.lent = lents[sentence.passage]);
    }

    /// Those of one passage, in order.
    #[must_use]
    pub fn of_passage(&self, passage: usize) -> &[Sentence<'p>] {
        let first = self.0.partition_point(|sentence| sentence.passage < passage);
        let count = self.0[first..].partition_point(|sentence| sentence.passage == passage);
        &self.0[first..first + count]
    }

    /// In order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Sentence<'p>> {
        self.0.iter()
    }

    /// Each with the one before it that it may point back to.
    pub(super) fn with_earlier(&self) -> impl Iterator<Item = (&Sentence<'p>, Option<&Sentence<'p>>)> {
        self.0.iter().enumerate().map(|(at, sentence)| {
            let earlier = at.checked_sub(1).map(|before| &self.0[before]);
            (sentence, earlier.filter(|before| adjacent(before, sentence)))
        })
    }
}

/// Whether the second of two sentences may point back to the first: same passage, or one right
/// after the other with no heading between.
pub(super) fn adjacent(first: &Sentence<'_>, second: &Sentence<'_>) -> bool {
    first.passage == second.passage
        || first.passage + 1 == second.passage && first.place != Place::Heading && second.place != Place::Heading
}

fn pieces(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = range.start;
    while range.end - start > LONGEST {
        let mut end = start + LONGEST;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        if let Some(space) = text[start..end].rfind(' ').filter(|at| *at > 0) {
            end = start + space;
        }
        parts.push(start..end);
        start = end;
    }
    parts.push(start..range.end);
    parts
}
