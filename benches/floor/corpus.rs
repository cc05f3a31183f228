//! Records and articles made by counting, with defects planted in every eighth of them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

/// Texts by name, and what is wrong with them: (file, rule).
#[derive(Default)]
pub(crate) struct Corpus {
    pub(crate) files: BTreeMap<String, String>,
    pub(crate) planted: BTreeSet<(String, &'static str)>,
}

/// One file in so many holds a defect.
const DEFECT_EVERY: usize = 8;

/// A line of a record, what stands in its place, and the rules that must speak.
const RECORD_DEFECTS: [(&str, &str, &[&str]); 8] = [
    (CAUTIONS, "", &["missing-cautions"]),
    (CAUTIONS, "caution: [Do not let your lower back arch at the top.]\n", &["missing-cautions", "unknown-field"]),
    ("pain_stop: {use: house-stop}\n", "", &["missing-pain-stop"]),
    ("disclaimer: [general]\n", "", &["missing-disclaimer"]),
    ("  reps: 8-12\n", "  reps: 8+\n", &["unbounded-dosage"]),
    ("  reps: 8-12\n", "  reps: eight-ish\n", &["schema-mismatch"]),
    ("level: beginner\n", "level: beginner\nlevel: advanced\n", &["duplicate-key"]),
    ("position: supine\n", "", &["missing-start-position"]),
];

const CAUTIONS: &str = "cautions:
  - text: After an operation on your back, ask your surgeon before you lift your hips.
    kind: condition
    applies_to: [spinal-surgery]
  - Do not let your lower back arch at the top.
";

const RECORD: &str = "summary: The hips rise from the floor and come back without hurry.
purpose: Lets the muscles at the back of the hips take their share of the load.
category: strength
conditions: [low-back-pain]
body_regions: [lower-back, hip]
position: supine
laterality: bilateral
level: beginner
equipment: {optional: [mat]}
steps:
  - Lie on your back with both knees bent and your feet flat on the floor.
  - Let your arms rest beside you with the palms down.
  - Tighten your buttocks a little and feel your lower back settle.
  - Lift your hips slowly until your thighs and your trunk make one line.
  - Breathe out as you rise and keep your neck long.
  - Lower your hips again, one part of your back after the other.
breathing: Breathe out on the way up and in on the way down.
sensation: Work in the buttocks and at the back of the thighs.
dosage:
  sets: 2-3
  reps: 8-12
  hold: 2-4
  rest: 30-60
  frequency: {times: 3-5, per: week}
";

const RECORD_END: &str = "pain_stop: {use: house-stop}
disclaimer: [general]
modifications:
  - {text: Lift only half as high., easier: true}
  - {text: Put a cushion below your head., easier: true}
";

const HOUSE_STOP: &str = "schema: guidance/v1
role: pain-stop
lang: en-GB
text: Stop the exercise if you notice sharp pain, or pain that travels into a leg.
stop_when: [sharp pain, pain that rises as you go, dizziness]
";

const GENERAL: &str = "---
schema: disclaimer/v1
title: General
lang: en-GB
scope: [site]
jurisdictions: [any]
elements: [informational, not-medical-advice, consult]
---

These pages are general information. They are not medical advice. Speak to your doctor or
physiotherapist about your own case before you begin.
";

/// Names that no two records share.
fn name(index: usize) -> String {
    const HOW: [&str; 10] = ["Slow", "Gentle", "Low", "High", "Long", "Short", "Quiet", "Steady", "Half", "Full"];
    const WHAT: [&str; 10] = [
        "bridge",
        "heel bridge",
        "wall bridge",
        "march bridge",
        "wide bridge",
        "narrow bridge",
        "pulse bridge",
        "ball bridge",
        "towel bridge",
        "chair bridge",
    ];
    let letter = |place: usize| char::from(b'A' + u8::try_from(place % 26).unwrap_or_default());
    let (series, group) = (letter(index / 100), letter(index / 2_600));
    format!("{} {} {group}{series}", HOW[index % 10], WHAT[index / 10 % 10])
}

impl Corpus {
    fn shared() -> Self {
        let mut corpus = Self::default();
        corpus.files.insert("guidance/house-stop.yaml".to_owned(), HOUSE_STOP.to_owned());
        corpus.files.insert("disclaimers/general.md".to_owned(), GENERAL.to_owned());
        corpus
    }

    /// A library of so many exercise records.
    pub(crate) fn records(count: usize) -> Self {
        let mut corpus = Self::shared();
        for index in 0..count {
            let file = format!("exercises/series-{}/move-{index}.yaml", index / 100);
            let mut text =
                format!("schema: exercise/v1\nname: {}\nlang: en-GB\n{RECORD}{CAUTIONS}{RECORD_END}", name(index));
            if index % DEFECT_EVERY == 0 {
                let (line, instead, rules) = RECORD_DEFECTS[index / DEFECT_EVERY % RECORD_DEFECTS.len()];
                assert!(text.contains(line), "a defect replaces a line of the record");
                text = text.replace(line, instead);
                corpus.planted.extend(rules.iter().map(|rule| (file.clone(), *rule)));
            }
            corpus.files.insert(file, text);
        }
        corpus
    }

    /// So many articles of six exercises each.
    pub(crate) fn articles(count: usize) -> Self {
        let mut corpus = Self::shared();
        for index in 0..count {
            let file = format!("articles/page-{index}.md");
            let defect = (index % DEFECT_EVERY == 0).then_some(index / DEFECT_EVERY % 4);
            let mut text = "---\nschema: article/v1\ntitle: Six quiet moves\nlang: en-GB\n---\n\n# Six quiet moves\n\n\
                These moves ask little of you. Take your time, and leave out what does not suit you today.\n\n"
                .to_owned();
            if defect != Some(0) {
                text += "Stop at once if you feel sharp pain, or pain that runs down a leg.\n\n";
            }
            for place in 0..6 {
                write!(text, "## {}\n\n", name(index * 6 + place)).expect("a String takes all text");
                text += "1. Lie on your back with your knees bent.\n2. Lift your hips slowly until your trunk and thighs make \
                    one line.\n3. Lower them again, one part of your back after the other.\n\n";
                if defect != Some(1) || place != 2 {
                    text += "Do 8-12 repetitions, 2-3 times a week.\n\n";
                }
                if defect != Some(2) || place != 4 {
                    text += "If you have had an operation on your back, ask your surgeon first. Do not arch your lower back.\n\n";
                }
            }
            if defect != Some(3) {
                text += "## Good to know\n\nThis page is general information. It is not medical advice. Speak to your doctor \
                    or physiotherapist about your own case before you begin.\n";
            }
            let rules = ["missing-pain-stop", "missing-dosage", "missing-cautions", "missing-disclaimer"];
            corpus.planted.extend(defect.map(|defect| (file.clone(), rules[defect])));
            corpus.files.insert(file, text);
        }
        corpus
    }
}
