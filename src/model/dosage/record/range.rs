use super::Lowering;
use crate::document::{Data, Found, NodeRef};
use crate::model::dosage::{Bounds, DefaultUnit, Open, ReadUnit, Reading, read_range};

impl Lowering {
    /// A range of any form under `key`.
    pub(super) fn range(
        &mut self,
        map: NodeRef<'_, '_>,
        key: &str,
        at: &str,
        unit: DefaultUnit,
        forms: [&'static str; 2],
    ) -> Option<Reading> {
        let (_, value) = self.value(map, key)?;
        let read = match value.data() {
            Data::Map => self.mapping(value, unit),
            _ => plain(value, unit),
        };
        if read.is_none() && !value.is_torn() {
            self.malformed(value, &format!("{at}/{key}"), forms);
        }
        self.out.unreadable |= value.is_torn();
        read
    }

    /// `{min, max, unit, approx, cue}`.
    pub(super) fn mapping(&mut self, map: NodeRef<'_, '_>, default: DefaultUnit) -> Option<Reading> {
        let mut number = |key: &str| match self.value(map, key) {
            None => Ok(None),
            Some((_, value)) => plain(value, default)
                .and_then(|read| read.bounds)
                .filter(|bounds| bounds.min == bounds.max)
                .map_or(Err(()), |bounds| Ok(bounds.min)),
        };
        let (min, max) = (number("min").ok()?, number("max").ok()?);
        let written = self.value(map, "unit");
        let cue = self.value(map, "cue").is_some();
        let (unit, scale) = match written {
            None => (default.unit(), 1.0),
            Some((_, unit)) => named_unit(unit.text()?, default)?,
        };
        let approximate = matches!(map.get("approx"), Found::Here { value, .. } if *value.data() == Data::Bool(true));
        if min.is_none() && max.is_none() && !cue {
            return None;
        }
        let bounds = (min.is_some() || max.is_some()).then(|| Bounds { min, max }.times(scale));
        // Minutes beyond all numbers are no time once they are seconds.
        if bounds.is_some_and(|bounds| !bounds.is_finite()) {
            return None;
        }
        let open = match (min, max) {
            (None, None) => Some(Open::Both),
            (Some(_), None) => Some(Open::Upper),
            (None, Some(_)) => Some(Open::Lower),
            (Some(_), Some(_)) => None,
        };
        Some(Reading { bounds, unit, approximate, open, bare: written.is_none() })
    }
}

/// Reads the range under one key of a record, in any of its forms; `None` when it fits none.
#[must_use]
pub fn read_record_range(value: NodeRef<'_, '_>, unit: DefaultUnit) -> Option<Reading> {
    match value.data() {
        Data::Map => Lowering::default().mapping(value, unit),
        _ => plain(value, unit),
    }
}

/// A number, a text or a pair.
pub(super) fn plain(value: NodeRef<'_, '_>, unit: DefaultUnit) -> Option<Reading> {
    let exact = |bounds: Bounds| Reading {
        bounds: Some(bounds),
        unit: unit.unit(),
        approximate: false,
        open: None,
        bare: true,
    };
    match value.data() {
        Data::Text(text) => read_range(text, unit),
        Data::Seq => {
            let ends: Vec<f64> = value.items().filter_map(number).collect();
            match (ends.as_slice(), value.items().count()) {
                ([min, max], 2) => Some(exact(Bounds { min: Some(*min), max: Some(*max) })),
                _ => None,
            }
        }
        _ => number(value).map(|n| exact(Bounds::exactly(n))),
    }
}

pub(super) fn number(value: NodeRef<'_, '_>) -> Option<f64> {
    match value.data() {
        #[expect(clippy::cast_precision_loss, reason = "amounts are far below 2^52")]
        Data::Int(n) if *n >= 0 => Some(*n as f64),
        Data::Float(n) if n.is_finite() && *n >= 0.0 => Some(*n),
        _ => None,
    }
}

/// A unit written out in a mapping, and how many of the base unit it has.
fn named_unit(name: &str, default: DefaultUnit) -> Option<(ReadUnit, f64)> {
    match (name, default) {
        ("bodyweight", DefaultUnit::Kilograms) => return Some((ReadUnit::Kilograms, 1.0)),
        ("band", DefaultUnit::Kilograms) => return Some((ReadUnit::Band, 1.0)),
        _ => {}
    }
    let read = read_range(&format!("1 {name}"), default)?;
    Some((read.unit, read.bounds?.min?))
}
