use super::*;
use crate::{
    model::dosage::{Context, read_prose, read_row},
    text::Prose,
};

fn own(text: &str) -> Dose {
    own_dose(&read_prose(&Prose::from_text(text, 0), Context::Base)).expect("a dose")
}

fn row(dose: &str, often: &str) -> Dose {
    let cells = [("exercise", "Some move"), ("sets x reps", dose), ("frequency", often)];
    let cells = cells.map(|(head, text)| (head, Prose::from_text(text, 0)));
    read_row(&cells.each_ref().map(|(head, prose)| (*head, prose))).expect("a dose")
}

/// Dimension, side and both ranges of each difference.
fn told(plan: &Dose, own: &Dose) -> String {
    let one = |found: &Difference| {
        format!("{:?} {:?}: {} | {}", found.dimension, found.side, found.plan_in_words(), found.own_in_words())
    };
    outside(plan, own).iter().map(one).collect::<Vec<_>>().join("; ")
}

#[test]
fn a_plan_is_held_against_the_section() {
    let cases = [
        ("1 x 10", "Daily", "Do 10-15 reps, 2-3 times a day.", "Frequency Below: once a day | 2-3 times a day"),
        ("1 x 15", "Daily", "Do 15-20 tilts, 2-3 times daily.", "Frequency Below: once a day | 2-3 times a day"),
        ("2 x 10", "Every other day", "Hold 5-10 seconds. Do 15 reps, 2-3 sets.", "Reps Below: 10 reps | 15 reps"),
        ("2 x 8 each", "Every other day", "Do 10 each side, 2-3 sets.", "Reps Below: 8 reps | 10 reps each side"),
        ("3 x 10 each", "3x per week", "Do 10 each side, 2-3 sets.", ""),
        ("3 x 20 sec each", "3x per week", "Hold 15-30 seconds, 3 times each side.", ""),
        ("3 x 12", "3x per week", "Do 15 reps, 2-3 sets.", "Reps Below: 12 reps | 15 reps"),
        ("3 x 12", "3x per week", "Do 12 reps, 2-3 sets.", ""),
        (
            "60 sec each",
            "Daily",
            "Hold 30-60 seconds, 2-3 times a day.",
            "Frequency Below: once a day | 2-3 times a day",
        ),
        (
            "4 x 12",
            "Twice a day",
            "Do 8-12 reps, 2-3 sets, once a day.",
            "Sets Above: 4 sets | 2-3 sets; Frequency Above: twice a day | once a day",
        ),
        ("2 x 20", "", "Start with 5 reps and build up to 15.", "Reps Above: 20 reps | 5-15 reps"),
        ("2 x 5", "", "Start with 5 reps and build up to 15.", ""),
        ("1 x 10", "Every other day", "Do 10 reps, 3 times a week.", ""),
        ("1 x 10", "Every other day", "Do 10 reps every day.", "Frequency Below: every other day | once a day"),
        ("1 x 4", "", "Do up to 10 reps.", ""),
        ("1 x 40", "", "Do at least 10 reps.", ""),
        ("45 sec", "", "Hold for about 40 seconds.", ""),
        ("2 min", "", "Hold for about 40 seconds.", "Hold Above: a hold of 2 min | a hold of 40 s"),
        ("6-10 reps", "", "Do 8-12 reps.", "Reps Below: 6-10 reps | 8-12 reps"),
    ];
    for (dose, often, section, expected) in cases {
        assert_eq!(told(&row(dose, often), &own(section)), expected, "{dose}, {often} against {section}");
    }
}

#[test]
fn both_sides_in_turn_count_each_side_once() {
    assert_eq!(told(&own("Do 20 reps alternating sides."), &own("Do 10 reps each side.")), "");
    assert_eq!(
        told(&own("Do 40 reps alternating sides."), &own("Do 10 reps each side.")),
        "Reps Above: 20 reps | 10 reps each side"
    );
}

#[test]
fn units_are_converted_and_ways_of_another_unit_are_not_compared() {
    assert_eq!(told(&own("Walk for 15-20 minutes."), &own("Walk for 900-1800 seconds.")), "");
    assert_eq!(told(&own("Walk 30 steps."), &own("Walk 20 metres.")), "");
}

#[test]
fn work_is_counted_by_the_week() {
    let volume = |dose: &str, often: &str| row(dose, often).volume().expect("work");
    assert_eq!(volume("1 x 8", "Daily"), Volume { most: 56.0, unit: VolumeUnit::Reps, weekly: true });
    assert_eq!(volume("3 x 20 sec", "3x per week"), Volume { most: 180.0, unit: VolumeUnit::Seconds, weekly: true });
    assert_eq!(volume("2 x 6", ""), Volume { most: 12.0, unit: VolumeUnit::Reps, weekly: false });
}
