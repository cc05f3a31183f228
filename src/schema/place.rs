use std::collections::HashMap;

use crate::{
    document::{Data, NodeRef},
    text::Span,
};

/// Where a JSON pointer leads in the arena.
#[derive(Debug, Clone)]
pub(super) struct Spot<'d> {
    /// The node itself.
    pub(super) node: NodeRef<'d, 'd>,
    /// The key it stands under, if it stands in a mapping.
    pub(super) key: Option<NodeRef<'d, 'd>>,
    /// The nearest key above, as the author wrote it; empty at the root.
    pub(super) field: &'d str,
    /// Whether a key on the way stands twice, so that nothing below it is trusted.
    pub(super) doubtful: bool,
}

impl<'d> Spot<'d> {
    /// Whether another finding already stands on the node: it was refused, is torn, or doubled.
    pub(super) fn has_its_finding(&self) -> bool {
        self.doubtful || self.node.is_torn() || matches!(self.node.data(), Data::Refused | Data::Big(_))
    }

    /// Whether the node is an item of a list.
    pub(super) fn is_item(&self) -> bool {
        self.key.is_none() && !self.field.is_empty()
    }

    /// Where the node is shown: a value at itself; an empty value, a list or a mapping at its key.
    pub(super) fn label(&self) -> Span {
        if let (Data::Null | Data::Seq | Data::Map, Some(key)) = (self.node.data(), self.key) {
            return key.span();
        }
        inner(self.node)
    }

    /// Where something the mapping lacks is shown: at its key; at the root at the value of `name`
    /// or `title`; else at the first key.
    pub(super) fn label_of_absence(&self) -> Span {
        if let Some(key) = self.key {
            return key.span();
        }
        let mut named = self.node.entries();
        let name = named.find(|(key, _)| matches!(key.text(), Some("name" | "title")));
        match name {
            Some((_, value)) if self.field.is_empty() && value.text().is_some() => value.span(),
            _ => inner(self.node),
        }
    }

    /// What the mapping holds under a key.
    pub(super) fn value_of(&self, name: &str) -> Option<NodeRef<'d, 'd>> {
        let mut entries = self.node.entries();
        let (_, value) = entries.find(|(key, _)| key.text() == Some(name))?;
        Some(value)
    }

    /// Where a key of the mapping stands.
    pub(super) fn key_named(&self, name: &str) -> Option<Span> {
        let mut entries = self.node.entries();
        let (key, _) = entries.find(|(key, _)| key.text() == Some(name))?;
        Some(key.span())
    }
}

/// The first scalar of a node that spans lines, else the node: a collection is never underlined.
fn inner(mut node: NodeRef<'_, '_>) -> Span {
    loop {
        let first = match node.data() {
            Data::Seq => node.items().next(),
            Data::Map => node.entries().next().map(|(key, _)| key),
            _ => None,
        };
        match first {
            Some(child) => node = child,
            None => return node.span(),
        }
    }
}

/// Pointers to spots. Each collection is listed once, so that many errors in one long list stay
/// linear in its length.
#[derive(Debug)]
pub(super) struct Places<'d> {
    root: NodeRef<'d, 'd>,
    lists: HashMap<u32, Vec<NodeRef<'d, 'd>>>,
    mappings: HashMap<u32, HashMap<&'d str, Entry<'d>>>,
}

/// A key and its value.
pub(super) type Entry<'d> = (NodeRef<'d, 'd>, NodeRef<'d, 'd>);

impl<'d> Places<'d> {
    /// Places below `root`.
    pub(super) fn below(root: NodeRef<'d, 'd>) -> Self {
        Self { root, lists: HashMap::new(), mappings: HashMap::new() }
    }

    /// The spot a JSON pointer leads to.
    pub(super) fn find(&mut self, pointer: &str) -> Option<Spot<'d>> {
        let mut spot = Spot { node: self.root, key: None, field: "", doubtful: false };
        for step in pointer.split('/').skip(1) {
            if matches!(spot.node.data(), Data::Seq) {
                let items = self.items(spot.node);
                spot.node = *items.get(step.parse::<usize>().ok()?)?;
                spot.key = None;
            } else {
                let step = step.replace("~1", "/").replace("~0", "~");
                let (key, value) = self.entry(spot.node, &step)?;
                spot.doubtful |= key.node().duplicate;
                spot.field = key.text().unwrap_or_default();
                (spot.key, spot.node) = (Some(key), value);
            }
        }
        Some(spot)
    }

    /// The key and value of a mapping under `name`; the first when it stands twice.
    pub(super) fn entry(&mut self, mapping: NodeRef<'d, 'd>, name: &str) -> Option<Entry<'d>> {
        let entries = self.mappings.entry(mapping.index()).or_insert_with(|| {
            let mut listed = HashMap::new();
            for (key, value) in mapping.entries() {
                if let Some(text) = key.text() {
                    listed.entry(text).or_insert((key, value));
                }
            }
            listed
        });
        entries.get(name).copied()
    }

    fn items(&mut self, list: NodeRef<'d, 'd>) -> &[NodeRef<'d, 'd>] {
        self.lists.entry(list.index()).or_insert_with(|| list.items().collect())
    }
}
