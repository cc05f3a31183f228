//! Years in figures, with the letter that tells works of one year apart: `2019`, `2019a`.

use std::ops::Range;

/// A year: its four digits.
#[derive(Debug, Clone)]
pub(super) struct Year {
    pub(super) start: usize,
    /// Behind its letter.
    pub(super) end: usize,
    pub(super) number: u16,
}

const DIGITS: usize = 4;

impl Year {
    /// The bytes of its digits.
    pub(super) const fn digits(&self) -> Range<usize> {
        self.start..self.start + DIGITS
    }
}

/// The years 1900 to 2099 that stand by themselves, in order.
pub(super) fn years(text: &str) -> impl Iterator<Item = Year> {
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(start) = text[from..].find(|c: char| c.is_ascii_digit()).map(|near| from + near) {
            let length = text[start..].bytes().take_while(u8::is_ascii_digit).count();
            from = start + length;
            let number = text[start..from].parse().ok().filter(|number| (1900..2100).contains(number));
            if let Some(number) = number.filter(|_| length == DIGITS && !text[..start].ends_with(in_word)) {
                let letter = usize::from(text[from..].starts_with(['a', 'b', 'c', 'd']));
                if !text[from + letter..].starts_with(in_word) {
                    return Some(Year { start, end: from + letter, number });
                }
            }
        }
        None
    })
}

fn in_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}
