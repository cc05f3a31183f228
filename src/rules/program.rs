//! Does the plan fit the exercises?

mod broken_phases;
mod contraindicated_exercise;
mod missing_progression_criteria;
mod missing_recovery_day;
mod off_range_program_dosage;
mod steep_progression;

pub(crate) use broken_phases::BrokenPhases;
pub(crate) use contraindicated_exercise::ContraindicatedExercise;
pub(crate) use missing_progression_criteria::MissingProgressionCriteria;
pub(crate) use missing_recovery_day::MissingRecoveryDay;
pub(crate) use off_range_program_dosage::OffRangeProgramDosage;
pub(crate) use steep_progression::SteepProgression;

use crate::{
    library::{Entry, Standing},
    model::{
        Days, Dose, Item, Layer, Phase, Program,
        dosage::{Bounds, Frequency, Period, own_dose},
    },
};

/// An item of a program beside the record it doses.
struct Prescription<'l> {
    record: &'l Entry,
    /// The record's own dose, as its variant changes it.
    own: Option<Dose>,
    /// Record, then variant, then item; how often is the phase's when the item does not say.
    effective: Option<Dose>,
}

/// The program, unless it only translates another.
fn program<'l>(standing: &Standing<'l>) -> Option<&'l Program> {
    standing.entry.details.program().filter(|_| standing.entry.layer == Layer::Base)
}

fn prescription<'l>(standing: &Standing<'l>, phase: &Phase, item: &Item) -> Option<Prescription<'l>> {
    let record = standing.library().counterpart(standing.entry, item.exercise.as_ref()?)?;
    let base = record.exercises.first().and_then(|exercise| own_dose(exercise.dosage.given()?));
    let details = record.details.exercise();
    let variant = item.variant.as_ref().and_then(|variant| {
        let variants = &details?.variants;
        variants.iter().find(|(name, _)| *name == variant.value).map(|(_, dose)| dose.clone())
    });
    let own = layered(variant, base);
    let mut effective = layered(item.dose.clone(), own.clone());
    let says_often = item.dose.as_ref().is_some_and(|dose| dose.frequency.is_some());
    if let (Some(days), Some(dose), false) = (days_a_week(phase), &mut effective, says_often) {
        dose.frequency = Some(Frequency { bounds: Bounds::exactly(days), per: Period::Week });
    }
    Some(Prescription { record, own, effective })
}

/// Words of phases that interrupt a plan. A lighter week lies between phases or within one.
const PAUSES: [&str; 10] =
    ["deload", "deloading", "unloading", "taper", "rest", "recovery", "break", "pause", "lighter", "off"];

/// Whether a phase is named as a rest or a lighter week.
fn is_pause(phase: &Phase) -> bool {
    let lower = phase.name.as_ref().map(|name| name.value.to_lowercase().replace("de-load", "deload"));
    lower.unwrap_or_default().split(|c: char| !c.is_alphanumeric()).any(|word| PAUSES.contains(&word))
}

/// What lies above, with what lies below where it says nothing.
fn layered(above: Option<Dose>, below: Option<Dose>) -> Option<Dose> {
    match (above, below) {
        (Some(above), Some(below)) => Some(above.beside(below)),
        (above, below) => above.or(below),
    }
}

/// Days a week on which a phase is done.
fn days_a_week(phase: &Phase) -> Option<f64> {
    match &phase.days.given()?.value {
        Days::Count(count) => i32::try_from(*count).ok().map(f64::from),
        Days::Named(days) => u32::try_from(days.len()).ok().map(f64::from),
    }
}
