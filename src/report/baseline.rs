//! The file of known findings, version 1: a header, then one line for each, so that two branches
//! merge. Fields are added only.

use std::io::{self, Write};

use serde::{Deserialize, Serialize};

use crate::lint::{Baseline, Known};

const VERSION: u64 = 1;
const FINGERPRINT: &str = "physiolint/v1";

#[derive(Serialize, Deserialize)]
struct HeaderV1 {
    physiolint_baseline: u64,
    fingerprint: String,
    #[serde(default)]
    tool: String,
}

#[derive(Serialize, Deserialize)]
struct EntryV1 {
    fingerprint: String,
    count: usize,
    rule: String,
    file: String,
    #[serde(default)]
    message: String,
}

/// Why a text is no baseline that can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaselineFault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, in plain words.
    pub cause: String,
}

/// Writes a baseline, sorted by file, rule and fingerprint.
///
/// # Errors
///
/// When `out` takes no more.
pub fn write(baseline: &Baseline, out: &mut dyn Write) -> io::Result<()> {
    let header = HeaderV1 {
        physiolint_baseline: VERSION,
        fingerprint: FINGERPRINT.to_owned(),
        tool: env!("CARGO_PKG_VERSION").to_owned(),
    };
    serde_json::to_writer(&mut *out, &header)?;
    writeln!(out)?;
    let mut entries: Vec<(&str, &Known)> = baseline.entries().collect();
    entries.sort_by(|(a, one), (b, other)| (&one.file, &one.rule, a).cmp(&(&other.file, &other.rule, b)));
    for (fingerprint, known) in entries {
        let Known { rule, file, message, count } = known.clone();
        serde_json::to_writer(&mut *out, &EntryV1 { fingerprint: fingerprint.to_owned(), count, rule, file, message })?;
        writeln!(out)?;
    }
    Ok(())
}

/// Reads a baseline. Two lines with one fingerprint, as a merge leaves them, count together.
///
/// # Errors
///
/// The first line that cannot be read, or a version that is not known here.
pub fn read(text: &str) -> Result<Baseline, BaselineFault> {
    let fault = |line: usize, cause: String| BaselineFault { line, cause };
    let mut baseline = Baseline::default();
    let mut is_headed = false;
    let lines = text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
    for (line, at) in lines {
        if line.contains("\"physiolint_baseline\"")
            && let Ok(header) = serde_json::from_str::<HeaderV1>(line)
        {
            if header.physiolint_baseline > VERSION || header.fingerprint != FINGERPRINT {
                return Err(fault(at, format!("it was written by a newer version ({})", header.tool)));
            }
            is_headed = true;
            continue;
        }
        if !is_headed {
            return Err(fault(at, "it does not begin with the header of a baseline".to_owned()));
        }
        let EntryV1 { fingerprint, count, rule, file, message } = serde_json::from_str(line).map_err(|_| {
            let torn = ["<<<<<<<", "=======", ">>>>>>>"].iter().any(|mark| line.starts_with(mark));
            let cause = if torn { "a merge was left unfinished here" } else { "this line is no entry of a baseline" };
            fault(at, cause.to_owned())
        })?;
        baseline.add(fingerprint, Known { rule, file, message, count });
    }
    if is_headed { Ok(baseline) } else { Err(fault(1, "it is empty".to_owned())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = r#"{"physiolint_baseline":1,"fingerprint":"physiolint/v1","tool":"0.1.0"}"#;

    fn entry(fingerprint: &str, count: usize) -> String {
        format!(
            r#"{{"fingerprint":"{fingerprint}","count":{count},"rule":"missing-steps","file":"a.yaml","message":"m"}}"#
        )
    }

    #[test]
    fn what_is_written_is_read_again() {
        let text = [HEADER, &entry("aa", 2), &entry("bb", 1)].join("\n") + "\n";
        let mut bytes = Vec::new();
        write(&read(&text).unwrap(), &mut bytes).unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), text);
    }

    #[test]
    fn lines_of_two_branches_count_together() {
        let merged = [HEADER, &entry("aa", 1), HEADER, &entry("aa", 2)].join("\n");
        let baseline = read(&merged).unwrap();
        assert_eq!((baseline.count(), baseline.entries().count()), (3, 1));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let cause = |lines: &[&str]| read(&lines.join("\n")).unwrap_err();
        assert_eq!(cause(&[]).cause, "it is empty");
        assert_eq!(cause(&[&entry("aa", 1)]).line, 1);
        assert_eq!(cause(&[HEADER, "<<<<<<< ours"]).cause, "a merge was left unfinished here");
        assert_eq!(cause(&[HEADER, "{}"]).line, 2);
        let newer = HEADER.replace(":1,", ":2,");
        assert_eq!(cause(&[&newer]).cause, "it was written by a newer version (0.1.0)");
    }
}
