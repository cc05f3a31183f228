//! Reviewdog's diagnostic format. Its columns count bytes of UTF-8.
//!
//! Source: reviewdog, `proto/rdf/reviewdog.proto`.

use std::io::{self, Write};

use serde::Serialize;

use super::{Run, json::url, told};
use crate::{finding::Severity, text::Source};

#[derive(Serialize)]
struct Document<'r> {
    source: Tool,
    severity: &'static str,
    diagnostics: Vec<Diagnostic<'r>>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    url: &'static str,
}

#[derive(Serialize)]
struct Diagnostic<'r> {
    message: String,
    location: Location<'r>,
    severity: &'static str,
    code: Code,
}

#[derive(Serialize)]
struct Location<'r> {
    path: &'r str,
    range: Range,
}

#[derive(Serialize)]
struct Range {
    start: Place,
    end: Place,
}

#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Code {
    value: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

pub(super) fn write(run: &Run<'_>, out: &mut dyn Write) -> io::Result<()> {
    let names: Vec<String> = run.outcome.files.iter().map(|file| run.names.machine(&file.name)).collect();
    let mut diagnostics = Vec::new();
    for (file, path) in run.outcome.files.iter().zip(&names) {
        diagnostics.extend(file.findings.iter().map(|finding| Diagnostic {
            message: told::sentences(finding),
            location: Location {
                path,
                range: Range {
                    start: place(file.source.as_ref(), finding.span.start),
                    end: place(file.source.as_ref(), finding.span.end.max(finding.span.start)),
                },
            },
            severity: level(finding.severity),
            code: Code { value: finding.meta.id, url: url(finding.meta) },
        }));
    }
    let worst = run.outcome.findings().map(|(_, finding)| finding.severity).max();
    let document = Document {
        source: Tool { name: env!("CARGO_PKG_NAME"), url: env!("CARGO_PKG_REPOSITORY") },
        severity: level(worst.unwrap_or(Severity::Info)),
        diagnostics,
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "ERROR",
        Severity::Warning => "WARNING",
        Severity::Info => "INFO",
    }
}

fn place(source: Option<&Source>, at: u32) -> Place {
    let Some(source) = source else { return Place { line: 1, column: 1 } };
    let lines = source.lines();
    let at = (at as usize).clamp(source.mark_length(), source.text().len());
    let line = lines.line_of(u32::try_from(at).expect("files are bounded below 4 GiB"));
    let start = lines.span_of(line, source.text()).start as usize;
    Place { line: line + 1, column: at - start + 1 }
}

#[cfg(test)]
mod tests {
    use super::{super::specimen, *};

    #[test]
    fn every_standing_in_rdjson() {
        let told = specimen::told(&specimen::mixed(), |run, out| write(run, out).unwrap());
        insta::assert_snapshot!(told);
    }

    #[test]
    fn columns_count_bytes() {
        let source = Source::new("a", "\u{feff}ä: 🧘x\r\nß: y\n");
        let told = |at| {
            let Place { line, column } = place(Some(&source), at);
            (line, column)
        };
        let of = |sign: &str| u32::try_from(source.text().find(sign).unwrap()).unwrap();
        assert_eq!(told(0), (1, 1));
        assert_eq!(told(of("x")), (1, 9));
        assert_eq!(told(of("y")), (2, 5));
        assert_eq!(told(9_999), (3, 1));
    }

    #[test]
    fn no_name_forges_a_diagnostic() {
        let told = specimen::told(&specimen::forged(), |run, out| write(run, out).unwrap());
        let value: serde_json::Value = serde_json::from_str(&told).unwrap();
        assert_eq!(value["diagnostics"].as_array().unwrap().len(), 1);
        assert_eq!(value["diagnostics"][0]["location"]["path"], specimen::FORGED_SHOWN);
        specimen::assert_forges_nothing(&told);
    }
}
