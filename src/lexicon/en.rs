//! English.

pub(super) mod exercises;
