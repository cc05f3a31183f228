//! Pain-stop guidance: signs and actions that meet in one sentence or in two neighbours, and limits
//! without an action.

mod action;
mod limit;
mod sign;

use super::{
    Mark, Place, StopMark, Strength,
    concept::Concept,
    sentence::{Sentence, Sentences},
};
use action::Action;

/// Every sentence that tells the reader to stop or ease at pain or a symptom, or sets a pain
/// limit, with its strongest strength.
#[must_use]
pub fn pain_stops(sentences: &Sentences<'_>) -> Vec<Mark<StopMark>> {
    let mut found = Vec::new();
    let (mut said, mut spoken): (Option<StopMark>, bool) = (None, false);
    for (sentence, before) in sentences.with_earlier() {
        let earlier = before.filter(|_| spoken).map(|sentence| Earlier { sentence, said });
        spoken = sentence.has(Concept::Sign);
        // Without a sign here or right before, nothing is said of one.
        said = if spoken || earlier.is_some() { read(sentence, earlier) } else { None };
        found.extend(said.map(|what| Mark { passage: sentence.passage, range: sentence.range.clone(), what }));
    }
    found
}

/// What a text says when pain is understood, as in a field that is there for it.
pub(super) fn implied(sentences: &Sentences<'_>) -> Option<StopMark> {
    let said = pain_stops(sentences).into_iter().map(|mark| mark.what);
    let acts = sentences.iter().filter_map(|sentence| Some(marked(sentence, action::strongest(sentence)?)));
    said.chain(acts).reduce(join)
}

/// Two sentences of one rule.
fn join(one: StopMark, other: StopMark) -> StopMark {
    StopMark {
        strength: one.strength.max(other.strength),
        signs: one.signs.union(other.signs),
        next_day: one.next_day || other.next_day,
        permits: one.permits.max(other.permits),
    }
}

/// Whether a sentence names a sign at which an exercise may have to end.
pub(super) fn names_sign(sentence: &Sentence<'_>) -> bool {
    !sign::signs(sentence).is_empty()
}

/// An entry of a list of signs at which to stop.
pub(super) fn listed(sentences: &Sentences<'_>) -> Option<StopMark> {
    let named = sentences.iter().filter(|sentence| sign::mentions(sentence) || sentence.has(Concept::ListedSign));
    named.map(|sentence| marked(sentence, Strength::Stop)).reduce(join)
}

/// Whether a sentence tells the reader to stop or ease at a sign.
pub(super) fn acts_at_pain(sentence: &Sentence<'_>) -> bool {
    acts(sentence, None).is_some()
}

/// Whether a sentence tells the reader to stop at a sign, and not only to do less.
pub(super) fn stops_at_pain(sentence: &Sentence<'_>) -> bool {
    acts(sentence, None) == Some(Strength::Stop)
}

/// The sentence before, which speaks of a sign, and what was read in it.
#[derive(Clone, Copy)]
struct Earlier<'s, 'p> {
    sentence: &'s Sentence<'p>,
    said: Option<StopMark>,
}

fn read(sentence: &Sentence<'_>, earlier: Option<Earlier<'_, '_>>) -> Option<StopMark> {
    if sentence.question {
        return None;
    }
    if sentence.lent.stop && sentence.place != Place::Heading && names_sign(sentence) {
        return Some(marked(sentence, Strength::Stop));
    }
    let alone = acts(sentence, None);
    let answering = earlier.and_then(|earlier| Some((earlier, acts(sentence, Some(earlier))?)));
    if let Some((earlier, strength)) = answering {
        let strength = alone.unwrap_or(strength);
        let (own, before) = (marked(sentence, strength), marked(earlier.sentence, strength));
        return Some(StopMark { permits: own.permits, ..join(own, before) });
    }
    if let Some(strength) = alone {
        return Some(marked(sentence, strength));
    }
    limit::is_set(sentence).then(|| marked(sentence, Strength::Limit))
}

fn marked(sentence: &Sentence<'_>, strength: Strength) -> StopMark {
    StopMark {
        strength,
        signs: sign::kinds(sentence),
        next_day: sentence.has(Concept::NextDayRule),
        permits: limit::permitted(sentence),
    }
}

/// A clause that points back opens the sentence.
const OPENING: usize = 8;

/// How strongly a sentence acts at a sign of its own, or else at one of the sentence before: "If you
/// do, back off".
fn acts(sentence: &Sentence<'_>, earlier: Option<Earlier<'_, '_>>) -> Option<Strength> {
    let named = earlier.map_or(sentence, |earlier| earlier.sentence).may(Concept::Sign);
    if sentence.question || !named {
        return None;
    }
    let actions = action::actions(sentence);
    if actions.is_empty() {
        return None;
    }
    let Some(earlier) = earlier else {
        let grounds = sign::Grounds::of(sentence);
        return actions.iter().filter(|action| grounds.are_met_by(action)).map(|action| action.strength).max();
    };
    if !sign::mentions(earlier.sentence) || asks_openly(earlier.sentence) {
        return None;
    }
    let answers = earlier.sentence.question || earlier.said.is_some() || is_label(earlier.sentence);
    let back = sentence.all(Concept::PointsBack);
    let points_back = |action: &&Action| {
        let back = back.iter().any(|back| back.start < OPENING || back.start >= action.tokens.end);
        let opens = action.tokens.start <= OPENING;
        let duty = || opens && sentence.before(Concept::Duty, action.tokens.start);
        let follows = action.tokens.start <= 1 || earlier.sentence.question && opens || duty();
        back || answers && follows
    };
    actions.iter().filter(points_back).map(|action| action.strength).max()
}

/// A question that wants to know, unlike "Did it hurt?".
fn asks_openly(sentence: &Sentence<'_>) -> bool {
    /// A question that stands for a condition is short.
    const SHORT: usize = 6;
    sentence.question && sentence.tokens.len() > SHORT && sentence.has(Concept::OpenQuestion)
}

/// A few words that name a sign and say nothing of it: the first cell of a row, a traffic light.
fn is_label(sentence: &Sentence<'_>) -> bool {
    /// A label is short.
    const LONGEST: usize = 10;
    sentence.tokens.len() <= LONGEST && (sentence.place == Place::Cell || sentence.has(Concept::TrafficLight))
}

#[cfg(test)]
mod tests;
