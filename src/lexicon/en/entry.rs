//! English words of texts that are no text yet; the lists themselves stand in `entry.txt`.

use std::sync::LazyLock;

use crate::lexicon::{phrases::Phrases, words::WordLists};

/// The lists of `entry.txt`.
pub(in crate::lexicon) struct EntryWords {
    pub(in crate::lexicon) placeholders: Phrases,
    pub(in crate::lexicon) insert: &'static str,
    pub(in crate::lexicon) here: &'static str,
    pub(in crate::lexicon) known: &'static str,
    pub(in crate::lexicon) orders: Phrases,
    pub(in crate::lexicon) markers: Vec<&'static str>,
    pub(in crate::lexicon) filler: &'static str,
}

/// English, read when first asked for.
pub(in crate::lexicon) static WORDS: LazyLock<EntryWords> = LazyLock::new(|| {
    let lists = WordLists::read(include_str!("entry.txt"));
    EntryWords {
        placeholders: lists.phrases("placeholders"),
        insert: lists.only("insert"),
        here: lists.only("here"),
        known: lists.only("known"),
        orders: lists.phrases("orders"),
        markers: lists.entries("markers"),
        filler: lists.only("filler"),
    }
});
