//! Whole records: clean ones, hostile ones, and those that already have their findings.

use proptest::{prelude::*, sample::select};

use super::{judged, told, translated, with};
use crate::{
    document::{Document, Kind},
    schema::{sample, validate, validate_overlay},
};

#[test]
fn hostile_text_is_cut_and_written_out() {
    let found =
        told(&with("\"k\\u202ey\": 1, \"level\": \"`\\u001b[31m long enough to be cut somewhere in the middle\""));
    assert_eq!(found[0].1, "`k\\u{202e}y` is not a field of an exercise");
    assert_eq!(found[1].1, "`'\\u{1b}[31m long enough to be cut somewhere i…` is no `level`");
}

#[test]
fn what_has_its_own_finding_is_not_judged_again() {
    assert_eq!(told(&with(r#""level": "!refused""#)), []);
    assert_eq!(told(&with(r#""steps": ["!refused"]"#)), []);
    assert_eq!(told(&with(r#""cautions": [{"text": "!refused"}]"#)), []);
    let torn = |text: &'static str| {
        let mut document: Document<'_> = sample::read(text);
        document.nodes[0].torn = true;
        validate(Kind::Exercise, &document)
    };
    assert_eq!(torn(r#"{"lvl": 1}"#), []);
    assert_eq!(torn(r#"{"level": 1}"#).len(), 1);
    let text = r#"{"name": "Bridge", "level": 1, "level": 2, "lvl": 1, "lvl": 2}"#;
    let mut document = sample::read(text);
    for key in [3, 5, 7, 9] {
        document.nodes[key].duplicate = true;
    }
    assert_eq!(validate(Kind::Exercise, &document), []);
}

#[test]
fn what_is_no_mapping_is_left_to_reading() {
    for kind in Kind::ALL {
        assert_eq!(judged(kind, "[1]"), []);
        assert_eq!(validate(kind, &Document::default()), []);
        assert_eq!(validate_overlay(kind, &Document::default()), []);
    }
}

#[test]
fn full_records_are_clean() {
    let exercise = r#"{"schema": "exercise/v1", "name": "Wall sit", "status": "published",
        "aliases": ["Wall squat"], "category": "strength", "level": "beginner",
        "position": "standing", "laterality": "bilateral", "body_regions": ["thigh"],
        "hazards": [], "audience": ["adults"], "equipment": {"required": ["wall"]},
        "muscles": {"primary": ["quadriceps"]}, "before_you_start": {"use": "clear-space"},
        "steps": ["Lean on the wall.", {"text": "Slide down a little.", "hold": "5-10"}],
        "dosage": {"sets": "1-2", "reps": [5, 8], "hold": "5-10 s", "rest": {"max": 60},
            "frequency": {"times": 3, "per": "week"}, "tempo": "3-0-3", "per": "total",
            "load": "bodyweight", "intensity": {"rpe": "3-4", "cue": "steady"},
            "start": {"reps": 3}, "target": {"reps": 8}, "variants": {"advanced": {"reps": "8-10"}}},
        "cautions": ["Stay higher if your knees hurt.", {"use": "knee-load"},
            {"text": "Ask first after knee surgery.", "kind": "condition", "applies_to": ["knee-surgery"]}],
        "contraindications": [{"text": "A fresh fracture", "level": "absolute", "action": "Leave it out."}],
        "pain_stop": {"text": "Stop at sharp pain.", "stop_when": ["sharp pain", {"sign": "giving way", "tier": "see-clinician"}],
            "scale": {"name": "nprs", "ok_max": 3}, "after": "Rest.", "escalate": ["knee"]},
        "red_flags": ["knee"], "disclaimer": ["general"],
        "modifications": [{"text": "Stay high.", "easier": true}],
        "progressions": [{"exercise": "squat", "when": "it feels light"}],
        "media": [{"kind": "image", "src": "a.jpg", "alt": "Back on the wall, knees bent"}],
        "sources": ["doi:10.1000/sample", {"title": "Sample book", "year": 2020}],
        "authors": ["sample-writer", {"name": "Sample Person (fictitious)", "credentials": ["PT"]}],
        "reviews": [{"role": "clinical", "by": "sample-physio", "date": "2026-02-16", "outcome": "approved"}],
        "provenance": {"origin": "human"}, "minutes": "2-4", "x-cms-id": 812}"#;
    assert_eq!(judged(Kind::Exercise, exercise), []);
    let guidance = r#"{"schema": "guidance/v1", "role": "caution", "items": ["Pad your knees."]}"#;
    assert_eq!(judged(Kind::Guidance, guidance), []);
    let article = r#"{"title": "Stiff hips", "disclaimer": ["general"], "toc": true,
        "exercises": ["bridge"], "pain_stop": "Stop if it hurts more.", "x-site": {"layout": "wide"}}"#;
    assert_eq!(judged(Kind::Article, article), []);
    let disclaimer = r#"{"title": "General", "scope": ["article"], "jurisdictions": ["any"],
        "elements": ["consult"], "version": 2}"#;
    assert_eq!(judged(Kind::Disclaimer, disclaimer), []);
}

#[test]
fn full_records_of_plans_signs_people_and_works_are_clean() {
    let program = r#"{"schema": "program/v1", "name": "Easy weeks", "goal": "Bend without fear", "level": "beginner",
        "conditions": ["low-back-pain"], "audience": ["adults"], "equipment": {"optional": ["mat"]},
        "phases": [
            {"name": "First days", "weeks": {"from": 1, "to": 2}, "days": "3-4", "rest_days": 3,
                "advance_when": "It feels easy.", "items": [
                    {"exercise": "bridge", "order": 1, "starting_dose": true,
                        "dosage": {"reps": "4-5", "frequency": {"times": 1, "per": "day"}}},
                    {"exercise": "bird-dog", "variant": "advanced", "optional": true, "reason": "For change."}]},
            {"name": "Later", "weeks": {"from": 3, "to": 4}, "entry_when": "You sleep well.", "items": []}],
        "progression_rule": "Stay a week longer when in doubt.", "aerobic": {"minutes": "60-90", "per": "week"},
        "pain_stop": {"use": "pain-stop"}, "red_flags": ["low-back"], "disclaimer": ["general"],
        "session_minutes": [10, 15], "x-cms-id": 3}"#;
    assert_eq!(judged(Kind::Program, program), []);
    let red_flags = r#"{"name": "Knee", "body_regions": ["knee"], "conditions": ["knee-pain"], "jurisdictions": ["GB"],
        "items": [{"sign": "A hot, swollen knee", "group": "infection", "urgency": "urgent",
            "action": "Ask for advice today.", "during_exercise": false, "sources": ["sample-guideline"]}],
        "emergency": [{"jurisdiction": "GB", "number": "999", "text": "Ask for an ambulance."},
            {"jurisdiction": "EU", "number": 112}]}"#;
    assert_eq!(judged(Kind::RedFlags, red_flags), []);
    let expert = r#"{"name": "Sample Person (fictitious)", "credentials": ["PT", {"abbr": "MSc", "title": "Master",
            "issuer": "Sample School", "region": "GB", "number": "SAMPLE", "verified": "2026-01-02",
            "expires": "2029-12-31"}],
        "roles": ["author", "clinical"], "specialties": ["backs"], "job_title": "Physiotherapist",
        "affiliation": "Sample Clinic", "disclosures": ["None."], "links": ["https://example.org"],
        "active": {"from": "2025-01-01"}, "sample": true}"#;
    assert_eq!(judged(Kind::Expert, expert), []);
    let source = r#"{"title": "Sample guideline", "type": "guideline", "authors": ["Sample Group"], "year": 2024,
        "container": "Sample Journal", "doi": "10.1000/sample", "pmid": 12345678, "url": "https://example.org",
        "accessed": "2026-02-01", "supports": ["dosage.hold"], "retracted": false, "seminal": true}"#;
    assert_eq!(judged(Kind::Source, source), []);
}

#[test]
fn many_errors_in_one_list_stay_linear() {
    let text = with(&format!(r#""steps": [{}]"#, vec!["1"; 20_000].join(",")));
    assert_eq!(told(&text).len(), 20_000);
    let keys: Vec<_> = (0..20_000).map(|at| format!(r#""stepz{at}": 1"#)).collect();
    assert_eq!(told(&with(&keys.join(","))).len(), 20_000);
}

/// Any value, its keys mostly those of exercises.
fn any_value() -> impl Strategy<Value = serde_json::Value> {
    let key = prop_oneof![
        select(vec![
            "name",
            "steps",
            "dosage",
            "reps",
            "cautions",
            "pain_stop",
            "use",
            "text",
            "times",
            "every",
            "frequency",
            "start",
            "variants",
            "media",
            "sources",
            "x-own",
            "a/b",
            "~",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
    ];
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        "\\PC{0,12}".prop_map(Into::into),
        Just("!refused".into()),
    ];
    leaf.prop_recursive(6, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::btree_map(key.clone(), inner, 0..8).prop_map(|members| members.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn no_value_is_judged_with_a_panic_or_outside_its_text(value in any_value()) {
        let text = serde_json::json!({"name": "Bridge", "dosage": value.clone(), "steps": value.clone(),
            "pain_stop": value.clone(), "phases": [{"items": value.clone()}], "items": [value.clone()],
            "credentials": [value.clone()], "cautions": [value]}).to_string();
        for kind in Kind::ALL {
            for finding in judged(kind, &text).into_iter().chain(translated(kind, &text)) {
                prop_assert!(!text[finding.span.range()].is_empty());
                prop_assert!(!finding.message.contains('\n'));
                prop_assert!(!finding.message.ends_with('.'));
            }
        }
    }
}
