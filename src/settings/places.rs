use super::{Error, without_mark};
use crate::{
    document::{Data, Document, Node, NodeRef},
    finding::closest,
    text::{Span, Spanned, sanitize},
};

/// Where the values of one file stand.
pub(super) struct Places<'d, 's> {
    pub(super) document: &'d Document<'s>,
    pub(super) text: &'d str,
    pub(super) base: u32,
}

impl Places<'_, '_> {
    /// Where the value at a pointer stands; the first byte if there is none.
    pub(super) fn value(&self, pointer: &str) -> Span {
        self.document.at_pointer(pointer).map_or(self.start(), |(_, value)| value.span())
    }

    /// Where the key at a pointer stands; its value if it is an item of a list.
    pub(super) fn key(&self, pointer: &str) -> Span {
        let found = self.document.at_pointer(pointer);
        found.map_or(self.start(), |(key, value)| key.unwrap_or(value).span())
    }

    /// The items of a list with their places.
    pub(super) fn items(&self, pointer: &str, texts: Vec<String>) -> Vec<Spanned<String>> {
        let node = self.document.at_pointer(pointer).map(|(_, list)| list);
        let mut spans = node.into_iter().flat_map(NodeRef::items).map(NodeRef::span);
        texts.into_iter().map(|text| Spanned::new(text, spans.next().unwrap_or(self.start()))).collect()
    }

    /// A text with its place.
    pub(super) fn text(&self, pointer: &str, text: String) -> Spanned<String> {
        Spanned::new(text, self.value(pointer))
    }

    fn start(&self) -> Span {
        Span::new(self.base, self.base)
    }

    /// What serde found wrong, in words of the trade and at its place.
    pub(super) fn explain(&self, error: &serde_yaml::Error) -> Error {
        let at = self.located(error);
        let told = error.to_string();
        let told = told.rsplit_once(" at line ").map_or(told.as_str(), |(message, _)| message);
        let (what, rest) = told
            .find("unknown field `")
            .or_else(|| told.find("unknown variant `"))
            .map_or(("", told), |start| (&told[..start], &told[start..]));
        let quoted: Vec<&str> = rest.split('`').skip(1).step_by(2).collect();
        match (rest, quoted.as_slice()) {
            (_, [name, known @ ..]) if rest.starts_with("unknown field") => {
                let span = self.nearest_key(name, at).unwrap_or(at);
                let rule = what.trim_end_matches(": ").rsplit('.').next() == Some("rules");
                let name = sanitize(name);
                let message = if rule {
                    format!("`{name}` is no rule with options in this version")
                } else {
                    format!("`{name}` is no setting here")
                };
                Error::new(message, suggestion(&name, known), span)
            }
            (_, [name, known @ ..]) if rest.starts_with("unknown variant") => {
                let message = format!("`{}` is no value of this setting", sanitize(name));
                Error::new(message, suggestion(name, known), at)
            }
            (_, [name, ..]) if told.contains("missing field `") => {
                let message = format!("`{}` is missing here", sanitize(name));
                let map = self.byte(error).and_then(|start| self.first_key(start));
                Error::new(message, format!("add `{}:`", sanitize(name)), map.unwrap_or(at))
            }
            _ => {
                let reason = told.split_once(": invalid").map_or(told, |(_, rest)| rest.trim_start());
                let wanted = reason.rsplit_once(", expected ").map_or("another value", |(_, wanted)| wanted);
                let message = "this setting has a value of another type";
                Error::new(message, format!("write {}", in_words(wanted)), at)
            }
        }
    }

    fn located(&self, error: &serde_yaml::Error) -> Span {
        let Some(at) = self.byte(error) else { return self.start() };
        let nodes = self.document.nodes.iter().map(|node| (&node.data, node.span));
        let scalars = nodes.filter(|(data, _)| !matches!(data, Data::Map | Data::Seq)).map(|(_, span)| span);
        // The last scalar that begins at or before the place serde names, else the next one.
        scalars.clone().rfind(|span| span.start <= at).or_else(|| scalars.clone().next()).unwrap_or(self.start())
    }

    /// The byte serde names by line and column.
    fn byte(&self, error: &serde_yaml::Error) -> Option<u32> {
        let location = error.location()?;
        let (text, base) = without_mark(self.text, self.base);
        let skipped: usize = text.split_inclusive('\n').take(location.line().saturating_sub(1)).map(str::len).sum();
        let line = &text[skipped..];
        let column = line.char_indices().nth(location.column().saturating_sub(1)).map_or(line.len(), |(at, _)| at);
        Some(Span::of(&(skipped + column..skipped + column)).start + base)
    }

    /// The first key of the mapping that begins at a byte; the mapping itself if it is empty.
    fn first_key(&self, start: u32) -> Option<Span> {
        let begins = |node: &&Node<'_>| node.span.start == start;
        let map = self.document.nodes.iter().filter(|node| node.data == Data::Map).find(begins)?;
        let scalars = self.document.nodes.iter().filter(|node| !matches!(node.data, Data::Map | Data::Seq));
        let within = scalars.map(|node| node.span).filter(|span| map.span.contains(*span));
        Some(within.min_by_key(|span| span.start).unwrap_or(map.span))
    }

    fn nearest_key(&self, name: &str, at: Span) -> Option<Span> {
        let keys = self.document.nodes.iter().filter(|node| matches!(&node.data, Data::Text(text) if text == name));
        keys.map(|node| node.span).min_by_key(|span| span.start.abs_diff(at.start))
    }
}

/// "did you mean", else what there is.
pub(super) fn suggestion(name: &str, known: &[&str]) -> String {
    if let Some(close) = closest(name, known.iter().copied()) {
        return format!("did you mean `{close}`?");
    }
    let shown: Vec<String> = known.iter().map(|known| format!("`{known}`")).collect();
    if shown.is_empty() { "remove it".to_owned() } else { format!("choose one of {}", shown.join(", ")) }
}

/// A key as a step of a JSON pointer.
pub(super) fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn in_words(wanted: &str) -> String {
    match wanted {
        "a sequence" => "a list: `[…]`".to_owned(),
        "a string" => "a text".to_owned(),
        "a boolean" => "`true` or `false`".to_owned(),
        "a map" => "a mapping: `{key: value}`".to_owned(),
        "u64" | "usize" => "a whole number".to_owned(),
        other if other.starts_with("struct ") => "a mapping: `{key: value}`".to_owned(),
        other => other.to_owned(),
    }
}
