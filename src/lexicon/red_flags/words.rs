//! What one sentence says of warning signs and of help, whatever stands around it.

use std::ops::Range;

use super::{FlagGroup, FlagGroups, Tier};
use crate::lexicon::{Place, concept::Concept, sentence::Sentence};

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
        !other.iter().any(|other| is_within(range, other))
            && !sentence.before(Concept::FlagAbsent, range.start)
            && sentence.says(range)
    };
    let names = |concept: Concept| {
        let mut found = sentence.all(concept);
        found.retain(is_meant);
        found
    };
    for (group, concept) in GROUPS {
        let mut places = names(concept);
        if let Some(telling) = outranked_by(group).filter(|_| !places.is_empty()) {
            let telling = names(telling);
            places.retain(|place| !telling.iter().any(|telling| is_within(place, telling)));
        }
        if !places.is_empty() {
            found.groups.insert(group);
            found.count += places.len();
        }
    }
    let cannot_wait = |group| match group {
        FlagGroup::BladderBowel | FlagGroup::SaddleNumbness => true,
        FlagGroup::LegWeakness => !names(Concept::FlagBothLegs).is_empty(),
        FlagGroup::ChestBreathing => !names(Concept::FlagChestPain).is_empty(),
        _ => false,
    };
    found.cannot_wait = found.groups.iter().filter(|group| cannot_wait(*group)).collect();
    found
}

/// Between the legs is no leg, and what leaks in pregnancy is no urine.
const fn outranked_by(group: FlagGroup) -> Option<Concept> {
    match group {
        FlagGroup::LegWeakness => Some(Concept::FlagSaddleNumbness),
        FlagGroup::BladderBowel => Some(Concept::FlagPregnancy),
        _ => None,
    }
}

fn is_within(one: &Range<usize>, other: &Range<usize>) -> bool {
    other.start <= one.start && one.end <= other.end
}

/// Whether a sentence sends the reader for help, or calls something serious. To ask somebody before
/// the exercises begin is a caution.
pub(super) fn seeks_help(sentence: &Sentence<'_>) -> bool {
    names_help(sentence) && !sentence.has(Concept::FlagAskedFirst)
}

/// Whether a sentence names somebody to ask, at whatever time.
pub(super) fn names_help(sentence: &Sentence<'_>) -> bool {
    is_said(sentence, Concept::CareSought) || is_said(sentence, Concept::FlagSerious)
}

/// Whether a sentence does so for what it names itself: at a condition, or by calling it serious.
pub(super) fn sends_for_help(sentence: &Sentence<'_>) -> bool {
    if sentence.place != Place::Paragraph {
        return seeks_help(sentence);
    }
    // "The nerves of the cauda equina supply the legs" names something serious and explains it.
    let explains = || sentence.has(Concept::FlagExplained) && !is_said(sentence, Concept::CareSought);
    seeks_help(sentence) && (sentence.has(Concept::FlagIntro) || is_said(sentence, Concept::FlagSerious)) && !explains()
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
        // "Accident and emergency" is no accident, and it is help.
        let meant = !other.iter().any(|other| other != range && other.start <= range.start && range.start < other.end);
        meant && !sentence.before(Concept::FlagAbsent, range.start) && sentence.says(range)
    })
}
