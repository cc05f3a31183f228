//! `physiolint/json-v1` and its lines. These structs are the contract: readers ignore what they do
//! not know, fields are added, never removed or retyped.

use std::io::{self, Write};

use serde::Serialize;

use super::{
    Coverage, Run, summary,
    told::{self, Standing, Told},
};
use crate::{
    finding::{Meta, Severity},
    lint::{FileReport, FileState, Waiver},
    text::{Columns, Span, sanitize},
};

#[derive(Serialize)]
struct Document<'r> {
    schema: &'static str,
    tool: Tool,
    today: String,
    partial: bool,
    summary: Summary,
    rules: Vec<Tally>,
    findings: Vec<FindingV1<'r>>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct Summary {
    files: usize,
    clean: usize,
    skipped: usize,
    no_exercise_content: usize,
    unsupported_language: usize,
    unknown_kind: usize,
    unreadable: usize,
    error: usize,
    warning: usize,
    info: usize,
    waived: usize,
    baselined: usize,
    exit: u8,
}

#[derive(Serialize)]
struct Tally {
    rule: &'static str,
    eligible: usize,
    found: usize,
    waived: usize,
    baselined: usize,
}

#[derive(Serialize)]
struct FindingV1<'r> {
    rule: &'static str,
    group: &'static str,
    severity: &'static str,
    safety_critical: bool,
    message: String,
    help: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    file: &'r str,
    #[serde(flatten)]
    place: Place,
    byte_start: u32,
    byte_end: u32,
    pointer: String,
    kind: Option<&'static str>,
    id: Option<String>,
    unit: Option<String>,
    lang: String,
    related: Vec<Related<'r>>,
    related_omitted: usize,
    fix: Option<()>,
    fingerprint: Option<&'r str>,
    waiver: Option<WaiverV1>,
    baselined: bool,
}

#[derive(Serialize)]
struct WaiverV1 {
    reason: String,
    by: Option<String>,
    until: Option<String>,
    place: String,
}

#[derive(Serialize)]
struct Related<'r> {
    message: String,
    file: &'r str,
    #[serde(flatten)]
    place: Place,
}

#[derive(Serialize)]
struct Place {
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
}

