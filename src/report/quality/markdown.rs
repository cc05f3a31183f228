//! The report in short, for a wiki or a pull request: the same parts in the same order, what needs work
//! first, cut at rows so that a platform takes it.

mod documents;
mod library;
mod scores;

use std::io::{self, Write};

use crate::{
    quality::{Cell, DutyRow, MEANING, Report, Share, Verdict},
    report::{
        counted,
        page::{code, fitting, prose, table},
        quality::urgent,
    },
};

/// Characters of a page; platforms take little more in a comment.
const LONGEST: usize = 60_000;

/// Characters of a long table. The table of documents takes what the others leave.
const WIDE: usize = 6_000;

/// Characters of a short table or list.
const NARROW: usize = 1_500;

pub(super) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let head = [
        top(report),
        verdict(report),
        duties(report),
        scores::scores(report),
        scores::trend(&report.history),
        scores::rules(&report.rules),
        library::calendar(&report.calendar),
        library::coverage(&report.coverage),
        library::consistency(&report.consistency),
        library::held(&report.held),
    ]
    .concat();
    let tail = documents::method(report);
    let room = LONGEST.saturating_sub(head.chars().count() + tail.chars().count());
    write!(out, "{head}{}{tail}", documents::documents(&report.documents, room))
}

/// A text from content, as long as a cell may be.
fn cell(text: &str) -> String {
    prose(&clipped(text))
}

fn optional(text: Option<&str>) -> String {
    text.map_or("-".to_owned(), cell)
}

/// A path or an id, as long as a cell may be.
fn name(text: &str) -> String {
    code(&clipped(text))
}

fn clipped(text: &str) -> String {
    /// Characters of a cell.
    const LONGEST: usize = 200;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The verb of a sentence that begins with so many of so many.
fn verb<'w>(share: Share, one: &'w str, many: &'w str) -> &'w str {
    if share.met == 1 || share.of == 1 { one } else { many }
}

fn so_many(share: Share) -> String {
    format!("{}/{}", share.met, share.of)
}

/// Names in a row, cut where the room ends.
fn in_a_row(names: impl Iterator<Item = String>) -> String {
    let names: Vec<String> = names.collect();
    let (kept, more) = fitting(&names, NARROW);
    let mut kept: Vec<&str> = kept.lines().collect();
    let rest = format!("and {more} more");
    if more > 0 {
        kept.push(&rest);
    }
    if kept.is_empty() { "none".to_owned() } else { kept.join(", ") }
}

/// A list under a line of its own; nothing when there is nothing.
fn bullets(head: &str, lines: &[String]) -> String {
    listed(head, lines, 0)
}

/// The same when some are left out already.
fn listed(head: &str, lines: &[String], beyond: usize) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let lines: Vec<String> = lines.iter().map(|line| format!("- {line}")).collect();
    let (kept, more) = fitting(&lines, NARROW);
    let more = more + beyond;
    let rest = if more > 0 { format!("- and {more} more\n") } else { String::new() };
    format!("\n{head}\n\n{kept}{rest}")
}

fn top(report: &Report) -> String {
    let by = report.logo_text.as_deref().map_or(String::new(), |text| format!("{}, ", cell(text)));
    let only = &report.only;
    let mut narrowed: Vec<String> = Vec::new();
    if !only.paths.is_empty() {
        narrowed.push(in_a_row(only.paths.iter().map(|path| name(path))));
    }
    let flags = [("reviewer", &only.reviewer), ("language", &only.lang), ("status", &only.status)];
    let flags = flags.iter().filter_map(|(what, value)| value.as_deref().map(|value| (what, value)));
    narrowed.extend(flags.map(|(what, value)| format!("{what} {}", cell(value))));
    let mut sentences = Vec::new();
    if !narrowed.is_empty() {
        sentences.push(format!("\nNarrowed to: {}.\n", narrowed.join("; ")));
    }
    if only.rules_left_out > 0 {
        sentences.push(format!("\n{} did not run.\n", counted(only.rules_left_out, "rule")));
    }
    let narrowed = sentences.concat();
    format!(
        "# {}\n\n{by}{}\n\n**{}**\n\n> {MEANING}\n{narrowed}",
        cell(&report.title),
        cell(&report.today),
        cell(&report.verdict.headline)
    )
}

