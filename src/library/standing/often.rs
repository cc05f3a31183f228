use super::{Effective, Provenance, Standing};
use crate::{
    document::Kind,
    library::{Entry, ExerciseEntry},
    model::{Dose, Field, Item, Origin, Phase, dosage::Amounts},
};

impl<'l> Standing<'l> {
    /// The exercises that say how much and of which nothing says how often.
    #[must_use]
    pub fn without_frequency(&self) -> Vec<&'l ExerciseEntry> {
        let exercises = self.entry.exercises.iter().enumerate();
        let left = |(index, exercise): &(usize, &ExerciseEntry)| {
            matches!(self.frequency(*index, exercise), Effective::Missing)
        };
        exercises.filter(left).map(|(_, exercise)| exercise).collect()
    }

    /// Whether something says how often an exercise of this document is done; `index` is its place
    /// among them. What has no amount at all has no dose to repeat.
    #[must_use]
    pub fn frequency(&self, index: usize, exercise: &ExerciseEntry) -> Effective<()> {
        let Field::Given(doses) = &exercise.dosage else { return Effective::Unreadable };
        if exercise.origin == Origin::Mention || !Amounts::of(doses).has_amount {
            return Effective::Unreadable;
        }
        if own_frequency(exercise) {
            return Effective::Met((), Provenance::Own);
        }
        let page = self.entry.page.as_ref();
        if page.is_some_and(|page| page.often.all.is_some() || page.often.exercises.contains(&index)) {
            return Effective::Met((), Provenance::Document);
        }
        let shown = page.into_iter().flat_map(|page| &page.shown_in).filter(|(at, _)| *at == index);
        let mut records = shown.filter_map(|(_, reference)| self.library.counterpart(self.entry, reference));
        if records.any(|record| record.exercises.iter().any(own_frequency)) {
            return Effective::Met((), Provenance::Reference);
        }
        let mut showing = self.library.showing(&self.entry.id).filter(|_| exercise.origin == Origin::Record).peekable();
        let through = showing.peek().map(|shown| Provenance::through(shown));
        match through {
            Some(through) if showing.all(|shown| says_how_often(shown, &self.entry.id)) => Effective::Met((), through),
            Some(_) | None => Effective::Missing,
        }
    }
}

/// Whether an exercise says itself how often; in a record, a variant may say it for its readers.
fn own_frequency(exercise: &ExerciseEntry) -> bool {
    let is_own = |dose: &&Dose| dose.is_own() || exercise.origin == Origin::Record;
    exercise.dosage.given().into_iter().flatten().filter(is_own).any(Dose::tells_often)
}

/// Whether an article or program that shows a record says how often it is done.
fn says_how_often(entry: &Entry, record: &str) -> bool {
    let names = |item: &Item| {
        item.exercise.as_ref().is_some_and(|reference| reference.kind == Kind::Exercise && reference.id == record)
    };
    let by_item = |phase: &Phase, item: &Item| {
        names(item) && (phase.days.given().is_some() || item.dose.as_ref().is_some_and(Dose::tells_often))
    };
    let phases = entry.details.program().map_or(&[][..], |program| program.all_phases());
    let by_program = phases.iter().any(|phase| phase.items.iter().any(|item| by_item(phase, item)));
    let by_page = entry.page.as_ref().is_some_and(|page| {
        let shown = page.shown_in.iter().filter(|(_, reference)| reference.id == record);
        let mut sections = shown.filter_map(|(index, _)| entry.exercises.get(*index));
        page.often.all.is_some() || page.often.records.contains(record) || sections.any(own_frequency)
    });
    by_program || by_page
}
