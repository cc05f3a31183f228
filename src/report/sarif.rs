//! SARIF 2.1.0, as GitHub code scanning reads it.
//!
//! Source: OASIS SARIF 2.1.0 with errata 01; GitHub Docs, "SARIF support for code scanning".

mod driver;

use std::io::{self, Write};

use serde::Serialize;

use super::{
    Run,
    told::{self, Standing, Told},
};
use crate::{
    finding::{Finding, Meta},
    lint::FileReport,
    text::{Columns, Position, sanitize},
};
use driver::{Driver, level};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What code scanning takes of one run.
const LIMITS: Limits = Limits { results: 25_000, bytes: 10_000_000 };

/// The folder that all places are counted from.
const ROOT: &str = "%SRCROOT%";

#[derive(Debug, Clone, Copy)]
struct Limits {
    results: usize,
    bytes: usize,
}

#[derive(Serialize)]
struct Log<'r> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [RunV2<'r>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RunV2<'r> {
    tool: Tool,
    automation_details: Named,
    invocations: [Invocation; 1],
    original_uri_base_ids: Bases,
    column_kind: &'static str,
    results: Vec<ResultV2<'r>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
struct Named {
    id: &'static str,
}

#[derive(Serialize)]
struct Bases {
    #[serde(rename = "%SRCROOT%")]
    root: Base,
}

#[derive(Serialize)]
struct Base {
    description: Message,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    exit_code: u8,
    tool_execution_notifications: Vec<Notification>,
}

#[derive(Serialize)]
struct Notification {
    level: &'static str,
    message: Message,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

/// What is left out of a result.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Omitted {
    related_locations_omitted: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultV2<'r> {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    #[serde(skip_serializing_if = "Option::is_none")]
    properties: Option<Omitted>,
    #[serde(skip_serializing_if = "Option::is_none")]
    partial_fingerprints: Option<Fingerprints>,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline_state: Option<&'static str>,
    suppressions: Vec<Suppression>,
    #[serde(skip)]
    finding: &'r Finding,
    #[serde(skip)]
    counts: bool,
}

#[derive(Serialize)]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    #[serde(rename = "physicalLocation")]
    place: Physical,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    region: Region,
}

#[derive(Serialize, Clone)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    start_column: u32,
    end_line: u32,
    end_column: u32,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "primaryLocationLineHash")]
    line_hash: String,
    #[serde(rename = "physiolint/v1")]
    own: String,
}

#[derive(Serialize)]
struct Suppression {
    kind: &'static str,
    justification: String,
}

/// Writes the log; returns how many findings it leaves out because the platform takes no more.
pub(super) fn write(run: &Run<'_>, out: &mut dyn Write) -> io::Result<usize> {
    write_within(LIMITS, run, out)
}

fn write_within(limits: Limits, run: &Run<'_>, out: &mut dyn Write) -> io::Result<usize> {
    let (driver, rules) = Driver::of(run.outcome);
    let has_baseline = run.outcome.baselined().next().is_some();
    let mut results = Vec::new();
    for file in &run.outcome.files {
        let artifact = artifact(run, file);
        results.extend(told::all(file).iter().map(|told| result(file, told, &artifact, &rules)));
    }
    if has_baseline {
        for result in &mut results {
            let state = if result.baseline_state.is_some() { "unchanged" } else { "new" };
            result.baseline_state = Some(state);
        }
    }
    let mut log = log(run, driver, results);
    let mut bytes = serde_json::to_vec(&log)?;
    let mut left_out = 0;
    if bytes.len() > limits.bytes || log.runs[0].results.len() > limits.results {
        left_out = cut(&mut log.runs[0], limits)?;
        bytes = serde_json::to_vec(&log)?;
    }
    out.write_all(&bytes)?;
    writeln!(out)?;
    Ok(left_out)
}

fn log<'r>(run: &Run<'r>, driver: Driver, results: Vec<ResultV2<'r>>) -> Log<'r> {
    let faults = run.outcome.faults.iter().map(|fault| Notification {
        level: "error",
        message: Message {
            text: format!("{} was not checked: {}.", run.names.machine(&fault.file), sanitize(&fault.cause)),
        },
    });
    Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [RunV2 {
            tool: Tool { driver },
            automation_details: Named { id: "physiolint/" },
            invocations: [Invocation {
                execution_successful: run.outcome.faults.is_empty(),
                exit_code: run.exit,
                tool_execution_notifications: faults.collect(),
            }],
            original_uri_base_ids: Bases {
                root: Base { description: Message { text: "The root of the repository.".to_owned() } },
            },
            column_kind: "unicodeCodePoints",
            results,
        }],
    }
}

