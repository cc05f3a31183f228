use super::{DoseType, Limits, Measure};
use crate::model::dosage::{Bounds, Dimension, Dose, Per, Period, Scale, in_words};

/// How much more or less "about" leaves room for.
const ABOUT: f64 = 0.25;

/// Seconds a breath takes. Source: 10 to 20 breaths a minute; a clinician may confirm.
const BREATH: Bounds = Bounds { min: Some(3.0), max: Some(6.0) };

/// Longest rest in a pose ("legs up the wall") that is no slip of the pen, in seconds. Source: house
/// figure after practice, for a clinician to confirm.
const REST_IN_A_POSE: f64 = 1_200.0;

/// Hours over which a drill is repeated every so many minutes: half a working day at a desk. Source:
/// house; a waking day would call "every 30 minutes while you sit" a mistake.
const SITTING: f64 = 4.0;

/// Which of the two limits an amount is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strictness {
    /// Beyond it lies a slip of the pen.
    Hard,
    /// Beyond it lies what is unusual.
    Soft,
}

/// A fact about an exercise by which other limits hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A weight or a band is used.
    Loaded,
    /// It may or may not be loaded: nobody says what is used.
    MaybeLoaded,
    /// It is for older adults.
    Older,
    /// It is a plank or a bridge on the forearm.
    Plank,
    /// It is done sitting or standing, or nobody says how.
    Desk,
    /// It is told in prose.
    Prose,
}

/// An exercise as the limits look at it.
#[derive(Debug, Clone, PartialEq)]
pub struct Subject {
    /// What it trains: several when a heading names several, of which all must be left.
    pub types: Vec<DoseType>,
    /// Which other limits hold.
    pub forms: Vec<Form>,
}

/// An amount outside its limit.
#[derive(Debug, Clone, PartialEq)]
pub struct Breach<'l> {
    /// What was measured.
    pub measure: Measure,
    /// The part of the dose that says it.
    pub dimension: Dimension,
    /// What the dose says.
    pub found: Bounds,
    /// What is plausible.
    pub limit: Bounds,
    /// What the limit is for.
    pub sort: DoseType,
    /// What the limit measures: repetitions may be held against those with a weight.
    pub held_to: Measure,
    /// Who set it.
    pub source: &'l str,
}

impl Breach<'_> {
    /// What the dose says, in words.
    #[must_use]
    pub fn found_in_words(&self) -> String {
        match (self.dimension, self.measure, self.sort) {
            (Dimension::Interval, ..) => in_words(self.dimension, self.found, None),
            (_, Measure::TimePerSession, DoseType::Program) => self.measure.in_words(self.found),
            (_, Measure::TimePerSession, _) => {
                format!("{} of holding in one session", self.measure.amount(self.found))
            }
            (_, measure, _) => measure.in_words(self.found),
        }
    }

    /// The limit and what it is for: "for flexibility: 3-180 s".
    #[must_use]
    pub fn limit_in_words(&self) -> String {
        let whose = self.held_to.condition().unwrap_or_default();
        format!("for {}{whose}: {}", self.sort.in_words(), self.measure.limit_in_words(self.limit))
    }
}

/// A limit as it holds for a subject.
#[derive(Debug, Clone, Copy)]
struct Held<'l> {
    bounds: Bounds,
    sort: DoseType,
    measure: Measure,
    source: &'l str,
}

impl<'l> Held<'l> {
    /// What leaves it.
    const fn left_by(self, measure: Measure, found: Bounds) -> Breach<'l> {
        let Self { bounds: limit, sort, measure: held_to, source } = self;
        Breach { measure, dimension: measure.dimension(), found, limit, sort, held_to, source }
    }
}

