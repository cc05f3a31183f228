//! Builds the arena from a stream of nodes, whatever parser they come from.

use std::borrow::Cow;

use super::{Limits, Reading, keys::Keys, tag::CoreTag};
use crate::{
    document::{
        Ways,
        arena::{Comment, Data, Document, Node},
        scalar,
    },
    finding::{AMBIGUOUS_SCALAR, Finding, INVALID_YAML, LIMIT_EXCEEDED, UNSUPPORTED_YAML},
    text::Span,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    Goes,
    Ended,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Collection {
    Map,
    Seq,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    Block,
    Flow,
}

/// A scalar as it was written.
pub(super) enum Scalar<'s> {
    /// Without quotes, on one line: its type follows from its letters.
    Plain(&'s str),
    /// In quotes, as a block or over several lines: text.
    Text(Cow<'s, str>),
}

/// Anchor and tag of a node.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Properties {
    pub(super) anchor: Option<Span>,
    pub(super) tag: Option<(CoreTag, Span)>,
}

/// What a scalar is to its mapping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Key,
    Value,
}

/// An open mapping (with its keys) or list.
struct Open {
    index: u32,
    keys: Option<Keys>,
    layout: Layout,
}

/// A torn text often breaks again at every later line: the first errors are the true ones.
const SYNTAX_ERRORS_SHOWN: usize = 20;

pub(super) struct Builder<'s> {
    limits: Limits,
    document: Document<'s>,
    findings: Vec<Finding>,
    open: Vec<Open>,
    shared: Vec<Span>,
    syntax_errors: usize,
    torn: bool,
    documents: usize,
    /// End of the last node read.
    read_to: u32,
    /// Block collections that ended after the last node: a wrong indent ends them too early.
    just_ended: Vec<u32>,
}

impl<'s> Builder<'s> {
    pub(super) fn new(base: u32, limits: Limits) -> Self {
        Self {
            limits,
            document: Document::default(),
            findings: Vec::new(),
            open: Vec::new(),
            shared: Vec::new(),
            syntax_errors: 0,
            torn: false,
            documents: 0,
            read_to: base,
            just_ended: Vec::new(),
        }
    }

    pub(super) fn begin_document(&mut self, span: Span) -> Progress {
        self.documents += 1;
        if self.documents == 1 {
            return Progress::Goes;
        }
        let message = "a second document begins here; one file holds one record";
        self.refuse(span, message, "move it to a file of its own");
        Progress::Ended
    }

    pub(super) fn comment(&mut self, span: Span) {
        self.document.comments.push(Comment { span });
    }

    pub(super) fn alias(&mut self, span: Span) -> Progress {
        self.shared.push(span);
        self.push(Data::Refused, span)
    }

    pub(super) fn open(
        &mut self,
        collection: Collection,
        layout: Layout,
        span: Span,
        properties: Properties,
    ) -> Progress {
        if self.open.len() >= self.limits.depth {
            let message = format!("nesting goes deeper than {} levels", self.limits.depth);
            return self.end_at_limit(span, message, "flatten it, or raise `limits.depth` in physiolint.yaml");
        }
        self.shared.extend(properties.anchor);
        let (mut data, own, keys) = match collection {
            Collection::Map => (Data::Map, CoreTag::Map, Some(Keys::default())),
            Collection::Seq => (Data::Seq, CoreTag::Seq, None),
        };
        if let Some((_, at)) = properties.tag.filter(|(tag, _)| *tag != own) {
            // A tagged collection keeps its children: they are read, never judged.
            self.refuse_tag(at);
            data = Data::Refused;
        }
        let index = self.next_index();
        let progress = self.push(data, span);
        if progress == Progress::Goes {
            self.open.push(Open { index, keys, layout });
        }
        progress
    }

    pub(super) fn close(&mut self, span: Span) {
        let Some(mut closed) = self.open.pop() else {
            return;
        };
        if closed.keys.as_ref().is_some_and(Keys::awaits_value) {
            self.push_node(Data::Refused, self.nowhere());
        }
        // A block collection ends where its last child ends; a flow collection at its bracket.
        match closed.layout {
            Layout::Flow => self.read_to = self.read_to.max(span.end),
            Layout::Block => self.just_ended.push(closed.index),
        }
        let end = self.next_index();
        let node = &mut self.document.nodes[closed.index as usize];
        node.subtree_end = end;
        node.span.end = self.read_to.max(node.span.start);
        if let Some(keys) = closed.keys.take() {
            self.findings.extend(keys.settle(&mut self.document));
        }
    }

    pub(super) fn scalar(&mut self, scalar: Scalar<'s>, span: Span, properties: Properties) -> Progress {
        self.shared.extend(properties.anchor);
        // After an error the parser stands in an empty value: nobody wrote it.
        if self.torn && span.is_empty() {
            return self.push(Data::Refused, self.nowhere());
        }
        let awaits_key = self.open.last().and_then(|open| open.keys.as_ref()).is_some_and(Keys::awaits_key);
        let role = if awaits_key { Role::Key } else { Role::Value };
        let data = match (properties.tag, scalar) {
            (None, Scalar::Plain(written)) => {
                self.look_at_plain(written, span, role);
                scalar::resolve(written)
            }
            (Some((CoreTag::Text, _)), Scalar::Plain(written)) => Data::Text(Cow::Borrowed(written)),
            (None | Some((CoreTag::Text, _)), Scalar::Text(text)) => Data::Text(text),
            (Some((tag, at)), Scalar::Plain(written)) => match scalar::resolve(written) {
                resolved if tag.fits(&resolved) => resolved,
                _ => self.refuse_tag(at),
            },
            (Some((_, at)), Scalar::Text(_)) => self.refuse_tag(at),
        };
        let data = self.refuse_value(data, span, role);
        self.push(data, span)
    }

