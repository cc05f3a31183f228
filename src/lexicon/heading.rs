//! What a heading, or a lead-in above a list, lends to what stands under it.

use super::{
    Lent, Place,
    concept::Concept,
    said::is_negated,
    sentence::{Sentence, Sentences},
};

/// A longer text is a paragraph that speaks for itself, whatever it is set as.
const LONGEST: usize = 240;

/// What a heading, or a lead-in ending in a colon, lends to what stands under it. Other text, and
/// a question put as a heading, lends nothing.
#[must_use]
pub fn lends(sentences: &Sentences<'_>, passage: usize) -> Lent {
    // Only the last sentence of a lead-in leads in.
    let last = sentences.of_passage(passage).last();
    let leads = last.filter(|sentence| sentence.place == Place::Heading || sentence.lower.ends_with(':'));
    leads.map_or_else(Lent::default, lent_by)
}

fn lent_by(sentence: &Sentence<'_>) -> Lent {
    if sentence.lower.len() > LONGEST || sentence.question && !is_answered_below(sentence) {
        return Lent::default();
    }
    let stops = sentence.all(Concept::HeadingStop);
    Lent {
        stop: stops.iter().any(|stop| !is_negated(sentence, stop.start)),
        caution: sentence.has(Concept::HeadingCaution) || sentence.has(Concept::HeadingForbid),
        forbids: sentence.has(Concept::HeadingForbid),
        seek_help: sentence.has(Concept::HeadingHelp),
        denies: super::disclaimer::denies_what_follows(sentence),
        wrong: sentence.has(Concept::HeadingWrong),
        mistakes: sentence.has(Concept::HeadingMistakes),
        signed: false,
    }
}

/// "When should I stop?" asks what the list under it answers.
fn is_answered_below(sentence: &Sentence<'_>) -> bool {
    sentence.at(Concept::AnsweredBelow, 0).is_some()
}
