//! A whole library under change: what breaks when a file goes, moves, is torn or is named twice,
//! and what does not. The library is the sample one, copied to a folder of its own.
#![expect(clippy::disallowed_methods, reason = "a library lies on the disk")]

#[path = "support/files.rs"]
mod files;
#[path = "support/prepared.rs"]
mod prepared;
#[path = "support/scene.rs"]
mod scene;

use std::fs;

use prepared::{concise, prepared};
use scene::Scene;

const BIRD_DOG: &str = "exercises/trunk/bird-dog.yaml";

fn sample(name: &str) -> Scene {
    prepared("content", &format!("repository-{name}"))
}

fn read(scene: &Scene, path: &str) -> String {
    fs::read_to_string(scene.0.join(path)).expect("it is in the sample library")
}

/// Replaces a text that stands once in a file.
fn edit(scene: &Scene, path: &str, from: &str, to: &str) {
    let text = read(scene, path);
    assert_eq!(text.matches(from).count(), 1, "`{from}` in {path}");
    scene.write(path, text.replace(from, to).as_bytes());
}

/// `FILE RULE` of each error and warning.
fn told(scene: &Scene) -> Vec<String> {
    let short = |line: String| {
        let (file, rest) = line.split_once(':').expect("a place");
        let level = rest.split_once(": ").map_or("", |(_, rest)| rest);
        let (level, rest) = level.split_once('[').expect("a level");
        let rule = rest.split(']').next().expect("a rule");
        (level != "info").then(|| format!("{file} {rule}"))
    };
    concise(scene).into_iter().filter_map(short).collect()
}

#[test]
fn the_copy_is_clean_to_begin_with() {
    assert_eq!(told(&sample("clean")), Vec::<String>::new());
}

#[test]
fn one_torn_file_breaks_no_reference_to_it() {
    let scene = sample("torn");
    let text = read(&scene, BIRD_DOG);
    scene.write(
        BIRD_DOG,
        text.replace("equipment: {optional: [mat, blanket]}", "equipment: {optional: [mat").as_bytes(),
    );
    assert_eq!(told(&scene), [format!("{BIRD_DOG} invalid-yaml")]);
    scene.write(BIRD_DOG, b"name: \"Bird dog\n");
    assert_eq!(told(&scene), [format!("{BIRD_DOG} invalid-yaml")]);
}

#[test]
fn a_file_that_is_gone_is_missed_wherever_it_is_named() {
    let scene = sample("gone");
    fs::remove_file(scene.0.join("sources").join("who-back-pain-2023.yaml")).expect("it is there");
    let missed = told(&scene);
    assert!(!missed.is_empty());
    assert!(missed.iter().all(|line| line.ends_with(" unknown-reference")), "{missed:#?}");
    let (_, all, _) = scene.output(&["check", "--output-format", "concise"]);
    assert_eq!(all.matches("there is no source `who-back-pain-2023`").count(), missed.len());
}

#[test]
fn a_base_record_that_is_gone_orphans_its_translation() {
    let scene = sample("orphan");
    fs::remove_file(scene.0.join(BIRD_DOG)).expect("it is there");
    let missed = told(&scene);
    assert!(missed.contains(&format!("es/{BIRD_DOG} unknown-reference")), "{missed:#?}");
    assert!(missed.iter().all(|line| line.ends_with(" unknown-reference")), "{missed:#?}");
}

#[test]
fn a_file_that_is_renamed_is_missed_under_its_old_name() {
    let scene = sample("renamed");
    let folder = scene.0.join("guidance");
    fs::rename(folder.join("caution-kneeling.yaml"), folder.join("caution-kneelings.yaml")).expect("it is there");
    let (_, all, _) = scene.output(&["check", "--output-format", "jsonl"]);
    let missed = told(&scene);
    assert!(missed.iter().all(|line| line.ends_with(" unknown-reference")), "{missed:#?}");
    assert!(all.contains("there is no guidance text `caution-kneeling`"), "{all}");
    assert!(all.contains("did you mean `caution-kneelings`?"), "{all}");
}

#[test]
fn two_files_of_one_id_are_one_finding() {
    let scene = sample("twice");
    let text = read(&scene, BIRD_DOG).replace("aliases: [Bird dogs, Arm and leg reach on all fours]\n", "");
    scene.write("exercises/zoo/bird-dog.yaml", text.as_bytes());
    let told: Vec<String> = told(&scene).into_iter().filter(|line| line.ends_with(" duplicate-id")).collect();
    assert_eq!(told, ["exercises/zoo/bird-dog.yaml duplicate-id"]);
}

