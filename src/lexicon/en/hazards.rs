//! English words in names of exercises that tell how the body lies, or that another movement bears
//! the name. All are compared as names are: no plural `s`, hyphens as spaces.

use crate::lexicon::StartPosition;

/// Words of a name that tell where the body is.
pub(in crate::lexicon) const POSITIONS: &[(&str, StartPosition)] = &[
    ("prone", StartPosition::Prone),
    ("front plank", StartPosition::Prone),
    ("supine", StartPosition::Supine),
    ("side lying", StartPosition::SideLying),
    ("side plank", StartPosition::SideLying),
    ("side bridge", StartPosition::SideLying),
    ("sidelying", StartPosition::SideLying),
    ("standing", StartPosition::Standing),
    ("wall", StartPosition::Standing),
    ("counter", StartPosition::Standing),
    ("incline", StartPosition::Standing),
    ("seated", StartPosition::Sitting),
    ("sitting", StartPosition::Sitting),
    ("chair", StartPosition::Sitting),
    ("desk", StartPosition::Sitting),
    ("kneeling", StartPosition::Kneeling),
    ("half kneeling", StartPosition::HalfKneeling),
    ("quadruped", StartPosition::Quadruped),
    ("all four", StartPosition::Quadruped),
];

/// Words before a name that make it a movement of a limb: a hamstring curl bends no back.
pub(in crate::lexicon) const LIMBS: &[&str] = &[
    "ankle",
    "arm",
    "band",
    "barbell",
    "bicep",
    "cable",
    "calf",
    "concentration",
    "dumbbell",
    "elbow",
    "finger",
    "hammer",
    "hamstring",
    "heel",
    "kettlebell",
    "knee",
    "leg",
    "nordic",
    "preacher",
    "tendon",
    "toe",
    "towel",
    "wrist",
];

/// Words after a name that make it another movement: "cow face arms".
pub(in crate::lexicon) const OTHERS: &[&str] = &["face", "machine"];

/// Things that keep a reader from falling; any of them is a support.
pub(in crate::lexicon) const SUPPORTS: &[&str] = &[
    "wall",
    "rail",
    "railing",
    "handrail",
    "banister",
    "bannister",
    "chair",
    "table",
    "desk",
    "worktop",
    "counter",
    "countertop",
    "doorframe",
    "doorway",
    "windowsill",
    "sink",
    "bench",
    "walker",
    "walking frame",
    "stick",
    "support",
    "fence",
];

/// What a support is called where hazards ask for one.
pub(in crate::lexicon) const SUPPORT: &str = "support within reach";

/// Words by which the thing is not there.
pub(in crate::lexicon) const WITHOUT: &[&str] = &["without", "away from", "instead of", "no longer"];
