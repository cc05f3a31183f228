//! What the author meant: exercises, doses, duties. Lowering never fails; absence is data.

mod claims;
pub mod clinical;
mod content;
mod details;
pub mod dosage;
mod emergency;
mod envelope;
mod exercise;
mod expert;
mod field;
mod fields;
mod media;
mod page;
mod pain_scale;
mod program;
pub mod reading;
mod recognise;
mod red_flags;
mod source;
mod steps;
mod strains;
mod texts;
mod translatable;
mod warning_signs;
mod wording;

pub use claims::ClaimSentence;
pub use content::{
    CheckedFirst, Content, Contents, Declaration, Guidance, HeadingOnly, Inherited, Layer, Malformed, Often, Page, Slug,
};
pub use details::{Contraindication, Details, ExerciseDetails, Level, StepText, ToldDose, Way};
pub use dosage::Dose;
pub use emergency::{EmergencyNumbers, ListedNumber, SaidNumber};
pub use envelope::{Citation, CitationTarget, Envelope, Person, Review, ReviewOutcome, ReviewScope};
pub use exercise::{
    Caution, Cautions, DisclaimerSentence, Disclaimers, Exercise, Origin, PainStop, PainStops, Reference, TRANSLATION,
};
pub use expert::{Credential, Expert};
pub use field::Field;
pub use fields::lower_record;
pub use media::{LocalFile, Medium, MediumKind, Presence, Sound, UnkeptPromise, Weakness, picture_of};
pub(crate) use page::place_of;
pub use page::{
    CitationMark, CitedWork, Credited, EvidenceClaim, Framing, Nearest, PageEvidence, PagePromotion, Plan, PlanRow,
    PlanTarget, Promoted, Reading, ReviewDate, Setting, TrackedLink, lower_page,
};
pub use pain_scale::{PainLevel, PainScale};
pub use program::{Days, Item, Phase, Program, Weeks};
pub use reading::ReadingLevel;
pub use recognise::{HeadingWords, KnownNames};
pub use red_flags::{RedFlag, RedFlags};
pub use source::Source;
pub use strains::Strains;
pub(crate) use texts::says_something;
pub use translatable::{LiesOver, ListAt, MOST_TEXTS, Translatable, WordsAt};
pub use warning_signs::{WarningSign, WarningSigns};
pub use wording::{FileWording, HarmfulWords};

pub use crate::document::{ReviewRole, SlugList, Status};
