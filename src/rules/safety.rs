//! May the reader get hurt?

mod breath_holding_cue;
mod caution_lost_in_progression;
mod hidden_text;
mod missing_cautions;
mod missing_pain_stop;
mod push_through_pain;
mod unsafe_cue;
mod weak_cautions;
mod weak_pain_stop;

pub(crate) use breath_holding_cue::BreathHoldingCue;
pub(crate) use caution_lost_in_progression::CautionLostInProgression;
pub(crate) use hidden_text::HiddenText;
pub(crate) use missing_cautions::MissingCautions;
pub(crate) use missing_pain_stop::MissingPainStop;
pub(crate) use push_through_pain::PushThroughPain;
pub(crate) use unsafe_cue::UnsafeCue;
pub(crate) use weak_cautions::WeakCautions;
pub(crate) use weak_pain_stop::WeakPainStop;
