//! The words of a language: lists of expressions, read from text, and what finds them in a
//! sentence.
//!
//! A language is data: `lexicon/<tag>/*.txt`, in the notation of `notation`. Code asks for a
//! [`Concept`] and never for a word; a language that lacks a list knows nothing of that concept.

mod build;
mod notation;
mod program;
mod token;

use std::{ops::Range, sync::OnceLock};

use rustc_hash::FxHashMap;

use super::concept::Concept;
use program::Program;
pub(super) use program::Ways;
pub(super) use token::{Shape, Token};

/// A language and its texts.
struct Texts {
    /// Its primary tag.
    tag: &'static str,
    lists: &'static [&'static str],
}

/// The languages there are words for. A further one is a further entry, and its texts.
const TEXTS: [Texts; 2] = [
    Texts {
        tag: "en",
        lists: &[include_str!("en/common.txt"), include_str!("en/pain_stop.txt"), include_str!("en/heading.txt")],
    },
    Texts { tag: "es", lists: &[include_str!("es/safety.txt")] },
];

static READ: [OnceLock<Language>; TEXTS.len()] = [const { OnceLock::new() }; TEXTS.len()];

/// The words of a language, named by its BCP 47 tag.
pub(super) fn language(tag: &str) -> Option<&'static Language> {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    let at = TEXTS.iter().position(|texts| texts.tag.eq_ignore_ascii_case(primary))?;
    Some(READ[at].get_or_init(|| Language::read(TEXTS[at].lists)))
}

/// English, in which the grammar was written first.
pub(super) fn english() -> &'static Language {
    READ[0].get_or_init(|| Language::read(TEXTS[0].lists))
}

/// Concepts as bits.
pub(super) type Concepts = u128;

/// The words of one language.
#[derive(Debug)]
pub(super) struct Language {
    words: FxHashMap<String, u32>,
    /// Beginnings of words, sorted, with the number that stands for any word that begins so.
    stems: Vec<(String, u32)>,
    program: Program,
    /// By concept: where its expressions begin.
    entries: Vec<Entries>,
    /// By word: the concepts one of whose expressions it can begin.
    opened_by: Vec<Concepts>,
    opened_by_number: Concepts,
    opened_by_anything: Concepts,
}

/// Where the expressions of a concept begin.
#[derive(Debug, Default)]
struct Entries {
    /// By the word they begin with, sorted.
    by_word: Vec<(u32, u32)>,
    by_number: Vec<u32>,
    by_anything: Vec<u32>,
    all: Vec<u32>,
}

impl Language {
    /// Whether it has words for a concept at all.
    pub(super) fn knows(&self, concept: Concept) -> bool {
        !self.entries[concept as usize].all.is_empty()
    }

    /// Cuts a sentence into tokens, appends them, and says which concepts may begin in it.
    pub(super) fn cut(&self, text: &str, lower: &str, tokens: &mut Vec<Token>) -> Concepts {
        let mut concepts = self.opened_by_anything;
        token::cut(text, |start, end, shape| {
            let word = self.word(&lower[start..end]);
            concepts |= self.opened_by[word as usize];
            if shape == Shape::Number {
                concepts |= self.opened_by_number;
            }
            let bytes = crate::text::Span::of(&(start..end));
            tokens.push(Token { start: bytes.start, end: bytes.end, word, shape });
        });
        concepts
    }

    fn word(&self, lower: &str) -> u32 {
        if let Some(word) = self.words.get(lower) {
            return *word;
        }
        if let Some(word) = lower.strip_suffix("'s").and_then(|owner| self.words.get(owner)) {
            return *word;
        }
        let behind = self.stems.partition_point(|(stem, _)| stem.as_str() <= lower);
        let near = self.stems[..behind].iter().rev().take_while(|(stem, _)| stem.as_bytes()[0] == lower.as_bytes()[0]);
        near.clone().find(|(stem, _)| lower.starts_with(stem.as_str())).map_or(0, |(_, word)| *word)
    }

    /// The longest expression of `concept` that begins at token `at`: the place behind its last
    /// token.
    pub(super) fn at(&self, concept: Concept, tokens: &[Token], at: usize, ways: &mut Ways) -> Option<usize> {
        let token = tokens.get(at)?;
        let entries = &self.entries[concept as usize];
        let mut found = None;
        let mut try_all = |from: &[u32]| {
            if !from.is_empty() {
                found = found.max(self.program.longest(from, tokens, at, ways));
            }
        };
        if self.opened_by[token.word as usize] & concept.bit() != 0 {
            let first = entries.by_word.partition_point(|(word, _)| *word < token.word);
            let same = entries.by_word[first..].iter().take_while(|(word, _)| *word == token.word);
            let from: Vec<u32> = same.map(|(_, entry)| *entry).collect();
            try_all(&from);
        }
        if token.shape == Shape::Number {
            try_all(&entries.by_number);
        }
        try_all(&entries.by_anything);
        found.filter(|end| *end > at)
    }

    /// Every expression of `concept` in a sentence, leftmost first, longest first, none within
    /// another: ranges of tokens.
    pub(super) fn all(&self, concept: Concept, tokens: &[Token]) -> Vec<Range<usize>> {
        let mut ways = Ways::default();
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            match self.at(concept, tokens, at, &mut ways) {
                Some(end) => {
                    found.push(at..end);
                    at = end;
                }
                None => at += 1,
            }
        }
        found
    }
}

#[cfg(test)]
mod tests;
