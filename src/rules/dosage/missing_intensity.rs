use super::own_amount;
use crate::{
    finding::{Meta, declare_rule},
    model::{Exercise, Origin},
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// A loaded exercise does not say how heavy the load or how hard the work is.
    ///
    /// A record with a weight or a band under `equipment`, or the hazard `load`, needs `load` or `intensity`; an
    /// article needs a weight, the strength of the band, or a word on effort.
    ///
    /// ## Why
    ///
    /// The same sets and repetitions can be too little or too much when the weight is left to a guess.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Biceps curl
    /// equipment: [dumbbell]
    /// steps: [Stand tall with your arms by your sides., Bend your elbows and lower slowly.]
    /// dosage: {sets: 2, reps: 8-12}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Biceps curl
    /// equipment: [dumbbell]
    /// steps: [Stand tall with your arms by your sides., Bend your elbows and lower slowly.]
    /// dosage: {sets: 2, reps: 8-12, intensity: {rpe: 4-6}}
    /// ```
    MissingIntensity {
        id: "missing-intensity", group: Dosage, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "FITT (frequency, intensity, time, type); ACSM guidance on resistance exercise, as quoted elsewhere"
    }
);

impl Rule for MissingIntensity {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn exercise(&self, exercise: &Exercise, out: &mut Sink<'_>) {
        let Some(dose) = own_amount(exercise) else { return out.not_applicable() };
        let Some(place) = exercise.loaded else { return };
        let message = format!(
            "`{}` uses a weight or a band (`{}`) and does not say how heavy it is or how hard it should feel",
            quote(&exercise.name),
            out.words(place)
        );
        let places = [(place, String::new()), (dose.span, format!("its dose: {}", dose.without_frequency()))];
        out.report_all(&places, message, help(exercise.origin));
    }
}

const fn help(origin: Origin) -> &'static str {
    match origin {
        Origin::Record => "add `load: MIN-MAX kg` or `intensity: {rpe: MIN-MAX}` to `dosage`",
        Origin::Section | Origin::Mention => {
            "say `MIN-MAX kg`, which band, or how hard it should feel, such as `4 to 5 out of 10 effort`"
        }
    }
}
