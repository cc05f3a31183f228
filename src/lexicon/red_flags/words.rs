//! What one sentence says of warning signs and of help, whatever stands around it.

use std::ops::Range;

use super::{FlagGroup, FlagGroups, Tier};
use crate::lexicon::{
    concept::Concept,
    said::{is_denied, is_negated},
    sentence::Sentence,
};

/// How many words to the left a denial of haste stands: "this is not a medical emergency".
const REACH: usize = 4;

/// The words of each group.
const GROUPS: [(FlagGroup, Concept); 11] = [
    (FlagGroup::BladderBowel, Concept::FlagBladderBowel),
    (FlagGroup::SaddleNumbness, Concept::FlagSaddleNumbness),
    (FlagGroup::LegWeakness, Concept::FlagLegWeakness),
    (FlagGroup::Trauma, Concept::FlagTrauma),
    (FlagGroup::Infection, Concept::FlagInfection),
    (FlagGroup::Cancer, Concept::FlagCancer),
    (FlagGroup::NightPain, Concept::FlagNightPain),
    (FlagGroup::ChestBreathing, Concept::FlagChestBreathing),
    (FlagGroup::Clot, Concept::FlagClot),
    (FlagGroup::HeadNeck, Concept::FlagHeadNeck),
    (FlagGroup::Pregnancy, Concept::FlagPregnancy),
];

/// Whether a sentence may name a sign at all.
pub(super) fn may_name(sentence: &Sentence<'_>) -> bool {
    GROUPS.iter().any(|(_, concept)| sentence.may(*concept))
}

/// Signs a sentence names.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Named {
    /// Their groups.
    pub(super) groups: FlagGroups,
    /// Those among them that cannot wait. Source: specification of `unmarked-emergency`.
    pub(super) cannot_wait: FlagGroups,
    /// How many expressions name them.
    pub(super) count: usize,
}

/// The signs that a sentence names.
pub(super) fn named(sentence: &Sentence<'_>) -> Named {
    let mut found = Named::default();
    if !may_name(sentence) {
        return found;
    }
    let other = sentence.all(Concept::FlagNone);
    let is_meant = |range: &Range<usize>| {
        let within = |one: &Range<usize>, other: &Range<usize>| other.start <= one.start && one.end <= other.end;
        !other.iter().any(|other| within(range, other) || within(other, range))
            && !sentence.before(Concept::FlagAbsent, range.start)
            && sentence.says(range)
    };
    let names = |concept: Concept| sentence.all(concept).iter().filter(|range| is_meant(range)).count();
    for (group, concept) in GROUPS {
        let count = names(concept);
        if count > 0 {
            found.groups.insert(group);
            found.count += count;
        }
    }
    let cannot_wait = |group| match group {
        FlagGroup::BladderBowel | FlagGroup::SaddleNumbness => true,
        FlagGroup::LegWeakness => names(Concept::FlagBothLegs) > 0,
        FlagGroup::ChestBreathing => names(Concept::FlagChestPain) > 0,
        _ => false,
    };
    found.cannot_wait = found.groups.iter().filter(|group| cannot_wait(*group)).collect();
    found
}

/// Whether a sentence sends the reader for help, or calls what it names serious.
pub(super) fn seeks_help(sentence: &Sentence<'_>) -> bool {
    is_said(sentence, Concept::CareSought) && !sentence.has(Concept::FlagAskedFirst)
}

/// How soon a sentence wants the reader to act.
pub(super) fn tier(sentence: &Sentence<'_>) -> Option<Tier> {
    let tiers = [
        (Tier::Emergency, Concept::CareNow),
        (Tier::Urgent, Concept::CareToday),
        (Tier::SeeClinician, Concept::CareSought),
    ];
    tiers.into_iter().find(|(_, concept)| is_said(sentence, *concept)).map(|(tier, _)| tier)
}

/// Whether an expression of `concept` is said, and not denied.
fn is_said(sentence: &Sentence<'_>, concept: Concept) -> bool {
    if !sentence.may(concept) {
        return false;
    }
    let other = sentence.all(Concept::FlagNone);
    sentence.all(concept).iter().any(|range| {
        let denied = is_denied(sentence, range.start, REACH) && is_negated(sentence, range.start);
        let meant = !other.iter().any(|other| other.start <= range.start && range.start < other.end);
        !denied && meant && sentence.says(range)
    })
}
