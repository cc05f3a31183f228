//! May the reader get hurt?

mod breath_holding_cue;
mod caution_lost_in_progression;
mod hazard_without_caution;
mod hidden_text;
mod high_pain_limit;
mod incomplete_red_flags;
mod inconsistent_pain_scale;
mod late_pain_stop;
mod missing_breathing_cue;
mod missing_cautions;
mod missing_next_day_rule;
mod missing_pain_stop;
mod missing_pre_exercise_check;
mod missing_red_flags;
mod population_without_caution;
mod push_through_pain;
mod unmarked_emergency;
mod unqualified_medication;
mod unsafe_cue;
mod vague_pain_stop;
mod weak_cautions;
mod weak_pain_stop;

pub(crate) use breath_holding_cue::BreathHoldingCue;
pub(crate) use caution_lost_in_progression::CautionLostInProgression;
pub(crate) use hazard_without_caution::HazardWithoutCaution;
pub(crate) use hidden_text::HiddenText;
pub(crate) use high_pain_limit::HighPainLimit;
pub(crate) use incomplete_red_flags::IncompleteRedFlags;
pub(crate) use inconsistent_pain_scale::InconsistentPainScale;
pub(crate) use late_pain_stop::LatePainStop;
pub(crate) use missing_breathing_cue::MissingBreathingCue;
pub(crate) use missing_cautions::MissingCautions;
pub(crate) use missing_next_day_rule::MissingNextDayRule;
pub(crate) use missing_pain_stop::MissingPainStop;
pub(crate) use missing_pre_exercise_check::MissingPreExerciseCheck;
pub(crate) use missing_red_flags::MissingRedFlags;
pub(crate) use population_without_caution::PopulationWithoutCaution;
pub(crate) use push_through_pain::PushThroughPain;
pub(crate) use unmarked_emergency::UnmarkedEmergency;
pub(crate) use unqualified_medication::UnqualifiedMedication;
pub(crate) use unsafe_cue::UnsafeCue;
pub(crate) use vague_pain_stop::VaguePainStop;
pub(crate) use weak_cautions::WeakCautions;
pub(crate) use weak_pain_stop::WeakPainStop;

use super::Listed;
use crate::{
    lexicon::{FlagGroup, FlagGroups},
    model::{Content, Field, PainStops},
    settings::RegionFlags,
};

/// Every stop rule written in a file: of its exercises, of the whole, or shared as guidance.
fn stop_fields(content: &Content) -> impl Iterator<Item = &PainStops> {
    let of_exercises = content.exercises.iter().map(|exercise| &exercise.pain_stop);
    let shared = content.guidance.iter().map(|guidance| &guidance.pain_stop);
    of_exercises.chain([&content.pain_stop]).chain(shared).filter_map(Field::given)
}

/// The signs a list must name, by region, and those it is asked for besides.
pub(super) fn warning_signs() -> Listed {
    let told = |groups: FlagGroups| groups.iter().map(FlagGroup::plainly).collect::<Vec<_>>().join("; ");
    let table = RegionFlags::default();
    let any = table.any().map(|flags| ("every other region", flags));
    let rows = table.regions().chain(any).map(|(region, flags)| {
        let must = match told(flags.required) {
            none if none.is_empty() => "no sign is required".to_owned(),
            signs => format!("must name {signs}"),
        };
        let signs = format!("{must}; asked for besides: {}", told(flags.expected));
        (region.replace('-', " "), signs, Some(flags.source.clone()))
    });
    Listed {
        heading: "Signs by region (a region that is not named has no list of its own: no clinician has confirmed one)",
        columns: ["Region", "Signs"],
        rows: rows.collect(),
    }
}
