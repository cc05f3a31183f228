//! The XML of `JUnit`: a suite for each file, a case for each finding.

use std::io::{self, Write};

use super::{
    Run, counted,
    told::{self, Standing, Told},
    xml::Xml,
};
use crate::{
    finding::Severity,
    lint::{FileReport, FileState},
    settings::FailOn,
    text::sanitize,
};

/// What becomes of a case.
enum Verdict {
    Passed,
    Noted { text: String },
    Failed { sort: &'static str, message: String, text: String },
    Skipped { message: String },
    Broken { message: String },
}

struct Case {
    name: String,
    verdict: Verdict,
}

struct Suite {
    name: String,
    cases: Vec<Case>,
}

#[derive(Default)]
struct Counts {
    tests: usize,
    failures: usize,
    errors: usize,
    skipped: usize,
}

pub(super) fn write(run: &Run<'_>, out: &mut dyn Write) -> io::Result<()> {
    let outcome = run.outcome;
    let suite = |file: &FileReport| Suite { name: run.names.machine(&file.name), cases: cases(file, run.fail_on) };
    let mut suites: Vec<Suite> = outcome.files.iter().map(suite).collect();
    suites.extend(outcome.faults.iter().map(|fault| Suite {
        name: run.names.machine(&fault.file),
        cases: vec![Case {
            name: "unread".to_owned(),
            verdict: Verdict::Broken { message: sanitize(&fault.cause).into_owned() },
        }],
    }));
    let total = Counts::of(suites.iter().flat_map(|suite| &suite.cases));
    let mut xml = Xml::begin(out)?;
    let [tests, failures, errors, _] = total.texts();
    let counts = [("tests", tests.as_str()), ("failures", &failures), ("errors", &errors), ("time", "0")];
    xml.open("testsuites", &[&[("name", env!("CARGO_PKG_NAME"))], &counts[..]].concat())?;
    suites.iter().try_for_each(|suite| write_suite(suite, &mut xml))?;
    xml.close()
}

fn write_suite(suite: &Suite, xml: &mut Xml<'_>) -> io::Result<()> {
    let [tests, failures, errors, skipped] = Counts::of(suite.cases.iter()).texts();
    let attributes = [
        ("name", suite.name.as_str()),
        ("tests", &tests),
        ("failures", &failures),
        ("errors", &errors),
        ("skipped", &skipped),
        ("time", "0"),
    ];
    xml.open("testsuite", &attributes)?;
    for case in &suite.cases {
        let attributes = [("classname", suite.name.as_str()), ("name", &case.name), ("time", "0")];
        if matches!(case.verdict, Verdict::Passed) {
            xml.empty("testcase", &attributes)?;
            continue;
        }
        xml.open("testcase", &attributes)?;
        match &case.verdict {
            Verdict::Passed => {}
            Verdict::Noted { text } => xml.text("system-out", &[], text)?,
            Verdict::Failed { sort, message, text } => {
                xml.text("failure", &[("type", *sort), ("message", message)], text)?;
            }
            Verdict::Skipped { message } => xml.empty("skipped", &[("message", message)])?,
            Verdict::Broken { message } => xml.empty("error", &[("type", "unread"), ("message", message)])?,
        }
        xml.close()?;
    }
    xml.close()
}

fn cases(file: &FileReport, fail_on: FailOn) -> Vec<Case> {
    let mut cases: Vec<Case> = told::all(file).iter().map(|told| case(told, fail_on)).collect();
    cases.extend(Severity::ALL.into_iter().filter_map(|level| beyond(file, level, fail_on)));
    if cases.is_empty() {
        let verdict = match file.state {
            FileState::UnknownKind => Verdict::Skipped { message: "of unknown kind".to_owned() },
            FileState::NoExerciseContent => Verdict::Skipped { message: "without exercise content".to_owned() },
            FileState::Judged | FileState::UnsupportedLanguage => Verdict::Passed,
        };
        cases.push(Case { name: env!("CARGO_PKG_NAME").to_owned(), verdict });
    }
    cases
}

fn case(told: &Told<'_>, fail_on: FailOn) -> Case {
    let Told { finding, start, .. } = told;
    let message = sanitize(&finding.message).into_owned();
    let text = || format!("line {}, column {}: {message}\n{}", start.line, start.column, sanitize(&finding.help));
    let verdict = match told.standing {
        Standing::Waived(waiver) => Verdict::Skipped { message: told::reason(waiver) },
        Standing::Known => Verdict::Skipped { message: "in the baseline".to_owned() },
        Standing::Open if fails(finding.severity, fail_on) => {
            let text = text();
            Verdict::Failed { sort: finding.meta.id, message, text }
        }
        Standing::Open => Verdict::Noted { text: text() },
    };
    Case { name: format!("{}:{}", finding.meta.id, start.line), verdict }
}

/// Findings above the limit are known by their number only, and count all the same.
fn beyond(file: &FileReport, level: Severity, fail_on: FailOn) -> Option<Case> {
    let count = file.beyond_limit.iter().filter(|(_, dropped)| *dropped == level).count();
    let message = format!("{} more beyond `limits.findings_per_file`", counted(count, level.name()));
    let verdict = if fails(level, fail_on) {
        Verdict::Failed { sort: "limit-exceeded", text: message.clone(), message }
    } else {
        Verdict::Noted { text: message }
    };
    (count > 0).then(|| Case { name: format!("beyond the limit: {level}"), verdict })
}

fn fails(severity: Severity, fail_on: FailOn) -> bool {
    match fail_on {
        FailOn::At(level) => severity >= level,
        FailOn::Never => false,
    }
}

impl Counts {
    fn of<'c>(cases: impl Iterator<Item = &'c Case>) -> Self {
        let mut counts = Self::default();
        for case in cases {
            counts.tests += 1;
            match case.verdict {
                Verdict::Failed { .. } => counts.failures += 1,
                Verdict::Broken { .. } => counts.errors += 1,
                Verdict::Skipped { .. } => counts.skipped += 1,
                Verdict::Passed | Verdict::Noted { .. } => {}
            }
        }
        counts
    }

