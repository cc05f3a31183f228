use proptest::prelude::*;

use super::*;
use crate::{
    document::yaml::{self, Limits},
    text::Source,
};

const RECORD: &str = "\
name: Wall slide
position: standing
hazards: [overhead-reach]
steps:
  - Stand with your back against the wall.
  - Slide both arms up, then down.
dosage:
  sets: 2-3
  reps: 8-12
  hold: 5
  rest: 60
  frequency: {times: 2-3, per: week}
cautions:
  - Ask first if your shoulder came out of joint.
contraindications:
  - {condition: fresh-fracture, level: absolute}
pain_stop: Stop if the shoulder pain turns sharp.
";

fn record(kind: Kind, text: &str) -> Clinical {
    let reading = yaml::read(text, 0, Limits::default());
    of_record(kind, "en", &reading.document, text, &Inherited::default()).expect("a whole record of a clinical kind")
}

fn exercise(text: &str) -> Clinical {
    record(Kind::Exercise, text)
}

fn page(kind: Kind, text: &str) -> Clinical {
    let source = Source::new("a.md", text);
    let page = Page::read(&source, Limits::default());
    of_page(kind, "en", &page, source.text(), &Inherited::default()).expect("a whole page of a clinical kind")
}

fn dosage(line: &str) -> String {
    exercise(&format!("dosage:\n  {line}\n")).json()
}

#[test]
fn the_canonical_form_can_be_read() {
    let expected = concat!(
        r#"{"cautions":[{"text":"Ask first if your shoulder came out of joint."}],"#,
        r#""contraindications":[{"condition":"fresh-fracture","level":"absolute"}],"#,
        r#""dosage":{"frequency":{"per":"week","times":{"max":3,"min":2}},"hold":{"max":5,"min":5},"#,
        r#""reps":{"max":12,"min":8},"rest":{"max":60,"min":60},"sets":{"max":3,"min":2}},"#,
        r#""hazards":["overhead-reach"],"name":"Wall slide","#,
        r#""pain_stop":{"text":"Stop if the shoulder pain turns sharp."},"position":"standing","#,
        r#""steps":[{"text":"Stand with your back against the wall."},{"text":"Slide both arms up, then down."}]}"#,
    );
    assert_eq!(exercise(RECORD).json(), expected);
}

/// These digests lie in the files of users: a change here needs a new recipe, not a new number.
#[test]
fn recipe_plv1_is_fixed() {
    let program = "goal: Walk further\nphases:\n  - {name: One, weeks: {from: 1, to: 2}, items: [{exercise: walk}]}\n";
    let flags =
        "name: Back\nbody_regions: [lower-back]\nitems:\n  - {sign: fever, group: infection, urgency: urgent}\n";
    let guidance = "role: pain-stop\ntext: Stop at once if it stabs.\nstop_when: [stabbing pain]\n";
    let article = "---\ntitle: Backs\nexercises: [wall-slide]\n---\n# Backs\n\nSlide **up**, see [why](/why).\n";
    let disclaimer = "---\ntitle: General\nscope: [site]\n---\nThis is no medical advice.\n";
    let digests = [
        exercise(RECORD),
        record(Kind::Program, program),
        record(Kind::RedFlags, flags),
        record(Kind::Guidance, guidance),
        page(Kind::Article, article),
        page(Kind::Disclaimer, disclaimer),
    ]
    .map(|clinical| format!("{} {}", clinical.kind, clinical.digest()));
    let expected = [
        "exercise plv1:sha256:5ad5385f0809a5b64527ae93ad1718121df1c5b4b30d3b11e520612f662b3f04",
        "program plv1:sha256:009caf964405af5686e74a5061f69d4ff4e28cf165f9d49d825cc19ec97c03eb",
        "red-flags plv1:sha256:5d7ce76add5584cf7ef1c6c217d8125672b06ab92517743aa44f082ce78f0c44",
        "guidance plv1:sha256:473f61262983aae53c60e0e38cb62c118d1bd311e0d2c995a2e34e526940c85e",
        "article plv1:sha256:18e5e7831061a3f95e4ec16236c5b66f95d0dc225fe16a800a07f4b1cbea4abe",
        "disclaimer plv1:sha256:4378c3119da819ae8ae0ae5e711e62d8b3f0c0f9925b9a3cb7b90f4d20673b86",
    ];
    assert_eq!(digests, expected);
}

