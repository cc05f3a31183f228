//! Fields of programs.

use super::{
    details::equipment,
    envelope::{is_true, listed, texts},
    read, reference, text,
};
use crate::{
    document::{Data, Kind, NodeRef},
    model::{
        Days, Field, Item, Phase, Program, Weeks,
        dosage::{self, Bounds, DefaultUnit},
    },
    text::Spanned,
};

/// Lowers a program record.
pub(super) fn program(root: NodeRef<'_, '_>) -> Program {
    Program {
        goal: text(root, "goal"),
        conditions: texts(root, "conditions"),
        phases: listed(root, "phases", phase),
        progression_rule: text(root, "progression_rule"),
        equipment: equipment(root),
        session_seconds: session(root),
    }
}

/// The time of a session; a bare number counts minutes.
fn session(root: NodeRef<'_, '_>) -> Option<Spanned<Bounds>> {
    const MINUTE: f64 = 60.0;
    let value = root.get("session_minutes").value()?;
    let read = dosage::read_record_range(value, DefaultUnit::Duration)?;
    let scale = if read.bare { MINUTE } else { 1.0 };
    let time = read.bounds?.times(scale);
    time.is_finite().then(|| Spanned::new(time, value.span()))
}

fn phase(node: NodeRef<'_, '_>) -> Option<Phase> {
    if !matches!(node.data(), Data::Map) {
        return None;
    }
    let items = node.get("items").value().into_iter().flat_map(NodeRef::items).map(item).collect();
    Some(Phase {
        name: text(node, "name"),
        weeks: read(node, "weeks", weeks),
        items,
        entry_when: text(node, "entry_when"),
        advance_when: text(node, "advance_when"),
        days: read(node, "days", days),
        span: node.span(),
    })
}

fn whole(node: NodeRef<'_, '_>, key: &str) -> Option<Spanned<i64>> {
    let value = node.get(key).value()?;
    match value.data() {
        Data::Int(number) => Some(Spanned::new(*number, value.span())),
        _ => None,
    }
}

fn weeks(node: NodeRef<'_, '_>) -> Field<Weeks> {
    match (whole(node, "from"), whole(node, "to")) {
        (Some(from), Some(to)) => Field::Given(Weeks { from, to, span: node.span() }),
        (None, _) | (_, None) => Field::Malformed,
    }
}

/// A number of days a week, or days by name.
fn days(node: NodeRef<'_, '_>) -> Field<Spanned<Days>> {
    const NAMES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let day = |item: NodeRef<'_, '_>| {
        let name = item.text()?.to_lowercase();
        (1u8..).zip(NAMES).find(|(_, start)| name.starts_with(start)).map(|(day, _)| day)
    };
    let read = match node.data() {
        Data::Int(count) => Days::Count(*count),
        Data::Seq => match node.items().map(day).collect::<Option<Vec<u8>>>() {
            Some(days) => Days::Named(days),
            None => return Field::Malformed,
        },
        _ => return Field::Malformed,
    };
    Field::Given(Spanned::new(read, node.span()))
}

fn item(node: NodeRef<'_, '_>) -> Item {
    let dosage = node.get("dosage").value().filter(|value| matches!(value.data(), Data::Map | Data::Text(_)));
    let entries = dosage.into_iter().flat_map(NodeRef::entries);
    Item {
        exercise: reference(node.get("exercise").value().unwrap_or(node), Kind::Exercise, "phases"),
        dose: dosage.and_then(|value| dosage::from_record(value).doses.into_iter().next()),
        places: entries.filter_map(|(key, value)| Some((key.text()?.to_owned(), value.span()))).collect(),
        variant: text(node, "variant"),
        is_starting_dose: is_true(node, "starting_dose"),
        reason: text(node, "reason"),
        span: node.span(),
    }
}
