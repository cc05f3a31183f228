//! May the reader get hurt?

mod breath_holding_cue;
mod caution_lost_in_progression;
mod hidden_text;
mod incomplete_red_flags;
mod missing_cautions;
mod missing_pain_stop;
mod missing_pre_exercise_check;
mod unqualified_medication;
mod missing_red_flags;
mod unmarked_emergency;
mod push_through_pain;
mod unsafe_cue;
mod weak_cautions;
mod weak_pain_stop;

pub(crate) use breath_holding_cue::BreathHoldingCue;
pub(crate) use caution_lost_in_progression::CautionLostInProgression;
pub(crate) use hidden_text::HiddenText;
pub(crate) use incomplete_red_flags::IncompleteRedFlags;
pub(crate) use missing_cautions::MissingCautions;
pub(crate) use missing_pain_stop::MissingPainStop;
pub(crate) use missing_pre_exercise_check::MissingPreExerciseCheck;
pub(crate) use unqualified_medication::UnqualifiedMedication;
pub(crate) use missing_red_flags::MissingRedFlags;
pub(crate) use unmarked_emergency::UnmarkedEmergency;
pub(crate) use push_through_pain::PushThroughPain;
pub(crate) use unsafe_cue::UnsafeCue;
pub(crate) use weak_cautions::WeakCautions;
pub(crate) use weak_pain_stop::WeakPainStop;
