//! Signing as a reviewer does it: what is written, what is refused, and that nothing else moves.
#![expect(clippy::disallowed_methods, reason = "scenes lie on the disk")]

#[path = "support/scene.rs"]
mod scene;

use std::fs;

use insta::assert_snapshot;
use insta_cmd::assert_cmd_snapshot;
use scene::Scene;

/// A record without a fault; made up for these tests, as all people here are.
const RECORD: &str = "\
schema: exercise/v1
name: Wall slide
position: standing
steps:
  - Stand with your back against the wall.
  - Slide both arms up, then down.
dosage:
  reps: 8-12
cautions:
  - Ask your physiotherapist first if your shoulder has ever come out of joint.
pain_stop: Stop if the shoulder pain turns sharp, and rest until it settles.
disclaimer: [general]
";

const DISCLAIMER: &str = "\
---
schema: disclaimer/v1
title: General
scope: [site]
jurisdictions: [any]
---
This text gives general information and is not medical advice. Ask your doctor or physiotherapist first.
";

const EXPERT: &str = "\
schema: expert/v1
name: Kim Example (fictitious)
credentials:
  - {abbr: PT, title: Physical therapist}
roles: [clinical]
sample: true
";

const SIGN: [&str; 6] = ["sign-off", "content/exercises/slide.yaml", "--by", "kim-example", "--role", "clinical"];

fn scene(name: &str, record: &str, more: &[(&str, &str)]) -> Scene {
    let files = [
        ("physiolint.yaml", "version: 1\nignore: [evidence]\n"),
        ("content/exercises/slide.yaml", record),
        ("content/disclaimers/general.md", DISCLAIMER),
        ("content/experts/kim-example.yaml", EXPERT),
    ];
    Scene::new(&format!("sign-{name}"), &[&files, more].concat())
}

fn record_of(scene: &Scene) -> String {
    fs::read_to_string(scene.0.join("content/exercises/slide.yaml")).expect("the record is there")
}

/// The record after it was signed; the digest is shortened, since another test fixes it.
fn signed(name: &str, record: &str) -> String {
    let scene = scene(name, record, &[]);
    let (code, out, err) = scene.output(&SIGN);
    assert_eq!(code, 0, "{name}: {out}{err}");
    let signed = record_of(&scene);
    let at = signed.find("plv1:sha256:").expect("the digest is written") + "plv1:sha256:".len();
    let digest = &signed[at..at + 64];
    assert!(out.contains(digest), "{out}");
    let (code, shown, _) = scene.output(&["inspect", "--digest", "content/exercises/slide.yaml"]);
    assert!(code == 0 && shown.contains(digest), "{shown}");
    signed.replace(digest, "…")
}

/// The lines from `from` on, with their line breaks made visible.
fn tail(text: &str, from: &str) -> String {
    let at = text.find(from).expect("the text holds it");
    text[at..].replace("\r\n", "␍␊\n")
}

#[test]
fn every_style_of_the_log_is_kept() {
    let review = "{by: kim-example, role: clinical, date: 2026-01-02, outcome: approved}";
    let styles = [
        ("missing", String::new()),
        ("missing-with-comments", "\n# the end of the record\n# and a last word\n".to_owned()),
        ("after-a-literal", "x-note: |\n  one\n  two\n".to_owned()),
        ("after-a-kept-literal", "x-note: |+\n  one\n\n".to_owned()),
        ("after-a-nested-list", "modifications:\n  - text: Slide one arm.\n    easier: true # for a start\n".to_owned()),
        ("after-an-empty-value", "x-cms: # to come\n".to_owned()),
        ("empty-list", "reviews: []   # none yet\ntags: [office]\n".to_owned()),
        ("empty-value", "reviews:\ntags:\n- office\n".to_owned()),
        ("null-value", "reviews: ~\n".to_owned()),
        ("flow", format!("reviews: [{review}] # one\ntags: [office]\n")),
        ("flow-lines", format!("reviews: [\n    {review},  # the first\n    {review}   # the second\n  ]\n")),
        ("flow-lines-comma", format!("reviews: [\n  {review},\n  {review}, # so far\n ]\ntags: [office]\n")),
        ("flow-closed-at-once", format!("reviews:\n  [{review},\n   {review}]\n")),
        ("block-of-flow", format!("reviews:\n- {review} # by hand\ntags: [office]\n")),
        (
            "block-of-long-flow",
            "reviews:\n    -   {by: kim-example, role: clinical,\n         date: 2026-01-02, outcome: approved}\n# end\n".to_owned(),
        ),
        (
            "block",
            "reviews:\n  -   by: kim-example # ours\n      role: clinical\n      date: 2026-01-02\n      outcome: approved\n\
             \x20     note: >-\n        two\n        lines\n\n# end\ntags: [office]\n"
                .to_owned(),
        ),
        (
            "block-not-indented",
            "reviews:\n- by: kim-example\n  role: clinical\n  date: 2026-01-02\n  outcome: approved\n".to_owned(),
        ),
        (
            "block-below-its-dash",
            "reviews:\n  -\n    by: kim-example\n    role: clinical\n    date: 2026-01-02\n    outcome: approved\n"
                .to_owned(),
        ),
    ];
    for (name, log) in styles {
        let after = signed(name, &format!("{RECORD}{log}"));
        assert_snapshot!(name, tail(&after, "disclaimer:"));
    }
}

