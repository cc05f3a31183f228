//! Words of weights and bands, and of how heavy they are.
//! Source: house list, after the training leaflets of clinics and the load terms of ACSM's resistance
//! training guidance.

/// A weight or a band is taken to work with.
pub(in crate::lexicon) const TAKEN: &[&str] = &[
    // A weight: never "your weight", and bare only in the hand.
    "(?:hold|grip|gripp|grasp|grab|grabb|lift|rais|carry|us|press|pull|push|curl|swing|row|lower|pick up|take|tak|strap|fasten|wear|attach|plac|rest)(?:e|ing)? (?:up )?(?:(?:a|an|the|one|two|both|these|some|a pair of|a set of|your) )?{loadkind}(?:weights|dumbbells?|kettlebells?|barbells?|weight plate|medicine ball|weighted [a-z]+)",
    "(?:hold|grip|gripp|grasp|grab|grabb|lift|rais|carry|us|press|pull|push|curl|swing|row|lower|pick up)(?:e|ing)? (?:up )?(?:(?:a|the|one|each) )?{loadkind}weight",
    "(?:strap|fasten|wear|attach|plac|rest|put|putt|balanc|set|lay)(?:e|ing)? (?:on )?(?:a|an|one) {loadkind}weight",
    "(?:a |the )?{loadkind}(?:weight|weights|dumbbells?|kettlebells?) in (?:each|your|both|one|either)",
    "(?:a |the )?{loadkind}(?:dumbbells?|kettlebells?|barbells?|weight plate) (?:over|across|on|against) (?:your|the) (?:hips?|thighs?|shoulders?|chest|upper back|back|pelvis|lap)",
    // A band, by itself or by its ends.
    "(?:loop|wrap|wrapp|tie|tying|plac|put|putt|step|stepp|stand|anchor|attach|pull|stretch|us|secur|hook|grip|gripp|grasp|hold|fasten|press|fix|thread)(?:e|ing)? (?:on |onto |against |around )?(?:(?:both|each|one|the|two) )?(?:(?:ends?|middle|cent(?:re|er)|handles?) of )?(?:(?:a|an|the|your|one) )?{loadkind}(?:bands?|thera-?bands?|tubing|cables?)",
];
/// Before a weight: a thing, not that of the body.
pub(in crate::lexicon) const ARTICLES: &[&str] = &[" a ", " an ", " one "];
/// A load, or what the body weighs.
pub(in crate::lexicon) const WEIGHT: &str = "weight";
/// Parts of the names of loads that are no bands.
pub(in crate::lexicon) const METAL: &[&str] = &[WEIGHT, "bell"];
/// Words by which a sentence outside the exercises speaks of loads without naming one.
pub(in crate::lexicon) const OF_LOADS: &[&str] = &["resistance", "load"];
/// What follows makes it a band of tissue.
pub(in crate::lexicon) const NOT_TAKEN: &[&str] =
    &[" of (?:your|the|muscles?|tissue|light)(?-u:\\b)", "[- ](?:bearing|loss|shift)"];
