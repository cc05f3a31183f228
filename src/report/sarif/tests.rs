use std::collections::BTreeSet;

use serde_json::Value;
use serde_sarif::sarif::Sarif;

use super::*;
use crate::{
    finding::{Finding, SCHEMA_MISMATCH},
    lint::Outcome,
    report::specimen,
    text::Span,
};

fn told(outcome: &Outcome) -> String {
    specimen::told(outcome, |run, out| {
        assert_eq!(write(run, out).unwrap(), 0);
    })
}

/// The log as a reader that was made from the standard's own schema takes it, with what code
/// scanning demands beyond it.
fn read_back(text: &str) -> Value {
    let typed: Sarif = serde_json::from_str(text).expect("it is SARIF");
    let log: Value = serde_json::from_str(text).unwrap();
    // A field that the standard lacks would be lost on the way.
    assert_eq!(serde_json::to_value(typed).unwrap(), log);
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for rule in rules {
        for part in ["shortDescription", "fullDescription"] {
            let length = rule[part]["text"].as_str().unwrap().chars().count();
            assert!((1..=1024).contains(&length), "{part} of {rule}");
        }
        for part in ["text", "markdown"] {
            assert!(!rule["help"][part].as_str().unwrap().is_empty(), "{rule}");
        }
        assert!(rule["properties"].get("security-severity").is_none());
    }
    let mut prints = BTreeSet::new();
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()), "{result}");
        let places = result["locations"].as_array().unwrap();
        assert_eq!(places.len(), 1, "{result}");
        let related = result.get("relatedLocations").and_then(Value::as_array).into_iter().flatten();
        for place in places.iter().chain(related) {
            let place = &place["physicalLocation"];
            let uri = place["artifactLocation"]["uri"].as_str().unwrap();
            assert!(!uri.starts_with('/') && !uri.contains(':') && uri.is_ascii(), "{uri}");
            assert_eq!(place["artifactLocation"]["uriBaseId"], "%SRCROOT%");
            let at = |line: &str, column: &str| {
                let number = |key: &str| place["region"][key].as_u64().unwrap();
                (number(line), number(column))
            };
            let (start, end) = (at("startLine", "startColumn"), at("endLine", "endColumn"));
            assert!(start <= end && start.0 >= 1 && start.1 >= 1, "{place}");
        }
        for print in ["primaryLocationLineHash", "physiolint/v1"] {
            let print = format!("{print}={}", result["partialFingerprints"][print].as_str().unwrap());
            assert!(prints.insert(print.clone()), "{print} twice");
        }
    }
    log
}

#[test]
fn no_more_places_are_told_than_can_be_read() {
    let text = "a\n".repeat(9);
    let finding = Finding::new(&SCHEMA_MISMATCH, Span::new(0, 1), "`a` is wrong", "x");
    let finding = (1..9).fold(finding, |finding, line| finding.with_label(Span::new(2 * line, 2 * line + 1), ""));
    let outcome = specimen::outcome(vec![specimen::file("a.md", &text, vec![finding])]);
    let log: Value = serde_json::from_str(&told(&outcome)).unwrap();
    let typed: Sarif = serde_json::from_value(log.clone()).expect("it is SARIF");
    assert_eq!(serde_json::to_value(typed).unwrap(), log);
    let result = &log["runs"][0]["results"][0];
    assert_eq!(result["relatedLocations"].as_array().map(Vec::len), Some(5));
    assert_eq!(result["properties"]["relatedLocationsOmitted"], 3);
}

#[test]
fn every_standing_in_sarif() {
    let mut log = read_back(&told(&specimen::mixed()));
    let results = log["runs"][0]["results"].as_array().unwrap();
    let of = |rule: &str| results.iter().find(|result| result["ruleId"] == rule).unwrap();
    assert_eq!(of("missing-cautions")["suppressions"][0]["kind"], "inSource");
    assert_eq!(of("missing-pain-stop")["baselineState"], "unchanged");
    assert_eq!(of("missing-dosage")["baselineState"], "new");
    assert_eq!(of("missing-start-position")["level"], "note");
    // What rules say of themselves is kept in their pages; here its place is what matters.
    for rule in log["runs"][0]["tool"]["driver"]["rules"].as_array_mut().unwrap() {
        rule["help"] = "...".into();
        rule["fullDescription"] = "...".into();
    }
    log["runs"][0]["tool"]["driver"]["semanticVersion"] = "[VERSION]".into();
    insta::assert_snapshot!(serde_json::to_string_pretty(&log).unwrap());
}

#[test]
fn nothing_found_is_a_log_without_results() {
    let log = read_back(&told(&specimen::outcome(Vec::new())));
    assert_eq!(log["runs"][0]["results"], serde_json::json!([]));
    assert_eq!(log["runs"][0]["invocations"][0]["executionSuccessful"], true);
}

#[test]
fn a_name_is_a_reference_and_nothing_else() {
    let text = told(&specimen::forged());
    let log = read_back(&text);
    let result = &log["runs"][0]["results"][0];
    let uri = &result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "a%2Cline%3D1%0A%3A%3Aerror%20file%3Dx%3A%3Ay.md");
    assert!(!result["message"]["text"].as_str().unwrap().contains("]("), "{result}");
    specimen::assert_forges_nothing(&text);
}

#[test]
fn too_many_are_cut_and_the_worst_are_kept() {
    let outcome = specimen::crowded(10);
    let within = |limits: Limits| {
        let mut left_out = 0;
        let text = specimen::told(&outcome, |run, out| left_out = write_within(limits, run, out).unwrap());
        (text, left_out)
    };
    let (text, left_out) = within(Limits { results: 15, ..LIMITS });
    let log = read_back(&text);
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert_eq!((results.len(), left_out), (15, 25));
    assert_eq!(results.iter().filter(|result| result["ruleId"] == "missing-dosage").count(), 10);
    let notice = &log["runs"][0]["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"];
    assert_eq!(notice, "25 of 40 findings are left out, the worst are kept.");
    let whole = told(&outcome).len();
    let (text, left_out) = within(Limits { bytes: whole - 2, ..LIMITS });
    assert!(text.len() < whole && (1..4).contains(&left_out), "{left_out}");
    read_back(&text);
}

#[test]
fn a_file_outside_is_named_in_full() {
    let mut outcome = specimen::crowded(1);
    "/tmp/a b.md".clone_into(&mut outcome.files[0].name);
    let text = specimen::told(&outcome, |run, out| {
        let mut names = run.names.clone();
        names.as_given.insert("/tmp/a b.md".to_owned());
        write(&Run { names: &names, ..*run }, out).unwrap();
    });
    let log: Value = serde_json::from_str(&text).unwrap();
    let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
    assert_eq!(place, &serde_json::json!({"uri": "file:///tmp/a%20b.md"}));
}
