//! The words of Spanish that stand in tables; those of its sentences stand in lists beside them.

pub(super) mod units;

/// The primary language subtag.
pub(super) const TAG: &str = "es";
