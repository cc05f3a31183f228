//! (e) The order of things changes no count of findings: sections within a page, files within a
//! run.
//!
//! Pages are cut at their longest row of sibling headings. Records are not: the order of their
//! lists is what they say.

use std::collections::BTreeMap;

use physiolint::lint::Outcome;

use crate::{
    files::{Files, read_folder},
    run::{run, run_in_order},
};

/// A Markdown page in pieces: what stands above the first exercise, the exercises, what follows.
#[derive(Debug, PartialEq)]
struct Cut<'t> {
    head: &'t str,
    sections: Vec<&'t str>,
    tail: &'t str,
}

/// Cuts a page at its siblings: the longest run of headings of one level below one parent.
fn cut(text: &str) -> Option<Cut<'_>> {
    let headings = headings(text);
    let mut best: &[(usize, usize)] = &[];
    let mut runs: Vec<Vec<(usize, usize)>> = Vec::new();
    for level in 2..=4 {
        let mut run: Vec<(usize, usize)> = Vec::new();
        for heading in &headings {
            if heading.1 == level {
                run.push(*heading);
            } else if heading.1 < level {
                runs.push(std::mem::take(&mut run));
            }
        }
        runs.push(run);
    }
    for run in &runs {
        if run.len() > best.len() {
            best = run;
        }
    }
    let (first, level) = *best.first()?;
    let end = headings.iter().find(|(at, other)| *at > best[best.len() - 1].0 && *other < level);
    let end = end.map_or(text.len(), |(at, _)| *at);
    let ends = best.iter().skip(1).map(|(at, _)| *at).chain([end]);
    let sections: Vec<&str> = best.iter().zip(ends).map(|((at, _), end)| &text[*at..end]).collect();
    (sections.len() >= 2).then(|| Cut { head: &text[..first], sections, tail: &text[end..] })
}

/// Headings written with `#`, outside fenced code: where each begins, and its level.
fn headings(text: &str) -> Vec<(usize, usize)> {
    let mut headings = Vec::new();
    let (mut at, mut fenced) = (0, false);
    for line in text.split_inclusive('\n') {
        fenced ^= line.starts_with("```");
        let level = line.bytes().take_while(|byte| *byte == b'#').count();
        if !fenced && level > 0 && line[level..].starts_with(' ') {
            headings.push((at, level));
        }
        at += line.len();
    }
    headings
}

impl Cut<'_> {
    fn joined(&self, sections: &[&str]) -> String {
        let mut text = self.head.to_owned();
        for section in sections {
            text.push_str(section.trim_end());
            text.push_str("\n\n");
        }
        text + self.tail
    }

    fn orders(&self) -> [String; 3] {
        let reversed: Vec<&str> = self.sections.iter().rev().copied().collect();
        let mut rotated = self.sections.clone();
        rotated.rotate_left(1);
        [self.joined(&self.sections), self.joined(&reversed), self.joined(&rotated)]
    }
}

/// Rules that judge where on a page something stands.
const OF_PLACE: [&str; 1] = ["missing-pre-exercise-check"];

/// How often each rule speaks of each file.
fn told(outcome: &Outcome) -> BTreeMap<(String, String), usize> {
    let mut told = BTreeMap::new();
    for (file, finding) in outcome.findings().filter(|(_, finding)| !OF_PLACE.contains(&finding.meta.id)) {
        *told.entry((file.name.clone(), finding.meta.id.to_owned())).or_insert(0) += 1;
    }
    told
}

/// What a judge says of a page in each order, when that is not always the same.
fn changed_by_order<T: PartialEq + std::fmt::Debug>(text: &str, judge: impl Fn(String) -> T) -> Option<String> {
    let [given, others @ ..] = cut(text)?.orders().map(judge);
    let changed = others.iter().find(|other| **other != given)?;
    Some(format!("{given:?} becomes {changed:?}"))
}

/// Rules that are about the order itself.
const ABOUT_ORDER: [&str; 1] = ["late-pain-stop"];

/// Pages whose headings are the steps of one exercise: there the order is what they say.
const STEPS_AS_HEADINGS: [&str; 1] = ["scenes/articles/one-exercise-in-steps.md"];

fn pages() -> Files {
    let mut pages = read_folder("fixtures");
    pages.retain(|path, bytes| {
        let is_page = path.rsplit('.').next() == Some("md") && path != "yaml/about.md";
        is_page && !STEPS_AS_HEADINGS.contains(&path.as_str()) && std::str::from_utf8(bytes).is_ok()
    });
    pages
}

#[test]
fn exercises_of_a_page_in_another_order_give_the_same_findings() {
    let mut complaints = Vec::new();
    let mut tried = 0;
    for (path, bytes) in pages() {
        let text = String::from_utf8(bytes).expect("only UTF-8 pages were kept").replace("\r\n", "\n");
        tried += usize::from(cut(&text).is_some());
        let judge = |text: String| {
            let mut told = told(&run("", &Files::from([(path.clone(), text.into_bytes())])));
            told.retain(|(_, rule), _| !ABOUT_ORDER.contains(&rule.as_str()));
            told
        };
        complaints.extend(changed_by_order(&text, judge).map(|change| format!("{path}: {change}")));
    }
    assert!(tried > 50, "only {tried} pages hold siblings");
    assert!(complaints.is_empty(), "{} of {tried}:\n{}", complaints.len(), complaints.join("\n"));
}

#[test]
fn files_in_another_order_give_the_same_findings() {
    let mut scenes: BTreeMap<String, Files> = BTreeMap::new();
    for (path, bytes) in read_folder("fixtures/scenes") {
        let (scene, file) = path.split_once('/').expect("a scene is a folder");
        scenes.entry(scene.to_owned()).or_default().insert(file.to_owned(), bytes);
    }
    for (scene, files) in scenes {
        let names: Vec<String> = files.keys().cloned().collect();
        let given = told(&run_in_order("", &files, names.clone()));
        let reversed = names.iter().rev().cloned().collect();
        assert_eq!(told(&run_in_order("", &files, reversed)), given, "{scene} reversed");
        let mut rotated = names;
        rotated.rotate_left(1);
        assert_eq!(told(&run_in_order("", &files, rotated)), given, "{scene} rotated");
    }
}

#[test]
fn a_finding_that_depends_on_order_is_seen() {
    let page = "# Moves\n\n## A\n\none\n\n```\n# code\n```\n\n## B\n\ntwo\n\n# End\n";
    let cut = cut(page).expect("two siblings");
    assert_eq!(cut.sections.len(), 2);
    assert_eq!((cut.head, cut.tail), ("# Moves\n\n", "# End\n"));
    assert!(cut.orders()[1].starts_with("# Moves\n\n## B\n\ntwo\n\n## A\n"));
    // A judge that stops at the first exercise it likes.
    let first_only = |text: String| text.find("one") < text.find("two");
    assert!(changed_by_order(page, first_only).is_some());
    assert!(changed_by_order(page, |text| text.contains("one")).is_none());
}
