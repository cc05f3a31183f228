//! What only one kind has, as far as rules and the library look at it.

use super::{Dose, Expert, Field, Program, RedFlags, Reference, Source, dosage::Scale};
use crate::{
    lexicon::load,
    text::{Span, Spanned},
};

/// The part of a record that belongs to its kind.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Details {
    /// A kind whose fields all stand elsewhere in its content.
    #[default]
    None,
    /// An exercise record.
    Exercise(Box<ExerciseDetails>),
    /// A program record.
    Program(Box<Program>),
    /// A red-flags record.
    RedFlags(Box<RedFlags>),
    /// An expert record.
    Expert(Expert),
    /// A source record.
    Source(Box<Source>),
}

impl Details {
    /// The exercise, if it is one.
    #[must_use]
    pub const fn exercise(&self) -> Option<&ExerciseDetails> {
        match self {
            Self::Exercise(exercise) => Some(exercise),
            Self::None | Self::Program(_) | Self::RedFlags(_) | Self::Expert(_) | Self::Source(_) => None,
        }
    }

    /// The program, if it is one.
    #[must_use]
    pub const fn program(&self) -> Option<&Program> {
        match self {
            Self::Program(program) => Some(program),
            Self::None | Self::Exercise(_) | Self::RedFlags(_) | Self::Expert(_) | Self::Source(_) => None,
        }
    }

    /// The warning signs, if it holds some.
    #[must_use]
    pub const fn red_flags(&self) -> Option<&RedFlags> {
        match self {
            Self::RedFlags(red_flags) => Some(red_flags),
            Self::None | Self::Exercise(_) | Self::Program(_) | Self::Expert(_) | Self::Source(_) => None,
        }
    }

    /// The expert, if it is one.
    #[must_use]
    pub const fn expert(&self) -> Option<&Expert> {
        match self {
            Self::Expert(expert) => Some(expert),
            Self::None | Self::Exercise(_) | Self::Program(_) | Self::RedFlags(_) | Self::Source(_) => None,
        }
    }

    /// The source, if it is one.
    #[must_use]
    pub const fn source(&self) -> Option<&Source> {
        match self {
            Self::Source(source) => Some(source),
            Self::None | Self::Exercise(_) | Self::Program(_) | Self::RedFlags(_) | Self::Expert(_) => None,
        }
    }
}

/// How demanding an exercise is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// For anybody.
    Beginner,
    /// For those who know the basics.
    Intermediate,
    /// For those who are used to it.
    Advanced,
}

impl Level {
    /// The name used in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Beginner => "beginner",
            Self::Intermediate => "intermediate",
            Self::Advanced => "advanced",
        }
    }

    /// The level of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Beginner, Self::Intermediate, Self::Advanced].into_iter().find(|level| level.name() == name)
    }
}

/// Who should not do an exercise, or not as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contraindication {
    /// The slug of the condition, or the text that stands for it.
    pub condition: Spanned<String>,
    /// Whether it rules the exercise out.
    pub is_absolute: bool,
    /// The item.
    pub span: Span,
}

/// A named way on from one exercise to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The exercise it leads to; `None` when it is told in words only.
    pub exercise: Option<Reference>,
    /// The item.
    pub span: Span,
}

/// One step with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepText {
    /// Its words, lower case.
    pub lower: String,
    /// Where they stand.
    pub span: Span,
}

/// A dose a record tells in words.
#[derive(Debug, Clone, PartialEq)]
pub struct ToldDose {
    /// The field it stands in: `steps` or `cues`.
    pub field: &'static str,
    /// What it says.
    pub dose: Dose,
    /// Whether its repetitions are those of the whole exercise, not of a part of the movement.
    pub repeats_whole: bool,
    /// Whether its time or breaths are those for which the position is held.
    pub holds_position: bool,
}

/// What only an exercise record has. What sections have as well stands in [`super::Exercise`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ExerciseDetails {
    /// Other names, with their places.
    pub aliases: Vec<Spanned<String>>,
    /// Slugs of those it is written for.
    pub audience: Vec<Spanned<String>>,
    /// Mobility, strength, …: the slug.
    pub category: Option<Spanned<String>>,
    /// How demanding it is.
    pub level: Option<Spanned<Level>>,
    /// `bilateral`, `unilateral` or `alternating`.
    pub laterality: Option<Spanned<String>>,
    /// The position as written.
    pub position: Option<Spanned<String>>,
    /// What it needs, required and optional.
    pub equipment: Field<Vec<Spanned<String>>>,
    /// Muscles it works, the primary ones.
    pub muscles: Vec<String>,
    /// Slugs of body regions.
    pub body_regions: Vec<Spanned<String>>,
    /// Slugs of conditions it is meant for.
    pub conditions: Vec<Spanned<String>>,
    /// Who should not do it.
    pub contraindications: Field<Vec<Contraindication>>,
    /// Whether it says that nobody is known who should not.
    pub has_no_known_contraindications: bool,
    /// Words and condition slugs of its cautions, lower case.
    pub caution_words: Vec<String>,
    /// Whether any caution is shared.
    pub shares_cautions: Vec<Reference>,
    /// Steps with their words.
    pub steps: Vec<StepText>,
    /// Easier or other ways to do it.
    pub modifications: Field<Vec<Way>>,
    /// Harder exercises that follow.
    pub progressions: Field<Vec<Way>>,
    /// Easier exercises to fall back on.
    pub regressions: Field<Vec<Way>>,
    /// Doses told in its steps and cues.
    pub told: Vec<ToldDose>,
    /// Named variants of its dose.
    pub variants: Vec<(String, Dose)>,
    /// Where the key `dosage` stands.
    pub dosage_key: Option<Span>,
}

/// Effort, of ten, up to which work counts as light. Source: Borg CR10, "moderate".
const LIGHT: f64 = 3.0;

impl ExerciseDetails {
    /// Whether a dose of it is done with a weight or a band, and more than lightly.
    #[must_use]
    pub fn is_loaded(&self, dose: &Dose) -> bool {
        let equipment = self.equipment.given().map_or(&[][..], Vec::as_slice);
        let with_weight = dose.load.is_some() || equipment.iter().any(|thing| load::is_load(&thing.value));
        let light = dose
            .intensity
            .is_some_and(|effort| effort.scale == Scale::Cr10 && effort.bounds.max.is_some_and(|most| most <= LIGHT));
        with_weight && !light
    }
}
