//! What of a source is drawn: a window of a few lines around the labels, made safe byte for byte.

use std::{ops::Range, sync::OnceLock};

use crate::text::{Columns, LineIndex, Span, shown_as_mark};

/// Most lines of a window.
const LINES: usize = 5;

/// Widest line that is drawn whole, in columns.
const COLUMNS: usize = 200;

/// Columns kept on each side of the start of a label in a wider line.
const AROUND: usize = 100;

/// Part of a source, safe to draw.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece<'w> {
    /// Its bytes; as many as the part has.
    pub(super) data: &'w [u8],
    /// Where it stands.
    pub(super) span: Range<usize>,
    /// 0-based line of its first byte.
    pub(super) line: usize,
    /// 0-based column of its first byte, in characters.
    pub(super) column: usize,
    /// How many lines it holds.
    pub(super) lines: usize,
}

/// A source to draw from. Pieces made are kept, since the drawing borrows them.
#[derive(Debug)]
pub(super) struct Window<'s> {
    columns: &'s Columns<'s>,
    kept: OnceLock<Box<Kept>>,
}

#[derive(Debug)]
struct Kept {
    data: Vec<u8>,
    next: OnceLock<Box<Kept>>,
}

impl<'s> Window<'s> {
    pub(super) const fn new(columns: &'s Columns<'s>) -> Self {
        Self { columns, kept: OnceLock::new() }
    }

    fn text(&self) -> &'s str {
        self.columns.source().text()
    }

    fn index(&self) -> &LineIndex {
        self.columns.source().lines()
    }

    fn line(&self, line: usize) -> &'s str {
        &self.text()[self.index().span_of(line, self.text()).range()]
    }

    fn is_long(&self, line: usize) -> bool {
        let text = self.line(line);
        // A character has at most four bytes: a very long line is never counted.
        text.len() > COLUMNS && (text.len() > COLUMNS * 4 || text.chars().count() > COLUMNS)
    }

    /// Whether a label would be drawn on a line that is cut.
    pub(super) fn is_on_long_line(&self, label: Span) -> bool {
        self.is_long(self.index().line_of(label.start))
    }

    /// The exact part under a label, for the header.
    pub(super) fn under(&self, label: Range<usize>) -> Piece<'_> {
        let label = self.clamped(label);
        let place = Span::of(&label).start;
        let position = self.columns.position(place);
        let start = label.start.max(self.columns.source().mark_length());
        let end = label.end.max(start);
        Piece {
            data: self.keep(safe(&self.text()[start..end])),
            span: start..end,
            line: position.line as usize - 1,
            column: position.column as usize - 1,
            lines: 1,
        }
    }

    /// The lines around a label, or around several; `None` when they do not fit in one window.
    pub(super) fn around(&self, label: Range<usize>, context: usize) -> Option<Piece<'_>> {
        let label = self.clamped(label);
        let place = |byte: usize| Span::of(&(byte..byte)).start;
        let first = self.index().line_of(place(label.start));
        let last = self.index().line_of(place(label.end.saturating_sub(1).max(label.start))).max(first);
        let spanned = last - first + 1;
        if spanned > LINES || (spanned > 1 && (first..=last).any(|line| self.is_long(line))) {
            return None;
        }
        if self.is_long(first) {
            return Some(self.cut(first, label));
        }
        let spare = LINES - spanned;
        let before = context.min(first).min(spare);
        let after = context.min(self.index().len() - 1 - last).min(spare - before);
        let mut lines = first - before..last + after + 1;
        if lines.clone().any(|line| self.is_long(line)) {
            lines = first..last + 1;
        }
        let bytes = |line: usize| self.index().span_of(line, self.text()).range();
        let span = bytes(lines.start).start..bytes(lines.end - 1).end;
        let data = self.keep(safe(&self.text()[span.clone()]));
        Some(Piece { data, span, line: lines.start, column: 0, lines: lines.len() })
    }

    fn cut(&self, line: usize, label: Range<usize>) -> Piece<'_> {
        let whole = self.index().span_of(line, self.text()).range();
        let text = self.text();
        let before = &text[whole.start..label.start.max(whole.start)];
        let left = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
        let start = whole.start + left;
        let after = &text[label.start.max(whole.start)..whole.end];
        let right = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
        let end = label.start.max(whole.start) + right;
        let mut data = safe(&text[start..end]);
        if start > whole.start && start < label.start {
            dot(&mut data, &text[start..label.start]);
        }
        if end < whole.end && end > label.end {
            let dots = (end - label.end).min(3);
            let from = floor(text, end - dots).max(label.end) - start;
            data[from..].fill(b'.');
        }
        let at = self.columns.position(Span::of(&(label.start..label.start)).start).column as usize - 1;
        let column = at.saturating_sub(text[start..label.start.max(start)].chars().count());
        Piece { data: self.keep(data), span: start..end, line, column, lines: 1 }
    }

    fn clamped(&self, label: Range<usize>) -> Range<usize> {
        let text = self.text();
        let start = floor(text, label.start.min(text.len()));
        start..floor(text, label.end.clamp(start, text.len())).max(start)
    }

    /// A place for a label that can be drawn: one line, at least one character where there is one.
    pub(super) fn label(&self, span: Span) -> Span {
        let text = self.text();
        let mark = self.columns.source().mark_length();
        let mut label = self.clamped(span.range());
        label.start = label.start.max(mark);
        // A block scalar begins with its indicator and often with an empty line.
        let lead = text[label.start..label.end.max(label.start)].len()
            - text[label.start..label.end.max(label.start)].trim_start_matches(['\n', '\r']).len();
        label.start += lead;
        let place = Span::of(&(label.start..label.start)).start;
        let line = self.index().span_of(self.index().line_of(place), text).range();
        label.end = label.end.min(line.end).max(label.start);
        if self.is_long(self.index().line_of(place)) {
            let shown = text[label.start..label.end].char_indices().nth(AROUND - 10);
            label.end = shown.map_or(label.end, |(at, _)| label.start + at);
        }
        if label.is_empty() {
            label = self.widened(label.start, &line, mark);
        }
        Span::of(&label)
    }

    fn widened(&self, at: usize, line: &Range<usize>, mark: usize) -> Range<usize> {
        let text = self.text();
        if let Some(next) = text[at..line.end.max(at)].chars().next() {
            return at..at + next.len_utf8();
        }
        let visible = |(_, character): &(usize, char)| !character.is_whitespace();
        let mut earlier = text[mark..at].char_indices().rev();
        earlier.find(visible).map_or(at..at, |(from, character)| mark + from..mark + from + character.len_utf8())
    }

    fn keep(&self, data: Vec<u8>) -> &[u8] {
        let mut slot = &self.kept;
        while let Some(kept) = slot.get() {
            slot = &kept.next;
        }
        &slot.get_or_init(|| Box::new(Kept { data, next: OnceLock::new() })).data
    }
}

