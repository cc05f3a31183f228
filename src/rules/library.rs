//! Do the files agree with each other?

mod inconsistent_progression;
mod near_duplicate_exercise;
mod progression_cycle;
mod unknown_reference;

pub(crate) use inconsistent_progression::InconsistentProgression;
pub(crate) use near_duplicate_exercise::NearDuplicateExercise;
pub(crate) use progression_cycle::ProgressionCycle;
pub(crate) use unknown_reference::UnknownReference;
