//! The schemas and their sentences, tested together.

use super::{sample, validate};
use crate::{document::Kind, finding::Finding};

mod errors;
mod forms;
mod messages;
mod records;

fn judged(kind: Kind, text: &str) -> Vec<Finding> {
    validate(kind, &sample::read(text))
}

/// The place, the message and the help of each finding of an exercise.
fn told(text: &str) -> Vec<(String, String, String)> {
    let cut = |finding: Finding| {
        let place = text[finding.span.range()].to_owned();
        (place, finding.message, finding.help)
    };
    judged(Kind::Exercise, text).into_iter().map(cut).collect()
}

/// An exercise with one more field.
fn with(field: &str) -> String {
    format!(r#"{{"name": "Bridge", {field}}}"#)
}
