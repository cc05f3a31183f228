//! `physiolint/report-v1` as JSON, and the way back. A stored report may come from a stranger: what is
//! read of it is as safe to show, and to count with, as what is written here.

use std::{
    fmt,
    io::{self, Write},
};

use serde_json::{Map, Value, error::Category};

use crate::{
    quality::{MEANING, Report, SCHEMA},
    text::sanitize,
};

/// Earlier reports that are kept of a history, the last ones.
const HISTORY: usize = 100;

/// The largest number that is read: sums over a file of any size that is taken stay within 64 bits.
const MOST: u64 = 1_000_000_000_000;

/// Why a text is no report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    /// What is wrong.
    pub message: String,
    /// What to give instead.
    pub help: &'static str,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ReadError {}

/// What is told to nearly everybody whose file is refused.
const GIVE: &str = "give what `physiolint report --format json` wrote";

/// Writes one object, with a line break at its end.
pub(super) fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, report)?;
    writeln!(out)
}

/// Reads a stored report. Fields of later versions are passed over, every text is sanitised, the last
/// points of a long history are kept, and what stands under the scores is what this version says.
///
/// # Errors
///
/// When the text is no JSON, no `physiolint/report-v1`, or contradicts itself.
pub fn read(text: &str) -> Result<Report, ReadError> {
    // Some shells put a byte-order mark before what they store.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value: Value = serde_json::from_str(text).map_err(|error| broken(&error))?;
    recognise(&value)?;
    let value = cleaned(value).map_err(untrue)?;
    let mut report: Report = serde_json::from_value(value).map_err(|error| ReadError {
        message: format!("it says it is a `{SCHEMA}`, and is not: {}", short(&error.to_string())),
        help: "make it anew with `physiolint report --format json`",
    })?;
    within_scale(&report).map_err(untrue)?;
    let early = report.history.len().saturating_sub(HISTORY);
    report.history.drain(..early);
    MEANING.clone_into(&mut report.meaning);
    Ok(report)
}

fn broken(error: &serde_json::Error) -> ReadError {
    let (line, column) = (error.line(), error.column());
    let told = error.to_string();
    let cause = told.rsplit_once(" at line ").map_or(told.as_str(), |(cause, _)| cause);
    let (what, help) = match error.classify() {
        Category::Eof if line <= 1 && column == 0 => ("it is empty".to_owned(), GIVE),
        Category::Eof => {
            (format!("it ends in the middle, at line {line}, column {column}"), "it was not stored whole; make it anew")
        }
        Category::Io | Category::Syntax | Category::Data => {
            (format!("it is no JSON: line {line}, column {column}: {}", short(cause)), GIVE)
        }
    };
    ReadError { message: what, help }
}

/// Whether it is ours, by the name of its format alone.
fn recognise(value: &Value) -> Result<(), ReadError> {
    let refused = |message: String, help| Err(ReadError { message, help });
    match value.get("schema").and_then(Value::as_str) {
        Some(SCHEMA) => Ok(()),
        Some(findings @ "physiolint/json-v1") => {
            refused(format!("it is a `{findings}`: the findings of one check, not a report"), GIVE)
        }
        Some(later) if later.starts_with("physiolint/report-v") => refused(
            format!("it is a `{}`; this version reads `{SCHEMA}`", short(later)),
            "use the version of physiolint that made it, or a later one",
        ),
        Some(other) => refused(format!("it is a `{}`, not a `{SCHEMA}`", short(other)), GIVE),
        None => refused(format!("it is JSON and no report: it has no `schema: {SCHEMA}`"), GIVE),
    }
}

/// The value with every text and key sanitised; the first thing in it that cannot be.
fn cleaned(value: Value) -> Result<Value, String> {
    match value {
        Value::String(text) => Ok(Value::String(safe(text))),
        Value::Array(list) => list.into_iter().map(cleaned).collect::<Result<Vec<Value>, String>>().map(Value::Array),
        Value::Object(members) => {
            bounded(&members)?;
            let members = members.into_iter().map(|(key, value)| Ok((safe(key), cleaned(value)?)));
            members.collect::<Result<Map<String, Value>, String>>().map(Value::Object)
        }
        Value::Number(ref number) => {
            let size = number.as_i64().map(i64::unsigned_abs).or_else(|| number.as_u64());
            match size {
                Some(size) if size > MOST => Err(format!("it holds the number {number}, which counts nothing")),
                Some(_) | None => Ok(value),
            }
        }
        Value::Null | Value::Bool(_) => Ok(value),
    }
}

fn safe(text: String) -> String {
    match sanitize(&text) {
        std::borrow::Cow::Borrowed(_) => text,
        std::borrow::Cow::Owned(safe) => safe,
    }
}

/// No more met than asked, wherever one is counted of the other.
fn bounded(members: &Map<String, Value>) -> Result<(), String> {
    let Some(of) = members.get("of").and_then(Value::as_u64) else { return Ok(()) };
    for part in ["met", "points"] {
        match members.get(part).and_then(Value::as_u64) {
            Some(part) if part > of => return Err(format!("it counts {part} of {of}")),
            Some(_) | None => {}
        }
    }
    Ok(())
}

