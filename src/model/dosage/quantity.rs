use super::{Bounds, Open};
use crate::lexicon::dose::{DoseWord, Way, Weight};

/// A number with all that bends it and the noun it counts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Quantity {
    pub(super) bounds: Bounds,
    pub(super) noun: Noun,
    /// Seconds in the unit as written, for numbers that inherit it.
    pub(super) factor: f64,
    pub(super) approximate: bool,
    pub(super) open: Option<Open>,
    /// No number is said where one is meant: `a few`.
    pub(super) vague: bool,
    /// The number is an article: `a minute`.
    pub(super) article: bool,
    /// Three numbers or more with dashes.
    pub(super) phases: Option<String>,
    /// First token and one past the last.
    pub(super) from: usize,
    pub(super) to: usize,
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Noun {
    /// Nothing follows.
    None,
    /// A noun that is not known.
    Other,
    /// A noun or sign that makes it no dose.
    Excluded,
    Time,
    /// Minutes and seconds with a colon: perhaps a time of the day.
    Clock,
    Breath,
    Way(Way),
    Weight(Weight),
    Rep,
    Move,
    Times,
    Set,
    Session,
    Day,
    Week,
    Percent,
}

/// A quantity, or what stands between quantities.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Item {
    Quantity(Quantity),
    /// A word or sign: the index of its token.
    Token(usize),
}

impl Noun {
    pub(super) const fn of(class: DoseWord) -> Option<(Self, f64)> {
        Some(match class {
            DoseWord::Time(factor) => (Self::Time, factor),
            DoseWord::Breath => (Self::Breath, 1.0),
            DoseWord::Way(way) => (Self::Way(way), 1.0),
            DoseWord::Weight(weight) => (Self::Weight(weight), 1.0),
            DoseWord::Rep => (Self::Rep, 1.0),
            DoseWord::Move => (Self::Move, 1.0),
            DoseWord::Times => (Self::Times, 1.0),
            DoseWord::Set => (Self::Set, 1.0),
            DoseWord::Session => (Self::Session, 1.0),
            DoseWord::Day => (Self::Day, 1.0),
            DoseWord::Week => (Self::Week, 1.0),
            DoseWord::NoUnit | DoseWord::Training | DoseWord::Report => (Self::Excluded, 1.0),
            _ => return None,
        })
    }
}
