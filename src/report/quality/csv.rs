//! Tables for a spreadsheet (RFC 4180, UTF-8, lines end with CRLF). A spreadsheet takes a cell for a formula
//! by how it begins: no cell begins like that, and none of our own numbers is ever below zero.

use std::{
    borrow::Cow,
    collections::HashMap,
    fmt::Display,
    io::{self, Write},
};

use serde::Serialize;

use super::Table;
use crate::{
    quality::{Cell, Document, DutyRow, Note, Report, ReviewEntry, Standing, Waived},
    settings::DEFAULT_WEIGHTS,
    text::sanitize,
};

/// Columns of the table of findings.
pub(super) const FINDINGS: [&str; 23] = [
    "path",
    "title",
    "kind",
    "lang",
    "owner",
    "rule",
    "group",
    "level",
    "safety_critical",
    "standing",
    "new",
    "exercise",
    "line",
    "column",
    "more_lines",
    "more_lines_omitted",
    "message",
    "help",
    "reason",
    "by",
    "until",
    "fingerprint",
    "occurrence",
];

/// Of a question that is not met, and of one that is.
const ANSWERS: [&str; 2] = ["no", "yes"];

/// Columns of the table of documents that stand before the dimensions.
const ABOUT: [&str; 13] = [
    "path",
    "title",
    "kind",
    "id",
    "lang",
    "status",
    "owner",
    "translation",
    "state",
    "total",
    "uncapped",
    "band",
    "waived_in_band",
];

/// Two columns each: met, and of how many.
pub(super) const TALLIES: [&str; 3] = ["jama", "cert-lite", "pemat-lite"];

/// The same, of its exercises, in the order of [`DutyRow::cells`].
pub(super) const DUTIES: [&str; 6] = ["cautions", "pain-stop", "dosage", "disclaimer", "red-flags", "review"];

/// Columns of the table of documents that stand after the tallies.
const COUNTS: [&str; 21] = [
    "exercises",
    "exercises_complete",
    "errors",
    "warnings",
    "infos",
    "waived",
    "known",
    "new",
    "beyond_limit",
    "review_state",
    "reviewer",
    "last_review",
    "due",
    "days_until_due",
    "days_overdue",
    "rests_on",
    "cap",
    "gain_1",
    "gain_2",
    "gain_3",
    "sha256",
];

/// Columns of the table of documents.
pub(super) fn documents_head() -> Vec<String> {
    let column = |slug: &str| slug.replace('-', "_");
    // In thousandths, so that no program takes a share for a date.
    let shares = DEFAULT_WEIGHTS.iter().map(|(slug, _)| format!("{}_share", column(slug)));
    let tallies =
        TALLIES.iter().chain(&DUTIES).flat_map(|slug| ["met", "of"].map(|part| format!("{}_{part}", column(slug))));
    let about = ABOUT.iter().map(|name| (*name).to_owned());
    about.chain(shares).chain(tallies).chain(COUNTS.iter().map(|name| (*name).to_owned())).collect()
}

pub(super) fn write(report: &Report, table: Table, out: &mut dyn Write) -> io::Result<()> {
    match table {
        Table::Findings => findings(report, out),
        Table::Documents => documents(report, out),
    }
}

fn findings(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    line(FINDINGS.iter().copied(), out)?;
    let mut waivers: HashMap<(&str, &str, u32, &str), &Waived> = HashMap::new();
    for waiver in &report.held.waivers {
        waivers.insert((&waiver.document, &waiver.rule, waiver.line, &waiver.message), waiver);
    }
    for document in &report.documents {
        for note in &document.findings {
            let place = (document.path.as_str(), note.rule.as_str(), note.line, note.message.as_str());
            let waiver = waivers.get(&place).filter(|_| note.standing == Standing::Waived);
            finding(document, note, waiver.copied()).end(out)?;
        }
    }
    Ok(())
}

fn finding(document: &Document, note: &Note, waiver: Option<&Waived>) -> Row {
    let mut row = Row::default();
    about(document, &mut row);
    row.text(&note.rule);
    row.text(&note.group);
    row.text(&note.severity);
    row.text(ANSWERS[usize::from(note.safety_critical)]);
    row.text(&slug(note.standing));
    row.text(ANSWERS[usize::from(note.is_new)]);
    row.optional(note.exercise.as_deref());
    row.number(note.line);
    row.number(note.column);
    row.text(&note.more_lines.iter().map(u32::to_string).collect::<Vec<_>>().join(" "));
    row.number(note.more_lines_omitted);
    row.text(&note.message);
    row.text(&note.help);
    row.optional(waiver.map(|waiver| waiver.reason.as_str()));
    row.optional(waiver.and_then(|waiver| waiver.by.as_deref()));
    row.optional(waiver.and_then(|waiver| waiver.until.as_deref()));
    row.text(&note.fingerprint);
    row.number(note.occurrence);
    row
}

/// The columns with which a finding says where it stands.
fn about(document: &Document, row: &mut Row) {
    row.text(&document.path);
    row.text(&document.title);
    row.optional(document.kind.as_deref());
    row.text(&document.lang);
    row.optional(document.owner.as_deref());
}

fn documents(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let head = documents_head();
    line(head.iter().map(String::as_str), out)?;
    let mut duties: HashMap<&str, Vec<&DutyRow>> = HashMap::new();
    for row in &report.duties.rows {
        duties.entry(&row.document).or_default().push(row);
    }
    let reviews: HashMap<&str, &ReviewEntry> =
        report.calendar.entries.iter().map(|entry| (entry.document.as_str(), entry)).collect();
    for document in &report.documents {
        let path = document.path.as_str();
        let exercises = duties.get(path).map_or(&[][..], Vec::as_slice);
        row_of(document, exercises, reviews.get(path).copied()).end(out)?;
    }
    Ok(())
}

