use serde::{Deserialize, Serialize};

use super::Share;

/// What one document is worth to a machine. Points and shares are whole thousandths.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Score {
    /// 0 to 100, rounded down, after caps; `None` when it could not be read in full, or has no score.
    pub total: Option<u8>,
    /// The same without caps.
    pub uncapped: Option<u8>,
    /// Where the total lies.
    pub band: Option<Band>,
    /// What holds the total down, or why there is none, in plain words.
    pub cap: Option<String>,
    /// Whether somebody waived what would have held it down: an asterisk stands behind the band.
    pub is_waived: bool,
    /// In the order of the manual; a dimension without an applicable check has `of` 0.
    pub dimensions: Vec<Dimension>,
    /// Counts that editors know, of what a machine can check of them.
    pub tallies: Vec<Tally>,
    /// The three cheapest gains, in plain words.
    pub gains: Vec<String>,
}

/// One side of quality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dimension {
    /// A stable slug.
    pub id: String,
    /// Thousandths of points reached.
    pub points: u64,
    /// Thousandths of points that applied.
    pub of: u64,
    /// `points` of `of`, in thousandths; 0 when nothing applied.
    pub share: u64,
}

impl Dimension {
    /// The words for a slug.
    #[must_use]
    pub fn words(id: &str) -> &str {
        match id {
            "safety" => "Safety",
            "dosage" => "Dosage",
            "replicability" => "Can be done as described",
            "provenance" => "Who says so",
            "disclaimer-claims" => "Disclaimer and claims",
            "understandability" => "Easy to understand and act on",
            "wording" => "Wording that does not harm",
            "accessibility" => "Accessible",
            other => other,
        }
    }
}

/// A count under a name that editors know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// `jama`, `cert-lite`, `pemat-lite`, `cautions`, `pain-stop`, `dosage`, `disclaimer`.
    pub id: String,
    /// Items met.
    pub met: usize,
    /// Items that applied.
    pub of: usize,
}

impl Tally {
    /// The words for an id; never the name of an instrument alone, for these are parts of it.
    #[must_use]
    pub fn words(id: &str) -> &str {
        match id {
            "jama" => "JAMA",
            "cert-lite" => "CERT-lite",
            "pemat-lite" => "PEMAT-lite",
            "cautions" => "Cautions",
            "pain-stop" => "Pain-stop",
            "dosage" => "Dosage",
            "disclaimer" => "Disclaimer",
            other => other,
        }
    }
}

/// Where a total lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Band {
    /// 90 to 100.
    Complete,
    /// 70 to 89.
    Good,
    /// 50 to 69.
    Revise,
    /// 0 to 49.
    Hold,
}

impl Band {
    /// All bands, the best first.
    pub const ALL: [Self; 4] = [Self::Complete, Self::Good, Self::Revise, Self::Hold];

    /// The band of a total. Source: 70 and 90 follow the usual cuts of PEMAT and the CDC Clear
    /// Communication Index, to be confirmed by a clinician or editor; the scale is ours.
    #[must_use]
    pub const fn of(total: u8) -> Self {
        match total {
            90.. => Self::Complete,
            70..=89 => Self::Good,
            50..=69 => Self::Revise,
            0..=49 => Self::Hold,
        }
    }

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Good => "good",
            Self::Revise => "revise",
            Self::Hold => "hold",
        }
    }

    /// What it means to an editor.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Complete => "nothing that a machine can see is missing",
            Self::Good => "small gaps",
            Self::Revise => "several gaps",
            Self::Hold => "a duty is missing, or many gaps",
        }
    }

    /// First and last total of it.
    #[must_use]
    pub const fn limits(self) -> (u8, u8) {
        match self {
            Self::Complete => (90, 100),
            Self::Good => (70, 89),
            Self::Revise => (50, 69),
            Self::Hold => (0, 49),
        }
    }
}

/// How many documents lie in a band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BandCount {
    /// The band.
    pub band: Band,
    /// Documents in it.
    pub documents: usize,
    /// Those of them that stand there only because something was waived.
    pub waived: usize,
}

/// Scores of the library.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LibraryScore {
    /// Documents with a total, of those that could have one.
    pub scored: Share,
    /// All four, the best first.
    pub bands: Vec<BandCount>,
    /// Sums over all documents, in the order of the manual.
    pub dimensions: Vec<Dimension>,
    /// Sums over all documents.
    pub tallies: Vec<Tally>,
    /// What each dimension counts.
    pub weights: Vec<Weight>,
    /// Whether configuration changed the weights: scores are then labelled "own weights".
    pub has_own_weights: bool,
}

/// What a dimension counts in a total.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weight {
    /// Slug of the dimension.
    pub dimension: String,
    /// Its weight; those of the manual sum to 100.
    pub weight: u64,
}
