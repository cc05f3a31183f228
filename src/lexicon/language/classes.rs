//! Words that no expression of a concept tells apart, taken together: what is known of one of them
//! is known of all.

use rustc_hash::FxHashMap;

use super::{
    program::{Program, Step, WordSet},
    token::{Shape, Token},
};

/// The classes of the words of a language, for one concept.
#[derive(Debug, Default)]
pub(super) struct Classes {
    /// By word; 0 are the words that stand in no expression of the concept.
    of_word: Vec<u16>,
    /// Whether an expression asks for capitals.
    tells_capitals: bool,
}

impl Classes {
    /// The classes of `count` words: those that pass the same steps are one.
    pub(super) fn of(program: &Program, count: usize) -> Self {
        let mut parting = Parting { of_word: vec![0; count], last: 0 };
        program.sets.iter().for_each(|set| parting.part(set.iter()));
        let mut single = WordSet::default();
        for step in &program.steps {
            if let Step::Word(word) | Step::Capitals(word) = step {
                single.insert(*word);
            }
        }
        single.iter().for_each(|word| parting.part(std::iter::once(word)));
        let tells_capitals = program.steps.iter().any(|step| matches!(step, Step::Capitals(_)));
        Self { of_word: parting.of_word, tells_capitals }
    }

    /// What expressions of the concept can tell of a token: its class and its shape.
    pub(super) fn of_token(&self, token: &Token) -> u64 {
        let shape = if token.shape == Shape::Capitals && !self.tells_capitals { Shape::Word } else { token.shape };
        u64::from(self.of_word[token.word as usize]) << 2 | shape as u64
    }
}

/// Words on the way to their classes.
struct Parting {
    of_word: Vec<u16>,
    /// The class made last.
    last: u16,
}

impl Parting {
    /// Parts words from those of their class that are not among them.
    fn part(&mut self, words: impl Iterator<Item = u32>) {
        let mut parted: FxHashMap<u16, u16> = FxHashMap::default();
        for word in words {
            let class = &mut self.of_word[word as usize];
            *class = *parted.entry(*class).or_insert_with(|| {
                self.last = self.last.checked_add(1).expect("there are some thousand classes");
                self.last
            });
        }
    }
}
