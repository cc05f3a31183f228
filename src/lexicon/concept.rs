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

    // Cautions.
    /// What a reader may have or be.
    Condition = "condition",
    /// Before a condition that the reader may be in.
    Situation = "situation",
    /// What opens a case.
    Case = "case",
    /// Before a condition that is to be prevented, or for which exercise is good.
    NotHeld = "not-held",
    /// Behind a condition that is told of.
    ToldOf = "told-of",
    /// Words that say what is not for somebody.
    Ban = "ban",
    /// Orders to leave out or change.
    BanOrder = "ban-order",
    /// Bans that name no condition and need none.
    Outright = "outright",
    /// Orders that forbid, without those of duty.
    ForbidOrder = "forbid-order",
    /// Orders like a ban that hold nobody back.
    Harmless = "harmless",
    /// Orders to ask somebody first.
    AskFirst = "ask-first",
    /// Signs that a complaint is to be looked at.
    SeeksCare = "seeks-care",
    /// Lines that speak for themselves under a heading of cautions.
    NotBare = "not-bare",
    /// Whole texts that are careful in empty words, or of nothing.
    NothingSaid = "nothing-said",
    /// Harm of a motion, denied in an order.
    DeniedHarm = "denied-harm",
    /// What protects the body: range, pace, support.
    Protective = "protective",
    /// What an order is for, when it protects.
    Purpose = "purpose",
    /// Harm stated of a motion in one phrase.
    HarmStated = "harm-stated",
    /// What harms in a statement.
    Harms = "harms",
    /// Motions that such a statement is about.
    HarmSubject = "harm-subject",
    /// Words for the motion just told of.
    HarmPronoun = "harm-pronoun",
    /// Symptoms and difficulties at which a change is offered.
    Difficulty = "difficulty",
    /// What is no such difficulty.
    NoDifficulty = "no-difficulty",
    /// Orders that change how an exercise is done.
    Change = "change",
    /// To stop or ease at pain.
    ActAtPain = "act-at-pain",
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
