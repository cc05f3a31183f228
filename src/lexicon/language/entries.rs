//! Where the expressions of a concept begin.

use super::{
    classes::Classes,
    program::{Program, Step, WordSet},
    token::{Shape, Token},
};

/// Where the expressions of a concept begin.
#[derive(Debug, Default)]
pub(super) struct Entries {
    /// By the class of the word they begin with, sorted.
    words: Vec<(u16, u32)>,
    numbers: Vec<u32>,
    anything: Vec<u32>,
    /// The words they begin with: small enough to stay at hand while a page is read.
    openers: WordSet,
}

impl Entries {
    /// Sorts the places in a program at which expressions begin by what they can begin with.
    pub(super) fn of(program: &Program, classes: &Classes, begun: &[u32]) -> Self {
        let mut entries = Self::default();
        // A set of words often begins many expressions.
        let mut of_set: Vec<Option<Vec<u16>>> = vec![None; program.sets.len()];
        let mut opening: Vec<u16> = Vec::new();
        for entry in begun {
            opening.clear();
            let (mut by_number, mut by_anything) = (false, false);
            program.for_each_first(*entry, &mut |step| match step {
                Step::Word(word) | Step::Capitals(word) => {
                    entries.openers.insert(*word);
                    opening.push(classes.of_word(*word));
                }
                Step::Set(number) => {
                    let set = &program.sets[*number as usize];
                    let known = of_set[*number as usize].get_or_insert_with(|| {
                        entries.openers.extend(set);
                        let mut own: Vec<u16> = set.iter().map(|word| classes.of_word(word)).collect();
                        own.sort_unstable();
                        own.dedup();
                        own
                    });
                    opening.extend_from_slice(known);
                }
                Step::Number => by_number = true,
                Step::Any | Step::Gap { .. } | Step::End => by_anything = true,
                Step::Start | Step::Fork(_) | Step::Jump(_) | Step::Found => {}
            });
            if by_anything {
                entries.anything.push(*entry);
                continue;
            }
            opening.sort_unstable();
            opening.dedup();
            entries.words.extend(opening.iter().map(|class| (*class, *entry)));
            if by_number {
                entries.numbers.push(*entry);
            }
        }
        entries.words.sort_unstable();
        entries
    }

    /// Whether no expression begins anywhere.
    #[cfg(test)]
    pub(super) fn are_none(&self) -> bool {
        self.words.is_empty() && self.numbers.is_empty() && self.anything.is_empty()
    }

    /// Whether a token can begin an expression.
    pub(super) fn opens(&self, token: &Token) -> bool {
        self.openers.contains(token.word)
            || !self.anything.is_empty()
            || token.shape == Shape::Number && !self.numbers.is_empty()
    }

    /// The first token, from `from` on, that can begin an expression.
    pub(super) fn next(&self, tokens: &[Token], from: usize) -> Option<usize> {
        let opened = tokens.get(from..)?.iter().position(|token| self.opens(token))?;
        Some(from + opened)
    }

    /// Where the expressions begin that a token, of a word of this class, can begin.
    pub(super) fn at(&self, token: &Token, class: u16) -> impl Iterator<Item = u32> {
        let first = self.words.partition_point(|(other, _)| *other < class);
        let same = self.words[first..].iter().take_while(move |(other, _)| *other == class);
        let numbered = if token.shape == Shape::Number { &self.numbers[..] } else { &[] };
        same.map(|(_, entry)| *entry).chain(numbered.iter().chain(&self.anything).copied())
    }
}
