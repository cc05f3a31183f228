//! The file before and after: the edit must add one review and touch nothing else.

use super::entry::Entry;
use crate::{
    document::{
        Data, Document, FrontMatter, Node, NodeRef,
        markdown::Page,
        yaml::{self, Limits},
    },
    model::Content,
    text::{Source, Span},
};

/// A file that was parsed.
pub(super) enum Parsed<'s> {
    Record(yaml::Reading<'s>),
    Page(Box<Page<'s>>),
}

impl<'s> Parsed<'s> {
    /// Parses a file that holds content of this make.
    pub(super) fn read(source: &'s Source, content: &Content, limits: Limits) -> Self {
        match content.page {
            Some(_) => Self::Page(Box::new(Page::read(source, limits))),
            None => Self::Record(yaml::read(source.text(), 0, limits)),
        }
    }

    /// The YAML of a record, or of the front matter of a page with its fences.
    pub(super) fn yaml(&self, source: &Source) -> Option<(&Document<'s>, Span)> {
        match self {
            Self::Record(reading) => Some((&reading.document, Span::of(&(0..source.text().len())))),
            Self::Page(page) => match &page.front_matter {
                FrontMatter::Yaml { reading, span } => Some((&reading.document, *span)),
                FrontMatter::Absent | FrontMatter::Unread => None,
            },
        }
    }
}

/// The mapping of a document, if it holds any key.
pub(super) fn mapping<'d, 's>(document: &'d Document<'s>) -> Option<NodeRef<'d, 's>> {
    document.root().filter(|root| !matches!(root.data(), Data::Null))
}

/// Whether `after` is `before` with `entry` as one review more, and otherwise the same.
pub(super) fn adds_only(before: (&Source, &Parsed<'_>), after: (&Source, &Parsed<'_>), entry: &Entry) -> bool {
    let (Some((old, old_span)), Some((new, new_span))) = (before.1.yaml(before.0), after.1.yaml(after.0)) else {
        return false;
    };
    let Some(new_root) = mapping(new) else { return false };
    let below = |source: &Source, span: Span| source.text().get(span.range().end..).map(str::to_owned);
    let comments = |source: &Source, document: &Document<'_>| {
        document.comments.iter().map(|comment| source.slice(comment.span).to_owned()).collect::<Vec<_>>()
    };
    below(before.0, old_span) == below(after.0, new_span)
        && comments(before.0, old) == comments(after.0, new)
        && old.nodes.iter().chain(&new.nodes).all(|node| !node.torn && !node.duplicate)
        && same_but_reviews(mapping(old), new_root)
        && one_more(&mapping(old).map(reviews).unwrap_or_default(), &reviews(new_root), entry)
}

fn reviews<'d, 's>(root: NodeRef<'d, 's>) -> Vec<NodeRef<'d, 's>> {
    root.get("reviews").value().into_iter().flat_map(NodeRef::items).collect()
}

fn same_but_reviews(old: Option<NodeRef<'_, '_>>, new: NodeRef<'_, '_>) -> bool {
    let old: Vec<_> = old.into_iter().flat_map(|root| others(root)).collect();
    let new = others(new);
    old.len() == new.len()
        && old
            .iter()
            .zip(&new)
            .all(|((key, value), (new_key, new_value))| same(*key, *new_key) && same(*value, *new_value))
}

fn others<'d, 's>(root: NodeRef<'d, 's>) -> Vec<(NodeRef<'d, 's>, NodeRef<'d, 's>)> {
    root.entries().filter(|(key, _)| key.text() != Some("reviews")).collect()
}

fn one_more(old: &[NodeRef<'_, '_>], new: &[NodeRef<'_, '_>], entry: &Entry) -> bool {
    let Some((last, kept)) = new.split_last() else { return false };
    let written: Vec<(&str, &str)> =
        last.entries().filter_map(|(key, value)| Some((key.text()?, value.text()?))).collect();
    let meant: Vec<(&str, &str)> = entry.fields.iter().map(|(key, value)| (*key, value.as_str())).collect();
    written == meant
        && last.entries().count() == meant.len()
        && old.len() == kept.len()
        && old.iter().zip(kept).all(|(old, kept)| same(*old, *kept))
}

/// Whether two nodes hold the same, all below them included: nodes lie in preorder, so the shape of
/// a tree is told by how many follow each node within it.
fn same(one: NodeRef<'_, '_>, other: NodeRef<'_, '_>) -> bool {
    let (ones, others) = (subtree(one), subtree(other));
    let length = |node: &Node<'_>, root: NodeRef<'_, '_>| node.subtree_end - root.index();
    ones.len() == others.len()
        && ones.iter().zip(others).all(|(a, b)| a.data == b.data && length(a, one) == length(b, other))
}

fn subtree<'d, 's>(node: NodeRef<'d, 's>) -> &'d [Node<'s>] {
    &node.document().nodes[node.index() as usize..node.node().subtree_end as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "name: a # b\nreviews:\n  - {by: x}\ntags: [c]\n";

    fn adds(after: &str) -> bool {
        let entry = Entry { fields: vec![("by", "y".to_owned())] };
        let sources = [OLD, after].map(|text| Source::new("a.yaml", text));
        let parsed = sources.each_ref().map(|source| Parsed::Record(yaml::read(source.text(), 0, Limits::default())));
        adds_only((&sources[0], &parsed[0]), (&sources[1], &parsed[1]), &entry)
    }

    #[test]
    fn one_review_more_is_all_that_may_change() {
        let signed = OLD.replace("{by: x}", "{by: x}\n  - by: y");
        assert!(adds(&signed));
        for (from, to) in [
            ("name: a", "name: b"),
            ("# b", "# c"),
            ("[c]", "[c, d]"),
            ("[c]", "[[c]]"),
            ("by: x", "by: z"),
            ("by: y", "by: y\n    role: z"),
            ("  - by: y", "  - by: w"),
            ("tags", "tag"),
            ("tags: [c]", "tags: [c]\ntags: [c]"),
            ("[c]", "[c"),
        ] {
            assert!(signed.contains(from) && !adds(&signed.replace(from, to)), "{from} to {to}");
        }
        assert!(!adds(OLD) && !adds("") && !adds("- by: y\n"));
    }
}
