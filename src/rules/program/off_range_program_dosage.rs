use super::{prescription, program};
use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    library::{Entry, Standing},
    model::{
        Dose, Phase, PlanRow, PlanTarget, Program,
        dosage::{Difference, Dimension, Side, outside, own_dose},
    },
    rule::{Rule, Sink, quote},
    text::Span,
};

declare_rule!(
    /// A plan asks for a dose outside the exercise's own range.
    ///
    /// Repetitions, sets, hold, time and frequency are compared where both say them. A variant the item
    /// names, a start the exercise names, `starting_dose: true` (for less) and a `reason` are respected.
    ///
    /// ## Why
    ///
    /// A reader who meets two numbers for one exercise follows the one that is easier to find, and
    /// nobody knows which was meant.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=exercises/heel-slide.yaml)
    /// schema: exercise/v1
    /// name: Heel slide
    /// steps: [Lie on your back with one knee bent., Slide the other heel towards you.]
    /// dosage: {reps: 12-15, frequency: daily}
    /// ```
    ///
    /// ```yaml (path=programs/first-steps.yaml)
    /// schema: program/v1
    /// name: First steps
    /// goal: Move the knee again.
    /// phases:
    ///   - name: Start
    ///     weeks: {from: 1, to: 2}
    ///     items: [{exercise: heel-slide, dosage: {reps: 8}}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/heel-slide.yaml)
    /// schema: exercise/v1
    /// name: Heel slide
    /// steps: [Lie on your back with one knee bent., Slide the other heel towards you.]
    /// dosage: {reps: 12-15, frequency: daily}
    /// ```
    ///
    /// ```yaml (path=programs/first-steps.yaml)
    /// schema: program/v1
    /// name: First steps
    /// goal: Move the knee again.
    /// phases:
    ///   - name: Start
    ///     weeks: {from: 1, to: 2}
    ///     items: [{exercise: heel-slide, dosage: {reps: 8}, starting_dose: true}]
    /// ```
    OffRangeProgramDosage {
        id: "off-range-program-dosage", group: Program, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "CERT items 13 and 15"
    }
);

impl Rule for OffRangeProgramDosage {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        let phases = program(standing).map_or(&[][..], Program::all_phases);
        let rows: Vec<&PlanRow> = entry.page.iter().flat_map(|page| &page.plans).flat_map(|plan| &plan.rows).collect();
        if phases.is_empty() && rows.is_empty() {
            return out.not_applicable();
        }
        for phase in phases {
            items(standing, phase, out);
        }
        for row in rows {
            if let Some((name, own, asked)) = beside(standing, row) {
                for found in outside(asked, &own) {
                    report(row.place(found.dimension), &found, name, entry.kind, out);
                }
            }
        }
    }
}

fn items(standing: &Standing<'_>, phase: &Phase, out: &mut Sink<'_>) {
    for item in phase.items.iter().filter(|item| item.reason.is_none()) {
        let Some(prescription) = prescription(standing, phase, item) else { continue };
        let (Some(asked), Some(own)) = (&item.dose, &prescription.own) else { continue };
        let fits = |found: &Difference| item.is_starting_dose && found.side == Side::Below;
        for found in outside(asked, own).iter().filter(|found| !fits(found)) {
            let name = &prescription.record.title.value;
            report(place(&item.places, found.dimension, item.span), found, name, Kind::Program, out);
        }
    }
}

fn place(places: &[(String, Span)], dimension: Dimension, item: Span) -> Span {
    places.iter().find(|(key, _)| key == dimension.key()).map_or(item, |(_, span)| *span)
}

/// The exercise a row of a plan leads to, with its own dose and that of the row.
fn beside<'l>(standing: &Standing<'l>, row: &'l PlanRow) -> Option<(&'l str, Dose, &'l Dose)> {
    let of_record = |record: &'l Entry| (&record.title.value, record.exercises.first());
    let (name, exercise) = match &row.resolves {
        PlanTarget::Exercise(index) => {
            let exercise = standing.entry.exercises.get(*index)?;
            (&exercise.name, Some(exercise))
        }
        PlanTarget::Record(id) => of_record(standing.library().find(Kind::Exercise, id)?),
        PlanTarget::Described | PlanTarget::Unknown { .. } => return None,
    };
    Some((name, own_dose(exercise?.dosage.given()?)?, row.dose.as_ref()?))
}

fn report(span: Span, found: &Difference, name: &str, kind: Kind, out: &mut Sink<'_>) {
    let asks = if found.dimension == Dimension::Frequency { "says" } else { "asks for" };
    let (plan, own) = (found.plan_in_words(), found.own_in_words());
    let message = format!("the plan {asks} {plan}; `{}` says {own}", quote(name));
    let help = match (kind, found.side) {
        (Kind::Program, Side::Below) => {
            "bring the two together, mark the item `starting_dose: true`, or give its `reason`"
        }
        (Kind::Program, Side::Above) => "bring the two together, or give the item a `reason`",
        (_, Side::Below) => "bring the two together, or let the exercise say where to start",
        (_, Side::Above) => "bring the two together, or let the exercise say how far it builds up",
    };
    out.report(span, message, help);
}
