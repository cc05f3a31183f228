//! A second, independent parser through the same builder: what both read alike is no accident of
//! one of them. Should the first parser fail us, this file takes its place.

#![expect(clippy::disallowed_methods, reason = "the cases lie on the disk")]

use std::{fs, path::Path};

use granit_parser::{Event, Parser, ScalarStyle, Span as Place, StructureStyle, Tag};

use super::{
    Limits, Reading,
    builder::{Builder, Collection, Layout, Progress, Properties, Scalar},
    read,
    tag::CoreTag,
};
use crate::{
    document::{Data, Node},
    finding::INVALID_YAML,
    text::{Source, Span},
};

/// The reading of the other parser; it ends at the first syntax error.
fn other(text: &str) -> Reading<'_> {
    let mark = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let options = granit_parser::options! {
        strict_indentation: true, emit_unresolved_aliases: true, emit_anchor_events: true,
    };
    let mut builder = Builder::new(0, Limits::default());
    let mut events = Parser::new_from_str_with_options(&text[mark..], options).peekable();
    while let Some(event) = events.next() {
        let (event, place) = match event {
            Ok(event) => event,
            Err(error) => {
                let at = mark + error.marker().byte_offset().unwrap_or(text.len() - mark);
                builder.error(error.to_string(), String::new(), Span::of(&(at..at)));
                break;
            }
        };
        let span = |place: &Place| {
            let range = place.byte_range().unwrap_or_default();
            Span::of(&(range.start + mark..range.end + mark))
        };
        let anchor = match events.peek() {
            Some(Ok((Event::Anchor(..), at))) => Some(span(at)),
            _ => None,
        };
        let properties = |tag: Option<&Tag>| Properties {
            anchor,
            tag: tag.map(|tag| (core(tag), place.tag_span().map_or(span(&place), |at| span(&at)))),
        };
        let progress = match event {
            Event::DocumentStart(..) => builder.begin_document(span(&place)),
            Event::MappingStart(style, _, tag) => {
                builder.open(Collection::Map, layout(style), span(&place), properties(tag.as_deref()))
            }
            Event::SequenceStart(style, _, tag) => {
                builder.open(Collection::Seq, layout(style), span(&place), properties(tag.as_deref()))
            }
            Event::MappingEnd | Event::SequenceEnd => {
                builder.close(span(&place));
                Progress::Goes
            }
            Event::Scalar(value, style, _, tag) => {
                let span = span(&place);
                let written = &text[span.range()];
                let scalar = match style {
                    ScalarStyle::Plain if written.is_empty() || value == written => Scalar::Plain(written),
                    _ => Scalar::Text(value),
                };
                builder.scalar(scalar, span, properties(tag.as_deref()))
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => builder.alias(span(&place)),
            Event::Comment(..) => {
                builder.comment(span(&place));
                Progress::Goes
            }
            _ => Progress::Goes,
        };
        if progress == Progress::Ended {
            break;
        }
    }
    builder.finish()
}

const fn layout(style: StructureStyle) -> Layout {
    match style {
        StructureStyle::Block => Layout::Block,
        StructureStyle::Flow => Layout::Flow,
    }
}

fn core(tag: &Tag) -> CoreTag {
    match (tag.handle(), tag.suffix()) {
        ("", "!") | ("!", "") => CoreTag::Text,
        (handle, suffix) => CoreTag::named(&format!("{handle}{suffix}")),
    }
}

/// Cases of a folder below `fixtures/yaml`, by name, those that are no UTF-8 text left out.
fn cases(folder: &str) -> Vec<(String, Source)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/yaml").join(folder);
    let mut cases = Vec::new();
    for entry in fs::read_dir(root).expect("the folder of the cases") {
        let path = entry.expect("an entry of a folder that was just opened").path();
        let name = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        let bytes = fs::read(&path).expect("a case can be read");
        cases.push((name.clone(), Source::from_bytes(name, bytes)));
    }
    cases.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(cases.len() > 20, "{folder} holds too few cases");
    cases
}

