use crate::text::Span;

/// A change to the bytes of a file: what stands at `span` becomes `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty where text is put in.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

impl Edit {
    /// Puts `text` in at a byte.
    #[must_use]
    pub fn insert(at: u32, text: impl Into<String>) -> Self {
        Self { span: Span::new(at, at), text: text.into() }
    }

    /// Takes out what stands at `span`.
    #[must_use]
    pub const fn delete(span: Span) -> Self {
        Self { span, text: String::new() }
    }
}

/// The text after all edits, which stand in file order and do not overlap; `None` when they do not
/// fit the text.
#[must_use]
pub fn edited(text: &str, edits: &[Edit]) -> Option<String> {
    let mut edited = String::with_capacity(text.len() + edits.iter().map(|edit| edit.text.len()).sum::<usize>());
    let mut done = 0;
    for edit in edits {
        let span = edit.span.range();
        edited.push_str(text.get(done..span.start)?);
        text.get(span.clone())?;
        edited.push_str(&edit.text);
        done = span.end;
    }
    edited.push_str(text.get(done..)?);
    Some(edited)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_made_in_order() {
        let edits = [Edit::delete(Span::new(1, 2)), Edit::insert(2, "xy"), Edit::insert(4, "z")];
        assert_eq!(edited("abcd", &edits).as_deref(), Some("axycdz"));
    }

    #[test]
    fn edits_that_do_not_fit_are_refused() {
        assert_eq!(edited("ab", &[Edit::insert(3, "x")]), None);
        assert_eq!(edited("ä", &[Edit::insert(1, "x")]), None);
        assert_eq!(edited("ab", &[Edit::insert(2, "x"), Edit::insert(1, "y")]), None);
    }
}
