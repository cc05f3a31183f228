//! One row for each document, the worst first, and how the report was made.

use super::{bullets, cell, counted, in_a_row, name, optional, table};
use crate::{
    quality::{Document, DocumentState, Report, Standing},
    report::quality::reason::reason,
};

/// As many documents as fit into the room that is left.
pub(super) fn documents(documents: &[Document], room: usize) -> String {
    let mut worst: Vec<(&Document, [usize; 3])> =
        documents.iter().map(|document| (document, counts(document))).collect();
    worst.sort_by(|(a, of_a), (b, of_b)| {
        let rank = |document: &Document| (gap(document), document.score.total);
        rank(a).cmp(&rank(b)).then_with(|| of_b.cmp(of_a)).then_with(|| a.path.cmp(&b.path))
    });
    let rows: Vec<String> = worst
        .iter()
        .map(|(document, [errors, warnings, infos])| {
            format!(
                "| {} | {} | {} | {} | {} | {errors} | {warnings} | {infos} |",
                cell(&document.title),
                name(&document.path),
                band(document),
                document.score.total.map_or("-".to_owned(), |total| total.to_string()),
                told(document)
            )
        })
        .collect();
    let head = "\n## Documents, the worst first\n";
    let note = if documents.iter().any(|document| document.score.is_waived) {
        "\n\\* Somebody waived what would have held it down.\n"
    } else {
        ""
    };
    let columns =
        ["Title", "File", "Band", "Score", "What holds it, or what to do first", "Errors", "Warnings", "Infos"];
    let room = room.saturating_sub(head.len() + note.len());
    format!("{head}{}{note}", table(columns, &rows, room))
}

/// Errors, warnings and infos that count.
fn counts(document: &Document) -> [usize; 3] {
    ["error", "warning", "info"].map(|level| {
        let notes = document.findings.iter();
        notes.filter(|note| note.standing == Standing::Open && note.severity == level).count()
    })
}

/// What could not be read in full comes before all scores, what has none to get after them.
const fn gap(document: &Document) -> u8 {
    match (document.score.total, &document.score.cap) {
        (None, Some(_)) => 0,
        (Some(_), _) => 1,
        (None, None) => 2,
    }
}

fn band(document: &Document) -> String {
    let star = if document.score.is_waived { "\\*" } else { "" };
    document.score.band.map_or("-".to_owned(), |band| format!("{}{star}", band.name()))
}

/// Its cap, or why there is no score, or what to do first.
fn told(document: &Document) -> String {
    let score = &document.score;
    if let Some(cap) = &score.cap {
        return cell(reason(cap));
    }
    match document.state {
        DocumentState::NoExerciseContent => "no exercises in it".to_owned(),
        DocumentState::UnknownKind => "nothing says what it is".to_owned(),
        DocumentState::UnsupportedLanguage => "no word lists for its language".to_owned(),
        DocumentState::Judged => optional(score.gains.first().map(String::as_str)),
    }
}

pub(super) fn method(report: &Report) -> String {
    let method = &report.method;
    let aside = |asides: &[crate::quality::Aside]| -> Vec<String> {
        asides.iter().map(|aside| format!("{}: {}", name(&aside.path), cell(&aside.reason))).collect()
    };
    let config: Vec<String> =
        method.config.iter().map(|file| format!("{}: SHA-256 {}", name(&file.path), name(&file.sha256))).collect();
    [
        "\n## Method\n".to_owned(),
        format!(
            "\n{} {}, {}, on {}. {} read, {} more only so that references resolve.\n",
            cell(&report.tool.name),
            cell(&report.tool.version),
            name(&report.schema),
            cell(&report.today),
            counted(method.files, "file"),
            method.indexed_only
        ),
        format!("\nCommand: {}\n", name(&method.command.join(" "))),
        format!("\nRules left out: {}.\n", in_a_row(method.not_run.iter().map(|rule| name(rule)))),
        bullets("Configuration:", &config),
        bullets("Not read:", &aside(&method.skipped)),
        bullets("Could not be read:", &aside(&method.unreadable)),
        "\nThe digest of every file stands in the JSON and in the CSV table of documents.\n".to_owned(),
    ]
    .concat()
}
