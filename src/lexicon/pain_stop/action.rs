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
            let ends_all = sentence.at(Concept::DoNot, tokens.start).is_none();
            found.push(Action { tokens, strength: Strength::Stop, ends_all });
        }
    }
    for tokens in sentence.all(Concept::StopState) {
        if states(sentence, &tokens) {
            found.push(Action { tokens, strength: Strength::Stop, ends_all: true });
        }
    }
    for tokens in sentence.all(Concept::EaseOrder) {
        if tells(sentence, &tokens) {
            found.push(Action { tokens, strength: Strength::Ease, ends_all: false });
        }
    }
    found
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
    (is_told(sentence, tokens.start) || follows_condition(sentence, tokens.start)) && states(sentence, tokens)
}

/// "If it hurts stop": an order right behind a condition that no comma closes.
fn follows_condition(sentence: &Sentence<'_>, at: usize) -> bool {
    let clause = sentence.clause(at);
    sentence.within(Concept::Condition, clause.start..at)
        && sentence.within(Concept::Sign, clause.start..at)
        && !sentence.before(Concept::NoOrder, at)
}
