use super::{Bounds, Context, Dimension, Distance, Frequency, Intensity, Load, Open, Per, Places};
use crate::text::Span;

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
#[expect(clippy::struct_excessive_bools, reason = "independent facts, shown one by one")]
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
    /// In a record, the value of the amount a finding should stand on: the open one, else the first.
    pub amount_at: Option<Span>,
    /// Where its dimensions stand; ask [`Dose::place`].
    pub places: Places,
    /// A dimension told without a number ("a few breaths"), and where.
    pub vague: Option<(Dimension, Span)>,
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
            amount_at: None,
            places: Places::NONE,
            vague: None,
        }
    }

    /// Where one dimension stands; the whole dose where it has no place of its own.
    #[must_use]
    pub fn place(&self, dimension: Dimension) -> Span {
        self.places.get(dimension).unwrap_or(self.span)
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

    /// Whether it says how often, be it without a number ("as needed", "several times a day").
    #[must_use]
    pub fn tells_often(&self) -> bool {
        self.frequency.is_some()
            || self.interval_minutes.is_some()
            || self.cue == OpenCue::AsNeeded
            || self.places.get(Dimension::Frequency).is_some()
            || self.vague.is_some_and(|(dimension, _)| dimension == Dimension::Frequency)
    }

    /// Whether two doses say the same, wherever they stand.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        let placeless = |dose: &Self| Self {
            span: other.span,
            missing_unit: None,
            amount_at: None,
            places: Places::NONE,
            vague: None,
            ..dose.clone()
        };
        placeless(self) == placeless(other)
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
