use crate::{
    finding::{Meta, declare_rule},
    lexicon::Claim,
    model::Content,
    rule::{Rule, Sink},
};

declare_rule!(
    /// The reader is told to do without care.
    ///
    /// Skip the doctor, no need to see one, stop taking your medicine, scans are a waste of time, what doctors will not
    /// tell you. Reassurance that is true ("most people improve without surgery", "you may not need an X-ray"),
    /// referral ("you do not need a referral") and denials are none.
    ///
    /// ## Why
    ///
    /// A reader with a serious cause may not go, or may stop a medicine that is needed.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// purpose: Skip the doctor and do this instead.
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// purpose: See a doctor if your pain gets worse.
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
