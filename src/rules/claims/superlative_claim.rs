use crate::{
    finding::{Meta, declare_rule},
    lexicon::Claim,
    model::Content,
    rule::{Rule, Sink},
    rules::claims::report_unsourced,
};

declare_rule!(
    /// One exercise or treatment is called the best there is.
    ///
    /// "The best", "#1", "single best", "fastest" with an exercise, a stretch, a remedy or a treatment, in the text
    /// of a page, in a paragraph that names no source. Not reported: "one of the best", "no single best",
    /// questions, "best for:" labels, the reader's own best.
    ///
    /// ## Why
    ///
    /// Few exercises have been compared with each other, and the one a reader keeps doing may be another.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// This is the #1 stretch for stenosis.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// This is one option to try for stenosis.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    SuperlativeClaim {
        id: "superlative-claim", group: Claims, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "FTC Health Products Compliance Guidance 2022; UK CAP Code 12.1"
    }
);

impl Rule for SuperlativeClaim {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        report_unsourced(
            content,
            Claim::Superlative,
            out,
            |words| format!("`{words}` says that nothing is better, and names no comparison"),
            "say `one option to try`, or in a title take the word out; or name the source that compared them",
        );
    }
}
