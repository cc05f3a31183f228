//! What is said of programs, warning signs, experts and sources.

use super::{cut, judged};
use crate::document::Kind;

fn one(kind: Kind, text: &str, place: &str, message: &str, help: &str) {
    let expected = [(place.to_owned(), message.to_owned(), help.to_owned())];
    assert_eq!(cut(text, judged(kind, text)), expected, "{text}");
}

fn messages(kind: Kind, text: &str) -> Vec<String> {
    judged(kind, text).into_iter().map(|finding| finding.message).collect()
}

/// A program with this phase.
fn program(phase: &str) -> String {
    format!(r#"{{"name": "Easy weeks", "goal": "Bend again", "phases": [{phase}]}}"#)
}

/// A program of one phase with this item.
fn item(item: &str) -> String {
    program(&format!(r#"{{"name": "First", "weeks": {{"from": 1, "to": 2}}, "items": [{item}]}}"#))
}

/// A list of warning signs with this one.
fn sign(sign: &str) -> String {
    format!(r#"{{"name": "Knee", "body_regions": ["knee"], "items": [{sign}]}}"#)
}

#[test]
fn every_kind_asks_for_what_no_rule_owns() {
    assert_eq!(
        messages(Kind::Program, r#"{"level": "beginner"}"#),
        [
            "`name` is missing in this program",
            "`goal` is missing in this program",
            "`phases` is missing in this program"
        ]
    );
    assert_eq!(
        messages(Kind::Program, &program("{}")),
        ["`phases` item has no `name`", "`phases` item has no `weeks`", "`phases` item has no `items`"]
    );
    assert_eq!(messages(Kind::Program, &item("{}")), ["`items` item has no `exercise`"]);
    assert_eq!(
        messages(Kind::RedFlags, r#"{"name": "Knee"}"#),
        ["`Knee` has no `body_regions`", "`Knee` has no `items`"]
    );
    assert_eq!(
        messages(Kind::RedFlags, &sign("{}")),
        ["`items` item has no `sign`", "`items` item has no `group`", "`items` item has no `urgency`"]
    );
    assert_eq!(messages(Kind::Expert, r#"{"name": "Sample Person"}"#), ["`Sample Person` has no `credentials`"]);
    assert_eq!(messages(Kind::Source, r#"{"title": "Sample book"}"#), ["`Sample book` has no `type`"]);
}

#[test]
fn duties_and_empty_lists_are_left_to_their_rules() {
    assert_eq!(messages(Kind::Program, r#"{"name": "Easy", "goal": "Bend", "phases": []}"#), [""; 0]);
    assert_eq!(messages(Kind::RedFlags, r#"{"name": "Knee", "body_regions": [], "items": []}"#), [""; 0]);
    assert_eq!(messages(Kind::Expert, r#"{"name": "Sample Person", "credentials": []}"#), [""; 0]);
}

#[test]
fn weeks_are_a_first_and_a_last_week() {
    let weeks = |weeks: &str| program(&format!(r#"{{"name": "First", "weeks": {weeks}, "items": []}}"#));
    let help = "write `{from: WEEK, to: WEEK}`";
    one(Kind::Program, &weeks(r#""1-4""#), "\"1-4\"", "`weeks: 1-4` is text, not a mapping", help);
    one(Kind::Program, &weeks(r#"{"from": 0, "to": 2}"#), "0", "`from: 0` is below 1", "write a number of at least 1");
    one(
        Kind::Program,
        &weeks(r#"{"from": 1, "to": "end"}"#),
        "\"end\"",
        "`to: end` is text, not a whole number",
        "write one number, without quotes or unit",
    );
    // Which weeks follow which is a rule's business.
    assert_eq!(messages(Kind::Program, &weeks(r#"{"from": 9, "to": 2}"#)), [""; 0]);
}

#[test]
fn an_item_changes_only_part_of_a_dose() {
    assert_eq!(messages(Kind::Program, &item(r#"{"exercise": "bridge", "dosage": {"sets": 2}}"#)), [""; 0]);
    one(
        Kind::Program,
        &item(r#"{"exercise": "bridge", "reps": 5}"#),
        "\"reps\"",
        "`reps` is not a field of an `items` item",
        "write it below `dosage:`, as `reps:` there",
    );
    one(
        Kind::Program,
        &item(r#"{"exercise": "bridge", "dosage": {"reps": true}}"#),
        "true",
        "`reps: true` is no number or range",
        "write `MIN-MAX` or `{min: MIN, max: MAX}`",
    );
}

#[test]
fn a_sign_has_a_group_and_an_urgency_of_the_list() {
    one(
        Kind::RedFlags,
        &sign(r#"{"sign": "Hot knee", "group": "infections", "urgency": "urgent"}"#),
        "\"infections\"",
        "`infections` is no `group`",
        "did you mean `infection`?",
    );
    one(
        Kind::RedFlags,
        &sign(r#"{"sign": "Hot knee", "group": "infection", "urgency": "soon"}"#),
        "\"soon\"",
        "`soon` is no `urgency`",
        "choose `emergency`, `urgent`, `see-clinician` or `stop-and-monitor`",
    );
    one(
        Kind::RedFlags,
        r#"{"name": "Knee", "body_regions": [], "items": [], "emergency": [{"jurisdiction": "GB", "number": "nine"}]}"#,
        "\"nine\"",
        "`nine` is no number to call",
        "write the digits in quotes",
    );
    one(
        Kind::RedFlags,
        &sign(r#""Hot knee""#),
        "\"Hot knee\"",
        "`Hot knee` in `items` is text, not a mapping",
        "write a mapping with keys such as `sign`, `group` or `urgency`",
    );
}

#[test]
fn a_missing_word_of_a_list_is_never_chosen_for_the_author() {
    one(
        Kind::RedFlags,
        &sign(r#"{"sign": "Hot knee", "group": "infection"}"#),
        "\"sign\"",
        "`items` item has no `urgency`",
        "add `urgency:` and choose `emergency`, `urgent`, `see-clinician` or `stop-and-monitor`",
    );
}

#[test]
fn people_and_works_are_told_in_their_own_words() {
    one(
        Kind::Expert,
        r#"{"name": "Sample Person", "credentials": "PT"}"#,
        "\"PT\"",
        "`credentials: PT` is text, not a list",
        "write a list below `credentials:`, each entry after `- `",
    );
    one(
        Kind::Expert,
        r#"{"name": "Sample Person", "credentials": [{"abbr": "PT", "expires": "next year"}]}"#,
        "\"next year\"",
        "`expires: next year` is no date",
        "write the day as `YYYY-MM-DD`",
    );
    one(
        Kind::Source,
        r#"{"title": "Sample book", "type": "book"}"#,
        "\"book\"",
        "`book` is no `type`",
        "choose `guideline`, `systematic-review`, `trial`, `cohort`, `textbook` or `web`",
    );
}
