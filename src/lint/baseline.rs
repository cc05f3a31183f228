//! Findings of an earlier run, so that only new ones fail.

use std::collections::{BTreeMap, HashMap};

use super::outcome::{FileReport, Held, Holder, Outcome};
use crate::finding::{Finding, Tier};

/// Fields of a record that hold a duty. What could not be read of them is never let pass: nobody
/// knows whether the duty is kept.
const DUTY_FIELDS: [&str; 5] = ["/steps", "/cautions", "/pain_stop", "/dosage", "/disclaimer"];

/// A finding that was there before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Id of its rule.
    pub rule: String,
    /// Its file, as [`super::Input::name`].
    pub file: String,
    /// For people; compared with nothing.
    pub message: String,
    /// How many of the same there are.
    pub count: usize,
}

/// The findings of an earlier run, by fingerprint.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Baseline {
    entries: BTreeMap<String, Known>,
}

impl Baseline {
    /// What a run found and nobody lets pass, with what it knew before and found again.
    #[must_use]
    pub fn of(outcome: &Outcome) -> Self {
        let mut baseline = Self::default();
        for (file, finding) in outcome.findings().chain(outcome.baselined()) {
            if may_be_known(finding) {
                baseline.add(finding.identity.fingerprint.clone(), known(file, finding));
            }
        }
        baseline
    }

    /// Adds an entry; one with the same fingerprint counts with it.
    pub fn add(&mut self, fingerprint: String, known: Known) {
        self.entries.entry(fingerprint).and_modify(|same| same.count += known.count).or_insert(known);
    }

    /// The entries, by fingerprint.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &Known)> {
        self.entries.iter().map(|(fingerprint, known)| (fingerprint.as_str(), known))
    }

    /// All findings that are known.
    #[must_use]
    pub fn count(&self) -> usize {
        self.entries.values().map(|known| known.count).sum()
    }

    /// The entries of this baseline that another one has too, as often as both have them.
    #[must_use]
    pub fn kept_by(&self, other: &Self) -> Self {
        let both = self.entries.iter().filter_map(|(fingerprint, known)| {
            let count = known.count.min(other.entries.get(fingerprint)?.count);
            Some((fingerprint.clone(), Known { count, ..other.entries[fingerprint].clone() }))
        });
        Self { entries: both.collect() }
    }

    /// Holds back what is known of a file; findings are in order.
    pub(super) fn hold(&self, report: &mut FileReport) {
        let mut used: HashMap<String, usize> = HashMap::new();
        let mut kept = Vec::with_capacity(report.findings.len());
        for finding in report.findings.drain(..) {
            let fingerprint = &finding.identity.fingerprint;
            let known = self.entries.get(fingerprint).filter(|_| may_be_known(&finding));
            let used = used.entry(fingerprint.clone()).or_default();
            if known.is_some_and(|known| known.count > *used) {
                *used += 1;
                report.held.push(Held { finding, by: Holder::Baseline });
            } else {
                kept.push(finding);
            }
        }
        report.findings = kept;
    }

    /// Entries that this run looked for and did not meet, with how often each was missed. `judges`
    /// tells of a rule and a file whether the run could have met it.
    pub(super) fn unmet(&self, outcome: &Outcome, judges: &dyn Fn(&Known) -> bool) -> Vec<Known> {
        let mut met: HashMap<&str, usize> = HashMap::new();
        for (_, finding) in outcome.baselined() {
            *met.entry(finding.identity.fingerprint.as_str()).or_default() += 1;
        }
        let missed = self.entries.iter().filter(|(_, known)| judges(known)).filter_map(|(fingerprint, known)| {
            let count = known.count.saturating_sub(met.get(fingerprint.as_str()).copied().unwrap_or(0));
            (count > 0).then(|| Known { count, ..known.clone() })
        });
        let mut missed: Vec<Known> = missed.collect();
        missed.sort_by(|a, b| (&a.file, &a.rule).cmp(&(&b.file, &b.rule)));
        missed
    }
}

fn known(file: &FileReport, finding: &Finding) -> Known {
    Known { rule: finding.meta.id.to_owned(), file: file.name.clone(), message: finding.message.clone(), count: 1 }
}

fn may_be_known(finding: &Finding) -> bool {
    let is_in =
        |field: &str| finding.pointer.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    finding.meta.tier != Tier::Reading || !DUTY_FIELDS.into_iter().any(is_in)
}