#[test]
fn one_dose_in_all_its_spellings_is_one() {
    let same = [
        &["reps: 8-12", "reps: \"8–12\"", "reps: 8 to 12", "reps: [8, 12]", "reps: {min: 8, max: 12}"][..],
        &["rest: 60", "rest: 60 s", "rest: 1 min", "rest: \"1:00\"", "rest: {min: 1, max: 1, unit: min}"],
        &["reps: up to 12", "reps: {max: 12}"],
        &["reps: 8+", "reps: at least 8", "reps: {min: 8}"],
        &["hold: about 30 s", "hold: {min: 30, max: 30, approx: true}"],
        &["hold: 5-10 breaths", "hold: {min: 5, max: 10, unit: breaths}"],
        &["breaths: 5", "breaths: 5 breaths"],
        &["load: 10 lb", "load: {min: 10, max: 10, unit: lb}", "load: 4.535924 kg"],
        &["load: bodyweight", "load: {unit: bodyweight}"],
        &["tempo: 3-0-3", "tempo: \"3-0-3 s\"", "tempo: 3 - 0 - 3"],
        &["frequency: 2-3/day", "frequency: 2-3 times a day", "frequency: {times: 2-3, per: day}"],
        &["frequency: twice daily", "frequency: {times: 2, per: day}"],
        &["frequency: 3 days a week", "frequency: 3/week", "frequency: {times: 3, per: week}"],
        &["frequency: daily", "frequency: {times: 7, per: week}"],
        &["frequency: every-other-day", "frequency: {every: 2, unit: day}"],
        &["frequency: every 2 hours", "frequency: {every: 2, unit: h}", "frequency: {every: 120, unit: min}"],
        &["frequency: as-needed", "frequency: {as_needed: true}"],
    ];
    for group in same {
        for line in group {
            assert_eq!(dosage(line), dosage(group[0]), "{line}");
        }
    }
    let mut seen: Vec<String> = same.iter().map(|group| dosage(group[0])).collect();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), same.len());
}

#[test]
fn a_word_more_is_another_dose() {
    for (one, other) in [
        ("frequency: daily", "frequency: daily after breakfast"),
        ("frequency: 2 times a day", "frequency: 2 times a day every other day"),
        ("frequency: {times: 2, per: day}", "frequency: {times: 2, per: day, days: 3-5}"),
        ("frequency: {every: 2, unit: day}", "frequency: {every: 2-3, unit: day}"),
        ("frequency: {times: {max: 6}, per: day}", "frequency: {times: {max: 6}, per: day, as_needed: true}"),
        ("reps: 8-12", "reps: 12-8"),
        ("reps: 8-12", "reps: many"),
        ("reps: many", "reps: a few"),
        ("reps: 5", "reps: 5 breaths"),
        ("load: {max: 5, unit: kg}", "load: {max: 5, unit: band}"),
        ("load: bodyweight", "load: {unit: bodyweight, cue: lean on a table}"),
        ("reps: {max: 12}", "reps: {max: 12, cue: while it feels easy}"),
        ("start: {reps: 5}", "target: {reps: 5}"),
        ("variants: {easy: {reps: 5}}", "variants: {hard: {reps: 5}}"),
    ] {
        assert_ne!(dosage(one), dosage(other), "{one} / {other}");
    }
}

#[test]
fn shorthands_and_their_long_forms_are_one() {
    for (short, long) in [
        ("equipment: mat", "equipment: {required: [mat]}"),
        ("equipment: [mat]", "equipment: {required: [mat]}"),
        ("steps: [Stand]", "steps: [{text: Stand, media: {src: a.jpg}}]"),
        ("cautions: [Ask first]", "cautions:\n- text: 'Ask  first'\n  x-note: 1"),
        ("pain_stop: Stop", "pain_stop: {text: Stop}"),
        ("pain_stop: {stop_when: [pain]}", "pain_stop: {stop_when: [{sign: pain}]}"),
        ("before_you_start: Warm up", "before_you_start: {text: Warm up}"),
        ("name: 12", "name: \"12\""),
        ("name: a\nhazards: []\nbreathing:", "name: a"),
    ] {
        assert_eq!(exercise(short).digest(), exercise(long).digest(), "{short}");
    }
}

#[test]
fn what_is_not_clinical_leaves_the_digest_alone() {
    let digest = exercise(RECORD).digest();
    let more = format!(
        "# a comment\nschema: exercise/v1\n{RECORD}tags: [office]\nsummary: Short\naliases: [Slide]\nx-cms: 1\n\
         sources: [a-source]\nreviews: [{{by: a, role: clinical, date: 2026-01-01, outcome: approved}}]\n"
    );
    assert_eq!(exercise(&more).digest(), digest);
    assert_eq!(exercise(&format!("\u{feff}{}", RECORD.replace('\n', "\r\n"))).digest(), digest);
    assert_eq!(exercise(&RECORD.replace("name: Wall slide", "name: 'Wall slide'")).digest(), digest);
    assert_eq!(exercise(&RECORD.replace("pain_stop: ", "pain_stop: >-\n  ")).digest(), digest);
    let (head, tail) = RECORD.split_at(RECORD.find("steps").expect("the record has steps"));
    assert_eq!(exercise(&format!("{tail}{head}")).digest(), digest);
}

