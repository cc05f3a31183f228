use crate::{
    finding::{Meta, declare_rule},
    model::{Exercise, Field, Origin},
    rule::{Rule, Sink},
};

declare_rule!(
    /// An exercise does not say how it is done.
    ///
    /// A record needs at least two `steps`. A section needs a list with instructions, two sentences
    /// that open with an instruction, or one sentence with three.
    ///
    /// ## Why
    ///
    /// An exercise that is only named or praised is done from memory, or from a guess.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// dosage: {reps: 8-12}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back with knees bent., Lift your hips slowly.]
    /// ```
    MissingSteps {
        id: "missing-steps", group: Structure, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "CERT item 8; TIDieR; PEMAT"
    }
);

impl Rule for MissingSteps {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn exercise(&self, exercise: &Exercise, out: &mut Sink<'_>) {
        let in_record = exercise.origin == Origin::Record;
        let (span, message) = match &exercise.steps {
            Field::Malformed => return out.not_applicable(),
            Field::Given(steps) if steps.len() >= 2 || !in_record => return,
            Field::Given(steps) if steps.len() == 1 => {
                (exercise.steps_key.unwrap_or(exercise.name_span), format!("`{}` has a single step", exercise.name))
            }
            Field::Given(_) | Field::Missing => (exercise.name_span, format!("`{}` has no steps", exercise.name)),
        };
        let help = match exercise.origin {
            Origin::Record => "add `steps:` with one instruction per entry",
            Origin::Section => "say step by step what to do",
            Origin::Mention => "describe it here, or add a record of this name",
        };
        out.report(span, message, help);
    }
}
