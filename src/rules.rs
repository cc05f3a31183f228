//! The rules: one file each, in the order of the catalogue.

mod disclaimer;
mod dosage;
mod library;
mod program;
mod safety;
mod structure;

use crate::{finding::Meta, rule::Rule};

/// The rule that reports a reference which leads nowhere: duties need to know whether it runs.
pub(crate) const BROKEN_REFERENCE: &Meta = &library::UnknownReference::META;

/// Every rule. A rule file that is not listed here fails `tests/house.rs`.
pub const RULES: &[&dyn Rule] = &[
    &structure::PlaceholderText,
    &structure::MissingFrontMatter,
    &structure::MissingSteps,
    &structure::MissingStartPosition,
    &structure::UnnamedExercise,
    &structure::ContentsMismatch,
    &structure::EmptySection,
    &structure::IdMismatch,
    &safety::MissingCautions,
    &safety::HiddenText,
    &safety::WeakCautions,
    &safety::MissingPainStop,
    &safety::WeakPainStop,
    &dosage::MissingDosage,
    &dosage::UnboundedDosage,
    &dosage::FixedDosage,
    &dosage::LoosenedDosage,
    &dosage::MissingDosageUnit,
    &dosage::ConflictingDosage,
    &disclaimer::MissingDisclaimer,
    &disclaimer::IncompleteDisclaimer,
    &library::UnknownReference,
    &library::UndefinedExercise,
    &library::ExerciseListMismatch,
    &program::OffRangeProgramDosage,
    &program::BrokenPhases,
    &program::SteepProgression,
    &program::MissingProgressionCriteria,
    &program::MissingRecoveryDay,
    &program::ContraindicatedExercise,
];
