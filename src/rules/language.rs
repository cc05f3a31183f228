//! Can the reader understand it without harm?

mod high_reading_grade;
mod long_sentence;

pub(crate) use high_reading_grade::HighReadingGrade;
pub(crate) use long_sentence::LongSentence;
