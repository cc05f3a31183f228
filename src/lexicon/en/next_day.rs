//! English words on how a body feels the day after.

/// Pieces without which no sentence speaks of the day after.
pub(in crate::lexicon) const SEEDS: &[&str] = &[
    "next",
    "following",
    "after",
    "later",
    "hour",
    "overnight",
    "tomorrow",
    "that night",
    "within a day",
    "by the morning",
];

/// Pieces of words for what is felt.
pub(in crate::lexicon) const FELT: &[&str] =
    &["sore", "stiff", "pain", "ache", "aching", "symptom", "hurt", "flare", "discomfort", "worse", "tender"];