/// What follows "weight" makes it that of the body.
pub(in crate::lexicon) const BORNE: &[&str] = &[
    " (?:off|on|onto|through|over|into|evenly|equally|between|back|forwards?|to the|to your (?:other|front|back|left|right))(?-u:\\b)",
];
/// Things that load nothing, offered instead.
pub(in crate::lexicon) const UNLOADED: &[&str] = &[
    "(?:towel|strap|belt|scarf|broom|broomstick|stick|sheet|dressing gown|tie) or",
    "or (?:[a-z]+ ){0,2}(?:towel|strap|belt|scarf|broom|broomstick|stick|sheet|tie|nothing)",
    "optional(?:ly)?",
    "with or without",
];
/// What stands before it in its sentence makes it a choice, a thought, or denies it.
pub(in crate::lexicon) const CHOSEN: &[&str] = &[
    "if",
    "can",
    "may",
    "could",
    "might",
    "once",
    "when (?:you|this|it)",
    "{deny}",
    "don't",
    "avoid[a-z]*",
    "instead",
    "later",
    "progress(?:ion|ing)?",
    "imagin[a-z]*",
    "pretend[a-z]*",
    "as (?:if|though)",
    "like",
    "harder",
    "or ",
];
/// How heavy, how strong or how hard it is to be.
pub(in crate::lexicon) const HOW_HARD: &[&str] = &[
    "(?:light|lighter|lightest|moderate|moderately heavy|medium|manageable|comfortable|challenging|low|mild|gentle|easy|small)(?:[- ][a-z]+){0,2}[- ](?:weights?|dumbbells?|kettlebells?|barbells?|bands?|resistance|loads?|tension|tubing|cables?)",
    "(?:light|medium|moderate|strong|firm|low|high) (?:strength|stiffness|thickness)",
    r"[0-9]+(?:\.[0-9]+)?[ -]?(?:kgs?|kilos?|kilograms?|lbs?|pounds?|-pounds?)",
    "(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)[ -](?:to [a-z]+ )?(?:kilos?|kilograms?|pounds?)",
    "(?:weights?|loads?|dumbbells?|kettlebells?|bands?|resistance|one) (?:that |which )?(?:you(?:'re| are)? (?:can|could|are|feel|find|know)|you can|is (?:heavy|light|hard|easy)|feels?|lets|allows|makes|heavy enough|light enough)",
    "(?:no|not) (?:too )?(?:heavier|heavy)",
    "(?:heavy|light|strong|firm) enough",
    "lightest",
    "as heavy as",
    "too heavy",
    "rpe",
    "{scale}",
    "effort",
    "exertion",
    "1 ?rm",
    "reps? in reserve",
    "fatigu(?:e|ed|ing)",
    "(?:feels?|felt|be|is|are|becomes?|finds?|get|gets) (?:[a-z]+ ){0,2}(?:challenging|hard|difficult|tiring|demanding|tired|tough|heavy)",
    "challenging (?:but|yet)",
    "(?:slight|some|light|mild|gentle|moderate|enough|firm|constant|good) (?:tension|resistance)",
    "(?:red|yellow|green|blue|black|silver|gold|orange|purple|tan|grey|gray)(?: [a-z]+)? (?:bands?|thera-?bands?|tubing)",
    "(?:tins?|cans?|bottles?|carton|bags?|pack) of",
    "(?:a|an|the|your|any|use|some) (?:[a-z]+ )?(?:tins?|bottles?|jars?|shopping bag|household (?:items?|objects?|things?))",
    "(?:soup|food|water|baked bean) (?:tins?|cans?|bottles?)",
    "(?:empty|full) (?:bar|barbell|bottle)",
];
/// How hard all the work of a page is to be.
pub(in crate::lexicon) const EFFORT: &[&str] = &[
    "rpe",
    "borg",
    "reps? in reserve",
    "(?:an|moderate|light|low|high|hard|easy|comfortable|same) (?:level of )?(?:effort|exertion)",
    "(?:effort|exertion) (?:level )?(?:of|at|between|around|from) [0-9]",
    "feels? (?:somewhat |fairly |moderately )?(?:hard|challenging|light|easy)",
];
/// A band that helps a stretch loads nothing.
pub(in crate::lexicon) const STRETCHES: &[&str] = &[
    "flexibility",
    "(?:a|the|this|your|gentle|good|hamstring|calf|chest|quad|hip|back|neck|side|shoulder) stretch",
    "stretch$",
    "(?:hold|feel) [a-z ]*stretch",
    "feel (?:a|the) (?:gentle |slight |mild )?(?:stretch|pull)",
];
/// Last words of entries of `equipment` that load the body.
pub(in crate::lexicon) const EQUIPMENT: &[&str] =
    &["dumbbell", "kettlebell", "barbell", "weight", "band", "theraband", "cable", "tubing"];
/// Words that make the entry load the body, or none, whatever they end in.
pub(in crate::lexicon) const MACHINES: &[&str] = &["cable", "weighted", "leg-press"];
/// Words by which such an entry is no load.
pub(in crate::lexicon) const NO_LOAD: &[&str] = &["body", "bodyweight", "no", "optional"];
/// The hazard that stands for load.
pub(in crate::lexicon) const HAZARD: &str = "load";
/// Pieces one of which stands in every sentence that takes a load.
pub(in crate::lexicon) const SEEDS: &[&str] =
    &["weight", "dumbbell", "kettlebell", "barbell", "band", "tubing", "cable", "medicine"];
