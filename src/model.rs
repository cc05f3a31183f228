//! What the author meant: exercises, doses, duties. Lowering never fails; absence is data.

mod field;

pub use field::Field;

/// Stand-in for the grammar of doses.
pub mod dosage {
    pub use super::stub::*;
}
mod stub;

pub use stub::{Dose, Origin};
