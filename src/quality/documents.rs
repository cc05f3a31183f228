//! Documents as a report keeps them.

use super::{Document, DocumentState, ExerciseRow, Note, ReviewRow, Score, Signed, Standing, view::View};
use std::cmp::Reverse;

use crate::{
    document::Kind,
    finding::{Finding, MOST_LABELS, Severity},
    lint::FileState,
    model::{Layer, Review},
    rule::quote,
    text::{Columns, sanitize},
};

/// One document with its score.
pub(super) fn document(view: &View<'_>, score: Score, most_findings: usize) -> Document {
    let file = view.file;
    let mut findings = notes(view);
    let beyond_limit = findings.len().saturating_sub(most_findings);
    if beyond_limit > 0 {
        // Those that count go before those that do not, the worst before the rest.
        findings.sort_by_key(|note| (note.standing != Standing::Open, Reverse(note.severity.parse::<Severity>().ok())));
        findings.truncate(most_findings);
        findings.sort_by_key(|note| (note.line, note.column));
    }
    Document {
        path: view.path.clone(),
        title: view.title.clone(),
        kind: file.kind.map(|kind| Kind::name(kind).to_owned()),
        id: file.id.as_deref().map(quote),
        lang: quote(&file.lang),
        status: view.status().name().to_owned(),
        is_translation: file.layer == Layer::Overlay,
        state: match file.state {
            FileState::Judged => DocumentState::Judged,
            FileState::NoExerciseContent => DocumentState::NoExerciseContent,
            FileState::UnsupportedLanguage => DocumentState::UnsupportedLanguage,
            FileState::UnknownKind => DocumentState::UnknownKind,
        },
        owner: view.trace.and_then(|trace| trace.owner.clone()),
        score,
        findings,
        beyond_limit,
        exercises: exercises(view),
        reviews: reviews(view),
        sha256: view.trace.map(|trace| trace.sha256.clone()),
    }
}

fn notes(view: &View<'_>) -> Vec<Note> {
    let mut findings: Vec<(&Finding, Standing)> = view.findings().collect();
    findings.sort_by_key(|(finding, _)| (finding.span, finding.meta.id));
    let columns = view.file.source.as_ref().map(Columns::new);
    let place = |at: u32| {
        columns.as_ref().map_or((1, 1), |columns| {
            let place = columns.position(at);
            (place.line, place.column)
        })
    };
    let note = |(finding, standing): (&Finding, Standing)| {
        let (line, column) = place(finding.span.start);
        let mut more_lines: Vec<u32> = finding.related.iter().map(|label| place(label.span.start).0).collect();
        more_lines.sort_unstable();
        more_lines.dedup();
        more_lines.retain(|more| *more != line);
        let more_lines_omitted = more_lines.len().saturating_sub(MOST_LABELS);
        more_lines.truncate(MOST_LABELS);
        Note {
            rule: finding.meta.id.to_owned(),
            group: finding.meta.group.name().to_owned(),
            severity: finding.severity.name().to_owned(),
            safety_critical: finding.meta.is_safety_critical(),
            message: sanitize(&finding.message).into_owned(),
            help: sanitize(&finding.help).into_owned(),
            line,
            column,
            exercise: finding.unit.as_deref().map(quote),
            more_lines,
            more_lines_omitted,
            standing,
            is_new: false,
            fingerprint: finding.identity.fingerprint.clone(),
            occurrence: finding.identity.occurrence,
        }
    };
    findings.into_iter().map(note).collect()
}

fn exercises(view: &View<'_>) -> Vec<ExerciseRow> {
    let told = view.trace.map_or(&[][..], |trace| &trace.exercises);
    let entries = view.entry.map_or(&[][..], |entry| &entry.exercises);
    let rows = entries.iter().zip(told);
    rows.map(|(entry, told)| ExerciseRow { name: quote(&entry.name), line: told.line, doses: told.doses.clone() })
        .collect()
}

fn reviews(view: &View<'_>) -> Vec<ReviewRow> {
    let now = view.trace.and_then(|trace| trace.digest.as_deref());
    let log = view.entry.map_or(&[][..], |entry| entry.envelope.review_log());
    log.iter().map(|review| row(review, now)).collect()
}

fn row(review: &Review, now: Option<&str>) -> ReviewRow {
    ReviewRow {
        by: review.by.as_ref().map(|by| quote(&by.id)),
        role: review.role.given().map(|role| role.value.name().to_owned()),
        date: review.date.given().map(|date| date.value.to_string()),
        scope: review.scope.name().to_owned(),
        outcome: review.outcome.given().map(|outcome| outcome.value.name().to_owned()),
        signed: match (&review.digest, now) {
            (Some(signed), Some(now)) if signed.value == now => Signed::Matches,
            // A digest of a recipe that is not known cannot be compared.
            (Some(signed), Some(now)) if recipe(&signed.value) == recipe(now) => Signed::Differs,
            _ => Signed::NoDigest,
        },
    }
}

fn recipe(digest: &str) -> &str {
    digest.split(':').next().unwrap_or(digest)
}
