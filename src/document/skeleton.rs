//! A document put aside: where its nodes stand and how they hang together, small enough to be kept for
//! every file of a run. With the text of the file it is a document again, without a second reading.

use std::borrow::Cow;

use super::arena::{Data, Document, Node};
use crate::text::Span;

/// A document put aside. What its values are is let go, but for texts, lists and mappings.
#[derive(Debug)]
pub struct Skeleton {
    points: Vec<Point>,
    /// Texts that the file does not hold letter for letter, in order.
    decoded: Vec<Box<str>>,
}

/// What is kept of a node.
#[derive(Debug, Clone, Copy)]
struct Point {
    span: Span,
    subtree_end: u32,
    holds: Holds,
    torn: bool,
    duplicate: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    Map,
    Seq,
    /// A text as the file has it.
    Written,
    /// A text as the file has it between two quotes.
    Quoted,
    /// A text that was decoded.
    Decoded,
    Other,
}

impl Skeleton {
    /// Puts a document aside; `file` is the whole text of its file.
    #[must_use]
    pub fn of(document: &Document<'_>, file: &str) -> Self {
        let mut decoded = Vec::new();
        let mut point = |node: &Node<'_>| {
            let holds = match &node.data {
                Data::Map => Holds::Map,
                Data::Seq => Holds::Seq,
                Data::Text(text) => holds(text, node.span, file),
                Data::Null | Data::Bool(_) | Data::Int(_) | Data::Float(_) | Data::Big(_) | Data::Refused => {
                    Holds::Other
                }
            };
            if let (Holds::Decoded, Data::Text(text)) = (holds, &node.data) {
                decoded.push(text.as_ref().into());
            }
            let Node { span, subtree_end, torn, duplicate, .. } = *node;
            Point { span, subtree_end, holds, torn, duplicate }
        };
        let points = document.nodes.iter().map(&mut point).collect();
        Self { points, decoded }
    }

    /// The document again, without its comments; `file` is the same text. A value that is no text, no
    /// list and no mapping is refused.
    #[must_use]
    pub fn document<'s>(&'s self, file: &'s str) -> Document<'s> {
        let mut decoded = self.decoded.iter();
        let node = |point: &Point| {
            let Point { span, subtree_end, holds, torn, duplicate } = *point;
            let data = match holds {
                Holds::Map => Data::Map,
                Holds::Seq => Data::Seq,
                Holds::Written => text(written(span, file)),
                Holds::Quoted => text(between_quotes(span, file)),
                Holds::Decoded => text(decoded.next().map(AsRef::as_ref)),
                Holds::Other => Data::Refused,
            };
            Node { data, span, subtree_end, torn, duplicate }
        };
        Document { nodes: self.points.iter().map(node).collect(), comments: Vec::new() }
    }
}

fn text(kept: Option<&str>) -> Data<'_> {
    Data::Text(Cow::Borrowed(kept.unwrap_or_default()))
}

fn holds(text: &str, span: Span, file: &str) -> Holds {
    if written(span, file) == Some(text) {
        Holds::Written
    } else if between_quotes(span, file) == Some(text) {
        Holds::Quoted
    } else {
        Holds::Decoded
    }
}

fn written(span: Span, file: &str) -> Option<&str> {
    file.get(span.range())
}

fn between_quotes(span: Span, file: &str) -> Option<&str> {
    let written = written(span, file)?;
    ['"', '\''].into_iter().find_map(|mark| written.strip_prefix(mark)?.strip_suffix(mark))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::yaml;

    #[test]
    fn texts_lists_and_mappings_come_back() {
        let file = "a: \"b\"\nc: ['it''s', \"d\\ne\", >\n'f': 1\ng:\n  - {h: i}\n  - >-\n    j\n    k\na: l\n";
        for file in [file, "a: \"b\"\nc: ['it''s', \"d\\ne\"]\n'f': 1\ng:\n  - {h: i}\n  - >-\n    j\n    k\na: l\n"] {
            let read = yaml::read(file, 0, yaml::Limits::default()).document;
            let skeleton = Skeleton::of(&read, file);
            let again = skeleton.document(file);
            assert_eq!(again.nodes.len(), read.nodes.len());
            for (node, before) in again.nodes.iter().zip(&read.nodes) {
                let kept = match &before.data {
                    Data::Map | Data::Seq | Data::Text(_) => before.clone(),
                    _ => Node { data: Data::Refused, ..before.clone() },
                };
                assert_eq!(*node, kept);
            }
        }
    }
}
