//! How English pages list their sources, and how they call on evidence.
//!
//! Source: the rule catalogue, group evidence; the claims and traps of the safety-language
//! specification.

/// Headings over a list of sources.
pub(in crate::lexicon) const REFERENCE_HEADINGS: &[&str] = &[
    "(?:article |page |our |the |list of |key |main |selected |scientific |medical |study )*(?:references?|sources?|bibliography|citations?|literature|footnotes|endnotes)(?: (?:cited|list|used|and notes|and citations|and sources|and references|and further reading|(?:&|/) [a-z ]+))?",
    "(?:works|studies|literature|research|sources|references) cited",
    "(?:the )?(?:evidence|research)(?: base)? (?:behind|for) (?:this|these) [a-z]+",
    "where (?:this|the|our) (?:information|facts?|evidence) comes? from",
];
/// Headings over a list of more to read, which no text needs to mark.
pub(in crate::lexicon) const READING_HEADINGS: &[&str] = &[
    "(?:further|more|additional|suggested|recommended|related|extra|background) (?:reading|resources?|information|links|articles|help)",
    "(?:useful|helpful|other) (?:resources?|links|websites|organisations|organizations|information)",
    "(?:resources?|learn more|read more|find out more|links|external links|see also)",
];
/// Words that only a list of sources leads in with.
pub(in crate::lexicon) const REFERENCE_LEADS: &[&str] =
    &["(?:references?|sources?|bibliography|citations?|works cited) ?:"];

/// A finding of research said of the world.
pub(in crate::lexicon) const RESEARCH: &[&str] = &[
    "{works},? (?:[a-z0-9'%-]+,? ){0,6}(?:has |have |had |also |that )?{finds}",
    "{works}, [^,]{3,60}, {finds}",
    "(?:experts|academics|doctors|a team|teams) (?:at|from) [!-~]+(?: [!-~]+){0,8} {finds}",
    "data (?:from|on) [!-~]+(?: [!-~]+){0,8} {finds}",
    "{works} (?:published|carried out|conducted|done|from|in|of|by|on|at) [!-~]+(?: [!-~]+){0,16} {finds}",
    "(?:in|from) (?:a |an |one |several |many |recent |the |other |two |three |large |small |clinical |[0-9]{4} )*(?:stud(?:y|ies)|trials?|meta-analysis|systematic review),? (?:[!-~]+ ){0,14}(?:had|felt|reported|improved|reduced|recovered|fell|dropped|got|gained|were|was|lowered|eased|helped|halved|returned)",
    "(?:has|have) been (?:[a-z]+ )?(?:studied|researched) (?:and|extensively|widely)",
    "(?:(?:has|have|had) (?:also |[a-z]+ly )?)?(?:is|are|been|was|were) (?:[a-z]+ly )?(?:shown|demonstrated) to",
    "(?:is|are|was|were) linked (?:to|with) (?:a |an )?(?:[a-z]+ ){0,2}(?:reduction|decrease|increase|drop|lower|higher|fewer|less) ",
    "there(?: is|'s| are) (?:good |strong |clear |solid |some |growing |plenty of |high-quality |moderate |increasing |a lot of |lots of |a growing body of |overwhelming |scientific )*(?:evidence|research|studies) (?:that|for|to|showing|behind|in favou?r)",
];
/// A claim to be proven or backed.
pub(in crate::lexicon) const PROVEN: &[&str] = &[
    "(?:scientifically|clinically|medically|research|science|evidence|study)[ -](?:proven|backed|shown|tested|validated|supported|verified|approved|proved)",
    "(?:backed|supported|proven|validated|endorsed)(?: up)? by (?:[a-z]+ ){0,3}(?:science|research|evidence|stud(?:y|ies)|trials?|data)",
    "proven (?:to|effective|successful|benefits?|results|relief|methods?|treatments?|remed(?:y|ies)|techniques?|exercises)",
    "(?:has|have|is|are|been) (?:also )?(?:proven|proved) (?:itself |themselves )?(?:to be )?(?:very |highly |quite |extremely |most )?(?:effective|useful|helpful|successful|to|in|beneficial)",
    "(?:studies|science|research|trials) (?:prove|proves|proved)",
];
/// Another's word called on.
pub(in crate::lexicon) const ATTRIBUTION: &[&str] = &[
    "according to (?:(?:a|an|the|one|some|several|recent|new|many|two|most|current|latest|this|that|these|official|international|national|clinical|[0-9]{4})(?: [a-z0-9-]+){0,4} |recent |new |current |clinical |health |medical )?(?:stud(?:y|ies)|research|researchers|scientists|science|surveys?|reviews?|guidelines?|reports?|data|evidence|statistics|figures|trials?|meta-analys[ei]s|experts|doctors|physiotherapists|specialists|journal|guidance)",
];
/// "According to" before a name in capitals; the name is looked at in its own case.
pub(in crate::lexicon) const ACCORDING: &[&str] = &["according to (?:the |a |an )?"];
/// A share or a number of people who have something.
pub(in crate::lexicon) const STATISTIC: &[&str] = &[
    "{share} of (?:all |the |our |those |these |any |every |adult |older |young |working |people |affected |general |world's |uk |us )*(?:[a-z-]+ ){0,2}{people}",
    "{share} (?:(?:american|british|older|young|adult|working|pregnant|affected|such|chronic|acute|back[ -]pain|[a-z]+an) )*{people}",
    "(?:affect(?:s|ed|ing)?|strikes?|hits|troubles|seen in|found in|occurs? in|experienced by) (?:[a-z]+ ){0,4}{share}",
    "(?:[0-9]{1,4}(?:[.,][0-9]+)*|a|one|two|three|several|many|half a|tens of|hundreds of) ?(?:million|billion|millions|thousand)(?: of)? (?:[a-z]+ ){0,3}{people}",
    "(?:success|cure|recovery) rate of (?:[a-z]+ ){0,2}[0-9]+",
    "(?:millions|billions) of (?:[a-z]+ ){0,2}{people}",
    "[0-9]{1,3}(?:\\.[0-9]+)? ?(?:%|percent|per cent) (?:success|recovery|cure|chance|risk|lower|higher|less|fewer|more likely|reduction|decrease|drop|improvement) ?(?:rate|of|in|risk|pain|chance)?",
];
/// How much something changes an ailment; an order to the reader is none.
pub(in crate::lexicon) const EFFECT: &[&str] = &[
    "(?:reduce|cut|lower|decrease|ease|improve|increase|raise|lessen|relieve)(?:s|d|ed|ing|ting)? (?:[a-z'-]+ ){0,6}{ailment} (?:[a-z'-]+ ){0,6}by (?:[a-z]+ ){0,3}(?:half|(?:a|one|two) (?:quarters?|thirds?|fifths?)|[0-9]+)",
    "{ailment} (?:[a-z'-]+ ){0,4}(?:reduced|cut|lowered|decreases|decreased|falls|fell|drops|dropped|improves|improved|rises|rose) by (?:[a-z]+ ){0,3}(?:half|(?:a|one|two) (?:quarters?|thirds?|fifths?)|[0-9]+)",
    "(?:halve|double|triple|quarter)(?:s|d) (?:[a-z'-]+ ){0,5}{ailment}",
];
/// Words before a claim that make it a condition, a plan or an order.
pub(in crate::lexicon) const NOT_SAID: &[&str] = &[
    "if",
    "when",
    "once",
    "until",
    "unless",
    "whether",
    "aim to",
    "try to",
    "as soon as",
    "ask",
    "imagine",
    "suppose",
];
/// Sentences that speak of the publisher's own way with sources, or of the reader's things.
pub(in crate::lexicon) const NO_CLAIM: &[&str] = &[
    "peer-reviewed (?:stud(?:y|ies)|journals?|research|sources?)",
    "(?:your|my|his|her) (?:stud(?:y|ies)|research|trial|science|survey|case)",
    "(?:customer|user|product|online|reader|case|nature|feasibility) (?:reviews?|study|studies|surveys?)",
    "(?:study|trial) (?:schedule|period|desk|room|session|version|offer|subscription|run)",
    "(?:free|field|jury|court|time) (?:trials?)",
    "more (?:research|studies|trials) (?:is|are) needed",
    "(?:she|he|they|who|i|we|you) (?:also )?stud(?:y|ies)",
    "evidence (?:of|from) (?:your|his|her)",
    "(?:can|may|will|to) be (?:found|supported|reported|reviewed)",
    "until proven otherwise",
    "sourcing guidelines",
    "(?:no|little|not enough|insufficient) (?:good |strong |clear |real |high-quality )*(?:evidence|research|stud(?:y|ies)|trials?)",
];
/// Words after a share that make it effort, load or a dose, never a share of people.
pub(in crate::lexicon) const EFFORT: &[&str] =
    &["effort", "your", "maximum", "max", "1rm", "the way", "reps", "repetitions", "sets", "cotton", "weight", "load"];
