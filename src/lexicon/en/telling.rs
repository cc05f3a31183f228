//! English words of what an exercise tells beside its duties; the lists stand in `telling_words.txt`.

use std::sync::LazyLock;

use crate::lexicon::{
    phrases::Phrases,
    words::{WordLists, Words},
};

/// The lists of `telling_words.txt`.
pub(crate) struct TellingWords {
    pub(crate) purpose_labels: Words,
    pub(crate) equipment_labels: Words,
    pub(crate) level_labels: Words,
    pub(crate) sensation_labels: Words,
    pub(crate) no_purpose_before: Words,
    pub(crate) movers: Words,
    pub(crate) helpers: Words,
    pub(crate) variants: Words,
    pub(crate) pictured: Phrases,
    pub(crate) of_something_else: Words,
    pub(crate) daily: Words,
    pub(crate) conditions: Phrases,
    pub(crate) ends: Phrases,
    pub(crate) mild_words: Words,
    pub(crate) step_verbs: Words,
    pub(crate) step_leads: Phrases,
    pub(crate) behind_nouns: Words,
    pub(crate) noun_openings: Phrases,
    pub(crate) no_adverbs: Words,
    pub(crate) disclosures: Phrases,
}

/// English, read when first asked for.
pub(crate) static WORDS: LazyLock<TellingWords> = LazyLock::new(|| {
    let lists = WordLists::read(include_str!("telling_words.txt"));
    TellingWords {
        purpose_labels: lists.set("label purpose"),
        equipment_labels: lists.set("label equipment"),
        level_labels: lists.set("label level"),
        sensation_labels: lists.set("label sensation"),
        no_purpose_before: lists.set("no purpose before"),
        movers: lists.set("movers"),
        helpers: lists.set("helpers"),
        variants: lists.set("variants"),
        pictured: lists.phrases("pictured"),
        of_something_else: lists.set("of something else"),
        daily: lists.set("daily"),
        conditions: lists.phrases("conditions"),
        ends: lists.phrases("ends"),
        mild_words: lists.set("mild words"),
        step_verbs: lists.set("step verbs"),
        step_leads: lists.phrases("step leads"),
        behind_nouns: lists.set("behind nouns"),
        noun_openings: lists.phrases("noun openings"),
        no_adverbs: lists.set("no adverbs"),
        disclosures: lists.phrases("disclosures"),
    }
});
