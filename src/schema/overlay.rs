use std::collections::HashSet;

use jsonschema::error::ValidationErrorKind as Error;

use super::{choice::Fault, words};
use crate::{
    document::{Data, Kind, NodeRef},
    finding::{Finding, SCHEMA_MISMATCH, UNKNOWN_FIELD},
};

/// Keys a translation has for itself, with all that stands below them.
const OWN: [&str; 9] = ["schema", "id", "lang", "status", "owner", "authors", "reviews", "provenance", "translation"];

/// Where an exercise holds words; `*` stands for any key.
const EXERCISE: &[&str] = &[
    "name",
    "aliases",
    "summary",
    "purpose",
    "best_for",
    "before_you_start",
    "steps",
    "steps.text",
    "steps.media.alt",
    "steps.media.caption",
    "breathing",
    "cues",
    "mistakes",
    "sensation",
    "cautions",
    "cautions.text",
    "cautions.instead",
    "contraindications.text",
    "contraindications.action",
    "pain_stop",
    "pain_stop.text",
    "pain_stop.acceptable",
    "pain_stop.stop_when",
    "pain_stop.stop_when.sign",
    "pain_stop.after",
    "modifications.text",
    "progressions.text",
    "progressions.when",
    "regressions.text",
    "regressions.when",
    "media.alt",
    "media.caption",
    "dosage.note",
    "dosage.intensity.cue",
    "dosage.start.note",
    "dosage.start.intensity.cue",
    "dosage.target.note",
    "dosage.target.intensity.cue",
    "dosage.variants.*.note",
    "dosage.variants.*.intensity.cue",
];

/// Where a program holds words.
const PROGRAM: &[&str] = &[
    "name",
    "goal",
    "progression_rule",
    "before_you_start",
    "pain_stop",
    "pain_stop.text",
    "pain_stop.acceptable",
    "pain_stop.stop_when",
    "pain_stop.stop_when.sign",
    "pain_stop.after",
    "phases.name",
    "phases.entry_when",
    "phases.advance_when",
    "phases.items.reason",
    "phases.items.dosage.note",
    "phases.items.dosage.intensity.cue",
];

/// Where a list of warning signs holds words: numbers to call are never translated.
const RED_FLAGS: &[&str] = &["name", "items.sign", "items.action"];

/// Where a shared safety text holds words.
const GUIDANCE: &[&str] =
    &["text", "acceptable", "stop_when", "stop_when.sign", "after", "items", "items.text", "items.instead"];

/// Where an expert holds words.
const EXPERT: &[&str] = &["name"];

/// Where translations of this kind hold words; nothing for kinds that are written anew in each
/// language.
pub(crate) const fn words_of(kind: Kind) -> Option<&'static [&'static str]> {
    match kind {
        Kind::Exercise => Some(EXERCISE),
        Kind::Program => Some(PROGRAM),
        Kind::RedFlags => Some(RED_FLAGS),
        Kind::Guidance => Some(GUIDANCE),
        Kind::Expert => Some(EXPERT),
        // A citation is the same in every language.
        Kind::Source => Some(&[]),
        Kind::Article | Kind::Disclaimer => None,
    }
}

/// Whether the fault counts in a translation: what it lacks stands in the base, and of two keys
/// that exclude each other one holds no words.
pub(super) fn counts(fault: &Fault<'_>) -> bool {
    let is_its_own = || {
        let pointer = fault.error.instance_path().as_str();
        pointer.split('/').nth(1).is_some_and(|key| OWN.contains(&key))
    };
    !matches!(fault.error.kind(), Error::Required { .. } | Error::Not { .. }) || is_its_own()
}

/// The findings of a translation: `said` by the schema, and one on each key that holds no words.
pub(super) fn findings(words: &[&str], root: NodeRef<'_, '_>, mut said: Vec<Finding>) -> Vec<Finding> {
    let at = |meta| said.iter().filter(move |finding| finding.meta == meta).map(|finding| finding.pointer.clone());
    let mut keys = Keys {
        words,
        unknown: at(&UNKNOWN_FIELD).collect(),
        misshapen: at(&SCHEMA_MISMATCH).collect(),
        misplaced: HashSet::new(),
        found: Vec::new(),
    };
    keys.mapping(root, "", "");
    let Keys { misplaced, mut found, .. } = keys;
    // What is to be removed is not worth correcting first.
    said.retain(|finding| {
        let pointer = finding.pointer.as_str();
        let mut ends = pointer.match_indices('/').map(|(at, _)| at).chain([pointer.len()]);
        !ends.any(|end| misplaced.contains(&pointer[..end]))
    });
    said.append(&mut found);
    said.sort_by(|a, b| (a.span, &a.pointer).cmp(&(b.span, &b.pointer)));
    said
}

