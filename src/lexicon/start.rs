//! The starting position that the first steps bring the body into, read more strictly than
//! [`super::exercises::start_position`]: only what the step itself orders.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{
    en::start as words,
    exercises::{holds_phrase, names_any},
    pattern,
    position::StartPosition,
};

/// First steps looked at: what comes later is a movement.
const OPENING_STEPS: usize = 2;

static OPENINGS: LazyLock<Vec<(Regex, &[StartPosition])>> = LazyLock::new(|| {
    let written_out =
        |pattern: &str| words::PARTS.iter().fold(pattern.to_owned(), |all, (name, list)| all.replace(name, list));
    words::OPENINGS.iter().map(|(opening, fit)| (pattern::begins(&[&written_out(opening)]), *fit)).collect()
});
static NO_OPENING: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::NO_OPENING));

/// The position that the steps of an exercise begin in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Which step says so.
    pub step: usize,
    /// The words that say so, in that step.
    pub range: Range<usize>,
    /// The positions that fit these words.
    pub fit: &'static [StartPosition],
}

/// The position that the first steps, in lower case, order; `None` when they order none, leave a
/// choice or say it in another way.
#[must_use]
pub fn opening(steps: &[&str]) -> Option<Opening> {
    for (step, lower) in steps.iter().enumerate().take(OPENING_STEPS) {
        let sentence = lower.split_inclusive(['.', ';', '!', '?']).next().unwrap_or("");
        let start = lower.len() - lower.trim_start().len();
        let sentence = sentence.trim_start();
        if NO_OPENING.is_match(sentence) {
            return None;
        }
        let found = OPENINGS.iter().find_map(|(opening, fit)| Some((opening.captures(sentence)?, *fit)));
        if let Some((words, fit)) = found {
            // What only ends the words, "with" or a comma, is not quoted.
            let end = words.name("then").map_or_else(|| words.get_match().end(), |then| then.start());
            return Some(Opening { step, range: start..start + end, fit });
        }
        if names_any(lower, words::POSTURES) {
            return None;
        }
    }
    None
}

/// Whether a step, in lower case, brings the body into a position or says that it is in it.
#[must_use]
pub fn reaches(lower: &str, position: StartPosition) -> bool {
    let told = words::LATER.iter().filter(|(of, _)| *of == position).flat_map(|(_, phrases)| *phrases);
    told.into_iter().any(|phrase| holds_phrase(lower, phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(step: &str) -> Option<&'static [StartPosition]> {
        opening(&[step]).map(|opening| opening.fit)
    }

    #[test]
    fn a_first_step_orders_a_position() {
        use StartPosition::{HalfKneeling, Prone, Quadruped, SideLying, Sitting, Standing, Supine};
        for (step, position) in [
            ("lie on your back with both knees bent.", Supine),
            ("lie down flat on your back.", Supine),
            ("lie on a firm mat on your back, arms by your sides.", Supine),
            ("begin by lying face down.", Prone),
            ("lie on your front, hands on your back.", Prone),
            ("lie on your left side.", SideLying),
            ("start on hands and knees.", Quadruped),
            ("come onto all fours.", Quadruped),
            ("kneel on one knee.", HalfKneeling),
            ("sit on a firm chair.", Sitting),
            ("sit tall, with your feet flat.", Sitting),
            ("stand with your feet apart.", Standing),
            ("stand tall beside a worktop.", Standing),
            ("start in standing with your back to the wall.", Standing),
        ] {
            assert_eq!(fit(step).and_then(|fit| fit.first()), Some(&position), "{step}");
        }
    }

    #[test]
    fn what_is_no_order_or_leaves_a_choice_is_left_alone() {
        for step in [
            "sit or stand with a straight back.",
            "with your back to the wall, stand tall.",
            "stand a chair against the wall.",
            "sit your hips back as if into a seat.",
            "hang a towel round one foot.",
            "take the band in both hands.",
            "lay a towel on the floor.",
            "do not stand up.",
            "sit back and down until your thighs are level.",
        ] {
            assert_eq!(fit(step), None, "{step}");
        }
    }
}
