//! How English pages name their authors, reviewers and sources, and how they call on evidence.
//!
//! Source: the rule catalogue, group evidence, and the habits of health publishers that bylines,
//! review badges and reference lists follow (JAMA benchmarks: authorship, attribution, currency).

/// Classes of words that patterns of this file name.
pub(in crate::lexicon) const CLASSES: &[(&str, &str)] = &[
    (
        "month",
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
    ),
    (
        "clinically",
        "(?:(?:medically|clinically|expertly|expert|scientifically|professionally|independently|peer|doctor|physio|pt)[ -])",
    ),
    ("clinical", "(?:(?:lead|senior|our|medical|clinical|expert|physiotherapy|peer|content|independent) )"),
    ("also", "(?:fact[ -]checked|updated|edited|checked|approved|revised|verified)"),
    (
        "people",
        "(?:visits|consultations|people|persons?|adults?|patients?|women|men|children|teenagers?|adolescents?|seniors|athletes?|runners?|workers?|americans?|britons?|australians?|canadians|europeans|participants?|sufferers|users?|those|us|individuals|employees|population|pregnan(?:t women|cies)|cases|of (?:low |lower )?back pain)",
    ),
    (
        "share",
        "(?:[0-9]{1,3}(?:\\.[0-9]+)?(?: ?(?:-|to) ?[0-9]{1,3}(?:\\.[0-9]+)?)? ?(?:%|percent|per cent)|(?:a|one|two|three)[ -](?:quarters?|thirds?|fifths?|tenths?)|half|(?:one|two|three|four|five|six|seven|eight|nine|[1-9]) (?:in|out of)(?: every)? (?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|[0-9]{1,4}))",
    ),
    (
        "ailment",
        "(?:pain|backache|sciatica|disabilit(?:y|ies)|stiffness|symptoms?|injur(?:y|ies)|recurrences?|recurrent|episodes?|flare-?ups?|falls|arthritis|osteoporosis|inflammation|surger(?:y|ies)|mortality|risk|chances?|odds)",
    ),
    (
        "works",
        "(?:(?:large|recent|scientific|literature|published|major|new|scoping|umbrella) reviews?|(?:recent|new|these|such|their) findings|research|stud(?:y|ies)|trials?|evidence|meta-analys[ei]s|systematic reviews?|scientists?|researchers?|science|surveys?|literature|randomi[sz]ed [a-z]+|cochrane reviews?|cohorts?|clinical data|health data|investigators|scientific reviews?)",
    ),
    (
        "finds",
        "(?:shows?|showed|shown|showing|suggests?|suggested|suggesting|finds?|found|indicates?|indicated|indicating|demonstrates?|demonstrated|confirms?|confirmed|proves?|proved|proven|proving|reports?|reported|reveals?|revealed|concludes?|concluded|links?|linked|supports?|supported|agrees?|points? to|backs? (?:this|it) up|tells? us|observed|estimates?|estimated|established)",
    ),
];

/// Pieces of text of which every line of credits holds one.
pub(in crate::lexicon) const CREDIT_SEEDS: &[&str] =
    &["by", "review", "author", "writ", "words", "checked", "approved", "verified"];
/// A line with the day of a review holds this, or stands below one that does.
pub(in crate::lexicon) const REVIEW: &str = "review";

/// Labels a name of a reviewer follows. "Editorially reviewed" is no clinical review.
pub(in crate::lexicon) const REVIEWER_LABELS: &[&str] = &[
    "(?:(?:last|most recently|first|also|content|article|page|guide|leaflet|text|information|exercises) )?{clinically}?(?:{also} (?:and|&) )?{clinically}?reviewed(?: (?:and|&) {also})?(?: for (?:medical |clinical )?(?:accuracy|safety))?(?:[,:]? [a-z0-9 ,./-]{4,22}?)?? by(?:: ?| |$)",
    "{clinical}{0,3}reviewers?(?:\\(s\\))? ?(?:[:|] ?|- |$)",
    "(?:{clinical}{1,2}review(?:ed)?|review)(?: by)? ?: ?",
    "(?:last |latest |most recent )?{clinical}{1,2}review(?:,? [a-z0-9 ,./-]{4,22}?)?? by(?: |$)",
    "reviewing (?:physiotherapist|physical therapist|clinician|physician|doctor) ?: ?",
];
/// What stands right before a label and makes it another kind of review.
pub(in crate::lexicon) const OTHER_REVIEW: &[&str] =
    &["editorially", "legally", "editorial", "legal", "fact", "not", "never", "un", "customer", "user", "book"];
/// A label for one who both wrote and reviewed.
pub(in crate::lexicon) const BOTH_LABELS: &[&str] =
    &["(?:written|authored|created)(?:,| and| &) (?:medically |clinically )?reviewed by(?:: ?| |$)"];
