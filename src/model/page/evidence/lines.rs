//! The lines of a page as an author broke them: credits are set line by line, not sentence by
//! sentence.

use std::ops::Range;

use crate::{
    document::markdown::{Block, Page},
    lexicon::{Sentence, evidence},
    text::{Source, Span},
};

/// One visible line.
pub(super) struct Line<'p> {
    /// Index of its block.
    pub(super) index: usize,
    /// Its block.
    pub(super) block: &'p Block,
    /// Bytes of the normalised text of that block.
    pub(super) range: Range<usize>,
}

impl Line<'_> {
    pub(super) fn text(&self) -> &str {
        &self.block.prose.text()[self.range.clone()]
    }

    pub(super) fn lower(&self) -> &str {
        &self.block.prose.lower()[self.range.clone()]
    }

    /// The line, cut into words.
    pub(super) fn words(&self) -> Sentence<'_> {
        evidence::line(self.text(), self.lower())
    }

    /// Whether its block has no other line.
    pub(super) fn is_whole_block(&self) -> bool {
        self.range == (0..self.block.prose.text().len())
    }

    /// Bytes of the line in the file.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        self.block.prose.span(&(self.range.start + range.start..self.range.start + range.end))
    }
}

/// All lines of a page that hold text, in order.
pub(super) fn lines<'p>(page: &'p Page<'_>, source: &Source) -> Vec<Line<'p>> {
    let mut lines = Vec::new();
    for (index, block) in page.blocks.iter().enumerate() {
        let ranges = ranges(block, source);
        lines.extend(ranges.into_iter().map(|range| Line { index, block, range }));
    }
    lines
}

/// The lines of one block, each without the spaces around it.
pub(super) fn ranges(block: &Block, source: &Source) -> Vec<Range<usize>> {
    let prose = &block.prose;
    let text = prose.text();
    let mut found = Vec::new();
    let mut start = 0;
    if source.slice(block.span).contains('\n') {
        for (at, _) in text.match_indices(' ') {
            if source.slice(prose.span(&(at..at + 1))).contains('\n') {
                found.push(start..at);
                start = at + 1;
            }
        }
    }
    found.push(start..text.len());
    found.retain(|range| !text[range.clone()].trim().is_empty());
    found
}
