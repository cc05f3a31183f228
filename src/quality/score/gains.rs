//! What to do first: safety errors, then what frees the total from its cap, then what adds most for each
//! place to be edited. Each step is taken as done before the next is chosen.

use std::cmp::Reverse;

use super::{
    Found, WHOLE, caps,
    caps::Cap,
    checks::{Check, DIMENSIONS, Gap, Measure, Needs},
    dimension, total,
};
use crate::{
    quality::{Share, view::View},
    settings::Weights,
};

/// How many are told.
const GAINS: usize = 3;

/// The first steps, in plain words.
pub(super) fn of(view: &View<'_>, found: &[Found], weights: &Weights) -> Vec<String> {
    let mut steps = caps::errors(view);
    let mut course = Course { view, found, weights, done: vec![false; found.len()] };
    while steps.len() < GAINS {
        let Some(next) = course.next() else { break };
        course.done[next] = true;
        let Found { check, share, .. } = &found[next];
        steps.push(in_words(check.gap, *share, view));
    }
    steps.truncate(GAINS);
    steps
}

/// A document on its way: some checks are met that were not.
struct Course<'c> {
    view: &'c View<'c>,
    found: &'c [Found],
    weights: &'c Weights,
    done: Vec<bool>,
}

impl Course<'_> {
    /// The check to meet next.
    fn next(&self) -> Option<usize> {
        let before = self.uncapped(None);
        let cap = self.cap().filter(|cap| u64::from(cap.most) * WHOLE < before * 100);
        let open = (0..self.found.len()).filter(|at| !self.done[*at]);
        let open = open.filter(|at| {
            let Found { check, share, .. } = &self.found[*at];
            share.met < share.of && is_own_gap(self.view, check)
        });
        // The order of the table decides between equals: safety first.
        open.min_by_key(|at| {
            let check = self.found[*at].check;
            let frees = caps::is_error(check) || cap.is_some_and(|cap| cap.rests_on(check));
            let gain = self.uncapped(Some(*at)).saturating_sub(before) * WHOLE / self.effort(*at);
            (!frees, Reverse(gain))
        })
    }

    /// The total without caps, in thousandths, with one more check met.
    fn uncapped(&self, also: Option<usize>) -> u64 {
        let is_met = |at: usize| self.done[at] || also == Some(at);
        let met: Vec<&Check> = (0..self.found.len()).filter(|at| is_met(*at)).map(|at| self.found[at].check).collect();
        let each = self.found.iter().enumerate().map(|(at, found)| {
            let is_freed = met.iter().any(|base| rests_on(found.check, base));
            let share = if is_met(at) || is_freed { Share { met: found.share.of, ..found.share } } else { found.share };
            Found { check: found.check, side: found.side, share }
        });
        let found: Vec<Found> = each.collect();
        let dimensions: Vec<_> = DIMENSIONS.iter().map(|side| dimension(side, &found)).collect();
        total(&dimensions, self.weights).unwrap_or(0)
    }

    /// What holds the total down once the steps so far are taken.
    fn cap(&self) -> Option<Cap> {
        let is_done = |rule: &str| {
            let done = self.found.iter().zip(&self.done).filter(|(_, done)| **done);
            done.into_iter().any(|(found, _)| rules_of(found.check).contains(&rule))
        };
        caps::without(self.view, &is_done)
    }

    /// How many places are to be edited.
    fn effort(&self, at: usize) -> u64 {
        let Found { check, share, .. } = &self.found[at];
        let places = match check.measure {
            Measure::Exercises(rules) | Measure::Document(rules) => self.view.hits(rules).findings,
            Measure::Counted(_) => share.of - share.met,
        };
        places.max(1) as u64
    }
}

fn rules_of(check: &Check) -> &'static [&'static str] {
    match check.measure {
        Measure::Exercises(rules) | Measure::Document(rules) => rules,
        Measure::Counted(_) => &[],
    }
}

/// Whether a check asks more of what another one asks for.
fn rests_on(check: &Check, base: &Check) -> bool {
    match check.needs {
        Needs::Each(rules) | Needs::Whole(rules) => rules.iter().any(|rule| rules_of(base).contains(rule)),
        Needs::Nothing => false,
    }
}

/// Whether something is wrong with what a check looks at, and not only with what it asks more of.
fn is_own_gap(view: &View<'_>, check: &Check) -> bool {
    match check.measure {
        Measure::Exercises(rules) | Measure::Document(rules) => {
            // Errors that are told before all checks are not told twice.
            let rest: Vec<&str> = rules.iter().copied().filter(|rule| !caps::is_told_first(rule)).collect();
            view.hits(&rest).findings > 0
        }
        Measure::Counted(_) => true,
    }
}

fn in_words(gap: Gap, share: Share, view: &View<'_>) -> String {
    let left = share.of - share.met;
    let exercises = if share.of == 1 { "exercise" } else { "exercises" };
    match gap {
        Gap::Whole(words) => words.to_owned(),
        Gap::Each { one, .. } if view.exercises() == 1 => format!("the exercise {one}"),
        Gap::Each { one, .. } if left == 1 => format!("1 of {} {exercises} {one}", share.of),
        Gap::Each { some, .. } => format!("{left} of {} {exercises} {some}", share.of),
        Gap::Steps => format!("{left} of {} steps do not begin with what to do", share.of),
    }
}
