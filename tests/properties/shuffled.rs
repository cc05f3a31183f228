//! The order in which files are met, and in which the items of a list stand, changes no finding of
//! the prepared folders.

use std::collections::{BTreeMap, BTreeSet};

use physiolint::lint::Outcome;
use proptest::prelude::*;

use crate::{
    files::{Files, read_folder},
    run::{TODAY, run_in_order},
};

/// Lists whose items say the same in any order. Steps, phases, reviews and the exercises of a page
/// stand in the order they mean.
const UNORDERED: [&str; 8] = [
    "aliases",
    "cautions",
    "contraindications",
    "modifications",
    "progressions",
    "regressions",
    "sources",
    "stop_when",
];

fn scenes() -> Vec<Files> {
    let mut scenes: BTreeMap<String, Files> = BTreeMap::new();
    for (path, bytes) in read_folder("fixtures/scenes") {
        let (scene, file) = path.split_once('/').expect("a scene is a folder");
        scenes.entry(scene.to_owned()).or_default().insert(file.to_owned(), bytes);
    }
    scenes.into_values().collect()
}

/// What is found: file, rule and words. Places move with the items.
fn found(outcome: &Outcome) -> BTreeSet<(String, &'static str, String)> {
    let told = outcome.findings();
    told.map(|(file, finding)| (file.name.clone(), finding.meta.id, finding.message.clone())).collect()
}

/// The text with the items of its unordered block lists in another order.
fn with_items_moved(text: &str, turn: usize) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut moved = String::with_capacity(text.len());
    let mut at = 0;
    while at < lines.len() {
        moved.push_str(lines[at]);
        let opens = UNORDERED.iter().any(|key| lines[at].trim_end() == format!("{key}:"));
        at += 1;
        let end = at + lines[at..].iter().take_while(|line| line.starts_with("  ")).count();
        if !opens || !lines[at..end].iter().all(|line| line.ends_with('\n')) {
            continue;
        }
        let mut items: Vec<String> = Vec::new();
        for line in &lines[at..end] {
            match items.last_mut().filter(|_| !line.starts_with("  - ")) {
                Some(item) => item.push_str(line),
                None => items.push((*line).to_owned()),
            }
        }
        let turn = turn % items.len().max(1);
        items.rotate_left(turn);
        moved.extend(items);
        at = end;
    }
    moved
}

fn shuffled_scene() -> impl Strategy<Value = (Files, Vec<String>, usize)> {
    let scene = prop::sample::select(scenes());
    scene.prop_flat_map(|files| {
        let names: Vec<String> = files.keys().cloned().collect();
        (Just(files), Just(names).prop_shuffle(), 0usize..6)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn shuffled_files_and_items_give_the_same_findings((files, names, turn) in shuffled_scene()) {
        let given = run_in_order("", &files, files.keys().cloned().collect());
        let moved: Files = files
            .iter()
            .map(|(name, bytes)| match std::str::from_utf8(bytes) {
                Ok(text) if name.rsplit('.').next() == Some("yaml") => (name.clone(), with_items_moved(text, turn).into_bytes()),
                _ => (name.clone(), bytes.clone()),
            })
            .collect();
        let shuffled = run_in_order("", &moved, names);
        prop_assert_eq!(found(&given), found(&shuffled), "on {}", TODAY);
    }
}

#[test]
fn items_are_moved_with_all_their_lines() {
    let text = "name: A\ncautions:\n  - one\n  - text: two\n    kind: condition\n  - three\nsteps:\n  - a\n  - b\n";
    let moved = "name: A\ncautions:\n  - text: two\n    kind: condition\n  - three\n  - one\nsteps:\n  - a\n  - b\n";
    assert_eq!(with_items_moved(text, 1), moved);
}
