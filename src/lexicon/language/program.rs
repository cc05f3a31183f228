//! Expressions over words as a program that is run over the tokens of a sentence.

use super::{
    notation::Crosses,
    token::{Shape, Token},
};

/// A set of word numbers.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(super) struct WordSet(Vec<u64>);

impl WordSet {
    pub(super) fn insert(&mut self, word: u32) {
        let at = word as usize / 64;
        if self.0.len() <= at {
            self.0.resize(at + 1, 0);
        }
        self.0[at] |= 1 << (word % 64);
    }

    pub(super) fn contains(&self, word: u32) -> bool {
        self.0.get(word as usize / 64).is_some_and(|bits| bits & (1u64 << (word % 64)) != 0)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|bits| *bits == 0)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        let numbered = self.0.iter().zip(0u32..);
        numbered
            .flat_map(|(bits, at)| (0..64).filter(move |bit| bits & (1u64 << bit) != 0).map(move |bit| at * 64 + bit))
    }
}

/// One step. Every step but a jump, a fork and an end leads to the one behind it.
#[derive(Debug, Clone)]
pub(super) enum Step {
    /// This word.
    Word(u32),
    /// A word of this set.
    Set(u32),
    /// A word in capitals.
    Capitals(u32),
    /// Any word or number.
    Any,
    /// Any number.
    Number,
    /// Up to so many tokens.
    Gap { most: u8, crosses: Crosses },
    /// Beginning of the sentence.
    Start,
    /// End of the sentence; its last mark does not count.
    End,
    /// Two ways on: the step behind, and this one.
    Fork(u32),
    /// On from this step.
    Jump(u32),
    /// Found.
    Found,
}

/// The steps of all expressions of a language.
#[derive(Debug, Default)]
pub(super) struct Program {
    pub(super) steps: Vec<Step>,
    pub(super) sets: Vec<WordSet>,
}

/// What can begin an expression.
#[derive(Debug, Default)]
pub(super) struct Openers {
    pub(super) words: WordSet,
    /// A number, or any word at all.
    pub(super) numbers: bool,
    pub(super) anything: bool,
    /// It may be over before it began.
    pub(super) nothing: bool,
}

/// Where a way through the program stands, and how much of a gap it has used.
#[derive(Debug, Clone, Copy)]
struct Way {
    step: u32,
    used: u8,
}

/// Room for the ways of one search; kept between searches.
#[derive(Debug, Default)]
pub(in crate::lexicon) struct Ways {
    now: Vec<Way>,
    next: Vec<Way>,
}

impl Ways {
    /// Forgets the ways of the search before.
    pub(super) fn begin(&mut self) {
        self.now.clear();
    }
}

impl Program {
    /// Adds the ways that begin at `entry`.
    pub(super) fn enter(&self, entry: u32, tokens: &[Token], at: usize, ways: &mut Ways) {
        self.follow(&mut ways.now, entry, 0, tokens, at);
    }

    /// The longest stretch of tokens from `from` on by which one of the ways that have begun comes
    /// to an end: the place behind its last token.
    pub(super) fn longest(&self, tokens: &[Token], from: usize, ways: &mut Ways) -> Option<usize> {
        let mut found = None;
        let mut at = from;
        if ways.now.is_empty() {
            return None;
        }
        loop {
            if ways.now.iter().any(|way| matches!(self.steps[way.step as usize], Step::Found)) {
                found = Some(at);
            }
            let Some(token) = tokens.get(at) else { break };
            ways.next.clear();
            for index in 0..ways.now.len() {
                let way = ways.now[index];
                if let Step::Gap { most, crosses } = self.steps[way.step as usize] {
                    let passes = crosses == Crosses::Marks || token.shape != Shape::Mark;
                    if way.used < most && passes {
                        self.follow(&mut ways.next, way.step, way.used + 1, tokens, at + 1);
                    }
                } else if self.takes(way.step, token) {
                    self.follow(&mut ways.next, way.step + 1, 0, tokens, at + 1);
                }
            }
            std::mem::swap(&mut ways.now, &mut ways.next);
            at += 1;
            if ways.now.is_empty() {
                break;
            }
        }
        found
    }

    fn takes(&self, step: u32, token: &Token) -> bool {
        match &self.steps[step as usize] {
            Step::Word(word) => token.word == *word,
            Step::Set(set) => self.sets[*set as usize].contains(token.word),
            Step::Capitals(word) => token.word == *word && token.shape == Shape::Capitals,
            Step::Any => token.shape != Shape::Mark,
            Step::Number => token.shape == Shape::Number,
            Step::Gap { .. } | Step::Start | Step::End | Step::Fork(_) | Step::Jump(_) | Step::Found => false,
        }
    }

    /// Adds the steps that are reached from `step` without taking a token.
    fn follow(&self, ways: &mut Vec<Way>, step: u32, used: u8, tokens: &[Token], at: usize) {
        match &self.steps[step as usize] {
            Step::Fork(other) => {
                // A fork takes no token; it stands among the ways so that it is followed once.
                if ways.iter().any(|way| way.step == step) {
                    return;
                }
                ways.push(Way { step, used: 0 });
                self.follow(ways, step + 1, 0, tokens, at);
                self.follow(ways, *other, 0, tokens, at);
            }
            Step::Jump(other) => self.follow(ways, *other, 0, tokens, at),
            Step::Start if at == 0 => self.follow(ways, step + 1, 0, tokens, at),
            Step::End if is_end(tokens, at) => self.follow(ways, step + 1, 0, tokens, at),
            Step::Start | Step::End => {}
            Step::Gap { .. } => {
                match ways.iter_mut().find(|way| way.step == step) {
                    Some(way) => {
                        way.used = way.used.min(used);
                        return;
                    }
                    None => ways.push(Way { step, used }),
                }
                self.follow(ways, step + 1, 0, tokens, at);
            }
            _ => {
                if !ways.iter().any(|way| way.step == step) {
                    ways.push(Way { step, used: 0 });
                }
            }
        }
    }

    /// What can begin the expression that starts at `entry`.
    pub(super) fn openers(&self, entry: u32, openers: &mut Openers) {
        match &self.steps[entry as usize] {
            Step::Word(word) | Step::Capitals(word) => openers.words.insert(*word),
            Step::Set(set) => self.sets[*set as usize].iter().for_each(|word| openers.words.insert(word)),
            Step::Number => openers.numbers = true,
            Step::Any | Step::Gap { .. } | Step::End => openers.anything = true,
            Step::Found => openers.nothing = true,
            Step::Start => self.openers(entry + 1, openers),
            Step::Fork(other) => {
                self.openers(entry + 1, openers);
                self.openers(*other, openers);
            }
            Step::Jump(other) => self.openers(*other, openers),
        }
    }
}

fn is_end(tokens: &[Token], at: usize) -> bool {
    tokens[at..].iter().all(|token| token.shape == Shape::Mark)
}
