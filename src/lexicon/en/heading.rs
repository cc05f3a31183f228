/// A heading or lead-in under which symptoms are reasons to stop.
pub(in crate::lexicon) const STOP: &[&str] = &[
    "(?:when|reasons?|signs?|time|know when|signals?|symptoms?) (?:you should |you must |you need |that mean |it is time |it's time )?(?:to )?stop(?:ping)?",
    "stop (?:and {c8})?(?:{the}{exercise}|immediately|at once|straight away|right away)?(?: (?:immediately|at once|straight away|right away|today))?(?: and {c8})? ?(?:if|when|at once if|should you)",
    "stop(?: {c5})? if(?: {c5})?:",
    "stop {the}{exercise}(?: {c8})? (?:if|when|with|at|for)",
    "stop signs?",
    "stopping rules?",
    "stop rules?",
    "red light",
    "{no} (?:continue|carry on|go on|proceed|keep going|exercise|start|train|do {the}{exercise})(?: {c5})? (?:if|when|while|with)",
    "(?:discontinue|cease|end|halt|quit)(?: {the}{exercise})?(?: {c5})? (?:if|when)",
    "stop (?:and|then) (?:seek|call|see|get|ask|contact|tell|speak)",
    "when (?:not )?to (?:end|quit|call off|back off) {the}{exercise}",
];
/// A heading or lead-in under which bare conditions are cautions.
pub(in crate::lexicon) const CAUTION: &[&str] = &[
    "(?:pre-?)?cautions?",
    "contra-?indicat(?:ions?|ed)(?: for)?",
    "cautionary notes?",
    "not suitable (?:for|if|when)(?:.*)",
    "unsuitable for",
    "(?:who|when) (?:should(?:n't| not)|must not|not to|should avoid|needs to be careful|should be careful|should take care|should skip)",
    "(?:avoid|skip|leave out|{no} (?:do|try|attempt|use|perform|practi[sc]e)|check first|ask first|take care|take extra care|be careful|extra care) (?:{c5})?(?:if|when|with|while|during|in)",
    "(?:avoid|skip|modify|adapt)(?: {the}{exercise})? (?:if|for|when|in)",
    "(?:not|who is this not|who it is not|who it's not|this is not) for(?: you if)?:?",
    "(?:ask|check with|talk to|speak to|see|consult) (?:{c8})?(?:first|before(?: {c8})?)(?: if)?",
    "safety (?:precautions?|warnings?|considerations?)",
    "(?:health )?warnings?",
    "things to avoid",
    "what to avoid",
    "risks and precautions",
    "watch out(?: for)?",
];
/// A heading or lead-in under which signs are reasons to seek help.
pub(in crate::lexicon) const SEEK_HELP: &[&str] = &[
    "(?:when|where|how soon|time) to (?:{g5})?(?:see|call|get|seek|ask|contact|visit|ring|speak|talk|consult|go to)",
    "red flags?",
    "(?:warning|danger|emergency) signs?",
    "(?:get|seek) (?:{g3})?(?:advice|help|attention|care|treatment)",
    "(?:see|call|contact|consult|ring|speak to|talk to|visit|tell) {g5}{clinician}(?: {c8})? (?:if|when|right away|straight away|immediately)",
    "(?:call|go to) (?:{g3})?(?:999|911|112|000|111|a&e|er|emergency|an ambulance)",
    "(?:consult|see|call|contact) {g3}{clinician} if",
    "urgent(?:ly)? (?:{g3})?(?:advice|help|attention|care)",
];
/// Question words under which a list answers.
pub(in crate::lexicon) const ASKED: &[&str] = &["when ", "who "];
/// Headings and lead-ins over what is wrong or forbidden: myths, mistakes.
pub(in crate::lexicon) const WRONG: &[&str] = &[
    "(?:myth|misconception|misunderstanding|mistake|scam)s?",
    "(?:fiction|myth-?busting|debunk(?:ed|ing)|fake|false claims|bad advice|old advice|outdated (?:advice|ideas|beliefs))",
    "(?:what|how) not to(?: do)?",
    "(?:the )?don'?ts",
    "(?:avoid|do not|don't|never)(?: (?:these|this|the following|doing|any of (?:these|the following)))*:$",
];
