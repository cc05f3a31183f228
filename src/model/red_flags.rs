//! Warning signs of one body area.

use super::Field;
use crate::{
    lexicon::FlagMark,
    text::{Span, Spanned},
};

/// A red-flags record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RedFlags {
    /// Slugs of body regions.
    pub body_regions: Vec<Spanned<String>>,
    /// Its signs.
    pub items: Field<Vec<RedFlag>>,
}

/// One warning sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedFlag {
    /// What the reader notices.
    pub sign: Spanned<String>,
    /// What its words say.
    pub said: FlagMark,
    /// The group it belongs to, by its slug.
    pub group: Option<Spanned<String>>,
    /// How soon the reader acts, by its slug.
    pub urgency: Option<Spanned<String>>,
    /// What the reader does.
    pub action: Option<Spanned<String>>,
    /// The item.
    pub span: Span,
}
