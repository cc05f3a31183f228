//! A dose beside the same dose in another language: the numbers must be the same.

use super::{Bounds, Dimension, Dose, LoadUnit, in_words};

/// Pounds of a kilogram. Source: the international pound.
const POUNDS: f64 = 2.204_62;

/// How far a load or a way may be rounded when its unit changes. Source: the house's.
const ROUNDED: f64 = 0.14;

/// A dimension in which two doses differ, each in words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unlike {
    /// Which one.
    pub dimension: Dimension,
    /// What the one says.
    pub one: Bounds,
    /// What the other says, in the unit of the one.
    pub other: Bounds,
}

impl Unlike {
    /// What the one says, in words.
    #[must_use]
    pub fn one_in_words(&self) -> String {
        in_words(self.dimension, self.one, None)
    }

    /// What the other says, in words.
    #[must_use]
    pub fn other_in_words(&self) -> String {
        in_words(self.dimension, self.other, None)
    }
}

/// Where two doses differ in a dimension that both give.
#[must_use]
pub fn unlike(one: &Dose, other: &Dose) -> Vec<Unlike> {
    use Dimension as D;
    let frequency = |dose: &Dose| dose.frequency.map(|often| often.weekly());
    let exact = [
        (D::Sets, one.sets, other.sets),
        (D::Reps, one.reps, other.reps),
        (D::Hold, one.hold_seconds, other.hold_seconds),
        (D::Duration, one.duration_seconds, other.duration_seconds),
        (D::Breaths, one.breaths, other.breaths),
        (D::Rest, one.rest_seconds, other.rest_seconds),
        (D::Interval, one.interval_minutes, other.interval_minutes),
        (D::Frequency, frequency(one), frequency(other)),
    ];
    let mut found: Vec<Unlike> = exact
        .into_iter()
        .filter_map(|(dimension, one, other)| pair(dimension, one?, other?, 1e-6))
        // What is counted for each side is half of what is counted for both together.
        .filter(|unlike| one.per == other.per || unlike.dimension != D::Reps || !is_half(unlike.one, unlike.other))
        .collect();
    if let (Some(one), Some(other)) = (one.distance, other.distance)
        && one.unit == other.unit
    {
        found.extend(pair(D::Distance, one.bounds, other.bounds, ROUNDED));
    }
    if let (Some(one), Some(other)) = (one.load, other.load) {
        let (factor, rounded) = match (one.unit, other.unit) {
            (LoadUnit::Kilograms, LoadUnit::Pounds) => (1.0 / POUNDS, ROUNDED),
            (LoadUnit::Pounds, LoadUnit::Kilograms) => (POUNDS, ROUNDED),
            (one, other) if one == other => (1.0, 1e-6),
            _ => (f64::NAN, f64::INFINITY),
        };
        found.extend(pair(D::Load, one.bounds, other.bounds.times(factor), rounded));
    }
    if let (Some(one), Some(other)) = (one.intensity, other.intensity)
        && one.scale == other.scale
    {
        found.extend(pair(D::Intensity, one.bounds, other.bounds, 1e-6));
    }
    found
}

fn is_half(one: Bounds, other: Bounds) -> bool {
    one.times(2.0) == other || other.times(2.0) == one
}

fn pair(dimension: Dimension, one: Bounds, other: Bounds, rounded: f64) -> Option<Unlike> {
    let is_same = |one: Option<f64>, other: Option<f64>| match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() <= rounded * one.abs().max(other.abs()),
        (None, None) => true,
        _ => false,
    };
    let readable = one.is_finite() && other.is_finite();
    let same = is_same(one.min, other.min) && is_same(one.max, other.max);
    (readable && !same).then_some(Unlike { dimension, one, other })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::dosage::{Context, read_labelled},
        text::Prose,
    };

    fn differ(one: &str, other: &str) -> usize {
        let dose = |text: &str| read_labelled("dose", &Prose::from_text(text, 0), Context::Base).remove(0);
        unlike(&dose(one), &dose(other)).len()
    }

    #[test]
    fn the_same_numbers_agree() {
        assert_eq!(differ("2 sets of 8-12 reps", "2 x 8-12 reps"), 0);
        assert_eq!(differ("hold 60 seconds", "hold 1 minute"), 0);
        assert_eq!(differ("10 reps with 10 lb", "10 reps with 5 kg"), 0);
    }

    #[test]
    fn other_numbers_differ() {
        assert_eq!(differ("2 sets of 8-12 reps", "3 sets of 10-15 reps"), 2);
        assert_eq!(differ("hold 10 seconds", "hold 30 seconds"), 1);
    }
}
