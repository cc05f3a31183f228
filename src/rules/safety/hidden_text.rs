use crate::{
    finding::{Meta, declare_rule},
    rule::{Rule, Sink, Text},
    text::{Span, hides_text},
};

declare_rule!(
    /// Text holds characters that hide it or change how it is read.
    ///
    /// Characters that take no room inside a word, that turn the direction of reading, or a text of invisible
    /// characters only. A joiner inside an emoji and a byte-order mark at the start of a file are fine.
    ///
    /// ## Why
    ///
    /// A reviewer sees one text and the reader another; a search for "stop" does not find it.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// pain_stop: "S\u200Btop if pain becomes sharp or spreads, or if you feel numb or dizzy."
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// pain_stop: Stop if pain becomes sharp or spreads, or if you feel numb or dizzy.
    /// ```
    HiddenText {
        id: "hidden-text", group: Safety, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "House rule; Unicode Technical Report 36"
    }
);

impl Rule for HiddenText {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn reads_text(&self) -> bool {
        true
    }

    fn text(&self, text: &Text<'_>, out: &mut Sink<'_>) {
        if text.raw.is_ascii() {
            return;
        }
        let found = if text.raw.chars().all(|c| hides_text(c) || c.is_whitespace()) {
            text.raw.char_indices().find(|(_, c)| !c.is_ascii())
        } else {
            hiding(text.raw)
        };
        let Some((at, character)) = found else { return };
        // In prose the raw text stands in the file as it is; in a field it may have been decoded.
        let in_file = text.prose.is_some() && text.span.range().len() >= text.raw.len();
        let span = if in_file {
            let start = text.span.start + Span::of(&(at..at)).start;
            Span::new(start, start + Span::of(&(0..character.len_utf8())).end)
        } else {
            text.span
        };
        let message = format!("`\\u{{{:x}}}` hides here", u32::from(character));
        out.report(span, message, "delete the invisible character");
    }
}

/// The first character that hides text, with what stands around it.
fn hiding(text: &str) -> Option<(usize, char)> {
    let mut before = ' ';
    let mut rest = text.char_indices().peekable();
    while let Some((at, character)) = rest.next() {
        let after = rest.peek().map_or(' ', |(_, c)| *c);
        if hides_text(character) && !is_plain_layout(character) && changes_reading(character, before, after) {
            return Some((at, character));
        }
        before = character;
    }
    None
}

/// Line ends, tabs and soft hyphens are how text is laid out.
const fn is_plain_layout(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\t' | '\u{ad}' | '\u{2028}' | '\u{2029}')
}

/// Joiners belong inside emoji and in scripts that join; zero-width marks hide text only inside a
/// word; bidirectional controls and tag characters always do.
fn changes_reading(character: char, before: char, after: char) -> bool {
    match character {
        '\u{200c}' | '\u{200d}' => before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric(),
        '\u{200b}' | '\u{2060}' | '\u{feff}' => before.is_alphanumeric() && after.is_alphanumeric(),
        _ => true,
    }
}
