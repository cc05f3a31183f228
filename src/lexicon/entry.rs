use std::ops::Range;

use super::{
    CautionKind, CautionMark, Lent, Passage, Place, Sentences, StopMark, Words, cautions, en::entry::WORDS, next_day,
    pain_stop,
};
use crate::text::Prose;

/// An entry of `cautions` or `contraindications`: `None` for empty words, placeholders and words
/// that say there is none; otherwise a caution, because the author put it there.
#[must_use]
pub fn caution_entry(prose: &Prose) -> Option<CautionMark> {
    if is_placeholder(prose) {
        return None;
    }
    let passage = Passage { prose, place: Place::Item, lent: Lent::default() };
    let sentences = Sentences::in_words(&[passage], Words::ENGLISH);
    if sentences.iter().all(cautions::says_nothing) {
        return None;
    }
    let best =
        cautions(&sentences).into_iter().map(|mark| mark.what).min_by_key(|mark| (!mark.has_situation, mark.kind));
    let names = || sentences.iter().any(cautions::names_condition);
    Some(best.unwrap_or_else(|| CautionMark {
        kind: if names() { CautionKind::Condition } else { CautionKind::Technique },
        has_situation: names() || !sentences.iter().any(cautions::only_consults),
    }))
}

/// The text of a `pain_stop` field: the strongest thing it says, pain understood.
#[must_use]
pub fn pain_stop_entry(prose: &Prose, words: Words) -> Option<StopMark> {
    if is_placeholder(prose) {
        return None;
    }
    pain_stop::implied(&alone(prose, Place::Paragraph, words))
}

/// An entry of `stop_when`: the key says "stop", the entry has to name a pain or another symptom.
#[must_use]
pub fn sign_entry(prose: &Prose, words: Words) -> Option<StopMark> {
    if is_placeholder(prose) {
        return None;
    }
    pain_stop::listed(&alone(prose, Place::Item, words))
}

/// Whether the text of an `after` field looks at the day after.
#[must_use]
pub fn next_day_entry(prose: &Prose) -> bool {
    next_day::looks_at_next_day(&alone(prose, Place::Paragraph, Words::ENGLISH))
}

fn alone(prose: &Prose, place: Place, words: Words) -> Sentences<'_> {
    Sentences::in_words(&[Passage { prose, place, lent: Lent::default() }], words)
}

/// Whether the whole text stands where text is still to come, or says that there is none.
#[must_use]
pub fn is_placeholder(prose: &Prose) -> bool {
    is_placeholder_text(prose.lower())
}

/// The same for a text in ASCII lower case.
#[must_use]
pub fn is_placeholder_text(lower: &str) -> bool {
    // A placeholder is short; filler text begins as such.
    const LONGEST: usize = 80;
    if lower.len() > LONGEST && !lower.trim_start().starts_with(WORDS.filler) {
        return false;
    }
    let bare = lower.trim_matches([' ', '.', '!', ':', '[', ']', '<', '>', '(', ')', '*', '_', '"']);
    bare.bytes().all(|byte| byte.is_ascii_punctuation() || byte == b' ')
        || bare.starts_with(WORDS.filler)
        || placeholder_ends(bare).any(|end| says_no_more(&bare[end..]))
}

/// Where a placeholder may end that a text begins with.
fn placeholder_ends(bare: &str) -> impl Iterator<Item = usize> {
    let run = |letter: u8, least: usize| {
        let length = bare.bytes().take_while(|byte| *byte == letter).count();
        Some(length).filter(|length| *length >= least)
    };
    let phrases = WORDS.placeholders.opening(bare).map(|(phrase, ())| phrase.len());
    phrases.chain(run(b'x', 3)).chain(run(b'?', 1)).chain(inserted_ends(bare))
}

/// "Insert the name of your clinic here", up to each "here".
fn inserted_ends(bare: &str) -> impl Iterator<Item = usize> {
    const LONGEST: usize = 40;
    let told = bare.strip_prefix(WORDS.insert).and_then(|rest| rest.strip_prefix(' ')).unwrap_or_default();
    let from = bare.len() - told.len();
    let short = |(at, _): &(usize, &str)| (1..=LONGEST).contains(&told[..*at].chars().count());
    told.match_indices(WORDS.here).filter(short).map(move |(at, here)| from + at + here.len())
}

/// Whether nothing follows a placeholder but words to whoever is to write the text.
fn says_no_more(rest: &str) -> bool {
    const LONGEST: usize = 60;
    let order = rest.trim_start_matches([':', ',', '.', ' ', '-']);
    rest.is_empty()
        || rest.strip_prefix(' ') == Some(WORDS.known)
        || order.len() < rest.len() && WORDS.orders.open(order)
        || rest.strip_prefix(": ").is_some_and(|told| told.chars().count() <= LONGEST)
}

/// Where prose itself holds a marker of text to come: an upper-case marker word, filler text, an
/// order to insert something in brackets.
#[must_use]
pub fn placeholder_in(prose: &Prose) -> Option<Range<usize>> {
    let (text, lower) = (prose.text(), prose.lower());
    let alone = |text: &str, word: &str| {
        // To ask whether it is there at all is much cheaper than to look for where.
        if !text.contains(word) {
            return None;
        }
        let mut found = text.match_indices(word).map(|(at, word)| at..at + word.len());
        found.find(|range| stands_alone(text, range))
    };
    let markers = WORDS.markers.iter().filter_map(|word| alone(text, word));
    let inserts = [('[', ']'), ('<', '>')].into_iter().filter_map(|brackets| insert_within(lower, brackets));
    markers.chain(alone(lower, WORDS.filler)).chain(inserts).min_by_key(|range| range.start)
}

/// The first "[insert ...]" between such brackets.
fn insert_within(lower: &str, (opens, closes): (char, char)) -> Option<Range<usize>> {
    const LONGEST: usize = 80;
    lower.match_indices(opens).find_map(|(at, mark)| {
        let told = lower[at + mark.len()..].strip_prefix(WORDS.insert)?.strip_prefix(' ')?;
        let length = told.find(closes).filter(|end| told[..*end].chars().count() <= LONGEST)?;
        Some(at..lower.len() - told.len() + length + closes.len_utf8())
    })
}

fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    !text[..range.start].ends_with(part) && !text[range.end..].starts_with(part)
}
