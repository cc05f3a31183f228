//! Doses with what is known of their exercise, held against the limits of doses.

use super::{Entry, ExerciseEntry, Standing};
use crate::{
    document::Kind,
    lexicon::{StartPosition, exercises},
    model::{
        Dose, ExerciseDetails, Item, Layer, Origin, PlanRow, PlanTarget, Program, Status,
        dosage::{Bounds, Breach, Context, Dimension, DoseType, Form, Limits, Measure, Strictness, Subject, own_dose},
    },
    text::Span,
};

/// The doses of one exercise in one place.
#[derive(Debug)]
pub struct Prescription<'l> {
    /// The exercise as named there.
    pub name: &'l str,
    doses: Vec<&'l Dose>,
    /// The exercise's own dose, where a plan only changes it.
    own: Option<Dose>,
    /// What is known to be trained; empty when nobody says.
    known: Vec<DoseType>,
    /// What its name or the headings say is trained.
    said: Vec<DoseType>,
    forms: Vec<Form>,
    details: Option<&'l ExerciseDetails>,
    is_restful: bool,
    row: Option<&'l PlanRow>,
}

/// An amount outside its limit, and where it stands.
#[derive(Debug)]
pub struct Outlier<'o> {
    /// The amount.
    pub span: Span,
    /// The dose it is part of, as understood.
    pub dose: String,
    /// What it leaves.
    pub breach: Breach<'o>,
}

impl Prescription<'_> {
    /// What lies outside the limits: dose by dose, then what they add up to.
    #[must_use]
    pub fn outliers<'o>(&self, limits: &'o Limits, strictness: Strictness) -> Vec<Outlier<'o>> {
        let judged: Vec<&Dose> = self.doses.iter().copied().filter(|dose| is_judged(dose, strictness)).collect();
        let whole = match (&self.own, judged.first()) {
            (_, None) => None,
            (Some(own), Some(dose)) => Some((*dose).clone().beside(own.clone())),
            (None, Some(dose)) => own_dose(judged.iter().copied()).or_else(|| Some((*dose).clone())),
        };
        let Some(whole) = whole else { return Vec::new() };
        let subject = self.subject(&whole, strictness);
        // Yoga and relaxation are filed under breathing for want of a type of their own.
        if strictness == Strictness::Soft && self.is_restful && subject.types.contains(&DoseType::Breathing) {
            return Vec::new();
        }
        let mut outliers: Vec<Outlier<'o>> = Vec::new();
        for dose in &judged {
            for breach in limits.breaches(dose, &whole, &subject, strictness) {
                // "8-12 rounds" with nothing to do in a round counts the movement itself.
                if breach.dimension == Dimension::Sets && !whole.has_amount() {
                    continue;
                }
                // The same amount told of each half of a movement is one question to its author.
                let same =
                    |told: &Outlier<'_>| told.breach.measure == breach.measure && told.breach.found == breach.found;
                if outliers.iter().any(same) {
                    continue;
                }
                let span = self.place(dose, breach.dimension);
                outliers.push(Outlier { span, dose: dose.without_frequency(), breach });
            }
        }
        let parts = [Dimension::Reps, Dimension::Sets, Dimension::Hold];
        if outliers.iter().any(|outlier| parts.contains(&outlier.breach.dimension)) {
            return outliers;
        }
        for breach in limits.totals(&whole, &subject) {
            let dimension = breach.dimension;
            // A plan that says neither repeats the exercise's own.
            let Some(dose) = judged.iter().find(|dose| dimension.of(dose).is_some()) else { continue };
            outliers.push(Outlier { span: self.place(dose, dimension), dose: whole.without_frequency(), breach });
        }
        outliers
    }

    fn subject(&self, whole: &Dose, strictness: Strictness) -> Subject {
        let types = match (self.known.as_slice(), strictness) {
            ([], Strictness::Hard) => vec![DoseType::Unknown],
            ([], Strictness::Soft) if self.said.is_empty() => vec![DoseType::Any],
            ([], Strictness::Soft) => self.said.clone(),
            (known, _) => known.to_vec(),
        };
        let load = match self.details {
            Some(details) if details.is_loaded(whole) => Some(Form::Loaded),
            Some(_) => None,
            None => Some(Form::MaybeLoaded),
        };
        Subject { types, forms: self.forms.iter().copied().chain(load).collect() }
    }

    fn place(&self, dose: &Dose, dimension: Dimension) -> Span {
        match (self.row, dimension) {
            (Some(row), _) => row.place(dimension),
            // Breaths are written under the key of the hold, or stand on their own.
            (None, Dimension::Breaths) if dose.places.get(dimension).is_none() => dose.place(Dimension::Hold),
            (None, _) => dose.place(dimension),
        }
    }
}