/// The last character boundary at or before `at`.
fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Writes dots over the first characters, at least three bytes where there are as many.
fn dot(data: &mut [u8], before: &str) {
    let end = before.char_indices().map(|(at, character)| at + character.len_utf8()).find(|end| *end >= 3);
    let end = end.unwrap_or(before.len());
    data[..end].fill(b'.');
}

/// The bytes of `text` with every hiding character as question marks, one for each byte. Line breaks
/// stay; a lone carriage return becomes a line feed, which is what it is to everyone else.
fn safe(text: &str) -> Vec<u8> {
    let mut data = text.as_bytes().to_vec();
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        match character {
            '\n' => {}
            '\r' if characters.peek().is_some_and(|(_, next)| *next == '\n') => {}
            '\r' => data[at] = b'\n',
            _ if shown_as_mark(character) => data[at..at + character.len_utf8()].fill(b'?'),
            _ => {}
        }
    }
    data
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    fn label(text: &str, span: Span) -> String {
        let source = Source::new("a", text);
        text[Window::new(&Columns::new(&source)).label(span).range()].to_owned()
    }

    #[test]
    fn a_label_is_one_line_and_never_nothing() {
        assert_eq!(label("steps:\n  - lie\n  - lift\n", Span::new(9, 24)), "- lie");
        assert_eq!(label("dosage:\n", Span::new(7, 7)), ":");
        assert_eq!(label("name: a  \n\n", Span::new(11, 11)), "a");
        assert_eq!(label("", Span::new(0, 0)), "");
        assert_eq!(label("a: ü", Span::new(3, 3)), "ü");
        assert_eq!(label("x", Span::new(900, 901)), "x");
    }

    #[test]
    fn hiding_characters_keep_their_length() {
        let text = "a\u{1b}[31m \u{202e}b\u{feff}\u{ad}\rc\r\n";
        let data = safe(text);
        assert_eq!(data.len(), text.len());
        assert_eq!(String::from_utf8(data).unwrap(), "a?[31m ???b?????\nc\r\n");
    }

    #[test]
    fn long_lines_are_cut_around_the_label() {
        let text = format!("first\nkey: {}ä HERE {}\nlast\n", "ö".repeat(5_000), "x".repeat(5_000));
        let source = Source::new("a", text.as_str());
        let columns = Columns::new(&source);
        let window = Window::new(&columns);
        let at = text.find("HERE").unwrap();
        let piece = window.around(at..at + 4, 1).unwrap();
        let shown = std::str::from_utf8(piece.data).unwrap();
        assert!(shown.starts_with("....ö") && shown.ends_with("x..."), "{shown}");
        assert!(shown.contains("ä HERE x"));
        assert!(shown.chars().count() <= 210);
        assert_eq!(piece.line, 1);
        assert_eq!(piece.data.len(), piece.span.len());
    }

    #[test]
    fn no_window_is_taller_than_five_lines() {
        let text = "1\n2\n3\n4\n5\n6\n7\n8\n";
        let source = Source::new("a", text);
        let columns = Columns::new(&source);
        let window = Window::new(&columns);
        assert_eq!(window.around(4..5, 1).unwrap().lines, 3);
        assert_eq!(window.around(2..11, 1).unwrap().lines, 5);
        assert!(window.around(2..13, 1).is_none());
    }
}
