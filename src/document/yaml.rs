//! YAML text into the arena, in one pass over the parser's events. The only file that names the
//! parser; what the event stream leaves open (duplicate keys, aliases, limits) is settled here.

mod keys;
mod words;

use oneyaml_core::{Limits as ParserLimits, Settings};
use oneyaml_syntax::{
    Event, EventKind, Sourced,
    event::{ScalarStyle, TagForm, TriviaKind},
};

use super::{
    arena::{Comment, Data, Document, Node},
    scalar,
};
use crate::{
    finding::{AMBIGUOUS_SCALAR, Finding, INVALID_YAML, LIMIT_EXCEEDED, UNSUPPORTED_YAML},
    text::Span,
};
use keys::Keys;

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
        Self {
            depth: 64,
            nodes: 250_000,
        }
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
    let parser = ParserLimits::untrusted()
        .max_scalar_len(usize::MAX)
        .max_document_size(usize::MAX);
    let mut builder = Builder::new(text, base, limits);
    for event in oneyaml_syntax::events_with(text, &Settings::new().limits(parser)) {
        if builder.take(&event) == Progress::Ended {
            break;
        }
    }
    builder.finish()
}

#[derive(PartialEq, Eq)]
enum Progress {
    Goes,
    Ended,
}

/// An open mapping or list.
struct Open {
    index: u32,
    keys: Option<Keys>,
    flow: bool,
}

struct Builder<'s> {
    text: &'s str,
    base: u32,
    limits: Limits,
    document: Document<'s>,
    findings: Vec<Finding>,
    open: Vec<Open>,
    anchors: Vec<Span>,
    merges: Vec<Span>,
    torn: bool,
    documents: usize,
    /// End of the last node read.
    read_to: u32,
}

impl<'s> Builder<'s> {
    fn new(text: &'s str, base: u32, limits: Limits) -> Self {
        Self {
            text,
            base,
            limits,
            document: Document::default(),
            findings: Vec::new(),
            open: Vec::new(),
            anchors: Vec::new(),
            merges: Vec::new(),
            torn: false,
            documents: 0,
            read_to: base,
        }
    }

    fn place(&self, start: usize, end: usize) -> Span {
        let span = Span::of(&(start..end));
        Span::new(span.start + self.base, span.end + self.base)
    }

    fn here(&self, event: &Event<'_>) -> Span {
        let span = event.span();
        self.place(span.start, span.end)
    }

    fn take(&mut self, event: &Sourced<'s>) -> Progress {
        let span = self.here(event);
        match event.kind() {
            EventKind::DocumentStart { .. } => {
                self.documents += 1;
                if self.documents > 1 {
                    self.report_second_document(span);
                    return Progress::Ended;
                }
            }
            EventKind::MappingStart { style, .. } => {
                let flow = matches!(style, oneyaml_syntax::event::CollectionStyle::Flow);
                return self.open(event, span, Data::Map, flow);
            }
            EventKind::SequenceStart { style, .. } => {
                let flow = matches!(style, oneyaml_syntax::event::CollectionStyle::Flow);
                return self.open(event, span, Data::Seq, flow);
            }
            EventKind::MappingEnd | EventKind::SequenceEnd => self.close(span),
            EventKind::Scalar { style, .. } => return self.scalar(event, span, *style),
            EventKind::Alias => {
                self.anchors.push(span);
                return self.push(Data::Refused, span);
            }
            EventKind::Trivia(TriviaKind::Comment) => self.document.comments.push(Comment { span }),
            EventKind::Error(diagnostic) => {
                let at = diagnostic.primary.span;
                let at = self.place(at.start, at.end);
                self.report_syntax(diagnostic.code.get(), &diagnostic.message, at);
            }
            // Directives, markers, white space and warnings hold nothing that content could mean.
            _ => {}
        }
        Progress::Goes
    }

    fn open(&mut self, event: &Sourced<'s>, span: Span, data: Data<'s>, flow: bool) -> Progress {
        if self.open.len() >= self.limits.depth {
            let message = format!("nesting goes deeper than {} levels", self.limits.depth);
            return self.end_at_limit(
                span,
                message,
                "flatten it, or raise `limits.depth` in physiolint.yaml",
            );
        }
        let keys = matches!(data, Data::Map).then(Keys::default);
        let own = if keys.is_some() {
            CoreTag::Map
        } else {
            CoreTag::Seq
        };
        let tagged = self.tag_of(event).is_some_and(|tag| tag != own);
        let index = Span::of(&(0..self.document.nodes.len())).end;
        if self.push(data, span) == Progress::Ended {
            return Progress::Ended;
        }
        if tagged {
            self.refuse_tag(event, index);
        }
        self.open.push(Open { index, keys, flow });
        Progress::Goes
    }

