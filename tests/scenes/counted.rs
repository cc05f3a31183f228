//! Which findings count: known ones, those a change brings, those somebody answers for.
#![expect(clippy::print_stdout, reason = "what is skipped is said")]

use std::process::Command;

use crate::{
    CAT_COW,
    library::{CLEAN, library},
    scene::{SPOKEN, Scene},
};

/// Findings of a run, as `path rule`, in order.
fn findings(scene: &Scene, more: &[&str]) -> Vec<String> {
    let (_, out, _) = scene.output(&[&["check", "--output-format", "concise"], more].concat());
    let name = |line: &str| {
        let (place, rest) = line.split_once(": ").expect("a place and a message");
        let rule = rest.split(['[', ']']).nth(1).expect("the rule stands in brackets");
        format!("{} {rule}", place.split(':').next().unwrap_or_default())
    };
    out.lines().map(name).collect()
}

/// A library with known faults and a configuration that names the baseline.
fn with_baseline(name: &str) -> Scene {
    let scene = library(name, &[("exercises/cat-cow.yaml", CAT_COW)]);
    scene.write("physiolint.yaml", b"version: 1\nlang: en\nbaseline: known.jsonl\n");
    assert_eq!(scene.code(&["baseline", "create"]), 0);
    scene
}

#[test]
fn what_is_known_does_not_fail_and_is_counted() {
    let scene = with_baseline("scenes-known");
    let (code, out, err) = scene.output(&["check"]);
    assert_eq!(code, 0, "{out}{err}");
    assert!(out.contains("3 known, in the baseline."), "{out}");
    assert!(out.contains("missing-cautions at exercises/cat-cow.yaml:2"), "safety-critical ones by name: {out}");
    assert!(!out.contains("4 files clean"), "a file with known faults is not clean: {out}");
    assert_eq!(scene.code(&["check", "--no-baseline"]), 1);
}

#[test]
fn faults_are_known_again_when_lines_and_neighbours_move() {
    let scene = with_baseline("scenes-moved");
    let moved = format!("# a note\n\n{}", CAT_COW.replace("category: mobility\n", "")) + "level: beginner\n";
    scene.write("exercises/cat-cow.yaml", moved.as_bytes());
    scene.write("exercises/a-new-one.yaml", CLEAN.replace("clean", "a-new-one").as_bytes());
    let left = findings(&scene, &[]);
    assert!(!left.iter().any(|found| found.starts_with("exercises/cat-cow.yaml")), "{left:?}");
}

#[test]
fn one_more_of_a_known_fault_is_new_and_a_mended_one_is_said() {
    let scene = with_baseline("scenes-mended");
    let mended = CAT_COW.to_owned() + "dosage: {reps: 8-12, sets: 2-3}\n";
    scene.write("exercises/cat-cow.yaml", mended.as_bytes());
    let (code, _, err) = scene.output(&["check", "--fail-on", "error"]);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("1 known finding is mended (missing-dosage in exercises/cat-cow.yaml)"), "{err}");
    assert_eq!(scene.code(&["check", "--strict-baseline"]), 1);
    let (code, out, _) = scene.output(&["baseline", "update"]);
    assert_eq!(code, 1, "what is new is not taken over: {out}");
    assert!(out.contains("+0 -1"), "{out}");
    let (code, out, _) = scene.output(&["baseline", "update", "--accept-new"]);
    assert_eq!((code, scene.code(&["check", "--strict-baseline"])), (0, 0), "{out}");
    scene.write("exercises/cat-cow.yaml", CAT_COW.as_bytes());
    assert!(findings(&scene, &[]).contains(&"exercises/cat-cow.yaml missing-dosage".to_owned()));
}

#[test]
fn a_baseline_is_never_lost_or_guessed() {
    let scene = with_baseline("scenes-baseline");
    let (code, _, err) = scene.output(&["baseline", "create"]);
    assert_eq!(code, 2);
    assert!(err.contains("known.jsonl exists"), "{err}");
    scene.write("known.jsonl", b"{}\n");
    let (code, _, err) = scene.output(&["check"]);
    assert_eq!(code, 2);
    assert!(err.contains("line 1: it does not begin with the header of a baseline"), "{err}");
    let (code, _, err) = scene.output(&["check", "--baseline", "nowhere.jsonl"]);
    assert_eq!(code, 2);
    assert!(err.contains("physiolint baseline create"), "{err}");
}