/// Labels a name of an author follows.
pub(in crate::lexicon) const AUTHOR_LABELS: &[&str] = &[
    "(?:medically |originally |first )?(?:written|authored)(?: (?:and|&) (?:edited|produced|illustrated|published|created))? by(?:: ?| |$)",
    "(?:about (?:the|our) )?(?:lead |main |our )?(?:authors?|writers?)(?:\\(s\\))? ?(?:[:|] ?|- |$)",
    "(?:words|text|article|story|content|posted|post|guide|page|created|prepared|compiled|produced|developed) by(?:: ?| |$)",
    "words ?: ?",
];
/// A byline without any other word.
pub(in crate::lexicon) const BYLINE: &[&str] = &["by:? "];
/// Words that say a review was made, at the start of a line, with or without a name.
pub(in crate::lexicon) const REVIEW_BADGES: &[&str] = &[
    "(?:(?:this|all|our) (?:article|page|guide|content|text|information) (?:was|is|has been|have been) )?(?:medically|clinically|expert|doctor|physio|physiotherapist|professionally)[ -](?:reviewed|approved|checked|verified)(?:[.!,:]| |$)",
    "reviewed by (?:our|the|a|an|experts?|medical|clinical|doctors|physicians|clinicians|physiotherapists|physical therapists|health)(?: |$)",
];
/// Who may be said, before a label in the same sentence, to have been reviewed or written: this
/// page itself.
pub(in crate::lexicon) const THIS_PAGE: &[&str] = &[
    "(?:this|these|our|the|all|every|each)(?: [a-z-]+){0,3} (?:articles?|pages?|content|guides?|texts?|information|exercises?|programmes?|programs?|leaflets?|resources?|posts?|routines?|videos?)(?: (?:on|in) this (?:page|site|article))? (?:was|were|is|are|has been|have been)(?: [a-z-]+){0,3}",
    "it (?:was|is|has been)",
];

/// What somebody did who reviewed this page, after their name.
pub(in crate::lexicon) const REVIEWED_THIS: &[&str] = &[
    "(?:has |have )?(?:medically |clinically )?reviewed (?:this|these|our|all|the) (?:article|page|guide|content|text|information|exercises?|leaflet)",
];

/// Headings over the names of reviewers.
pub(in crate::lexicon) const REVIEWER_HEADINGS: &[&str] = &[
    "(?:about |meet )?(?:the |our )?{clinical}{0,2}reviewers?",
    "{clinically}?reviewed by",
    "{clinical}{1,2}review(?: team| board| panel)?",
];
/// Headings over the names of authors.
pub(in crate::lexicon) const AUTHOR_HEADINGS: &[&str] =
    &["(?:about |meet )?(?:the |our )?(?:authors?|writers?)", "(?:written|article|words) by", "about me"];
/// A line under a name that calls the person the reviewer.
pub(in crate::lexicon) const REVIEWER_ROLES: &[&str] =
    &["{clinical}{1,2}reviewer", "reviewer", "reviewing {g2}(?:clinician|physician|physiotherapist|therapist)"];

