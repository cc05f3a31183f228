//! Words by which another way to do an exercise is offered.
//! Source: house list, after how patient leaflets word easier and harder versions.

/// An easier, a harder or another way to do the exercise.
pub(in crate::lexicon) const OTHER_WAY: &[&str] = &[
    "mak(?:e|es|ing) (?:it|this|that|things|(?:the|this|that|his|her|their|your|each|these) [a-z]+) (?:a (?:bit|little|lot) |even |slightly |much )?(?:easier|harder|tougher|gentler|simpler|more (?:challenging|difficult|demanding|comfortable|intense)|less (?:intense|challenging|demanding|difficult))",
    "to make (?:[a-z']+ ){1,4}(?:easier|harder|tougher|gentler|simpler|more (?:challenging|difficult|demanding)|less (?:intense|challenging|demanding|difficult))",
    "(?:add|try|do|use|many|several|these|other|common|of the) (?:[a-z]+ )?(?:variations?|modifications?|variants?)",
    "you (?:can|could|may) either [a-z]+",
    "you (?:can|could|may) also (?:do|keep|use|perform|try|hold|place|rest|stretch|add|leave|put|sit|lie|stand)",
    "as you (?:progress|improve|(?:get|become|grow|feel) (?:stronger|fitter|more (?:[a-z]+)|comfortable|confident))",
    "^(?:to (?:make it )?)?(?:an? |the )?(?:easier|harder|gentler|tougher|simpler|beginners?|advanced|options?|variations?|modifications?|modified|regressions?|progressions?|progress|adaptations?|alternatives?|alternate|too (?:hard|easy|difficult|much)|too (?:hard|easy) or [a-z ]+)(?: (?:version|option|variation|way|move|it|this))?(?: \\([a-z ]+\\))?[:,?-] ",
    "(?:an?|the|this|one|even|for) (?:[a-z]+ )?(?:easier|harder|gentler|tougher|simpler|more (?:advanced|challenging|difficult|intense)|less (?:intense|demanding|challenging)) (?:versions?|options?|variations?|alternatives?|ways?|variants?|stretch|challenge|exercise|moves?|form|start|position)",
    "^(?:to|you can) (?:progress|advance|regress|modify|adapt|simplify|intensify|increase the (?:challenge|difficulty|intensity|stretch|load)|deepen (?:the|this) (?:stretch|pose)|challenge yourself|feel (?:more|less) of a stretch)",
    "(?:progress|advance|graduate|move on|work up) (?:to|by|onto|with|towards?) (?:an?|the|holding|adding|lifting|doing|using|one|both|your)",
    "(?:if|when|should|where|whenever|once) {c8}(?:too (?:hard|much|easy|difficult|intense|strong|challenging|far|tough|deep|demanding)|(?:is|feels?|becomes?|gets?|seems?|proves?) (?:too |very |quite |a bit |rather )?(?:hard|easy|difficult|tough|awkward|tricky|challenging|comfortable|uncomfortable)|have (?:difficulty|trouble)|struggle|(?:cannot|can't|can not|not able to|unable to) (?:yet )?[a-z]+)",
    "(?:you )?(?:can|could|may|might|try) (?:[a-z'-]+ ){0,10}instead",
    "instead,? (?:you )?(?:can|could|may|might|try)",
    "alternatively",
    "(?:increas|build|extend|lengthen|progress)(?:e|ing)? (?:[a-z'-]+ ){0,6}(?:as|when|once|until) you (?:feel|get|gain|grow|become|improve|progress|build|are)",
    "(?:start|begin) (?:with|at|by|from) (?:[a-z0-9'-]+ ){1,8}(?:and|then) (?:gradually |slowly )?(?:increase|build|work|progress|add)",
    "(?:another|one) (?:option|way|variation|alternative|version) is",
    "as an alternative",
    "(?:for|want|wants|wanting|need|needing|ready for|add|adds|adding|like) (?:an?|some|more of a|any|the)? ?(?:bigger |greater |extra |added |additional |further |real |new )?challenge",
    "can (?:also |even )?be (?:made|done|performed|practi[sc]ed|adapted|modified) (?:easier|harder|in |on |with |from |seated|sitting|standing|lying|against|using|by )",
    "(?:if|when|once) you (?:feel |are |'re )?(?:ready (?:for|to)|stronger|strong enough|want (?:more|to (?:do|go|work))|would like more)",
];
/// Words that look like it and offer nothing.
pub(in crate::lexicon) const NO_OTHER_WAY: &[&str] = &[
    "easier (?:to [a-z]+ )?(?:with|over|after) (?:practi[sc]e|time|a few)",
    "(?:see|call|consult|contact|ask|ring|speak to|talk to) {g3}{clinician}",
    "(?:you )?(?:can|could|may|might) (?:[a-z'-]+ ){0,3}feel",
];
