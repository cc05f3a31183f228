//! Pictures, films and frames of a page, with what stands for those a reader cannot see.

use crate::text::{Span, Spanned, is_blank};

/// What a page shows beside its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What it is.
    pub kind: ShownKind,
    /// Where it lies, as written.
    pub address: String,
    /// What stands for it in words.
    pub alternative: Alternative,
    /// All of it; of an HTML element, its first tag.
    pub span: Span,
    /// Index of the block it stands in, or before.
    pub block: u32,
}

/// What is shown, and how it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShownKind {
    /// `![...](...)`.
    MarkdownImage,
    /// An `<img>`, or a drawing written in HTML.
    HtmlImage,
    /// A `<video>`.
    Film,
    /// A frame, or a component of the site: a picture, a film or another thing.
    Frame,
}

/// What stands for a picture where it cannot be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Alternative {
    /// Nothing does, and nobody said that nothing has to.
    Missing,
    /// Nothing has to: it is an ornament.
    Ornament,
    /// Something may: other words name it, or what does cannot be read here.
    Unread,
    /// These words.
    Words(Spanned<String>),
}

impl Alternative {
    /// Adds words that stand at `span`; blank ones begin nothing.
    pub(super) fn push(&mut self, words: &str, span: Span) {
        match self {
            Self::Words(known) => {
                known.value.push_str(words);
                known.span.end = span.end;
            }
            Self::Missing if is_blank(words) => {}
            Self::Missing | Self::Ornament | Self::Unread => {
                *self = Self::Words(Spanned::new(words.to_owned(), span));
            }
        }
    }
}

/// Whether the name of a component or of a key of front matter is one of a picture or a film.
#[must_use]
pub fn may_show(name: &str) -> bool {
    // These tell it anywhere in a name, as in `ogimage`.
    const PARTS: [&str; 12] = [
        "video",
        "youtube",
        "vimeo",
        "wistia",
        "image",
        "img",
        "photo",
        "picture",
        "gallery",
        "carousel",
        "thumbnail",
        "banner",
    ];
    // These stand in other words, too: `recovery`, `median`, `gift`, `posterior`.
    const WORDS: [&str; 13] = [
        "tube",
        "figure",
        "gif",
        "slide",
        "slider",
        "slideshow",
        "player",
        "embed",
        "media",
        "exercise",
        "hero",
        "poster",
        "cover",
    ];
    let lower = name.to_ascii_lowercase();
    let is_one = |word: &str| {
        let word = word.to_ascii_lowercase();
        WORDS.contains(&word.strip_suffix('s').unwrap_or(&word))
    };
    PARTS.iter().any(|part| lower.contains(part)) || words_of(name).any(is_one)
}

/// The words of a name: `heroPoster`, `hero_poster` and `Hero poster` have two.
fn words_of(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_ascii_alphanumeric()).flat_map(|part| {
        let bytes = part.as_bytes();
        let begins =
            (1..bytes.len()).filter(|at| bytes[*at].is_ascii_uppercase() && bytes[*at - 1].is_ascii_lowercase());
        let mut cuts: Vec<usize> = begins.collect();
        cuts.push(part.len());
        let mut from = 0;
        cuts.into_iter().map(move |to| &part[std::mem::replace(&mut from, to)..to])
    })
}

/// The most bytes of a tag that are read: work stays bounded on tags that never end.
const LONGEST: usize = 4_096;

/// As much of a text that begins with a tag as is read of it. An address that holds the picture itself may have
/// any length.
fn tag_of(html: &str) -> &str {
    let upto =
        |longest: usize| (0..=longest.min(html.len())).rev().find(|end| html.is_char_boundary(*end)).unwrap_or(0);
    let tag = &html[..upto(LONGEST)];
    let Some(start) = tag.find("data:image").filter(|start| *start > 0) else { return tag };
    let quote = html.as_bytes()[start - 1] as char;
    let ends = |c: char| if matches!(quote, '"' | '\'') { c == quote } else { c.is_whitespace() || c == '>' };
    html[start..].find(ends).map_or(tag, |length| &html[..upto(start + length + LONGEST)])
}

