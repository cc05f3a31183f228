use super::*;
use crate::{
    cli::args::{Arguments, Command},
    quality::{Share, Since},
};

fn asked(arguments: &[&str]) -> Result<Request, (String, String)> {
    use clap::Parser;

    let line = ["physiolint", "report"].iter().chain(arguments);
    let Command::Report(report) = Arguments::try_parse_from(line).expect("clap takes it").command else {
        unreachable!("the line begins with `report`")
    };
    Request::new(&report, Path::new("/nowhere"))
        .map_err(|error| (error.to_string(), error.help().unwrap_or_default().to_owned()))
}

fn refused(arguments: &[&str], message: &str, help: &str) {
    assert_eq!(asked(arguments), Err((message.to_owned(), help.to_owned())), "{arguments:?}");
}

#[test]
fn html_goes_into_a_file_and_the_others_to_stdout() {
    let file = |name: &str| Destination::File(Path::new("/nowhere").join(name));
    let request = |format, to| Ok(Request { format, to, fail_on: FailOn::Never });
    refused(&[], "a report in HTML goes into a file", "say which: `-o report.html`, or `-o -` for standard output");
    assert_eq!(asked(&["-o", "-"]), request(ReportFormat::Html, Destination::Stdout));
    assert_eq!(asked(&["-o", "a.html"]), request(ReportFormat::Html, file("a.html")));
    assert_eq!(asked(&["--format", "json"]), request(ReportFormat::Json, Destination::Stdout));
    assert_eq!(asked(&["--format", "markdown", "-o", "b"]), request(ReportFormat::Markdown, file("b")));
}

#[test]
fn a_name_that_speaks_of_another_form_is_asked_about() {
    let help = "say `--format json`, or `--format html`";
    refused(&["-o", "out/last.JSON"], "out/last.JSON would hold a page in HTML", help);
    assert!(asked(&["-o", "last.json", "--format", "html"]).is_ok(), "who says so is obeyed");
}

#[test]
fn only_csv_has_tables() {
    refused(
        &["--format", "json", "--table", "documents"],
        "--table chooses a table of `--format csv`",
        "add `--format csv`, or leave --table out",
    );
    let format = |arguments: &[&str]| asked(arguments).map(|request| request.format);
    assert_eq!(format(&["--format", "csv"]), Ok(ReportFormat::Csv(Table::Findings)));
    assert_eq!(format(&["--format", "csv", "--table", "documents"]), Ok(ReportFormat::Csv(Table::Documents)));
}

#[test]
fn a_report_fails_only_when_asked() {
    let fail_on = |arguments: &[&str]| asked(arguments).map(|request| request.fail_on);
    assert_eq!(fail_on(&["--format", "json"]), Ok(FailOn::Never));
    assert_eq!(fail_on(&["--format", "json", "--fail-on", "warning"]), Ok(FailOn::At(Severity::Warning)));
    let typo = ["--format", "json", "--fail-on", "errors"];
    refused(&typo, "`errors` is no level for --fail-on", "did you mean `error`?");
}

#[test]
fn one_line_tells_where_things_stand() {
    let share = |met| Share { met, of: 60 };
    let mut verdict = Verdict {
        headline: String::new(),
        documents: 50,
        must_fix: 2,
        to_improve: 0,
        clean: 48,
        not_judged: 0,
        unreadable: 0,
        duties: share(47),
        error: 2,
        warning: 0,
        info: 0,
        waived: 0,
        known: 0,
        reviews_due: share(5),
        due_by: "2027-02-18".to_owned(),
        since: None,
    };
    assert_eq!(told(&verdict), "50 documents, 2 must be fixed, 5 reviews due by 2027-02-18");
    let since = Since {
        today: "2026-10-20".to_owned(),
        compared: Share { met: 50, of: 50 },
        new: 1,
        fixed: 3,
        fixed_findings: Vec::new(),
        no_longer_checked: 0,
    };
    verdict = Verdict { documents: 1, reviews_due: share(1), since: Some(since), ..verdict };
    let line = "1 document, 2 must be fixed, 1 review due by 2027-02-18 (3 fixed, 1 new since 2026-10-20)";
    assert_eq!(told(&verdict), line);
}
