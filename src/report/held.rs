//! What does not count and is told all the same: waived findings, known ones, and those elsewhere.

use super::{
    Run,
    told::{self, Standing, Told},
};
use crate::{
    lint::{FileReport, Outcome, Waiver},
    text::sanitize,
};

/// Findings listed by name; the rest is counted.
const LISTED: usize = 20;

/// The findings that a waiver holds back, safety-critical ones first.
pub(super) fn waived(outcome: &Outcome) -> Vec<(&FileReport, Told<'_>, &Waiver)> {
    let told = held(outcome).filter_map(|(file, told)| match told.standing {
        Standing::Waived(waiver) => Some((file, told, waiver)),
        Standing::Known | Standing::Open => None,
    });
    let mut waived: Vec<_> = told.collect();
    waived.sort_by_key(|(_, told, _)| !told.finding.meta.is_safety_critical());
    waived
}

/// The safety-critical findings that the baseline holds back.
pub(super) fn known_critical(outcome: &Outcome) -> Vec<(&FileReport, Told<'_>)> {
    let known = held(outcome).filter(|(_, told)| told.standing == Standing::Known);
    known.filter(|(_, told)| told.finding.meta.is_safety_critical()).collect()
}

fn held(outcome: &Outcome) -> impl Iterator<Item = (&FileReport, Told<'_>)> {
    let files = outcome.files.iter().filter(|file| !file.held.is_empty());
    files.flat_map(|file| told::all(file).into_iter().map(move |told| (file, told)))
}

/// The lines of the summary for people.
pub(super) fn lines(run: &Run<'_>) -> Vec<String> {
    let outcome = run.outcome;
    let place = |file: &FileReport, told: &Told<'_>| {
        format!("{} at {}:{}", told.finding.meta.id, run.names.shown(&file.name), told.start.line)
    };
    let waived = waived(outcome);
    let mut lines: Vec<String> = waived
        .iter()
        .take(LISTED)
        .map(|(file, told, waiver)| {
            format!("Waived: {} ({}): {}", place(file, told), sanitize(&waiver.place), told::reason(waiver))
        })
        .collect();
    if waived.len() > LISTED {
        lines.push(format!("Waived: {} more.", waived.len() - LISTED));
    }
    let known = outcome.baselined().count();
    if known > 0 {
        lines.push(format!("{known} known, in the baseline."));
    }
    let critical = known_critical(outcome);
    if !critical.is_empty() {
        let named: Vec<String> = critical.iter().take(LISTED).map(|(file, told)| place(file, told)).collect();
        let more = critical.len().saturating_sub(LISTED);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        lines.push(format!("Known and safety-critical: {}{more}.", named.join(", ")));
    }
    lines.extend(elsewhere(outcome));
    lines
}

/// How much of what was found stands in what was changed.
pub(super) fn elsewhere(outcome: &Outcome) -> Option<String> {
    let here: usize = crate::finding::Severity::ALL.iter().map(|level| outcome.count(*level)).sum();
    let elsewhere = outcome.elsewhere();
    (elsewhere > 0).then(|| format!("{here} new here; {elsewhere} elsewhere not shown."))
}

#[cfg(test)]
mod tests {
    use super::{
        super::{specimen, summary},
        *,
    };

    fn told(outcome: &Outcome) -> Vec<String> {
        let text = specimen::told(outcome, |run, out| summary::write(run, out).unwrap());
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn what_is_held_back_is_told() {
        insta::assert_snapshot!(told(&specimen::mixed()).join("\n"));
        assert_eq!(told(&specimen::crowded(3)).len(), 2);
    }

    #[test]
    fn a_long_list_is_cut_behind_the_critical_ones() {
        let outcome = specimen::all_held(specimen::crowded(60));
        let lines = told(&outcome);
        assert_eq!(lines.iter().filter(|line| line.starts_with("Waived: missing-dosage at ")).count(), 20);
        assert!(lines.contains(&"Waived: 100 more.".to_owned()), "{lines:#?}");
        assert!(lines.contains(&"120 known, in the baseline.".to_owned()), "{lines:#?}");
        assert!(
            lines.iter().any(|line| line.starts_with("Known and") && line.ends_with(" and 10 more.")),
            "{lines:#?}"
        );
    }
}
