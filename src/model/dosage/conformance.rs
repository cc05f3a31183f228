//! The tables of `fixtures/dosage`, read line by line: id, text, what it means, how it is read.

use super::{Bounds, Context, Dose, OpenCue, read_labelled, read_prose, read_row};
use crate::text::Prose;

fn number(n: f64) -> String {
    n.to_string()
}

fn range(bounds: Bounds) -> String {
    match (bounds.min, bounds.max) {
        (Some(min), Some(max)) if (max - min).abs() < f64::EPSILON => number(min),
        (min, max) => format!("{}..{}", min.map_or(String::new(), number), max.map_or(String::new(), number)),
    }
}

/// A dose in the notation of the manual, dimensions in a fixed order.
fn notation(dose: &Dose) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut say = |name: &str, bounds: Option<Bounds>| {
        parts.extend(bounds.map(|b| format!("{name} {}", range(b))));
    };
    say("sets", dose.sets);
    say("reps", dose.reps);
    say("hold", dose.hold_seconds);
    say("dur", dose.duration_seconds);
    say("breaths", dose.breaths);
    say("rest", dose.rest_seconds);
    say("interval", dose.interval_minutes);
    parts.extend(dose.distance.map(|d| format!("distance {} {}", range(d.bounds), d.unit.name())));
    parts.extend(dose.tempo.as_ref().map(|tempo| format!("tempo \"{tempo}\"")));
    parts.extend(dose.frequency.map(|f| format!("freq {}/{}", range(f.bounds), f.per.name())));
    parts.extend(dose.intensity.map(|i| format!("intensity {} {}", range(i.bounds), i.scale.name())));
    parts.extend(dose.per.map(|per| format!("per {}", per.name())));
    parts.extend(dose.open.map(|open| format!("open {}", &open.name()[..1])));
    let vague = dose.approximate && parts.is_empty();
    if dose.approximate {
        parts.push(if vague { "vague" } else { "~" }.to_owned());
    }
    if dose.nonconsecutive {
        parts.push("nonconsecutive".to_owned());
    }
    if dose.context != Context::Base {
        parts.push(dose.context.name().to_owned());
    }
    parts.sort();
    parts.join(", ")
}

/// The notation of a table, in the same order.
fn expected(text: &str) -> String {
    let doses = text.split(" ; ").map(|dose| {
        let mut parts: Vec<String> = Vec::new();
        for part in dose.split(", ") {
            let (part, about) = match part.strip_suffix(" ~") {
                Some(part) => (part, true),
                None => (part, false),
            };
            parts.push(part.trim().to_owned());
            if about {
                parts.push("~".to_owned());
            }
        }
        parts.sort();
        parts.join(", ")
    });
    doses.collect::<Vec<_>>().join(" ; ")
}

fn context(name: &str) -> Context {
    [Context::Faq, Context::General, Context::Modification, Context::Program, Context::Progression]
        .into_iter()
        .find(|context| context.name() == name)
        .unwrap_or(Context::Base)
}

fn read(text: &str, how: &str) -> String {
    let shown = |doses: Vec<Dose>| {
        let shown: Vec<String> = doses.iter().filter(|dose| dose.is_shown()).map(notation).collect();
        if shown.is_empty() { "none".to_owned() } else { shown.join(" ; ") }
    };
    if text.starts_with('\u{a6}') {
        let cells: Vec<Prose> =
            text.trim_matches(['\u{a6}', ' ']).split('\u{a6}').map(|cell| Prose::from_text(cell.trim(), 0)).collect();
        let heads = ["exercise", "sets x reps", "frequency"];
        let row: Vec<(&str, &Prose)> = heads.into_iter().zip(&cells).collect();
        return shown(read_row(&row).into_iter().collect());
    }
    let passage = how.strip_prefix("passage=").unwrap_or(text);
    let prose = Prose::from_text(passage, 0);
    let doses = match how.strip_prefix("label=") {
        Some(label) => read_labelled(label, &prose, Context::Base),
        None => read_prose(&prose, context(how.strip_prefix("context=").unwrap_or(""))),
    };
    let at = passage.find(text.split(" before").next().unwrap_or(text)).filter(|_| passage != text);
    let there = |dose: &Dose| at.is_none_or(|at| (dose.span.range()).contains(&at));
    shown(doses.into_iter().filter(there).collect())
}

fn mismatches(table: &str) -> (usize, Vec<String>) {
    let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split('\t').collect()).collect();
    let wrong = rows.iter().filter_map(|row| {
        let (want, got) = (expected(row[2]), read(row[1], row.get(3).unwrap_or(&"")));
        (want != got).then(|| format!("{} {:?}\n   want {want}\n   got  {got}", row[0], row[1]))
    });
    (rows.len(), wrong.collect())
}

#[test]
fn set_a_is_read_as_the_manual_says() {
    let (_, wrong) = mismatches(include_str!("../../../fixtures/dosage/set-a.txt"));
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn set_b_is_read_as_the_manual_says() {
    let (all, wrong) = mismatches(include_str!("../../../fixtures/dosage/set-b.txt"));
    assert!(wrong.is_empty(), "{} of {all} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn negatives_are_no_doses() {
    let table = include_str!("../../../fixtures/dosage/negatives.txt");
    let wrong: Vec<String> = table
        .lines()
        .map(|line| (line, read(line, "")))
        .filter(|(_, got)| got != "none")
        .map(|(line, got)| format!("{line:?}: {got}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn own_sentences_are_read_as_meant() {
    let (_, wrong) = mismatches(include_str!("../../../fixtures/dosage/own.txt"));
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_hold_without_a_unit_is_told_and_not_shown() {
    for text in ["hold 20", "Hold for 20.", "Hold for 20 and relax."] {
        let doses = read_prose(&Prose::from_text(text, 0), Context::Base);
        assert!(doses.iter().any(|dose| dose.missing_unit.is_some() && !dose.is_shown()), "{text}");
    }
    for text in ["Hold 2 weights.", "Hold for 3 sets.", "Hold a plank.", "Hold for 20 seconds."] {
        let doses = read_prose(&Prose::from_text(text, 0), Context::Base);
        assert!(doses.iter().all(|dose| dose.missing_unit.is_none() && dose.cue == OpenCue::None), "{text}");
    }
}
