//! English words that address a page to a group of readers.

/// Groups by the tag of `audience`, as patterns.
pub(in crate::lexicon) const GROUPS: &[(&str, &[&str])] = &[
    (
        "pregnancy",
        &[
            "pregnan(?:cy|t)",
            "expect(?:ant|ing) (?:mothers?|moms?|mums?|parents?|women)",
            "mothers?-to-be",
            "moms?-to-be",
            "mums?-to-be",
            "prenatal",
            "antenatal",
            "(?:first|second|third) trimesters?",
        ],
    ),
    (
        "older-adults",
        &[
            "seniors?",
            "old(?:er)? (?:adults?|people|persons?|women|men|patients?|readers|bod(?:y|ies))",
            "the elderly",
            "elderly(?: (?:adults?|people|patients?))?",
            "over[- ](?:the age of )?(?:60|65|70|75|80)s?",
            "adults (?:aged )?(?:60|65|70|75|80)(?: (?:and|or) (?:over|older|above))?",
        ],
    ),
    (
        "post-surgery",
        &[
            "(?:(?:back|spine|spinal|disc|disk|hip|knee|shoulder|abdominal|fusion) )?(?:surgery|operations?|replacement)",
            "post-?(?:surgery|op|operative|surgical)",
            "spinal fusion",
            "microdis[ck]ectomy",
            "laminectomy",
        ],
    ),
    (
        "osteoporosis",
        &["osteoporosis", "osteopenia", "(?:low|reduced|poor) bone (?:density|mass)", "(?:brittle|fragile|thin) bones"],
    ),
    ("children", &["kids", "children", "teens", "teenagers", "adolescents", "school-?children", "young athletes"]),
    ("anticoagulants", &["blood thinners?", "anticoagulants?"]),
    ("diabetes-neuropathy", &["diabet(?:es|ics?)", "(?:peripheral )?neuropathy"]),
    (
        "cardiac-hypertension",
        &[
            "high blood pressure",
            "hypertension",
            "(?:heart|cardiac|cardiovascular) (?:disease|conditions?|failure|patients|rehab(?:ilitation)?)",
        ],
    ),
    ("hypermobility", &["hypermobil(?:e|ity)(?: joints| people| bodies)?", "ehlers-danlos", "eds"]),
    ("cancer-history", &["cancer(?: (?:survivors|patients|treatment|surgery))?"]),
];

/// Groups that one is in, or comes out of, rather than belongs to: "after", "with".
pub(in crate::lexicon) const STATES: &[&str] = &[
    "post-surgery",
    "osteoporosis",
    "anticoagulants",
    "diabetes-neuropathy",
    "cardiac-hypertension",
    "hypermobility",
    "cancer-history",
];

/// Between the words that offer and the group: "for active women with", "during".
pub(in crate::lexicon) const FOR: &str = "(?:for|in|during|throughout|while)";

/// The same for groups that one is in.
pub(in crate::lexicon) const WITH: &str =
    "(?:with|after|following|on|despite|who have|who had|living with|recovering from)";

/// Nouns of what a page offers.
pub(in crate::lexicon) const OFFERS: &str = "(?:exercis(?:e|es)|stretch(?:es)?|stretching|moves|movements|workouts?|work-?outs?|routines?|yoga|pilates|programmes?|programs?|plans?|guides?|drills|fitness|training|poses|warm-?ups?|rehab|strength)";

/// A sentence that offers what the page holds.
pub(in crate::lexicon) const OFFERING: &str = "(?:this|these|our|the following|here (?:is|are)|below|designed|written|meant|aimed|intended|made|chosen|suitable|suited)";

/// A sentence that warns, denies, asks or tells of others offers nothing to the group.
pub(in crate::lexicon) const NOT_OFFERED: &[&str] = &[
    "not",
    "[a-z]+n't",
    "never",
    "avoid",
    "unless",
    "except",
    "risks?",
    "caus(?:e|es|ed)",
    "prevent(?:s|ing)?",
    "ask",
    "check",
    "talk to",
    "speak to",
    "consult",
    "common",
    "before (?:pregnancy|surgery)",
    "affects?",
];
