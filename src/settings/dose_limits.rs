//! The limits of doses that ship, and those a project sets.

use super::{
    Error,
    places::{Places, escaped},
    raw::RawDoseLimits,
    values::unknown,
};
use crate::{
    model::dosage::{Bounds, DefaultUnit, DoseType, Limit, Limits, Measure, ReadUnit, read_record_range},
    text::sanitize,
};

/// Ends of a limit: a number below nought is none.
type Ends = (f64, f64);

/// No end.
const OPEN: f64 = -1.0;

/// No limit.
const NONE: Ends = (OPEN, OPEN);

const MINUTE: f64 = 60.0;

// Where the usual ranges come from. A figure that stands in the source is the source's; what we widened
// or set ourselves is a house limit, and says so.
const FLEXIBILITY: &str = "ACSM guidelines, 11th edition, flexibility (checked in the source)";
const STRETCHES: &str = "house limit after ACSM guidelines, 11th edition, flexibility, as quoted elsewhere";
const RESISTANCE: &str = "house limit after ACSM guidance on resistance exercise, as quoted elsewhere";
const AEROBIC: &str = "house limit after ACSM guidance on aerobic exercise, as quoted elsewhere";
const WEEK: &str = "house limit after WHO guidelines on physical activity 2020, not yet confirmed by a clinician";
const COURSE: &str = "house limit around the 4 to 6 weeks of AAOS spine conditioning (checked in the source)";
const CLINICIAN: &str = "house limit, not yet confirmed by a clinician";

// Where the plausible limits come from: all are ours, wide on purpose, but for the ends of a scale.
const WIDE: &str = "house limit, wide on purpose";
const WIDEST: &str = "house limit, the widest of all types";
const SCALE: &str = "the scale ends there";

