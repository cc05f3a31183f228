use crate::{
    finding::{Meta, declare_rule},
    lexicon::Element,
    library::{Effective, Entry, Standing},
    rule::{Rule, Sink, quote},
    rules::disclaimer::{ASK, INFORMATION_NOT_ADVICE, NOT_ADVICE},
    text::Span,
};

declare_rule!(
    /// No medical disclaimer reaches the content.
    ///
    /// A disclaimer says that the content is not medical advice, and that it is general information or whom to ask.
    /// It may stand in the text of an article, or be named by `disclaimer: [ID]`, by the defaults of the
    /// collection, or by the article that shows a record. "Ask your doctor" alone is not a disclaimer. Text in a
    /// comment or in code is not visible and does not count.
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
    /// This page is general information and not medical advice. Ask a health professional about your own case.
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
                let Some(Half { words, span, says, lacks, such_as }) = Half::of(entry) else {
                    let message = format!("`{name}` has no medical disclaimer");
                    let help = format!("add `{INFORMATION_NOT_ADVICE} {ASK}`, or name a record by `disclaimer: [ID]`");
                    return out.report(entry.title.span, message, help);
                };
                let message = format!("`{name}` has no medical disclaimer: `{}` only {says}", quote(words));
                let help = format!("beside it, say {lacks}, such as `{such_as}`; or name one by `disclaimer: [ID]`");
                let places = [(entry.title.span, String::new()), (span, format!("only {says}"))];
                out.report_all(&places, message, help);
            }
        }
    }
}

/// The sentence that comes nearest to a disclaimer.
struct Half<'e> {
    words: &'e str,
    span: Span,
    /// What it says.
    says: &'static str,
    /// What is missing beside it, as it stands after "say".
    lacks: &'static str,
    /// A sentence that says so.
    such_as: &'static str,
}

impl<'e> Half<'e> {
    fn of(entry: &'e Entry) -> Option<Self> {
        /// Nearest first: element, what it says, what it lacks, a sentence for that.
        const HALVES: [(Element, &str, &str, &str); 4] = [
            (Element::NotMedicalAdvice, "says what the content is not", "what it is for or whom to ask", ASK),
            (Element::Informational, "says what the content is for", WHAT_IT_IS_NOT, NOT_ADVICE),
            (Element::NoRelationship, "speaks of risk, liability or ties to the reader", BOTH, INFORMATION_NOT_ADVICE),
            (Element::DoNotDelay, "says not to put off care", BOTH, INFORMATION_NOT_ADVICE),
        ];
        let sentences = entry.disclaimer.given().map(|disclaimer| disclaimer.own.as_slice()).unwrap_or_default();
        let half = HALVES.into_iter().find_map(|(element, says, lacks, such_as)| {
            let found = sentences.iter().find(|sentence| sentence.elements.contains(element))?;
            Some(Self { words: &found.words, span: found.span, says, lacks, such_as })
        });
        // Many sentences name a doctor; the one that sends the reader there first is the near one.
        half.or_else(|| {
            let asked = &entry.page.as_ref()?.checked_first.as_ref()?.sentence;
            let (says, lacks) = ("tells the reader whom to ask", WHAT_IT_IS_NOT);
            Some(Self { words: &asked.value, span: asked.span, says, lacks, such_as: NOT_ADVICE })
        })
    }
}

const WHAT_IT_IS_NOT: &str = "that the content is not medical advice";

const BOTH: &str = "what the content is and what it is not";
