use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{en::scope as words, pattern};

/// How many words to the left a negation reaches. Source: safety-language specification,
/// "Negation, quotation, rebuttal".
const REACH: usize = 6;

/// A phrase in quotation marks of at most this many words is mentioned, not said.
const MENTION: usize = 3;

static REBUTTAL: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::REBUTTAL));
static HEARSAY: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::HEARSAY));
static LATER_REBUTTAL: LazyLock<Regex> = LazyLock::new(|| pattern::begins(words::LATER_REBUTTAL));
static MENTIONED: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::MENTIONED));
static LEAD: LazyLock<Regex> = LazyLock::new(|| pattern::ends(words::LEADS));
static NO_LEAD: LazyLock<Regex> = LazyLock::new(|| pattern::ends(words::NO_LEADS));

/// Whether a sentence ends as a question.
pub(super) fn is_question(lower: &str) -> bool {
    lower.trim_end_matches(['"', '\'', ')', ']', ' ']).ends_with('?')
}

/// Whether a negation to the left, in the same clause, reaches byte `at`. Two cancel each other.
pub(super) fn is_negated(lower: &str, at: usize) -> bool {
    negations(lower, at, REACH) % 2 == 1
}

fn negations(lower: &str, at: usize, reach: usize) -> usize {
    let mut count = 0;
    let mut later = "";
    for word in lower[..at].trim_end().rsplit(' ').take(reach) {
        if word.is_empty() || word == "-" || word.ends_with([',', ';', ':', ')', '?']) {
            break;
        }
        if words::CLAUSE_BREAKS.contains(&word) {
            break;
        }
        let bare = word.trim_matches(['"', '\'', '(']);
        let negates = words::NEGATIONS.contains(&bare) || bare.ends_with(words::NEGATED_ENDING);
        if (negates && later != words::ONLY) || words::CANCELLING.contains(&bare) {
            count += 1;
        }
        later = bare;
    }
    count
}

/// Whether a verb at byte `at` speaks to the reader: it opens a clause, or follows a word of duty
/// or advice.
pub(super) fn is_told(lower: &str, at: usize) -> bool {
    let before = lower[..at].trim_end_matches([' ', '"', '\'']);
    if before.is_empty() || before.ends_with([',', ':', ';', '(', '!', '?', '.', '-', '=', '>', '*']) {
        return true;
    }
    let from = before.char_indices().rev().nth(60).map_or(0, |(place, _)| place);
    let near = &before[from..];
    LEAD.is_match(near) && !NO_LEAD.is_match(near)
}

/// The stretches of a sentence that are mentioned, reported or denied.
pub(super) fn muted(lower: &str) -> Vec<Range<usize>> {
    let mut found = quoted(lower);
    for rebuttal in REBUTTAL.find_iter(lower) {
        let start = lower[..rebuttal.start()].rfind([':', ';']).map_or(0, |at| at + 1);
        found.push(start..rebuttal.end());
    }
    for hearsay in HEARSAY.find_iter(lower) {
        let rest = &lower[hearsay.end()..];
        let end = rest.find([',', ':']).map_or(lower.len(), |at| hearsay.end() + at);
        found.push(hearsay.start()..end);
    }
    found
}

/// Whether a sentence denies the one before it.
pub(super) fn rebuts_what_was_said(lower: &str) -> bool {
    LATER_REBUTTAL.is_match(lower)
}

fn quoted(lower: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mentions = MENTIONED.is_match(lower);
    for mark in ['"', '\''] {
        let mut open: Option<usize> = None;
        for (at, _) in lower.match_indices(mark) {
            let opens = lower[..at].ends_with([' ', '(', '"']) || at == 0;
            let closes = !lower[at + 1..].starts_with(|c: char| c.is_ascii_alphanumeric());
            if let Some(start) = open.filter(|_| closes) {
                let inside = &lower[start + 1..at];
                let short = inside.split_whitespace().count() <= MENTION;
                let whole = start == 0 && lower[at + 1..].trim_matches(['.', ' ', '"']).is_empty();
                if !whole && (short || mentions) {
                    found.push(start..at + 1);
                }
                open = None;
            } else if opens {
                open = Some(at);
            }
        }
    }
    found
}
