use crate::{
    finding::{Meta, declare_rule},
    model::{Exercise, dosage::Amounts},
    rule::{Rule, Sink},
};

declare_rule!(
    /// A dose is one fixed number, with no range.
    ///
    /// No amount is a range or a ceiling, and neither a start nor a target is given. A range of sets or of days a
    /// week does not count.
    ///
    /// ## Why
    ///
    /// Readers start from different places. One number is too much for some and too little for others, and without
    /// an upper number some readers overdo it.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// dosage: {reps: 10}
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
    FixedDosage {
        id: "fixed-dosage", group: Dosage, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "CERT items 14 and 15"
    }
);

impl Rule for FixedDosage {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn exercise(&self, exercise: &Exercise, out: &mut Sink<'_>) {
        let Some(doses) = exercise.dosage.given() else { return out.not_applicable() };
        let amounts = Amounts::of(doses);
        if !amounts.is_fixed() {
            return;
        }
        let Some((first, rest)) = amounts.spans().split_first() else { return };
        let message = format!("`{}` gives one fixed dose, no range", exercise.name);
        let mut places = vec![(*first, String::new())];
        places.extend(rest.iter().map(|span| (*span, String::new())));
        out.report_all(
            &places,
            message,
            "give a range, such as `MIN-MAX reps` or `MIN-MAX seconds`, or say where to start and what to build up to",
        );
    }
}
