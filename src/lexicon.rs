//! Words and patterns of safety language: pain-stop guidance, cautions, disclaimers.
//!
//! Every English word stands in `lexicon/en`; the files beside it hold the grammar, the same for
//! every language: which kinds of words must meet in which scope, and what takes a match away.
//! A recogniser reads passages of normalised prose and gives marks, places in those passages.

use std::ops::Range;

use crate::text::Prose;

pub mod audience;
pub mod breath;
mod cautions;
mod claims;
mod concept;
pub mod conditions;
mod disclaimer;
pub mod dose;
mod emergency;
mod en;
mod entry;
mod es;
pub mod evidence;
pub mod exercises;
pub mod falling;
#[cfg(test)]
mod fixtures;
pub mod gear;
pub mod hazards;
mod heading;
#[cfg(test)]
mod labelled;
mod language;
pub mod load;
mod medication;
mod next_day;
pub mod often;
mod pain_stop;
mod phrases;
pub mod plan;
mod position;
pub mod promised;
mod promotion;
mod quotation;
mod readiness;
pub mod reading;
mod red_flags;
mod said;
mod sentence;
mod set;
mod sides;
pub mod start;
pub mod telling;
pub mod terms;
pub mod units;
mod versions;
pub mod whole;
mod wording;
mod words;
pub mod wordy;

pub use cautions::cautions;
pub use claims::{Claim, ClaimMark, blames_toxins, claims, speaks_of_most};
pub use disclaimer::{disclaimer_presence, disclaimers};
pub use emergency::{NumberMark, Telling, emergency_numbers};
pub use entry::{
    caution_entry, is_placeholder, is_placeholder_text, next_day_entry, pain_stop_entry, placeholder_in, sign_entry,
};
pub use heading::lends;
pub use language::Words;
pub use medication::medications;
pub use next_day::looks_at_next_day;
pub use pain_stop::pain_stops;
pub use position::StartPosition;
pub use promotion::{Promotion, PromotionMark, is_signature, labels_advertising, promotions, tells_typical_result};
pub use readiness::checks_first;
pub use red_flags::{
    Above, FlagGroup, FlagGroups, FlagMark, Opening, Tier, flag_entry, is_about_pain_in, is_about_pelvic_floor,
    is_condition_of, opening, red_flags,
};
pub use sentence::{Sentence, Sentences};
pub use set::{Member, Set};
pub use sides::{one_sided, other_side, tells_all_of_both, tells_of_both, tells_which_side};
pub use versions::offers_other_way;
pub use wording::{Wording, WordingMark, wordings};

/// Whether there are words for a language, named by its BCP 47 tag.
#[must_use]
pub fn supports(lang: &str) -> bool {
    let primary = lang.split(['-', '_']).next().unwrap_or_default();
    primary.eq_ignore_ascii_case(en::TAG)
}

/// What kind of block a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A heading.
    Heading,
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
    /// A cell of a table.
    Cell,
}

/// What the headings and the lead-in above a passage lend it; by default nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each may be lent without the others")]
pub struct Lent {
    /// The reader is told to stop at what is listed.
    pub stop: bool,
    /// What is listed are people, conditions or things to hold back from.
    pub caution: bool,
    /// What is listed is not to be done, orders and all.
    pub forbids: bool,
    /// The reader is told to seek help at what is listed.
    pub seek_help: bool,
    /// What is listed is what the content is not, or does not do.
    pub denies: bool,
    /// What is said is wrong: a myth, a mistake.
    pub wrong: bool,
    /// What is listed are mistakes of form: motions and postures that harm.
    pub mistakes: bool,
    /// It is quoted from somebody who signs it and is no expert.
    pub signed: bool,
}

impl Lent {
    /// What both lend together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            stop: self.stop || other.stop,
            caution: self.caution || other.caution,
            forbids: self.forbids || other.forbids,
            seek_help: self.seek_help || other.seek_help,
            denies: self.denies || other.denies,
            wrong: self.wrong || other.wrong,
            mistakes: self.mistakes || other.mistakes,
            signed: self.signed || other.signed,
        }
    }
}

/// One block of prose and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Passage<'p> {
    /// Its normalised text.
    pub prose: &'p Prose,
    /// What kind of block it is.
    pub place: Place,
    /// What stands above it lends it this.
    pub lent: Lent,
}

