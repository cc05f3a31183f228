use std::borrow::Cow;

use crate::text::Span;

/// What a YAML node holds, after the YAML 1.2 core schema.
#[derive(Debug, Clone, PartialEq)]
pub enum Data<'s> {
    /// `null`, `~` or nothing at all.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number with a point or an exponent.
    Float(f64),
    /// A number too large to hold, as its digits.
    Big(&'s str),
    /// Text.
    Text(Cow<'s, str>),
    /// A list; its items follow as the node's children.
    Seq,
    /// A mapping; key, value, key, value follow as the node's children.
    Map,
    /// Something that already has its own finding (an alias, a foreign tag): never judged again.
    Refused,
}

/// One node of the arena.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<'s> {
    /// What it holds.
    pub data: Data<'s>,
    /// Where it stands: bytes of the file.
    pub span: Span,
    /// One past the index of its last descendant.
    pub subtree_end: u32,
    /// Whether it is a mapping in which an error lies: what is absent there is not missing.
    pub torn: bool,
    /// Whether it is a key that its mapping holds more than once.
    pub duplicate: bool,
}

/// A comment, without its line break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comment {
    /// From `#` to the end of the line.
    pub span: Span,
}

/// One YAML document as a flat list of nodes in preorder. A mapping is followed by key node, value
/// node, key node, …; the first child of node `i` is `i + 1`, its next sibling is
/// `nodes[i].subtree_end`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document<'s> {
    /// The nodes; empty when the text holds none.
    pub nodes: Vec<Node<'s>>,
    /// The comments, in order.
    pub comments: Vec<Comment>,
}

impl<'s> Document<'s> {
    /// The root node, if the text holds any.
    #[must_use]
    pub fn root(&self) -> Option<NodeRef<'_, 's>> {
        (!self.nodes.is_empty()).then_some(NodeRef { document: self, index: 0 })
    }

    /// The node at `index`.
    #[must_use]
    pub const fn node(&self, index: u32) -> NodeRef<'_, 's> {
        NodeRef { document: self, index }
    }

    /// The node a JSON pointer leads to, with the key above it when it stands in a mapping.
    #[must_use]
    pub fn at_pointer(&self, pointer: &str) -> Option<(Option<NodeRef<'_, 's>>, NodeRef<'_, 's>)> {
        let mut found = (None, self.root()?);
        for step in pointer.split('/').skip(1) {
            let step = step.replace("~1", "/").replace("~0", "~");
            let node = found.1;
            found = match &node.data() {
                Data::Seq => (None, node.items().nth(step.parse().ok()?)?),
                Data::Map => {
                    let (key, value) = node.entries().find(|(key, _)| key.text() == Some(&step))?;
                    (Some(key), value)
                }
                _ => return None,
            };
        }
        Some(found)
    }
}

/// What a mapping holds under a key.
#[derive(Debug, Clone, Copy)]
pub enum Found<'d, 's> {
    /// Nothing, and the mapping was read whole.
    Absent,
    /// Nothing that can be trusted: the key stands twice, or lies in a torn mapping.
    Unreadable,
    /// The key and its value.
    Here {
        /// The key.
        key: NodeRef<'d, 's>,
        /// Its value; may be [`Data::Null`] or [`Data::Refused`].
        value: NodeRef<'d, 's>,
    },
}

impl<'d, 's> Found<'d, 's> {
    /// The value, where there is one that can be trusted.
    #[must_use]
    pub const fn value(self) -> Option<NodeRef<'d, 's>> {
        match self {
            Self::Here { value, .. } => Some(value),
            Self::Absent | Self::Unreadable => None,
        }
    }

    /// The key, where there is one that can be trusted.
    #[must_use]
    pub const fn key(self) -> Option<NodeRef<'d, 's>> {
        match self {
            Self::Here { key, .. } => Some(key),
            Self::Absent | Self::Unreadable => None,
        }
    }
}

/// A node of a [`Document`], cheap to copy.
#[derive(Debug, Clone, Copy)]
pub struct NodeRef<'d, 's> {
    document: &'d Document<'s>,
    index: u32,
}

impl<'d, 's> NodeRef<'d, 's> {
    /// The document it belongs to.
    #[must_use]
    pub const fn document(self) -> &'d Document<'s> {
        self.document
    }

    /// Its place in [`Document::nodes`].
    #[must_use]
    pub const fn index(self) -> u32 {
        self.index
    }

    /// The node itself.
    #[must_use]
    pub fn node(self) -> &'d Node<'s> {
        &self.document.nodes[self.index as usize]
    }

    /// What it holds.
    #[must_use]
    pub fn data(self) -> &'d Data<'s> {
        &self.node().data
    }

    /// Where it stands.
    #[must_use]
    pub fn span(self) -> Span {
        self.node().span
    }

    /// Its text, if it is text.
    #[must_use]
    pub fn text(self) -> Option<&'d str> {
        match self.data() {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it is a mapping in which an error lies.
    #[must_use]
    pub fn is_torn(self) -> bool {
        self.node().torn
    }

    /// The items of a list; nothing for any other node.
    pub fn items(self) -> impl Iterator<Item = NodeRef<'d, 's>> + use<'d, 's> {
        let children = matches!(self.data(), Data::Seq);
        self.children().take_while(move |_| children)
    }

    /// The keys and values of a mapping; nothing for any other node.
    pub fn entries(self) -> impl Iterator<Item = (NodeRef<'d, 's>, NodeRef<'d, 's>)> + use<'d, 's> {
        let is_map = matches!(self.data(), Data::Map);
        let mut children = self.children().take_while(move |_| is_map);
        std::iter::from_fn(move || Some((children.next()?, children.next()?)))
    }

    /// What a mapping holds under `key`.
    #[must_use]
    pub fn get(self, key: &str) -> Found<'d, 's> {
        match self.entry(key) {
            Some((name, _)) if name.node().duplicate => Found::Unreadable,
            Some((key, value)) => Found::Here { key, value },
            None if self.is_torn() => Found::Unreadable,
            None => Found::Absent,
        }
    }

    /// The first key of this name and its value. Most of what is asked of a record goes through here,
    /// and most keys are others: their texts differ in length already.
    fn entry(self, key: &str) -> Option<(NodeRef<'d, 's>, NodeRef<'d, 's>)> {
        let (document, nodes) = (self.document, self.document.nodes.as_slice());
        let own = &nodes[self.index as usize];
        let mut index = self.index + 1;
        while matches!(own.data, Data::Map) && index < own.subtree_end {
            let name = &nodes[index as usize];
            let value = name.subtree_end;
            if matches!(&name.data, Data::Text(text) if text.as_ref() == key) {
                return Some((NodeRef { document, index }, NodeRef { document, index: value }));
            }
            index = nodes.get(value as usize)?.subtree_end;
        }
        None
    }

    fn children(self) -> impl Iterator<Item = NodeRef<'d, 's>> + use<'d, 's> {
        let (document, end) = (self.document, self.node().subtree_end);
        let mut next = self.index + 1;
        std::iter::from_fn(move || {
            let child = (next < end).then_some(NodeRef { document, index: next })?;
            next = child.node().subtree_end;
            Some(child)
        })
    }
}
