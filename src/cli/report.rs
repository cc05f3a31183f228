//! `physiolint report`: a report made of the content or read from a file, its bytes, the exit code.

mod made;

use std::path::{Path, PathBuf};

use super::{
    Error, Exit,
    args::{self, ReportForm, ReportTable},
    console::Console,
    environment::Environment,
    files,
    settings_file::{shown, spelled},
    verdict, write,
};
use crate::{
    finding::Severity,
    lint::Unreadable,
    quality::{DocumentState, Report, Verdict},
    report::quality::{self, ReportFormat, Table},
    settings::FailOn,
};

/// The most bytes of a stored report: some forty thousand documents.
const LARGEST: u64 = 256 << 20;

/// What is asked of a run, understood before any file is read.
#[derive(Debug, PartialEq, Eq)]
struct Request {
    format: ReportFormat,
    to: Destination,
    fail_on: FailOn,
}

/// Where the bytes go.
#[derive(Debug, PartialEq, Eq)]
enum Destination {
    Stdout,
    File(PathBuf),
}

/// Runs `report`.
pub(super) fn run(
    arguments: &args::Report,
    global: &args::Global,
    environment: &Environment,
    console: Console,
) -> Result<Exit, Error> {
    let request = Request::new(arguments, &environment.folder)?;
    // Before anything is written: it may be the very file that is written over.
    let previous = arguments.previous.as_deref().map(|file| stored(file, environment)).transpose()?;
    if let (Some(earlier), Some(file)) = (&previous, &arguments.previous) {
        let today = environment.today(global.today)?.to_string();
        if earlier.today > today {
            let message = format!("{} is of {}, after today ({today})", spelled(file), earlier.today);
            return Err(Error::new(message).with_help("give an earlier report, or say `--today`"));
        }
    }
    let report = match &arguments.from {
        Some(file) => {
            let report = stored(file, environment)?;
            for fault in &report.method.unreadable {
                console.fault(&format!("{}: {}", fault.path, fault.reason));
            }
            if report.documents.is_empty() && !arguments.allow_empty {
                console.insist("the stored report tells of no document");
            }
            Some(report)
        }
        None => made::report(arguments, global, environment, &request.to, previous.as_ref(), console)?,
    };
    let Some(report) = report else { return Ok(Exit::Unchecked) };
    match &request.to {
        Destination::Stdout => console.print(&mut |out| quality::write(&report, request.format, out))?,
        Destination::File(path) => {
            let mut bytes = Vec::new();
            quality::write(&report, request.format, &mut bytes)
                .map_err(|error| Error::new(format!("the report cannot be told: {error}")))?;
            if let Some(folder) = path.parent() {
                write::folder(folder)?;
            }
            write::replace(path, &bytes)?;
            console.done(&format!("{}: {}", shown(&environment.folder, path), told(&report.verdict)));
        }
    }
    Ok(exit(&report, request.fail_on, arguments))
}

impl Request {
    fn new(arguments: &args::Report, folder: &Path) -> Result<Self, Error> {
        let file = arguments.output_file.as_deref().filter(|file| *file != Path::new("-"));
        let form = arguments.format.unwrap_or(ReportForm::Html);
        if arguments.output_file.is_none() && form == ReportForm::Html {
            let help = "say which: `-o report.html`, or `-o -` for standard output";
            return Err(Error::new("a report in HTML goes into a file").with_help(help));
        }
        let meant = file.filter(|_| arguments.format.is_none()).and_then(form_of);
        if let (Some(file), Some(meant)) = (file, meant) {
            let message = format!("{} would hold a page in HTML", spelled(file));
            return Err(Error::new(message).with_help(format!("say `--format {meant}`, or `--format html`")));
        }
        let table = match arguments.table {
            Some(_) if form != ReportForm::Csv => {
                let error = Error::new("--table chooses a table of `--format csv`");
                return Err(error.with_help("add `--format csv`, or leave --table out"));
            }
            Some(ReportTable::Documents) => Table::Documents,
            Some(ReportTable::Findings) | None => Table::Findings,
        };
        let format = match form {
            ReportForm::Html => ReportFormat::Html,
            ReportForm::Markdown => ReportFormat::Markdown,
            ReportForm::Json => ReportFormat::Json,
            ReportForm::Csv => ReportFormat::Csv(table),
        };
        let to = file.map_or(Destination::Stdout, |file| Destination::File(files::settled(&folder.join(file))));
        let fail_on = arguments.fail_on.as_deref().map(verdict::fail_on).transpose()?;
        Ok(Self { format, to, fail_on: fail_on.unwrap_or(FailOn::Never) })
    }
}

/// The form that the ending of a file speaks of, other than HTML.
fn form_of(file: &Path) -> Option<&'static str> {
    let ending = file.extension()?.to_str()?.to_ascii_lowercase();
    match ending.as_str() {
        "md" | "markdown" => Some("markdown"),
        "json" => Some("json"),
        "csv" => Some("csv"),
        _ => None,
    }
}

/// A report that was written before.
fn stored(file: &Path, environment: &Environment) -> Result<Report, Error> {
    let refuse = |cause: &str| Error::new(format!("the report {} cannot be used: {cause}", spelled(file)));
    let bytes = files::read(&environment.folder.join(file), LARGEST).map_err(|error| match error {
        Unreadable::TooLarge { .. } => refuse("it is larger than 256 MiB"),
        Unreadable::Refused(cause) => {
            refuse(&cause).with_help("write one with `physiolint report --format json -o FILE`")
        }
    })?;
    let text = String::from_utf8(bytes).map_err(|_| refuse("it is no UTF-8 text"))?;
    quality::read(&text).map_err(|error| refuse(&error.message).with_help(error.help))
}

/// The report in one line.
fn told(verdict: &Verdict) -> String {
    let documents = counted(verdict.documents, "document");
    let reviews = counted(verdict.reviews_due.met, "review");
    let line = format!("{documents}, {} must be fixed, {reviews} due by {}", verdict.must_fix, verdict.due_by);
    match &verdict.since {
        Some(since) => format!("{line} ({} fixed, {} new since {})", since.fixed, since.new, since.today),
        None => line,
    }
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// How a report ends: the same, whether it was made now or read from a file.
fn exit(report: &Report, fail_on: FailOn, arguments: &args::Report) -> Exit {
    let verdict = &report.verdict;
    let counts =
        [(Severity::Error, verdict.error), (Severity::Warning, verdict.warning), (Severity::Info, verdict.info)];
    let failed = match fail_on {
        FailOn::Never => false,
        FailOn::At(level) => counts.iter().any(|(worse, count)| *worse >= level && *count > 0),
    };
    let is_idle = |state| matches!(state, DocumentState::UnknownKind | DocumentState::NoExerciseContent);
    let unjudged = report.documents.iter().all(|document| is_idle(document.state)) && !arguments.allow_empty;
    if verdict.unreadable > 0 || unjudged {
        Exit::Unchecked
    } else if failed {
        Exit::Findings
    } else {
        Exit::Clean
    }
}

#[cfg(test)]
mod tests;
