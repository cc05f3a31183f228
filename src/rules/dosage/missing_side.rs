use super::own_amount;
use crate::{
    finding::{Meta, declare_rule},
    model::{Exercise, Origin},
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// A dose of one-sided work does not say whether it counts for each side.
    ///
    /// A record with `laterality: unilateral` or `alternating` needs `per`. In an article the words say it: each
    /// side, both sides, the other side, taking turns, or the side that hurts.
    ///
    /// ## Why
    ///
    /// "15 times" is then fifteen for one reader and seven a side for another, and some train one side
    /// alone.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bird dog
    /// laterality: alternating
    /// steps: [Kneel on hands and knees., Reach one arm and the opposite leg away from you.]
    /// dosage: {reps: 8-12}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bird dog
    /// laterality: alternating
    /// steps: [Kneel on hands and knees., Reach one arm and the opposite leg away from you.]
    /// dosage: {reps: 8-12, per: side}
    /// ```
    MissingSide {
        id: "missing-side", group: Dosage, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "CERT item 13"
    }
);

impl Rule for MissingSide {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn exercise(&self, exercise: &Exercise, out: &mut Sink<'_>) {
        let Some(dose) = own_amount(exercise) else { return out.not_applicable() };
        let Some(place) = exercise.one_sided else { return };
        let message = format!(
            "`{}` works one side at a time; its dose does not say whether it is for each side",
            quote(&exercise.name)
        );
        let places = [(place, String::new()), (dose.span, format!("its dose: {}", dose.without_frequency()))];
        out.report_all(&places, message, help(exercise.origin));
    }
}

const fn help(origin: Origin) -> &'static str {
    match origin {
        Origin::Record => "add `per: side` to `dosage`, or `per: alternating` if the count is for both sides together",
        Origin::Section | Origin::Mention => {
            "write `MIN-MAX on each side`, or tell the reader to repeat it on the other side"
        }
    }
}
