//! Words by which the first steps of an exercise bring the body into its starting position.
//! Source: house list, after the steps of patient leaflets and the vocabulary of `position`.

use crate::lexicon::position::StartPosition::{
    self, HalfKneeling, Hanging, Kneeling, LongSitting, Prone, Quadruped, SideLying, Sitting, Standing, Supine,
};

/// What may stand before the position.
const LEAD: &str = "(?:(?:please|first|now|to begin|to start|by|in|with|from|come|get|go|move|drop|lower yourself|lower|settle|position yourself|place yourself|set yourself|set up|take up|assume|adopt|start|starting|begin|beginning|down|onto|on|into|to|your|a|the|gently|slowly|carefully|comfortably|yourself|off|out)[, :]+)*";
/// What may stand between "lie" and the side of the body.
const AT_EASE: &str = "(?: (?:down|back|flat|comfortably|straight|long|out|fully|gently|slowly|relaxed|quietly|at full length|on (?:a|an|the|your|some) (?:[a-z]+ )?(?:floor|mat|bed|bench|couch|table|sofa|surface|carpet|rug|ground|blanket|towel)),?){0,3}";

/// What may follow a side of the body that is no part of something else ("your front foot").
const THEN: &str =
    "(?P<then>[,.;:]|$| (?:with|and|on|in|at|so|to|knees|arms|legs|hands|feet|head|your|one|both|near)(?-u:\\b))";

/// A position as the first words of a step bring the reader into it, with the values of `position`
/// that fit; the first that matches counts. `{lead}`, `{ease}` and `{then}` stand for the lists above.
pub(in crate::lexicon) const OPENINGS: &[(&str, &[StartPosition])] = &[
    (
        "{lead}(?:lie|lying|lay|roll|rest|turn|start|starting|begin|beginning){ease} (?:(?:on|onto) (?:your|the) back{then}|face[ -]?up|supine(?-u:\\b))",
        &[Supine],
    ),
    (
        "{lead}(?:lie|lying|lay|roll|rest|turn|start|starting|begin|beginning){ease} (?:(?:on|onto) (?:your|the) (?:front|stomach|belly|tummy|abdomen|chest){then}|face[ -]?down|prone(?-u:\\b))",
        &[Prone],
    ),
    (
        "{lead}(?:lie|lying|lay|roll|rest|turn){ease} (?:on|onto) (?:your|one|the|either) (?:[a-z]+ )?side(?-u:\\b)",
        &[SideLying],
    ),
    ("{lead}(?:lie|lying)(?: down)?(?-u:\\b)", &[Supine, Prone, SideLying]),
    (
        "{lead}(?:kneel(?:ing)? )?(?:on |onto )?(?:your )?(?:hands and (?:your )?knees|all[ -]fours)(?-u:\\b)",
        &[Quadruped, Kneeling],
    ),
    ("{lead}four[ -]point kneeling(?-u:\\b)", &[Quadruped, Kneeling]),
    (
        "{lead}(?:kneel(?:ing)? (?:down )?(?:on|onto) (?:one|your (?:left|right)|the (?:left|right)|a) knee|half[ -]kneel(?:ing)?)(?-u:\\b)",
        &[HalfKneeling, Kneeling],
    ),
    ("{lead}kneel(?:ing)?(?-u:\\b)", &[Kneeling, HalfKneeling, Quadruped]),
    (
        "{lead}(?:sit|sitting|seated)(?-u:\\b)[^.;]{0,40}(?-u:\\b)(?:heels|shins|kneel[a-z]*)(?-u:\\b)",
        &[Kneeling, Sitting, LongSitting],
    ),
    (
        "{lead}(?:sit|sitting|seated)(?: (?:down|up|tall|upright|comfortably|straight|well back))*(?P<then>,? (?:on|in|at|near|towards?|against|with|cross-legged|and|so)(?-u:\\b))",
        &[Sitting, LongSitting],
    ),
    (
        "{lead}(?:stand|standing)(?:(?: (?:up|tall|upright|straight|comfortably|sideways|side-on))+(?-u:\\b)|(?P<then>,? (?:facing|close|next|beside|behind|in|at|near|against|with|on|about|and|so)(?-u:\\b)))",
        &[Standing],
    ),
    ("{lead}hang(?:ing)? (?:from|by|off)(?-u:\\b)", &[Hanging]),
];
/// The lists that openings name.
pub(in crate::lexicon) const PARTS: &[(&str, &str)] = &[("{lead}", LEAD), ("{ease}", AT_EASE), ("{then}", THEN)];
/// Openings that look like a posture and are none, or leave a choice.
pub(in crate::lexicon) const NO_OPENING: &[&str] = &[
    "or",
    "either",
    "stand(?:ing)? (?:on|with) (?:your |both |all )?(?:hands|knees|shins|fours)",
    "(?:stand|sit|hang) (?:on|up|down )?(?:a|an|the|your) (?:roller|foam|ball|mat|stool|kettlebell|dumbbell|weight|stick|bottle|band|strap|towel|cushion|pillow)",
    "sit (?:your|the) (?:hips|bottom|weight)",
];
/// Words that tell of a posture: a first step that holds one and matches no opening is left alone.
pub(in crate::lexicon) const POSTURES: &[&str] = &[
    "lie",
    "lies",
    "lying",
    "lay",
    "laying",
    "sit",
    "sits",
    "sitting",
    "seated",
    "perch",
    "stand",
    "stands",
    "standing",
    "kneel",
    "kneels",
    "kneeling",
    "fours",
    "plank",
    "hang",
    "hanging",
    "prone",
    "supine",
    "face-down",
    "pose",
    "lunge",
    "squat",
    "crouch",
    "roll",
    "bed",
    "recline",
    "back",
    "side",
    "stomach",
    "front",
    "position",
];
/// Words that bring a later step into a position, or say that the body is in it.
pub(in crate::lexicon) const LATER: &[(StartPosition, &[&str])] = &[
    (
        Supine,
        &[
            "on your back",
            "onto your back",
            "on the back",
            "face up",
            "face-up",
            "lie back",
            "lie down",
            "supine",
            "roll down",
        ],
    ),
    (
        Prone,
        &[
            "on your front",
            "onto your front",
            "on your stomach",
            "onto your stomach",
            "on your belly",
            "onto your belly",
            "on your tummy",
            "onto your tummy",
            "face down",
            "face-down",
            "prone",
            "plank",
            "push-up",
            "press-up",
            "straight line",
            "lie down",
            "feet back",
            "foot back",
            "leg back",
            "legs back",
            "tuck your toes",
            "toes under",
            "onto your toes",
            "on your toes",
        ],
    ),
    (
        SideLying,
        &["your side", "one side", "left side", "right side", "side-lying", "sideways", "lie down", "your hip"],
    ),
    (Quadruped, &["all fours", "all-fours", "hands and knees", "tabletop", "table-top", "knees", "hands"]),
    (Kneeling, &["kneel", "kneeling", "knee", "knees", "heels", "shins"]),
    (HalfKneeling, &["kneel", "kneeling", "knee", "lunge", "half-kneeling"]),
    (Sitting, &["sit", "sitting", "seated", "seat", "chair", "sit up"]),
    (LongSitting, &["sit", "sitting", "seated", "legs straight", "legs long", "straight legs"]),
    (Standing, &["stand", "standing", "on your feet", "stand up", "walk", "upright"]),
    (Hanging, &["hang", "hanging", "bar"]),
];