/// Titles before a name.
pub(in crate::lexicon) const HONORIFICS: &[&str] =
    &["dr", "doctor", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame"];
/// Small words inside names.
pub(in crate::lexicon) const PARTICLES: &[&str] =
    &["de", "van", "der", "von", "da", "la", "le", "di", "bin", "al", "el", "ter", "ten", "den", "dos", "du", "st"];
/// Capitalised words that begin no name and stand in none.
pub(in crate::lexicon) const NO_NAMES: &[&str] = &[
    "the",
    "our",
    "a",
    "an",
    "in",
    "on",
    "at",
    "this",
    "these",
    "published",
    "updated",
    "reviewed",
    "medically",
    "clinically",
    "last",
    "read",
    "share",
    "written",
    "next",
    "for",
    "with",
    "and",
    "by",
    "your",
    "all",
    "it",
    "date",
    "reviewer",
    "author",
    "medical",
    "clinical",
    "expert",
    "experts",
    "about",
    "every",
    "each",
    "step",
    "week",
    "day",
    "licensed",
    "chartered",
    "registered",
    "certified",
    "senior",
    "consultant",
    "physical",
    "from",
    "to",
    "if",
    "when",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// Words that make a capitalised phrase an organisation.
pub(in crate::lexicon) const ORGANISATIONS: &[&str] = &[
    "team",
    "staff",
    "editors",
    "editorial",
    "clinic",
    "clinics",
    "trust",
    "hospital",
    "hospitals",
    "university",
    "society",
    "association",
    "college",
    "institute",
    "foundation",
    "centre",
    "center",
    "department",
    "service",
    "services",
    "health",
    "nhs",
    "group",
    "council",
    "charity",
    "physiotherapy",
    "board",
    "panel",
    "committee",
    "academy",
    "network",
    "ltd",
    "inc",
    "organisation",
    "organization",
    "school",
    "ministry",
    "agency",
    "press",
];
/// Degrees and memberships written with small letters in them; those in capitals need no list.
pub(in crate::lexicon) const MIXED_CREDENTIALS: &[&str] = &[
    "PhD",
    "MSc",
    "BSc",
    "PharmD",
    "MPhil",
    "DPhil",
    "EdD",
    "DrPH",
    "MBChB",
    "MBBCh",
    "BPhty",
    "BPhysio",
    "MPhty",
    "MPhysio",
    "DPhysio",
    "PsyD",
    "MEd",
    "BMed",
    "MMed",
    "MClinSci",
    "DClinPsy",
    "GradDip",
    "Hons",
    "PgDip",
    "PGCert",
    "Cert",
    "MPhysioSt",
    "BHSc",
    "MHSc",
    "ScD",
    "BAppSc",
    "DipPhys",
    "GradDipPhys",
    "BMBS",
];
/// Professions and degrees spelt out that a project's accepted abbreviations stand for. Source:
/// rule catalogue, shipped data, `credentials`; to be confirmed per country.
pub(in crate::lexicon) const PROFESSIONS: &[&str] = &[
    "physiotherapists?",
    "physical therapists?",
    "physios?",
    "(?:doctor|bachelor|master|msc|bsc)[a-z ]{0,20} (?:of|in) (?:physiotherapy|physical therapy|medicine|nursing)",
    "doctors?",
    "physicians?",
    "general practitioners?",
    "gps?",
    "(?:[a-z]+ )?surgeons?",
    "rheumatologists?",
    "orthopa?edists?",
    "pa?ediatricians?",
    "neurologists?",
    "obstetricians?",
    "gyna?ecologists?",
    "psychiatrists?",
    "physiatrists?",
    "cardiologists?",
    "radiologists?",
    "oncologists?",
    "nurses?",
    "nurse practitioners?",
    "midwi(?:fe|ves)",
    "occupational therapists?",
    "exercise physiologists?",
    "athletic trainers?",
    "anesthesiologists?",
    "anaesthetists?",
    "geriatricians?",
];
/// Words that make a profession a neighbour of it.
pub(in crate::lexicon) const NEIGHBOURS: &[&str] = &[
    "assistants?",
    "students?",
    "aides?",
    "writers?",
    "journalists?",
    "former",
    "aspiring",
    "bloggers?",
    "enthusiasts?",
];
/// Nouns that end a job title.
pub(in crate::lexicon) const JOBS: &[&str] = &[
    "{profession}",
    "writers?",
    "editors?",
    "journalists?",
    "bloggers?",
    "coach(?:es)?",
    "trainers?",
    "teachers?",
    "instructors?",
    "therapists?",
    "chiropractors?",
    "osteopaths?",
    "specialists?",
    "consultants?",
    "practitioners?",
    "professors?",
    "lecturers?",
    "researchers?",
    "scientists?",
    "nutritionists?",
    "dietitians?",
    "pharmacists?",
    "psychologists?",
    "directors?",
    "officers?",
    "founders?",
    "podiatrists?",
    "kinesiologists?",
    "clinicians?",
    "experts?",
    "enthusiasts?",
    "managers?",
    "students?",
    "advis[eo]rs?",
    "masseuses?",
    "masseurs?",
    "owners?",
];

/// Words a labelled review date may be led by, the label itself, and what may stand between.
pub(in crate::lexicon) const REVIEW_DATE: &str = "(?:^|[(,.]| -|(?-u:\\b)by [^,|]{3,60},|(?-u:\\b)(?:and|&)) ?(?:(?:the|this|our|page|pages|article|content|guide|information|text|last|latest|most|recent|recently|date|of|medically|clinically|medical|clinical|expert|physio|peer|professionally|independently|was|were|is|has|been|and|&|updated|revised|edited|approved|checked|fact[ -]checked|on)[ :-]+)*(?:review(?:ed|s)?|reviewer|re-reviewed)(?: ?(?:date|(?:and|&|/) (?:updated|revised|approved|edited|verified|checked)|for (?:medical |clinical )?(?:accuracy|safety)|completed|was|is|by .{2,120}|by))*[ :,(-]*(?:on|in|date)?[ :,(-]*$|(?-u:\\b)reviewed (?:this|the|these|our) (?:article|page|guide|content|text|information|exercises|leaflet)[ :,(-]*(?:on|in)[ :,(-]*$";
/// The same for the day by which the next review is due.
pub(in crate::lexicon) const DUE_DATE: &str = "(?:^|[(,.]) ?(?:(?:the|this|page|article|content|guide|date|of|for|and|it)[ :-]+)*(?:next (?:planned |scheduled |due |medical |clinical |content )*review(?: is)?(?: due)?(?: date)?|review (?:is )?due(?: date)?|due for review|review again|(?:to be|will be) reviewed(?: again)?|review by)[ :,(-]*(?:on|in|by|before)?[ :,(-]*$";
/// Words between a label of a review and a day that make it the day of something else.
pub(in crate::lexicon) const OTHER_DAYS: &[&str] = &["updated", "published", "written", "posted", "modified", " by "];
/// A review that a clinician made, as its label says.
pub(in crate::lexicon) const CLINICAL_REVIEW: &[&str] =
    &["medical(?:ly)?", "clinical(?:ly)?", "expert(?:ly)?", "physio(?:therapy)?"];
