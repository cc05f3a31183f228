//! One document of a report: its findings, its entry in the library, what was traced of it.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::{
    finding::{Finding, Severity},
    library::{Entry, ExerciseEntry, Library},
    lint::{FileReport, Holder, Looked, Trace},
    model::Status,
    rule::quote,
    text::{Span, sanitize},
};

use super::{Share, Standing};

/// One document.
pub(super) struct View<'r> {
    pub(super) file: &'r FileReport,
    pub(super) entry: Option<&'r Entry>,
    pub(super) trace: Option<&'r Trace>,
    pub(super) path: String,
    pub(super) title: String,
    /// Each finding, with what becomes of it and the exercises it speaks of.
    told: Vec<(&'r Finding, Standing, Vec<usize>)>,
}

/// The exercises that findings of some rules hit, by what becomes of the finding. An exercise that is
/// hit by several counts as the worst.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Hits {
    pub(super) open: BTreeSet<usize>,
    pub(super) known: BTreeSet<usize>,
    pub(super) waived: BTreeSet<usize>,
    /// How many findings there are, wherever they stand.
    pub(super) findings: usize,
}

impl Hits {
    /// Exercises hit by anything: a waiver mends nothing.
    pub(super) fn all(&self) -> BTreeSet<usize> {
        self.open.iter().chain(&self.known).chain(&self.waived).copied().collect()
    }

    /// What became of the findings on one exercise.
    pub(super) fn on(&self, exercise: usize) -> Option<Standing> {
        let of = [(&self.open, Standing::Open), (&self.known, Standing::Known), (&self.waived, Standing::Waived)];
        of.into_iter().find(|(hit, _)| hit.contains(&exercise)).map(|(_, standing)| standing)
    }
}

impl<'r> View<'r> {
    pub(super) fn new(file: &'r FileReport, entry: Option<&'r Entry>) -> Self {
        let name = file.name.rsplit('/').next().unwrap_or(&file.name);
        let title = entry.map(|entry| entry.title.value.trim()).filter(|title| !title.is_empty());
        let exercises = entry.map_or(&[][..], |entry| &entry.exercises);
        let places = Places::new(exercises);
        let open = file.findings.iter().map(|finding| (finding, Standing::Open));
        let held = file.held.iter().map(|held| {
            let standing = if held.by == Holder::Baseline { Standing::Known } else { Standing::Waived };
            (&held.finding, standing)
        });
        Self {
            file,
            entry,
            trace: file.trace.as_deref(),
            path: sanitize(&file.name).into_owned(),
            title: quote(title.unwrap_or(name)),
            told: open.chain(held).map(|(finding, standing)| (finding, standing, places.of(finding))).collect(),
        }
    }

    /// The documents of a run, by path.
    pub(super) fn all(files: &'r [FileReport], library: &'r Library) -> Vec<Self> {
        let entries = library.entries();
        let entry_of = |file: &FileReport| {
            let at = entries.binary_search_by(|entry| entry.path.as_str().cmp(&file.name)).ok()?;
            Some(&entries[at])
        };
        let mut views: Vec<Self> = files.iter().map(|file| Self::new(file, entry_of(file))).collect();
        views.sort_by(|one, next| one.file.name.cmp(&next.file.name));
        views
    }

    pub(super) fn status(&self) -> Status {
        self.entry.map(|entry| entry.status).unwrap_or_default()
    }

