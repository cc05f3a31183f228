//! The numbers of a report are the same in every form: each is written, its numbers are read back out of
//! what was written, and compared.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{ReportFormat, Table, specimen, write};

/// What a form tells, by the name of the fact: `verdict.error`, `duties.cautions` (`3/4`), `bands.good`,
/// `total.PATH`, `band.PATH`, `levels.PATH` (`2 1 0`). HTML marks the elements that hold them with
/// `data-fact`.
type Facts = BTreeMap<String, String>;

fn written(format: ReportFormat) -> String {
    let mut bytes = Vec::new();
    write(&specimen::report(), format, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn tell(facts: &mut Facts, name: impl Into<String>, value: &(impl ToString + ?Sized)) {
    let (name, value) = (name.into(), value.to_string());
    assert_eq!(facts.insert(name.clone(), value), None, "{name} is told twice");
}

/// `2/4` of a share.
fn share(value: &Value) -> String {
    format!("{}/{}", value["met"], value["of"])
}

/// What stands in a table for nothing.
fn or_dash(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn of_json() -> Facts {
    let report: Value = serde_json::from_str(&written(ReportFormat::Json)).unwrap();
    let mut facts = Facts::new();
    let verdict = &report["verdict"];
    let counts = ["documents", "must_fix", "to_improve", "clean", "not_judged"];
    for name in counts.into_iter().chain(["error", "warning", "info", "waived", "known"]) {
        tell(&mut facts, format!("verdict.{name}"), &verdict[name]);
    }
    for name in ["duties", "reviews_due"] {
        tell(&mut facts, format!("verdict.{name}"), &share(&verdict[name]));
    }
    for name in ["new", "fixed"] {
        tell(&mut facts, format!("verdict.{name}"), &verdict["since"][name]);
    }
    for name in ["cautions", "pain_stop", "dosage", "disclaimer", "red_flags", "review"] {
        tell(&mut facts, format!("duties.{name}"), &share(&report["duties"][name]));
    }
    for count in report["score"]["bands"].as_array().unwrap() {
        tell(&mut facts, format!("bands.{}", or_dash(&count["band"])), &count["documents"]);
    }
    for document in report["documents"].as_array().unwrap() {
        let path = or_dash(&document["path"]);
        tell(&mut facts, format!("total.{path}"), &or_dash(&document["total"]));
        tell(&mut facts, format!("band.{path}"), &or_dash(&document["band"]));
        let open = |level: &str| {
            let notes = document["findings"].as_array().unwrap().iter();
            notes.filter(|note| note["standing"] == "open" && note["severity"] == level).count()
        };
        let levels = format!("{} {} {}", open("error"), open("warning"), open("info"));
        tell(&mut facts, format!("levels.{path}"), &levels);
    }
    facts
}

/// The records of a table, each cell by its column.
fn records(text: &str) -> Vec<BTreeMap<String, String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(characters.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    assert!(!quoted && row.is_empty() && cell.is_empty(), "it ends with a line");
    let mut rows = rows.into_iter();
    let head: Vec<String> = rows.next().unwrap();
    let named = |row: Vec<String>| {
        assert_eq!(row.len(), head.len(), "{row:?}");
        head.iter().cloned().zip(row).collect()
    };
    rows.map(named).collect()
}

fn of_csv() -> Facts {
    let findings = records(&written(ReportFormat::Csv(Table::Findings)));
    let documents = records(&written(ReportFormat::Csv(Table::Documents)));
    let mut facts = Facts::new();
    let count = |path: Option<&str>, column: &str, word: &str| {
        let here = findings.iter().filter(|row| path.is_none_or(|path| row["path"] == path));
        let counts = |row: &&BTreeMap<String, String>| column != "level" || row["standing"] == "open";
        here.filter(counts).filter(|row| row[column] == word).count()
    };
    for level in ["error", "warning", "info"] {
        tell(&mut facts, format!("verdict.{level}"), &count(None, "level", level));
    }
    for standing in ["waived", "known"] {
        tell(&mut facts, format!("verdict.{standing}"), &count(None, "standing", standing));
    }
    tell(&mut facts, "verdict.new", &count(None, "new", "yes"));
    tell(&mut facts, "verdict.documents", &documents.len());
    let judged = |row: &&BTreeMap<String, String>| row["state"] == "judged";
    let must_fix = |row: &&BTreeMap<String, String>| row["errors"] != "0";
    let clean =
        |row: &&BTreeMap<String, String>| ["errors", "warnings", "infos"].iter().all(|level| row[*level] == "0");
    let all = documents.iter();
    tell(&mut facts, "verdict.must_fix", &all.clone().filter(judged).filter(must_fix).count());
    tell(&mut facts, "verdict.clean", &all.clone().filter(judged).filter(clean).count());
    let to_improve = |row: &&BTreeMap<String, String>| !must_fix(row) && !clean(row);
    tell(&mut facts, "verdict.to_improve", &all.clone().filter(judged).filter(to_improve).count());
    tell(&mut facts, "verdict.not_judged", &all.clone().filter(|row| !judged(row)).count());
    let sum = |column: &str| all.clone().map(|row| row[column].parse::<usize>().unwrap_or(0)).sum::<usize>();
    tell(&mut facts, "verdict.duties", &format!("{}/{}", sum("exercises_complete"), sum("exercises")));
    for duty in ["cautions", "pain_stop", "dosage", "disclaimer", "red_flags", "review"] {
        let (met, of) = (sum(&format!("{duty}_met")), sum(&format!("{duty}_of")));
        tell(&mut facts, format!("duties.{duty}"), &format!("{met}/{of}"));
    }
    let reviewed = all.clone().filter(|row| !row["review_state"].is_empty());
    let due = reviewed.clone().filter(|row| row["review_state"] != "holds").count();
    tell(&mut facts, "verdict.reviews_due", &format!("{due}/{}", reviewed.count()));
    for band in ["complete", "good", "revise", "hold"] {
        tell(&mut facts, format!("bands.{band}"), &all.clone().filter(|row| row["band"] == band).count());
    }
    for row in &documents {
        let path = &row["path"];
        let shown = |column: &str| if row[column].is_empty() { "-".to_owned() } else { row[column].clone() };
        tell(&mut facts, format!("total.{path}"), &shown("total"));
        tell(&mut facts, format!("band.{path}"), &shown("band"));
        let levels = ["errors", "warnings", "infos"].map(|level| row[level].clone()).join(" ");
        tell(&mut facts, format!("levels.{path}"), &levels);
        let counted = ["error", "warning", "info"].map(|level| count(Some(path), "level", level).to_string());
        assert_eq!(levels, counted.join(" "), "the tables disagree on {path}");
    }
    facts
}

/// The cells of every table of a page, by the heading above it.
fn tables(page: &str) -> Vec<(&str, Vec<&str>)> {
    let (mut heading, mut rows) = ("", Vec::new());
    for line in page.lines() {
        if let Some(text) = line.strip_prefix("## ") {
            heading = text;
        } else if let Some(row) = line.strip_prefix("| ") {
            rows.push((heading, row.trim_end_matches(" |").split(" | ").collect()));
        }
    }
    rows
}

fn of_markdown() -> Facts {
    let page = written(ReportFormat::Markdown);
    let rows = tables(&page);
    let row = |heading: &str, label: &str| {
        let mut here = rows.iter().filter(|(above, row)| *above == heading && row[0] == label);
        here.next().unwrap_or_else(|| panic!("{heading}: {label}")).1.clone()
    };
    let mut facts = Facts::new();
    let counts = [
        ("Must be fixed", "must_fix"),
        ("To improve", "to_improve"),
        ("No open findings", "clean"),
        ("Not judged", "not_judged"),
        ("Errors", "error"),
        ("Warnings", "warning"),
        ("Infos", "info"),
        ("Waived", "waived"),
        ("Known", "known"),
    ];
    let words = |label: &str| row("Verdict", label)[1].split(' ').collect::<Vec<&str>>();
    for (label, name) in counts {
        tell(&mut facts, format!("verdict.{name}"), &words(label)[0]);
    }
    tell(&mut facts, "verdict.documents", &words("No open findings")[2]);
    let due = format!("Reviews due by {}", specimen::report().verdict.due_by);
    for (label, name) in [("All four safety duties", "duties"), (&due, "reviews_due")] {
        tell(&mut facts, format!("verdict.{name}"), &format!("{}/{}", words(label)[0], words(label)[2]));
    }
    let since = page.lines().find(|line| line.starts_with("Since ")).unwrap();
    let since: Vec<&str> = since.split(' ').collect();
    tell(&mut facts, "verdict.new", &since[2]);
    tell(&mut facts, "verdict.fixed", &since[4]);
    let duties = [
        ("Cautions", "cautions"),
        ("Pain-stop", "pain_stop"),
        ("Dosage", "dosage"),
        ("Disclaimer", "disclaimer"),
        ("Red flags", "red_flags"),
        ("Review", "review"),
    ];
    for (label, name) in duties {
        tell(&mut facts, format!("duties.{name}"), &row("Safety duties", label)[1]);
    }
    for band in ["complete", "good", "revise", "hold"] {
        tell(&mut facts, format!("bands.{band}"), &row("Scores", band)[2].split('/').next().unwrap());
    }
    for (_, cells) in rows.iter().filter(|(above, row)| above.starts_with("Documents") && row[0] != "Title") {
        let path = cells[1].trim_matches('`');
        tell(&mut facts, format!("band.{path}"), &cells[2].trim_end_matches("\\*"));
        tell(&mut facts, format!("total.{path}"), &cells[3]);
        tell(&mut facts, format!("levels.{path}"), &cells[5..8].join(" "));
    }
    facts
}

/// The elements marked with `data-fact`, and the entries and rows of the documents.
fn of_html() -> Facts {
    let page = written(ReportFormat::Html).replace("&#x2f;", "/");
    let mut facts = Facts::new();
    let hooks: BTreeMap<&str, &str> = page
        .split("data-fact=\"")
        .skip(1)
        .filter_map(|hook| hook.split_once("\">"))
        .map(|(name, rest)| (name, rest.split('<').next().unwrap_or_default()))
        .collect();
    for (name, value) in &hooks {
        if let Some(share) = name.strip_suffix(".met") {
            tell(&mut facts, share, &format!("{value}/{}", hooks[format!("{share}.of").as_str()]));
        } else if ["verdict.", "duties.", "bands."].iter().any(|part| name.starts_with(part))
            && name.strip_suffix(".of").is_none()
        {
            tell(&mut facts, *name, &value);
        }
    }
    let (_, documents) = page.split_once("id=\"documents\"").expect("the part of the documents");
    for document in &specimen::report().documents {
        let path = &document.path;
        let entry = documents.split_once(&format!("data-p=\"{path}\"")).map(|(_, rest)| rest.split("</summary>"));
        let row = || documents.split_once(&format!("\"path\">{path}</span></th>")).map(|(_, rest)| rest.split("</tr>"));
        let told = entry.or_else(row).unwrap_or_else(|| panic!("{path} is not told")).next().unwrap_or_default();
        let shown = visible(told);
        let words: Vec<&str> = shown.split_whitespace().filter(|word| *word != "*").collect();
        let band =
            words.iter().position(|word| ["complete", "good", "revise", "hold"].contains(&word.trim_end_matches('*')));
        let after = |at: usize| words.get(at + 1).copied().unwrap_or("-");
        tell(&mut facts, format!("band.{path}"), &band.map_or("-", |at| words[at].trim_end_matches('*')));
        tell(&mut facts, format!("total.{path}"), &band.map_or("-", after));
        let before = |level: &str| {
            let at = words.iter().position(|word| word.trim_end_matches('s') == level);
            at.and_then(|at| words.get(at.checked_sub(1)?)).copied().unwrap_or("0")
        };
        tell(&mut facts, format!("levels.{path}"), &["error", "warning", "info"].map(before).join(" "));
    }
    facts
}

/// Text outside of tags; what separates elements separates words.
fn visible(html: &str) -> String {
    let outside = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    outside.collect::<Vec<&str>>().join(" ")
}

/// Every fact of `told` is one of `whole` and says the same; `most` of them may be absent.
fn assert_agree(form: &str, told: &Facts, whole: &Facts, most: usize) {
    for (name, value) in told {
        assert_eq!(whole.get(name), Some(value), "{form}: {name}");
    }
    let absent: Vec<&String> = whole.keys().filter(|name| !told.contains_key(*name)).collect();
    assert!(absent.len() <= most, "{form} leaves out {absent:?}");
}

#[test]
fn the_numbers_of_all_forms_agree() {
    let whole = of_json();
    assert!(whole.len() > 30, "{whole:#?}");
    assert_agree("markdown", &of_markdown(), &whole, 0);
    assert_agree("html", &of_html(), &whole, 0);
    // Rows tell nothing of what is gone.
    assert_agree("csv", &of_csv(), &whole, 1);
}
