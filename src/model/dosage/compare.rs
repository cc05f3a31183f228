//! A dose of a plan beside the exercise's own: what lies outside, and how much work a week is.

use super::{
    Bounds, Dimension, Dose, Per, Period,
    show::{bounds as in_numbers, time},
};

/// On which side of the exercise's own range a plan lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// It asks for less.
    Below,
    /// It asks for more.
    Above,
}

/// One dimension in which a plan leaves the exercise's own range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// Which one.
    pub dimension: Dimension,
    /// What the plan asks for, in the unit of the exercise.
    pub plan: Bounds,
    /// What the exercise says.
    pub own: Bounds,
    /// On which side.
    pub side: Side,
    own_per: Option<Per>,
}

impl Difference {
    /// What the plan asks for, in words: "8 reps".
    #[must_use]
    pub fn plan_in_words(&self) -> String {
        in_words(self.dimension, self.plan, None)
    }

    /// What the exercise says, in words: "10-12 reps each side".
    #[must_use]
    pub fn own_in_words(&self) -> String {
        in_words(self.dimension, self.own, self.own_per)
    }
}

/// An amount in words, such as `8 reps`, `hold 30 s`, `2-3 times a day`.
#[must_use]
pub fn in_words(dimension: Dimension, amount: Bounds, per: Option<Per>) -> String {
    let each = match per {
        Some(Per::Alternating) => " alternating".to_owned(),
        Some(per) => format!(" each {}", per.name()),
        None => String::new(),
    };
    let one = amount == Bounds::exactly(1.0);
    match dimension {
        Dimension::Sets => format!("{} {}", in_numbers(amount), if one { "set" } else { "sets" }),
        Dimension::Reps => format!("{} {}{each}", in_numbers(amount), if one { "rep" } else { "reps" }),
        Dimension::Hold => format!("a hold of {}{each}", time(amount)),
        Dimension::Duration => time(amount),
        Dimension::Distance => format!("a way of {}", in_numbers(amount)),
        Dimension::Breaths => format!("{} breaths", in_numbers(amount)),
        Dimension::Frequency => often(amount),
        Dimension::Rest => format!("a rest of {}", time(amount)),
        Dimension::Interval => format!("every {} minutes", in_numbers(amount)),
        Dimension::Tempo | Dimension::Per | Dimension::Load | Dimension::Intensity => in_numbers(amount),
    }
}

/// Times a week as people say them: whole days' multiples count by the day.
fn often(weekly: Bounds) -> String {
    const DAYS: f64 = 7.0;
    let by_day = |end: Option<f64>| end.is_none_or(|n| n >= DAYS && n % DAYS == 0.0);
    let times = |amount: Bounds, period: &str| match amount {
        amount if amount == Bounds::exactly(1.0) => format!("once a {period}"),
        amount if amount == Bounds::exactly(2.0) => format!("twice a {period}"),
        amount => format!("{} times a {period}", in_numbers(amount)),
    };
    match weekly {
        weekly if weekly == Bounds::exactly(DAYS / 2.0) => "every other day".to_owned(),
        weekly if by_day(weekly.min) && by_day(weekly.max) => times(weekly.times(1.0 / DAYS), "day"),
        weekly => times(weekly, "week"),
    }
}

/// The exercise's own dose: all of base, start and target, merged dimension by dimension to the
/// widest range they name together.
#[must_use]
pub fn own_dose<'d>(doses: impl IntoIterator<Item = &'d Dose>) -> Option<Dose> {
    let mut doses = doses.into_iter().filter(|dose| dose.is_own());
    let mut whole = doses.next()?.clone();
    for dose in doses {
        let wide = |ours: &mut Option<Bounds>, theirs: Option<Bounds>| {
            *ours = ours.zip(theirs).map(|(ours, theirs)| ours.hull(theirs)).or(*ours).or(theirs);
        };
        wide(&mut whole.sets, dose.sets);
        wide(&mut whole.reps, dose.reps);
        wide(&mut whole.hold_seconds, dose.hold_seconds);
        wide(&mut whole.duration_seconds, dose.duration_seconds);
        wide(&mut whole.breaths, dose.breaths);
        match (&mut whole.distance, dose.distance) {
            (Some(ours), Some(theirs)) if ours.unit == theirs.unit => ours.bounds = ours.bounds.hull(theirs.bounds),
            (ours, theirs) => *ours = ours.or(theirs),
        }
        match (&mut whole.frequency, dose.frequency) {
            (Some(ours), Some(theirs)) if *ours != theirs => {
                ours.bounds = ours.weekly().hull(theirs.weekly());
                ours.per = Period::Week;
            }
            (ours, theirs) => *ours = ours.or(theirs),
        }
        whole.places.fill(&dose.places);
        whole.per = whole.per.or(dose.per);
        whole.approximate |= dose.approximate;
        whole.open = whole.open.or(dose.open);
    }
    Some(whole)
}

