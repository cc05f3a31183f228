//! The command line as a user meets it: arguments, streams, exit codes.
#![expect(clippy::disallowed_methods, reason = "scenes lie on the disk")]

#[path = "support/scene.rs"]
mod scene;

use std::{fs, process::Command};

use insta_cmd::assert_cmd_snapshot;
use scene::{Scene, told};

#[test]
fn bad_usage_is_2_and_says_so_on_stderr() {
    let scene = Scene::new("bad-usage", &[]);
    assert_cmd_snapshot!("unknown-format", scene.run(&["check", "--output-format", "jsn"]));
    assert_cmd_snapshot!("missing-path", scene.run(&["check", "nowhere"]));
    assert_cmd_snapshot!("unknown-rule", scene.run(&["explain", "duplicate-keys"]));
    assert_cmd_snapshot!("stdin-without-name", scene.run(&["check", "-"]));
    assert_eq!(scene.code(&["chek"]), 2);
    assert_eq!(scene.code(&["check", "--output", "json=-"]), 2);
    assert_eq!(scene.code(&["check", "--select", "no-such-rule"]), 2);
}

#[test]
fn nothing_to_check_names_the_reason() {
    let scene = Scene::new("nothing", &[("empty/a.png", ""), ("empty/b.jpg", ""), ("empty/c.txt", "")]);
    assert_cmd_snapshot!("nothing-to-check", scene.run(&["check", "empty/"]));
    assert_eq!(scene.code(&["check", "empty/", "--allow-empty"]), 0);
}

#[test]
fn a_mistake_in_the_configuration_is_drawn() {
    let text = "# ä\nversion: 1\nseverity:\n  languag: info\nexlude: [drafts/**]\n";
    let scene = Scene::new("bad-config", &[("physiolint.yaml", text), ("a/articles/a.md", "# A\n")]);
    assert_cmd_snapshot!("bad-config", scene.run(&["check"]));
    assert_eq!(scene.code(&["check", "--isolated", "--fail-on", "never"]), 0);
    let scene = Scene::new("two-configs", &[("physiolint.yaml", "version: 1"), (".physiolint.yaml", "version: 1")]);
    assert_eq!(scene.code(&["check"]), 2);
}

#[test]
fn what_is_extended_is_drawn_in_its_own_file() {
    let files = [
        ("physiolint.yaml", "version: 1\nextends: [shared/base.yaml]\n"),
        ("shared/base.yaml", "version: 1\nlang: en\nfail_on: eror\n"),
    ];
    assert_cmd_snapshot!("bad-base", Scene::new("bad-base", &files).run(&["check"]));
    let circle = [
        ("physiolint.yaml", "version: 1\nextends: [b.yaml]\n"),
        ("b.yaml", "version: 1\nextends: [physiolint.yaml]\n"),
    ];
    assert_cmd_snapshot!("circle", Scene::new("circle", &circle).run(&["check"]));
    let outside = [("p/physiolint.yaml", "version: 1\nextends: [../b.yaml]\n"), ("b.yaml", "version: 1\n")];
    assert_eq!(Scene::new("outside", &outside).code(&["check", "--config", "p/physiolint.yaml"]), 2);
}

#[test]
fn files_are_listed_with_the_reason() {
    let config = "version: 1\ninclude: [\"content/**\"]\nexclude: [\"content/old/**\"]\n";
    let files = [
        ("physiolint.yaml", config),
        (".gitignore", "*.tmp.md\n"),
        ("README.md", "x"),
        ("content/articles/a.md", "# A\n"),
        ("content/articles/b.tmp.md", "# B\n"),
        ("content/_drafts/c.md", "# C\n"),
        ("content/old/d.md", "# D\n"),
        ("notes/e.md", "# E\n"),
    ];
    let scene = Scene::new("listed", &files);
    assert_cmd_snapshot!("show-files", scene.run(&["check", "--show-files"]));
    let mut below = scene.run(&["check", "--show-files", "articles"]);
    assert_cmd_snapshot!("show-files-below", below.current_dir(scene.0.join("content")));
    assert_cmd_snapshot!("show-settings", scene.run(&["check", "--show-settings", "content/articles/a.md"]));
}

#[test]
fn what_is_set_is_shown_with_its_origin() {
    let config = "version: 1\nextends: [house.yaml]\nreview: {cadence: {exercise: 18 months}, credentials: [PT, MCSP]}\n\
                  rules: {steep-progression: {max_rise: 20}}\npolicy: {pain_stop: [house-stop]}\n\
                  vocabulary: {equipment: [mat, wall], conditions: [low-back-pain]}\n\
                  overrides:\n  - {files: [\"old/**\"], rules: {missing-cautions: {require: condition}}}\n";
    let house = "version: 1\nreview: {warn_before: 8 weeks, require: [{role: medical, credentials: [MD], kinds: [red-flags]}]}\n\
                 rules: {dangling-media: {generated: [\"img/**\"], site_root: static}}\n";
    let scene = Scene::new("shown", &[("physiolint.yaml", config), ("house.yaml", house), ("old/a.yaml", "name: A\n")]);
    assert_cmd_snapshot!("show-review", scene.run(&["check", "--show-settings", "old/a.yaml"]));
}

