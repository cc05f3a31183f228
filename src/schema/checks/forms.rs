//! What every embedded schema must be: draft-07, documented, closed, linear, self-contained.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::schema::{SchemaName, bundle, text};

/// Calls `look` with every schema object and the keyword path to it.
fn walk(value: &Value, path: &str, look: &mut impl FnMut(&str, &Value)) {
    match value {
        Value::Object(members) => {
            look(path, value);
            for (key, member) in members {
                if !matches!(key.as_str(), "examples" | "enum" | "required" | "const") {
                    walk(member, &format!("{path}/{key}"), look);
                }
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                walk(item, &format!("{path}/{at}"), look);
            }
        }
        _ => {}
    }
}

fn each(mut look: impl FnMut(SchemaName, &str, &Value)) {
    for name in SchemaName::ALL {
        walk(bundle::schema(name), "", &mut |path, value| {
            look(name, path, value);
        });
    }
}

fn properties(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    let members = value.get("properties").and_then(Value::as_object);
    members.into_iter().flatten()
}

#[test]
fn every_schema_is_valid_draft_07_and_compiles() {
    for name in SchemaName::ALL {
        let schema = bundle::schema(name);
        assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
        let id = schema["$id"].as_str().unwrap();
        assert!(id.starts_with("https://physiolint.invalid/schemas/"));
        jsonschema::draft7::meta::validate(schema).unwrap();
        let options = jsonschema::options_for::<crate::schema::view::Arena>().offline();
        options.build(schema).unwrap();
    }
}

#[test]
fn every_property_has_a_title_a_description_and_an_example() {
    each(|name, path, value| {
        for (key, property) in properties(value) {
            let at = format!("{} {path}/{key}", name.name());
            for keyword in ["title", "description"] {
                let text = property.get(keyword).and_then(Value::as_str);
                assert!(text.is_some_and(|text| !text.is_empty()), "{at}: {keyword}");
            }
            let examples = property.get("examples").and_then(Value::as_array);
            assert!(examples.is_some_and(|list| !list.is_empty()), "{at}: examples");
        }
    });
}

#[test]
fn every_example_is_valid() {
    for name in SchemaName::ALL {
        let whole = bundle::schema(name);
        let none = json!({});
        let definitions = whole.get("definitions").unwrap_or(&none);
        walk(whole, "", &mut |path, value| {
            let Some(examples) = value.get("examples").and_then(Value::as_array) else {
                return;
            };
            let mut schema = value.clone();
            schema["definitions"] = definitions.clone();
            let validator = jsonschema::draft7::options().should_validate_formats(true).build(&schema).unwrap();
            for example in examples {
                let error = validator.validate(example).err().map(|e| e.to_string());
                assert_eq!(error, None, "{} {path}", name.name());
            }
        });
    }
}

#[test]
fn every_enum_says_what_its_words_mean() {
    each(|name, path, value| {
        let length = |keyword| value.get(keyword).and_then(Value::as_array).map(Vec::len);
        let at = format!("{} {path}", name.name());
        assert_eq!(length("enum"), length("enumDescriptions"), "{at}");
    });
}

#[test]
fn mappings_that_authors_write_are_closed_and_leave_room_for_their_own_keys() {
    let written = &SchemaName::ALL[..8];
    each(|name, path, value| {
        if written.contains(&name) && value.get("properties").is_some() {
            let at = format!("{} {path}", name.name());
            assert_eq!(value["additionalProperties"], false, "{at}");
            assert_eq!(value["patternProperties"], json!({"^x-": {}}), "{at}");
        }
    });
}

#[test]
fn no_schema_uses_what_cannot_be_explained_or_bounded() {
    each(|name, path, value| {
        let at = format!("{} {path}", name.name());
        let members = value.as_object().unwrap();
        if path.ends_with("/properties") || path.ends_with("/definitions") {
            return;
        }
        for keyword in ["oneOf", "if", "then", "else", "contains", "$defs", "uniqueItems"] {
            assert!(!members.contains_key(keyword), "{at}: {keyword}");
        }
        if let Some(branches) = members.get("anyOf").and_then(Value::as_array) {
            assert_eq!(branches.len(), 2, "{at}");
            assert!(branches.iter().all(|branch| branch.get("title").is_some() || branch.get("$ref").is_some()));
        }
        if let Some(pattern) = members.get("pattern").and_then(Value::as_str) {
            assert!(pattern.starts_with('^') && pattern.ends_with('$'), "{at}");
            assert!(!pattern.contains("(?"), "{at}");
        }
        if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
            assert!(reference.starts_with("#/definitions/"), "{at}: {reference}");
            assert!(bundle::schema(name).pointer(&reference[1..]).is_some());
            assert_eq!(members.len(), 1, "{at}: keywords beside a reference are not read");
        }
        assert!(!members.get("items").is_some_and(Value::is_array), "{at}");
    });
}

#[test]
fn no_definition_contains_itself() {
    for name in SchemaName::ALL {
        let whole = bundle::schema(name);
        let Some(definitions) = whole.get("definitions").and_then(Value::as_object) else {
            continue;
        };
        for start in definitions.keys() {
            let (mut seen, mut open) = (HashSet::new(), vec![start.clone()]);
            while let Some(next) = open.pop() {
                walk(&definitions[&next], "", &mut |_, value| {
                    if let Some(reference) = value.get("$ref").and_then(Value::as_str) {
                        let target = reference.trim_start_matches("#/definitions/").to_owned();
                        assert_ne!(target, *start, "{}", name.name());
                        if seen.insert(target.clone()) {
                            open.push(target);
                        }
                    }
                });
            }
        }
    }
}

#[test]
fn duties_are_left_to_their_rules() {
    let duties = ["cautions", "pain_stop", "dosage", "steps", "disclaimer"];
    for name in SchemaName::ALL {
        let required = bundle::schema(name).get("required").cloned();
        for duty in duties {
            assert!(!required.clone().unwrap_or_default().to_string().contains(duty));
        }
    }
}

#[test]
fn the_printed_schema_stands_alone() {
    for name in SchemaName::ALL {
        let printed = text(name);
        assert!(printed.ends_with("}\n"));
        assert!(!printed.contains("common.v1.json#"));
        assert_eq!(SchemaName::named(name.name()), Some(name));
    }
}
