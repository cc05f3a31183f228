//! Words by which one side works after the other.
//! Source: house list, after the steps of patient leaflets.

/// The other side is to do the same.
pub(in crate::lexicon) const OTHER_SIDE: &[&str] = &[
    "(?:repeat|do|perform|complete|same|again|work|practi[sc]e)(?: [a-z]+){0,6} (?:on|with|for) (?:the|your) (?:other|opposite|second) (?:side|leg|arm|foot|hand|knee|hip|ankle|shoulder|wrist)",
    "(?:switch|switching|swap|swapping|change|changing|alternate|alternating) (?:to the other |over to the other |to your other )?(?:sides?|legs?|arms?|feet|hands|knees)",
];
/// Both sides work at once after all, or the change is one of grip.
pub(in crate::lexicon) const TOGETHER: &[&str] = &[
    "both",
    "together",
    "two",
    "pair",
    "them",
    "at the same time",
    "cross(?:ed|ing)?",
    "clasp[a-z]*",
    "grip",
    "interlac[a-z]*",
    "on top",
    "hands",
];
/// A part of one half of the body is moved. Hands do so only with these verbs, else they rest.
pub(in crate::lexicon) const ONE_MOVES: &[&str] = &[
    "{moving} (?:up |out |down |forwards? (?:with )?|backwards? (?:with )?|back (?:with )?)?{single} (?:bent |straight |extended |whole )?{limb}",
    "(?:{moving}|let|letting) (?:up )?(?:the |your )(?:straight|bent|free|outside|outermost|whole (?:right|left)) (?:leg|arm|knee|foot|heel)",
    "(?:let|letting) {single} {limb}",
    "{moving} that {limb}",
    "with {single} {limb} (?:bent|straight|straightened|extended|crossed|raised|lifted)",
    "(?:lift|rais|reach|extend|slid|thread|sweep|stretch)(?:e|ing)? {single} (?:hand|palm)",
    "(?:step|stepping|lunge|lunging) (?:[a-z]+ ){0,2}(?:with |onto )?{single} (?:foot|leg)",
];
/// The body turns, bends or lets a part fall to one side.
pub(in crate::lexicon) const TO_ONE_SIDE: &[&str] = &[
    "(?:turn|rotate|twist|lean|bend|tilt|tip|look|roll|rock|drop|lower|let|fall|sway|bring|move|guide|draw|glide)(?:ing)? (?:[a-z'-]+ ){0,6}(?:to|towards?|over) (?:one|the (?:right|left)|your (?:right|left)|(?:right|left)) (?:side|shoulder|hip)",
    "(?:turn|rotate|twist|lean|bend|tilt|tip|look|roll|rock|drop|lower|let|fall|sway|move|glide)(?:ing)? (?:[a-z'-]+ ){0,5}to (?:the|your) (?:right|left)",
];
/// A part is laid on, or led to, its fellow of the other side.
pub(in crate::lexicon) const TO_ITS_FELLOW: &[&str] = &[
    "(?:cross|plac|bring|put|rest|reach|touch|draw|lay|lift|drop|slid|pull)(?:e|ing)? (?:[a-z'-]+ ){1,6}(?:over|across|on|onto|towards?|behind|against|under|to) (?:the|your) (?:other|opposite) {limb}",
];
/// The body stands or kneels on one side.
pub(in crate::lexicon) const ON_ONE: &[&str] = &[
    "(?:stand|balance|hop|kneel)(?:ing)? (?:[a-z]+ )?on (?:only |just )?(?:one|(?:your |the )?(?:right|left)|a single) (?:leg|foot|knee)",
];
/// The body lies on one side.
pub(in crate::lexicon) const SIDE_LYING: &[&str] =
    &["(?:lie|lying|lay|laying) (?:down )?on (?:your|one|the|either) (?:left |right )?side"];
/// Work that is done lying on one side.
pub(in crate::lexicon) const LIFTS: &[&str] = &[
    "(?:lift|rais|open|straighten|extend)(?:e|ing)? (?:[a-z]+ ){0,3}(?:hips?|pelvis|body|torso|trunk|yourself|knees?|legs?|arms?|waist)",
];
/// What stands before it, anywhere in its sentence, makes it a choice.
pub(in crate::lexicon) const CHOSEN: &[&str] = &[
    "if",
    "unless",
    "you (?:also |even )?(?:can|could|may|might)",
    "(?:can|could|may|might) (?:also|even|either)",
    "try(?:ing)? to",
];
/// What stands right before it takes it back.
pub(in crate::lexicon) const NOT_MOVED: &[&str] =
    &["(?:{deny}|don't|avoid[a-z]*|rather than|instead of|or|before|no longer)(?: [a-z'-]+){0,2} ?"];
/// What within it takes it back.
pub(in crate::lexicon) const DENIED: &[&str] = &["{deny}", "avoid[a-z]*"];
/// One gets up over one side.
pub(in crate::lexicon) const GETS_UP: &[&str] =
    &["(?:get|sit|stand|come|coming|getting|push|pushing)(?: yourself)?(?: back)? up"];