    /// Rules that are off for it.
    pub(super) fn off(&self) -> HashSet<&'r str> {
        self.trace.into_iter().flat_map(|trace| &trace.off).map(|meta| meta.id).collect()
    }

    /// How many exercises stand in it.
    pub(super) fn exercises(&self) -> usize {
        self.entry.map_or(0, |entry| entry.exercises.len())
    }

    /// How much a rule looked at.
    pub(super) fn looked_at(&self, rule: &str) -> Looked {
        self.trace.map_or(Looked::default(), |trace| trace.looked_at(rule))
    }

    /// Every finding, with what becomes of it; those that count come first.
    pub(super) fn findings(&self) -> impl Iterator<Item = (&'r Finding, Standing)> + '_ {
        self.told.iter().map(|(finding, standing, _)| (*finding, *standing))
    }

    /// Whether there is a finding of one of the rules, at this level or above, that nobody answers for.
    pub(super) fn is_hit_unwaived(&self, rules: &[&str], level: Severity) -> bool {
        let told = self.findings().filter(|(_, standing)| *standing != Standing::Waived);
        told.into_iter().any(|(finding, _)| finding.severity >= level && rules.contains(&finding.meta.id))
    }

    /// Whether a finding of one of the rules, at this level or above, is waived.
    pub(super) fn is_hit_waived(&self, rules: &[&str], level: Severity) -> bool {
        let mut told = self.findings().filter(|(_, standing)| *standing == Standing::Waived);
        told.any(|(finding, _)| finding.severity >= level && rules.contains(&finding.meta.id))
    }

    /// The exercises that findings of some rules hit.
    pub(super) fn hits(&self, rules: &[&str]) -> Hits {
        let mut hits = Hits::default();
        for (_, standing, exercises) in self.told.iter().filter(|(finding, ..)| rules.contains(&finding.meta.id)) {
            hits.findings += 1;
            let into = match standing {
                Standing::Open => &mut hits.open,
                Standing::Known => &mut hits.known,
                Standing::Waived => &mut hits.waived,
            };
            into.extend(exercises);
        }
        hits
    }

    /// How many of the exercises that some rules looked at they find nothing in; `None` when they looked
    /// at nothing. Exercises of `also` were not looked at, or should not have been, and are not free.
    pub(super) fn free_of(&self, rules: &[&str], also: &BTreeSet<usize>) -> Option<Share> {
        let looked =
            rules.iter().map(|rule| self.looked_at(rule)).max_by_key(|looked| (looked.exercises, looked.whole));
        let looked = looked.filter(|looked| looked.any() || !also.is_empty())?;
        let hits = self.hits(rules);
        let of = match (looked.exercises, self.exercises()) {
            (0, 0) => return Some(Share { met: usize::from(hits.findings == 0), of: 1 }),
            (0, all) if looked.any() => all,
            (some, all) => (some + also.len()).min(all.max(1)),
        };
        let hit = hits.all().union(also).count().min(of);
        Some(Share { met: of - hit, of })
    }

    /// Whether rules that look at the document as a whole find nothing; `None` when none looked.
    pub(super) fn is_free_of(&self, rules: &[&str]) -> Option<Share> {
        let looked = rules.iter().any(|rule| self.looked_at(rule).any());
        looked.then(|| Share { met: usize::from(self.hits(rules).findings == 0), of: 1 })
    }
}

/// Where the exercises of a document stand.
struct Places<'e> {
    exercises: &'e [ExerciseEntry],
    named: HashMap<&'e str, Vec<usize>>,
    at: HashMap<Span, usize>,
}

impl<'e> Places<'e> {
    fn new(exercises: &'e [ExerciseEntry]) -> Self {
        let mut named: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, exercise) in exercises.iter().enumerate() {
            named.entry(&exercise.name).or_default().push(at);
        }
        Self { exercises, named, at: exercises.iter().enumerate().map(|(at, exercise)| (exercise.span, at)).collect() }
    }

    /// The last exercise that begins before a place. Exercises stand in the order of the file.
    fn before(&self, at: u32) -> Option<usize> {
        self.exercises.partition_point(|exercise| exercise.span.start <= at).checked_sub(1)
    }

    /// The exercises a finding speaks of: the one it names, else those at whose names it points, else
    /// those within which its places stand.
    fn of(&self, finding: &Finding) -> Vec<usize> {
        if self.exercises.len() < 2 {
            return (0..self.exercises.len()).collect();
        }
        if let Some(unit) = &finding.unit {
            let named = self.named.get(unit.as_str()).map_or(&[][..], Vec::as_slice);
            let at = self.before(finding.span.start);
            let nearest = named.iter().find(|place| Some(**place) == at);
            return nearest.or_else(|| named.first()).copied().into_iter().collect();
        }
        let places = || std::iter::once(finding.span).chain(finding.related.iter().map(|label| label.span));
        let named: Vec<usize> = places().filter_map(|span| self.at.get(&span).copied()).collect();
        if named.is_empty() { places().filter_map(|span| self.before(span.start)).collect() } else { named }
    }
}
