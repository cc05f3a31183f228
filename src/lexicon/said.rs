//! What a word is said of: denied, asked, quoted, reported, or told to the reader.

use std::ops::Range;

use super::{concept::Concept, language::Shape, sentence::Sentence};

/// How many words to the left a negation reaches. Source: safety-language specification,
/// "Negation, quotation, rebuttal".
const REACH: usize = 6;

/// A phrase in quotation marks of at most this many words is mentioned, not said.
const MENTION: usize = 3;

/// Whether a sentence ends as a question.
pub(super) fn is_question(lower: &str) -> bool {
    lower.trim_end_matches(['"', '\'', ')', ']', ' ', '*', '_']).ends_with('?')
}

/// Whether a negation to the left, in the same clause, reaches token `at`. Two cancel each other.
pub(super) fn is_negated(sentence: &Sentence<'_>, at: usize) -> bool {
    negations(sentence, at, REACH) % 2 == 1
}

/// Whether one of the `reach` tokens before token `at`, in the same clause, is a negation.
pub(super) fn is_denied(sentence: &Sentence<'_>, at: usize, reach: usize) -> bool {
    negations(sentence, at, reach) > 0
}

/// How many negations stand within `reach` words to the left. A comma parts a clause, unless it
/// stands in an enumeration of single words ("no bouncing, jerking or twisting").
fn negations(sentence: &Sentence<'_>, at: usize, reach: usize) -> usize {
    if !sentence.may(Concept::Negation) {
        return 0;
    }
    let from = clause_start(sentence, at, reach);
    let mut count = 0;
    let mut next = from;
    while next < at {
        if let Some(end) = sentence.at(Concept::NoNegation, next) {
            next = end;
        } else if let Some(end) = sentence.at(Concept::Negation, next).filter(|end| *end <= at) {
            count += 1;
            next = end;
        } else {
            count += usize::from(sentence.at(Concept::Cancelling, next).is_some());
            next += 1;
        }
    }
    count
}

/// The first token of the stretch of at most `reach` words before `at` that no mark and no
/// conjunction parts from it.
fn clause_start(sentence: &Sentence<'_>, at: usize, reach: usize) -> usize {
    let mut from = at;
    while from > 0 && at - from < reach {
        let before = from - 1;
        let parts = sentence.tokens[before].shape == Shape::Mark || sentence.at(Concept::ClauseBreak, before).is_some();
        if parts {
            break;
        }
        from = before;
    }
    from
}

/// Whether a verb at token `at` speaks to the reader: it opens a clause, or follows a word of duty
/// or advice.
pub(super) fn is_told(sentence: &Sentence<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    sentence.tokens[before].shape == Shape::Mark
        || sentence.before(Concept::Lead, at) && !sentence.before(Concept::NoLead, at)
}

/// The stretches of a sentence, in tokens, that are mentioned, reported or denied.
pub(super) fn muted(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut found = quoted(sentence);
    let count = sentence.tokens.len();
    let part = |at: usize| matches!(sentence.word(at), ":" | ";");
    for rebuttal in sentence.all(Concept::Rebuttal) {
        if sentence.all(Concept::NoRebuttal).iter().any(|none| none.end == rebuttal.end) {
            continue;
        }
        let start = (0..rebuttal.start).rev().find(|at| part(*at)).map_or(0, |at| at + 1);
        found.push(start..rebuttal.end);
    }
    for hearsay in sentence.all(Concept::Hearsay) {
        let end = (hearsay.end..count).find(|at| matches!(sentence.word(*at), "," | ":")).unwrap_or(count);
        found.push(hearsay.start..end);
    }
    found
}

/// Whether a sentence denies the one before it.
pub(super) fn rebuts_what_was_said(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::LaterRebuttal)
}

/// Phrases in quotation marks that are mentioned, in tokens.
fn quoted(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let lower = sentence.lower;
    let mut found = Vec::new();
    for mark in ['"', '\''] {
        let mut open: Option<usize> = None;
        for (at, _) in lower.match_indices(mark) {
            let opens = at == 0 || lower[..at].ends_with([' ', '(', '"']);
            let closes = !lower[at + 1..].starts_with(|c: char| c.is_ascii_alphanumeric());
            if let Some(start) = open.filter(|_| closes) {
                let short = lower[start + 1..at].split_whitespace().count() <= MENTION;
                let whole = start == 0 && lower[at + 1..].trim_matches(['.', ' ', '"']).is_empty();
                if !whole && (short || sentence.has(Concept::Mentioned)) {
                    found.push(sentence.tokens_in(&(start..at + 1)));
                }
                open = None;
            } else if opens {
                open = Some(at);
            }
        }
    }
    found
}
