//! One sentence for each way a field can be wrong, exactly as an editor reads it.

use super::{judged, told, with};
use crate::document::Kind;

fn one(text: &str, place: &str, message: &str, help: &str) {
    let expected = [(place.to_owned(), message.to_owned(), help.to_owned())];
    assert_eq!(told(text), expected, "{text}");
}

#[test]
fn a_wrong_type_says_what_was_read_and_what_is_wanted() {
    one(
        &with(r#""level": 3"#),
        "3",
        "`level: 3` is a number, not text",
        "choose `beginner`, `intermediate` or `advanced`",
    );
    one(
        &with(r#""cautions": "Ask first.""#),
        "\"Ask first.\"",
        "`cautions: Ask first.` is text, not a list",
        "write a list below `cautions:`, each entry after `- `",
    );
    one(
        &with(r#""purpose": [1]"#),
        "\"purpose\"",
        "`purpose` is a list, not text",
        "write text, such as `purpose: Trains a steady trunk`",
    );
    one(
        &with(r#""dosage": "ten times""#),
        "\"ten times\"",
        "`dosage: ten times` is text, not a mapping",
        "write a mapping with keys such as `per`, `reps` or `sets`",
    );
    one(&with(r#""aliases": [7]"#), "7", "`7` in `aliases` is a number, not text", "put quotes around it: `\"7\"`");
}

#[test]
fn an_empty_value_is_shown_at_its_key() {
    one(
        &with(r#""dosage": null"#),
        "\"dosage\"",
        "`dosage` is empty",
        "write a mapping with keys such as `per`, `reps` or `sets`",
    );
    one(&with(r#""pain_stop": null"#), "\"pain_stop\"", "`pain_stop` is empty", "write text after `pain_stop:`");
    one(
        &with(r#""steps": [null, "Lift."]"#),
        "null",
        "`steps` has an empty entry",
        "write text after the hyphen, or remove the line",
    );
    one(r#"{"name": ""}"#, "\"\"", "`name` is empty", "write text after `name:`, or remove it");
}

#[test]
fn a_range_is_told_as_a_range() {
    one(
        &with(r#""dosage": {"reps": true}"#),
        "true",
        "`reps: true` is no number or range",
        "write `MIN-MAX` or `{min: MIN, max: MAX}`",
    );
    one(
        &with(r#""dosage": {"reps": [8, 10, 12]}"#),
        "\"reps\"",
        "`reps` has too many entries: 3",
        "write `MIN-MAX` or `{min: MIN, max: MAX}`",
    );
    one(
        &with(r#""dosage": {"hold": [5]}"#),
        "\"hold\"",
        "`hold` has too few entries: 1",
        "write `MIN-MAX` or `{min: MIN, max: MAX}`",
    );
    for legal in ["8", "\"8-12\"", "[8, 12]", r#"{"min": 8, "max": 12.5}"#] {
        assert_eq!(told(&with(&format!(r#""dosage": {{"reps": {legal}}}"#))), []);
    }
}

#[test]
fn a_word_outside_its_list_gets_the_list_or_the_nearest_word() {
    one(
        &with(r#""level": "hardish""#),
        "\"hardish\"",
        "`hardish` is no `level`",
        "choose `beginner`, `intermediate` or `advanced`",
    );
    one(&with(r#""position": "Standin""#), "\"Standin\"", "`Standin` is no `position`", "did you mean `standing`?");
    one(
        &with(r#""audience": ["old"]"#).replace("old", "older adults"),
        "\"older adults\"",
        "`older adults` is no entry of `audience`",
        "did you mean `older-adults`?",
    );
    one(
        &with(r#""no_known_contraindications": false"#),
        "false",
        "`no_known_contraindications: false` is not one of the choices",
        "write `true`, or remove the key",
    );
}

#[test]
fn bounds_are_those_of_the_scale() {
    one(&with(r#""dosage": {"reps": -1}"#), "-1", "`reps: -1` is below 0", "write `MIN-MAX` or `{min: MIN, max: MAX}`");
    one(
        &with(r#""dosage": {"reps": 5, "intensity": {"pain_max": 12}}"#),
        "12",
        "`pain_max: 12` is above 10",
        "write a number from 0 to 10",
    );
}

#[test]
fn lengths_are_told_in_characters() {
    one(r#"{"name": "B"}"#, "\"B\"", "`name: B` is too short", "write at least 2 characters");
    let long = format!(r#"{{"name": "{}"}}"#, "é".repeat(81));
    let found = told(&long);
    assert_eq!(found[0].1, "`name` is too long");
    assert_eq!(found[0].2, "shorten it to at most 80 characters");
}

#[test]
fn a_date_and_a_pattern_say_how_to_write() {
    one(
        &with(r#""published": "3 May 2026""#),
        "\"3 May 2026\"",
        "`published: 3 May 2026` is no date",
        "write the day as `YYYY-MM-DD`",
    );
    one(
        &with(r#""tags": ["Low Back"]"#),
        "\"Low Back\"",
        "`Low Back` is no slug",
        "write lower-case words joined by hyphens, as in `low-back-pain`",
    );
    one(
        &with(r#""lang": "English!""#),
        "\"English!\"",
        "`English!` is no language tag",
        "write a tag such as `en`, `en-GB` or `es`",
    );
}

#[test]
fn a_missing_field_is_shown_at_what_lacks_it() {
    one(
        r#"{"level": "beginner"}"#,
        "\"level\"",
        "`name` is missing in this exercise",
        "add `name:`, such as `name: Bird dog`",
    );
    one(
        &with(r#""media": [{"alt": "Hips lifted"}]"#),
        "\"alt\"",
        "`media` item has no `src`",
        "add `src:`, such as `src: img/heel-raise.jpg`",
    );
    let text = r#"{"title": "General", "scope": ["site"]}"#;
    let found = judged(Kind::Disclaimer, text);
    assert_eq!(found[0].message, "`General` has no `jurisdictions`");
    assert_eq!(&text[found[0].span.range()], "\"General\"");
}

#[test]
fn an_unknown_key_is_shown_at_the_key_with_the_likely_field() {
    one(
        &with(r#""caution": ["Ask first."]"#),
        "\"caution\"",
        "`caution` is not a field of an exercise",
        "did you mean `cautions`?",
    );
    one(
        &with(r#""instructions": []"#),
        "\"instructions\"",
        "`instructions` is not a field of an exercise",
        "did you mean `steps`?",
    );
    one(
        &with(r#""dosage": {"repetitions": 10}"#),
        "\"repetitions\"",
        "`repetitions` is not a field of `dosage`",
        "did you mean `reps`?",
    );
    one(
        &with(r#""reps": 10"#),
        "\"reps\"",
        "`reps` is not a field of an exercise",
        "write it below `dosage:`, as `reps:` there",
    );
    one(
        &with(r#""layout": "wide""#),
        "\"layout\"",
        "`layout` is not a field of an exercise",
        "remove it, or name it `x-layout` to keep it as your own",
    );
    one(
        &with(r#""media": [{"src": "a.jpg", "alternative": "b"}]"#),
        "\"alternative\"",
        "`alternative` is not a field of a `media` item",
        "remove it, or name it `x-alternative` to keep it as your own",
    );
    assert_eq!(told(&with(r#""x-cms": {"id": 8}, "dosage": {"x-a": 1}"#)), []);
}

#[test]
fn an_unknown_key_is_a_warning_with_its_own_pointer() {
    let found = judged(Kind::Exercise, &with(r#""dosage": {"re/ps": 1}"#));
    assert_eq!(found[0].meta.id, "unknown-field");
    assert_eq!(found[0].pointer, "/dosage/re~1ps");
}

#[test]
fn a_misspelt_required_key_is_one_finding() {
    one(r#"{"nmae": "Bridge"}"#, "\"nmae\"", "`nmae` is not a field of an exercise", "did you mean `name`?");
}

#[test]
fn a_choice_of_shapes_is_told_as_the_shape_that_was_meant() {
    one(
        &with(r#""steps": ["Lie down.", 3]"#),
        "3",
        "`3` in `steps` is a number, not text or a mapping",
        "put quotes around it: `\"3\"`",
    );
    one(
        &with(r#""pain_stop": {"after": "a", "txt": "b"}"#),
        "\"txt\"",
        "`txt` is not a field of `pain_stop`",
        "did you mean `text`?",
    );
    one(
        &with(r#""cautions": [{"text": "Ask first.", "kind": "who"}]"#),
        "\"who\"",
        "`who` is no `kind`",
        "choose `condition`, `technique` or `modification`",
    );
}

#[test]
fn keys_that_exclude_each_other_are_shown_at_one_of_them() {
    one(
        &with(r#""no_known_contraindications": true, "contraindications": []"#),
        "\"no_known_contraindications\"",
        "`no_known_contraindications` stands beside `contraindications`",
        "keep one of the two keys",
    );
    one(
        &with(r#""dosage": {"frequency": {"times": 2, "every": 3, "unit": "h"}}"#),
        "\"every\"",
        "`frequency` has both `times` and `every`",
        "keep `times` with `per`, or `every` with `unit`",
    );
    one(
        &with(r#""pain_stop": {"use": "a", "text": "b"}"#),
        "\"text\"",
        "`pain_stop` has both `use` and `text`",
        "keep `use:` alone, or write the text out without it",
    );
}

#[test]
fn all_violations_are_told_in_file_order() {
    let text = with(r#""level": 3, "lvl": 1, "steps": [4], "purpose": null"#);
    let places: Vec<_> = told(&text).into_iter().map(|(place, ..)| place).collect();
    assert_eq!(places, ["3", "\"lvl\"", "4", "\"purpose\""]);
}
