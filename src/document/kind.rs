use std::fmt;

/// What a file is: one of the kinds of content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// One movement with steps, dosage, cautions and stop rule.
    Exercise,
    /// Phases of weeks that dose exercises.
    Program,
    /// A prose page that describes or embeds exercises.
    Article,
    /// One approved disclaimer text.
    Disclaimer,
    /// Warning signs of one body area.
    RedFlags,
    /// One shared safety text, used by reference.
    Guidance,
    /// An author or reviewer.
    Expert,
    /// One citation.
    Source,
}

/// Why a `schema:` value names no kind this version reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KindFault {
    /// No such kind, or not of the form `kind/vN`.
    UnknownKind,
    /// A known kind of a version this binary does not know.
    UnknownVersion(Kind),
}

impl Kind {
    /// All kinds, in the order of the manual.
    pub const ALL: [Self; 8] = [
        Self::Exercise,
        Self::Program,
        Self::Article,
        Self::Disclaimer,
        Self::RedFlags,
        Self::Guidance,
        Self::Expert,
        Self::Source,
    ];

    /// The name in `schema: name/v1` and in configuration.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exercise => "exercise",
            Self::Program => "program",
            Self::Article => "article",
            Self::Disclaimer => "disclaimer",
            Self::RedFlags => "red-flags",
            Self::Guidance => "guidance",
            Self::Expert => "expert",
            Self::Source => "source",
        }
    }

    /// What a person calls one of this kind.
    #[must_use]
    pub const fn noun(self) -> &'static str {
        match self {
            Self::RedFlags => "red-flag list",
            Self::Guidance => "guidance text",
            Self::Exercise | Self::Program | Self::Article | Self::Disclaimer | Self::Expert | Self::Source => {
                self.name()
            }
        }
    }

    /// The folder whose name tells this kind.
    #[must_use]
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Exercise => "exercises",
            Self::Program => "programs",
            Self::Article => "articles",
            Self::Disclaimer => "disclaimers",
            Self::RedFlags => "red-flags",
            Self::Guidance => "guidance",
            Self::Expert => "experts",
            Self::Source => "sources",
        }
    }

    /// The kind with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The kind that a folder of this name tells.
    #[must_use]
    pub fn of_folder(folder: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.folder() == folder)
    }

    /// Reads the value of a `schema:` key, such as `exercise/v1`.
    ///
    /// # Errors
    ///
    /// [`KindFault`] when it names no kind or a version this binary does not know.
    pub fn from_schema(value: &str) -> Result<Self, KindFault> {
        let (name, version) = value.split_once('/').ok_or(KindFault::UnknownKind)?;
        let kind = Self::named(name).ok_or(KindFault::UnknownKind)?;
        if version == "v1" { Ok(kind) } else { Err(KindFault::UnknownVersion(kind)) }
    }

    /// The value of `schema:` that declares this kind.
    #[must_use]
    pub fn schema(self) -> String {
        format!("{}/v1", self.name())
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.name())
    }
}