/// Type, measure, usual (soft) and plausible (hard) range, source of the usual one. Times are in seconds. Numbers of
/// guidelines are those for healthy adults; hard limits are wide on purpose, they catch slips of the
/// pen.
const SHIPPED: [(DoseType, Measure, Ends, Ends, &str); 43] = {
    use DoseType::{Aerobic, Any, Balance, Breathing, Flexibility, Mobility, Program, Stability, Strength, Unknown};
    use Measure::{
        Borg, Breaths, DaysPerWeek, DeskPerDay, Duration, ExercisesPerSession, Hold, LoadedDaysPerWeek, LoadedReps,
        OlderReps, PerDay, PercentOneRm, PlankHold, Reps, RepsPerSession, Rest, Rpe, Sets, Tempo, TimePerSession,
        TimePerWeek, Weeks,
    };
    [
        (Mobility, Reps, (3.0, 20.0), (1.0, 50.0), CLINICIAN),
        (Mobility, Hold, (0.0, 10.0), (0.0, 60.0), CLINICIAN),
        (Mobility, Sets, (1.0, 3.0), (1.0, 5.0), CLINICIAN),
        (Mobility, PerDay, (1.0, 3.0), (OPEN, 24.0), CLINICIAN),
        (Mobility, DeskPerDay, (1.0, 12.0), (OPEN, 24.0), CLINICIAN),
        (Flexibility, Hold, (10.0, 60.0), (3.0, 180.0), FLEXIBILITY),
        (Flexibility, Reps, (1.0, 5.0), (1.0, 10.0), STRETCHES),
        (Flexibility, TimePerSession, (30.0, 240.0), (OPEN, 600.0), STRETCHES),
        (Flexibility, DaysPerWeek, (2.0, 7.0), (OPEN, 7.0), FLEXIBILITY),
        (Flexibility, PerDay, (OPEN, 3.0), (OPEN, 24.0), CLINICIAN),
        (Stability, Hold, (2.0, 30.0), (1.0, 180.0), CLINICIAN),
        (Stability, PlankHold, (2.0, 60.0), (1.0, 180.0), CLINICIAN),
        (Stability, Reps, (3.0, 20.0), (1.0, 50.0), CLINICIAN),
        (Stability, Sets, (1.0, 4.0), (1.0, 8.0), CLINICIAN),
        (Stability, TimePerSession, (OPEN, 180.0), (OPEN, 900.0), CLINICIAN),
        (Strength, Sets, (1.0, 4.0), (1.0, 8.0), RESISTANCE),
        (Strength, Reps, (5.0, 25.0), (1.0, 50.0), RESISTANCE),
        (Strength, LoadedReps, (6.0, 15.0), (1.0, 50.0), RESISTANCE),
        (Strength, OlderReps, (10.0, 15.0), (1.0, 50.0), RESISTANCE),
        (Strength, Rest, (30.0, 180.0), (OPEN, 600.0), RESISTANCE),
        (Strength, PercentOneRm, (40.0, 80.0), (0.0, 100.0), RESISTANCE),
        (Strength, LoadedDaysPerWeek, (2.0, 4.0), (OPEN, 7.0), RESISTANCE),
        (Aerobic, Duration, (10.0 * MINUTE, 60.0 * MINUTE), (2.0 * MINUTE, 180.0 * MINUTE), AEROBIC),
        (Aerobic, DaysPerWeek, (3.0, 7.0), (OPEN, 7.0), AEROBIC),
        (Aerobic, PerDay, (OPEN, 3.0), NONE, AEROBIC),
        (Aerobic, TimePerWeek, (60.0 * MINUTE, 300.0 * MINUTE), (OPEN, 900.0 * MINUTE), WEEK),
        (Aerobic, Rpe, (2.0, 6.0), (0.0, 10.0), CLINICIAN),
        (Breathing, Duration, (MINUTE, 15.0 * MINUTE), (10.0, 45.0 * MINUTE), CLINICIAN),
        (Breathing, Breaths, (3.0, 20.0), (1.0, 60.0), CLINICIAN),
        (Balance, Hold, (5.0, 60.0), (1.0, 180.0), CLINICIAN),
        (Any, Tempo, (1.0, 6.0), (0.0, 15.0), CLINICIAN),
        (Any, RepsPerSession, (OPEN, 100.0), (OPEN, 300.0), CLINICIAN),
        (Any, PerDay, (1.0, 5.0), (OPEN, 24.0), CLINICIAN),
        (Any, PercentOneRm, NONE, (0.0, 100.0), SCALE),
        (Any, Rpe, NONE, (0.0, 10.0), SCALE),
        (Any, Borg, NONE, (6.0, 20.0), SCALE),
        (Unknown, Reps, NONE, (1.0, 100.0), WIDEST),
        (Unknown, Hold, NONE, (0.0, 180.0), WIDEST),
        (Unknown, Sets, NONE, (1.0, 10.0), WIDEST),
        (Unknown, Duration, NONE, (OPEN, 180.0 * MINUTE), WIDEST),
        (Program, Weeks, (2.0, 12.0), (1.0, 52.0), COURSE),
        (Program, ExercisesPerSession, (OPEN, 10.0), (OPEN, 25.0), CLINICIAN),
        (Program, TimePerSession, (5.0 * MINUTE, 60.0 * MINUTE), (OPEN, 120.0 * MINUTE), CLINICIAN),
    ]
};

const fn end(n: f64) -> Option<f64> {
    if n < 0.0 { None } else { Some(n) }
}

fn shipped(pick: fn(Ends, Ends, &'static str) -> (Ends, &'static str)) -> Limits {
    let mut limits = Limits::default();
    for (sort, measure, soft, hard, source) in SHIPPED {
        let ((min, max), source) = pick(soft, hard, source);
        let bounds = Bounds { min: end(min), max: end(max) };
        if bounds.min.is_some() || bounds.max.is_some() {
            limits.set(sort, measure, Limit { bounds, source: source.into() });
        }
    }
    limits
}

/// Limits beyond which an amount is a slip of the pen.
#[must_use]
pub fn plausible() -> Limits {
    shipped(|soft, hard, source| (hard, if soft == NONE { source } else { WIDE }))
}

/// Limits beyond which an amount is unusual.
#[must_use]
pub fn usual() -> Limits {
    shipped(|soft, _, source| (soft, source))
}

