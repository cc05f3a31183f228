use crate::{
    finding::{Meta, declare_rule},
    lexicon::Element,
    library::{Effective, Standing},
    model::DisclaimerSentence,
    rule::{Rule, Sink, quote},
    text::Span,
};

declare_rule!(
    /// No medical disclaimer reaches the content.
    ///
    /// A disclaimer says that the content is not medical advice, and that it is general information
    /// or whom to ask. It may stand in the text of an article, or be named by `disclaimer: [ID]`, by
    /// the defaults of the collection, or by the article that shows a record. "Ask your doctor" alone
    /// is none; text in a comment or in code is not visible and does not count.
    ///
    /// ## Why
    ///
    /// The reader must know that nobody has looked at their own case.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// ---
    /// schema: article/v1
    /// title: One move
    /// ---
    ///
    /// # One move
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
    /// ---
    /// schema: article/v1
    /// title: One move
    /// ---
    ///
    /// # One move
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    ///
    /// This page is general information and not medical advice.
    /// ```
    MissingDisclaimer {
        id: "missing-disclaimer", group: Disclaimer, severity: Error, tier: SafetyCritical, since: "0.1.0",
        source: "HONcode principles; FTC Health Products Compliance Guidance 2022; CAP Code 12"
    }
);

impl Rule for MissingDisclaimer {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        if !standing.carries_duties() {
            return out.not_applicable();
        }
        match standing.disclaimer() {
            Effective::Met(..) => {}
            Effective::Unreadable => out.not_applicable(),
            Effective::Missing => {
                let entry = standing.entry;
                if let Some(reference) = standing.unresolved_disclaimers().next() {
                    if out.context().reports_references && !standing.finds(reference) {
                        return out.not_applicable();
                    }
                    let id = quote(&reference.id);
                    let (message, help) = if standing.finds(reference) {
                        (
                            format!("the disclaimer `{id}` does not say that it is not medical advice"),
                            "complete it, or name another disclaimer",
                        )
                    } else {
                        (format!("there is no disclaimer `{id}`"), "name a disclaimer record that exists")
                    };
                    return out.report(reference.span, message, help);
                }
                let name = quote(&entry.title.value);
                let half =
                    entry.disclaimer.given().into_iter().flat_map(|disclaimer| &disclaimer.own).find_map(half_said);
                match half {
                    Some((span, said, missing)) => {
                        let message = format!("`{name}` {said}, but {missing}");
                        out.report_all(&[(entry.title.span, String::new()), (span, said.to_owned())], message, HELP);
                    }
                    None => out.report(entry.title.span, format!("`{name}` has no medical disclaimer"), HELP),
                }
            }
        }
    }
}

const HELP: &str = "add `disclaimer: [ID]`, or say in the text what the content is not";

/// Half a disclaimer: where, what it says, and what is missing.
fn half_said(sentence: &DisclaimerSentence) -> Option<(Span, &'static str, &'static str)> {
    let elements = sentence.elements;
    if elements.contains(Element::NotMedicalAdvice) {
        return Some((
            sentence.span,
            "says that it is no medical advice",
            "neither that it is general information nor whom to ask",
        ));
    }
    elements.contains(Element::Informational).then_some((
        sentence.span,
        "says that it is information",
        "not that it is no medical advice",
    ))
}
