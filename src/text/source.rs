use std::sync::OnceLock;

use super::{LineIndex, Position, Span};

/// Why the bytes of a file are no UTF-8 text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EncodingFault {
    /// The encoding the bytes look like, as people call it.
    pub looks_like: &'static str,
    /// The first byte that is no UTF-8.
    pub at: Span,
}

/// One file: how it is called, its text, and (built when first asked for) its lines.
#[derive(Debug)]
pub struct Source {
    name: String,
    text: String,
    fault: Option<EncodingFault>,
    lines: OnceLock<LineIndex>,
}

impl Source {
    /// A source from text that is known to be UTF-8.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into(), fault: None, lines: OnceLock::new() }
    }

    /// A source from the bytes of a file. Bytes that are no UTF-8 are kept as `?`, one for one,
    /// so that every span still counts bytes of the file on disk, and are told by [`Self::fault`].
    #[must_use]
    pub fn from_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        if let Some(looks_like) = wide_encoding(&bytes) {
            let mut source = Self::new(name, masked(&bytes));
            let text = source.text.as_str();
            let end = (2..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
            source.fault = Some(EncodingFault { looks_like, at: Span::of(&(0..end)) });
            return source;
        }
        match String::from_utf8(bytes) {
            Ok(text) => Self::new(name, text),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let mut source = Self::new(name, masked(error.as_bytes()));
                let looks_like = "no UTF-8 text";
                source.fault = Some(EncodingFault { looks_like, at: Span::of(&(at..at + 1)) });
                source
            }
        }
    }

    /// How the file is called in messages, with `/` between folders.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text; a byte-order mark is part of it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Why this is no UTF-8 text, if it is none.
    #[must_use]
    pub const fn fault(&self) -> Option<EncodingFault> {
        self.fault
    }

    /// Bytes of a leading byte-order mark: 0 or 3.
    #[must_use]
    pub fn mark_length(&self) -> usize {
        if self.text.starts_with('\u{feff}') { 3 } else { 0 }
    }

    /// The lines, indexed when first asked for.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(&self.text))
    }

    /// Line and column of a byte.
    #[must_use]
    pub fn position(&self, at: u32) -> Position {
        self.lines().position(at, &self.text)
    }

    /// The text under a span.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.range()]
    }
}

fn wide_encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => Some("UTF-32"),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some("UTF-16"),
        [first, second, ..] if (*first == 0) != (*second == 0) => Some("UTF-16"),
        _ => None,
    }
}

fn masked(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_bytes_keep_every_later_place() {
        let source = Source::from_bytes("a.yaml", b"n: \xffx".to_vec());
        assert_eq!(source.text(), "n: ?x");
        assert_eq!(source.fault().map(|f| f.at), Some(Span::new(3, 4)));
    }

    #[test]
    fn wide_encodings_are_named() {
        let bytes = vec![0xff, 0xfe, b'n', 0];
        let source = Source::from_bytes("a.yaml", bytes);
        assert_eq!(source.fault().map(|f| f.looks_like), Some("UTF-16"));
    }
}
