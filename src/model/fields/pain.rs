//! Stop rules of records and front matter.

use super::{entry_text, read, use_of};
use crate::{
    document::{Data, Found, NodeRef},
    lexicon,
    model::{Field, PainLevel, PainScale, PainStop, PainStops, Reading},
    text::Spanned,
};

/// A `pain_stop` field: a text, `{use: ID}` or the object with `text` and `stop_when`.
pub(super) fn pain_stop(value: NodeRef<'_, '_>, file: &str, reading: Reading) -> Field<PainStops> {
    let said = |node: NodeRef<'_, '_>| {
        let mark = lexicon::pain_stop_entry(&node.prose(file), reading.words()?)?;
        Some(PainStop { mark, span: node.span() })
    };
    match value.data() {
        Data::Text(_) => Field::Given(PainStops { own: said(value).into_iter().collect(), ..PainStops::default() }),
        Data::Map => {
            if let Some(reference) = use_of(value, "pain_stop") {
                return Field::Given(PainStops { uses: vec![reference], ..PainStops::default() });
            }
            let mut own: Vec<PainStop> = Vec::new();
            if let Found::Here { value, .. } = value.get("text") {
                own.extend(said(value));
            }
            if let Found::Here { value, .. } = value.get("stop_when") {
                // The key itself says "stop"; an entry needs to name a sign.
                let signs = value.items().filter_map(entry_text);
                own.extend(signs.filter_map(|sign| {
                    let mark = lexicon::sign_entry(&sign.prose(file), reading.words()?)?;
                    Some(PainStop { mark, span: sign.span() })
                }));
            }
            let scale = value.get("scale").value();
            if own.is_empty() && value.is_torn() {
                return Field::Malformed;
            }
            let after = value.get("after").value().map(|after| after.prose(file));
            let settles = scale.is_some_and(|scale| level(scale, "settle_hours").is_some())
                || after.is_some_and(|after| lexicon::next_day_entry(&after));
            Field::Given(PainStops { own, scale: scale.map(pain_scale), settles, ..PainStops::default() })
        }
        _ => Field::Malformed,
    }
}

fn pain_scale(scale: NodeRef<'_, '_>) -> PainScale {
    PainScale {
        ok_max: level(scale, "ok_max"),
        caution_max: level(scale, "caution_max"),
        stop_min: level(scale, "stop_min"),
    }
}

/// A number under a key; what is none is left to the schema.
fn level(scale: NodeRef<'_, '_>, key: &str) -> Option<Spanned<PainLevel>> {
    let number = |value: NodeRef<'_, '_>| {
        let level = match value.data() {
            Data::Int(number) => PainLevel::whole(*number),
            Data::Float(number) if number.is_finite() => PainLevel::of(*number),
            _ => return Field::Malformed,
        };
        Field::Given(Spanned::new(level, value.span()))
    };
    read(scale, key, number).given().cloned()
}
