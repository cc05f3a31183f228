//! (a) A room imports only rooms on lower floors. (f) A third-party crate is named only where it
//! belongs. (g) No file is long.

use crate::{
    files::{Files, read_folder},
    source::{code_of, first_names, tokens},
};

/// Where each third-party crate may be named: files, or folders with a `/` at the end.
const PLACES: &[(&str, &[&str])] = &[
    ("anstream", &["cli/"]),
    ("anstyle", &["cli/"]),
    ("clap", &["cli/"]),
    ("clap_complete", &["cli/"]),
    ("clap_mangen", &["cli/"]),
    ("ignore", &["cli/"]),
    ("jiff", &["model/", "settings/", "rule/", "rules/evidence/", "lint/", "quality/", "report/", "cli/"]),
    ("jsonschema", &["schema/"]),
    ("miette", &["report/human.rs", "report/human/"]),
    ("oneyaml_core", &["document/yaml.rs", "document/yaml/"]),
    ("oneyaml_syntax", &["document/yaml.rs", "document/yaml/"]),
    ("pulldown_cmark", &["document/front_matter.rs", "document/markdown.rs", "document/markdown/"]),
    ("rayon", &["lint/"]),
    ("regex", &["lexicon/"]),
    ("rustc_hash", &["lexicon/words.rs", "lexicon/language/", "library/"]),
    ("minijinja", &["report/quality/"]),
    ("serde", &["settings/", "quality/", "report/"]),
    ("serde_json", &["schema/", "report/", "cli/debug.rs", "lexicon/labelled.rs", "model/dosage/labelled.rs"]),
    ("serde_yaml", &["settings/", "cli/"]),
    ("sha2", &["text/digest.rs"]),
    ("strsim", &["finding/closest.rs", "schema/"]),
];

/// The rooms in floor order, as `lib.rs` lists them.
fn rooms(lib: &str) -> Vec<String> {
    let code = code_of(lib);
    let tokens = tokens(&code);
    tokens.windows(4).filter(|t| t[0] == "pub" && t[1] == "mod" && t[3] == ";").map(|t| t[2].to_owned()).collect()
}

/// The room a file below `src` belongs to; none for `lib.rs` and `main.rs`.
fn room_of(path: &str) -> Option<&str> {
    let room = path.split('/').next()?;
    Some(room.strip_suffix(".rs").unwrap_or(room)).filter(|room| *room != "lib" && *room != "main")
}

fn imports_upwards(rooms: &[String], path: &str, text: &str) -> Vec<String> {
    let Some(room) = room_of(path) else { return Vec::new() };
    let Some(floor) = rooms.iter().position(|name| name == room) else {
        return vec![format!("{path}: the room `{room}` is not listed in lib.rs")];
    };
    let code = code_of(text);
    let tokens = tokens(&code);
    let mut complaints = Vec::new();
    for (at, pair) in tokens.windows(2).enumerate() {
        match pair {
            ["crate", "::"] => {
                for name in first_names(&tokens, at + 2) {
                    let named = rooms.iter().position(|room| room == name);
                    if named.is_some_and(|named| named > floor) {
                        complaints.push(format!("{path}: `{room}` imports `{name}`, which stands above it"));
                    }
                }
            }
            ["super", "::"] if tokens.get(at + 2) == Some(&"super") => {
                complaints.push(format!("{path}: `super::super`; begin at `crate::`"));
            }
            _ => {}
        }
    }
    complaints
}

/// Names of the dependencies in a manifest, as code writes them.
fn dependencies(manifest: &str) -> Vec<String> {
    let section = manifest.split("\n[").find(|section| section.starts_with("dependencies]")).unwrap_or_default();
    let names = section.lines().skip(1).filter_map(|line| Some(line.split_once('=')?.0.trim().replace('-', "_")));
    names.collect()
}

