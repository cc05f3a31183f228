//! The way from the root of a document down to a place in it.

use std::collections::HashMap;

use super::{Data, Document, NodeRef};
use crate::text::Span;

/// One step down: into a value of a mapping, or an item of a list.
#[derive(Debug, Clone, Copy)]
pub struct Down<'d, 's> {
    /// The key, of a mapping.
    pub key: Option<NodeRef<'d, 's>>,
    /// The place among the items or entries.
    pub at: usize,
    /// What is stepped into.
    pub node: NodeRef<'d, 's>,
}

/// Finds ways down a document. It keeps what a list or mapping holds, so that thousands of places in a
/// list of thousands are found in the time of their number.
#[derive(Debug)]
pub struct Ways<'d, 's> {
    document: &'d Document<'s>,
    held: HashMap<u32, Vec<Down<'d, 's>>>,
}

impl<'d, 's> Ways<'d, 's> {
    /// Ways down `document`.
    #[must_use]
    pub fn of(document: &'d Document<'s>) -> Self {
        Self { document, held: HashMap::new() }
    }

    /// The steps to the innermost node that holds `span`, its key included; none outside the root.
    pub fn to(&mut self, span: Span) -> Vec<Down<'d, 's>> {
        let mut way = Vec::new();
        let mut node = self.document.root();
        while let Some(down) = node.and_then(|node| self.step(node, span)) {
            way.push(down);
            node = Some(down.node);
        }
        way
    }

    /// The JSON pointer of the same node.
    pub fn pointer_to(&mut self, span: Span) -> String {
        pointer(&self.to(span))
    }

    fn step(&mut self, node: NodeRef<'d, 's>, span: Span) -> Option<Down<'d, 's>> {
        if !matches!(node.data(), Data::Map | Data::Seq) {
            return None;
        }
        let held = self.held.entry(node.index()).or_insert_with(|| {
            let items = node.items().map(|item| (None, item));
            let entries = node.entries().map(|(key, value)| (Some(key), value));
            let each = items.chain(entries).enumerate();
            each.map(|(at, (key, node))| Down { key, at, node }).collect()
        });
        let start = |down: &Down<'_, '_>| down.key.unwrap_or(down.node).span().start;
        let holds = |down: &&Down<'_, '_>| Span::new(start(down), down.node.span().end).contains(span);
        let behind = held.partition_point(|down| start(down) <= span.start);
        // An empty place between two belongs to the first of them.
        held[behind.saturating_sub(2)..behind].iter().find(holds).copied()
    }
}

/// A way as a JSON pointer.
#[must_use]
pub fn pointer(way: &[Down<'_, '_>]) -> String {
    let mut pointer = String::new();
    for down in way {
        pointer.push('/');
        match down.key {
            Some(key) => pointer.push_str(&key.text().unwrap_or("").replace('~', "~0").replace('/', "~1")),
            None => pointer.push_str(&down.at.to_string()),
        }
    }
    pointer
}

#[cfg(test)]
mod tests {
    use super::Ways;
    use crate::{document::yaml, text::Span};

    #[test]
    fn the_innermost_node_is_named_with_its_key() {
        let text = "a: [x, {b/c: y}]\nd: z\n";
        let reading = yaml::read(text, 0, yaml::Limits::default());
        let mut ways = Ways::of(&reading.document);
        let mut pointer = |part: &str| {
            let at = text.find(part).expect("it stands in the text");
            ways.pointer_to(Span::of(&(at..at + part.len())))
        };
        for (part, wanted) in
            [("x", "/a/0"), ("b/c", "/a/1/b~1c"), ("y", "/a/1/b~1c"), ("[x, {", "/a"), ("z", "/d"), ("]\nd", "")]
        {
            assert_eq!(pointer(part), wanted, "{part}");
        }
    }
}
