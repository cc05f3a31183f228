//! physiolint reads exercise content and reports what a reader who exercises alone, in pain,
//! would miss.
//!
//! The rooms below stand in floor order: a room imports only rooms above it in this list
//! (`tests/house.rs` holds that). The library is public only so that the binary, tests, benches
//! and fuzz targets reach it; it carries no stability promise.

/// Bytes, places, normalised prose.
pub mod text;

/// What a report line needs.
pub mod finding;

/// Words and patterns, by language.
pub mod lexicon;

/// YAML and Markdown.
pub mod document;

/// JSON Schemas of the kinds, and what they find in an editor's words.
pub mod schema;

/// What the author meant.
pub mod model;

/// What the files of a run know of each other.
pub mod library;

/// Configuration, typed and with its places.
pub mod settings;

/// What a rule is.
pub mod rule;

/// The rules.
pub mod rules;

/// Running the rules over files.
pub mod lint;

/// Where a library stands, as a record that can be kept.
pub mod quality;

/// Results as bytes.
pub mod report;

/// The command line: the doors to disk, environment and clock.
pub mod cli;
