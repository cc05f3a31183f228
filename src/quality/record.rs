//! `physiolint/report-v1`. These structs are the contract: fields are added, never removed or retyped.
//! Texts of content in them are sanitised; days are `YYYY-MM-DD`; every count comes with what it is
//! counted of.

mod document;
mod duties;
mod library;
mod reviews;
mod score;

pub use document::{Document, DocumentState, ExerciseRow, Note, ReviewRow, Signed, Standing};
pub use duties::{Cell, Duties, DutyRow};
pub use library::{Coverage, HeldBack, Lowered, Named, Place, Topic, Translated, Waived};
pub use reviews::{Calendar, CredentialEnd, Load, Renewal, ReviewEntry, ReviewState};
pub use score::{Band, BandCount, Dimension, LibraryScore, Score, Tally, Weight};

use serde::{Deserialize, Serialize};

/// Name and version of the contract.
pub const SCHEMA: &str = "physiolint/report-v1";

/// What stands under every score.
pub const MEANING: &str = "Counts what can be checked by machine. It does not judge clinical correctness and is not \
                           medical approval.";

/// A report, whole: every form is made of this and of nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// [`SCHEMA`].
    pub schema: String,
    /// What made it.
    pub tool: Tool,
    /// Its heading.
    pub title: String,
    /// A name shown above the heading: the house's own.
    pub logo_text: Option<String>,
    /// The day that counts as today.
    pub today: String,
    /// [`MEANING`].
    pub meaning: String,
    /// What the report was narrowed to; empty for the whole library.
    pub only: Only,
    /// Where the library stands, in numbers.
    pub verdict: Verdict,
    /// The safety duties, exercise by exercise.
    pub duties: Duties,
    /// Scores of the library: bands and dimensions, never one mean.
    pub score: LibraryScore,
    /// Every rule, in the order of the catalogue.
    pub rules: Vec<RuleCount>,
    /// What is due, and for whom.
    pub calendar: Calendar,
    /// What the library covers.
    pub coverage: Coverage,
    /// Whether the documents agree with each other.
    pub consistency: Vec<Topic>,
    /// What does not count, and who answers for it.
    pub held: HeldBack,
    /// Every document, by path.
    pub documents: Vec<Document>,
    /// Earlier reports and this one, the oldest first.
    pub history: Vec<Point>,
    /// How it was made.
    pub method: Method,
}

/// The program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tool {
    /// `physiolint`.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// What a report was narrowed to by flags.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Only {
    /// Paths, as they were given.
    pub paths: Vec<String>,
    /// Documents this expert reviewed last.
    pub reviewer: Option<String>,
    /// Documents in this language.
    pub lang: Option<String>,
    /// Documents in this status.
    pub status: Option<String>,
    /// How many rules were left out by flags or configuration.
    pub rules_left_out: usize,
}

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Share {
    /// Those that meet it.
    pub met: usize,
    /// Those it is asked of; what it is not asked of does not count.
    pub of: usize,
}

/// The numbers of the first part. Documents are files; a translation is one of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// One sentence in plain words.
    pub headline: String,
    /// Files of the report.
    pub documents: usize,
    /// Those with an error that counts.
    pub must_fix: usize,
    /// Those with warnings or infos only.
    pub to_improve: usize,
    /// Those in which nothing counts.
    pub clean: usize,
    /// Those that could not be judged: no exercise content, no word lists for their language, unknown kind.
    pub not_judged: usize,
    /// Paths that could not be read at all; they are no documents.
    pub unreadable: usize,
    /// Exercises that hold cautions, pain-stop, dosage and disclaimer, of all exercises.
    pub duties: Share,
    /// Findings that count, of level error.
    pub error: usize,
    /// Findings that count, of level warning.
    pub warning: usize,
    /// Findings that count, of level info.
    pub info: usize,
    /// Findings let pass by somebody who answers for them.
    pub waived: usize,
    /// Findings in the baseline.
    pub known: usize,
    /// Reviews that are overdue, void or due by [`Verdict::due_by`], of documents that need one.
    pub reviews_due: Share,
    /// The last day of the time looked ahead.
    pub due_by: String,
    /// What changed against an earlier report, if one was given.
    pub since: Option<Since>,
}

/// What changed against an earlier report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Since {
    /// Its day.
    pub today: String,
    /// Documents that both tell, of those of this report; all when both tell of the same part.
    pub compared: Share,
    /// Findings that count now and did not stand in it.
    pub new: usize,
    /// Findings that counted in it and are gone.
    pub fixed: usize,
    /// The fixed ones, by path.
    pub fixed_findings: Vec<Fixed>,
    /// Findings that counted in it and are not looked for any more: their rule or their document is
    /// left out.
    pub no_longer_checked: usize,
}

/// A finding that is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fixed {
    /// Path of the document.
    pub document: String,
    /// Its title then.
    pub title: String,
    /// Level it had.
    pub severity: String,
    /// What was wrong.
    pub message: String,
}

/// How often a rule looked and how often it spoke.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleCount {
    /// Id of the rule.
    pub rule: String,
    /// The defect in one sentence.
    pub title: String,
    /// Its group.
    pub group: String,
    /// Its own level.
    pub severity: String,
    /// Whether a waiver of it needs a reason, a person and a day.
    pub safety_critical: bool,
    /// Exercises, documents or passages it looked at.
    pub eligible: usize,
    /// Findings that count.
    pub found: usize,
    /// Findings let pass.
    pub waived: usize,
    /// Findings in the baseline.
    pub known: usize,
}

/// The numbers of one report, kept for the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Its day.
    pub today: String,
    /// Files.
    pub documents: usize,
    /// Files with an error that counts.
    pub must_fix: usize,
    /// Findings that count, of level error.
    pub error: usize,
    /// Findings that count, of level warning.
    pub warning: usize,
    /// Findings that count, of level info.
    pub info: usize,
    /// Findings let pass.
    pub waived: usize,
    /// Findings in the baseline.
    pub known: usize,
    /// Exercises with all four duties.
    pub duties: Share,
    /// Reviews overdue, void or due soon.
    pub reviews_due: Share,
    /// Documents in each band.
    pub bands: Vec<BandCount>,
}

/// How a report was made, so that it can be made again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Method {
    /// The arguments, without the program's path.
    pub command: Vec<String>,
    /// Configuration files, in the order in which they count.
    pub config: Vec<Digested>,
    /// Files read; digests stand with the documents.
    pub files: usize,
    /// Files read only so that references resolve.
    pub indexed_only: usize,
    /// Files seen and not read, and why.
    pub skipped: Vec<Aside>,
    /// Paths that could not be read, and why.
    pub unreadable: Vec<Aside>,
    /// Rules left out, by id.
    pub not_run: Vec<String>,
}

/// A file with its SHA-256.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digested {
    /// Its path.
    pub path: String,
    /// 64 hexadecimal digits.
    pub sha256: String,
}

/// A file left aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside {
    /// Its path.
    pub path: String,
    /// Why, in plain words.
    pub reason: String,
}
