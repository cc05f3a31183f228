/// A symptom or difficulty at which a change is offered.
pub(in crate::lexicon) const DIFFICULTY: &[&str] = &[
    "(?:if|should|when|where|whenever) (?:[!-~]+ ){0,9}(?:hurts?|hurting|pain(?:ful)?|aches?|aching|achy|sore|soreness|complains?|protests?|bothers?|uncomfortable|discomfort|strain(?:s|ed|ing)?|stressful|stress|hard on|tough on|rough on|stiff|stiffness|tight|tightness|too (?:hard|much|difficult|intense|strong|challenging|far|deep|tough|demanding|hard)|difficult|difficulty|trouble|struggle|struggling|challenging|cramps?|pressure|pinch(?:es|ing)?|irritat[a-z]*|sensitive|tender|weak|unsteady|wobbl[a-z]*|wobbly|unstable|balance|dizzy|numb|tingl[a-z]*|limited|niggl[a-z]*|unable to (?:kneel|balance|hold|get|lie|stand|reach the floor)|cannot (?:kneel|balance|get|lie|hold)|can't (?:kneel|balance|get|lie|hold)|tired|tires|swollen|too heavy)",
    "^(?:sore|stiff|achy|sensitive|tender|painful|weak|tight|bad|creaky|tired|aching) {body}",
    "(?:for|with) (?:sore|stiff|achy|sensitive|tender|painful|weak|tight|tired|creaky) {body}",
    "easier on (?:the|your) {body}",
    "(?:in case of|for|to (?:ease|reduce|relieve|avoid|prevent|lessen|take)) {g3}(?:pain|discomfort|strain|pressure|soreness|stress) (?:in|on|off|from|at|for) (?:the|your) {body}",
];
/// What looks like a difficulty and is none.
pub(in crate::lexicon) const NO_DIFFICULTY: &[&str] = &[
    "feels? good",
    "too easy",
    "relief",
    "not (?:hard|challenging|difficult) enough",
    "isn't (?:hard|challenging|difficult) enough",
    "more (?:challenging|difficult)",
    "(?:want|need|like|ready for) {g5}(?:challenge|challenging|harder|difficult)",
    "if you have (?:a|an|access) (?:[a-z]+ )?(?:band|mat|block|chair|strap|towel)",
    "(?:is|feels|becomes|gets) easier",
    "no longer (?:difficult|hard|challenging)",
    "less (?:difficult|hard)",
];
/// No offered change but care: a doctor is to be seen.
pub(in crate::lexicon) const NOT_OFFERED: &[&str] = &[
    "(?:see|consult|call|contact|speak to|talk to|ask|visit|ring|seek) (?:{g5})(?:{clinician}|advice|help|attention)",
];
