//! Medicines that a text suggests to its reader.

use std::ops::Range;

use super::{Mark, Sentences, concept::Concept, readiness, said, sentence::Sentence};

/// How many tokens may stand between "take" and what is taken, or between a medicine and "helps".
const REACH: usize = 9;

/// Medicines that are suggested while nothing near says whom they suit or whom to ask; each with
/// its words in the sentence's passage. One place that says so speaks for the whole text.
#[must_use]
pub fn medications(sentences: &Sentences<'_>) -> Vec<Mark<Range<usize>>> {
    let mut found: Vec<Mark<Range<usize>>> = Vec::new();
    let mut asked_in = None;
    for (sentence, earlier) in sentences.with_earlier() {
        let qualified = qualifies(sentence);
        if qualified {
            if sentence.has(Concept::Medicine) {
                return Vec::new();
            }
            found.retain(|mark| mark.passage != sentence.passage);
            asked_in = Some(sentence.passage);
        }
        let near = asked_in == Some(sentence.passage) || earlier.is_some_and(qualifies);
        if let Some(medicine) = suggested(sentence).filter(|_| !near) {
            let bytes = sentence.bytes(&medicine);
            let start = sentence.range.start;
            let what = start + bytes.start..start + bytes.end;
            found.push(Mark { passage: sentence.passage, range: sentence.range.clone(), what });
        }
    }
    found
}

/// Whether a sentence says whom a medicine suits, or whom to ask.
fn qualifies(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::IfItSuits) || readiness::asks_a_clinician(sentence)
}

/// The medicine that a sentence tells its reader to take, or of which it says that it helps.
fn suggested(sentence: &Sentence<'_>) -> Option<Range<usize>> {
    if sentence.question || !sentence.may(Concept::Medicine) {
        return None;
    }
    let habits = sentence.all(Concept::AlsoTaken);
    let (takes, helps) = (sentence.all(Concept::TakeIt), sentence.all(Concept::Helps));
    sentence.all(Concept::Medicine).into_iter().find(|medicine| {
        let near = |from: usize, to: usize| {
            from <= to && to - from <= REACH && (from..to).all(|at| sentence.at(Concept::ClauseBreak, at).is_none())
        };
        let is_taken = takes.iter().any(|take| {
            near(take.end, medicine.start)
                && habits.iter().all(|habit| habit.end != take.end)
                && said::is_told(sentence, take.start)
                && !said::is_negated(sentence, take.start)
        });
        let is_praised = helps.iter().any(|help| {
            near(medicine.end, help.start)
                && !said::is_negated(sentence, help.start)
                && !said::is_negated(sentence, medicine.start)
        });
        (is_taken || is_praised) && sentence.says(medicine)
    })
}
