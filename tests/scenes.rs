//! Whole runs over prepared folders: what a user is told, in every format, on any input.
#![expect(clippy::disallowed_methods, reason = "scenes lie on the disk")]

#[path = "scenes/counted.rs"]
mod counted;
#[path = "support/files.rs"]
mod files;
#[path = "scenes/formats.rs"]
mod formats;
#[path = "support/library.rs"]
mod library;
#[path = "scenes/links.rs"]
mod links;
#[path = "support/prepared.rs"]
mod prepared;
#[path = "scenes/reports.rs"]
mod reports;
#[path = "support/scene.rs"]
mod scene;

use std::{fs, path::Path};

use insta_cmd::assert_cmd_snapshot;
use library::{CLEAN, library};
use prepared::{concise, prepared};
use scene::{Scene, told};

const SIX: &str = include_str!("../fixtures/scenes/records/exercises/six-faults.yaml");
const CAT_COW: &str = include_str!("../fixtures/scenes/failing/exercises/cat-cow.yaml");
const BIRD_DOG: &str = include_str!("../fixtures/scenes/strangers/pages/bird-dog.md");

#[test]
fn the_sample_library_is_clean() {
    // In the repository itself, with its own configuration: the README's first command.
    let scene = Scene::new("scenes-content", &[]);
    let mut run = scene.run(&["check", "content"]);
    assert_cmd_snapshot!("content", run.current_dir(env!("CARGO_MANIFEST_DIR")));
}

/// Prepared folders: strangers' pages and hostile files, and one small library for each family of
/// faults.
const SCENES: [&str; 15] = [
    "agreement",
    "articles",
    "failing",
    "hostile",
    "ladders",
    "links",
    "media",
    "program",
    "records",
    "reviews",
    "sources",
    "strangers",
    "torn",
    "translations",
    "traps",
];

#[test]
fn scenes_are_told_to_people() {
    for name in SCENES {
        let scene = prepared(&format!("fixtures/scenes/{name}"), &format!("scenes-{name}"));
        assert_cmd_snapshot!(format!("human-{name}"), scene.run(&["check"]));
    }
}

/// Snapshots that outlive a release.
fn without_version() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.add_filter(r"/v\d+\.\d+\.\d+/", "/v[VERSION]/");
    settings.add_filter(r#""version": ?"\d+\.\d+\.\d+""#, r#""version":"[VERSION]""#);
    settings
}

#[test]
fn one_scene_in_every_format() {
    let _version = without_version().bind_to_scope();
    let scene = prepared("fixtures/scenes/failing", "scenes-formats");
    for format in ["concise", "json", "jsonl"] {
        assert_cmd_snapshot!(format!("format-{format}"), scene.run(&["check", "--output-format", format]));
    }
    assert_cmd_snapshot!("format-statistics", scene.run(&["check", "--statistics"]));
    assert_cmd_snapshot!("inspect-text", scene.run(&["inspect"]));
    assert_cmd_snapshot!("inspect-json", scene.run(&["inspect", "--output-format", "json"]));
    let articles = prepared("fixtures/scenes/articles", "scenes-inspect");
    assert_cmd_snapshot!("inspect-text-articles", articles.run(&["inspect"]));
    assert_cmd_snapshot!(
        "inspect-jsonl-articles",
        articles.run(&["inspect", "--output-format", "jsonl", "numbered-sections.md"])
    );
}

#[test]
fn json_keeps_to_its_schema() {
    let scene = prepared("fixtures/scenes", "scenes-schema");
    let output = "--output-format";
    for (command, form, schema) in
        [("check", output, "json-v1"), ("inspect", output, "inspect-v1"), ("report", "--format", "report-v1")]
    {
        let (_, text, _) = scene.output(&["schema", schema]);
        let validator = jsonschema::validator_for(&serde_json::from_str(&text).unwrap()).unwrap();
        let (_, told, _) = scene.output(&[command, form, "json"]);
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&told).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{schema}: {errors:#?}");
    }
}

