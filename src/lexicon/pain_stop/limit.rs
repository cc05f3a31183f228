//! How much pain is too much, and the level that is allowed.

use std::ops::Range;

use crate::lexicon::{concept::Concept, language::Shape, sentence::Sentence};

/// The highest level of a pain scale.
const HIGHEST: f64 = 10.0;

/// Whether a sentence sets a pain limit.
pub(super) fn is_set(sentence: &Sentence<'_>) -> bool {
    [Concept::PainLimit, Concept::PainCeiling]
        .into_iter()
        .any(|concept| sentence.may(concept) && sentence.all(concept).iter().any(|limit| holds(sentence, limit)))
}

/// A limit is said, is no gate to a next step, and is no measure of effort.
fn holds(sentence: &Sentence<'_>, limit: &Range<usize>) -> bool {
    let gate = || {
        let clause = sentence.clause(limit.start);
        sentence.within(Concept::Gate, clause.start..limit.start)
    };
    sentence.says(limit) && !gate() && !sentence.has(Concept::EffortScale)
}

/// The highest level of pain, of ten, that a sentence allows; rounded up.
pub(super) fn permitted(sentence: &Sentence<'_>) -> Option<u8> {
    let ceilings = sentence.all(Concept::PainCeiling);
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
