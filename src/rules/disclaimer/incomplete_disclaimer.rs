use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    lexicon::{Element, Elements},
    library::Standing,
    rule::{Rule, Sink, quote},
    rules::disclaimer::such_as,
};

declare_rule!(
    /// A disclaimer leaves out something it should say.
    ///
    /// It should say that the content is general information, that it is not medical advice, and whom
    /// to ask; option `require` changes the list. A disclaimer record is also held to the `elements`
    /// it claims.
    ///
    /// ## Why
    ///
    /// Each part answers another question a reader has: what is this, what is it not, whom do I ask.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// ---
    /// schema: disclaimer/v1
    /// title: General
    /// scope: [site]
    /// jurisdictions: [any]
    /// ---
    ///
    /// This is not medical advice. Ask your physiotherapist about your own case.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// ---
    /// schema: disclaimer/v1
    /// title: General
    /// scope: [site]
    /// jurisdictions: [any]
    /// ---
    ///
    /// This is general information and not medical advice. Ask your physiotherapist about your own case.
    /// ```
    IncompleteDisclaimer {
        id: "incomplete-disclaimer", group: Disclaimer, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "HONcode principles; CAP Code 12"
    }
);

impl Rule for IncompleteDisclaimer {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        // A page without any disclaimer lacks it as a whole; a disclaimer record is held to its text.
        let is_record = entry.kind == Kind::Disclaimer;
        let Some(own) = entry.disclaimer.given().filter(|own| is_record || own.present.is_some()) else {
            return out.not_applicable();
        };
        let says = own.own.iter().map(|sentence| sentence.elements).fold(Elements::default(), Elements::union);
        let first = own.own.iter().find(|sentence| sentence.elements.contains(Element::NotMedicalAdvice));
        let span = first.map_or(entry.title.span, |sentence| sentence.span);
        let missing: Vec<Element> =
            out.context().options.disclaimer.iter().filter(|element| !says.contains(*element)).collect();
        if !missing.is_empty() {
            let there: Vec<_> = MAIN.into_iter().filter(|element| says.contains(*element)).map(plainly).collect();
            let lacks = missing.iter().map(|element| plainly(*element)).collect::<Vec<_>>().join(", nor ");
            let message = match first.or_else(|| own.own.first()) {
                Some(found) if !there.is_empty() => {
                    let words = quote(&found.words);
                    format!("the disclaimer (`{words}`) says {}, but not {lacks}", there.join(" and "))
                }
                _ => format!("the disclaimer does not say {lacks}"),
            };
            out.report(span, message, help(&missing));
        }
        for claim in &entry.claimed {
            let claimed = Element::ALL.into_iter().find(|element| element.name() == claim.value);
            if let Some(element) = claimed.filter(|element| !says.contains(*element) && !missing.contains(element)) {
                let message = format!("`{}` is claimed, but the text does not say {}", claim.value, plainly(element));
                out.report(claim.span, message, "say it in the text, or take the claim out");
            }
        }
    }
}

/// A sentence for each part that has one in the rule catalogue.
fn help(missing: &[Element]) -> String {
    let sentences: Vec<String> =
        missing.iter().filter_map(|element| Some(format!("`{}`", such_as(*element)?))).collect();
    match sentences.as_slice() {
        [] => "add a sentence that says so".to_owned(),
        sentences => format!("add {}", sentences.join(" and ")),
    }
}

/// What a disclaimer consists of; the rest only adds to it.
const MAIN: [Element; 3] = [Element::NotMedicalAdvice, Element::Informational, Element::Consult];

/// What an element says, as it stands after "says" and "does not say".
const fn plainly(element: Element) -> &'static str {
    match element {
        Element::Informational => "that the content is general information",
        Element::NotMedicalAdvice => "that it is not medical advice",
        Element::Consult => "whom to ask about one's own case",
        Element::NoRelationship => "that reading creates no care relationship",
        Element::Emergency => "where to go in an emergency",
        Element::DoNotDelay => "not to put off care because of it",
    }
}
