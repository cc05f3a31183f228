//! What the rules are: one in full, or all in a list. The texts come from the rules themselves.

mod docs;

use std::io::{self, Write};

use serde::Serialize;

use self::docs::{Docs, labels, with_labels};
use super::json::url;
use crate::{
    finding::{Meta, Severity, Tier, WAIVER_RULES},
    model::dosage::Limits,
    rules::{Listed, limits_of, list_of, terms_of},
};

/// Forms of `explain` and `rules`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextFormat {
    /// For the terminal.
    Text,
    /// For programs.
    Json,
    /// For pages.
    Markdown,
}

#[derive(Serialize)]
struct RuleV1 {
    rule: &'static str,
    title: &'static str,
    group: &'static str,
    severity: &'static str,
    safety_critical: bool,
    since: &'static str,
    source: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    about: String,
    why: String,
    bad: String,
    good: String,
    options: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    limits: Vec<LimitV1>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    terms: Vec<TermsV1>,
    #[serde(skip_serializing_if = "Option::is_none")]
    list: Option<ListV1>,
    lowering: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    accepting: Option<String>,
}

/// A list that a rule works with.
#[derive(Serialize)]
struct ListV1 {
    heading: &'static str,
    #[serde(skip)]
    columns: [&'static str; 2],
    rows: Vec<RowV1>,
}

#[derive(Serialize)]
struct RowV1 {
    about: String,
    holds: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
}

/// The list of a rule, in the order of its table.
fn list(meta: &Meta) -> Option<ListV1> {
    let Listed { heading, columns, rows } = list_of(meta)?;
    let rows = rows.into_iter().map(|(about, holds, source)| RowV1 { about, holds, source });
    Some(ListV1 { heading, columns, rows: rows.collect() })
}

/// A tag, and what a caution names where it stands.
#[derive(Serialize)]
struct TermsV1 {
    tag: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    typical: Vec<String>,
    terms: Vec<String>,
    source: String,
}

/// What a rule asks cautions to name, in the order of the table.
fn terms(meta: &Meta) -> Vec<TermsV1> {
    let shown = terms_of(meta).into_iter();
    shown.map(|one| TermsV1 { tag: one.tag, typical: one.typical, terms: one.terms, source: one.source }).collect()
}

/// A limit that a rule holds doses against.
#[derive(Serialize)]
struct LimitV1 {
    #[serde(rename = "type")]
    sort: &'static str,
    limit: &'static str,
    what: &'static str,
    range: String,
    source: String,
}

/// The limits a rule ships with, in the order of the table.
fn limits(meta: &Meta) -> Vec<LimitV1> {
    let shipped = limits_of(meta);
    let told = shipped.iter().flat_map(Limits::all).map(|(sort, measure, limit)| LimitV1 {
        sort: sort.name(),
        limit: measure.name(),
        what: measure.told(sort),
        range: measure.amount(limit.bounds),
        source: limit.source.clone().into_owned(),
    });
    told.collect()
}

impl RuleV1 {
    fn of(meta: &Meta) -> Self {
        let docs = Docs::of(meta);
        Self {
            rule: meta.id,
            title: meta.title(),
            group: meta.group.name(),
            severity: meta.severity.name(),
            safety_critical: meta.is_safety_critical(),
            since: meta.since,
            source: meta.source,
            url: url(meta),
            about: docs.about,
            why: docs.why,
            bad: docs.bad,
            good: docs.good,
            options: docs.options,
            limits: limits(meta),
            terms: terms(meta),
            list: list(meta),
            lowering: lowering(meta),
            accepting: accepting(meta),
        }
    }
}

/// What a rule looks at, in one paragraph; may be empty.
pub(super) fn about(meta: &Meta) -> String {
    let docs = Docs::of(meta);
    let paragraph = docs.about.split("\n\n").next().unwrap_or_default();
    paragraph.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How a rule is lowered.
fn lowering(meta: &Meta) -> String {
    let id = meta.id;
    match meta.tier {
        Tier::Reading => {
            "This rule cannot be lowered or switched off, and no place can be accepted: what could not be \
                          read is never green."
                .to_owned()
        }
        Tier::SafetyCritical => format!(
            "To lower this rule everywhere, give a reason, a person and a last day in `physiolint.yaml`: \
             `severity: {{{id}: {{level: LEVEL, reason: WHY, by: ID, until: YYYY-MM-DD}}}}`. Every report says so."
        ),
        Tier::Ordinary => format!(
            "To change its level everywhere, write in `physiolint.yaml`: `severity: {{{id}: LEVEL}}` (error, warning, info \
             or off)."
        ),
    }
}

/// How one place is accepted, in a page and in a record.
fn accepting(meta: &Meta) -> Option<String> {
    let id = meta.id;
    let (who, note) = match meta.tier {
        Tier::Reading => return None,
        Tier::SafetyCritical => (" by=ID until=YYYY-MM-DD", " ID is who answers for it, the date its last day."),
        Tier::Ordinary if WAIVER_RULES.contains(&meta) => return None,
        Tier::Ordinary => ("", ""),
    };
    let waiver = format!("physiolint: ignore[{id}]{who} -- WHY");
    Some(format!(
        "To accept one place, write on the line above it: in an article `<!-- {waiver} -->`, in a record `# {waiver}`.{note}"
    ))
}

/// Writes all that is known of one rule.
///
/// # Errors
///
/// When `out` takes no more.
pub fn write(format: TextFormat, meta: &Meta, out: &mut dyn Write) -> io::Result<()> {
    match format {
        TextFormat::Text => write_text(meta, out),
        TextFormat::Markdown => write_markdown(meta, out),
        TextFormat::Json => {
            serde_json::to_writer_pretty(&mut *out, &RuleV1::of(meta))?;
            writeln!(out)
        }
    }
}

fn tier_note(meta: &Meta) -> &'static str {
    match meta.tier {
        Tier::SafetyCritical => " (safety-critical)",
        Tier::Reading => " (always on)",
        Tier::Ordinary => "",
    }
}

/// The level at the beginning of a sentence.
const fn level(meta: &Meta) -> &'static str {
    match meta.severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Info => "Info",
    }
}

