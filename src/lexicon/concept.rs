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

    // Pain-stop guidance.
    /// A sign at which an exercise may have to end.
    Sign = "sign",
    /// Pain that is sharp or grows.
    SharpSign = "sharp-sign",
    /// Numbness, tingling, weakness.
    NerveSign = "nerve-sign",
    /// Pain that spreads into a leg or an arm.
    SpreadSign = "spread-sign",
    /// Dizziness, chest pain, breathlessness, feeling unwell.
    SystemicSign = "systemic-sign",
    /// Words within which a sign is none.
    NoSign = "no-sign",
    /// An order that ends the exercise.
    StopOrder = "stop-order",
    /// A statement that the exercise ends.
    StopState = "stop-state",
    /// An order that makes the exercise less, or leaves it out.
    EaseOrder = "ease-order",
    /// What joins a sign to an action.
    Condition = "condition",
    /// What points back to a sign in the sentence before.
    PointsBack = "points-back",
    /// A condition of people, not a sign during the exercise.
    WhoMayNot = "who-may-not",
    /// How much pain is too much, without an action.
    PainLimit = "pain-limit",
    /// A number that measures effort.
    EffortScale = "effort-scale",
    /// A number of a pain scale that is allowed.
    PainCeiling = "pain-ceiling",
    /// A word behind which a verb is no order.
    NoOrder = "no-order",
    /// How a clause begins that is a gate to a next step.
    Gate = "gate",
    /// Further signs that an entry of a stop list may name.
    ListedSign = "listed-sign",
    /// A heading under which symptoms are reasons to stop.
    HeadingStop = "heading-stop",
    /// A heading under which bare conditions are cautions.
    HeadingCaution = "heading-caution",
    /// A heading under which signs are reasons to seek help.
    HeadingHelp = "heading-help",
    /// How a question begins that the list under it answers.
    AnsweredBelow = "answered-below",
    /// How the name of a traffic light begins.
    TrafficLight = "traffic-light",
    /// What is looked at the day after.
    NextDayRule = "next-day-rule",
}

impl Concept {
    /// The bit that stands for it in a set.
    pub(super) const fn bit(self) -> super::language::Concepts {
        1 << self as u32
    }
}
