//! (h) Every embedded schema keeps to what its readers can bear: draft-07, offline, bounded, told.

use physiolint::{
    schema::{self, SchemaName},
    settings::{DEFAULT_WEIGHTS, Settings},
};
use serde_json::Value;

const COMBINATORS: [&str; 3] = ["anyOf", "oneOf", "allOf"];

fn faults(name: &str, schema: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    if schema["$schema"] != "http://json-schema.org/draft-07/schema#" {
        faults.push("is not draft-07".to_owned());
    }
    let id = schema["$id"].as_str().unwrap_or_default();
    if !id.starts_with("https://") || !id.contains(name.trim_end_matches("-v1")) {
        faults.push(format!("has the `$id` {id:?}"));
    }
    walk("", schema, &mut |path, node| look(path, node, schema, &mut faults));
    faults.iter().map(|fault| format!("{name}: {fault}")).collect()
}

/// Visits every schema within a schema; never what an instance is compared with.
fn walk(path: &str, node: &Value, visit: &mut dyn FnMut(&str, &Value)) {
    let Some(members) = node.as_object() else { return };
    visit(path, node);
    for (key, value) in members {
        let path = format!("{path}/{key}");
        match (key.as_str(), value) {
            ("properties" | "patternProperties" | "definitions", Value::Object(named)) => {
                named.iter().for_each(|(name, schema)| walk(&format!("{path}/{name}"), schema, visit));
            }
            ("anyOf" | "oneOf" | "allOf" | "items", Value::Array(list)) => {
                list.iter().enumerate().for_each(|(at, schema)| walk(&format!("{path}/{at}"), schema, visit));
            }
            (
                "items" | "additionalProperties" | "not" | "if" | "then" | "else" | "contains" | "propertyNames",
                schema,
            ) => {
                walk(&path, schema, visit);
            }
            ("$defs" | "dependentRequired" | "dependentSchemas" | "prefixItems" | "unevaluatedProperties", _) => {
                visit(&path, &Value::String(key.clone()));
            }
            _ => {}
        }
    }
}

fn look(path: &str, node: &Value, root: &Value, faults: &mut Vec<String>) {
    if let Some(keyword) = node.as_str() {
        faults.push(format!("{path}: `{keyword}` is no keyword of draft-07"));
        return;
    }
    if let Some(reference) = node["$ref"].as_str() {
        let leads = reference.strip_prefix('#').is_some_and(|pointer| root.pointer(pointer).is_some());
        if !leads {
            faults.push(format!("{path}: `$ref` {reference} leads out of the file, or nowhere"));
        }
    }
    if let Some(pattern) = node["pattern"].as_str()
        && ["(?=", "(?!", "(?<=", "(?<!"].iter().any(|look| pattern.contains(look))
    {
        faults.push(format!("{path}: `pattern` {pattern} looks around"));
    }
    for (name, property) in node["properties"].as_object().into_iter().flatten() {
        if property.is_object() && !is_described(property, root) {
            faults.push(format!("{path}/properties/{name}: has no description"));
        }
    }
    for combinator in COMBINATORS {
        for branch in node[combinator].as_array().into_iter().flatten() {
            if reaches(branch, node, root, &mut Vec::new()) {
                faults.push(format!("{path}: comes back to itself through `{combinator}`"));
            }
        }
    }
}

/// By its own words, or by those of what it refers to.
fn is_described(property: &Value, root: &Value) -> bool {
    let text = |value: &Value| value["description"].as_str().is_some_and(|text| !text.is_empty());
    let target = |value: &Value| {
        let pointer = value["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
        pointer.and_then(|pointer| root.pointer(pointer)).is_some_and(text)
    };
    let through_all = property["allOf"].as_array().is_some_and(|all| all.iter().any(target));
    text(property) || target(property) || through_all
}

/// Whether a branch leads back to the schema `goal` through `$ref`s.
fn reaches<'v>(branch: &'v Value, goal: &Value, root: &'v Value, seen: &mut Vec<&'v str>) -> bool {
    let mut targets: Vec<&'v str> = Vec::new();
    let mut found = false;
    collect_references(branch, &mut targets, goal, &mut found);
    found
        || targets.into_iter().any(|target| {
            if seen.contains(&target) {
                return false;
            }
            seen.push(target);
            let schema = target.strip_prefix('#').and_then(|pointer| root.pointer(pointer));
            schema.is_some_and(|schema| reaches(schema, goal, root, seen))
        })
}

