//! (d) The examples in the docs of a rule do what the docs say.

use std::collections::BTreeSet;

use physiolint::{
    finding::{LIMIT_EXCEEDED, Meta, Severity},
    lint::all_metas,
};

use crate::{files::Files, run::run};

/// Its defect is a size that no page of docs can show.
const WITHOUT_EXAMPLES: [&Meta; 1] = [&LIMIT_EXCEEDED];

/// The fenced blocks of one section of the docs, as the files of one case.
fn files_of(docs: &str, section: &str) -> Files {
    let mut files = Files::new();
    let mut within = false;
    let mut open: Option<(String, String)> = None;
    for line in docs.lines() {
        let line = line.strip_prefix(' ').unwrap_or(line);
        match &mut open {
            Some((path, text)) if line == "```" => {
                files.insert(std::mem::take(path), std::mem::take(text).into_bytes());
                open = None;
            }
            Some((_, text)) => {
                text.push_str(line);
                text.push('\n');
            }
            None => {
                if let Some(heading) = line.strip_prefix("## ") {
                    within = heading == section;
                } else if let Some(fence) = line.strip_prefix("```").filter(|_| within) {
                    let path = fence.split([' ', '(', ')']).find_map(|word| word.strip_prefix("path="));
                    let ending = if fence.starts_with("yaml") { "yaml" } else { "md" };
                    open = Some((path.map_or_else(|| format!("case.{ending}"), str::to_owned), String::new()));
                }
            }
        }
    }
    files
}

/// Rules that ask for what a short example leaves out, beside those that speak of what is missing.
const LEFT_OUT: [&str; 3] = ["hazard-without-caution", "unknown-reference", "unsupported-language"];

/// The rules that warn of an example which is shown as a good one: readers copy it.
fn faults(files: &Files) -> BTreeSet<&'static str> {
    let outcome = run("", files);
    let told = outcome.findings().map(|(_, finding)| finding.meta);
    let told = told.filter(|meta| meta.severity >= Severity::Warning && !meta.is_of_absence());
    told.map(|meta| meta.id).filter(|id| !LEFT_OUT.contains(id)).collect()
}

fn untrue(id: &str, docs: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    for (section, must_trip) in [("Bad", true), ("Good", false)] {
        let files = files_of(docs, section);
        if files.is_empty() {
            complaints.push(format!("`{id}`: `## {section}` shows no example"));
            continue;
        }
        let outcome = run(id, &files);
        let found: Vec<&str> = outcome.findings().map(|(_, finding)| finding.meta.id).collect();
        if found.contains(&id) != must_trip || !outcome.faults.is_empty() {
            complaints.push(format!("`{id}`: `## {section}` gives {found:?}"));
        }
        let faults = if must_trip { BTreeSet::new() } else { faults(&files) };
        if !faults.is_empty() {
            complaints.push(format!("`{id}`: `## {section}` is itself reported: {faults:?}"));
        }
    }
    complaints
}

#[test]
fn every_example_does_what_the_docs_say() {
    let told = all_metas().into_iter().filter(|meta| !WITHOUT_EXAMPLES.contains(meta));
    let complaints: Vec<String> = told.flat_map(|meta| untrue(meta.id, meta.docs)).collect();
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn an_example_that_lies_is_caught() {
    let record = |caution: &str| format!(" ```yaml\n schema: exercise/v1\n name: Bridge\n{caution} ```\n");
    let docs = |bad: &str, good: &str| format!(" ## Bad\n\n{}\n ## Good\n\n{}", record(bad), record(good));
    let caution = " cautions: [Do not arch your back at the top.]\n";
    assert_eq!(untrue("missing-cautions", &docs("", caution)), Vec::<String>::new());
    assert_eq!(untrue("missing-cautions", &docs(caution, caution)).len(), 1);
    assert_eq!(untrue("missing-cautions", &docs("", "")).len(), 1);
    assert_eq!(untrue("missing-cautions", " ## Bad\n\n A record without cautions.\n").len(), 2);
}

#[test]
fn a_good_example_with_a_fault_of_another_sort_is_caught() {
    let page = |title: &str| {
        let text = format!("# {title}\n\n## Bridge\n\n1. Lie on your back.\n2. Lift your hips 8-12 times.\n");
        Files::from([("case.md".to_owned(), text.into_bytes())])
    };
    assert_eq!(faults(&page("Two moves for a stiff back")), BTreeSet::from(["contents-mismatch"]));
    assert_eq!(faults(&page("One move for a stiff back")), BTreeSet::new());
}
