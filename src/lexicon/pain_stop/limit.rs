//! How much pain is too much, and the level that is allowed.

use std::ops::Range;

use crate::lexicon::{Place, concept::Concept, en, language::Shape, said::is_told, sentence::Sentence};

/// The highest level of a pain scale.
const HIGHEST: f64 = 10.0;

/// Whether a sentence sets a pain limit.
pub(super) fn is_set(sentence: &Sentence<'_>) -> bool {
    let limits = sentence.all(Concept::PainLimit).into_iter().chain(sentence.all(Concept::PainCeiling));
    !sentence.has(Concept::OtherScale) && limits.into_iter().any(|limit| holds(sentence, &limit))
        || is_forbidden(sentence)
        || is_left_out(sentence)
}

/// "It should at no point become painful": an order or a duty rules pain out.
fn is_forbidden(sentence: &Sentence<'_>) -> bool {
    let mut orders = sentence.all(Concept::PainForbidden).into_iter();
    orders.any(|order| {
        let is_duty =
            sentence.at(Concept::DoNot, order.start).is_none() || sentence.at(Concept::Duty, order.start).is_some();
        let told = is_duty || is_told(sentence, order.start);
        told && holds(sentence, &order)
            && is_of_the_motion(sentence, &order)
            && !sentence.within(Concept::PainLetBe, order.start..order.end - 1)
    })
}

/// "Slide the heel back without pain": how a motion is done, neither a hope nor a test.
fn is_left_out(sentence: &Sentence<'_>) -> bool {
    if sentence.place == Place::Heading {
        return false;
    }
    let mut manners = sentence.all(Concept::PainLeftOut).into_iter();
    manners.any(|manner| {
        let mut orders = sentence.all(Concept::MotionOrder).into_iter().take_while(|order| order.end < manner.start);
        (orders.any(|order| is_told(sentence, order.start)) || sentence.within(Concept::Duty, 0..manner.start))
            && sentence.says(&manner)
            && is_of_the_motion(sentence, &manner)
            && !sentence.within(Concept::PainHoped, 0..manner.start)
    })
}

/// Pain that stands for itself: neither "painful knee" nor "pain relief".
fn is_of_the_motion(sentence: &Sentence<'_>, pain: &Range<usize>) -> bool {
    let taken = |none: &Range<usize>| none.start < pain.end && pain.end <= none.end;
    sentence.at(Concept::Body, pain.end).is_none()
        && sentence.at(Concept::SideOf, pain.end).is_none()
        && sentence.at(Concept::PainHoped, pain.end).is_none()
        && !sentence.all(Concept::NoSign).iter().any(taken)
}

/// A limit is said, and is no gate to a next step.
fn holds(sentence: &Sentence<'_>, limit: &Range<usize>) -> bool {
    /// A gate stands near what it holds back.
    const REACH: usize = 24;
    let from = sentence.clause(limit.start).start.max(limit.start.saturating_sub(REACH));
    sentence.says(limit) && !sentence.within(Concept::Gate, from..limit.start)
}

/// The highest level of pain, of ten, that a sentence allows; rounded up.
pub(super) fn permitted(sentence: &Sentence<'_>) -> Option<u8> {
    let ceilings = sentence.all(Concept::PainCeiling);
    if ceilings.is_empty() || sentence.has(Concept::OtherScale) {
        return None;
    }
    let levels = ceilings.iter().filter(|ceiling| holds(sentence, ceiling)).filter_map(|ceiling| {
        let levels = ceiling.clone().filter(|at| !is_scale_end(sentence, *at));
        levels.filter_map(|at| level(sentence, at)).reduce(f64::max)
    });
    let highest = levels.filter(|level| (0.0..=HIGHEST).contains(level)).reduce(f64::max)?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 10")]
    Some(highest.ceil() as u8)
}

/// A level in figures or in words.
fn level(sentence: &Sentence<'_>, at: usize) -> Option<f64> {
    if sentence.tokens[at].shape == Shape::Number {
        return sentence.number(at);
    }
    sentence.at(Concept::NumberWord, at)?;
    en::dose::NUMBERS.iter().find(|(word, _)| *word == sentence.word(at)).map(|(_, level)| *level)
}

/// "/10", "out of 10": the end of the scale, not a level.
fn is_scale_end(sentence: &Sentence<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| matches!(sentence.word(before), "/" | "of"))
}
