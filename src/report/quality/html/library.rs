//! Rules, coverage, agreement and method: what is a table or a list.

use serde::Serialize;

use super::{Cut, ROWS, words::percent};
use crate::quality::{Aside, Coverage, Digested, Method, Named, Place, Report, RuleCount, Topic, Translated};

/// Rules, by what they did.
#[derive(Serialize)]
pub(super) struct Rules<'r> {
    /// Those with findings, counted or not.
    spoke: Vec<&'r RuleCount>,
    /// Those that looked and found nothing.
    silent: Vec<&'r RuleCount>,
    /// Those that had nothing to look at.
    idle: Vec<&'r RuleCount>,
    of: usize,
}

impl<'r> Rules<'r> {
    pub(super) fn of(rules: &'r [RuleCount]) -> Self {
        let spoke = |rule: &RuleCount| rule.found + rule.waived + rule.known > 0;
        let (spoken, rest): (Vec<_>, Vec<_>) = rules.iter().partition(|rule| spoke(rule));
        let (silent, idle) = rest.into_iter().partition(|rule| rule.eligible > 0);
        Self { spoke: spoken, silent, idle, of: rules.len() }
    }
}

/// What the library covers.
#[derive(Serialize)]
pub(super) struct Covered<'r> {
    exercises: usize,
    charts: Vec<Chart<'r>>,
    without: &'r [String],
    orphans: Cut<&'r Place>,
    languages: &'r [Translated],
}

/// Counts by name.
#[derive(Serialize)]
struct Chart<'r> {
    name: &'static str,
    rows: Vec<Line<'r>>,
}

#[derive(Serialize)]
struct Line<'r> {
    name: &'r str,
    count: usize,
    width: String,
}

impl<'r> Covered<'r> {
    pub(super) fn of(coverage: &'r Coverage) -> Self {
        let chart = |name, counts: &'r [Named]| Chart {
            name,
            rows: counts
                .iter()
                .map(|named| Line {
                    name: &named.name,
                    count: named.count,
                    width: percent(named.count as u64, coverage.exercises as u64),
                })
                .collect(),
        };
        Self {
            exercises: coverage.exercises,
            charts: vec![
                chart("Body region", &coverage.regions),
                chart("Level", &coverage.levels),
                chart("Category", &coverage.categories),
            ],
            without: &coverage.conditions_without_exercise,
            orphans: Cut::of(&coverage.orphans, ROWS),
            languages: &coverage.languages,
        }
    }
}

/// Whether documents agree in one respect.
#[derive(Serialize)]
pub(super) struct Agreement<'r> {
    topic: &'r str,
    rule: &'r str,
    eligible: usize,
    places: Cut<&'r Place>,
}

impl<'r> Agreement<'r> {
    pub(super) fn of(topic: &'r Topic) -> Self {
        Self { topic: &topic.topic, rule: &topic.rule, eligible: topic.eligible, places: Cut::of(&topic.places, ROWS) }
    }
}

/// How the report was made.
#[derive(Serialize)]
pub(super) struct Made<'r> {
    command: String,
    config: Vec<(&'r str, &'r str)>,
    files: usize,
    indexed_only: usize,
    skipped: Cut<&'r Aside>,
    unreadable: Cut<&'r Aside>,
    not_run: &'r [String],
    digests: Cut<(&'r str, Option<&'r str>)>,
}

impl<'r> Made<'r> {
    pub(super) fn of(report: &'r Report) -> Self {
        let Method { command, config, files, indexed_only, skipped, unreadable, not_run } = &report.method;
        Self {
            command: command.join(" "),
            config: config.iter().map(|Digested { path, sha256 }| (path.as_str(), sha256.as_str())).collect(),
            files: *files,
            indexed_only: *indexed_only,
            skipped: Cut::of(skipped, ROWS),
            unreadable: Cut::of(unreadable, ROWS),
            not_run,
            digests: Cut::of(
                report.documents.iter().map(|document| (document.path.as_str(), document.sha256.as_deref())),
                ROWS,
            ),
        }
    }
}
