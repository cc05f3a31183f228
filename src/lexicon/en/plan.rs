use std::{collections::HashSet, sync::LazyLock};

use crate::lexicon::words::WordLists;

/// What tells plans from other tables and lists.
pub(crate) struct PlanWords {
    pub(crate) headings: HashSet<&'static str>,
    pub(crate) weekdays: HashSet<&'static str>,
    pub(crate) days: HashSet<&'static str>,
    pub(crate) stages: HashSet<&'static str>,
    pub(crate) connecting: HashSet<&'static str>,
    pub(crate) idle: HashSet<&'static str>,
    pub(crate) idle_openings: HashSet<&'static str>,
    pub(crate) forms: HashSet<&'static str>,
    pub(crate) class_nouns: Vec<&'static str>,
    pub(crate) dose_openings: HashSet<&'static str>,
    pub(crate) exercise_columns: HashSet<&'static str>,
    pub(crate) criteria: Vec<&'static str>,
    pub(crate) levels: Vec<&'static str>,
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
        class_nouns: lists.phrases("class-nouns"),
        dose_openings: lists.set("dose-openings"),
        exercise_columns: lists.set("exercise-columns"),
        criteria: lists.phrases("criteria"),
        levels: lists.phrases("levels"),
    }
});