#[test]
fn line_breaks_marks_and_the_end_of_the_file_are_kept() {
    let windows = format!("\u{feff}{RECORD}").replace('\n', "\r\n");
    let after = signed("windows", &windows);
    assert!(after.starts_with("\u{feff}schema") && after.matches('\n').count() == after.matches("\r\n").count());
    assert_snapshot!("windows", tail(&after, "disclaimer:"));
    let after = signed("no-last-line", RECORD.trim_end());
    assert!(!after.ends_with('\n'));
    assert_snapshot!("no-last-line", tail(&after, "disclaimer:"));
    let flow = "{schema: exercise/v1, name: Wall slide, position: standing, steps: [Stand tall., Slide both arms up.], \
                dosage: {reps: 8-12}, cautions: [Ask your physiotherapist first after a dislocated shoulder.], \
                pain_stop: Stop if the pain turns sharp and rest., disclaimer: [general]}\n";
    assert_snapshot!("flow-root", tail(&signed("flow-root", flow), "disclaimer:"));
    let marked = format!("---\n{}...\n", RECORD.replace("disclaimer: [general]", "disclaimer:\n- general"));
    assert_snapshot!("document-marks", tail(&signed("document-marks", &marked), "disclaimer:"));
}

#[test]
fn a_page_is_signed_in_its_front_matter() {
    let scene = scene("page", RECORD, &[]);
    let sign = |role: &str| {
        scene.output(&["sign-off", "content/disclaimers/general.md", "--by", "kim-example", "--role", role])
    };
    let (code, out, err) = sign("legal");
    assert_eq!(code, 0, "{out}{err}");
    let (code, out, err) = sign("editorial");
    assert_eq!(code, 0, "{out}{err}");
    let text = fs::read_to_string(scene.0.join("content/disclaimers/general.md")).expect("the page is there");
    assert_snapshot!("page", text);
    scene.write("content/articles/bare.md", b"# Bridge\n\nLift your hips. Hold for 5-10 seconds.\n");
    let bare = ["sign-off", "content/articles/bare.md", "--by", "kim-example", "--role", "clinical"];
    assert_cmd_snapshot!("no-front-matter", scene.run(&bare));
}

#[test]
fn a_note_and_a_partial_approval_with_changes_are_written() {
    let scene = scene("note", RECORD, &[]);
    let more =
        ["--scope", "partial", "--outcome", "approved-with-changes", "--note", "hold: \"shorter\" # and \\ slower"];
    let (code, out, err) = scene.output(&[&SIGN[..], &more].concat());
    assert_eq!(code, 0, "{out}{err}");
    assert_snapshot!("note", tail(&record_of(&scene), "reviews:"));
    assert_eq!(scene.code(&[&SIGN[..], &["--note", "a\nb"]].concat()), 2);
}

#[test]
fn print_shows_what_is_signed_and_writes_nothing() {
    let scene = scene("print", RECORD, &[]);
    assert_cmd_snapshot!("print", scene.run(&["sign-off", "--print", "content/exercises/slide.yaml"]));
    assert_eq!(record_of(&scene), RECORD);
    let json = scene.output(&["inspect", "--digest", "--output-format", "jsonl", "content/exercises/slide.yaml"]).1;
    assert!(json.contains("\"digest\":\"plv1:sha256:"), "{json}");
    let plain = scene.output(&["inspect", "--output-format", "jsonl", "content/exercises/slide.yaml"]).1;
    assert!(!plain.contains("\"digest\""), "{plain}");
    let none = scene.output(&["inspect", "--digest", "--output-format", "jsonl", "content/experts/kim-example.yaml"]).1;
    assert!(none.contains("\"digest\":null"), "{none}");
}

