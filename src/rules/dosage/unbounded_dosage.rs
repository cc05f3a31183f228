use crate::{
    finding::{Meta, declare_rule},
    model::{Exercise, dosage::Amounts},
    rule::{Rule, Sink},
};

declare_rule!(
    /// A dose has no upper bound.
    ///
    /// An amount that is open on top and has no ceiling in the same expression: "at least", "as many as", "until
    /// tired", `{min: 5}`, `5+`. Not reported: open sets or an open frequency.
    ///
    /// ## Why
    ///
    /// Without an upper number some readers overdo it.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// dosage: {reps: 8+}
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
    UnboundedDosage {
        id: "unbounded-dosage", group: Dosage, severity: Error, tier: SafetyCritical, since: "0.1.0",
        source: "CERT items 13 and 15"
    }
);

impl Rule for UnboundedDosage {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn exercise(&self, exercise: &Exercise, out: &mut Sink<'_>) {
        let Some(doses) = exercise.dosage.given() else { return out.not_applicable() };
        for span in Amounts::of(doses).unbounded {
            let message = format!("`{}` has no upper bound: `{}`", exercise.name, out.words(span));
            out.report(span, message, "say the most that is allowed, such as `MIN-MAX times` or `up to MAX seconds`");
        }
    }
}
