//! English words of how often exercises come round. Source: house list, after the wording of leaflets.

/// A heading over exercises says when they come round: "Your daily routine", "Stretches before bed".
pub(in crate::lexicon) const HEADINGS: &[&str] = &[
    "(?:daily|nightly|everyday|morning|evening|bedtime|night-time|weekly) (?:[a-z0-9-]+ ){0,4}(?:routines?|exercises|stretches|moves|poses|practice|workouts?|programmes?|programs?|sequence|sessions?|drills|plan|schedule|circuit)",
    "(?:do|doing|try|trying|practi[sc]e|perform|repeat) (?:[a-z]+ ){0,3}(?:every|each|most) (?:single )?(?:days?|mornings?|evenings?|nights?)",
    "^(?:every|each) (?:single )?(?:day|morning|evening|night)",
    "(?:routine|exercises|stretches|moves|poses) (?:for )?(?:every|each) (?:single )?(?:day|morning|evening|night)",
    "(?:routine|exercises|stretches|moves|poses) (?:to do |to try )?before (?:bed|bedtime|sleep|getting up|you (?:sleep|get up))",
];
/// What such a heading names instead of a time at which something is done.
pub(in crate::lexicon) const NO_HEADINGS: &[&str] =
    &["life|living|activit(?:y|ies)|tasks?|pain|aches?|stiffness|chores"];
/// A line counts sessions: behind a label, or over the course of a day.
pub(in crate::lexicon) const COUNTS: &[&str] = &[
    "^(?:number of )?(?:sessions|workouts|training days|times|days) (?:per|a|each|every) (?:day|week)(?: ?[:=-])? ?[0-9]",
    "(?:a few|several|[0-9]+|two|three|four|five|six) times (?:during|throughout|through|over|across|spread (?:over|across|through|throughout)|in the course of) (?:the|your|a|each|every) (?:working |work |school |whole |waking )?(?:day|week)",
    "(?:[0-9]+|two|three|four|five|six) (?:[a-z]+ ){0,2}(?:sessions|workouts) (?:over|in|across|every|each|per|a) (?:seven days|7 days|the week|week)",
];
/// A time that comes round by itself.
pub(in crate::lexicon) const ROUNDS: &[&str] = &[
    "(?:every|each|most) (?:single )?(?:days?|mornings?|evenings?|nights?|weekdays?|workdays?|working days?|lunch breaks?|lunchtimes?)",
    "(?:daily|nightly|weekly|morning|evening|bedtime) (?:practice|routine|sessions?|workouts?|programmes?|programs?|stretching|ritual|habit)",
    "nightly",
    "before bed(?:time)?",
    "(?:throughout|through|during|across) (?:the|your) (?:working |work |school |whole |waking )?day",
    "(?:alternate|alternating|non-?consecutive) days",
    "(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?(?:,|,? (?:and|or|&)) (?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?",
];
/// Time given to stretching as a whole, which on a page of stretches is given to them.
pub(in crate::lexicon) const STRETCHING: &[&str] =
    &["of (?:gentle |light |simple |easy )?(?:stretching|mobility work)"];
