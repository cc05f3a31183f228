//! Pictures and films that a text speaks of as if they stood beside it, and words in place of a
//! picture that say nothing.

use std::ops::Range;

use super::{
    Mark, Place, Sentences, concept::Concept, exercises::is_instruction, language::Shape, said, sentence::Sentence,
};

/// What a text promises to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Promised {
    /// A picture.
    Picture,
    /// A film.
    Film,
    /// A picture whose parts bear letters: "lift your hips (A)".
    Lettered,
}

/// A promise: what of, and the bytes of the passage that make it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// What is promised.
    pub what: Promised,
    /// The words that do.
    pub words: Range<usize>,
}

/// The passages in which sentences spoke of pictures that are not those of the page.
#[derive(Debug, Default)]
struct Before {
    /// Pictures or films of somebody else.
    others: Option<usize>,
    /// Pictures of the inside of a body.
    scans: Option<usize>,
}

/// Every promise of a picture or a film, in order.
#[must_use]
pub fn promises(sentences: &Sentences<'_>) -> Vec<Mark<Promise>> {
    let mut found: Vec<Mark<Promise>> = Vec::new();
    let mut before = Before::default();
    let mut lettered = Lettered::default();
    for (sentence, earlier) in sentences.with_earlier() {
        if earlier.is_none() {
            before = Before::default();
        }
        if sentence.has(Concept::ScanWord) {
            before.scans = Some(sentence.passage);
        }
        let promise = promise_of(sentence, &before);
        if promise.is_none() && sentence.has(Concept::MediaIntroduced) {
            before.others = Some(sentence.passage);
        }
        found.extend(promise.map(|(what, words)| mark(sentence, what, &words)));
        found.extend(lettered.read(sentence));
    }
    found.sort_by_key(|mark| (mark.passage, mark.what.words.start));
    found
}

fn mark(sentence: &Sentence<'_>, what: Promised, tokens: &Range<usize>) -> Mark<Promise> {
    let (bytes, start) = (sentence.bytes(tokens), sentence.range.start);
    let words = start + bytes.start..start + bytes.end;
    Mark { passage: sentence.passage, range: sentence.range.clone(), what: Promise { what, words } }
}

/// The first promise of a sentence.
fn promise_of(sentence: &Sentence<'_>, before: &Before) -> Option<(Promised, Range<usize>)> {
    let may = sentence.may(Concept::MediaPromise) || sentence.may(Concept::MediaOrder);
    let names_address = || sentence.lower.contains("http") || sentence.lower.contains("www.");
    if !may || sentence.question || names_address() || sentence.has(Concept::MediaElsewhere) {
        return None;
    }
    let orders = sentence.all(Concept::MediaOrder).into_iter().filter(|order| said::is_told(sentence, order.start));
    let mut all: Vec<Range<usize>> = sentence.all(Concept::MediaPromise).into_iter().chain(orders).collect();
    all.sort_by_key(|words| words.start);
    let none = sentence.all(Concept::NoMedia);
    let others = sentence.all(Concept::MediaIntroduced);
    let poses = sentence.all(Concept::FigurePose);
    // What the passage before this one spoke of may still be meant.
    let is_near = |passage: Option<usize>| passage.is_some_and(|passage| sentence.passage - passage <= 1);
    all.into_iter().find_map(|words| {
        let overlaps = |other: &Range<usize>| other.start < words.end && words.start < other.end;
        let is_film = sentence.within(Concept::MovingThing, words.clone());
        let is_said = sentence.says(&words) && !said::is_negated(sentence, words.start);
        let is_another =
            sentence.at(Concept::MediaOther, words.end).is_some() || none.iter().chain(&poses).any(overlaps);
        // "The video below" is here, whatever was spoken of before.
        let points_back = !sentence.within(Concept::MediaPlace, words.clone())
            && (others.iter().any(|other| other.end <= words.start)
                || is_near(before.others)
                || !is_film && is_near(before.scans));
        let what = if is_film { Promised::Film } else { Promised::Picture };
        (is_said && !is_another && !points_back).then(|| (what, without_end(sentence, words)))
    })
}

/// Words that point, without the small words behind them that only told where they end.
fn without_end(sentence: &Sentence<'_>, mut words: Range<usize>) -> Range<usize> {
    while words.len() > 1 && sentence.at(Concept::MediaTail, words.end - 1).is_some() {
        words.end -= 1;
    }
    words
}

/// Letters in brackets behind the words of an instruction, gathered within a passage.
#[derive(Debug, Default)]
struct Lettered {
    passage: Option<usize>,
    /// The first letter, until the second tells that they name positions.
    first: Option<Mark<Promise>>,
}

impl Lettered {
    /// The place of the first letter, once the second was read.
    fn read(&mut self, sentence: &Sentence<'_>) -> Option<Mark<Promise>> {
        if self.passage != Some(sentence.passage) {
            *self = Self { passage: Some(sentence.passage), first: None };
        }
        if sentence.place == Place::Heading || !sentence.lower.contains('(') {
            return None;
        }
        for at in 1..sentence.tokens.len().saturating_sub(2) {
            match letter_at(sentence, at) {
                Some(b'a') if is_instruction(sentence.lower) && !sentence.has(Concept::MediaElsewhere) => {
                    self.first = Some(mark(sentence, Promised::Lettered, &(at..at + 3)));
                }
                Some(b'b') if self.first.is_some() => return self.first.take(),
                Some(_) | None => {}
            }
        }
        None
    }
}

/// The letter of "(A)" at token `at`, when it follows what it names.
fn letter_at(sentence: &Sentence<'_>, at: usize) -> Option<u8> {
    let &[letter] = sentence.word(at + 1).as_bytes() else { return None };
    let is_letter = letter.is_ascii_lowercase() && sentence.word(at) == "(" && sentence.word(at + 2) == ")";
    let follows_words = sentence.tokens[at - 1].shape != Shape::Mark && !sentence.before(Concept::Lead, at);
    let next = at + 3;
    let ends = sentence.tokens.get(next).is_none_or(|token| token.shape == Shape::Mark)
        || sentence.at(Concept::Lead, next).is_some()
        || sentence.at(Concept::ClauseBreak, next).is_some();
    (is_letter && follows_words && ends).then_some(letter)
}

/// Whether words in place of a picture begin by saying that it is one, or say only that.
#[must_use]
pub fn opens_as_picture(lower: &str) -> bool {
    Sentence::alone(lower).has(Concept::AltOpening)
}

/// Whether words in place of a picture only keep the place for some.
#[must_use]
pub fn holds_a_place(lower: &str) -> bool {
    Sentence::alone(lower).has(Concept::AltPlaceholder)
}

/// The words in place of a picture without a closing "exercise" or "stretch".
#[must_use]
pub fn without_tail(lower: &str) -> &str {
    let sentence = Sentence::alone(lower);
    let tail = sentence.all(Concept::AltTail).into_iter().find(|tail| tail.end == sentence.tokens.len());
    tail.map_or(lower, |tail| &lower[..sentence.bytes(&tail).start])
}

/// Whether the name of a file, in lower case, says that it is an ornament.
#[must_use]
pub fn names_ornament(file: &str) -> bool {
    let words = file.replace(['-', '_', '.'], " ");
    Sentence::alone(&words).has(Concept::OrnamentFile)
}

#[cfg(test)]
mod tests;
