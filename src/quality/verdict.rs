//! The first part: where the library stands, in numbers and in one sentence.

use super::{Calendar, Duties, LibraryScore, Point, ReviewState, Share, Since, Standing, Verdict, duties, view::View};
use crate::{
    finding::Severity,
    lint::{FileState, Outcome},
};

pub(super) fn verdict(
    outcome: &Outcome,
    views: &[View<'_>],
    duties: &Duties,
    calendar: &Calendar,
    since: Option<Since>,
) -> Verdict {
    let counts = |level: Severity| {
        views.iter().flat_map(|view| &view.file.findings).filter(|finding| finding.severity == level).count()
    };
    let held =
        |wanted: Standing| views.iter().flat_map(View::findings).filter(|(_, standing)| *standing == wanted).count();
    let is_open = |view: &View<'_>| !view.file.findings.is_empty();
    let must_fix = views.iter().filter(|view| has_error(view)).count();
    let to_improve = views.iter().filter(|view| is_open(view) && !has_error(view)).count();
    let not_judged = views.iter().filter(|view| !is_open(view) && view.file.state != FileState::Judged).count();
    let due = calendar.entries.iter().filter(|entry| entry.state != ReviewState::Holds).count();
    let mut verdict = Verdict {
        headline: String::new(),
        documents: views.len(),
        must_fix,
        to_improve,
        clean: views.len() - must_fix - to_improve - not_judged,
        not_judged,
        unreadable: outcome.faults.len(),
        duties: duties::complete(duties),
        error: counts(Severity::Error),
        warning: counts(Severity::Warning),
        info: counts(Severity::Info),
        waived: held(Standing::Waived),
        known: held(Standing::Known),
        reviews_due: Share { met: due, of: calendar.entries.len() },
        due_by: calendar.due_by.clone(),
        since,
    };
    verdict.headline = headline(&verdict);
    verdict
}

fn has_error(view: &View<'_>) -> bool {
    view.file.findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// One sentence in plain words; never that anything is safe.
fn headline(verdict: &Verdict) -> String {
    let documents = |count: usize| if count == 1 { "1 document".to_owned() } else { format!("{count} documents") };
    let unread = match verdict.unreadable {
        0 => String::new(),
        1 => " 1 path could not be read.".to_owned(),
        some => format!(" {some} paths could not be read."),
    };
    let Share { met, of } = verdict.duties;
    let duties = match (of - met, of) {
        (0, _) => String::new(),
        (1, 1) => " Its exercise lacks at least one of cautions, pain-stop guidance, dosage and disclaimer.".to_owned(),
        (lack, of) => format!(
            " {lack} of {of} exercises {} at least one of cautions, pain-stop guidance, dosage and disclaimer.",
            if lack == 1 { "lacks" } else { "lack" }
        ),
    };
    let said = match (verdict.documents, verdict.must_fix) {
        (0, _) => "There is nothing to report on.".to_owned(),
        (all, 0) => format!("The checks found no error in {}. This is not approval.", documents(all)),
        (1, _) => format!("The document must be corrected.{duties}"),
        (all, some) => format!("{some} of {} must be corrected.{duties}", documents(all)),
    };
    format!("{said}{unread}")
}

/// The numbers kept for the next report.
pub(super) fn point(verdict: &Verdict, score: &LibraryScore, today: String) -> Point {
    Point {
        today,
        documents: verdict.documents,
        must_fix: verdict.must_fix,
        error: verdict.error,
        warning: verdict.warning,
        info: verdict.info,
        waived: verdict.waived,
        known: verdict.known,
        duties: verdict.duties,
        reviews_due: verdict.reviews_due,
        bands: score.bands.clone(),
    }
}