#[test]
fn a_waiver_hides_one_rule_at_one_place_and_is_told() {
    let whole = CAT_COW.replace(
        "name:",
        "# physiolint: ignore[missing-cautions] by=sample-clinician until=2026-12-31 -- text is with the clinic\nname:",
    );
    let scene = library("scenes-waived", &[("exercises/cat-cow.yaml", &whole)]);
    let rules = findings(&scene, &[]);
    assert!(!rules.contains(&"exercises/cat-cow.yaml missing-cautions".to_owned()), "{rules:?}");
    assert!(rules.contains(&"exercises/cat-cow.yaml missing-dosage".to_owned()), "{rules:?}");
    let (_, out, _) = scene.output(&["check"]);
    assert!(out.contains("text is with the clinic, by sample-clinician, until 2026-12-31"), "{out}");
    let shown = findings(&scene, &["--no-waivers"]);
    assert!(shown.contains(&"exercises/cat-cow.yaml missing-cautions".to_owned()), "{shown:?}");
    scene.write("physiolint.yaml", b"version: 1\nwaiver_policy: {deny: [missing-cautions]}\n");
    let denied = findings(&scene, &[]);
    assert!(denied.contains(&"exercises/cat-cow.yaml missing-cautions".to_owned()), "{denied:?}");
    assert!(denied.contains(&"exercises/cat-cow.yaml malformed-waiver".to_owned()), "{denied:?}");
}

#[test]
fn a_waiver_of_the_configuration_says_all_it_has_to() {
    let scene = library("scenes-waivers", &[("exercises/cat-cow.yaml", CAT_COW)]);
    let head = "version: 1\nwaivers:\n  - rule: missing-cautions\n    files: [\"exercises/**\"]\n    reason: filmed\n";
    scene.write("physiolint.yaml", head.as_bytes());
    let (code, _, err) = scene.output(&["check"]);
    assert_eq!(code, 2);
    assert!(err.contains("its waiver names nobody"), "{err}");
    let whole = format!("{head}    by: sample-clinician\n    until: 2026-12-31\n");
    scene.write("physiolint.yaml", whole.as_bytes());
    let rules = findings(&scene, &[]);
    assert!(!rules.contains(&"exercises/cat-cow.yaml missing-cautions".to_owned()), "{rules:?}");
    scene.write("exercises/cat-cow.yaml", CLEAN.replace("Heel slide", "Cat-cow").as_bytes());
    let (_, _, err) = scene.output(&["check"]);
    assert!(err.contains("a waiver of `missing-cautions` in the configuration lets nothing pass"), "{err}");
}

/// Runs git in a scene; `None` where there is none.
fn git(scene: &Scene, arguments: &[&str]) -> Option<()> {
    let mut git = Command::new("git");
    for name in SPOKEN {
        git.env_remove(name);
    }
    let names = ["-c", "user.name=sample", "-c", "user.email=sample@example.invalid", "-c", "core.autocrlf=false"];
    let told = git.current_dir(&scene.0).args(names).args(arguments).output().ok()?;
    assert!(told.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&told.stderr));
    Some(())
}

/// A repository with one commit on its branch `main`; `None` where there is no git.
fn committed(name: &str) -> Option<Scene> {
    let scene = library(name, &[("exercises/cat-cow.yaml", CAT_COW)]);
    scene.write("pages/hips.md", PAGE.as_bytes());
    std::fs::remove_dir_all(scene.0.join(".git")).expect("the stand-in of a repository goes");
    git(&scene, &["init", "--quiet", "--initial-branch=main"])?;
    git(&scene, &["add", "--all"])?;
    git(&scene, &["commit", "--quiet", "--message=base"])?;
    Some(scene)
}

const PAGE: &str = "# Hips at home\n\n## Bridge\n\nDo not arch your back.\n\n1. Lie flat, feet on the floor.\n\
    2. Lift your hips, then lower them.\n\n## Clam\n\n1. Lie on one side, knees bent.\n2. Lift the upper knee.\n";

