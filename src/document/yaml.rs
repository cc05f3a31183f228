//! YAML text into the arena, in one pass over the parser's events. The only file that names the
//! parser; what the event stream leaves open (duplicate keys, aliases, limits) is settled by the
//! builder.

mod builder;
mod keys;
#[cfg(test)]
mod oracle;
mod tag;
mod words;

use oneyaml_core::{Limits as ParserLimits, Settings};
use oneyaml_syntax::{
    EventKind, Sourced,
    event::{CollectionStyle, ScalarStyle, TagForm, TriviaKind},
};

use super::arena::Document;
use crate::{finding::Finding, text::Span};
use builder::{Builder, Collection, Layout, Progress, Properties, Scalar};
use tag::CoreTag;

/// What one YAML text may hold before its reading ends with a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Mappings and lists inside each other; the parser's own bound is 128.
    pub depth: usize,
    /// Nodes of the arena.
    pub nodes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { depth: 64, nodes: 250_000 }
    }
}

/// A YAML text as far as it could be read.
#[derive(Debug, Default)]
pub struct Reading<'s> {
    /// The nodes and comments.
    pub document: Document<'s>,
    /// What had to be refused, in file order.
    pub findings: Vec<Finding>,
    /// Whether a syntax error or a limit ended or tore the reading.
    pub torn: bool,
}

/// Reads one YAML document. `base` is the place of `text` in its file, in bytes.
#[must_use]
pub fn read(text: &str, base: u32, limits: Limits) -> Reading<'_> {
    // Depth and size are bounded by us, with findings in our words; the parser's own bounds stay
    // as the second line.
    let parser = ParserLimits::untrusted().max_scalar_len(usize::MAX).max_document_size(usize::MAX);
    let mut builder = Builder::new(base, limits);
    for event in oneyaml_syntax::events_with(text, &Settings::new().limits(parser)) {
        if take(&mut builder, &event, base) == Progress::Ended {
            break;
        }
    }
    builder.finish()
}

fn take<'s>(builder: &mut Builder<'s>, event: &Sourced<'s>, base: u32) -> Progress {
    let span = place(event.span(), base);
    match event.kind() {
        EventKind::DocumentStart { .. } => return builder.begin_document(span),
        EventKind::MappingStart { style, .. } => {
            return builder.open(Collection::Map, layout(*style), span, properties(event, base));
        }
        EventKind::SequenceStart { style, .. } => {
            return builder.open(Collection::Seq, layout(*style), span, properties(event, base));
        }
        EventKind::MappingEnd | EventKind::SequenceEnd => builder.close(span),
        EventKind::Scalar { style, .. } => {
            let value = event.value().unwrap_or_default();
            let scalar = match event.text() {
                Some(written) if *style == ScalarStyle::Plain && value == written => Scalar::Plain(written),
                _ => Scalar::Text(value),
            };
            return builder.scalar(scalar, span, properties(event, base));
        }
        EventKind::Alias => return builder.alias(span),
        EventKind::Trivia(TriviaKind::Comment) => builder.comment(span),
        EventKind::Error(diagnostic) => {
            let (message, help) = words::syntax_error(diagnostic.code.get(), &diagnostic.message);
            builder.error(message, help, place(diagnostic.primary.span, base));
        }
        // Directives, markers, white space and warnings hold nothing that content could mean.
        _ => {}
    }
    Progress::Goes
}

fn place(span: oneyaml_syntax::Span, base: u32) -> Span {
    let span = Span::of(&(span.start..span.end));
    Span::new(span.start + base, span.end + base)
}

fn layout(style: CollectionStyle) -> Layout {
    if style == CollectionStyle::Flow { Layout::Flow } else { Layout::Block }
}

fn properties(event: &Sourced<'_>, base: u32) -> Properties {
    let tag = event.tag_source().map(|source| {
        let tag = match source.form {
            TagForm::NonSpecific => CoreTag::Text,
            _ => event.tag().map_or(CoreTag::Foreign, |tag| CoreTag::named(&tag.resolved)),
        };
        (tag, place(source.span, base))
    });
    Properties { anchor: event.anchor().map(|anchor| place(anchor.span, base)), tag }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(text: &str) -> Vec<(&'static str, &str)> {
        let reading = read(text, 0, Limits::default());
        let show = |f: &Finding| (f.meta.id, &text[f.span.range()]);
        reading.findings.iter().map(show).collect()
    }

    #[test]
    fn spans_tile_and_end_at_the_last_child() {
        let text = "a:\n  - x\n  - {b: 1}\nc: y\n";
        let reading = read(text, 0, Limits::default());
        let root = reading.document.root().expect("a mapping");
        let shown: Vec<&str> = root.entries().map(|(_, v)| &text[v.span().range()]).collect();
        assert_eq!(shown, ["- x\n  - {b: 1}", "y"]);
    }

    #[test]
    fn a_key_that_stands_twice_is_trusted_nowhere() {
        let text = "cautions: [a]\nname: b\ncautions: []\n";
        assert_eq!(ids(text), [("duplicate-key", "cautions")]);
        let reading = read(text, 0, Limits::default());
        let root = reading.document.root().expect("a mapping");
        assert!(matches!(root.get("cautions"), crate::document::Found::Unreadable));
    }

    #[test]
    fn shared_nodes_are_one_finding() {
        assert_eq!(ids("a: &x [1]\nb: *x\n<<: *x\n"), [("unsupported-yaml", "&x")]);
    }

    #[test]
    fn after_an_error_nothing_is_absent() {
        let text = "name: a\nsteps: [b, c\ncautions: [d]\n";
        let reading = read(text, 0, Limits::default());
        assert_eq!(reading.findings[0].meta.id, "invalid-yaml");
        let root = reading.document.root().expect("a mapping");
        assert!(matches!(root.get("pain_stop"), crate::document::Found::Unreadable));
    }

    #[test]
    fn depth_ends_with_a_finding() {
        let text = "[".repeat(100_000);
        assert_eq!(ids(&text)[0].0, "limit-exceeded");
        let text = "{a: ".repeat(100_000);
        assert_eq!(ids(&text)[0].0, "limit-exceeded");
    }

    #[test]
    fn quoted_and_folded_text_maps_back_to_its_bytes() {
        let text = "a: \"st\\u006fp, it\\\n  's ok\"\nb: >-\n  fold\n  ed\n";
        let reading = read(text, 0, Limits::default());
        let root = reading.document.root().expect("a mapping");
        let proses: Vec<_> = root.entries().map(|(_, v)| v.prose(text)).collect();
        assert_eq!(proses[0].text(), "stop, it's ok");
        assert_eq!(&text[proses[0].span(&(2..4)).range()], "\\u006fp");
        assert_eq!(proses[1].text(), "fold ed");
        assert_eq!(&text[proses[1].span(&(5..7)).range()], "ed");
    }
}
