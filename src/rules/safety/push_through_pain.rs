use crate::{
    finding::{Meta, declare_rule},
    lexicon::Claim,
    model::Content,
    rule::{Rule, Sink},
};

declare_rule!(
    /// The reader is told to go on through pain or symptoms.
    ///
    /// Work through the ache, ignore the numbness, no pain no gain, keep going even when it hurts, it should hurt.
    /// Not reported: denials, a slogan quoted to be rejected, "breathe through any tension", and the careful return
    /// to activity that clinicians advise ("some discomfort is fine").
    ///
    /// ## Why
    ///
    /// Pain that grows, numbness and dizziness are the signs at which the reader stops.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Work through the ache; that is where change happens.
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
    /// cues: [Work through the pain.]
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Do not work through sharp pain.
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
    /// cues: [Do not work through sharp pain.]
    /// ```
    PushThroughPain {
        id: "push-through-pain", group: Safety, severity: Error, tier: SafetyCritical, since: "0.1.0",
        source: "Pain-monitoring model (Thomeé 1997, Silbernagel 2007)"
    }
);

impl Rule for PushThroughPain {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        for said in content.claims_of(Claim::PushThroughPain) {
            let message = format!("`{}` tells the reader to go on through pain or symptoms", out.words(said.words));
            out.report(said.words, message, "take it out, and say at which signs to stop");
        }
    }
}
