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

/// JSON Schemas of kinds, configuration and outputs.
pub mod schema;

/// What the author meant.
pub mod model;

/// Typed, spanned settings.
pub mod settings;

/// Runs rules over files.
pub mod lint;

/// The result of a run as bytes.
pub mod report;

/// Arguments in, exit code out.
pub mod cli;