fn write_text(meta: &Meta, out: &mut dyn Write) -> io::Result<()> {
    let docs = Docs::of(meta);
    writeln!(out, "{}: {}", meta.id, meta.title())?;
    writeln!(out, "{}{}, group {}, since {}", level(meta), tier_note(meta), meta.group, meta.since)?;
    let parts = [
        (None, docs.about.as_str()),
        (Some("Why"), &docs.why),
        (Some("Bad"), &docs.bad),
        (Some("Good"), &docs.good),
        (Some("Options"), &docs.options),
    ];
    for (heading, text) in parts.into_iter().filter(|(_, text)| !text.is_empty()) {
        writeln!(out)?;
        let Some(heading) = heading else {
            writeln!(out, "{text}")?;
            continue;
        };
        writeln!(out, "{heading}")?;
        for (label, line) in labels(text) {
            match label {
                Some(label) => writeln!(out, "  {}:", label.trim_matches('`'))?,
                None if line.starts_with("```") => {}
                None => writeln!(out, "{}", format!("  {line}").trim_end())?,
            }
        }
    }
    let limits = limits(meta);
    if !limits.is_empty() {
        writeln!(out, "\nLimits")?;
    }
    for LimitV1 { sort, limit, what, range, source } in limits {
        writeln!(out, "  {sort}, {what}: {range} ({source}; option `{limit}`)")?;
    }
    let terms = terms(meta);
    if !terms.is_empty() {
        writeln!(out, "\nTerms, no list confirmed by a clinician yet")?;
    }
    for TermsV1 { tag, typical, terms, source } in terms {
        let typical = if typical.is_empty() { String::new() } else { format!(" ({})", typical.join(", ")) };
        writeln!(out, "  {tag}{typical}\n    {}\n    Source: {source}", terms.join(", "))?;
    }
    if let Some(ListV1 { heading, rows, .. }) = list(meta) {
        writeln!(out, "\n{heading}")?;
        for RowV1 { about, holds, source } in rows {
            let source = source.map_or_else(String::new, |source| format!(" ({source})"));
            writeln!(out, "  {about}: {holds}{source}")?;
        }
    }
    writeln!(out, "\nSource: {}", meta.source)?;
    writeln!(out, "\n{}", lowering(meta))?;
    accepting(meta).map_or(Ok(()), |accepting| writeln!(out, "{accepting}"))
}