#[test]
fn options_of_an_override_hold_for_its_files_and_status_only() {
    let config = "version: 1\noverrides:\n  - files: [\"strict/**\"]\n    status: [published]\n    \
                  rules: {missing-cautions: {require: condition}}\n";
    let record = |status: &str| {
        format!(
            "schema: exercise/v1\nname: Sample\nstatus: {status}\ncautions: [Keep the knee in line with the foot]\n"
        )
    };
    let (published, draft) = (record("published"), record("draft"));
    let files = [
        ("physiolint.yaml", config),
        ("strict/exercises/a.yaml", &published),
        ("strict/exercises/b.yaml", &draft),
        ("exercises/c.yaml", &published),
    ];
    let scene = Scene::new("override-options", &files);
    let (_, out, _) = scene.output(&["check", "--select", "missing-cautions", "--output-format", "concise"]);
    assert!(out.starts_with("strict/exercises/a.yaml:") && out.matches("[missing-cautions]").count() == 1, "{out}");
}

#[test]
fn an_excluded_file_stays_excluded_when_named() {
    let scene =
        Scene::new("named", &[("physiolint.yaml", "version: 1\nexclude: [\"old/**\"]\n"), ("old/a.md", "# A\n")]);
    assert_cmd_snapshot!("named-excluded", scene.run(&["check", "old/a.md"]));
}

#[test]
fn a_file_that_cannot_be_read_is_2_and_the_others_are_told() {
    let scene = Scene::new("unreadable", &[("exercises/a.yaml", "name: a\nname: b\n")]);
    fs::create_dir_all(scene.0.join("exercises/b")).unwrap();
    let piped = Command::new("mkfifo").arg(scene.0.join("exercises/pipe.yaml")).status();
    if piped.is_ok_and(|status| status.success()) {
        let output = scene.run(&["check"]).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("exercises/pipe.yaml"));
        assert!(String::from_utf8_lossy(&output.stdout).contains("duplicate-key"));
    }
}

#[test]
fn outputs_are_written_whole_and_never_through_a_link() {
    let scene = Scene::new("outputs", &[("exercises/a.yaml", "name: a\nname: b\n")]);
    assert_eq!(scene.code(&["check", "--output", "json=out.json", "--output", "concise=out.txt"]), 1);
    let json = fs::read_to_string(scene.0.join("out.json")).unwrap();
    assert!(json.starts_with('{') && json.ends_with("}\n"));
    let concise = fs::read_to_string(scene.0.join("out.txt")).unwrap();
    assert!(concise.contains("exercises/a.yaml:2:1: error[duplicate-key]: "), "{concise}");
    assert_eq!(scene.code(&["check", "--output", "json=no/such/folder.json"]), 2);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(scene.0.join("out.json"), scene.0.join("link.json")).unwrap();
        assert_eq!(scene.code(&["check", "--output", "json=link.json"]), 2);
    }
    assert_eq!(scene.code(&["check", "--exit-zero"]), 0);
    assert_eq!(scene.code(&["check", "--fail-on", "never"]), 0);
}

#[test]
fn templates_and_configurations_never_overwrite() {
    let scene = Scene::new("new", &[("content/exercises/a.yaml", "schema: exercise/v1\n")]);
    assert_cmd_snapshot!("init", scene.run(&["init"]));
    assert_eq!(scene.code(&["init"]), 2);
    assert_cmd_snapshot!("new", scene.run(&["new", "exercise", "bird-dog"]));
    assert_eq!(scene.code(&["new", "exercise", "bird-dog"]), 2);
    assert_eq!(scene.code(&["new", "exercise", "../bird"]), 2);
    assert_eq!(scene.code(&["new", "programme", "plan"]), 2);
}

#[test]
fn completions_and_schemas_are_printed() {
    let scene = Scene::new("printed", &[]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert_eq!(scene.code(&["completions", shell]), 0, "{shell}");
    }
    assert_cmd_snapshot!("schemas", scene.run(&["schema"]));
    assert_eq!(scene.code(&["schema", "exercize"]), 2);
    assert_eq!(scene.code(&["schema", "--dir", "schemas"]), 0);
    assert!(scene.0.join("schemas/exercise.schema.json").exists());
}

#[test]
fn rules_are_explained_in_three_forms() {
    let scene = Scene::new("scenes-explain", &[]);
    assert_cmd_snapshot!("explain-text", scene.run(&["explain", "missing-pain-stop"]));
    assert_cmd_snapshot!("explain-markdown", scene.run(&["explain", "id-mismatch", "--output-format", "markdown"]));
    assert_cmd_snapshot!("explain-json", scene.run(&["explain", "id-mismatch", "--output-format", "json"]));
    assert_cmd_snapshot!("rules-safety", scene.run(&["rules", "--group", "safety", "--safety-critical"]));
}

