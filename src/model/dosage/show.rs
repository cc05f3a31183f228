//! A dose in words that mean the same when they are read again as a dose (after `Do:`).

use std::fmt;

use super::{Bounds, Dimension, Dose, Intensity, Load, LoadUnit, Open, OpenCue, Per, Scale};

/// One set, two sets.
fn sets_word(sets: Bounds) -> &'static str {
    if sets == Bounds::exactly(1.0) { "set" } else { "sets" }
}

/// The bounds as people write them: `8-12`, `up to 10`, `at least 5`.
pub(super) fn bounds(bounds: Bounds) -> String {
    match (bounds.min, bounds.max) {
        (Some(min), Some(max)) if (min - max).abs() < f64::EPSILON => number(min),
        (Some(min), Some(max)) => format!("{}-{}", number(min), number(max)),
        (None, Some(max)) => format!("up to {}", number(max)),
        (Some(min), None) => format!("at least {}", number(min)),
        (None, None) => String::new(),
    }
}

/// A number as people write it; what no dose has would fill a screen with noughts (`1e308`).
fn number(n: f64) -> String {
    const SMALLEST: f64 = 1e-6;
    const LARGEST: f64 = 1e15;
    if n == 0.0 || (SMALLEST..LARGEST).contains(&n.abs()) { n.to_string() } else { format!("{n:e}") }
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
        let mut parts = self.amount_parts();
        parts.extend(self.rest_seconds.map(|rest| format!("rest {}", time(rest))));
        let about = self.approximate && self.says_anything();
        let counted = !parts.is_empty();
        if let Some(first) = parts.first_mut().filter(|_| about) {
            first.insert_str(first.find(|c: char| c.is_ascii_digit()).unwrap_or(0), "about ");
        }
        parts.extend(self.tempo.as_deref().map(pace));
        parts.extend(self.load.map(load));
        parts.extend(self.intensity.map(effort));
        parts.extend(self.open_part().map(str::to_owned));
        let often = self.often();
        parts.push(match (about && !counted, self.frequency) {
            (true, Some(_)) => format!("about {often}"),
            (true, None) if self.interval_minutes.is_some() => format!("{often} or so"),
            _ => often,
        });
        if !self.has_amount() && self.frequency.is_some() && self.open == Some(Open::Upper) {
            parts.push("or as often as feels right".to_owned());
        }
        if self.nonconsecutive {
            parts.push("on non-consecutive days".to_owned());
        }
        out.pad(&parts.join(", "))
    }
}

/// What stands for a frequency that nobody gives.
const WITHOUT_FREQUENCY: &str = "no frequency";

impl Dose {
    /// In words, silent on a frequency that nobody gives.
    #[must_use]
    pub fn without_frequency(&self) -> String {
        let whole = self.to_string();
        let told = whole.strip_suffix(WITHOUT_FREQUENCY).and_then(|rest| rest.strip_suffix(", "));
        told.map(str::to_owned).unwrap_or(whole)
    }

    fn amount_parts(&self) -> Vec<String> {
        let mut parts: Vec<String> = Vec::new();
        let side = self.per.map_or(String::new(), |per| match per {
            Per::Alternating => " alternating".to_owned(),
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
        parts.extend(self.duration_seconds.map(|bout| format!("{} of activity", time(bout))));
        parts.extend(self.distance.map(|way| format!("{} {}", bounds(way.bounds), way.unit.name())));
        parts.extend(self.breaths.map(|breaths| format!("{} breaths", bounds(breaths))));
        parts.extend(self.vague.and_then(|(dimension, _)| vaguely(dimension)).map(str::to_owned));
        parts
    }

    /// Whether its amounts have a ceiling alone: beside one, only "as often as" opens a dose.
    fn is_ceiling(&self) -> bool {
        self.amounts().all(|bounds| bounds.min.is_none())
    }

    fn open_part(&self) -> Option<&'static str> {
        match (self.open, self.cue) {
            (Some(Open::Both), OpenCue::AsNeeded) => Some("as needed"),
            // Said beside the frequency.
            (Some(Open::Upper), _) if !self.has_amount() && self.frequency.is_some() => None,
            (Some(Open::Both), OpenCue::None) => Some("to failure"),
            (Some(Open::Both), _) => Some("as many as feels right"),
            (Some(Open::Upper), OpenCue::Feel | OpenCue::AsNeeded) if self.is_ceiling() => {
                Some("or as often as feels right")
            }
            (Some(Open::Upper), OpenCue::Feel | OpenCue::AsNeeded) => Some("or as long as feels right"),
            (Some(Open::Upper), OpenCue::Grow) => Some("increase as you feel able"),
            _ => None,
        }
    }

    fn often(&self) -> String {
        match (self.frequency, self.interval_minutes) {
            (Some(often), _) => match bounds(often.bounds).as_str() {
                "1" => format!("once a {}", often.per.name()),
                times => format!("{times} times a {}", often.per.name()),
            },
            (None, Some(minutes)) => format!("every {} minutes", bounds(minutes)),
            (None, None) => WITHOUT_FREQUENCY.to_owned(),
        }
    }
}

fn load(load: Load) -> String {
    let unit = match load.unit {
        LoadUnit::Band => "bands",
        unit => unit.name(),
    };
    format!("{} {unit}", bounds(load.bounds))
}

fn effort(effort: Intensity) -> String {
    let amount = bounds(effort.bounds);
    match effort.scale {
        Scale::Cr10 => format!("RPE {amount}"),
        Scale::Borg => format!("Borg {amount}"),
        Scale::PercentOneRm => format!("{amount}% 1RM"),
    }
}

fn pace(tempo: &str) -> String {
    match tempo.strip_suffix("-lowering") {
        Some(seconds) => format!("lower over {seconds} s"),
        None if tempo.matches('-').count() < 2 => format!("spending {tempo} s in each position"),
        None => format!("tempo {tempo}"),
    }
}

/// What is told of a dimension without a number.
const fn vaguely(dimension: Dimension) -> Option<&'static str> {
    match dimension {
        Dimension::Sets => Some("a few sets"),
        Dimension::Reps => Some("a few reps"),
        Dimension::Hold => Some("hold a few seconds"),
        Dimension::Duration => Some("a few minutes of activity"),
        Dimension::Breaths => Some("a few breaths"),
        Dimension::Rest => Some("rest a few seconds"),
        Dimension::Frequency => Some("several times a day"),
        _ => None,
    }
}