/// Words after which a plain verb says what a thing does, and orders nothing.
pub(in crate::lexicon) const MODALS: &[&str] = &["can", "could", "may", "might", "will", "to"];
/// Small words inside the name of an organisation.
pub(in crate::lexicon) const INSIDE_NAMES: &[&str] = &["of", "for", "and", "the", "&", "in", "on"];
/// Pieces of text of which every claim holds one: sentences without any are passed over.
pub(in crate::lexicon) const SEEDS: &[&str] = &[
    "research",
    "expert",
    "academic",
    "doctors",
    "team",
    "stud",
    "trial",
    "evidence",
    "meta-anal",
    "review",
    "scien",
    "survey",
    "literature",
    "random",
    "cohort",
    "data",
    "findings",
    "rate of",
    "investigator",
    "shown",
    "demonstrated",
    "linked",
    "proven",
    "proved",
    "backed",
    "supported",
    "validated",
    "endorsed",
    "clinical",
    "medical",
    "according",
    "%",
    "percent",
    "per cent",
    "quarter",
    "third",
    "fifth",
    "tenth",
    "half",
    "halve",
    "double",
    "triple",
    "million",
    "billion",
    "thousand",
    "out of",
    " in every",
    " in two",
    " in three",
    " in four",
    " in five",
    " in six",
    " in seven",
    " in eight",
    " in nine",
    " in ten",
    " in twenty",
    " in hundred",
    " in 1",
    " in 2",
    " in 3",
    " in 4",
    " in 5",
    " in 6",
    " in 7",
    " in 8",
    " in 9",
    " by 1",
    " by 2",
    " by 3",
    " by 4",
    " by 5",
    " by 6",
    " by 7",
    " by 8",
    " by 9",
];
