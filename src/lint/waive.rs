//! Waivers: one rule let pass at one place, with a reason; for a safety-critical rule also with a
//! person and a last day.

mod comment;
mod scope;

use std::cell::LazyCell;

use jiff::{ToSpan, civil::Date};

use super::{
    outcome::{FileReport, Held, Holder, Waiver},
    plan::{Plan, PlanError},
    read::FileRead,
};
use crate::{
    finding::{EXPIRED_WAIVER, Finding, MALFORMED_WAIVER, Meta, UNUSED_WAIVER},
    settings::{ReasonNeed, WaiverEntry, WaiverPolicy},
    text::{LineIndex, Source, Span, Spanned},
};
use comment::{Flaw, Reach, Written, rule};
use scope::{Parts, Scope};

/// `ignore-file` stands among the first lines, where a reviewer of the file looks.
const FIRST_LINES: usize = 20;

/// A waiver in a file.
#[derive(Debug)]
pub(super) struct Noted {
    written: Written,
    /// The comment.
    span: Span,
    /// Line of the comment, from 1.
    line: usize,
    /// What it stands at; `None` when nothing does.
    scope: Option<Scope>,
}

/// The waivers in the comments of a file, and what is wrong with those that are none.
pub(super) fn noted(plan: &Plan, read: &FileRead<'_>, source: &Source, findings: &mut Vec<Finding>) -> Vec<Noted> {
    let mut waivers = Vec::new();
    let length = Span::of(&(0..source.text().len())).end;
    let lines = LazyCell::new(|| LineIndex::new(source.text()));
    let parts = LazyCell::new(|| Parts::of(read.root()));
    for found in scope::comments(read) {
        let Some(waiver) = comment::read(source.slice(found.inner)) else { continue };
        let line = lines.line_of(found.span.start) + 1;
        let whole = waiver.and_then(|written| plan.waiver_policy().check(written, line, plan.today()));
        match whole {
            Err(Flaw { message, help }) => {
                findings.push(Finding::new(&MALFORMED_WAIVER, found.span, message, help));
            }
            Ok(written) => {
                let scope = match written.reach {
                    Reach::File => Some(Scope::file(length)),
                    Reach::Place => scope::of(&found, read, &parts, source),
                };
                waivers.push(Noted { written, span: found.span, line, scope });
            }
        }
    }
    waivers
}

/// What a project asks of every waiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Policy {
    /// How many days ahead a waiver of a safety-critical rule may reach.
    pub(super) max_days: u16,
    /// Whether every waiver says why.
    pub(super) reason: ReasonNeed,
    /// Rules nobody may waive.
    pub(super) deny: Vec<&'static Meta>,
}

impl Policy {
    /// The policy of a project.
    pub(super) fn of(policy: &WaiverPolicy) -> Result<Self, PlanError> {
        let denied = policy.deny.iter().map(|name| rule(&name.value).map_err(|flaw| flaw.at(name.span)));
        Ok(Self { max_days: policy.max_days, reason: policy.reason, deny: denied.collect::<Result<_, _>>()? })
    }

    fn check(&self, written: Written, line: usize, today: Date) -> Result<Written, Flaw> {
        if written.reach == Reach::File && line > FIRST_LINES {
            let message = format!("`ignore-file` stands on line {line}");
            return Err(Flaw::new(message, format!("move it into the first {FIRST_LINES} lines")));
        }
        for meta in &written.rules {
            let given = Given { by: written.by.as_deref(), until: written.until, reason: written.reason.as_deref() };
            self.allows(meta, given, today)?;
        }
        Ok(written)
    }

    /// Whether a waiver of a rule says all it has to.
    fn allows(&self, meta: &'static Meta, given: Given<'_>, today: Date) -> Result<(), Flaw> {
        let id = meta.id;
        if self.deny.contains(&meta) {
            let message = format!("`{id}` may not be waived in this project");
            return Err(Flaw::new(message, "mend what it says; `waiver_policy.deny` names it"));
        }
        let critical = meta.is_safety_critical();
        if given.reason.is_none() && (critical || self.reason == ReasonNeed::Always) {
            return Err(Flaw::new(
                format!("the waiver of `{id}` gives no reason"),
                "say why it may pass: `-- REASON` at the end of a comment, `reason:` in the configuration",
            ));
        }
        if !critical {
            return Ok(());
        }
        if given.by.is_none() {
            let message = format!("`{id}` protects the reader: its waiver names nobody");
            return Err(Flaw::new(message, "add `by`: who answers for it"));
        }
        let Some(until) = given.until else {
            let message = format!("`{id}` protects the reader: its waiver has no last day");
            return Err(Flaw::new(message, "add `until`, as YYYY-MM-DD"));
        };
        let last = today.saturating_add(i32::from(self.max_days).days());
        if until > last {
            let message = format!("the waiver of `{id}` reaches to {until}, more than {} days ahead", self.max_days);
            return Err(Flaw::new(message, format!("write {last} or earlier")));
        }
        Ok(())
    }
}

/// What a waiver says of itself.
#[derive(Debug, Clone, Copy)]
struct Given<'w> {
    by: Option<&'w str>,
    until: Option<Date>,
    reason: Option<&'w str>,
}

