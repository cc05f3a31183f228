use crate::{
    finding::{Meta, declare_rule},
    lexicon::{Claim, blames_toxins},
    model::Content,
    rule::{Rule, Sink},
};

declare_rule!(
    /// Pain is explained by a spine out of place, or by toxins.
    ///
    /// A spine, vertebra, disc or pelvis out of alignment, put back into place, realigned, or toxins washed out.
    /// Not reported: posture cues ("keep your spine in alignment") and claims that are named to be rejected.
    ///
    /// ## Why
    ///
    /// For most back pain this is not the cause, and a reader who believes it may be afraid to move.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Your spine has slipped out of line; one adjustment fixes it.
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
    /// This move trains your hips. Keep your spine in a neutral position.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    MisalignedSpineClaim {
        id: "misaligned-spine-claim", group: Claims, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "Stewart and Loftus 2018, wording that harms; NICE guideline NG59 (not yet confirmed by a clinician)"
    }
);

impl Rule for MisalignedSpineClaim {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        for said in content.claims_of(Claim::MisalignedSpine) {
            let words = out.words(said.words);
            let by = if blames_toxins(&words) { "toxins" } else { "parts out of place" };
            let message = format!("`{words}` explains pain by {by}, and may make a reader afraid to move");
            out.report(said.words, message, "take the sentence out; if the page explains pain, name a source for it");
        }
    }
}
