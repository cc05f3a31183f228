//! GitLab Code Quality: what counts, each with a fingerprint of its own.

use std::{
    collections::HashSet,
    io::{self, Write},
};

use serde::Serialize;

use super::{Run, told};
use crate::{
    finding::{Finding, Severity},
    text::{sanitize, sha256_hex},
};

#[derive(Serialize)]
struct Issue<'r> {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'r>,
}

#[derive(Serialize)]
struct Location<'r> {
    path: &'r str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
}

pub(super) fn write(run: &Run<'_>, out: &mut dyn Write) -> io::Result<()> {
    let files = &run.outcome.files;
    let paths: Vec<String> = files.iter().map(|file| run.names.at_gitlab(&file.name)).collect();
    let mut taken = HashSet::new();
    let mut issues = Vec::new();
    for (file, path) in files.iter().zip(&paths) {
        issues.extend(told::open(file).into_iter().map(|told| Issue {
            description: format!("{}: {}", told.finding.meta.id, sanitize(&told.finding.message)),
            check_name: told.finding.meta.id,
            fingerprint: fingerprint(path, told.finding, &mut taken),
            severity: severity(told.finding),
            location: Location { path, lines: Lines { begin: told.start.line } },
        }));
    }
    serde_json::to_writer_pretty(&mut *out, &issues)?;
    writeln!(out)
}

fn severity(finding: &Finding) -> &'static str {
    match finding.severity {
        Severity::Error if finding.meta.is_safety_critical() => "blocker",
        Severity::Error => "critical",
        Severity::Warning => "minor",
        Severity::Info => "info",
    }
}

/// GitLab drops an issue whose fingerprint it has met: equal ones are numbered.
fn fingerprint(path: &str, finding: &Finding, taken: &mut HashSet<String>) -> String {
    let known = &finding.identity.fingerprint;
    let first = if known.is_empty() {
        sha256_hex(format!("{path}\0{}\0{}", finding.meta.id, finding.pointer).as_bytes())
    } else {
        known.clone()
    };
    let numbered = (finding.identity.occurrence + 1..).map(|number| match number {
        1 => first.clone(),
        further => format!("{first}:{further}"),
    });
    let mut free = numbered.skip_while(|one| taken.contains(one));
    let free = free.next().expect("numbers do not end before findings do");
    taken.insert(free.clone());
    free
}

#[cfg(test)]
mod tests {
    use super::{super::specimen, *};

    #[test]
    fn every_standing_in_gitlab() {
        let told = specimen::told(&specimen::mixed(), |run, out| write(run, out).unwrap());
        insta::assert_snapshot!(told);
    }

    #[test]
    fn nothing_found_is_an_empty_list() {
        assert_eq!(specimen::told(&specimen::outcome(Vec::new()), |run, out| write(run, out).unwrap()), "[]\n");
    }

    #[test]
    fn fingerprints_are_unique_even_if_the_findings_are_equal() {
        let mut outcome = specimen::crowded(40);
        outcome.files[0].findings.iter_mut().for_each(|finding| finding.identity.fingerprint = "a".repeat(32));
        let told = specimen::told(&outcome, |run, out| write(run, out).unwrap());
        let issues: Vec<serde_json::Value> = serde_json::from_str(&told).unwrap();
        let prints: HashSet<&str> = issues.iter().map(|issue| issue["fingerprint"].as_str().unwrap()).collect();
        assert_eq!((issues.len(), prints.len()), (outcome.findings().count(), outcome.findings().count()));
    }

    #[test]
    fn no_name_forges_an_issue() {
        let told = specimen::told(&specimen::forged(), |run, out| write(run, out).unwrap());
        let issues: Vec<serde_json::Value> = serde_json::from_str(&told).unwrap();
        assert_eq!(issues.len(), 1);
        assert_eq!(issues[0]["location"]["path"], specimen::FORGED_SHOWN);
        specimen::assert_forges_nothing(&told);
    }
}
