//! Terms of the trade with plain words for them.
//! Source: house list of words of position, motion, training and anatomy that readers at grade 6 to 8
//! do not know (PEMAT item 4). Left out are diagnoses, which those who have one know by name, and
//! words that texts for lay readers use freely (glutes, hamstrings, core, lumbar).

/// A term.
#[derive(Debug)]
pub struct Term {
    /// Its forms, lower case, the one it goes by first.
    pub(in crate::lexicon) forms: &'static [&'static str],
    /// Plain words for it.
    pub plain: &'static str,
    /// Words beside which a reader can tell what it means.
    pub(in crate::lexicon) told_by: &'static [&'static str],
    /// Nouns, or beginnings of nouns, that it stands before and that tell nothing of it there: an isometric hold.
    pub(in crate::lexicon) nouns: &'static [&'static str],
    /// How it is written.
    pub(in crate::lexicon) letters: Letters,
}

/// How a term is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::lexicon) enum Letters {
    /// As any word.
    Any,
    /// In capitals only.
    Capitals,
    /// With a capital, as the name of a person is.
    Name,
}

const fn term(forms: &'static [&'static str], plain: &'static str, told_by: &'static [&'static str]) -> Term {
    Term { forms, plain, told_by, nouns: &[], letters: Letters::Any }
}

const fn short(forms: &'static [&'static str], plain: &'static str, told_by: &'static [&'static str]) -> Term {
    Term { forms, plain, told_by, nouns: &[], letters: Letters::Capitals }
}

impl Term {
    const fn before(self, nouns: &'static [&'static str]) -> Self {
        Self { nouns, ..self }
    }

    const fn named(self) -> Self {
        Self { letters: Letters::Name, ..self }
    }
}

