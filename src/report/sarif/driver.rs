//! The tool as SARIF describes it: every rule that ran, with its page.

use serde::Serialize;

use super::Message;
use crate::{
    finding::{Meta, Severity, Tier},
    lint::Outcome,
    report::{
        explain::{self, TextFormat},
        json::url,
    },
};

/// Characters of a description that code scanning shows.
const LONGEST: usize = 1000;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    information_uri: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    name: String,
    short_description: Message,
    full_description: Message,
    help: Help,
    #[serde(skip_serializing_if = "Option::is_none")]
    help_uri: Option<String>,
    default_configuration: Configuration,
    properties: Properties,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Properties {
    tags: Vec<&'static str>,
    precision: &'static str,
    #[serde(rename = "problem.severity")]
    severity: &'static str,
}

impl Driver {
    /// The tool, and its rules in the order they are listed.
    pub(super) fn of(outcome: &Outcome) -> (Self, Vec<&'static Meta>) {
        let mut metas: Vec<&'static Meta> = outcome.rules.iter().map(|tally| tally.meta).collect();
        let all = outcome.findings().chain(outcome.held().map(|(file, held)| (file, &held.finding)));
        for (_, finding) in all {
            if !metas.iter().any(|meta| meta.id == finding.meta.id) {
                metas.push(finding.meta);
            }
        }
        let driver = Self {
            name: env!("CARGO_PKG_NAME"),
            semantic_version: env!("CARGO_PKG_VERSION"),
            information_uri: env!("CARGO_PKG_REPOSITORY"),
            rules: metas.iter().map(|meta| Rule::of(meta)).collect(),
        };
        (driver, metas)
    }
}

impl Rule {
    fn of(meta: &Meta) -> Self {
        let page = |format| {
            let mut page = Vec::new();
            explain::write(format, meta, &mut page).expect("a Vec takes all bytes");
            String::from_utf8(page).expect("rule pages are text")
        };
        let title = format!("{}.", meta.title());
        let about = explain::about(meta);
        let full = if about.is_empty() { title.clone() } else { format!("{title} {about}") };
        Self {
            id: meta.id,
            name: pascal(meta.id),
            short_description: Message { text: title },
            full_description: Message { text: full.chars().take(LONGEST).collect() },
            help: Help { text: page(TextFormat::Text), markdown: page(TextFormat::Markdown) },
            help_uri: url(meta),
            default_configuration: Configuration { level: level(meta.severity) },
            properties: Properties { tags: tags(meta), precision: precision(meta), severity: problem(meta) },
        }
    }
}

/// The level in SARIF's words.
pub(super) const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn tags(meta: &Meta) -> Vec<&'static str> {
    let critical = meta.is_safety_critical().then_some("safety-critical");
    std::iter::once(meta.group.name()).chain(critical).collect()
}

/// What cannot be read is certain, an error practically always a defect, the rest debatable.
fn precision(meta: &Meta) -> &'static str {
    match (meta.tier, meta.severity) {
        (Tier::Reading, _) => "very-high",
        (_, Severity::Error) => "high",
        (_, Severity::Warning | Severity::Info) => "medium",
    }
}

fn problem(meta: &Meta) -> &'static str {
    match meta.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "recommendation",
    }
}

/// `missing-dosage` as `MissingDosage`.
fn pascal(id: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    };
    id.split('-').map(capital).collect()
}
