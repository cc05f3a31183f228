//! JSON Schemas of the kinds, judged on the arena, and their errors in an editor's words.
//!
//! Shape only: what is unsafe, reversed or unreachable is a rule's business. Knows the text of a
//! schema and of a node, never a second tree of values.

mod advice;
mod bundle;
mod choice;
mod explain;
mod overlay;
mod place;
mod suggest;
mod view;
mod words;

#[cfg(test)]
mod checks;
#[cfg(test)]
mod sample;

use std::sync::OnceLock;

use jsonschema::{PatternOptions, Validator};

use self::view::{Arena, View};
use crate::{
    document::{Data, Document, Kind, NodeRef},
    finding::Finding,
};

pub(crate) use self::overlay::words_of as translated_words;
pub use self::view::to_json;

#[cfg(test)]
pub(crate) use self::checks::complaints;

/// Every schema this binary holds, by the name `physiolint schema` knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaName {
    /// Records of exercises.
    Exercise,
    /// Plans over weeks.
    Program,
    /// Front matter of articles.
    Article,
    /// Disclaimer texts.
    Disclaimer,
    /// Warning signs.
    RedFlags,
    /// Shared safety texts.
    Guidance,
    /// Authors and reviewers.
    Expert,
    /// Citations.
    Source,
    /// The configuration file.
    Config,
    /// Findings as JSON.
    JsonV1,
    /// Content as read, as JSON.
    InspectV1,
    /// A content quality report as JSON.
    ReportV1,
}

impl SchemaName {
    /// All schemas, in the order of the manual.
    pub const ALL: [Self; 12] = [
        Self::Exercise,
        Self::Program,
        Self::Article,
        Self::Disclaimer,
        Self::RedFlags,
        Self::Guidance,
        Self::Expert,
        Self::Source,
        Self::Config,
        Self::JsonV1,
        Self::InspectV1,
        Self::ReportV1,
    ];

    /// The name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exercise => "exercise",
            Self::Program => "program",
            Self::Article => "article",
            Self::Disclaimer => "disclaimer",
            Self::RedFlags => "red-flags",
            Self::Guidance => "guidance",
            Self::Expert => "expert",
            Self::Source => "source",
            Self::Config => "config",
            Self::JsonV1 => "json-v1",
            Self::InspectV1 => "inspect-v1",
            Self::ReportV1 => "report-v1",
        }
    }

    /// The schema with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|schema| schema.name() == name)
    }

    const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Exercise => Self::Exercise,
            Kind::Program => Self::Program,
            Kind::Article => Self::Article,
            Kind::Disclaimer => Self::Disclaimer,
            Kind::RedFlags => Self::RedFlags,
            Kind::Guidance => Self::Guidance,
            Kind::Expert => Self::Expert,
            Kind::Source => Self::Source,
        }
    }
}

/// The self-contained JSON Schema of that name, indented, with a line break at its end.
#[must_use]
pub fn text(name: SchemaName) -> String {
    format!("{:#}\n", bundle::schema(name))
}

/// Every violation of the kind's schema, in file order; none where the document is no mapping,
/// which reading itself reports.
#[must_use]
pub fn validate(kind: Kind, document: &Document<'_>) -> Vec<Finding> {
    let Some(root) = mapping(document) else {
        return Vec::new();
    };
    let name = SchemaName::of(kind);
    let errors = validator(name).iter_errors(View::Node(root));
    explain::findings(kind, bundle::schema(name), root, errors)
}

/// What is wrong with a translation that holds only the words of its base record, in file order.
///
/// It may lack whatever the base has; a key that holds no words is one finding. Articles and
/// disclaimers have no such translations and are judged whole.
#[must_use]
pub fn validate_overlay(kind: Kind, document: &Document<'_>) -> Vec<Finding> {
    let (Some(root), Some(words)) = (mapping(document), overlay::words_of(kind)) else {
        return validate(kind, document);
    };
    let name = SchemaName::of(kind);
    let errors = validator(name).iter_errors(View::Node(root));
    let said = explain::findings_where(overlay::counts, kind, bundle::schema(name), root, errors);
    overlay::findings(words, root, said)
}

fn mapping<'d>(document: &'d Document<'d>) -> Option<NodeRef<'d, 'd>> {
    document.root().filter(|root| matches!(root.data(), Data::Map))
}

/// Bytes a compiled pattern may take; ours take a few hundred.
const PATTERN_SIZE: usize = 1 << 20;

fn validator(name: SchemaName) -> &'static Validator<Arena> {
    static BUILT: [OnceLock<Validator<Arena>>; SchemaName::ALL.len()] =
        [const { OnceLock::new() }; SchemaName::ALL.len()];
    BUILT[name as usize].get_or_init(|| {
        let patterns = PatternOptions::regex().size_limit(PATTERN_SIZE).dfa_size_limit(2 * PATTERN_SIZE);
        jsonschema::options_for::<Arena>()
            .offline()
            .should_validate_formats(true)
            .with_pattern_options(patterns)
            .build(bundle::schema(name))
            .expect("a test compiles every embedded schema")
    })
}
