use std::{cell::OnceCell, ops::Range};

use super::{Lent, Passage, Place, scope};

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
    pub(super) place: Place,
    pub(super) lent: Lent,
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

    /// What stands from byte `at` on.
    pub(super) fn after(&self, at: usize) -> &str {
        &self.lower[at..]
    }

    /// The first place from `at` on where a clause ends: a comma, a colon, a dash, a bracket.
    pub(super) fn clause_end(&self, at: usize) -> usize {
        let rest = self.after(at);
        let dash = rest.find(" - ").unwrap_or(rest.len());
        let mark = rest.find([',', ':', '(', ')']).unwrap_or(rest.len());
        at + dash.min(mark)
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
                    place: given.place,
                    lent: given.lent,
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

/// Whether the second of two sentences may point back to the first: same passage, or one right
/// after the other with no heading between.
pub(super) fn adjacent(first: &Unit<'_>, second: &Unit<'_>) -> bool {
    first.passage == second.passage
        || first.passage + 1 == second.passage && first.place != Place::Heading && second.place != Place::Heading
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
