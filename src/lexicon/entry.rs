use std::{ops::Range, sync::LazyLock};

use aho_corasick::AhoCorasick;
use regex::Regex;

use super::{
    CautionKind, CautionMark, Lent, Passage, Place, Sentences, StopMark, cautions, en::entry as words, language,
    pain_stop, pattern,
};
use crate::text::Prose;

static PLACEHOLDER: LazyLock<Regex> = LazyLock::new(|| pattern::begins(words::PLACEHOLDERS));
static NOTHING: LazyLock<Regex> = LazyLock::new(|| pattern::begins(words::NOTHING));
static EMPTY: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::EMPTY));
static INSERT: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::INSERT));

/// Words without which an entry is neither an offer of change nor a bare line to ask somebody.
static DOUBTFUL: LazyLock<AhoCorasick> = LazyLock::new(|| pattern::seeds(words::DOUBTFUL));
/// Stems of conditions and populations.
static CONDITIONS: LazyLock<AhoCorasick> = LazyLock::new(|| pattern::seeds(words::CONDITION_STEMS));

/// An entry of `cautions` or `contraindications`: `None` for empty words, placeholders and words
/// that say there is none; otherwise a caution, because the author put it there.
#[must_use]
pub fn caution_entry(prose: &Prose) -> Option<CautionMark> {
    if is_placeholder(prose) || says_nothing(prose.lower()) {
        return None;
    }
    // Most entries forbid or protect in plain words; the whole grammar is asked only in doubt.
    if !DOUBTFUL.is_match(prose.lower()) {
        let names = CONDITIONS.is_match(prose.lower());
        let kind = if names { CautionKind::Condition } else { CautionKind::Technique };
        return Some(CautionMark { kind, has_situation: true });
    }
    let passage = Passage { prose, place: Place::Item, lent: Lent::default() };
    let best =
        cautions(&[passage]).into_iter().map(|mark| mark.what).min_by_key(|mark| (!mark.has_situation, mark.kind));
    Some(best.unwrap_or_else(|| CautionMark {
        kind: if cautions::names_condition(prose.lower()) { CautionKind::Condition } else { CautionKind::Technique },
        has_situation: !cautions::only_consults(prose.lower()),
    }))
}

/// The text of a `pain_stop` field: the strongest thing it says, pain understood.
#[must_use]
pub fn pain_stop_entry(prose: &Prose) -> Option<StopMark> {
    if is_placeholder(prose) {
        return None;
    }
    pain_stop::implied(&in_english(prose, Place::Paragraph))
}

/// An entry of `stop_when`: the key says "stop", the entry has to name a pain or another symptom.
#[must_use]
pub fn sign_entry(prose: &Prose) -> Option<StopMark> {
    if is_placeholder(prose) {
        return None;
    }
    pain_stop::listed(&in_english(prose, Place::Item))
}

fn in_english(prose: &Prose, place: Place) -> Sentences<'_> {
    Sentences::read(&[Passage { prose, place, lent: Lent::default() }], language::english())
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

/// Empty words ("be careful"), or words that say there is nothing to be careful about.
pub(super) fn says_nothing(lower: &str) -> bool {
    if NOTHING.is_match(lower) {
        return true;
    }
    let mut left = String::with_capacity(lower.len());
    let mut from = 0;
    for found in EMPTY.find_iter(lower) {
        left.push_str(&lower[from..found.start()]);
        from = found.end();
    }
    left.push_str(&lower[from..]);
    from > 0
        && left
            .split(|c: char| !c.is_ascii_alphanumeric())
            .all(|word| word.is_empty() || words::FILLERS.contains(&word))
}
