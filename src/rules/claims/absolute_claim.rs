use crate::{
    finding::{Meta, declare_rule},
    lexicon::Claim,
    model::Content,
    rule::{Rule, Sink},
};

declare_rule!(
    /// The reader is promised a cure, a guarantee or an end for good.
    ///
    /// Cure, heal for good, guarantee, eliminate, permanently, never again, 100 %: about pain, a condition or the
    /// recovery, said flatly in any text a reader sees. Not reported: denials, questions, hedged words ("may
    /// ease"), claims quoted to be doubted, other uses ("guarantees a firm grip").
    ///
    /// ## Why
    ///
    /// Nobody can promise this, and a reader who believes it blames the body, or waits too long for care.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// These moves cure sciatica for good.
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
    /// purpose: Cures sciatica for good.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// These moves may ease sciatica for some people.
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
    /// purpose: May ease sciatica for some people.
    /// ```
    AbsoluteClaim {
        id: "absolute-claim", group: Claims, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "FTC Health Products Compliance Guidance 2022; UK CAP Code 12.1"
    }
);

impl Rule for AbsoluteClaim {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        for said in content.claims_of(Claim::Absolute) {
            let message = format!(
                "`{}` tells a reader in pain that the outcome is certain; nobody can promise that",
                out.words(said.words)
            );
            out.report(
                said.words,
                message,
                "say what some people notice, such as `may ease sciatica for some people`, and name the source",
            );
        }
    }
}
