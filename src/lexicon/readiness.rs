//! Whether the reader is told to ask somebody before the first exercise.

use std::ops::Range;

use super::{Mark, Sentences, concept::Concept, sentence::Sentence};

/// How many tokens may stand between "ask" and whom.
const ASK_REACH: usize = 8;

/// Sentences that tell the reader to ask a health professional before they start, or name a check
/// such as the PAR-Q. "Your trainer" is none, and "if the pain lasts" is later.
#[must_use]
pub fn checks_first(sentences: &Sentences<'_>) -> Vec<Mark<()>> {
    let checks = |sentence: &&Sentence<'_>| {
        let asks_first = || {
            sentence.may(Concept::BeforeStart)
                && asks_a_clinician(sentence)
                && sentence.has(Concept::BeforeStart)
                && !sentence.has(Concept::Lasting)
                && !sentence.has(Concept::Medicine)
        };
        !sentence.question && (sentence.has(Concept::CheckFirst) || asks_first())
    };
    let mark = |sentence: &Sentence<'_>| Mark { passage: sentence.passage, range: sentence.range.clone(), what: () };
    sentences.iter().filter(checks).map(mark).collect()
}

/// "Ask your doctor", "seek professional advice"; not "ask your physiotherapist which leg".
pub(super) fn asks_a_clinician(sentence: &Sentence<'_>) -> bool {
    if !sentence.may(Concept::Clinician) && !sentence.may(Concept::Advice) || sentence.has(Concept::AskHow) {
        return false;
    }
    let asks = |ask: &Range<usize>| {
        let end = sentence.tokens.len().min(ask.end + ASK_REACH);
        (ask.end..end)
            .take_while(|at| sentence.at(Concept::ClauseBreak, *at).is_none())
            .any(|at| sentence.at(Concept::Clinician, at).is_some() || sentence.at(Concept::Advice, at).is_some())
    };
    // "No substitute for seeing a doctor" sends nobody there.
    let replaced = |ask: &Range<usize>| sentence.before(Concept::Replace, ask.start);
    sentence.all(Concept::Consult).iter().any(|ask| asks(ask) && sentence.says(ask) && !replaced(ask))
        || sentence.has(Concept::ClinicianFirst)
}
