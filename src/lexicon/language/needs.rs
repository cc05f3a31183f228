//! Words without which no expression of a concept can stand in a sentence: an expression is looked
//! for by the rarest of its parts, so that "the" and "your" start no search.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::{
    build::{Lists, Standing},
    notation::Expression,
};

/// What a word of the list of frequent words costs, next to 1 for any other: about as much more
/// often it is met in articles.
const FREQUENT: usize = 200;

/// A sentence that holds none of these holds no such expression.
#[derive(Debug, Clone, Default)]
pub(super) struct Need {
    pub(super) words: Vec<u32>,
    pub(super) numbers: bool,
    /// How often it will be met, in some measure.
    cost: usize,
}

/// Whether expressions ask for the beginning or the end of the sentence.
pub(super) struct Anchors<'l> {
    lists: &'l Lists,
    known: FxHashMap<(usize, &'static str), bool>,
}

impl<'l> Anchors<'l> {
    pub(super) fn new(lists: &'l Lists) -> Self {
        Self { lists, known: FxHashMap::default() }
    }

    pub(super) fn of_any(&mut self, expressions: &[Expression], at: Standing) -> bool {
        expressions.iter().any(|expression| match expression {
            Expression::Start | Expression::End => true,
            Expression::Row(several) | Expression::OneOf(several) => self.of_any(several, at),
            Expression::Maybe(one) | Expression::Repeat(one) => self.of_any(std::slice::from_ref(one), at),
            Expression::List(name) => {
                let (list, text, name) = self.lists.meant(name, at.text);
                if let Some(known) = self.known.get(&(text, name)) {
                    return *known;
                }
                let is_anchored = self.of_any(list, Standing { text, depth: at.depth + 1 });
                self.known.insert((text, name), is_anchored);
                is_anchored
            }
            Expression::Word(_)
            | Expression::Capitals(_)
            | Expression::Stem(_)
            | Expression::Any
            | Expression::Number
            | Expression::Gap { .. } => false,
        })
    }
}

pub(super) struct Needs<'l> {
    lists: &'l Lists,
    /// By word.
    is_frequent: Vec<bool>,
    known: FxHashMap<(usize, &'static str), Option<Rc<Need>>>,
}

impl<'l> Needs<'l> {
    pub(super) fn new(lists: &'l Lists, count: usize) -> Self {
        let mut is_frequent = vec![false; count];
        for word in lists.frequent() {
            is_frequent[word as usize] = true;
        }
        Self { lists, is_frequent, known: FxHashMap::default() }
    }

    /// What one of these expressions needs; `None` if one of them can do without any word.
    pub(super) fn of_any(&mut self, expressions: &[Expression], at: Standing) -> Option<Need> {
        let mut all = Need::default();
        for expression in expressions {
            // Most of a choice are single words: no need is made of each.
            if let Expression::Word(word) | Expression::Capitals(word) = expression {
                all.cost += self.cost(*word);
                all.words.push(*word);
                continue;
            }
            let need = self.of(expression, at)?;
            all.words.extend_from_slice(&need.words);
            all.numbers |= need.numbers;
            all.cost += need.cost;
        }
        Some(all)
    }

    fn of(&mut self, expression: &Expression, at: Standing) -> Option<Rc<Need>> {
        match expression {
            Expression::Word(word) | Expression::Capitals(word) => Some(self.of_words(vec![*word])),
            Expression::Stem(stem) => Some(self.of_words(self.lists.begun(stem).collect())),
            Expression::Number => Some(Rc::new(Need { words: Vec::new(), numbers: true, cost: FREQUENT })),
            Expression::Row(several) => self.of_rarest(several, at),
            Expression::OneOf(several) => self.of_any(several, at).map(Rc::new),
            Expression::List(name) => {
                let (list, text, name) = self.lists.meant(name, at.text);
                if let Some(known) = self.known.get(&(text, name)) {
                    return known.clone();
                }
                let need = self.of_any(list, Standing { text, depth: at.depth + 1 }).map(Rc::new);
                self.known.insert((text, name), need.clone());
                need
            }
            Expression::Maybe(_)
            | Expression::Repeat(_)
            | Expression::Any
            | Expression::Gap { .. }
            | Expression::Start
            | Expression::End => None,
        }
    }

    /// What the rarest part of a row needs, the first of those.
    fn of_rarest(&mut self, parts: &[Expression], at: Standing) -> Option<Rc<Need>> {
        const RAREST: usize = 1;
        let mut best: Option<Rc<Need>> = None;
        for part in parts {
            let least = best.as_ref().map_or(usize::MAX, |best| best.cost);
            if least <= RAREST {
                break;
            }
            // No need is made of a word that is not rarer.
            if matches!(part, Expression::Word(word) if self.cost(*word) >= least) {
                continue;
            }
            best = self.of(part, at).filter(|need| need.cost < least).or(best);
        }
        best
    }

    fn of_words(&self, words: Vec<u32>) -> Rc<Need> {
        let cost = words.iter().map(|word| self.cost(*word)).sum();
        Rc::new(Need { words, numbers: false, cost })
    }

    fn cost(&self, word: u32) -> usize {
        if self.is_frequent[word as usize] { FREQUENT } else { 1 }
    }
}
