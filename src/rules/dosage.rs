//! How many, how long, how often?

mod conflicting_dosage;
mod dosage_mismatch;
mod fixed_dosage;
mod implausible_dosage;
mod loosened_dosage;
mod missing_dosage;
mod missing_dosage_unit;
mod missing_frequency;
mod missing_intensity;
mod missing_side;
mod reversed_dosage;
mod unbounded_dosage;
mod unusual_dosage;
mod vague_dosage;
mod wide_dosage_range;

pub(crate) use conflicting_dosage::ConflictingDosage;
pub(crate) use dosage_mismatch::DosageMismatch;
pub(crate) use fixed_dosage::FixedDosage;
pub(crate) use implausible_dosage::ImplausibleDosage;
pub(crate) use loosened_dosage::LoosenedDosage;
pub(crate) use missing_dosage::MissingDosage;
pub(crate) use missing_dosage_unit::MissingDosageUnit;
pub(crate) use missing_frequency::MissingFrequency;
pub(crate) use missing_intensity::MissingIntensity;
pub(crate) use missing_side::MissingSide;
pub(crate) use reversed_dosage::ReversedDosage;
pub(crate) use unbounded_dosage::UnboundedDosage;
pub(crate) use unusual_dosage::UnusualDosage;
pub(crate) use vague_dosage::VagueDosage;
pub(crate) use wide_dosage_range::WideDosageRange;

use crate::model::{Dose, Exercise, dosage::own_dose};

/// The exercise's own dose, if it is described here and says how much.
fn own_amount(exercise: &Exercise) -> Option<Dose> {
    own_dose(exercise.dosage.given()?).filter(Dose::has_amount)
}
