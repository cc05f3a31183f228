//! Settings from the text of `physiolint.yaml`: typed, each with its place. Knows no disk; names of
//! rules are resolved by whoever knows the rules.

mod apply;
mod cadence;
mod credentials;
mod dose_limits;
mod emergency;
mod error;
mod hazards;
mod options;
mod places;
mod populations;
mod raw;
mod red_flags;
mod reporting;
mod review;
mod size;
mod values;
mod vocabulary;
mod waivers;

use std::collections::BTreeMap;

use jiff::civil::Date;

pub use cadence::Cadence;
pub use credentials::{Credentials, accepted_credentials};
pub use dose_limits::{plausible, usual};
pub use emergency::{Emergency, emergency_in, emergency_numbers, is_of_one_place, places_of};
pub use error::Error;
pub use hazards::{Called, Hazard, SignOff, hazards, in_full, with_sign_off};
pub use options::{CautionNeed, Ratio, RuleOptions};
pub use populations::{Population, populations};
pub use red_flags::{Flags, LISTED, RegionFlags};
pub use reporting::{DEFAULT_WEIGHTS, Reporting, Weights};
pub use review::{Policy, Requirement, Review};
pub use vocabulary::Vocabulary;
pub use waivers::{ReasonNeed, WaiverEntry, WaiverPolicy};

pub use crate::document::ReviewRole as Role;
use crate::{
    document::{Kind, Status, yaml},
    finding::{Severity, Tier},
    text::{Span, Spanned},
};

/// Largest configuration file, in bytes.
pub const LARGEST_FILE: u64 = 64 * 1024;

/// Everything configuration says. Places count bytes over all files read, see [`Settings::read`].
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// What is content, as globs.
    pub include: Vec<Spanned<String>>,
    /// What is none, as globs.
    pub exclude: Vec<Spanned<String>>,
    /// Kind and defaults by glob; the first match wins.
    pub collections: Vec<Collection>,
    /// Language of files that name none.
    pub lang: String,
    /// How translations are laid out.
    pub languages: Languages,
    /// Countries the content is for, as ISO 3166 codes, or `any`.
    pub jurisdictions: Vec<String>,
    /// What an id may look like.
    pub id_style: IdStyle,
    /// Inherited safety text, by kind.
    pub defaults: BTreeMap<Kind, Inherited>,
    /// Rules and groups that run; `None` is all.
    pub select: Option<Vec<Spanned<String>>>,
    /// Rules and groups that do not run.
    pub ignore: Vec<Spanned<String>>,
    /// Levels, in file order.
    pub severity: Vec<SeverityEntry>,
    /// Options of rules.
    pub rules: RuleOptions,
    /// Exceptions by path; later ones win.
    pub overrides: Vec<Override>,
    /// From which level on a run fails.
    pub fail_on: FailOn,
    /// Name of the output format of `check`.
    pub output_format: Option<Spanned<String>>,
    /// How often content is reviewed, and by whom.
    pub review: Review,
    /// Texts the house has agreed on.
    pub policy: Policy,
    /// Lists of words that records choose from.
    pub vocabulary: Vocabulary,
    /// How articles are read.
    pub articles: Articles,
    /// What one file may hold.
    pub limits: Limits,
    /// Rules let pass in some files.
    pub waivers: Vec<WaiverEntry>,
    /// What is asked of every waiver.
    pub waiver_policy: WaiverPolicy,
    /// The file that records known findings.
    pub baseline: Option<Spanned<String>>,
    /// Wording of reports, and how their scores weigh.
    pub report: Reporting,
    /// Where each key was last set; a key that is not here has its default.
    pub set_at: BTreeMap<String, Span>,
}

/// Files that share a kind and defaults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collection {
    /// Which files, as globs.
    pub files: Vec<Spanned<String>>,
    /// Which of them not, as globs.
    pub exclude: Vec<Spanned<String>>,
    /// Their kind.
    pub kind: Option<Spanned<Kind>>,
    /// Their language, if they name none.
    pub lang: Option<String>,
    /// Inherited safety text, by kind.
    pub defaults: BTreeMap<Kind, Inherited>,
}

/// Safety text for files that have none of their own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inherited {
    /// Id of a guidance with the stop rule.
    pub pain_stop: Option<Spanned<String>>,
    /// Ids of disclaimers.
    pub disclaimer: Vec<Spanned<String>>,
    /// Ids of red-flag records.
    pub red_flags: Vec<Spanned<String>>,
    /// Id of a guidance with the check before exercise.
    pub before_you_start: Option<Spanned<String>>,
}

/// Languages of the content.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Languages {
    /// Where translations stand.
    pub layout: Layout,
    /// Their tags.
    pub list: Vec<String>,
}

/// Where translations stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Layout {
    /// Below a folder named after the language.
    #[default]
    Folder,
    /// Beside the base, with the language before the ending.
    Suffix,
}

/// What an id may look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum IdStyle {
    /// `bird-dog`.
    #[default]
    Kebab,
    /// `bird_dog`.
    Snake,
    /// Anything.
    Any,
}

/// The level of a rule or group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeverityEntry {
    /// The rule or group, not yet resolved.
    pub key: Spanned<String>,
    /// Its level; `None` is off.
    pub level: Spanned<Option<Severity>>,
    /// What a safety-critical rule asks for before it is lowered; `None` for the short form.
    pub justification: Option<Justification>,
}

