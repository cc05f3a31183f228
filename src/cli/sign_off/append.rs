//! Adds one review at the end of `reviews` by edits of the author's text, in the author's style:
//! comments, quotes, line breaks and the end of the file stay as they are.

use super::entry::Entry;
use crate::{
    document::{Data, Found, NodeRef},
    finding::Edit,
    text::Span,
};

/// Why no place for the review was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoPlace {
    /// `reviews` is no list.
    NotAList,
    /// The layout is one that is not edited.
    Layout,
}

/// The YAML of a file.
#[derive(Clone, Copy)]
pub(super) struct Yaml<'t, 'd> {
    /// The whole file.
    pub(super) text: &'t str,
    /// Its mapping; `None` when it holds no key yet.
    pub(super) root: Option<NodeRef<'d, 't>>,
    /// Where the first key may stand when there is none.
    pub(super) begin: usize,
}

/// The edits that add `entry`.
pub(super) fn append(yaml: Yaml<'_, '_>, entry: &Entry) -> Result<Vec<Edit>, NoPlace> {
    let lines = Lines { text: yaml.text };
    let Some(root) = yaml.root else {
        let block = [String::from("reviews:"), block_item("  ", " ", entry, lines)].join(lines.line_break());
        return Ok(vec![insert(yaml.begin, format!("{block}{}", lines.line_break()))]);
    };
    if !matches!(root.data(), Data::Map) {
        return Err(NoPlace::Layout);
    }
    match root.get("reviews") {
        Found::Unreadable => Err(NoPlace::NotAList),
        Found::Absent => absent(root, entry, lines),
        Found::Here { key, value } => match value.data() {
            Data::Null => in_empty(root, key, value.span(), entry, lines),
            Data::Seq => match value.items().last() {
                None if lines.rest_of_line(value.span().end).is_some() && lines.is_one_line(key, value) => {
                    in_empty(root, key, value.span(), entry, lines)
                }
                None => Ok(vec![insert(value.span().range().start + 1, flow_map(entry, None))]),
                Some(last) if lines.begins_with(value, '[') => Ok(in_flow(value, last, entry, lines)),
                Some(last) => in_block(value, last, entry, lines),
            },
            _ => Err(NoPlace::NotAList),
        },
    }
}

/// `reviews:` with nothing or `[]` behind it becomes a list of one.
fn in_empty(
    root: NodeRef<'_, '_>,
    key: NodeRef<'_, '_>,
    value: Span,
    entry: &Entry,
    lines: Lines<'_>,
) -> Result<Vec<Edit>, NoPlace> {
    if lines.begins_with(root, '{') {
        let written = format!(" [{}]", flow_map(entry, None));
        let colon = lines.after_colon(key).ok_or(NoPlace::Layout)?;
        return Ok(vec![Edit { span: Span::of(&(colon..value.range().end.max(colon))), text: written }]);
    }
    let colon = lines.after_colon(key).ok_or(NoPlace::Layout)?;
    let outer = lines.indent(key.span().start).ok_or(NoPlace::Layout)?;
    let (at, lead, tail) = lines.below(colon.max(value.range().end));
    let item = block_item(&format!("{outer}{}", list_indent(root, lines)), " ", entry, lines);
    let mut edits = Vec::new();
    if !value.is_empty() {
        edits.push(Edit::delete(Span::of(&(colon..value.range().end))));
    }
    edits.push(insert(at, format!("{lead}{item}{tail}")));
    Ok(edits)
}

/// A new key below the last one.
fn absent(root: NodeRef<'_, '_>, entry: &Entry, lines: Lines<'_>) -> Result<Vec<Edit>, NoPlace> {
    let Some((key, value)) = root.entries().last() else {
        return Err(NoPlace::Layout);
    };
    let end = value.span().range().end.max(key.span().range().end);
    if lines.begins_with(root, '{') {
        return Ok(vec![insert(end, format!(", reviews: [{}]", flow_map(entry, None)))]);
    }
    let outer = lines.indent(key.span().start).ok_or(NoPlace::Layout)?;
    let end = if value.span().is_empty() { lines.after_colon(key).ok_or(NoPlace::Layout)? } else { end };
    let (at, lead, tail) = lines.below(end);
    let item = block_item(&format!("{outer}{}", list_indent(root, lines)), " ", entry, lines);
    Ok(vec![insert(at, format!("{lead}{outer}reviews:{}{item}{tail}", lines.line_break()))])
}

/// One item more below the last one, indented and spaced like it.
fn in_block(
    log: NodeRef<'_, '_>,
    last: NodeRef<'_, '_>,
    entry: &Entry,
    lines: Lines<'_>,
) -> Result<Vec<Edit>, NoPlace> {
    let indent = lines.indent(log.span().start).ok_or(NoPlace::Layout)?;
    let start = last.span().range().start;
    let from_dash = lines.text[..start].rfind('-').ok_or(NoPlace::Layout)?;
    let gap = Some(&lines.text[from_dash + 1..start]).filter(|gap| gap.bytes().all(|byte| byte == b' '));
    let (at, lead, tail) = lines.below(last.span().range().end);
    let item = if lines.begins_with(last, '{') {
        let gap = gap.unwrap_or(" ");
        let broken = (!lines.is_one_line(last, last)).then(|| format!("{}{indent} {gap} ", lines.line_break()));
        format!("{indent}-{gap}{}", flow_map(entry, broken.as_deref()))
    } else {
        block_item(indent, gap.filter(|gap| !gap.is_empty()).unwrap_or(" "), entry, lines)
    };
    Ok(vec![insert(at, format!("{lead}{item}{tail}"))])
}

