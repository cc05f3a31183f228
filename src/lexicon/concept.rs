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
    Negation = "negation", NoRebuttal = "no-rebuttal", NoNegation = "no-negation", Cancelling = "cancelling",
    ClauseBreak = "clause-break", Lead = "lead", NoLead = "no-lead", Rebuttal = "rebuttal",
    Hearsay = "hearsay", LaterRebuttal = "later-rebuttal", Mentioned = "mentioned",
    OpenQuestion = "open-question",

    // Who and what.
    Body = "body", Exercise = "exercise", Clinician = "clinician", Consult = "consult", Scale = "scale",
    DoNot = "do-not", Which = "which", SideOf = "side-of", StopVerb = "stop-verb",

    // Disclaimers.
    Denial = "denial", Linking = "linking", Pronoun = "pronoun", Content = "content",
    ContentUse = "content-use", Advice = "advice", Treating = "treating", Replace = "replace", Care = "care",
    CarersFirst = "carers-first", InfoKey = "info-key", Informational = "informational",
    Answering = "answering", BodilyHarm = "bodily-harm", Liable = "liable", Waiver = "waiver",
    Relationship = "relationship", AskHow = "ask-how", ClinicianFirst = "clinician-first",
    EmergencyCall = "emergency-call", PutOffFor = "put-off-for", OtherMatter = "other-matter",
    AboutDisclaimers = "about-disclaimers",
    // Cautions.
    Condition = "condition", Situation = "situation", Case = "case", NotHeld = "not-held", ToldOf = "told-of",
    Ban = "ban", BanOrder = "ban-order", Outright = "outright", ForbidOrder = "forbid-order",
    Harmless = "harmless", AskFirst = "ask-first", AskOther = "ask-other", SeeksCare = "seeks-care",
    NotBare = "not-bare", OrderEntry = "order-entry", NothingSaid = "nothing-said",
    DeniedHarm = "denied-harm", ClauseAhead = "clause-ahead", SubjectWord = "subject-word",
    Protective = "protective", Purpose = "purpose", HarmStated = "harm-stated", Harms = "harms",
    HarmPlural = "harm-plural", HarmToBody = "harm-to-body", NoMotion = "no-motion",
    HarmSubject = "harm-subject", HarmPronoun = "harm-pronoun", Difficulty = "difficulty",
    NoDifficulty = "no-difficulty", Change = "change", Adapted = "adapted", YouMay = "you-may",
    BodyDuty = "body-duty",
    // Pain-stop guidance.
    Sign = "sign", SharpSign = "sharp-sign", NerveSign = "nerve-sign", SpreadSign = "spread-sign",
    SystemicSign = "systemic-sign", NoSign = "no-sign", StopOrder = "stop-order", StopState = "stop-state",
    EaseOrder = "ease-order", Conditional = "conditional", PointsBack = "points-back",
    WhoMayNot = "who-may-not", PainLimit = "pain-limit", EaseState = "ease-state", NoAction = "no-action",
    AddsReason = "adds-reason", Duty = "duty", Modal = "modal", Reader = "reader", Passive = "passive",
    NumberWord = "number-word", KeepsOn = "keeps-on", PainForbidden = "pain-forbidden",
    PainLeftOut = "pain-left-out", PainLetBe = "pain-let-be", MotionOrder = "motion-order",
    PainHoped = "pain-hoped", OtherScale = "other-scale", PainCeiling = "pain-ceiling", NoOrder = "no-order",
    Gate = "gate", ListedSign = "listed-sign", HeadingStop = "heading-stop",
    HeadingCaution = "heading-caution", HeadingForbid = "heading-forbid", HeadingHelp = "heading-help",
    AnsweredBelow = "answered-below", TrafficLight = "traffic-light", NextDayRule = "next-day-rule",
    FeltAfter = "felt-after",
    // Readiness and medication.
    Medicine = "medicine", TakeIt = "take-it", AlsoTaken = "also-taken", Helps = "helps",
    IfItSuits = "if-it-suits", BeforeStart = "before-start", Lasting = "lasting", CheckFirst = "check-first",
    // Warning signs.
    FlagBladderBowel = "flag-bladder-bowel", FlagSaddleNumbness = "flag-saddle-numbness",
    FlagLegWeakness = "flag-leg-weakness", FlagTrauma = "flag-trauma", FlagInfection = "flag-infection",
    FlagCancer = "flag-cancer", FlagNightPain = "flag-night-pain",
    FlagChestBreathing = "flag-chest-breathing", FlagClot = "flag-clot", FlagHeadNeck = "flag-head-neck",
    FlagPregnancy = "flag-pregnancy", FlagBothLegs = "flag-both-legs", FlagChestPain = "flag-chest-pain",
    FlagNone = "flag-none", FlagAbsent = "flag-absent", CareNow = "care-now", CareToday = "care-today",
    CareSought = "care-sought", FlagSerious = "flag-serious", CareHeading = "care-heading",
    FlagAskedFirst = "flag-asked-first", FlagExplained = "flag-explained", FlagIntro = "flag-intro",
    FlagPointing = "flag-pointing", FlagPelvicFloor = "flag-pelvic-floor", TopicPain = "topic-pain",
    TopicLowBack = "topic-low-back",
    // What a heading lends besides.
    HeadingWrong = "heading-wrong", HeadingMistakes = "heading-mistakes",
    // Claims and cues.
    CareMild = "care-mild", CareNamed = "care-named", NoCue = "no-cue", AbsoluteClaim = "absolute-claim",
    AbsoluteDenial = "absolute-denial", OverconfidentClaim = "overconfident-claim",
    OverconfidentDenial = "overconfident-denial", SuperlativeClaim = "superlative-claim",
    UniversalSafetyClaim = "universal-safety-claim", SafetyDenial = "safety-denial", SafeForMost = "safe-for-most",
    ResultHelped = "result-helped", CureTaught = "cure-taught", CareCondemned = "care-condemned", Helping = "helping",
    HedgedSafety = "hedged-safety", PassingSign = "passing-sign", ThatIs = "that-is", Toxins = "toxins", MostOf = "most-of",
    DiscouragedCare = "discouraged-care", CareNeedless = "care-needless",
    MisalignedSpineClaim = "misaligned-spine-claim", PassiveProductClaim = "passive-product-claim",
    Promotion = "promotion", Unsourced = "unsourced", PushThrough = "push-through",
    PainPraised = "pain-praised", GoOn = "go-on", ThoughItHurts = "though-it-hurts", Relenting = "relenting",
    BreathHolding = "breath-holding", BreathDenied = "breath-denied", BreathAllowed = "breath-allowed",
    UnsafeCue = "unsafe-cue", CueAllowed = "cue-allowed", UtmostEffort = "utmost-effort", Hedge = "hedge", Supposed = "supposed",
    Doubted = "doubted", PromotionDenial = "promotion-denial", Ail = "ail", Finality = "finality",
    Outcome = "outcome", Swift = "swift", Eased = "eased", Product = "product",
    ProductBenefit = "product-benefit", Displaced = "displaced", SetRight = "set-right", Refused = "refused",
    SalesQuestion = "sales-question", NoClaim = "no-claim",
    // How often exercises come round.
    RoutineHeading = "routine-heading", NoRoutine = "no-routine", SessionsCounted = "sessions-counted",
    ComesRound = "comes-round", StretchingTime = "stretching-time", AsksHowOften = "asks-how-often",
    SessionsApart = "sessions-apart", Occasion = "occasion", AsksForExercise = "asks-for-exercise",
    AllOfThem = "all-of-them", WholeRoutine = "whole-routine", PointsAtExercises = "points-at-exercises",
    TimeSetAside = "time-set-aside", TrainingWord = "training-word", OtherAdvice = "other-advice",
    // Breathing and effort.
    BreathWord = "breath-word", BreathSymptom = "breath-symptom", BreathTold = "breath-told",
    ToldEffort = "told-effort", StretchWord = "stretch-word",
    // Whom a page is for.
    ForGroup = "for-group", WithState = "with-state", Offered = "offered", Offering = "offering",
    NotOffered = "not-offered", GroupPregnancy = "group-pregnancy", GroupOlderAdults = "group-older-adults",
    GroupPostSurgery = "group-post-surgery", GroupOsteoporosis = "group-osteoporosis",
    GroupChildren = "group-children", GroupAnticoagulants = "group-anticoagulants",
    GroupDiabetesNeuropathy = "group-diabetes-neuropathy",
    GroupCardiacHypertension = "group-cardiac-hypertension", GroupHypermobility = "group-hypermobility",
    GroupCancerHistory = "group-cancer-history",
    // Other ways.
    OtherWay = "other-way", NoOtherWay = "no-other-way",
    // Sides.
    PartMoves = "part-moves", ToOneSide = "to-one-side", ToItsFellow = "to-its-fellow",
    OnOneLeg = "on-one-leg", SideLying = "side-lying", LiftsOnSide = "lifts-on-side",
    SideChosen = "side-chosen", SideTakenBack = "side-taken-back", SideDenied = "side-denied",
    GetsUp = "gets-up", NotOneSide = "not-one-side", OtherSide = "other-side",
    SidesTogether = "sides-together", BothSides = "both-sides", SidesTold = "sides-told",
    WhichSide = "which-side", BothMove = "both-move", Fellow = "fellow", PartOfSide = "part-of-side",
    SideAsGoal = "side-as-goal", LeftSide = "left-side", RightSide = "right-side",
    // Loads.
    LoadThing = "load-thing", LoadTaken = "load-taken", NoLoad = "no-load", WeightBorne = "weight-borne",
    LoadArticle = "load-article", LoadOfMetal = "load-of-metal", Unloaded = "unloaded",
    LoadChosen = "load-chosen", HowHard = "how-hard", OfLoads = "of-loads", EffortTold = "effort-told",
    HelpsStretch = "helps-stretch", LoadEntry = "load-entry", LoadEntryDenied = "load-entry-denied",
    // Things.
    ThingLead = "thing-lead", ThingBare = "thing-bare", ThingCompared = "thing-compared",
    ThingAsShape = "thing-as-shape", AnotherThing = "another-thing",
    OtherThingOffered = "other-thing-offered", ThingNotUsed = "thing-not-used",
    // Doses in steps.
    RepeatsWhole = "repeats-whole", RepeatsPart = "repeats-part", HoldsPosition = "holds-position",
    HoldsNoPosition = "holds-no-position", NotForAll = "not-for-all",
    // Numbers that fall.
    LeadsDown = "leads-down", FallMeant = "fall-meant", NumbersChoice = "numbers-choice",
    NumbersJoined = "numbers-joined", NumbersCounted = "numbers-counted", LeadsCount = "leads-count",
    ColumnOfGroups = "column-of-groups", ColumnOfRepetitions = "column-of-repetitions",
    // Starting positions.
    OpensOnBack = "opens-on-back", OpensSupine = "opens-supine", OpensOnFront = "opens-on-front",
    OpensProne = "opens-prone", OpensOnSide = "opens-on-side", OpensLying = "opens-lying",
    OpensOnFours = "opens-on-fours", OpensHalfKneeling = "opens-half-kneeling",
    OpensKneeling = "opens-kneeling", OpensOnHeels = "opens-on-heels", OpensSitting = "opens-sitting",
    OpensStandingTall = "opens-standing-tall", OpensStanding = "opens-standing",
    OpensHanging = "opens-hanging", BehindSideOfBody = "behind-side-of-body",
    BehindSitting = "behind-sitting", BehindStanding = "behind-standing", NoOpening = "no-opening",
    PostureWord = "posture-word", ReachesSupine = "reaches-supine", ReachesProne = "reaches-prone",
    ReachesSideLying = "reaches-side-lying", ReachesQuadruped = "reaches-quadruped",
    ReachesKneeling = "reaches-kneeling", ReachesHalfKneeling = "reaches-half-kneeling",
    ReachesSitting = "reaches-sitting", ReachesLongSitting = "reaches-long-sitting",
    ReachesStanding = "reaches-standing", ReachesHanging = "reaches-hanging",
    // Claims on evidence, and sources.
    ResearchFound = "research-found", ProvenClaim = "proven-claim", Attributed = "attributed",
    AccordingTo = "according-to", NameJoint = "name-joint", PeopleShare = "people-share",
    EffectSize = "effect-size", TellsEffect = "tells-effect", NotYetClaimed = "not-yet-claimed",
    NotEvidence = "not-evidence", LoadShare = "load-share", ReferenceHeading = "reference-heading",
    ReadingHeading = "reading-heading", ReferenceLead = "reference-lead", CitationDetail = "citation-detail",
    LookedAt = "looked-at",
    // Credits: people, reviews and their days.
    CreditWord = "credit-word", ReviewWord = "review-word", ReviewerLabel = "reviewer-label",
    Reviewed = "reviewed", OtherReview = "other-review", BothLabel = "both-label",
    AuthorLabel = "author-label", Byline = "byline", AfterByline = "after-byline",
    ReviewBadge = "review-badge", ThisPage = "this-page", ReviewedThis = "reviewed-this",
    ReviewerHeading = "reviewer-heading", AuthorHeading = "author-heading", ReviewerRole = "reviewer-role",
    Honorific = "honorific", Particle = "particle", NoName = "no-name", Organisation = "organisation",
    OrganisationLead = "organisation-lead", PersonJoint = "person-joint", Credential = "credential",
    Profession = "profession", Neighbour = "neighbour", Job = "job", JobEnd = "job-end", Month = "month",
    DayTail = "day-tail", ReviewDate = "review-date", ReviewedOn = "reviewed-on", DueDate = "due-date",
    OtherDay = "other-day", ClinicalReview = "clinical-review", Finishing = "finishing", Mending = "mending",
    Assurance = "assurance", Beaten = "beaten", Gone = "gone", EndsOther = "ends-other", Parting = "parting",
    Discard = "discard", Needless = "needless", Carer = "carer", CareGiven = "care-given",
    Distrusted = "distrusted", Outdoes = "outdoes", Researched = "researched", Suffering = "suffering",
    PainProof = "pain-proof", Unyielding = "unyielding", Overriding = "overriding",
    BreathStopped = "breath-stopped", Exertion = "exertion", ForcedMotion = "forced-motion",
    Forcefully = "forcefully", Helper = "helper", Loads = "loads", Bone = "bone", BoneStory = "bone-story",
    LooseBone = "loose-bone", Rightful = "rightful", Harmlessly = "harmlessly", Everyone = "everyone",
    OwnAil = "own-ail", GoneSince = "gone-since", WillBecome = "will-become", MadeNew = "made-new",
    Surely = "surely", NeverAgain = "never-again", Again = "again", Unsurpassed = "unsurpassed",
    RemedyFor = "remedy-for", Sufferer = "sufferer", Hype = "hype", Regardless = "regardless",
    SafelyDone = "safely-done", FreeTo = "free-to", Misaligned = "misaligned",
    MisalignedStory = "misaligned-story", BoneDisease = "bone-disease", Teller = "teller", Freed = "freed",
    SinceThen = "since-then", Worthless = "worthless", PastEnding = "past-ending", Besting = "besting",
    GaveUp = "gave-up", Makes = "makes", Goes = "goes", Guarantee = "guarantee", HealthGain = "health-gain",
    EndsIt = "ends-it", Rebuilds = "rebuilds", Tissue = "tissue", OwnHealing = "own-healing",
    Clients = "clients", Improves = "improves", Sentenced = "sentenced", Released = "released",
    TrustBody = "trust-body", Approved = "approved", Growth = "growth", ItHurts = "it-hurts",
    KeptIn = "kept-in", Air = "air", CareAdvised = "care-advised", DespiteCarer = "despite-carer",
    Belittled = "belittled", Defiant = "defiant",
    // What an exercise tells beside its duties.
    PurposeTold = "purpose-told", GearTold = "gear-told", LevelTold = "level-told", FeltTold = "felt-told",
    // Promotion, products and interests.
    Offer = "offer", NoOffer = "no-offer", NamedOffer = "named-offer", OwnThing = "own-thing",
    SaysCustomer = "says-customer", ToldResult = "told-result", FirstPerson = "first-person",
    TypicalResult = "typical-result", AdLabel = "ad-label", SupportWorn = "support-worn",
    SupportPraised = "support-praised", NoSupport = "no-support",
    // Words that frighten or label, and terms of the trade.
    NoceboWear = "nocebo-wear", NoceboDecay = "nocebo-decay", NoceboSlipped = "nocebo-slipped",
    NoceboNerve = "nocebo-nerve", NoceboWeak = "nocebo-weak", NoceboFragile = "nocebo-fragile",
    NoceboLocked = "nocebo-locked", NoceboFate = "nocebo-fate", NoceboUndone = "nocebo-undone",
    NoNocebo = "no-nocebo", NoceboDoubted = "nocebo-doubted", OnlySpokenOf = "only-spoken-of", DiseaseOfBone = "disease-of-bone",
    LabelSufferer = "label-sufferer", LabelVictim = "label-victim", LabelSuffers = "label-suffers",
    LabelGroup = "label-group", LabelElderly = "label-elderly", LabelIllness = "label-illness",
    LabelWheelchair = "label-wheelchair", LabelWeight = "label-weight", NoLabel = "no-label",
    AfterNoun = "after-noun", NoTerm = "no-term", TermDefined = "term-defined", TermNamed = "term-named",
    NamedMove = "named-move", Professionals = "professionals", ForProfessionals = "for-professionals",
    // Pictures and films that a text promises.
    MovingThing = "moving-thing", MediaPromise = "media-promise", MediaOrder = "media-order",
    NoMedia = "no-media", MediaOther = "media-other", MediaElsewhere = "media-elsewhere",
    MediaIntroduced = "media-introduced", ScanWord = "scan-word", FigurePose = "figure-pose",
    AltOpening = "alt-opening", AltPlaceholder = "alt-placeholder", AltTail = "alt-tail", OrnamentFile = "ornament-file",
    MediaPlace = "media-place", MediaTail = "media-tail",
    // Numbers for emergencies.
    Number999 = "number-999", Number911 = "number-911", Number112 = "number-112", Number000 = "number-000",
    Number111 = "number-111", TellsNumber = "tells-number", OthersCalled = "others-called",
    OtherPlace = "other-place", NumberAnswers = "number-answers", NumberAsked = "number-asked",
}

