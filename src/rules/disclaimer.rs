//! Does the content say what it is not?

mod altered_disclaimer;
mod incomplete_disclaimer;
mod missing_disclaimer;

pub(crate) use altered_disclaimer::AlteredDisclaimer;
pub(crate) use incomplete_disclaimer::IncompleteDisclaimer;
pub(crate) use missing_disclaimer::MissingDisclaimer;
