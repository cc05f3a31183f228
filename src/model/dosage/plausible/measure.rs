use super::DoseType;
use crate::model::dosage::{Bounds, DefaultUnit, Dimension, in_words, show::bounds as in_numbers};

/// What a limit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Repetitions, one side.
    Reps,
    /// Repetitions with a weight or a band.
    LoadedReps,
    /// Repetitions of an exercise for older adults.
    OlderReps,
    /// Seconds held.
    Hold,
    /// Seconds a plank is held.
    PlankHold,
    /// Groups of repetitions.
    Sets,
    /// Seconds of a bout.
    Duration,
    /// Breaths.
    Breaths,
    /// Seconds of rest between sets.
    Rest,
    /// Seconds of one phase of the tempo.
    Tempo,
    /// Times a day.
    PerDay,
    /// Times a day of what is done sitting or standing.
    DeskPerDay,
    /// Days a week.
    DaysPerWeek,
    /// Days a week with a weight or a band.
    LoadedDaysPerWeek,
    /// Seconds held in a session on one side; of a program, minutes of a session in seconds.
    TimePerSession,
    /// Repetitions of a session on one side.
    RepsPerSession,
    /// Seconds a week.
    TimePerWeek,
    /// Per cent of the load that can be lifted once.
    PercentOneRm,
    /// Effort, 0 to 10.
    Rpe,
    /// Effort on Borg's older scale, 6 to 20.
    Borg,
    /// Weeks of a program.
    Weeks,
    /// Exercises of a session.
    ExercisesPerSession,
}

