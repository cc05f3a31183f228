//! Authors and reviewers.

use jiff::civil::Date;

use super::Field;
use crate::text::{Span, Spanned};

/// An expert record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Expert {
    /// What qualifies them.
    pub credentials: Field<Vec<Credential>>,
    /// Whether the person is made up for an example.
    pub is_sample: bool,
}

/// One credential.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// Its abbreviation, such as `DPT`.
    pub abbr: Option<Spanned<String>>,
    /// Its name in full.
    pub title: Option<Spanned<String>>,
    /// Last day it holds; missing when it does not end.
    pub expires: Field<Spanned<Date>>,
    /// The entry.
    pub span: Span,
}

impl Credential {
    /// Whether it held on a day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.expires.given().is_none_or(|expires| day <= expires.value)
    }
}
