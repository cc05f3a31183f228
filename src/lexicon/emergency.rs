//! Numbers to call in an emergency, as a text tells them.

use std::ops::Range;

use super::{Mark, Sentences, concept::Concept, language::Shape, red_flags, said, sentence::Sentence};

/// The numbers that are looked for.
const NUMBERS: [(Concept, &str); 5] = [
    (Concept::Number999, "999"),
    (Concept::Number911, "911"),
    (Concept::Number112, "112"),
    (Concept::Number000, "000"),
    (Concept::Number111, "111"),
];

/// Whether these digits are a number for emergencies, of whatever country.
pub(super) fn is_number(digits: &str) -> bool {
    NUMBERS.iter().any(|(_, number)| *number == digits)
}

/// How a number for emergencies stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// The reader is told to call it, wherever the reader is.
    ToCall,
    /// It is told for one country by name, in a question or in a story.
    Beside,
    /// It is a mere number, which may count metres or pages.
    Mere,
}

/// A number for emergencies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberMark {
    /// Its digits.
    pub number: &'static str,
    /// How it stands there.
    pub telling: Telling,
    /// The words that tell it, in the passage.
    pub words: Range<usize>,
}

/// The numbers for emergencies in passages, in order.
#[must_use]
pub fn emergency_numbers(sentences: &Sentences<'_>) -> Vec<Mark<NumberMark>> {
    let mut found = Vec::new();
    // The last passage that says for which place its numbers are: it speaks for the next one as well.
    let mut placed: Option<usize> = None;
    // The first mark of this passage that is not yet known to be for one place.
    let (mut passage, mut open) = (0, 0);
    for sentence in sentences.iter() {
        if sentence.passage != passage {
            (passage, open) = (sentence.passage, found.len());
        }
        numbers_of(sentence, &mut found);
        if sentence.has(Concept::OtherPlace) {
            placed = Some(passage);
        }
        if placed.is_some_and(|placed| passage <= placed + 1) {
            found[open..].iter_mut().for_each(|mark: &mut Mark<NumberMark>| mark.what.telling = Telling::Beside);
            open = found.len();
        }
    }
    found
}

fn numbers_of(sentence: &Sentence<'_>, found: &mut Vec<Mark<NumberMark>>) {
    let mut orders: Option<Vec<Range<usize>>> = None;
    for (concept, number) in NUMBERS {
        for tokens in sentence.all(concept) {
            if is_part_of_longer(sentence, &tokens) {
                continue;
            }
            let orders = orders.get_or_insert_with(|| orders_of(sentence));
            let order = orders.iter().find(|order| order.start <= tokens.start && tokens.end <= order.end);
            let is_to_call =
                |order: &Range<usize>| is_for_reader(sentence, order) && is_of_emergency(sentence, concept);
            let telling = match order {
                Some(order) if is_to_call(order) => Telling::ToCall,
                Some(_) => Telling::Beside,
                None => Telling::Mere,
            };
            let order = order.filter(|_| telling == Telling::ToCall);
            let bytes = sentence.bytes(&(order.map_or(tokens.start, |order| order.start)..tokens.end));
            let start = sentence.range.start;
            let words = start + bytes.start..start + bytes.end;
            let what = NumberMark { number, telling, words };
            found.push(Mark { passage: sentence.passage, range: sentence.range.clone(), what });
        }
    }
}

/// Where a sentence tells to call a number: by a verb, or as the answer to a sign that cannot wait.
fn orders_of(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut orders = sentence.all(Concept::TellsNumber);
    let answers = sentence.all(Concept::NumberAnswers);
    let asks = || sentence.lent.seek_help || sentence.has(Concept::NumberAsked);
    if !answers.is_empty() && asks() && red_flags::names_emergency(sentence) {
        // The mark before the number is no part of the order.
        orders.extend(answers.into_iter().map(|range| range.start + 1..range.end));
    }
    orders
}

/// Whether digits go on before or behind: "0800 111 999", "911-0000", "$999".
fn is_part_of_longer(sentence: &Sentence<'_>, tokens: &Range<usize>) -> bool {
    let is_number = |at: usize| sentence.tokens.get(at).is_some_and(|token| token.shape == Shape::Number);
    let joins = |at: usize| matches!(sentence.word(at), "-" | "." | ")" | "+");
    let before = |back: usize| tokens.start.checked_sub(back);
    let is_price = before(1).is_some_and(|at| matches!(sentence.word(at), "$" | "£" | "€" | "#" | "+"));
    let goes_before = before(1).is_some_and(is_number) || before(2).is_some_and(|at| is_number(at) && joins(at + 1));
    let long = |at: usize| is_number(at) && sentence.word(at).len() > 2;
    let goes_behind = long(tokens.end) || joins(tokens.end) && is_number(tokens.end + 1);
    is_price || goes_before || goes_behind
}

/// An order: neither denied nor asked nor quoted, and nobody else's.
fn is_for_reader(sentence: &Sentence<'_>, order: &Range<usize>) -> bool {
    !sentence.question
        && sentence.says(order)
        && !said::is_negated(sentence, order.start)
        && !sentence.before(Concept::OthersCalled, order.start)
}

/// 111 is a line for advice in one country and for emergencies in another.
fn is_of_emergency(sentence: &Sentence<'_>, concept: Concept) -> bool {
    concept != Concept::Number111 || sentence.has(Concept::CareNow)
}
