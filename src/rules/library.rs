//! Do the files agree with each other?

mod exercise_list_mismatch;
mod undefined_exercise;
mod unknown_reference;

pub(crate) use exercise_list_mismatch::ExerciseListMismatch;
pub(crate) use undefined_exercise::UndefinedExercise;
pub(crate) use unknown_reference::UnknownReference;
