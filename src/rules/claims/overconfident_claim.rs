use std::collections::BTreeSet;

use crate::{
    finding::{Meta, declare_rule},
    lexicon::Claim,
    model::Content,
    rule::{Rule, Sink},
    rules::claims::by_paragraph,
    text::Span,
};

declare_rule!(
    /// A result is promised as sure, or at once.
    ///
    /// "Will be gone", "instant relief", "ten minutes and the ache is gone", "works when nothing else does", said
    /// flatly in any text a reader sees. Not reported: hedged words ("usually", "may", "some people"), questions,
    /// claims quoted to be doubted. A sentence that promises a cure is reported by `absolute-claim` alone.
    ///
    /// ## Why
    ///
    /// Bodies differ. A reader who is not better on time believes that it is their fault, or gives up.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Ten minutes and the ache is gone.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// purpose: Ten minutes and the ache is gone.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Some people notice less stiffness after a few weeks.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// purpose: Some people notice less stiffness after a few weeks.
    /// ```
    OverconfidentClaim {
        id: "overconfident-claim", group: Claims, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "FTC Health Products Compliance Guidance 2022; UK CAP Code 12.1"
    }
);

impl Rule for OverconfidentClaim {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let cures: BTreeSet<Span> = content.claims_of(Claim::Absolute).map(|said| said.sentence).collect();
        let promised = content.claims_of(Claim::Overconfident).filter(|said| !cures.contains(&said.sentence));
        for places in by_paragraph(promised) {
            let message = format!(
                "`{}` promises a sure or quick result; results differ from reader to reader",
                out.words(places[0].0)
            );
            out.report_all(
                &places,
                message,
                "say what some people notice and after how long, such as `some people notice less stiffness after a few weeks`",
            );
        }
    }
}
