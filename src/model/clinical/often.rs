//! How often, in canonical form: `{times, per, days, every, unit, as_needed, nonconsecutive}`.

use std::collections::BTreeMap;

use super::{
    read::{of_bounds, of_range, shown},
    value::{Value, folded},
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

type Parts = BTreeMap<String, Value>;

fn part(name: &str, value: Value) -> (String, Value) {
    (name.to_owned(), value)
}

/// The short forms of the manual and no others: a text with one word more says something more, and
/// must not share a digest with the text without it.
fn short(text: &str) -> Option<Parts> {
    let spaced = text.replace('/', " / ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    match words.as_slice() {
        ["daily"] => return Some(times_per(Bounds::exactly(7.0), "week")),
        ["weekly"] => return Some(times_per(Bounds::exactly(1.0), "week")),
        ["as-needed"] | ["as", "needed"] => return Some(Parts::from([part("as_needed", Value::Flag(true))])),
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

fn times_per(times: Bounds, per: &str) -> Parts {
    Parts::from([part("times", of_bounds(times)), part("per", Value::text(per))])
}

/// Hours are counted in minutes.
fn every(bounds: Bounds, unit: &str) -> Option<Parts> {
    let (factor, unit) = match unit {
        "min" | "minute" | "minutes" => (1.0, "min"),
        "h" | "hour" | "hours" => (60.0, "min"),
        "day" | "days" => (1.0, "day"),
        _ => return None,
    };
    Some(Parts::from([part("every", of_bounds(bounds.times(factor))), part("unit", Value::text(unit))]))
}

fn spelt(map: NodeRef<'_, '_>, file: &str) -> Option<Value> {
    let mut parts = Parts::new();
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
            parts.insert(key.to_owned(), of_range(value, DefaultUnit::Count, file)?);
        }
    }
    if let Some(per) = given("per") {
        parts.insert("per".to_owned(), shown(per, file));
    }
    for key in ["as_needed", "nonconsecutive"] {
        match given(key).map(NodeRef::data) {
            None | Some(Data::Bool(false)) => {}
            Some(Data::Bool(true)) => drop(parts.insert(key.to_owned(), Value::Flag(true))),
            Some(_) => return None,
        }
    }
    Some(Value::Fields(parts))
}