fn verdict(report: &Report) -> String {
    let verdict = &report.verdict;
    let Verdict { documents, must_fix, to_improve, clean, not_judged, unreadable, .. } = verdict;
    let of_documents = [
        ("Must be fixed", must_fix),
        ("To improve", to_improve),
        ("No open findings", clean),
        ("Not judged", not_judged),
    ];
    let documents = counted(*documents, "document");
    let mut rows: Vec<String> =
        of_documents.iter().map(|(what, count)| format!("| {what} | {count} of {documents} |")).collect();
    let (duties, due) = (verdict.duties, verdict.reviews_due);
    rows.push(format!("| All four safety duties | {} of {} |", duties.met, counted(duties.of, "exercise")));
    rows.push(format!("| Reviews due by {} | {} of {} |", cell(&verdict.due_by), due.met, due.of));
    let all = verdict.error + verdict.warning + verdict.info + verdict.waived + verdict.known;
    let all = counted(all, "finding");
    let of_findings = [
        ("Errors", verdict.error),
        ("Warnings", verdict.warning),
        ("Infos", verdict.info),
        ("Waived", verdict.waived),
        ("Known", verdict.known),
    ];
    rows.extend(of_findings.iter().map(|(what, count)| format!("| {what} | {count} of {all} |")));
    if *unreadable > 0 {
        rows.push(format!("| Could not be read | {} |", counted(*unreadable, "path")));
    }
    let table = table(["What", "How many"], &rows, NARROW);
    format!("\n## Verdict\n{}{table}{}", most_urgent(report), since(verdict))
}

fn most_urgent(report: &Report) -> String {
    let mut lines: Vec<String> = urgent::of(&report.documents)
        .map(|(document, note)| format!("{} ({}, line {})", cell(&note.message), cell(&document.title), note.line))
        .collect();
    let beyond = lines.len().saturating_sub(urgent::MOST);
    lines.truncate(urgent::MOST);
    listed("Most urgent:", &lines, beyond)
}

fn since(verdict: &Verdict) -> String {
    let Some(since) = &verdict.since else { return String::new() };
    let fixed: Vec<String> = since
        .fixed_findings
        .iter()
        .map(|fixed| format!("{}: {}: {}", name(&fixed.document), cell(&fixed.severity), cell(&fixed.message)))
        .collect();
    let mut told = format!("Since {}: {} new, {} fixed.", cell(&since.today), since.new, since.fixed);
    if since.no_longer_checked > 0 {
        let findings = counted(since.no_longer_checked, "finding");
        let are = if since.no_longer_checked == 1 { "is" } else { "are" };
        told = format!("{told} {findings} of then {are} no longer looked for.");
    }
    if since.compared.met < since.compared.of {
        told = format!("{told} Compared: {} documents.", so_many(since.compared));
    }
    format!("\n{told}\n{}", bullets("Fixed:", &fixed))
}

fn duties(report: &Report) -> String {
    let duties = &report.duties;
    let totals = [
        ("Cautions", duties.cautions),
        ("Pain-stop", duties.pain_stop),
        ("Dosage", duties.dosage),
        ("Disclaimer", duties.disclaimer),
        ("Red flags", duties.red_flags),
        ("Review", duties.review),
    ];
    let totals = totals.map(|(duty, share)| format!("| {duty} | {} |", so_many(share)));
    let is_open = |row: &&DutyRow| row.cells().iter().any(|cell| cell.is_open());
    let open: Vec<&DutyRow> = duties.rows.iter().filter(is_open).collect();
    let rows: Vec<String> = open.iter().map(|row| duty_row(row)).collect();
    let head = ["Exercise", "Where", "Cautions", "Pain-stop", "Dosage", "Disclaimer", "Red flags", "Review"];
    let of = duties.rows.len();
    let done = of - open.len();
    let rest = format!("\nNothing found missing: {done} of {}, left out here.\n", counted(of, "exercise"));
    let words = Cell::ALL.into_iter().filter(|word| open.iter().any(|row| row.cells().contains(word)));
    let words: Vec<String> = words.map(|cell| format!("{}: {}", cell.word(), cell.meaning())).collect();
    let words = bullets("What the words mean:", &words);
    let totals = table(["Safety duty", "Met"], &totals, NARROW);
    format!("\n## Safety duties\n{totals}{}{rest}{words}", table(head, &rows, WIDE))
}

