use crate::{
    finding::{Meta, declare_rule},
    library::Standing,
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// A program for a condition holds an exercise that is ruled out by it.
    ///
    /// The exercise lists one of the program's `conditions` as a contraindication of level `absolute`.
    ///
    /// ## Why
    ///
    /// Readers choose the program because they have the condition; it would tell them to do what the
    /// record tells them to leave out.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=exercises/seated-twist.yaml)
    /// schema: exercise/v1
    /// name: Seated twist
    /// steps: [Sit tall on a chair., Turn your chest to one side.]
    /// dosage: {reps: 5-8}
    /// contraindications: [{condition: spinal-fusion, level: absolute, action: Leave it out.}]
    /// ```
    ///
    /// ```yaml (path=programs/after-fusion.yaml)
    /// schema: program/v1
    /// name: After a fusion
    /// goal: Move again with confidence.
    /// conditions: [spinal-fusion]
    /// phases:
    ///   - {name: Start, weeks: {from: 1, to: 4}, items: [{exercise: seated-twist}]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/ankle-pump.yaml)
    /// schema: exercise/v1
    /// name: Ankle pump
    /// steps: [Lie on your back., Point your feet up and down.]
    /// dosage: {reps: 10-20}
    /// ```
    ///
    /// ```yaml (path=programs/after-fusion.yaml)
    /// schema: program/v1
    /// name: After a fusion
    /// goal: Move again with confidence.
    /// conditions: [spinal-fusion]
    /// phases:
    ///   - {name: Start, weeks: {from: 1, to: 4}, items: [{exercise: ankle-pump}]}
    /// ```
    ContraindicatedExercise {
        id: "contraindicated-exercise", group: Program, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "CERT item 14b"
    }
);

impl Rule for ContraindicatedExercise {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let program = super::program(standing).filter(|program| !program.conditions.is_empty());
        let Some(program) = program else { return out.not_applicable() };
        for item in program.items().filter(|item| item.reason.is_none()) {
            let Some(reference) = &item.exercise else { continue };
            let Some(record) = standing.library().counterpart(standing.entry, reference) else { continue };
            let listed = record.details.exercise().and_then(|exercise| exercise.contraindications.given());
            let absolute = || listed.into_iter().flatten().filter(|listed| listed.is_absolute);
            for condition in &program.conditions {
                if absolute().any(|listed| listed.condition.value.eq_ignore_ascii_case(&condition.value)) {
                    let name = quote(&record.title.value);
                    let slug = quote(&condition.value);
                    let places =
                        [(reference.span, String::new()), (condition.span, "the program is for this".to_owned())];
                    out.report_all(
                        &places,
                        format!("`{name}` is ruled out by `{slug}`, and the program is for people who have it"),
                        "take another exercise, or say in `reason` why it may stand here",
                    );
                }
            }
        }
    }
}
