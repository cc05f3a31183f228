//! Claims made by words that may stand in any order: an end, a complaint, and "for good".

use std::ops::Range;

use super::{Claim, Concept, Sentence, is_negated};

/// A claim that is made where expressions of all these concepts meet.
struct Meeting {
    claim: Claim,
    /// The rarest first.
    of: &'static [Concept],
    /// What takes it away, anywhere in the sentence.
    unless: &'static [Concept],
}

const FLAT: &[Concept] = &[Concept::Hedge, Concept::Doubted];

const MEETINGS: [Meeting; 5] = [
    Meeting { claim: Claim::Absolute, of: &[Concept::Finality, Concept::Outcome, Concept::Ail], unless: FLAT },
    Meeting { claim: Claim::Overconfident, of: &[Concept::Swift, Concept::Eased], unless: FLAT },
    Meeting { claim: Claim::PassiveProduct, of: &[Concept::ProductBenefit, Concept::Product], unless: FLAT },
    Meeting {
        claim: Claim::MisalignedSpine,
        of: &[Concept::Displaced, Concept::SetRight],
        unless: &[Concept::Doubted],
    },
    Meeting { claim: Claim::DiscouragedCare, of: &[Concept::Refused, Concept::Clinician], unless: &[Concept::Doubted] },
];

/// How many words may lie between the first and the last of them.
const SPREAD: usize = 24;

/// The claims of a sentence, with the tokens from the first to the last of their words.
pub(super) fn claims<'s>(sentence: &'s Sentence<'_>) -> impl Iterator<Item = (Claim, Range<usize>)> + 's {
    MEETINGS.iter().filter_map(|meeting| Some((meeting.claim, met(meeting, sentence)?)))
}

/// The tokens on which a meeting stands, if nothing takes it away.
fn met(meeting: &Meeting, sentence: &Sentence<'_>) -> Option<Range<usize>> {
    if !meeting.of.iter().all(|concept| sentence.may(*concept)) {
        return None;
    }
    if sentence.question && !sentence.has(Concept::SalesQuestion) {
        return None;
    }
    let mut around: Option<Range<usize>> = None;
    for concept in meeting.of {
        let said = |tokens: &Range<usize>| sentence.says(tokens) && !is_negated(sentence, tokens.start);
        let tokens = sentence.all(*concept).into_iter().find(said)?;
        around = Some(match around {
            None => tokens,
            Some(other) => other.start.min(tokens.start)..other.end.max(tokens.end),
        });
    }
    let around = around.filter(|around| around.len() <= SPREAD)?;
    let overlaps = |other: &Range<usize>| other.start < around.end && around.start < other.end;
    // "If it eases your pain in a minute" promises nothing; "for good, if you go on" does.
    let supposed = matches!(meeting.claim, Claim::Overconfident | Claim::PassiveProduct)
        && sentence.within(Concept::Supposed, 0..around.end);
    let taken = supposed
        || meeting.unless.iter().any(|concept| sentence.has(*concept))
        || sentence.all(Concept::NoClaim).iter().any(overlaps);
    (!taken).then_some(around)
}
