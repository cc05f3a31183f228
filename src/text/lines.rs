use super::Span;

/// A place as people count: 1-based line, 1-based column in Unicode scalar values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// 1-based line.
    pub line: u32,
    /// 1-based column, a byte-order mark not counted.
    pub column: u32,
}

/// Where each line of a text begins. Lines end at LF, CRLF or a lone CR.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<u32>,
    base: u32,
}

impl LineIndex {
    /// Indexes `text`, in one pass over its bytes.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let base = if text.starts_with('\u{feff}') { 3 } else { 0 };
        let mut starts = vec![base];
        for (at, byte) in bytes.iter().enumerate() {
            let ends = match byte {
                b'\n' => true,
                b'\r' => bytes.get(at + 1) != Some(&b'\n'),
                _ => false,
            };
            if ends {
                starts.push(Span::of(&(at + 1..at + 1)).start);
            }
        }
        Self { starts, base }
    }

    /// Number of lines; at least 1.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Never: a text has at least one line.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// 0-based line that holds byte `at`.
    #[must_use]
    pub fn line_of(&self, at: u32) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    /// The bytes of 0-based `line`, its line break left out.
    #[must_use]
    pub fn span_of(&self, line: usize, text: &str) -> Span {
        let start = self.starts[line];
        let end = self.starts.get(line + 1).map_or(text.len(), |next| *next as usize);
        let visible = text[start as usize..end].trim_end_matches(['\n', '\r']);
        Span::of(&(start as usize..start as usize + visible.len()))
    }

    /// Line and column of byte `at` of `text`.
    ///
    /// # Panics
    ///
    /// If a text is longer than 4 GiB; files are bounded far below that.
    #[must_use]
    pub fn position(&self, at: u32, text: &str) -> Position {
        let at = at.max(self.base);
        let line = self.line_of(at);
        let before = &text[self.starts[line] as usize..(at as usize).min(text.len())];
        let count = |n: usize| u32::try_from(n).expect("files are bounded below 4 GiB");
        Position { line: count(line + 1), column: count(before.chars().count() + 1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crlf_lf_and_lone_cr_each_end_one_line() {
        let text = "a\r\nb\rc\nd";
        let lines = LineIndex::new(text);
        assert_eq!(lines.len(), 4);
        assert_eq!(&text[lines.span_of(0, text).range()], "a");
        assert_eq!(lines.position(7, text), Position { line: 4, column: 1 });
    }

    #[test]
    fn columns_count_characters_and_no_byte_order_mark() {
        let text = "\u{feff}é: x";
        let lines = LineIndex::new(text);
        assert_eq!(lines.position(0, text).column, 1);
        assert_eq!(lines.position(7, text), Position { line: 1, column: 4 });
    }
}
