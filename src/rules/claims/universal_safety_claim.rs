use crate::{
    finding::{Meta, declare_rule},
    lexicon::{Claim, speaks_of_most},
    model::Content,
    rule::{Rule, Sink},
    rules::claims::by_paragraph,
};

declare_rule!(
    /// Everybody is told that it suits them.
    ///
    /// Suitable or safe for everyone or for most people, "anyone can do this", "no risk", "can't hurt you",
    /// "whatever your condition", said flatly in any text a reader sees. Not reported: "not safe for everyone",
    /// hedged words, questions.
    ///
    /// ## Why
    ///
    /// Someone with a fracture, a recent operation or a dizzy spell reads it too, and is not told to ask first.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// purpose: Anyone can do this move.
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// purpose: Many people find this comfortable. Check first if you are unsure.
    /// ```
    UniversalSafetyClaim {
        id: "universal-safety-claim", group: Claims, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "FTC Health Products Compliance Guidance 2022; DISCERN, risks"
    }
);

impl Rule for UniversalSafetyClaim {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        for places in by_paragraph(content.claims_of(Claim::UniversalSafety)) {
            let said = out.words(places[0].0);
            let message = if speaks_of_most(&said) {
                format!("`{said}` says that it suits most people, and does not say who should ask first")
            } else {
                format!("`{said}` tells every reader that it suits them; no exercise suits everybody")
            };
            out.report_all(&places, message, "say whom it suits and who should ask a clinician first");
        }
    }
}
