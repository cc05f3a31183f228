//! Do the files agree with each other?

mod dangling_media;
mod duplicate_id;
mod exercise_list_mismatch;
mod inconsistent_progression;
mod near_duplicate_exercise;
mod progression_cycle;
mod retired_reference;
mod undefined_exercise;
mod unknown_reference;

pub(crate) use dangling_media::DanglingMedia;
pub(crate) use duplicate_id::DuplicateId;
pub(crate) use exercise_list_mismatch::ExerciseListMismatch;
pub(crate) use inconsistent_progression::InconsistentProgression;
pub(crate) use near_duplicate_exercise::NearDuplicateExercise;
pub(crate) use progression_cycle::ProgressionCycle;
pub(crate) use retired_reference::RetiredReference;
pub(crate) use undefined_exercise::UndefinedExercise;
pub(crate) use unknown_reference::UnknownReference;
