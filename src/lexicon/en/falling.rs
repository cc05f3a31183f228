//! English words beside two numbers of which the second is the smaller.

/// Before the first number: what follows is a way down.
pub(crate) const LEADS_DOWN: &[&str] = &["from", "down", "starting at", "beginning at"];

/// Anywhere in the sentence: the fall is meant, or the numbers are two phases of one movement.
pub(crate) const DOWNWARD: &[&str] = &[
    "(?:reduc|decreas|shorten|taper|wean|descend|dropp|countdown|count-down)[a-z]*",
    "(?:drop|drops|cut|cuts|cutting|fewer|less|backwards?)",
    "(?:down|back) (?:to|from)",
    "(?:count|counts|counting|work|works|working|come|step|ladder) down",
    "(?:pyramids?|ladders?|reverse|ratio|rule|tempo|pattern|rhythm)",
    "(?:work|on|off|intervals?)(?: for)? [0-9]+",
    "(?:work[ /-]+(?:to[ -])?rest|work and rest|on[ /]+off)",
    "(?:inhal|exhal|breath(?:e|ing))[a-z]*",
    "[0-9] ?(?:am|pm|o'clock)",
];

/// Between the numbers: one or the other.
pub(crate) const CHOICE: &[&str] = &[" or ", "/", " versus ", " vs "];

/// Between the numbers: they are the two ends of a range.
pub(crate) const JOINED: &[&str] = &["-", " to ", " and ", " through "];

/// Numbers around a spaced dash that count one thing.
pub(crate) const COUNTED: &[&str] = &["[0-9]+ - [0-9]+ (?:reps?|repetitions?)"];

/// Before them, when nothing else is counted.
pub(crate) const LEADS_COUNT: &[&str] = &["sets? of", "[0-9] x", "do", "perform", "complete", "aim for"];

/// Words of a column for groups of repetitions.
pub(crate) const GROUPED: &[&str] = &["set", "round"];

/// Words of a column for repetitions.
pub(crate) const REPEATED: &[&str] = &["rep"];
