use serde::{Deserialize, Serialize};

use super::Share;

/// What is due, and for whom. Only published documents of kinds that people review stand in it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Calendar {
    /// How many days ahead were looked.
    pub within_days: i64,
    /// The last of those days.
    pub due_by: String,
    /// Documents whose review holds today, and that of every shared text they use, of those that need
    /// one.
    pub holding: Share,
    /// One for each document, the most urgent first.
    pub entries: Vec<ReviewEntry>,
    /// Sums for each expert who reviewed last, by id; those nobody reviewed come last.
    pub by_reviewer: Vec<Load>,
    /// Sums for each owner; those without one come last.
    pub by_owner: Vec<Load>,
    /// Credentials that end within the days looked ahead, or have ended, the first end first.
    pub credentials: Vec<CredentialEnd>,
    /// Reviews of a change only: they renew what was signed and not its day.
    pub partial: Vec<Renewal>,
}

/// The review of one document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewEntry {
    /// Path of the document.
    pub document: String,
    /// Its title.
    pub title: String,
    /// Its kind.
    pub kind: String,
    /// Who looks after it.
    pub owner: Option<String>,
    /// Id of the expert who reviewed it last.
    pub reviewer: Option<String>,
    /// Day of the last full review.
    pub last: Option<String>,
    /// Day on which it is due again.
    pub due: Option<String>,
    /// Days from today to that day; below zero when it has passed.
    pub days: Option<i64>,
    /// How it stands.
    pub state: ReviewState,
    /// Paths of shared texts it uses whose own review does not hold.
    pub rests_on: Vec<String>,
}

/// How the review of a document stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReviewState {
    /// Its day has passed.
    Overdue,
    /// Its words were changed after they were signed.
    Changed,
    /// Who reviewed it last did not approve it.
    Rejected,
    /// Nobody reviewed it who may, or nothing says who or when.
    Unreviewed,
    /// It is due within the days looked ahead.
    Due,
    /// It holds.
    Holds,
}

impl ReviewState {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 6] = [Self::Overdue, Self::Changed, Self::Rejected, Self::Unreviewed, Self::Due, Self::Holds];

    /// The word for it in a table.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Changed => "changed since review",
            Self::Rejected => "not approved",
            Self::Unreviewed => "no valid review",
            Self::Due => "due soon",
            Self::Holds => "holds",
        }
    }
}

/// What is due for one person or team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Load {
    /// Id of the expert, or name of the owner; `None` for documents without one.
    pub name: Option<String>,
    /// Documents.
    pub documents: usize,
    /// Overdue.
    pub overdue: usize,
    /// Changed after they were signed.
    pub changed: usize,
    /// Not reviewed, or not approved.
    pub unreviewed: usize,
    /// Due within 30 days.
    pub due_30: usize,
    /// Due in 31 to 60 days.
    pub due_60: usize,
    /// Due in 61 to 90 days.
    pub due_90: usize,
    /// Due later.
    pub later: usize,
}

/// A credential and its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CredentialEnd {
    /// Id of the expert.
    pub expert: String,
    /// Their name.
    pub name: String,
    /// The letters.
    pub credential: String,
    /// Its last day.
    pub expires: String,
    /// Days from today to that day; below zero when it has passed.
    pub days: i64,
}

/// A review of a change only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewal {
    /// Path of the document.
    pub document: String,
    /// Its title.
    pub title: String,
    /// Id of the expert.
    pub by: Option<String>,
    /// Its day.
    pub date: Option<String>,
}
