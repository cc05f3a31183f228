//! Stretches between quotation marks: somebody else's words.

use std::ops::Range;

use super::sentence::Sentence;

/// Walks the sentences of passages in order; a quotation may go on over the sentences of one passage.
#[derive(Debug, Default)]
pub(super) struct Quotation {
    passage: usize,
    is_open: bool,
}

impl Quotation {
    /// The bytes of the next sentence that are quoted, without the marks.
    pub(super) fn of(&mut self, sentence: &Sentence<'_>) -> Vec<Range<usize>> {
        if self.passage != sentence.passage {
            *self = Self { passage: sentence.passage, is_open: false };
        }
        let mut found = Vec::new();
        let mut from = 0;
        for (at, mark) in sentence.text.match_indices('"') {
            if self.is_open {
                found.push(from..at);
            }
            self.is_open = !self.is_open;
            from = at + mark.len();
        }
        if self.is_open {
            found.push(from..sentence.text.len());
        }
        found
    }
}
