//! `report`: what is written where, what is said beside it, how it ends.

use std::fs;

use insta_cmd::assert_cmd_snapshot;
use serde_json::Value;

use crate::{
    CAT_COW,
    library::{CLEAN, library},
    prepared::prepared,
    scene::{Scene, told},
};

const DOSED: &str = "dosage: {reps: 8-12, sets: 2-3}\n";

fn read(scene: &Scene, file: &str) -> String {
    fs::read_to_string(scene.0.join(file)).expect("it was written")
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("a report is JSON")
}

/// A library with one held exercise, and its report.
fn reported(name: &str) -> Scene {
    let scene = library(name, &[("exercises/cat-cow.yaml", CAT_COW)]);
    assert_eq!(scene.code(&["report", "--format", "json", "-o", "last.json"]), 0);
    scene
}

#[test]
fn a_report_goes_into_its_file_and_one_line_says_so() {
    let scene = library("reports-line", &[("exercises/cat-cow.yaml", CAT_COW)]);
    assert_cmd_snapshot!("report-line", scene.run(&["report", "-o", "out/report.html"]));
    assert!(read(&scene, "out/report.html").to_ascii_lowercase().starts_with("<!doctype html>"));
    let quiet = scene.output(&["report", "--quiet", "-o", "out/report.html"]);
    assert_eq!(quiet, (0, String::new(), String::new()));
    let (code, out, err) = scene.output(&["report", "-o", "-"]);
    assert_eq!((code, err.as_str()), (0, ""), "what is printed needs no line");
    assert!(out.to_ascii_lowercase().starts_with("<!doctype html>"), "{out}");
}

#[test]
fn a_stored_report_is_told_as_a_fresh_one() {
    let scene = reported("reports-from");
    for form in [["--format", "csv", "--table", "findings"], ["--format", "csv", "--table", "documents"]] {
        let fresh = scene.output(&[&["report"], &form[..]].concat());
        let stored = scene.output(&[&["report", "--from", "last.json"], &form[..]].concat());
        assert_eq!(fresh, stored, "{form:?}");
    }
    let again = scene.output(&["report", "--from", "last.json", "--format", "json"]);
    assert_eq!(again, (0, read(&scene, "last.json"), String::new()));
    scene.write("physiolint.yaml", b"this is no configuration\n");
    assert_eq!(scene.code(&["report", "--from", "last.json", "-o", "a.html"]), 0, "nothing else is read");
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let scene = prepared("fixtures/scenes/reviews", "reports-bytes");
    let asked = ["report", "--format", "json", "-o", "out/a.json"];
    scene.output(&asked);
    let once = read(&scene, "out/a.json");
    scene.output(&asked);
    assert!(once == read(&scene, "out/a.json"), "a report beside the content changes nothing");
    scene.output(&[&asked[..], &["--threads", "1"]].concat());
    let without_command = |text: &str| {
        let mut report = json(text);
        report["method"]["command"].take();
        report
    };
    assert_eq!(without_command(&once), without_command(&read(&scene, "out/a.json")));
}

#[test]
fn what_changed_since_the_last_report_is_told_even_over_the_same_file() {
    let scene = reported("reports-previous");
    let earlier = read(&scene, "last.json").replace("2026-11-21", "2026-10-20");
    scene.write("last.json", earlier.as_bytes());
    scene.write("exercises/cat-cow.yaml", (CAT_COW.to_owned() + DOSED).as_bytes());
    scene.write("exercises/new.yaml", CLEAN.replace("clean", "new").as_bytes());
    assert_cmd_snapshot!(
        "report-previous",
        scene.run(&["report", "--previous", "last.json", "--format", "json", "-o", "last.json", "--due-within", "30d"])
    );
    let report = json(&read(&scene, "last.json"));
    assert_eq!(report["history"].as_array().map(Vec::len), Some(2));
    assert_eq!(report["calendar"]["within_days"], 30);
}

