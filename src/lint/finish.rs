//! What becomes of the findings of a file once all rules have spoken: levels, identity, what is held
//! back, order.

use std::collections::HashSet;

use rayon::prelude::*;

use super::{
    Doors, FILES_AT_ONCE, Judged, fault, fingerprint,
    identity::identify,
    outcome::{Fault, FileReport, Input, Scope, Unreadable},
    plan::{Heed, Plan},
    read, waive,
};
use crate::{
    document::Skeleton,
    finding::{Finding, Meta, UNSUPPORTED_LANGUAGE},
    model::Status,
    rules::WITHOUT_LANGUAGE,
    text::{Source, Span},
};

/// The files that are reported, in order, each with what went wrong on the way.
pub(super) fn finish_all(
    plan: &Plan,
    inputs: &[Input],
    judged: Vec<(u32, Judged)>,
    doors: Doors<'_>,
) -> Vec<(FileReport, Option<Fault>)> {
    let mut languages = HashSet::new();
    let mut files = judged;
    let is_reported = |index: u32| inputs[index as usize].scope == Scope::Reported;
    files.retain(|(index, file)| is_reported(*index) && plan.reports_lang(&file.report.lang));
    for (_, file) in &mut files {
        // One finding per language and run, on the first file.
        let first = languages.insert(file.report.lang.clone());
        file.report.findings.retain(|finding| finding.meta != &UNSUPPORTED_LANGUAGE || first);
    }
    tell_once(plan, inputs, WITHOUT_LANGUAGE, &mut files);
    let each = files.into_par_iter().with_min_len(FILES_AT_ONCE);
    each.map(|(index, file)| finish(plan, &inputs[index as usize], file, doors)).collect()
}

/// Leaves a finding that many files share to the first of them, by path, with how many others there are.
fn tell_once(plan: &Plan, inputs: &[Input], meta: &'static Meta, files: &mut [(u32, Judged)]) {
    let shares = |(index, file): &&mut (u32, Judged)| {
        let counts = plan.level(meta, &inputs[*index as usize], file.status).is_some();
        counts && file.report.findings.iter().any(|finding| finding.meta == meta)
    };
    let mut sharing: Vec<&mut (u32, Judged)> = files.iter_mut().filter(shares).collect();
    sharing.sort_by(|(_, one), (_, other)| one.report.name.cmp(&other.report.name));
    let Some(((_, first), others)) = sharing.split_first_mut() else { return };
    for (_, other) in others.iter_mut() {
        other.report.findings.retain(|finding| finding.meta != meta);
    }
    let all = match others.len() {
        0 => return,
        1 => "1 other file".to_owned(),
        more => format!("{more} other files"),
    };
    for finding in first.report.findings.iter_mut().filter(|finding| finding.meta == meta) {
        finding.message = format!("{}; the same holds for {all}", finding.message);
    }
}

fn finish(plan: &Plan, input: &Input, file: Judged, doors: Doors<'_>) -> (FileReport, Option<Fault>) {
    let as_read = (file.length, file.hash);
    let mut report = file.report;
    if let Some(trace) = &mut report.trace {
        let rules = plan.rules().iter().zip(file.looked);
        trace.looked = rules
            .filter(|(rule, looked)| looked.any() && plan.level(rule.meta(), input, file.status).is_some())
            .map(|(rule, looked)| (rule.meta(), looked))
            .collect();
        let is_off = |meta: &&'static Meta| plan.level(meta, input, file.status).is_none();
        trace.off = plan.rules().iter().map(|rule| rule.meta()).filter(is_off).collect();
    }
    level(plan, input, file.status, &mut report.findings);
    if report.findings.is_empty() && file.waivers.is_empty() {
        return (report, None);
    }
    let mut fault_met = None;
    if report.source.is_none() {
        match (doors.read)(input) {
            Ok(source) if fingerprint(&source) == as_read => report.source = Some(source),
            Ok(_) => fault_met = Some(fault(input, "it changed while it was checked")),
            // Too large: its finding is drawn without its text.
            Err(Unreadable::TooLarge { .. }) => {}
            Err(Unreadable::Refused(cause)) => fault_met = Some(fault(input, &cause)),
        }
    }
    report.findings.sort_by(order);
    know(plan, input, report.source.as_ref(), file.skeleton.as_ref(), &mut report.findings);
    if plan.heed() == Heed::Waivers {
        waive::apply(plan, &file.waivers, &plan.waivers(input), &mut report);
        level(plan, input, file.status, &mut report.findings);
        report.findings.sort_by(order);
        report.held.sort_by(|a, b| order(&a.finding, &b.finding));
    }
    if let Some(baseline) = plan.baseline() {
        baseline.hold(&mut report);
        report.held.sort_by(|a, b| order(&a.finding, &b.finding));
    }
    if let Some(changes) = plan.changes() {
        changes.narrow(&file.around, &mut report);
    }
    if report.findings.is_empty() && report.held.is_empty() {
        report.source = None;
    }
    let limit = plan.limits().findings_per_file;
    // A report judges duties by every finding, and cuts what it tells by itself.
    if report.findings.len() > limit && plan.owner_field().is_none() {
        report.findings.sort_by(|a, b| b.severity.cmp(&a.severity).then_with(|| order(a, b)));
        report.beyond_limit = report.findings.drain(limit..).map(|finding| (finding.meta, finding.severity)).collect();
        report.findings.sort_by(order);
    }
    (report, fault_met)
}

/// Gives findings their levels, and leaves out those that are off.
fn level(plan: &Plan, input: &Input, status: Status, findings: &mut Vec<Finding>) {
    findings.retain(|finding| !plan.is_left_out(finding.meta));
    findings.retain_mut(|finding| match plan.level(finding.meta, input, status) {
        Some(level) => {
            finding.severity = level;
            true
        }
        None => false,
    });
}

/// A record is taken up again; a page is read once more, for its blocks were let go when it had been
/// judged.
fn know(plan: &Plan, input: &Input, source: Option<&Source>, skeleton: Option<&Skeleton>, findings: &mut [Finding]) {
    let kind = plan.collection_kind(input);
    let read = source.map(|source| match skeleton {
        Some(skeleton) => read::take_up(input, source, skeleton, kind),
        None => read::read(input, source, kind, plan.limits().yaml()),
    });
    let length = source.map_or(0, |source| Span::of(&(0..source.text().len())).end);
    identify(&input.name, read.as_ref(), length, findings);
}

fn order(a: &Finding, b: &Finding) -> std::cmp::Ordering {
    (a.span, a.meta.id, &a.message).cmp(&(b.span, b.meta.id, &b.message))
}
