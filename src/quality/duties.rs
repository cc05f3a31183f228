//! The safety duties, exercise by exercise: from the findings where there is one, else from where the
//! duty is met.

use super::{
    Cell, Duties, DutyRow, ReviewState, Share, Standing, Tally,
    calendar::Reviewed,
    view::{Hits, View},
};
use crate::{
    document::Kind,
    lexicon::Strength,
    library::{Effective, ExerciseEntry, Library, Provenance},
    lint::{ExerciseTrace, FileState},
    model::Field,
    rule::quote,
};

/// The duties of every exercise of the documents.
pub(super) fn duties(views: &[View<'_>], library: &Library, reviewed: &[Option<Reviewed<'_>>]) -> Duties {
    let mut duties = Duties::default();
    for (view, reviewed) in views.iter().zip(reviewed) {
        let Some(document) = Document::of(view, library, reviewed.as_ref()) else { continue };
        duties.rows.extend((0..view.exercises()).map(|at| document.row(at)));
    }
    for row in &duties.rows {
        let sums = [
            &mut duties.cautions,
            &mut duties.pain_stop,
            &mut duties.dosage,
            &mut duties.disclaimer,
            &mut duties.red_flags,
            &mut duties.review,
        ];
        for (sum, cell) in sums.into_iter().zip(row.cells()) {
            sum.of += usize::from(cell != Cell::NotAsked);
            sum.met += usize::from(cell.is_met());
        }
    }
    duties
}

/// Exercises that hold the four core duties, of all.
pub(super) fn complete(duties: &Duties) -> Share {
    Share { met: duties.rows.iter().filter(|row| row.is_complete()).count(), of: duties.rows.len() }
}

/// The sums of the four core duties under the ids of tallies.
pub(super) fn tallies(duties: &Duties) -> Vec<Tally> {
    let sums = [
        ("cautions", duties.cautions),
        ("pain-stop", duties.pain_stop),
        ("dosage", duties.dosage),
        ("disclaimer", duties.disclaimer),
    ];
    sums.into_iter().map(|(id, Share { met, of })| Tally { id: id.to_owned(), met, of }).collect()
}

/// One document with what its duties rest on.
struct Document<'d> {
    view: &'d View<'d>,
    library: &'d Library,
    exercises: &'d [ExerciseEntry],
    /// What is the same for all its exercises.
    disclaimer: Cell,
    red_flags: Cell,
    review: Cell,
    cautions: Hits,
    pain_stop: Hits,
    dosage: Hits,
    unbounded: Hits,
    weak_cautions: Hits,
    open_ended: Hits,
}

impl<'d> Document<'d> {
    fn of(view: &'d View<'d>, library: &'d Library, reviewed: Option<&Reviewed<'_>>) -> Option<Self> {
        let entry = view.entry?;
        Some(Self {
            view,
            library,
            exercises: &entry.exercises,
            disclaimer: whole(view, "missing-disclaimer", || {
                let standing = library.standing(entry);
                match standing.disclaimer() {
                    Effective::Met(..) if view.hits(&["incomplete-disclaimer"]).findings > 0 => Cell::Partial,
                    Effective::Met(_, provenance) => around(provenance, entry.kind),
                    Effective::Missing => Cell::NotAsked,
                    Effective::Unreadable => Cell::Unreadable,
                }
            }),
            red_flags: red_flags(view),
            review: review(view, reviewed),
            cautions: view.hits(&["missing-cautions"]),
            pain_stop: view.hits(&["missing-pain-stop"]),
            dosage: view.hits(&["missing-dosage"]),
            unbounded: view.hits(&["unbounded-dosage"]),
            weak_cautions: view.hits(&["weak-cautions"]),
            open_ended: view.hits(&["loosened-dosage"]),
        })
    }

    fn row(&self, at: usize) -> DutyRow {
        let exercise = &self.exercises[at];
        let trace = self.view.trace.and_then(|trace| trace.exercises.get(at));
        DutyRow {
            document: self.view.path.clone(),
            title: self.view.title.clone(),
            exercise: quote(&exercise.name),
            line: trace.map_or(1, |trace| trace.line),
            cautions: self.cautions.on(at).map_or_else(|| self.cautions_of(at, exercise, trace), unmet),
            pain_stop: self.pain_stop.on(at).map_or_else(|| self.pain_stop_of(exercise), unmet),
            dosage: self.dosage_of(at, exercise, trace),
            disclaimer: self.disclaimer,
            red_flags: self.red_flags,
            review: self.review,
        }
    }

    fn cautions_of(&self, at: usize, exercise: &ExerciseEntry, trace: Option<&ExerciseTrace>) -> Cell {
        match trace {
            _ if !self.view.looked_at("missing-cautions").any() => Cell::NotAsked,
            _ if self.weak_cautions.on(at).is_some() => Cell::Partial,
            Some(trace) if trace.has_own_cautions => Cell::Own,
            _ if !exercise.shared_cautions.is_empty() => Cell::Reference,
            _ => Cell::Unreadable,
        }
    }

