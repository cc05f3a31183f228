//! What the reader is told to do with the exercise.

use std::ops::Range;

use crate::lexicon::{
    Strength,
    concept::Concept,
    said::{is_negated, is_told},
    sentence::Sentence,
};

/// A verb to the reader, and how much it asks.
pub(super) struct Action {
    pub(super) tokens: Range<usize>,
    pub(super) strength: Strength,
    /// It ends what is being done, rather than leaving something out.
    pub(super) ends_all: bool,
}

/// The actions of a sentence.
pub(super) fn actions(sentence: &Sentence<'_>) -> Vec<Action> {
    let mut found = Vec::new();
    for tokens in sentence.all(Concept::StopOrder) {
        if tells(sentence, &tokens) {
            let ends_all = sentence.at(Concept::DoNot, tokens.start).is_none()
                || sentence.at(Concept::KeepsOn, tokens.start).is_some();
            found.push(Action { tokens, strength: Strength::Stop, ends_all });
        }
    }
    for tokens in sentence.all(Concept::StopState) {
        if states(sentence, &tokens) {
            found.push(Action { tokens, strength: Strength::Stop, ends_all: true });
        }
    }
    for tokens in sentence.all(Concept::EaseState) {
        if states(sentence, &tokens) {
            found.push(Action { tokens, strength: Strength::Ease, ends_all: false });
        }
    }
    for tokens in sentence.all(Concept::EaseOrder) {
        if tells(sentence, &tokens) {
            found.push(Action { tokens, strength: Strength::Ease, ends_all: false });
        }
    }
    if !found.is_empty() {
        let others = sentence.all(Concept::NoAction);
        let of_other = |tokens: &Range<usize>| others.iter().any(|other| meet(other, tokens));
        found.retain(|action| !of_other(&action.tokens));
    }
    found
}

fn meet(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// How strongly a sentence acts, whatever the cause.
pub(super) fn strongest(sentence: &Sentence<'_>) -> Option<Strength> {
    if sentence.question {
        return None;
    }
    actions(sentence).iter().map(|action| action.strength).max()
}

fn states(sentence: &Sentence<'_>, tokens: &Range<usize>) -> bool {
    sentence.says(tokens) && !is_negated(sentence, tokens.start)
}

fn tells(sentence: &Sentence<'_>, tokens: &Range<usize>) -> bool {
    (is_told(sentence, tokens.start) || follows_condition(sentence, tokens.start))
        && !is_told_of_others(sentence, tokens.start)
        && states(sentence, tokens)
}

/// "Tightness can limit your reach", unlike "you can limit" and "it can be limited".
fn is_told_of_others(sentence: &Sentence<'_>, at: usize) -> bool {
    at > 1
        && sentence.before(Concept::Modal, at)
        && !sentence.before(Concept::Reader, at - 1)
        && sentence.at(Concept::Passive, at).is_none()
}

/// "If it hurts stop": an order right behind a condition that no comma closes.
fn follows_condition(sentence: &Sentence<'_>, at: usize) -> bool {
    /// A condition without a comma is no longer.
    const LONGEST: usize = 24;
    let before = sentence.clause(at).start.max(at.saturating_sub(LONGEST))..at;
    sentence.within(Concept::Conditional, before.clone())
        && sentence.within(Concept::Sign, before)
        && !sentence.before(Concept::NoOrder, at)
}
