//! English.

pub(crate) mod dose;
