//! Which exercises a page holds, in layouts of many kinds, and which duties each of them meets.

#[path = "support/files.rs"]
mod files;

use std::collections::BTreeMap;

use files::{Files, read_folder};
use physiolint::{
    lint::{self, Input, Plan},
    settings::Settings,
    text::Source,
};

/// A page, then its exercises, each with what it has: steps (`s`), position (`o`), dosage (`d`), cautions (`c`).
type Expected = (&'static str, &'static [(&'static str, &'static str)]);

const ARTICLES: [Expected; 14] = [
    (
        "labelled-bullets.md",
        &[
            ("Cat-cow stretch", "sod"),
            ("Knee rocks", "sodc"),
            ("Dead bug", "sodc"),
            ("Side plank (modified)", "sod"),
            ("Loaded carry", "sodc"),
        ],
    ),
    (
        "names-in-a-list.md",
        &[
            ("Pelvic tilt", ""),
            ("Bird dog", ""),
            ("Figure four stretch", ""),
            ("Bridge", ""),
            ("Child's pose", ""),
            ("Knee rocking", ""),
        ],
    ),
    (
        "numbered-sections.md",
        &[
            ("Hip flexor", "sod"),
            ("Figure 4", "sod"),
            ("Knee drops", "sodc"),
            ("Press up", "sod"),
            ("Side bridge", "sod"),
        ],
    ),
    (
        "prose-with-quotes.md",
        &[("Thread the Arm", "so"), ("Belly Breathing", ""), ("Forearm Plank", "soc"), ("Suitcase Walk", "so")],
    ),
    (
        "prose-with-steps.md",
        &[
            ("Knee-to-chest stretch", "sod"),
            ("Cat-cow", "sodc"),
            ("Child's pose", "sodc"),
            ("Superman", "sodc"),
            ("Sphinx stretch", "sod"),
        ],
    ),
    ("names-in-bold.md", &[("Chin glide", "sod"), ("Ear to shoulder", "sodc"), ("Blade squeeze", "sod")]),
    ("bold-lines.md", &[("Palm lift", "sod"), ("Palm turn", "sodc")]),
    ("nested-items.md", &[("Shoulder roll", "sod"), ("Door frame stretch", "sodc")]),
    ("described-rows.md", &[("Hanging circles", "sod"), ("Towel slide", "sodc")]),
    ("dosed-headings.md", &[("Bridge", "sodc"), ("Reach on all fours", "sod"), ("Side plank", "sod")]),
    ("headings-in-sentences.md", &[("bridge", "sod"), ("chair squat", "sodc")]),
    ("raw-html.md", &[("Leg straightening", "sod"), ("Sit to stand", "sodc")]),
    ("one-exercise-in-steps.md", &[("Turkish get-up", "sod")]),
    ("around-the-exercises.md", &[("Sideways squat", "sodc"), ("Floor pigeon", "sodc")]),
];

/// Exercises with what they have, by file.
type Found = BTreeMap<String, Vec<(String, String)>>;

/// What is read of every page of a folder, by file.
fn read(folder: &str) -> Found {
    read_files(&read_folder(folder), &Settings::default())
}

fn read_files(files: &Files, settings: &Settings) -> Found {
    let plan = Plan::new(settings, &[], &[], jiff::civil::date(2026, 3, 1)).expect("settings that fit");
    let inputs: Vec<Input> = files.keys().map(|name| Input { name: name.clone(), ..Input::default() }).collect();
    let read = |input: &Input| Ok(Source::from_bytes(input.name.clone(), files[&input.name].clone()));
    let (shown, faults) = lint::inspect(&plan, &inputs, &read);
    assert!(faults.is_empty(), "{faults:?}");
    let duties = |exercise: &lint::ShownExercise| {
        let met = [
            ('s', !exercise.steps.is_empty()),
            ('o', exercise.position.is_some()),
            ('d', !exercise.dosage.is_empty()),
            ('c', !exercise.cautions.is_empty()),
        ];
        met.into_iter().filter(|(_, met)| *met).map(|(letter, _)| letter).collect()
    };
    let exercises = |file: lint::Inspection| {
        let exercises = file.exercises.iter().map(|exercise| (exercise.name.clone(), duties(exercise)));
        (file.file.clone(), exercises.collect())
    };
    shown.into_iter().map(exercises).collect()
}

#[test]
fn every_layout_gives_its_exercises_and_their_duties() {
    let found = read("fixtures/scenes/articles");
    for (file, expected) in ARTICLES {
        let expected: Vec<(String, String)> =
            expected.iter().map(|(name, met)| ((*name).to_owned(), (*met).to_owned())).collect();
        assert_eq!(found.get(file), Some(&expected), "{file}");
    }
}

#[test]
fn other_crafts_move_bodies_too_and_are_no_exercise() {
    for (file, exercises) in read("fixtures/scenes/strangers/crafts") {
        assert_eq!(exercises, [], "{file}");
    }
}

#[test]
fn a_project_adds_its_own_words_of_headings() {
    let page = "# Knees\n\n## Toolbox\n\n- Wall slide\n- Heel slide\n- Step up\n\n## Locker room\n\n\
                ### Bridge\n\nLie on your back. Lift your hips. Do 8-10 reps.\n\nSore knees like exercises and rest.\n";
    let files = Files::from([("knees.md".to_owned(), page.as_bytes().to_vec())]);
    let names = |settings: &Settings| {
        let exercises = read_files(&files, settings).remove("knees.md").expect("the page was read");
        exercises.into_iter().map(|(name, _)| name).collect::<Vec<_>>()
    };
    assert_eq!(names(&Settings::default()), ["Bridge"]);
    let text = "version: 1\narticles: {exercise_headings: [toolbox], other_headings: [locker]}\n";
    let settings = Settings::read([(0, text)]).expect("settings that fit");
    assert_eq!(names(&settings), ["Wall slide", "Heel slide", "Step up"]);
}