    fn pain_stop_of(&self, exercise: &ExerciseEntry) -> Cell {
        let Some(entry) = self.view.entry.filter(|_| self.view.looked_at("missing-pain-stop").any()) else {
            return Cell::NotAsked;
        };
        match self.library.standing(entry).pain_stop(exercise) {
            Effective::Met(strength, _) if strength < Strength::Stop => Cell::Partial,
            Effective::Met(_, provenance) => cell(provenance),
            Effective::Missing => Cell::NotAsked,
            Effective::Unreadable => Cell::Unreadable,
        }
    }

    fn dosage_of(&self, at: usize, exercise: &ExerciseEntry, trace: Option<&ExerciseTrace>) -> Cell {
        if let Some(standing) = self.dosage.on(at) {
            return unmet(standing);
        }
        match self.unbounded.on(at) {
            Some(Standing::Open) => return Cell::Unbounded,
            Some(standing) => return unmet(standing),
            None => {}
        }
        if !self.view.looked_at("missing-dosage").any() {
            return Cell::NotAsked;
        }
        match &exercise.dosage {
            Field::Given(_) if self.open_ended.on(at).is_some() => Cell::Partial,
            Field::Given(doses) if doses.iter().any(|dose| dose.is_own() && dose.is_shown()) => Cell::Own,
            _ if trace.is_some_and(|trace| trace.is_dosed_elsewhere) => Cell::Document,
            Field::Given(_) => Cell::Own,
            Field::Missing => Cell::NotAsked,
            Field::Malformed => Cell::Unreadable,
        }
    }
}

/// What stands for an unmet duty.
const fn unmet(standing: Standing) -> Cell {
    match standing {
        Standing::Open => Cell::Missing,
        Standing::Known => Cell::Known,
        Standing::Waived => Cell::Waived,
    }
}

const fn cell(provenance: Provenance) -> Cell {
    match provenance {
        Provenance::Own => Cell::Own,
        Provenance::Reference => Cell::Reference,
        Provenance::Default => Cell::Default,
        Provenance::Document => Cell::Document,
        Provenance::Program => Cell::Program,
    }
}

/// What a document says is its own; to the sections of an article it stands around them.
fn around(provenance: Provenance, kind: Kind) -> Cell {
    match provenance {
        Provenance::Own if kind == Kind::Article => Cell::Document,
        provenance => cell(provenance),
    }
}

/// A duty of the document as a whole.
fn whole(view: &View<'_>, rule: &str, met: impl FnOnce() -> Cell) -> Cell {
    match standing_of(view, &[rule]) {
        Some(standing) => unmet(standing),
        None if view.looked_at(rule).any() => met(),
        None => Cell::NotAsked,
    }
}

/// The worst that became of the findings of some rules.
fn standing_of(view: &View<'_>, rules: &[&str]) -> Option<Standing> {
    let of = |wanted: Standing| {
        view.findings().any(|(finding, standing)| standing == wanted && rules.contains(&finding.meta.id))
    };
    [Standing::Open, Standing::Known, Standing::Waived].into_iter().find(|standing| of(*standing))
}

/// A record is not asked for warning signs; where it brings some, that is told.
fn red_flags(view: &View<'_>) -> Cell {
    let brought = view.entry.map_or(Cell::NotAsked, |entry| match (&entry.signs.uses, &entry.inherited.red_flags) {
        _ if entry.signs.has_list() && entry.kind == Kind::Article => Cell::Document,
        (uses, _) if !uses.is_empty() => Cell::Reference,
        (_, defaults) if !defaults.is_empty() => Cell::Default,
        _ => Cell::NotAsked,
    });
    if !view.looked_at("missing-red-flags").any() {
        return if view.file.state == FileState::Judged { brought } else { Cell::NotAsked };
    }
    whole(view, "missing-red-flags", || match brought {
        _ if view.hits(&["incomplete-red-flags", "unmarked-emergency"]).findings > 0 => Cell::Partial,
        // Embedded in the page.
        Cell::NotAsked => Cell::Reference,
        brought => brought,
    })
}

fn review(view: &View<'_>, reviewed: Option<&Reviewed<'_>>) -> Cell {
    let Some(reviewed) = reviewed else { return Cell::NotAsked };
    let rules: &[&str] = match reviewed.state {
        ReviewState::Due | ReviewState::Holds => return Cell::Holds,
        ReviewState::Overdue => &["stale-review", "expired-review"],
        ReviewState::Changed => &["changed-since-review"],
        ReviewState::Rejected | ReviewState::Unreviewed => &["missing-reviewer", "missing-review-date"],
    };
    match (standing_of(view, rules), reviewed.state) {
        (Some(Standing::Waived), _) => Cell::Waived,
        (Some(Standing::Known), _) => Cell::Known,
        (_, ReviewState::Overdue) => Cell::Overdue,
        (_, ReviewState::Changed) => Cell::Changed,
        _ => Cell::Missing,
    }
}
