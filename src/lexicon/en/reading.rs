//! English words that readability takes by themselves; the lists stand in `reading.txt`.

use std::sync::LazyLock;

use crate::lexicon::words::{WordLists, Words};

/// The lists of `reading.txt`.
pub(crate) struct ReadingWords {
    pub(crate) unavoidable: Words,
    pub(crate) accompanying: Words,
    pub(crate) setting_up: Words,
    pub(crate) last_entry: Vec<&'static str>,
    pub(crate) next_movement: Vec<&'static str>,
}

/// English, read when first asked for.
pub(crate) static WORDS: LazyLock<ReadingWords> = LazyLock::new(|| {
    let lists = WordLists::read(include_str!("reading.txt"));
    ReadingWords {
        unavoidable: lists.set("unavoidable"),
        accompanying: lists.set("accompanying"),
        setting_up: lists.set("setting up"),
        last_entry: lists.entries("last entry"),
        next_movement: lists.entries("next movement"),
    }
});
