use jsonschema::{JsonType, error::ValidationErrorKind as Error};
use serde_json::{Map, Value};

use super::{place::Spot, suggest, words};
use crate::document::{Data, Kind};

/// Keys of a dose that authors write beside `dosage` instead of below it.
const DOSE: [&str; 10] =
    ["breaths", "distance", "duration", "frequency", "hold", "reps", "rest", "sets", "tempo", "weeks"];

/// Longest list of words a help line spells out when one of them was clearly meant.
const SPELT_OUT: usize = 60;

/// Whether `name` belongs below the `dosage` that stands among `fields`.
pub(super) fn is_dose(name: &str, fields: Option<&Map<String, Value>>) -> bool {
    fields.is_some_and(|fields| fields.contains_key("dosage")) && DOSE.contains(&name)
}

/// The sentence a schema brings along for what is wrong with the value.
pub(super) fn message_by_schema(spot: &Spot<'_>, site: &Value) -> Option<String> {
    let empty = spot.node.text().is_some_and(str::is_empty);
    let sentence = site.get("x-physiolint-message")?.as_str()?;
    (!empty).then(|| filled(sentence, spot))
}

/// The help a schema brings along.
pub(super) fn by_schema(spot: &Spot<'_>, trail: &[&Value]) -> Option<String> {
    let sentence = trail.last()?.get("x-physiolint-help")?.as_str()?;
    Some(filled(sentence, spot))
}

fn filled(sentence: &str, spot: &Spot<'_>) -> String {
    let field = words::shown(spot.field);
    let value = words::value(spot.node).unwrap_or_default();
    let mut text = String::new();
    // One pass, so that a value that looks like a placeholder stays as it is.
    for (at, part) in sentence.split(['{', '}']).enumerate() {
        match part {
            "field" | "key" if at % 2 == 1 => text.push_str(&field),
            "value" if at % 2 == 1 => text.push_str(&value),
            _ if at % 2 == 1 => {
                text.push('{');
                text.push_str(part);
                text.push('}');
            }
            _ => text.push_str(part),
        }
    }
    text
}

/// What to write where a value has a wrong type.
pub(super) fn for_types(spot: &Spot<'_>, trail: &[&Value], types: &[JsonType]) -> String {
    let field = words::shown(spot.field);
    let site = trail.last().copied().unwrap_or(&Value::Null);
    if let Some(options) = site.get("enum").and_then(Value::as_array) {
        return choose(None, options);
    }
    let is_empty = matches!(spot.node.data(), Data::Null);
    let has = |wanted| types.contains(&wanted);
    if has(JsonType::String) {
        let scalar = matches!(spot.node.data(), Data::Bool(_) | Data::Int(_) | Data::Float(_));
        return match (words::value(spot.node), example(trail)) {
            (Some(value), _) if scalar => format!("put quotes around it: `\"{value}\"`"),
            (_, Some(text)) if !spot.is_item() => format!("write text, such as `{field}: {text}`"),
            _ if is_empty && !spot.is_item() => format!("write text after `{field}:`"),
            _ if is_empty => "write text after the hyphen, or remove the line".to_owned(),
            _ => "write it as one text".to_owned(),
        };
    }
    if has(JsonType::Array) {
        return format!("write a list below `{field}:`, each entry after `- `");
    }
    if has(JsonType::Object) {
        let keys = words::quoted(keys(trail).iter().map(String::as_str));
        return match keys.as_slice() {
            [] => format!("write keys below `{field}:`"),
            keys => format!("write a mapping with keys such as {}", words::any_of(keys)),
        };
    }
    if has(JsonType::Boolean) {
        return "write `true` or `false`, without quotes".to_owned();
    }
    "write one number, without quotes or unit".to_owned()
}

/// What to write where a value has a wrong shape.
pub(super) fn for_shape(kind: Kind, spot: &Spot<'_>, site: &Value, error: &Error) -> String {
    let field = words::shown(spot.field);
    match error {
        Error::Enum { options } => {
            let options = options.as_array().map_or(&[][..], Vec::as_slice);
            choose(spot.node.text(), options)
        }
        Error::Constant { expected_value } => {
            format!("write `{field}: {}`", words::constant(expected_value))
        }
        Error::Minimum { .. } | Error::Maximum { .. } => bounded(site),
        Error::ExclusiveMinimum { limit } => {
            format!("write a number above {}", words::constant(limit))
        }
        Error::ExclusiveMaximum { limit } => {
            format!("write a number below {}", words::constant(limit))
        }
        Error::MultipleOf { multiple_of } => format!("write a multiple of {multiple_of}"),
        Error::MinProperties { .. } => format!("add a key below `{field}:`"),
        Error::MaxProperties { .. } => format!("remove keys below `{field}:`"),
        Error::MinLength { .. } if spot.node.text() == Some("") => {
            format!("write text after `{field}:`, or remove it")
        }
        Error::MinLength { limit } => {
            format!("write at least {}", counted(*limit, "character", "characters"))
        }
        Error::MaxLength { limit } => format!("shorten it to at most {limit} characters"),
        Error::MinItems { limit } => {
            format!("write {} or more", counted(*limit, "entry", "entries"))
        }
        Error::AdditionalItems { limit } => format!("keep the first {limit} of them"),
        Error::MaxItems { limit } => {
            format!("keep at most {}", counted(*limit, "entry", "entries"))
        }
        Error::Format { format } if format == "date" => "write the day as `YYYY-MM-DD`".to_owned(),
        Error::UniqueItems => "remove the entry that stands twice".to_owned(),
        Error::Not { .. } | Error::FalseSchema | Error::PropertyNames { .. } => "remove it".to_owned(),
        // The schema as printed has the title, description and examples of every field.
        _ => format!("look up `{field}` in `physiolint schema {kind}`"),
    }
}

fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn bounded(site: &Value) -> String {
    let bound = |keyword| site.get(keyword).map(words::constant);
    match (bound("minimum"), bound("maximum")) {
        (Some(low), Some(high)) => format!("write a number from {low} to {high}"),
        (Some(low), None) => format!("write a number of at least {low}"),
        (None, Some(high)) => format!("write a number of at most {high}"),
        (None, None) => "write a number within the bounds of the field".to_owned(),
    }
}

fn choose(written: Option<&str>, options: &[Value]) -> String {
    let listed: Vec<_> = options.iter().map(words::constant).collect();
    let all = words::any_of(&words::quoted(listed.iter().map(String::as_str)));
    let near = written
        .filter(|_| all.len() > SPELT_OUT)
        .and_then(|text| suggest::word(text, listed.iter().map(String::as_str)));
    match near {
        Some(word) => format!("did you mean `{word}`?"),
        None if options.len() == 1 => format!("write {all}, or remove the key"),
        None => format!("choose {all}"),
    }
}

/// What to add where a field of `fields` is missing, told by its schema, which stands in `whole`.
pub(super) fn add(name: &str, fields: Option<&Map<String, Value>>, whole: &Value) -> String {
    let property = fields.and_then(|fields| fields.get(name));
    // An example of a closed list would look like advice on which word to take.
    if let Some(options) = property.and_then(|property| options(property, whole)) {
        return format!("add `{name}:` and {}", choose(None, options));
    }
    let trail: Vec<&Value> = property.into_iter().collect();
    if let Some(text) = example(&trail) {
        return format!("add `{name}:`, such as `{name}: {text}`");
    }
    let told = property
        .and_then(|property| property.get("description"))
        .and_then(Value::as_str)
        .and_then(|text| text.split('.').next());
    told.map_or_else(|| format!("add `{name}:`"), |text| format!("add `{name}:` {}", lower_first(text)))
}

/// The words of a closed list, which may stand in what the property refers to.
fn options<'v>(property: &'v Value, whole: &'v Value) -> Option<&'v [Value]> {
    let pointer = property.pointer("/allOf/0/$ref").and_then(Value::as_str);
    let target = pointer.and_then(|pointer| whole.pointer(pointer.trim_start_matches('#')));
    let options = [Some(property), target].into_iter().flatten().find_map(|schema| schema.get("enum"))?;
    options.as_array().map(Vec::as_slice)
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| format!("- {}{}", first.to_lowercase(), characters.as_str()))
}

/// The nearest example along the trail that fits a line and holds no number: help never gives one.
fn example(trail: &[&Value]) -> Option<String> {
    let shown = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(items) => {
            let items: Option<Vec<_>> = items.iter().map(Value::as_str).collect();
            items.map(|items| format!("[{}]", items.join(", ")))
        }
        _ => None,
    };
    let fits = |text: &String| text.len() <= 40 && !text.contains(|c: char| c.is_ascii_digit());
    let first = examples(trail)?.first()?;
    shown(first).filter(fits)
}

/// Keys that a mapping needs, else those its example has.
fn keys(trail: &[&Value]) -> Vec<String> {
    let required = trail.last().and_then(|site| site.get("required"));
    if let Some(required) = required.and_then(Value::as_array) {
        return required.iter().map(words::constant).collect();
    }
    let example = examples(trail).and_then(|examples| {
        let first = examples.first()?;
        first.as_array().and_then(|items| items.first()).or(Some(first))
    });
    let members = example.and_then(Value::as_object);
    members.map_or_else(Vec::new, |members| members.keys().take(3).cloned().collect())
}

fn examples<'v>(trail: &[&'v Value]) -> Option<&'v Vec<Value>> {
    trail.iter().rev().find_map(|site| site.get("examples")?.as_array())
}
