use std::borrow::Cow;

use jsonschema::{
    JsonType,
    json::{Array, Json, Node, NodeIdentity, Object},
};
use serde_json::{Map, Number, Value};

use crate::document::{Data, NodeRef};

/// The arena as the validator reads it: no copy, no second tree.
pub(super) struct Arena;

/// One value as the validator sees it.
#[derive(Debug, Clone, Copy)]
pub(super) enum View<'d> {
    /// A node of the arena.
    Node(NodeRef<'d, 'd>),
    /// The name of a property, judged as text.
    Name(&'d str),
}

/// The JSON value a node stands for. What was refused, and a number too large to hold, is null;
/// of a key that stands twice the first value counts.
#[must_use]
pub fn to_json(node: NodeRef<'_, '_>) -> Value {
    match node.data() {
        Data::Null | Data::Refused | Data::Big(_) => Value::Null,
        Data::Bool(value) => Value::Bool(*value),
        Data::Int(_) | Data::Float(_) => number(node.data()).map_or(Value::Null, Value::Number),
        Data::Text(text) => Value::String(text.clone().into_owned()),
        Data::Seq => node.items().map(to_json).collect(),
        Data::Map => {
            let mut members = Map::new();
            for (key, value) in node.entries() {
                if let Some(name) = key.text() {
                    members.entry(name.to_owned()).or_insert_with(|| to_json(value));
                }
            }
            Value::Object(members)
        }
    }
}

fn number(data: &Data<'_>) -> Option<Number> {
    match data {
        Data::Int(value) => Some(Number::from(*value)),
        Data::Float(value) => Number::from_f64(*value),
        _ => None,
    }
}

impl Json for Arena {
    type Node<'a> = View<'a>;
    type PreparedKey = String;
    type StringBuffer = ();

    // A look-up scans the mapping, so one pass over its members is never dearer.
    const KEYS_PER_LOOKUP: usize = 64;

    fn prepare_key(key: &str) -> String {
        key.to_owned()
    }

    fn with_string_node<T>((): &mut Self::StringBuffer, string: &str, judge: impl FnOnce(View<'_>) -> T) -> T {
        judge(View::Name(string))
    }
}

impl<'a> Node<'a, Arena> for View<'a> {
    type Object = Members<'a>;
    type Array = Items<'a>;
    type Number = Number;

    fn as_object(&self) -> Option<Members<'a>> {
        match self {
            Self::Node(node) if matches!(node.data(), Data::Map) => Some(Members(*node)),
            _ => None,
        }
    }

    fn as_array(&self) -> Option<Items<'a>> {
        match self {
            Self::Node(node) if matches!(node.data(), Data::Seq) => Some(Items(*node)),
            _ => None,
        }
    }

    fn as_string(&self) -> Option<Cow<'a, str>> {
        match self {
            Self::Name(name) => Some(Cow::Borrowed(name)),
            Self::Node(node) => node.text().map(Cow::Borrowed),
        }
    }

    fn as_number(&self) -> Option<Number> {
        match self {
            Self::Node(node) => number(node.data()),
            Self::Name(_) => None,
        }
    }

    fn as_boolean(&self) -> Option<bool> {
        match self {
            Self::Node(node) => match node.data() {
                Data::Bool(value) => Some(*value),
                _ => None,
            },
            Self::Name(_) => None,
        }
    }

    fn is_null(&self) -> bool {
        self.json_type() == JsonType::Null
    }

    fn json_type(&self) -> JsonType {
        let Self::Node(node) = self else {
            return JsonType::String;
        };
        match node.data() {
            Data::Bool(_) => JsonType::Boolean,
            Data::Int(_) => JsonType::Number,
            Data::Float(value) if value.is_finite() => JsonType::Number,
            Data::Null | Data::Refused | Data::Big(_) | Data::Float(_) => JsonType::Null,
            Data::Text(_) => JsonType::String,
            Data::Seq => JsonType::Array,
            Data::Map => JsonType::Object,
        }
    }

    fn equals_value(&self, expected: &Value) -> bool {
        match (self.as_string(), expected) {
            (Some(text), Value::String(wanted)) => text == *wanted,
            (Some(_), _) => false,
            (None, _) => jsonschema::json::cmp::equal(&self.to_value(), expected),
        }
    }

    fn to_value(&self) -> Cow<'a, Value> {
        Cow::Owned(match self {
            Self::Node(node) => to_json(*node),
            Self::Name(name) => Value::String((*name).to_owned()),
        })
    }

    fn identity(&self) -> Option<NodeIdentity> {
        match self {
            Self::Node(node) => Some(NodeIdentity::tagged(std::ptr::from_ref(node.document()) as usize, node.index())),
            Self::Name(_) => None,
        }
    }
}

/// A mapping of the arena.
pub(super) struct Members<'a>(NodeRef<'a, 'a>);

impl<'a> Object<'a, Arena> for Members<'a> {
    type Node = View<'a>;
    type MemberName = &'a str;
    type MembersIter = Box<dyn Iterator<Item = (&'a str, View<'a>)> + 'a>;

    fn len(&self) -> usize {
        self.0.entries().count()
    }

    fn get(&self, key: &String) -> Option<View<'a>> {
        let mut entries = self.0.entries();
        let (_, value) = entries.find(|(name, _)| name.text() == Some(key))?;
        Some(View::Node(value))
    }

    fn members(&self) -> Self::MembersIter {
        let named = |(key, value): (NodeRef<'a, 'a>, _)| Some((key.text()?, View::Node(value)));
        Box::new(self.0.entries().filter_map(named))
    }
}

/// A list of the arena.
pub(super) struct Items<'a>(NodeRef<'a, 'a>);

impl<'a> Array<'a, Arena> for Items<'a> {
    type Node = View<'a>;
    type ElementsIter = Box<dyn Iterator<Item = View<'a>> + 'a>;

    fn len(&self) -> usize {
        self.0.items().count()
    }

    fn elements(&self) -> Self::ElementsIter {
        Box::new(self.0.items().map(View::Node))
    }
}

#[cfg(test)]
mod tests {
    use jsonschema::json::conformance;

    use super::*;
    use crate::schema::sample;

    #[test]
    fn the_view_keeps_the_contract_of_the_validator() {
        let text = conformance::document().to_string();
        let document = sample::read(&text);
        let root = document.root().expect("not empty");
        conformance::assert_conformance::<Arena>(&View::Node(root));
    }

    #[test]
    fn an_arena_turns_into_the_value_it_was_read_from() {
        let value = conformance::document();
        let text = value.to_string();
        let document = sample::read(&text);
        assert_eq!(to_json(document.root().expect("not empty")), value);
    }
}
