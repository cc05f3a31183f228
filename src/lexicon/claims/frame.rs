//! Claims made by parts that may stand apart: a verb and what it is done to, and somewhere in the
//! sentence the word that makes a promise of it.

use std::ops::Range;

use super::{Claim, Concept, Manner, Sentence, is_negated, stands};
use crate::lexicon::concept::Concepts;

/// A claim that is made where all its parts are said.
struct Frame {
    claim: Claim,
    /// Parts that follow each other in one clause.
    row: &'static [Concept],
    /// Parts that may stand on either side of the row.
    with: &'static [Concept],
    /// All its parts.
    parts: Concepts,
    manner: Manner,
    /// What takes it away, anywhere in the sentence.
    unless: &'static [Concept],
}

const fn row(claim: Claim, row: &'static [Concept], manner: Manner, unless: &'static [Concept]) -> Frame {
    Frame { claim, row, with: &[], parts: Concepts::NONE.with(row), manner, unless }
}

impl Frame {
    const fn with(self, with: &'static [Concept]) -> Self {
        Self { with, parts: self.parts.with(with), ..self }
    }
}

static FRAMES: [Frame; 46] = [
    row(Claim::Absolute, &[Concept::Finishing, Concept::Ail], Manner::Flat, &[Concept::EndsOther]),
    row(Claim::Overconfident, &[Concept::Besting, Concept::Ail], Manner::Flat, &[Concept::EndsOther]),
    row(Claim::Absolute, &[Concept::Outcome, Concept::Ail], Manner::Flat, &[]).with(&[Concept::Finality]),
    row(Claim::Absolute, &[Concept::Ail, Concept::Outcome], Manner::Flat, &[]).with(&[Concept::Finality]),
    row(Claim::Overconfident, &[Concept::Mending, Concept::Ail], Manner::Flat, &[Concept::EndsOther])
        .with(&[Concept::Assurance]),
    row(Claim::Overconfident, &[Concept::Eased], Manner::Flat, &[]).with(&[Concept::Swift]),
    row(Claim::Overconfident, &[Concept::Ail, Concept::Beaten], Manner::Denial, &[]),
    row(Claim::Overconfident, &[Concept::Ail, Concept::Gone], Manner::Flat, &[Concept::EndsOther])
        .with(&[Concept::Assurance]),
    row(Claim::PassiveProduct, &[Concept::ProductBenefit], Manner::Flat, &[]).with(&[Concept::Product]),
    row(Claim::DiscouragedCare, &[Concept::Discard, Concept::CareGiven], Manner::Order, &[Concept::CareAdvised]),
    row(Claim::DiscouragedCare, &[Concept::Needless, Concept::Carer], Manner::Denial, &[Concept::CareMild]),
    row(Claim::DiscouragedCare, &[Concept::CareGiven, Concept::Distrusted], Manner::Denial, &[Concept::CareMild]),
    row(Claim::DiscouragedCare, &[Concept::Outdoes, Concept::CareGiven], Manner::Flat, &[Concept::Researched]),
    row(Claim::DiscouragedCare, &[Concept::Refused], Manner::Saying, &[]).with(&[Concept::Clinician]),
    row(Claim::PushThroughPain, &[Concept::Suffering, Concept::PainProof], Manner::Denial, &[Concept::Relenting]),
    row(
        Claim::PushThroughPain,
        &[Concept::Unyielding, Concept::Suffering],
        Manner::Saying,
        &[Concept::Relenting, Concept::Medicine],
    ),
    row(Claim::PushThroughPain, &[Concept::Overriding, Concept::Suffering], Manner::Order, &[Concept::Relenting]),
    row(Claim::BreathHolding, &[Concept::BreathStopped], Manner::Order, &[Concept::BreathAllowed])
        .with(&[Concept::Exertion]),
    row(Claim::UnsafeCue, &[Concept::ForcedMotion, Concept::Forcefully], Manner::Order, &[Concept::CueAllowed]),
    row(Claim::UnsafeCue, &[Concept::Helper, Concept::Loads], Manner::Order, &[Concept::CueAllowed]),
    row(Claim::MisalignedSpine, &[Concept::Bone, Concept::Displaced], Manner::Flat, &[Concept::BoneDisease])
        .with(&[Concept::BoneStory]),
    row(Claim::MisalignedSpine, &[Concept::SetRight, Concept::LooseBone, Concept::Rightful], Manner::Flat, &[]),
    row(Claim::UniversalSafety, &[Concept::Harmlessly, Concept::Everyone], Manner::Flat, &[]),
    row(Claim::UnlabelledPromotion, &[Concept::OwnAil, Concept::GoneSince], Manner::Denial, &[]),
    row(Claim::Overconfident, &[Concept::WillBecome, Concept::MadeNew], Manner::Denial, &[Concept::EndsOther])
        .with(&[Concept::Surely]),
    row(Claim::Absolute, &[Concept::NeverAgain, Concept::Ail], Manner::Denial, &[]).with(&[Concept::Again]),
    row(Claim::Superlative, &[Concept::Unsurpassed, Concept::RemedyFor, Concept::Sufferer], Manner::Flat, &[]),
    row(Claim::Overconfident, &[Concept::Hype], Manner::Flat, &[]).with(&[Concept::Ail]),
    row(Claim::UniversalSafety, &[Concept::Regardless], Manner::Flat, &[]).with(&[Concept::SafelyDone]),
    row(Claim::DiscouragedCare, &[Concept::FreeTo, Concept::CareGiven], Manner::Flat, &[Concept::CareMild]),
    row(Claim::MisalignedSpine, &[Concept::Misaligned], Manner::Flat, &[Concept::BoneDisease])
        .with(&[Concept::MisalignedStory]),
    row(Claim::UnlabelledPromotion, &[Concept::Teller, Concept::Freed], Manner::Denial, &[])
        .with(&[Concept::SinceThen]),
    row(Claim::Overconfident, &[Concept::EndsIt], Manner::Flat, &[Concept::EndsOther]).with(&[Concept::Ail]),
    row(Claim::Overconfident, &[Concept::Rebuilds, Concept::Tissue], Manner::Flat, &[Concept::OwnHealing])
        .with(&[Concept::Assurance]),
    row(Claim::UnlabelledPromotion, &[Concept::Clients, Concept::Improves], Manner::Flat, &[]).with(&[Concept::Swift]),
    row(Claim::UnlabelledPromotion, &[Concept::Teller, Concept::Sentenced], Manner::Denial, &[])
        .with(&[Concept::Released]),
    row(Claim::UnlabelledPromotion, &[Concept::GaveUp, Concept::CareGiven], Manner::Flat, &[Concept::CareMild]),
    row(Claim::DiscouragedCare, &[Concept::TrustBody, Concept::CareGiven], Manner::Order, &[]),
    row(Claim::PushThroughPain, &[Concept::ThoughItHurts], Manner::Saying, &[Concept::Relenting])
        .with(&[Concept::Approved]),
    row(Claim::PushThroughPain, &[Concept::Growth, Concept::ItHurts], Manner::Saying, &[Concept::Relenting]),
    row(Claim::BreathHolding, &[Concept::KeptIn], Manner::Order, &[Concept::BreathAllowed])
        .with(&[Concept::Air, Concept::Exertion]),
    row(Claim::Overconfident, &[Concept::Makes, Concept::Ail, Concept::Goes], Manner::Flat, &[Concept::EndsOther]),
    row(Claim::UnlabelledPromotion, &[Concept::PastEnding, Concept::OwnAil], Manner::Flat, &[]),
    row(Claim::Absolute, &[Concept::Guarantee], Manner::Flat, &[]).with(&[Concept::HealthGain]),
    row(Claim::DiscouragedCare, &[Concept::DespiteCarer], Manner::Denial, &[Concept::CareMild])
        .with(&[Concept::Outcome]),
    row(Claim::DiscouragedCare, &[Concept::Worthless, Concept::CareGiven], Manner::Flat, &[Concept::CareMild]),
];

