/// Bans that are no order: what is not for somebody.
pub(in crate::lexicon) const BANS: &[&str] = &[
    "not (?:for|with|while|during|after|if|in|until|when|before)", "(?:not|isn't|aren't|un)-? ?(?:suitable|recommended|advised|advisable|appropriate|safe|a good (?:idea|choice|option)|ideal|the best choice|right)", "inadvisable", "inappropriate", "off[- ]limits", "contra-?indicated", "contra-?indications?", "not to be (?:done|attempted|performed|tried|used)", "(?:best|better) (?:avoided|left out|skipped|left|left alone)", "(?:is|are|should be|must be|to be) (?:avoided|skipped|left out|omitted|ruled out|out)", "(?:has|have|needs?) to wait", "out of bounds", "a no-?go", "no-?go", "is out", "are out", "must (?:not|never)", "should(?: not|n't| never)", "ought not", "forbidden", "prohibited", "not allowed", "wait (?:until|for|at least)", "nothing (?:heavier|more|higher|above|over|beyond)", "no (?:lifting|bending|twisting|running|jumping|jogging|inversions?|backbends?|impact|heavy lifting|forward bends?|deep twists?|weights?|driving|squatting|kneeling|overhead)", "(?:a )?bad (?:idea|choice|stretch(?:es)?)",
    "approach (?:this |it )?with caution", "with (?:extra |great |particular )?(?:caution|care)", "requires? (?:extra |special |particular )?(?:caution|care|clearance|approval)", "unsuitable", "risky", "dangerous", "can worsen", "may worsen", "can aggravate", "may aggravate", "can irritate", "could worsen", "at risk", "puts? {g5}at risk", "(?:be |take |use |exercise |extra |particular )+(?:careful|cautious|caution|care)", "pay (?:close|particular|extra) attention", "with supervision", "under supervision", "only (?:with|under|after|if|once|when)", "supervised",
];
/// Orders to leave out or change, said to the reader.
pub(in crate::lexicon) const BAN_ORDERS: &[&str] = &[
    "avoid(?:ing)?", "skip(?:ping)?", "omit", "leave (?:it |this |this one |that |them )?out", "leave out", "(?:keep|steer|stay) (?:well )?(?:clear|away)", "swap", "replace", "substitute", "refrain from", "choose (?:a|an|another|the|something)", "pick (?:a|an|another|the|something)", "opt for", "(?:pass|give) (?:this|it|on this)", "give this (?:one )?a miss", "miss (?:it|this|this one) out", "do (?:the|a|an) [a-z -]{0,30}(?:version|variation|option|instead)", "go without", "hold off", "wait", "postpone", "limit", "modify", "adapt",
];
/// Orders not to do something.
pub(in crate::lexicon) const DO_NOT: &[&str] = &["{no} [a-z]+", "{no}"];
/// Orders not to do something that protects nobody.
pub(in crate::lexicon) const DO_NOT_BUT: &[&str] = &[
    "{no} (?:be )?(?:worry|fear|panic|afraid|scared|discouraged|put off|forget|hesitate|delay|give up|miss|neglect|ignore|need|have to|let (?:it|this|that|your {condition}|{condition}|{g3}stop|{g2}put you)|stop|assume|think|expect|feel|mean|rely|disregard|replace|treat|wait|know|suggest|always|only|just|prevent|underestimate|beat yourself|mind|be too hard)",
];
/// Verbs that change how an exercise is done, as an order.
pub(in crate::lexicon) const MODIFY: &[&str] = &[
    "(?:use|keep|start|hold|choose|reduce|limit|move|stay|do|try|place|support|rest|put|bend|sit|stand|lie|kneel|lower|raise|prop|pad|make|work|go|take|lean|swap|switch|widen|slide|fold|roll|drop|bring|come|turn|step|straddle|modify|adapt|adjust|shorten|decrease|perform|opt|practi[sc]e|begin|breathe|exhale|wear|have|stick|leave|let|cushion|remove|elevate|slip|position|cover|wrap|only|gently|ask|check|consult|talk|speak|see|skip|avoid|get|you (?:can|could|may|might|should|must|will need to|need to)|(?:there are|there's|here is|here's) [a-z ]{0,20}(?:modifications?|options?|alternatives?|version|variation))",
];
/// Words of benefit: with a condition and no ban they make no caution.
pub(in crate::lexicon) const BENEFIT: &[&str] = &[
    "benefits?", "beneficial", "help(?:s|ful|ed)?", "great", "ideal", "excellent", "improves?", "reliev(?:e|es)", "good (?:for|choice|option)", "perfect", "strengthens?", "prevents?", "should (?:exercise|be able|find|feel|try|benefit|be encouraged|stay active|keep)", "(?:is|are) (?:recommended|advised|encouraged|common|safe)", "suitable for", "you are not alone", "designed for",
];
/// Who is meant, before a duty.
pub(in crate::lexicon) const WHO_SHOULD: &[&str] = &["(?:should|must|need to|needs to|ought to|have to|are asked to|do well to|will need to)"];
/// A situation: words that open one.
pub(in crate::lexicon) const SITUATION: &[&str] = &[
    "if", "when", "for", "with", "during", "after", "in", "anyone", "people", "those", "following", "until", "unless", "while", "because", "women", "patients", "have", "had", "not", "following", "on", "late in", "early in", "once", "since", "has", "from", "before", "where",
];
/// Before a condition: it is to be prevented, not held.
pub(in crate::lexicon) const PREVENTED: &[&str] = &[
    "(?:avoid|prevent|reduc|lower|decreas|minimi[sz]|cut|treat|reliev|eas|help|caus|risk of|chance of|without|less|fewer|manag)(?:e|es|ing|s|ed)? (?:the |a |your |any |further |back |with |risk of |chance of |chances of |and |from |more |or |serious )*",
];
/// To a point of time that a clinician sets.
pub(in crate::lexicon) const UNTIL: &[&str] = &[
    "(?:until|unless|before) (?:your |the |a |you have |you've |you are |you're )(?:{g3}{clinician} {g5}(?:agrees?|says?|clears?|approves?|allows?|gives?|has|have|advises?|recommends?|confirms?|okays?|told|tells|lets?|is happy|are happy)|(?:been )?(?:cleared|told|advised|given|healed|discharged))",
    "for (?:at least )?(?:the first )?(?:[a-z0-9]+ ){1,5}(?:weeks?|months?|years?) (?:after|following|post)", "for (?:the first|at least) (?:[a-z0-9]+ ){1,4}(?:weeks?|months?|years?)", "some (?:weeks|months)", "(?:weeks|months) (?:have passed|after)", "(?:cleared|approved|advised|supervised|told) by {g3}{clinician}",
];
/// Ask first.
pub(in crate::lexicon) const CONSULT_FIRST: &[&str] = &[
    "{consult} {c8}{clinician}{c0}(?: {c12})?(?:first|before|prior to|in advance|whether (?:this|it|these|the) [a-z]+ (?:is|are) (?:right|safe|suitable)|is (?:right|safe|suitable) for you)",
    "(?:first|before|prior to) [^.]{0,100}{consult} {g8}{clinician}", "(?:ask|check|consult|seek (?:medical |professional )?(?:advice|guidance|clearance)|get (?:medical |professional )?(?:advice|guidance|clearance)) (?:first|before|prior)(?: {g3})?", "(?:get|have|need|obtain|seek|ask for|with|without) {g8}(?:tested|checked|assessed|screened|cleared|clearance|the all-clear|all clear|approval|permission|green light|go-ahead|the ok|the okay) ?{c8}(?:first|before|prior|from|by)",
    "(?:tell|inform|let) {g3}(?:{clinician}|instructor|teacher|trainer|coach) (?:{c8})?(?:if|before|about (?:any|your)|of any)",
    "(?:ask|check with|consult|talk to|speak to|see) {g5}{clinician}",
];
/// A line to ask a clinician, with nothing else.
pub(in crate::lexicon) const CONSULT_ONLY: &[&str] = &["{consult} {g5}{clinician}", "(?:seek|get) {g2}(?:advice|guidance)"];
/// Words that say a consultation comes first.
pub(in crate::lexicon) const FIRST: &[&str] = &["first", "before(?:hand)?", "prior to", "in advance", "clearance", "cleared", "all-clear", "permission", "approval", "screened", "tested", "checked", "assessed", "go-ahead", "green light"];
/// What makes a consultation seek care for a complaint instead.
pub(in crate::lexicon) const SEEKS_CARE: &[&str] = &[
    "(?:lasts?|persists?|continues?|does(?: not|n't)|do(?: not|n't)|gets? worse|worsens?|fails? to|not improv[a-z]*|no better|returns?|keeps? coming|stops? you)",
];
/// Labels in front of a text that make it a caution.
pub(in crate::lexicon) const LABELS: &[&str] = &[
    r"(?:\*|- |• )*(?:safety )?(?:pre-?)?cautions?(?: note)? ?[:-] ?[a-z0-9]", r"contra-?indicat(?:ions?|ed)(?: for| in| if)? ?[:-] ?[a-z0-9]", r"(?:safety )?warnings? ?[:-] ?[a-z0-9]", r"(?:not for|avoid if|avoid with|skip if|unsuitable for|take care if|watch out(?: for)?|safety note|safety|care) ?: ?[a-z0-9]",
];
/// A ban in capitals after the name of what is banned.
pub(in crate::lexicon) const CAPITALS: &[&str] = &[r".*(?::|-|=) ?(?:NO|NEVER|DON'T|DO NOT|AVOID)[.! ]*$", r".*(?-u:\b)(?:DO NOT|DON'T|NEVER|NOT) (?:do|try|perform|attempt|force|twist|bend|lift|arch|pull|bounce|jerk)"];

