use jiff::civil::Date;

use super::{baseline::Known, survey::Trace};

use crate::{
    document::Kind,
    finding::{Finding, Meta, Severity},
    model::Layer,
    text::Source,
};

/// One file of a run, as `cli` found it: never opened here, only through the reader.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Input {
    /// How the file is called in messages: relative, with `/` between folders. Unique in a run and
    /// the order of everything.
    pub name: String,
    /// Index of the first collection of the settings whose globs match.
    pub collection: Option<usize>,
    /// Indices of the overrides of the settings whose globs match, in order.
    pub overrides: Vec<usize>,
    /// Indices of the waivers of the settings whose globs match.
    pub waivers: Vec<usize>,
    /// Whether its findings are reported, or it is only indexed so that references resolve.
    pub scope: Scope,
}

/// The id a file bears by its name: the last part without its ending.
#[must_use]
pub fn stem(name: &str) -> &str {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

/// What a run does with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scope {
    /// Read and reported.
    #[default]
    Reported,
    /// Read, so that references to it resolve.
    IndexedOnly,
}

/// Why the reader gave no source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Larger than `limits.file_size`: becomes a finding, from its size alone.
    TooLarge {
        /// Bytes on disk.
        bytes: u64,
    },
    /// The disk refused; the text says why, in plain words.
    Refused(String),
}

/// Something that kept the run from checking a file: always exit 2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file, as [`Input::name`].
    pub file: String,
    /// What happened, in plain words.
    pub cause: String,
}

/// How far a file was judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileState {
    /// Every rule that applies to it ran.
    Judged,
    /// Markdown of assumed kind without an exercise: only reading findings.
    NoExerciseContent,
    /// A language without a lexicon: structure and fields only.
    UnsupportedLanguage,
    /// YAML of a kind nobody said: not checked.
    UnknownKind,
}

/// What a run found in one file.
#[derive(Debug)]
pub struct FileReport {
    /// As [`Input::name`].
    pub name: String,
    /// Its text, kept only where there is a finding to draw.
    pub source: Option<Source>,
    /// Its kind, if anything says it.
    pub kind: Option<Kind>,
    /// Its id: the `id` key or the file stem; `None` for a file without one.
    pub id: Option<String>,
    /// Its language tag.
    pub lang: String,
    /// Whether it stands on its own, or holds only the words of another record.
    pub layer: Layer,
    /// How far it was judged.
    pub state: FileState,
    /// Those that count, by place, then by rule id.
    pub findings: Vec<Finding>,
    /// Those that a waiver or the baseline holds back, in the same order.
    pub held: Vec<Held>,
    /// Findings that stand outside of what was changed: counted only.
    pub elsewhere: usize,
    /// Whether the change that a run looks at touched the file.
    pub is_changed: bool,
    /// Findings above `limits.findings_per_file`, counted and dropped: their rules and levels.
    pub beyond_limit: Vec<(&'static Meta, Severity)>,
    /// What a report wants beside; gathered by [`super::Plan::surveying`] only.
    pub trace: Option<Box<Trace>>,
}

impl FileReport {
    /// A file of which nothing is known but its name.
    #[must_use]
    pub fn of(name: String) -> Self {
        Self {
            name,
            source: None,
            kind: None,
            id: None,
            lang: String::new(),
            layer: Layer::Base,
            state: FileState::Judged,
            findings: Vec::new(),
            held: Vec::new(),
            elsewhere: 0,
            is_changed: false,
            beyond_limit: Vec::new(),
            trace: None,
        }
    }
}

/// A finding that does not count, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// The finding.
    pub finding: Finding,
    /// What holds it back.
    pub by: Holder,
}

/// What holds a finding back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holder {
    /// Somebody answers for it.
    Waiver(Waiver),
    /// It was there before.
    Baseline,
}

/// Why one finding is let pass, who answers for it and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// In the author's words.
    pub reason: String,
    /// Who answers for it.
    pub by: Option<String>,
    /// Last day it holds.
    pub until: Option<Date>,
    /// Where it is written: `path:line`.
    pub place: String,
}

