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

    /// Adds all of another set.
    pub(super) fn extend(&mut self, other: &Self) {
        self.0.resize(self.0.len().max(other.0.len()), 0);
        self.0.iter_mut().zip(&other.0).for_each(|(bits, more)| *bits |= more);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|bits| *bits == 0)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        self.0.iter().zip(0u32..).flat_map(|(bits, at)| {
            let lowest = |bits: &u64| (*bits != 0).then_some(*bits);
            let each = std::iter::successors(lowest(bits), move |bits| lowest(&(bits & (bits - 1))));
            each.map(move |bits| at * 64 + bits.trailing_zeros())
        })
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

/// The steps of all expressions of a concept.
#[derive(Debug, Default)]
pub(super) struct Program {
    pub(super) steps: Vec<Step>,
    pub(super) sets: Vec<WordSet>,
}

/// Where a way through the program stands, and how much of a gap it has used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Way {
    step: u32,
    used: u8,
}

/// A place between two tokens.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Nothing stands before it.
    pub(super) is_start: bool,
    /// Only marks stand behind it.
    pub(super) is_end: bool,
}

/// Ways that go on side by side.
#[derive(Debug, Default)]
pub(super) struct Ways {
    list: Vec<Way>,
    /// By step: where it stands in the list, if it does.
    slots: Vec<u32>,
}

impl Ways {
    pub(super) fn clear(&mut self) {
        self.list.clear();
    }

    fn of_step(&mut self, step: u32) -> Option<&mut Way> {
        let slot = *self.slots.get(step as usize)?;
        self.list.get_mut(slot as usize).filter(|way| way.step == step)
    }

    fn push(&mut self, way: Way) {
        let step = way.step as usize;
        if self.slots.len() <= step {
            self.slots.resize(step + 1, 0);
        }
        self.slots[step] = u32::try_from(self.list.len()).expect("there are fewer ways than steps");
        self.list.push(way);
    }
}

impl Program {
    /// Adds the ways that begin at `entry`.
    pub(super) fn enter(&self, entry: u32, place: Place, ways: &mut Ways) {
        self.follow(ways, entry, 0, place);
    }

    /// Adds where `token` leads from these ways, up to the place behind it.
    pub(super) fn take(&self, from: &[Way], token: &Token, behind: Place, ways: &mut Ways) {
        for way in from {
            if let Step::Gap { most, crosses } = self.steps[way.step as usize] {
                let passes = crosses == Crosses::Marks || token.shape != Shape::Mark;
                if way.used < most && passes {
                    self.follow(ways, way.step, way.used + 1, behind);
                }
            } else if self.takes(way.step, token) {
                self.follow(ways, way.step + 1, 0, behind);
            }
        }
    }

    /// The ways that wait for a token, in order; and whether another one is at an end.
    pub(super) fn waiting(&self, ways: &Ways) -> (Vec<Way>, bool) {
        let step = |way: &Way| &self.steps[way.step as usize];
        let waits = |way: &&Way| !matches!(step(way), Step::Fork(_) | Step::Found);
        let mut waiting: Vec<Way> = ways.list.iter().filter(waits).copied().collect();
        waiting.sort_unstable();
        (waiting, ways.list.iter().any(|way| matches!(step(way), Step::Found)))
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
    fn follow(&self, ways: &mut Ways, mut step: u32, mut used: u8, place: Place) {
        loop {
            let known = ways.of_step(step);
            step = match &self.steps[step as usize] {
                // A fork takes no token; it stands among the ways so that it is followed once.
                Step::Fork(other) if known.is_none() => {
                    ways.push(Way { step, used: 0 });
                    self.follow(ways, step + 1, 0, place);
                    *other
                }
                Step::Jump(other) => *other,
                Step::Start if place.is_start => step + 1,
                Step::End if place.is_end => step + 1,
                Step::Fork(_) | Step::Start | Step::End => return,
                Step::Gap { .. } => {
                    if let Some(way) = known {
                        way.used = way.used.min(used);
                        return;
                    }
                    ways.push(Way { step, used });
                    step + 1
                }
                _ => {
                    if known.is_none() {
                        ways.push(Way { step, used: 0 });
                    }
                    return;
                }
            };
            used = 0;
        }
    }

    /// Hands over the steps that are the first to take a token of the expression that begins at
    /// `entry`, and those at which it may be over before.
    pub(super) fn for_each_first(&self, entry: u32, take: &mut impl FnMut(&Step)) {
        match &self.steps[entry as usize] {
            Step::Start => self.for_each_first(entry + 1, take),
            Step::Fork(other) => {
                self.for_each_first(entry + 1, take);
                self.for_each_first(*other, take);
            }
            Step::Jump(other) => self.for_each_first(*other, take),
            step => take(step),
        }
    }
}
