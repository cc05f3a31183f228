//! The starting position that the first steps bring the body into, read more strictly than
//! [`super::exercises::start_position`]: only what the step itself orders.

use std::ops::Range;

use super::{concept::Concept, position::StartPosition, sentence::Sentence};
use StartPosition::{
    HalfKneeling, Hanging, Kneeling, LongSitting, Other, Prone, Quadruped, SideLying, Sitting, Standing, Supine,
};

/// First steps looked at: what comes later is a movement.
const OPENING_STEPS: usize = 2;

/// Words that open a step, what must follow them if anything must, and the positions that fit.
struct Order {
    words: Concept,
    followed: Option<Concept>,
    fit: &'static [StartPosition],
}

impl Order {
    const fn of(words: Concept, fit: &'static [StartPosition]) -> Self {
        Self { words, followed: None, fit }
    }

    const fn before(self, followed: Concept) -> Self {
        Self { followed: Some(followed), ..self }
    }

    /// The place behind the words, if a sentence begins with them.
    fn opens(&self, sentence: &Sentence<'_>) -> Option<usize> {
        let end = sentence.at(self.words, 0)?;
        self.followed.is_none_or(|followed| sentence.at(followed, end).is_some()).then_some(end)
    }
}

/// In order: the first that a step begins with counts.
const ORDERS: [Order; 14] = [
    Order::of(Concept::OpensOnBack, &[Supine]).before(Concept::BehindSideOfBody),
    Order::of(Concept::OpensSupine, &[Supine]),
    Order::of(Concept::OpensOnFront, &[Prone]).before(Concept::BehindSideOfBody),
    Order::of(Concept::OpensProne, &[Prone]),
    Order::of(Concept::OpensOnSide, &[SideLying]),
    Order::of(Concept::OpensLying, &[Supine, Prone, SideLying]),
    Order::of(Concept::OpensOnFours, &[Quadruped, Kneeling]),
    Order::of(Concept::OpensHalfKneeling, &[HalfKneeling, Kneeling]),
    Order::of(Concept::OpensKneeling, &[Kneeling, HalfKneeling, Quadruped]),
    Order::of(Concept::OpensOnHeels, &[Kneeling, Sitting, LongSitting]),
    Order::of(Concept::OpensSitting, &[Sitting, LongSitting]).before(Concept::BehindSitting),
    Order::of(Concept::OpensStandingTall, &[Standing]),
    Order::of(Concept::OpensStanding, &[Standing]).before(Concept::BehindStanding),
    Order::of(Concept::OpensHanging, &[Hanging]),
];

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

/// The position that the first steps order; `None` when they order none, leave a choice or say it
/// in another way.
#[must_use]
pub fn opening(steps: &[Sentence<'_>]) -> Option<Opening> {
    for (step, whole) in steps.iter().enumerate().take(OPENING_STEPS) {
        let first = whole.lower.split_inclusive(['.', ';', '!', '?']).next().unwrap_or("");
        let first = Sentence::alone(first);
        if first.has(Concept::NoOpening) {
            return None;
        }
        if let Some((end, fit)) = ORDERS.iter().find_map(|order| Some((order.opens(&first)?, order.fit))) {
            return Some(Opening { step, range: first.bytes(&(0..end)), fit });
        }
        if whole.has(Concept::PostureWord) {
            return None;
        }
    }
    None
}

/// Whether a step, or the rest of one, brings the body into a position or says that it is in it.
#[must_use]
pub fn reaches(words: &Sentence<'_>, position: StartPosition) -> bool {
    let told = match position {
        Supine => Concept::ReachesSupine,
        Prone => Concept::ReachesProne,
        SideLying => Concept::ReachesSideLying,
        Quadruped => Concept::ReachesQuadruped,
        Kneeling => Concept::ReachesKneeling,
        HalfKneeling => Concept::ReachesHalfKneeling,
        Sitting => Concept::ReachesSitting,
        LongSitting => Concept::ReachesLongSitting,
        Standing => Concept::ReachesStanding,
        Hanging => Concept::ReachesHanging,
        Other => return false,
    };
    words.has(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(step: &str) -> Option<&'static [StartPosition]> {
        opening(&[Sentence::alone(step)]).map(|opening| opening.fit)
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
