use crate::{
    finding::{Meta, declare_rule},
    library::{ExerciseEntry, Standing},
    model::{Dose, Origin, dosage::own_dose},
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// Nothing says how often an exercise is done.
    ///
    /// Looks for times a day or a week, an interval or "as needed" in the exercise's dose, in what its
    /// page says of all exercises, in a plan, and in the articles and programs that show a record.
    /// Advice on exercise as such ("30 minutes, 5 times a week") does not count. One finding per file.
    ///
    /// ## Why
    ///
    /// Ten repetitions once a week and three times a day are two different treatments.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// dosage: {sets: 2, reps: 8-12}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// dosage: {sets: 2, reps: 8-12, frequency: {times: 2-3, per: week}}
    /// ```
    MissingFrequency {
        id: "missing-frequency", group: Dosage, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "FITT (frequency, intensity, time, type); CERT item 13"
    }
);

impl Rule for MissingFrequency {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        if entry.exercises.iter().all(|exercise| exercise.dosage.given().is_none()) {
            return out.not_applicable();
        }
        let missing: Vec<(&ExerciseEntry, Dose)> = standing
            .without_frequency()
            .into_iter()
            .filter_map(|exercise| Some((exercise, own_dose(exercise.dosage.given()?)?)))
            .collect();
        let Some(((first, dose), rest)) = missing.split_first() else { return };
        let name = quote(&first.name);
        let message = match rest.len() {
            0 => format!("`{name}` does not say how often; it says {}", dose.without_frequency()),
            more => {
                let exercises = if more == 1 { "exercise" } else { "exercises" };
                format!(
                    "`{name}` and {more} more {exercises} do not say how often; `{name}` says {}",
                    dose.without_frequency()
                )
            }
        };
        let places: Vec<_> =
            missing.iter().map(|(exercise, dose)| (dose.span, format!("`{}`", quote(&exercise.name)))).collect();
        let help = match first.origin {
            Origin::Record => "say how often: `frequency: {times: MIN-MAX, per: day}`, or `per: week`",
            Origin::Section | Origin::Mention => {
                "say how often, such as `MIN-MAX times a day` or `MIN-MAX days a week`: in each exercise, or once above them all"
            }
        };
        out.report_all(&places, message, help);
    }
}