fn write_markdown(meta: &Meta, out: &mut dyn Write) -> io::Result<()> {
    let docs = Docs::of(meta);
    writeln!(out, "# {}\n\n{}.\n", meta.id, meta.title())?;
    writeln!(out, "{}{}, group `{}`, since {}.", level(meta), tier_note(meta), meta.group, meta.since)?;
    let parts = [
        ("", docs.about.as_str()),
        ("## Why\n\n", &docs.why),
        ("## Bad\n\n", &docs.bad),
        ("## Good\n\n", &docs.good),
        ("## Options\n\n", &docs.options),
    ];
    for (heading, text) in parts.into_iter().filter(|(_, text)| !text.is_empty()) {
        writeln!(out, "\n{heading}{}", with_labels(text))?;
    }
    let limits = limits(meta);
    if !limits.is_empty() {
        writeln!(out, "\n## Limits\n\n| Type | What | Range | Source | Option |\n|---|---|---|---|---|")?;
    }
    for LimitV1 { sort, limit, what, range, source } in limits {
        writeln!(out, "| {sort} | {what} | {range} | {source} | `{limit}` |")?;
    }
    let terms = terms(meta);
    if !terms.is_empty() {
        writeln!(out, "\n## Terms\n\nNo list is confirmed by a clinician yet.\n")?;
        writeln!(out, "| Tag | Typical names | Terms | Source |\n|---|---|---|---|")?;
    }
    for TermsV1 { tag, typical, terms, source } in terms {
        writeln!(out, "| `{tag}` | {} | {} | {source} |", typical.join(", "), terms.join(", "))?;
    }
    if let Some(ListV1 { heading, columns: [about, holds], rows }) = list(meta) {
        writeln!(out, "\n## {heading}\n\n| {about} | {holds} | Source |\n|---|---|---|")?;
        for RowV1 { about, holds, source } in rows {
            writeln!(out, "| {about} | {holds} | {} |", source.unwrap_or_default())?;
        }
    }
    writeln!(out, "\nSource: {}\n\n## Lowering it\n\n{}", meta.source, lowering(meta))?;
    accepting(meta).map_or(Ok(()), |accepting| writeln!(out, "\n{accepting}"))
}

/// Writes rules as a list.
///
/// # Errors
///
/// When `out` takes no more.
pub fn write_list(format: TextFormat, metas: &[&'static Meta], out: &mut dyn Write) -> io::Result<()> {
    match format {
        TextFormat::Json => {
            let rules: Vec<RuleV1> = metas.iter().map(|meta| RuleV1::of(meta)).collect();
            serde_json::to_writer_pretty(&mut *out, &rules)?;
            writeln!(out)
        }
        TextFormat::Markdown => {
            writeln!(out, "| Rule | Group | Severity | Finds |\n|---|---|---|---|")?;
            metas.iter().try_for_each(|meta| {
                let critical = if meta.is_safety_critical() { ", safety-critical" } else { "" };
                let title = meta.title().replace('|', "\\|");
                writeln!(out, "| `{}` | {} | {}{critical} | {title} |", meta.id, meta.group, meta.severity)
            })
        }
        TextFormat::Text => {
            let width = metas.iter().map(|meta| meta.id.len()).max().unwrap_or(0);
            metas.iter().try_for_each(|meta| {
                let critical = if meta.is_safety_critical() { "safety-critical" } else { "" };
                let title = lower_first(meta.title());
                writeln!(out, "{:width$}  {:<7}  {critical:<15}  {title}", meta.id, meta.severity)
            })
        }
    }
}

/// A sentence as a clause: its first letter small, unless it begins an abbreviation.
fn lower_first(title: &str) -> String {
    let mut letters = title.chars();
    let first = letters.next();
    let second = letters.clone().next();
    match first {
        Some(first) if second.is_none_or(|second| !second.is_uppercase()) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => title.to_owned(),
    }
}
