use std::sync::OnceLock;

use serde_json::{Map, Value, json};

use super::SchemaName;

/// How the files refer to what they have in common.
const COMMON: &str = "common.v1.json#/definitions/";

const COMMON_TEXT: &str = include_str!("../../schemas/common.v1.json");

const fn file(name: SchemaName) -> &'static str {
    match name {
        SchemaName::Exercise => include_str!("../../schemas/exercise.v1.json"),
        SchemaName::Program => include_str!("../../schemas/program.v1.json"),
        SchemaName::Article => include_str!("../../schemas/article.v1.json"),
        SchemaName::Disclaimer => include_str!("../../schemas/disclaimer.v1.json"),
        SchemaName::RedFlags => include_str!("../../schemas/red-flags.v1.json"),
        SchemaName::Guidance => include_str!("../../schemas/guidance.v1.json"),
        SchemaName::Expert => include_str!("../../schemas/expert.v1.json"),
        SchemaName::Source => include_str!("../../schemas/source.v1.json"),
        SchemaName::Config => include_str!("../../schemas/config.v1.json"),
        SchemaName::JsonV1 => include_str!("../../schemas/json-v1.json"),
        SchemaName::InspectV1 => include_str!("../../schemas/inspect-v1.json"),
        SchemaName::ReportV1 => include_str!("../../schemas/report-v1.json"),
    }
}

/// The schema with all it refers to inside, so that nothing is ever fetched.
pub(super) fn schema(name: SchemaName) -> &'static Value {
    static BUNDLED: [OnceLock<Value>; SchemaName::ALL.len()] = [const { OnceLock::new() }; SchemaName::ALL.len()];
    BUNDLED[name as usize].get_or_init(|| bundle(&read(file(name)), &read(COMMON_TEXT)))
}

fn read(text: &str) -> Value {
    serde_json::from_str(text).expect("a test reads every embedded schema")
}

fn bundle(schema: &Value, common: &Value) -> Value {
    let mut bundled = schema.clone();
    let mut wanted = Vec::new();
    localise(&mut bundled, &mut wanted);
    let mut definitions = match bundled.get_mut("definitions").map(Value::take) {
        Some(Value::Object(own)) => own,
        _ => Map::new(),
    };
    while let Some(name) = wanted.pop() {
        if definitions.contains_key(&name) {
            continue;
        }
        let mut definition = common["definitions"][&name].clone();
        localise(&mut definition, &mut wanted);
        definitions.insert(name, definition);
    }
    let shared = definitions.clone();
    for definition in definitions.values_mut() {
        lift(definition, &shared);
    }
    lift(&mut bundled, &shared);
    if !definitions.is_empty() {
        bundled["definitions"] = Value::Object(definitions);
    }
    bundled
}

/// Makes every reference to the common file one within this schema, and notes what it needs.
fn localise(value: &mut Value, wanted: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            for item in items {
                localise(item, wanted);
            }
        }
        Value::Object(members) => {
            if let Some(Value::String(reference)) = members.get_mut("$ref") {
                // A definition of the common file names its neighbours the same way.
                if let Some(name) = reference.strip_prefix(COMMON) {
                    wanted.push(name.to_owned());
                    *reference = format!("#/definitions/{name}");
                }
            }
            for member in members.values_mut() {
                localise(member, wanted);
            }
        }
        _ => {}
    }
}

/// Gives a property that is only a reference the hover help of what it refers to: editors read no
/// keyword beside `$ref`, so the reference moves into `allOf`.
fn lift(value: &mut Value, definitions: &Map<String, Value>) {
    match value {
        Value::Array(items) => {
            for item in items {
                lift(item, definitions);
            }
        }
        Value::Object(members) => {
            if let Some(Value::Object(properties)) = members.get_mut("properties") {
                for property in properties.values_mut() {
                    lift_property(property, definitions);
                }
            }
            for member in members.values_mut() {
                lift(member, definitions);
            }
        }
        _ => {}
    }
}

fn lift_property(property: &mut Value, definitions: &Map<String, Value>) {
    let Some(Value::String(reference)) = property.get("$ref") else {
        return;
    };
    let name = reference.trim_start_matches("#/definitions/");
    let Some(target) = definitions.get(name) else {
        return;
    };
    let mut lifted = json!({ "allOf": [{ "$ref": reference }] });
    for keyword in ["title", "description", "examples"] {
        if let Some(text) = target.get(keyword) {
            lifted[keyword] = text.clone();
        }
    }
    *property = lifted;
}

/// The schema objects an evaluation path leads through, outermost first; the last one holds the
/// keyword that ends the path.
pub(super) fn trail<'v>(schema: &'v Value, path: &str) -> Vec<&'v Value> {
    let mut here = schema;
    let mut trail = vec![here];
    let mut steps: Vec<&str> = path.split('/').skip(1).collect();
    steps.pop();
    for step in steps {
        let step = step.replace("~1", "/").replace("~0", "~");
        let next = match (here, step.as_str()) {
            (Value::Object(members), "$ref") => members
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|reference| schema.pointer(reference.trim_start_matches('#'))),
            (Value::Array(items), _) => step.parse().ok().and_then(|at: usize| items.get(at)),
            _ => here.get(&step),
        };
        let Some(next) = next else {
            break;
        };
        here = next;
        trail.push(here);
    }
    trail
}
