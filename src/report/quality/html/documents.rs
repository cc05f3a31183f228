//! Documents: those with findings in full, the worst first; the others as rows of one table.

use std::{cmp::Reverse, collections::BTreeMap};

use serde::Serialize;

use super::{
    Cut, ENTRIES, FINDINGS, ROWS, scores,
    words::{counted, day},
};
use crate::{
    quality::{Document, DocumentState, ExerciseRow, Note, Report, ReviewRow, Signed, Standing},
    report::quality::reason::{held, reason},
};

/// The documents of a report.
#[derive(Serialize)]
pub(super) struct Told<'r> {
    of: usize,
    /// Those with findings.
    entries: Cut<Entry<'r>>,
    /// Those with findings for which there is no room in full.
    more: Cut<Row<'r>>,
    /// Those without findings.
    without: Cut<Row<'r>>,
    #[serde(skip)]
    places: BTreeMap<&'r str, usize>,
}

/// A document in full.
#[derive(Serialize)]
struct Entry<'r> {
    #[serde(flatten)]
    row: Row<'r>,
    about: Vec<String>,
    /// What follows the total.
    cap: Option<String>,
    uncapped: Option<u8>,
    sides: Vec<scores::Side>,
    tallies: Vec<scores::Count>,
    gains: &'r [String],
    findings: Vec<Finding<'r>>,
    unshown: usize,
    exercises: &'r [ExerciseRow],
    reviews: Vec<Review<'r>>,
    sha256: Option<&'r str>,
}

/// A document as one row.
#[derive(Serialize)]
struct Row<'r> {
    path: &'r str,
    title: &'r str,
    lang: &'r str,
    band: &'static str,
    total: Option<u8>,
    is_waived: bool,
    /// Why it has no score, or is held.
    why: &'r str,
    error: usize,
    warning: usize,
    info: usize,
    waived: usize,
    known: usize,
    new: usize,
    gain: Option<&'r str>,
    doses: Vec<&'r str>,
    review: String,
}

/// Findings that say the same of several places.
#[derive(Serialize)]
struct Finding<'r> {
    level: &'r str,
    standing: Option<&'static str>,
    help: &'r str,
    rule: &'r str,
    places: Vec<Spot<'r>>,
}

#[derive(Serialize)]
struct Spot<'r> {
    message: &'r str,
    lines: String,
    exercise: Option<&'r str>,
    is_new: bool,
}

#[derive(Serialize)]
struct Review<'r> {
    #[serde(flatten)]
    row: &'r ReviewRow,
    matches: &'static str,
}

impl<'r> Told<'r> {
    pub(super) fn of(report: &'r Report) -> Self {
        let (mut with, without): (Vec<_>, Vec<_>) =
            report.documents.iter().partition(|document| !document.findings.is_empty() || document.beyond_limit > 0);
        with.sort_by_key(|document| urgency(document));
        let places = with.iter().take(ENTRIES).enumerate().map(|(at, document)| (document.path.as_str(), at)).collect();
        Self {
            of: report.documents.len(),
            more: Cut::of(with.iter().skip(ENTRIES).map(|document| Row::of(document)), ROWS),
            entries: Cut { of: with.len(), rows: with.into_iter().take(ENTRIES).map(Entry::of).collect() },
            without: Cut::of(without.into_iter().map(Row::of), ROWS),
            places,
        }
    }

    /// The place of the full entry of a document.
    pub(super) fn entry_of(&self, path: &str) -> Option<usize> {
        self.places.get(path).copied()
    }
}

fn open(document: &Document, level: &str) -> usize {
    document.findings.iter().filter(|note| note.standing == Standing::Open && note.severity == level).count()
}

/// What counts before what does not, errors before warnings before infos, then by place.
fn rank(note: &Note) -> impl Ord + use<> {
    let level = ["error", "warning", "info"].iter().position(|level| *level == note.severity).unwrap_or(3);
    (note.standing != Standing::Open, level, note.line, note.column)
}

/// Small is urgent: many errors, a low total, many warnings.
fn urgency(document: &Document) -> impl Ord + use<'_> {
    let total = document.score.total.unwrap_or(100);
    let levels = ["error", "warning", "info"].map(|level| Reverse(open(document, level)));
    (levels[0], total, levels[1], levels[2], document.path.as_str())
}

