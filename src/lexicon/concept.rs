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

    // Promises, advice through pain, cues that hurt, and what takes them away.
    /// A cure, a guarantee, an end for good.
    AbsoluteClaim = "absolute-claim",
    /// The same, said with a denial.
    AbsoluteDenial = "absolute-denial",
    /// A sure or instant result.
    OverconfidentClaim = "overconfident-claim",
    /// The same, said with a denial.
    OverconfidentDenial = "overconfident-denial",
    /// The best there is.
    SuperlativeClaim = "superlative-claim",
    /// Safe for all.
    UniversalSafetyClaim = "universal-safety-claim",
    /// The same, said with a denial.
    SafetyDenial = "safety-denial",
    /// Orders to do without care.
    DiscouragedCare = "discouraged-care",
    /// Care said to be needless.
    CareNeedless = "care-needless",
    /// Care told to be sought after all.
    CareSought = "care-sought",
    /// Bones out of place, and put back.
    MisalignedSpineClaim = "misaligned-spine-claim",
    /// A thing that is bought, said to treat.
    PassiveProductClaim = "passive-product-claim",
    /// Somebody's outcome told to sell.
    Promotion = "promotion",
    /// A number or a study with no source.
    Unsourced = "unsourced",
    /// Orders to go on through pain.
    PushThrough = "push-through",
    /// Pain said to be good.
    PainPraised = "pain-praised",
    /// Orders to go on.
    GoOn = "go-on",
    /// A sign at which one does not go on.
    ThoughItHurts = "though-it-hurts",
    /// Words that hold back.
    Relenting = "relenting",
    /// Orders to hold the breath.
    BreathHolding = "breath-holding",
    /// Orders not to breathe.
    BreathDenied = "breath-denied",
    /// A held breath that is a drill, or the bowel.
    BreathAllowed = "breath-allowed",
    /// Orders to jerk and force.
    UnsafeCue = "unsafe-cue",
    /// An effort against something that does not give.
    CueAllowed = "cue-allowed",
    /// Words that weaken a claim.
    Hedge = "hedge",
    /// Words that make a claim a condition.
    Supposed = "supposed",
    /// Signs that a sentence doubts what it names.
    Doubted = "doubted",
    /// Places where the words of a claim mean something else.
    NoClaim = "no-claim",
    /// What stands before a verb that is no order.
    NoOrder = "no-order",
}

impl Concept {
    /// The bit that stands for it in a set.
    pub(super) const fn bit(self) -> super::language::Concepts {
        1 << self as u32
    }
}
