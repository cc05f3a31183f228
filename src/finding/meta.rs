use std::{fmt, str::FromStr};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Debatable or of lesser weight.
    Warning,
    /// Practically always a defect a reader can be hurt or misled by.
    Error,
}

impl Severity {
    /// All levels, the worst first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// The name used in configuration and output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.name())
    }
}

impl FromStr for Severity {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|level| level.name() == name).ok_or(())
    }
}

/// What a defect does to the reader; rules are grouped by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// The file cannot be read, or an exercise lacks what makes it one.
    Structure,
    /// The reader may get hurt.
    Safety,
    /// How many, how long, how often.
    Dosage,
    /// What the content is not.
    Disclaimer,
    /// What may not be promised.
    Claims,
    /// Who says so.
    Evidence,
    /// How it is worded.
    Language,
    /// Whether the files agree with each other.
    Library,
    /// Plans over weeks.
    Program,
    /// Readers with other senses and devices.
    Accessibility,
    /// Languages and countries.
    Locale,
}

impl Group {
    /// All groups, in the order of the catalogue.
    pub const ALL: [Self; 11] = [
        Self::Structure,
        Self::Safety,
        Self::Dosage,
        Self::Disclaimer,
        Self::Claims,
        Self::Evidence,
        Self::Language,
        Self::Library,
        Self::Program,
        Self::Accessibility,
        Self::Locale,
    ];

    /// The name used in configuration and output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Structure => "structure",
            Self::Safety => "safety",
            Self::Dosage => "dosage",
            Self::Disclaimer => "disclaimer",
            Self::Claims => "claims",
            Self::Evidence => "evidence",
            Self::Language => "language",
            Self::Library => "library",
            Self::Program => "program",
            Self::Accessibility => "accessibility",
            Self::Locale => "locale",
        }
    }
}

impl fmt::Display for Group {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.name())
    }
}

impl FromStr for Group {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|group| group.name() == name).ok_or(())
    }
}

/// How freely a rule may be lowered or waived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tier {
    /// By configuration, as the team likes.
    Ordinary,
    /// Only with a reason, a person and a date.
    SafetyCritical,
    /// Not at all: what could not be read is never green.
    Reading,
}

/// All that is known of a rule without running it.
#[derive(Debug, PartialEq, Eq)]
pub struct Meta {
    /// Kebab-case name of the defect.
    pub id: &'static str,
    /// What the defect does to the reader.
    pub group: Group,
    /// Level unless configured.
    pub severity: Severity,
    /// How freely it may be lowered.
    pub tier: Tier,
    /// Version that first had it.
    pub since: &'static str,
    /// Where the demand comes from: keys of the evidence table, spelt out.
    pub source: &'static str,
    /// Markdown: title line, `## Why`, `## Bad`, `## Good`.
    pub docs: &'static str,
    /// Source file of the declaration.
    pub file: &'static str,
}

impl Meta {
    /// The first line of the docs: the defect in one sentence.
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.docs.trim_start().lines().next().unwrap_or("").trim().trim_end_matches('.')
    }

    /// Whether the rule speaks of what is not there: it may have been taken out anywhere around. Told
    /// by the name, which every rule of this sort begins alike; the words for a picture, and the
    /// language of a file, stand in one place only.
    #[must_use]
    pub fn is_of_absence(&self) -> bool {
        let stands_in_place = matches!(self.group, Group::Accessibility | Group::Locale);
        !stands_in_place && ["missing-", "incomplete-", "unmarked-"].iter().any(|start| self.id.starts_with(start))
    }

    /// Whether a waiver needs a reason, a person and a date.
    #[must_use]
    pub fn is_safety_critical(&self) -> bool {
        self.tier == Tier::SafetyCritical
    }
}

/// Declares a rule: a unit struct whose `META` holds the facts, and whose doc comment is both its
/// rustdoc and the text of `physiolint explain`.
macro_rules! declare_rule {
    ($(#[doc = $line:literal])* $name:ident {
        id: $id:literal, group: $group:ident, severity: $severity:ident, tier: $tier:ident,
        since: $since:literal, source: $source:literal $(,)?
    }) => {
        $(#[doc = $line])*
        #[derive(Debug)]
        pub(crate) struct $name;

        impl $name {
            /// The facts of this rule.
            pub(crate) const META: $crate::finding::Meta = $crate::finding::Meta {
                id: $id,
                group: $crate::finding::Group::$group,
                severity: $crate::finding::Severity::$severity,
                tier: $crate::finding::Tier::$tier,
                since: $since,
                source: $source,
                docs: concat!($($line, "\n"),*),
                file: file!(),
            };
        }
    };
}

/// Declares the metadata of a finding that no rule owns: what reading itself reports.
macro_rules! declare_builtin {
    ($(#[doc = $line:literal])* $name:ident {
        id: $id:literal, group: $group:ident, severity: $severity:ident, tier: $tier:ident,
        since: $since:literal, source: $source:literal $(,)?
    }) => {
        $(#[doc = $line])*
        pub static $name: $crate::finding::Meta = $crate::finding::Meta {
            id: $id,
            group: $crate::finding::Group::$group,
            severity: $crate::finding::Severity::$severity,
            tier: $crate::finding::Tier::$tier,
            since: $since,
            source: $source,
            docs: concat!($($line, "\n"),*),
            file: file!(),
        };
    };
}

pub(crate) use {declare_builtin, declare_rule};