    fn texts(&self) -> [String; 4] {
        [self.tests, self.failures, self.errors, self.skipped].map(|count| count.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::{super::specimen, *};

    #[test]
    fn every_standing_in_junit() {
        let told = specimen::told(&specimen::mixed(), |run, out| write(run, out).unwrap());
        insta::assert_snapshot!(told);
    }

    #[test]
    fn the_gate_decides_what_fails() {
        let outcome = specimen::mixed();
        let failures = |fail_on| {
            let told = specimen::told(&outcome, |run, out| write(&Run { fail_on, ..*run }, out).unwrap());
            told.matches("<failure ").count()
        };
        let gates =
            [FailOn::Never, FailOn::At(Severity::Error), FailOn::At(Severity::Warning), FailOn::At(Severity::Info)];
        assert_eq!(gates.map(failures), [0, 1, 2, 3]);
    }

    #[test]
    fn what_is_beyond_the_limit_and_what_is_unread_fails_too() {
        let mut outcome = specimen::crowded(1);
        outcome.files[0].beyond_limit =
            [Severity::Error, Severity::Info].map(|level| (&crate::finding::INVALID_YAML, level)).to_vec();
        outcome.faults.push(crate::lint::Fault { file: "b.yaml".to_owned(), cause: "refused <\u{1b}>".to_owned() });
        let told = specimen::told(&outcome, |run, out| write(run, out).unwrap());
        assert!(told.contains("tests=\"7\" failures=\"3\" errors=\"1\""), "{told}");
        assert!(told.contains("message=\"refused &lt;\\u{1b}&gt;\""), "{told}");
    }

    #[test]
    fn no_name_forges_a_case() {
        let told = specimen::told(&specimen::forged(), |run, out| write(run, out).unwrap());
        assert_eq!((told.matches("<testsuite ").count(), told.matches("<testcase ").count()), (1, 1));
        specimen::assert_forges_nothing(&told);
    }
}
