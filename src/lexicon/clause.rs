use std::{cell::OnceCell, ops::Range};

use super::{Passage, scope};

/// The most bytes of a sentence read at once; prose has no longer ones, and work stays bounded on
/// text that never ends a sentence.
const LONGEST: usize = 1_500;

/// One sentence (or a piece of an endless one) of a passage.
#[derive(Debug)]
pub(super) struct Unit<'p> {
    pub(super) passage: usize,
    pub(super) range: Range<usize>,
    /// Lower-case text.
    pub(super) lower: &'p str,
    /// The same bytes in their own case.
    pub(super) text: &'p str,
    /// Ends with a question mark, so it asserts nothing by itself.
    pub(super) question: bool,
    /// Stretches that are mentioned or denied, not said.
    muted: OnceCell<Vec<Range<usize>>>,
    /// The next sentence denies this one.
    rebutted: bool,
}

impl Unit<'_> {
    /// Whether the words at `range` are said, neither quoted as a phrase nor rebutted.
    pub(super) fn says(&self, range: &Range<usize>) -> bool {
        !self.rebutted
            && !self
                .muted
                .get_or_init(|| scope::muted(self.lower))
                .iter()
                .any(|muted| muted.start <= range.start && range.end <= muted.end)
    }

    /// What stands before byte `at`.
    pub(super) fn before(&self, at: usize) -> &str {
        &self.lower[..at]
    }
}

/// The sentences of all passages, in order.
pub(super) fn units<'p>(passages: &[Passage<'p>]) -> Vec<Unit<'p>> {
    let mut found = Vec::new();
    for (passage, given) in passages.iter().enumerate() {
        for sentence in given.prose.sentences() {
            for range in pieces(given.prose.lower(), sentence.range.clone()) {
                let lower = &given.prose.lower()[range.clone()];
                found.push(Unit {
                    passage,
                    lower,
                    text: &given.prose.text()[range.clone()],
                    range,
                    question: scope::is_question(lower),
                    muted: OnceCell::new(),
                    rebutted: false,
                });
            }
        }
    }
    for at in 1..found.len() {
        found[at - 1].rebutted = scope::rebuts_what_was_said(found[at].lower);
    }
    found
}

fn pieces(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = range.start;
    while range.end - start > LONGEST {
        let mut end = start + LONGEST;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        if let Some(space) = text[start..end].rfind(' ').filter(|at| *at > 0) {
            end = start + space;
        }
        parts.push(start..end);
        start = end;
    }
    parts.push(start..range.end);
    parts
}
