//! A third voice on YAML, on values: what a reader built on libyaml makes of every valid case.
//! Trees and places are compared with a second parser in `src/document/yaml/oracle.rs`.

#[path = "support/files.rs"]
mod files;

use physiolint::{
    document::yaml::{self, Limits},
    schema::to_json,
};
use serde_json::Value;

/// Valid YAML 1.2 that a reader of YAML 1.1 refuses or reads as something else.
const DIFFERENCES: [(&str, &str); 7] = [
    ("directive-reserved.yaml", "it refuses directives it does not know"),
    ("line-separator-is-no-break.yaml", "it breaks lines at U+2028"),
    ("next-line-is-no-break.yaml", "it breaks lines at U+0085"),
    ("tab-after-dash.yaml", "it refuses a tab after a dash"),
    ("tab-on-blank-line.yaml", "it refuses a tab on a blank line"),
    ("literal-keep-no-final-newline.yaml", "it adds no line break to a last line that has none"),
    ("scalar-leading-zero.yaml", "it keeps numbers with a leading zero as text"),
];

#[test]
fn every_valid_case_has_the_values_another_reader_finds() {
    let mut wrong = Vec::new();
    for (name, bytes) in files::read_folder("fixtures/yaml/valid") {
        let text = String::from_utf8(bytes).expect("a valid case is UTF-8");
        let reading = yaml::read(&text, 0, Limits::default());
        let ours = reading.document.root().map(to_json);
        let theirs: Option<Value> = serde_yaml::from_str(&text).ok();
        let known = DIFFERENCES.iter().any(|(case, _)| *case == name);
        if (ours == theirs) == known {
            wrong.push(format!("{name}: {ours:?}\nthe other: {theirs:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
