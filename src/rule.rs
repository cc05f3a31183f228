//! What a rule is: one look at one grain of content. The engine walks; a rule never sees a list it
//! could leave early.

mod context;
mod sink;

pub use context::{Context, RuleOptions};
pub use sink::Sink;
pub(crate) use sink::quote;

use crate::{
    finding::Meta,
    library::{ExerciseEntry, Standing},
    model::{Content, Exercise},
    text::{Prose, Span},
};

/// A stretch of text a reader sees.
#[derive(Debug, Clone, Copy)]
pub struct Text<'t> {
    /// The text as decoded (a field) or as written (prose).
    pub raw: &'t str,
    /// The normalised passage, for prose.
    pub prose: Option<&'t Prose>,
    /// Where it stands.
    pub span: Span,
    /// The key of the field it is the value of, or an item of; empty for prose.
    pub field: &'t str,
    /// How many texts stand in the same list; 1 for a single value and for prose.
    pub siblings: usize,
    /// How many of those are placeholders.
    pub placeholders: usize,
}

/// One check. Every grain is empty by default; a rule fills the one it looks at.
pub trait Rule: Sync {
    /// The facts of the rule.
    fn meta(&self) -> &'static Meta;

    /// One exercise: a record, a section, or a mention that nothing resolves.
    fn exercise(&self, _exercise: &Exercise, out: &mut Sink<'_>) {
        out.not_applicable();
    }

    /// Whether the rule looks at stretches of text. There are many of them, and few rules do; a rule
    /// that fills `text` says so here.
    fn reads_text(&self) -> bool {
        false
    }

    /// One stretch of text.
    fn text(&self, _text: &Text<'_>, out: &mut Sink<'_>) {
        out.not_applicable();
    }

    /// One file that was judged.
    fn content(&self, _content: &Content, out: &mut Sink<'_>) {
        out.not_applicable();
    }

    /// One exercise after references and inheritance are resolved (pass two).
    fn resolved(&self, _exercise: &ExerciseEntry, _standing: &Standing<'_>, out: &mut Sink<'_>) {
        out.not_applicable();
    }

    /// One document after references and inheritance are resolved (pass two).
    fn document(&self, _standing: &Standing<'_>, out: &mut Sink<'_>) {
        out.not_applicable();
    }
}