/// One item more in `[…]`: on the line of the last one, or on a line of its own like it.
fn in_flow(log: NodeRef<'_, '_>, last: NodeRef<'_, '_>, entry: &Entry, lines: Lines<'_>) -> Vec<Edit> {
    let (start, end) = (last.span().range().start, last.span().range().end);
    let close = log.span().range().end - 1;
    let Some(indent) = lines.indent(last.span().start) else {
        return vec![insert(end, format!(", {}", flow_map(entry, None)))];
    };
    let inner = format!("{}{indent} ", lines.line_break());
    let broken = lines.text[start..end].contains('\n').then_some(inner.as_str());
    let item = format!("{}{indent}{}", lines.line_break(), flow_map(entry, broken));
    let line_end = lines.line_end(end);
    if close < line_end {
        return vec![insert(end, format!(",{item}"))];
    }
    // What follows on the line is a comma, a comment, or both: it belongs to the item before.
    if lines.text[end..line_end].trim_start().starts_with(',') {
        vec![insert(line_end, format!("{item},"))]
    } else {
        vec![insert(end, ","), insert(line_end, item)]
    }
}

/// `- key: value` lines, without a line break at the end.
fn block_item(indent: &str, gap: &str, entry: &Entry, lines: Lines<'_>) -> String {
    let fields: Vec<String> = entry.yaml().map(|(key, value)| format!("{key}: {value}")).collect();
    let below = format!("{}{indent} {gap}", lines.line_break());
    format!("{indent}-{gap}{}", fields.join(&below))
}

/// `{key: value, …}`; `broken` is the line break with its indent before the digest.
fn flow_map(entry: &Entry, broken: Option<&str>) -> String {
    let mut map = String::from("{");
    for (place, (key, value)) in entry.yaml().enumerate() {
        if place > 0 {
            map.push(',');
            map.push_str(broken.filter(|_| key == "digest").unwrap_or(" "));
        }
        map.push_str(key);
        map.push_str(": ");
        map.push_str(&value);
    }
    map.push('}');
    map
}

/// How far the items of the first list below a key of this mapping are indented.
fn list_indent(root: NodeRef<'_, '_>, lines: Lines<'_>) -> String {
    let lists = root.entries().filter(|(_, value)| matches!(value.data(), Data::Seq) && lines.begins_with(*value, '-'));
    let first = lists.filter_map(|(key, value)| {
        let (outer, inner) = (lines.indent(key.span().start)?, lines.indent(value.span().start)?);
        inner.strip_prefix(outer).map(str::to_owned)
    });
    first.into_iter().next().unwrap_or_else(|| "  ".to_owned())
}

fn insert(at: usize, text: impl Into<String>) -> Edit {
    Edit::insert(Span::of(&(at..at)).start, text)
}

/// The lines of a file, and what stands where in them.
#[derive(Clone, Copy)]
struct Lines<'t> {
    text: &'t str,
}

impl<'t> Lines<'t> {
    /// The line break of the file, by its first line.
    fn line_break(self) -> &'static str {
        match self.text.find('\n') {
            Some(at) if self.text[..at].ends_with('\r') => "\r\n",
            _ => "\n",
        }
    }

    /// Where the line of a byte ends, its line break left out.
    fn line_end(self, at: usize) -> usize {
        let end = self.text[at..].find('\n').map_or(self.text.len(), |offset| at + offset);
        if self.text[at..end].ends_with('\r') { end - 1 } else { end }
    }

    /// A place on a line of its own below what ends at a byte, and what goes before and after the
    /// lines put in there: a file without a line break at its end keeps none.
    fn below(self, end: usize) -> (usize, &'static str, &'static str) {
        let line_break = self.line_break();
        if end > 0 && self.text[..end].ends_with('\n') {
            return (end, "", line_break);
        }
        let line_end = self.line_end(end);
        match self.text[line_end..].find('\n') {
            Some(offset) => (line_end + offset + 1, "", line_break),
            None => (line_end, line_break, ""),
        }
    }

    /// The white space before a byte, when nothing else stands on its line before it.
    fn indent(self, at: u32) -> Option<&'t str> {
        let before = &self.text[..at as usize];
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        let indent = before[line..].trim_start_matches('\u{feff}');
        indent.bytes().all(|byte| byte == b' ').then_some(indent)
    }

    fn begins_with(self, node: NodeRef<'_, '_>, mark: char) -> bool {
        self.text[node.span().range()].starts_with(mark)
    }

    fn is_one_line(self, first: NodeRef<'_, '_>, last: NodeRef<'_, '_>) -> bool {
        !self.text[first.span().range().start..last.span().range().end].contains('\n')
    }

    /// The rest of the line behind a byte, when it is nothing or a comment.
    fn rest_of_line(self, at: u32) -> Option<&'t str> {
        let rest = &self.text[at as usize..self.line_end(at as usize)];
        Some(rest).filter(|rest| rest.trim().is_empty() || rest.trim_start().starts_with('#'))
    }

    /// Behind the colon of a key.
    fn after_colon(self, key: NodeRef<'_, '_>) -> Option<usize> {
        let end = key.span().range().end;
        let rest = &self.text[end..];
        rest.trim_start_matches([' ', '\t']).starts_with(':').then(|| end + rest.find(':').unwrap_or(0) + 1)
    }
}

#[cfg(test)]
mod tests;
