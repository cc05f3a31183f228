//! Amounts of exercise, read from prose, tables and records.
//!
//! A sentence becomes tokens, tokens become quantities and words, these become a dose. Nothing
//! recurses on the text and every pass looks at a bounded neighbourhood, so reading is linear.

mod amounts;
mod chain;
mod clause;
#[cfg(test)]
mod conformance;
mod frequency;
mod guard;
mod mood;
mod number;
mod prose;
mod quantity;
mod range;
mod record;
mod row;
mod show;
mod token;

use crate::text::Span;

pub use amounts::Amounts;
pub use prose::{read_labelled, read_prose};
pub use range::{DefaultUnit, ReadUnit, Reading, read_range};
pub use record::{BareUnit, MalformedDose, RecordDosage, from_record};
pub use row::read_row;

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
        Self {
            min: Some(n),
            max: Some(n),
        }
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

    /// The same in another unit, each end multiplied by `factor`.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self {
            min: self.min.map(|n| n * factor),
            max: self.max.map(|n| n * factor),
        }
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

/// Words that leave the amount to how one feels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OpenCue {
    /// None.
    #[default]
    None,
    /// As long, as many or as often as one likes.
    Feel,
    /// As needed.
    AsNeeded,
    /// Increase as one feels, without saying how far.
    Grow,
}

/// One dose: what one expression says. A dimension that is not said is `None`.
#[derive(Debug, Clone, PartialEq)]
pub struct Dose {
    /// Bytes of the sentence, row or value it was read from.
    pub span: Span,
    /// Groups of repetitions.
    pub sets: Option<Bounds>,
    /// Repetitions.
    pub reps: Option<Bounds>,
    /// Seconds held, each repetition.
    pub hold_seconds: Option<Bounds>,
    /// Seconds of a continuous bout.
    pub duration_seconds: Option<Bounds>,
    /// Way walked.
    pub distance: Option<Distance>,
    /// Breaths taken or held.
    pub breaths: Option<Bounds>,
    /// Seconds of rest.
    pub rest_seconds: Option<Bounds>,
    /// Seconds of each phase, as in `3-1-3`.
    pub tempo: Option<String>,
    /// What the amount is counted for.
    pub per: Option<Per>,
    /// How often.
    pub frequency: Option<Frequency>,
    /// Minutes from one bout to the next.
    pub interval_minutes: Option<Bounds>,
    /// How heavy.
    pub load: Option<Load>,
    /// How hard.
    pub intensity: Option<Intensity>,
    /// Whether a number is said to be about right, or no number is said where one is meant.
    pub approximate: bool,
    /// Whether the days are said to lie apart.
    pub nonconsecutive: bool,
    /// Which side has no number.
    pub open: Option<Open>,
    /// What it is for.
    pub context: Context,
    /// Words that leave the amount to how one feels.
    pub cue: OpenCue,
    /// Whether an amount has no ceiling within the expression.
    pub unbounded: bool,
    /// Whether a range was built from a start and a target.
    pub grown: bool,
    /// A hold with a number but no unit.
    pub missing_unit: Option<Span>,
}

impl Dose {
    /// A dose of which nothing is known yet.
    #[must_use]
    pub const fn empty(span: Span, context: Context) -> Self {
        Self {
            span,
            sets: None,
            reps: None,
            hold_seconds: None,
            duration_seconds: None,
            distance: None,
            breaths: None,
            rest_seconds: None,
            tempo: None,
            per: None,
            frequency: None,
            interval_minutes: None,
            load: None,
            intensity: None,
            approximate: false,
            nonconsecutive: false,
            open: None,
            context,
            cue: OpenCue::None,
            unbounded: false,
            grown: false,
            missing_unit: None,
        }
    }

    /// Whether it says how much: repetitions, hold, duration, distance or breaths.
    #[must_use]
    pub const fn has_amount(&self) -> bool {
        self.reps.is_some()
            || self.hold_seconds.is_some()
            || self.duration_seconds.is_some()
            || self.distance.is_some()
            || self.breaths.is_some()
    }

    /// Whether `inspect` shows it: it says more than a number without a unit.
    #[must_use]
    pub const fn is_shown(&self) -> bool {
        self.has_amount()
            || self.sets.is_some()
            || self.rest_seconds.is_some()
            || self.tempo.is_some()
            || self.frequency.is_some()
            || self.interval_minutes.is_some()
            || self.open.is_some()
            || self.approximate && self.missing_unit.is_none()
    }

    /// Whether anything in it is worth keeping; load and intensity alone are no dose.
    pub(crate) const fn says_anything(&self) -> bool {
        self.has_amount()
            || self.sets.is_some()
            || self.rest_seconds.is_some()
            || self.tempo.is_some()
            || self.frequency.is_some()
            || self.interval_minutes.is_some()
            || self.open.is_some()
            || self.missing_unit.is_some()
    }

    /// The amounts, in the order of the manual.
    pub(crate) fn amounts(&self) -> impl Iterator<Item = Bounds> + use<> {
        [
            self.reps,
            self.hold_seconds,
            self.duration_seconds,
            self.distance.map(|distance| distance.bounds),
            self.breaths,
        ]
        .into_iter()
        .flatten()
    }
}
