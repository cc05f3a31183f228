//! Translations, which hold words and nothing else.

use super::{cut, judged, translated};
use crate::document::Kind;

/// The pointers of the keys that belong to the base.
fn misplaced(kind: Kind, text: &str) -> Vec<String> {
    let findings = translated(kind, text);
    for finding in &findings {
        assert!(finding.message.ends_with("a translation holds only words"), "{}", finding.message);
    }
    findings.into_iter().map(|finding| finding.pointer).collect()
}

#[test]
fn words_alone_are_clean() {
    let exercise = r#"{"schema": "exercise/v1", "lang": "es", "status": "draft", "authors": ["sample-writer"],
        "reviews": [{"by": "sample-translator", "role": "translation", "date": "2026-03-01", "outcome": "approved"}],
        "provenance": {"origin": "translated"}, "translation": {"method": "human", "by": "sample-translator"},
        "name": "Puente", "aliases": ["Elevación de cadera"], "summary": "Un puente lento.",
        "steps": ["Túmbate.", {"text": "Sube la cadera."}], "cautions": ["Despacio.", {"text": "Pregunta antes."}],
        "contraindications": [{"text": "Una fractura reciente", "action": "Pregunta."}],
        "pain_stop": {"text": "Para.", "acceptable": ["esfuerzo"], "stop_when": ["dolor", {"sign": "más dolor"}],
            "after": "Descansa."},
        "modifications": [{"text": "Más bajo."}], "progressions": [{"text": "Más alto.", "when": "es fácil"}],
        "media": [{"alt": "Cadera elevada", "caption": "Arriba"}],
        "dosage": {"note": "Poco a poco.", "intensity": {"cue": "suave"}}, "x-own": {"reps": 3}}"#;
    assert_eq!(translated(Kind::Exercise, exercise), []);
    let program = r#"{"name": "Inicio", "goal": "Moverse", "progression_rule": "Con calma.",
        "phases": [{"name": "Primera", "entry_when": "Ya.", "advance_when": "Fácil.", "items": [{"reason": "Menos."}]}]}"#;
    assert_eq!(translated(Kind::Program, program), []);
    let red_flags = r#"{"items": [{"sign": "Rodilla caliente", "action": "Llama hoy."}]}"#;
    assert_eq!(translated(Kind::RedFlags, red_flags), []);
    assert_eq!(translated(Kind::Guidance, r#"{"text": "Para.", "stop_when": ["dolor"]}"#), []);
    assert_eq!(translated(Kind::Guidance, r#"{"items": ["Despacio.", {"text": "Pregunta."}]}"#), []);
}

#[test]
fn a_key_of_the_base_is_told_at_the_key() {
    let text = r#"{"name": "Puente", "dosage": {"reps": "8-12", "note": "Poco a poco."}}"#;
    let expected = (
        "\"reps\"".to_owned(),
        "`dosage.reps` belongs to the base record; a translation holds only words".to_owned(),
        "remove it here; every language takes it from the base".to_owned(),
    );
    assert_eq!(cut(text, translated(Kind::Exercise, text)), [expected]);
    let nested = r#"{"level": "beginner", "steps": [{"text": "Sube.", "hold": 3}],
        "cautions": ["Despacio.", {"text": "Pregunta.", "kind": "condition"}], "pain_stop": {"use": "standard"},
        "media": [{"src": "a.jpg", "alt": "Arriba"}], "sources": ["sample-guideline"]}"#;
    assert_eq!(
        misplaced(Kind::Exercise, nested),
        ["/level", "/steps/0/hold", "/cautions/1/kind", "/pain_stop/use", "/media/0/src", "/sources"]
    );
    let program = r#"{"phases": [{"name": "Primera", "weeks": {"from": 1, "to": 2},
        "items": [{"exercise": "bridge", "dosage": {"reps": 5}}]}]}"#;
    assert_eq!(
        misplaced(Kind::Program, program),
        ["/phases/0/weeks", "/phases/0/items/0/exercise", "/phases/0/items/0/dosage/reps"]
    );
    let red_flags = r#"{"items": [{"sign": "Calor", "urgency": "urgent"}], "emergency": []}"#;
    assert_eq!(misplaced(Kind::RedFlags, red_flags), ["/items/0/urgency", "/emergency"]);
    assert_eq!(misplaced(Kind::Expert, r#"{"credentials": ["PT"]}"#), ["/credentials"]);
    assert_eq!(misplaced(Kind::Source, r#"{"title": "Guía"}"#), ["/title"]);
}

#[test]
fn what_is_to_be_removed_is_told_once() {
    let text = r#"{"dosage": {"frequency": {"times": 2, "every": 3, "often": 1}, "reps": true},
        "pain_stop": {"use": "a", "text": "Para."}, "level": 3}"#;
    assert_eq!(misplaced(Kind::Exercise, text), ["/dosage/frequency", "/dosage/reps", "/pain_stop/use", "/level"]);
    assert_eq!(misplaced(Kind::Exercise, r#"{"dosage": 8, "media": "a.jpg"}"#), ["/dosage", "/media"]);
}

#[test]
fn words_of_a_wrong_shape_and_unknown_keys_are_told_as_ever() {
    let messages = |text: &str| -> Vec<String> {
        translated(Kind::Exercise, text).into_iter().map(|finding| finding.message).collect()
    };
    assert_eq!(messages(r#"{"name": {"use": "a"}}"#), ["`name` is a mapping, not text"]);
    assert_eq!(messages(r#"{"steps": ["Sube.", 3]}"#), ["`3` in `steps` is a number, not text or a mapping"]);
    assert_eq!(messages(r#"{"dosage": null}"#), ["`dosage` is empty"]);
    assert_eq!(messages(r#"{"nmae": "Puente"}"#), ["`nmae` is not a field of an exercise"]);
}

#[test]
fn a_sign_off_of_its_own_is_whole() {
    let text =
        r#"{"name": "Puente", "reviews": [{"role": "translation", "date": "2026-03-01", "outcome": "approved"}]}"#;
    let found = translated(Kind::Exercise, text);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].message, "`reviews` item has no `by`");
}

#[test]
fn kinds_that_are_written_anew_in_each_language_are_judged_whole() {
    let text = r#"{"lang": "es", "disclaimer": ["general"]}"#;
    for kind in [Kind::Article, Kind::Disclaimer] {
        assert_eq!(translated(kind, text), judged(kind, text));
        assert!(!translated(kind, text).is_empty());
    }
}
