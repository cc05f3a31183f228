use super::{Bounds, Dose};
use crate::text::Span;

/// One dimension of a dose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dimension {
    /// Groups of repetitions.
    Sets,
    /// Repetitions.
    Reps,
    /// Seconds held.
    Hold,
    /// Seconds of a bout.
    Duration,
    /// Way walked, in one unit.
    Distance,
    /// Breaths.
    Breaths,
    /// Times a week.
    Frequency,
    /// Seconds of rest.
    Rest,
    /// Seconds of each phase.
    Tempo,
    /// Side, leg, arm or direction an amount is counted for.
    Per,
    /// Minutes from one bout to the next.
    Interval,
    /// How heavy.
    Load,
    /// How hard.
    Intensity,
}

impl Dimension {
    /// All of them; those two doses can be compared in come first, in the order they are told.
    pub const ALL: [Self; 13] = [
        Self::Reps,
        Self::Sets,
        Self::Hold,
        Self::Duration,
        Self::Distance,
        Self::Breaths,
        Self::Frequency,
        Self::Rest,
        Self::Tempo,
        Self::Per,
        Self::Interval,
        Self::Load,
        Self::Intensity,
    ];

    /// Those two doses can be compared in.
    pub const COMPARED: [Self; 7] =
        [Self::Reps, Self::Sets, Self::Hold, Self::Duration, Self::Distance, Self::Breaths, Self::Frequency];

    /// The key of a record's `dosage` that holds it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sets => "sets",
            Self::Reps => "reps",
            Self::Hold => "hold",
            Self::Duration => "duration",
            Self::Distance => "distance",
            Self::Breaths => "breaths",
            Self::Frequency | Self::Interval => "frequency",
            Self::Rest => "rest",
            Self::Tempo => "tempo",
            Self::Per => "per",
            Self::Load => "load",
            Self::Intensity => "intensity",
        }
    }

    /// What a dose says of it in numbers; a frequency is counted a week. Tempo and side have none.
    #[must_use]
    pub fn of(self, dose: &Dose) -> Option<Bounds> {
        match self {
            Self::Sets => dose.sets,
            Self::Reps => dose.reps,
            Self::Hold => dose.hold_seconds,
            Self::Duration => dose.duration_seconds,
            Self::Distance => dose.distance.map(|way| way.bounds),
            Self::Breaths => dose.breaths,
            Self::Frequency => dose.frequency.map(|often| often.weekly()),
            Self::Rest => dose.rest_seconds,
            Self::Interval => dose.interval_minutes,
            Self::Load => dose.load.map(|load| load.bounds),
            Self::Intensity => dose.intensity.map(|effort| effort.bounds),
            Self::Tempo | Self::Per => None,
        }
    }
}

/// Where the dimensions of a dose stand; an empty span is no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places([Span; Dimension::ALL.len()]);

impl Places {
    /// No place at all.
    pub const NONE: Self = Self([Span { start: 0, end: 0 }; Dimension::ALL.len()]);

    /// The place of a dimension, if it has one of its own.
    #[must_use]
    pub fn get(&self, dimension: Dimension) -> Option<Span> {
        Some(self.0[dimension as usize]).filter(|span| !span.is_empty())
    }

    /// Gives up a place, if there is one.
    pub(super) fn take(&mut self, dimension: Dimension) -> Option<Span> {
        let place = std::mem::take(&mut self.0[dimension as usize]);
        Some(place).filter(|span| !span.is_empty())
    }

    /// Adds a place; a dimension told twice stands from the first word to the last.
    pub(super) fn add(&mut self, dimension: Dimension, span: Span) {
        let place = &mut self.0[dimension as usize];
        *place = if place.is_empty() { span } else { Span::new(place.start.min(span.start), place.end.max(span.end)) };
    }

    /// Takes over what it has no place of its own for.
    pub(super) fn fill(&mut self, other: &Self) {
        for (own, place) in self.0.iter_mut().zip(other.0) {
            if own.is_empty() {
                *own = place;
            }
        }
    }
}
