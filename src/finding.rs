//! What a report line needs: rule metadata, levels, findings with their places.

mod builtin;
mod closest;
mod edit;
mod meta;
mod waivers;

pub use builtin::{
    AMBIGUOUS_SCALAR, BUILT_IN, DUPLICATE_KEY, INVALID_YAML, KIND_MISMATCH, LIMIT_EXCEEDED, SCHEMA_MISMATCH,
    UNDECLARED_KIND, UNKNOWN_FIELD, UNKNOWN_KIND, UNSUPPORTED_LANGUAGE, UNSUPPORTED_YAML,
};
pub use closest::closest;
pub use edit::{Edit, edited};
pub(crate) use meta::declare_rule;
pub use meta::{Group, Meta, Severity, Tier};
pub use waivers::{EXPIRED_WAIVER, MALFORMED_WAIVER, UNUSED_WAIVER, WAIVER_RULES};

use crate::text::Span;

/// A further place that belongs to a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where, in the finding's own file.
    pub span: Span,
    /// What is to be seen there; may be empty.
    pub text: String,
}

/// Labels of one finding that a report shows.
pub const MOST_LABELS: usize = 5;

/// One defect of one file, at one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule that speaks.
    pub meta: &'static Meta,
    /// How bad; [`Meta::severity`] unless configuration says otherwise.
    pub severity: Severity,
    /// What is wrong: lower case, the thing in backticks first, no full stop.
    pub message: String,
    /// What to write: begins with a verb; never a clinical number.
    pub help: String,
    /// Where it stands.
    pub span: Span,
    /// Further places, in file order; a report shows the first of them.
    pub related: Vec<Label>,
    /// JSON pointer of the YAML node concerned, empty for prose and whole files.
    pub pointer: String,
    /// The exercise concerned, by name.
    pub unit: Option<String>,
    /// By what it is known again in another run; empty until the run tells.
    pub identity: Identity,
}

/// By what a finding is known again when lines were moved and neighbours changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Identity {
    /// `physiolint/v1`: 32 hexadecimal digits.
    pub fingerprint: String,
    /// How many findings of its file with the same fingerprint stand before it.
    pub occurrence: u32,
    /// What it is a fault of: the section, the phase, or the whole document.
    pub within: Span,
}

impl Finding {
    /// A finding at `span`, at the rule's own severity.
    #[must_use]
    pub fn new(meta: &'static Meta, span: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            meta,
            severity: meta.severity,
            message: message.into(),
            help: help.into(),
            span,
            related: Vec::new(),
            pointer: String::new(),
            unit: None,
            identity: Identity::default(),
        }
    }

    /// The further places that a report shows, and how many it leaves out.
    #[must_use]
    pub fn labels(&self) -> (&[Label], usize) {
        let (shown, rest) = self.related.split_at(self.related.len().min(MOST_LABELS));
        (shown, rest.len())
    }

    /// The same finding with a further place.
    #[must_use]
    pub fn with_label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.related.push(Label { span, text: text.into() });
        self
    }

    /// The same finding, tied to a YAML node by its JSON pointer.
    #[must_use]
    pub fn at_pointer(mut self, pointer: impl Into<String>) -> Self {
        self.pointer = pointer.into();
        self
    }
}