/// A node and what is compared of it. The indent above a text block and the blank lines below it
/// belong to the block for one parser and to nobody for the other; a node without text stands
/// nowhere.
fn shown(node: &Node<'_>, text: &str) -> String {
    let within = &text[node.span.range()];
    let written = within.trim();
    let at = node.span.start as usize + (within.len() - within.trim_start().len());
    let place = if written.is_empty() { "nowhere".to_owned() } else { format!("at {at}: {written:?}") };
    format!("{:?} {place}, to node {}, twice: {}", node.data, node.subtree_end, node.duplicate)
}

/// The first thing the two readings do not agree on.
fn difference(source: &Source) -> Option<String> {
    let text = source.text();
    let (ours, theirs) = (read(text, 0, Limits::default()), other(text));
    let nodes = |reading: &Reading<'_>| reading.document.nodes.iter().map(|node| shown(node, text)).collect::<Vec<_>>();
    let (a, b) = (nodes(&ours), nodes(&theirs));
    if let Some(at) = (0..a.len().max(b.len())).find(|at| a.get(*at) != b.get(*at)) {
        return Some(format!("node {at}: {:?}, the other: {:?}", a.get(at), b.get(at)));
    }
    if ours.document.comments != theirs.document.comments {
        return Some(format!("comments {:?}, the other: {:?}", ours.document.comments, theirs.document.comments));
    }
    let findings = |reading: &Reading<'_>| {
        let of = |finding: &crate::finding::Finding| (finding.meta.id, finding.span, finding.related.len());
        reading.findings.iter().map(of).collect::<Vec<_>>()
    };
    let (a, b) = (findings(&ours), findings(&theirs));
    (a != b).then(|| format!("findings {a:?}, the other: {b:?}"))
}

/// Where the two are known to differ, each with the reason.
const DIFFERENCES: [(&str, &str); 3] = [
    ("block-sequence-not-indented", "the other begins a list that is not indented at its first entry, not at its dash"),
    ("tab-after-dash", "the same"),
    ("flow-pair-empty-value", "the other counts the colon of a pair without a value to the pair"),
];

#[test]
fn both_parsers_read_every_case_alike() {
    let mut wrong = Vec::new();
    for folder in ["valid", "refused"] {
        for (name, source) in cases(folder).iter().filter(|(_, source)| source.fault().is_none()) {
            let known = DIFFERENCES.iter().any(|(case, _)| case == name);
            match difference(source) {
                Some(difference) if !known => wrong.push(format!("{folder}/{name}: {difference}")),
                None if known => wrong.push(format!("{folder}/{name}: no longer differs")),
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_is_no_yaml_is_refused_by_both() {
    let mut wrong = Vec::new();
    for (name, source) in cases("invalid").iter().filter(|(_, source)| source.fault().is_none()) {
        let ours = read(source.text(), 0, Limits::default());
        if !ours.torn || !ours.findings.iter().any(|finding| finding.meta == &INVALID_YAML) {
            wrong.push(format!("{name}: read without an error"));
        }
        if !other(source.text()).torn {
            wrong.push(format!("{name}: the other reads it without an error"));
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_is_yaml_is_read_without_an_error() {
    for (name, source) in cases("valid") {
        let reading = read(source.text(), 0, Limits::default());
        assert!(!reading.torn, "{name}: {:?}", reading.findings);
    }
}

#[test]
fn what_is_refused_has_a_finding() {
    for (name, source) in cases("refused") {
        let reading = read(source.text(), 0, Limits::default());
        let root = reading.document.root().map(|root| root.data().clone());
        let is_mapping = matches!(root, Some(Data::Map));
        assert!(source.fault().is_some() || !is_mapping || !reading.findings.is_empty(), "{name}");
    }
}
