//! Runs the rules over files: kind, two passes, levels, order. Knows no disk, no clock, no terminal.

mod inspection;
mod outcome;
mod stub;

pub use inspection::{
    Inspection, ShownCaution, ShownClaim, ShownDisclaimer, ShownDose, ShownExercise, ShownPainStop, ShownStep,
};
pub use outcome::{Fault, FileReport, FileState, Input, LoweredRule, Outcome, RuleTally, Scope, Unreadable};
pub use stub::{Plan, PlanError, all_metas, check, inspect};
