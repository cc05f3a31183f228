//! Counts under names that editors know, of what a machine can check of them. They are never called
//! scores of those instruments.

use super::checks::{each_exercise, parted, steps_with_verb};
use crate::{
    document::Kind,
    quality::{Share, Tally, view::View},
};

/// The instruments of which parts are counted.
pub(super) const INSTRUMENTS: [&str; 3] = ["jama", "cert-lite", "pemat-lite"];

/// The tallies of one document.
pub(super) fn of(view: &View<'_>) -> Vec<Tally> {
    let sums = [jama(view).to_vec(), cert(view).to_vec(), pemat(view).to_vec()];
    INSTRUMENTS.iter().zip(sums).map(|(id, items)| tally(id, &items)).collect()
}

/// An item that does not apply leaves the count.
fn tally(id: &str, items: &[Option<bool>]) -> Tally {
    let applies = items.iter().flatten();
    Tally { id: id.to_owned(), met: applies.clone().filter(|met| **met).count(), of: applies.count() }
}

fn all(share: Option<Share>) -> Option<bool> {
    share.filter(|share| share.of > 0).map(|share| share.met == share.of)
}

/// Author, sources, disclosure, date. Source: Silberg et al., JAMA 1997.
fn jama(view: &View<'_>) -> [Option<bool>; 4] {
    let entry = view.entry;
    let prose = entry.and_then(|entry| entry.page.as_ref()?.evidence.as_ref());
    let envelope = entry.map(|entry| &entry.envelope);
    let author = envelope.is_some_and(|envelope| envelope.authors.given().is_some_and(|authors| !authors.is_empty()))
        || prose.is_some_and(|prose| !prose.authors.is_empty());
    let sources = envelope.is_some_and(|envelope| envelope.sources.given().is_some_and(|sources| !sources.is_empty()))
        || prose.is_some_and(|prose| prose.sources().next().is_some());
    let date = envelope.is_some_and(|envelope| {
        let dated = envelope.published.given().or(envelope.updated.given()).is_some();
        dated || envelope.review_log().iter().any(|review| review.date.given().is_some())
    }) || prose.is_some_and(|prose| prose.last_review().is_some());
    let discloses = view.trace.is_some_and(|trace| trace.outline.discloses);
    [author, sources, discloses, date].map(Some)
}

/// Equipment, steps, progression, dose, starting level, tailoring, adverse events, home frequency; each
/// met when every exercise has it. Source: Slade et al., CERT, 2016.
fn cert(view: &View<'_>) -> [Option<bool>; 8] {
    if view.exercises() == 0 {
        return [None; 8];
    }
    let free = |rules: &[&str]| all(view.free_of(rules, &std::collections::BTreeSet::new()));
    let is_record = view.entry.is_some_and(|entry| entry.kind == Kind::Exercise);
    let dosed = free(&["missing-dosage", "unbounded-dosage"]);
    let often = free(&["missing-frequency"]).map(|often| often && free(&["missing-dosage"]) == Some(true));
    [
        all(each_exercise(view, |exercise| exercise.told.equipment)),
        free(&["missing-steps"]),
        // Of a section nobody can tell whether its other way is the harder one.
        is_record.then(|| all(each_exercise(view, |exercise| exercise.has_harder_way))).flatten(),
        dosed,
        all(each_exercise(view, |exercise| exercise.told.level)),
        all(each_exercise(view, |exercise| exercise.has_easier_way)),
        free(&["missing-cautions", "missing-pain-stop"]),
        often,
    ]
}

/// The checks of "easy to understand and act on", and purpose and steps. Source: AHRQ,
/// PEMAT for printable materials, 2013.
fn pemat(view: &View<'_>) -> [Option<bool>; 9] {
    let free = |rules: &[&str]| all(view.free_of(rules, &std::collections::BTreeSet::new()));
    let whole = |rules: &[&str]| all(view.is_free_of(rules));
    [
        whole(&["high-reading-grade"]),
        whole(&["long-sentence"]),
        whole(&["unexplained-term"]),
        all(steps_with_verb(view)),
        all(each_exercise(view, |exercise| exercise.told.addresses_reader)),
        all(parted(view)),
        all(each_exercise(view, |exercise| exercise.told.sensation)),
        all(each_exercise(view, |exercise| exercise.told.purpose)),
        free(&["missing-steps"]),
    ]
}
