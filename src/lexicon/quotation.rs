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
            // Behind a digit it is inches: a 6" step.
            if !self.is_open && sentence.text[..at].ends_with(|before: char| before.is_ascii_digit()) {
                continue;
            }
            if self.is_open {
                found.push(from..at);
            }
            self.is_open = !self.is_open;
            from = at + mark.len();
        }
        if self.is_open {
            found.push(from..sentence.text.len());
        }
        if found.is_empty() {
            found.extend(in_single_marks(sentence.text));
        }
        found
    }
}

/// The speech between single marks: `'It helped,' says Ann`. Its end has a mark of its own, which an
/// apostrophe has not.
fn in_single_marks(text: &str) -> Option<Range<usize>> {
    let opens = |at: &usize| *at == 0 || text[..*at].ends_with([' ', '(']);
    let open = text.match_indices('\'').map(|(at, _)| at).find(opens)? + 1;
    let ends = |at: &usize| text[..*at].ends_with([',', '.', '!', '?']);
    let end = text[open..].match_indices('\'').map(|(at, _)| open + at).find(ends)?;
    Some(open..end)
}

#[cfg(test)]
mod tests {
    use super::{Quotation, Sentence};

    #[test]
    fn inches_open_no_quotation() {
        let quoted = |text: &str| {
            Quotation::default()
                .of(&Sentence::alone(text))
                .iter()
                .map(|at| text[at.clone()].to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(quoted("stand on a 6\" step and say \"ready\"."), ["ready"]);
        assert_eq!(quoted("they call it \"level 2\" here."), ["level 2"]);
        assert_eq!(quoted("it goes on: \"lift"), ["lift"]);
        assert_eq!(quoted("'it didn't hurt my knees' says tom"), Vec::<String>::new());
        assert_eq!(quoted("'it didn't hurt,' says tom."), ["it didn't hurt,"]);
        assert_eq!(quoted("the runners' knees don't hurt."), Vec::<String>::new());
    }
}
