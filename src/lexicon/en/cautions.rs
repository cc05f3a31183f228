/// Bans that are no order: what is not for somebody.
pub(in crate::lexicon) const BANS: &[&str] = &[
    "not (?:for|with|while|during|after|if|in|until|when|before)",
    "(?:not|isn't|aren't|un)-? ?(?:suitable|recommended|advised|advisable|appropriate|safe|a good (?:idea|choice|option)|ideal|the best choice|right)",
    "inadvisable",
    "inappropriate",
    "off[- ]limits",
    "contra-?indicated",
    "contra-?indications?",
    "not to be (?:done|attempted|performed|tried|used)",
    "(?:best|better) (?:avoided|left out|skipped|left|left alone)",
    "(?:is|are|should be|must be|to be) (?:avoided|skipped|left out|omitted|ruled out|out)",
    "(?:has|have|needs?) to wait",
    "out of bounds",
    "a no-?go",
    "no-?go",
    "is out",
    "are out",
    "must (?:not|never)",
    "should(?: not|n't| never)",
    "ought not",
    "forbidden",
    "prohibited",
    "not allowed",
    "wait (?:until|for|at least)",
    "nothing (?:heavier|more|higher|above|over|beyond)",
    "no (?:lifting|bending|twisting|running|jumping|jogging|inversions?|backbends?|impact|heavy lifting|forward bends?|deep twists?|weights?|driving|squatting|kneeling|overhead)",
    "(?:a )?bad (?:idea|choice|stretch(?:es)?)",
    "approach (?:this |it )?with caution",
    "with (?:extra |great |particular )?(?:caution|care)",
    "requires? (?:extra |special |particular )?(?:caution|care|clearance|approval)",
    "unsuitable",
    "risky",
    "dangerous",
    "at risk",
    "puts? {g5}at risk",
    "(?:be |take |use |exercise |extra |particular )+(?:careful|cautious|caution|care)",
    "pay (?:close|particular|extra) attention",
    "with supervision",
    "under supervision",
    "only (?:[a-z]+ ){1,5}(?:once|when|after|if|with|until)",
    "(?:caution|care) (?:is|should be)",
    "only (?:with|under|after|if|once|when)",
    "supervised",
];
/// Orders to leave out or change, said to the reader.
pub(in crate::lexicon) const BAN_ORDERS: &[&str] = &[
    "avoid(?:ing)?",
    "skip(?:ping)?",
    "omit",
    "leave (?:it |this |this one |that |them )?out",
    "leave out",
    "(?:keep|steer|stay) (?:well )?(?:clear|away)",
    "swap",
    "replace",
    "substitute",
    "refrain from",
    "choose (?:a|an|another|the|something)",
    "pick (?:a|an|another|the|something)",
    "opt for",
    "(?:pass|give) (?:this|it|on this)",
    "give this (?:one )?a miss",
    "miss (?:it|this|this one) out",
    "do (?:the|a|an) [a-z -]{0,30}(?:version|variation|option|instead)",
    "go without",
    "hold off",
    "wait",
    "postpone",
    "limit",
    "modify",
    "adapt",
];
/// Orders not to do something.
pub(in crate::lexicon) const DO_NOT: &[&str] = &["{no} [a-z]+", "{no}"];
/// Orders not to do something that protects nobody.
pub(in crate::lexicon) const DO_NOT_BUT: &[&str] = &[
    "{no} (?:be )?(?:worry|fear|panic|afraid|scared|discouraged|put off|forget|hesitate|delay|give up|miss|neglect|ignore|need|have to|let (?:it|this|that|your {condition}|{condition}|{g3}stop|{g2}put you)|stop|assume|think|expect|feel|mean|rely|disregard|replace|treat|wait|know|suggest|always|only|just|prevent|underestimate|beat yourself|mind|be too hard)",
];
/// Verbs that change how an exercise is done, as an order.
pub(in crate::lexicon) const MODIFY: &[&str] = &[
    "(?:use|keep|start|hold|choose|reduce|limit|move|stay|do|try|place|support|rest|put|bend|sit|stand|lie|kneel|lower|raise|prop|pad|make|work|go|take|lean|swap|switch|widen|slide|fold|roll|drop|bring|come|turn|step|straddle|modify|adapt|adjust|shorten|decrease|perform|opt|practi[sc]e|begin|breathe|exhale|wear|have|stick|leave|let|cushion|remove|elevate|slip|position|cover|wrap|only|gently|ask|check|consult|talk|speak|see|skip|avoid|get|you (?:can|could|may|might|should|must|will need to|need to)|(?:there are|there's|here is|here's) [a-z ]{0,20}(?:modifications?|options?|alternatives?|version|variation)|lift|reach|stretch|walk|tuck|separate|open|spread|hug|squeeze|face|point|relax|spend|return|elongate|lengthen)(?-u:\\b)",
];
/// Words of benefit: with a condition and no ban they make no caution.
pub(in crate::lexicon) const BENEFIT: &[&str] = &[
    "benefits?",
    "beneficial",
    "help(?:s|ful|ed)?",
    "great",
    "ideal",
    "excellent",
    "improves?",
    "reliev(?:e|es)",
    "good (?:for|choice|option)",
    "perfect",
    "strengthens?",
    "prevents?",
    "should (?:exercise|be able|find|feel|try|benefit|be encouraged|stay active|keep)",
    "(?:is|are) (?:recommended|advised|encouraged|common|safe)",
    "suitable for",
    "best for",
    "you are not alone",
    "designed for",
];
/// Who is meant, before a duty.
pub(in crate::lexicon) const WHO_SHOULD: &[&str] =
    &["(?:should|must|need to|needs to|ought to|have to|are asked to|do well to|will need to)"];
