//! Which fields are clinical, kind by kind, and how each is brought into canonical form. A field
//! that is not listed here does not change the digest.

use crate::{document::Kind, model::dosage::DefaultUnit};

/// A field and its shape.
pub(super) type Field = (&'static str, Shape);

/// What a field holds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shape {
    /// A text, also where its letters look like a number.
    Text,
    /// Anything, as it is.
    Plain,
    /// A range.
    Range(DefaultUnit),
    /// A range whose number counts breaths, whether the word is written or not.
    Breaths,
    /// A number of days a week, or days by name.
    Days,
    /// Seconds of each phase.
    Tempo,
    /// A frequency.
    Often,
    /// A list.
    List(&'static Self),
    /// Fields.
    Fields(&'static [Field]),
    /// A text, which stands for the field of that name, or fields.
    TextOr(&'static str, &'static [Field]),
    /// Fields by a name the author chose.
    Named(&'static [Field]),
    /// A word, a list, or `{required, optional}`.
    Equipment,
}

use Shape::{Breaths, Days, Equipment, Fields, List, Named, Often, Plain, Range, Tempo, Text, TextOr};

const TEXTS: Shape = List(&Text);
const COUNT: Shape = Range(DefaultUnit::Count);
const SECONDS: Shape = Range(DefaultUnit::Seconds);

const SHARED: &[Field] = &[("text", Text), ("use", Text)];
const CAUTION: &[Field] = &[("applies_to", TEXTS), ("instead", Text), ("kind", Text), ("text", Text), ("use", Text)];
const BAN: &[Field] = &[("action", Text), ("condition", Text), ("level", Text), ("text", Text)];
const STEP: &[Field] = &[("hold", SECONDS), ("text", Text)];
const CHANGE: &[Field] = &[("easier", Plain), ("exercise", Text), ("for", Text), ("text", Text)];
const NEXT: &[Field] = &[("exercise", Text), ("text", Text), ("when", Text)];
const SIGN: &[Field] = &[("sign", Text), ("tier", Text)];
const CAUTIONS: Shape = List(&TextOr("text", CAUTION));

const PAIN_STOP: &[Field] = &[
    ("acceptable", TEXTS),
    ("after", Text),
    ("escalate", TEXTS),
    ("scale", Plain),
    ("stop_when", List(&TextOr("sign", SIGN))),
    ("text", Text),
    ("use", Text),
];

const INTENSITY: &[Field] = &[
    ("cue", Text),
    ("heart_rate_percent", COUNT),
    ("pain_max", COUNT),
    ("percent_1rm", COUNT),
    ("rpe", COUNT),
    ("scale", Text),
];

/// A dose; `start`, `target` and variants are doses without these three.
const DOSE: &[Field] = &[
    ("breaths", Breaths),
    ("distance", Range(DefaultUnit::Metres)),
    ("duration", Range(DefaultUnit::Duration)),
    ("frequency", Often),
    ("hold", SECONDS),
    ("intensity", Fields(INTENSITY)),
    ("load", Range(DefaultUnit::Kilograms)),
    ("note", Text),
    ("per", Text),
    ("rep_unit", Text),
    ("reps", COUNT),
    ("rest", SECONDS),
    ("sets", COUNT),
    ("tempo", Tempo),
    ("weeks", COUNT),
];
const STAGES: &[Field] = &[("start", Fields(DOSE)), ("target", Fields(DOSE)), ("variants", Named(DOSE))];
const DOSAGE: &[Field] = &joined::<{ DOSE.len() + STAGES.len() }>(DOSE, STAGES);

/// One list of fields after another; `N` is the sum of their lengths.
const fn joined<const N: usize>(one: &[Field], other: &[Field]) -> [Field; N] {
    let mut all = [("", Plain); N];
    let mut at = 0;
    while at < N {
        all[at] = if at < one.len() { one[at] } else { other[at - one.len()] };
        at += 1;
    }
    all
}

const EXERCISE: &[Field] = &[
    ("audience", TEXTS),
    ("before_you_start", TextOr("text", SHARED)),
    ("breathing", Text),
    ("cautions", CAUTIONS),
    ("contraindications", List(&TextOr("text", BAN))),
    ("cues", TEXTS),
    ("disclaimer", TEXTS),
    ("dosage", Fields(DOSAGE)),
    ("equipment", Equipment),
    ("hazards", TEXTS),
    ("laterality", Text),
    ("modifications", List(&TextOr("text", CHANGE))),
    ("name", Text),
    ("no_known_contraindications", Plain),
    ("pain_stop", TextOr("text", PAIN_STOP)),
    ("position", Text),
    ("progressions", List(&TextOr("text", NEXT))),
    ("red_flags", TEXTS),
    ("regressions", List(&TextOr("text", NEXT))),
    ("sensation", Text),
    ("steps", List(&TextOr("text", STEP))),
];

const WEEKS: &[Field] = &[("from", Plain), ("to", Plain)];
const ITEM: &[Field] = &[
    ("dosage", Fields(DOSAGE)),
    ("exercise", Text),
    ("optional", Plain),
    ("order", Plain),
    ("reason", Text),
    ("starting_dose", Plain),
    ("variant", Text),
];
const PHASE: &[Field] = &[
    ("advance_when", Text),
    ("days", Days),
    ("entry_when", Text),
    ("items", List(&TextOr("exercise", ITEM))),
    ("name", Text),
    ("rest_days", Days),
    ("weeks", Fields(WEEKS)),
];
const PROGRAM: &[Field] = &[
    ("disclaimer", TEXTS),
    ("goal", Text),
    ("pain_stop", TextOr("text", PAIN_STOP)),
    ("phases", List(&Fields(PHASE))),
    ("progression_rule", Text),
    ("red_flags", TEXTS),
];

const ARTICLE: &[Field] = &[
    ("disclaimer", TEXTS),
    ("exercises", TEXTS),
    ("pain_stop", TextOr("text", PAIN_STOP)),
    ("programs", TEXTS),
    ("red_flags", TEXTS),
];

const DISCLAIMER: &[Field] = &[
    ("elements", TEXTS),
    ("jurisdictions", TEXTS),
    ("placement", Text),
    ("scope", TEXTS),
    ("short_text", Text),
    ("text", Text),
    ("version", Text),
];

const FLAG: &[Field] =
    &[("action", Text), ("during_exercise", Plain), ("group", Text), ("sign", Text), ("urgency", Text)];
const EMERGENCY: &[Field] = &[("jurisdiction", Text), ("number", Text), ("text", Text)];
const RED_FLAGS: &[Field] = &[
    ("body_regions", TEXTS),
    ("conditions", TEXTS),
    ("emergency", List(&Fields(EMERGENCY))),
    ("items", List(&TextOr("sign", FLAG))),
    ("jurisdictions", TEXTS),
];

const GUIDANCE: &[Field] = &[
    ("acceptable", TEXTS),
    ("after", Text),
    ("escalate", TEXTS),
    ("items", CAUTIONS),
    ("role", Text),
    ("scale", Plain),
    ("stop_when", List(&TextOr("sign", SIGN))),
    ("text", Text),
];

/// What a translation adds to the words of its base that are clinical: the rest of its words.
const PICTURE: &[Field] = &[("alt", Text), ("caption", Text)];
const WORDS: &[Field] = &[
    ("aliases", TEXTS),
    ("best_for", TEXTS),
    ("media", List(&Fields(PICTURE))),
    ("mistakes", TEXTS),
    ("name", Text),
    ("purpose", Text),
    ("summary", Text),
    ("title", Text),
];

/// The clinical fields of a kind; `None` for kinds that have none.
pub(super) const fn clinical(kind: Kind) -> Option<&'static [Field]> {
    match kind {
        Kind::Exercise => Some(EXERCISE),
        Kind::Program => Some(PROGRAM),
        Kind::Article => Some(ARTICLE),
        Kind::Disclaimer => Some(DISCLAIMER),
        Kind::RedFlags => Some(RED_FLAGS),
        Kind::Guidance => Some(GUIDANCE),
        Kind::Expert | Kind::Source => None,
    }
}

/// The words of a translation that are no clinical field of its base.
pub(super) const fn words() -> &'static [Field] {
    WORDS
}
