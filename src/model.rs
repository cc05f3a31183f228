//! What the author meant: exercises, doses, duties. Lowering never fails; absence is data.

/// Doses: how much, how often, and where it ends.
pub mod dosage;
mod field;

pub use field::Field;
