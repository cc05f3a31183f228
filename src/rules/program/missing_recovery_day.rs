use super::prescription;
use crate::{
    finding::{Meta, declare_rule},
    library::{Entry, Standing},
    model::{
        Days, Dose, Item, Phase,
        dosage::{Bounds, Dimension, in_words},
    },
    rule::{Rule, Sink, quote},
    text::Span,
};

/// Days a week from which on the same muscles get no day of rest between. Source: ACSM position
/// stand on resistance training (2 to 4 days a week for each muscle group).
const TOO_OFTEN: f64 = 5.0;

declare_rule!(
    /// Loaded strength work leaves the muscles no day to recover.
    ///
    /// A strength exercise with a weight or a band stands in a program on five days a week or more, or
    /// on days that follow each other. Stability, mobility, walking and light effort may be daily.
    ///
    /// ## Why
    ///
    /// Muscle and tendon get stronger between sessions. ACSM advises a day between loaded sessions for
    /// the same muscles.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=exercises/weighted-squat.yaml)
    /// schema: exercise/v1
    /// name: Weighted squat
    /// category: strength
    /// equipment: [kettlebell]
    /// steps: [Stand with the weight held at your chest., Bend your knees and rise.]
    /// dosage: {sets: 2-3, reps: 8-12}
    /// ```
    ///
    /// ```yaml (path=programs/stronger-legs.yaml)
    /// schema: program/v1
    /// name: Stronger legs
    /// goal: Rise from a chair with ease.
    /// phases:
    ///   - name: Start
    ///     weeks: {from: 1, to: 4}
    ///     items: [{exercise: weighted-squat, dosage: {frequency: daily}}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/weighted-squat.yaml)
    /// schema: exercise/v1
    /// name: Weighted squat
    /// category: strength
    /// equipment: [kettlebell]
    /// steps: [Stand with the weight held at your chest., Bend your knees and rise.]
    /// dosage: {sets: 2-3, reps: 8-12}
    /// ```
    ///
    /// ```yaml (path=programs/stronger-legs.yaml)
    /// schema: program/v1
    /// name: Stronger legs
    /// goal: Rise from a chair with ease.
    /// phases:
    ///   - name: Start
    ///     weeks: {from: 1, to: 4}
    ///     days: [monday, wednesday, friday]
    ///     items: [{exercise: weighted-squat}]
    /// ```
    MissingRecoveryDay {
        id: "missing-recovery-day", group: Program, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "ACSM guidance on resistance exercise, as quoted elsewhere"
    }
);

impl Rule for MissingRecoveryDay {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let Some(program) = super::program(standing) else { return out.not_applicable() };
        for phase in program.all_phases() {
            let together = phase.days.given().filter(|days| matches!(&days.value, Days::Named(days) if follow(days)));
            for item in &phase.items {
                let Some(prescription) = prescription(standing, phase, item) else { continue };
                let Some(dose) = prescription.effective.filter(|dose| is_loaded(prescription.record, dose)) else {
                    continue;
                };
                let name = quote(&prescription.record.title.value);
                let says_often = item.dose.as_ref().is_some_and(|dose| dose.frequency.is_some());
                let help = "leave a day between sessions that load the same muscles";
                if let Some(often) = too_often(&dose) {
                    let often = in_words(Dimension::Frequency, often, None);
                    let message = format!("`{name}` loads the same muscles {often}, with no day to recover");
                    out.report(place(phase, item), message, help);
                } else if let Some(days) = together.filter(|_| !says_often) {
                    let message = format!("`{name}` loads the same muscles on days that follow each other");
                    out.report(days.span, message, help);
                }
            }
        }
    }
}

fn too_often(dose: &Dose) -> Option<Bounds> {
    let often = dose.frequency?.weekly();
    often.min.or(often.max).is_some_and(|least| least >= TOO_OFTEN).then_some(often)
}

fn place(phase: &Phase, item: &Item) -> Span {
    let own = item.places.iter().find(|(key, _)| key == Dimension::Frequency.key()).map(|(_, span)| *span);
    own.or_else(|| phase.days.given().map(|days| days.span)).unwrap_or(item.span)
}

/// Whether two of the days are neighbours; Sunday and Monday are.
fn follow(days: &[u8]) -> bool {
    days.iter().any(|day| days.contains(&(day % 7 + 1)))
}

fn is_loaded(record: &Entry, dose: &Dose) -> bool {
    let Some(details) = record.details.exercise() else { return false };
    let strength = details.category.as_ref().is_some_and(|category| category.value == "strength");
    strength && details.is_loaded(dose)
}
