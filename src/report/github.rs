//! Commands to GitHub's runner of workflows, which draws them beside the lines of a pull request.
//!
//! Source: GitHub Docs, "Workflow commands"; `ActionCommand` of the runner for the escapes.

use std::io::{self, Write};

use super::{
    Run, counted,
    told::{self, Told},
};
use crate::{
    finding::{Finding, Severity},
    lint::FileReport,
    text::sanitize,
};

/// Annotations of one level that a step shows; the platform drops further ones without a word.
const MOST: usize = 10;

pub(super) fn write(run: &Run<'_>, out: &mut dyn Write) -> io::Result<()> {
    let of_level = |level| run.outcome.findings().filter(|(_, finding)| finding.severity == level).count();
    let room = Severity::ALL.map(|level| (level, of_level(level).min(MOST)));
    let shown: usize = room.iter().map(|(_, count)| count).sum();
    let dropped: usize = run.outcome.files.iter().map(|file| file.beyond_limit.len()).sum();
    let total = run.outcome.findings().count() + dropped;
    for (level, mut most) in room {
        // The count of the rest is a notice as well.
        if level == Severity::Info && total > shown {
            most = most.min(MOST - 1);
        }
        for (file, finding) in worst(run, level, most) {
            let region = told::open(file).into_iter().find(|told| std::ptr::eq::<Finding>(told.finding, finding));
            annotation(run, file, &region.expect("it is one of its file"), out)?;
        }
    }
    if total > shown { rest(run, out) } else { Ok(()) }
}

/// The findings of a level that are shown, safety-critical ones first.
fn worst<'r>(run: &Run<'r>, level: Severity, most: usize) -> Vec<(&'r FileReport, &'r Finding)> {
    let mut findings: Vec<_> = run.outcome.findings().filter(|(_, finding)| finding.severity == level).collect();
    // Within a rank the files of the change come first: its author can do something about them.
    findings.sort_by_key(|(file, finding)| (told::rank(finding), !file.is_changed));
    findings.truncate(most);
    findings
}

fn annotation(run: &Run<'_>, file: &FileReport, told: &Told<'_>, out: &mut dyn Write) -> io::Result<()> {
    let Told { finding, start, end, .. } = told;
    let path = run.names.at_github(&file.name);
    let (line, last) = (start.line, end.line);
    write!(out, "::{} title={}", command(finding.severity), property(finding.meta.id))?;
    write!(out, ",file={},line={line},endLine={last}", property(&path))?;
    // The platform takes columns of a single line only.
    if line == last {
        write!(out, ",col={},endColumn={}", start.column, end.column)?;
    }
    let shown = run.names.shown(&file.name);
    let (message, help) = (sanitize(&finding.message), sanitize(&finding.help));
    let text = format!("{shown}:{line}:{}: {message}\nhelp: {help}", start.column);
    writeln!(out, "::{}", data(&text))
}

fn rest(run: &Run<'_>, out: &mut dyn Write) -> io::Result<()> {
    let left = Severity::ALL.map(|level| {
        let most = if level == Severity::Info { MOST - 1 } else { MOST };
        (run.outcome.count(level).saturating_sub(most), level.name())
    });
    let all: usize = left.iter().map(|(count, _)| count).sum();
    let each = left.iter().filter(|(count, _)| *count > 0).map(|(count, level)| counted(*count, level));
    let each = each.collect::<Vec<_>>().join(", ");
    let text = format!("{} not shown here: {each}", counted(all, "more finding"));
    writeln!(out, "::notice title={}::{}", env!("CARGO_PKG_NAME"), data(&text))
}

const fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{super::specimen, *};

    #[derive(Debug)]
    struct Command {
        name: String,
        properties: BTreeMap<String, String>,
        data: String,
    }

    /// What the runner takes a line for; its rules, written anew.
    fn read_back(line: &str) -> Option<Command> {
        let rest = line.trim_start().strip_prefix("::")?;
        let (info, data) = rest.split_once("::")?;
        let (name, list) = info.split_once(' ').unwrap_or((info, ""));
        let pairs = list.trim().split(',').filter(|pair| !pair.is_empty());
        let unescaped = |text: &str| text.replace("%0D", "\r").replace("%0A", "\n");
        let value = |text: &str| unescaped(text).replace("%3A", ":").replace("%2C", ",").replace("%25", "%");
        let properties = pairs.filter_map(|pair| pair.split_once('='));
        Some(Command {
            name: name.to_owned(),
            properties: properties.map(|(key, text)| (key.to_owned(), value(text))).collect(),
            data: unescaped(data).replace("%25", "%"),
        })
    }

    fn told(outcome: &crate::lint::Outcome) -> String {
        specimen::told(outcome, |run, out| write(run, out).unwrap())
    }

    #[test]
    fn every_standing_in_github() {
        insta::assert_snapshot!(told(&specimen::mixed()));
    }

    #[test]
    fn escapes_are_read_back() {
        let line = format!("::error title=t,file={}::{}", property("50%,a:b\n%2C"), data("100%0A\r\n::x"));
        let command = read_back(&line).unwrap();
        assert_eq!(command.properties["file"], "50%,a:b\n%2C");
        assert_eq!(command.data, "100%0A\r\n::x");
    }

    #[test]
    fn a_name_forges_no_command() {
        let told = told(&specimen::forged());
        let commands: Vec<Command> = told.lines().map(|line| read_back(line).unwrap()).collect();
        assert_eq!(commands.len(), 1);
        assert_eq!(commands[0].name, "error");
        assert_eq!(commands[0].properties["file"], specimen::FORGED_SHOWN);
        assert_eq!(commands[0].properties["line"], "1");
        let keys: Vec<&str> = commands[0].properties.keys().map(String::as_str).collect();
        assert_eq!(keys, ["col", "endColumn", "endLine", "file", "line", "title"]);
        specimen::assert_forges_nothing(&told);
    }

    #[test]
    fn ten_of_a_level_the_critical_first_and_the_rest_counted() {
        let outcome = specimen::crowded(40);
        let told = told(&outcome);
        let commands: Vec<Command> = told.lines().map(|line| read_back(line).unwrap()).collect();
        for name in ["error", "warning", "notice"] {
            assert_eq!(commands.iter().filter(|command| command.name == name).count(), 10, "{name}");
        }
        assert!(commands[..10].iter().all(|command| command.properties["title"] == "missing-dosage"), "{told}");
        let last = commands.last().unwrap();
        assert_eq!(last.data, "131 more findings not shown here: 70 errors, 30 warnings, 31 infos");
        assert_eq!(outcome.findings().count(), 160);
    }

    #[test]
    fn a_region_of_several_lines_has_no_columns() {
        let mut outcome = specimen::forged();
        outcome.files[0].findings[0].span = crate::text::Span::new(0, 20);
        let told = told(&outcome);
        assert!(told.contains(",line=1,endLine=2::"), "{told}");
    }

    #[test]
    fn paths_are_counted_from_the_workspace() {
        let outcome = specimen::forged();
        let told = specimen::told(&outcome, |run, out| {
            let mut names = run.names.clone();
            names.platforms.github.insert(specimen::FORGED.to_owned(), "site/a, b.md".to_owned());
            write(&Run { names: &names, ..*run }, out).unwrap();
        });
        assert_eq!(read_back(&told).unwrap().properties["file"], "site/a, b.md");
    }

    #[test]
    fn files_of_the_change_come_first_among_equals() {
        use crate::{
            finding::{Finding, SCHEMA_MISMATCH},
            text::Span,
        };

        let faults = |count: usize| vec![Finding::new(&SCHEMA_MISMATCH, Span::new(0, 1), "m", "h"); count];
        let mut files = vec![specimen::file("a.yaml", "x", faults(12)), specimen::file("b.yaml", "x", faults(1))];
        files[1].is_changed = true;
        let printed = told(&specimen::outcome(files));
        assert!(printed.lines().next().unwrap().contains("file=b.yaml,"), "{printed}");
    }
}
