//! (b) Facts of the rules are well formed. (c) Rule files, `RULES` and fixture folders agree.

use std::collections::BTreeSet;

use physiolint::{
    finding::{BUILT_IN, Group, Meta, Severity, Tier},
    lint::all_metas,
    rules::RULES,
};

use crate::files::read_folder;

fn malformed(metas: &[&Meta], fixtures: &BTreeSet<String>, version: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut seen = BTreeSet::new();
    for meta in metas {
        let id = meta.id;
        let parts = || id.split('-');
        let is_kebab = parts().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase()));
        if !is_kebab || matches!(parts().next(), Some("no" | "require" | "check")) {
            complaints.push(format!("`{id}` does not name a defect in kebab-case"));
        }
        if !seen.insert(id) {
            complaints.push(format!("`{id}` stands twice"));
        }
        if !fixtures.contains(id) {
            complaints.push(format!("`{id}` has no folder below fixtures/rules"));
        }
        if release(meta.since) > release(version) {
            complaints.push(format!("`{id}` is said to be there since {}, which is still to come", meta.since));
        }
    }
    let ids: BTreeSet<&str> = metas.iter().map(|meta| meta.id).collect();
    let strays = fixtures.iter().filter(|folder| !ids.contains(folder.as_str()));
    complaints.extend(strays.map(|folder| format!("fixtures/rules/{folder} belongs to no rule")));
    complaints
}

fn release(version: &str) -> Vec<u32> {
    version.split('.').map(|part| part.parse().expect("a version is numbers with dots")).collect()
}

/// `files` are the rule files below `src/rules`: the files of its folders that declare a rule.
fn unlisted(files: &BTreeSet<String>, rules: &[&Meta], built_in: &[&Meta]) -> Vec<String> {
    let expected = |meta: &Meta| format!("{}/{}.rs", meta.group, meta.id.replace('-', "_"));
    let listed: BTreeSet<String> = rules.iter().map(|meta| expected(meta)).collect();
    let mut complaints: Vec<String> =
        files.difference(&listed).map(|file| format!("src/rules/{file} is not in `RULES`")).collect();
    complaints.extend(listed.difference(files).map(|file| format!("`RULES` asks for src/rules/{file}")));
    for meta in rules {
        let declared = meta.file.replace('\\', "/");
        if !declared.ends_with(&expected(meta)) {
            complaints.push(format!("`{}` is declared in {declared}", meta.id));
        }
    }
    let with_file = built_in.iter().filter(|meta| files.contains(&expected(meta)));
    complaints.extend(with_file.map(|meta| format!("`{}` is built in and has a rule file", meta.id)));
    complaints
}

fn rule_files() -> BTreeSet<String> {
    // A folder below a rule holds parts of it.
    let files = read_folder("src/rules").into_keys();
    files.filter(|path| path.matches('/').count() == 1).collect()
}

fn fixture_folders() -> BTreeSet<String> {
    read_folder("fixtures/rules").into_keys().filter_map(|path| Some(path.split_once('/')?.0.to_owned())).collect()
}

fn rule_metas() -> Vec<&'static Meta> {
    RULES.iter().map(|rule| rule.meta()).collect()
}

fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn every_rule_says_what_it_is() {
    none(&malformed(&all_metas(), &fixture_folders(), env!("CARGO_PKG_VERSION")));
}

#[test]
fn every_rule_file_is_listed() {
    none(&unlisted(&rule_files(), &rule_metas(), &BUILT_IN));
}

#[test]
fn a_rule_that_fills_text_says_so() {
    for (path, bytes) in read_folder("src/rules") {
        let code = String::from_utf8(bytes).expect("sources are UTF-8");
        let (fills, says) = (code.contains("fn text(&self"), code.contains("fn reads_text(&self"));
        assert_eq!(fills, says, "{path}: the engine hands text only to rules that ask for it");
    }
}

const fn planted(id: &'static str, since: &'static str) -> Meta {
    Meta {
        id,
        group: Group::Safety,
        severity: Severity::Error,
        tier: Tier::Ordinary,
        since,
        source: "House rule",
        docs: "",
        file: "src/rules/safety/loose_end.rs",
    }
}

#[test]
fn malformed_facts_are_caught() {
    let folders = BTreeSet::from(["loose-end".to_owned()]);
    let caught = |meta: &Meta| malformed(&[meta], &folders, "0.2.0").join("; ");
    assert_eq!(caught(&planted("loose-end", "0.2.0")), "");
    assert!(caught(&planted("LooseEnd", "0.1.0")).contains("kebab-case"));
    assert!(caught(&planted("no-loose-end", "0.1.0")).contains("kebab-case"));
    assert!(caught(&planted("tight-end", "0.1.0")).contains("no folder"));
    assert!(caught(&planted("tight-end", "0.1.0")).contains("belongs to no rule"));
    assert!(caught(&planted("loose-end", "0.10.0")).contains("still to come"));
    let twin = planted("loose-end", "0.1.0");
    assert!(malformed(&[&twin, &twin], &folders, "0.2.0").join("; ").contains("twice"));
}

#[test]
fn a_rule_that_is_not_listed_is_caught() {
    let rule = planted("loose-end", "0.1.0");
    let file = || BTreeSet::from(["safety/loose_end.rs".to_owned()]);
    none(&unlisted(&file(), &[&rule], &[]));
    assert_eq!(unlisted(&file(), &[], &[]).len(), 1);
    assert_eq!(unlisted(&BTreeSet::new(), &[&rule], &[]).len(), 1);
    assert_eq!(unlisted(&file(), &[&rule], &[&rule]).len(), 1);
    assert_eq!(
        unlisted(&BTreeSet::from(["safety/tight_end.rs".to_owned()]), &[&planted("tight-end", "0.1.0")], &[]).len(),
        1
    );
}
