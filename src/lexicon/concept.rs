//! What code asks a language for.

/// Concepts and the names of their lists.
macro_rules! concepts {
    ($($(#[$meaning:meta])* $concept:ident = $name:literal,)+) => {
        /// A concept whose expressions a language lists.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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

    // Disclaimers.
    /// Words that deny what a page is or gives.
    Denial = "denial",
    /// What may stand between a denial and what is denied.
    Linking = "linking",
    /// Who speaks, and what speaks.
    Content = "content",
    /// What is done with it.
    ContentUse = "content-use",
    /// What a page does not give.
    Advice = "advice",
    /// What clinicians do.
    Treating = "treating",
    /// To stand in for something.
    Replace = "replace",
    /// What a page cannot stand in for.
    Care = "care",
    /// The reader's own carers come first.
    CarersFirst = "carers-first",
    /// Words of which one stands in whatever says what a page is for.
    InfoKey = "info-key",
    /// What a page is for: to know, not to be treated.
    Informational = "informational",
    /// Words of who answers for harm.
    Answering = "answering",
    /// Who answers for which harm; denied, a disclaimer.
    Liable = "liable",
    /// The reader's own risk.
    Waiver = "waiver",
    /// Ties between reader and author; denied, a disclaimer.
    Relationship = "relationship",
    /// What turns a question to a clinician into an instruction.
    AskHow = "ask-how",
    /// What a clinician says counts.
    ClinicianFirst = "clinician-first",
    /// What to do in an emergency.
    EmergencyCall = "emergency-call",
    /// Care put off for what was read; denied, a disclaimer.
    PutOffFor = "put-off-for",
    /// Other things that sites are not, do not promise or do not answer for.
    OtherMatter = "other-matter",
    /// Texts about disclaimers.
    AboutDisclaimers = "about-disclaimers",
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
    Conditional = "conditional",
    /// What points back to a sign in the sentence before.
    PointsBack = "points-back",
    /// A condition of people, not a sign during the exercise.
    WhoMayNot = "who-may-not",
    /// How much pain is too much, without an action.
    PainLimit = "pain-limit",
    /// A number that measures something else: effort, a share of people.
    OtherScale = "other-scale",
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
    // Readiness and medication.
    /// Medicines for pain, by name and by class.
    Medicine = "medicine",
    /// To take one.
    TakeIt = "take-it",
    /// Taking it is part of what somebody has or does.
    AlsoTaken = "also-taken",
    /// One is said to help.
    Helps = "helps",
    /// Whom it suits is said as well.
    IfItSuits = "if-it-suits",
    /// When the reader is to ask.
    BeforeStart = "before-start",
    /// What shows that the reader is to ask later, when something lasts.
    Lasting = "lasting",
    /// Checks before exercise, by name.
    CheckFirst = "check-first",
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
    // What a heading lends besides.
    /// What a heading calls wrong: a myth, a mistake.
    HeadingWrong = "heading-wrong",
    // Claims and cues.
    /// Care told to be sought after all.
    CareNamed = "care-named",
    /// What stands before a verb that is no order.
    NoCue = "no-cue",
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
