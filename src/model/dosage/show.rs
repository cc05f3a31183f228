use std::fmt;

use super::{Bounds, Dose, Open, OpenCue};

/// One set, two sets.
fn sets_word(sets: Bounds) -> &'static str {
    if sets == Bounds::exactly(1.0) { "set" } else { "sets" }
}

/// The bounds as people write them: `8-12`, `up to 10`, `at least 5`.
pub(super) fn bounds(bounds: Bounds) -> String {
    match (bounds.min, bounds.max) {
        (Some(min), Some(max)) if (min - max).abs() < f64::EPSILON => min.to_string(),
        (Some(min), Some(max)) => format!("{min}-{max}"),
        (None, Some(max)) => format!("up to {max}"),
        (Some(min), None) => format!("at least {min}"),
        (None, None) => String::new(),
    }
}

/// Seconds, or minutes where both ends are whole minutes of two or more.
pub(super) fn time(of: Bounds) -> String {
    let whole = |n: Option<f64>| n.is_none_or(|n| n >= 120.0 && n % 60.0 == 0.0);
    if whole(of.min) && whole(of.max) {
        format!("{} min", bounds(of.times(1.0 / 60.0)))
    } else {
        format!("{} s", bounds(of))
    }
}

impl fmt::Display for Dose {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts: Vec<String> = Vec::new();
        let side = self.per.map_or(String::new(), |per| match per {
            super::Per::Alternating => " alternating".to_owned(),
            per => format!(" each {}", per.name()),
        });
        match (self.sets, self.reps) {
            (Some(sets), Some(reps)) => {
                parts.push(format!("{} {} of {} reps{side}", bounds(sets), sets_word(sets), bounds(reps)));
            }
            (Some(sets), None) => parts.push(format!("{} {}", bounds(sets), sets_word(sets))),
            (None, Some(reps)) => parts.push(format!("{} reps{side}", bounds(reps))),
            (None, None) => {}
        }
        let unsided = if self.reps.is_some() { "" } else { side.as_str() };
        parts.extend(self.hold_seconds.map(|hold| format!("hold {}{unsided}", time(hold))));
        parts.extend(self.duration_seconds.map(|bout| format!("for {}", time(bout))));
        parts.extend(self.distance.map(|way| format!("{} {}", bounds(way.bounds), way.unit.name())));
        parts.extend(self.breaths.map(|breaths| format!("{} breaths", bounds(breaths))));
        parts.extend(self.rest_seconds.map(|rest| format!("rest {}", time(rest))));
        parts.extend(self.tempo.as_ref().map(|tempo| format!("tempo {tempo}")));
        parts.extend(self.load.map(|load| format!("{} {}", bounds(load.bounds), load.unit.name())));
        parts
            .extend(self.intensity.map(|effort| format!("effort {} ({})", bounds(effort.bounds), effort.scale.name())));
        match (self.open, self.cue) {
            (Some(Open::Both), OpenCue::AsNeeded) => parts.push("as needed".to_owned()),
            (Some(Open::Both), _) => parts.push("without a number".to_owned()),
            (Some(Open::Upper), cue) if cue != OpenCue::None => {
                parts.push("or more as one feels".to_owned());
            }
            _ => {}
        }
        match (self.frequency, self.interval_minutes) {
            (Some(often), _) => parts.push(match bounds(often.bounds).as_str() {
                "1" => format!("once a {}", often.per.name()),
                times => format!("{times} times a {}", often.per.name()),
            }),
            (None, Some(minutes)) => parts.push(format!("every {} minutes", bounds(minutes))),
            (None, None) => parts.push("no frequency".to_owned()),
        }
        out.pad(&parts.join(", "))
    }
}