/// What the HTML tag shows that `html` begins with and that stands at byte `at`, if it shows something.
pub(super) fn of_tag(html: &str, at: u32, block: u32) -> Option<Shown> {
    let tag = tag_of(html);
    let name = tag.strip_prefix('<')?;
    let length = name.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(byte)).count();
    let written = &name[..length];
    let lower = written.to_ascii_lowercase();
    let kind = match lower.as_str() {
        "img" | "svg" | "canvas" => ShownKind::HtmlImage,
        "video" => ShownKind::Film,
        "iframe" | "embed" | "object" => ShownKind::Frame,
        // Elements of HTML have neither a hyphen nor a capital followed by small letters.
        _ => {
            let is_own = written.contains('-') || written.contains(char::is_lowercase) && written != lower;
            (is_own && may_show(written)).then_some(ShownKind::Frame)?
        }
    };
    let (attributes, end) = attributes(tag, 1 + length);
    let address = attributes.iter().find(|one| one.name == "src").map_or("", |one| one.value).to_owned();
    let alternative = if lower == "img" && end.is_some() {
        alternative(&attributes, tag, at)
    } else {
        // A drawing in HTML names itself in other ways, a frame by its title.
        Alternative::Unread
    };
    let span = Span::of(&(0..end.unwrap_or(tag.len())));
    Some(Shown { kind, address, alternative, span: Span::new(at + span.start, at + span.end), block })
}

/// One attribute of a tag.
struct Attribute<'t> {
    /// In lower case.
    name: String,
    value: &'t str,
    /// Where the value begins in the tag.
    start: usize,
}

/// The attributes from byte `from` of a tag on, and where the tag ends, if it does.
fn attributes(tag: &str, from: usize) -> (Vec<Attribute<'_>>, Option<usize>) {
    let bytes = tag.as_bytes();
    let skip = |mut at: usize, over: &dyn Fn(u8) -> bool| {
        while at < bytes.len() && over(bytes[at]) {
            at += 1;
        }
        at
    };
    let is_space = |byte: u8| byte.is_ascii_whitespace() || byte == b'/';
    let mut found = Vec::new();
    let mut at = from;
    loop {
        at = skip(at, &is_space);
        if at >= bytes.len() {
            return (found, None);
        }
        if bytes[at] == b'>' {
            return (found, Some(at + 1));
        }
        let name = at;
        // A name has at least one byte, so that every round goes on.
        at = skip(at + 1, &|byte| !byte.is_ascii_whitespace() && !b"=>/".contains(&byte));
        let name = tag.get(name..at).unwrap_or("").to_ascii_lowercase();
        let equals = skip(at, &|byte| byte.is_ascii_whitespace());
        if bytes.get(equals) != Some(&b'=') {
            found.push(Attribute { name, value: "", start: at });
            continue;
        }
        let start = skip(equals + 1, &|byte| byte.is_ascii_whitespace());
        let quote = bytes.get(start).copied().filter(|byte| b"'\"".contains(byte));
        let start = start + usize::from(quote.is_some());
        let end = skip(start, &|byte| match quote {
            Some(quote) => byte != quote,
            None => !byte.is_ascii_whitespace() && byte != b'>',
        });
        let next = end + usize::from(quote.is_some());
        found.push(Attribute { name, value: tag.get(start..end).unwrap_or(""), start });
        at = next;
    }
}

