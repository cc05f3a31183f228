use std::fmt;

use crate::text::Span;

/// A mistake in the configuration: its author's, never the content's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    message: String,
    help: String,
    span: Span,
}

impl Error {
    /// What is wrong, what to write, where.
    pub(super) fn new(message: impl Into<String>, help: impl Into<String>, span: Span) -> Self {
        Self { message: message.into(), help: help.into(), span }
    }

    /// What to write.
    #[must_use]
    pub fn help(&self) -> &str {
        &self.help
    }

    /// Where it stands; the base of the text is included.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
