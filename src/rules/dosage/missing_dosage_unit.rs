use crate::{
    finding::{Meta, declare_rule},
    model::{Exercise, dosage::Amounts},
    rule::{Rule, Sink},
};

declare_rule!(
    /// A time or distance has no unit.
    ///
    /// A `duration` or `distance` as a bare number (taken as seconds and metres until it is corrected), or in an
    /// article "hold for 20". A hold in a record is in seconds and needs none.
    ///
    /// ## Why
    ///
    /// `duration: 15` can be read as seconds or as minutes.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// dosage: {duration: 15}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// dosage: {duration: 10-15 min}
    /// ```
    MissingDosageUnit {
        id: "missing-dosage-unit", group: Dosage, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "CDC Clear Communication Index"
    }
);

impl Rule for MissingDosageUnit {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn exercise(&self, exercise: &Exercise, out: &mut Sink<'_>) {
        let Some(doses) = exercise.dosage.given() else { return out.not_applicable() };
        for span in Amounts::of(doses).missing_unit {
            let message = format!("`{}` has a number without a unit: `{}`", exercise.name, out.words(span));
            out.report(span, message, "write the unit after the number, such as `seconds`, `minutes` or `metres`");
        }
    }
}