fn duty_row(row: &DutyRow) -> String {
    let cells = row.cells().map(|cell| {
        // What is open is bold: colour would not survive the page.
        if cell.is_open() { format!("**{}**", cell.word()) } else { cell.word().to_owned() }
    });
    format!("| {} | {} | {} |", cell(&row.exercise), place(&row.document, row.line), cells.join(" | "))
}

/// A document and a line of it; 0 is the document as a whole.
fn place(document: &str, line: u32) -> String {
    if line == 0 { name(document) } else { format!("{} line {line}", name(document)) }
}

#[cfg(test)]
mod tests {
    use super::{super::specimen, *};

    fn told(report: &Report) -> String {
        let mut bytes = Vec::new();
        write(report, &mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn all_parts_of_a_report() {
        insta::assert_snapshot!(told(&specimen::report()));
    }

    #[test]
    fn what_is_most_urgent_is_listed_and_the_rest_counted() {
        let mut report = specimen::report();
        let article = report.documents.iter_mut().find(|document| !document.findings.is_empty()).unwrap();
        let message = "`go on` tells readers to go on through pain".to_owned();
        let harmful =
            crate::quality::Note { rule: "push-through-pain".to_owned(), message, ..article.findings[0].clone() };
        article.findings.extend(vec![harmful; 12]);
        let page = told(&report);
        let (_, list) = page.split_once("\nMost urgent:\n\n").unwrap();
        let list = list.split_once("\n\n").unwrap().0;
        assert!(list.lines().count() == 11 && list.ends_with("- and 2 more"), "{list}");
        assert!(!list.contains("push-through-pain"), "{list}");
    }

    #[test]
    fn content_is_read_as_text() {
        let page = told(&specimen::report());
        let outside_code: String = page.split('`').step_by(2).collect();
        for mark in ["<script", "](", "@", "{{", "https:", "<img"] {
            assert!(!outside_code.contains(mark), "{mark}: {outside_code}");
        }
        for line in page.lines().filter(|line| line.starts_with('|')) {
            assert!(line.ends_with('|'), "{line}");
        }
    }

    #[test]
    fn a_long_page_is_cut_at_rows() {
        let mut report = specimen::report();
        report.title = "title ".repeat(20_000);
        report.documents = report.documents.iter().cycle().take(5_000).cloned().collect();
        report.duties.rows = report.duties.rows.iter().cycle().take(5_000).cloned().collect();
        report.calendar.entries = report.calendar.entries.iter().cycle().take(5_000).cloned().collect();
        report.held.waivers = report.held.waivers.iter().cycle().take(5_000).cloned().collect();
        report.method.skipped = report.method.skipped.iter().cycle().take(5_000).cloned().collect();
        report.history = report.history.iter().cycle().take(100).cloned().collect();
        report.coverage.conditions_without_exercise = vec!["x".repeat(150); 5_000];
        report.rules = report.rules.iter().cycle().take(1_000).cloned().collect();
        report.consistency = report.consistency.iter().cycle().take(1_000).cloned().collect();
        let page = told(&report);
        let length = page.chars().count();
        assert!(length <= LONGEST && length > LONGEST - 2_000, "{length}");
        assert!(page.contains("## Method"));
        for line in page.lines().filter(|line| line.starts_with("| and ")) {
            assert!(line.ends_with(" |"), "{line}");
        }
    }

    #[test]
    fn an_empty_library_has_a_page() {
        let mut report = specimen::report();
        report.documents.clear();
        report.duties = crate::quality::Duties::default();
        report.score = crate::quality::LibraryScore::default();
        report.rules.clear();
        report.calendar = crate::quality::Calendar::default();
        report.coverage = crate::quality::Coverage::default();
        report.consistency.clear();
        report.held = crate::quality::HeldBack::default();
        report.history.clear();
        let page = told(&report);
        assert!(page.contains("\nNothing found missing: 0 of 0 exercises, left out here.\n"), "{page}");
    }
}
