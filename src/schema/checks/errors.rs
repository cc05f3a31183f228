//! Errors that today's schemas cannot cause still have their words, and never the engine's.

use serde_json::{Value, json};

use crate::{
    document::Kind,
    schema::{
        explain, sample,
        view::{Arena, View},
    },
};

/// What is said when `value` stands under `key` and breaks `shape`.
fn said(shape: &Value, value: &str) -> (String, String) {
    let schema = json!({"type": "object", "properties": {"key": shape}});
    let validator = jsonschema::options_for::<Arena>()
        .with_draft(jsonschema::Draft::Draft7)
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    let text = format!(r#"{{"key": {value}}}"#);
    let document = sample::read(&text);
    let root = document.root().unwrap();
    let errors = validator.iter_errors(View::Node(root));
    let mut findings = explain::findings(Kind::Exercise, &schema, root, errors);
    assert_eq!(findings.len(), 1, "{shape}");
    let finding = findings.remove(0);
    (finding.message, finding.help)
}

fn each(cases: &[(Value, &str, &str, &str)]) {
    for (shape, value, message, help) in cases {
        let expected = ((*message).to_owned(), (*help).to_owned());
        assert_eq!(said(shape, value), expected, "{shape}");
    }
}

#[test]
fn scalars_outside_their_bounds_have_their_sentence() {
    each(&[
        (json!({"const": 1}), "2", "`key: 2` is not one of the choices", "write `key: 1`"),
        (json!({"exclusiveMinimum": 0}), "0", "`key: 0` is not above 0", "write a number above 0"),
        (json!({"exclusiveMaximum": 9}), "9", "`key: 9` is not below 9", "write a number below 9"),
        (json!({"maximum": 9}), "10", "`key: 10` is above 9", "write a number of at most 9"),
        (json!({"multipleOf": 2.0}), "3", "`key: 3` is no multiple of 2", "write a multiple of 2"),
        (json!(false), "1", "`key: 1` cannot stand here", "remove it"),
        (json!({"not": {}}), "1", "`key: 1` cannot stand here", "remove it"),
        (
            json!({"oneOf": [{}, {}]}),
            "1",
            "`key: 1` can be read in two ways",
            "look up `key` in `physiolint schema exercise`",
        ),
        (
            json!({"pattern": "^a$"}),
            "\"b\"",
            "`key: b` is not written as it should be",
            "look up `key` in `physiolint schema exercise`",
        ),
        (
            json!({"pattern": "^a$", "title": "Letter"}),
            "\"b\"",
            "`key: b` is not written as it should be",
            "look up `key` in `physiolint schema exercise`",
        ),
        (json!({"format": "ipv4"}), "\"b\"", "`key: b` is no ipv4", "look up `key` in `physiolint schema exercise`"),
        (json!({"minLength": 3}), "\"ab\"", "`key: ab` is too short", "write at least 3 characters"),
    ]);
}

#[test]
fn collections_outside_their_bounds_have_their_sentence() {
    each(&[
        (json!({"minProperties": 1}), "{}", "`key` has too few keys", "add a key below `key:`"),
        (json!({"maxProperties": 0}), r#"{"a": 1}"#, "`key` has too many keys", "remove keys below `key:`"),
        (json!({"uniqueItems": true}), "[1, 1]", "`key` lists one entry twice", "remove the entry that stands twice"),
        (
            json!({"contains": {"type": "string"}}),
            "[1]",
            "`key` lacks an entry it must have",
            "look up `key` in `physiolint schema exercise`",
        ),
        (
            json!({"items": [{}], "additionalItems": false}),
            "[1, 2]",
            "`key` has too many entries: 2",
            "keep the first 1 of them",
        ),
        (json!({"propertyNames": {"maxLength": 1}}), r#"{"ab": 1}"#, "`key` has a key it cannot have", "remove it"),
        (json!({"minItems": 1}), "[]", "`key` has too few entries: 0", "write 1 entry or more"),
    ]);
}

#[test]
fn of_two_shapes_the_deeper_and_then_the_nearer_is_told() {
    let deep = json!({"anyOf": [
        {"type": "object", "required": ["a"]},
        {"type": "object", "properties": {"b": {"type": "string"}}},
    ]});
    assert_eq!(said(&deep, r#"{"b": 1}"#).0, "`b: 1` is a number, not text");
    let fixed = json!({"oneOf": [
        {"properties": {"kind": {"const": "x"}}},
        {"properties": {"kind": {"const": "y"}, "n": {"minimum": 5}}},
    ]});
    assert_eq!(said(&fixed, r#"{"kind": "y", "n": 1}"#).0, "`n: 1` is below 5");
    let neither = json!({"anyOf": [{"type": "number"}, {"type": "boolean"}]});
    let told = said(&neither, "[]");
    assert_eq!(told.0, "`key` is a list, not `true` or `false` or a number");
}
