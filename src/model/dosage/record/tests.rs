use super::*;
use crate::document::{Document, Node};
use crate::model::dosage::Period;

/// A value to be laid out as nodes of a document.
enum Value {
    Text(&'static str),
    Int(i64),
    Float(f64),
    Bool(bool),
    Refused,
    Seq(Vec<Value>),
    Map(Vec<(&'static str, Value)>),
}
use Value::{Bool, Int, Map, Text};

fn lay(value: &Value, nodes: &mut Vec<Node<'static>>) {
    let index = nodes.len();
    let at = u32::try_from(index).unwrap();
    let data = match value {
        Text(text) => Data::Text((*text).into()),
        Int(n) => Data::Int(*n),
        Value::Float(n) => Data::Float(*n),
        Bool(flag) => Data::Bool(*flag),
        Value::Refused => Data::Refused,
        Value::Seq(_) => Data::Seq,
        Map(_) => Data::Map,
    };
    nodes.push(Node { data, span: Span::new(at, at + 1), subtree_end: 0, torn: false, duplicate: false });
    match value {
        Value::Seq(items) => items.iter().for_each(|item| lay(item, nodes)),
        Map(entries) => {
            for (key, value) in entries {
                lay(&Text(key), nodes);
                lay(value, nodes);
            }
        }
        _ => {}
    }
    nodes[index].subtree_end = u32::try_from(nodes.len()).unwrap();
}

fn lowered(entries: Vec<(&'static str, Value)>) -> RecordDosage {
    let mut document = Document::default();
    lay(&Map(entries), &mut document.nodes);
    from_record(document.root().unwrap())
}

const fn bounds(min: f64, max: f64) -> Bounds {
    Bounds { min: Some(min), max: Some(max) }
}

#[test]
fn every_form_of_a_range_is_read() {
    let forms = [
        Text("8-12"),
        Text("8 \u{2013} 12"),
        Text("8 to 12"),
        Value::Seq(vec![Int(8), Int(12)]),
        Map(vec![("min", Int(8)), ("max", Int(12))]),
    ];
    for form in forms {
        let record = lowered(vec![("reps", form)]);
        assert_eq!(record.doses[0].reps, Some(bounds(8.0, 12.0)));
        assert!(record.malformed.is_empty());
    }
    assert_eq!(lowered(vec![("reps", Text("12-8"))]).doses[0].reps, Some(bounds(12.0, 8.0)));
}

#[test]
fn times_are_seconds_and_breaths_are_breaths() {
    let record = lowered(vec![("hold", Text("5-10 breaths")), ("duration", Text("15-20 min")), ("rest", Text("1:30"))]);
    let dose = &record.doses[0];
    assert_eq!((dose.breaths, dose.hold_seconds), (Some(bounds(5.0, 10.0)), None));
    assert_eq!(dose.duration_seconds, Some(bounds(900.0, 1200.0)));
    assert_eq!(dose.rest_seconds, Some(bounds(90.0, 90.0)));
    assert!(record.bare_units.is_empty());
}

#[test]
fn a_bare_duration_or_distance_is_told() {
    let record = lowered(vec![("duration", Int(15)), ("distance", Int(20)), ("hold", Int(5))]);
    let pointers: Vec<&str> = record.bare_units.iter().map(|bare| bare.pointer.as_str()).collect();
    assert_eq!(pointers, ["/duration", "/distance"]);
    assert_eq!(record.doses[0].duration_seconds, Some(bounds(15.0, 15.0)));
}

#[test]
fn a_missing_ceiling_is_unbounded() {
    for form in [Text("5+"), Text("at least 5"), Map(vec![("min", Int(5))]), Map(vec![("cue", Text("until tired"))])] {
        assert!(lowered(vec![("reps", form)]).doses[0].unbounded);
    }
    let capped = lowered(vec![("hold", Map(vec![("max", Int(60)), ("cue", Text("while it feels easy"))]))]);
    assert!(!capped.doses[0].unbounded);
}

#[test]
fn frequencies_of_every_form_are_read() {
    let cases: Vec<(Value, f64, Period)> = vec![
        (Text("daily"), 7.0, Period::Week),
        (Text("every-other-day"), 3.5, Period::Week),
        (Text("twice daily"), 2.0, Period::Day),
        (Text("2/day"), 2.0, Period::Day),
        (Text("2 times a day"), 2.0, Period::Day),
        (Text("3/week"), 3.0, Period::Week),
        (Text("3 days a week"), 3.0, Period::Week),
        (Map(vec![("times", Int(3)), ("per", Text("week"))]), 3.0, Period::Week),
        (Map(vec![("every", Int(2)), ("unit", Text("day"))]), 3.5, Period::Week),
    ];
    for (form, times, per) in cases {
        let record = lowered(vec![("reps", Int(5)), ("frequency", form)]);
        let read = record.doses[0].frequency.map(|found| (found.bounds, found.per));
        assert_eq!(read, Some((Bounds::exactly(times), per)));
    }
    let hours = lowered(vec![("reps", Int(5)), ("frequency", Text("every 2 hours"))]);
    assert_eq!(hours.doses[0].interval_minutes, Some(bounds(120.0, 120.0)));
    let needed = lowered(vec![("reps", Int(5)), ("frequency", Text("as-needed"))]);
    assert_eq!((needed.doses[0].cue, needed.doses[0].unbounded), (OpenCue::AsNeeded, false));
    let both = lowered(vec![("frequency", Map(vec![("times", Int(2)), ("every", Int(2))]))]);
    assert_eq!(both.malformed[0].pointer, "/frequency");
}

#[test]
fn start_target_and_variants_have_their_context() {
    let record = lowered(vec![
        ("reps", Int(10)),
        ("start", Map(vec![("reps", Int(5))])),
        ("target", Map(vec![("reps", Int(15))])),
        ("variants", Map(vec![("advanced", Map(vec![("reps", Text("12-15"))]))])),
    ]);
    let contexts: Vec<Context> = record.doses.iter().map(|dose| dose.context).collect();
    assert_eq!(contexts, [Context::Base, Context::Start, Context::Target, Context::Modification]);
}

#[test]
fn what_fits_no_form_is_malformed_once_and_refused_values_never() {
    let record = lowered(vec![("reps", Text("plenty")), ("per", Text("toe")), ("load", Bool(true))]);
    let pointers: Vec<&str> = record.malformed.iter().map(|wrong| wrong.pointer.as_str()).collect();
    assert_eq!(pointers, ["/reps", "/per", "/load"]);
    let refused = lowered(vec![("reps", Value::Refused)]);
    assert!(refused.malformed.is_empty() && refused.unreadable && refused.doses.is_empty());
}

#[test]
fn a_unit_that_carries_a_number_beyond_all_numbers_fits_no_form() {
    let huge = || Value::Float(1e308);
    let minutes = Map(vec![("min", Int(1)), ("max", huge()), ("unit", Text("min"))]);
    let hours = Map(vec![("every", huge()), ("unit", Text("h"))]);
    let days = Map(vec![("every", Value::Float(1e-320)), ("unit", Text("day"))]);
    assert_eq!(lowered(vec![("hold", minutes)]).malformed.len(), 1);
    assert_eq!(lowered(vec![("reps", Int(8)), ("frequency", hours)]).malformed.len(), 1);
    assert_eq!(lowered(vec![("reps", Int(8)), ("frequency", days)]).malformed.len(), 1);
    assert!(lowered(vec![("reps", huge())]).malformed.is_empty());
}