#[test]
fn a_report_fails_only_where_it_is_asked_to() {
    let scene = library("reports-exit", &[("exercises/cat-cow.yaml", CAT_COW)]);
    let code = |more: &[&str]| scene.code(&[&["report", "--format", "json", "-o", "a.json"], more].concat());
    assert_eq!(code(&[]), 0);
    assert_eq!(code(&["--fail-on", "never"]), 0);
    assert_eq!(code(&["--fail-on", "error"]), 1);
    assert_eq!(scene.code(&["report", "--from", "a.json", "--format", "json", "--fail-on", "warning"]), 1);
    assert_eq!(code(&["exercises/clean.yaml", "--fail-on", "error"]), 0);
    scene.write("physiolint.yaml", b"version: 1\nbaseline: known.jsonl\n");
    assert_eq!(scene.code(&["baseline", "create"]), 0);
    assert_eq!(code(&["--fail-on", "error"]), 0, "what is known does not fail");
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_is_told_and_the_report_is_written_all_the_same() {
    let scene = library("reports-unread", &[]);
    let made = std::process::Command::new("mkfifo").arg(scene.0.join("exercises/pipe.yaml")).status();
    assert!(made.expect("mkfifo is there").success());
    let (code, _, err) = scene.output(&["report", "--format", "json", "-o", "a.json"]);
    assert_eq!(code, 2, "{err}");
    assert!(err.starts_with("error: exercises/pipe.yaml: it is no regular file"), "{err}");
    assert!(err.lines().last().is_some_and(|line| line.starts_with("a.json: 3 documents, ")), "{err}");
    assert_eq!(json(&read(&scene, "a.json"))["method"]["unreadable"][0]["path"], "exercises/pipe.yaml");
    let (code, _, err) = scene.output(&["report", "--from", "a.json", "--format", "markdown"]);
    assert_eq!(code, 2, "the same report ends the same way: {err}");
    assert!(err.starts_with("error: exercises/pipe.yaml: it is no regular file"), "{err}");
    let below = scene.run(&["report", "-o", "../a.html"]).current_dir(scene.0.join("exercises")).output();
    let (_, _, err) = told(below.expect("the program was built"));
    assert!(err.starts_with("error: pipe.yaml: "), "told from where one stands, as `check` does: {err}");
}

#[test]
fn nothing_to_report_on_is_no_report() {
    let scene = Scene::new("reports-nothing", &[("notes.txt", "nothing\n")]);
    assert_cmd_snapshot!("report-nothing", scene.run(&["report", "-o", "report.html"]));
    assert!(!scene.0.join("report.html").exists());
    assert_cmd_snapshot!("report-nothing-allowed", scene.run(&["report", "--allow-empty", "-o", "report.html"]));
    assert!(scene.0.join("report.html").exists());
    let software = prepared("fixtures/scenes/strangers/software", "reports-software");
    assert_cmd_snapshot!("report-unjudged", software.run(&["report", "-o", "report.html"]));
}

#[test]
fn a_report_is_narrowed_by_flags_and_says_so() {
    let draft = CAT_COW.replace("in-review", "draft");
    let scene = library("reports-narrowed", &[("exercises/cat-cow.yaml", &draft)]);
    let report = |more: &[&str]| json(&scene.output(&[&["report", "--format", "json"], more].concat()).1);
    let paths = |report: &Value| -> Vec<String> {
        let documents = report["documents"].as_array().expect("documents are a list");
        documents.iter().filter_map(|document| document["path"].as_str().map(str::to_owned)).collect()
    };
    let all = report(&[]);
    assert_eq!(paths(&all).len(), 4);
    let drafts = report(&["--status", "draft"]);
    assert_eq!(paths(&drafts), ["exercises/cat-cow.yaml"]);
    assert_eq!(drafts["only"]["status"], "draft");
    let named = report(&["exercises"]);
    assert_eq!(paths(&named), ["exercises/cat-cow.yaml", "exercises/clean.yaml"]);
    assert_eq!((&named["only"]["paths"][0], &named["method"]["indexed_only"]), (&"exercises".into(), &2.into()));
    assert_eq!(paths(&report(&["--lang", "en"])).len(), 4);
    assert_cmd_snapshot!("report-nobody", scene.run(&["report", "--reviewer", "nobody", "-o", "report.html"]));
    assert_cmd_snapshot!("report-no-such-language", scene.run(&["report", "--lang", "fr", "-o", "report.html"]));
}

#[test]
fn the_house_has_its_words_and_weights() {
    let own = "version: 1\nreport:\n  title: \"Back\\u202e care\"\n  logo_text: Sample Clinic\n  owner_field: maintainer\n  \
               score: {weights: {safety: 50}}\nexclude: [drafts/**]\n";
    let scene = library("reports-house", &[("physiolint.yaml", own), ("drafts/later.md", "# Later\n")]);
    let kept = CLEAN.to_owned() + "maintainer: Sample team (fictitious)\n";
    scene.write("exercises/kept.yaml", kept.replace("clean", "kept").as_bytes());
    let report = json(&scene.output(&["report", "--format", "json"]).1);
    assert_eq!((&report["title"], &report["logo_text"]), (&"Back\\u{202e} care".into(), &"Sample Clinic".into()));
    assert_eq!(report["score"]["has_own_weights"], true);
    assert_eq!(report["score"]["weights"][0]["weight"], 50);
    let documents = report["documents"].as_array().expect("documents are a list");
    let owner = documents.iter().find(|document| document["path"] == "exercises/kept.yaml").map(|kept| &kept["owner"]);
    assert_eq!(owner, Some(&"Sample team (fictitious)".into()));
    let method = &report["method"];
    assert_eq!(method["config"][0]["path"], "physiolint.yaml");
    assert_eq!(method["config"][0]["sha256"].as_str().map(str::len), Some(64));
    assert_eq!(
        method["skipped"],
        serde_json::json!([
            {"path": "drafts/later.md", "reason": "excluded by the configuration"},
        ])
    );
    assert_eq!(method["command"], serde_json::json!(["report", "--today", "2026-11-21"]));
}

#[test]
fn no_report_is_written_over_what_it_tells_of() {
    let scene = library("reports-over", &[("physiolint.yaml", "version: 1\nbaseline: known.jsonl\n")]);
    assert_eq!(scene.code(&["baseline", "create"]), 0);
    let refused = |file: &str| {
        let before = read(&scene, file);
        let (code, _, err) = scene.output(&["report", "--format", "markdown", "-o", file]);
        assert_eq!((code, read(&scene, file)), (2, before), "{file}: {err}");
        err
    };
    for file in ["exercises/clean.yaml", "physiolint.yaml", "known.jsonl"] {
        assert!(refused(file).contains("is read in this run"), "{file}");
    }
    assert_cmd_snapshot!(
        "report-over",
        scene.run(&["report", "--format", "json", "-o", "./exercises/../exercises/clean.yaml"])
    );
    let (code, _, err) = scene.output(&["report", "--format", "markdown", "-o", "report.md"]);
    assert_eq!(code, 0, "{err}");
    assert!(err.starts_with("notice: report.md will be read as content next time"), "{err}");
    refused("report.md");
    let (_, _, err) = scene.output(&["report", "--format", "markdown", "-o", "_out/report.md"]);
    assert!(!err.contains("notice"), "{err}");
}

#[test]
fn what_is_no_report_is_refused_by_name() {
    let scene = reported("reports-refused");
    let (_, findings, _) = scene.output(&["check", "--output-format", "json"]);
    scene.write("findings.json", findings.as_bytes());
    scene.write("broken.json", b"{\"schema\": \n");
    scene.write("bytes.json", b"\xff\xfe");
    let large = fs::File::create(scene.0.join("large.json")).and_then(|file| file.set_len((256 << 20) + 1));
    assert!(large.is_ok());
    for (file, cause) in [
        ("none.json", "there is no such file"),
        ("bytes.json", "it is no UTF-8 text"),
        ("large.json", "it is larger than 256 MiB"),
        ("broken.json", ""),
        ("findings.json", "physiolint/json-v1"),
    ] {
        for flag in ["--from", "--previous"] {
            let (code, out, err) = scene.output(&["report", flag, file, "-o", "a.html"]);
            assert_eq!((code, out.as_str()), (2, ""), "{flag} {file}: {err}");
            let named = err.starts_with(&format!("error: the report {file} cannot be used: "));
            assert!(named && err.contains(cause), "{flag} {file}: {err}");
        }
    }
    assert!(!scene.0.join("a.html").exists());
}
