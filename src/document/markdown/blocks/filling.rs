//! A block while its text comes in.

use crate::{document::markdown::BlockKind, text::Prose};

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
}

impl Filling {
    pub(super) fn new(kind: BlockKind, start: usize) -> Self {
        Self { kind, prose: Prose::new(), start, end: start, linked: 0, strong: 0, plain: 0, opening_strong: 0 }
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