#[test]
fn an_alias_that_is_the_id_of_another_is_one_finding_at_the_alias() {
    let scene = sample("alias");
    edit(&scene, BIRD_DOG, "aliases: [", "aliases: [Dead bug, ");
    assert_eq!(told(&scene), [format!("{BIRD_DOG} duplicate-id")]);
    let (_, all, _) = scene.output(&["check", "--output-format", "concise"]);
    assert!(all.starts_with(&format!("{BIRD_DOG}:3:11: error[duplicate-id]")), "{all}");
}

#[test]
fn a_circle_of_progressions_is_one_finding() {
    let scene = sample("circle");
    let steps = "steps: [Lie down on your back., Lift one heel.]\ndosage: {reps: 5-8}\nposition: supine\n\
                 cautions: [Ask your surgeon first after a hip operation.]\npain_stop: {use: pain-stop-standard}\n\
                 disclaimer: [general]\nmodifications: [{text: Lift it less.}]\n";
    for (id, name, next) in
        [("one", "First lift", "two"), ("two", "Second lift", "three"), ("three", "Third lift", "one")]
    {
        let text = format!(
            "schema: exercise/v1\nname: {name}\nstatus: draft\n{}progressions: [{{exercise: {next}}}]\n",
            steps.replace("Lift one heel.", &format!("Lift one heel {next}."))
        );
        scene.write(&format!("exercises/{id}.yaml"), text.as_bytes());
    }
    let told: Vec<String> = told(&scene).into_iter().filter(|line| line.ends_with(" progression-cycle")).collect();
    assert_eq!(told, ["exercises/one.yaml progression-cycle"]);
}

#[test]
fn what_a_reader_does_voids_a_review_and_what_stands_around_it_does_not() {
    let scene = sample("signed");
    let text = read(&scene, BIRD_DOG);
    edit(&scene, BIRD_DOG, "category: stability\n", "category: stability\ntags: [office]\nowner: msk-content\n");
    edit(&scene, BIRD_DOG, "summary: One arm", "summary: Calmly, one arm");
    assert_eq!(told(&scene), Vec::<String>::new());
    for (from, to) in [
        ("Come onto hands and knees on a soft floor.", "Come onto hands and knees on a mat."),
        ("  reps: 5-10\n", "  reps: 5-9\n"),
        ("Do not let your belly sag", "Do not let your back sag"),
        ("pain_stop: {use: pain-stop-standard}", "pain_stop: Stop if the pain turns sharp."),
    ] {
        scene.write(BIRD_DOG, text.as_bytes());
        edit(&scene, BIRD_DOG, from, to);
        let changed: Vec<String> = told(&scene).into_iter().filter(|line| line.contains("review")).collect();
        assert_eq!(changed, [format!("{BIRD_DOG} changed-since-review")], "{to}");
    }
}

#[test]
fn the_same_record_in_other_writing_keeps_its_review() {
    let scene = sample("writing");
    let text = read(&scene, BIRD_DOG);
    scene.write(BIRD_DOG, text.replace('\n', "\r\n").as_bytes());
    assert_eq!(told(&scene), Vec::<String>::new(), "CRLF");
    let (steps, rest) = text.split_once("breathing:").expect("steps, then breathing");
    let (head, steps) = steps.split_once("steps:\n").expect("the key");
    let moved = format!("{head}breathing:{rest}steps:\n{steps}");
    scene.write(BIRD_DOG, moved.as_bytes());
    assert_eq!(told(&scene), Vec::<String>::new(), "keys in another order");
    scene.write(BIRD_DOG, text.replace("  reps: 5-10\n", "  reps: {min: 5, max: 10}   # five to ten\n").as_bytes());
    assert_eq!(told(&scene), Vec::<String>::new(), "a range written out");
}

#[test]
fn a_changed_guidance_asks_for_one_review() {
    let scene = sample("guidance");
    let guidance = "guidance/pain-stop-standard.yaml";
    edit(&scene, guidance, "  - dizziness or feeling faint\n", "  - dizziness, nausea or feeling faint\n");
    assert_eq!(told(&scene), [format!("{guidance} changed-since-review")]);
}

#[test]
fn signing_again_settles_a_change() {
    let scene = sample("again");
    edit(&scene, BIRD_DOG, "  hold: 3-8\n", "  hold: 3-9\n");
    let sign = ["sign-off", BIRD_DOG, "--by", "sample-clinician", "--role", "clinical", "--scope", "partial"];
    let drift = format!("es/{BIRD_DOG} translation-drift");
    assert_eq!(told(&scene), [drift.clone(), format!("{BIRD_DOG} changed-since-review")]);
    assert_eq!(scene.code(&sign), 0);
    assert_eq!(told(&scene), [drift], "its translation is still that of the text before");
    assert_eq!(scene.code(&["sign-off", BIRD_DOG, "--by", "sample-writer", "--role", "clinical"]), 1);
}