impl Measure {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 22] = [
        Self::Reps,
        Self::LoadedReps,
        Self::OlderReps,
        Self::Hold,
        Self::PlankHold,
        Self::Sets,
        Self::Duration,
        Self::Breaths,
        Self::Rest,
        Self::Tempo,
        Self::PerDay,
        Self::DeskPerDay,
        Self::DaysPerWeek,
        Self::LoadedDaysPerWeek,
        Self::TimePerSession,
        Self::RepsPerSession,
        Self::TimePerWeek,
        Self::PercentOneRm,
        Self::Rpe,
        Self::Borg,
        Self::Weeks,
        Self::ExercisesPerSession,
    ];

    /// The name used in configuration.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reps => "reps",
            Self::LoadedReps => "loaded_reps",
            Self::OlderReps => "older_reps",
            Self::Hold => "hold",
            Self::PlankHold => "plank_hold",
            Self::Sets => "sets",
            Self::Duration => "duration",
            Self::Breaths => "breaths",
            Self::Rest => "rest",
            Self::Tempo => "tempo",
            Self::PerDay => "per_day",
            Self::DeskPerDay => "desk_per_day",
            Self::DaysPerWeek => "days_per_week",
            Self::LoadedDaysPerWeek => "loaded_days_per_week",
            Self::TimePerSession => "time_per_session",
            Self::RepsPerSession => "reps_per_session",
            Self::TimePerWeek => "time_per_week",
            Self::PercentOneRm => "percent_1rm",
            Self::Rpe => "rpe",
            Self::Borg => "borg",
            Self::Weeks => "weeks",
            Self::ExercisesPerSession => "exercises_per_session",
        }
    }

    /// The measure of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.name() == name)
    }

    /// What a limit without a unit counts.
    #[must_use]
    pub const fn unit(self) -> DefaultUnit {
        if self.is_time() { DefaultUnit::Seconds } else { DefaultUnit::Count }
    }

    const fn is_time(self) -> bool {
        matches!(
            self,
            Self::Hold
                | Self::PlankHold
                | Self::Duration
                | Self::Rest
                | Self::Tempo
                | Self::TimePerSession
                | Self::TimePerWeek
        )
    }

    /// The part of a dose that shows it.
    #[must_use]
    pub const fn dimension(self) -> Dimension {
        match self {
            Self::Reps | Self::LoadedReps | Self::OlderReps | Self::RepsPerSession | Self::ExercisesPerSession => {
                Dimension::Reps
            }
            Self::Hold | Self::PlankHold | Self::TimePerSession => Dimension::Hold,
            Self::Sets => Dimension::Sets,
            Self::Duration | Self::TimePerWeek => Dimension::Duration,
            Self::Breaths => Dimension::Breaths,
            Self::Rest => Dimension::Rest,
            Self::Tempo => Dimension::Tempo,
            Self::PerDay | Self::DeskPerDay | Self::DaysPerWeek | Self::LoadedDaysPerWeek | Self::Weeks => {
                Dimension::Frequency
            }
            Self::PercentOneRm | Self::Rpe | Self::Borg => Dimension::Intensity,
        }
    }

    /// The numbers with their unit: `3-180 s`, `up to 24`.
    #[must_use]
    pub fn amount(self, of: Bounds) -> String {
        const MINUTE: f64 = 60.0;
        // From nought on is no floor.
        let of = Bounds { min: of.min.filter(|least| *least > 0.0 || of.max == of.min), ..of };
        if !self.is_time() {
            return in_numbers(of);
        }
        let whole = |n: f64| n % MINUTE == 0.0;
        let long = of.max.or(of.min).is_some_and(|n| n >= 2.0 * MINUTE);
        match (of.min, of.max) {
            (min, max) if long && min.into_iter().chain(max).all(whole) => {
                format!("{} min", in_numbers(of.times(1.0 / MINUTE)))
            }
            // From seconds to many minutes.
            (Some(min), Some(max)) if min < MINUTE && max >= 5.0 * MINUTE && whole(max) => {
                format!("{min} s-{} min", max / MINUTE)
            }
            _ => format!("{} s", in_numbers(of)),
        }
    }

    /// A limit with its unit: `3-180 s`, `up to 24 a day`.
    #[must_use]
    pub fn limit_in_words(self, of: Bounds) -> String {
        let unit = match self {
            Self::PerDay | Self::DeskPerDay => " a day",
            Self::DaysPerWeek | Self::LoadedDaysPerWeek => " days",
            Self::TimePerWeek => " a week",
            Self::PercentOneRm => " %",
            _ => "",
        };
        format!("{}{unit}", self.amount(of))
    }

    /// What it counts, as a table of limits says it.
    #[must_use]
    pub const fn told(self, sort: DoseType) -> &'static str {
        match self {
            Self::Reps => "repetitions, each side",
            Self::LoadedReps => "repetitions with a weight or a band",
            Self::OlderReps => "repetitions of older adults with a weight or a band",
            Self::Hold => "each hold",
            Self::PlankHold => "each hold of a plank",
            Self::Sets => "sets",
            Self::Duration => "one bout",
            Self::Breaths => "breaths",
            Self::Rest => "rest between sets",
            Self::Tempo => "one phase of the tempo",
            Self::PerDay => "times a day",
            Self::DeskPerDay => "times a day, done at a desk",
            Self::DaysPerWeek => "days a week",
            Self::LoadedDaysPerWeek => "days a week with a weight or a band",
            Self::TimePerSession => match sort {
                DoseType::Program => "one session",
                DoseType::Flexibility => "all holds of one muscle in a session",
                _ => "all holds of one side in a session",
            },
            Self::RepsPerSession => "all repetitions in a session",
            Self::TimePerWeek => "all bouts in a week",
            Self::PercentOneRm => "per cent of the most that can be lifted once",
            Self::Rpe => "effort, 0 to 10",
            Self::Borg => "effort on Borg's scale, 6 to 20",
            Self::Weeks => "weeks",
            Self::ExercisesPerSession => "exercises in a session",
        }
    }

    /// When its limit holds in the place of the usual one, as a sentence says it after the type.
    #[must_use]
    pub const fn condition(self) -> Option<&'static str> {
        match self {
            Self::LoadedReps | Self::LoadedDaysPerWeek => Some(" with a weight or a band"),
            Self::OlderReps => Some(" of older adults with a weight or a band"),
            Self::PlankHold => Some(" in a plank"),
            Self::DeskPerDay => Some(", even at a desk"),
            Self::Reps
            | Self::Hold
            | Self::Sets
            | Self::Duration
            | Self::Breaths
            | Self::Rest
            | Self::Tempo
            | Self::PerDay
            | Self::DaysPerWeek
            | Self::TimePerSession
            | Self::RepsPerSession
            | Self::TimePerWeek
            | Self::PercentOneRm
            | Self::Rpe
            | Self::Borg
            | Self::Weeks
            | Self::ExercisesPerSession => None,
        }
    }

    /// What a dose says, in words: "a hold of 15 min", "30 times a day".
    #[must_use]
    pub fn in_words(self, of: Bounds) -> String {
        let amount = self.amount(of);
        let plural = if of == Bounds::exactly(1.0) { "" } else { "s" };
        match self {
            Self::Reps | Self::LoadedReps | Self::OlderReps | Self::Sets | Self::Breaths => {
                in_words(self.dimension(), of, None)
            }
            Self::Hold | Self::PlankHold => format!("a hold of {amount}"),
            Self::Duration => format!("a bout of {amount}"),
            Self::Rest => format!("a rest of {amount}"),
            Self::Tempo => format!("a tempo phase of {amount}"),
            Self::PerDay | Self::DeskPerDay => format!("{amount} time{plural} a day"),
            Self::DaysPerWeek | Self::LoadedDaysPerWeek => format!("{amount} day{plural} a week"),
            Self::TimePerSession => format!("{amount} in one session"),
            Self::RepsPerSession => format!("{amount} reps in one session"),
            Self::TimePerWeek => format!("{amount} a week"),
            Self::PercentOneRm => format!("{amount} % of the one-repetition maximum"),
            Self::Rpe => format!("an effort of {amount} on the scale from 0 to 10"),
            Self::Borg => format!("an effort of {amount} on the scale from 6 to 20"),
            Self::Weeks => format!("{amount} week{plural}"),
            Self::ExercisesPerSession => format!("{amount} exercises in one session"),
        }
    }
}
