//! Five articles as found, which are no part of this repository: the folder named by
//! `PHYSIOLINT_ARTICLES` holds them. Without it the tests are skipped with a printed line.
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a test may read its folder and say why it is skipped"
)]

use std::{collections::BTreeMap, path::PathBuf};

use physiolint::{
    lint::{self, Doors, FileReport, Input, Outcome, Plan},
    model::Presence,
    quality::{self, Asked, Band, Document, Only},
    settings::{Settings, Weights},
    text::{Source, Span},
};

const HINGE: &str = "hinge-8-exercises.md";
const SEVENTEEN: &str = "seventeen-exercises.md";
const K_HEALTH: &str = "k-health-10-exercises.md";
const BYRDIE: &str = "byrdie-7-exercises.md";
const LUMBAR: &str = "lumbar-guide.md";

fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("PHYSIOLINT_ARTICLES").map(PathBuf::from);
    if folder.is_none() {
        eprintln!("skipped: PHYSIOLINT_ARTICLES names no folder");
    }
    folder
}

fn inputs() -> [Input; 5] {
    [BYRDIE, HINGE, K_HEALTH, LUMBAR, SEVENTEEN].map(|name| Input { name: name.to_owned(), ..Input::default() })
}

fn plan(settings: &Settings) -> Plan {
    let today = "2026-11-20".parse().expect("a date");
    Plan::new(settings, &[], &[], today).expect("settings that fit")
}

fn check(settings: &Settings) -> Option<Outcome> {
    let folder = folder()?;
    let read = |input: &Input| {
        let bytes = std::fs::read(folder.join(&input.name)).expect("the five articles are there");
        Ok(Source::from_bytes(input.name.clone(), bytes))
    };
    Some(lint::check(&plan(settings), &inputs(), &read, Some(2)))
}

/// Lines at which a rule reports in a file.
fn lines(outcome: &Outcome, file: &str, rule: &str) -> Vec<u32> {
    let line = |file: &FileReport, span: Span| {
        file.source.as_ref().expect("a file with findings keeps its text").position(span.start).line
    };
    let found = outcome.findings().filter(|(report, finding)| report.name == file && finding.meta.id == rule);
    found.map(|(report, finding)| line(report, finding.span)).collect()
}

fn counts(outcome: &Outcome, rule: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for (report, finding) in outcome.findings() {
        if finding.meta.id == rule {
            *counts.entry(report.name.clone()).or_insert(0) += 1;
        }
    }
    counts
}

fn expected(pairs: &[(&str, usize)]) -> BTreeMap<String, usize> {
    pairs.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
}

#[test]
fn every_exercise_is_found_and_nothing_else() {
    let Some(folder) = folder() else { return };
    let read = |input: &Input| {
        let bytes = std::fs::read(folder.join(&input.name)).expect("the article is there");
        Ok(Source::from_bytes(input.name.clone(), bytes))
    };
    let (shown, faults) = lint::inspect(&plan(&Settings::default()), &inputs(), &read);
    let found: Vec<usize> = shown.iter().map(|file| file.exercises.len()).collect();
    assert_eq!((found, faults), (vec![7, 8, 10, 16, 17], Vec::new()));
}

#[test]
fn the_four_duties_are_reported_where_they_are_missing_and_nowhere_else() {
    let Some(outcome) = check(&Settings::default()) else { return };
    let count = |rule: &str| counts(&outcome, rule);
    let cautions = [(HINGE, 8), (SEVENTEEN, 16), (K_HEALTH, 6), (BYRDIE, 6), (LUMBAR, 12)];
    assert_eq!(count("missing-cautions"), expected(&cautions));
    assert_eq!(count("weak-cautions"), expected(&[(K_HEALTH, 1)]));
    assert_eq!(count("missing-pain-stop"), expected(&[(HINGE, 1), (BYRDIE, 1)]));
    assert_eq!(count("weak-pain-stop"), expected(&[(K_HEALTH, 1)]));
    assert_eq!(count("missing-dosage"), expected(&[(HINGE, 8), (BYRDIE, 7)]));
    assert_eq!(lines(&outcome, K_HEALTH, "unbounded-dosage"), [51, 129]);
    assert_eq!(count("unbounded-dosage"), expected(&[(K_HEALTH, 2)]));
    assert_eq!(count("missing-disclaimer"), expected(&[(BYRDIE, 1), (LUMBAR, 1)]));
    assert_eq!(count("incomplete-disclaimer"), expected(&[(SEVENTEEN, 1)]));
    assert_eq!(count("missing-steps"), expected(&[(HINGE, 8), (BYRDIE, 2)]));
}

#[test]
fn cues_and_claims_stand_where_the_articles_have_them() {
    let Some(outcome) = check(&Settings::default()) else { return };
    assert_eq!(lines(&outcome, BYRDIE, "breath-holding-cue"), [50]);
    assert_eq!(counts(&outcome, "breath-holding-cue"), expected(&[(BYRDIE, 1)]));
    assert_eq!(lines(&outcome, SEVENTEEN, "misaligned-spine-claim"), [285]);
    assert_eq!(counts(&outcome, "misaligned-spine-claim"), expected(&[(SEVENTEEN, 1)]));
    for silent in ["absolute-claim", "discouraged-care", "push-through-pain", "unsafe-cue"] {
        assert_eq!(counts(&outcome, silent), BTreeMap::new(), "{silent}");
    }
}

