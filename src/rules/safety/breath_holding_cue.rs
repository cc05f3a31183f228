use crate::{
    finding::{Meta, declare_rule},
    lexicon::Claim,
    model::Content,
    rule::{Rule, Sink},
};

declare_rule!(
    /// The reader is told to hold the breath or to bear down.
    ///
    /// Denials, "bear down through the heels", breathing drills with a stated hold of up to 10 s and advice on the
    /// bowel are none.
    ///
    /// ## Why
    ///
    /// A held breath raises the blood pressure under effort; being told to breathe lowers it.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: ["Hold your breath and lift your hips."]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Breathe out and lift your hips.]
    /// ```
    BreathHoldingCue {
        id: "breath-holding-cue", group: Safety, severity: Error, tier: SafetyCritical, since: "0.1.0",
        source: "Breath holding and blood pressure in isometric effort (1989)"
    }
);

impl Rule for BreathHoldingCue {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        for said in content.claims_of(Claim::BreathHolding) {
            let message = format!(
                "`{}` tells the reader to hold the breath or to bear down, which raises the blood pressure",
                out.words(said.words)
            );
            out.report(said.words, message, "say when to breathe in and when to breathe out");
        }
    }
}