    pub(super) fn error(&mut self, message: String, help: String, span: Span) {
        self.syntax_errors += 1;
        if self.syntax_errors <= SYNTAX_ERRORS_SHOWN {
            self.findings.push(Finding::new(&INVALID_YAML, span, message, help));
        }
        self.torn = true;
        for index in self.open.iter().map(|open| open.index).chain(self.just_ended.drain(..)) {
            self.document.nodes[index as usize].torn = true;
        }
    }

    pub(super) fn finish(mut self) -> Reading<'s> {
        while let Some(index) = self.open.last().map(|open| open.index) {
            self.document.nodes[index as usize].torn |= self.torn;
            self.close(Span::new(self.read_to, self.read_to));
        }
        self.report_shared();
        let Self { document, mut findings, torn, .. } = self;
        findings.sort_by_key(|finding| finding.span);
        let mut ways = Ways::of(&document);
        for finding in &mut findings {
            finding.pointer = ways.pointer_to(finding.span);
        }
        Reading { document, findings, torn }
    }

    fn look_at_plain(&mut self, written: &str, span: Span, role: Role) {
        if role == Role::Key && written == "<<" {
            self.shared.push(span);
        }
        if let Some(reading) = scalar::read_by_yaml_1_1(written) {
            let message = format!("`{written}` without quotes is {reading} to many YAML readers");
            let help = format!("put it in quotes: `\"{written}\"`");
            self.findings.push(Finding::new(&AMBIGUOUS_SCALAR, span, message, help));
        }
    }

    /// Values that no content field can mean, each with its own finding.
    fn refuse_value(&mut self, data: Data<'s>, span: Span, role: Role) -> Data<'s> {
        match data {
            Data::Null | Data::Bool(_) | Data::Int(_) | Data::Float(_) | Data::Big(_) if role == Role::Key => {
                self.refuse(span, "a key must be text", "put the key in quotes")
            }
            Data::Big(_) => {
                self.refuse(span, "this number is too large to hold", "write a smaller number, or put it in quotes");
                data
            }
            Data::Float(value) if !value.is_finite() => self.refuse(
                span,
                "infinity and not-a-number are no values of content",
                "write a number, or put it in quotes",
            ),
            Data::Null
            | Data::Bool(_)
            | Data::Int(_)
            | Data::Float(_)
            | Data::Text(_)
            | Data::Seq
            | Data::Map
            | Data::Refused => data,
        }
    }

    fn refuse(&mut self, span: Span, message: &str, help: &str) -> Data<'s> {
        self.findings.push(Finding::new(&UNSUPPORTED_YAML, span, message, help));
        Data::Refused
    }

    fn refuse_tag(&mut self, span: Span) -> Data<'s> {
        let help = "leave the tag out; content needs text, numbers, lists and mappings only";
        self.refuse(span, "tags are not read in content", help)
    }

    fn push(&mut self, data: Data<'s>, span: Span) -> Progress {
        if self.document.nodes.len() >= self.limits.nodes {
            let message = format!("the file holds more than {} values", self.limits.nodes);
            return self.end_at_limit(span, message, "split it, or raise `limits.nodes` in physiolint.yaml");
        }
        let index = self.next_index();
        if let Some(keys) = self.open.last_mut().and_then(|open| open.keys.as_mut()) {
            keys.next(index);
        }
        self.push_node(data, span);
        Progress::Goes
    }

    fn push_node(&mut self, data: Data<'s>, span: Span) {
        self.read_to = self.read_to.max(span.end);
        self.just_ended.clear();
        let subtree_end = self.next_index() + 1;
        self.document.nodes.push(Node { data, span, subtree_end, torn: false, duplicate: false });
    }

    /// Where a node stands that nobody wrote: behind what was read, within what is open.
    fn nowhere(&self) -> Span {
        let around = self.open.last().map_or(0, |open| self.document.nodes[open.index as usize].span.start);
        let at = self.read_to.max(around);
        Span::new(at, at)
    }

    fn next_index(&self) -> u32 {
        Span::of(&(0..self.document.nodes.len())).end
    }

    fn end_at_limit(&mut self, span: Span, message: String, help: &str) -> Progress {
        self.findings.push(Finding::new(&LIMIT_EXCEEDED, span, message, help));
        self.torn = true;
        Progress::Ended
    }

    /// Anchors, aliases and merge keys: one finding per file, its places as labels.
    fn report_shared(&mut self) {
        self.shared.sort_unstable();
        self.shared.dedup();
        let Some((first, rest)) = self.shared.split_first() else {
            return;
        };
        let message = "anchors, aliases and merge keys are not read in content";
        let help = "write it out, or share it with `{use: ID}` of a guidance record";
        let finding = Finding::new(&UNSUPPORTED_YAML, *first, message, help);
        let finding = rest.iter().fold(finding, |finding, place| finding.with_label(*place, ""));
        self.findings.push(finding);
    }
}
