//! The words of a language: lists of expressions, read from text, and what finds them in a
//! sentence.
//!
//! A language is data: `lexicon/<tag>/*.txt`, in the notation of `notation`. Code asks for a
//! [`Concept`] and never for a word; a language that lacks a list knows nothing of that concept.

mod build;
mod classes;
mod entries;
mod needs;
mod notation;
mod openers;
mod program;
mod search;
mod token;

use std::sync::OnceLock;

use super::concept::{Concept, Concepts};
use build::Lists;
use classes::Classes;
use entries::Entries;
use program::Program;
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
        lists: &[
            include_str!("en/common.txt"),
            include_str!("en/heading.txt"),
            include_str!("en/pain_stop.txt"),
            include_str!("en/conditions.txt"),
            include_str!("en/cautions.txt"),
            include_str!("en/technique.txt"),
            include_str!("en/disclaimer.txt"),
            include_str!("en/medication.txt"),
            include_str!("en/red_flags.txt"),
            include_str!("en/claims.txt"),
            include_str!("en/claims_cues.txt"),
            include_str!("en/often.txt"),
            include_str!("en/breath.txt"),
            include_str!("en/audience.txt"),
            include_str!("en/next_day.txt"),
            include_str!("en/versions.txt"),
            include_str!("en/sides.txt"),
            include_str!("en/load.txt"),
            include_str!("en/gear.txt"),
            include_str!("en/whole.txt"),
            include_str!("en/falling.txt"),
            include_str!("en/start.txt"),
            include_str!("en/evidence.txt"),
            include_str!("en/credits.txt"),
            include_str!("en/claims_frames.txt"),
            include_str!("en/promotion.txt"),
            include_str!("en/telling.txt"),
            include_str!("en/wording.txt"),
            include_str!("en/terms.txt"),
            include_str!("en/media.txt"),
            include_str!("en/emergency.txt"),
        ],
    },
    Texts { tag: "es", lists: &[include_str!("es/safety.txt")] },
];

static READ: [OnceLock<Language>; TEXTS.len()] = [const { OnceLock::new() }; TEXTS.len()];

/// Which language's words a text is read with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words(usize);

impl Words {
    /// English, in which the grammar was written first; every concept has words in it.
    pub const ENGLISH: Self = Self(0);

    /// The words of a language, named by its BCP 47 tag: all of them, or those of pain-stop and
    /// disclaimer sentences only.
    #[must_use]
    pub fn of(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        TEXTS.iter().position(|texts| texts.tag.eq_ignore_ascii_case(primary)).map(Self)
    }

    pub(super) fn language(self) -> &'static Language {
        READ[self.0].get_or_init(|| Language::read(TEXTS[self.0].lists))
    }
}

/// English, in which the grammar was written first.
pub(super) fn english() -> &'static Language {
    Words::ENGLISH.language()
}

/// The words of one language.
#[derive(Debug)]
pub(super) struct Language {
    lists: Lists,
    /// Sorted.
    stems: Vec<Stem>,
    /// By concept.
    compiled: Vec<OnceLock<Compiled>>,
    /// The concepts one of whose expressions a token can begin.
    opened_by: By,
    /// The concepts whose expressions hold one of some words, of which the token is one.
    needed_by: By,
    /// The concepts with expressions that ask for the beginning or the end of the sentence.
    anchored: Concepts,
    /// Told apart from other languages by.
    number: usize,
}

/// Concepts by what calls for them.
#[derive(Debug, Default)]
struct By {
    words: Vec<Concepts>,
    number: Concepts,
    anything: Concepts,
}

impl By {
    /// Adds the concepts that a token calls for: a word that the language does not hold calls for none.
    fn add(&self, word: u32, shape: Shape, concepts: &mut Concepts) {
        if word != 0 {
            concepts.extend(&self.words[word as usize]);
        }
        if shape == Shape::Number {
            concepts.extend(&self.number);
        }
    }

    /// Adds those of them that are among some concepts.
    fn add_those_of(&self, among: &Concepts, word: u32, shape: Shape, concepts: &mut Concepts) {
        if word != 0 {
            concepts.extend_by_both(&self.words[word as usize], among);
        }
        if shape == Shape::Number {
            concepts.extend_by_both(&self.number, among);
        }
    }
}

/// The beginning of words.
#[derive(Debug)]
struct Stem {
    text: &'static str,
    /// The number that stands for any word that begins so, unless that has one itself.
    word: u32,
    /// The longest stem that this one begins with.
    within: Option<usize>,
}

/// How the expressions of a concept are found.
#[derive(Debug)]
struct Compiled {
    entries: Entries,
    program: Program,
    classes: Classes,
}

impl Language {
    fn compiled(&self, concept: Concept) -> &Compiled {
        self.compiled[concept as usize].get_or_init(|| self.compile(concept))
    }

    /// Cuts a sentence into tokens, appends them, and says which concepts may stand in it.
    pub(super) fn cut(&self, text: &str, lower: &str, tokens: &mut Vec<Token>) -> Concepts {
        let (mut opened, mut held) = (self.opened_by.anything, Concepts::default());
        token::cut(text, |start, end, shape| {
            let word = self.word(&lower[start..end]);
            self.opened_by.add(word, shape, &mut opened);
            // The word that an expression needs is its first or stands behind it.
            self.needed_by.add_those_of(&opened, word, shape, &mut held);
            let bytes = crate::text::Span::of(&(start..end));
            tokens.push(Token { start: bytes.start, end: bytes.end, word, shape });
        });
        held.extend_by_both(&self.needed_by.anything, &opened);
        held
    }

    fn word(&self, lower: &str) -> u32 {
        let words = &self.lists.words;
        if let Some(word) = words.get(lower) {
            return word;
        }
        if let Some(word) = lower.strip_suffix("'s").and_then(|owner| words.get(owner)) {
            return word;
        }
        // All stems a word begins with are beginnings of the last stem that is not behind it.
        let mut near = self.stems.partition_point(|stem| stem.text <= lower).checked_sub(1);
        while let Some(stem) = near.map(|at| &self.stems[at]) {
            if lower.starts_with(stem.text) {
                return stem.word;
            }
            near = stem.within;
        }
        0
    }

    /// Whether an expression of a concept asks for the beginning or the end of the sentence.
    pub(super) fn is_anchored(&self, concept: Concept) -> bool {
        self.anchored.contains(concept)
    }
}

#[cfg(test)]
mod tests;
