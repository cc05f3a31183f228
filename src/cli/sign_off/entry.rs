//! One review as it is written down.

use jiff::civil::Date;

use crate::{
    cli::{Error, args},
    model::ReviewScope,
    text::hides_text,
};

/// Keys of a review with their values, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) fields: Vec<(&'static str, String)>,
}

impl Entry {
    pub(super) fn new(arguments: &args::SignOff, expert: &str, today: Date, digest: String) -> Result<Self, Error> {
        let role = arguments.role.ok_or_else(|| Error::new("--role is missing").with_help("say in which role"))?;
        let mut fields = vec![("by", expert.to_owned()), ("role", role.name().to_owned()), ("date", today.to_string())];
        if arguments.scope == ReviewScope::Partial {
            fields.push(("scope", arguments.scope.name().to_owned()));
        }
        fields.push(("outcome", arguments.outcome.name().to_owned()));
        fields.push(("digest", digest));
        if let Some(note) = &arguments.note {
            fields.push(("note", read_note(note)?));
        }
        Ok(Self { fields })
    }

    /// The keys with their values as YAML.
    pub(super) fn yaml(&self) -> impl Iterator<Item = (&'static str, String)> {
        self.fields.iter().map(|(key, value)| (*key, scalar(value)))
    }
}

/// What stands at the end of the line that tells of a signature.
pub(super) fn in_words(arguments: &args::SignOff) -> String {
    let role = arguments.role.map_or("", |role| role.name());
    format!("{role}, {}, {}", arguments.scope.name(), arguments.outcome.name())
}

fn read_note(note: &str) -> Result<String, Error> {
    let note = note.trim();
    if note.is_empty() {
        return Err(Error::new("--note is empty").with_help("write what should be remembered, or leave it out"));
    }
    if note.chars().any(hides_text) {
        let message = "--note holds a character that is not drawn: a line break, a control or a direction mark";
        return Err(Error::new(message).with_help("write it on one line, in plain text"));
    }
    Ok(note.to_owned())
}

/// Text as YAML that every reader takes for text: bare where nothing can be mistaken, else in double
/// quotes, where only the quote and the backslash need an escape (YAML 1.2, chapter 7.3.1).
fn scalar(text: &str) -> String {
    const MEAN_OTHERS: [&str; 9] = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    let starts = text.starts_with(|c: char| c.is_ascii_lowercase());
    let is_word =
        starts && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_'));
    let is_date = text.len() == 10 && text.parse::<Date>().is_ok();
    if is_word && !MEAN_OTHERS.contains(&text) || is_date {
        return text.to_owned();
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_and_dates_go_without_quotes() {
        assert_eq!(scalar("sample-clinician"), "sample-clinician");
        assert_eq!(scalar("2026-11-21"), "2026-11-21");
        assert_eq!(scalar("no"), "\"no\"");
        assert_eq!(scalar("12"), "\"12\"");
        assert_eq!(scalar("a: b # \"c\" \\"), r#""a: b # \"c\" \\""#);
    }

    #[test]
    fn a_note_is_one_visible_line() {
        assert_eq!(read_note("  hold shortened ").ok().as_deref(), Some("hold shortened"));
        for note in ["", " ", "a\nb", "a\u{1b}[31m", "a\u{202e}b", "a\u{200b}b"] {
            assert!(read_note(note).is_err(), "{note:?}");
        }
    }
}
