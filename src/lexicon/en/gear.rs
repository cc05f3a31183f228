//! Names of equipment in steps and fields.
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
