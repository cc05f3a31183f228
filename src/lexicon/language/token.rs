//! Cutting a sentence into words, numbers and marks.

/// What a token looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::lexicon) enum Shape {
    /// A word.
    Word,
    /// A word of two letters or more, all of them capitals.
    Capitals,
    /// A whole or decimal number.
    Number,
    /// A mark that is neither.
    Mark,
}

/// One word, number or mark of a sentence.
#[derive(Debug, Clone, Copy)]
pub(in crate::lexicon) struct Token {
    /// First byte, within the sentence.
    pub(in crate::lexicon) start: u32,
    /// Behind the last byte.
    pub(in crate::lexicon) end: u32,
    /// Which word of the vocabulary; 0 when it holds none such.
    pub(in crate::lexicon) word: u32,
    /// What it looks like.
    pub(in crate::lexicon) shape: Shape,
}

/// Marks that are no token: a quotation is found by its bytes, and quoted words stay neighbours.
const SILENT: [char; 7] = ['"', '\'', '*', '_', '~', '[', ']'];

/// Cuts `text` (a sentence in its own case, quotes and dashes normalised) and hands each piece
/// over: first byte, behind the last byte, shape. A hyphen within a word parts it silently
/// ("pain-free" is two words); between numbers it is a mark.
pub(super) fn cut(text: &str, mut take: impl FnMut(usize, usize, Shape)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if byte == b' ' {
            at += 1;
        } else if byte.is_ascii_digit() {
            let end = number_end(bytes, at);
            take(at, end, Shape::Number);
            at = end;
        } else if byte.is_ascii_alphabetic() {
            let (end, shape) = word_end(text, at);
            take(at, end, shape);
            at = end;
        } else {
            at = cut_other(text, at, &mut take);
        }
    }
}

fn cut_other(text: &str, at: usize, take: &mut impl FnMut(usize, usize, Shape)) -> usize {
    let Some(character) = text[at..].chars().next() else { return text.len() };
    if character.is_alphabetic() {
        let (end, shape) = word_end(text, at);
        take(at, end, shape);
        return end;
    }
    let end = at + character.len_utf8();
    let within_word = character == '-'
        && text[end..].starts_with(|c: char| c.is_alphabetic())
        && text[..at].ends_with(|c: char| c.is_alphanumeric());
    if !within_word && !SILENT.contains(&character) {
        take(at, end, Shape::Mark);
    }
    end
}

fn number_end(bytes: &[u8], from: usize) -> usize {
    let mut end = from;
    while end < bytes.len() {
        let goes_on = bytes[end].is_ascii_digit()
            || matches!(bytes[end], b'.' | b',') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        if !goes_on {
            break;
        }
        end += 1;
    }
    end
}

/// Letters, an apostrophe between letters ("don't") and `&` between letters ("A&E").
fn word_end(text: &str, from: usize) -> (usize, Shape) {
    let bytes = text.as_bytes();
    let mut end = from;
    let (mut letters, mut capitals) = (0, 0);
    while end < bytes.len() {
        let byte = bytes[end];
        if byte.is_ascii_alphabetic() {
            letters += 1;
            capitals += usize::from(byte.is_ascii_uppercase());
            end += 1;
        } else if matches!(byte, b'\'' | b'&') && bytes.get(end + 1).is_some_and(u8::is_ascii_alphabetic) && end > from
        {
            end += 1;
        } else if byte >= 0x80 {
            match text[end..].chars().next().filter(|c| c.is_alphabetic()) {
                Some(character) => end += character.len_utf8(),
                None => break,
            }
            letters += 1;
        } else {
            break;
        }
    }
    (end, if letters > 1 && letters == capitals { Shape::Capitals } else { Shape::Word })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_up(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        cut(text, |start, end, _| found.push(&text[start..end]));
        found
    }

    #[test]
    fn words_numbers_and_marks() {
        assert_eq!(cut_up("Don't push, it's pain-free."), ["Don't", "push", ",", "it's", "pain", "free", "."]);
        assert_eq!(cut_up("Keep it at 3/10 - or 2.5"), ["Keep", "it", "at", "3", "/", "10", "-", "or", "2.5"]);
        assert_eq!(cut_up("8-10 in a \"60-second\" A&E"), ["8", "-", "10", "in", "a", "60", "second", "A&E"]);
        assert_eq!(cut_up("señal ☎ 'ja'"), ["señal", "☎", "ja"]);
    }
}
