//! Records and articles made by counting, with defects planted in every eighth of them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use physiolint::{
    lint::{Input, Plan, signable},
    settings::Settings,
    text::Source,
};

/// The day that counts as today.
pub(crate) const TODAY: jiff::civil::Date = jiff::civil::date(2026, 3, 1);

/// Texts by name, and what is wrong with them: (file, rule).
#[derive(Default)]
pub(crate) struct Corpus {
    pub(crate) files: BTreeMap<String, String>,
    pub(crate) planted: BTreeSet<(String, &'static str)>,
}

/// One file in so many holds a defect.
pub(crate) const DEFECT_EVERY: usize = 8;

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

/// Six steps unlike those of any other record: the digits of the index and two sums of them choose
/// the words, so that any two records differ in two steps or more.
fn steps(index: usize) -> String {
    const OPENINGS: [&str; 6] = [
        "Lie on your back and keep",
        "Let your arms rest with",
        "Tighten your buttocks towards",
        "Lift your hips above",
        "Breathe out over",
        "Lower your hips beside",
    ];
    const PARTS: [&str; 10] =
        ["knees", "elbows", "heels", "ribs", "toes", "palms", "shoulders", "thighs", "hands", "shins"];
    const MANNERS: [&str; 10] =
        ["softly", "evenly", "quietly", "gently", "slowly", "calmly", "lightly", "loosely", "steadily", "kindly"];
    const ENDS: [&str; 10] =
        ["together", "apart", "level", "straight", "parallel", "relaxed", "aligned", "open", "still", "centred"];
    let digits = [index % 10, index / 10 % 10, index / 100 % 10, index / 1_000 % 10];
    let sum: usize = digits.iter().sum();
    let weighted: usize = digits.iter().zip([1, 3, 7, 9]).map(|(digit, weight)| digit * weight).sum();
    let chosen = digits.into_iter().chain([sum % 10, weighted % 10]);
    let mut steps = "steps:\n".to_owned();
    for (place, (opening, choice)) in OPENINGS.iter().zip(chosen).enumerate() {
        let (part, manner) = (PARTS[choice], MANNERS[(choice + 3 * place) % 10]);
        let end = ENDS[(choice + 7 * place + 2) % 10];
        writeln!(steps, "  - {opening} {part} {manner} {end}.").expect("a String takes all text");
    }
    steps
}

/// A record with the review of the text it has now.
fn signed(file: &str, text: &str) -> String {
    let plan = Plan::new(&Settings::default(), &[], &[], TODAY).expect("default settings fit");
    let input = Input { name: file.to_owned(), ..Input::default() };
    let clinical = signable(&plan, &[], &input, &Source::new(file, text)).clinical;
    let digest = clinical.map(|clinical| format!(", digest: \"{}\"", clinical.digest())).unwrap_or_default();
    format!("{text}reviews: [{{by: sample-clinician, role: clinical, date: 2026-02-01, outcome: approved{digest}}}]\n")
}

const CLINICIAN: &str = "schema: expert/v1
name: Sample Clinician (fictitious)
sample: true
credentials: [{abbr: MCSP}]
";

const HOUSE_STOP: &str = "schema: guidance/v1
role: pain-stop
lang: en-GB
text: Stop the exercise if you notice sharp pain, or pain that travels into a leg.
stop_when: [sharp pain, pain that rises as you go, dizziness]
reviews: [{by: sample-clinician, role: clinical, date: 2026-02-01, outcome: approved}]
";

const GENERAL: &str = "---
schema: disclaimer/v1
title: General
lang: en-GB
scope: [site]
jurisdictions: [any]
elements: [informational, not-medical-advice, consult]
reviews: [{by: sample-clinician, role: clinical, date: 2026-02-01, outcome: approved}]
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
    pub(crate) fn shared() -> Self {
        let mut corpus = Self::default();
        corpus.files.insert("guidance/house-stop.yaml".to_owned(), HOUSE_STOP.to_owned());
        corpus.files.insert("experts/sample-clinician.yaml".to_owned(), CLINICIAN.to_owned());
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
            text += &steps(index);
            if index % DEFECT_EVERY == 0 {
                let (line, instead, rules) = RECORD_DEFECTS[index / DEFECT_EVERY % RECORD_DEFECTS.len()];
                assert!(text.contains(line), "a defect replaces a line of the record");
                text = text.replace(line, instead);
                corpus.planted.extend(rules.iter().map(|rule| (file.clone(), *rule)));
            }
            text = signed(&file, &text);
            corpus.files.insert(file, text);
        }
        corpus
    }
}
