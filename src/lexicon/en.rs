//! The words of English. Lists are data; the grammar that combines them stands outside this folder.
//!
//! Source of all lists, where no other is named: the project's safety-language specification,
//! written from clinic leaflets, health-service pages and yoga and training pages.

pub(super) mod conditions;
pub(crate) mod dose;
pub(super) mod entry;
pub(super) mod exercises;
pub(crate) mod gear;
pub(super) mod hazards;
pub(super) mod plan;
pub(super) mod reading;
pub(super) mod syllables;
pub(super) mod telling;
pub(super) mod terms;
pub(super) mod units;
pub(super) mod wording;

/// The primary language subtag.
pub(super) const TAG: &str = "en";