/// The keys of one translation.
struct Keys<'w> {
    words: &'w [&'w str],
    /// Keys of which another finding says that they are no fields.
    unknown: HashSet<String>,
    /// Values with a finding on their shape.
    misshapen: HashSet<String>,
    /// Keys that hold no words.
    misplaced: HashSet<String>,
    found: Vec<Finding>,
}

impl Keys<'_> {
    /// Looks at every key below `mapping`, which stands at `pointer`, `path` being its keys alone.
    fn mapping(&mut self, mapping: NodeRef<'_, '_>, pointer: &str, path: &str) {
        for (key, value) in mapping.entries() {
            let Some(name) = key.text().filter(|name| !name.starts_with("x-")) else {
                continue;
            };
            let pointer = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
            if key.node().duplicate || self.unknown.contains(&pointer) || (path.is_empty() && OWN.contains(&name)) {
                continue;
            }
            let path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            let is_list_or_mapping = matches!(value.data(), Data::Seq | Data::Map);
            let is_words = self.words.iter().any(|words| leads(&path, words) == Some(Way::There));
            let leads_to_words = self.words.iter().any(|words| leads(&path, words) == Some(Way::Towards));
            let is_empty = matches!(value.data(), Data::Null | Data::Refused);
            if !is_words && !(leads_to_words && (is_list_or_mapping || is_empty)) {
                self.found.push(misplaced(&path, key).at_pointer(pointer.clone()));
                self.misplaced.insert(pointer);
            } else if !self.misshapen.contains(&pointer) {
                self.below(value, &pointer, &path);
            }
        }
    }

    fn below(&mut self, value: NodeRef<'_, '_>, pointer: &str, path: &str) {
        match value.data() {
            Data::Map => self.mapping(value, pointer, path),
            Data::Seq => {
                // A list within a list is misshapen, and its finding says so.
                let items = value.items().enumerate().filter(|(_, item)| matches!(item.data(), Data::Map));
                for (at, item) in items {
                    self.mapping(item, &format!("{pointer}/{at}"), path);
                }
            }
            _ => {}
        }
    }
}

/// How far a path leads to a place that holds words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    There,
    Towards,
}

fn leads(path: &str, words: &str) -> Option<Way> {
    let mut wanted = words.split('.');
    for step in path.split('.') {
        if !matches!(wanted.next(), Some(key) if key == step || key == "*") {
            return None;
        }
    }
    Some(if wanted.next().is_none() { Way::There } else { Way::Towards })
}

fn misplaced(path: &str, key: NodeRef<'_, '_>) -> Finding {
    let message = format!("`{}` belongs to the base record; a translation holds only words", words::shown(path));
    let help = "remove it here; every language takes it from the base".to_owned();
    Finding::new(&SCHEMA_MISMATCH, key.span(), message, help)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::schema::{SchemaName, bundle};

    /// Whether a schema has a property at the end of these keys.
    fn has(schema: &Value, whole: &Value, keys: &[&str]) -> bool {
        let [first, rest @ ..] = keys else {
            return true;
        };
        let below = |member: &Value| has(member, whole, rest);
        let same = |member: &Value| has(member, whole, keys);
        let branches = |keyword: &str| schema[keyword].as_array().is_some_and(|all| all.iter().any(same));
        let named = if *first == "*" { &schema["additionalProperties"] } else { &schema["properties"][first] };
        let referred = schema["$ref"].as_str().and_then(|reference| whole.pointer(&reference[1..]));
        (named.is_object() && below(named))
            || (schema["items"].is_object() && same(&schema["items"]))
            || referred.is_some_and(same)
            || branches("allOf")
            || branches("anyOf")
    }

    #[test]
    fn words_stand_where_the_schema_has_a_field() {
        for kind in Kind::ALL {
            let schema = bundle::schema(SchemaName::of(kind));
            let own = words_of(kind).map_or(&[][..], |_| &OWN);
            for path in words_of(kind).unwrap_or_default().iter().chain(own) {
                let keys: Vec<&str> = path.split('.').collect();
                assert!(has(schema, schema, &keys), "{kind} {path}");
            }
        }
    }
}
