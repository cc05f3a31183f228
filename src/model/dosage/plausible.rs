//! Which amounts are plausible: limits by what an exercise trains, and what of a dose leaves them.

mod judge;
mod measure;

use std::{borrow::Cow, collections::BTreeMap};

pub use judge::{Breach, Form, Strictness, Subject};
pub use measure::Measure;

use super::Bounds;

/// What a limit is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DoseType {
    /// Moving a joint through its range.
    Mobility,
    /// Lengthening muscles.
    Flexibility,
    /// Keeping a part still while another moves.
    Stability,
    /// Working against a load.
    Strength,
    /// Raising heart rate and breathing.
    Aerobic,
    /// Breathing itself.
    Breathing,
    /// Staying upright.
    Balance,
    /// Every exercise, where its own type says nothing.
    Any,
    /// An exercise of which nobody says what it trains: the widest limits.
    Unknown,
    /// A program as a whole.
    Program,
}

impl DoseType {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 10] = [
        Self::Mobility,
        Self::Flexibility,
        Self::Stability,
        Self::Strength,
        Self::Aerobic,
        Self::Breathing,
        Self::Balance,
        Self::Any,
        Self::Unknown,
        Self::Program,
    ];

    /// The name used in configuration; for a type of exercise that of its `category`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mobility => "mobility",
            Self::Flexibility => "flexibility",
            Self::Stability => "stability",
            Self::Strength => "strength",
            Self::Aerobic => "aerobic",
            Self::Breathing => "breathing",
            Self::Balance => "balance",
            Self::Any => "any",
            Self::Unknown => "unknown",
            Self::Program => "program",
        }
    }

    /// The type of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.name() == name)
    }

    /// As a sentence says it after "for".
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Any | Self::Unknown => "any exercise",
            Self::Program => "a program",
            Self::Aerobic => "aerobic exercise",
            Self::Mobility | Self::Flexibility | Self::Stability | Self::Strength | Self::Breathing | Self::Balance => {
                self.name()
            }
        }
    }

    /// The type of exercise that a record names as its `category`.
    #[must_use]
    pub fn of_category(category: &str) -> Option<Self> {
        Self::named(category).filter(|sort| !matches!(sort, Self::Any | Self::Unknown | Self::Program))
    }

    /// Whether it is done in repetitions and holds, which the widest limits speak of.
    const fn is_counted(self) -> bool {
        !matches!(self, Self::Aerobic | Self::Breathing | Self::Program)
    }
}

/// A limit with where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Limit {
    /// The least and the most that is plausible.
    pub bounds: Bounds,
    /// Who says so.
    pub source: Cow<'static, str>,
}

/// Limits of amounts, by what they are for and what they measure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Limits(BTreeMap<(DoseType, Measure), Limit>);

impl Limits {
    /// Sets one limit, in the place of another.
    pub fn set(&mut self, sort: DoseType, measure: Measure, limit: Limit) {
        self.0.insert((sort, measure), limit);
    }

    /// One limit.
    #[must_use]
    pub fn get(&self, sort: DoseType, measure: Measure) -> Option<&Limit> {
        self.0.get(&(sort, measure))
    }

    /// Lays other limits over these, one by one.
    pub fn lay(&mut self, later: &Self) {
        self.0.extend(later.0.iter().map(|(key, limit)| (*key, limit.clone())));
    }

    /// An amount beside one limit; `None` when it lies within.
    #[must_use]
    pub fn outside(&self, sort: DoseType, measure: Measure, found: Bounds) -> Option<Breach<'_>> {
        let limit = self.get(sort, measure)?;
        let Bounds { min, max } = limit.bounds;
        let leaves = |end: f64| max.is_some_and(|most| end > most) || min.is_some_and(|least| end < least);
        let outside = [found.min, found.max].into_iter().flatten().any(leaves);
        let dimension = measure.dimension();
        outside.then_some(Breach {
            measure,
            dimension,
            found,
            limit: limit.bounds,
            sort,
            held_to: measure,
            source: &limit.source,
        })
    }

    /// All of them, by type.
    pub fn all(&self) -> impl Iterator<Item = (DoseType, Measure, &Limit)> {
        self.0.iter().map(|((sort, measure), limit)| (*sort, *measure, limit))
    }
}
