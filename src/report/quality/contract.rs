//! The JSON, its schema, the manual and the code say the same.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{csv, json, specimen};
use crate::{
    finding::Severity,
    quality::{Band, Cell, Dimension, DocumentState, MEANING, ReviewState, SCHEMA, Signed, Standing, Tally},
    schema::{self, SchemaName},
    settings::DEFAULT_WEIGHTS,
};

fn written() -> Value {
    let mut bytes = Vec::new();
    json::write(&specimen::report(), &mut bytes).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

fn contract() -> Value {
    serde_json::from_str(&schema::text(SchemaName::ReportV1)).unwrap()
}

#[test]
fn what_is_written_keeps_to_its_schema() {
    assert_eq!(schema::complaints(SchemaName::ReportV1, &written()), [""; 0]);
    let mut bare = written();
    bare["verdict"]["since"] = Value::Null;
    bare["documents"] = Value::Array(Vec::new());
    assert_eq!(schema::complaints(SchemaName::ReportV1, &bare), [""; 0]);
}

#[test]
fn the_schema_notices_what_is_wrong() {
    let planted = [
        ("/verdict/error", Value::from(-1)),
        ("/documents/0/band", "excellent".into()),
        ("/duties/rows/0/cautions", "gone".into()),
        ("/schema", "physiolint/report-v2".into()),
        ("/score/dimensions/0/id", "beauty".into()),
        ("/today", "yesterday".into()),
    ];
    for (pointer, value) in planted {
        let mut report = written();
        *report.pointer_mut(pointer).unwrap() = value;
        assert!(!schema::complaints(SchemaName::ReportV1, &report).is_empty(), "{pointer}");
    }
}

/// The schema behind references and the branch that is not null.
fn resolved<'s>(schema: &'s Value, whole: &'s Value) -> &'s Value {
    let branch = ["allOf", "anyOf"].iter().find_map(|key| schema[*key].get(0));
    let reference = schema["$ref"].as_str().and_then(|reference| whole.pointer(reference.trim_start_matches('#')));
    match (reference, branch) {
        (Some(target), _) => resolved(target, whole),
        (None, Some(branch)) => resolved(branch, whole),
        (None, None) => schema,
    }
}

/// Fields that one has and the other has not.
fn compare(at: &str, value: &Value, schema: &Value, whole: &Value, faults: &mut Vec<String>) {
    let schema = resolved(schema, whole);
    match value {
        Value::Array(items) => {
            for item in items {
                compare(&format!("{at}/*"), item, &schema["items"], whole, faults);
            }
        }
        Value::Object(members) => {
            let none = serde_json::Map::new();
            let told = schema["properties"].as_object().unwrap_or(&none);
            faults.extend(told.keys().filter(|key| !members.contains_key(*key)).map(|key| format!("{at}/{key}: idle")));
            let required: Vec<&Value> = schema["required"].as_array().into_iter().flatten().collect();
            for (key, member) in members {
                let at = format!("{at}/{key}");
                match told.get(key) {
                    Some(schema) if required.contains(&&Value::from(key.as_str())) => {
                        compare(&at, member, schema, whole, faults);
                    }
                    Some(_) => faults.push(format!("{at}: not required")),
                    None => faults.push(format!("{at}: not told")),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn the_schema_tells_every_field_and_no_other() {
    let (schema, mut faults) = (contract(), Vec::new());
    compare("", &written(), &schema, &schema, &mut faults);
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The words of an enum of the code, which it tells when it meets another.
fn words<T: DeserializeOwned>() -> BTreeSet<String> {
    let error = serde_json::from_value::<T>("?".into()).err().expect("no word is `?`").to_string();
    let (_, expected) = error.split_once("expected").expect("it says what it expects");
    expected.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The words of an enum of the schema.
fn told(pointer: &str) -> BTreeSet<String> {
    let schema = contract();
    let words = schema.pointer(pointer).unwrap_or_else(|| panic!("{pointer}"))["enum"].as_array().cloned();
    words.unwrap_or_default().iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn set<'w>(words: impl IntoIterator<Item = &'w str>) -> BTreeSet<String> {
    words.into_iter().map(str::to_owned).collect()
}

#[test]
fn every_word_of_the_code_is_one_of_the_schema() {
    let enums = [
        ("cell", words::<Cell>()),
        ("band", words::<Band>()),
        ("review_state", words::<ReviewState>()),
        ("standing", words::<Standing>()),
        ("document_state", words::<DocumentState>()),
        ("signed", words::<Signed>()),
    ];
    for (name, words) in enums {
        assert!(words.len() > 2, "{name}: {words:?}");
        assert_eq!(told(&format!("/definitions/{name}")), words, "{name}");
    }
    assert_eq!(words::<Cell>().len(), Cell::ALL.len());
    let dimensions = set(DEFAULT_WEIGHTS.map(|(slug, _)| slug));
    assert_eq!(told("/definitions/dimension/properties/id"), dimensions);
    assert_eq!(told("/definitions/weight/properties/dimension"), dimensions);
    assert!(dimensions.iter().all(|id| Dimension::words(id) != id), "a dimension has no words");
    let tallies = csv::TALLIES.iter().chain(&csv::DUTIES[..4]);
    assert_eq!(told("/definitions/tally/properties/id"), set(tallies.clone().copied()));
    assert!(tallies.clone().all(|id| Tally::words(id) != *id), "a tally has no words");
    for place in ["fixed", "note", "rule_count"] {
        let levels = set(Severity::ALL.map(Severity::name));
        assert_eq!(told(&format!("/definitions/{place}/properties/severity")), levels, "{place}");
    }
    assert_eq!(told("/properties/schema"), set([SCHEMA]));
}

#[test]
fn the_manual_names_every_column_and_says_what_a_score_is_not() {
    let manual = include_str!("../../../docs/report.md").replace("\r\n", "\n");
    let columns = csv::FINDINGS.iter().map(|column| (*column).to_owned()).chain(csv::documents_head());
    let missing: Vec<String> = columns.filter(|column| !manual.contains(&format!("`{column}`"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ");
    assert!(words(&manual).contains(MEANING));
}
