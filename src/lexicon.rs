//! Words and patterns, by language.

/// What a word can mean in an amount of exercise.
pub mod dose;
mod en;
