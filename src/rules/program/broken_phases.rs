use super::{is_pause, program};
use crate::{
    finding::{Meta, declare_rule},
    library::Standing,
    model::{Phase, Weeks},
    rule::{Rule, Sink, quote},
};

/// Longest plan, in weeks. Source: the house; a year is where a plan becomes a habit.
const MOST_WEEKS: i64 = 52;

declare_rule!(
    /// The weeks of a program overlap, run backwards or leave a gap.
    ///
    /// Phases follow each other from week 1 on, to week 52 at most. A phase named as a rest or deload (a lighter
    /// week) may stand anywhere.
    ///
    /// ## Why
    ///
    /// In a gap the reader does not know what to do; in an overlap two doses hold at once.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=programs/back-to-it.yaml)
    /// schema: program/v1
    /// name: Back to it
    /// goal: Walk further.
    /// progression_rule: Go on when the last week felt easy.
    /// phases:
    ///   - {name: Settle in, weeks: {from: 1, to: 4}, items: []}
    ///   - {name: Build, weeks: {from: 6, to: 8}, items: []}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=programs/back-to-it.yaml)
    /// schema: program/v1
    /// name: Back to it
    /// goal: Walk further.
    /// progression_rule: Go on when the last week felt easy.
    /// phases:
    ///   - {name: Settle in, weeks: {from: 1, to: 4}, items: []}
    ///   - {name: Build, weeks: {from: 5, to: 8}, items: []}
    /// ```
    BrokenPhases {
        id: "broken-phases", group: Program, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "house rule; phases as in the AAOS spine conditioning program"
    }
);

impl Rule for BrokenPhases {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let Some(plan) = program(standing) else { return out.not_applicable() };
        let mut before: Option<&Weeks> = None;
        // What could not be read, or is not counted in weeks, may hold any week.
        let mut unsure = false;
        for phase in plan.all_phases() {
            let Some(weeks) = phase.weeks.given() else {
                (before, unsure) = (None, true);
                continue;
            };
            let (from, to) = (weeks.from.value, weeks.to.value);
            if from > to {
                let message = format!("{} runs backwards, from week {from} to week {to}", named(phase));
                out.report(weeks.span, message, "write the first week under `from` and the last under `to`");
                (before, unsure) = (None, true);
                continue;
            }
            if to > MOST_WEEKS {
                let message = format!("{} ends in week {to}; a program has {MOST_WEEKS} weeks at most", named(phase));
                out.report(weeks.to.span, message, "shorten the phase, or make the rest a program of its own");
            }
            let expected = before.map_or(1, |before| before.to.value.saturating_add(1));
            if is_pause(phase) {
                unsure = true;
            } else if !unsure && from != expected {
                let places = std::iter::once((weeks.span, String::new()))
                    .chain(before.map(|before| (before.span, "the phase before it".to_owned())));
                out.report_all(&places.collect::<Vec<_>>(), told(phase, from, expected, before), HELP);
                unsure = false;
            } else {
                unsure = false;
            }
            before = Some(weeks);
        }
    }
}

const HELP: &str = "let each phase begin in the week after the one before it ends, the first in week 1";

fn told(phase: &Phase, from: i64, expected: i64, before: Option<&Weeks>) -> String {
    let name = named(phase);
    match before {
        Some(before) if from < expected => {
            format!("{name} begins in week {from}, and the phase before it ends in week {}", before.to.value)
        }
        _ if from < expected => format!("{name} begins in week {from}; weeks are counted from 1"),
        _ if from.saturating_sub(expected) == 1 => {
            format!("no phase covers week {expected}; {name} begins in week {from}")
        }
        _ => format!("no phase covers weeks {expected} to {}; {name} begins in week {from}", from.saturating_sub(1)),
    }
}

fn named(phase: &Phase) -> String {
    phase.name.as_ref().map_or_else(|| "this phase".to_owned(), |name| format!("`{}`", quote(&name.value)))
}
