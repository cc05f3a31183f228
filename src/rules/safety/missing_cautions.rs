use crate::{
    finding::{Meta, declare_rule},
    lexicon::CautionKind,
    library::Standing,
    model::{Exercise, Field, Origin},
    rule::{Rule, Sink},
    settings::CautionNeed,
};

declare_rule!(
    /// An exercise names no caution of its own.
    ///
    /// Looks at `cautions` and `contraindications` of a record and at every sentence of an exercise in an article:
    /// who should not do it or should ask first, how to protect the body, what to change at a symptom. Words such
    /// as "be careful" and cautions elsewhere in the document do not count. Option `require: condition` asks for at
    /// least one caution that says who should not do it or should ask first.
    ///
    /// ## Why
    ///
    /// A reader exercises alone. Nobody is there to say who should not do this, or what to avoid.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back with knees bent., Lift your hips slowly.]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back with knees bent., Lift your hips slowly.]
    /// cautions: [Ask your surgeon first if you have had a back operation.]
    /// ```
    MissingCautions {
        id: "missing-cautions", group: Safety, severity: Error, tier: SafetyCritical, since: "0.1.0",
        source: "CERT items 11 and 14b; DISCERN"
    }
);

impl Rule for MissingCautions {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn exercise(&self, exercise: &Exercise, out: &mut Sink<'_>) {
        let need = out.context().options.cautions;
        match &exercise.cautions {
            Field::Malformed => out.not_applicable(),
            Field::Missing => out.report(exercise.name_span, lacks(&exercise.name), help(exercise.origin)),
            Field::Given(cautions) if !cautions.uses.is_empty() => {}
            Field::Given(cautions) if cautions.own.is_empty() => {
                let message = match cautions.empty.first() {
                    Some(empty) => format!("{}: `{}` says nothing", lacks(&exercise.name), out.words(*empty)),
                    None => lacks(&exercise.name),
                };
                out.report(exercise.name_span, message, help(exercise.origin));
            }
            Field::Given(cautions) => {
                let says_who = cautions.own.iter().any(|caution| caution.mark.kind == CautionKind::Condition);
                if need == CautionNeed::Condition && !says_who {
                    let message =
                        format!("no caution of `{}` says who should not do it or should ask first", exercise.name);
                    out.report(
                        exercise.name_span,
                        message,
                        "write who should not do it, or who should ask a clinician first",
                    );
                }
            }
        }
    }

    /// Cautions that only name a shared guidance: it has to be there and to hold some.
    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        out.not_applicable();
        for (exercise, reference) in standing.unresolved_cautions() {
            if out.context().reports_references && !standing.finds(reference) {
                continue;
            }
            let what = if standing.finds(reference) { "holds no cautions" } else { "does not exist" };
            let message = format!("{}: the guidance `{}` {what}", lacks(&exercise.name), reference.id);
            out.report(reference.span, message, "name a guidance with role `caution`, or write the caution here");
        }
    }
}

const fn help(origin: Origin) -> &'static str {
    match origin {
        Origin::Record => {
            "add `cautions:`: who should not do it or should ask a clinician first, or what to avoid (`Do not ...`)"
        }
        Origin::Section | Origin::Mention => {
            "write who should not do it or should ask a clinician first, or what to avoid (`Do not ...`)"
        }
    }
}

fn lacks(name: &str) -> String {
    format!("`{name}` has no cautions")
}
