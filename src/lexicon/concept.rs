//! What code asks a language for.

/// Concepts and the names of their lists; what each means is said above its list.
macro_rules! concepts {
    ($($concept:ident = $name:literal,)+) => {
        /// A concept whose expressions a language lists.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(super) enum Concept {
            $($concept,)+
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
    Negation = "negation",
    NoRebuttal = "no-rebuttal",
    NoNegation = "no-negation",
    Cancelling = "cancelling",
    ClauseBreak = "clause-break",
    Lead = "lead",
    NoLead = "no-lead",
    Rebuttal = "rebuttal",
    Hearsay = "hearsay",
    LaterRebuttal = "later-rebuttal",
    Mentioned = "mentioned",
    OpenQuestion = "open-question",

    // Who and what.
    Body = "body",
    Exercise = "exercise",
    Clinician = "clinician",
    Consult = "consult",
    Scale = "scale",
    DoNot = "do-not",
    Which = "which",
    SideOf = "side-of",
    StopVerb = "stop-verb",

    // Disclaimers.
    Denial = "denial",
    Linking = "linking",
    Pronoun = "pronoun",
    Content = "content",
    ContentUse = "content-use",
    Advice = "advice",
    Treating = "treating",
    Replace = "replace",
    Care = "care",
    CarersFirst = "carers-first",
    InfoKey = "info-key",
    Informational = "informational",
    Answering = "answering",
    BodilyHarm = "bodily-harm",
    Liable = "liable",
    Waiver = "waiver",
    Relationship = "relationship",
    AskHow = "ask-how",
    ClinicianFirst = "clinician-first",
    EmergencyCall = "emergency-call",
    PutOffFor = "put-off-for",
    OtherMatter = "other-matter",
    AboutDisclaimers = "about-disclaimers",
    // Cautions.
    Condition = "condition",
    Situation = "situation",
    Case = "case",
    NotHeld = "not-held",
    ToldOf = "told-of",
    Ban = "ban",
    BanOrder = "ban-order",
    Outright = "outright",
    ForbidOrder = "forbid-order",
    Harmless = "harmless",
    AskFirst = "ask-first",
    AskOther = "ask-other",
    SeeksCare = "seeks-care",
    NotBare = "not-bare",
    OrderEntry = "order-entry",
    NothingSaid = "nothing-said",
    DeniedHarm = "denied-harm",
    ClauseAhead = "clause-ahead",
    SubjectWord = "subject-word",
    Protective = "protective",
    Purpose = "purpose",
    HarmStated = "harm-stated",
    Harms = "harms",
    HarmPlural = "harm-plural",
    HarmToBody = "harm-to-body",
    NoMotion = "no-motion",
    HarmSubject = "harm-subject",
    HarmPronoun = "harm-pronoun",
    Difficulty = "difficulty",
    NoDifficulty = "no-difficulty",
    Change = "change",
    Adapted = "adapted",
    YouMay = "you-may",
    BodyDuty = "body-duty",
    // Pain-stop guidance.
    Sign = "sign",
    SharpSign = "sharp-sign",
    NerveSign = "nerve-sign",
    SpreadSign = "spread-sign",
    SystemicSign = "systemic-sign",
    NoSign = "no-sign",
    StopOrder = "stop-order",
    StopState = "stop-state",
    EaseOrder = "ease-order",
    Conditional = "conditional",
    PointsBack = "points-back",
    WhoMayNot = "who-may-not",
    PainLimit = "pain-limit",
    EaseState = "ease-state",
    NoAction = "no-action",
    AddsReason = "adds-reason",
    Duty = "duty",
    Modal = "modal",
    Reader = "reader",
    Passive = "passive",
    NumberWord = "number-word",
    KeepsOn = "keeps-on",
    PainForbidden = "pain-forbidden",
    PainLeftOut = "pain-left-out",
    PainLetBe = "pain-let-be",
    MotionOrder = "motion-order",
    PainHoped = "pain-hoped",
    OtherScale = "other-scale",
    PainCeiling = "pain-ceiling",
    NoOrder = "no-order",
    Gate = "gate",
    ListedSign = "listed-sign",
    HeadingStop = "heading-stop",
    HeadingCaution = "heading-caution",
    HeadingForbid = "heading-forbid",
    HeadingHelp = "heading-help",
    AnsweredBelow = "answered-below",
    TrafficLight = "traffic-light",
    NextDayRule = "next-day-rule",
    // Readiness and medication.
    Medicine = "medicine",
    TakeIt = "take-it",
    AlsoTaken = "also-taken",
    Helps = "helps",
    IfItSuits = "if-it-suits",
    BeforeStart = "before-start",
    Lasting = "lasting",
    CheckFirst = "check-first",
    // Warning signs.
    FlagBladderBowel = "flag-bladder-bowel",
    FlagSaddleNumbness = "flag-saddle-numbness",
    FlagLegWeakness = "flag-leg-weakness",
    FlagTrauma = "flag-trauma",
    FlagInfection = "flag-infection",
    FlagCancer = "flag-cancer",
    FlagNightPain = "flag-night-pain",
    FlagChestBreathing = "flag-chest-breathing",
    FlagClot = "flag-clot",
    FlagHeadNeck = "flag-head-neck",
    FlagPregnancy = "flag-pregnancy",
    FlagBothLegs = "flag-both-legs",
    FlagChestPain = "flag-chest-pain",
    FlagNone = "flag-none",
    FlagAbsent = "flag-absent",
    CareNow = "care-now",
    CareToday = "care-today",
    CareSought = "care-sought",
    FlagSerious = "flag-serious",
    CareHeading = "care-heading",
    FlagAskedFirst = "flag-asked-first",
    FlagExplained = "flag-explained",
    FlagIntro = "flag-intro",
    FlagPointing = "flag-pointing",
    FlagPelvicFloor = "flag-pelvic-floor",
    TopicPain = "topic-pain",
    TopicLowBack = "topic-low-back",
    // What a heading lends besides.
    HeadingWrong = "heading-wrong",
    HeadingMistakes = "heading-mistakes",
    // Claims and cues.
    CareMild = "care-mild",
    CareNamed = "care-named",
    NoCue = "no-cue",
    AbsoluteClaim = "absolute-claim",
    AbsoluteDenial = "absolute-denial",
    OverconfidentClaim = "overconfident-claim",
    OverconfidentDenial = "overconfident-denial",
    SuperlativeClaim = "superlative-claim",
    UniversalSafetyClaim = "universal-safety-claim",
    SafetyDenial = "safety-denial",
    DiscouragedCare = "discouraged-care",
    CareNeedless = "care-needless",
    MisalignedSpineClaim = "misaligned-spine-claim",
    PassiveProductClaim = "passive-product-claim",
    Promotion = "promotion",
    Unsourced = "unsourced",
    PushThrough = "push-through",
    PainPraised = "pain-praised",
    GoOn = "go-on",
    ThoughItHurts = "though-it-hurts",
    Relenting = "relenting",
    BreathHolding = "breath-holding",
    BreathDenied = "breath-denied",
    BreathAllowed = "breath-allowed",
    UnsafeCue = "unsafe-cue",
    CueAllowed = "cue-allowed",
    Hedge = "hedge",
    Supposed = "supposed",
    Doubted = "doubted",
    PromotionDenial = "promotion-denial",
    Ail = "ail",
    Finality = "finality",
    Outcome = "outcome",
    Swift = "swift",
    Eased = "eased",
    Product = "product",
    ProductBenefit = "product-benefit",
    Displaced = "displaced",
    SetRight = "set-right",
    Refused = "refused",
    SalesQuestion = "sales-question",
    NoClaim = "no-claim",
    Finishing = "finishing",
    Mending = "mending",
    Assurance = "assurance",
    Beaten = "beaten",
    Gone = "gone",
    EndsOther = "ends-other",
    Parting = "parting",
    Discard = "discard",
    Needless = "needless",
    Carer = "carer",
    CareGiven = "care-given",
    Distrusted = "distrusted",
    Outdoes = "outdoes",
    Researched = "researched",
    Suffering = "suffering",
    PainProof = "pain-proof",
    Unyielding = "unyielding",
    Overriding = "overriding",
    BreathStopped = "breath-stopped",
    Exertion = "exertion",
    ForcedMotion = "forced-motion",
    Forcefully = "forcefully",
    Helper = "helper",
    Loads = "loads",
    Bone = "bone",
    BoneStory = "bone-story",
    LooseBone = "loose-bone",
    Rightful = "rightful",
    Harmlessly = "harmlessly",
    Everyone = "everyone",
    OwnAil = "own-ail",
    GoneSince = "gone-since",
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