/// Why, by whom and until when a level is lowered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Justification {
    /// Why.
    pub reason: Option<Spanned<String>>,
    /// Who answers for it.
    pub by: Option<Spanned<String>>,
    /// Last day it holds.
    pub until: Option<Spanned<Date>>,
}

/// An exception by path and status.
#[derive(Debug, Clone, PartialEq)]
pub struct Override {
    /// Which files, as globs.
    pub files: Vec<Spanned<String>>,
    /// In which status; empty is any.
    pub status: Vec<Status>,
    /// Levels, in file order.
    pub severity: Vec<SeverityEntry>,
    /// Inherited safety text, by kind.
    pub defaults: BTreeMap<Kind, Inherited>,
    /// Options of rules.
    pub rules: RuleOptions,
}

/// From which level on a run fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailOn {
    /// From this level on.
    At(Severity),
    /// Never.
    Never,
}

impl FailOn {
    /// The names in use, the strictest last.
    pub const NAMES: [&'static str; 4] = ["error", "warning", "info", "never"];

    /// The threshold of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        if name == "never" { Some(Self::Never) } else { name.parse().ok().map(Self::At) }
    }

    /// The name used in configuration.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::At(level) => level.name(),
            Self::Never => "never",
        }
    }
}

/// How articles are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Articles {
    /// Forms of embedding a record that are understood.
    pub embeds: Vec<Embed>,
    /// Keys of front matter that belong to the site.
    pub allow_keys: Vec<String>,
    /// Heading words that announce exercises, on top of the built-in ones.
    pub exercise_headings: Vec<String>,
    /// Heading words that announce no exercise, on top of the built-in ones.
    pub other_headings: Vec<String>,
}

/// A form of embedding a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Embed {
    /// `<!-- exercise: id -->`.
    Comment,
    /// A link to the record's page.
    Link,
    /// Hugo shortcodes.
    Hugo,
    /// MDX components.
    Mdx,
    /// Jekyll includes.
    Jekyll,
    /// Directives.
    Directive,
}

impl Embed {
    /// The name used in configuration.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Comment => "comment",
            Self::Link => "link",
            Self::Hugo => "hugo",
            Self::Mdx => "mdx",
            Self::Jekyll => "jekyll",
            Self::Directive => "directive",
        }
    }
}

/// What one file may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes.
    pub file_size: u64,
    /// Mappings and lists inside each other.
    pub depth: usize,
    /// YAML nodes.
    pub nodes: usize,
    /// Findings kept.
    pub findings_per_file: usize,
}

impl Limits {
    /// The limits of reading YAML.
    #[must_use]
    pub const fn yaml(self) -> yaml::Limits {
        yaml::Limits { depth: self.depth, nodes: self.nodes }
    }
}

impl Default for Settings {
    fn default() -> Self {
        let glob = "**/*.{yaml,yml,md,markdown,mdx}".to_owned();
        Self {
            include: vec![Spanned::new(glob, Span::default())],
            exclude: Vec::new(),
            collections: Vec::new(),
            lang: "en".to_owned(),
            languages: Languages::default(),
            jurisdictions: vec!["any".to_owned()],
            id_style: IdStyle::default(),
            defaults: BTreeMap::new(),
            select: None,
            ignore: Vec::new(),
            severity: Vec::new(),
            rules: RuleOptions::default(),
            overrides: Vec::new(),
            fail_on: FailOn::At(Severity::Error),
            output_format: None,
            review: Review::default(),
            policy: Policy::default(),
            vocabulary: Vocabulary::default(),
            articles: Articles {
                embeds: vec![Embed::Comment, Embed::Link],
                allow_keys: Vec::new(),
                exercise_headings: Vec::new(),
                other_headings: Vec::new(),
            },
            limits: Limits { file_size: 10 << 20, depth: 64, nodes: 250_000, findings_per_file: 1_000 },
            waivers: Vec::new(),
            waiver_policy: WaiverPolicy::default(),
            baseline: None,
            report: Reporting::default(),
            set_at: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// Reads configuration files in the order in which they count: what is extended first, the file
    /// itself last. Maps are merged by key, lists are replaced.
    ///
    /// Each text comes with a base that is added to all its places, so that one number tells file
    /// and byte; the bases must leave room for each text.
    ///
    /// # Errors
    ///
    /// The first mistake of the author, with its place.
    pub fn read<'t>(texts: impl IntoIterator<Item = (u32, &'t str)>) -> Result<Self, Error> {
        let mut settings = Self::default();
        for (base, text) in texts {
            apply::apply(&mut settings, text, base)?;
        }
        Ok(settings)
    }
}

/// The files that a configuration extends, in order.
///
/// # Errors
///
/// When the text is no clean YAML, or `extends` is no list of texts.
pub fn extends(text: &str, base: u32) -> Result<Vec<Spanned<String>>, Error> {
    apply::extends(text, base)
}

/// The part of a YAML text that follows its byte-order mark, and where it begins.
fn without_mark(text: &str, base: u32) -> (&str, u32) {
    text.strip_prefix('\u{feff}').map_or((text, base), |rest| (rest, base + 3))
}

/// Reads the YAML, refusing what content may not hold either.
fn read_yaml(text: &str, base: u32) -> Result<yaml::Reading<'_>, Error> {
    let reading = yaml::read(text, base, yaml::Limits::default());
    match reading.findings.iter().find(|finding| finding.meta.tier == Tier::Reading) {
        Some(finding) => Err(Error::new(finding.message.clone(), finding.help.clone(), finding.span)),
        None => Ok(reading),
    }
}
