//! JSON Schemas of the kinds, judged on the arena, and their errors in an editor's words.
//!
//! Shape only: what is unsafe, reversed or unreachable is a rule's business. Knows the text of a
//! schema and of a node, never a second tree of values.

mod advice;
mod bundle;
mod choice;
mod explain;
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
    document::{Data, Document, Kind},
    finding::Finding,
};

pub use self::view::to_json;

/// Every schema this binary holds, by the name `physiolint schema` knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaName {
    /// Records of exercises.
    Exercise,
    /// Front matter of articles.
    Article,
    /// Disclaimer texts.
    Disclaimer,
    /// Shared safety texts.
    Guidance,
    /// The configuration file.
    Config,
    /// Findings as JSON.
    JsonV1,
    /// Content as read, as JSON.
    InspectV1,
}

impl SchemaName {
    /// All schemas, in the order of the manual.
    pub const ALL: [Self; 7] =
        [Self::Exercise, Self::Article, Self::Disclaimer, Self::Guidance, Self::Config, Self::JsonV1, Self::InspectV1];

    /// The name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exercise => "exercise",
            Self::Article => "article",
            Self::Disclaimer => "disclaimer",
            Self::Guidance => "guidance",
            Self::Config => "config",
            Self::JsonV1 => "json-v1",
            Self::InspectV1 => "inspect-v1",
        }
    }

    /// The schema with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|schema| schema.name() == name)
    }

    const fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Exercise => Some(Self::Exercise),
            Kind::Article => Some(Self::Article),
            Kind::Disclaimer => Some(Self::Disclaimer),
            Kind::Guidance => Some(Self::Guidance),
            Kind::Program | Kind::RedFlags | Kind::Expert | Kind::Source => None,
        }
    }
}

/// Whether this binary holds a schema for the kind.
#[must_use]
pub const fn has_schema(kind: Kind) -> bool {
    SchemaName::of(kind).is_some()
}

/// The self-contained JSON Schema of that name, indented, with a line break at its end.
#[must_use]
pub fn text(name: SchemaName) -> String {
    format!("{:#}\n", bundle::schema(name))
}

/// Every violation of the kind's schema, in file order; none for a kind without a schema yet, and
/// none where the document is no mapping, which reading itself reports.
#[must_use]
pub fn validate(kind: Kind, document: &Document<'_>) -> Vec<Finding> {
    let root = document.root().filter(|root| matches!(root.data(), Data::Map));
    let (Some(root), Some(name)) = (root, SchemaName::of(kind)) else {
        return Vec::new();
    };
    let errors = validator(name).iter_errors(View::Node(root));
    explain::findings(kind, bundle::schema(name), root, errors)
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
