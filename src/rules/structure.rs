//! Can the file be read, and does it hold what an exercise is made of?

mod contents_mismatch;
mod empty_section;
mod id_mismatch;
mod missing_front_matter;
mod missing_modification;
mod missing_start_position;
mod missing_steps;
mod placeholder_text;
mod text_data_mismatch;
mod unnamed_exercise;

pub(crate) use contents_mismatch::ContentsMismatch;
pub(crate) use empty_section::EmptySection;
pub(crate) use id_mismatch::IdMismatch;
pub(crate) use missing_front_matter::MissingFrontMatter;
pub(crate) use missing_modification::MissingModification;
pub(crate) use missing_start_position::MissingStartPosition;
pub(crate) use missing_steps::MissingSteps;
pub(crate) use placeholder_text::PlaceholderText;
pub(crate) use text_data_mismatch::TextDataMismatch;
pub(crate) use unnamed_exercise::UnnamedExercise;
