use super::yaml::{self, Limits, Reading};
use crate::{
    finding::{Finding, INVALID_YAML, UNSUPPORTED_YAML},
    text::Span,
};

/// What stands above the text of a Markdown file.
#[derive(Debug)]
pub enum FrontMatter<'s> {
    /// Nothing.
    Absent,
    /// A block in a language we do not read, or one that never ends: already a finding.
    Unread,
    /// YAML between `---` lines.
    Yaml {
        /// The YAML, read.
        reading: Reading<'s>,
        /// The block with its fences.
        span: Span,
    },
}

/// Front matter, where the body begins (in bytes of the file), and what is wrong above it.
pub(super) struct Top<'s> {
    pub(super) front_matter: FrontMatter<'s>,
    pub(super) body: usize,
    pub(super) findings: Vec<Finding>,
}

/// Reads the front matter of `text`; a byte-order mark of `mark` bytes stands before it.
///
/// The fences are found here and not by the Markdown parser: its metadata blocks may stand
/// anywhere, so that text between two rules would be lost, and may not begin with an empty line.
pub(super) fn read(text: &str, mark: usize, limits: Limits) -> Top<'_> {
    let body = &text[mark..];
    let mut lines = Lines { text, at: mark };
    let first = lines.next().map_or("", |line| line.text);
    let top = |front_matter, body, findings| Top { front_matter, body, findings };
    if first == "+++" {
        let end = lines.find(|line| line.text == "+++").map_or(mark, |line| line.after);
        return top(FrontMatter::Unread, end, vec![foreign("TOML", mark, 3)]);
    }
    if body.starts_with('{') {
        return top(FrontMatter::Unread, mark, vec![foreign("JSON", mark, 1)]);
    }
    if first != "---" {
        return top(FrontMatter::Absent, mark, Vec::new());
    }
    let start = lines.at;
    let closed = lines.find(|line| matches!(line.text, "---" | "..."));
    let yaml = &text[start..closed.as_ref().map_or(text.len(), |line| line.start)];
    if !begins_mapping(yaml) {
        return top(FrontMatter::Absent, mark, Vec::new());
    }
    let Some(end) = closed else {
        let fence = Span::of(&(mark..mark + 3));
        let message = "the front matter that begins here is never closed";
        let finding = Finding::new(&INVALID_YAML, fence, message, "add a line `---` below its last key");
        return top(FrontMatter::Unread, mark, vec![finding]);
    };
    let mut reading = yaml::read(yaml, Span::of(&(start..start)).start, limits);
    let findings = std::mem::take(&mut reading.findings);
    let span = Span::of(&(mark..end.after));
    top(FrontMatter::Yaml { reading, span }, end.after, findings)
}

fn foreign(language: &str, at: usize, length: usize) -> Finding {
    let message = format!("this front matter is {language}; YAML between `---` lines is read");
    let span = Span::of(&(at..at + length));
    Finding::new(&UNSUPPORTED_YAML, span, message, "write it as `key: value` lines between two `---` lines")
}

/// Whether the first line that says anything is a key or a comment: a rule above prose is none.
fn begins_mapping(yaml: &str) -> bool {
    let Some(line) = yaml.lines().map(str::trim).find(|line| !line.is_empty()) else {
        return true;
    };
    let key = line.split(':').next().unwrap_or("");
    line.starts_with(['{', '"', '\''])
        || line.starts_with('#') && !line.starts_with("# ") && yaml.contains(": ")
        || line.starts_with("# ") && yaml.lines().any(|other| is_key(other.trim_end()))
        || line.contains(':') && is_key(key)
        || line.contains(':') && is_key(&format!("{key}:"))
}

fn is_key(line: &str) -> bool {
    let key = line.split(": ").next().unwrap_or("").trim_end_matches(':');
    let named = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    line.contains(':') && !key.is_empty() && key.chars().all(named)
}

struct Line<'t> {
    text: &'t str,
    start: usize,
    after: usize,
}

/// Lines with their places; a line ends at LF, CRLF or a lone CR.
struct Lines<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Iterator for Lines<'t> {
    type Item = Line<'t>;

    fn next(&mut self) -> Option<Line<'t>> {
        let rest = &self.text[self.at..];
        if rest.is_empty() {
            return None;
        }
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let line_break = if rest[length..].starts_with("\r\n") { 2 } else { usize::from(length < rest.len()) };
        let start = self.at;
        self.at += length + line_break;
        Some(Line { text: rest[..length].trim_end(), start, after: self.at })
    }
}