impl Limits {
    /// What of a dose lies outside. `whole` is all the exercise says: a hold told in one sentence
    /// and repeated in the next.
    #[must_use]
    pub fn breaches<'l>(
        &'l self,
        dose: &Dose,
        whole: &Dose,
        subject: &Subject,
        strictness: Strictness,
    ) -> Vec<Breach<'l>> {
        let looks = Look { limits: self, dose, whole, subject, strictness };
        let mut found = Vec::new();
        found.extend(looks.reps());
        found.extend(looks.hold());
        found.extend(looks.sets());
        found.extend(looks.bout());
        found.extend(looks.plain(Measure::Breaths, dose.breaths));
        found.extend(looks.plain(Measure::Rest, dose.rest_seconds));
        found.extend(looks.tempo());
        found.extend(looks.often());
        found.extend(looks.effort());
        found
    }

    /// What the exercise adds up to in a session: at its least, for a total of ranges is wide.
    #[must_use]
    pub fn totals<'l>(&'l self, whole: &Dose, subject: &Subject) -> Vec<Breach<'l>> {
        let looks = Look { limits: self, dose: whole, whole, subject, strictness: Strictness::Hard };
        let end = |of: Option<Bounds>, pick: fn(Bounds) -> Option<f64>| of.map_or(Some(1.0), pick);
        let sides = looks.one_side(1.0);
        let product = |first: Option<Bounds>, pick: fn(Bounds) -> Option<f64>| {
            Some(pick(first?)? * end(whole.reps, pick)? * end(whole.sets, pick)? * sides)
        };
        let least = |of: Bounds| of.min.or(of.max);
        let held = whole.hold_seconds.filter(|_| whole.reps.is_some() || whole.sets.is_some());
        let time = Bounds { min: product(held, least), max: product(held, |of| of.max) };
        let repeated = whole.reps.filter(|_| whole.hold_seconds.is_none());
        let reps = repeated.and_then(|reps| Some(least(reps)? * end(whole.sets, least)? * sides));
        // The least of it is above the most, or the most of it below the least.
        let apart = |measure: Measure, of: Bounds| {
            let held = looks.limit(measure)?;
            let limit = held.bounds;
            let above = of.min.zip(limit.max).is_some_and(|(least, most)| least > looks.roomy(most, 1.0));
            let below = of.max.zip(limit.min).is_some_and(|(most, least)| most < looks.roomy(least, -1.0));
            let found = if above { Bounds { min: of.min, max: None } } else { Bounds { min: None, max: of.max } };
            (above || below).then(|| held.left_by(measure, found))
        };
        let time = apart(Measure::TimePerSession, time);
        let reps = reps.and_then(|least| apart(Measure::RepsPerSession, Bounds { min: Some(least), max: None }));
        time.into_iter().chain(reps).collect()
    }
}

/// One dose beside the limits.
struct Look<'l, 'd> {
    limits: &'l Limits,
    dose: &'d Dose,
    whole: &'d Dose,
    subject: &'d Subject,
    strictness: Strictness,
}

