//! Names and links on the disk: pictures that are there or not, references from part of a project,
//! and one finding for one defect.

use std::{fs, io::Write, process::Stdio};

use crate::{
    library::{CLEAN, library},
    scene::{Scene, told},
};

const CONCISE: [&str; 3] = ["check", "--output-format", "concise"];

/// Findings of one rule, a line each, without the id of the rule.
fn said(scene: &Scene, rule: &str, more: &[&str]) -> Vec<String> {
    let (code, out, errors) = scene.output(&[&CONCISE, more].concat());
    assert!(code < 2, "{errors}");
    out.lines().filter(|line| line.contains(rule)).map(str::to_owned).collect()
}

fn record(src: &str) -> String {
    format!("{CLEAN}media: [{{kind: image, src: \"{src}\", alt: A person on the floor.}}]\n")
}

/// A project with one picture, and a record that names another file by `src`.
fn naming(name: &str, src: &str, more: &[(&str, &str)]) -> Scene {
    let files = [("img/floor.png", "x"), ("exercises/naming.yaml", &record(src))];
    library(name, &[&files, more].concat())
}

/// The one message about the file that `src` names, if any.
fn missing(name: &str, src: &str, more: &[(&str, &str)]) -> Option<String> {
    let mut said = said(&naming(name, src, more), "dangling-media", &[]);
    assert!(said.len() <= 1, "{said:#?}");
    said.pop()
}

#[test]
fn a_picture_is_found_where_its_path_leads() {
    for (at, src) in ["../img/floor.png", "./../img/floor.png?w=2#top", "../exercises/../img/floor.png", "../img"]
        .into_iter()
        .enumerate()
    {
        assert_eq!(missing(&format!("links-here-{at}"), src, &[]), None, "{src}");
    }
    let spaced = [("img/the floor.png", "x"), ("img/100%20.png", "x")];
    assert_eq!(missing("links-space", "../img/the%20floor.png", &spaced), None);
    assert_eq!(missing("links-percent", "../img/100%20.png", &spaced), None);
}

#[test]
fn a_picture_that_is_gone_is_missed() {
    let scene = naming("links-gone", "../img/floor.png", &[]);
    assert_eq!(said(&scene, "dangling-media", &[]), Vec::<String>::new());
    fs::remove_file(scene.0.join("img/floor.png")).expect("it was written");
    let told = said(&scene, "dangling-media", &[]);
    assert!(told.len() == 1 && told[0].contains("there is no file `../img/floor.png`"), "{told:#?}");
    assert!(missing("links-no-folder", "../pictures/floor.png", &[]).is_some());
    assert!(missing("links-no-folder-either", "../img/floor.png/more.png", &[]).is_some());
}

#[test]
fn letter_case_counts_on_every_system() {
    let told = missing("links-case", "../Img/Floor.PNG", &[]).expect("servers tell letter case apart");
    assert!(told.contains("it is called `../img/floor.png`"), "{told}");
}

#[test]
fn nobody_looks_outside_the_project() {
    for (at, src) in ["../../../../etc/passwd", "../../links-outside-0/img/floor.png"].into_iter().enumerate() {
        let told = missing(&format!("links-outside-{at}"), src, &[]).expect("it leads out");
        assert!(told.contains("leads out of the project"), "{told}");
    }
    // Encoded, it is the same path.
    assert!(missing("links-encoded", "%2e%2e/%2e%2e/floor.png", &[]).is_some_and(|told| told.contains("leads out")));
}

#[cfg(unix)]
#[test]
fn links_of_the_file_system_are_not_followed() {
    let scene = naming("links-symlink", "../made/floor.png", &[("exercises/other.yaml", &record("../there.png"))]);
    std::os::unix::fs::symlink("/nowhere/at/all", scene.0.join("made")).expect("a scene takes a link");
    std::os::unix::fs::symlink("img/floor.png", scene.0.join("there.png")).expect("a scene takes a link");
    assert_eq!(said(&scene, "dangling-media", &[]), Vec::<String>::new());
}

#[test]
fn paths_from_the_root_of_the_site_need_to_know_where_it_is() {
    assert_eq!(missing("links-site-unknown", "/gone.png", &[]), None);
    let config = "version: 1\nrules: {dangling-media: {site_root: static}}\n";
    let site = [("physiolint.yaml", config), ("static/img/a.png", "x")];
    assert_eq!(missing("links-site-here", "/img/a.png", &site), None);
    assert!(missing("links-site-gone", "/img/b.png", &site).is_some());
    assert!(missing("links-site-case", "/img/A.png", &site).is_some_and(|told| told.contains("called `/img/a.png`")));
    assert!(missing("links-site-out", "/../img/floor.png", &site).is_some_and(|told| told.contains("leads out")));
    let nowhere = naming("links-site-nowhere", "/a.png", &[("physiolint.yaml", config)]);
    let (code, _, errors) = nowhere.output(&["check"]);
    assert!(code == 2 && errors.contains("there is no folder `static`"), "{errors}");
}