#[test]
fn a_dry_run_shows_the_lines_and_writes_nothing() {
    let record = format!("{RECORD}reviews: []\ntags: [office]\n");
    let scene = scene("dry", &record, &[]);
    assert_cmd_snapshot!("dry-run", scene.run(&[&SIGN[..], &["--dry-run"]].concat()));
    assert_eq!(record_of(&scene), record);
}

#[test]
fn what_may_not_be_signed_is_refused_and_left_alone() {
    let refused = |name: &str, record: &str, expert: &str| {
        let scene = scene(name, record, &[("content/experts/kim-example.yaml", expert)]);
        assert_cmd_snapshot!(name, scene.run(&SIGN));
        assert_eq!(record_of(&scene), record);
    };
    refused("with-errors", &RECORD.replace("dosage:\n  reps: 8-12\n", "").replace("standing", "flying"), EXPERT);
    refused("torn", &RECORD.replace("[general]", "[general"), EXPERT);
    refused("by-an-author", &format!("{RECORD}authors: [kim-example]\n"), EXPERT);
    refused("by-an-author-named", &format!("{RECORD}authors: [{{name: Kim Example (fictitious)}}]\n"), EXPERT);
    refused("expired", RECORD, &EXPERT.replace("therapist}", "therapist, expires: 2026-11-20}"));
    refused("not-qualified", RECORD, &EXPERT.replace("PT, title: Physical therapist", "blogger"));
    refused("reviews-no-list", &format!("{RECORD}reviews: yes please\n"), EXPERT);
    let scene = scene("who", RECORD, &[]);
    let who = ["sign-off", "content/exercises/slide.yaml", "--by", "kim-exampel", "--role", "clinical"];
    assert_cmd_snapshot!("no-expert", scene.run(&who));
}

#[test]
fn a_credential_counts_on_its_last_day_and_an_editor_needs_none() {
    let last_day = EXPERT.replace("therapist}", "therapist, expires: 2026-11-21}");
    let expert = |text: &str| scene("last-day", RECORD, &[("content/experts/kim-example.yaml", text)]);
    assert_eq!(expert(&last_day).code(&SIGN), 0);
    let editor = ["sign-off", "content/exercises/slide.yaml", "--by", "kim-example", "--role", "editorial"];
    assert_eq!(expert(&EXPERT.replace("PT, title: Physical therapist", "blogger")).code(&editor), 0);
    let own = format!("{RECORD}authors: [kim-example]\n");
    let open = [("physiolint.yaml", "version: 1\nignore: [evidence]\nreview: {independent: false}\n")];
    assert_eq!(scene("own", &own, &open).code(&SIGN), 0);
}

#[test]
fn usage_is_2() {
    let scene = scene("usage", RECORD, &[]);
    assert_cmd_snapshot!("signing-an-expert", scene.run(&["sign-off", "--print", "content/experts/kim-example.yaml"]));
    assert_eq!(scene.code(&["sign-off", "content/exercises/slide.yaml"]), 2);
    assert_eq!(scene.code(&["sign-off", "content/exercises", "--by", "kim-example", "--role", "clinical"]), 2);
    assert_eq!(scene.code(&["sign-off", "nowhere.yaml", "--by", "kim-example", "--role", "clinical"]), 2);
    assert_eq!(scene.code(&["sign-off", "physiolint.yaml", "--by", "kim-example", "--role", "clinical"]), 2);
    assert_eq!(scene.code(&["sign-off", "content/exercises/slide.yaml", "--by", "a", "--role", "boss"]), 2);
}

#[test]
fn a_second_signature_keeps_the_digest_of_the_first() {
    let scene = scene("twice", RECORD, &[]);
    assert_eq!((scene.code(&SIGN), scene.code(&SIGN)), (0, 0));
    let record = record_of(&scene);
    let digests: Vec<&str> =
        record.lines().filter_map(|line| line.split_once("digest: ")).map(|found| found.1).collect();
    assert!(digests.len() == 2 && digests[0] == digests[1], "{record}");
}
