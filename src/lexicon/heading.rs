use std::sync::LazyLock;

use regex::Regex;

use super::{Lent, Place, en::heading as words, pattern};
use crate::text::Prose;

/// A longer text is a paragraph that speaks for itself, whatever it is set as.
const LONGEST: usize = 240;

static STOP: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::STOP));
static CAUTION: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::CAUTION));
static SEEK_HELP: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::SEEK_HELP));
static WRONG: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::WRONG));

/// What a heading, or a lead-in ending in a colon, lends to what stands under it. Other text, and
/// a question put as a heading, lends nothing.
#[must_use]
pub fn lends(prose: &Prose, place: Place) -> Lent {
    let lower = prose.lower();
    let leads_in = lower.ends_with(':');
    if place != Place::Heading && !leads_in || lower.len() > 4 * LONGEST {
        return Lent::default();
    }
    // Only the last sentence of a lead-in leads in.
    let sentences = prose.sentences();
    let last = sentences.last().map_or(0, |sentence| sentence.range.start);
    let text = &lower[last..];
    if text.len() > LONGEST || text.ends_with('?') && !opens_with_when(text) {
        return Lent::default();
    }
    Lent {
        stop: STOP.find_iter(text).any(|found| !super::scope::is_negated(text, found.start())),
        caution: CAUTION.find(text).is_some_and(|found| leads_in || place == Place::Heading && found.start() < LONGEST),
        seek_help: SEEK_HELP.is_match(text),
        wrong: WRONG.is_match(text),
    }
}

/// "When should I stop?" asks what the list under it answers.
fn opens_with_when(text: &str) -> bool {
    words::ASKED.iter().any(|word| text.starts_with(word))
}
