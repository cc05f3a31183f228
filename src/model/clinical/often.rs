//! How often, in canonical form: `{times, per, days, every, unit, as_needed, nonconsecutive}`.

use super::{
    read::{of_bounds, of_range, shown},
    value::{Fields, Value, folded},
};
use crate::{
    document::{Data, Found, NodeRef},
    model::dosage::{Bounds, DefaultUnit, read_range, read_record_range},
};

/// A `frequency`, as text or spelt out; `None` when it fits no form.
pub(super) fn often(value: NodeRef<'_, '_>, file: &str) -> Option<Value> {
    match value.data() {
        Data::Text(text) => short(&folded(text).to_ascii_lowercase()).map(Value::Fields),
        Data::Map => spelt(value, file),
        _ => None,
    }
}

/// The short forms of the manual and no others: a text with one word more says something more, and
/// must not share a digest with the text without it.
fn short(text: &str) -> Option<Fields> {
    let spaced = text.replace('/', " / ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    match words.as_slice() {
        ["daily"] => return Some(times_per(Bounds::exactly(7.0), "week")),
        ["weekly"] => return Some(times_per(Bounds::exactly(1.0), "week")),
        ["as-needed"] | ["as", "needed"] => return Some(parts([("as_needed", Value::Flag(true))])),
        ["every-other-day"] | ["every", "other", "day"] => return every(Bounds::exactly(2.0), "day"),
        ["every", number @ .., unit] => return every(count(&number.join(" "))?, unit),
        _ => {}
    }
    let (words, per) = match words.as_slice() {
        [words @ .., "daily"] => (words, "day"),
        [words @ .., "weekly"] => (words, "week"),
        [words @ .., "a" | "per" | "/", per @ ("day" | "week")] => (words, *per),
        _ => return None,
    };
    let number = match words {
        ["once"] => return Some(times_per(Bounds::exactly(1.0), per)),
        ["twice"] => return Some(times_per(Bounds::exactly(2.0), per)),
        [number @ .., last] if matches!(*last, "times" | "time" | "x") || *last == "days" && per == "week" => number,
        number => number,
    };
    Some(times_per(count(&number.join(" "))?, per))
}

/// A plain number or range, without a noun and without "about".
fn count(text: &str) -> Option<Bounds> {
    let read = read_range(text, DefaultUnit::Count)?;
    let plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | ' ' | 't' | 'o'));
    read.bounds.filter(|_| plain && read.bare)
}

fn parts<const N: usize>(given: [(&'static str, Value); N]) -> Fields {
    given.into_iter().map(|(name, value)| (name.into(), value)).collect()
}

fn times_per(times: Bounds, per: &str) -> Fields {
    parts([("times", of_bounds(times)), ("per", Value::text(per))])
}

/// Hours are counted in minutes.
fn every(bounds: Bounds, unit: &str) -> Option<Fields> {
    let (factor, unit) = match unit {
        "min" | "minute" | "minutes" => (1.0, "min"),
        "h" | "hour" | "hours" => (60.0, "min"),
        "day" | "days" => (1.0, "day"),
        _ => return None,
    };
    Some(parts([("every", of_bounds(bounds.times(factor))), ("unit", Value::text(unit))]))
}

fn spelt(map: NodeRef<'_, '_>, file: &str) -> Option<Value> {
    let mut parts = Fields::default();
    let given = |key: &str| match map.get(key) {
        Found::Here { value, .. } if *value.data() != Data::Null => Some(value),
        _ => None,
    };
    if let Some(interval) = given("every") {
        let read = read_record_range(interval, DefaultUnit::Count).and_then(|read| read.bounds);
        let unit = given("unit").and_then(NodeRef::text);
        parts.extend(every(read?, unit?)?);
    }
    for key in ["times", "days"] {
        if let Some(value) = given(key) {
            parts.insert(key, of_range(value, DefaultUnit::Count, file)?);
        }
    }
    if let Some(per) = given("per") {
        parts.insert("per", shown(per, file));
    }
    for key in ["as_needed", "nonconsecutive"] {
        match given(key).map(NodeRef::data) {
            None | Some(Data::Bool(false)) => {}
            Some(Data::Bool(true)) => parts.insert(key, Value::Flag(true)),
            Some(_) => return None,
        }
    }
    Some(Value::Fields(parts))
}
