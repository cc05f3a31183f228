//! What can begin expressions, told from how they are written.

use rustc_hash::FxHashMap;

use super::{
    build::{DEEPEST, Lists, Standing},
    notation::Expression,
    program::WordSet,
};

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

pub(super) struct First<'l> {
    lists: &'l Lists,
    known: FxHashMap<(usize, &'static str), Openers>,
}

impl<'l> First<'l> {
    pub(super) fn new(lists: &'l Lists) -> Self {
        Self { lists, known: FxHashMap::default() }
    }

    /// Adds what can begin an expression; nothing is added to `openers.nothing`. Whether it may be
    /// over before it began is the answer.
    pub(super) fn add(&mut self, expression: &Expression, at: Standing, openers: &mut Openers) -> Reach {
        assert!(at.depth < DEEPEST, "a list names itself: {expression:?}");
        match expression {
            Expression::Word(word) | Expression::Capitals(word) => openers.words.insert(*word),
            Expression::Stem(stem) => self.lists.begun(stem).for_each(|word| openers.words.insert(word)),
            Expression::Number => openers.numbers = true,
            Expression::Any | Expression::Gap { .. } | Expression::End => openers.anything = true,
            Expression::Start => return Reach::Beyond,
            Expression::Row(several) => {
                let stops = several.iter().any(|one| self.add(one, at, openers) == Reach::Within);
                return if stops { Reach::Within } else { Reach::Beyond };
            }
            Expression::OneOf(several) => {
                let beyond = several.iter().filter(|one| self.add(one, at, openers) == Reach::Beyond).count() > 0;
                return if beyond { Reach::Beyond } else { Reach::Within };
            }
            Expression::Maybe(one) | Expression::Repeat(one) => {
                self.add(one, at, openers);
                return Reach::Beyond;
            }
            Expression::List(name) => {
                let (list, text, name) = self.lists.meant(name, at.text);
                if !self.known.contains_key(&(text, name)) {
                    let mut own = Openers::default();
                    for one in list {
                        let deeper = Standing { text, depth: at.depth + 1 };
                        own.nothing |= self.add(one, deeper, &mut own) == Reach::Beyond;
                    }
                    self.known.insert((text, name), own);
                }
                let own = &self.known[&(text, name)];
                openers.words.extend(&own.words);
                openers.numbers |= own.numbers;
                openers.anything |= own.anything;
                return if own.nothing { Reach::Beyond } else { Reach::Within };
            }
        }
        Reach::Within
    }
}

/// Whether what stands behind an expression can be what begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    Within,
    Beyond,
}
