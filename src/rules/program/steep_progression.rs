use std::collections::BTreeMap;

use super::{is_pause, prescription, program};
use crate::{
    finding::{Meta, declare_rule},
    library::Standing,
    model::{
        Dose, Item, Phase, Program,
        dosage::{Volume, VolumeUnit},
    },
    rule::{Rule, Sink, quote},
    text::Span,
};

declare_rule!(
    /// The work of an exercise rises steeply from one phase to the next.
    ///
    /// Sets by repetitions (or by seconds held) by times a week are compared between neighbouring phases. A rise of
    /// 30 % (a house figure) is gradual; `steep-progression.max_rise` sets another. One set more with fewer
    /// repetitions in each (from 1 x 8 to 2 x 6) is let through.
    ///
    /// ## Why
    ///
    /// Tissue adapts over weeks. A sudden jump in work can set off a flare-up.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=exercises/chair-squat.yaml)
    /// schema: exercise/v1
    /// name: Chair squat
    /// equipment: [chair]
    /// steps: [Stand in front of a chair., Bend your knees until you touch it and rise.]
    /// dosage: {sets: 1-4, reps: 6-15, frequency: {times: 3, per: week}}
    /// ```
    ///
    /// ```yaml (path=programs/stronger-legs.yaml)
    /// schema: program/v1
    /// name: Stronger legs
    /// goal: Rise from a chair with ease.
    /// progression_rule: Go on when the last week felt easy.
    /// phases:
    ///   - {name: Start, weeks: {from: 1, to: 4}, items: [{exercise: chair-squat, dosage: {sets: 1, reps: 8}}]}
    ///   - {name: Build, weeks: {from: 5, to: 8}, items: [{exercise: chair-squat, dosage: {sets: 4, reps: 15}}]}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/chair-squat.yaml)
    /// schema: exercise/v1
    /// name: Chair squat
    /// equipment: [chair]
    /// steps: [Stand in front of a chair., Bend your knees until you touch it and rise.]
    /// dosage: {sets: 1-4, reps: 6-15, frequency: {times: 3, per: week}}
    /// ```
    ///
    /// ```yaml (path=programs/stronger-legs.yaml)
    /// schema: program/v1
    /// name: Stronger legs
    /// goal: Rise from a chair with ease.
    /// progression_rule: Go on when the last week felt easy.
    /// phases:
    ///   - {name: Start, weeks: {from: 1, to: 4}, items: [{exercise: chair-squat, dosage: {sets: 1, reps: 8}}]}
    ///   - {name: Build, weeks: {from: 5, to: 8}, items: [{exercise: chair-squat, dosage: {sets: 1, reps: 10}}]}
    /// ```
    SteepProgression {
        id: "steep-progression", group: Program, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "CERT item 7"
    }
);

/// What a phase makes of one exercise.
struct Work<'l> {
    name: &'l str,
    dose: Dose,
    volume: Volume,
    span: Span,
    is_start: bool,
}

impl Rule for SteepProgression {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let phases = program(standing).map_or(&[][..], Program::all_phases);
        if phases.len() < 2 {
            return out.not_applicable();
        }
        let works: Vec<BTreeMap<&str, Work<'_>>> = phases.iter().map(|phase| works(standing, phase)).collect();
        let gradual = f64::from(out.context().options.max_rise);
        for at in 1..works.len() {
            // To go back to the work done before a lighter week is no rise.
            let base = (0..at).rev().find(|before| !is_pause(&phases[*before])).unwrap_or(at - 1);
            let whose = if base + 1 == at { "the phase before" } else { "the last full phase before" };
            for (id, after) in &works[at] {
                let Some(before) = works[base].get(id).filter(|before| !before.is_start) else { continue };
                if let Some(rise) = rise(before, after).filter(|rise| *rise > gradual + 0.5) {
                    let message = format!(
                        "`{}` rises from {} to {}, by {rise:.0} % in one step",
                        quote(after.name),
                        in_words(&before.volume),
                        in_words(&after.volume)
                    );
                    let places = [(after.span, String::new()), (before.span, whose.to_owned())];
                    let help =
                        format!("go up in smaller steps (`steep-progression.max_rise` is {gradual} %), or add a phase");
                    out.report_all(&places, message, help);
                }
            }
        }
    }
}

/// The exercises of a phase that are dosed once in it, by id.
fn works<'l>(standing: &Standing<'l>, phase: &'l Phase) -> BTreeMap<&'l str, Work<'l>> {
    let mut works: BTreeMap<&str, Option<Work<'_>>> = BTreeMap::new();
    for item in &phase.items {
        let Some(exercise) = &item.exercise else { continue };
        let work = work(standing, phase, item);
        works.entry(exercise.id.as_str()).and_modify(|work| *work = None).or_insert(work);
    }
    works.into_iter().filter_map(|(id, work)| Some((id, work?))).collect()
}

fn work<'l>(standing: &Standing<'l>, phase: &Phase, item: &Item) -> Option<Work<'l>> {
    let prescription = prescription(standing, phase, item)?;
    let dose = prescription.effective?;
    let volume = dose.volume()?;
    let is_start = item.is_starting_dose || item.reason.is_some();
    Some(Work { name: &prescription.record.title.value, dose, volume, span: item.span, is_start })
}

/// By how much the work rises, in percent.
fn rise(before: &Work<'_>, after: &Work<'_>) -> Option<f64> {
    let (old, new) = (before.volume, after.volume);
    let alike = old.unit == new.unit && old.weekly == new.weekly && old.most > 0.0;
    let sets = |dose: &Dose| dose.sets.map_or(Some(1.0), |sets| sets.max);
    let one_more = sets(&before.dose).zip(sets(&after.dose)).is_some_and(|(old, new)| (new - old - 1.0).abs() < 1e-9);
    let each = |dose: &Dose| dose.reps.or(dose.hold_seconds).or(dose.duration_seconds).or(dose.breaths)?.max;
    let fewer = each(&before.dose).zip(each(&after.dose)).is_some_and(|(old, new)| new < old);
    (alike && !(one_more && fewer)).then(|| (new.most / old.most - 1.0) * 100.0)
}

fn in_words(volume: &Volume) -> String {
    let unit = match volume.unit {
        VolumeUnit::Reps => "reps",
        VolumeUnit::Seconds => "seconds",
        VolumeUnit::Breaths => "breaths",
    };
    format!("{:.0} {unit} a {}", volume.most, if volume.weekly { "week" } else { "session" })
}