#[test]
fn generated_files_are_not_looked_for() {
    let config = "version: 1\nrules: {dangling-media: {generated: [\"img/made/**\"]}}\n";
    assert_eq!(missing("links-made", "../img/made/a.png", &[("physiolint.yaml", config)]), None);
    assert!(missing("links-not-made", "../img/a.png", &[("physiolint.yaml", config)]).is_some());
    let except = "version: 1\noverrides: [{files: [\"exercises/naming.yaml\"], rules: {dangling-media: {generated: [\"img/**\"]}}}]\n";
    assert_eq!(missing("links-override", "../img/a.png", &[("physiolint.yaml", except)]), None);
}

#[test]
fn names_that_only_a_site_generator_resolves_are_left_alone() {
    for (at, src) in
        ["@site/static/a.png", "~/assets/a.png", "{{base}}/a.png", "data:image/png;base64,AAAA"].into_iter().enumerate()
    {
        assert_eq!(missing(&format!("links-generator-{at}"), src, &[]), None, "{src}");
    }
}

#[test]
fn standard_input_and_files_elsewhere_have_pictures_too() {
    let scene = naming("links-stdin", "../img/floor.png", &[]);
    let mut run = scene.run(&[&CONCISE[..], &["-", "--stdin-filename", "exercises/new.yaml"]].concat());
    let mut child =
        run.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it was built");
    let text = record("../img/wall.png");
    child.stdin.take().expect("it is piped").write_all(text.as_bytes()).expect("it is read");
    let (_, out, _) = told(child.wait_with_output().expect("it ends"));
    assert!(out.contains("there is no file `../img/wall.png`"), "{out}");

    let other = naming("links-elsewhere", "../img/wall.png", &[]);
    let folder = other.0.to_string_lossy().into_owned();
    let told = said(&scene, "dangling-media", &[&folder]);
    assert!(told.len() == 1 && told[0].contains("../img/wall.png"), "{told:#?}");
    // Of a single file elsewhere nobody knows how far its project reaches.
    assert_eq!(said(&scene, "dangling-media", &[&format!("{folder}/exercises/naming.yaml")]), Vec::<String>::new());
}

#[test]
fn a_part_of_the_project_knows_the_whole() {
    let plank = CLEAN.replace("pain_stop:", "progressions: [{exercise: clean}]\npain_stop:");
    let scene = library("links-part", &[("exercises/plank.yaml", &plank), ("exercises/sub/clean.yaml", CLEAN)]);
    assert_eq!(said(&scene, "unknown-reference", &["exercises/plank.yaml"]), Vec::<String>::new());
    assert_eq!(said(&scene, "duplicate-id", &[]).len(), 1);
    assert_eq!(said(&scene, "duplicate-id", &["exercises/clean.yaml"]).len(), 0);
    assert_eq!(said(&scene, "duplicate-id", &["exercises/sub"]).len(), 1);
}

/// A record whose three duties rest on references that lead nowhere.
const BROKEN: &str = "schema: exercise/v1
name: Heel slide
position: supine
steps: [Lie on your back., Slide one heel towards you., Slide it back.]
dosage: {reps: 8-12}
cautions: [{use: hip-replaced}]
pain_stop: {use: house-stops}
disclaimer: [genral]
";

const DUTIES: [&str; 3] = ["missing-cautions", "missing-pain-stop", "missing-disclaimer"];

#[test]
fn one_broken_reference_is_one_finding() {
    let scene = library("links-one", &[("exercises/heel-slide.yaml", BROKEN)]);
    assert_eq!(said(&scene, "unknown-reference", &[]).len(), 3);
    for duty in DUTIES {
        assert_eq!(said(&scene, duty, &[]), Vec::<String>::new());
    }
}

#[test]
fn a_duty_speaks_where_nobody_tells_of_its_reference() {
    let scene = library("links-off", &[("exercises/heel-slide.yaml", BROKEN)]);
    for duty in DUTIES {
        assert_eq!(said(&scene, duty, &["--ignore", "unknown-reference"]).len(), 1, "{duty}");
        assert_eq!(said(&scene, duty, &["--select", duty]).len(), 1, "{duty}");
    }
    let off = "version: 1\noverrides: [{files: [\"exercises/heel-slide.yaml\"], severity: {unknown-reference: off}}]\n";
    scene.write("physiolint.yaml", off.as_bytes());
    for duty in DUTIES {
        assert_eq!(said(&scene, duty, &[]).len(), 1, "{duty}");
    }
}
