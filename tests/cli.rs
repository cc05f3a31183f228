//! The command line as a user meets it: arguments, streams, exit codes.
#![expect(clippy::disallowed_methods, reason = "scenes lie on the disk")]

#[path = "support/scene.rs"]
mod scene;

use std::{fs, process::Command};

use insta_cmd::assert_cmd_snapshot;
use scene::Scene;

#[test]
fn bad_usage_is_2_and_says_so_on_stderr() {
    let scene = Scene::new("bad-usage", &[]);
    assert_cmd_snapshot!("unknown-format", scene.run(&["check", "--output-format", "jsn"]));
    assert_cmd_snapshot!("later-format", scene.run(&["check", "--output-format", "sarif"]));
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
    assert_eq!(scene.code(&["new", "program", "plan"]), 2);
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
