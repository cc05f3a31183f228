//! How many, how long, how often?

mod conflicting_dosage;
mod fixed_dosage;
mod implausible_dosage;
mod loosened_dosage;
mod missing_dosage;
mod missing_dosage_unit;
mod unbounded_dosage;
mod unusual_dosage;

pub(crate) use conflicting_dosage::ConflictingDosage;
pub(crate) use fixed_dosage::FixedDosage;
pub(crate) use implausible_dosage::ImplausibleDosage;
pub(crate) use loosened_dosage::LoosenedDosage;
pub(crate) use missing_dosage::MissingDosage;
pub(crate) use missing_dosage_unit::MissingDosageUnit;
pub(crate) use unbounded_dosage::UnboundedDosage;
pub(crate) use unusual_dosage::UnusualDosage;
