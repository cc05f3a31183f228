use std::sync::{Mutex, PoisonError};

use super::{Position, Source};

/// Lines and columns of one file, asked for in roughly ascending order: counting goes on from the
/// last place, so that a thousand findings on one long line cost one pass.
#[derive(Debug)]
pub struct Columns<'s> {
    source: &'s Source,
    last: Mutex<Option<(u32, Position)>>,
}

impl<'s> Columns<'s> {
    /// The file itself.
    #[must_use]
    pub const fn source(&self) -> &'s Source {
        self.source
    }

    /// The columns of a file.
    #[must_use]
    pub const fn new(source: &'s Source) -> Self {
        Self { source, last: Mutex::new(None) }
    }

    /// Line and column of a byte; a place inside a character is the character's.
    ///
    /// # Panics
    ///
    /// Never: files are bounded below 4 GiB.
    #[must_use]
    pub fn position(&self, at: u32) -> Position {
        let text = self.source.text();
        let mut at = (at as usize).clamp(self.source.mark_length().min(text.len()), text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let place = u32::try_from(at).expect("files are bounded below 4 GiB");
        let line = self.source.lines().line_of(place);
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let near = last.filter(|(from, told)| *from <= place && told.line as usize == line + 1);
        let found = match near {
            Some((from, told)) => {
                let more = text[from as usize..at].chars().count();
                Position { line: told.line, column: told.column + u32::try_from(more).expect("a part of the file") }
            }
            None => self.source.position(place),
        };
        *last = Some((place, found));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counting_on_equals_counting_anew() {
        let source = Source::new("a", "\u{feff}äö: ü\r\nß: x y\n\nend");
        let columns = Columns::new(&source);
        for at in
            (0..=u32::try_from(source.text().len()).unwrap()).filter(|at| source.text().is_char_boundary(*at as usize))
        {
            if at == 0 || at >= 3 {
                assert_eq!(columns.position(at), source.position(at), "at {at}");
            }
        }
    }
}
