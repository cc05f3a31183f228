use super::{
    Context, Dose,
    clause::Setting,
    prose::{covering, named, read_in},
};
use crate::{
    lexicon::dose::{DoseWord, dose_word},
    text::Prose,
};

/// Reads a row of a table of doses or of a plan: pairs of column head (lower case, may be empty)
/// and cell. `None` when the row doses nothing. The context is `Program`; the span runs from the
/// first cell to the last.
#[must_use]
pub fn read_row(cells: &[(&str, &Prose)]) -> Option<Dose> {
    let span = covering(cells.iter().map(|(_, prose)| *prose))?;
    let mut whole = Dose::empty(span, Context::Program);
    let mut subject = None;
    for (index, (head, prose)) in cells.iter().enumerate() {
        let setting = match named(head) {
            Some(setting) => setting,
            None if index == 0 => {
                subject = Some(prose.lower());
                continue;
            }
            None if head.is_empty() => Setting::Dose,
            None => continue,
        };
        for dose in read_in(prose, setting, Context::Program) {
            merge(&mut whole, dose);
        }
    }
    if subject.is_some_and(is_activity) && whole.duration_seconds.is_none() && whole.reps.is_none() {
        whole.duration_seconds = whole.hold_seconds.take();
    }
    let long = whole.hold_seconds.is_some_and(|hold| hold.max > Some(180.0));
    if long && whole.duration_seconds.is_none() {
        whole.duration_seconds = whole.hold_seconds.take();
    }
    whole.says_anything().then_some(whole)
}

fn is_activity(subject: &str) -> bool {
    subject
        .split(|c: char| !c.is_alphabetic())
        .any(|word| matches!(dose_word(word), DoseWord::Activity) && word != "row")
}

impl Dose {
    /// This dose with what another says beside it: the first word on each dimension stands.
    #[must_use]
    pub fn beside(mut self, other: Self) -> Self {
        merge(&mut self, other);
        self
    }
}

fn merge(whole: &mut Dose, dose: Dose) {
    whole.places.fill(&dose.places);
    whole.vague = whole.vague.or(dose.vague);
    whole.sets = whole.sets.or(dose.sets);
    whole.reps = whole.reps.or(dose.reps);
    whole.hold_seconds = whole.hold_seconds.or(dose.hold_seconds);
    whole.duration_seconds = whole.duration_seconds.or(dose.duration_seconds);
    whole.distance = whole.distance.or(dose.distance);
    whole.breaths = whole.breaths.or(dose.breaths);
    whole.rest_seconds = whole.rest_seconds.or(dose.rest_seconds);
    whole.tempo = whole.tempo.take().or(dose.tempo);
    whole.per = whole.per.or(dose.per);
    whole.frequency = whole.frequency.or(dose.frequency);
    whole.interval_minutes = whole.interval_minutes.or(dose.interval_minutes);
    whole.load = whole.load.or(dose.load);
    whole.intensity = whole.intensity.or(dose.intensity);
    whole.approximate |= dose.approximate;
    whole.nonconsecutive |= dose.nonconsecutive;
    whole.open = whole.open.or(dose.open);
    whole.unbounded |= dose.unbounded;
    whole.grown |= dose.grown;
    if whole.cue == super::OpenCue::None {
        whole.cue = dose.cue;
    }
    whole.missing_unit = whole.missing_unit.or(dose.missing_unit);
}
