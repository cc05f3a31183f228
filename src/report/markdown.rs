//! A page for a pull request: verdict, safety duties, findings by file, what is held back.

use std::io::{self, Write};

use super::{
    Run,
    gathered::gathered,
    held,
    page::{code, fitting, prose, table},
    summary, told,
};
use crate::{
    finding::{Finding, Severity},
    lint::{FileReport, Outcome, RuleTally},
    settings::FailOn,
    text::{Columns, Source},
};

/// Characters of a page; platforms take little more in a comment.
const LONGEST: usize = 60_000;

/// Characters of each table and list beside the findings.
const BESIDE: usize = 9_000;

/// The duties of every exercise and page, by the rule that finds them missing.
const DUTIES: [(&str, &str); 4] = [
    ("Cautions", "missing-cautions"),
    ("Pain-stop guidance", "missing-pain-stop"),
    ("Dosage", "missing-dosage"),
    ("Disclaimer", "missing-disclaimer"),
];

pub(super) fn write(run: &Run<'_>, out: &mut dyn Write) -> io::Result<()> {
    let outcome = run.outcome;
    let head = format!("{}{}", verdict(run), duties(outcome));
    let tail = format!("{}{}{}", waived(run), known(run), notes(outcome));
    let room = LONGEST.saturating_sub(head.chars().count() + tail.chars().count());
    let rows = findings(run);
    let table = table(["File", "Status", "What"], &rows, room);
    write!(out, "{head}{table}{tail}")
}

fn verdict(run: &Run<'_>) -> String {
    /// The exit code of a run that could not check all.
    const UNCHECKED: u8 = 2;
    let failed = match run.fail_on {
        FailOn::At(level) => Severity::ALL.into_iter().any(|worse| worse >= level && run.outcome.count(worse) > 0),
        FailOn::Never => false,
    };
    let verdict = match (run.exit == UNCHECKED, failed) {
        (true, _) => "not everything was checked",
        (false, true) => "failed",
        (false, false) => "passed",
    };
    let counts = summary::counts(run.outcome).map_or(String::new(), |line| format!("\n{line}\n"));
    format!("## physiolint: {verdict}\n{counts}")
}

fn duties(outcome: &Outcome) -> String {
    let mut rows = Vec::new();
    for (duty, rule) in DUTIES {
        let Some(tally) = outcome.rules.iter().find(|tally| tally.meta.id == rule) else {
            rows.push(format!("| {duty} | not checked | |"));
            continue;
        };
        let RuleTally { eligible, found, waived, baselined, .. } = tally;
        let met = eligible.saturating_sub(found + waived + baselined);
        let open = [(found, "missing"), (waived, "waived"), (baselined, "known")].into_iter();
        let open: Vec<String> =
            open.filter(|(count, _)| **count > 0).map(|(count, word)| format!("{count} {word}")).collect();
        let met = if *eligible == 0 { "not applicable".to_owned() } else { format!("{met}/{eligible}") };
        rows.push(format!("| {duty} | {met} | {} |", open.join(", ")));
    }
    let note = match outcome.elsewhere() {
        0 => String::new(),
        elsewhere => format!("\nOf {elsewhere} findings elsewhere, those on these duties are not taken off.\n"),
    };
    format!("{}{note}", table(["Safety duty", "Met", "Open"], &rows, BESIDE))
}

/// One row for each finding, or for what repeats; the file with the worst comes first.
fn findings(run: &Run<'_>) -> Vec<String> {
    let mut files: Vec<&FileReport> = run.outcome.files.iter().filter(|file| !file.findings.is_empty()).collect();
    files.sort_by_key(|file| file.findings.iter().map(told::rank).min());
    let mut rows = Vec::new();
    for file in files {
        let empty = Source::new(file.name.clone(), "");
        let columns = Columns::new(file.source.as_ref().unwrap_or(&empty));
        let name = code(&run.names.machine(&file.name));
        let findings: Vec<&Finding> = file.findings.iter().collect();
        let first_row = rows.len();
        for told in gathered(file, &findings) {
            let others = told.block.others.iter().map(|other| (*other, Vec::new()));
            for (finding, likewise) in std::iter::once((told.block.first, told.likewise(&columns))).chain(others) {
                let name = if rows.len() == first_row { name.as_str() } else { "" };
                let line = columns.position(finding.span.start).line;
                let texts: Vec<String> =
                    std::iter::once(&finding.message).chain(&likewise).map(|text| prose(text)).collect();
                let (status, rule) = (status(finding), finding.meta.id);
                rows.push(format!("| {name} | {status} | line {line}: **{rule}**: {} |", texts.join("; ")));
            }
        }
    }
    rows
}

