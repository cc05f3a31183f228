use super::Standing;
use crate::{
    document::Kind,
    lexicon::load,
    library::{Entry, ExerciseEntry},
    model::{Dose, Layer, Origin, dosage::Bounds},
};

/// Categories of records in which a hold is an effort.
const EFFORTS: [&str; 2] = ["stability", "strength"];

/// Categories in which nothing presses on the breath.
const EASY: [&str; 3] = ["flexibility", "mobility", "breathing"];

/// Seconds from which on an effort is held long. Source: content specification, `missing-breathing-cue`.
const LONG: f64 = 10.0;

/// Why a word on breathing is wanted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BreathNeed<'l> {
    /// An effort is held for long.
    Hold(&'l Dose),
    /// A weight or a band is worked against.
    Load(Option<&'l Dose>),
}

impl<'l> Standing<'l> {
    /// The exercises with a long effort or a load of which nothing says how to breathe.
    #[must_use]
    pub fn without_breathing(&self) -> Vec<(&'l ExerciseEntry, BreathNeed<'l>)> {
        let entry = self.entry;
        let is_told = |entry: &Entry| entry.page.as_ref().is_some_and(|page| page.tells_to_breathe);
        let mut showing = self.library.showing(&entry.id).peekable();
        let by_all_that_show = entry.kind == Kind::Exercise && showing.peek().is_some() && showing.all(is_told);
        if entry.layer == Layer::Overlay || is_told(entry) || by_all_that_show {
            return Vec::new();
        }
        let shows_record =
            |at: usize| entry.page.as_ref().is_some_and(|page| page.shown_in.iter().any(|(index, _)| *index == at));
        let silent = entry.exercises.iter().enumerate().filter(|(at, exercise)| {
            exercise.origin != Origin::Mention && !exercise.strains.breathes && !shows_record(*at)
        });
        silent.filter_map(|(_, exercise)| Some((exercise, self.breath_need(exercise)?))).collect()
    }

    fn breath_need(&self, exercise: &'l ExerciseEntry) -> Option<BreathNeed<'l>> {
        let details = self.entry.details.exercise();
        let category = details.and_then(|details| details.category.as_ref()).map(|category| category.value.as_str());
        let said = |names: &[&str]| match category {
            Some(category) => names.contains(&category),
            None => exercise.said_to_train.iter().any(|said| names.contains(said)),
        };
        if said(&EASY) {
            return None;
        }
        let doses = || exercise.dosage.given().into_iter().flatten();
        // Counted in breaths, it tells to breathe.
        if doses().any(|dose| dose.breaths.is_some()) {
            return None;
        }
        let is_loaded = |dose: &&Dose| dose.load.is_some() || details.is_some_and(|details| details.is_loaded(dose));
        let has_hazard = || {
            let hazards = exercise.strains.hazards.given().into_iter().flatten();
            hazards.into_iter().any(|hazard| load::is_load_hazard(&hazard.value))
        };
        if let Some(dose) = doses().find(is_loaded) {
            return Some(BreathNeed::Load(Some(dose)));
        }
        if exercise.strains.loads.is_some() || has_hazard() {
            return Some(BreathNeed::Load(doses().next()));
        }
        let is_effort = exercise.strains.is_effort || said(&EFFORTS);
        doses().find(|dose| is_effort && dose.hold_seconds.is_some_and(is_long)).map(BreathNeed::Hold)
    }
}

/// "10" and "10-30" are long, "5-10" is a row of short holds.
fn is_long(hold: Bounds) -> bool {
    let (least, most) = (hold.min.unwrap_or(0.0), hold.max.or(hold.min).unwrap_or(0.0));
    least >= LONG || most > LONG
}
