use std::sync::LazyLock;

use crate::lexicon::{
    phrases::Phrases,
    words::{WordLists, Words},
};

/// What tells plans from other tables and lists.
pub(crate) struct PlanWords {
    pub(crate) headings: Words,
    pub(crate) weekdays: Words,
    pub(crate) days: Words,
    pub(crate) stages: Words,
    pub(crate) connecting: Words,
    pub(crate) idle: Words,
    pub(crate) idle_openings: Words,
    pub(crate) forms: Words,
    pub(crate) class_nouns: Vec<&'static str>,
    pub(crate) dose_openings: Words,
    pub(crate) exercise_columns: Words,
    pub(crate) criteria: Phrases,
    pub(crate) levels: Phrases,
}

/// English, read when first asked for.
pub(crate) static WORDS: LazyLock<PlanWords> = LazyLock::new(|| {
    let lists = WordLists::read(include_str!("plan.txt"));
    PlanWords {
        headings: lists.set("headings"),
        weekdays: lists.set("weekdays"),
        days: lists.set("days"),
        stages: lists.set("stages"),
        connecting: lists.set("connecting"),
        idle: lists.set("idle"),
        idle_openings: lists.set("idle-openings"),
        forms: lists.set("forms"),
        class_nouns: lists.entries("class-nouns"),
        dose_openings: lists.set("dose-openings"),
        exercise_columns: lists.set("exercise-columns"),
        criteria: lists.phrases("criteria"),
        levels: lists.phrases("levels"),
    }
});
