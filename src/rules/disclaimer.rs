//! Does the content say what it is not?

mod incomplete_disclaimer;
mod missing_disclaimer;

pub(crate) use incomplete_disclaimer::IncompleteDisclaimer;
pub(crate) use missing_disclaimer::MissingDisclaimer;
