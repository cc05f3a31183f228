use super::*;
use crate::{
    lexicon::{Passage, Sentences},
    text::Prose,
};

/// The table: what is wanted, a tab, the passages.
const TABLE: &str = include_str!("../../../fixtures/prose/telling.txt");

fn named(told: Told) -> String {
    let names = [
        (told.purpose, "purpose"),
        (told.equipment, "equipment"),
        (told.level, "level"),
        (told.sensation, "sensation"),
    ];
    let names: Vec<&str> = names.iter().filter(|(is_told, _)| *is_told).map(|(_, name)| *name).collect();
    match (names.is_empty(), told.addresses_reader) {
        (true, false) => "-".to_owned(),
        (_, true) => names.join(",") + "+",
        (false, false) => names.join(","),
    }
}

/// What the passages of one exercise tell, in order; each of one sentence or several, in lower case
/// and in English.
fn told<'t>(texts: impl IntoIterator<Item = &'t str>) -> Told {
    let proses: Vec<Prose> = texts.into_iter().map(|text| Prose::from_text(text, 0)).collect();
    let passage = |prose| Passage { prose, place: Place::Paragraph, lent: Lent::default() };
    let passages: Vec<Passage<'_>> = proses.iter().map(passage).collect();
    told_by(Sentences::of(&passages, crate::lexicon::en::TAG).iter().flat_map(Sentences::iter))
}

#[test]
fn what_is_told_is_read_as_the_table_wants() {
    let rows = TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut off = Vec::new();
    for row in rows {
        let (want, text) = row.split_once('\t').expect("a tab parts what is wanted from the text");
        let lower = text.to_lowercase();
        let got = match want {
            "verb" | "no-verb" if begins_with_verb(&lower) => "verb".to_owned(),
            "verb" | "no-verb" => "no-verb".to_owned(),
            _ => named(told(lower.split(" / "))),
        };
        if got != want {
            off.push(format!("want {want}, got {got}: {text}"));
        }
    }
    assert!(off.is_empty(), "{}", off.join("\n"));
}

#[test]
fn headings_tell_nothing_but_what_their_label_says() {
    let heading = Prose::from_text("Bridge to strengthen your glutes", 0);
    let label = Prose::from_text("What you should feel", 0);
    let text = Prose::from_text("Warmth around the hips.", 0);
    let at = |prose, place| Passage { prose, place, lent: Lent::default() };
    let read = |passages: &[Passage<'_>]| {
        named(told_by(Sentences::of(passages, "en").expect("there are words for English").iter()))
    };
    assert_eq!(read(&[at(&heading, Place::Heading), at(&text, Place::Paragraph)]), "-");
    assert_eq!(read(&[at(&label, Place::Heading), at(&text, Place::Paragraph)]), "sensation");
    assert_eq!(read(&[at(&label, Place::Heading), at(&heading, Place::Heading), at(&text, Place::Paragraph)]), "-");
}

#[test]
fn lists_of_signs_tell_nothing_of_what_is_normal() {
    let item = Prose::from_text("You feel a strong pull", 0);
    let sign = Passage { prose: &item, place: Place::Item, lent: Lent { stop: true, ..Lent::default() } };
    let sentences = Sentences::of(&[sign], "en").expect("there are words for English");
    assert!(!told_by(sentences.iter()).sensation);
}
