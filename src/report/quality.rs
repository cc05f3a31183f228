//! `physiolint report`: where a library stands, for people who never open a terminal. One file per form;
//! every form is made of [`quality::Report`] and of nothing else, so that their numbers agree.

#[cfg(test)]
mod agreement;
#[cfg(test)]
mod contract;
mod csv;
mod html;
mod json;
mod markdown;
mod reason;
#[cfg(test)]
mod specimen;
mod urgent;

use std::io::{self, Write};

pub use json::{ReadError, read};

use crate::{finding::closest, quality};

/// A form in which a report can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// One page that needs nothing but itself.
    Html,
    /// A page for a wiki or a pull request.
    Markdown,
    /// All of it: `physiolint/report-v1`.
    Json,
    /// One of its tables, for a spreadsheet.
    Csv(Table),
}

/// A table of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Table {
    /// One row for each finding, those that do not count included.
    #[default]
    Findings,
    /// One row for each document.
    Documents,
}

/// A name that is none; perhaps this one was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownName(pub Option<&'static str>);

impl ReportFormat {
    /// The names understood.
    pub const NAMES: [&'static str; 4] = ["html", "markdown", "json", "csv"];

    /// The form of that name; `csv` is the table of findings until another one is asked for.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn named(name: &str) -> Result<Self, UnknownName> {
        match name {
            "html" => Ok(Self::Html),
            "markdown" => Ok(Self::Markdown),
            "json" => Ok(Self::Json),
            "csv" => Ok(Self::Csv(Table::default())),
            other => Err(UnknownName(closest(other, Self::NAMES))),
        }
    }
}

impl Table {
    /// The names understood.
    pub const NAMES: [&'static str; 2] = ["findings", "documents"];

    /// The table of that name.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn named(name: &str) -> Result<Self, UnknownName> {
        match name {
            "findings" => Ok(Self::Findings),
            "documents" => Ok(Self::Documents),
            other => Err(UnknownName(closest(other, Self::NAMES))),
        }
    }
}

/// Writes a report in a form.
///
/// # Errors
///
/// When `out` takes no more.
pub fn write(report: &quality::Report, format: ReportFormat, out: &mut dyn Write) -> io::Result<()> {
    match format {
        ReportFormat::Html => html::write(report, out),
        ReportFormat::Markdown => markdown::write(report, out),
        ReportFormat::Json => json::write(report, out),
        ReportFormat::Csv(table) => csv::write(report, table, out),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_understood() {
        for name in ReportFormat::NAMES {
            assert!(ReportFormat::named(name).is_ok(), "{name}");
        }
        for name in Table::NAMES {
            assert!(Table::named(name).is_ok(), "{name}");
        }
        assert_eq!(ReportFormat::named("markdwon"), Err(UnknownName(Some("markdown"))));
        assert_eq!(Table::named("finding"), Err(UnknownName(Some("findings"))));
        assert_eq!(Table::named("duties"), Err(UnknownName(None)));
    }

    #[test]
    fn the_same_report_is_written_in_the_same_bytes() {
        let formats = [
            ReportFormat::Html,
            ReportFormat::Markdown,
            ReportFormat::Json,
            ReportFormat::Csv(Table::Findings),
            ReportFormat::Csv(Table::Documents),
        ];
        for format in formats {
            let written = [(); 2].map(|()| {
                let mut bytes = Vec::new();
                write(&specimen::report(), format, &mut bytes).unwrap();
                bytes
            });
            assert_eq!(written[0], written[1], "{format:?}");
            assert!(written[0].ends_with(b"\n"), "{format:?}");
        }
    }
}
