//! What a page promises or tells the reader to do that nobody should: cures, care called needless,
//! pain pushed through, breath held, joints forced.

mod frame;

use std::ops::Range;

use super::{
    Mark, Place,
    concept::Concept,
    said::{is_negated, is_told},
    sentence::{Sentence, Sentences},
};

/// A claim, named by the rule that speaks of it; those that can hurt most stand first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Claim {
    /// The reader is told to go on through pain or symptoms.
    PushThroughPain,
    /// The reader is told to hold the breath under effort.
    BreathHolding,
    /// Care is called needless.
    DiscouragedCare,
    /// A cure, a guarantee, an end for good.
    Absolute,
    /// Parts of the spine are out of place, or put back.
    MisalignedSpine,
    /// The reader is told to jerk, bounce or force.
    UnsafeCue,
    /// A sure or instant result.
    Overconfident,
    /// Safe for all.
    UniversalSafety,
    /// The best there is.
    Superlative,
    /// Somebody's outcome told to sell.
    UnlabelledPromotion,
    /// A thing that is bought, said to prevent or treat.
    PassiveProduct,
    /// A number or a study with no source.
    Unsourced,
}

/// Whether the words of a claim speak of poisons in the body.
#[must_use]
pub fn blames_toxins(words: &str) -> bool {
    Sentence::alone(&words.to_ascii_lowercase()).has(Concept::Toxins)
}

/// Whether the words of a claim speak of most people or cases, and not of all.
#[must_use]
pub fn speaks_of_most(words: &str) -> bool {
    Sentence::alone(&words.to_ascii_lowercase()).has(Concept::MostOf)
}

impl Claim {
    /// The id of the rule that speaks of it.
    #[must_use]
    pub const fn rule(self) -> &'static str {
        match self {
            Self::PushThroughPain => "push-through-pain",
            Self::BreathHolding => "breath-holding-cue",
            Self::DiscouragedCare => "discouraged-care",
            Self::Absolute => "absolute-claim",
            Self::MisalignedSpine => "misaligned-spine-claim",
            Self::UnsafeCue => "unsafe-cue",
            Self::Overconfident => "overconfident-claim",
            Self::UniversalSafety => "universal-safety-claim",
            Self::Superlative => "superlative-claim",
            Self::UnlabelledPromotion => "unlabelled-promotion",
            Self::PassiveProduct => "passive-product-claim",
            Self::Unsourced => "unsourced-claim",
        }
    }
}

/// A claim as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimMark {
    /// Which.
    pub claim: Claim,
    /// The words that make it, in bytes of the passage's normalised text.
    pub words: Range<usize>,
}

/// How a list of claims is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// A flat statement: neither denied nor weakened nor doubted.
    Flat,
    /// The same, with a denial among its own words.
    Denial,
    /// The same, so bold that help towards it does not weaken it.
    Bold,
    /// A saying; nothing weakens it.
    Saying,
    /// An order to the reader.
    Order,
}

/// A claim, how it is said, and what takes it away.
struct Family {
    claim: Claim,
    said: Concept,
    manner: Manner,
    /// A sentence that holds this makes no such claim.
    unless: Option<Concept>,
}

const fn family(claim: Claim, said: Concept, manner: Manner) -> Family {
    Family { claim, said, manner, unless: None }
}

const fn family_unless(claim: Claim, said: Concept, manner: Manner, unless: Concept) -> Family {
    Family { claim, said, manner, unless: Some(unless) }
}

const FAMILIES: [Family; 26] = [
    family_unless(Claim::PushThroughPain, Concept::PushThrough, Manner::Order, Concept::Relenting),
    family_unless(Claim::PushThroughPain, Concept::PainPraised, Manner::Saying, Concept::Doubted),
    family_unless(Claim::BreathHolding, Concept::BreathHolding, Manner::Order, Concept::BreathAllowed),
    family_unless(Claim::BreathHolding, Concept::BreathDenied, Manner::Saying, Concept::BreathAllowed),
    family_unless(Claim::DiscouragedCare, Concept::DiscouragedCare, Manner::Order, Concept::CareNamed),
    family_unless(Claim::DiscouragedCare, Concept::CareNeedless, Manner::Denial, Concept::CareMild),
    family_unless(Claim::DiscouragedCare, Concept::CareCondemned, Manner::Saying, Concept::CareMild),
    family(Claim::Absolute, Concept::AbsoluteClaim, Manner::Flat),
    family(Claim::Absolute, Concept::AbsoluteDenial, Manner::Denial),
    family_unless(Claim::Absolute, Concept::CureTaught, Manner::Saying, Concept::Doubted),
    family(Claim::MisalignedSpine, Concept::MisalignedSpineClaim, Manner::Flat),
    family_unless(Claim::UnsafeCue, Concept::UnsafeCue, Manner::Order, Concept::CueAllowed),
    family(Claim::UnsafeCue, Concept::UtmostEffort, Manner::Order),
    family(Claim::Overconfident, Concept::OverconfidentClaim, Manner::Flat),
    family(Claim::Overconfident, Concept::OverconfidentDenial, Manner::Denial),
    family(Claim::Overconfident, Concept::ResultHelped, Manner::Bold),
    family(Claim::UniversalSafety, Concept::UniversalSafetyClaim, Manner::Flat),
    family(Claim::UniversalSafety, Concept::SafetyDenial, Manner::Denial),
    family_unless(Claim::UniversalSafety, Concept::SafeForMost, Manner::Saying, Concept::HedgedSafety),
    family(Claim::Superlative, Concept::SuperlativeClaim, Manner::Flat),
    family(Claim::UnlabelledPromotion, Concept::Promotion, Manner::Flat),
    family_unless(Claim::UnlabelledPromotion, Concept::PromotionDenial, Manner::Saying, Concept::Doubted),
    family(Claim::PassiveProduct, Concept::PassiveProductClaim, Manner::Flat),
    family_unless(Claim::PassiveProduct, Concept::SupportWorn, Manner::Order, Concept::NoSupport),
    family_unless(Claim::PassiveProduct, Concept::SupportPraised, Manner::Saying, Concept::NoSupport),
    family(Claim::Unsourced, Concept::Unsourced, Manner::Flat),
];