/// What stands for an `<img>` in words.
fn alternative(attributes: &[Attribute<'_>], tag: &str, at: u32) -> Alternative {
    let value = |name: &str| attributes.iter().find(|one| one.name == name).map(|one| one.value.trim());
    if let Some(alt) = attributes.iter().find(|one| one.name == "alt") {
        let words = alt.value.trim();
        let start = alt.start + (alt.value.len() - alt.value.trim_start().len());
        let span = Span::of(&(start..start + words.len()));
        return match words {
            // `alt=""` is how HTML marks an ornament: WCAG 2.2, technique H67 of criterion 1.1.1.
            "" => Alternative::Ornament,
            words if is_blank(words) => Alternative::Missing,
            words if words.contains(['{', '<']) => Alternative::Unread,
            words => Alternative::Words(Spanned::new(words.to_owned(), Span::new(at + span.start, at + span.end))),
        };
    }
    let is_hidden = value("aria-hidden") == Some("true")
        || matches!(value("role"), Some("presentation" | "none"))
        || attributes.iter().any(|one| one.name == "hidden")
        || [value("width"), value("height")].iter().any(|size| matches!(size, Some("0" | "1")));
    if is_hidden {
        return Alternative::Ornament;
    }
    // A name from elsewhere, or an attribute that a template fills in.
    let is_label = |one: &Attribute<'_>| one.name.starts_with("aria-label") || one.name == "title";
    let named = attributes.iter().any(|one| is_label(one) && !is_blank(one.value) || one.name.ends_with("alt"));
    if named || tag.contains('{') {
        return Alternative::Unread;
    }
    Alternative::Missing
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alt(tag: &str) -> Alternative {
        of_tag(tag, 0, 0).expect("it shows something").alternative
    }

    #[test]
    fn an_image_without_alt_is_told_from_an_ornament() {
        assert_eq!(alt(r#"<img src="a.jpg">"#), Alternative::Missing);
        for missing in [r#"<IMG SRC=a.jpg width="640"/>"#, "<img src=a.jpg title=''>", "<img src=a.jpg alt='\u{200b}'>"]
        {
            assert_eq!(alt(missing), Alternative::Missing, "{missing}");
        }
        let held = format!("<img src=\"data:image/png;base64,{}\">", "A".repeat(3 * LONGEST));
        assert_eq!(alt(&held), Alternative::Missing);
        for ornament in [
            r#"<img src="a.jpg" alt="">"#,
            "<img src=a.jpg alt>",
            r#"<img aria-hidden="true" src=a.jpg>"#,
            r#"<img role="presentation" src=a.jpg>"#,
            r#"<img width="1" height="1" src=a.gif>"#,
        ] {
            assert_eq!(alt(ornament), Alternative::Ornament, "{ornament}");
        }
        for unread in [
            r#"<img src="a.jpg" title="Bridge">"#,
            r#"<img src="a.jpg" aria-label="Bridge">"#,
            r#"<img :alt="name" src="a.jpg">"#,
            "<img {...picture}>",
            r#"<img src="a.jpg"#,
            r#"<img alt="{{ alt }}">"#,
        ] {
            assert_eq!(alt(unread), Alternative::Unread, "{unread}");
        }
    }

    #[test]
    fn the_words_have_their_place() {
        let tag = r#"<img src="a.jpg" alt=" hips > knees ">"#;
        let Alternative::Words(words) = alt(tag) else { panic!("words") };
        assert_eq!((words.value.as_str(), &tag[words.span.range()]), ("hips > knees", "hips > knees"));
    }

    #[test]
    fn components_that_may_show_something_are_told_by_their_names() {
        let kind = |tag: &str| of_tag(tag, 0, 0).map(|shown| shown.kind);
        assert_eq!(kind("<video controls>"), Some(ShownKind::Film));
        assert_eq!(kind("<iframe src=x>"), Some(ShownKind::Frame));
        assert_eq!(kind("<lite-youtube videoid=x>"), Some(ShownKind::Frame));
        assert_eq!(kind("<VideoPlayer id='x' />"), Some(ShownKind::Frame));
        assert!(["heroPoster", "cover_image", "ogimage", "Slides"].into_iter().all(may_show));
        assert!(
            !["recovery_weeks", "discover", "median", "gift", "posterior", "RecoveryPlan"].into_iter().any(may_show)
        );
        for other in ["<p>", "<P>", "<RecoveryPlan />", "<GiftCard>", "<figure>", "<Callout>", "</video>", "<", "<é"] {
            assert_eq!(kind(other), None, "{other}");
        }
    }
}
