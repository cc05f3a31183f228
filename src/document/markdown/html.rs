use crate::text::Span;

/// A piece of raw HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Text a reader sees.
    Text(Span),
    /// A comment, with its inner bytes.
    Comment { span: Span, inner: Span },
    /// The start or end of an element that stands on its own line.
    Break,
    /// Any other tag.
    Tag,
}

/// Elements whose text nobody reads.
const HIDDEN: [&str; 5] = ["script", "style", "template", "noscript", "svg"];

/// Elements that do not end a line of text.
const INLINE: [&str; 16] =
    ["a", "abbr", "b", "code", "em", "font", "i", "kbd", "mark", "s", "small", "span", "strong", "sub", "sup", "u"];

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
        from = rest.find('>').map_or(html.len(), |length| open + length + 1);
        if HIDDEN.contains(&name.as_str()) && !rest.starts_with("</") {
            let close = format!("</{name}");
            let lower = html[from..].to_ascii_lowercase();
            from = lower.find(&close).map_or(html.len(), |length| from + length);
        }
        found.push(if INLINE.contains(&name.as_str()) { Piece::Tag } else { Piece::Break });
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
            Piece::Comment { .. } | Piece::Break | Piece::Tag => None,
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
