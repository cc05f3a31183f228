/// Words that deny what follows. "cannot" and its like carry their own denial.
pub(in crate::lexicon) const NEGATIONS: &[&str] = &[
    "not", "never", "no", "without", "avoid", "cannot", "nor", "neither", "rather", "instead", "nobody", "hardly",
    "dont", "needn't",
];
/// The ending of a shortened negation ("don't").
pub(in crate::lexicon) const NEGATED_ENDING: &str = "n't";
/// After a negation, this word makes it an addition ("not only").
pub(in crate::lexicon) const ONLY: &str = "only";
/// Words with which a denial turns into the thing itself ("do not hesitate to").
pub(in crate::lexicon) const CANCELLING: &[&str] =
    &["hesitate", "afraid", "fail", "forget", "wait", "delay", "scared", "ashamed", "embarrassed"];
/// A negation does not reach beyond these.
pub(in crate::lexicon) const CLAUSE_BREAKS: &[&str] =
    &["but", "and", "then", "so", "because", "if", "when", "unless", "until"];

/// What a verb to the reader follows when it does not open its clause.
pub(in crate::lexicon) const LEADS: &[&str] = &[
    "and",
    "or",
    "then",
    "but",
    "please",
    "so",
    "also",
    "now",
    "simply",
    "just",
    "always",
    "immediately",
    "either",
    "instead",
    "gently",
    "slowly",
    "carefully",
    "promptly",
    "means",
    "mean",
    "should",
    "must",
    "shall",
    "ought to",
    "can",
    "could",
    "may",
    "might",
    "to",
    "should (?:also|always|immediately|then)",
    "must (?:also|always|immediately|then)",
    "to immediately",
    r"(?:ensure|sure|essential|important|vital|best|wise|safest|recommend|advise|suggest|when|where|point)(?: that)? (?:that )?you(?: then| always| immediately)?",
    "you'll (?:want|need) to",
    "red",
    "amber",
    "orange",
    "also be",
    "kindly",
    "straight away",
    "warning",
    "caution",
    "if in doubt",
    "at once",
    "rule is to",
    "tip",
    "better",
    "yes",
];
/// Leads that turn it into something else.
pub(in crate::lexicon) const NO_LEADS: &[&str] = &[
    "(?:tempted|tempting|easy|hard|natural|normal|instinct|instinct is) to",
    "inclined to",
    "wants? to help",
    "people (?:often|may|might|can)",
    "used to",
    "had to",
    "failed to",
    "tend to",
    "patients (?:may|might|can|could)",
    "i (?:could|had to|should)",
    "likely to",
    "(?:they|he|she|we|it|pain|symptoms?|participants|some people|many people|most people|which|that) (?:can|could|may|might)",
    "(?:reluctant|afraid|unable|refuse|refused|decided|chose|choose|urge|help you|helps you|how) to",
    "(?:i|he|she|they|we) (?:should|must|can|could|may|might)",
];

/// After a claim, in the same sentence: it is denied.
pub(in crate::lexicon) const REBUTTAL: &[&str] = &[
    r"(?:is|are|was|it's|that's|that is) (?:simply |just |only |now |actually |really |largely |quite |totally |completely |an? |old |common |outdated )*(?:myths?|wrong|untrue|false|outdated|old-fashioned|misguided|misconceptions?|nonsense|old wives' tale|bad advice|incorrect|not true)",
    "has been (?:debunked|disproved|dropped|abandoned)",
    "should be (?:taken|treated|viewed) with suspicion",
];
/// Before a claim: it is reported, not said; it reaches to the next comma.
pub(in crate::lexicon) const HEARSAY: &[&str] = &[
    "contrary to",
    "you may have heard",
    "you might have heard",
    "you have probably heard",
    "claims? that",
    "some (?:people )?(?:say|claim|believe|think|sites say|coaches say)",
    "used to (?:tell|say|advise|recommend|think|believe)",
    "people used to (?:say|think|believe|be told)",
    "there is no truth in",
    "(?:many|most) people (?:think|believe|assume|stop|worry)",
    "(?:the|an?) (?:old )?(?:belief|idea|notion|myth|misconception|assumption|advice used to be) (?:that|is)",
    "(?:used to be|were once|was once|were often) told",
    "myth:",
    "fear that",
    "you may think(?: that)?",
    "do not believe",
    "do(?:es)? not (?:mean|imply) (?:that )?",
    "doesn't mean(?: that)?",
    "don't (?:assume|think|believe)(?: that)?",
];
/// The beginning of a sentence that denies the one before.
pub(in crate::lexicon) const LATER_REBUTTAL: &[&str] = &[
    "(?:this|that|it)(?: is|'s) (?:simply |just |only |now |an? |old |common |outdated )*(?:myth|wrong|untrue|false|outdated|misconception|nonsense|not true|bad advice|incorrect)",
    "(?:not true|untrue|wrong|false|nonsense)[.!]",
];
/// Words that show that a phrase in quotation marks is mentioned, not said.
pub(in crate::lexicon) const MENTIONED: &[&str] = &[
    "phrases?",
    "so-called",
    "slogans?",
    "mantras?",
    "sayings?",
    "called",
    "terms?",
    "myths?",
    "messages?",
    "words?",
    "mottos?",
    "expressions?",
    "adage",
    "attitude",
    "mentality",
    "poster",
    "old line",
];