/// A safety-critical rule that configuration lowered or switched off: said in every report.
#[derive(Debug, Clone, PartialEq)]
pub struct LoweredRule {
    /// The rule.
    pub meta: &'static Meta,
    /// Its level now; `None` is off.
    pub level: Option<Severity>,
    /// Why, in the author's words.
    pub reason: String,
    /// Who answers for it.
    pub by: String,
    /// Last day it holds.
    pub until: Date,
    /// Where: the globs of the override, empty for everywhere.
    pub files: Vec<String>,
}

/// How often a rule looked and how often it spoke.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleTally {
    /// The rule.
    pub meta: &'static Meta,
    /// Units it looked at.
    pub eligible: usize,
    /// Findings of it, in the files reported, that count.
    pub found: usize,
    /// Findings of it that a waiver holds back.
    pub waived: usize,
    /// Findings of it that the baseline holds back.
    pub baselined: usize,
}

/// The result of a run.
#[derive(Debug)]
pub struct Outcome {
    /// The day the run counted as today.
    pub today: Date,
    /// The files reported, by name.
    pub files: Vec<FileReport>,
    /// Every rule that ran, in the order of the catalogue, reading findings first.
    pub rules: Vec<RuleTally>,
    /// Rules left out by `--select`, `--ignore`, `select` or `ignore`.
    pub not_run: Vec<&'static Meta>,
    /// Safety-critical rules that configuration lowered.
    pub lowered: Vec<LoweredRule>,
    /// What could not be checked.
    pub faults: Vec<Fault>,
    /// Rules of waivers in the configuration that let nothing pass.
    pub idle_waivers: Vec<&'static Meta>,
    /// What the baseline holds and the run did not meet.
    pub unmet: Vec<Known>,
}

impl Outcome {
    /// All findings with their file, in order.
    pub fn findings(&self) -> impl Iterator<Item = (&FileReport, &Finding)> {
        self.files.iter().flat_map(|file| file.findings.iter().map(move |finding| (file, finding)))
    }

    /// All findings that are held back, with their file, in order.
    pub fn held(&self) -> impl Iterator<Item = (&FileReport, &Held)> {
        self.files.iter().flat_map(|file| file.held.iter().map(move |held| (file, held)))
    }

    /// Findings that a waiver holds back.
    pub fn waived(&self) -> impl Iterator<Item = (&FileReport, &Finding, &Waiver)> {
        self.held().filter_map(|(file, held)| match &held.by {
            Holder::Waiver(waiver) => Some((file, &held.finding, waiver)),
            Holder::Baseline => None,
        })
    }

    /// Findings that the baseline holds back.
    pub fn baselined(&self) -> impl Iterator<Item = (&FileReport, &Finding)> {
        self.held().filter(|(_, held)| held.by == Holder::Baseline).map(|(file, held)| (file, &held.finding))
    }

    /// Findings that stand outside of what was changed.
    #[must_use]
    pub fn elsewhere(&self) -> usize {
        self.files.iter().map(|file| file.elsewhere).sum()
    }

    /// Findings of a level, those beyond the limit included.
    #[must_use]
    pub fn count(&self, level: Severity) -> usize {
        let kept = self.findings().filter(|(_, finding)| finding.severity == level).count();
        let dropped = self.files.iter().flat_map(|file| &file.beyond_limit);
        kept + dropped.filter(|(_, dropped)| *dropped == level).count()
    }

    /// Files in a state.
    #[must_use]
    pub fn count_state(&self, state: FileState) -> usize {
        self.files.iter().filter(|file| file.state == state).count()
    }

    /// Whether any file was judged, or has a finding: otherwise there was nothing to check.
    #[must_use]
    pub fn judged_anything(&self) -> bool {
        self.files.iter().any(|file| !matches!(file.state, FileState::UnknownKind | FileState::NoExerciseContent))
    }
}
