use serde::{Deserialize, Serialize};

use super::Score;

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its path, from the root of the project.
    pub path: String,
    /// Its name or title; its file name when nobody gave it one.
    pub title: String,
    /// Its kind, if anything says it.
    pub kind: Option<String>,
    /// Its id.
    pub id: Option<String>,
    /// Its language tag.
    pub lang: String,
    /// `draft`, `in-review`, `published` or `retired`.
    pub status: String,
    /// Whether it holds only the words of another record.
    pub is_translation: bool,
    /// How far it was judged.
    pub state: DocumentState,
    /// Who looks after it.
    pub owner: Option<String>,
    /// What it is worth to a machine.
    #[serde(flatten)]
    pub score: Score,
    /// What was found, by place, those that do not count included.
    pub findings: Vec<Note>,
    /// Findings above the limit of one file: they count everywhere, and are not told.
    pub beyond_limit: usize,
    /// Its exercises, with their doses as read.
    pub exercises: Vec<ExerciseRow>,
    /// Its review log, in file order.
    pub reviews: Vec<ReviewRow>,
    /// SHA-256 of the file; `None` when it was too large to be read.
    pub sha256: Option<String>,
}

/// How far a document was judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentState {
    /// In full.
    Judged,
    /// It holds no exercise.
    NoExerciseContent,
    /// There are no word lists for its language: only structure and fields.
    UnsupportedLanguage,
    /// Nothing says what kind it is.
    UnknownKind,
}

/// Whether a finding counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It does.
    Open,
    /// Somebody answers for it.
    Waived,
    /// It is in the baseline.
    Known,
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Id of the rule.
    pub rule: String,
    /// Its group.
    pub group: String,
    /// `error`, `warning` or `info`.
    pub severity: String,
    /// Whether it protects the reader from harm.
    pub safety_critical: bool,
    /// What is wrong.
    pub message: String,
    /// What to write.
    pub help: String,
    /// 1-based line.
    pub line: u32,
    /// 1-based column, in characters.
    pub column: u32,
    /// The exercise concerned.
    pub exercise: Option<String>,
    /// Lines of further places that belong to it.
    pub more_lines: Vec<u32>,
    /// How many of these lines are left out.
    #[serde(default)]
    pub more_lines_omitted: usize,
    /// Whether it counts.
    pub standing: Standing,
    /// Whether it counts and did not stand in the report it is compared with.
    pub is_new: bool,
    /// By what it is known again.
    pub fingerprint: String,
    /// How many findings of its document with the same fingerprint stand before it.
    pub occurrence: u32,
}

/// An exercise as read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExerciseRow {
    /// Its name.
    pub name: String,
    /// 1-based line of the name.
    pub line: u32,
    /// Its doses, in words.
    pub doses: Vec<String>,
}

/// One entry of a review log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewRow {
    /// Id of the expert.
    pub by: Option<String>,
    /// In which role.
    pub role: Option<String>,
    /// When.
    pub date: Option<String>,
    /// `full` or `partial`.
    pub scope: String,
    /// What was decided.
    pub outcome: Option<String>,
    /// Whether what was signed is what stands there now.
    pub signed: Signed,
}

/// Whether what was signed is what stands there now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Signed {
    /// It is.
    Matches,
    /// It is not.
    Differs,
    /// The entry holds no digest that could be compared.
    NoDigest,
}
