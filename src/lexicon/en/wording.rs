//! What to write for words that frighten or label.

use crate::lexicon::{Wording, concept::Concept};

/// A sort of words, and what to write for them.
pub(in crate::lexicon) struct Family {
    pub(in crate::lexicon) wording: Wording,
    pub(in crate::lexicon) said: Concept,
    /// What an editor does about it.
    pub(in crate::lexicon) instead: &'static str,
}

const fn family(wording: Wording, said: Concept, instead: &'static str) -> Family {
    Family { wording, said, instead }
}

/// All of them; those that frighten stand first. Source of the alternatives: Stewart and Loftus 2018
/// as secondary pages give them, to be confirmed by a clinician; for people, WHO guideline on chronic
/// low back pain 2023, person-centred language.
pub(in crate::lexicon) const FAMILIES: [Family; 17] = [
    family(Wording::WearAndTear, Concept::NoceboWear, "say `age-related change`"),
    family(Wording::Decay, Concept::NoceboDecay, "name the finding plainly, without a picture of decay"),
    family(Wording::SlippedDisc, Concept::NoceboSlipped, "name the finding plainly"),
    family(Wording::TrappedNerve, Concept::NoceboNerve, "say `irritated nerve`"),
    family(Wording::Weak, Concept::NoceboWeak, "say `less conditioned`"),
    family(Wording::Fragile, Concept::NoceboFragile, "say `sensitive`"),
    family(Wording::LockedUp, Concept::NoceboLocked, "say `stiff`"),
    family(Wording::Fate, Concept::NoceboFate, "leave it out"),
    family(Wording::Fate, Concept::NoceboUndone, "leave it out"),
    family(Wording::Sufferer, Concept::LabelSufferer, "say `people with`, and then the condition"),
    family(Wording::Victim, Concept::LabelVictim, "say `people with`, or `who had`, and then the condition"),
    family(Wording::Suffers, Concept::LabelSuffers, "say `have`, `has` or `live with`"),
    family(Wording::Elderly, Concept::LabelElderly, "say `older people` or `older adults`"),
    family(Wording::Group, Concept::LabelGroup, "name the people first: `people with`, `people who`"),
    family(Wording::Group, Concept::LabelIllness, "name the people first: `people with`, `people who`"),
    family(Wording::Wheelchair, Concept::LabelWheelchair, "say `uses a wheelchair`"),
    family(Wording::Weight, Concept::LabelWeight, "leave the blame out; say what the reader can do"),
];
