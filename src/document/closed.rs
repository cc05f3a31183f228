//! Closed lists of names that content and configuration share.

/// Where a document stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Status {
    /// Being written.
    Draft,
    /// Being reviewed.
    InReview,
    /// Read by patients; what lies in the tree without a status is assumed to be.
    #[default]
    Published,
    /// Kept for reference only.
    Retired,
}

impl Status {
    /// All of them, in the order of a life.
    pub const ALL: [Self; 4] = [Self::Draft, Self::InReview, Self::Published, Self::Retired];

    /// The status of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }

    /// The name used in files and in configuration.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InReview => "in-review",
            Self::Published => "published",
            Self::Retired => "retired",
        }
    }
}

/// In which capacity somebody reviews.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReviewRole {
    /// A clinician of the field.
    Clinical,
    /// A physician.
    Medical,
    /// An editor.
    Editorial,
    /// A lawyer.
    Legal,
    /// A translator.
    Translation,
    /// A reader.
    Patient,
}

impl ReviewRole {
    /// All roles, in the order of the manual.
    pub const ALL: [Self; 6] =
        [Self::Clinical, Self::Medical, Self::Editorial, Self::Legal, Self::Translation, Self::Patient];

    /// The name used in files and in configuration.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Clinical => "clinical",
            Self::Medical => "medical",
            Self::Editorial => "editorial",
            Self::Legal => "legal",
            Self::Translation => "translation",
            Self::Patient => "patient",
        }
    }

    /// The role of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// Whether a review in this role judges the clinical content.
    #[must_use]
    pub const fn is_clinical(self) -> bool {
        matches!(self, Self::Clinical | Self::Medical)
    }
}

/// A list of slugs that a project may close.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SlugList {
    /// Parts of the body.
    BodyRegions,
    /// What an exercise needs.
    Equipment,
    /// What a reader may have.
    Conditions,
    /// What an exercise asks of the body.
    Hazards,
}

impl SlugList {
    /// All lists, in the order of the manual.
    pub const ALL: [Self; 4] = [Self::BodyRegions, Self::Equipment, Self::Conditions, Self::Hazards];

    /// The name used in configuration and as a field of records.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::BodyRegions => "body_regions",
            Self::Equipment => "equipment",
            Self::Conditions => "conditions",
            Self::Hazards => "hazards",
        }
    }
}