/// What follows makes it a measure, a place behind another one, or only half of the work.
pub(in crate::lexicon) const NOT_ONE: &[&str] = &[
    r"-",
    r" (?:apart|wide|long|at a time|after (?:the other|another))(?-u:\b)",
    r" (?:directly |right |just |straight )?(?:in front of|behind|before) the other(?-u:\b)",
];
/// The other side, or both, are spoken of.
pub(in crate::lexicon) const BOTH_TOLD: &[&str] = &[
    "(?:each|every|per|either|both|other|alternate|opposite) (?:sides?|ways?|directions?)",
    "(?:each|every|per|either|alternate) (?:legs?|arms?|knees?|foot|feet|heels?|ankles?|thighs?|elbows?|wrists?|hips?|shoulders?|hands?)",
    r"each[.,;:)]?$",
    "(?:seconds?|secs?|minutes?|mins?|times|reps|repetitions|[0-9]+) each",
    "alternat(?:e|es|ing|ely)",
    "(?:switch|swap|chang)(?:e|es|ing)? (?:[a-z]+ ){0,3}(?:sides?|legs?|arms?|feet|hands|knees|over|directions?)",
    r"(?:switch|swap|change)[.,;!]?$",
    "(?:then|and) (?:switch|swap)",
    "(?:repeat|same|again)(?: [a-z0-9,'-]+){0,8} (?:other|opposite|second|left|right)",
    "(?:do|perform|complete|work|practi[sc]e)(?: [a-z0-9,'-]+){0,6} (?:on|with|for) (?:the |your )?(?:other|opposite|second) (?:side|leg|arm|foot|hand|knee|hip|ankle|shoulder|wrist|one)",
    "then (?:[a-z]+ ){0,2}(?:the |your )?(?:other|second|opposite)",
    "then (?:do |repeat |work |stretch )(?:it |on )?(?:the |your )?(?:left|right)",
    "(?:followed by|now|and then|move (?:on )?to|moving to|back to) (?:with )?(?:the |your )other",
    "(?:do|doing|repeat|repeating) the same",
    "(?:do|repeat|work|use) (?:it |this |all )?(?:on |with |for )?the other",
    "the other (?:pair|diagonal|combination)",
    "revers(?:e|ing) (?:the |your )?(?:sides?|legs|arms|position|direction)",
    "mirror(?:ed|ing)?",
    "vice[ -]versa",
    "in turn",
    "take turns",
    "at a time",
    "after (?:the other|another)",
    "side[ -]to[ -]side",
    "left[,;]?(?: (?:and|or|then|to|the|your))* right",
    "right[,;]?(?: (?:and|or|then|to|the|your))* left",
    "(?:with|on|for) (?:the|your) (?:right|left)(?: [a-z]+)?,?(?: [a-z0-9]+){0,4} (?:with|on|for) (?:the|your) (?:left|right)",
];
/// A page tells its reader, for all its exercises, to work both sides.
pub(in crate::lexicon) const SIDES_TOLD: &[&str] = &[
    "(?:each|both|other|opposite|either|every) sides?",
    "(?:each|every) (?:leg|arm)",
    "(?:switch|swap|change|alternate)(?:ing)? (?:sides|legs|arms)",
];
/// It is told which side works: the one that hurts, or the one that does not.
pub(in crate::lexicon) const SIDE_TOLD: &[&str] = &[
    "(?:affected|operated|operative|injured|surgical|sore|painful|stiff|stiffer|weak|weaker|tight|tighter|bad|good|unaffected|uninjured|unoperated|non-operated|healthy|stronger|problem|broken|swollen|involved|uninvolved|dominant) (?:side|leg|arm|knee|foot|hip|shoulder|ankle|elbow|wrist|hand|limb|one)",
];
/// Both are moved together.
pub(in crate::lexicon) const BOTH_MOVE: &[&str] = &[
    "(?:lift|rais|lower|bring|bend|straighten|drop|mov|rotat|turn)(?:e|ing)? (?:down |up )?both(?: (?:the |your )?{limb})?",
];
/// The fellow of a part that moved, behind a verb.
pub(in crate::lexicon) const FELLOW: &str = "[a-z]* (?:up |out |down )?(?:the |your )?(?:other|second)";
/// Names of the two sides, with what they are the sides of.
pub(in crate::lexicon) const NAMED: &[&str] = &["(?:[a-z]+ )?(?:[a-z]+ )?(?:left|right)(?: (?:{limb}|hands?))?"];
/// The two names.
pub(in crate::lexicon) const LEFT_RIGHT: [&str; 2] = ["left", "right"];
/// Words before a side at which a part of it is only the goal.
pub(in crate::lexicon) const TOWARDS: &[&str] = &[
    "over", "across", "on", "onto", "to", "toward", "towards", "behind", "against", "under", "beneath", "beside",
    "outside", "inside", "past", "from", "keep", "keeping", "below", "above",
];
/// Pieces one of which stands in every sentence that moves one side.
pub(in crate::lexicon) const SEEDS: &[&str] = &[
    "one ",
    "right",
    "left",
    " a ",
    "opposite",
    "other ",
    "top",
    "front ",
    "back ",
    "bottom ",
    "rear ",
    "leading",
    "trailing",
    "single",
    "straight",
    "bent",
    "free",
    "that ",
    "outside",
    "outermost",
];