/// A situation: words that open one.
pub(in crate::lexicon) const SITUATION: &[&str] = &[
    "if",
    "when",
    "for",
    "with",
    "during",
    "after",
    "in",
    "anyone",
    "people",
    "those",
    "following",
    "until",
    "unless",
    "while",
    "because",
    "women",
    "patients",
    "have",
    "had",
    "not",
    "following",
    "on",
    "late in",
    "early in",
    "once",
    "since",
    "has",
    "from",
    "before",
    "where",
];
/// Before a condition: it is to be prevented, not held.
pub(in crate::lexicon) const PREVENTED: &[&str] = &[
    "(?:avoid|prevent|reduc|lower|decreas|minimi[sz]|cut|treat|reliev|eas|help|caus|risk of|chance of|without|less|fewer|manag)(?:e|es|ing|s|ed)? (?:the |a |your |any |further |back |with |risk of |chance of |chances of |and |from |more |or |serious )*",
    "(?:free (?:of|from)|about your|to your|or your|of your|about|helps|against) ",
];
/// To a point of time that a clinician sets.
pub(in crate::lexicon) const UNTIL: &[&str] = &[
    "(?:until|unless|before) (?:your |the |a |you have |you've |you are |you're )(?:{g3}{clinician} {g5}(?:agrees?|says?|clears?|approves?|allows?|gives?|has|have|advises?|recommends?|confirms?|okays?|told|tells|lets?|is happy|are happy)|(?:been )?(?:cleared|told|advised|given|healed|discharged))",
    "for (?:at least )?(?:the first )?(?:[a-z0-9]+ ){1,5}(?:weeks?|months?|years?) (?:after|following|post)",
    "for (?:the first|at least) (?:[a-z0-9]+ ){1,4}(?:weeks?|months?|years?)",
    "some (?:weeks|months)",
    "(?:weeks|months) (?:have passed|after)",
    "(?:cleared|approved|advised|supervised|told) by {g3}{clinician}",
];
/// Ask first.
pub(in crate::lexicon) const CONSULT_FIRST: &[&str] = &[
    "{consult} {c8}{clinician}{c0}(?: {c12})?(?:first|before|prior to|in advance|whether (?:this|it|these|the) [a-z]+ (?:is|are) (?:right|safe|suitable)|is (?:right|safe|suitable) for you)",
    "(?:first|before|prior to) [ -,/-~-]{0,100}{consult} {g8}{clinician}",
    "(?:ask|check|consult|seek (?:medical |professional )?(?:advice|guidance|clearance)|get (?:medical |professional )?(?:advice|guidance|clearance)) (?:first|before|prior)(?: {g3})?",
    "(?:get|have|need|obtain|seek|ask for|with|without) {g8}(?:tested|checked|assessed|screened|cleared|clearance|the all-clear|all clear|approval|permission|green light|go-ahead|the ok|the okay) ?{c8}(?:first|before|prior|from|by)",
    "(?:make sure|be sure|ensure|check)(?: that)? {g2}{clinician} (?:has|have) (?:cleared|approved|okayed|agreed)",
    "(?:tell|inform|let) {g3}(?:{clinician}|instructor|teacher|trainer|coach) (?:{c8})?(?:if|before|about (?:any|your)|of any)",
    "(?:ask|check with|consult|talk to|speak to|see) {g5}{clinician}",
];
/// A line to ask a clinician, with nothing else.
pub(in crate::lexicon) const CONSULT_ONLY: &[&str] = &[
    "{consult} {g5}{clinician}",
    "(?:seek|get) {g2}(?:advice|guidance)",
];
/// Words that say a consultation comes first.
pub(in crate::lexicon) const FIRST: &[&str] = &[
    "first",
    "before(?:hand)?",
    "prior to",
    "in advance",
    "clearance",
    "cleared",
    "all-clear",
    "permission",
    "approval",
    "screened",
    "tested",
    "checked",
    "assessed",
    "go-ahead",
    "green light",
];
/// What makes a consultation seek care for a complaint instead.
pub(in crate::lexicon) const SEEKS_CARE: &[&str] = &[
    "(?:lasts?|persists?|continues?|does(?: not|n't)|do(?: not|n't)|gets? worse|worsens?|fails? to|not improv[a-z]*|no better|returns?|keeps? coming|stops? you)",
];
/// Labels in front of a text that make it a caution.
pub(in crate::lexicon) const LABELS: &[&str] = &[
    r"(?:\*|- |• )*(?:safety )?(?:pre-?)?cautions?(?: note)? ?[:-] ?[a-z0-9]",
    r"contra-?indicat(?:ions?|ed)(?: for| in| if)? ?[:-] ?[a-z0-9]",
    r"(?:safety )?warnings? ?[:-] ?[a-z0-9]",
    r"(?:not for|avoid if|avoid with|skip if|unsuitable for|take care if|watch out(?: for)?|safety note|safety|care) ?: ?[a-z0-9]",
];
/// A ban in capitals after the name of what is banned.
pub(in crate::lexicon) const CAPITALS: &[&str] = &[
    r".*(?::|-|=) ?(?:NO|NEVER|DON'T|DO NOT|AVOID)[.! ]*$",
    r".*(?-u:\b)(?:DO NOT|DON'T|NEVER|NOT) (?:do|try|perform|attempt|force|twist|bend|lift|arch|pull|bounce|jerk)",
];

