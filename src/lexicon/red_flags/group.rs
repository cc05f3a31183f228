//! Families of warning signs, and how soon a reader acts on them.

use crate::lexicon::{Member, Set};

/// A family of warning signs. Source: content model, section 9.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FlagGroup {
    /// Control of bladder or bowels.
    BladderBowel,
    /// Numbness between the legs.
    SaddleNumbness,
    /// Weak or numb legs.
    LegWeakness,
    /// An accident or a fall.
    Trauma,
    /// Fever, feeling unwell.
    Infection,
    /// Cancer, weight lost without trying.
    Cancer,
    /// Pain at night or at rest.
    NightPain,
    /// Chest pain, breathlessness, collapse.
    ChestBreathing,
    /// A clot in a leg.
    Clot,
    /// Headache, vision, speech, hands, gait.
    HeadNeck,
    /// Signs in pregnancy.
    Pregnancy,
}

impl FlagGroup {
    /// All groups, in the order of reports.
    pub const ALL: [Self; 11] = [
        Self::BladderBowel,
        Self::SaddleNumbness,
        Self::LegWeakness,
        Self::Trauma,
        Self::Infection,
        Self::Cancer,
        Self::NightPain,
        Self::ChestBreathing,
        Self::Clot,
        Self::HeadNeck,
        Self::Pregnancy,
    ];

    /// The name used in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::BladderBowel => "bladder-bowel",
            Self::SaddleNumbness => "saddle-numbness",
            Self::LegWeakness => "leg-weakness",
            Self::Trauma => "trauma",
            Self::Infection => "infection",
            Self::Cancer => "cancer",
            Self::NightPain => "night-pain",
            Self::ChestBreathing => "chest-breathing",
            Self::Clot => "clot",
            Self::HeadNeck => "head-neck",
            Self::Pregnancy => "pregnancy",
        }
    }

    /// The group of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.name() == name)
    }

    /// What it is called in a message.
    #[must_use]
    pub const fn plainly(self) -> &'static str {
        match self {
            Self::BladderBowel => "trouble with bladder or bowels",
            Self::SaddleNumbness => "numbness or lost function between the legs (saddle area)",
            Self::LegWeakness => "weak or numb legs",
            Self::Trauma => "an accident or a fall",
            Self::Infection => "fever or feeling unwell",
            Self::Cancer => "cancer or weight lost without trying",
            Self::NightPain => "pain at night or at rest",
            Self::ChestBreathing => "chest pain, breathlessness or collapse",
            Self::Clot => "a swollen or painful calf (blood clot)",
            Self::HeadNeck => "sudden headache, or trouble with sight, speech, hands or walking",
            Self::Pregnancy => "bleeding, lost fluid or contractions in pregnancy",
        }
    }
}

impl Member for FlagGroup {
    const ALL: &'static [Self] = &Self::ALL;

    fn place(self) -> usize {
        self as usize
    }
}

/// A set of groups.
pub type FlagGroups = Set<FlagGroup>;

/// How soon a reader acts, least pressing first. Source: content model, section 9.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Stops, does less next time, watches.
    StopAndMonitor,
    /// Books an appointment.
    SeeClinician,
    /// Gets advice the same day.
    Urgent,
    /// Calls an ambulance or goes to emergency care now.
    Emergency,
}

impl Tier {
    /// The name used in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::StopAndMonitor => "stop-and-monitor",
            Self::SeeClinician => "see-clinician",
            Self::Urgent => "urgent",
            Self::Emergency => "emergency",
        }
    }
}