#[test]
fn software_documentation_is_told_apart() {
    let scene = prepared("fixtures/scenes/strangers/software", "scenes-software");
    assert_cmd_snapshot!("software", scene.run(&["check"]));
    assert_cmd_snapshot!("software-allowed", scene.run(&["check", "--allow-empty"]));
    assert_cmd_snapshot!("no-file-at-all", Scene::new("scenes-none", &[]).run(&["check"]));
}

#[test]
fn six_faults_stand_where_they_are_in_any_encoding_of_lines() {
    let variants = [("lf", "", "\n"), ("crlf", "", "\r\n"), ("bom", "\u{feff}", "\n"), ("both", "\u{feff}", "\r\n")];
    for (name, mark, ending) in variants {
        let scene = library(&format!("scenes-six-{name}"), &[]);
        let text = format!("{mark}{}", SIX.replace('\n', ending));
        scene.write("exercises/six-faults.yaml", text.as_bytes());
        let wanted = [
            "3:7: warning[hazard-without-caution]",
            "3:7: error[missing-cautions]",
            "5:11: error[schema-mismatch]",
            "7:24: error[schema-mismatch]",
            "8:1: warning[unknown-field]",
            "9:101: error[placeholder-text]",
            "12:1: error[duplicate-key]",
        ];
        let lines = concise(&scene);
        assert_eq!(lines.len(), wanted.len(), "{name}: {lines:#?}");
        for (line, wanted) in lines.iter().zip(wanted) {
            assert!(line.starts_with(&format!("exercises/six-faults.yaml:{wanted}: ")), "{name}: {line}");
        }
        let (_, json, _) = scene.output(&["check", "--output-format", "jsonl"]);
        let under: Vec<String> = json
            .lines()
            .map(|line| {
                let finding: serde_json::Value = serde_json::from_str(line).unwrap();
                let byte = |key: &str| usize::try_from(finding[key].as_u64().unwrap()).unwrap();
                text[byte("byte_start")..byte("byte_end")].to_owned()
            })
            .collect();
        let name = "Schulterbrücke für Anfänger 🧘";
        let exact = [name, name, "\"Kräftigung 🧘\"", "7", "levl", "TODO", "purpose"];
        assert_eq!(under, exact, "{name}");
    }
}

#[test]
fn an_error_in_the_middle_hides_nothing_and_invents_nothing() {
    let broken = CLEAN.replace("  sets: 1-2\n  reps", "    sets: 1-2\n  reps");
    let scene = library("scenes-torn", &[("exercises/cat-cow.yaml", CAT_COW)]);
    scene.write("exercises/broken.yaml", broken.as_bytes());
    let lines = concise(&scene);
    let of = |file: &str| lines.iter().filter(|line| line.starts_with(file)).collect::<Vec<_>>();
    assert!(of("exercises/broken.yaml").iter().all(|line| line.contains("error[invalid-yaml]")), "{lines:#?}");
    assert_eq!(of("exercises/broken.yaml").len(), 1, "{lines:#?}");
    assert_eq!(of("exercises/cat-cow.yaml").len(), 3, "{lines:#?}");
}

/// Files whose names and texts try to reach the terminal or the runner.
#[cfg(unix)]
fn forged() -> Scene {
    let scene = prepared("fixtures/scenes/hostile", "scenes-forged");
    scene.write("exercises/a,line=1\n::error file=x::y.yaml", CAT_COW.as_bytes());
    scene.write("exercises/\u{1b}[2J.yaml", CAT_COW.as_bytes());
    for name in ["::warning.md", " ::error::blank.md", "##[error]x.md", "\u{202e}gpj.md", "\u{85}::error::next.md"] {
        scene.write(name, BIRD_DOG.as_bytes());
    }
    scene.write(
        "exercises/torn.yaml",
        b"schema: exercise/v1\nname: [\"\x1b[2J\" ::error::x\n\"\x1b]0;x\x07\": &a\x1b b\n",
    );
    scene
}