impl<'l> Look<'l, '_> {
    fn is(&self, form: Form) -> bool {
        self.subject.forms.contains(&form)
    }

    /// An end of a limit, with the room that "about" asks for.
    fn roomy(&self, end: f64, direction: f64) -> f64 {
        if self.dose.approximate { end * (1.0 + direction * ABOUT) } else { end }
    }

    /// Both sides in turn, counted together, are half as many on each.
    fn one_side(&self, n: f64) -> f64 {
        if self.dose.per == Some(Per::Alternating) { n / 2.0 } else { n }
    }

    /// Whether a breach would be an error in prose, where a number may mean something else.
    fn is_error_in_prose(&self) -> bool {
        self.strictness == Strictness::Hard && self.is(Form::Prose)
    }

    /// Whether "10-20 times a day" may be how often a movement is repeated, since nothing else counts it.
    fn may_count_reps(&self, times: Bounds) -> bool {
        const FEWEST: f64 = 5.0;
        self.is(Form::Prose) && self.whole.reps.is_none() && times.min.is_some_and(|least| least >= FEWEST)
    }

    fn is_held(&self) -> bool {
        self.whole.hold_seconds.is_some() || self.whole.breaths.is_some()
    }

    /// The limit of a measure; of several types the widest, if all of them have one.
    fn limit(&self, measure: Measure) -> Option<Held<'l>> {
        let mut types = self.subject.types.iter();
        let first = self.limit_of(*types.next()?, measure)?;
        types.try_fold(first, |all, sort| {
            let next = self.limit_of(*sort, measure)?;
            Some(Held { bounds: all.bounds.hull(next.bounds), ..all })
        })
    }

    fn limit_of(&self, sort: DoseType, measure: Measure) -> Option<Held<'l>> {
        let own = |sort: DoseType, measure: Measure| {
            let limit = self.limits.get(sort, measure)?;
            Some(Held { bounds: limit.bounds, sort, measure, source: &limit.source })
        };
        let special = |form: Form, measure: Measure| self.is(form).then(|| own(sort, measure)).flatten();
        let special = match measure {
            // What older adults are told of concerns weights and machines: five chair stands are a start.
            Measure::Reps => special(Form::Older, Measure::OlderReps)
                .filter(|_| self.is(Form::Loaded))
                .or(special(Form::Loaded, Measure::LoadedReps)),
            Measure::Hold => special(Form::Plank, Measure::PlankHold),
            Measure::PerDay => special(Form::Desk, Measure::DeskPerDay),
            Measure::DaysPerWeek => special(Form::Loaded, Measure::LoadedDaysPerWeek),
            _ => None,
        };
        // Repeating a stretch that is not held is a movement, counted like any other.
        let moved = sort == DoseType::Flexibility && measure == Measure::Reps && !self.is_held();
        let widest = || (sort.is_counted() || measure == Measure::Duration).then(|| own(DoseType::Unknown, measure));
        let own_kind = special.or_else(|| own(sort, measure)).filter(|_| !moved);
        let mut held = own_kind.or_else(|| own(DoseType::Any, measure)).or_else(|| widest().flatten())?;
        if measure == Measure::Reps && self.is(Form::MaybeLoaded) {
            held.bounds = own(sort, Measure::LoadedReps).map_or(held.bounds, |loaded| held.bounds.hull(loaded.bounds));
        }
        // The repetitions of a hold, a bout or a way are its sets: two long ones are no few.
        let is_long = self.is_held() || self.whole.duration_seconds.is_some() || self.whole.distance.is_some();
        if measure == Measure::Reps && is_long {
            held.bounds.min = None;
        }
        Some(held)
    }

    fn plain(&self, measure: Measure, found: Option<Bounds>) -> Option<Breach<'l>> {
        let held = self.limit(measure)?;
        self.beside(measure, found?, held)
    }

    fn beside(&self, measure: Measure, found: Bounds, held: Held<'l>) -> Option<Breach<'l>> {
        let limit = held.bounds;
        let above = |end: f64| limit.max.is_some_and(|most| end > self.roomy(most, 1.0));
        let below = |end: f64| limit.min.is_some_and(|least| end < self.roomy(least, -1.0));
        // "At least five" asks for no little: a missing ceiling has findings of its own.
        let leaves = match (found.min, found.max) {
            (Some(least), None) => above(least),
            (min, max) => min.into_iter().chain(max).any(|end| above(end) || below(end)),
        };
        leaves.then(|| held.left_by(measure, found))
    }

    fn reps(&self) -> Option<Breach<'l>> {
        let reps = self.dose.reps?.times(self.one_side(1.0));
        self.plain(Measure::Reps, Some(reps))
    }

    /// Rounds of a bout are intervals, of which there may be many.
    fn sets(&self) -> Option<Breach<'l>> {
        let sets = self.dose.sets.filter(|_| self.whole.duration_seconds.is_none());
        self.plain(Measure::Sets, sets)
    }

    fn hold(&self) -> Option<Breach<'l>> {
        let limit = self.limit(Measure::Hold)?;
        let Some(seconds) = self.dose.hold_seconds else { return self.breathed(limit) };
        let breach = self.beside(Measure::Hold, seconds, limit)?;
        let in_prose = self.is(Form::Prose) && self.subject.types == [DoseType::Unknown];
        // Of a pose nobody knows, minutes may be a rest: repeated, or for longer than anybody rests.
        let again = |of: Option<Bounds>| of.is_some_and(|of| of.max.or(of.min) > Some(1.0));
        let repeated = again(self.whole.reps) || again(self.whole.sets);
        let past_all = seconds.min.zip(breach.limit.max).is_some_and(|(least, most)| least > most);
        let slips = past_all && (repeated || seconds.min > Some(REST_IN_A_POSE));
        (!in_prose || slips).then_some(breach)
    }

    /// A hold told in breaths: outside only if slow and quick breaths are.
    fn breathed(&self, held: Held<'l>) -> Option<Breach<'l>> {
        let limit = held.bounds;
        let kept_still = [DoseType::Flexibility, DoseType::Stability, DoseType::Balance];
        let breaths = self.dose.breaths.filter(|_| self.subject.types.iter().all(|sort| kept_still.contains(sort)))?;
        let quick = |end: Option<f64>| end.zip(BREATH.min).map(|(n, each)| n * each);
        let slow = |end: Option<f64>| end.zip(BREATH.max).map(|(n, each)| n * each);
        let above = quick(breaths.max).zip(limit.max).is_some_and(|(time, most)| time > self.roomy(most, 1.0));
        let below = slow(breaths.min).zip(limit.min).is_some_and(|(time, least)| time < self.roomy(least, -1.0));
        let found = Bounds { min: quick(breaths.min), max: slow(breaths.max) };
        (above || below).then(|| Breach { dimension: Dimension::Breaths, ..held.left_by(Measure::Hold, found) })
    }

    fn bout(&self) -> Option<Breach<'l>> {
        let bout = self.dose.duration_seconds?;
        let once_a_week = self.dose.frequency.is_some_and(|often| {
            often.per == Period::Week && often.bounds == Bounds::exactly(1.0) && bout.max.or(bout.min) > Some(3_600.0)
        });
        // "150 minutes a week" is what a week adds up to.
        if once_a_week {
            return self.plain(Measure::TimePerWeek, Some(bout));
        }
        let mut held = self.limit(Measure::Duration)?;
        let several = self.dose.frequency.is_some_and(|often| {
            often.per == Period::Day && often.bounds.max.or(often.bounds.min).is_some_and(|times| times >= 2.0)
        });
        let intervals = self.whole.sets.is_some() || self.whole.reps.is_some() || self.whole.rest_seconds.is_some();
        // Short bouts that follow each other, or are spread over the day, add up.
        if several || intervals {
            held.bounds.min = None;
        }
        self.beside(Measure::Duration, bout, held)
    }

    fn tempo(&self) -> Option<Breach<'l>> {
        let held = self.limit(Measure::Tempo)?;
        let phases = self.dose.tempo.as_deref()?.split('-').filter_map(|phase| phase.parse::<f64>().ok());
        // Nought is no pause.
        let mut phases = phases.filter(|seconds| *seconds > 0.0);
        phases.find_map(|seconds| self.beside(Measure::Tempo, Bounds::exactly(seconds), held))
    }

    fn often(&self) -> Option<Breach<'l>> {
        const DAYS: f64 = 7.0;
        if let Some(often) = self.dose.frequency {
            let times = often.bounds;
            // More times than a week has days are several a day.
            let weekly = often.per == Period::Week;
            let crowded = weekly && times.max.or(times.min).is_some_and(|times| times > DAYS);
            return match (weekly, crowded) {
                (true, false) => self.plain(Measure::DaysPerWeek, Some(times)),
                (true, true) => {
                    let daily = times.max.or(times.min).map(|times| (times / DAYS).ceil());
                    self.plain(Measure::PerDay, Some(Bounds { min: None, max: daily }))
                }
                // "Thirty times a day" may be its repetitions, where a sentence counts none.
                (false, _) if self.is_error_in_prose() && self.dose.reps.is_none() => None,
                (false, _) if self.may_count_reps(times) => None,
                (false, _) => self.plain(Measure::PerDay, Some(times)),
            };
        }
        let minutes = self.dose.interval_minutes.filter(|_| self.strictness == Strictness::Hard)?;
        let gap = minutes.max.or(minutes.min).filter(|gap| *gap > 0.0)?;
        let breach = self.plain(Measure::PerDay, Some(Bounds::exactly((SITTING * 60.0 / gap).ceil())))?;
        Some(Breach { dimension: Dimension::Interval, found: minutes, ..breach })
    }

    fn effort(&self) -> Option<Breach<'l>> {
        let effort = self.dose.intensity?;
        let measure = match effort.scale {
            Scale::Cr10 => Measure::Rpe,
            Scale::Borg => Measure::Borg,
            Scale::PercentOneRm => Measure::PercentOneRm,
        };
        // Prose that names no scale may mean the older one.
        let other_scale = effort.scale == Scale::Cr10 && self.is(Form::Prose) && effort.bounds.max > Some(10.0);
        if other_scale { None } else { self.plain(measure, Some(effort.bounds)) }
    }
}
