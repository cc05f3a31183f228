mod field;
mod often;
mod range;
#[cfg(test)]
mod tests;

pub use range::read_record_range;

use super::{Bounds, Context, DefaultUnit, Dimension, Distance, DistanceUnit, Dose, Open, OpenCue, ReadUnit, Reading};
use crate::{
    document::{Data, Found, NodeRef},
    text::Span,
};

/// The `dosage` of a record.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RecordDosage {
    /// The base dose first, then start, target and variants.
    pub doses: Vec<Dose>,
    /// What fits no form; each is to be reported once.
    pub malformed: Vec<MalformedDose>,
    /// Durations and distances without a unit.
    pub bare_units: Vec<BareUnit>,
    /// Whether something lies there that could not be read, with or without a finding of its own:
    /// an absent amount is then not missing.
    pub unreadable: bool,
}

/// A value that fits no form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MalformedDose {
    /// JSON pointer below `dosage`, such as `/start/reps`.
    pub pointer: String,
    /// Where the value stands.
    pub span: Span,
    /// Two forms that would be right.
    pub forms: [&'static str; 2],
}

/// A value that should carry a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BareUnit {
    /// JSON pointer below `dosage`.
    pub pointer: String,
    /// Where the value stands.
    pub span: Span,
    /// The unit it is read in meanwhile.
    pub unit: &'static str,
}

const RANGE: [&str; 2] = ["MIN-MAX", "{min: MIN, max: MAX}"];
const TIME: [&str; 2] = ["MIN-MAX s", "{min: MIN, max: MAX, unit: s}"];
const WAY: [&str; 2] = ["MIN-MAX steps", "{min: MIN, max: MAX, unit: steps}"];
const TEMPO: [&str; 2] = ["\"DOWN-PAUSE-UP\"", "MIN-MAX s"];
const PER: [&str; 2] = ["side", "alternating"];
const OFTEN: [&str; 2] = ["{times: MIN-MAX, per: day}", "daily"];
const EFFORT: [&str; 2] = ["{rpe: MIN-MAX}", "{percent_1rm: MIN-MAX}"];
const LOAD: [&str; 2] = ["MIN-MAX kg", "{max: MAX, unit: kg}"];
const OBJECT: [&str; 2] = ["{reps: MIN-MAX}", "{hold: MIN-MAX}"];

/// Lowers the value of `dosage:`. The span of the base dose is the value; that of start, target
/// and each variant runs from its key on.
#[must_use]
pub fn from_record(dosage: NodeRef<'_, '_>) -> RecordDosage {
    let mut record = Lowering::default();
    record.dose(dosage, Context::Base, dosage.span(), "");
    if matches!(dosage.data(), Data::Map) {
        for (key, context) in [("start", Context::Start), ("target", Context::Target)] {
            if let Some((name, value)) = record.value(dosage, key) {
                let span = Span::new(name.span().start, value.span().end.max(name.span().end));
                record.dose(value, context, span, &format!("/{key}"));
            }
        }
        if let Some((_, variants)) = record.value(dosage, "variants") {
            record.variants(variants);
        }
    }
    record.out
}

#[derive(Default)]
struct Lowering {
    out: RecordDosage,
}

impl Lowering {
    /// A value to be read; what cannot be trusted is noted and passed over.
    fn value<'d, 's>(&mut self, map: NodeRef<'d, 's>, key: &str) -> Option<(NodeRef<'d, 's>, NodeRef<'d, 's>)> {
        match map.get(key) {
            Found::Absent => None,
            Found::Unreadable => {
                self.out.unreadable = true;
                None
            }
            Found::Here { key, value } => match value.data() {
                Data::Refused => {
                    self.out.unreadable = true;
                    None
                }
                Data::Null => None,
                _ => Some((key, value)),
            },
        }
    }

