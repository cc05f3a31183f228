use crate::{
    finding::{Meta, declare_rule},
    lexicon::evidence::ClaimKind,
    model::{Content, EvidenceClaim},
    rule::{Rule, Sink},
    text::Span,
};

declare_rule!(
    /// The text calls on evidence and does not say on which.
    ///
    /// "Research shows", "clinically proven", "according to" and shares of people ("four in five adults") with no
    /// mark of citation and no link in the paragraph. Not reported: doses, questions, denials.
    ///
    /// ## Why
    ///
    /// A number or a study that nobody can look up persuades without informing.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// ---
    /// schema: article/v1
    /// title: Bridge
    /// ---
    ///
    /// # Bridge
    ///
    /// Studies prove it halves pain.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// ---
    /// schema: article/v1
    /// title: Bridge
    /// ---
    ///
    /// # Bridge
    ///
    /// It halved pain in one trial [1].
    ///
    /// ## References
    ///
    /// 1. Sample A. A made-up trial. J Samples. 2024;1(2):3-4.
    /// ```
    UnsourcedClaim {
        id: "unsourced-claim", group: Evidence, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "JAMA benchmarks: attribution; FTC Health Products Compliance Guidance 2022"
    }
);

impl Rule for UnsourcedClaim {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let Some(evidence) = content.page.as_ref().and_then(|page| page.evidence.as_ref()) else {
            return out.not_applicable();
        };
        let unsourced: Vec<&EvidenceClaim> = evidence.claims.iter().filter(|claim| !claim.is_sourced).collect();
        for claims in unsourced.chunk_by(|one, other| one.paragraph == other.paragraph) {
            let words = out.words(claims[0].words);
            let what = match claims[0].kind {
                ClaimKind::Statistic => "gives a number",
                ClaimKind::Research | ClaimKind::Proven | ClaimKind::Attribution => "calls on evidence",
            };
            let places: Vec<(Span, String)> = claims.iter().map(|claim| (claim.words, String::new())).collect();
            let message = format!("`{words}` {what}, and the paragraph gives no source to look up");
            out.report_all(&places, message, "mark or link the source, or say it without calling on one");
        }
    }
}