/// A waiver of the configuration.
#[derive(Debug)]
pub(super) struct OfProject {
    pub(super) rule: &'static Meta,
    pub(super) waiver: Waiver,
}

impl OfProject {
    /// A waiver of the settings, if it says all it has to.
    pub(super) fn of(entry: &WaiverEntry, policy: &Policy, today: Date) -> Result<Self, PlanError> {
        let span = entry.rule.span;
        let rule = rule(&entry.rule.value).map_err(|flaw| flaw.at(span))?;
        let text = |given: &Option<Spanned<String>>| given.as_ref().map(|given| given.value.clone());
        let (reason, by) = (text(&entry.justification.reason), text(&entry.justification.by));
        let until = entry.justification.until.as_ref().map(|until| until.value);
        let given = Given { by: by.as_deref(), until, reason: reason.as_deref() };
        policy.allows(rule, given, today).map_err(|flaw| flaw.at(span))?;
        let place = "the configuration".to_owned();
        Ok(Self { rule, waiver: Waiver { reason: reason.unwrap_or_default(), by, until, place } })
    }

    pub(super) fn is_over(&self, today: Date) -> bool {
        is_over(self.waiver.until, today)
    }
}

impl Flaw {
    fn at(self, span: Span) -> PlanError {
        PlanError { message: self.message, help: self.help, span: Some(span) }
    }
}

/// Holds back what the waivers of a file and of the project let pass, and says which of the file's
/// are over or let nothing pass. What one of the project's let pass until it was over is said at the
/// first finding that is back.
pub(super) fn apply(plan: &Plan, waivers: &[Noted], of_project: &[&OfProject], report: &mut FileReport) {
    let today = plan.today();
    let mut uses = vec![Vec::new(); waivers.len()];
    let mut said: Vec<Finding> = Vec::new();
    let mut kept = Vec::with_capacity(report.findings.len());
    for finding in report.findings.drain(..) {
        let own = waivers.iter().position(|waiver| waiver.holds(&finding, today));
        let shared = of_project.iter().find(|shared| shared.rule == finding.meta);
        let waiver = match (own, shared) {
            (Some(own), _) => {
                uses[own].push(finding.meta);
                Some(waivers[own].waiver(&report.name))
            }
            (None, Some(shared)) if !is_over(shared.waiver.until, today) => Some(shared.waiver.clone()),
            (None, Some(shared)) => {
                let until = shared.waiver.until.expect("only a date can be over");
                let message = format!("the waiver of `{}` in the configuration ended on {until}", shared.rule.id);
                if !said.iter().any(|told| told.message == message) {
                    said.push(Finding::new(&EXPIRED_WAIVER, finding.span, message, RENEW));
                }
                None
            }
            (None, None) => None,
        };
        match waiver {
            Some(waiver) => report.held.push(Held { finding, by: Holder::Waiver(waiver) }),
            None => kept.push(finding),
        }
    }
    said.extend(waivers.iter().zip(&uses).filter_map(|(waiver, uses)| waiver.fault(plan, uses)));
    report.findings = kept;
    report.findings.append(&mut said);
}

const RENEW: &str = "mend what it let pass; or have somebody renew it with a new last day";

fn is_over(until: Option<Date>, today: Date) -> bool {
    until.is_some_and(|until| until < today)
}

impl Noted {
    fn waiver(&self, file: &str) -> Waiver {
        let Written { reason, by, until, .. } = &self.written;
        let reason = reason.clone().unwrap_or_default();
        Waiver { reason, by: by.clone(), until: *until, place: format!("{file}:{}", self.line) }
    }

    fn holds(&self, finding: &Finding, today: Date) -> bool {
        !is_over(self.written.until, today) && self.written.rules.contains(&finding.meta) && self.covers(finding)
    }

    /// Whether a finding stands where the waiver does. One of a safety-critical rule may speak of
    /// several exercises at once: it is let pass when all of them are.
    fn covers(&self, finding: &Finding) -> bool {
        let Some(scope) = &self.scope else { return false };
        let parent = || finding.pointer.rsplit_once('/').map(|(parent, _)| parent);
        let beside = || finding.meta.is_of_absence() && scope.beside.is_some() && scope.beside.as_deref() == parent();
        let mut places = finding.related.iter().map(|label| label.span);
        (scope.span.contains(finding.span) || beside())
            && (!finding.meta.is_safety_critical() || places.all(|place| scope.span.contains(place)))
    }

    fn fault(&self, plan: &Plan, uses: &[&'static Meta]) -> Option<Finding> {
        if let Some(until) = self.written.until.filter(|until| is_over(Some(*until), plan.today())) {
            let message = format!("this waiver ended on {until}: what it let pass is back");
            return Some(Finding::new(&EXPIRED_WAIVER, self.span, message, RENEW));
        }
        let unused: Vec<String> = self
            .written
            .rules
            .iter()
            .filter(|meta| !uses.contains(meta) && !plan.is_left_out(meta))
            .map(|meta| format!("`{}`", meta.id))
            .collect();
        if unused.is_empty() {
            return None;
        }
        let message = format!("nothing here to let pass of {}", unused.join(", "));
        Some(Finding::new(&UNUSED_WAIVER, self.span, message, "take the waiver out, or move it to what it is for"))
    }
}