    fn close(&mut self, span: Span) {
        let Some(mut closed) = self.open.pop() else {
            return;
        };
        if closed.keys.as_ref().is_some_and(Keys::awaits_value) {
            self.push_node(Data::Refused, span);
        }
        // A block collection ends where its last child ends; a flow collection at its bracket.
        if closed.flow {
            self.read_to = self.read_to.max(span.end);
        }
        let end = Span::of(&(0..self.document.nodes.len())).end;
        let node = &mut self.document.nodes[closed.index as usize];
        node.subtree_end = end;
        node.span.end = self.read_to.max(node.span.start);
        if let Some(keys) = closed.keys.take() {
            self.findings.extend(keys.settle(&mut self.document));
        }
    }

    fn scalar(&mut self, event: &Sourced<'s>, span: Span, style: ScalarStyle) -> Progress {
        let tag = self.tag_of(event);
        let value = event.value().unwrap_or_default();
        let is_key = self
            .open
            .last()
            .and_then(|open| open.keys.as_ref())
            .is_some_and(Keys::awaits_key);
        let plain = style == ScalarStyle::Plain && tag.is_none();
        // After an error the parser stands in an empty value: nobody wrote it.
        if self.torn && span.is_empty() {
            return self.push(Data::Refused, span);
        }
        if plain && is_key && value == "<<" {
            self.merges.push(span);
        }
        if plain && let Some(reading) = scalar::read_by_yaml_1_1(&value) {
            let message = format!("`{value}` without quotes is {reading} to many YAML readers");
            let finding = Finding::new(
                &AMBIGUOUS_SCALAR,
                span,
                message,
                format!("put it in quotes: `\"{value}\"`"),
            );
            self.findings.push(finding);
        }
        let data = match (tag, style) {
            (Some(CoreTag::Foreign), _) => Data::Refused,
            (Some(CoreTag::Text), _) => Data::Text(value),
            (Some(tag), _) => match scalar::resolve(event.text().unwrap_or_default()) {
                resolved if tag.fits(&resolved) => resolved,
                _ => Data::Refused,
            },
            (None, ScalarStyle::Plain) => match event.text() {
                Some(written) if written == value => scalar::resolve(written),
                _ => Data::Text(value),
            },
            (None, _) => Data::Text(value),
        };
        let index = Span::of(&(0..self.document.nodes.len())).end;
        let refused_by_tag = tag.is_some() && data == Data::Refused;
        let data = self.refuse_value(data, span, is_key);
        let progress = self.push(data, span);
        if refused_by_tag && progress == Progress::Goes {
            self.refuse_tag(event, index);
        }
        progress
    }

    /// Values that no content field can mean, each with its own finding.
    fn refuse_value(&mut self, data: Data<'s>, span: Span, is_key: bool) -> Data<'s> {
        let (message, help) = match &data {
            Data::Text(_) | Data::Refused => return data,
            Data::Null | Data::Bool(_) | Data::Int(_) | Data::Float(_) | Data::Big(_) if is_key => {
                ("a key must be text", "put the key in quotes")
            }
            Data::Big(_) => (
                "this number is too large to hold",
                "write a smaller number, or put it in quotes",
            ),
            Data::Float(value) if !value.is_finite() => (
                "infinity and not-a-number are no values of content",
                "write a number, or put it in quotes",
            ),
            Data::Null | Data::Bool(_) | Data::Int(_) | Data::Float(_) | Data::Seq | Data::Map => {
                return data;
            }
        };
        self.findings
            .push(Finding::new(&UNSUPPORTED_YAML, span, message, help));
        if matches!(data, Data::Big(_)) && !is_key {
            data
        } else {
            Data::Refused
        }
    }

    fn push(&mut self, data: Data<'s>, span: Span) -> Progress {
        if self.document.nodes.len() >= self.limits.nodes {
            let message = format!("the file holds more than {} values", self.limits.nodes);
            return self.end_at_limit(
                span,
                message,
                "split it, or raise `limits.nodes` in physiolint.yaml",
            );
        }
        if let Some(open) = self.open.last_mut()
            && let Some(keys) = &mut open.keys
        {
            let index = Span::of(&(0..self.document.nodes.len())).end;
            keys.next(index);
        }
        self.push_node(data, span);
        Progress::Goes
    }

    fn push_node(&mut self, data: Data<'s>, span: Span) {
        if !span.is_empty() {
            self.read_to = self.read_to.max(span.end);
        }
        let subtree_end = Span::of(&(0..self.document.nodes.len() + 1)).end;
        self.document.nodes.push(Node {
            data,
            span,
            subtree_end,
            torn: false,
            duplicate: false,
        });
    }

    fn tag_of(&mut self, event: &Sourced<'s>) -> Option<CoreTag> {
        if let Some(anchor) = event.anchor() {
            self.anchors
                .push(self.place(anchor.span.start, anchor.span.end));
        }
        let source = event.tag_source()?;
        if source.form == TagForm::NonSpecific {
            return Some(CoreTag::Text);
        }
        Some(
            event
                .tag()
                .map_or(CoreTag::Foreign, |tag| CoreTag::named(&tag.resolved)),
        )
    }

    fn refuse_tag(&mut self, event: &Sourced<'s>, index: u32) {
        let span = event.tag_source().map_or_else(
            || self.here(event),
            |tag| self.place(tag.span.start, tag.span.end),
        );
        // A tagged collection keeps its children: they are read, never judged.
        self.document.nodes[index as usize].data = Data::Refused;
        let help = "leave the tag out; content needs text, numbers, lists and mappings only";
        self.findings.push(Finding::new(
            &UNSUPPORTED_YAML,
            span,
            "tags are not read in content",
            help,
        ));
    }

    fn report_second_document(&mut self, span: Span) {
        let message = "a second document begins here; one file holds one record";
        self.findings.push(Finding::new(
            &UNSUPPORTED_YAML,
            span,
            message,
            "move it to a file of its own",
        ));
    }

    fn report_syntax(&mut self, code: u16, engine: &str, span: Span) {
        // A torn text often breaks again at every later line: the first errors are the true ones.
        const ENOUGH: usize = 20;
        if self
            .findings
            .iter()
            .filter(|finding| finding.meta == &INVALID_YAML)
            .count()
            < ENOUGH
        {
            let (message, help) = words::syntax_error(code, engine);
            self.findings
                .push(Finding::new(&INVALID_YAML, span, message, help));
        }
        self.torn = true;
        for open in &self.open {
            self.document.nodes[open.index as usize].torn = true;
        }
    }

    fn end_at_limit(&mut self, span: Span, message: String, help: &str) -> Progress {
        self.findings
            .push(Finding::new(&LIMIT_EXCEEDED, span, message, help));
        self.torn = true;
        Progress::Ended
    }

    fn finish(mut self) -> Reading<'s> {
        while let Some(index) = self.open.last().map(|open| open.index) {
            self.document.nodes[index as usize].torn |= self.torn;
            let end = Span::new(self.read_to, self.read_to);
            self.close(end);
        }
        self.report_shared();
        let Self {
            document,
            mut findings,
            torn,
            ..
        } = self;
        findings.sort_by_key(|finding| finding.span);
        for finding in &mut findings {
            if finding.pointer.is_empty() {
                finding.pointer = document.pointer_at(finding.span);
            }
        }
        Reading {
            document,
            findings,
            torn,
        }
    }

