//! How much pain is too much, and the level that is allowed.

use std::ops::Range;

use crate::lexicon::{concept::Concept, language::Shape, sentence::Sentence};

/// The highest level of a pain scale.
const HIGHEST: f64 = 10.0;

/// Whether a sentence sets a pain limit.
pub(super) fn is_set(sentence: &Sentence<'_>) -> bool {
    let limits = sentence.all(Concept::PainLimit).into_iter().chain(sentence.all(Concept::PainCeiling));
    !sentence.has(Concept::OtherScale) && limits.into_iter().any(|limit| holds(sentence, &limit))
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
        let numbers = ceiling.clone().filter(|at| sentence.tokens[*at].shape == Shape::Number);
        numbers.filter(|at| !is_scale_end(sentence, *at)).filter_map(|at| sentence.number(at)).reduce(f64::max)
    });
    let highest = levels.filter(|level| (0.0..=HIGHEST).contains(level)).reduce(f64::max)?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 10")]
    Some(highest.ceil() as u8)
}

/// "/10", "out of 10": the end of the scale, not a level.
fn is_scale_end(sentence: &Sentence<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| matches!(sentence.word(before), "/" | "of"))
}
