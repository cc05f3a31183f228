//! Words of equipment in steps.
//! Source: house list, after the vocabulary of `equipment`. Left out are things of every home that
//! only make it comfortable (mat, towel, pillow, cushion, blanket) and parts of rooms (wall, floor).

/// A thing that a step may use.
pub(crate) struct Thing {
    /// Its slug in the built-in vocabulary.
    pub(crate) name: &'static str,
    /// Its nouns in steps.
    pub(crate) nouns: &'static [&'static str],
    /// Last words of entries of `equipment` that stand for it.
    pub(crate) declared: &'static [&'static str],
}

/// All of them; a noun of several words stands before its last word alone.
pub(in crate::lexicon) const THINGS: &[Thing] = &[
    Thing {
        name: "strap",
        nouns: &["strap", "straps"],
        declared: &["strap", "belt", "towel", "band", "scarf", "rope", "lead", "sheet"],
    },
    Thing {
        name: "resistance-band",
        nouns: &["band", "bands", "theraband"],
        declared: &["band", "theraband", "tube", "tubing", "elastic", "loop", "strap"],
    },
    Thing {
        name: "chair",
        nouns: &["chair", "chairs", "armchair"],
        declared: &["chair", "stool", "seat", "bench", "sofa", "couch", "bed", "table"],
    },
    Thing { name: "stool", nouns: &["stool", "stools"], declared: &["chair", "stool", "seat", "bench", "step", "box"] },
    Thing { name: "bench", nouns: &["bench"], declared: &["bench", "chair", "table", "bed", "step", "box", "plinth"] },
    Thing {
        name: "table",
        nouns: &["table", "desk", "worktop", "countertop"],
        declared: &[
            "table",
            "desk",
            "worktop",
            "counter",
            "countertop",
            "plinth",
            "bed",
            "bench",
            "chair",
            "sink",
            "rail",
        ],
    },
    Thing {
        name: "dumbbell",
        nouns: &["dumbbell", "dumbbells"],
        declared: &["dumbbell", "weight", "kettlebell", "bottle", "can", "tin"],
    },
    Thing {
        name: "kettlebell",
        nouns: &["kettlebell", "kettlebells"],
        declared: &["kettlebell", "weight", "dumbbell"],
    },
    Thing { name: "barbell", nouns: &["barbell", "barbells"], declared: &["barbell", "bar", "weight"] },
    Thing { name: "exercise-ball", nouns: &["ball", "balls"], declared: &["ball"] },
    Thing { name: "foam-roller", nouns: &["roller"], declared: &["roller"] },
    Thing { name: "treadmill", nouns: &["treadmill"], declared: &["treadmill"] },
];
/// Words before a thing by which it is one to take in the hand or to rest on.
pub(in crate::lexicon) const DETERMINERS: &[&str] =
    &["a", "an", "the", "your", "one", "two", "both", "each", "another", "this", "that"];
/// Things that need none when there are several of them.
pub(in crate::lexicon) const BARE: &[&str] = &["dumbbells", "kettlebells"];
/// Words that may stand between: what is not here makes another thing of it ("your shoulder strap").
pub(in crate::lexicon) const BETWEEN: &[&str] = &[
    "light",
    "heavy",
    "long",
    "short",
    "small",
    "large",
    "big",
    "soft",
    "firm",
    "sturdy",
    "stable",
    "solid",
    "steady",
    "straight",
    "non-slip",
    "wheel-free",
    "kitchen",
    "dining",
    "office",
    "wooden",
    "high",
    "low",
    "padded",
    "flat",
    "yoga",
    "stretching",
    "stretch",
    "exercise",
    "resistance",
    "elastic",
    "rubber",
    "loop",
    "looped",
    "mini",
    "gym",
    "swiss",
    "stability",
    "tennis",
    "massage",
    "spiky",
    "golf",
    "medicine",
    "foam",
    "weight",
    "firmer",
    "second",
    "other",
    "same",
    "free",
    "coffee",
    "adjustable",
    "therapy",
    "physio",
];
/// Words before "a" or "the" that only compare with a thing.
pub(in crate::lexicon) const COMPARED: &[&str] = &["as", "like"];
/// Words before "a" that make it a shape of the body; one sits "in a chair".
pub(in crate::lexicon) const SHAPED: (&[&str], &[&str]) = (&["in", "into"], &["ball", "roller"]);
/// Words right behind a thing that make something else of it.
pub(in crate::lexicon) const ANOTHER_THING: &[&str] =
    &["of", "pose", "position", "posture", "shape", "top", "twist", "press", "and-socket", "joint", "tennis"];
/// Words by which a sentence only imagines, allows or refuses a thing.
pub(in crate::lexicon) const NOT_USED: &[&str] = &[
    "as (?:if|though|when)",
    "like",
    "imagin[a-z]*",
    "pretend[a-z]*",
    "picture",
    "invisible",
    "imaginary",
    "without",
    "no",
    "not",
    "don't",
    "never",
    "instead",
    "rather than",
    "if",
    "may",
    "might",
    "could",
    "optional[a-z]*",
    "alternativ[a-z]*",
    "unless",
    "harder",
    "easier",
    "progress[a-z]*",
    "would",
    "avoid[a-z]*",
    "later",
    "once you",
    "when you have",
    "such as",
    "for example",
    "for instance",
    "e\\.g",
    "you can (?:also )?(?:hold|use|rest|place|put|loop|wrap|sit|lean|stand|add|do|take)",
    "it band",
    "iliotibial",
];
