use std::ops::Range;

use crate::lexicon::{Mark, Sentences, concept::Concept, said, sentence::Sentence};

/// How a sentence calls on evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimKind {
    /// "Studies show".
    Research,
    /// "Clinically proven".
    Proven,
    /// "According to the Example Society".
    Attribution,
    /// "Four out of five adults", "cuts the risk by a third".
    Statistic,
}

/// A claim inside its sentence: what it is, and the words that make it one.
pub type Claim = (ClaimKind, Range<usize>);

/// Every sentence that calls on evidence or gives a health statistic, at most one claim each.
#[must_use]
pub fn evidence_claims(sentences: &Sentences<'_>) -> Vec<Mark<Claim>> {
    let read = |sentence: &Sentence<'_>| {
        let (kind, words) = claim_of(sentence)?;
        let bytes = sentence.bytes(&words);
        let within = sentence.range.start + bytes.start..sentence.range.start + bytes.end;
        Some(Mark { passage: sentence.passage, range: sentence.range.clone(), what: (kind, within) })
    };
    sentences.iter().filter_map(read).collect()
}

/// The claim of a sentence, and the tokens that make it.
fn claim_of(sentence: &Sentence<'_>) -> Option<Claim> {
    // "Did you know that half of all adults have it?" tells.
    if sentence.question && !sentence.has(Concept::SalesQuestion) {
        return None;
    }
    let first = |concept| sentence.all(concept).into_iter().find(|words| is_claimed(sentence, words));
    let found = |concept, kind| first(concept).map(|words| (kind, words));
    found(Concept::ResearchFound, ClaimKind::Research)
        .or_else(|| found(Concept::ProvenClaim, ClaimKind::Proven))
        .or_else(|| found(Concept::Attributed, ClaimKind::Attribution))
        .or_else(|| {
            let words = first(Concept::AccordingTo)?;
            Some((ClaimKind::Attribution, words.start..name_end(sentence, words.end)?))
        })
        .or_else(|| {
            let (kind, words) = found(Concept::PeopleShare, ClaimKind::Statistic)?;
            (!sentence.within(Concept::LoadShare, words.clone())).then_some((kind, words))
        })
        .or_else(|| found(Concept::EffectSize, ClaimKind::Statistic).filter(|(_, words)| !is_order(sentence, words)))
}

/// Whether words are said of the world: neither denied, nor supposed, nor about something else.
fn is_claimed(sentence: &Sentence<'_>, words: &Range<usize>) -> bool {
    let crosses = |other: &Range<usize>| other.start < words.end && words.start < other.end;
    sentence.says(words)
        && !said::is_negated(sentence, words.start)
        && !sentence.all(Concept::NotEvidence).iter().any(crosses)
        && !is_supposed(sentence, words.start)
}

/// Where the name in capitals after "according to" ends; "according to your plan" names nobody.
fn name_end(sentence: &Sentence<'_>, from: usize) -> Option<usize> {
    let mut end = None;
    for (at, token) in sentence.tokens.iter().enumerate().skip(from) {
        if sentence.text[token.start as usize..].starts_with(char::is_uppercase) {
            end = Some(at + 1);
        } else if end.is_none() || sentence.at(Concept::NameJoint, at).is_none() {
            break;
        }
    }
    end
}

/// Whether a word before token `at`, in the same clause, makes what follows a condition or a plan.
fn is_supposed(sentence: &Sentence<'_>, at: usize) -> bool {
    let parts = |index: &usize| matches!(sentence.word(*index), "," | ":" | ";" | "(");
    let from = (0..at).rev().find(parts).map_or(0, |mark| mark + 1);
    sentence.within(Concept::NotYetClaimed, from..at)
}

/// A verb in its plain form that opens its clause tells the reader what to do.
fn is_order(sentence: &Sentence<'_>, words: &Range<usize>) -> bool {
    let plain = !sentence.word(words.start).ends_with(['s', 'd', 'g']);
    plain && said::is_told(sentence, words.start) && !sentence.before(Concept::TellsEffect, words.start)
}
