//! A block while its text comes in.

use std::ops::Range;

use crate::{
    document::markdown::BlockKind,
    text::{Prose, Span},
};

/// A block being filled.
pub(super) struct Filling {
    pub(super) kind: BlockKind,
    pub(super) prose: Prose,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Bytes of text in links, in bold, and in all.
    pub(super) linked: usize,
    pub(super) strong: usize,
    pub(super) plain: usize,
    /// Bytes of prose in bold from the start on.
    pub(super) opening_strong: usize,
    /// Tags and comments since the last text, which part nothing where they stand within a word.
    marks: Option<Range<usize>>,
    /// Whether it may be the rest of the sentence before it, from which a line break parts it.
    pub(super) goes_on: bool,
}

impl Filling {
    pub(super) fn new(kind: BlockKind, start: usize) -> Self {
        Self {
            kind,
            prose: Prose::new(),
            start,
            end: start,
            linked: 0,
            strong: 0,
            plain: 0,
            opening_strong: 0,
            marks: None,
            goes_on: false,
        }
    }

    /// Adds text that stands at `range` of the file, or was decoded from there.
    pub(super) fn read(&mut self, text: &str, range: &Range<usize>, file: &str) {
        if let Some(marks) = self.marks.take().filter(|_| !self.is_within_word(text)) {
            self.prose.push_gap(Span::of(&marks));
        }
        self.end = self.end.max(range.end);
        self.plain += text.trim().len();
        if file.get(range.clone()) == Some(text) {
            self.prose.push(text, Span::of(range).start);
        } else {
            self.prose.push_decoded(text, Span::of(range));
        }
    }

    /// Leaves out something that parts the words around it.
    pub(super) fn gap(&mut self, range: &Range<usize>) {
        self.marks = None;
        self.prose.push_gap(Span::of(range));
        self.end = self.end.max(range.end);
    }

    /// Leaves out a tag or a comment that a reader does not see.
    pub(super) fn mark(&mut self, range: &Range<usize>) {
        let start = self.marks.as_ref().map_or(range.start, |marks| marks.start);
        self.marks = Some(start..range.end);
        self.end = self.end.max(range.end);
    }

    /// Whether what was read and what comes next are one word to a reader: `Any<b>one</b>`, but not
    /// `<b>Sets</b><b>Reps</b>`.
    fn is_within_word(&self, next: &str) -> bool {
        let (Some(last), Some(next)) = (self.prose.text().chars().next_back(), next.chars().next()) else {
            return false;
        };
        last.is_alphabetic() && next.is_lowercase()
            || last.is_uppercase() && next.is_uppercase()
            || last.is_ascii_digit() && next.is_ascii_digit()
    }

    /// Whether a sentence may go on behind a line break: it was not ended, and what follows begins none.
    pub(super) fn may_go_on(&self, rest: &str) -> bool {
        let text = self.prose.text().trim_end();
        text.ends_with(|last: char| last.is_alphabetic() || last == ',')
            && rest.trim_start().starts_with(char::is_lowercase)
    }

    /// A bold run ends; while nothing else was read, it opens the text.
    pub(super) fn end_strong(&mut self) {
        if self.strong == self.plain {
            self.opening_strong = self.prose.text().len();
        }
    }

    /// Whether it is so far one line in bold that could be a heading.
    pub(super) fn is_bold_line(&self) -> bool {
        let text = self.prose.text().trim_end();
        self.kind == BlockKind::Paragraph
            && !text.is_empty()
            && self.strong == self.plain
            && !text.ends_with([':', ',', '.', '!', ';'])
    }
}
