//! What the author meant: exercises, doses, duties. Lowering never fails; absence is data.

mod field;

pub use field::Field;
