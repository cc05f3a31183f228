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