/// Harm of a motion, denied: every pattern holds its own denial.
pub(in crate::lexicon) const TECHNIQUE: &[&str] = &[
    // An order not to harm.
    "(?:{no}|avoid(?:ing)?|without|no|careful not to|care not to|try not to|sure not to|aim not to|resist (?:the (?:urge|temptation) to)?|rather than|instead of|refrain from|beware of|but not|prevents? [a-z ]{1,24} from|stop [a-z ]{1,24} from|keep [a-z ]{1,24} from|watch (?:out )?for|guard against|and not|minimi[sz]e|free of|free from|at the expense of) (?:(?:let|letting|allow|allowing|to|the|your|any|you|either|it|be|or|that|a|so|too|much|further|it's|sudden|fast|quick|big|deep|excessive|excess|extra|undue|even|start|begin|into|on|weight|weights|load|bar|band|own|them|both|from|get|actually|just|ever|simply|really|by|more|than|is|and|with|full|momentum|forceful|heavy|unnecessary|over|violent|violently|suddenly|quickly|hard|forward|forwards|put|putting|place|place|placing|yourself) |{body} ){0,8}{harm}",
    "(?:{no}|avoid(?:ing)?|without) (?:{g5})?(?:hold(?:ing)? (?:your|the) breath|breath-?hold[a-z]*)", "(?:{no}|avoid(?:ing)?|without) (?:{g5})?(?:pull(?:ing|ed)?|push(?:ing|ed)?|drag(?:ging|ged)?|press(?:ing)?|tugg?(?:ing)?|yank(?:ing)?) {g5}(?:{body}|you|yourself|to one side|into)", "(?:{no}|avoid(?:ing)?|without) (?:let|letting|allow|allowing) {g8}(?:{body}|weights?|you|load|bar|band|momentum|it|gravity)(?-u:\\b)",
    "{no} (?:[a-z]+ly )?(?:lift|raise|bend|turn|rotate|move|cross|tilt|push|pull|lock|jut|poke|shrug|hunch|stretch|extend|straighten|put|place|rest|press|squeeze|lower|drop|bring|take|sit|stand|kneel|lie|swing|flex|curl|tuck|grip|clasp|hang|dig|step|jump|lead|roll|spread|combine|turn|rest|load|bear) {g8}{body}(?-u:\\b)",
    "{no} (?:over-?do|over-?stretch|over-?extend|over-?arch|over-?train|push (?:yourself )?(?:too|so|beyond)|go (?:too|past|beyond|further|any (?:lower|further|deeper)|lower|deeper|so)|stretch (?:too|further)|lift (?:too|more|anything|heav[a-z]*)|bend (?:too|further|more|forward|your)|twist|rush|use (?:momentum|force|a jerk[a-z]*|jerk[a-z]*|too)|increase (?:too|the)|add (?:weight|load) (?:too|until|before)|do too much|move (?:too )?(?:fast|quickly|suddenly)|stand up (?:too )?(?:fast|quickly)|get up (?:too )?(?:fast|quickly)|put (?:too much|all your|your full|any|your) (?:weight|pressure)|be tempted to|try to (?:reach|force|push|go))(?: {g2})?",
    "avoid (?:going (?:too|past|beyond|below|deeper|lower)|lifting (?:heav[a-z]*|too|your)|bending (?:too|your|forward|at|from|over)|putting|using momentum|over-?[a-z]+ing|moving too|sudden|jerky|fast|quick|deep|extreme|end-?range|forceful|ballistic|full|placing|pressing|pulling|dropping|looking|turning|tilting|raising|any (?:sudden|jerk|twist|bounc|quick|fast)[a-z]*|crossing|taking your|excessive|locking)",
    "(?:no|without(?: any)?|not with|avoid(?:ing)?) (?:sudden|jerky|fast|quick|rapid|violent|forced|forceful|ballistic|abrupt|rough|bouncy) ?(?:[a-z]+)?",
    "(?:check|make sure|be sure|ensure|take care|careful|careful that|watch|so|so that|see)(?: that)? (?:your |the |you |it |{body} |both |neither |do |weight ){0,6}(?:is not|isn't|are not|aren't|does not|doesn't|do not|don't|never|not|stays? (?:clear|off)) (?:{g5})?(?:{harm}|lift[a-z]*|go|move|extend|travel|come|past|beyond|twist)", "(?:be sure|make sure|ensure|check) (?:{c8})(?:not|never) (?:{g2})(?:strain|arch|round|bounc|jerk|twist|lock)[a-z]*",
    "(?:straining|arching|rounding|twisting|jerking|bouncing|locking|forcing|overarching|pulling|rushing|hunching) {g8}(?:is|are) (?:{g2})(?:avoid|the (?:mistake|error)|common (?:mistake|error)|not|wrong|a mistake|risky|harmful|dangerous)", "(?:do|does|should|must|can) not (?:come|go|travel|drift|extend|move|stick|slide|push|reach) (?:out |forward )?(?:past|beyond|over|further than|in front of|below|above|inside|off) ",
    "(?:is|are|'s) (?:what|something|a mistake) to (?:avoid|watch)", "(?:shouldn't|should not|must not|mustn't|should never) (?:{g2})?(?:arch|round|strain|lock|twist|sag|drop|bounce|jerk|collapse|lift|rise|hike|tip|lean|sway|cave|bend|rotate|tilt|come off|leave|move|feel any (?:strain|pinch)|feel strain|go|poke|jut|bulge)[a-z]*",
    // Range.
    "as (?:far|far down|low|high|deep|deeply|much|heavy|hard|close|far back) as (?:it |you |is |feels |feel |are |you're |you feel |remains |seems |stays |can |it's |that is |can go |can manage |go |it is |your |body |allows )*(?:comfortabl[ey]|comfort allows|comfort|still comfortable|in comfort)", "(?:only|just|no further than|not beyond|never beyond|no lower than|no deeper than|no higher than) {g8}(?:comfortabl[ey]|comfort|good form|control|in control|pain-free|pain free|without)",
    "as (?:far|low|high|deep|deeply|heavy|much|long|slow|close) as (?:you can|you are able(?: to)?|possible|is possible|you're able(?: to)?|form) (?:go |do |move |lower |manage |comfortably |safely |do so )?(?:with(?:out)?|while|whilst|and still|maintain|keep|keeping|maintaining|control|holding|before|safely|comfortably|in control)(?-u:\\b)", "(?:far|low|high|deep) as (?:you can )?(?:control|maintain|keep|safely|good form|your (?:form|back|mobility|flexibility|body) (?:allows?|permits?|stays?|lets?))",
    "(?:within|inside|to|through|in) (?:a |your |the |an? )?(?:own )?(?:comfortable|pain-free|pain free|painless|safe|easy|controlled|small(?:er)?) (?:and [a-z-]+ )?(?:range|limits?|arc)", "(?:stay|keep|remain|move|work)(?:ing)? (?:within|inside|in) (?:{g3})?(?:comfort(?:able)? (?:range|limits?)|pain-free|comfortable range)", "pain-?(?: )?free (?:range|arc|motion|movement)", "(?:range|motion|movement|bend|twist|lift|arch)[a-z]* (?:small|short|shallow|minimal|limited)", "(?:only|just) (?:go|bend|lift|move|stretch|lower|raise|twist|turn|slide|tilt|open|reach)(?:ing)? (?:{c8})(?:comfortabl[ey]|comfort|control|strain|without)", "(?:until|before) (?:you (?:lose|can no longer (?:keep|hold|control|maintain))|your form (?:breaks|fails|slips|goes)|form (?:breaks|fails|slips|goes))", "(?:stop|end the set|rest) {g2}(?:if|when|before|once|as soon as) (?:you (?:lose|can no longer|cannot|can't) (?:keep|hold|control|maintain|form|good)|(?:your )?(?:form|technique) (?:breaks|fails|slips|goes|suffers|falters))", "(?:not|never|no) (?:past|beyond|further than|more than|lower than|higher than|deeper than|above|below|over) (?:{g3})?(?:{body}|shoulder height|(?:90|45|30|60|ninety|right angle)|parallel)",
    // Support.
    "(?:firm|sturdy|stable|solid|steady|secure|heavy|strong) (?:[a-z]+ )?(?:chair|table|counter|worktop|surface to hold|support|furniture|bench|rail|handrail|object|seat|piece of furniture)", "chair (?:without|with no|that (?:does|has) n[a-z' ]+) wheels", "chair (?:(?:firmly|securely|placed|set|is) )*(?:against|backed) (?:a|the|on|up)", "(?:have|with|ask|get|keep) (?:someone|somebody|a (?:friend|partner|helper|family member|spotter|carer|relative)|another person) {g3}(?:near|nearby|there|close|beside|with you|by|spot|stand|present|hand|watch|help|to (?:help|support|steady|spot|stand))", "(?:someone|somebody|a (?:friend|helper|partner|carer)) (?:near|nearby|close by|with you|at hand|beside you|to hand)",
    "(?:hold|holding|use|using|lean|touch|stand|standing|grip|keep|place|rest|near|next to|close to|beside|hand|hands|fingertips?|within reach of) (?:[a-z'-]+ ){0,6}(?:wall|rail|handrail|banister|bannister|counter|countertop|worktop|chair|table|sink|barre?|doorframe|door frame|furniture|ledge|walking stick|stick|frame|kitchen unit|support|something [a-z]+)(?: {c8})?(?:for (?:balance|support|stability|safety|steadiness|extra)|to (?:steady|balance|keep your balance|help you balance|stay steady|support)|if (?:you )?(?:need(?:ed| it| to| support| help)?|wobbl[a-z]*|feel unsteady|unsteady|necessary|required|your balance|balance|lose)|in case|for help|when needed|as needed|unsteady)", "(?:in case|if) you (?:lose (?:your )?balance|wobble|feel unsteady|are unsteady|feel wobbly)", "within (?:easy )?reach(?-u:\\b)",
    // Harm stated.
    "(?:this|that|it|which|they|doing so|doing this|these|motion|movement|position|[a-z]+ing(?: [a-z]+){0,6}|too (?:far|fast|deep|much|hard|quickly|high)|jerk[a-z]*|momentum|weight) (?:that |here |often |then |only |also |really |suddenly )*(?:(?:can|could|may|might|will|is likely to|would)(?: [a-z]+ly)? )?(?:(?:overload|compress|injur|damag|strain|harm|irritat|aggravat|hurt|overstretch|pinch|jam|jar|stress|wrench)(?:s|es|e|ing|ies|y)?) (?:{g3})?(?:{body}|nerves?|tissues?|growth|yourself|you)", "(?:puts?|places?|putting|placing|adds?|adding|creates?|causes?) (?:{g2})?(?:strain|stress|pressure|load|force|a strain|a load|compression) (?:on|onto|through|into) (?:the|your|both) {g2}{body}", "(?:to|and|that|so as to) (?:protect|spare|save|safeguard|look after|take (?:the )?(?:strain|pressure|stress|load|weight) off|guard) (?:the|your|both) {body}", "(?:to|so as to|and) (?:avoid|prevent|limit|minimi[sz]e|reduce the risk of) (?:any |undue |further |a |extra |unnecessary |too much |back |neck |over-?)*(?:strain|straining|injury|injuries|injuring|hurting|overload|overloading|jarring|compress[a-z]*|damage|damaging|falls?|falling|slipping|tripping|losing|irritat[a-z]*)(?-u:\\b)",
    "(?:take|with|use|extra|particular|great) (?:extra |great |special |particular )?care (?:when|as you|while|on|getting|coming|not to|to)", "(?:be |very |extra |particularly )+(?:careful|cautious|gentle) (?:when|as you|while|on|getting|coming|not to|with|of|about|to)", "mind your {body}", "watch your (?:{body}|balance|step|footing)", "(?:get|stand|come|rise|sit) up (?:very )?slowly", "(?:may|might|can|could) (?:make you |feel |become |get |cause )+(?:dizzy|light-?headed|faint|dizziness)",
    "(?:light|low|small|minimal|no) (?:weights?|resistance|load) (?:only|until|before|first|at first|to begin|to start)", "(?:never|not|n't) (?:force|push|bounce)(?-u:\\b)", "(?:under|with) supervision", "(?:protects?|spares?) your {body}(?-u:\\b)",
];
/// Denied technique that is none: play of words, things not to do that harm nobody.
pub(in crate::lexicon) const NO_TECHNIQUE: &[&str] = &[
    "without (?:using|help|the help|support|equipment|shoes|weights?|resistance|moving on|changing|stopping|resting|a )", "no (?:equipment|need|rounds?|weights?|special)", "(?:never|don't|do not) (?:miss|worry|rush out|drop out|skip|forget|round up)", "(?:no|not) (?:rush|round|rolling|tension|tilt)(?: to| needed)?$", "(?:don't|do not|never|not|no) (?:{g2})?(?:fall for|fall asleep|drop by|roll your eyes|force of habit)", "avoid (?:sudden )?(?:falls|falling ill)",
    "(?:no|without) (?:compress|overload|rush)", "benefit", "instead of (?:rolling|rushing) ",
];
/// In a form stop, what the body does: no sign of pain.
pub(in crate::lexicon) const FORM: &[&str] = &[
    "(?:{body}|it|they|you|one) (?:[a-z']+ ){0,5}(?:arch|lift|rise|rock|sag|drop|round|shift|roll|come|tilt|twist|rotat|bend|buckl|collaps|lean|sway|lose|wobbl|shak|hike|leav|mov|dip|start|turn|slip|lock|jut|fall|swing|lurch|tip|cave|pop|bulg|cannot|can't|can no longer|no longer|tir|give|begin|fail|trembl)[a-z]*",
    "(?:form|technique|posture|alignment|balance|control) (?:[a-z']+ ){0,3}[a-z]+", "(?:lose|losing) (?:{g2})(?:form|control|balance|posture|position|alignment)",
];

