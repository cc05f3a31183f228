//! English words on breathing, and on effort that stays.

/// A word on breathing.
pub(in crate::lexicon) const BREATHING: &[&str] =
    &["breath(?:e|es|ed|ing|s)?", "exhal(?:e|es|ed|ing|ation)", "inhal(?:e|es|ed|ing|ation)"];

/// Words on breathing that tell of a symptom, of a pause, or of a kind of exercise.
pub(in crate::lexicon) const NO_CUE: &[&str] = &[
    "(?:short|shortness|out) of breath",
    "(?:trouble|difficulty|problems?|hard(?:er)?|difficult|struggl(?:e|ing)|hurts?|pain) (?:in |with |to |when |while |on )?(?:your )?breath(?:e|ing)",
    "breath(?:ing)? (?:becomes?|gets?|is|feels?|grows?)(?: too| very| more)? (?:hard|harder|difficult|short|laboured|labored|painful)",
    "breathing (?:difficult(?:y|ies)|problems?|trouble|troubles|exercises?|techniques?|conditions?|drills?|disorders?)",
    "catch your breath",
    "(?:take|have) a breather",
    "breath(?:ing)? (?:rate|control practice)",
];

/// Outside of exercises: the reader is told how to breathe in all of them.
pub(in crate::lexicon) const TOLD: &[&str] = &[
    "breathe",
    "exhale",
    "inhale",
    "(?:keep|remember|continue|carry on|go on|focus on|never stop|don't stop|not stop|mind)(?: on| to| your| the)* (?:breathing|breath)",
    "(?:hold|holding) (?:your|the) breath",
    "breath(?:ing)?,? (?:steady|steadily|even|evenly|normally|slowly|slow|deeply|freely|throughout|calmly|smooth|smoothly|relaxed|flowing|moving)",
    "(?:steady|even|slow|deep|regular|calm|smooth|relaxed|normal|natural|controlled) breath(?:s|ing)?",
    "breathing out|breathing in",
];

/// Muscles are kept tight, or the body is held up.
pub(in crate::lexicon) const EFFORT: &[&str] = &[
    "brac(?:e|es|ed|ing)",
    "tighten(?:s|ing|ed)?",
    "squeez(?:e|es|ing)",
    "contract(?:s|ing|ed)?",
    "tens(?:e|es|ing)",
    "engag(?:e|es|ed|ing)",
    "clench(?:es|ing)?",
    "planks?",
    "(?:wall|chair) sits?",
    "(?:lift|raise|push|press|hold)(?:s|ing)? (?:your|the|both) (?:hips|pelvis|bottom|buttocks|chest|body|trunk|torso|upper body|knees|weight)",
    "(?:lift|raise|push|press|hold)(?:s|ing)? yourself",
    "rise (?:up )?on(?:to)? your (?:toes|elbows?|forearms?|hands)",
];

/// The muscle is only lengthened; to stretch an arm out is no stretch.
pub(in crate::lexicon) const STRETCH: &[&str] = &[
    "(?:an?|the|this|that|these|those|each|your|gentle|mild|comfortable|deep|deeper|good|light|slight|more|some|of|into|static|passive) stretch(?:es)?",
    "stretch(?:es|ing|ed)? (?:in|along|across|down|at|through|of|for|felt)",
    "^(?:[!-~]+ )*stretch(?:es)?$",
    "stretch(?:es|ing|ed)? (?:your|the) (?:[a-z]+ )?(?:muscles?|hamstrings?|quads?|calf|calves|glutes?|chest|hips?|back|neck|hip flexors?)",
    "lengthen(?:s|ing)?",
    "loosen(?:s|ing)?",
    "relax into",
];
