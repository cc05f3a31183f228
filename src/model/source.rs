//! Citations as records.

use super::Field;
use crate::text::{Span, Spanned};

/// A source: a record, or written in place under `sources`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// Its title.
    pub title: Option<Spanned<String>>,
    /// What it is: the slug of `type`.
    pub form: Option<Spanned<String>>,
    /// The year it came out.
    pub year: Field<Spanned<i64>>,
    /// Its DOI, as written.
    pub doi: Option<Spanned<String>>,
    /// Its number in `PubMed`, as written.
    pub pmid: Option<Spanned<String>>,
    /// Its address.
    pub url: Option<Spanned<String>>,
    /// Whether it was withdrawn, and where that is said.
    pub retracted: Option<Span>,
    /// Whether its age does not count.
    pub is_seminal: bool,
}
