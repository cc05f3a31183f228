use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{
    CautionKind, CautionMark, Lent, Passage, Place, Sentences, StopMark, Strength, cautions, clause,
    en::entry as words, pain_stop, pattern,
};
use crate::text::Prose;

static PLACEHOLDER: LazyLock<Regex> = LazyLock::new(|| pattern::begins(words::PLACEHOLDERS));
static INSERT: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::INSERT));
static SIGNS: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::SIGNS));

/// Entries of fields are read in English.
const ENTRY_LANGUAGE: &str = "en";

/// An entry of `cautions` or `contraindications`: `None` for empty words, placeholders and words
/// that say there is none; otherwise a caution, because the author put it there.
#[must_use]
pub fn caution_entry(prose: &Prose) -> Option<CautionMark> {
    if is_placeholder(prose) {
        return None;
    }
    let passage = Passage { prose, place: Place::Item, lent: Lent::default() };
    let sentences = Sentences::of(&[passage], ENTRY_LANGUAGE)?;
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
pub fn pain_stop_entry(prose: &Prose) -> Option<StopMark> {
    if is_placeholder(prose) {
        return None;
    }
    pain_stop::implied(Passage { prose, place: Place::Paragraph, lent: Lent::default() }).map(StopMark::of)
}

/// An entry of `stop_when`: the key says "stop", the entry has to name a pain or another symptom.
#[must_use]
pub fn sign_entry(prose: &Prose) -> Option<StopMark> {
    if is_placeholder(prose) {
        return None;
    }
    let passage = Passage { prose, place: Place::Item, lent: Lent::default() };
    let names = clause::units(&[passage]).iter().any(pain_stop::names_sign) || SIGNS.is_match(prose.lower());
    names.then(|| StopMark::of(Strength::Stop))
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
    if lower.len() > LONGEST && !lower.trim_start().starts_with(words::FILLER_TEXT) {
        return false;
    }
    let bare = lower.trim_matches([' ', '.', '!', ':', '[', ']', '<', '>', '(', ')', '*', '_', '"']);
    bare.bytes().all(|byte| byte.is_ascii_punctuation() || byte == b' ') || PLACEHOLDER.is_match(bare)
}

/// Where prose itself holds a marker of text to come: an upper-case marker word, filler text, an
/// order to insert something in brackets.
#[must_use]
pub fn placeholder_in(prose: &Prose) -> Option<Range<usize>> {
    let marker = words::MARKERS
        .iter()
        .flat_map(|word| prose.text().match_indices(word))
        .map(|(at, word)| at..at + word.len())
        .find(|range| stands_alone(prose.text(), range));
    let filler = INSERT.find(prose.lower()).map(|found| found.range());
    match (marker, filler) {
        (Some(a), Some(b)) => Some(if a.start <= b.start { a } else { b }),
        (a, b) => a.or(b),
    }
}

fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    !text[..range.start].ends_with(part) && !text[range.end..].starts_with(part)
}
