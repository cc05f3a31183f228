//! From the nodes of a document to canonical values, after the shapes of the fields.

use super::{
    often::often,
    shape::{Field, Shape},
    value::{Fields, Name, Value, folded},
};
use crate::{
    document::{Data, Found, NodeRef},
    lexicon::units::POUND_IN_KILOGRAMS,
    model::dosage::{Bounds, DefaultUnit, ReadUnit, read_record_range},
};

/// The fields of a mapping, those that are absent or empty left out.
pub(super) fn fields(map: NodeRef<'_, '_>, wanted: &[Field], file: &str) -> Fields {
    let given = wanted.iter().filter_map(|(key, shape)| match map.get(key) {
        Found::Absent => None,
        Found::Unreadable => all_under(map, key, file).map(|value| (Name::from(*key), value)),
        Found::Here { value, .. } => read(value, shape, file).map(|value| (Name::from(*key), value)),
    });
    given.collect()
}

/// Every value under a key that stands more than once, as written.
fn all_under(map: NodeRef<'_, '_>, key: &str, file: &str) -> Option<Value> {
    let values = map.entries().filter(|(name, _)| name.text() == Some(key));
    Value::List(values.map(|(_, value)| shown(value, file)).collect()).kept()
}

/// A value after its shape; one that does not fit enters as written, so that a change is seen.
pub(super) fn read(value: NodeRef<'_, '_>, shape: &Shape, file: &str) -> Option<Value> {
    if *value.data() == Data::Null {
        return None;
    }
    fitting(value, shape, file).unwrap_or_else(|| shown(value, file)).kept()
}

/// A value as written: its text, or the bytes it stands for.
pub(super) fn shown(value: NodeRef<'_, '_>, file: &str) -> Value {
    Value::text(value.text().unwrap_or_else(|| file.get(value.span().range()).unwrap_or("")))
}

fn fitting(value: NodeRef<'_, '_>, shape: &Shape, file: &str) -> Option<Value> {
    match (shape, value.data()) {
        (Shape::Plain, _) => Some(plain(value, file)),
        (Shape::Text, Data::Text(_)) => Some(shown(value, file)),
        (Shape::Range(unit), _) => of_range(value, *unit, file),
        (Shape::Breaths, _) => of_range(value, DefaultUnit::Count, file).map(without_unit),
        (Shape::Days, Data::Seq) => fitting(value, &Shape::List(&Shape::Text), file),
        (Shape::Days, _) => of_range(value, DefaultUnit::Count, file),
        (Shape::Tempo, _) => tempo(value),
        (Shape::Often, _) => often(value, file),
        (Shape::List(item), Data::Seq) => {
            Some(Value::List(value.items().filter_map(|node| read(node, item, file)).collect()))
        }
        (Shape::Fields(wanted) | Shape::TextOr(_, wanted), Data::Map) => {
            Some(Value::Fields(fields(value, wanted, file)))
        }
        (Shape::TextOr(name, _), Data::Text(text)) => {
            Value::text(text).kept().map_or(Some(Value::text("")), |text| Some(Value::single(name, text)))
        }
        (Shape::Named(wanted), Data::Map) => {
            let named = value.entries().filter_map(|(name, node)| {
                Some((folded(name.text()?).into(), read(node, &Shape::Fields(wanted), file)?))
            });
            Some(Value::Fields(named.collect()))
        }
        (Shape::Equipment, Data::Text(text)) => Some(required(vec![Value::text(text)])),
        (Shape::Equipment, Data::Seq) => {
            Some(required(value.items().filter_map(|node| read(node, &Shape::Text, file)).collect()))
        }
        (Shape::Equipment, Data::Map) => {
            const PARTS: &[Field] = &[("required", Shape::List(&Shape::Text)), ("optional", Shape::List(&Shape::Text))];
            Some(Value::Fields(fields(value, PARTS, file)))
        }
        _ => None,
    }
}

/// Equipment without a word on it is needed.
fn required(things: Vec<Value>) -> Value {
    let things = things.into_iter().filter_map(Value::kept).collect();
    Value::List(things).kept().map_or_else(|| Value::List(Vec::new()), |things| Value::single("required", things))
}

