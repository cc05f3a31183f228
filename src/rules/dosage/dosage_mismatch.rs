use std::collections::HashMap;

use crate::{
    finding::{Meta, declare_rule},
    library::{ExerciseEntry, Standing},
    model::{
        Content, Dose, Reference, ToldDose,
        dosage::{Bounds, Context, Difference, Dimension, Per, disjoint, in_words, own_dose},
    },
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// A record's `dosage` and its words give different doses.
    ///
    /// Compares `dosage` with the dose told in the record's own steps and cues, and with that of an article section
    /// which shows the record or links to it. Not compared: numbers of a part of the movement ("rock five times,
    /// then hold"), named variants.
    ///
    /// ## Why
    ///
    /// Some readers see the steps, some the table that is made from `dosage`: they do different
    /// exercises.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips., Lower them and repeat 20 times.]
    /// dosage: {reps: 8-12}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips., Lower them and repeat 8 to 12 times.]
    /// dosage: {reps: 8-12}
    /// ```
    DosageMismatch {
        id: "dosage-mismatch", group: Dosage, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "CERT item 13: one dose, told so that it can be repeated"
    }
);

impl Rule for DosageMismatch {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let (Some(details), [exercise]) = (content.details.exercise(), &content.exercises[..]) else {
            return out.not_applicable();
        };
        let doses = exercise.dosage.given().map_or(&[][..], Vec::as_slice);
        let Some(own) = own_dose(doses).filter(|_| !details.told.is_empty()) else { return out.not_applicable() };
        for dimension in Dimension::COMPARED {
            let Some((told, found)) = mismatch(dimension, &details.told, &own, doses) else { continue };
            if exercise.one_sided.is_some() && may_count_both(dimension, &told.dose, &own) {
                continue;
            }
            let place = if told.field == "cues" { "cue" } else { "step" };
            let (here, there) = (in_words(dimension, found.plan, told.dose.per), found.own_in_words());
            let message = format!("this {place} of `{}` says {here}; its `dosage` says {there}", quote(&exercise.name));
            let label = format!("`dosage`: {there}");
            let places = [(told.dose.place(dimension), String::new()), (own.place(dimension), label)];
            out.report_all(&places, message, help(&found));
        }
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let Some(page) = standing.entry.page.as_ref().filter(|page| !page.shown_in.is_empty()) else {
            return out.not_applicable();
        };
        let mut shown: HashMap<usize, u32> = HashMap::new();
        page.shown_in.iter().for_each(|(index, _)| *shown.entry(*index).or_default() += 1);
        for (index, reference) in &page.shown_in {
            let Some(section) = standing.entry.exercises.get(*index) else { continue };
            if shown[index] == 1 || is_of(standing, section, reference) {
                against_section(standing, section, reference, out);
            }
        }
    }
}

/// Whether a section bears the name of the record it shows.
fn is_of(standing: &Standing<'_>, section: &ExerciseEntry, reference: &Reference) -> bool {
    standing.library().named(&section.name).is_some_and(|record| record.id == reference.id)
}

fn against_section(standing: &Standing<'_>, section: &ExerciseEntry, reference: &Reference, out: &mut Sink<'_>) {
    // A link may lead to another exercise; what is embedded is the exercise.
    if reference.field == "link" && !is_of(standing, section, reference) {
        return;
    }
    let record = standing.library().counterpart(standing.entry, reference);
    let doses = record.and_then(|record| record.exercises.first()?.dosage.given());
    let Some((doses, own)) = doses.and_then(|doses| Some((doses, own_dose(doses)?))) else { return };
    let Some(here) = section.dosage.given().and_then(own_dose) else { return };
    for dimension in Dimension::COMPARED {
        let Some(found) = apart(dimension, &here, &own).filter(|_| !varies(dimension, &here, doses)) else { continue };
        let (name, id) = (quote(&section.name), quote(&reference.id));
        let (said, other) = (in_words(dimension, found.plan, here.per), found.own_in_words());
        let message = format!("`{name}` says {said} here; the record it shows, `{id}`, says {other}");
        out.report(here.place(dimension), message, help(&found));
    }
}