/// Reads the `limits` below the options of a rule.
pub(super) fn limits(places: &Places<'_, '_>, pointer: &str, raw: RawDoseLimits) -> Result<Limits, Error> {
    let mut limits = Limits::default();
    for (name, measures) in raw {
        let here = format!("{pointer}/{}", escaped(&name));
        let types = DoseType::ALL.map(DoseType::name);
        let sort = DoseType::named(&name);
        let sort = sort.ok_or_else(|| unknown(&name, "type of exercise", &types, places.key(&here)))?;
        for name in measures.into_keys() {
            let here = format!("{here}/{}", escaped(&name));
            let known: Vec<&str> = measures_of(sort).map(Measure::name).collect();
            let measure = Measure::named(&name).filter(|measure| known.contains(&measure.name()));
            let measure = measure.ok_or_else(|| unknown(&name, "limit of a dose", &known, places.key(&here)))?;
            let bounds = range(places, &here, measure)?;
            limits.set(sort, measure, Limit { bounds, source: "this project's configuration".into() });
        }
    }
    Ok(limits)
}

/// What can be limited for a type.
fn measures_of(sort: DoseType) -> impl Iterator<Item = Measure> {
    let of_programs = [Measure::Weeks, Measure::ExercisesPerSession];
    let fits = move |measure: &Measure| match sort {
        DoseType::Program => of_programs.contains(measure) || *measure == Measure::TimePerSession,
        _ => !of_programs.contains(measure),
    };
    Measure::ALL.into_iter().filter(fits)
}

/// A range as records write it.
fn range(places: &Places<'_, '_>, pointer: &str, measure: Measure) -> Result<Bounds, Error> {
    let span = places.value(pointer);
    let value = places.document.at_pointer(pointer).map(|(_, value)| value);
    let read = value.and_then(|value| read_record_range(value, measure.unit()));
    let wanted = match measure.unit() {
        DefaultUnit::Seconds => ReadUnit::Seconds,
        _ => ReadUnit::Count,
    };
    let bounds = read.filter(|read| read.unit == wanted).and_then(|read| read.bounds);
    let help = if wanted == ReadUnit::Seconds {
        "write `MIN-MAX` and a unit, such as `30-90 s`, or `up to 5 min`"
    } else {
        "write `MIN-MAX`, such as `5-15`, or `up to 20`"
    };
    let bounds = bounds.ok_or_else(|| Error::new(format!("`{}` has no range here", measure.name()), help, span))?;
    let fault = |message: String, meant: Bounds| {
        Err(Error::new(message, format!("write `{}`", sanitize(&measure.amount(meant))), span))
    };
    let (name, Bounds { min, max }) = (measure.name(), bounds);
    match min.zip(max) {
        Some((least, most)) if least > most => {
            fault(format!("the least of `{name}` is above its most"), Bounds { min: max, max: min })
        }
        Some((least, most)) if least >= most => {
            fault(format!("one number for `{name}` would allow nothing else"), Bounds { min: None, max })
        }
        _ => Ok(bounds),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_names_what_can_be_limited() {
        let schema = crate::schema::text(crate::schema::SchemaName::Config);
        let names = DoseType::ALL.map(DoseType::name).into_iter().chain(Measure::ALL.map(Measure::name));
        for name in names {
            assert!(schema.contains(&format!("\"{name}\"")), "{name}");
        }
    }

    #[test]
    fn no_limit_ships_twice_and_what_is_usual_is_plausible() {
        let (hard, soft) = (plausible(), usual());
        for (at, (sort, measure, ..)) in SHIPPED.iter().enumerate() {
            let twin = SHIPPED[..at].iter().any(|(other, same, ..)| (other, same) == (sort, measure));
            assert!(!twin, "{} {} stands twice", sort.name(), measure.name());
        }
        for (sort, measure, usual) in soft.all() {
            let Some(widest) = hard.get(sort, measure) else { continue };
            let within = usual.bounds.max <= widest.bounds.max && usual.bounds.min >= widest.bounds.min;
            assert!(within, "{} {}", sort.name(), measure.name());
        }
    }
}
