use std::sync::LazyLock;

use regex::Regex;

use super::{
    Element, Elements, Mark, Passage, Place,
    clause::{Unit, units},
    en::disclaimer as words,
    pattern,
};

/// How many sentences in a row count as one block. Source: safety-language specification,
/// "Disclaimers", the duty.
const IN_A_ROW: usize = 3;

struct Patterns {
    informational: LazyLock<Regex>,
    not_informational: LazyLock<Regex>,
    no_substitute: LazyLock<Regex>,
    no_advice: LazyLock<Regex>,
    not_about_content: LazyLock<Regex>,
    consult: LazyLock<Regex>,
    not_consult: LazyLock<Regex>,
    no_relationship: LazyLock<Regex>,
    not_relationship: LazyLock<Regex>,
    emergency: LazyLock<Regex>,
    do_not_delay: LazyLock<Regex>,
    about: LazyLock<Regex>,
}

/// Each pattern is compiled when first asked for.
static PATTERNS: Patterns = Patterns {
    informational: LazyLock::new(|| pattern::any_of(words::INFORMATIONAL)),
    not_informational: LazyLock::new(|| pattern::any_of(words::NOT_INFORMATIONAL)),
    no_substitute: LazyLock::new(|| pattern::any_of(words::NO_SUBSTITUTE)),
    no_advice: LazyLock::new(|| pattern::any_of(words::NO_ADVICE)),
    not_about_content: LazyLock::new(|| pattern::any_of(words::NOT_ABOUT_CONTENT)),
    consult: LazyLock::new(|| pattern::any_of(words::CONSULT)),
    not_consult: LazyLock::new(|| pattern::any_of(words::NOT_CONSULT)),
    no_relationship: LazyLock::new(|| pattern::any_of(words::NO_RELATIONSHIP)),
    not_relationship: LazyLock::new(|| pattern::any_of(words::NOT_RELATIONSHIP)),
    emergency: LazyLock::new(|| pattern::any_of(words::EMERGENCY)),
    do_not_delay: LazyLock::new(|| pattern::any_of(words::DO_NOT_DELAY)),
    about: LazyLock::new(|| pattern::any_of(words::ABOUT)),
};

/// Every sentence that holds an element of a disclaimer.
#[must_use]
pub fn disclaimers(passages: &[Passage<'_>]) -> Vec<Mark<Elements>> {
    units(passages)
        .iter()
        .filter_map(|unit| {
            let what = elements_of(unit);
            (!what.is_empty()).then(|| Mark { passage: unit.passage, range: unit.range.clone(), what })
        })
        .collect()
}

/// The disclaimer duty: one paragraph, or three sentences in a row, that say what the content is
/// not and either what it is or whom to ask. If there is such a block: its elements, and those
/// that other disclaimer sentences add.
#[must_use]
pub fn disclaimer_presence(marks: &[Mark<Elements>], passages: &[Passage<'_>]) -> Option<Elements> {
    let sentences = numbered(marks, passages);
    let rows = sentences.iter().enumerate().map(|(at, (_, first))| {
        sentences[at..]
            .iter()
            .take_while(|(_, other)| other.run == first.run)
            .take_while(|(_, other)| other.number < first.number + IN_A_ROW)
            .fold(Elements::default(), |all, (mark, _)| all.union(mark.what))
    });
    let blocks = marks
        .chunk_by(|one, other| one.passage == other.passage)
        .map(|block| block.iter().fold(Elements::default(), |all, mark| all.union(mark.what)));
    let present = rows.chain(blocks).filter(|found| found.satisfies()).fold(Elements::default(), Elements::union);
    if present.is_empty() {
        return None;
    }
    let added = marks.iter().map(|mark| mark.what).filter(|what| what.is_recognised());
    Some(added.fold(present, Elements::union))
}

/// Where a sentence stands: counted over the whole text, and in which run between headings.
struct Standing {
    number: usize,
    run: usize,
}

fn numbered<'m>(marks: &'m [Mark<Elements>], passages: &[Passage<'_>]) -> Vec<(&'m Mark<Elements>, Standing)> {
    let mut found = Vec::new();
    let mut run = 0;
    let mut next = marks.iter().peekable();
    for (number, unit) in units(passages).iter().enumerate() {
        if unit.place == Place::Heading {
            run += 1;
        }
        let here = |mark: &&Mark<Elements>| mark.passage == unit.passage && mark.range == unit.range;
        if let Some(mark) = next.next_if(here) {
            found.push((mark, Standing { number, run }));
        }
        if unit.place == Place::Heading {
            run += 1;
        }
    }
    found
}

fn elements_of(unit: &Unit<'_>) -> Elements {
    let mut found = Elements::default();
    if unit.question || PATTERNS.about.is_match(unit.lower) {
        return found;
    }
    let said = |pattern: &Regex| pattern.find_iter(unit.lower).any(|place| unit.says(&place.range()));
    if said(&PATTERNS.informational) && !PATTERNS.not_informational.is_match(unit.lower) {
        found.insert(Element::Informational);
    }
    let delays = said(&PATTERNS.do_not_delay);
    let denies = said(&PATTERNS.no_substitute) || said(&PATTERNS.no_advice);
    if denies && !PATTERNS.not_about_content.is_match(unit.lower) && !orders_care(unit) {
        found.insert(Element::NotMedicalAdvice);
    }
    if said(&PATTERNS.consult) && !PATTERNS.not_consult.is_match(unit.lower) {
        found.insert(Element::Consult);
    }
    if said(&PATTERNS.no_relationship) && !PATTERNS.not_relationship.is_match(unit.lower) {
        found.insert(Element::NoRelationship);
    }
    if said(&PATTERNS.emergency) {
        found.insert(Element::Emergency);
    }
    if delays {
        found.insert(Element::DoNotDelay);
    }
    found
}

/// "Do not start without medical advice" orders care; it says nothing of the content.
fn orders_care(unit: &Unit<'_>) -> bool {
    words::ORDERS.iter().any(|order| unit.lower.contains(order))
}