fn is_judged(dose: &Dose, strictness: Strictness) -> bool {
    match (dose.context, strictness) {
        // A range from a start to a target is a way, no usual dose.
        (Context::Base | Context::Program, Strictness::Soft) => !dose.grown,
        (Context::Base | Context::Program | Context::Start | Context::Target, Strictness::Hard) => true,
        _ => false,
    }
}

/// What is known of an exercise beside its doses.
struct Facts<'l> {
    record: Option<&'l Entry>,
    name: &'l str,
    origin: Origin,
    said: Vec<&'static str>,
}

impl<'l> Facts<'l> {
    fn of(self, doses: Vec<&'l Dose>) -> Prescription<'l> {
        let record = self.record.filter(|record| record.status != Status::Retired);
        let details = record.and_then(|record| record.details.exercise());
        let known = details.and_then(|details| DoseType::of_category(&details.category.as_ref()?.value));
        let others = record.into_iter().flat_map(|record| record.aliases().chain([&record.title]));
        let names: Vec<String> =
            others.map(|name| name.value.as_str()).chain([self.name]).map(str::to_lowercase).collect();
        let is_called = |test: fn(&str) -> bool| names.iter().any(|name| test(name));
        let position = details.and_then(|details| StartPosition::named(&details.position.as_ref()?.value));
        let upright =
            [StartPosition::Sitting, StartPosition::LongSitting, StartPosition::Standing, StartPosition::Other];
        let for_older = details.is_some_and(|details| {
            !details.audience.is_empty() && details.audience.iter().all(|who| who.value == "older-adults")
        });
        let forms = [
            (is_called(exercises::is_long_hold), Form::Plank),
            (position.is_none_or(|position| upright.contains(&position)), Form::Desk),
            (self.origin != Origin::Record, Form::Prose),
            (for_older, Form::Older),
        ];
        Prescription {
            name: self.name,
            doses,
            own: None,
            known: known.into_iter().collect(),
            said: self.said.into_iter().filter_map(DoseType::of_category).collect(),
            forms: forms.into_iter().filter(|(holds, _)| *holds).map(|(_, form)| form).collect(),
            details,
            is_restful: is_called(exercises::is_restful),
            row: None,
        }
    }
}

impl<'l> Standing<'l> {
    /// The doses of one exercise of this document; `None` for what only names or translates one.
    #[must_use]
    pub fn prescription(&self, exercise: &'l ExerciseEntry) -> Option<Prescription<'l>> {
        let doses = exercise.dosage.given().filter(|_| self.entry.layer == Layer::Base)?;
        Some(self.facts(exercise)?.of(doses.iter().collect()))
    }

    fn facts(&self, exercise: &'l ExerciseEntry) -> Option<Facts<'l>> {
        let record = match exercise.origin {
            Origin::Record => Some(self.entry),
            Origin::Section => self.library().named(&exercise.name),
            Origin::Mention => return None,
        };
        let said = exercise.said_to_train.clone();
        Some(Facts { record, name: &exercise.name, origin: exercise.origin, said })
    }

    /// The doses of the plans of this document, items of a program or rows of a page.
    #[must_use]
    pub fn planned(&self) -> Vec<Prescription<'l>> {
        let program = self.entry.details.program().filter(|_| self.entry.layer == Layer::Base);
        let items = program.into_iter().flat_map(Program::items).filter_map(|item| self.item(item));
        let plans = self.entry.page.iter().flat_map(|page| &page.plans).flat_map(|plan| &plan.rows);
        items.chain(plans.filter_map(|row| self.row(row))).collect()
    }

    fn item(&self, item: &'l Item) -> Option<Prescription<'l>> {
        let dose = item.dose.as_ref()?;
        let reference = item.exercise.as_ref()?;
        let record = self.library().counterpart(self.entry, reference);
        let name = record.map_or(reference.id.as_str(), |record| &record.title.value);
        let facts = Facts { record, name, origin: Origin::Record, said: Vec::new() };
        let own = record.and_then(|record| own_dose(record.exercises.first()?.dosage.given()?));
        Some(Prescription { own, ..facts.of(vec![dose]) })
    }

    fn row(&self, row: &'l PlanRow) -> Option<Prescription<'l>> {
        let dose = row.dose.as_ref()?;
        let by_name = || Facts {
            record: self.library().named(&row.name.value),
            name: &row.name.value,
            origin: Origin::Section,
            said: exercises::trained(&row.name.value.to_lowercase()),
        };
        let (facts, own) = match &row.resolves {
            PlanTarget::Exercise(index) => {
                let exercise = self.entry.exercises.get(*index)?;
                (self.facts(exercise)?, exercise.dosage.given().and_then(own_dose))
            }
            PlanTarget::Record(id) => {
                let record = self.library().find(Kind::Exercise, id);
                let own = record.and_then(|record| own_dose(record.exercises.first()?.dosage.given()?));
                (Facts { record, ..by_name() }, own)
            }
            PlanTarget::Described | PlanTarget::Unknown { .. } => (by_name(), None),
        };
        Some(Prescription { own, row: Some(row), ..facts.of(vec![dose]) })
    }

    /// What of a program as a whole lies outside: its weeks, its sessions.
    #[must_use]
    pub fn program_outliers<'o>(&self, limits: &'o Limits) -> Vec<(Span, Breach<'o>)> {
        let mut found = Vec::new();
        let mut look = |span: Span, measure: Measure, amount: Bounds| {
            found.extend(limits.outside(DoseType::Program, measure, amount).map(|breach| (span, breach)));
        };
        if let Some(program) = self.entry.details.program().filter(|_| self.entry.layer == Layer::Base) {
            let weeks = program.all_phases().iter().filter_map(|phase| phase.weeks.given());
            let weeks: Vec<_> = weeks.filter(|weeks| weeks.from.value <= weeks.to.value).collect();
            let first = weeks.iter().map(|weeks| weeks.from.value).min();
            let last = weeks.iter().max_by_key(|weeks| weeks.to.value);
            if let Some((first, last)) = first.zip(last) {
                look(
                    last.span,
                    Measure::Weeks,
                    Bounds::exactly(count(last.to.value.saturating_sub(first).saturating_add(1))),
                );
            }
            if let Some(session) = &program.session_seconds {
                look(session.span, Measure::TimePerSession, session.value);
            }
            for phase in program.all_phases() {
                let each = i64::try_from(phase.items.iter().filter(|item| is_of_each_session(item)).count());
                let span = phase.name.as_ref().map_or(phase.span, |name| name.span);
                look(span, Measure::ExercisesPerSession, Bounds::exactly(count(each.unwrap_or(i64::MAX))));
            }
        }
        // A page may show the first weeks of a plan only, so that few weeks say nothing.
        let plans = self.entry.page.iter().flat_map(|page| &page.plans);
        let ending = plans.filter_map(|plan| Some((plan.weeks?, plan)));
        if let Some(((_, last), plan)) = ending.max_by_key(|((_, last), _)| *last) {
            let most = limits.get(DoseType::Program, Measure::Weeks).and_then(|limit| limit.bounds.max);
            if most.is_some_and(|most| f64::from(last) > most) {
                let span = plan.heading.as_ref().map_or(plan.span, |heading| heading.span);
                look(span, Measure::Weeks, Bounds::exactly(f64::from(last)));
            }
        }
        found
    }
}

/// Whether an item is done whenever the phase is: it names no days of its own, or all of them.
fn is_of_each_session(item: &Item) -> bool {
    let often = item.dose.as_ref().and_then(|dose| dose.frequency);
    often.is_none_or(|often| often.weekly().min.is_some_and(|times| times >= 7.0))
}

/// A whole number for comparing; beyond what weeks and lists can be, exactness is no matter.
fn count(n: i64) -> f64 {
    i32::try_from(n).map_or(f64::MAX, f64::from)
}
