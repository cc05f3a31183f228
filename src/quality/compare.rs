//! A report beside an earlier one: what is new, what is fixed, and the points of the trend.

use std::collections::{HashMap, HashSet};

use super::{Document, Fixed, Note, Only, Point, Report, Share, Since, Standing};

/// Points that are kept, the latest ones.
const POINTS: usize = 100;

/// By what a finding is known again.
fn key<'n>(document: &'n Document, note: &'n Note) -> (&'n str, &'n str, u32) {
    (&document.path, &note.fingerprint, note.occurrence)
}

fn open(document: &Document) -> impl Iterator<Item = &Note> {
    document.findings.iter().filter(|note| note.standing == Standing::Open)
}

/// What a run knows of files and rules that a report does not tell.
pub(super) struct Run<'r> {
    /// Names of all files of the run, and of those an earlier report told that are still there.
    pub(super) there: HashSet<&'r str>,
    /// Rules that did not run.
    pub(super) left_out: HashSet<&'r str>,
    /// Rules that are off, by document.
    pub(super) off: HashMap<String, HashSet<&'r str>>,
    /// What this report was narrowed to.
    pub(super) only: &'r Only,
}

impl Run<'_> {
    /// Whether a finding of an earlier report would be found again if it were still there.
    fn looks_for(&self, document: &Document, now: Option<&Document>, note: &Note) -> bool {
        let is_off = self.left_out.contains(note.rule.as_str())
            || self.off.get(&document.path).is_some_and(|off| off.contains(note.rule.as_str()));
        match now {
            // Of a document with more findings than are told, nobody knows what is left.
            Some(now) => !is_off && now.state == document.state && now.beyond_limit == 0,
            // A document that is gone took its findings with it.
            None => !self.there.contains(document.path.as_str()),
        }
    }
}

/// Marks what is new, and tells what is fixed.
pub(super) fn since(documents: &mut [Document], previous: &Report, run: &Run<'_>) -> Since {
    let told: HashMap<&str, &Document> =
        previous.documents.iter().map(|document| (document.path.as_str(), document)).collect();
    let before: HashSet<_> =
        told.values().flat_map(|document| document.findings.iter().map(move |note| key(document, note))).collect();
    // A report that was narrowed otherwise says nothing of the documents it left out.
    let is_alike = is_alike(&previous.only, run.only);
    let mut compared = 0;
    let mut new = 0;
    for document in &mut *documents {
        let is_compared = is_alike || told.contains_key(document.path.as_str());
        compared += usize::from(is_compared);
        for note in document.findings.iter_mut().filter(|note| is_compared && note.standing == Standing::Open) {
            note.is_new = !before.contains(&(document.path.as_str(), note.fingerprint.as_str(), note.occurrence));
            new += usize::from(note.is_new);
        }
    }
    let now: HashMap<&str, &Document> = documents.iter().map(|document| (document.path.as_str(), document)).collect();
    let left: HashSet<_> =
        documents.iter().flat_map(|document| document.findings.iter().map(move |note| key(document, note))).collect();
    let mut since = Since {
        today: previous.today.clone(),
        compared: Share { met: compared, of: documents.len() },
        new,
        fixed: 0,
        fixed_findings: Vec::new(),
        no_longer_checked: 0,
    };
    for document in &previous.documents {
        for note in open(document).filter(|note| !left.contains(&key(document, note))) {
            if run.looks_for(document, now.get(document.path.as_str()).copied(), note) {
                since.fixed_findings.push(Fixed {
                    document: document.path.clone(),
                    title: document.title.clone(),
                    severity: note.severity.clone(),
                    message: note.message.clone(),
                });
            } else {
                since.no_longer_checked += 1;
            }
        }
    }
    since.fixed = since.fixed_findings.len();
    since
}

/// Whether two reports tell of the same part of a library.
fn is_alike(one: &Only, other: &Only) -> bool {
    let part = |only: &Only| (only.paths.clone(), only.reviewer.clone(), only.lang.clone(), only.status.clone());
    part(one) == part(other)
}

/// The points of earlier reports and this one's, the oldest first; a report of the same day gives way.
/// Reports of different parts of a library make no trend.
pub(super) fn history(previous: Option<&Report>, only: &Only, now: Point) -> Vec<Point> {
    let alike = previous.filter(|previous| is_alike(&previous.only, only));
    let mut points: Vec<Point> = alike.map_or_else(Vec::new, |previous| previous.history.clone());
    points.retain(|point| point.today < now.today);
    points.push(now);
    let late = points.len().saturating_sub(POINTS);
    points.drain(..late);
    points
}
