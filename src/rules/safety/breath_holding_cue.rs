use crate::{
    finding::{Meta, declare_rule},
    lexicon::Claim,
    model::Content,
    rule::{Rule, Sink},
};

declare_rule!(
    /// The reader is told to hold the breath or to bear down.
    ///
    /// Not reported: denials, "bear down through the heels", breathing drills with a stated hold of up to 10
    /// seconds, advice on the bowel.
    ///
    /// ## Why
    ///
    /// A held breath raises blood pressure under effort. In a small trial, being taught not to hold the breath
    /// lowered it.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Take a big breath, hold your breath and lift.
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
    /// steps: ["Hold your breath and lift your hips."]
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Breathe out as you lift; never hold your breath.
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
    /// steps: [Breathe out and lift your hips.]
    /// ```
    BreathHoldingCue {
        id: "breath-holding-cue", group: Safety, severity: Error, tier: SafetyCritical, since: "0.1.0",
        source: "O'Connor, Sforzo and Frye 1989, one trial of 27 healthy women (Phys Ther 69:757-761)"
    }
);

impl Rule for BreathHoldingCue {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        for said in content.claims_of(Claim::BreathHolding) {
            let message = format!(
                "`{}` tells the reader to hold the breath or to bear down, which raises blood pressure under effort",
                out.words(said.words)
            );
            out.report(said.words, message, "say when to breathe out, such as `breathe out as you lift`");
        }
    }
}
