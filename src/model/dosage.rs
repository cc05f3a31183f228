//! Amounts of exercise, read from prose, tables and records.
//!
//! A sentence becomes tokens, tokens become quantities and words, these become a dose. Nothing
//! recurses on the text and every pass looks at a bounded neighbourhood, so reading is linear.

mod amounts;
mod chain;
mod clause;
mod compare;
#[cfg(test)]
mod conformance;
mod dimension;
mod dose;
mod frequency;
mod guard;
#[cfg(test)]
mod labelled;
mod mood;
mod number;
mod plausible;
#[cfg(test)]
mod properties;
mod prose;
mod quantity;
mod range;
mod record;
mod row;
mod show;
mod token;
mod translated;

pub use amounts::{Amounts, LeftOpen};
pub use compare::{Difference, Side, Volume, VolumeUnit, disjoint, in_words, outside, own_dose};
pub use dimension::{Dimension, Places};
pub use dose::{Dose, OpenCue};
pub use plausible::{Breach, DoseType, Form, Limit, Limits, Measure, Strictness, Subject};
pub use prose::{read_labelled, read_prose};
pub use range::{DefaultUnit, ReadUnit, Reading, read_range};
pub use record::{BareUnit, MalformedDose, RecordDosage, from_record, read_record_range};
pub use row::read_row;
pub use translated::{Unlike, unlike};

/// Two ends of an amount; an end without a number is open. At least one end has a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// The least.
    pub min: Option<f64>,
    /// The most.
    pub max: Option<f64>,
}

impl Bounds {
    /// Exactly `n`.
    #[must_use]
    pub const fn exactly(n: f64) -> Self {
        Self { min: Some(n), max: Some(n) }
    }

    /// Whether this leaves room: a least below a most, or a most alone.
    #[must_use]
    pub fn is_range(&self) -> bool {
        match (self.min, self.max) {
            (Some(min), Some(max)) => min < max,
            (None, Some(_)) => true,
            _ => false,
        }
    }

    /// Whether it runs the wrong way: the least is above the most.
    #[must_use]
    pub fn is_reversed(&self) -> bool {
        self.min.zip(self.max).is_some_and(|(min, max)| min > max)
    }

    /// Whether the ends it has are numbers; a change of unit may carry one beyond them.
    #[must_use]
    pub fn is_finite(&self) -> bool {
        self.min.into_iter().chain(self.max).all(f64::is_finite)
    }

    /// The least range that holds both; an end open in one is open.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self {
            min: self.min.zip(other.min).map(|(a, b)| a.min(b)),
            max: self.max.zip(other.max).map(|(a, b)| a.max(b)),
        }
    }

    /// The same in another unit, each end multiplied by `factor`.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self { min: self.min.map(|n| n * factor), max: self.max.map(|n| n * factor) }
    }
}

/// Which side of an amount has no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// No ceiling.
    Upper,
    /// A ceiling only.
    Lower,
    /// No number at all.
    Both,
}

impl Open {
    /// As `inspect` shows it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Upper => "upper",
            Self::Lower => "lower",
            Self::Both => "both",
        }
    }
}

/// What an amount is counted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    /// Each side.
    Side,
    /// Each leg, foot or knee.
    Leg,
    /// Each arm or hand.
    Arm,
    /// Each direction.
    Direction,
    /// Both sides in turn, counted together.
    Alternating,
}

impl Per {
    /// As `inspect` shows it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Side => "side",
            Self::Leg => "leg",
            Self::Arm => "arm",
            Self::Direction => "direction",
            Self::Alternating => "alternating",
        }
    }
}

/// What a dose is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// The exercise itself.
    Base,
    /// Where to begin.
    Start,
    /// Where to get to.
    Target,
    /// Another form of the exercise, mostly an easier one.
    Modification,
    /// A harder form.
    Progression,
    /// An answer to a question.
    Faq,
    /// Advice for the whole document or for health.
    General,
    /// A row of a plan.
    Program,
}

impl Context {
    /// As `inspect` shows it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Base => "base",
            Self::Start => "start",
            Self::Target => "target",
            Self::Modification => "modification",
            Self::Progression => "progression",
            Self::Faq => "faq",
            Self::General => "general",
            Self::Program => "program",
        }
    }
}

/// The time in which a frequency counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// A day.
    Day,
    /// A week.
    Week,
}

impl Period {
    /// As `inspect` shows it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
        }
    }
}

/// How often.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frequency {
    /// How many times.
    pub bounds: Bounds,
    /// In which time.
    pub per: Period,
}

impl Frequency {
    /// Times a week, a day counted seven times.
    #[must_use]
    pub fn weekly(&self) -> Bounds {
        match self.per {
            Period::Day => self.bounds.times(7.0),
            Period::Week => self.bounds,
        }
    }
}

/// Units of a distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DistanceUnit {
    /// Metres.
    Metres,
    /// Steps.
    Steps,
    /// Laps or lengths.
    Laps,
}

impl DistanceUnit {
    /// As `inspect` shows it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Metres => "metres",
            Self::Steps => "steps",
            Self::Laps => "laps",
        }
    }
}

/// How far.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Distance {
    /// How much of it.
    pub bounds: Bounds,
    /// In what.
    pub unit: DistanceUnit,
}

/// Units of a load.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadUnit {
    /// Kilograms.
    Kilograms,
    /// Pounds.
    Pounds,
    /// Elastic bands.
    Band,
}

impl LoadUnit {
    /// As `inspect` shows it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kilograms => "kg",
            Self::Pounds => "lb",
            Self::Band => "band",
        }
    }
}

/// How heavy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Load {
    /// How much of it.
    pub bounds: Bounds,
    /// In what.
    pub unit: LoadUnit,
}

/// Scales of effort.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// Perceived exertion, 0 to 10 (Borg CR10).
    Cr10,
    /// Perceived exertion, 6 to 20 (Borg RPE).
    Borg,
    /// Per cent of the load that can be lifted once.
    PercentOneRm,
}

impl Scale {
    /// As `inspect` shows it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cr10 => "cr10",
            Self::Borg => "borg",
            Self::PercentOneRm => "percent-1rm",
        }
    }
}

/// How hard.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Intensity {
    /// How much of it.
    pub bounds: Bounds,
    /// On which scale.
    pub scale: Scale,
}
