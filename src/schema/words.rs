use jsonschema::JsonType;
use serde_json::Value;

use super::place::Spot;
use crate::{
    document::{Data, NodeRef},
    text::sanitize,
};

/// Characters of a value that a message shows.
const SHOWN: usize = 40;

/// `text` as a message shows it: cut, made safe, and without the marks a message quotes with.
pub(super) fn shown(text: &str) -> String {
    let mut cut: String = text.chars().take(SHOWN).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    sanitize(&cut).replace('`', "'")
}

/// The value of a scalar as a message shows it; nothing for a list, a mapping or no value.
pub(super) fn value(node: NodeRef<'_, '_>) -> Option<String> {
    match node.data() {
        Data::Text(text) => Some(shown(text)),
        Data::Bool(value) => Some(value.to_string()),
        Data::Int(value) => Some(value.to_string()),
        Data::Float(value) => Some(shown(&value.to_string())),
        Data::Big(digits) => Some(shown(digits)),
        Data::Null | Data::Seq | Data::Map | Data::Refused => None,
    }
}

/// The node in backticks, with its key: `` `level: 3` ``, `` `3` in `steps` ``, `` `media` item ``.
pub(super) fn thing(spot: &Spot<'_>) -> String {
    let field = shown(spot.field);
    match (value(spot.node), spot.is_item()) {
        (Some(value), true) => format!("`{value}` in `{field}`"),
        (Some(value), false) => format!("`{field}: {value}`"),
        (None, true) => format!("`{field}` item"),
        (None, false) => format!("`{field}`"),
    }
}

/// What was read, as people call it.
pub(super) fn read(node: NodeRef<'_, '_>) -> &'static str {
    match node.data() {
        Data::Null | Data::Refused => "empty",
        Data::Bool(_) => "true or false",
        Data::Int(_) | Data::Float(_) | Data::Big(_) => "a number",
        Data::Text(_) => "text",
        Data::Seq => "a list",
        Data::Map => "a mapping",
    }
}

/// A type of JSON, as people call it.
pub(super) const fn wanted(json: JsonType) -> &'static str {
    match json {
        JsonType::Null => "empty",
        JsonType::Boolean => "`true` or `false`",
        JsonType::Integer => "a whole number",
        JsonType::Number => "a number",
        JsonType::String => "text",
        JsonType::Array => "a list",
        JsonType::Object => "a mapping",
    }
}

/// `a`, `a or b`, `a, b or c`.
pub(super) fn any_of(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

/// Each text in backticks.
pub(super) fn quoted<'t>(words: impl Iterator<Item = &'t str>) -> Vec<String> {
    words.map(|word| format!("`{word}`")).collect()
}

/// A constant of a schema as an author writes it.
pub(super) fn constant(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// An article before a noun: `a` or `an`.
pub(super) fn with_article(noun: &str) -> String {
    let article = if noun.trim_start_matches('`').starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {noun}")
}
