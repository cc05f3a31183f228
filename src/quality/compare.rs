//! A report beside an earlier one: what is new, what is fixed, and the points of the trend.

use std::collections::HashSet;

use super::{Document, Fixed, Note, Point, Report, Since, Standing};

/// Points that are kept, the latest ones.
const POINTS: usize = 100;

/// By what a finding is known again.
fn key<'n>(document: &'n Document, note: &'n Note) -> (&'n str, &'n str, u32) {
    (&document.path, &note.fingerprint, note.occurrence)
}

fn open(document: &Document) -> impl Iterator<Item = &Note> {
    document.findings.iter().filter(|note| note.standing == Standing::Open)
}

/// Marks what is new, and tells what is fixed. `met` are the paths of all files of the run, those the
/// report leaves out among them: of these nothing is known to be fixed.
pub(super) fn since(documents: &mut [Document], previous: &Report, met: &HashSet<&str>) -> Since {
    let before: HashSet<_> = previous
        .documents
        .iter()
        .flat_map(|document| document.findings.iter().map(move |note| key(document, note)))
        .collect();
    let mut new = 0;
    for document in &mut *documents {
        let path = document.path.clone();
        for note in document.findings.iter_mut().filter(|note| note.standing == Standing::Open) {
            note.is_new = !before.contains(&(path.as_str(), note.fingerprint.as_str(), note.occurrence));
            new += usize::from(note.is_new);
        }
    }
    let now: HashSet<_> =
        documents.iter().flat_map(|document| document.findings.iter().map(move |note| key(document, note))).collect();
    let told: HashSet<&str> = documents.iter().map(|document| document.path.as_str()).collect();
    let is_looked_at = |path: &str| told.contains(path) || !met.contains(path);
    let mut fixed_findings = Vec::new();
    for document in previous.documents.iter().filter(|document| is_looked_at(&document.path)) {
        for note in open(document).filter(|note| !now.contains(&key(document, note))) {
            fixed_findings.push(Fixed {
                document: document.path.clone(),
                title: document.title.clone(),
                severity: note.severity.clone(),
                message: note.message.clone(),
            });
        }
    }
    Since { today: previous.today.clone(), new, fixed: fixed_findings.len(), fixed_findings }
}

/// The points of earlier reports and this one's, the oldest first; a report of the same day gives way.
pub(super) fn history(previous: Option<&Report>, now: Point) -> Vec<Point> {
    let mut points: Vec<Point> = previous.map_or_else(Vec::new, |previous| previous.history.clone());
    points.retain(|point| point.today < now.today);
    points.push(now);
    let late = points.len().saturating_sub(POINTS);
    points.drain(..late);
    points
}
