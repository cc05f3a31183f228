//! Words that no expression of a concept tells apart, taken together: what is known of one of them
//! is known of all.

use super::{
    program::{Program, Step, WordSet},
    token::{Shape, Token},
};

/// Words of a block, side by side in one line of the processor's cache.
const BLOCK: usize = 32;

/// The classes of the words of a language, for one concept. Its own words are few, and most stand
/// side by side, as they were read.
#[derive(Debug)]
pub(super) struct Classes {
    /// By word: the block that tells its class; the first tells of words that stand in no expression.
    block_of: Vec<u16>,
    /// Classes by word; 0 are the words that stand in no expression of the concept.
    blocks: Vec<[u16; BLOCK]>,
    /// Whether an expression asks for capitals.
    tells_capitals: bool,
}

impl Classes {
    /// The classes of `count` words: those that pass the same steps are one.
    pub(super) fn of(program: &Program, count: usize) -> Self {
        let mut classes =
            Self { block_of: vec![0; count / BLOCK + 1], blocks: vec![[0; BLOCK]], tells_capitals: false };
        let mut parting = Parting::default();
        program.sets.iter().for_each(|set| parting.part(&mut classes, set));
        let mut single = WordSet::default();
        for step in &program.steps {
            if let Step::Word(word) | Step::Capitals(word) = step {
                single.insert(*word);
            }
            classes.tells_capitals |= matches!(step, Step::Capitals(_));
        }
        single.iter().for_each(|word| *classes.class_mut(word) = parting.next());
        classes
    }

    fn class_mut(&mut self, word: u32) -> &mut u16 {
        let block = &mut self.block_of[word as usize / BLOCK];
        if *block == 0 {
            *block = u16::try_from(self.blocks.len()).expect("a language has some thousand words");
            self.blocks.push([0; BLOCK]);
        }
        &mut self.blocks[usize::from(*block)][word as usize % BLOCK]
    }

    /// The class of a word.
    pub(super) fn of_word(&self, word: u32) -> u16 {
        self.blocks[usize::from(self.block_of[word as usize / BLOCK])][word as usize % BLOCK]
    }

    /// What expressions of the concept can tell of a token: its class and its shape.
    pub(super) fn of_token(&self, token: &Token) -> u64 {
        let shape = if token.shape == Shape::Capitals && !self.tells_capitals { Shape::Word } else { token.shape };
        u64::from(self.of_word(token.word)) << 2 | shape as u64
    }
}

/// Words on the way to their classes.
#[derive(Default)]
struct Parting {
    /// The class made last.
    last: u16,
    /// By class: that of its words that are among those now parted from it; 0 of none so far.
    parted: Vec<u16>,
}

impl Parting {
    fn next(&mut self) -> u16 {
        self.last = self.last.checked_add(1).expect("there are some thousand classes");
        self.last
    }

    /// Parts words from those of their class that are not among them.
    fn part(&mut self, classes: &mut Classes, words: &WordSet) {
        self.parted.clear();
        self.parted.resize(usize::from(self.last) + 1, 0);
        for word in words.iter() {
            let class = classes.class_mut(word);
            let own = usize::from(*class);
            if self.parted[own] == 0 {
                self.parted[own] = self.next();
            }
            *class = self.parted[own];
        }
    }
}