/// Writes one object, with a line break at its end.
pub(super) fn write(run: &Run<'_>, out: &mut dyn Write) -> io::Result<()> {
    let outcome = run.outcome;
    let names: Vec<String> = outcome.files.iter().map(|file| run.names.machine(&file.name)).collect();
    let findings = outcome.files.iter().zip(&names).flat_map(|(file, name)| findings_of(file, name)).collect();
    let document = Document {
        schema: "physiolint/json-v1",
        tool: Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        today: outcome.today.to_string(),
        partial: run.coverage == Coverage::Partial,
        summary: Summary {
            files: outcome.files.len(),
            clean: outcome.files.iter().filter(|file| summary::is_clean(file)).count(),
            skipped: run.skipped,
            no_exercise_content: outcome.count_state(FileState::NoExerciseContent),
            unsupported_language: outcome.count_state(FileState::UnsupportedLanguage),
            unknown_kind: outcome.count_state(FileState::UnknownKind),
            unreadable: outcome.faults.len(),
            error: outcome.count(Severity::Error),
            warning: outcome.count(Severity::Warning),
            info: outcome.count(Severity::Info),
            waived: outcome.waived().count(),
            baselined: outcome.baselined().count(),
            exit: run.exit,
        },
        rules: outcome
            .rules
            .iter()
            .map(|tally| Tally {
                rule: tally.meta.id,
                eligible: tally.eligible,
                found: tally.found,
                waived: tally.waived,
                baselined: tally.baselined,
            })
            .collect(),
        findings,
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

/// Writes each finding as one line.
pub(super) fn write_lines(run: &Run<'_>, out: &mut dyn Write) -> io::Result<()> {
    for file in &run.outcome.files {
        let name = run.names.machine(&file.name);
        for finding in findings_of(file, &name) {
            serde_json::to_writer(&mut *out, &finding)?;
            writeln!(out)?;
        }
    }
    Ok(())
}

fn findings_of<'r>(file: &'r FileReport, name: &'r str) -> Vec<FindingV1<'r>> {
    let columns = file.source.as_ref().map(Columns::new);
    let place = |span| place(columns.as_ref(), span);
    told::all(file).iter().map(|told| finding_v1(file, told, name, &place)).collect()
}

fn waiver_v1(waiver: &Waiver) -> WaiverV1 {
    let safe = |text: &str| sanitize(text).into_owned();
    WaiverV1 {
        reason: safe(&waiver.reason),
        by: waiver.by.as_deref().map(safe),
        until: waiver.until.map(|day| day.to_string()),
        place: safe(&waiver.place),
    }
}

fn finding_v1<'r>(file: &FileReport, told: &Told<'r>, name: &'r str, place: &dyn Fn(Span) -> Place) -> FindingV1<'r> {
    let Told { finding, standing, .. } = *told;
    let safe = |text: &str| sanitize(text).into_owned();
    let (labels, related_omitted) = finding.labels();
    FindingV1 {
        rule: finding.meta.id,
        group: finding.meta.group.name(),
        severity: finding.severity.name(),
        safety_critical: finding.meta.is_safety_critical(),
        message: safe(&finding.message),
        help: safe(&finding.help),
        url: url(finding.meta),
        file: name,
        place: place(finding.span),
        byte_start: finding.span.start,
        byte_end: finding.span.end,
        pointer: safe(&finding.pointer),
        kind: file.kind.map(crate::document::Kind::name),
        id: file.id.as_deref().map(safe),
        unit: finding.unit.as_deref().map(safe),
        lang: safe(&file.lang),
        related: labels
            .iter()
            .map(|label| Related { message: safe(&label.text), file: name, place: place(label.span) })
            .collect(),
        related_omitted,
        fix: None,
        fingerprint: Some(finding.identity.fingerprint.as_str()).filter(|known| !known.is_empty()),
        waiver: if let Standing::Waived(waiver) = standing { Some(waiver_v1(waiver)) } else { None },
        baselined: standing == Standing::Known,
    }
}

fn place(columns: Option<&Columns<'_>>, span: Span) -> Place {
    let (start, end) = told::region(columns, span);
    Place { line: start.line, column: start.column, end_line: end.line, end_column: end.column }
}

/// The page of a rule at the version of this program.
pub(super) fn url(meta: &Meta) -> Option<String> {
    let repository = env!("CARGO_PKG_REPOSITORY");
    let version = env!("CARGO_PKG_VERSION");
    (!repository.is_empty()).then(|| format!("{repository}/blob/v{version}/docs/rules/{}.md", meta.id))
}

#[cfg(test)]
mod tests {
    use super::{super::specimen, *};
    use crate::finding::{Finding, SCHEMA_MISMATCH};

    #[test]
    fn the_shape_is_a_contract() {
        let text = "näme: x\r\nreps: ten\u{1b}\r\n";
        let mut finding =
            Finding::new(&SCHEMA_MISMATCH, Span::new(16, 19), "`reps` is \u{1b}no range", "write `MIN-MAX`")
                .with_label(Span::new(0, 5), "here")
                .at_pointer("/reps");
        finding.unit = Some("Bridge".to_owned());
        let outcome = specimen::outcome(vec![specimen::file("a\u{202e}.yaml", text, vec![finding])]);
        insta::assert_snapshot!(specimen::told(&outcome, |run, out| write(run, out).unwrap()));
        let lines = specimen::told(&outcome, |run, out| write_lines(run, out).unwrap());
        assert_eq!(lines.lines().count(), 1);
        let value: serde_json::Value = serde_json::from_str(&lines).unwrap();
        assert_eq!((&value["line"], &value["column"], &value["end_column"]), (&2.into(), &7.into(), &10.into()));
    }

    #[test]
    fn no_more_places_are_told_than_can_be_read() {
        let text = "a\n".repeat(9);
        let finding = Finding::new(&SCHEMA_MISMATCH, Span::new(0, 1), "`a` is wrong", "write `b`");
        let finding = (1..9).fold(finding, |finding, line| finding.with_label(Span::new(2 * line, 2 * line + 1), ""));
        let outcome = specimen::outcome(vec![specimen::file("a.md", &text, vec![finding])]);
        let lines = specimen::told(&outcome, |run, out| write_lines(run, out).unwrap());
        let value: serde_json::Value = serde_json::from_str(&lines).unwrap();
        assert_eq!(value["related"].as_array().map(Vec::len), Some(5));
        assert_eq!(value["related_omitted"], 3);
    }
}
