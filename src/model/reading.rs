//! How hard a file is to read.

use crate::{
    lexicon::reading::{Counts, Grade},
    text::Span,
};

/// Words of a sentence, or of a step, that are many, and where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wordy {
    /// All its words.
    pub words: u64,
    /// Where it stands.
    pub span: Span,
}

/// How hard a file is to read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadingLevel {
    /// Its text, without the steps; of a record, its cautions.
    pub text: Counts,
    /// The steps of its exercises.
    pub steps: Counts,
    /// Sentences of its text and its steps that are too long, in file order; of a page only.
    pub long_sentences: Vec<Wordy>,
    /// Steps that are too long, in file order; of a record only.
    pub long_steps: Vec<Wordy>,
    /// Steps that tell several movements, in file order, with their number; of a record only.
    pub packed_steps: Vec<(usize, Span)>,
}

impl ReadingLevel {
    /// Words that tell a grade: less are too few for the formula. Source: catalogue of rules.
    pub const FEWEST_WORDS: u64 = 150;

    /// The grade of a text of enough words.
    #[must_use]
    pub fn grade_of(counts: Counts) -> Option<Grade> {
        counts.grade().filter(|_| counts.words >= Self::FEWEST_WORDS)
    }
}

/// The most words of a sentence. Source: GOV.UK content design, "sentence length": 25.
pub const LONGEST_SENTENCE: u64 = 25;

/// The most words of a step. Source: PEMAT, item 5 and 20 (short steps); the number is the house's.
pub const LONGEST_STEP: u64 = 30;

/// The most movements of a step. Source: PEMAT, item 20 (explicit steps); the number is the house's.
pub const MOST_MOVEMENTS: usize = 2;
