//! Every case of `fixtures/rules/<rule-id>/`, judged by that rule alone.
//!
//! A case is a file or a folder. Its name ends in `.ok` (before the file ending) when the rule must
//! stay silent; every other case must trip the rule, before any drawing of it is looked at.

#[path = "support/files.rs"]
mod files;
#[path = "support/run.rs"]
mod run;

use std::collections::BTreeMap;

use files::{Files, read_folder};
use physiolint::{
    lint::Outcome,
    report::{self, Coverage, Format, Look, Names, Run, Theme},
    settings::FailOn,
};

/// Cases by (rule, name of the file or folder).
fn cases() -> BTreeMap<(String, String), Files> {
    let mut cases: BTreeMap<(String, String), Files> = BTreeMap::new();
    for (path, bytes) in read_folder("fixtures/rules") {
        if path.rsplit('.').next() == Some("snap") {
            continue;
        }
        let (rule, rest) = path.split_once('/').expect("a fixture lies in the folder of its rule");
        let (case, file) = match rest.split_once('/') {
            Some((case, file)) => (case, file),
            None => (rest, rest),
        };
        cases.entry((rule.to_owned(), case.to_owned())).or_default().insert(file.to_owned(), bytes);
    }
    cases
}

fn must_be_silent(case: &str) -> bool {
    case.split('.').skip(1).any(|part| part == "ok")
}

fn messages(rule: &str, outcome: &Outcome) -> Vec<String> {
    let of_rule = outcome.findings().filter(|(_, finding)| finding.meta.id == rule);
    of_rule
        .map(|(file, finding)| {
            let line = file.source.as_ref().map_or(1, |source| source.position(finding.span.start).line);
            format!("{}:{line}: {}", file.name, finding.message)
        })
        .collect()
}

#[test]
fn every_case_trips_its_rule_or_is_silent_as_its_name_says() {
    let mut wrong = Vec::new();
    let cases = cases();
    for ((rule, case), files) in &cases {
        let outcome = run::run(rule, files);
        let found = messages(rule, &outcome);
        if !outcome.faults.is_empty() {
            wrong.push(format!("{rule}/{case}: could not be checked: {:?}", outcome.faults));
        } else if must_be_silent(case) && !found.is_empty() {
            wrong.push(format!("{rule}/{case}: must be silent, says {found:#?}"));
        } else if !must_be_silent(case) && found.is_empty() {
            wrong.push(format!("{rule}/{case}: must trip and is silent"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases are wrong:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// The drawing of what one rule found, as a terminal without colour shows it.
fn drawn(rule: &str, mut outcome: Outcome) -> String {
    for file in &mut outcome.files {
        file.findings.retain(|finding| finding.meta.id == rule);
    }
    let names = Names::default();
    let run = Run {
        outcome: &outcome,
        names: &names,
        skipped: 0,
        exit: 0,
        fail_on: FailOn::Never,
        coverage: Coverage::Whole,
    };
    let look = Look { theme: Theme::Plain, max_findings: usize::MAX };
    let mut out = Vec::new();
    report::write(Format::Human, &run, look, &mut out).expect("memory takes every byte");
    let text = String::from_utf8(out).expect("drawings are text");
    // The last paragraph sums up the run: it would tell of the whole linter, not of the rule.
    text.trim_end().rsplit_once("\n\n").map_or_else(String::new, |(drawings, _)| drawings.to_owned())
}

#[test]
fn every_tripping_case_is_drawn_as_its_snapshot_shows() {
    for ((rule, case), files) in cases() {
        if must_be_silent(&case) {
            continue;
        }
        let folder = format!("{}/fixtures/rules/{rule}", env!("CARGO_MANIFEST_DIR"));
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(folder);
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        let stem = case.rsplit_once('.').map_or(case.as_str(), |(stem, _)| stem).to_owned();
        // A YAML and a Markdown case may share their name.
        let twin = case.rsplit_once('.').is_some_and(|(_, ending)| ending == "md") && cases_twin(&rule, &stem);
        let name = if twin { format!("{stem}-md") } else { stem };
        settings.bind(|| insta::assert_snapshot!(name, drawn(&rule, run::run(&rule, &files))));
    }
}

fn cases_twin(rule: &str, stem: &str) -> bool {
    cases().contains_key(&(rule.to_owned(), format!("{stem}.yaml")))
}

#[test]
fn every_rule_has_a_case_of_each_sort() {
    let cases = cases();
    for meta in physiolint::lint::all_metas() {
        let of_rule = || cases.keys().filter(|(rule, _)| rule == meta.id);
        assert!(of_rule().any(|(_, case)| must_be_silent(case)), "{} has no silent case", meta.id);
        assert!(of_rule().any(|(_, case)| !must_be_silent(case)), "{} has no tripping case", meta.id);
    }
}