    fn malformed(&mut self, node: NodeRef<'_, '_>, pointer: &str, forms: [&'static str; 2]) {
        self.out.unreadable = true;
        self.out.malformed.push(MalformedDose { pointer: pointer.to_owned(), span: node.span(), forms });
    }

    fn variants(&mut self, variants: NodeRef<'_, '_>) {
        if !matches!(variants.data(), Data::Map) {
            return self.malformed(variants, "/variants", OBJECT);
        }
        for (name, value) in variants.entries() {
            let Some(slug) = name.text() else { continue };
            if matches!(value.data(), Data::Refused) || name.node().duplicate {
                self.out.unreadable = true;
                continue;
            }
            let span = Span::new(name.span().start, value.span().end.max(name.span().end));
            self.dose(value, Context::Modification, span, &format!("/variants/{slug}"));
        }
    }

    fn dose(&mut self, map: NodeRef<'_, '_>, context: Context, span: Span, at: &str) {
        match map.data() {
            Data::Map => {}
            Data::Null => return,
            Data::Refused => {
                self.out.unreadable = true;
                return;
            }
            _ => return self.malformed(map, at, OBJECT),
        }
        let mut dose = Dose::empty(span, context);
        dose.sets = self.count(map, "sets", at, &mut dose);
        dose.reps = self.amount(map, "reps", at, &mut dose);
        dose.breaths = self.amount(map, "breaths", at, &mut dose);
        self.hold(map, at, &mut dose);
        self.duration(map, at, &mut dose);
        self.distance(map, at, &mut dose);
        dose.rest_seconds = self.rest(map, at, &mut dose);
        dose.tempo = self.tempo(map, at);
        dose.per = self.per(map, at);
        self.load(map, at, &mut dose);
        self.intensity(map, at, &mut dose);
        self.frequency(map, at, &mut dose);
        for dimension in Dimension::ALL {
            if let Some(span) = value_span(map, dimension.key()) {
                dose.places.add(dimension, span);
            }
        }
        if dose.says_anything() || dose.load.is_some() || dose.intensity.is_some() {
            self.out.doses.push(dose);
        }
    }

    fn count(&mut self, map: NodeRef<'_, '_>, key: &str, at: &str, dose: &mut Dose) -> Option<Bounds> {
        let read = self.range(map, key, at, DefaultUnit::Count, RANGE)?;
        if read.bounds.is_none() || read.open == Some(Open::Upper) {
            dose.open = dose.open.or(read.open);
            dose.cue = OpenCue::Feel;
        }
        read.bounds
    }

    fn amount(&mut self, map: NodeRef<'_, '_>, key: &str, at: &str, dose: &mut Dose) -> Option<Bounds> {
        let read = self.range(map, key, at, DefaultUnit::Count, RANGE)?;
        note(dose, &read, value_span(map, key));
        read.bounds
    }

    fn rest(&mut self, map: NodeRef<'_, '_>, at: &str, dose: &mut Dose) -> Option<Bounds> {
        let read = self.range(map, "rest", at, DefaultUnit::Seconds, TIME)?;
        dose.approximate |= read.approximate;
        read.bounds
    }

    fn hold(&mut self, map: NodeRef<'_, '_>, at: &str, dose: &mut Dose) {
        let Some(read) = self.range(map, "hold", at, DefaultUnit::Seconds, TIME) else {
            return;
        };
        note(dose, &read, value_span(map, "hold"));
        if read.unit == ReadUnit::Breaths {
            dose.breaths = dose.breaths.or(read.bounds);
        } else {
            dose.hold_seconds = read.bounds;
        }
    }

    fn duration(&mut self, map: NodeRef<'_, '_>, at: &str, dose: &mut Dose) {
        let Some(read) = self.range(map, "duration", at, DefaultUnit::Duration, TIME) else {
            return;
        };
        note(dose, &read, value_span(map, "duration"));
        self.bare(map, "duration", at, &read, "seconds");
        dose.duration_seconds = read.bounds;
    }

    fn distance(&mut self, map: NodeRef<'_, '_>, at: &str, dose: &mut Dose) {
        let Some(read) = self.range(map, "distance", at, DefaultUnit::Metres, WAY) else {
            return;
        };
        note(dose, &read, value_span(map, "distance"));
        self.bare(map, "distance", at, &read, "metres");
        let unit = match read.unit {
            ReadUnit::Steps => DistanceUnit::Steps,
            ReadUnit::Laps => DistanceUnit::Laps,
            _ => DistanceUnit::Metres,
        };
        dose.distance = read.bounds.map(|bounds| Distance { bounds, unit });
    }

    fn bare(&mut self, map: NodeRef<'_, '_>, key: &str, at: &str, read: &Reading, unit: &'static str) {
        if let (true, Some(_), Some((_, value))) = (read.bare, read.bounds, self.value(map, key)) {
            self.out.bare_units.push(BareUnit { pointer: format!("{at}/{key}"), span: value.span(), unit });
        }
    }
}

fn value_span(map: NodeRef<'_, '_>, key: &str) -> Option<Span> {
    map.get(key).value().map(NodeRef::span)
}

/// Notes what a range of an amount says beside its ends.
fn note(dose: &mut Dose, read: &Reading, at: Option<Span>) {
    let is_open = matches!(read.open, Some(Open::Upper | Open::Both));
    if dose.amount_at.is_none() || is_open && !dose.unbounded {
        dose.amount_at = at;
    }
    dose.approximate |= read.approximate;
    if !matches!(dose.open, Some(Open::Both | Open::Upper)) {
        dose.open = read.open.or(dose.open);
    }
    dose.unbounded |= is_open;
    if read.open == Some(Open::Both) {
        dose.cue = OpenCue::Feel;
    }
}
