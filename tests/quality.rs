//! Reports of small libraries, held in memory: duties, scores, calendar, comparison.

#[path = "quality/calendar.rs"]
mod calendar;
#[path = "quality/duties.rs"]
mod duties;
#[path = "quality/library.rs"]
mod library;
#[path = "quality/score.rs"]
mod score;
#[path = "quality/since.rs"]
mod since;

use jiff::civil::{Date, date};
use physiolint::{
    lint::{self, Baseline, Doors, Input, Plan, Survey, Unreadable},
    model::Presence,
    quality::{self, Asked, Only, Report},
    settings::Settings,
    text::Source,
};

const TODAY: Date = date(2026, 3, 1);

/// A library and what is asked of its report.
struct Library {
    files: Vec<(&'static str, String)>,
    config: String,
    only: Only,
    threads: usize,
    from_before: FromBefore,
}

/// Whether what is found counts as known from before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FromBefore {
    Nothing,
    Everything,
}

impl Library {
    fn of(files: &[(&'static str, &str)]) -> Self {
        Self {
            files: files.iter().map(|(name, text)| (*name, (*text).to_owned())).collect(),
            config: "version: 1\nlang: en\n".to_owned(),
            only: Only::default(),
            threads: 1,
            from_before: FromBefore::Nothing,
        }
    }

    fn with_config(mut self, lines: &str) -> Self {
        self.config.push_str(lines);
        self
    }

    fn report(&self) -> Report {
        self.report_after(None)
    }

    fn report_after(&self, previous: Option<&Report>) -> Report {
        let settings = Settings::read([(0, self.config.as_str())]).expect("a configuration that is right");
        let plan = || Plan::new(&settings, &[], &[], TODAY).expect("rules that exist").surveying("owner".to_owned());
        let mut survey = self.survey(&plan(), &settings);
        if self.from_before == FromBefore::Everything {
            survey = self.survey(&plan().knowing(Baseline::of(&survey.outcome)), &settings);
        }
        let asked = Asked {
            title: "Content quality".to_owned(),
            logo_text: None,
            within_days: 90,
            weights: settings.report.weights.unwrap_or_default(),
            review: &settings.review,
            only: self.only.clone(),
            command: vec!["report".to_owned()],
            config: Vec::new(),
            met: self.files.iter().map(|(name, _)| *name).collect(),
            there: Vec::new(),
            findings_per_document: 1_000,
            skipped: Vec::new(),
            previous,
        };
        quality::report(&survey, asked)
    }

    fn survey(&self, plan: &Plan, settings: &Settings) -> Survey {
        let input = |(name, _): &(&str, String)| Input {
            name: (*name).to_owned(),
            waivers: (0..settings.waivers.len()).collect(),
            ..Input::default()
        };
        let inputs: Vec<Input> = self.files.iter().map(input).collect();
        let read = |input: &Input| {
            let (name, text) = self.files.iter().find(|(name, _)| *name == input.name).expect("a file of the library");
            if text == "GONE" {
                return Err(Unreadable::Refused("no such file".to_owned()));
            }
            Ok(Source::new(*name, text.as_str()))
        };
        let find = |_: &Input, _: &str| Presence::Unknown;
        lint::survey(plan, &inputs, Doors { read: &read, find: &find }, Some(self.threads))
    }
}

/// An exercise in which nothing that a machine counts is missing.
const WHOLE: &str = "\
schema: exercise/v1
name: Heel slide
lang: en
authors: [{name: Sample Writer (fictitious)}]
category: mobility
purpose: Moves the knee and the hip through an easy range.
level: beginner
position: supine
equipment: none
steps:
  - Lie on your back with both legs straight.
  - Slide one heel towards you.
  - Slide it back.
sensation: A light pull at the front of the thigh.
dosage: {sets: 1-2, reps: 8-12, per: side, frequency: {times: 1-2, per: day}}
cautions:
  - {text: 'With a new knee joint, ask your physiotherapist first.', kind: condition, applies_to: [knee-replacement]}
pain_stop: Stop if you feel sharp pain, numbness or dizziness, and rest. If it is worse the next morning, do fewer.
disclaimer: [general]
modifications: [{text: Slide only half way., easier: true}]
reviews: [{by: sample-clinician, role: clinical, date: 2025-12-01, outcome: approved}]
";

const CLINICIAN: &str = "\
schema: expert/v1
name: Sample Clinician (fictitious)
sample: true
credentials: [{abbr: PT, expires: 2026-04-15}]
";

const GENERAL: &str = "\
schema: disclaimer/v1
title: General
scope: [article, exercise]
jurisdictions: [GB]
text: >-
  This is general information and not medical advice. It does not replace the advice of your doctor or
  physiotherapist; ask them before you start.
reviews: [{by: sample-clinician, role: clinical, date: 2025-12-01, outcome: approved}]
";

/// The whole exercise with what it rests on.
fn small() -> Vec<(&'static str, &'static str)> {
    vec![
        ("disclaimers/general.yaml", GENERAL),
        ("exercises/heel-slide.yaml", WHOLE),
        ("experts/sample-clinician.yaml", CLINICIAN),
    ]
}

/// The small library with its exercise changed.
fn changed(from: &str, to: &str) -> Library {
    assert!(WHOLE.contains(from), "{from}");
    let mut library = Library::of(&small());
    library.files[1].1 = WHOLE.replace(from, to);
    library
}

fn document<'r>(report: &'r Report, path: &str) -> &'r quality::Document {
    report.documents.iter().find(|document| document.path == path).expect("a document of the report")
}

const HEEL_SLIDE: &str = "exercises/heel-slide.yaml";

#[test]
fn threads_change_no_byte() {
    let library = Library::of(&small());
    let json = |threads| {
        let report = Library { threads, ..Library::of(&small()) }.report();
        serde_json::to_string(&report).expect("a report is JSON")
    };
    assert_eq!(json(1), json(4));
    assert_eq!(library.report(), library.report());
}
