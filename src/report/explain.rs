//! What the rules are: one in full, or all in a list. The texts come from the rules themselves.

use std::io::{self, Write};

use serde::Serialize;

use super::json::url;
use crate::{
    finding::{Meta, Tier, WAIVER_RULES},
    model::dosage::Limits,
    rules::{limits_of, terms_of},
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

/// The documentation of a rule, taken apart.
#[derive(Debug, PartialEq, Eq)]
struct Docs {
    about: String,
    why: String,
    bad: String,
    good: String,
    options: String,
}

impl Docs {
    fn of(meta: &Meta) -> Self {
        let mut docs = Self {
            about: String::new(),
            why: String::new(),
            bad: String::new(),
            good: String::new(),
            options: String::new(),
        };
        let mut part = 0;
        let mut fenced = false;
        for line in meta.docs.lines().skip_while(|line| line.trim().is_empty()).skip(1) {
            let line = line.strip_prefix(' ').unwrap_or(line);
            fenced ^= line.starts_with("```");
            let heading = line.strip_prefix("## ").filter(|_| !fenced);
            match heading.map(str::trim) {
                Some("Why") => part = 1,
                Some("Bad") => part = 2,
                Some("Good") => part = 3,
                Some("Options") => part = 4,
                _ => {
                    let target = match part {
                        0 => &mut docs.about,
                        1 => &mut docs.why,
                        2 => &mut docs.bad,
                        3 => &mut docs.good,
                        _ => &mut docs.options,
                    };
                    target.push_str(line);
                    target.push('\n');
                }
            }
        }
        for text in [&mut docs.about, &mut docs.why, &mut docs.bad, &mut docs.good, &mut docs.options] {
            *text = text.trim().to_owned();
        }
        docs
    }
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
    lowering: String,
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
    range: String,
    source: String,
}

/// The limits a rule ships with, in the order of the table.
fn limits(meta: &Meta) -> Vec<LimitV1> {
    let shipped = limits_of(meta);
    let told = shipped.iter().flat_map(Limits::all).map(|(sort, measure, limit)| LimitV1 {
        sort: sort.name(),
        limit: measure.name(),
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
            lowering: lowering(meta),
        }
    }
}

/// What a rule looks at, in one paragraph; may be empty.
pub(super) fn about(meta: &Meta) -> String {
    let docs = Docs::of(meta);
    let paragraph = docs.about.split("\n\n").next().unwrap_or_default();
    paragraph.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How a rule is lowered, and how one place is let pass.
fn lowering(meta: &Meta) -> String {
    let id = meta.id;
    match meta.tier {
        Tier::Reading => "It cannot be lowered, waived or left out: what could not be read is never green.".to_owned(),
        Tier::SafetyCritical => format!(
            "It is lowered only with a reason, a person and a last day: \
             `severity: {{{id}: {{level: LEVEL, reason: TEXT, by: ID, until: YYYY-MM-DD}}}}`; every report says so. \
             One place is let pass by a comment: `physiolint: ignore[{id}] by=ID until=YYYY-MM-DD -- REASON`."
        ),
        Tier::Ordinary => {
            let level = format!("Change its level in `physiolint.yaml`: `severity: {{{id}: LEVEL}}`.");
            if WAIVER_RULES.contains(&meta) {
                return level;
            }
            format!("{level} One place is let pass by a comment: `physiolint: ignore[{id}] -- REASON`.")
        }
    }
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
        Tier::SafetyCritical => ", safety-critical",
        Tier::Reading => ", always on",
        Tier::Ordinary => "",
    }
}

fn write_text(meta: &Meta, out: &mut dyn Write) -> io::Result<()> {
    let docs = Docs::of(meta);
    writeln!(out, "{}: {}", meta.id, meta.title())?;
    writeln!(out, "{} in group {}{}, since {}", meta.severity, meta.group, tier_note(meta), meta.since)?;
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
        for line in text.lines().filter(|line| !line.starts_with("```")) {
            writeln!(out, "{}", format!("  {line}").trim_end())?;
        }
    }
    let limits = limits(meta);
    if !limits.is_empty() {
        writeln!(out, "\nLimits")?;
    }
    for LimitV1 { sort, limit, range, source } in limits {
        writeln!(out, "  {sort:<11}  {limit:<20}  {range:<11}  {source}")?;
    }
    let terms = terms(meta);
    if !terms.is_empty() {
        writeln!(out, "\nTerms, each list to be confirmed by a clinician")?;
    }
    for TermsV1 { tag, typical, terms, source } in terms {
        let typical = if typical.is_empty() { String::new() } else { format!(" ({})", typical.join(", ")) };
        writeln!(out, "  {tag}{typical}\n    {}\n    Source: {source}", terms.join(", "))?;
    }
    writeln!(out, "\n{}", lowering(meta))?;
    writeln!(out, "Source: {}", meta.source)
}

fn write_markdown(meta: &Meta, out: &mut dyn Write) -> io::Result<()> {
    let docs = Docs::of(meta);
    writeln!(out, "# {}\n\n{}.\n", meta.id, meta.title())?;
    writeln!(out, "Group `{}`, severity `{}`{}, since {}.", meta.group, meta.severity, tier_note(meta), meta.since)?;
    let parts = [
        ("", docs.about.as_str()),
        ("## Why\n\n", &docs.why),
        ("## Bad\n\n", &docs.bad),
        ("## Good\n\n", &docs.good),
        ("## Options\n\n", &docs.options),
    ];
    for (heading, text) in parts.into_iter().filter(|(_, text)| !text.is_empty()) {
        writeln!(out, "\n{heading}{text}")?;
    }
    let limits = limits(meta);
    if !limits.is_empty() {
        writeln!(out, "\n## Limits\n\n| Type | Limit | Range | Source |\n|---|---|---|---|")?;
    }
    for LimitV1 { sort, limit, range, source } in limits {
        writeln!(out, "| {sort} | `{limit}` | {range} | {source} |")?;
    }
    let terms = terms(meta);
    if !terms.is_empty() {
        writeln!(out, "\n## Terms\n\nA clinician has to confirm each list.\n")?;
        writeln!(out, "| Tag | Typical names | Terms | Source |\n|---|---|---|---|")?;
    }
    for TermsV1 { tag, typical, terms, source } in terms {
        writeln!(out, "| `{tag}` | {} | {} | {source} |", typical.join(", "), terms.join(", "))?;
    }
    writeln!(out, "\n## Lowering it\n\n{}\n\nSource: {}", lowering(meta), meta.source)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::DUPLICATE_KEY;

    #[test]
    fn docs_come_apart_at_their_headings() {
        let docs = Docs::of(&DUPLICATE_KEY);
        assert!(docs.about.starts_with("Both places"));
        assert!(docs.why.starts_with("Most YAML readers"));
        assert!(docs.bad.contains("cautions: []"));
        assert!(docs.good.ends_with("```"));
    }
}
