//! How many, how long, how often?

mod conflicting_dosage;
mod dosage_mismatch;
mod fixed_dosage;
mod implausible_dosage;
mod loosened_dosage;
mod missing_dosage;
mod missing_dosage_unit;
mod missing_frequency;
mod reversed_dosage;
mod unbounded_dosage;
mod unusual_dosage;

pub(crate) use conflicting_dosage::ConflictingDosage;
pub(crate) use dosage_mismatch::DosageMismatch;
pub(crate) use fixed_dosage::FixedDosage;
pub(crate) use implausible_dosage::ImplausibleDosage;
pub(crate) use loosened_dosage::LoosenedDosage;
pub(crate) use missing_dosage::MissingDosage;
pub(crate) use missing_dosage_unit::MissingDosageUnit;
pub(crate) use missing_frequency::MissingFrequency;
pub(crate) use reversed_dosage::ReversedDosage;
pub(crate) use unbounded_dosage::UnboundedDosage;
pub(crate) use unusual_dosage::UnusualDosage;
