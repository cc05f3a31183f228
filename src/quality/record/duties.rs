use serde::{Deserialize, Serialize};

use super::Share;

/// The safety duties, exercise by exercise.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Duties {
    /// Who should hold back, and how.
    pub cautions: Share,
    /// When to stop.
    pub pain_stop: Share,
    /// How many, how long, with an end.
    pub dosage: Share,
    /// What the content is not.
    pub disclaimer: Share,
    /// When to see a doctor first.
    pub red_flags: Share,
    /// Whether a review holds.
    pub review: Share,
    /// One row for each exercise, by path and place.
    pub rows: Vec<DutyRow>,
}

/// The duties of one exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyRow {
    /// Path of its document.
    pub document: String,
    /// Title of its document.
    pub title: String,
    /// Its name.
    pub exercise: String,
    /// 1-based line of the name.
    pub line: u32,
    /// Who should hold back, and how.
    pub cautions: Cell,
    /// When to stop.
    pub pain_stop: Cell,
    /// How many, how long, with an end.
    pub dosage: Cell,
    /// What the content is not.
    pub disclaimer: Cell,
    /// When to see a doctor first.
    pub red_flags: Cell,
    /// Whether a review holds.
    pub review: Cell,
}

impl DutyRow {
    /// The cells in the order of the columns.
    #[must_use]
    pub const fn cells(&self) -> [Cell; 6] {
        [self.cautions, self.pain_stop, self.dosage, self.disclaimer, self.red_flags, self.review]
    }

    /// Whether the four core duties are met.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.cells()[..4].iter().all(|cell| cell.is_met() || *cell == Cell::NotAsked)
    }
}

/// How one duty of one exercise stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cell {
    /// In its own words.
    Own,
    /// In a shared text that it names.
    Reference,
    /// In what configuration gives it.
    Default,
    /// In the document around it.
    Document,
    /// In the program or page that shows it.
    Program,
    /// A review that holds today.
    Holds,
    /// It is there, and its findings say what it lacks.
    Partial,
    /// Not met.
    Missing,
    /// A dose without an upper bound.
    Unbounded,
    /// A review that no longer holds: its time is over.
    Overdue,
    /// A review of words that were changed since.
    Changed,
    /// Not met; somebody answers for it.
    Waived,
    /// Not met; in the baseline.
    Known,
    /// It could not be read; its own error says so.
    Unreadable,
    /// Not asked of this exercise.
    NotAsked,
}

impl Cell {
    /// All of them, in the order of a legend.
    pub const ALL: [Self; 15] = [
        Self::Own,
        Self::Reference,
        Self::Default,
        Self::Document,
        Self::Program,
        Self::Holds,
        Self::Partial,
        Self::Missing,
        Self::Unbounded,
        Self::Overdue,
        Self::Changed,
        Self::Waived,
        Self::Known,
        Self::Unreadable,
        Self::NotAsked,
    ];

    /// Whether the duty is met, from wherever.
    #[must_use]
    pub const fn is_met(self) -> bool {
        matches!(
            self,
            Self::Own | Self::Reference | Self::Default | Self::Document | Self::Program | Self::Holds | Self::Partial
        )
    }

    /// Whether somebody has something to do about it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::NotAsked) && (!self.is_met() || matches!(self, Self::Partial))
    }

    /// The word for it in a table.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Reference => "shared",
            Self::Default => "default",
            Self::Document => "article",
            Self::Program => "program",
            Self::Holds => "holds",
            Self::Partial => "in part",
            Self::Missing => "missing",
            Self::Unbounded => "no limit",
            Self::Overdue => "overdue",
            Self::Changed => "changed since",
            Self::Waived => "waived",
            Self::Known => "known gap",
            Self::Unreadable => "unreadable",
            Self::NotAsked => "not asked",
        }
    }

    /// What the word means.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Own => "in the exercise's own words",
            Self::Reference => "in a shared text that it names",
            Self::Default => "in a shared text that the settings give it",
            Self::Document => "in the article around it, or on the pages that show it",
            Self::Program => "in the program or page that shows it",
            Self::Holds => "a review that holds today",
            Self::Partial => "there, but something is lacking; see the findings of the document",
            Self::Missing => "not there",
            Self::Unbounded => "a dose without an upper limit",
            Self::Overdue => "the last review is too long ago",
            Self::Changed => "changed after the review",
            Self::Waived => "not there; somebody answers for it until a day",
            Self::Known => "not there; recorded as known when checks began",
            Self::Unreadable => "could not be read; see the errors of the document",
            Self::NotAsked => "not asked of this exercise; it is not counted",
        }
    }
}
