use std::{borrow::Cow, fmt::Write as _};

/// Whether a character is drawn as nothing, or changes how its neighbours are drawn: controls,
/// bidirectional controls, zero-width characters, soft hyphen, byte-order mark, tag characters.
///
/// Source: Unicode Standard, general categories Cc and Cf; UTR 36 for bidirectional controls.
#[must_use]
pub const fn hides_text(character: char) -> bool {
    matches!(character,
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}'
        | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0e}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e01ef}')
}

/// Whether a reader sees nothing of a text.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|character| character.is_whitespace() || hides_text(character))
}

/// Whether a window of source draws this character as a mark, so that carets stay aligned.
/// A tab is drawn as it is, and so is the joiner inside an emoji.
#[must_use]
pub const fn shown_as_mark(character: char) -> bool {
    hides_text(character) && !matches!(character, '\t' | '\u{200d}')
}

/// `text` made safe for a terminal, a log or a page: every hiding character is written `\u{1b}`.
///
/// The result holds no control character; an ordinary text is returned as it is, without a copy.
#[must_use]
pub fn sanitize(text: &str) -> Cow<'_, str> {
    // Most texts are plain ASCII, in which nothing hides.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) || !text.chars().any(hides_text) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        if hides_text(character) {
            write!(safe, "\\u{{{:x}}}", u32::from(character)).expect("a String takes all text");
        } else {
            safe.push(character);
        }
    }
    Cow::Owned(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_bidirectional_marks_are_written_out() {
        assert_eq!(sanitize("a\u{1b}[31m\u{202e}b"), "a\\u{1b}[31m\\u{202e}b");
    }

    #[test]
    fn ordinary_text_is_not_copied() {
        assert!(matches!(sanitize("Ärzte – 8–12"), Cow::Borrowed(_)));
    }
}