    /// Anchors, aliases and merge keys: one finding per file, with up to five places.
    fn report_shared(&mut self) {
        let mut places: Vec<Span> = self.anchors.iter().chain(&self.merges).copied().collect();
        places.sort_unstable();
        places.dedup();
        let Some((first, rest)) = places.split_first() else {
            return;
        };
        let message = "anchors, aliases and merge keys are not read in content";
        let help = "write it out, or share it with `{use: ID}` of a guidance record";
        let mut finding = Finding::new(&UNSUPPORTED_YAML, *first, message, help);
        for place in rest {
            finding = finding.with_label(*place, "");
        }
        self.findings.push(finding);
    }
}

/// The tags of the YAML 1.2 core schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CoreTag {
    Text,
    Null,
    Bool,
    Int,
    Float,
    Seq,
    Map,
    Foreign,
}

impl CoreTag {
    fn named(tag: &str) -> Self {
        match tag.strip_prefix("tag:yaml.org,2002:") {
            Some("str") => Self::Text,
            Some("null") => Self::Null,
            Some("bool") => Self::Bool,
            Some("int") => Self::Int,
            Some("float") => Self::Float,
            Some("seq") => Self::Seq,
            Some("map") => Self::Map,
            _ => Self::Foreign,
        }
    }

    const fn fits(self, data: &Data<'_>) -> bool {
        match data {
            Data::Null => matches!(self, Self::Null),
            Data::Bool(_) => matches!(self, Self::Bool),
            Data::Int(_) => matches!(self, Self::Int | Self::Float),
            Data::Float(_) => matches!(self, Self::Float),
            Data::Big(_) | Data::Text(_) | Data::Seq | Data::Map | Data::Refused => false,
        }
    }
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
        let shown: Vec<&str> = root
            .entries()
            .map(|(_, v)| &text[v.span().range()])
            .collect();
        assert_eq!(shown, ["- x\n  - {b: 1}", "y"]);
    }

    #[test]
    fn a_key_that_stands_twice_is_trusted_nowhere() {
        let text = "cautions: [a]\nname: b\ncautions: []\n";
        assert_eq!(ids(text), [("duplicate-key", "cautions")]);
        let reading = read(text, 0, Limits::default());
        let root = reading.document.root().expect("a mapping");
        assert!(matches!(
            root.get("cautions"),
            crate::document::Found::Unreadable
        ));
    }

    #[test]
    fn shared_nodes_are_one_finding() {
        assert_eq!(
            ids("a: &x [1]\nb: *x\n<<: *x\n"),
            [("unsupported-yaml", "&x")]
        );
    }

    #[test]
    fn after_an_error_nothing_is_absent() {
        let text = "name: a\nsteps: [b, c\ncautions: [d]\n";
        let reading = read(text, 0, Limits::default());
        assert_eq!(reading.findings[0].meta.id, "invalid-yaml");
        let root = reading.document.root().expect("a mapping");
        assert!(matches!(
            root.get("pain_stop"),
            crate::document::Found::Unreadable
        ));
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