/// How many words before a claim "when" and "if" make it a condition: "if the pain is gone", but
/// not "if you do this daily, your pain is gone".
const SUPPOSED: usize = 4;

/// Words that weaken a claim.
const HEDGES: [Concept; 2] = [Concept::Hedge, Concept::Helping];

/// Every claim, by sentence; one of each kind in a sentence, and none within the words of another.
#[must_use]
pub fn claims(sentences: &Sentences<'_>) -> Vec<Mark<ClaimMark>> {
    let mut found = Vec::new();
    for (sentence, earlier) in sentences.with_earlier() {
        if sentence.lent.wrong {
            continue;
        }
        let mut own: Vec<(Claim, Range<usize>)> = Vec::new();
        if let Some(tokens) = goes_on(sentence, earlier) {
            own.push((Claim::PushThroughPain, tokens));
        }
        for family in &FAMILIES {
            let told = |claim: Claim| own.iter().any(|(other, _)| *other == claim);
            if !sentence.may(family.said) || told(family.claim) || means_a_passing_sign(family.claim, sentence, earlier)
            {
                continue;
            }
            if let Some(tokens) = made(family, sentence) {
                let overlaps = |other: &Range<usize>| other.start < tokens.end && tokens.start < other.end;
                if !own.iter().any(|(_, other)| overlaps(other)) {
                    own.push((family.claim, tokens));
                }
            }
        }
        for (claim, tokens) in frame::claims(sentence) {
            if !own.iter().any(|(other, _)| *other == claim) {
                own.push((claim, tokens));
            }
        }
        own.sort_by_key(|(claim, _)| *claim);
        found.extend(own.into_iter().map(|(claim, tokens)| {
            let bytes = sentence.bytes(&tokens);
            let words = sentence.range.start + bytes.start..sentence.range.start + bytes.end;
            Mark { passage: sentence.passage, range: sentence.range.clone(), what: ClaimMark { claim, words } }
        }));
    }
    found
}

/// The first expression of a family that a sentence says.
fn made(family: &Family, sentence: &Sentence<'_>) -> Option<Range<usize>> {
    if sentence.question && !sentence.has(Concept::SalesQuestion) {
        return None;
    }
    let mut said = sentence.all(family.said);
    said.retain(|tokens| {
        sentence.says(tokens)
            && !is_negated(sentence, tokens.start)
            && stands(family.claim, family.manner, sentence, tokens)
    });
    let first = said.into_iter().next()?;
    let allowed = family.unless.is_some_and(|unless| sentence.has(unless));
    (!allowed).then_some(first)
}

/// Whether the words around a claim leave it standing.
fn stands(claim: Claim, manner: Manner, sentence: &Sentence<'_>, tokens: &Range<usize>) -> bool {
    match manner {
        Manner::Flat => !holds_negation(sentence, tokens) && is_flat(claim, sentence, tokens, &HEDGES),
        Manner::Denial => is_flat(claim, sentence, tokens, &HEDGES),
        Manner::Bold => is_flat(claim, sentence, tokens, &[Concept::Hedge]),
        Manner::Saying => true,
        Manner::Order => {
            is_ordered(sentence, tokens.start) && !is_listed_to_avoid(sentence) && !sentence.has(Concept::Doubted)
        }
    }
}

/// Whether a denial stands among the words of a claim, past the first.
fn holds_negation(sentence: &Sentence<'_>, tokens: &Range<usize>) -> bool {
    sentence.within(Concept::Negation, tokens.start + 1..tokens.end)
}