/// Something recognised, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark<T> {
    /// Which of the passages given.
    pub passage: usize,
    /// Bytes of that passage's normalised text; always a whole sentence.
    pub range: Range<usize>,
    /// What it is.
    pub what: T,
}

/// How strong a word about pain is, weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// How much is too much, without an action.
    Limit,
    /// Less range, load, speed or number, or leave this one out.
    Ease,
    /// The exercise ends, or is not continued or begun.
    Stop,
}

impl Strength {
    /// The name used in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Limit => "limit",
            Self::Ease => "ease",
            Self::Stop => "stop",
        }
    }
}

/// A kind of sign at which an exercise ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// Pain that is sharp or grows.
    Pain,
    /// Numbness, tingling, weakness.
    Nerve,
    /// Pain that spreads into a leg or an arm.
    Spread,
    /// Dizziness, chest pain, breathlessness, feeling unwell.
    Systemic,
}

impl Sign {
    /// All kinds, in the order of reports.
    pub const ALL: [Self; 4] = [Self::Pain, Self::Nerve, Self::Spread, Self::Systemic];
}

impl Member for Sign {
    const ALL: &'static [Self] = &Self::ALL;

    fn place(self) -> usize {
        self as usize
    }
}

/// A set of kinds of signs.
pub type Signs = Set<Sign>;

/// A word on pain as read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StopMark {
    /// How strong.
    pub strength: Strength,
    /// Kinds of signs it names.
    pub signs: Signs,
    /// Whether it looks at the day after, or the hours after.
    pub next_day: bool,
    /// The level of pain, of ten, that it permits; rounded up.
    pub permits: Option<u8>,
}

impl StopMark {
    /// A word on pain of which only the strength is known.
    #[must_use]
    pub const fn of(strength: Strength) -> Self {
        Self { strength, signs: Set::EMPTY, next_day: false, permits: None }
    }
}

/// What a caution is about, most specific first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CautionKind {
    /// Who or when not, or who asks first.
    Condition,
    /// How to protect the body.
    Technique,
    /// A change offered at a symptom or a difficulty.
    Modification,
}

impl CautionKind {
    /// The name used in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Condition => "condition",
            Self::Technique => "technique",
            Self::Modification => "modification",
        }
    }
}

/// A caution as read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CautionMark {
    /// What it is about.
    pub kind: CautionKind,
    /// False for a bare line to ask someone first that names no situation.
    pub has_situation: bool,
}

/// What one sentence of a disclaimer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// What the content is for: information or education.
    Informational,
    /// What the content is not: advice, diagnosis, a replacement for care.
    NotMedicalAdvice,
    /// Ask a clinician.
    Consult,
    /// No relationship between reader and author, no liability.
    NoRelationship,
    /// What to do in an emergency.
    Emergency,
    /// Do not delay care because of what was read.
    DoNotDelay,
}

impl Element {
    /// All elements, in the order of reports.
    pub const ALL: [Self; 6] = [
        Self::Informational,
        Self::NotMedicalAdvice,
        Self::Consult,
        Self::NoRelationship,
        Self::Emergency,
        Self::DoNotDelay,
    ];

    /// The name used in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Informational => "informational",
            Self::NotMedicalAdvice => "not-medical-advice",
            Self::Consult => "consult",
            Self::NoRelationship => "no-relationship",
            Self::Emergency => "emergency",
            Self::DoNotDelay => "do-not-delay",
        }
    }
}

impl Member for Element {
    const ALL: &'static [Self] = &Self::ALL;

    fn place(self) -> usize {
        self as usize
    }
}

/// A set of disclaimer elements.
pub type Elements = Set<Element>;

impl Elements {
    /// Whether this is disclaimer language at all: a line to ask someone, or about emergencies,
    /// is none by itself.
    #[must_use]
    pub fn is_recognised(self) -> bool {
        self.contains(Element::Informational)
            || self.contains(Element::NotMedicalAdvice)
            || self.contains(Element::NoRelationship)
            || self.contains(Element::DoNotDelay)
    }

    /// Whether the duty is met: what it is not, and what it is or whom to ask.
    #[must_use]
    pub fn satisfies(self) -> bool {
        self.contains(Element::NotMedicalAdvice)
            && (self.contains(Element::Informational) || self.contains(Element::Consult))
    }
}