impl<'r> Row<'r> {
    fn of(document: &'r Document) -> Self {
        let standing = |standing| document.findings.iter().filter(|note| note.standing == standing).count();
        Self {
            path: &document.path,
            title: &document.title,
            lang: &document.lang,
            band: document.score.band.map_or("no score", |band| band.name()),
            total: document.score.total,
            is_waived: document.score.is_waived,
            why: document.score.cap.as_deref().map_or(state(document.state), reason),
            error: open(document, "error"),
            warning: open(document, "warning"),
            info: open(document, "info"),
            waived: standing(Standing::Waived),
            known: standing(Standing::Known),
            new: document.findings.iter().filter(|note| note.is_new).count(),
            gain: document.score.gains.first().map(String::as_str),
            doses: document.exercises.iter().flat_map(|row| row.doses.iter().map(String::as_str)).collect(),
            review: last_review(&document.reviews),
        }
    }
}

impl<'r> Entry<'r> {
    fn of(document: &'r Document) -> Self {
        let mut notes: Vec<_> = document.findings.iter().collect();
        notes.sort_by_key(|note| rank(note));
        let shown = notes.len().min(FINDINGS);
        Self {
            row: Row::of(document),
            about: about(document),
            cap: document.score.cap.as_deref().map(held),
            uncapped: document.score.uncapped,
            sides: scores::sides(&document.score.dimensions),
            tallies: scores::tallies(&document.score.tallies),
            gains: &document.score.gains,
            unshown: notes.len() - shown + document.beyond_limit,
            findings: Finding::grouped(notes.into_iter().take(shown)),
            exercises: &document.exercises,
            reviews: document.reviews.iter().map(|row| Review { row, matches: signed(row.signed) }).collect(),
            sha256: document.sha256.as_deref(),
        }
    }
}

impl<'r> Finding<'r> {
    /// Findings of one rule with one help are one, where the first of them stood.
    fn grouped(notes: impl Iterator<Item = &'r Note>) -> Vec<Self> {
        let mut groups: Vec<Self> = Vec::new();
        for note in notes {
            let standing = match note.standing {
                Standing::Open => None,
                Standing::Waived => Some("waived"),
                Standing::Known => Some("known before"),
            };
            let (level, help, rule) = (note.severity.as_str(), note.help.as_str(), note.rule.as_str());
            let same = |group: &&mut Self| {
                (group.level, group.standing, group.help, group.rule) == (level, standing, help, rule)
            };
            match groups.iter_mut().find(same) {
                Some(group) => group.places.push(Spot::of(note)),
                None => groups.push(Self { level, standing, help, rule, places: vec![Spot::of(note)] }),
            }
        }
        groups
    }
}

impl<'r> Spot<'r> {
    fn of(note: &'r Note) -> Self {
        let mut lines = format!("line {}", note.line);
        if !note.more_lines.is_empty() {
            let more: Vec<_> = note.more_lines.iter().map(u32::to_string).collect();
            lines.push_str(", also ");
            lines.push_str(&more.join(", "));
            if note.more_lines_omitted > 0 {
                lines.push_str(" and ");
                lines.push_str(&note.more_lines_omitted.to_string());
                lines.push_str(" more");
            }
        }
        Self { message: &note.message, lines, exercise: note.exercise.as_deref(), is_new: note.is_new }
    }
}

fn about(document: &Document) -> Vec<String> {
    let mut words = vec![document.kind.clone().unwrap_or_else(|| "no kind".to_owned())];
    if document.is_translation {
        words.push("translation".to_owned());
    }
    words.push(document.lang.clone());
    words.push(document.status.clone());
    words.push(document.owner.as_ref().map_or_else(|| "no owner".to_owned(), |owner| format!("owner: {owner}")));
    if let Some(id) = &document.id {
        words.push(format!("id: {id}"));
    }
    words.push(counted(document.exercises.len(), "exercise"));
    words
}

const fn state(state: DocumentState) -> &'static str {
    match state {
        DocumentState::Judged => "",
        DocumentState::NoExerciseContent => "holds no exercise",
        DocumentState::UnsupportedLanguage => "no word lists for its language",
        DocumentState::UnknownKind => "its kind is not known",
    }
}

const fn signed(signed: Signed) -> &'static str {
    match signed {
        Signed::Matches => "what was signed stands there now",
        Signed::Differs => "changed since it was signed",
        Signed::NoDigest => "no digest to compare",
    }
}

fn last_review(reviews: &[ReviewRow]) -> String {
    let Some(last) = reviews.iter().max_by_key(|row| row.date.as_deref()) else { return "none".to_owned() };
    let date = last.date.as_deref().map_or_else(|| "no date".to_owned(), day);
    let by = last.by.as_deref().unwrap_or("nobody named");
    format!("{date}, {by}, {} ({})", last.scope, signed(last.signed))
}
