use crate::{
    finding::{Meta, declare_rule},
    model::{Dose, Exercise, Field, Origin, dosage::Amounts},
    rule::{Rule, Sink},
};

declare_rule!(
    /// An exercise says neither how many nor how long.
    ///
    /// An amount is a number of repetitions or breaths, a hold, a duration or a distance. Sets, frequency, load,
    /// effort or tempo alone do not count. In an article, one dose that speaks for every exercise ("10 of each")
    /// counts for all, and a section that shows a record rests on it.
    ///
    /// ## Why
    ///
    /// Without an amount the reader guesses, and people in pain guess too much or too little.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// dosage: {reps: 8-12}
    /// ```
    MissingDosage {
        id: "missing-dosage", group: Dosage, severity: Error, tier: SafetyCritical, since: "0.1.0",
        source: "CERT item 13; TIDieR; FITT (frequency, intensity, time, type)"
    }
);

impl Rule for MissingDosage {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn exercise(&self, exercise: &Exercise, out: &mut Sink<'_>) {
        // A record shown here answers for its own dose.
        if exercise.shared_amount || exercise.shows_record {
            return;
        }
        let doses = match &exercise.dosage {
            Field::Malformed => return out.not_applicable(),
            Field::Missing => {
                let message = format!("`{}` has no dosage", exercise.name);
                return out.report(exercise.name_span, message, help(exercise.origin));
            }
            Field::Given(doses) => doses,
        };
        let amounts = Amounts::of(doses);
        if !amounts.has_amount && amounts.missing_unit.is_empty() {
            let own = |dose: &&Dose| dose.is_own();
            let says = |dose: &&Dose| dose.is_shown();
            let (read, other) = (doses.iter().filter(own).find(says), doses.iter().find(|dose| !own(dose)));
            let name = &exercise.name;
            let message = match (read, other) {
                (Some(read), _) => format!("`{name}` says neither how many nor how long; read as {read}"),
                (None, Some(_)) => format!("`{name}` has a dose for a variation only"),
                (None, None) => format!("`{name}` says neither how many nor how long"),
            };
            out.report(exercise.name_span, message, help(exercise.origin));
        }
    }
}

const fn help(origin: Origin) -> &'static str {
    match origin {
        Origin::Record => "say how many or how long: `dosage: {reps: MIN-MAX}`",
        Origin::Section | Origin::Mention => "say how many or how long: `MIN-MAX times` or `MIN-MAX seconds`",
    }
}