fn row_of(document: &Document, exercises: &[&DutyRow], review: Option<&ReviewEntry>) -> Row {
    let mut row = Row::default();
    let score = &document.score;
    row.text(&document.path);
    row.text(&document.title);
    row.optional(document.kind.as_deref());
    row.optional(document.id.as_deref());
    row.text(&document.lang);
    row.text(&document.status);
    row.optional(document.owner.as_deref());
    row.text(ANSWERS[usize::from(document.is_translation)]);
    row.text(&slug(document.state));
    row.optional_number(score.total);
    row.optional_number(score.uncapped);
    row.optional(score.band.map(slug).as_deref());
    row.text(ANSWERS[usize::from(score.is_waived)]);
    for (slug, _) in DEFAULT_WEIGHTS {
        let applied = score.dimensions.iter().find(|dimension| dimension.id == slug && dimension.of > 0);
        row.optional_number(applied.map(|dimension| dimension.share));
    }
    for slug in TALLIES {
        let tally = score.tallies.iter().find(|tally| tally.id == slug);
        row.optional_number(tally.map(|tally| tally.met));
        row.optional_number(tally.map(|tally| tally.of));
    }
    for at in 0..DUTIES.len() {
        let asked = exercises.iter().map(|exercise| exercise.cells()[at]).filter(|cell| *cell != Cell::NotAsked);
        row.number(asked.clone().filter(|cell| cell.is_met()).count());
        row.number(asked.count());
    }
    row.number(exercises.len());
    row.number(exercises.iter().filter(|exercise| exercise.is_complete()).count());
    counts(document, &mut row);
    row.optional(review.map(|review| slug(review.state)).as_deref());
    row.optional(review.and_then(|review| review.reviewer.as_deref()));
    row.optional(review.and_then(|review| review.last.as_deref()));
    row.optional(review.and_then(|review| review.due.as_deref()));
    let days = review.and_then(|review| review.days);
    row.optional_number(days.filter(|days| *days >= 0));
    row.optional_number(days.filter(|days| *days < 0).map(i64::unsigned_abs));
    row.text(&review.map_or(String::new(), |review| review.rests_on.join("; ")));
    row.optional(score.cap.as_deref());
    for at in 0..3 {
        row.optional(score.gains.get(at).map(String::as_str));
    }
    row.optional(document.sha256.as_deref());
    row
}

/// The word of the JSON for it.
fn slug(value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        Ok(_) | Err(_) => String::new(),
    }
}

fn counts(document: &Document, row: &mut Row) {
    let count = |is: &dyn Fn(&Note) -> bool| document.findings.iter().filter(|note| is(note)).count();
    for level in ["error", "warning", "info"] {
        row.number(count(&|note| note.standing == Standing::Open && note.severity == level));
    }
    row.number(count(&|note| note.standing == Standing::Waived));
    row.number(count(&|note| note.standing == Standing::Known));
    row.number(count(&|note| note.is_new));
    row.number(document.beyond_limit);
}

/// Cells of a line, as they are written.
#[derive(Default)]
struct Row(Vec<String>);

impl Row {
    fn text(&mut self, text: &str) {
        self.0.push(quoted(&guarded(&sanitize(text))));
    }

    fn optional(&mut self, text: Option<&str>) {
        self.text(text.unwrap_or_default());
    }

    /// Our own; nothing that is given here can be below zero.
    fn number(&mut self, number: impl Display + Copy) {
        self.0.push(number.to_string());
    }

    fn optional_number(&mut self, number: Option<impl ToString>) {
        self.0.push(number.map_or(String::new(), |number| number.to_string()));
    }

    fn end(self, out: &mut dyn Write) -> io::Result<()> {
        line(self.0.iter().map(String::as_str), out)
    }
}

fn line<'c>(cells: impl Iterator<Item = &'c str>, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{}\r\n", cells.collect::<Vec<_>>().join(","))
}

/// A text that would begin a formula, also after blanks, stands behind an apostrophe.
///
/// Source: OWASP, CSV Injection; full-width signs are taken for the plain ones by some programs.
fn guarded(text: &str) -> Cow<'_, str> {
    let starts_wide = text.starts_with(['\t', '\r', '\n']);
    let first = text.trim_start().chars().next();
    let is_formula =
        first.is_some_and(|first| matches!(first, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '−'));
    if starts_wide || is_formula { format!("'{text}").into() } else { text.into() }
}

fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', '\r', '\n', ';', '\t']) || cell.trim() != cell {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{super::specimen, *};

    #[test]
    fn formulas_are_text() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\u{a0}=1", "＝1", "−1"] {
            assert_eq!(guarded(text), format!("'{text}"));
        }
        for text in ["8-12", "a=b", "", "'=1", "\"=1\"", "(+1)", "1"] {
            assert_eq!(guarded(text), text);
        }
    }

    #[test]
    fn cells_are_quoted_as_the_standard_says() {
        let cases = [
            ("plain", "plain"),
            ("a,b", "\"a,b\""),
            ("say \"x\"", "\"say \"\"x\"\"\""),
            ("a\nb", "\"a\nb\""),
            (" a", "\" a\""),
            ("", ""),
        ];
        for (cell, written) in cases {
            assert_eq!(quoted(cell), written);
        }
    }

    #[test]
    fn both_tables() {
        for table in [Table::Findings, Table::Documents] {
            let mut bytes = Vec::new();
            write(&specimen::report(), table, &mut bytes).unwrap();
            let text = String::from_utf8(bytes).unwrap();
            insta::assert_snapshot!(Table::NAMES[table as usize], text.replace("\r\n", "\n"));
        }
    }
}