fn status(finding: &Finding) -> String {
    let critical = if finding.meta.is_safety_critical() { ", safety-critical" } else { "" };
    format!("{}{critical}", finding.severity)
}

fn waived(run: &Run<'_>) -> String {
    let rows: Vec<String> = held::waived(run.outcome)
        .iter()
        .map(|(file, told, waiver)| {
            let place = format!("{}:{}", run.names.machine(&file.name), told.start.line);
            let by = waiver.by.as_deref().map_or(String::new(), prose);
            let until = waiver.until.map_or(String::new(), |day| day.to_string());
            format!("| **{}** | {} | {} | {by} | {until} |", told.finding.meta.id, code(&place), prose(&waiver.reason))
        })
        .collect();
    table(["Waived", "Where", "Reason", "By", "Until"], &rows, BESIDE)
}

fn known(run: &Run<'_>) -> String {
    let count = run.outcome.baselined().count();
    if count == 0 {
        return String::new();
    }
    let rows: Vec<String> = held::known_critical(run.outcome)
        .iter()
        .map(|(file, told)| {
            let place = format!("{}:{}", run.names.machine(&file.name), told.start.line);
            format!("| **{}** | {} |", told.finding.meta.id, code(&place))
        })
        .collect();
    format!("\n{count} known, in the baseline.\n{}", table(["Known and safety-critical", "Where"], &rows, BESIDE))
}

fn notes(outcome: &Outcome) -> String {
    let lines: Vec<String> = held::elsewhere(outcome)
        .into_iter()
        .chain(summary::notes(outcome))
        .map(|line| format!("- {}", prose(&line)))
        .collect();
    let (kept, more) = fitting(&lines, BESIDE);
    if kept.is_empty() && more == 0 {
        return String::new();
    }
    let rest = if more > 0 { format!("- and {more} more\n") } else { String::new() };
    format!("\n{kept}{rest}")
}

#[cfg(test)]
mod tests {
    use super::{super::specimen, *};

    fn told(outcome: &Outcome) -> String {
        specimen::told(outcome, |run, out| write(run, out).unwrap())
    }

    #[test]
    fn every_standing_in_markdown() {
        insta::assert_snapshot!(told(&specimen::mixed()));
    }

    #[test]
    fn a_long_page_is_cut_at_a_row() {
        let page = told(&specimen::crowded(400));
        assert!(page.chars().count() <= LONGEST && page.chars().count() > LONGEST - 500);
        let rows = page.lines().filter(|line| line.contains(": **")).count();
        let rest = page.lines().find(|line| line.starts_with("| and ")).unwrap();
        // 800 errors, and a row for each of two rules whose findings only repeat.
        assert_eq!(rest, format!("| and {} more | | |", 802 - rows));
    }

    #[test]
    fn what_is_held_back_leaves_room() {
        let page = told(&specimen::all_held(specimen::crowded(400)));
        assert!(page.chars().count() <= LONGEST);
        assert!(page.contains("\n800 known, in the baseline.\n"), "{page}");
        assert!(page.contains(" more | | | | |\n"), "{page}");
    }

    #[test]
    fn no_name_forges_a_row() {
        let page = told(&specimen::forged());
        assert_eq!(page.lines().filter(|line| line.contains("safety-critical")).count(), 1);
        specimen::assert_forges_nothing(&page);
    }

    #[test]
    fn a_clean_run_passes_and_a_torn_one_does_not() {
        let mut outcome = specimen::outcome(vec![specimen::file("a.yaml", "", Vec::new())]);
        assert!(told(&outcome).starts_with("## physiolint: passed\n"));
        outcome.faults.push(crate::lint::Fault { file: "b.yaml".to_owned(), cause: "gone".to_owned() });
        let page = specimen::told(&outcome, |run, out| write(&Run { exit: 2, ..*run }, out).unwrap());
        assert!(page.starts_with("## physiolint: not everything was checked\n"), "{page}");
        assert!(page.ends_with("- 1 path could not be read.\n"), "{page}");
    }
}
