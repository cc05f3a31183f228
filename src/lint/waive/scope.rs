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

/// What stands at a comment; `None` when nothing does. `parts` are those of the file's nodes.
pub(super) fn of(found: &Found, read: &FileRead<'_>, parts: &Parts, source: &Source) -> Option<Scope> {
    match (&found.home, &read.parsed) {
        (Home::Before(block), Parsed::Page(page)) => Some(Scope { span: block_scope(page, *block)?, beside: None }),
        (Home::Nodes, _) => parts.scope(found.span, source.text()),
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
struct Part {
    span: Span,
    /// Key or number in what it stands in.
    step: String,
    /// The part it stands in, of those before it.
    within: Option<usize>,
    in_mapping: bool,
}

/// All entries and items of a file's nodes, by where they begin, the outer before the inner: looked up
/// once for each comment.
pub(super) struct Parts(Vec<Part>);

impl Parts {
    pub(super) fn of(root: Option<NodeRef<'_, '_>>) -> Self {
        let mut parts = Vec::new();
        let mut open: Vec<(NodeRef<'_, '_>, Option<usize>)> = root.map(|root| (root, None)).into_iter().collect();
        while let Some((node, within)) = open.pop() {
            match node.data() {
                Data::Map => {
                    for (key, value) in node.entries() {
                        let span = Span::new(key.span().start, value.span().end.max(key.span().end));
                        let step = key.text().unwrap_or("").to_owned();
                        open.push((value, Some(parts.len())));
                        parts.push(Part { span, step, within, in_mapping: true });
                    }
                }
                Data::Seq => {
                    for (at, item) in node.items().enumerate() {
                        open.push((item, Some(parts.len())));
                        parts.push(Part { span: item.span(), step: at.to_string(), within, in_mapping: false });
                    }
                }
                _ => {}
            }
        }
        Self::sorted(parts)
    }

    fn sorted(parts: Vec<Part>) -> Self {
        let mut order: Vec<usize> = (0..parts.len()).collect();
        order.sort_by_key(|at| (parts[*at].span.start, std::cmp::Reverse(parts[*at].span.end)));
        let mut place = vec![0; parts.len()];
        order.iter().enumerate().for_each(|(new, old)| place[*old] = new);
        let mut sorted: Vec<(usize, Part)> =
            parts.into_iter().enumerate().map(|(old, part)| (place[old], part)).collect();
        sorted.sort_by_key(|(new, _)| *new);
        let moved = |part: Part| Part { within: part.within.map(|old| place[old]), ..part };
        Self(sorted.into_iter().map(|(_, part)| moved(part)).collect())
    }

    /// At the end of a line, the outermost part that begins on the line; on a line of its own, the next
    /// part, if it stands in the same column.
    fn scope(&self, comment: Span, text: &str) -> Option<Scope> {
        let line = line_start(text, comment.start);
        let before = &text[line as usize..comment.start as usize];
        let is_alone = before.trim().is_empty();
        let from = if is_alone { comment.end } else { line };
        let part = self.0.get(self.0.partition_point(|part| part.span.start < from))?;
        let start = part.span.start;
        let stands = if is_alone { column_of_line(text, start) == before.len() } else { start < comment.start };
        stands.then(|| Scope { span: part.span, beside: part.in_mapping.then(|| self.pointer(part.within)) })
    }

    /// The JSON pointer of a part; empty for the root.
    fn pointer(&self, part: Option<usize>) -> String {
        let Some(part) = part.map(|at| &self.0[at]) else { return String::new() };
        format!("{}/{}", self.pointer(part.within), part.step)
    }
}

fn line_start(text: &str, at: u32) -> u32 {
    let start = text[..at as usize].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    Span::of(&(start..start)).start
}

/// How many blanks stand before the first visible one of the line of a byte.
fn column_of_line(text: &str, at: u32) -> usize {
    text.as_bytes()[line_start(text, at) as usize..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}