fn collect_references<'v>(node: &'v Value, targets: &mut Vec<&'v str>, goal: &Value, found: &mut bool) {
    *found |= std::ptr::eq(node, goal);
    match node {
        Value::Object(members) => {
            targets.extend(members.get("$ref").and_then(Value::as_str));
            members.values().for_each(|member| collect_references(member, targets, goal, found));
        }
        Value::Array(list) => list.iter().for_each(|member| collect_references(member, targets, goal, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_schema_can_be_borne() {
    let complaints: Vec<String> = SchemaName::ALL
        .into_iter()
        .flat_map(|name| {
            let schema = serde_json::from_str(&schema::text(name)).expect("an embedded schema is JSON");
            faults(name.name(), &schema)
        })
        .collect();
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn an_unbearable_schema_is_caught() {
    let caught = |planted: Value| {
        let mut schema = serde_json::json!({
            "$schema": "http://json-schema.org/draft-07/schema#",
            "$id": "https://physiolint.example/exercise.json",
        });
        let members = schema.as_object_mut().expect("it was written as an object");
        members.extend(planted.as_object().cloned().unwrap_or_default());
        faults("exercise", &schema).join("; ")
    };
    assert_eq!(caught(serde_json::json!({"properties": {"a": {"description": "A."}}})), "");
    assert!(
        caught(serde_json::json!({"$schema": "https://json-schema.org/draft/2020-12/schema"})).contains("draft-07")
    );
    assert!(caught(serde_json::json!({"$id": "exercise.json"})).contains("$id"));
    assert!(caught(serde_json::json!({"properties": {"a": {"type": "string"}}})).contains("no description"));
    assert!(caught(serde_json::json!({"items": {"$ref": "https://example.org/a.json"}})).contains("leads out"));
    assert!(caught(serde_json::json!({"items": {"pattern": "^(?!x)"}})).contains("looks around"));
    assert!(caught(serde_json::json!({"$defs": {}})).contains("no keyword"));
    let tangled = serde_json::json!({
        "definitions": {"a": {"anyOf": [{"items": {"$ref": "#/definitions/a"}}, {"type": "null"}]}},
    });
    assert!(caught(tangled).contains("comes back to itself"));
}

/// Keys that the schema tells editors about and this version does not read yet.
const NOT_YET: [&str; 1] = ["url_pattern"];

/// Every example of a property below a schema, with the keys that lead to it.
fn examples(schema: &Value, keys: &[String], found: &mut Vec<(Vec<String>, Value)>) {
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        let keys = [keys, std::slice::from_ref(name)].concat();
        for example in property["examples"].as_array().into_iter().flatten() {
            found.push((keys.clone(), example.clone()));
        }
        examples(property, &keys, found);
    }
    for part in schema["allOf"].as_array().into_iter().flatten() {
        examples(part, keys, found);
    }
}

#[test]
fn the_program_reads_what_the_configuration_s_schema_shows() {
    let schema: Value = serde_json::from_str(&schema::text(SchemaName::Config)).expect("an embedded schema is JSON");
    let mut shown = Vec::new();
    examples(&schema, &[], &mut shown);
    let options = &schema["definitions"]["rule_options"];
    assert!(options["properties"].is_object(), "the options of rules are told");
    examples(options, &["rules".to_owned()], &mut shown);
    let read = |keys: &[String], example: &Value| {
        let nested = keys.iter().rev().fold(example.clone(), |value, key| serde_json::json!({ key: value }));
        let mut text = nested;
        text["version"] = serde_json::json!(1);
        Settings::read([(0, text.to_string().as_str())]).err().map(|error| format!("{keys:?}: {error}: {example}"))
    };
    let faults = shown.iter().filter(|(keys, _)| !keys.iter().any(|key| NOT_YET.contains(&key.as_str())));
    let faults: Vec<String> = faults.filter_map(|(keys, example)| read(keys, example)).collect();
    assert!(shown.len() > 40, "{}", shown.len());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_configuration_s_schema_weighs_scores_as_the_program_does() {
    let schema: Value = serde_json::from_str(&schema::text(SchemaName::Config)).expect("an embedded schema is JSON");
    let score = "/properties/report/allOf/0/properties/score/allOf/0/properties/weights/properties";
    let parts = schema.pointer(score).and_then(Value::as_object).expect("the weights are told");
    let mut told: Vec<(&str, Option<u64>)> =
        parts.iter().map(|(slug, part)| (slug.as_str(), part["default"].as_u64())).collect();
    let mut known = DEFAULT_WEIGHTS.map(|(slug, weight)| (slug, Some(u64::from(weight))));
    told.sort_unstable();
    known.sort_unstable();
    assert_eq!(told, known);
}