#[test]
fn templates_fail_until_they_are_filled() {
    let scene = Scene::new("scenes-templates", &[("physiolint.yaml", "version: 1\n")]);
    for kind in ["exercise", "program", "article", "disclaimer", "red-flags", "guidance", "expert", "source"] {
        assert_eq!(scene.code(&["new", kind, "sample-one"]), 0, "{kind}");
        assert_eq!(scene.code(&["new", kind, "sample-one"]), 2, "{kind}");
    }
    let (_, out, _) = scene.output(&["check", "--output-format", "concise"]);
    let files: Vec<&str> = out
        .lines()
        .filter(|line| line.contains("error[placeholder-text]"))
        .map(|line| line.split('/').next().unwrap())
        .collect();
    for folder in ["exercises", "programs", "articles", "disclaimers", "red-flags", "guidance", "experts", "sources"] {
        assert!(files.contains(&folder), "{folder}: {files:?}");
    }
}

#[test]
fn every_placeholder_of_a_record_fails_where_it_stands() {
    /// Keys that hold the id of another record: whether there is one, the other records say.
    const REFERENCES: [&str; 5] = ["exercise", "use", "red_flags", "disclaimer", "body_regions"];
    let scene = Scene::new("scenes-placeholders", &[("physiolint.yaml", "version: 1\n")]);
    for (kind, folder) in
        [("program", "programs"), ("red-flags", "red-flags"), ("expert", "experts"), ("source", "sources")]
    {
        assert_eq!(scene.code(&["new", kind, "sample-one"]), 0, "{kind}");
        let name = format!("{folder}/sample-one.yaml");
        let (_, found, _) = scene.output(&["check", "--output-format", "concise", &name]);
        let mut key = String::new();
        for (at, line) in fs::read_to_string(scene.0.join(&name)).unwrap().lines().enumerate() {
            if let Some((before, _)) = line.rsplit_once(':') {
                key = before.rsplit([' ', '{']).next().unwrap().to_owned();
            }
            let is_placeholder = line.contains("TODO") && !line.trim_start().starts_with('#');
            if is_placeholder && !REFERENCES.contains(&key.as_str()) {
                assert!(found.contains(&format!("{name}:{}:", at + 1)), "{name}: {line}\n{found}");
            }
        }
    }
}

#[test]
#[cfg(unix)]
fn a_closed_pipe_ends_quietly() {
    let scene = Scene::new("scenes-pipe", &[("exercises/a.yaml", "name: a\nname: b\n")]);
    let program = insta_cmd::get_cargo_bin("physiolint");
    let mut shell = Command::new("sh");
    let line = format!("'{}' check --output-format json | head -c 1", program.display());
    let (code, out, err) = told(shell.current_dir(&scene.0).args(["-c", &line]).output().unwrap());
    assert_eq!((code, out.as_str(), err.as_str()), (0, "{", ""));
}

#[test]
fn mistakes_in_the_configuration_are_drawn() {
    let texts = [
        "version: 1\narticles: {embeds: [comment, hugo]}\n",
        "version: 1\narticles: {url_pattern: \"/exercises/{id}/\"}\n",
        "version: 1\nseverity: {missing-caution: info}\n",
        "version: 1\nseverity: {missing-cautions: info}\n",
        "version: 1\nignore: [safety]\n",
        "version: 1\nseverity: {invalid-yaml: off}\n",
        "version: 1\ninclude: content\n",
        "version: 1\ninclude: [\"ü/**\", \"a[b\"]\n",
        "version: 1\nlimits: {depth: 0}\n",
        "version: 1\nreview:\n  cadence:\n    exercise: 24 mnths\n",
        "version: 1\nreview: {require: [{role: clinical}, {credentials: [PT]}]}\n",
        "version: 1\npolicy: {pain_stops: [house-stop]}\n",
        "version: 1\nvocabulary:\n  equipment: [mat, Foam Roller]\n",
        "version: 1\nrules: {dangling-media: {generated: [\"img/**\", \"a[b\"]}}\n",
        "version: 1\noverrides: [{files: [a], rules: {steep-progression: {max_rise: steep}}}]\n",
        "version: 1\npacks: []\n",
        "version: [1\n",
        "lang: en\n",
    ];
    let scene = Scene::new("scenes-config", &[]);
    let mut drawn = String::new();
    for text in texts {
        scene.write("physiolint.yaml", text.as_bytes());
        let (code, out, err) = scene.output(&["check"]);
        assert_eq!((code, out.as_str()), (2, ""), "{text}");
        drawn = drawn + &err + "\n";
    }
    insta::assert_snapshot!("config", drawn);
}