#[test]
fn what_is_clinical_changes_it() {
    let digest = exercise(RECORD).digest();
    for (from, to) in [
        ("Wall slide", "Wall slides"),
        ("standing", "sitting"),
        ("overhead-reach", "fall-risk"),
        ("then down", "then slowly down"),
        ("8-12", "8-13"),
        ("hold: 5", "hold: 5 min"),
        ("per: week", "per: day"),
        ("Ask first", "Ask your doctor first"),
        ("absolute", "relative"),
        ("turns sharp", "turns Sharp"),
    ] {
        assert!(RECORD.contains(from), "{from}");
        assert_ne!(exercise(&RECORD.replace(from, to)).digest(), digest, "{from}");
    }
    let reading = yaml::read(RECORD, 0, Limits::default());
    let other = of_record(Kind::Exercise, "en-GB", &reading.document, RECORD, &Inherited::default());
    assert_ne!(other.expect("whole").digest(), digest);
}

#[test]
fn a_default_enters_as_the_reference_where_nothing_is_said() {
    let disclaimer = vec!["general".to_owned()];
    let defaults = Inherited { pain_stop: Some("shared-stop".to_owned()), disclaimer, ..Inherited::default() };
    let with = |text: &str| {
        let reading = yaml::read(text, 0, Limits::default());
        of_record(Kind::Exercise, "en", &reading.document, text, &defaults).expect("whole").json()
    };
    let inherited = r#"{"disclaimer":["general"],"name":"a","pain_stop":{"use":"shared-stop"}}"#;
    assert_eq!(with("name: a\n"), inherited);
    assert_eq!(with("name: a\npain_stop: {use: shared-stop}\ndisclaimer: [general]\n"), inherited);
    assert_eq!(
        with("name: a\npain_stop: Stop\ndisclaimer: [b]\n"),
        r#"{"disclaimer":["b"],"name":"a","pain_stop":{"text":"Stop"}}"#
    );
}

#[test]
fn a_page_is_its_visible_text() {
    let text = "---\ntitle: T\nexercises: [a]\n---\n# Head\n\nSee [this](one.md), **so**.\n\n- 8–12 reps\n";
    let expected = "{\"body\":\"Head\\nSee this, so.\\n8-12 reps\",\"exercises\":[\"a\"]}";
    assert_eq!(page(Kind::Article, text).json(), expected);
    let dressed = "---\r\ntitle: Other\r\nexercises: [a]\r\n---\r\n<!-- note -->\r\nHead\r\n====\r\n\r\n\
                   ![picture](p.png)\r\n\r\nSee [this](two.md),\r\n__so__.\r\n\r\n* 8-12 reps\r\n";
    assert_eq!(page(Kind::Article, dressed).json(), expected);
}

#[test]
fn what_could_not_be_read_whole_has_no_digest() {
    let digest = |kind, text| {
        let reading = yaml::read(text, 0, Limits::default());
        of_record(kind, "en", &reading.document, text, &Inherited::default())
    };
    assert_eq!(digest(Kind::Exercise, "name: a\nsteps: [b, c\ncautions: [d]\n"), None);
    assert_eq!(digest(Kind::Exercise, "- a\n"), None);
    assert_eq!(digest(Kind::Expert, "name: a\n"), None);
    assert_eq!(digest(Kind::Source, "title: a\n"), None);
}

#[test]
fn a_translation_covers_its_words() {
    let overlay = |text: &str| {
        let reading = yaml::read(text, 0, Limits::default());
        of_overlay(Kind::Exercise, "es", &reading.document, text).expect("whole").json()
    };
    assert_eq!(
        overlay("name: Deslizar\nsummary: Corto\ntags: [x]\nmedia: [{src: a, alt: Una persona}]\n"),
        r#"{"media":[{"alt":"Una persona"}],"name":"Deslizar","summary":"Corto"}"#
    );
}

proptest! {
    #[test]
    fn any_range_reads_the_same_in_every_form(min in 0u32..500, more in 0u32..500) {
        let max = min + more;
        let forms = [
            format!("reps: {min}-{max}"), format!("reps: [{min}, {max}]"),
            format!("reps: {{min: {min}, max: {max}}}"), format!("reps: '{min} – {max}'"),
        ];
        for form in &forms {
            prop_assert_eq!(dosage(form), dosage(&forms[0]));
        }
        prop_assert_ne!(dosage(&forms[0]), dosage(&format!("reps: {min}-{}", max + 1)));
    }

    #[test]
    fn any_text_is_read_without_a_fault(text in "\\PC*") {
        let reading = yaml::read(&text, 0, Limits::default());
        for kind in Kind::ALL {
            drop(of_record(kind, "en", &reading.document, &text, &Inherited::default()));
        }
        let source = Source::new("a.md", text.as_str());
        let page = Page::read(&source, Limits::default());
        drop(of_page(Kind::Article, "en", &page, source.text(), &Inherited::default()));
    }
}