/// Whether nothing in its clause weakens a claim, and nothing in its sentence doubts it.
fn is_flat(claim: Claim, sentence: &Sentence<'_>, tokens: &Range<usize>, hedges: &[Concept]) -> bool {
    let clause = sentence.clause(tokens.start);
    let clause = clause.start..clause.end.max(tokens.end);
    let near = clause.start.max(tokens.start.saturating_sub(SUPPOSED));
    let overlaps = |other: &Range<usize>| other.start < tokens.end && tokens.start < other.end;
    let sourced =
        matches!(claim, Claim::Unsourced | Claim::Superlative) && sentence.text.bytes().any(|byte| byte == b'[');
    // "Most of the time, pain will get better" is weakened by the words before its comma.
    let opens_hedged = || {
        let before = clause.start.checked_sub(2).map(|at| sentence.clause(at));
        before.is_some_and(|before| {
            let opening = before.start..before.end.min(before.start + 2);
            hedges.iter().any(|hedge| opening.clone().any(|at| sentence.at(*hedge, at).is_some()))
        })
    };
    // "When a vertebra may be out of place" tells the reader that it can be.
    let weakened = claim != Claim::MisalignedSpine
        && (hedges.iter().any(|hedge| sentence.within(*hedge, clause.clone()))
            || sentence.within(Concept::Supposed, near..tokens.start)
            || opens_hedged());
    !weakened && !sourced && !sentence.all(Concept::NoClaim).iter().any(overlaps) && !sentence.has(Concept::Doubted)
}

/// An item of a list of what to hold back from tells nobody to do it.
fn is_listed_to_avoid(sentence: &Sentence<'_>) -> bool {
    sentence.place == Place::Item && sentence.lent.caution
}

/// Whether "that is harmless" is said of a sign that passes, named by the sentence before.
fn means_a_passing_sign(claim: Claim, sentence: &Sentence<'_>, earlier: Option<&Sentence<'_>>) -> bool {
    claim == Claim::UniversalSafety
        && sentence.has(Concept::ThatIs)
        && earlier.is_some_and(|earlier| earlier.has(Concept::PassingSign))
}

/// Whether the verb at a token is an order to the reader, and not what people tend to do.
fn is_ordered(sentence: &Sentence<'_>, at: usize) -> bool {
    let clause = sentence.clause(at);
    is_told(sentence, at)
        && !sentence.before(Concept::NoCue, at)
        && !sentence.within(Concept::Supposed, clause.start..at)
}

/// Whether a sentence names a sign and neither forbids nor advises anything for it.
fn is_left_so(sentence: &Sentence<'_>) -> bool {
    let advises = [Concept::Relenting, Concept::Negation, Concept::Doubted];
    sentence.question || !advises.into_iter().any(|concept| sentence.has(concept))
}

/// Whether a sentence makes light of pain and holds nobody back.
fn is_belittled(sentence: &Sentence<'_>) -> bool {
    let light = sentence.all(Concept::Belittled);
    let own = |other: &Range<usize>| light.iter().any(|made| made.start <= other.start && other.end <= made.end);
    !light.is_empty()
        && sentence.has(Concept::ItHurts)
        && sentence.all(Concept::Relenting).iter().all(own)
        && !sentence.has(Concept::Doubted)
}

/// The words that tell the reader to go on at a sign named in the same sentence, or asked for in
/// the one before ("Feeling dizzy? Carry on."), or made light of there.
fn goes_on(sentence: &Sentence<'_>, earlier: Option<&Sentence<'_>>) -> Option<Range<usize>> {
    if sentence.question
        || !sentence.may(Concept::GoOn)
        || is_listed_to_avoid(sentence)
        || sentence.has(Concept::Doubted)
    {
        return None;
    }
    let defiant = sentence.has(Concept::Defiant);
    let asks = |earlier: &Sentence<'_>| {
        let named = earlier.has(Concept::ThoughItHurts) || defiant && earlier.has(Concept::Suffering);
        !earlier.rebutted && (is_belittled(earlier) || named && is_left_so(earlier))
    };
    let asked = earlier.is_some_and(asks) || is_belittled(sentence);
    let signs = sentence.all(Concept::ThoughItHurts);
    if !asked && signs.is_empty() {
        return None;
    }
    let goes = sentence.all(Concept::GoOn).into_iter().find(|tokens| {
        sentence.says(tokens) && !is_negated(sentence, tokens.start) && is_told(sentence, tokens.start)
    })?;
    let own = |relenting: &Range<usize>| goes.start <= relenting.start && relenting.end <= goes.end;
    if !sentence.all(Concept::Relenting).iter().all(own) {
        return None;
    }
    let start = signs.iter().map(|sign| sign.start).fold(goes.start, usize::min);
    let end = signs.iter().map(|sign| sign.end).fold(goes.end, usize::max);
    Some(start..end)
}
