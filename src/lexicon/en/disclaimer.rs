/// What the content is for.
pub(in crate::lexicon) const INFORMATIONAL: &[&str] = &[
    "for (?:your |the |general |basic |purely |only |solely |strictly )*(?:information(?:al)?|education(?:al)?|instructional|reference|entertainment|awareness|guidance|illustrative and educational)(?:,? (?:and|or|and/or|&)(?: for)? (?:general |health |wellness )*(?:information(?:al)?|education(?:al)?|instructional|entertainment|awareness|reference|self-help)| information| education| health information| reference)*,? (?:purposes?|use|reasons?|only|value|alone)",
    "(?:for|as) (?:general |health |patient |background )*(?:information|education|guidance|reference) (?:only|alone|and (?:education|information|guidance)(?: only)?|(?:and )?is not|and not|not|rather than)",
    "general (?:health |background |educational |wellness )*(?:information|guidance|education|guide) (?:only|alone|and|about {g5}and|rather than|for)",
    "(?:is|are|it's|this is|offers?|provides?|contains?|gives?|as|shares?|be) (?:only |just |purely |meant to be |solely |some |intended (?:as|to be) |meant as |a piece of |designed as )*(?:general|background|educational) (?:[a-z]+ )?(?:information|reading|guidance|education|guide|material|resource|advice only)",
    "^general (?:health |background )?(?:information|guidance|education)(?: only|[,.;:]| -|$)",
    "(?:only|just|merely|solely|simply|purely) (?:a |an |one |meant as |intended as |as )*(?:source of |piece of |general )?(?:information|informational|educational|background|guidance|guide|(?:starting point))",
    "information(?:al)?(?: only|,? (?:and )?(?:it is |is )?not|,? rather than| purposes)",
    "background (?:reading|information)",
    "(?:is|are) (?:provided |offered |intended |written |designed |meant |presented |shared |given |supplied )?(?:here )?(?:to be |as |purely |strictly |solely |only )*(?:informational|educational|instructive)(?: (?:only|and|in nature|purposes|content|resource|material))?[.,;]?(?-u:\\B|\\b)",
    "educational in nature",
    "(?:to|meant to|intended to|designed to|aims to) (?:inform|educate)(?: and (?:inform|educate|support))?(?: you)?(?:,| and (?:not|is not)| rather|, not| only)",
    "(?:intended|meant|provided|offered|designed|serve|serves|written) (?:here )?(?:only |solely |just )?(?:as|to provide|to give|to offer) (?:a |an )?(?:general |helpful |educational |background )*(?:information|guide|guidance|guidelines?|resource|education|overview|reference|introduction|aid)",
    "general (?:guide|guideline|guidance|nature)(?-u:\\b)(?: only)?",
    "(?:educational|information(?:al)?) (?:resource|material|content|tool)s?(?: only)?",
];
/// What only looks like it.
pub(in crate::lexicon) const NOT_INFORMATIONAL: &[&str] = &[
    "cookies?",
    "affiliate",
    "images? (?:are|is)",
    "illustration",
    "for more information",
    "further information",
    "privacy",
    "personal information",
    "third part(?:y|ies)",
    "contact us",
    "workshops?",
    "newsletter",
    "informational? (?:interview|session)",
];
/// What the content is not: a replacement for care.
pub(in crate::lexicon) const NO_SUBSTITUTE: &[&str] = &[
    "(?:{deny}|nothing|nor|rather than|instead of) (?:[!-~]+ ){0,14}(?:substitut(?:e|es|ed|ing|ion)|replac(?:e|es|ed|ing)|replacements?|alternatives?|overrid(?:e|es|den)|supersedes?|take the place|takes the place|in place|in lieu|instead|stand in|supplant|equivalent)(?-u:\\b)[,;:)]?(?: [!-~]+){0,18}?[^a-z]{1,3}{care}",
    "(?:support|supports|complements?|supplements?|designed to support|meant to support)[ -,/-~-]{0,30}(?:not|n't|never|rather than) (?:to )?(?:replac|substitut)[a-z]+ [ -,/-~-]{0,60}(?:relationship|{care})",
    "(?:support|supports|complements?|supplements?|alongside)[ -,/-~-]{0,60}{care}[ -,/-~-]{0,40}(?:not|n't|never|rather than) (?:to )?(?:replac|substitut)[a-z]+",
];
/// What the content is not: advice, diagnosis, treatment.
pub(in crate::lexicon) const NO_ADVICE: &[&str] = &[
    "(?:not|n't|never|nor|neither|cannot|isn't|aren't|doesn't|don't|won't|shouldn't|can't|nothing|rather than|no part|none|no one|nobody) (?:(?:possible|able|to|be|is|are|in|on|of|this|these|that|the|our|my|your|page|pages|site|website|article|articles|post|posts|leaflet|book|app|blog|guide|video|videos|content|contents|information|material|exercises?|here|herein|it|we|i|they|should|shall|may|must|can|does|do|will|would|constitutes?|constituting|offers?|offering|offered|provides?|providing|provided|gives?|giving|given|forms?|represents?|contains?|contained|amounts?|intended|meant|designed|considered|construed|taken|treated|understood|regarded|interpreted|viewed|seen|relied|rely|used|use|using|read|as|upon|for|any|a|an|form|kind|type|substitute|way|by|itself|or|and|either|individual|specific|personal|personali[sz]ed|tailored|professional|actual|formal|direct|qualified|intends?|make|makes|claim|claims|nor|mean|means|equate|imply|implies|act|serve|purport|written|replace|in-person|individuali[sz]ed|legal|prescribed|dispense|dispenses|dispensing|attempt|create|practi[sc]ing|engaged|rendering|render|qualify|count|counts|stand|intend|substitutes|for,|advice,|diagnosis,|medical,|legal,|treatment,|information,|site,|article,|page,|website,|be,|is,|this,|only,|only|purposes) )*{advice}",
    "(?:cannot|can't|does not|doesn't|unable to|not able to) (?:diagnose|prescribe|assess|examine) (?:you|your|any|or|individual)",
    "(?:not|n't|never) use {g5}to (?:self-)?(?:diagnose|treat)",
    "no (?:medical|professional|clinical|personal) (?:advice|diagnosis) {g2}(?:given|offered|provided|intended|implied|made)",
    "(?:information|education|educational|guidance|general|informational),? (?:and |but |it is |is |- )?not (?:an? )?(?:{advice}|advice|a prescription|prescription|prescriptive|diagnosis|treatment|medical|instructions?|individual|personal|a diagnosis|a treatment|a plan)",
    "rather than (?:as )?(?:an? )?(?:{advice}|prescription|personal|individual|treatment plan|diagnosis|medical|advice)",
    "not (?:as )?an? (?:prescription|diagnosis|treatment plan|personal plan|medical opinion|medical device|medical service|individual plan)",
    "(?:attempt|intend|intended|meant|here|seek|seeks|aim|purport|able|qualified|used|relied on|relied upon|be used|try) to (?:practi[sc]e medicine|diagnose|treat|prescribe|cure)",
    "(?:not|n't|never) {g5}(?:practi[sc]e|practi[sc]ing) medicine",
    "(?:not|n't) (?:intended |meant |designed |to be used |here |able |used |allowed )*to (?:be used to |be used for )?(?:diagnos|treat|prescrib|cure)[a-z]*",
    "(?:not|n't|never|no one|nobody) {g5}(?:rely|relied|act|acted|depend|treat|treated) (?:solely )?(?:up)?on (?:[!-~]+ ){0,8}(?:as|instead|for|without|in place)[ -,/-~-]{0,60}{care}",
    "(?:not|n't|cannot) {g5}(?:take|takes|account for|know|consider|reflect|allow for) (?:[!-~]+ ){0,4}(?:your |individual |personal )(?:own |personal |individual |particular |specific |medical |health )*(?:circumstances|history|situation|needs|condition|case|health)",
    "(?:not|n't) {g3}(?:tailored|specific|individuali[sz]ed|personali[sz]ed|prescribed) (?:to|for) (?:you|your)",
    "(?:nor|not) (?:to|a|as a|intended to) (?:recommend|recommendation of) {g2}(?:treatment plan|course of treatment|treatment)",
];
/// What takes a denial out of a disclaimer: other things denied, other orders given.
pub(in crate::lexicon) const NOT_ABOUT_CONTENT: &[&str] = &[
    "warranty",
    "cookies?",
    "affiliate",
    "third part(?:y|ies)",
    "privacy",
    "substitute for (?:practice|strength|training|hard work|sleep|walking|movement|exercise|experience|consistency|a good|good form|warm)",
    "(?:have|had) not (?:had|received|sought|seen)",
    "do(?:es)? not (?:improve|help|respond|work)",
    "professional use",
    "disclaimers? (?:exist|are|is|protects?|should|can)",
];
/// Ask someone.
pub(in crate::lexicon) const CONSULT: &[&str] = &[
    "{consult} (?:[!-~]+ ){0,8}?{clinician}",
    "{consult} {g3}(?:medical|professional|clinical|qualified|health|healthcare|individual|expert|physiotherapy) {g2}(?:advice|guidance|help|opinion|attention|care|assessment|clearance)",
    "(?:your|a|the) {g2}{clinician} (?:should|can|will|must|could|is the|knows|may) {g3}(?:advise|tell|help|guide|be consulted|be asked|assess|decide|right person|person|you|always)",
    "advice of (?:your|a) (?:{g3}){clinician}",
    "consult(?:ation|ing)? (?:with )?(?:a |your )?(?:{g3}){clinician}",
    "what (?:your|the) (?:{g3}){clinician} (?:tells|says|advises|recommends)",
];
/// Asking that is an instruction or a complaint, not a disclaimer.
pub(in crate::lexicon) const NOT_CONSULT: &[&str] = &[
    "(?:whether|which|how (?:many|much|often|long|to)|to show|for a (?:band|leaflet|copy))",
    "{clinician} (?:recommend|recommends|say|says) (?:regular|that)",
    "trainer alone",
];
/// No relationship, no liability.
pub(in crate::lexicon) const NO_RELATIONSHIP: &[&str] = &[
    "(?:no|not|n't|never|nor|any|neither) (?:[!-~]+ ){0,8}(?:{clinician}|provider|client|patient|therapist)[ -](?:and[ -]|to[ -])?(?:a )?(?:patient|client)(?: relationship)?",
    "no {g2}(?:{clinician}|therapist) (?:and|or) (?:patient|client)",
    "(?:no|not|n't) {g5}(?:professional|therapeutic|clinical|treatment|medical|provider|care) relationship",
    "(?:not|n't) (?:be )?(?:your|a|the|their|anyone's|acting as your) (?:own )?(?:personal )?{g2}{clinician}(?-u:\\b)(?:,| and| or|[.]|$)",
    "(?:i am|i'm|we are|we're|(?:authors?|coaches|team|trainers|instructors|staff) (?:is|are)) not (?:an? )?{g2}{clinician}",
    "(?:at|on) (?:your|their|one's|his or her|the user's|the reader's|my|own|the) (?:own )?(?:sole )?risk",
    "(?:accepts?|assumes?|takes?|bears?|has|have|holds?|admits?) no (?:legal )?(?:liability|responsibility)(?: (?:or|and) (?:liability|responsibility))?",
    "(?:not|n't|cannot|neither|nor|no)(?: [!-~]+){0,8} (?:liable|responsible|liability|responsibility)(?-u:\\b)(?: [!-~]+){0,8}? (?:injur(?:y|ies)|harm|losse?s?|damages?|misuse|use|results?|consequences|outcomes?|actions|reliance|death|accidents?|exacerbat[a-z]+|illness|errors)",
    "(?:solely|fully|entirely|personally) responsible for (?:your|consult|any|the|how|what|obtain|check|seek|their)",
    "disclaims? (?:all |any |every |legal )*(?:liability|responsibility)",
    "(?:assume|accept|take)s? (?:all|full|any|the|complete|sole) {g3}(?:risks?|responsibility)",
    "without (?:any )?liability",
];
/// Relationship and liability of other matters.
pub(in crate::lexicon) const NOT_RELATIONSHIP: &[&str] = &[
    "links?",
    "linked",
    "external (?:sites?|websites?)",
    "third[- ]part(?:y|ies)",
    "software",
    "warranty",
    "downtime",
    "cookies?",
    "privacy",
    "password",
    "account",
    "deliver(?:y|ies)",
    "parcel",
    "refunds?",
    "views",
    "opinions expressed",
    "lost property",
    "valuables",
    "belongings",
    "confidential[a-z]*",
    "typos?",
    "spelling",
];
/// Emergencies.
pub(in crate::lexicon) const EMERGENCY: &[&str] = &[
    "(?:call|dial|ring|phone) {g3}(?:999|911|112|000|111|your (?:local )?emergency|emergency services|an ambulance|the emergency)",
    "(?:in|case of|have|an|medical) (?:an? )?(?:medical )?emergency[ -,/-~-]{0,60}(?:call|dial|ring|go to|seek|contact)",
    "(?:call|dial|ring|go to|seek|contact|attend)[ -,/-~-]{0,60}(?:emergency|a&e)(?-u:\\b)",
];
/// Do not delay care because of the content.
pub(in crate::lexicon) const DO_NOT_DELAY: &[&str] = &[
    "(?:not|n't|never|no one should|neither) (?:[!-~]+ ){0,3}?(?:ignor|delay|disregard|avoid|postpon|put off|dismiss|hesitat|discontinu|stop)[a-z]*(?: off)? (?:[!-~]+ ){0,14}?(?:because|due to|based on|on account of|as a result of|on the basis of|after|from|for something) (?:[!-~]+ ){0,5}?(?:read|reading|seen|see|saw|heard|watched|viewed|found|learned|learnt|information|site|pages?|article|content|website|here|video|blog|app|text|leaflet|record|guide|exercises?|programme|program)",
];
/// Texts about disclaimers.
pub(in crate::lexicon) const ABOUT: &[&str] = &[
    "(?:a|the|medical|legal|health|such|advice|these) disclaimers? (?:exist|protects?|should|can|must|are|will|helps?|needs?|page|template|generator)",
    "need an? {g3}disclaimer",
    "write an? {g3}disclaimer",
    "disclaimers exist",
];
/// Denials that order care.
pub(in crate::lexicon) const ORDERS: &[&str] = &[
    "without medical advice",
    "without professional",
    "without first",
    "without consulting",
    "without your doctor",
    "without advice",
    "without a diagnosis",
    "without seeing",
    "without speaking",
    "without talking",
];
