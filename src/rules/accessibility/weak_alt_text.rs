use std::collections::BTreeMap;

use crate::{
    document::markdown::Alternative,
    finding::{Meta, declare_rule},
    lexicon::exercises::folded,
    model::{Content, Medium, MediumKind, Weakness, picture_of},
    rule::{Rule, Sink, quote},
    text::{Span, Spanned},
};

declare_rule!(
    /// The words in place of a picture do not tell what it shows.
    ///
    /// Finds the name of a file, the bare name of the exercise, "image of" at the beginning, a placeholder (TODO,
    /// "alt text", a lone mark), and one text for several different pictures of a file: in `alt` of a record, and in
    /// the pictures of a page. Not reported: pictures of steps that differ only by a number; one picture in several
    /// sizes.
    ///
    /// ## Why
    ///
    /// A screen reader says "image" by itself. What the reader needs is what a seeing reader gets: the
    /// position, and what moves.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// media: [{kind: image, src: "https://example.com/img/2041.jpg", alt: IMG_2041.jpg}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// media: [{kind: image, src: "https://example.com/img/2041.jpg", alt: "Lying on the back, hips lifted"}]
    /// ```
    WeakAltText {
        id: "weak-alt-text", group: Accessibility, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "WCAG 2.2, criterion 1.1.1"
    }
);

impl Rule for WeakAltText {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let described: Vec<(&Medium, &Spanned<String>)> = content.media.iter().filter_map(words_of).collect();
        if described.is_empty() {
            return out.not_applicable();
        }
        for weakness in [Weakness::SaysNothing, Weakness::FileName, Weakness::NameOnly, Weakness::OpensAsPicture] {
            let weak = described.iter().filter(|(medium, _)| medium.weakness == Some(weakness));
            let words: Vec<&Spanned<String>> = weak.map(|(_, words)| *words).collect();
            report(weakness, &words, out);
        }
        report_repeated(&described, out);
    }
}

fn words_of(medium: &Medium) -> Option<(&Medium, &Spanned<String>)> {
    match &medium.alternative {
        Alternative::Words(words) if medium.kind == MediumKind::Picture => Some((medium, words)),
        Alternative::Words(_) | Alternative::Missing | Alternative::Ornament | Alternative::Unread => None,
    }
}

/// One finding for all texts that are weak in the same way.
fn report(weakness: Weakness, words: &[&Spanned<String>], out: &mut Sink<'_>) {
    let Some(first) = words.first() else { return };
    let quoted = quote(&first.value);
    let message = match weakness {
        Weakness::SaysNothing => format!("`{quoted}` says nothing of the picture"),
        Weakness::FileName => format!("`{quoted}` is the name of a file, not what the picture shows"),
        Weakness::NameOnly => format!("`{quoted}` names the exercise, not what the picture shows of it"),
        Weakness::OpensAsPicture => {
            format!("`{quoted}` says first that it is a picture, which the reader is told anyway")
        }
    };
    let help = match weakness {
        Weakness::SaysNothing | Weakness::FileName | Weakness::NameOnly => "write the position and what moves",
        Weakness::OpensAsPicture => "begin with what is seen: the position and what moves",
    };
    out.report_all(&places(words.iter().map(|words| words.span)), message, help);
}

/// One finding for each text that stands for several different pictures.
fn report_repeated(described: &[(&Medium, &Spanned<String>)], out: &mut Sink<'_>) {
    let mut by_words: BTreeMap<String, Vec<(String, &Spanned<String>)>> = BTreeMap::new();
    for (medium, words) in described.iter().filter(|(medium, _)| medium.weakness.is_none()) {
        let pictures = by_words.entry(folded(&words.value.to_lowercase())).or_default();
        pictures.push((picture_of(&medium.address), *words));
    }
    let mut repeated: Vec<Vec<&Spanned<String>>> = Vec::new();
    for mut pictures in by_words.into_values() {
        pictures.sort_by(|one, other| one.0.cmp(&other.0).then(one.1.span.cmp(&other.1.span)));
        pictures.dedup_by(|one, other| one.0 == other.0);
        let mut words: Vec<&Spanned<String>> = pictures.into_iter().map(|(_, words)| words).collect();
        words.sort_by_key(|words| words.span);
        repeated.extend((words.len() > 1).then_some(words));
    }
    repeated.sort_by_key(|words| words[0].span);
    for words in repeated {
        let message = format!("`{}` stands for {} different pictures", quote(&words[0].value), words.len());
        let help = "say of each what it shows: the start, the end, the side";
        out.report_all(&places(words.iter().map(|words| words.span)), message, help);
    }
}

fn places(spans: impl Iterator<Item = Span>) -> Vec<(Span, String)> {
    spans.map(|span| (span, String::new())).collect()
}
