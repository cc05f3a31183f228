//! Does the content say what it is not?

mod altered_disclaimer;
mod incomplete_disclaimer;
mod missing_disclaimer;

pub(crate) use altered_disclaimer::AlteredDisclaimer;
pub(crate) use incomplete_disclaimer::IncompleteDisclaimer;
pub(crate) use missing_disclaimer::MissingDisclaimer;

use crate::lexicon::Element;

// Sentences for the parts of a disclaimer, as the rule catalogue has them.
const INFORMATION_NOT_ADVICE: &str = "General information only; this is not medical advice.";
const INFORMATION: &str = "This page is general information.";
const NOT_ADVICE: &str = "This is not medical advice.";
const ASK: &str = "Speak to a health professional about your own case.";

/// A sentence that says what an element asks for, where one holds for every page.
const fn such_as(element: Element) -> Option<&'static str> {
    match element {
        Element::Informational => Some(INFORMATION),
        Element::NotMedicalAdvice => Some(NOT_ADVICE),
        Element::Consult => Some(ASK),
        Element::NoRelationship | Element::Emergency | Element::DoNotDelay => None,
    }
}
