//! Words and patterns by language, and what they mark in a passage. Knows no file, no record.

pub mod exercises;

mod en;
mod position;
mod words;

pub use position::StartPosition;

mod stub;

pub use stub::{CautionKind, Element, Elements, Strength};