fn crates_out_of_place(crates: &[String], path: &str, text: &str) -> Vec<String> {
    let code = code_of(text);
    let tokens = tokens(&code);
    let is_within = |places: &[&str]| {
        places.iter().any(|place| match place.strip_suffix('/') {
            Some(room) => path.starts_with(place) || path == format!("{room}.rs"),
            None => path == *place,
        })
    };
    let mut complaints = Vec::new();
    for name in crates {
        let Some((_, places)) = PLACES.iter().find(|(known, _)| known == name) else {
            complaints.push(format!("`{name}` has no place in the house"));
            continue;
        };
        let named = tokens.iter().enumerate().any(|(at, token)| {
            let before = at.checked_sub(1).map(|before| tokens[before]);
            let after = tokens.get(at + 1).copied();
            *token == name && before != Some("::") && (after == Some("::") || before == Some("use"))
        });
        if named && !is_within(places) {
            complaints.push(format!("{path}: names the crate `{name}`, which belongs to {}", places.join(", ")));
        }
    }
    complaints
}

fn too_long(path: &str, text: &str) -> Option<String> {
    let most = if path.starts_with("rules/") { 200 } else { 400 };
    let lines = text.lines().count();
    (lines > most).then(|| format!("{path}: {lines} lines, at most {most}"))
}

fn sources() -> Files {
    let mut files = read_folder("src");
    files.retain(|path, _| path.rsplit('.').next() == Some("rs"));
    files
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("sources are UTF-8")
}

fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn every_import_points_downwards() {
    let sources = sources();
    let rooms = rooms(text(&sources["lib.rs"]));
    assert!(rooms.len() > 8, "{rooms:?}");
    let complaints = sources.iter().flat_map(|(path, bytes)| imports_upwards(&rooms, path, text(bytes)));
    none(&complaints.collect::<Vec<_>>());
}

#[test]
fn an_import_from_above_is_caught() {
    let rooms = rooms("/// Bytes.\npub mod text;\n\n/// Meaning.\npub mod model;\n\n/// Bytes out.\npub mod cli;\n");
    let caught = |path: &str, text: &str| imports_upwards(&rooms, path, text);
    assert_eq!(caught("model.rs", "use crate::{text::{Span, Prose}, cli::Request};").len(), 1);
    assert_eq!(caught("text/span.rs", "fn f(x: &crate::model::Dose) {}").len(), 1);
    assert_eq!(caught("text/a/b.rs", "use super::super::Span;").len(), 1);
    assert_eq!(caught("attic/a.rs", "").len(), 1);
    none(&caught("cli.rs", "use crate::{text::Span, model};\nuse super::lines; // crate::cli"));
}

#[test]
fn every_crate_is_named_where_it_belongs() {
    let crates = dependencies(&text(&read_manifest()).replace("\r\n", "\n"));
    assert!(crates.contains(&"oneyaml_syntax".to_owned()), "{crates:?}");
    let complaints = sources().into_iter().flat_map(|(path, bytes)| crates_out_of_place(&crates, &path, text(&bytes)));
    none(&complaints.collect::<Vec<_>>());
}

fn read_manifest() -> Vec<u8> {
    include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")).to_vec()
}

#[test]
fn a_crate_out_of_place_is_caught() {
    let crates = dependencies(
        "[package]\nname = \"x\"\n\n[dependencies]\nregex = \"1\"\nserde-yaml = \"1\"\nleft-pad = \"1\"\n\n[features]\na = []\n",
    );
    assert_eq!(crates, ["regex", "serde_yaml", "left_pad"]);
    let caught = |path: &str, text: &str| crates_out_of_place(&crates[..2], path, text);
    assert_eq!(caught("rules/a.rs", "use regex::Regex;").len(), 1);
    assert_eq!(caught("lint.rs", "let x = serde_yaml::from_str(a);").len(), 1);
    none(&caught("lexicon/evidence/address.rs", "use regex::Regex;"));
    none(&caught("lexicon.rs", "use regex::Regex;"));
    none(&caught("rules/a.rs", "let regex = crate::regex::x(); // regex::Regex"));
    assert_eq!(crates_out_of_place(&crates[2..], "lint.rs", "").len(), 1);
}

#[test]
fn no_file_is_long() {
    let complaints = sources().into_iter().filter_map(|(path, bytes)| too_long(&path, text(&bytes)));
    none(&complaints.collect::<Vec<_>>());
}

#[test]
fn a_long_file_is_caught() {
    assert!(too_long("lint.rs", &"\n".repeat(401)).is_some());
    assert!(too_long("lint.rs", &"\n".repeat(400)).is_none());
    assert!(too_long("rules/safety/a.rs", &"\n".repeat(201)).is_some());
}
