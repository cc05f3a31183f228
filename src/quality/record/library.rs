use serde::{Deserialize, Serialize};

use super::Share;

/// What the published exercises of the library cover.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Coverage {
    /// Exercise records that were counted.
    pub exercises: usize,
    /// By body region; one exercise may stand under several.
    pub regions: Vec<Named>,
    /// By level.
    pub levels: Vec<Named>,
    /// By category.
    pub categories: Vec<Named>,
    /// Conditions that a program names and no exercise is meant for.
    pub conditions_without_exercise: Vec<String>,
    /// Records that nothing leads to.
    pub orphans: Vec<Place>,
    /// Translations, by language and kind.
    pub languages: Vec<Translated>,
}

/// How many go by a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The name: a slug.
    pub name: String,
    /// How many.
    pub count: usize,
}

/// Translations of one kind into one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translated {
    /// The language tag.
    pub lang: String,
    /// The kind.
    pub kind: String,
    /// Translated, of all records of the kind.
    pub translated: Share,
    /// Made from an original that has changed since, of those that say what they were made from.
    pub drifted: Share,
}

/// A question to the library as a whole, and where the answer is no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// In plain words.
    pub topic: String,
    /// The rule that answers it.
    pub rule: String,
    /// Exercises, documents or passages it looked at.
    pub eligible: usize,
    /// Where the answer is no, waived and known ones included.
    pub places: Vec<Place>,
}

/// A place and what is to be seen there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Path of the document.
    pub document: String,
    /// Its title.
    pub title: String,
    /// 1-based line; 0 for the document as a whole.
    pub line: u32,
    /// What is to be seen; may be empty.
    pub message: String,
}

/// What does not count, and who answers for it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct HeldBack {
    /// Findings let pass, safety-critical ones first.
    pub waivers: Vec<Waived>,
    /// Safety-critical rules that configuration lowered.
    pub lowered: Vec<Lowered>,
    /// Safety-critical rules that did not run.
    pub not_run: Vec<String>,
    /// Findings in the baseline.
    pub known: usize,
    /// The safety-critical ones of them.
    pub known_critical: Vec<Place>,
}

/// A finding let pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waived {
    /// Id of the rule.
    pub rule: String,
    /// Whether it protects the reader.
    pub safety_critical: bool,
    /// What is wrong.
    pub message: String,
    /// Path of the document.
    pub document: String,
    /// Its title.
    pub title: String,
    /// 1-based line.
    pub line: u32,
    /// Why it is let pass.
    pub reason: String,
    /// Who answers for it.
    pub by: Option<String>,
    /// Last day it holds.
    pub until: Option<String>,
    /// Days from today to that day.
    pub days_left: Option<i64>,
    /// Where the waiver is written.
    pub written: String,
}

/// A safety-critical rule that configuration lowered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lowered {
    /// Id of the rule.
    pub rule: String,
    /// The defect in one sentence.
    pub title: String,
    /// Its level now, or `off`.
    pub level: String,
    /// In which files, as globs; empty is everywhere.
    pub files: Vec<String>,
    /// Why.
    pub reason: String,
    /// Who answers for it.
    pub by: String,
    /// Last day it holds.
    pub until: String,
    /// Days from today to that day; below zero when the rule is back.
    pub days_left: i64,
}
