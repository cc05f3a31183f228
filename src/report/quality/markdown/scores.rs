//! Bands and dimensions, how they went, and the rules behind them. Never one mean.

use super::{NARROW, WIDE, cell, counted, name, so_many, table, verb};
use crate::quality::{Dimension, LibraryScore, Point, Report, RuleCount, Tally};

pub(super) fn scores(report: &Report) -> String {
    let LibraryScore { scored, bands, dimensions, tallies, weights, has_own_weights } = &report.score;
    let rows: Vec<String> = bands
        .iter()
        .map(|count| {
            let (first, last) = count.band.limits();
            let band = count.band;
            let waived = if count.waived > 0 { format!(", {} by a waiver", count.waived) } else { String::new() };
            let documents = format!("{}/{}{waived}", count.documents, scored.met);
            format!("| {} | {first} to {last} | {documents} | {} |", band.name(), band.meaning())
        })
        .collect();
    let bands = table(["Band", "Score", "Documents", "Meaning"], &rows, NARROW);
    let rows: Vec<String> = dimensions
        .iter()
        .map(|dimension| {
            let weight = weights.iter().find(|weight| weight.dimension == dimension.id);
            let weight = weight.map_or("-".to_owned(), |weight| weight.weight.to_string());
            format!("| {} | {} | {weight} |", cell(Dimension::words(&dimension.id)), reached(dimension))
        })
        .collect();
    let weighted = if *has_own_weights { "Weight (own weights)" } else { "Weight" };
    let dimensions = table(["Dimension", "Reached", weighted], &rows, NARROW);
    let words: Vec<String> = tallies
        .iter()
        .map(|tally| format!("| {} | {} of {} |", cell(Tally::words(&tally.id)), tally.met, tally.of))
        .collect();
    let tallies = table(["Counted by machine", "Met"], &words, NARROW);
    let told =
        format!("{} of {} {} a score.", scored.met, counted(scored.of, "document"), verb(*scored, "has", "have"));
    format!("\n## Scores\n\n{told}\n{bands}{dimensions}{tallies}")
}

/// In per cent with one digit, in whole numbers throughout.
fn reached(dimension: &Dimension) -> String {
    if dimension.of == 0 {
        return "-".to_owned();
    }
    format!("{}.{}%", dimension.share / 10, dimension.share % 10)
}

pub(super) fn trend(history: &[Point]) -> String {
    /// Reports that are shown, the last ones.
    const SHOWN: usize = 12;
    if history.len() < 2 {
        return String::new();
    }
    let rows: Vec<String> = history[history.len().saturating_sub(SHOWN)..]
        .iter()
        .map(|point| {
            format!(
                "| {} | {}/{} | {} | {} | {} | {} |",
                cell(&point.today),
                point.must_fix,
                point.documents,
                point.error,
                point.warning,
                so_many(point.duties),
                so_many(point.reviews_due)
            )
        })
        .collect();
    let head = ["Day", "Must be fixed", "Errors", "Warnings", "All four duties", "Reviews due"];
    format!("\n### Trend\n{}", table(head, &rows, NARROW))
}

pub(super) fn rules(rules: &[RuleCount]) -> String {
    let spoke = |rule: &&RuleCount| rule.found + rule.waived + rule.known > 0;
    let rows: Vec<String> = rules
        .iter()
        .filter(spoke)
        .map(|rule| {
            let critical = if rule.safety_critical { ", safety-critical" } else { "" };
            let RuleCount { eligible, found, waived, known, .. } = rule;
            let level = cell(&rule.severity);
            let (id, title) = (name(&rule.rule), cell(&rule.title));
            format!("| {id} | {title} | {level}{critical} | {found} | {eligible} | {waived} | {known} |")
        })
        .collect();
    let idle = rules.iter().filter(|rule| rule.eligible == 0).count();
    let quiet = rules.len() - rows.len();
    let rest = format!("\n{quiet} of {} found nothing; {idle} had nothing to look at.\n", counted(rules.len(), "rule"));
    let head = ["Rule", "What it finds", "Level", "Found", "Looked at", "Waived", "Known"];
    format!("\n## Rules\n{}{rest}", table(head, &rows, WIDE))
}
