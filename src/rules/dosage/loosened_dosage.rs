use crate::{
    finding::{Meta, declare_rule},
    model::{Content, Exercise, dosage::Amounts, dosage::Context},
    rule::{Rule, Sink},
};

declare_rule!(
    /// A dose is loosened by an open alternative.
    ///
    /// A number followed by "or as long as it feels good", a frequency "as needed" without a ceiling,
    /// "increase as you feel ready" with no target.
    ///
    /// ## Why
    ///
    /// A keen reader follows the open end, and the number before it is lost.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// dosage: {reps: 8-12, frequency: as-needed}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// dosage: {reps: 8-12, frequency: {times: 1-2, per: day}}
    /// ```
    LoosenedDosage {
        id: "loosened-dosage", group: Dosage, severity: Info, tier: Ordinary, since: "0.1.0",
        source: "CERT item 15"
    }
);

impl Rule for LoosenedDosage {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn exercise(&self, exercise: &Exercise, out: &mut Sink<'_>) {
        let Some(doses) = exercise.dosage.given() else { return out.not_applicable() };
        for span in Amounts::of(doses).loosened {
            let message = format!("`{}` is left open: `{}`", exercise.name, out.words(span));
            out.report(span, message, HELP);
        }
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        if content.exercises.is_empty() || content.doses.is_empty() {
            return out.not_applicable();
        }
        // A frequency for all exercises; open amounts outside them are nobody's dose.
        for dose in content.doses.iter().filter(|dose| dose.context == Context::General && dose.frequency.is_some()) {
            if dose.is_loosened() {
                let message = format!("how often is left open for every exercise: `{}`", out.words(dose.span));
                out.report(dose.span, message, HELP);
            }
        }
    }
}

const HELP: &str = "say the most that is allowed, such as `up to MAX times a day`, or take the open end out";
