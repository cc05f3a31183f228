use crate::text::Span;

/// A piece of raw HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Text a reader sees.
    Text(Span),
    /// A comment, with its inner bytes.
    Comment { span: Span, inner: Span },
    /// The start of an element that stands on its own line.
    Open(Element),
    /// The end of such an element.
    Close(Element),
    /// A tag inside a line.
    Tag,
    /// A line break.
    Break(Span),
    /// A tag that may show a picture or a film, up to the end of the piece it stands in.
    Shown(Span),
}

/// Whether the items of a list bear numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ListStyle {
    Numbered,
    Bulleted,
}

/// What an element on its own line is to its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    Heading(u8),
    List(ListStyle),
    Item,
    Other,
}

impl Element {
    fn named(name: &str) -> Self {
        match name.as_bytes() {
            [b'h', level @ b'1'..=b'6'] => Self::Heading(level - b'0'),
            b"ol" => Self::List(ListStyle::Numbered),
            b"ul" => Self::List(ListStyle::Bulleted),
            b"li" => Self::Item,
            _ => Self::Other,
        }
    }
}

/// Elements whose text nobody reads.
const HIDDEN: [&str; 5] = ["script", "style", "template", "noscript", "svg"];

/// Elements that do not end a line of text.
const INLINE: [&str; 16] =
    ["a", "abbr", "b", "code", "em", "font", "i", "kbd", "mark", "s", "small", "span", "strong", "sub", "sup", "u"];

/// Elements of words, which leave no gap in a word.
const WITHIN_WORDS: [&str; 15] =
    ["abbr", "b", "del", "em", "font", "i", "ins", "kbd", "mark", "s", "small", "span", "strong", "u", "wbr"];

/// Whether a reader sees nothing of a piece of HTML in a line, not even a gap: a comment, or a tag that only
/// sets words in another way.
pub(super) fn is_unseen(raw: &str) -> bool {
    raw.starts_with("<!--") || WITHIN_WORDS.contains(&tag_name(raw).as_str())
}

/// Cuts raw HTML that stands at byte `at` into pieces, in one pass.
pub(super) fn pieces(html: &str, at: u32) -> Vec<Piece> {
    let place = |start: usize, end: usize| {
        let span = Span::of(&(start..end));
        Span::new(span.start + at, span.end + at)
    };
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = html[from..].find('<').map(|offset| from + offset) {
        if open > from {
            found.push(Piece::Text(place(from, open)));
        }
        let rest = &html[open..];
        if let Some(inner) = rest.strip_prefix("<!--") {
            let length = inner.find("-->").unwrap_or(inner.len());
            let end = (open + 4 + length + 3).min(html.len());
            found.push(Piece::Comment { span: place(open, end), inner: place(open + 4, open + 4 + length) });
            from = end;
            continue;
        }
        let name = tag_name(rest);
        if name.is_empty() && !rest.starts_with("</") && !rest.starts_with("<!") && !rest.starts_with("<?") {
            // A lone `<` is text.
            found.push(Piece::Text(place(open, open + 1)));
            from = open + 1;
            continue;
        }
        if !rest.starts_with("</") {
            found.push(Piece::Shown(place(open, html.len())));
        }
        from = rest.find('>').map_or(html.len(), |length| open + length + 1);
        if HIDDEN.contains(&name.as_str()) && !rest.starts_with("</") {
            let mut closing = html[from..].match_indices("</").map(|(length, _)| from + length);
            let closes = |at: &usize| {
                html.get(at + 2..at + 2 + name.len()).is_some_and(|other| other.eq_ignore_ascii_case(&name))
            };
            from = closing.find(closes).unwrap_or(html.len());
        }
        let element = Element::named(&name);
        found.push(match rest.starts_with("</") {
            _ if INLINE.contains(&name.as_str()) => Piece::Tag,
            _ if name == "br" => Piece::Break(place(open, from)),
            true => Piece::Close(element),
            false => Piece::Open(element),
        });
    }
    if from < html.len() {
        found.push(Piece::Text(place(from, html.len())));
    }
    found
}

fn tag_name(tag: &str) -> String {
    let name = tag.trim_start_matches(['<', '/']);
    let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    name[..length].to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(html: &str) -> Vec<&str> {
        let text = |piece: &Piece| match piece {
            Piece::Text(span) => Some(&html[span.range()]),
            Piece::Comment { .. }
            | Piece::Open(_)
            | Piece::Close(_)
            | Piece::Tag
            | Piece::Break(_)
            | Piece::Shown(_) => None,
        };
        pieces(html, 0).iter().filter_map(text).collect()
    }

    #[test]
    fn text_between_tags_is_kept_and_scripts_are_not() {
        assert_eq!(texts("<p>Stop if <b>it</b> hurts</p><script>a < b</script>"), ["Stop if ", "it", " hurts"]);
    }

    #[test]
    fn a_comment_is_no_text_even_when_it_never_ends() {
        assert!(texts("<!-- not medical advice").is_empty());
    }
}