#[test]
fn a_change_is_told_by_what_it_brings_and_takes_away() {
    let Some(scene) = committed("scenes-changed") else { return println!("skipped: there is no git here") };
    let since = ["--changed-since", "main"];
    assert_eq!(findings(&scene, &since), [""; 0], "nothing changed");
    scene.write("exercises/clean.yaml", without(CLEAN, "cautions").as_bytes());
    let told = findings(&scene, &since);
    assert!(told.contains(&"exercises/clean.yaml missing-cautions".to_owned()), "{told:?}");
    assert!(told.iter().all(|found| found.starts_with("exercises/clean.yaml")), "{told:?}");
    let (_, out, _) = scene.output(&["check", "--changed-since", "main"]);
    assert!(out.contains("elsewhere not shown"), "{out}");
    scene.write("exercises/clean.yaml", CLEAN.as_bytes());
    scene.write("pages/hips.md", PAGE.replace("Do not arch your back.\n\n", "").as_bytes());
    let (_, out, _) = scene.output(&["check", "--changed-since", "main", "--output-format", "concise"]);
    assert!(out.contains("error[missing-cautions]: `Bridge`"), "{out}");
    assert!(!out.contains("`Clam`"), "its section was not touched: {out}");
}

#[test]
fn what_a_change_takes_from_under_others_is_told() {
    let Some(scene) = committed("scenes-gone") else { return println!("skipped: there is no git here") };
    std::fs::remove_file(scene.0.join("guidance/house-stop.yaml")).expect("the guidance goes");
    let told = findings(&scene, &["--changed-since", "main"]);
    assert!(told.contains(&"exercises/clean.yaml unknown-reference".to_owned()), "{told:?}");
}

/// A stop rule serves all exercises below it: without it they are all told, though only the lines of the
/// opening changed.
#[test]
fn what_serves_the_whole_page_is_missed_on_the_whole_page() {
    const OPENING: &str = "Stop at once if the pain gets sharper or your leg goes numb.\n\n";
    let Some(scene) = committed("scenes-page-rule") else { return println!("skipped: there is no git here") };
    scene.write("pages/hips.md", PAGE.replacen("\n\n", &format!("\n\n{OPENING}"), 1).as_bytes());
    git(&scene, &["add", "--all"]);
    git(&scene, &["commit", "--quiet", "--message=a rule"]);
    scene.write("pages/hips.md", PAGE.as_bytes());
    let told = findings(&scene, &["--changed-since", "main"]);
    assert!(told.contains(&"pages/hips.md missing-pain-stop".to_owned()), "{told:?}");
    assert!(!told.contains(&"pages/hips.md missing-dosage".to_owned()), "old faults of sections: {told:?}");
}

/// The stop rule that the configuration hands to all exercises is gone; no record names it.
#[test]
fn what_is_inherited_is_missed_when_it_goes() {
    let Some(scene) = committed("scenes-inherited") else { return println!("skipped: there is no git here") };
    scene.write("physiolint.yaml", b"version: 1\ndefaults: {exercise: {pain_stop: {use: house-stop}}}\n");
    scene.write("exercises/clean.yaml", without(CLEAN, "pain_stop").as_bytes());
    git(&scene, &["add", "--all"]);
    git(&scene, &["commit", "--quiet", "--message=inherited"]);
    std::fs::remove_file(scene.0.join("guidance/house-stop.yaml")).expect("the guidance goes");
    let told = findings(&scene, &["--changed-since", "main"]);
    assert!(told.contains(&"exercises/clean.yaml missing-pain-stop".to_owned()), "{told:?}");
}

#[test]
fn no_commit_no_verdict() {
    let Some(scene) = committed("scenes-no-commit") else { return println!("skipped: there is no git here") };
    for reference in ["nowhere", "--output=x", ""] {
        let flag = format!("--changed-since={reference}");
        assert_eq!(scene.code(&["check", &flag]), 2, "{reference}");
    }
    scene.write("list.txt", b"exercises/cat-cow.yaml\n");
    let told = findings(&scene, &["--changed-files", "list.txt"]);
    assert!(!told.is_empty() && told.iter().all(|found| found.starts_with("exercises/cat-cow.yaml")), "{told:?}");
}

/// A record without one of its keys.
fn without(record: &str, key: &str) -> String {
    let head = format!("{key}:");
    let mut is_inside = false;
    let kept = record.lines().filter(|line| {
        is_inside = line.starts_with(&head) || is_inside && line.starts_with([' ', '-']);
        !is_inside
    });
    kept.flat_map(|line| [line, "\n"]).collect()
}
