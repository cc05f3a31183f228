//! What `--print` and `--dry-run` show.

use std::{
    fmt::Write as _,
    io::{self, Write},
};

use crate::{
    model::clinical::{Clinical, RECIPE},
    text::{hides_text, sanitize},
};

/// What is signed, field by field, and its digest. The digest is taken over the first three lines
/// and the JSON without its line breaks and indents.
pub(super) fn clinical(clinical: &Clinical, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "physiolint/{RECIPE}\n{}\n{}\n{{", clinical.kind, sanitize(&clinical.lang))?;
    for (place, (name, value)) in clinical.fields.iter().enumerate() {
        let comma = if place + 1 < clinical.fields.len() { "," } else { "" };
        writeln!(out, "  \"{name}\": {}{comma}", visible(value))?;
    }
    writeln!(out, "}}\n{}", clinical.digest())
}

/// JSON with its invisible characters written as escapes: the same value, safe for a terminal.
fn visible(json: &str) -> String {
    let mut visible = String::with_capacity(json.len());
    for character in json.chars() {
        if hides_text(character) {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                write!(visible, "\\u{unit:04x}").expect("a String takes all text");
            }
        } else {
            visible.push(character);
        }
    }
    visible
}

/// The lines that differ, each with its number: those taken out, then those put in.
pub(super) fn difference(name: &str, old: &str, new: &str, out: &mut dyn Write) -> io::Result<()> {
    let (before, after): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let alike = |(one, other): &(&&str, &&str)| one == other;
    let head = before.iter().zip(&after).take_while(alike).count();
    let tail = before[head..].iter().rev().zip(after[head..].iter().rev()).take_while(alike).count();
    writeln!(out, "{name}")?;
    for (sign, lines) in [('-', &before), ('+', &after)] {
        for (at, line) in lines.iter().enumerate().take(lines.len() - tail).skip(head) {
            writeln!(out, "{:>5} {sign} {}", at + 1, sanitize(line))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_lines_that_differ_are_shown() {
        let mut out = Vec::new();
        difference("a.yaml", "a\nb\nb\n", "a\nb\nb\nb\n", &mut out).expect("a Vec takes all bytes");
        assert_eq!(String::from_utf8(out).expect("text"), "a.yaml\n    4 + b\n");
    }

    #[test]
    fn what_is_invisible_is_written_out() {
        assert_eq!(visible("\"a\u{202e}\u{e0001}\""), "\"a\\u202e\\udb40\\udc01\"");
    }
}