/// How many words may lie between two parts of a row.
const GAP: usize = 7;

/// How many words may lie between the ends of a row and what stands with it.
const SPREAD: usize = 24;

/// The claims of a sentence, with the tokens of their rows.
pub(super) fn claims<'s>(sentence: &'s Sentence<'_>) -> impl Iterator<Item = (Claim, Range<usize>)> + 's {
    FRAMES.iter().filter_map(|frame| Some((frame.claim, filled(frame, sentence)?)))
}

/// The tokens of a row that is said, if nothing takes its claim away.
fn filled(frame: &Frame, sentence: &Sentence<'_>) -> Option<Range<usize>> {
    if !sentence.may_all(&frame.parts) {
        return None;
    }
    if sentence.question && !sentence.has(Concept::SalesQuestion) {
        return None;
    }
    let (first, others) = frame.row.split_first()?;
    let is_said = |tokens: &Range<usize>| sentence.says(tokens) && !is_negated(sentence, tokens.start);
    let holds = |tokens: &Range<usize>| {
        is_said(tokens)
            && stands(frame.claim, frame.manner, sentence, tokens)
            && frame.with.iter().all(|part| is_near(sentence, *part, tokens))
    };
    let firsts = sentence.all(*first).into_iter();
    let mut rows = firsts.filter_map(|first| Some((first.clone(), continued(sentence, first, others)?)));
    let (first, row) = rows.find(|(_, row)| holds(row))?;
    // "Never ease off" is no word of easing off.
    let own = |tokens: &Range<usize>| first.start <= tokens.start && tokens.end <= first.end;
    let speaks = |concept: &Concept| sentence.all(*concept).iter().any(|tokens| !own(tokens));
    let is_taken = sentence.has(Concept::Doubted) || frame.unless.iter().any(speaks);
    (!is_taken).then_some(row)
}

/// A row from its first part to its last, each the next of its kind within reach.
fn continued(sentence: &Sentence<'_>, first: Range<usize>, others: &[Concept]) -> Option<Range<usize>> {
    others.iter().try_fold(first, |so_far, part| {
        let next = sentence.all(*part).into_iter().find(|next| next.start >= so_far.end)?;
        let between = so_far.end..next.start;
        (between.len() <= GAP && !parts(sentence, &between)).then_some(so_far.start..next.end)
    })
}

/// Whether a mark or a word that begins another clause or phrase stands in a gap.
fn parts(sentence: &Sentence<'_>, gap: &Range<usize>) -> bool {
    gap.clone().any(|at| matches!(sentence.word(at), "," | ":" | ";" | "-" | "(" | ")"))
        || sentence.within(Concept::Parting, gap.clone())
}

/// Whether a part is said within reach of a row.
fn is_near(sentence: &Sentence<'_>, part: Concept, row: &Range<usize>) -> bool {
    sentence.all(part).iter().any(|tokens| {
        let near = tokens.start <= row.end + SPREAD && row.start <= tokens.end + SPREAD;
        near && sentence.says(tokens) && !is_negated(sentence, tokens.start)
    })
}
