//! How many, how long, how often?

mod conflicting_dosage;
mod fixed_dosage;
mod loosened_dosage;
mod missing_dosage;
mod missing_dosage_unit;
mod reversed_dosage;
mod unbounded_dosage;

pub(crate) use conflicting_dosage::ConflictingDosage;
pub(crate) use fixed_dosage::FixedDosage;
pub(crate) use loosened_dosage::LoosenedDosage;
pub(crate) use missing_dosage::MissingDosage;
pub(crate) use missing_dosage_unit::MissingDosageUnit;
pub(crate) use reversed_dosage::ReversedDosage;
pub(crate) use unbounded_dosage::UnboundedDosage;