/// A symptom or difficulty at which a change is offered.
pub(in crate::lexicon) const DIFFICULTY: &[&str] = &[
    "(?:if|should|when|where|whenever) (?:[^ ]+ ){0,9}(?:hurts?|hurting|pain(?:ful)?|aches?|aching|achy|sore|soreness|complains?|protests?|bothers?|uncomfortable|discomfort|strain(?:s|ed|ing)?|stressful|stress|hard on|tough on|rough on|stiff|stiffness|tight|tightness|too (?:hard|much|difficult|intense|strong|challenging|far|deep|tough|demanding|hard)|difficult|difficulty|trouble|struggle|struggling|challenging|cramps?|pressure|pinch(?:es|ing)?|irritat[a-z]*|sensitive|tender|weak|unsteady|wobbl[a-z]*|wobbly|unstable|balance|dizzy|numb|tingl[a-z]*|limited|niggl[a-z]*|unable to (?:kneel|balance|hold|get|lie|stand|reach the floor)|cannot (?:kneel|balance|get|lie|hold)|can't (?:kneel|balance|get|lie|hold)|tired|tires|swollen|too heavy)",
    "(?:sore|stiff|achy|sensitive|tender|painful|weak|tight|bad|creaky|tired) {body}(?: today)? ?[?:-]", "(?:for|with) (?:sore|stiff|achy|sensitive|tender|painful|weak|tight|tired|creaky) {body}", "(?:in case of|for|to (?:ease|reduce|relieve|avoid|prevent|lessen|take)) (?:{g3})?(?:pain|discomfort|strain|pressure|soreness|stress) (?:in|on|off|from|at|for) (?:the|your) {body}",
];
/// What looks like a difficulty and is none.
pub(in crate::lexicon) const NO_DIFFICULTY: &[&str] = &[
    "feels? good", "too easy", "not (?:hard|challenging|difficult) enough", "isn't (?:hard|challenging|difficult) enough", "more (?:challenging|difficult)", "(?:want|need|like|ready for) (?:{g5})?(?:challenge|challenging|harder|difficult)", "if you have (?:a|an|access) (?:[a-z]+ )?(?:band|mat|block|chair|strap|towel)", "easier", "no longer (?:difficult|hard|challenging)", "less (?:difficult|hard)",
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
    "pain(?:ful)?", "recent", "acute", "severe", "chronic", "injur[a-z]+", "sprain[a-z]*", "dizz[a-z]+", "vertigo", "numb[a-z]*", "weakness", "headaches?", "swelling", "trouble", "problems?", "issues?", "conditions?", "disorders?", "diseases?", "syndrome", "[a-z]+itis", "[a-z]+osis", "[a-z]+pathy", "bleeding", "diarrh[a-z]+", "insomnia", "children", "elderly", "instability", "implants?", "medication", "unstable", "after [a-z]+", "first trimester",
];
/// The word of a condition clause, with its spaces.
pub(in crate::lexicon) const IF: &str = " if ";
/// What a form stop names its fault with.
pub(in crate::lexicon) const FORM_LINKS: &[&str] = &["if", "when", "before", "once", "as soon as", "the moment", "where", "whenever"];
/// Bans that need no condition beside them.
pub(in crate::lexicon) const OUTRIGHT: &[&str] = &["not to be ", "off limits", "off-limits", "to wait", "contraindicated", "contra-indicated", "out of bounds", "forbidden", "prohibited"];
/// Words that look like a ban and ban nothing.
pub(in crate::lexicon) const NO_BANS: &[&str] = &[
    "not only", "not for long", "not if you", "not in the", "not when", "not with your", "not for the", "should not be", "shouldn't be afraid", "should not feel", "only if you have a", "with care ",
];
/// How a question begins that wants to know something.
pub(in crate::lexicon) const OPEN_QUESTIONS: &[&str] = &["what", "why", "how", "who", "which", "should", "is ", "are ", "can ", "could", "does", "did", "will", "would", "where"];
