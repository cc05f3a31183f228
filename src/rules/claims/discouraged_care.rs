use crate::{
    finding::{Meta, declare_rule},
    lexicon::Claim,
    model::Content,
    rule::{Rule, Sink},
};

declare_rule!(
    /// The reader is told to do without care.
    ///
    /// Skip the doctor, no need to see one, stop taking your medicine, scans are a waste of time, what doctors will
    /// not tell you. Not reported: true reassurance ("most people improve without surgery", "you may not need an
    /// X-ray"), referral ("you do not need a referral"), denials.
    ///
    /// ## Why
    ///
    /// A reader with a serious cause may not go, or may stop a medicine that is needed.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Skip the doctor and do this instead.
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
    /// See a doctor or a physiotherapist if your pain gets worse.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    DiscouragedCare {
        id: "discouraged-care", group: Claims, severity: Error, tier: SafetyCritical, since: "0.1.0",
        source: "UK CAP Code 12.2"
    }
);

impl Rule for DiscouragedCare {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        for said in content.claims_of(Claim::DiscouragedCare) {
            let message = format!("`{}` turns a reader in pain away from care", out.words(said.words));
            out.report(said.words, message, "take it out, or say when to see a doctor or a physiotherapist");
        }
    }
}
