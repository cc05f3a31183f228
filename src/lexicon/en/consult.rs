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
pub(in crate::lexicon) const CONSULT_ONLY: &[&str] =
    &["{consult} {g5}{clinician}", "(?:seek|get) {g2}(?:advice|guidance)"];
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
