//! What a waiver is written at: the node or the block beside its comment.

use crate::{
    document::{
        Data, FrontMatter, NodeRef,
        markdown::{Block, BlockKind, Page},
    },
    lint::read::{FileRead, Parsed},
    text::{Source, Span},
};

/// What a waiver holds for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Scope {
    /// Bytes of the file.
    pub(super) span: Span,
    /// Beside this key the keys of the same mapping stand: what is missing among them is missing here.
    pub(super) beside: Option<String>,
}

impl Scope {
    pub(super) const fn file(length: u32) -> Self {
        Self { span: Span::new(0, length), beside: None }
    }
}

/// A comment of a file: all of it, and the text between its marks.
pub(super) struct Found {
    pub(super) span: Span,
    pub(super) inner: Span,
    home: Home,
}

/// Where a comment stands.
enum Home {
    /// Among the nodes of a record, or of front matter.
    Nodes,
    /// Before a block of a page.
    Before(u32),
}

/// The comments of a file, in order.
pub(super) fn comments(read: &FileRead<'_>) -> Vec<Found> {
    let nodes = |comment: &crate::document::Comment| {
        let span = comment.span;
        Found { span, inner: Span::new((span.start + 1).min(span.end), span.end), home: Home::Nodes }
    };
    match &read.parsed {
        Parsed::Record(reading) => reading.document.comments.iter().map(nodes).collect(),
        Parsed::Page(page) => {
            let front = match &page.front_matter {
                FrontMatter::Yaml { reading, .. } => &reading.document.comments[..],
                FrontMatter::Absent | FrontMatter::Unread => &[],
            };
            let html = page.comments.iter().map(|comment| Found {
                span: comment.span,
                inner: comment.inner,
                home: Home::Before(comment.before_block),
            });
            front.iter().map(nodes).chain(html).collect()
        }
        Parsed::Nothing => Vec::new(),
    }
}

/// What stands at a comment; `None` when nothing does.
pub(super) fn of(found: &Found, read: &FileRead<'_>, source: &Source) -> Option<Scope> {
    match (&found.home, &read.parsed) {
        (Home::Before(block), Parsed::Page(page)) => Some(Scope { span: block_scope(page, *block)?, beside: None }),
        (Home::Nodes, _) => node_scope(read.root()?, found.span, source.text()),
        (Home::Before(_), Parsed::Record(_) | Parsed::Nothing) => None,
    }
}

/// The next block; before a heading, all of its section.
fn block_scope(page: &Page<'_>, block: u32) -> Option<Span> {
    let next: &Block = page.blocks.get(block as usize)?;
    let BlockKind::Heading { .. } = next.kind else { return Some(next.span) };
    let last = page.all_blocks(next.section).end.checked_sub(1)?;
    Some(Span::new(next.span.start, page.blocks[last as usize].span.end))
}

/// An entry of a mapping, or an item of a list, with all below it.
struct Part<'d, 's> {
    span: Span,
    /// The pointer of the mapping or list it stands in, and whether that is a mapping.
    parent: String,
    in_mapping: bool,
    value: NodeRef<'d, 's>,
    own: String,
}

fn parts<'d, 's>(node: NodeRef<'d, 's>, pointer: &str) -> Vec<Part<'d, 's>> {
    let part = |span, own: String, value, in_mapping| Part { span, parent: pointer.to_owned(), in_mapping, value, own };
    match node.data() {
        Data::Map => node
            .entries()
            .map(|(key, value)| {
                let span = Span::new(key.span().start, value.span().end.max(key.span().end));
                part(span, format!("{pointer}/{}", key.text().unwrap_or("")), value, true)
            })
            .collect(),
        Data::Seq => {
            let items = node.items().enumerate();
            items.map(|(at, item)| part(item.span(), format!("{pointer}/{at}"), item, false)).collect()
        }
        _ => Vec::new(),
    }
}

/// At the end of a line, the outermost part that begins on the line; on a line of its own, the next
/// part, if it stands in the same column.
fn node_scope(root: NodeRef<'_, '_>, comment: Span, text: &str) -> Option<Scope> {
    let line = line_start(text, comment.start);
    let before = &text[line as usize..comment.start as usize];
    let is_alone = before.trim().is_empty();
    let mut open = parts(root, "");
    open.reverse();
    while let Some(part) = open.pop() {
        let start = part.span.start;
        let scope = || Scope { span: part.span, beside: part.in_mapping.then(|| part.parent.clone()) };
        if is_alone && start >= comment.end {
            return (column_of_line(text, start) == before.len()).then(scope);
        }
        if !is_alone && line <= start && start < comment.start {
            return Some(scope());
        }
        if part.span.end > line {
            let mut below = parts(part.value, &part.own);
            below.reverse();
            open.append(&mut below);
        }
    }
    None
}

fn line_start(text: &str, at: u32) -> u32 {
    let start = text[..at as usize].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    Span::of(&(start..start)).start
}

/// How many blanks stand before the first visible one of the line of a byte.
fn column_of_line(text: &str, at: u32) -> usize {
    text.as_bytes()[line_start(text, at) as usize..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}
