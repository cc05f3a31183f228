use crate::{
    finding::{Meta, declare_rule},
    lexicon::Claim,
    model::Content,
    rule::{Rule, Sink},
};

declare_rule!(
    /// Pain is explained by a spine out of place, or by toxins.
    ///
    /// A spine, vertebra, disc or pelvis out of alignment, put back into place, realigned, or toxins washed out. Cues of
    /// posture ("keep your spine in alignment") and claims that are named to be rejected are none.
    ///
    /// ## Why
    ///
    /// It is not what hurts, and a reader who believes it fears to move.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// purpose: Pops your pelvis back into place.
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// purpose: Trains the hips; keep your spine in a neutral position.
    /// ```
    MisalignedSpineClaim {
        id: "misaligned-spine-claim", group: Claims, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "Stewart and Loftus 2018, wording that harms; NICE guideline NG59"
    }
);

impl Rule for MisalignedSpineClaim {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        for said in content.claims_of(Claim::MisalignedSpine) {
            let message = format!(
                "`{}` explains pain by parts out of place or by toxins, and may make a reader afraid to move",
                out.words(said.words)
            );
            out.report(said.words, message, "take it out, or say in plain words what is known of the pain");
        }
    }
}