fn within_scale(report: &Report) -> Result<(), String> {
    /// All of a dimension, in thousandths.
    const WHOLE: u64 = 1_000;
    if report.calendar.within_days < 0 {
        return Err(format!("it looks {} days ahead", report.calendar.within_days));
    }
    let days = report.history.iter().map(|point| &point.today).chain([&report.today, &report.verdict.due_by]);
    let mut days = days.filter(|day| day.parse::<jiff::civil::Date>().is_err());
    if let Some(day) = days.next() {
        return Err(format!("it holds the day `{}`", short(day)));
    }
    let scores = report.documents.iter().map(|document| &document.score);
    for total in scores.clone().flat_map(|score| [score.total, score.uncapped]).flatten() {
        if total > 100 {
            return Err(format!("it gives a score of {total} of 100"));
        }
    }
    let dimensions = scores.flat_map(|score| &score.dimensions).chain(&report.score.dimensions);
    match dimensions.map(|dimension| dimension.share).find(|share| *share > WHOLE) {
        Some(share) => Err(format!("it gives a share of {share} of {WHOLE}")),
        None => Ok(()),
    }
}

fn untrue(message: String) -> ReadError {
    ReadError { message, help: "it was changed after it was made; make it anew with `physiolint report --format json`" }
}

/// A text of the file within a message.
fn short(text: &str) -> String {
    /// Characters of it that are told.
    const LONGEST: usize = 160;
    let safe = sanitize(text);
    match safe.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &safe[..end]),
        None => safe.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::specimen, *};

    fn written(report: &Report) -> String {
        let mut bytes = Vec::new();
        write(report, &mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    /// The specimen with one place of its JSON replaced.
    fn with(pointer: &str, value: Value) -> Result<Report, ReadError> {
        let mut json: Value = serde_json::from_str(&written(&specimen::report())).unwrap();
        *json.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
        read(&json.to_string())
    }

    fn refused(text: &str) -> String {
        let error = read(text).unwrap_err();
        assert!(!error.help.is_empty());
        error.to_string()
    }

    #[test]
    fn what_is_written_is_read_again() {
        let report = specimen::report();
        assert_eq!(read(&written(&report)), Ok(report.clone()));
        assert_eq!(read(&format!("\u{feff}{}", written(&report))), Ok(report));
    }

    #[test]
    fn what_is_no_report_is_refused_in_plain_words() {
        let schema = |name: &str| format!("{{\"schema\": \"{name}\"}}");
        assert_eq!(refused(""), "it is empty");
        assert_eq!(refused("{\n  \"schema\": "), "it ends in the middle, at line 2, column 12");
        assert_eq!(refused("{\n \"a\": 1,,}"), "it is no JSON: line 2, column 9: key must be a string");
        assert_eq!(refused("[]"), "it is JSON and no report: it has no `schema: physiolint/report-v1`");
        assert_eq!(refused(&schema("a\\u001b[2J")), "it is a `a\\u{1b}[2J`, not a `physiolint/report-v1`");
        assert!(refused(&schema("physiolint/json-v1")).contains("findings of one check"));
        assert!(refused(&schema("physiolint/report-v2")).contains("this version reads"));
        let lacking = refused(&schema(SCHEMA));
        assert_eq!(lacking, "it says it is a `physiolint/report-v1`, and is not: missing field `tool`");
        let long = refused(&schema(&"x".repeat(10_000)));
        assert!(long.chars().count() < 250, "{long}");
    }

    #[test]
    fn a_deep_one_is_refused() {
        let deep = format!("{{\"schema\": \"{SCHEMA}\", \"x\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
        assert!(refused(&deep).contains("recursion limit exceeded"));
    }

    #[test]
    fn fields_of_later_versions_are_passed_over() {
        let mut json: Value = serde_json::from_str(&written(&specimen::report())).unwrap();
        json["later"] = serde_json::json!({"a": [1.5, null]});
        json["documents"][0]["later"] = true.into();
        json["verdict"]["later"] = "x".into();
        assert_eq!(read(&json.to_string()), Ok(specimen::report()));
    }

    #[test]
    fn every_text_of_a_stranger_is_made_safe() {
        let hostile = "a\u{1b}[31m\u{202e}b\u{0}";
        let report = with("/documents/0/title", hostile.into()).unwrap();
        assert_eq!(report.documents[0].title, "a\\u{1b}[31m\\u{202e}b\\u{0}");
        let report = with("/duties/rows/0/exercise", hostile.into()).unwrap();
        assert!(!written(&report).chars().any(|c| c != '\n' && crate::text::hides_text(c)));
        assert_eq!(with("/meaning", "Certified safe.".into()).unwrap().meaning, MEANING);
    }

    #[test]
    fn a_report_that_contradicts_itself_is_refused() {
        let told = |pointer, value: Value| with(pointer, value).unwrap_err().to_string();
        assert_eq!(told("/verdict/duties/met", 9.into()), "it counts 9 of 4");
        assert_eq!(told("/documents/0/total", 101.into()), "it gives a score of 101 of 100");
        assert_eq!(told("/score/dimensions/0/share", 1_001.into()), "it gives a share of 1001 of 1000");
        assert!(told("/verdict/error", u64::MAX.into()).contains("counts nothing"));
        assert!(told("/calendar/entries/0/days", i64::MIN.into()).contains("counts nothing"));
        assert!(told("/verdict/error", (-1).into()).contains("and is not"));
        assert!(told("/documents/0/band", "excellent".into()).contains("unknown variant"));
    }

    #[test]
    fn the_last_points_of_a_long_history_are_kept() {
        let mut report = specimen::report();
        let point = report.history[0].clone();
        report.history = (0..150).map(|at| quality_point(&point, at)).collect();
        let kept = read(&written(&report)).unwrap().history;
        assert_eq!((kept.len(), kept[0].documents, kept[99].documents), (100, 50, 149));
    }

    fn quality_point(point: &crate::quality::Point, documents: usize) -> crate::quality::Point {
        crate::quality::Point { documents, ..point.clone() }
    }
}