/// What of a plan lies outside the exercise's own range: only dimensions both state, the first
/// side that is left.
#[must_use]
pub fn outside(plan: &Dose, own: &Dose) -> Vec<Difference> {
    let both_sides = |dose: &Dose| dose.per == Some(Per::Alternating);
    let one_side = |dose: &Dose| dose.per.is_some_and(|per| per != Per::Alternating);
    let approximate = plan.approximate || own.approximate;
    let mut found = Vec::new();
    for dimension in Dimension::COMPARED {
        let Some((mut asked, said)) = pair(dimension, plan, own) else { continue };
        // A range the wrong way round has its own finding, and no known ends.
        if asked.is_reversed() || said.is_reversed() {
            continue;
        }
        // Repetitions of a hold are none of a movement: "2 x 20 s" beside "10 reps".
        let holds = plan.hold_seconds.is_some() && plan.sets.is_none() && own.hold_seconds.is_none();
        if dimension == Dimension::Reps && holds {
            continue;
        }
        // Both sides in turn count each side once: 20 alternating are 10 each side.
        if dimension == Dimension::Reps && both_sides(plan) && one_side(own) {
            asked = asked.times(0.5);
        } else if dimension == Dimension::Reps && one_side(plan) && both_sides(own) {
            asked = asked.times(2.0);
        }
        let roughly = approximate || dimension == Dimension::Frequency && alternate(asked, said);
        let meant = if roughly { Meant::Roughly } else { Meant::Exactly };
        if let Some(side) = side_left(asked, said, meant) {
            found.push(Difference { dimension, plan: asked, own: said, side, own_per: own.per });
        }
    }
    found
}

/// Dimensions in which two doses have nothing in common; the first is told as the plan.
#[must_use]
pub fn disjoint(one: &Dose, other: &Dose) -> Vec<Difference> {
    let apart = |found: &Difference| match found.side {
        Side::Below => found.plan.max.zip(found.own.min).is_some_and(|(most, least)| most < least),
        Side::Above => found.plan.min.zip(found.own.max).is_some_and(|(least, most)| least > most),
    };
    outside(one, other).into_iter().filter(apart).collect()
}

/// A dimension of both. A time is a hold to one and a bout to the other: both are seconds.
fn pair(dimension: Dimension, plan: &Dose, own: &Dose) -> Option<(Bounds, Bounds)> {
    let crossed = match dimension {
        Dimension::Hold if plan.duration_seconds.is_none() && own.hold_seconds.is_none() => own.duration_seconds,
        Dimension::Duration if plan.hold_seconds.is_none() && own.duration_seconds.is_none() => own.hold_seconds,
        _ => None,
    };
    let same_unit = dimension != Dimension::Distance
        || plan.distance.zip(own.distance).is_some_and(|(asked, said)| asked.unit == said.unit);
    dimension.of(plan).zip(dimension.of(own).or(crossed)).filter(|_| same_unit)
}

/// Every other day is three days of one week and four of the next.
fn alternate(asked: Bounds, said: Bounds) -> bool {
    let every_other = Bounds::exactly(3.5);
    let near = |other: Bounds| other.min.is_none_or(|n| n <= 4.0) && other.max.is_none_or(|n| n >= 3.0);
    asked == every_other && near(said) || said == every_other && near(asked)
}

/// How exactly numbers are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meant {
    Exactly,
    /// About: only amounts with nothing in common differ.
    Roughly,
}

/// The side on which a range is left.
fn side_left(asked: Bounds, said: Bounds, meant: Meant) -> Option<Side> {
    const SLACK: f64 = 1e-9;
    let below = |a: Option<f64>, b: Option<f64>| a.zip(b).is_some_and(|(a, b)| a < b - SLACK);
    match meant {
        // A quarter more is still about as much.
        Meant::Roughly => {
            let apart = |asked: Bounds, said: Bounds| below(asked.max.map(|most| most * 1.25), said.min);
            match () {
                () if apart(asked, said) => Some(Side::Below),
                () if apart(said, asked) => Some(Side::Above),
                () => None,
            }
        }
        // What has no floor begins wherever its ceiling ends.
        Meant::Exactly if below(asked.min.or(asked.max), said.min) => Some(Side::Below),
        Meant::Exactly if below(said.max, asked.max.or(asked.min)) => Some(Side::Above),
        Meant::Exactly => None,
    }
}

/// What a week's work is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VolumeUnit {
    /// Repetitions.
    Reps,
    /// Seconds.
    Seconds,
    /// Breaths.
    Breaths,
}

/// Work of a week: sets by repetitions, or by seconds held, by times a week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Volume {
    /// The most the dose allows.
    pub most: f64,
    /// In what.
    pub unit: VolumeUnit,
    /// Whether it is counted by the week, else by the session.
    pub weekly: bool,
}

impl Dose {
    /// The work it amounts to; `None` when an end is open or nothing is counted.
    #[must_use]
    pub fn volume(&self) -> Option<Volume> {
        let (amount, unit) = match (self.reps, self.hold_seconds.or(self.duration_seconds), self.breaths) {
            (Some(reps), ..) => (reps, VolumeUnit::Reps),
            (None, Some(seconds), _) => (seconds, VolumeUnit::Seconds),
            (None, None, Some(breaths)) => (breaths, VolumeUnit::Breaths),
            (None, None, None) => return None,
        };
        let sets = self.sets.map_or(Some(1.0), |sets| sets.max)?;
        let often = self.frequency.map_or(Some(1.0), |often| often.weekly().max)?;
        Some(Volume { most: amount.max? * sets * often, unit, weekly: self.frequency.is_some() })
    }
}

#[cfg(test)]
mod tests;
