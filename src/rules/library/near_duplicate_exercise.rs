use crate::{
    finding::{Meta, declare_rule},
    library::Standing,
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// Two exercises have nearly the same steps but differ in dose or cautions.
    ///
    /// Compares the steps of exercise records two words at a time; with four fifths of these pairs in common the
    /// steps are nearly the same. Reported when the dosage or the cautions differ, once, in the later of the two
    /// files. Not reported: exercises that name each other as a progression, a regression, a variant or a
    /// successor.
    ///
    /// ## Why
    ///
    /// Two records of one movement drift apart: a caution is added to one, and the readers of the
    /// other never see it.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=exercises/bridge.yaml)
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back and bend both knees., Lift your hips slowly until they make a line with your knees.]
    /// dosage: {reps: 8-12}
    /// ```
    ///
    /// ```yaml (path=exercises/hip-lift.yaml)
    /// schema: exercise/v1
    /// name: Hip lift
    /// steps: [Lie on your back and bend both knees., Lift your hips slowly until they make a line with your knees.]
    /// dosage: {reps: 15-20}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/bridge.yaml)
    /// schema: exercise/v1
    /// name: Bridge
    /// aliases: [Hip lift]
    /// steps: [Lie on your back and bend both knees., Lift your hips slowly until they make a line with your knees.]
    /// dosage: {reps: 8-12}
    /// ```
    NearDuplicateExercise {
        id: "near-duplicate-exercise", group: Library, severity: Info, tier: Ordinary, since: "0.1.0",
        source: "house rule"
    }
);

impl Rule for NearDuplicateExercise {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        if entry.live_exercise().is_none() {
            return out.not_applicable();
        }
        let Some((twin, differs)) = standing.library().twin_of(entry) else { return };
        let what = match (differs.dosage, differs.cautions) {
            (true, true) => "another dosage and other cautions",
            (true, false) => "another dosage",
            (false, _) => "other cautions",
        };
        let id = quote(&twin.id);
        let message = format!("`{}` has nearly the same steps as `{id}`, and {what}", quote(&entry.title.value));
        let help = format!("keep one record with the other name under `aliases`, or name `{id}` here as its variant");
        out.report(entry.title.span, message, help);
    }
}