#[test]
fn one_missing_stop_rule_is_one_finding_with_a_label_on_each_exercise() {
    let Some(outcome) = check(&Settings::default()) else { return };
    let missing = outcome.findings().filter(|(_, finding)| finding.meta.id == "missing-pain-stop");
    let places: Vec<usize> = missing.map(|(_, finding)| finding.related.len() + 1).collect();
    assert_eq!(places, [7, 8]);
}

#[test]
fn fixed_and_loosened_doses_stand_where_the_articles_have_them() {
    let Some(outcome) = check(&Settings::default()) else { return };
    assert_eq!(counts(&outcome, "fixed-dosage"), expected(&[(SEVENTEEN, 3), (K_HEALTH, 1), (LUMBAR, 3)]));
    assert_eq!(lines(&outcome, SEVENTEEN, "loosened-dosage"), [129, 188]);
    assert_eq!(lines(&outcome, K_HEALTH, "loosened-dosage"), [35, 75]);
    assert_eq!(lines(&outcome, LUMBAR, "loosened-dosage"), [262]);
}

#[test]
fn with_conditions_required_every_section_lacks_a_caution() {
    let text = "version: 1\nrules: {missing-cautions: {require: condition}}\n";
    let settings = Settings::read([(0, text)]).expect("settings that fit");
    let Some(outcome) = check(&settings) else { return };
    let all = [(HINGE, 8), (SEVENTEEN, 17), (K_HEALTH, 10), (BYRDIE, 7), (LUMBAR, 16)];
    assert_eq!(counts(&outcome, "missing-cautions"), expected(&all));
}

#[test]
fn what_the_articles_do_right_is_not_reported() {
    let Some(outcome) = check(&Settings::default()) else { return };
    assert_eq!(lines(&outcome, HINGE, "contents-mismatch"), Vec::<u32>::new());
    let silent = [
        "placeholder-text",
        "hidden-text",
        "unnamed-exercise",
        "empty-section",
        "missing-dosage-unit",
        "schema-mismatch",
    ];
    for rule in silent {
        assert_eq!(counts(&outcome, rule), BTreeMap::new(), "{rule}");
    }
}

/// The report of the five articles.
fn report() -> Option<quality::Report> {
    let folder = folder()?;
    let read = |input: &Input| {
        let bytes = std::fs::read(folder.join(&input.name)).expect("the five articles are there");
        Ok(Source::from_bytes(input.name.clone(), bytes))
    };
    let find = |_: &Input, _: &str| Presence::Unknown;
    let settings = Settings::default();
    let plan = plan(&settings).surveying("owner".to_owned());
    let survey = lint::survey(&plan, &inputs(), Doors { read: &read, find: &find }, Some(2));
    let asked = Asked {
        title: "Five articles".to_owned(),
        logo_text: None,
        within_days: 90,
        weights: Weights::default(),
        review: &settings.review,
        only: Only::default(),
        command: Vec::new(),
        config: Vec::new(),
        met: Vec::new(),
        there: Vec::new(),
        findings_per_document: 1_000,
        skipped: Vec::new(),
        previous: None,
    };
    Some(quality::report(&survey, asked))
}

#[test]
fn all_five_are_held_and_their_sides_are_in_order() {
    let Some(report) = report() else { return };
    let of = |name: &str| report.documents.iter().find(|document| document.path == name).expect("a document");
    // Source: what a clinician expects of the five; the numbers may move, the orders may not.
    let caps = [BYRDIE, HINGE, K_HEALTH, LUMBAR, SEVENTEEN].map(|name| of(name).score.cap.clone());
    let [error, duty] = ["held: a safety error", "held: a core duty is missing"].map(|cap| Some(cap.to_owned()));
    assert_eq!(caps, [error.clone(), duty.clone(), error.clone(), duty, error]);
    assert!(report.documents.iter().all(|document| document.score.band == Some(Band::Hold)));
    let best = |id: &str| {
        let share = |document: &Document| {
            document.score.dimensions.iter().find(|side| side.id == id).expect("a dimension").share
        };
        let most = report.documents.iter().max_by_key(|document| share(document)).expect("five documents");
        most.path.as_str()
    };
    assert_eq!((best("dosage"), best("provenance")), (LUMBAR, HINGE));
    // Which of the two is the lower one depends on how hard their text is to read: one has no steps at
    // all, the other neither doses nor a disclaimer.
    let mut by_total: Vec<&Document> = report.documents.iter().collect();
    by_total.sort_by_key(|document| document.score.uncapped);
    let mut lowest = [by_total[0].path.as_str(), by_total[1].path.as_str()];
    lowest.sort_unstable();
    assert_eq!(lowest, [BYRDIE, HINGE]);
}
