//! Programs: phases of weeks that dose exercises.

use super::{Dose, Field, Reference, dosage::Bounds};
use crate::text::{Span, Spanned};

/// A program record.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Program {
    /// What it is for.
    pub goal: Option<Spanned<String>>,
    /// Slugs of conditions it is meant for.
    pub conditions: Vec<Spanned<String>>,
    /// Its phases, in file order.
    pub phases: Field<Vec<Phase>>,
    /// How the reader moves on, for the program as a whole.
    pub progression_rule: Option<Spanned<String>>,
    /// Equipment it says it needs.
    pub equipment: Field<Vec<Spanned<String>>>,
    /// How long one session takes, in seconds.
    pub session_seconds: Option<Spanned<Bounds>>,
}

impl Program {
    /// The phases; none when they cannot be read.
    #[must_use]
    pub fn all_phases(&self) -> &[Phase] {
        self.phases.given().map_or(&[], Vec::as_slice)
    }

    /// Every item of every phase.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.all_phases().iter().flat_map(|phase| &phase.items)
    }
}

/// Weeks of a phase, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weeks {
    /// First week, counted from 1.
    pub from: Spanned<i64>,
    /// Last week.
    pub to: Spanned<i64>,
    /// The mapping.
    pub span: Span,
}

/// A phase of a program.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Phase {
    /// Its name.
    pub name: Option<Spanned<String>>,
    /// Its weeks.
    pub weeks: Field<Weeks>,
    /// What is done in it.
    pub items: Vec<Item>,
    /// What the reader can do before it begins.
    pub entry_when: Option<Spanned<String>>,
    /// What the reader can do before moving on.
    pub advance_when: Option<Spanned<String>>,
    /// Days a week.
    pub days: Field<Spanned<Days>>,
    /// The phase.
    pub span: Span,
}

/// On which days of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Days {
    /// So many days a week.
    Count(i64),
    /// Days by name, 1 for Monday to 7 for Sunday, in file order.
    Named(Vec<u8>),
}

/// One exercise of a phase.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Item {
    /// The exercise.
    pub exercise: Option<Reference>,
    /// What it changes of the record's own dose.
    pub dose: Option<Dose>,
    /// Where each dimension it changes stands, by key of `dosage`.
    pub places: Vec<(String, Span)>,
    /// The variant of the record it takes.
    pub variant: Option<Spanned<String>>,
    /// Whether it begins below the record's range on purpose.
    pub is_starting_dose: bool,
    /// Why it departs from the record.
    pub reason: Option<Spanned<String>>,
    /// The item.
    pub span: Span,
}
