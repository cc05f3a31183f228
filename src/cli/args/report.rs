use std::{num::NonZeroUsize, path::PathBuf};

use clap::{
    Args, ValueEnum,
    builder::{PossibleValuesParser, TypedValueParser},
};

use super::threads;
use crate::{model::Status, settings::Cadence, text::sanitize};

#[derive(Debug, Args)]
pub(in crate::cli) struct Report {
    /// Files and folders to tell of [default: the project]
    #[arg(value_name = "PATH")]
    pub(in crate::cli) paths: Vec<PathBuf>,
    /// Form of the report [default: html]
    #[arg(long, value_name = "F")]
    pub(in crate::cli) format: Option<ReportForm>,
    /// Write the report into this file; `-` is standard output, which is the default but for html
    #[arg(short, long, value_name = "FILE")]
    pub(in crate::cli) output_file: Option<PathBuf>,
    /// With `--format csv`: the table to write [default: findings]
    #[arg(long, value_name = "T")]
    pub(in crate::cli) table: Option<ReportTable>,
    /// Tell a stored report again, as it is: one written with `--format json`. No content is read
    #[arg(
        long,
        value_name = "REPORT.json",
        conflicts_with_all = [
            "paths", "previous", "due_within", "reviewer", "lang", "status", "threads",
            "no_respect_gitignore",
        ]
    )]
    pub(in crate::cli) from: Option<PathBuf>,
    /// Tell what changed since an earlier report, one written with `--format json`
    #[arg(long, value_name = "REPORT.json")]
    pub(in crate::cli) previous: Option<PathBuf>,
    /// How far ahead a review counts as due soon, such as `90d`, `12 weeks` or `3 months`
    #[arg(long, value_name = "TIME", default_value = "90d", value_parser = time)]
    pub(in crate::cli) due_within: Cadence,
    /// Only documents that this expert reviewed last
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) reviewer: Option<String>,
    /// Only documents in this language
    #[arg(long, value_name = "TAG")]
    pub(in crate::cli) lang: Option<String>,
    /// Only documents in this status
    #[arg(long, value_name = "STATUS", value_parser = statuses())]
    pub(in crate::cli) status: Option<Status>,
    /// Level from which on the exit code is 1: error, warning, info, never [default: never]
    #[arg(long, value_name = "LEVEL")]
    pub(in crate::cli) fail_on: Option<String>,
    /// Exit 0 when there is nothing to report on
    #[arg(long)]
    pub(in crate::cli) allow_empty: bool,
    /// Read files that git ignores
    #[arg(long)]
    pub(in crate::cli) no_respect_gitignore: bool,
    /// Threads to use [default: the cores]
    #[arg(long, value_name = "N", value_parser = threads)]
    pub(in crate::cli) threads: Option<NonZeroUsize>,
}

/// A form of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ReportForm {
    /// One page for a browser or a printer, whole in one file
    Html,
    /// For a wiki or a pull request
    Markdown,
    /// All of it, for programs, `--from` and `--previous`
    Json,
    /// One table, for a spreadsheet
    Csv,
}

/// A table of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ReportTable {
    /// One row for each finding
    Findings,
    /// One row for each document
    Documents,
}

fn statuses() -> impl TypedValueParser<Value = Status> {
    let names = PossibleValuesParser::new(Status::ALL.map(Status::name));
    names.map(|name| Status::named(&name).expect("only names of statuses are taken"))
}

/// A time ahead: as in the configuration, or in short. A bare number counts days.
fn time(text: &str) -> Result<Cadence, String> {
    let text = text.trim();
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    let spelled = match unit.trim() {
        "" | "d" => format!("{number} days"),
        "w" => format!("{number} weeks"),
        "m" => format!("{number} months"),
        "y" => format!("{number} years"),
        unit => format!("{number} {unit}"),
    };
    let given = spelled.parse().or_else(|()| text.parse());
    given.map_err(|()| format!("`{}` is no time: write `90d`, `12 weeks`, `3 months` or days alone", sanitize(text)))
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::args::{Arguments, Command};

    fn asked(arguments: &[&str]) -> Result<Report, String> {
        let line = ["physiolint", "report"].iter().chain(arguments);
        match Arguments::try_parse_from(line).map_err(|error| error.to_string())?.command {
            Command::Report(report) => Ok(*report),
            other => Err(format!("{other:?}")),
        }
    }

    #[test]
    fn times_are_read_in_words_and_in_short() {
        for text in ["90d", "90 days", "90", " 90 d ", "P90D"] {
            assert_eq!(time(text), Ok(Cadence::of_days(90)), "{text}");
        }
        for text in ["12 weeks", "12w", "84"] {
            assert_eq!(time(text), Ok(Cadence::of_days(84)), "{text}");
        }
        for text in ["3 months", "3m", "3months"] {
            assert_eq!(time(text), Ok(Cadence::of_months(3)), "{text}");
        }
        assert_eq!(time("0d"), Ok(Cadence::default()));
        for text in ["", "d", "-3d", "1.5 months", "3 fortnights", "99999999999d", "ü"] {
            assert!(time(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_not_asked_for_has_its_default() {
        let report = asked(&[]).unwrap();
        assert_eq!((report.format, report.table, report.output_file), (None, None, None));
        assert_eq!(report.due_within, Cadence::of_days(90));
        let report = asked(&["content", "--status", "in-review", "-o", "a.csv", "--format", "csv"]).unwrap();
        assert_eq!((report.status, report.format), (Some(Status::InReview), Some(ReportForm::Csv)));
    }

    #[test]
    fn a_stored_report_is_told_as_it_is() {
        assert!(asked(&["--from", "last.json", "-o", "report.html", "--fail-on", "error"]).is_ok());
        let others: [&[&str]; 7] = [
            &["content"],
            &["--previous", "a.json"],
            &["--due-within", "9d"],
            &["--reviewer", "sample-clinician"],
            &["--lang", "en"],
            &["--status", "draft"],
            &["--threads", "1"],
        ];
        for other in others {
            let refused = asked(&[&["--from", "last.json"], other].concat()).unwrap_err();
            assert!(refused.contains("cannot be used with"), "{other:?}: {refused}");
        }
    }
}
