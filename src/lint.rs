//! Runs the rules over files: kind, two passes, levels, order. Knows no disk, no clock, no terminal.

mod inspection;
mod outcome;

//pub use inspection::{Inspection, ShownClaim, ShownDisclaimer, ShownDose, ShownExercise, ShownPainStop, ShownStep, ShownCaution};
pub use outcome::{
    FileReport, FileState, Fault, Input, LoweredRule, Outcome, RuleTally, Scope, Unreadable,
};