#[test]
#[cfg(unix)]
fn nothing_from_content_or_names_reaches_the_terminal_or_the_runner() {
    let scene = forged();
    let runs: [&[&str]; 11] = [
        &["check"],
        &["check", "-v"],
        &["check", "--output-format", "concise"],
        &["check", "--output-format", "json"],
        &["check", "--output-format", "jsonl"],
        &["check", "--statistics"],
        &["check", "--show-files"],
        &["check", "::warning.md", "\u{1b}.yaml"],
        &["inspect"],
        &["inspect", "--output-format", "json"],
        &["inspect", "--output-format", "jsonl"],
    ];
    for arguments in runs {
        let (_, out, err) = scene.output(arguments);
        for line in out.lines().chain(err.lines()) {
            let start = line.trim_start();
            assert!(!start.starts_with("::") && !start.starts_with("##["), "{arguments:?}: {line}");
            let raw =
                line.chars().find(|c| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
            assert_eq!(raw, None, "{arguments:?}: {line:?}");
        }
        match arguments.last() {
            Some(&"json") => drop(serde_json::from_str::<serde_json::Value>(&out).unwrap()),
            Some(&"jsonl") => {
                out.lines().for_each(|line| drop(serde_json::from_str::<serde_json::Value>(line).unwrap()));
            }
            _ => {}
        }
    }
    assert_cmd_snapshot!("forged-names", scene.run(&["check", "--output-format", "concise", "--select", "dosage"]));
}

#[test]
fn what_cannot_be_read_is_said_once_and_the_rest_is_checked() {
    let scene = library("scenes-unread", &[("exercises/cat-cow.yaml", CAT_COW), ("exercises/empty.yaml", "")]);
    scene.write("articles/empty.md", b"");
    scene.write("exercises/bytes.yaml", b"name: \xff\xfe\n");
    scene.write("exercises/wide.yaml", b"\xff\xfen\0a\0m\0e\0:\0 \0x\0");
    scene.write("exercises/zero.yaml", b"schema: exercise/v1\nname: a\0b\n");
    scene.write("exercises/brackets.yaml", format!("schema: exercise/v1\nname: {}\n", "[".repeat(100_000)).as_bytes());
    let deep = (0..100).fold(String::new(), |text, depth| text + &" ".repeat(depth) + "a:\n");
    scene.write("exercises/deep.yaml", deep.as_bytes());
    let long = format!("schema: exercise/v1\nname: Long\nsummary: \"{}\"\nlevel: hard\n", "word ".repeat(1_800_000));
    scene.write("exercises/long.yaml", long.as_bytes());
    scene.write("exercises/large.yaml", &vec![b'#'; (10 << 20) + 1]);
    let lines = concise(&scene);
    insta::assert_snapshot!("unread", lines.join("\n"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink(".", scene.0.join("exercises/loop")).unwrap();
        symlink("again.yaml", scene.0.join("exercises/again.yaml")).unwrap();
        assert!(
            std::process::Command::new("mkfifo").arg(scene.0.join("exercises/pipe.yaml")).status().unwrap().success()
        );
        fs::create_dir(scene.0.join("exercises/folder.yaml")).unwrap();
        let (code, out, err) = scene.output(&["check", "--output-format", "concise"]);
        assert_eq!((code, out.lines().count()), (2, lines.len()), "{err}");
        assert!(err.contains("error: exercises/pipe.yaml: it is no regular file"), "{err}");
    }
}

#[test]
fn a_file_over_the_limit_is_told_with_its_size() {
    let config = "version: 1\nlang: en\nlimits: {file_size: 1KiB, findings_per_file: 1}\n";
    let scene = library("scenes-limit", &[("physiolint.yaml", config), ("exercises/cat-cow.yaml", CAT_COW)]);
    scene.write("exercises/large.yaml", format!("{CLEAN}#{}\n", "-".repeat(1_024)).as_bytes());
    assert_cmd_snapshot!("limits", scene.run(&["check"]));
    let (_, told, _) = scene.output(&["check", "--output-format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let of_rules: u64 = told["rules"].as_array().unwrap().iter().map(|rule| rule["found"].as_u64().unwrap()).sum();
    let in_all: u64 = ["error", "warning", "info"].map(|level| told["summary"][level].as_u64().unwrap()).iter().sum();
    assert_eq!(of_rules, in_all, "what is cut counts with its rule");
}

#[test]
fn levels_come_from_groups_rules_paths_and_status() {
    let config = "version: 1\nlang: en\nseverity: {structure: error, missing-front-matter: info}\noverrides:\n  - files: [\"exercises/old/**\"]\n    severity: {missing-start-position: off}\n  - files: [\"**\"]\n    status: [draft]\n    severity: {missing-start-position: info}\n";
    let bare = CLEAN
        .replace("position: supine\n", "")
        .replace("  - Lie on your back with one knee bent and the other leg long.\n", "");
    let draft = bare.replace("category:", "status: draft\ncategory:");
    let scene = library("scenes-levels", &[("physiolint.yaml", config), ("pages/bird-dog.md", BIRD_DOG)]);
    for (path, text) in
        [("exercises/bare.yaml", &bare), ("exercises/old/bare.yaml", &bare), ("exercises/draft.yaml", &draft)]
    {
        scene.write(path, text.as_bytes());
    }
    let lines: Vec<String> = concise(&scene)
        .into_iter()
        .filter(|line| line.contains("[missing-start-position]") || line.contains("[missing-front-matter]"))
        .collect();
    insta::assert_snapshot!("levels", lines.join("\n"));
}

#[test]
fn collections_give_kind_language_and_safety_texts() {
    let bare =
        CLEAN.replace("schema: exercise/v1\n", "").replace("pain_stop: {use: house-stop}\ndisclaimer: [general]\n", "");
    let scene = library("scenes-collections", &[("moves/heel-slide.yaml", &bare)]);
    assert!(concise(&scene).iter().any(|line| line.contains("unknown-kind")));
    let config = "version: 1\nlang: en\ncollections:\n  - {files: [\"moves/**\"], kind: exercise}\n";
    scene.write("physiolint.yaml", config.as_bytes());
    let missing: Vec<bool> = ["missing-pain-stop", "missing-disclaimer"]
        .map(|rule| concise(&scene).iter().any(|line| line.contains(rule)))
        .to_vec();
    assert_eq!(missing, [true, true]);
    let defaults = "    defaults: {exercise: {pain_stop: {use: house-stop}, disclaimer: [general]}}\n";
    let config = format!(
        "version: 1\nlang: en\ncollections:\n  - files: [\"moves/**\"]\n    kind: exercise\n    lang: en-GB\n{defaults}"
    );
    scene.write("physiolint.yaml", config.as_bytes());
    assert_eq!(concise(&scene), Vec::<String>::new());
    let (_, shown, _) = scene.output(&["check", "--show-settings", "moves/heel-slide.yaml"]);
    insta::assert_snapshot!("collection-settings", shown);
}

#[test]
fn rules_left_out_are_named() {
    let scene = library("scenes-selected", &[]);
    assert_cmd_snapshot!("selected", scene.run(&["check", "--select", "dosage,missing-steps"]));
    assert_cmd_snapshot!("ignored", scene.run(&["check", "--ignore", "missing-cautions"]));
}

#[test]
fn a_lowered_safety_rule_is_told_and_comes_back() {
    let config = "version: 1\nlang: en\nseverity:\n  missing-cautions:\n    level: off\n    reason: The clinic writes them this week\n    by: sample-clinician\n    until: 2026-11-30\n";
    let without =
        CLEAN.split("cautions:").next().unwrap().to_owned() + "pain_stop: {use: house-stop}\ndisclaimer: [general]\n";
    let scene = library("scenes-lowered", &[("physiolint.yaml", config), ("exercises/without.yaml", &without)]);
    assert_cmd_snapshot!("lowered", scene.run(&["check"]));
    assert_eq!(scene.code(&["check"]), 0);
    let before = told(scene.run(&["check"]).env("SOURCE_DATE_EPOCH", "1796083200").output().unwrap());
    assert_eq!(before.0, 0, "the flag beats the environment");
    let mut later = std::process::Command::new(insta_cmd::get_cargo_bin("physiolint"));
    later.current_dir(&scene.0).args(["check", "--output-format", "concise"]);
    // The first of December 2026.
    later.env("SOURCE_DATE_EPOCH", "1796083200").env_remove("PHYSIOLINT_OUTPUT_FORMAT");
    let (code, out, _) = told(later.output().unwrap());
    assert_eq!(code, 1);
    assert!(out.contains("exercises/without.yaml:2:7: error[missing-cautions]"), "{out}");
}

#[test]
fn the_gate_is_where_it_is_set() {
    let scene = library("scenes-gate", &[("exercises/cat-cow.yaml", CAT_COW), ("pages/bird-dog.md", BIRD_DOG)]);
    assert_eq!(scene.code(&["check"]), 1);
    assert_eq!(scene.code(&["check", "--exit-zero"]), 0);
    assert_eq!(scene.code(&["check", "--fail-on", "never"]), 0);
    assert_eq!(scene.code(&["check", "--select", "missing-front-matter"]), 0);
    assert_eq!(scene.code(&["check", "--select", "missing-front-matter", "--fail-on", "warning"]), 1);
    assert_eq!(scene.code(&["check", "--exit-zero", "nowhere"]), 2);
    let (_, out, _) = scene.output(&["check", "--max-findings", "1"]);
    assert_eq!(out.matches("help:").count(), 1);
    assert!(out.contains(" more not shown (--max-findings 1)."), "{out}");
}

#[test]
fn every_format_at_once_and_the_old_file_kept() {
    let scene = library("scenes-outputs", &[("exercises/cat-cow.yaml", CAT_COW), ("keep/old.json", "old")]);
    let (_, json, _) = scene.output(&["check", "--output-format", "json"]);
    let outputs = ["check", "--output", "json=a.json", "--output", "jsonl=b.jsonl", "--output", "human=c.txt"];
    assert_eq!(scene.code(&outputs), 1);
    assert_eq!(fs::read_to_string(scene.0.join("a.json")).unwrap(), json);
    assert_eq!(fs::read_to_string(scene.0.join("b.jsonl")).unwrap().lines().count(), 3);
    fs::create_dir(scene.0.join("folder.json")).unwrap();
    assert_eq!(scene.code(&["check", "--output", "json=folder.json"]), 2);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("keep/old.json", scene.0.join("link.json")).unwrap();
        let (code, _, err) = scene.output(&["check", "--output", "json=link.json"]);
        assert_eq!(code, 2);
        assert!(err.contains("link.json cannot be written"), "{err}");
    }
    assert_eq!(fs::read_to_string(scene.0.join("keep/old.json")).unwrap(), "old");
    let left: Vec<String> = fs::read_dir(&scene.0)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "tmp"))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn standard_input_stands_for_a_file() {
    let scene = library("scenes-stdin", &[]);
    let run = |arguments: &[&str], text: &str| {
        let path = scene.0.join("stdin.txt");
        fs::write(&path, text).unwrap();
        told(scene.run(arguments).stdin(fs::File::open(path).unwrap()).output().unwrap())
    };
    let named = ["check", "-", "--stdin-filename", "exercises/new.yaml", "--output-format", "concise", "-q"];
    assert_eq!(run(&named, CLEAN), (0, String::new(), String::new()));
    let (code, out, _) = run(&named, CAT_COW);
    assert_eq!(code, 1);
    assert!(out.lines().all(|line| line.starts_with("exercises/new.yaml:")), "{out}");
    let (code, out, _) = run(&["inspect", "-", "--stdin-filename", "exercises/new.yaml"], CLEAN);
    assert_eq!(code, 0);
    assert!(out.starts_with("exercises/new.yaml  exercise  en\n"), "{out}");
}

#[test]
fn threads_change_no_byte() {
    let scene = prepared("fixtures/scenes", "scenes-threads");
    let with = |threads: &str| scene.output(&["check", "--threads", threads, "--output-format", "json"]);
    let one = with("1");
    assert_eq!(one, with("2"));
    assert_eq!(one, with("8"));
    assert_eq!(scene.code(&["check", "--threads", "0"]), 2);
}
