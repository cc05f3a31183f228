//! How a step opens.

use super::Told;
use crate::lexicon::en::{exercises::WORDS as EXERCISE_WORDS, telling::WORDS};

/// Words and phrases that may stand before the verb.
const MOST_LEADS: usize = 8;

/// Words of the longest label before a step: "on the way down:".
const LONGEST_LABEL: usize = 5;

/// Words of the shortest order: "hold", as a line of its own, may be a name.
const SHORTEST_ORDER: usize = 3;

/// Whether a step, in lower case, begins with what to do: a verb in the imperative, after whatever
/// leads in.
#[must_use]
pub fn begins_with_verb(step: &str) -> bool {
    let step = unnumbered(step);
    let (first, is_question) = first_sentence(step);
    if is_question || WORDS.noun_openings.open(first) {
        return false;
    }
    if opens_with_verb(first) {
        return true;
    }
    first.split_once(": ").is_some_and(|(label, rest)| {
        let is_told = super::labels(label) != Told::default();
        !is_told && label.split(' ').count() <= LONGEST_LABEL && opens_with_verb(rest.trim_start_matches(not_a_word))
    })
}

/// Whether a sentence, in lower case, speaks to the reader: "you", or an order.
pub(super) fn addresses_reader(sentence: &str) -> bool {
    let mut count = 0;
    let speaks = words(sentence).inspect(|_| count += 1).any(is_reader);
    speaks || count >= SHORTEST_ORDER && begins_with_verb(sentence)
}

fn is_reader(word: &str) -> bool {
    matches!(word, "you" | "your" | "yours" | "yourself") || word.starts_with("you'")
}

/// The text behind "1.", "a)", "step 2 -".
fn unnumbered(step: &str) -> &str {
    let mut rest = step.trim_start_matches(not_a_word);
    if let Some(behind) = rest.strip_prefix("step ").filter(|behind| behind.starts_with(|c: char| c.is_ascii_digit())) {
        rest = behind;
    }
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let letter = usize::from(end == 0 && rest.starts_with(|c: char| c.is_ascii_lowercase()));
    let number = end.max(letter);
    let behind = &rest[number..];
    let is_number = number > 0 && behind.starts_with([':', '.', ')', '-']);
    if is_number { behind.trim_start_matches(not_a_word) } else { rest }
}

/// The first sentence of a step, and whether it asks.
fn first_sentence(step: &str) -> (&str, bool) {
    let end = step.char_indices().find(|(at, c)| {
        matches!(c, '.' | '!' | '?') && step[at + 1..].chars().next().is_none_or(|next| !next.is_alphanumeric())
    });
    end.map_or((step, false), |(at, mark)| (&step[..at], mark == '?'))
}

fn opens_with_verb(sentence: &str) -> bool {
    let mut rest = sentence;
    for _ in 0..MOST_LEADS {
        let word = first_word(rest);
        if word.is_empty() {
            return false;
        }
        let behind = rest[word.len()..].trim_start();
        if is_verb(word) {
            return !WORDS.behind_nouns.contains(first_word(behind));
        }
        if let Some(led) = led_in(rest, word) {
            rest = led;
        } else if let Some(clauses) = behind_scene(rest, word) {
            rest = clauses;
        } else {
            return false;
        }
    }
    false
}

fn is_verb(word: &str) -> bool {
    EXERCISE_WORDS.instruction_verbs.contains(word) || WORDS.step_verbs.contains(word)
}

/// What follows a word or a phrase that leads in.
fn led_in<'t>(rest: &'t str, word: &str) -> Option<&'t str> {
    // "You can lift" tells what may be done.
    let phrase = EXERCISE_WORDS.lead_ins.longest_opening(rest).filter(|_| !is_reader(word));
    let phrase = phrase.map_or(0, |(lead, ())| lead.len());
    let own = WORDS.step_leads.longest_opening(rest).map_or(0, |(lead, ())| lead.len());
    let is_adverb = word.ends_with("ly") && !WORDS.no_adverbs.contains(word);
    let adverb = if is_adverb { word.len() } else { 0 };
    let end = phrase.max(own).max(adverb);
    (end > 0).then(|| rest[end..].trim_start_matches(not_a_word))
}

/// What follows a phrase that sets the scene ("with your knees bent, your feet flat, ..."): the first
/// clause behind it that opens with a verb or a lead-in, while no clause says what is done.
fn behind_scene<'t>(rest: &'t str, word: &str) -> Option<&'t str> {
    if !(EXERCISE_WORDS.scene_words.contains(word) || word.ends_with("ing")) {
        return None;
    }
    let mut rest = rest;
    loop {
        let (_, behind) = rest.split_once(", ")?;
        rest = behind.trim_start_matches(not_a_word);
        let first = first_word(rest);
        if is_verb(first) || led_in(rest, first).is_some() {
            return Some(rest);
        }
        let clause = rest.split(',').next().unwrap_or(rest);
        if words(clause).any(|word| matches!(word, "is" | "are" | "was" | "were" | "will" | "should" | "can")) {
            return None;
        }
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '\'')).filter(|word| !word.is_empty())
}

fn first_word(text: &str) -> &str {
    &text[..text.find(|c: char| !(c.is_alphanumeric() || c == '\'')).unwrap_or(text.len())]
}

fn not_a_word(c: char) -> bool {
    !c.is_alphanumeric()
}
