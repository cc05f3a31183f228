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
        // "until the pain settles" is a sign that holds what is none.
        let takes = |none: &Range<usize>, sign: &Range<usize>| {
            none.start < sign.end && sign.start < none.end && !(sign.start < none.start && none.end <= sign.end)
        };
        found.retain(|sign| !none.iter().any(|none| takes(none, sign)));
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

/// The signs of a sentence and what joins them to actions, found once for all its actions.
pub(super) struct Grounds<'s, 'p> {
    sentence: &'s Sentence<'p>,
    signs: Vec<Range<usize>>,
    spoken_of: Vec<Range<usize>>,
    conditions: Vec<Range<usize>>,
    gates: Vec<Range<usize>>,
    says_who: bool,
}

impl<'s, 'p> Grounds<'s, 'p> {
    pub(super) fn of(sentence: &'s Sentence<'p>) -> Self {
        Self {
            sentence,
            signs: signs(sentence),
            spoken_of: named(sentence, Concept::Sign),
            conditions: conditions(sentence),
            gates: sentence.all(Concept::Gate),
            says_who: sentence.has(Concept::WhoMayNot),
        }
    }

    /// Whether an action is taken at one of the signs.
    pub(super) fn are_met_by(&self, action: &Action) -> bool {
        if self.says_who && !action.ends_all {
            return false;
        }
        // "Avoid painful movements": the sign is part of what is left out.
        let within = |sign: &Range<usize>| action.tokens.start < sign.start && sign.end <= action.tokens.end;
        action.strength == Strength::Ease && self.spoken_of.iter().any(within)
            || self.signs.iter().any(|sign| self.join(sign, action))
    }

    fn join(&self, sign: &Range<usize>, action: &Action) -> bool {
        let from = if sign.start >= action.tokens.start { action.tokens.start } else { 0 };
        let joined = self.conditions.iter().any(|joint| from <= joint.start && joint.start <= sign.start);
        joined && !self.measures(sign, action) || self.is_open(sign.end..action.tokens.start)
    }

    /// "Do not bend so far that it hurts" measures how far; without a condition it is a limit.
    fn measures(&self, sign: &Range<usize>, action: &Action) -> bool {
        let between = action.tokens.end..sign.start;
        action.strength == Strength::Ease
            && between.start <= between.end
            && self.sentence.at(Concept::DoNot, action.tokens.start).is_some()
            && !self.gates.iter().any(|gate| holds(&between, gate))
    }

    /// "Sharp pain: stop", "Pain means stop", "feel pain, and you stop": nothing of weight between.
    fn is_open(&self, between: Range<usize>) -> bool {
        /// A subject and its verb.
        const WIDEST: usize = 10;
        between.start <= between.end
            && (between.len() <= WIDEST || self.conditions.iter().any(|joint| holds(&between, joint)))
    }
}

/// What joins signs to actions: not ", which may hurt", the reason of a ban.
fn conditions(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut found = sentence.all(Concept::Conditional);
    let adds = |at: usize| at > 0 && sentence.word(at - 1) == "," && sentence.at(Concept::AddsReason, at).is_some();
    found.retain(|joint| !adds(joint.start));
    found
}

fn holds(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
