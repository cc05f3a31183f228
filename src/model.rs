//! What the author meant: exercises, doses, duties. Lowering never fails; absence is data.

mod content;
pub mod dosage;
mod exercise;
mod field;
mod fields;
mod page;
mod recognise;
mod steps;

pub use content::{Content, Contents, Declaration, Guidance, HeadingOnly, Malformed, Page, Status};
pub use dosage::Dose;
pub use exercise::{
    Caution, Cautions, DisclaimerSentence, Disclaimers, Exercise, Origin, PainStop, PainStops, Reference,
};
pub use field::Field;
pub use fields::lower_record;
pub use page::{Framing, Nearest, Plan, PlanRow, PlanTarget, Reading, lower_page};
pub use recognise::{HeadingWords, KnownNames};