/// Keeps the worst results, in the order of the run, and says how many are gone.
fn cut(run: &mut RunV2<'_>, limits: Limits) -> io::Result<usize> {
    /// Bytes of the notice itself.
    const NOTICE: usize = 500;
    let results = std::mem::take(&mut run.results);
    let total = results.len();
    let mut room = limits.bytes.saturating_sub(serde_json::to_vec(run)?.len() + NOTICE);
    let mut ranked: Vec<(usize, ResultV2<'_>)> = results.into_iter().enumerate().collect();
    ranked.sort_by_key(|(place, result)| (!result.counts, told::rank(result.finding), *place));
    ranked.truncate(limits.results);
    let mut kept = 0;
    for (_, result) in &ranked {
        let size = serde_json::to_vec(result)?.len() + 1;
        if size > room {
            break;
        }
        room -= size;
        kept += 1;
    }
    ranked.truncate(kept);
    ranked.sort_by_key(|(place, _)| *place);
    run.results = ranked.into_iter().map(|(_, result)| result).collect();
    let text = format!("{} of {total} findings are left out, the worst are kept.", total - kept);
    let notifications = &mut run.invocations[0].tool_execution_notifications;
    notifications.insert(0, Notification { level: "warning", message: Message { text } });
    Ok(total - kept)
}

fn result<'r>(file: &'r FileReport, told: &Told<'r>, artifact: &Artifact, rules: &[&'static Meta]) -> ResultV2<'r> {
    let finding = told.finding;
    let rule_index = rules.iter().position(|meta| meta.id == finding.meta.id);
    let location = |id, (start, end): (Position, Position), message| Location {
        id,
        place: Physical { artifact_location: artifact.clone(), region: region(start, end) },
        message,
    };
    let columns = file.source.as_ref().map(Columns::new);
    let (labels, omitted) = finding.labels();
    let related = labels.iter().enumerate().map(|(at, label)| {
        let message = (!label.text.is_empty()).then(|| Message { text: unlinked(&sanitize(&label.text)) });
        location(Some(at + 1), told::region(columns.as_ref(), label.span), message)
    });
    let known = finding.identity.fingerprint.as_str();
    let numbered = || format!("{known}:{}", finding.identity.occurrence + 1);
    ResultV2 {
        rule_id: finding.meta.id,
        rule_index: rule_index.expect("the driver lists the rules of all findings"),
        level: level(finding.severity),
        message: Message { text: unlinked(&told::sentences(finding)) },
        locations: [location(None, (told.start, told.end), None)],
        related_locations: related.collect(),
        properties: (omitted > 0).then_some(Omitted { related_locations_omitted: omitted }),
        partial_fingerprints: (!known.is_empty()).then(|| Fingerprints { line_hash: numbered(), own: numbered() }),
        baseline_state: (told.standing == Standing::Known).then_some("unchanged"),
        suppressions: suppression(file, told.standing).into_iter().collect(),
        finding,
        counts: told.standing == Standing::Open,
    }
}

fn suppression(file: &FileReport, standing: Standing<'_>) -> Option<Suppression> {
    let Standing::Waived(waiver) = standing else { return None };
    let written_in = waiver.place.rsplit_once(':').map_or(waiver.place.as_str(), |(path, _)| path);
    let kind = if written_in == file.name { "inSource" } else { "external" };
    Some(Suppression { kind, justification: told::reason(waiver) })
}

fn region(start: Position, end: Position) -> Region {
    Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
}

/// A path as a reference that is counted from the root; a file outside is named in full.
fn artifact(run: &Run<'_>, file: &FileReport) -> Artifact {
    let name = file.name.as_str();
    let is_outside = run.names.as_given.contains(name);
    if is_outside && name.starts_with('/') {
        return Artifact { uri: format!("file://{}", encoded(name)), uri_base_id: None };
    }
    if is_outside && name.get(1..3) == Some(":/") {
        return Artifact { uri: format!("file:///{}", encoded(name)), uri_base_id: None };
    }
    Artifact { uri: encoded(name), uri_base_id: Some(ROOT) }
}

/// Source: RFC 3986, sections 2.3 and 3.3.
fn encoded(path: &str) -> String {
    use std::fmt::Write as _;

    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            other => write!(uri, "%{other:02X}").expect("a String takes all text"),
        }
    }
    uri
}

/// Viewers make a link of `[text](target)`: content may not.
///
/// Source: SARIF 2.1.0, section 3.11.6.
fn unlinked(text: &str) -> String {
    text.replace("](", "] (")
}

#[cfg(test)]
mod tests;
