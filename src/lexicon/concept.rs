//! What code asks a language for.

/// Concepts and the names of their lists.
macro_rules! concepts {
    ($($(#[$meaning:meta])* $concept:ident = $name:literal,)+) => {
        /// A concept whose expressions a language lists.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Concept {
            $($(#[$meaning])* $concept,)+
        }

        impl Concept {
            /// All concepts.
            pub(super) const ALL: &'static [Self] = &[$(Self::$concept,)+];

            /// The name of its list.
            pub(super) const fn name(self) -> &'static str {
                match self {
                    $(Self::$concept => $name,)+
                }
            }
        }
    };
}

concepts! {
    // Scope: what is denied, reported, asked.
    /// Words that deny what follows.
    Negation = "negation",
    /// Words like a negation that are none.
    NoNegation = "no-negation",
    /// Words with which a denial turns into the thing itself.
    Cancelling = "cancelling",
    /// Where a negation ends.
    ClauseBreak = "clause-break",
    /// What stands before a verb that is told to the reader.
    Lead = "lead",
    /// What turns such a lead into something else.
    NoLead = "no-lead",
    /// What denies a claim in its own sentence.
    Rebuttal = "rebuttal",
    /// What reports a claim instead of making it.
    Hearsay = "hearsay",
    /// The beginning of a sentence that denies the one before.
    LaterRebuttal = "later-rebuttal",
    /// Words that show that a quoted phrase is mentioned, not said.
    Mentioned = "mentioned",
    /// How a question begins that wants to know something.
    OpenQuestion = "open-question",

    // Who and what.
    /// Parts of the body.
    Body = "body",
    /// What the reader does.
    Exercise = "exercise",
    /// People who care for the reader's health.
    Clinician = "clinician",
    /// To ask somebody.
    Consult = "consult",
    /// A value of a pain scale.
    Scale = "scale",
    /// Orders that forbid.
    DoNot = "do-not",
    /// Words between an article and a part of the body.
    Which = "which",
    /// Which of several parts of the body.
    SideOf = "side-of",
    /// Verbs that end something.
    StopVerb = "stop-verb",

    // Warning signs.
    /// Loss of control over bladder or bowels.
    FlagBladderBowel = "flag-bladder-bowel",
    /// Numbness where one sits.
    FlagSaddleNumbness = "flag-saddle-numbness",
    /// Weak or numb legs.
    FlagLegWeakness = "flag-leg-weakness",
    /// Falls, crashes, blows.
    FlagTrauma = "flag-trauma",
    /// Fever and what goes with it.
    FlagInfection = "flag-infection",
    /// Cancer, weight lost.
    FlagCancer = "flag-cancer",
    /// Pain at night or at rest.
    FlagNightPain = "flag-night-pain",
    /// Chest pain, breathlessness, collapse.
    FlagChestBreathing = "flag-chest-breathing",
    /// A clot in a leg.
    FlagClot = "flag-clot",
    /// Signs of the head and the neck.
    FlagHeadNeck = "flag-head-neck",
    /// Signs in pregnancy.
    FlagPregnancy = "flag-pregnancy",
    /// Weakness or numbness of both legs.
    FlagBothLegs = "flag-both-legs",
    /// Pain or pressure in the chest.
    FlagChestPain = "flag-chest-pain",
    /// Words of signs and of haste where none is meant.
    FlagNone = "flag-none",
    /// That a sign is not there.
    FlagAbsent = "flag-absent",
    /// Emergency wording.
    CareNow = "care-now",
    /// Wording of the same day.
    CareToday = "care-today",
    /// That help is to be sought, or that something serious is meant.
    CareSought = "care-sought",
    /// That what is named is serious.
    FlagSerious = "flag-serious",
    /// Headings over warning signs.
    CareHeading = "care-heading",
    /// That somebody is asked before the exercises begin.
    FlagAskedFirst = "flag-asked-first",
    /// Sentences that explain, or tell of tests and treatment.
    FlagExplained = "flag-explained",
    /// What introduces signs in running text.
    FlagIntro = "flag-intro",
    /// What points at a list.
    FlagPointing = "flag-pointing",
    /// Content on the pelvic floor.
    FlagPelvicFloor = "flag-pelvic-floor",
    /// A page about pain.
    TopicPain = "topic-pain",
    /// Trouble of the lower back by name.
    TopicLowBack = "topic-low-back",
}

/// A set of concepts.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Concepts([u64; 4]);

const _: () = assert!(Concept::ALL.len() <= 256, "a set of concepts has room for 256");

impl Concepts {
    /// Adds a concept.
    pub(super) const fn insert(&mut self, concept: Concept) {
        self.0[concept as usize / 64] |= 1 << (concept as usize % 64);
    }

    /// Whether a concept is in the set.
    pub(super) const fn contains(self, concept: Concept) -> bool {
        self.0[concept as usize / 64] & (1 << (concept as usize % 64)) != 0
    }

    /// Adds all of another set.
    pub(super) fn extend(&mut self, other: Self) {
        self.0.iter_mut().zip(other.0).for_each(|(bits, more)| *bits |= more);
    }
}
