//! Signs at which an exercise may have to end.

use std::ops::Range;

use super::action::Action;
use crate::lexicon::{
    Sign, Signs, Strength,
    concept::Concept,
    said::{is_denied, is_negated},
    sentence::Sentence,
};

/// A sign is absent when a negation stands this close to it.
const ABSENT: usize = 2;

/// The signs a sentence names, without those that are relieved, absent or part of a name.
pub(super) fn signs(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    of(sentence, Concept::Sign)
}

fn of(sentence: &Sentence<'_>, concept: Concept) -> Vec<Range<usize>> {
    let mut found = named(sentence, concept);
    let absent = |at| is_denied(sentence, at, ABSENT) && is_negated(sentence, at);
    found.retain(|sign| !absent(sign.start) && sentence.says(sign));
    found
}

/// Signs that are spoken of, be it to say that there should be none.
fn named(sentence: &Sentence<'_>, concept: Concept) -> Vec<Range<usize>> {
    let mut found = sentence.all(concept);
    if !found.is_empty() {
        let none = sentence.all(Concept::NoSign);
        found.retain(|sign| !none.iter().any(|none| none.start < sign.end && sign.start < none.end));
    }
    found
}

/// Whether a sentence speaks of a sign at all, be it to say that there should be none.
pub(super) fn mentions(sentence: &Sentence<'_>) -> bool {
    !named(sentence, Concept::Sign).is_empty()
}

/// The kinds of signs a sentence names.
pub(super) fn kinds(sentence: &Sentence<'_>) -> Signs {
    let mut kinds = Signs::default();
    for (sign, concept) in [
        (Sign::Pain, Concept::SharpSign),
        (Sign::Nerve, Concept::NerveSign),
        (Sign::Spread, Concept::SpreadSign),
        (Sign::Systemic, Concept::SystemicSign),
    ] {
        if sentence.may(concept) && !of(sentence, concept).is_empty() {
            kinds.insert(sign);
        }
    }
    kinds
}

/// Whether an action is taken at one of these signs of its sentence.
pub(super) fn meets(sentence: &Sentence<'_>, signs: &[Range<usize>], action: &Action) -> bool {
    if !action.ends_all && sentence.has(Concept::WhoMayNot) {
        return false;
    }
    let conditions = sentence.all(Concept::Condition);
    let joined = signs.iter().any(|sign| {
        let from = if sign.start >= action.tokens.start { action.tokens.start } else { 0 };
        let joined = conditions.iter().any(|joint| from <= joint.start && joint.start <= sign.start);
        joined || sign.end <= action.tokens.start && is_open(sentence, sign.end..action.tokens.start)
    });
    // "Avoid painful movements": the sign is part of what is left out.
    joined
        || named(sentence, Concept::Sign).iter().any(|sign| {
            action.strength == Strength::Ease && action.tokens.start < sign.start && sign.end <= action.tokens.end
        })
}

/// "Sharp pain: stop", "Pain means stop", "feel pain, and you stop": nothing of weight between.
fn is_open(sentence: &Sentence<'_>, between: Range<usize>) -> bool {
    /// A subject and its verb.
    const WIDEST: usize = 6;
    between.len() <= WIDEST || sentence.within(Concept::Condition, between)
}