/// Any value as it is, the keys `x-…` left out.
fn plain(value: NodeRef<'_, '_>, file: &str) -> Value {
    match value.data() {
        Data::Bool(flag) => Value::Flag(*flag),
        Data::Int(number) => Value::Whole(*number),
        Data::Float(number) if number.is_finite() => Value::number(*number),
        Data::Seq => Value::List(value.items().filter_map(|node| read(node, &Shape::Plain, file)).collect()),
        Data::Map => {
            let open = value.entries().filter_map(|(key, node)| Some((key.text()?, node)));
            let kept = open
                .filter(|(key, _)| !key.starts_with("x-"))
                .filter_map(|(key, node)| Some((folded(key).into(), read(node, &Shape::Plain, file)?)));
            Value::Fields(kept.collect())
        }
        Data::Null | Data::Float(_) | Data::Big(_) | Data::Text(_) | Data::Refused => shown(value, file),
    }
}

/// A range of any form as `{min, max, unit, approx, cue}`; the unit of the field goes without saying.
pub(super) fn of_range(value: NodeRef<'_, '_>, default: DefaultUnit, file: &str) -> Option<Value> {
    let by_word = bodily(value);
    let read = if by_word.is_some() && !has_number(value) { None } else { Some(read_record_range(value, default)?) };
    let (unit, factor) = match (by_word, read.map(|read| read.unit)) {
        (Some(word), _) => (Some(word), 1.0),
        (None, Some(ReadUnit::Breaths)) => (Some("breaths"), 1.0),
        (None, Some(ReadUnit::Steps)) => (Some("steps"), 1.0),
        (None, Some(ReadUnit::Laps)) => (Some("laps"), 1.0),
        (None, Some(ReadUnit::Band)) => (Some("band"), 1.0),
        (None, Some(ReadUnit::Pounds)) => (None, POUND_IN_KILOGRAMS),
        (None, Some(ReadUnit::Count | ReadUnit::Seconds | ReadUnit::Metres | ReadUnit::Kilograms) | None) => {
            (None, 1.0)
        }
    };
    let mut parts = ends(read.and_then(|read| read.bounds).map(|bounds| bounds.times(factor)));
    parts.extend(unit.map(|unit| ("unit".into(), Value::text(unit))));
    if read.is_some_and(|read| read.approximate) {
        parts.insert("approx", Value::Flag(true));
    }
    if let Found::Here { value: cue, .. } = value.get("cue") {
        parts.extend(read_text(cue, file).map(|cue| ("cue".into(), cue)));
    }
    Some(Value::Fields(parts))
}

fn without_unit(mut range: Value) -> Value {
    if let Value::Fields(parts) = &mut range {
        parts.remove("unit");
    }
    range
}

fn read_text(value: NodeRef<'_, '_>, file: &str) -> Option<Value> {
    read(value, &Shape::Text, file)
}

/// `bodyweight` or `band`, alone or as the unit: a load that is no weight.
fn bodily(value: NodeRef<'_, '_>) -> Option<&'static str> {
    let word = value.get("unit").value().map_or_else(|| value.text(), NodeRef::text);
    ["bodyweight", "band"].into_iter().find(|known| word.is_some_and(|word| word.trim() == *known))
}

fn has_number(map: NodeRef<'_, '_>) -> bool {
    ["min", "max"].into_iter().any(|end| !matches!(map.get(end), Found::Absent))
}

/// Ends of an amount as `{min, max}`.
pub(super) fn of_bounds(bounds: Bounds) -> Value {
    Value::Fields(ends(Some(bounds)))
}

fn ends(bounds: Option<Bounds>) -> Fields {
    let ends = bounds.map_or([("max", None), ("min", None)], |bounds| [("max", bounds.max), ("min", bounds.min)]);
    let given = ends.into_iter().filter_map(|(name, end)| Some((name.into(), Value::number(end?))));
    given.collect()
}

/// `3-0-3` or `2-3 s` as phases in seconds.
fn tempo(value: NodeRef<'_, '_>) -> Option<Value> {
    match value.data() {
        Data::Int(seconds) => Some(Value::text(&seconds.to_string())),
        Data::Float(seconds) if seconds.is_finite() => Some(Value::text(&seconds.to_string())),
        Data::Text(text) => Some(Value::text(&folded(text).trim_end_matches(['s', ' ']).replace(' ', ""))),
        _ => None,
    }
}
