use crate::{
    finding::{Meta, declare_rule},
    lexicon::CautionKind,
    model::{Caution, Exercise},
    rule::{Rule, Sink},
};

declare_rule!(
    /// The cautions do not say who should avoid the exercise or what to avoid.
    ///
    /// All that is there is a change offered at a symptom ("if your knees hurt, use a cushion") or a
    /// line to ask somebody first without saying why.
    ///
    /// ## Why
    ///
    /// A change of comfort does not tell the reader who should not do the exercise at all.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// cautions: [Ask your doctor first.]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// cautions: [Ask your doctor first if you have had a fracture of the spine.]
    /// ```
    WeakCautions {
        id: "weak-cautions", group: Safety, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "CERT item 11; DISCERN"
    }
);

impl Rule for WeakCautions {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn exercise(&self, exercise: &Exercise, out: &mut Sink<'_>) {
        let Some(cautions) = exercise.cautions.given().filter(|cautions| !cautions.own.is_empty()) else {
            return out.not_applicable();
        };
        let is_weak = |caution: &Caution| match caution.mark.kind {
            CautionKind::Condition => !caution.mark.has_situation,
            CautionKind::Modification => true,
            CautionKind::Technique => false,
        };
        if cautions.uses.is_empty() && cautions.own.iter().all(is_weak) {
            let first = cautions.own[0];
            let message = match first.mark.kind {
                CautionKind::Modification => {
                    format!("`{}` only offers changes at a symptom: `{}`", exercise.name, out.words(first.span))
                }
                CautionKind::Condition | CautionKind::Technique => {
                    format!("`{}` only says to ask first, not why: `{}`", exercise.name, out.words(first.span))
                }
            };
            out.report(
                first.span,
                message,
                "write who should not do it or should ask first and why, or what to avoid (`Do not ...`)",
            );
        }
    }
}
