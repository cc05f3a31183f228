//! The last lines for people: what was counted, what was not judged, what was lowered.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use super::{Run, counted, held, levels};
use crate::{
    document::Kind,
    finding::{Meta, Severity},
    lint::{FileReport, FileState, Outcome},
    model::Layer,
    text::sanitize,
};

const MEANING: &str = "This checks presence, shape and consistency, not clinical correctness.";

/// Writes the summary.
///
/// # Errors
///
/// When `out` takes no more.
pub fn write(run: &Run<'_>, out: &mut dyn Write) -> io::Result<()> {
    let outcome = run.outcome;
    if let Some(line) = counts(outcome) {
        writeln!(out, "{line}")?;
    }
    for line in held::lines(run).into_iter().chain(notes(outcome)) {
        writeln!(out, "{line}")?;
    }
    if let Some(meta) = worst_rule(outcome) {
        writeln!(out, "Why? physiolint explain {}", meta.id)?;
    }
    Ok(())
}

/// How much was found in how many files, or how much is clean.
pub(super) fn counts(outcome: &Outcome) -> Option<String> {
    let clean = outcome.files.iter().filter(|file| is_clean(file)).count();
    let hit = outcome.files.iter().filter(|file| has_findings(file)).count();
    let clean_files = counted(clean, "file");
    if hit > 0 {
        let line = format!("{} in {hit} of {}.", levels(outcome), counted(outcome.files.len(), "file"));
        return Some(if clean > 0 { format!("{line} {clean_files} clean.") } else { line });
    }
    let selected = if outcome.not_run.is_empty() { " clean" } else { ", selected rules clean" };
    (clean > 0).then(|| format!("{clean_files}{selected}: {}. {MEANING}", kinds(outcome)))
}

/// What was not judged, and which rules were lowered or left out.
pub(super) fn notes(outcome: &Outcome) -> impl Iterator<Item = String> {
    unjudged(outcome).into_iter().chain(left_out(outcome))
}

pub(super) fn has_findings(file: &FileReport) -> bool {
    !file.findings.is_empty() || !file.beyond_limit.is_empty()
}

/// Whether a file was judged in full and nothing was found, nor is held back or stands elsewhere.
pub(super) fn is_clean(file: &FileReport) -> bool {
    file.state == FileState::Judged && !has_findings(file) && file.held.is_empty() && file.elsewhere == 0
}

fn kinds(outcome: &Outcome) -> String {
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    let clean = || outcome.files.iter().filter(|file| is_clean(file));
    for kind in clean().filter(|file| file.layer == Layer::Base).filter_map(|file| file.kind) {
        *counts.entry(kind).or_default() += 1;
    }
    let each = counts.into_iter().map(|(kind, count)| match kind {
        Kind::RedFlags if count == 1 => "1 red-flag list".to_owned(),
        Kind::RedFlags => format!("{count} red-flag lists"),
        Kind::Guidance => counted(count, "guidance text"),
        Kind::Exercise | Kind::Program | Kind::Article | Kind::Disclaimer | Kind::Expert | Kind::Source => {
            counted(count, kind.name())
        }
    });
    let translations = clean().filter(|file| file.layer == Layer::Overlay).count();
    let translations = (translations > 0).then(|| counted(translations, "translation"));
    each.chain(translations).collect::<Vec<_>>().join(", ")
}

fn unjudged(outcome: &Outcome) -> Vec<String> {
    let line = |state, words: &str| {
        let count = outcome.count_state(state);
        (count > 0).then(|| format!("{} {words}.", counted(count, "file")))
    };
    let mut lines: Vec<String> = [
        line(FileState::NoExerciseContent, "without exercise content: only read, not judged"),
        line(FileState::UnsupportedLanguage, "in a language without word lists: only structure and fields checked"),
        line(FileState::UnknownKind, "of unknown kind: not checked"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !outcome.faults.is_empty() {
        lines.push(format!("{} could not be read.", counted(outcome.faults.len(), "path")));
    }
    let dropped: usize = outcome.files.iter().map(|file| file.beyond_limit.len()).sum();
    if dropped > 0 {
        lines.push(format!("{} beyond `limits.findings_per_file`: counted, not kept.", counted(dropped, "finding")));
    }
    lines
}

fn left_out(outcome: &Outcome) -> Vec<String> {
    let mut lines = Vec::new();
    for lowered in &outcome.lowered {
        let level = lowered.level.map_or("off", Severity::name);
        let files = if lowered.files.is_empty() { String::new() } else { format!(" in {}", lowered.files.join(", ")) };
        let line = format!(
            "Lowered: {} is {level}{files} until {}, by {}: {}",
            lowered.meta.id, lowered.until, lowered.by, lowered.reason
        );
        lines.push(sanitize(&line).into_owned());
    }
    let critical: Vec<&str> =
        outcome.not_run.iter().filter(|meta| meta.is_safety_critical()).map(|meta| meta.id).collect();
    if !outcome.not_run.is_empty() {
        lines.push(format!("{} did not run.", counted(outcome.not_run.len(), "rule")));
    }
    if !critical.is_empty() {
        lines.push(format!("Safety-critical and not run: {}.", critical.join(", ")));
    }
    lines
}

/// The rule to read about first: safety-critical before others, errors before the rest.
fn worst_rule(outcome: &Outcome) -> Option<&'static Meta> {
    let rank = |finding: &crate::finding::Finding| (finding.severity, finding.meta.is_safety_critical());
    let mut worst: Option<&crate::finding::Finding> = None;
    for (_, finding) in outcome.findings() {
        if worst.is_none_or(|earlier| rank(finding) > rank(earlier)) {
            worst = Some(finding);
        }
    }
    worst.map(|finding| finding.meta)
}
