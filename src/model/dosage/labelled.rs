//! Scores reading against a file of labelled sentences, one JSON object a line, named by the
//! environment variable `PHYSIOLINT_DOSES`; without it nothing is done.

#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a developer asks for the score and reads it; never built into the linter"
)]

use serde_json::{Map, Value, json};

use super::{Bounds, Context, DistanceUnit, Dose, Per, Period, read_prose};
use crate::text::Prose;

/// The fields of the truth, in the order they are printed.
const FIELDS: [&str; 13] = [
    "sets",
    "reps",
    "hold_seconds",
    "duration_seconds",
    "distance_m",
    "steps",
    "breaths",
    "rest_seconds",
    "frequency_per_day",
    "frequency_per_week",
    "interval_minutes",
    "tempo",
    "per_side",
];

fn pair(bounds: Bounds) -> Value {
    json!([bounds.min, bounds.max])
}

/// What all doses of a text say together; of two that differ the first is taken.
fn joined(doses: &[Dose]) -> Map<String, Value> {
    let mut record = Map::new();
    let mut tell = |field: &str, value: Option<Value>| {
        if let Some(value) = value {
            record.entry(field).or_insert(value);
        }
    };
    for dose in doses {
        tell("sets", dose.sets.map(pair));
        tell("reps", dose.reps.map(pair));
        tell("hold_seconds", dose.hold_seconds.map(pair));
        tell("duration_seconds", dose.duration_seconds.map(pair));
        tell("breaths", dose.breaths.map(pair));
        tell("rest_seconds", dose.rest_seconds.map(pair));
        tell("interval_minutes", dose.interval_minutes.map(pair));
        tell("tempo", dose.tempo.clone().map(Value::String));
        if let Some(way) = dose.distance {
            let field = if way.unit == DistanceUnit::Metres { "distance_m" } else { "steps" };
            tell(field, Some(pair(way.bounds)));
        }
        if let Some(often) = dose.frequency {
            let field = match often.per {
                Period::Day => "frequency_per_day",
                Period::Week => "frequency_per_week",
            };
            tell(field, Some(pair(often.bounds)));
        }
        let sided = matches!(dose.per, Some(Per::Side | Per::Leg | Per::Arm));
        tell("per_side", sided.then_some(Value::Bool(true)));
    }
    record
}

/// Numbers as such, whatever way they are written, and absent fields left out.
fn plain(truth: &Value) -> Map<String, Value> {
    let said = |field: &str| {
        let value = truth.get(field).filter(|value| !value.is_null() && **value != Value::Bool(false))?;
        let ends = value.as_array().map(|ends| ends.iter().map(Value::as_f64).collect::<Vec<_>>());
        Some((field.to_owned(), ends.map_or_else(|| value.clone(), |ends| json!(ends))))
    };
    FIELDS.iter().filter_map(|field| said(field)).collect()
}

#[derive(Default)]
struct Score {
    lines: u32,
    clear: u32,
    right: u32,
    none: u32,
    silent: u32,
    found: u32,
    missed: u32,
    invented: u32,
}

impl Score {
    fn judge(&mut self, line: &Value) {
        let text = line["text"].as_str().expect("a labelled line has a text");
        let doses = read_prose(&Prose::from_text(text, 0), Context::Base);
        let shown: Vec<Dose> = doses.into_iter().filter(Dose::is_shown).collect();
        let (want, got) = (plain(&line["truth"]), joined(&shown));
        let clear = line["ambiguous"] != Value::Bool(true);
        let is_dose = line["label"] == "dosage";
        self.lines += 1;
        self.clear += u32::from(clear && is_dose);
        self.right += u32::from(clear && is_dose && want == got);
        match (is_dose, shown.is_empty()) {
            (true, false) => self.found += 1,
            (true, true) => self.missed += 1,
            (false, false) => self.invented += 1,
            (false, true) => self.silent += 1,
        }
        self.none += u32::from(!is_dose);
        if want != got || is_dose == shown.is_empty() {
            let mark = if clear { "MISS" } else { "AMBIGUOUS" };
            println!("{mark} {} {text}", line["id"].as_str().unwrap_or(""));
            for field in FIELDS.iter().filter(|field| want.get(**field) != got.get(**field)) {
                let shown = |side: &Map<String, Value>| side.get(*field).map_or("-".to_owned(), Value::to_string);
                println!("     {field}: want {}, got {}", shown(&want), shown(&got));
            }
        }
    }

    fn print(&self) {
        let share = |part: u32, whole: u32| f64::from(part) / f64::from(whole.max(1));
        let precision = share(self.found, self.found + self.invented);
        let recall = share(self.found, self.found + self.missed);
        let f1 = 2.0 * precision * recall / (precision + recall).max(f64::EPSILON);
        println!("{} lines; detection: precision {precision:.3}, recall {recall:.3}, F1 {f1:.3}", self.lines);
        println!("every dimension right: {} of {} ({:.3})", self.right, self.clear, share(self.right, self.clear));
        println!("nothing read where nothing is: {} of {}", self.silent, self.none);
    }
}

#[test]
fn labelled_sentences_are_scored() {
    let Ok(path) = std::env::var("PHYSIOLINT_DOSES") else {
        return;
    };
    let text = std::fs::read_to_string(&path).expect("PHYSIOLINT_DOSES names a readable file");
    let mut score = Score::default();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        score.judge(&serde_json::from_str(line).expect("each line is a JSON object"));
    }
    score.print();
    assert!(score.lines > 0, "{path} holds no lines");
}
