//! One page that needs nothing but itself: no script to be read, no resource from elsewhere. All
//! text goes through the escaping of the template; what is drawn is numbers.

mod calendar;
mod charts;
mod documents;
mod duties;
mod library;
mod policy;
mod scores;
#[cfg(test)]
mod tests;
mod trend;
mod verdict;
mod words;

use std::io;

use minijinja::{
    Environment,
    syntax::SyntaxConfig,
    value::{Serde, Value},
};
use serde::Serialize;

use crate::quality::{HeldBack, Only, Report};

/// What names the template; its ending switches escaping on.
const NAME: &str = "page.html";

const STYLE: &str =
    concat!(include_str!("page/style.css"), include_str!("page/parts.css"), include_str!("page/print.css"));
const SCRIPT: &str = include_str!("page/script.js");

/// The parts in order. Style and script are no templates: nothing in them is read as one.
const TEMPLATE: &str = concat!(
    include_str!("page/macros.html"),
    include_str!("page/head.html"),
    "<style>{% raw %}",
    include_str!("page/style.css"),
    include_str!("page/parts.css"),
    include_str!("page/print.css"),
    "{% endraw %}</style>\n",
    include_str!("page/top.html"),
    include_str!("page/verdict.html"),
    include_str!("page/duties.html"),
    include_str!("page/scores.html"),
    include_str!("page/trend.html"),
    include_str!("page/rules.html"),
    include_str!("page/calendar.html"),
    include_str!("page/coverage.html"),
    include_str!("page/held.html"),
    include_str!("page/documents.html"),
    include_str!("page/method.html"),
    "<script>{% raw %}",
    include_str!("page/script.js"),
    "{% endraw %}</script>\n</body>\n</html>\n",
);

/// Most rows of one table. A browser lays out thousands of rows in a moment, tens of thousands in seconds.
const ROWS: usize = 1000;

/// Most documents told in full: those that need most work.
const ENTRIES: usize = 1000;

/// Most findings of one document.
const FINDINGS: usize = 100;

/// Writes the page.
///
/// # Errors
///
/// When `out` takes no more.
pub(super) fn write(report: &Report, out: &mut dyn io::Write) -> io::Result<()> {
    let environment = environment().map_err(io::Error::other)?;
    let page = Value::from(Serde(Page::of(report)));
    let text = environment.get_template(NAME).and_then(|page_of| page_of.render(page)).map_err(io::Error::other)?;
    // A template's last line break is not part of what it makes.
    writeln!(out, "{}", text.trim_end())
}

fn environment() -> Result<Environment<'static>, minijinja::Error> {
    let mut environment = Environment::new();
    environment
        .set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true).build()?);
    environment.add_filter("n", words::grouped);
    environment.add_filter("counted", words::counted);
    environment.add_filter("noun", words::noun);
    environment.add_filter("day", words::day);
    environment.add_filter("marked", words::marked);
    environment.add_template(NAME, TEMPLATE)?;
    Ok(environment)
}

/// Everything the template names.
#[derive(Serialize)]
struct Page<'r> {
    policy: String,
    title: &'r str,
    logo: Option<&'r str>,
    today: &'r str,
    meaning: &'r str,
    tool: String,
    schema: &'r str,
    narrowed: Vec<String>,
    /// Rules that did not run.
    left_out: usize,
    verdict: verdict::Told<'r>,
    duties: duties::Matrix<'r>,
    scores: scores::Told,
    trend: trend::Trend<'r>,
    rules: library::Rules<'r>,
    calendar: calendar::Told<'r>,
    coverage: library::Covered<'r>,
    topics: Vec<library::Agreement<'r>>,
    held: &'r HeldBack,
    /// Most rows of it.
    most: usize,
    documents: documents::Told<'r>,
    method: library::Made<'r>,
}

impl<'r> Page<'r> {
    fn of(report: &'r Report) -> Self {
        let listed = documents::Told::of(report);
        Self {
            policy: policy::of(STYLE, SCRIPT),
            title: &report.title,
            logo: report.logo_text.as_deref(),
            today: &report.today,
            meaning: &report.meaning,
            tool: format!("{} {}", report.tool.name, report.tool.version),
            schema: &report.schema,
            narrowed: narrowed(&report.only),
            left_out: report.only.rules_left_out,
            verdict: verdict::Told::of(report, &listed),
            duties: duties::Matrix::of(&report.duties, &listed),
            scores: scores::Told::of(&report.score),
            trend: trend::Trend::of(&report.history),
            rules: library::Rules::of(&report.rules),
            calendar: calendar::Told::of(&report.calendar, &report.today),
            coverage: library::Covered::of(&report.coverage),
            topics: report.consistency.iter().map(library::Agreement::of).collect(),
            held: &report.held,
            most: ROWS,
            method: library::Made::of(report),
            documents: listed,
        }
    }
}

/// Which documents a report is about, in sentences; none for the whole library.
fn narrowed(only: &Only) -> Vec<String> {
    let mut sentences = Vec::new();
    if !only.paths.is_empty() {
        sentences.push(format!("Only these paths: “{}”.", only.paths.join("”, “")));
    }
    if let Some(reviewer) = &only.reviewer {
        sentences.push(format!("Only documents last reviewed by {reviewer}."));
    }
    if let Some(lang) = &only.lang {
        sentences.push(format!("Only documents in the language {lang}."));
    }
    if let Some(status) = &only.status {
        sentences.push(format!("Only documents with the status {status}."));
    }
    sentences
}

/// The first rows of a table, and how many there are.
#[derive(Debug, Serialize)]
struct Cut<T> {
    rows: Vec<T>,
    of: usize,
}

impl<T> Cut<T> {
    fn of(all: impl IntoIterator<Item = T>, most: usize) -> Self {
        let mut of = 0;
        let rows = all.into_iter().inspect(|_| of += 1).enumerate().filter(|(at, _)| *at < most).map(|(_, row)| row);
        let rows = rows.collect();
        Self { rows, of }
    }
}
