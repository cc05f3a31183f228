//! What a change touched, so that a run can show what is new in it.

use std::{collections::BTreeMap, ops::RangeInclusive};

use super::{outcome::FileReport, stem};
use crate::{
    finding::Finding,
    text::{LineIndex, Source, Span},
};

/// What was changed of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// All of it is new, or nobody knows more.
    Whole,
    /// These lines of the file as it is now, from 1; where lines were taken out, the line before.
    Lines(Vec<RangeInclusive<u32>>),
    /// It is no more.
    Gone,
}

/// What a change did around a file.
#[derive(Debug, Default)]
pub(super) struct Around {
    /// Places of the file that name a document which was changed, or is no more.
    pub(super) refers: Vec<Span>,
    pub(super) cover: Cover,
}

/// Whether what covers a document from outside was changed: a text it inherits by the configuration,
/// a program or an article that holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Cover {
    #[default]
    Same,
    Changed,
}

/// The files of a change, by [`super::Input::name`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    files: BTreeMap<String, Changed>,
}

impl Changes {
    /// Adds a file.
    pub fn add(&mut self, name: String, changed: Changed) {
        self.files.insert(name, changed);
    }

    /// Whether a file was changed.
    #[must_use]
    pub fn touches(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    /// Whether a line of a file, as `path:line`, was changed.
    #[must_use]
    pub fn touches_place(&self, place: &str) -> bool {
        let Some((name, line)) = place.rsplit_once(':') else { return false };
        match (self.files.get(name), line.parse::<u32>()) {
            (Some(Changed::Lines(ranges)), Ok(line)) => ranges.iter().any(|range| range.contains(&line)),
            (Some(Changed::Whole), _) => true,
            (Some(Changed::Gone | Changed::Lines(_)) | None, _) => false,
        }
    }

    /// The ids that files which are no more bore by their names.
    pub(super) fn gone(&self) -> impl Iterator<Item = &str> {
        self.files.iter().filter(|(_, changed)| **changed == Changed::Gone).map(|(name, _)| stem(name))
    }

    /// Leaves out, and counts, what stands in nothing that was changed.
    pub(super) fn narrow(&self, around: &Around, report: &mut FileReport) {
        let changed = self.files.get(&report.name);
        report.is_changed = changed.is_some();
        let lines = report.source.as_ref().map(|source| (source, LineIndex::new(source.text())));
        let is_new = |finding: &Finding| {
            let within = finding.identity.within;
            let touched = match (changed, &lines) {
                (None | Some(Changed::Gone), _) => false,
                (Some(Changed::Whole), _) | (Some(Changed::Lines(_)), None) => true,
                (Some(Changed::Lines(ranges)), Some((source, index))) => {
                    let unit = lines_of(within, source, index);
                    ranges.iter().any(|range| range.start() <= unit.end() && unit.start() <= range.end())
                }
            };
            let uncovered = || around.cover == Cover::Changed && finding.meta.is_of_absence() && finding.unit.is_none();
            touched || around.refers.iter().any(|place| within.contains(*place)) || uncovered()
        };
        let before = report.findings.len();
        report.findings.retain(is_new);
        report.elsewhere = before - report.findings.len();
    }
}

/// The lines of some bytes, from 1.
fn lines_of(span: Span, source: &Source, index: &LineIndex) -> RangeInclusive<u32> {
    let line = |at: u32| index.position(at, source.text()).line;
    let last = span.end.saturating_sub(1).max(span.start);
    line(span.start)..=line(last)
}
