use crate::{
    finding::{Meta, declare_rule},
    lexicon::Claim,
    model::Content,
    rule::{Rule, Sink},
    rules::claims::report_unsourced,
};

declare_rule!(
    /// A brace, a belt or another thing to buy is recommended for pain, without a source.
    ///
    /// Braces, belts, corsets, lumbar supports, traction, creams and tablets that are said to prevent or treat, or
    /// that the reader is told to wear, in a paragraph that cites nothing and has no link to a study. Not reported:
    /// a pillow under the knees, a strap as equipment, what a clinician prescribed.
    ///
    /// ## Why
    ///
    /// The WHO guideline of 2023 on chronic low back pain advises against braces, belts and traction as routine
    /// care, and a reader who relies on them may move less.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Wear a brace to stay straight.
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
    /// Braces and belts are not generally advised for low back pain that lasts [1].
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    ///
    /// ## References
    ///
    /// 1. World Health Organization. Guideline for non-surgical management of chronic primary low back pain. 2023.
    /// ```
    PassiveProductClaim {
        id: "passive-product-claim", group: Claims, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "WHO chronic low back pain guideline 2023; NICE NG59 (not yet confirmed by a clinician)"
    }
);

impl Rule for PassiveProductClaim {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        report_unsourced(
            content,
            Claim::PassiveProduct,
            out,
            |words| format!("`{words}` recommends a product for the body, and the paragraph names no source"),
            "name the source or leave it out; the WHO guideline of 2023 on chronic primary low back pain advises against \
             lumbar braces, belts and supports, and against traction, as routine care",
        );
    }
}
