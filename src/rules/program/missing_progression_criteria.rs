use super::{is_pause, program};
use crate::{
    finding::{Meta, declare_rule},
    library::Standing,
    model::{Phase, Program},
    rule::{Rule, Sink, quote},
    text::Span,
};

declare_rule!(
    /// Nothing says when to go on to the next phase.
    ///
    /// Asked of plans with two phases or more. In a record `advance_when`, the next phase's `entry_when`
    /// or a `progression_rule` answers; in a page a sentence near the phases that tells when to go on.
    ///
    /// ## Why
    ///
    /// The calendar does not know how the reader feels. Without a sign to go by, people move on too
    /// early or never.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=programs/stronger-legs.yaml)
    /// schema: program/v1
    /// name: Stronger legs
    /// goal: Rise from a chair with ease.
    /// phases:
    ///   - {name: Start, weeks: {from: 1, to: 4}, items: []}
    ///   - {name: Build, weeks: {from: 5, to: 8}, items: []}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=programs/stronger-legs.yaml)
    /// schema: program/v1
    /// name: Stronger legs
    /// goal: Rise from a chair with ease.
    /// phases:
    ///   - name: Start
    ///     weeks: {from: 1, to: 4}
    ///     advance_when: You rise from a chair ten times without your hands and feel fine the next day.
    ///     items: []
    ///   - {name: Build, weeks: {from: 5, to: 8}, items: []}
    /// ```
    MissingProgressionCriteria {
        id: "missing-progression-criteria", group: Program, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "CERT item 7a"
    }
);

impl Rule for MissingProgressionCriteria {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        if let Some(found) = program(standing).filter(|program| program.all_phases().len() > 1) {
            return record(found, out);
        }
        let stages = entry.page.as_ref().map_or(&[][..], |page| &page.bare_stages);
        if entry.page.as_ref().is_none_or(|page| page.plans.is_empty()) {
            return out.not_applicable();
        }
        let [_, next, rest @ ..] = stages else { return };
        let places: Vec<(Span, String)> =
            std::iter::once(next).chain(rest).map(|stage| (stage.span, String::new())).collect();
        let message = format!("nothing says when to go on to `{}`", quote(&next.value));
        out.report_all(&places, message, "add what the reader can do, and how it feels, before moving on");
    }
}

fn record(program: &Program, out: &mut Sink<'_>) {
    if program.progression_rule.is_some() {
        return;
    }
    let phases = program.all_phases();
    // A lighter week comes by the calendar; what the phase before it asks for holds beyond it.
    let is_led = |at: usize| {
        let since = (0..at).rev().find(|before| !is_pause(&phases[*before])).unwrap_or(0);
        phases[since..at].iter().any(|before| before.advance_when.is_some()) || phases[at].entry_when.is_some()
    };
    let bare: Vec<&Phase> =
        (1..phases.len()).filter(|at| !is_pause(&phases[*at]) && !is_led(*at)).map(|at| &phases[at]).collect();
    let Some(first) = bare.first() else { return };
    let place = |phase: &&Phase| (phase.name.as_ref().map_or(phase.span, |name| name.span), String::new());
    let name =
        first.name.as_ref().map_or_else(|| "the next phase".to_owned(), |name| format!("`{}`", quote(&name.value)));
    let help = "add `advance_when` to the phase before it (what the reader can do by then), or a `progression_rule`";
    out.report_all(&bare.iter().map(place).collect::<Vec<_>>(), format!("nothing says when to go on to {name}"), help);
}