/// All of them.
pub(in crate::lexicon) const TERMS: &[Term] = &[
    // Positions.
    term(&["supine"], "lying on your back", &["back", "face up", "facing up", "ceiling"]),
    term(
        &["prone"],
        "lying face down",
        &["face down", "facing down", "stomach", "front", "belly", "tummy", "facedown"],
    ),
    term(
        &["quadruped", "quadruped position"],
        "on hands and knees",
        &["all fours", "hands and knees", "hands under", "knees under", "tabletop"],
    ),
    // Muscle work and training.
    term(
        &["isometric", "isometrics", "isometrically"],
        "holding still while the muscle works",
        &["hold", "held", "static", "still", "without moving", "no movement"],
    )
    .before(&["hold"]),
    term(
        &["eccentric", "eccentrically", "eccentrics"],
        "the muscle works while it gets longer, as in lowering",
        &["lower", "length", "longer", "down phase"],
    ),
    term(
        &["concentric", "concentrically"],
        "the muscle works while it gets shorter, as in lifting",
        &["lift", "short", "up phase", "raising"],
    ),
    term(
        &["isotonic", "isokinetic"],
        "the kind of muscle work",
        &["constant", "same weight", "same speed", "through a range"],
    ),
    term(
        &["proprioception", "proprioceptive"],
        "the sense of where the body is",
        &["sense of", "awareness", "where your", "where the", "position sense", "body is", "balance"],
    ),
    term(
        &["neuromuscular"],
        "of nerves and muscles working together",
        &["nerves and muscles", "brain", "nervous system", "nerve"],
    ),
    short(&["rpe"], "how hard it feels, as a number", &["perceived", "exertion", "effort", "how hard", "feels"]),
    short(
        &["1rm"],
        "the most you can lift once",
        &["one rep", "one-rep", "repetition max", "rep max", "lift once", "maximum"],
    ),
    short(&["rom"], "range of motion: how far the joint moves", &["range of mo", "range of m", "how far"]),
    short(&["emg"], "a test of how active a muscle is", &["electromyogra", "muscle activ", "activity of"]),
    short(&["adls"], "daily tasks", &["activities of daily", "daily activ", "everyday"]),
    // Directions and motions.
    term(&["contralateral", "contralaterally"], "on the opposite side", &["opposite", "other side"]),
    term(&["ipsilateral", "ipsilaterally"], "on the same side", &["same side"]),
    term(
        &["dorsiflexion", "dorsiflex", "dorsiflexed", "dorsiflexing"],
        "pulling the toes up towards the shin",
        &["toes", "shin", "flex your foot", "flex the foot", "foot up"],
    ),
    term(
        &["plantarflexion", "plantar flexion", "plantarflex", "plantarflexed"],
        "pointing the toes away",
        &["toes", "point", "heel"],
    ),
    term(
        &["abduction", "abduct", "abducted", "abducting"],
        "moving out to the side",
        &["away from", "out to", "outward", "sideways", "to the side", "apart"],
    ),
    term(
        &["adduction", "adduct", "adducted", "adducting"],
        "moving in towards the middle",
        &["towards", "toward", "together", "inward", "across", "squeeze"],
    ),
    term(&["distal", "distally"], "further from the middle of the body", &["further", "away from", "furthest"]),
    term(&["proximal", "proximally"], "nearer to the middle of the body", &["nearer", "closer", "closest"]),
    term(&["sagittal plane", "sagittal"], "the plane of moving forwards and backwards", &["forward", "front to back"]),
    term(&["frontal plane", "coronal plane"], "the plane of moving from side to side", &["side to side", "sideways"]),
    term(&["transverse plane"], "the plane of turning", &["twist", "turn", "rotat"]),
    term(&["valgus"], "the knee falls inwards", &["inward", "knock", "cave", "collaps", "toward"]).before(&["collaps"]),
    term(&["varus"], "the knee bows outwards", &["outward", "bow"]),
    term(
        &["anterior pelvic tilt"],
        "the pelvis tips forwards and the low back arches",
        &["forward", "arch", "sway", "tips", "tips", "rotat", "curve", "bottom out"],
    ),
    term(
        &["posterior pelvic tilt"],
        "the pelvis tucks under and the low back flattens",
        &["tuck", "flat", "backward", "under", "press", "curl"],
    ),
    term(&["posterior chain"], "the muscles along the back of the body", &["back of", "backside", "behind", "rear"]),
    term(&["lordosis"], "the inward curve of the back", &["curve", "arch", "sway", "inward"]),
    term(
        &["kyphosis"],
        "the outward rounding of the upper back",
        &["curve", "round", "hunch", "hump", "outward", "stoop", "forward"],
    ),
    // Anatomy.
    term(
        &["thoracic spine", "thoracic"],
        "the upper and middle back",
        &["upper back", "mid back", "mid-back", "middle back", "upper", "middle", "rib", "outlet"],
    ),
    term(&["multifidus", "multifidi"], "small deep muscles along the spine", &["muscle", "deep"]),
    term(
        &["erector spinae", "spinal erectors", "erectors"],
        "the long muscles along the spine",
        &["muscle", "along the", "along your"],
    ),
    term(&["quadratus lumborum"], "a deep muscle at the side of the low back", &["muscle", "deep"]),
    term(
        &["transversus abdominis", "transverse abdominis", "transverse abdominus", "transversus"],
        "the deepest belly muscle",
        &["muscle", "deep", "corset"],
    ),
    term(
        &["paraspinal", "paraspinals", "paraspinal muscles"],
        "the muscles beside the spine",
        &["beside", "along", "either side", "next to", "muscles that", "support the spine"],
    ),
    term(&["iliopsoas"], "the deep muscle that lifts the thigh", &["muscle", "hip flexor"]),
    term(&["serratus anterior"], "the muscle that holds the shoulder blade to the ribs", &["muscle"]),
    term(&["sternocleidomastoid"], "the muscle at the front and side of the neck", &["muscle"]),
    term(&["levator scapulae", "levator scapula"], "the muscle from the neck to the shoulder blade", &["muscle"]),
    term(
        &["tensor fasciae latae", "tensor fascia latae", "tensor fascia lata"],
        "a muscle at the side of the hip",
        &["muscle"],
    ),
    term(
        &["infraspinatus", "supraspinatus", "subscapularis", "teres minor"],
        "one of the rotator cuff muscles of the shoulder",
        &["muscle", "rotator cuff"],
    ),
    term(
        &["scapula", "scapulae", "scapular"],
        "the shoulder blade",
        &["shoulder blade", "shoulder-blade", "shoulderblade", "levator", "winging"],
    ),
    term(
        &["glenohumeral"],
        "of the shoulder joint",
        &["shoulder joint", "ball and socket", "ball-and-socket", "shoulder"],
    ),
    term(
        &["thoracolumbar", "thoracolumbar fascia"],
        "of the middle and lower back",
        &["lower back", "tissue", "low back"],
    ),
    term(&["coccyx"], "the tailbone", &["tailbone", "tail bone"]),
    term(
        &["ischial tuberosity", "ischial tuberosities"],
        "the sit bones",
        &["sit bone", "sitting bone", "sit-bone", "sitz", "bone"],
    ),
    term(&["greater trochanter"], "the bony point at the side of the hip", &["bone", "bony", "side of"]),
    short(&["asis"], "the bony point at the front of the hip", &["bone", "bony", "front of", "iliac"]),
    term(
        &["myofascial", "fascial"],
        "of muscles and the tissue around them",
        &["muscle", "tissue", "fascia", "foam", "roll", "massage"],
    ),
    // Symptoms, effects and medicines.
    term(
        &["radicular"],
        "spreading along a nerve, as pain that runs down a leg",
        &["down", "radiat", "sciatica", "spread", "travel", "shoot"],
    ),
    term(&["paresthesia", "paraesthesia", "paresthesias"], "pins and needles", &["tingl", "pins and", "numb"]),
    term(
        &["dermatome", "dermatomes", "myotome", "myotomes"],
        "the area that one nerve serves",
        &["area", "skin", "nerve"],
    ),
    term(
        &["nociception", "nociceptive", "nociceptor", "nociceptors"],
        "danger signals from the body's tissues",
        &["signal", "danger", "detect", "tissue", "sens"],
    ),
    term(&["neurodynamic", "neurodynamics"], "moving the nerves gently", &["nerve"]),
    term(&["antalgic"], "leaning away from pain", &["lean", "limp", "pain"]),
    term(&["oedema", "edema"], "swelling", &["swell", "swollen", "fluid"]),
    term(&["crepitus"], "crackling in a joint", &["crack", "click", "grind", "pop", "noise", "sound", "grat"]),
    term(
        &["intra-abdominal pressure", "intra abdominal pressure"],
        "pressure inside the belly",
        &["inside", "belly", "within", "stomach", "balloon", "cavity"],
    ),
    term(
        &["valsalva", "valsalva manoeuvre", "valsalva maneuver"],
        "holding the breath and bearing down",
        &["breath", "bearing down", "exhal"],
    )
    .named(),
    short(
        &["nsaid", "nsaids"],
        "anti-inflammatory pain relief, such as ibuprofen",
        &["inflammator", "ibuprofen", "naproxen", "painkiller", "pain relie", "aspirin", "advil", "aleve"],
    ),
];