fn help(found: &Difference) -> String {
    let (one, other) = (found.plan_in_words(), found.own_in_words());
    format!("decide between {one} and {other} and write it in both places, or name the other under `variants`")
}

/// The first dose told of the whole exercise that meets neither `dosage` nor a variant, when no
/// other told dose does.
fn mismatch<'t>(
    dimension: Dimension,
    told: &'t [ToldDose],
    own: &Dose,
    all: &[Dose],
) -> Option<(&'t ToldDose, Difference)> {
    dimension.of(own)?;
    let said: Vec<&ToldDose> = told.iter().filter(|told| dimension.of(&told.dose).is_some()).collect();
    let differs = |dose: &Dose| apart(dimension, dose, own).filter(|_| !varies(dimension, dose, all));
    let found = said.iter().map(|told| Some((*told, differs(&told.dose)?))).collect::<Option<Vec<_>>>()?;
    // Five one way and five the other are ten.
    let sum = |end: fn(Bounds) -> Option<f64>| said.iter().map(|told| end(dimension.of(&told.dose)?)).sum();
    let total = Bounds { min: sum(|bounds| bounds.min), max: sum(|bounds| bounds.max) };
    if dimension == Dimension::Reps && differs(&Dose { reps: Some(total), ..said.first()?.dose.clone() }).is_none() {
        return None;
    }
    let is_whole = |told: &ToldDose| {
        let firm = match dimension {
            Dimension::Hold => told.holds_position,
            Dimension::Breaths => told.holds_position || told.repeats_whole,
            Dimension::Distance => false,
            _ => told.repeats_whole,
        };
        firm && told.dose.context == Context::Base
    };
    found.into_iter().find(|(told, _)| is_whole(told))
}

/// The difference in one dimension that both state, if they have nothing in common.
fn apart(dimension: Dimension, here: &Dose, own: &Dose) -> Option<Difference> {
    dimension.of(here).zip(dimension.of(own))?;
    // "Repeat 3 times" may be said of the whole, beside a count for each round.
    let as_rounds = Dose { sets: here.reps, reps: None, ..here.clone() };
    let may_count_rounds = dimension == Dimension::Reps && here.sets.is_none() && own.sets.is_some();
    if may_count_rounds && disjoint(&as_rounds, own).iter().all(|found| found.dimension != Dimension::Sets) {
        return None;
    }
    let is_side = |dose: &Dose| dose.per.is_some_and(|per| per != Per::Alternating);
    let found = |dose: &Dose| disjoint(dose, own).into_iter().find(|found| found.dimension == dimension);
    // Where only one says "each side", the other may count both sides or one.
    if dimension == Dimension::Reps && is_side(here) != is_side(own) {
        let scaled = |factor: f64| Dose { reps: here.reps.map(|reps| reps.times(factor)), ..here.clone() };
        let factor = if is_side(here) { 2.0 } else { 0.5 };
        found(&scaled(factor))?;
    }
    found(here)
}

/// Whether one may be for each side and the other for both, where one side works and neither says which.
fn may_count_both(dimension: Dimension, here: &Dose, own: &Dose) -> bool {
    let unsaid = here.per.is_none() && own.per.is_none();
    let scaled = |factor: f64| Dose { reps: here.reps.map(|reps| reps.times(factor)), ..here.clone() };
    let meets = |factor: f64| apart(dimension, &scaled(factor), own).is_none();
    dimension == Dimension::Reps && unsaid && (meets(0.5) || meets(2.0))
}

/// Whether a declared variant allows it.
fn varies(dimension: Dimension, dose: &Dose, all: &[Dose]) -> bool {
    let mut declared = all.iter().filter(|dose| matches!(dose.context, Context::Modification | Context::Progression));
    declared.any(|variant| dimension.of(variant).is_some() && apart(dimension, dose, variant).is_none())
}
