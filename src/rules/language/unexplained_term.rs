use super::places;
use crate::{
    finding::{Meta, declare_rule},
    model::Content,
    rule::{Rule, Sink},
};

declare_rule!(
    /// A term of the trade is used and nowhere explained.
    ///
    /// Supine, prone, quadruped, multifidus, isometric, proprioception, radicular, RPE, 1RM, ROM, NSAID and the
    /// like, one finding for each, at its first place. A bracket, "means", plain words beside it or an entry of a
    /// glossary anywhere in the document explain it. Not reported: names of exercises, headings, texts for
    /// professionals.
    ///
    /// ## Why
    ///
    /// A reader who does not know the word cannot do the exercise, and seldom looks it up.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Start supine.
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
    /// steps: [Start supine., Lift your hips.]
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Start on your back (supine).
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
    /// steps: [Start on your back (supine)., Lift your hips.]
    /// ```
    UnexplainedTerm {
        id: "unexplained-term", group: Language, severity: Info, tier: Ordinary, since: "0.1.0",
        source: "PEMAT, medical terms are defined; house list of terms"
    }
);

impl Rule for UnexplainedTerm {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        for (term, spans) in content.unexplained_terms() {
            let also = match spans.len() {
                0 | 1 => String::new(),
                2 => ", here and at one more place".to_owned(),
                count => format!(", here and at {} more places", count - 1),
            };
            let message = format!("`{}` is used without an explanation{also}", out.words(spans[0]));
            let help =
                format!("say it in plain words, such as `{}`, or add them in a bracket at the first use", term.plain);
            out.report_all(&places(spans), message, help);
        }
    }
}