/// A symptom or difficulty at which a change is offered.
pub(in crate::lexicon) const DIFFICULTY: &[&str] = &[
    "(?:if|should|when|where|whenever) (?:[!-~]+ ){0,9}(?:hurts?|hurting|pain(?:ful)?|aches?|aching|achy|sore|soreness|complains?|protests?|bothers?|uncomfortable|discomfort|strain(?:s|ed|ing)?|stressful|stress|hard on|tough on|rough on|stiff|stiffness|tight|tightness|too (?:hard|much|difficult|intense|strong|challenging|far|deep|tough|demanding|hard)|difficult|difficulty|trouble|struggle|struggling|challenging|cramps?|pressure|pinch(?:es|ing)?|irritat[a-z]*|sensitive|tender|weak|unsteady|wobbl[a-z]*|wobbly|unstable|balance|dizzy|numb|tingl[a-z]*|limited|niggl[a-z]*|unable to (?:kneel|balance|hold|get|lie|stand|reach the floor)|cannot (?:kneel|balance|get|lie|hold)|can't (?:kneel|balance|get|lie|hold)|tired|tires|swollen|too heavy)",
    "^(?:sore|stiff|achy|sensitive|tender|painful|weak|tight|bad|creaky|tired|aching) {body}",
    "(?:for|with) (?:sore|stiff|achy|sensitive|tender|painful|weak|tight|tired|creaky) {body}",
    "easier on (?:the|your) {body}",
    "(?:in case of|for|to (?:ease|reduce|relieve|avoid|prevent|lessen|take)) (?:{g3})?(?:pain|discomfort|strain|pressure|soreness|stress) (?:in|on|off|from|at|for) (?:the|your) {body}",
];
/// What looks like a difficulty and is none.
pub(in crate::lexicon) const NO_DIFFICULTY: &[&str] = &[
    "feels? good",
    "too easy",
    "relief",
    "not (?:hard|challenging|difficult) enough",
    "isn't (?:hard|challenging|difficult) enough",
    "more (?:challenging|difficult)",
    "(?:want|need|like|ready for) (?:{g5})?(?:challenge|challenging|harder|difficult)",
    "if you have (?:a|an|access) (?:[a-z]+ )?(?:band|mat|block|chair|strap|towel)",
    "(?:is|feels|becomes|gets) easier",
    "no longer (?:difficult|hard|challenging)",
    "less (?:difficult|hard)",
];
/// No offered change but care: a doctor is to be seen.
pub(in crate::lexicon) const NOT_OFFERED: &[&str] = &[
    "(?:see|consult|call|contact|speak to|talk to|ask|visit|ring|seek) (?:{g5})(?:{clinician}|advice|help|attention)",
];
/// A bare entry under a heading of cautions starts with an order: it has to speak for itself.
pub(in crate::lexicon) const ORDERS: &[&str] = &[
    "(?:keep|hold|lift|bend|lie|sit|stand|place|breathe|repeat|lower|raise|use|start|press|squeeze|do|perform|return|move|pull|push|relax|wear|drink|begin|come|bring|stay|maintain|go|engage|look|warm up) ",
];
/// Signs beside the conditions that make a bare entry a caution.
pub(in crate::lexicon) const BARE: &[&str] = &[
    "pain(?:ful)?",
    "recent",
    "acute",
    "severe",
    "chronic",
    "injur[a-z]+",
    "sprain[a-z]*",
    "dizz[a-z]+",
    "vertigo",
    "numb[a-z]*",
    "weakness",
    "headaches?",
    "swelling",
    "trouble",
    "problems?",
    "issues?",
    "conditions?",
    "disorders?",
    "diseases?",
    "syndrome",
    "[a-z]+itis",
    "[a-z]+osis",
    "[a-z]+pathy",
    "bleeding",
    "diarrh[a-z]+",
    "insomnia",
    "children",
    "elderly",
    "instability",
    "implants?",
    "medication",
    "unstable",
    "after [a-z]+",
    "first trimester",
];
/// The word of a condition clause, with its spaces.
pub(in crate::lexicon) const IF: &str = " if ";
/// What a form stop names its fault with.
pub(in crate::lexicon) const FORM_LINKS: &[&str] = &[
    "if",
    "when",
    "before",
    "once",
    "as soon as",
    "the moment",
    "where",
    "whenever",
];
/// Bans that need no condition beside them.
pub(in crate::lexicon) const OUTRIGHT: &[&str] = &[
    "not to be ",
    "off limits",
    "off-limits",
    "to wait",
    "contraindicated",
    "contra-indicated",
    "out of bounds",
    "forbidden",
    "prohibited",
];
/// Words that look like a ban and ban nothing.
pub(in crate::lexicon) const NO_BANS: &[&str] = &[
    "not only",
    "not for long",
    "not if you",
    "not in the",
    "not when",
    "not with your",
    "not for the",
    "should not be",
    "shouldn't be afraid",
    "should not feel",
    "only if you have a",
    "with care ",
];
/// How a question begins that wants to know something.
pub(in crate::lexicon) const OPEN_QUESTIONS: &[&str] = &[
    "what", "why", "how", "who", "which", "should", "is ", "are ", "can ", "could", "does", "did",
    "will", "would", "where",
];
/// Who stands before a denial that describes instead of ordering.
pub(in crate::lexicon) const SUBJECTS: &[&str] = &["you ", "i ", "we ", "they ", "who "];