/// A set of concepts.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Concepts([u64; 9]);

const _: () = assert!(Concept::ALL.len() <= 576, "a set of concepts has room for 576");

impl Concepts {
    /// Of no concept.
    pub(super) const NONE: Self = Self([0; 9]);

    /// Adds a concept.
    pub(super) const fn insert(&mut self, concept: Concept) {
        self.0[concept as usize / 64] |= 1 << (concept as usize % 64);
    }

    /// Whether a concept is in the set.
    pub(super) const fn contains(self, concept: Concept) -> bool {
        self.0[concept as usize / 64] & (1 << (concept as usize % 64)) != 0
    }

    /// The set without a concept.
    pub(super) const fn without(mut self, concept: Concept) -> Self {
        self.0[concept as usize / 64] &= !(1 << (concept as usize % 64));
        self
    }

    /// The set with some concepts more.
    pub(super) const fn with(mut self, concepts: &[Concept]) -> Self {
        let mut at = 0;
        while at < concepts.len() {
            self.insert(concepts[at]);
            at += 1;
        }
        self
    }

    /// Whether all of another set are in this one.
    pub(super) fn hold(&self, other: &Self) -> bool {
        (0..self.0.len()).all(|at| other.0[at] & !self.0[at] == 0)
    }

    /// Adds all of another set.
    pub(super) fn extend(&mut self, other: &Self) {
        self.0 = std::array::from_fn(|at| self.0[at] | other.0[at]);
    }

    /// Adds what is in both of two other sets.
    pub(super) fn extend_by_both(&mut self, one: &Self, other: &Self) {
        self.0 = std::array::from_fn(|at| self.0[at] | one.0[at] & other.0[at]);
    }
}
