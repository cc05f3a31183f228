//! The schemas and their sentences, tested together.

use super::{SchemaName, bundle, sample, validate, validate_overlay};
use crate::{document::Kind, finding::Finding};

mod errors;
mod forms;
mod kinds;
mod messages;
mod overlays;
mod records;

/// Where a value does not keep to a schema, for the tests of what writes it.
pub(crate) fn complaints(name: SchemaName, value: &serde_json::Value) -> Vec<String> {
    let options = jsonschema::draft7::options().should_validate_formats(true);
    let validator = options.build(bundle::schema(name)).unwrap();
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn judged(kind: Kind, text: &str) -> Vec<Finding> {
    validate(kind, &sample::read(text))
}

fn translated(kind: Kind, text: &str) -> Vec<Finding> {
    validate_overlay(kind, &sample::read(text))
}

/// The place, the message and the help of a finding.
type Told = (String, String, String);

/// What the findings say of `text`.
fn cut(text: &str, findings: Vec<Finding>) -> Vec<Told> {
    let cut = |finding: Finding| (text[finding.span.range()].to_owned(), finding.message, finding.help);
    findings.into_iter().map(cut).collect()
}

/// What is said of an exercise.
fn told(text: &str) -> Vec<Told> {
    cut(text, judged(Kind::Exercise, text))
}

/// An exercise with one more field.
fn with(field: &str) -> String {
    format!(r#"{{"name": "Bridge", {field}}}"#)
}
