//! Who a finding is, told by what it stands on and never by its line: the same fault is known again
//! when lines are moved, lists reordered and neighbours changed.

use std::collections::HashMap;

use super::read::{FileRead, Parsed};
use crate::{
    document::{Down, Kind, NodeRef, Ways, markdown::Page, pointer},
    finding::{Finding, Identity},
    text::{Span, sha256_hex},
};

/// Digits of a fingerprint.
const DIGITS: usize = 32;

/// Keys by which an item of a list is known, the first that it has.
const NAMES: [&str; 3] = ["id", "exercise", "name"];

/// Gives each finding of a file its identity, and the pointer of the node it stands on. `path` is
/// that of the file from the root of the project; findings are in order. Of a file that was too large
/// to be read, the path is all there is.
pub(super) fn identify(path: &str, read: Option<&FileRead<'_>>, length: u32, findings: &mut [Finding]) {
    let mut met: HashMap<String, u32> = HashMap::new();
    let mut long = LongTexts::default();
    let root = read.and_then(FileRead::root);
    let mut ways = root.map(|root| (root.span(), Ways::of(root.document())));
    for finding in findings {
        let ways = ways.as_mut().filter(|(root, _)| root.contains(finding.span));
        let way = ways.map(|(_, ways)| ways.to(finding.span));
        if let Some(way) = way.as_ref().filter(|_| finding.pointer.is_empty()) {
            finding.pointer = pointer(way);
        }
        let place = match (&way, read.map(|read| &read.parsed)) {
            (Some(way), _) => route(way, &mut long),
            (None, Some(Parsed::Page(page))) => heading_path(page, finding.span, &mut long),
            (None, Some(Parsed::Record(_) | Parsed::Nothing) | None) => String::new(),
        };
        let fingerprint = fingerprint([finding.meta.id, path, &place]);
        let count = met.entry(fingerprint.clone()).or_default();
        let own = read.filter(|_| !is_of_document(finding));
        let within = own.map_or(Span::new(0, length), |read| within(read, way.as_deref(), finding.span, length));
        finding.identity = Identity { fingerprint, occurrence: *count, within };
        *count += 1;
    }
}

/// Whether a finding speaks of the document as a whole, wherever it is drawn: something that would
/// serve all of it is not there, or several exercises share the fault.
fn is_of_document(finding: &Finding) -> bool {
    finding.unit.is_none() && (finding.meta.is_of_absence() || !finding.related.is_empty())
}

/// SHA-256 over the parts, each behind its length, so that no two ways of parting a text are one.
fn fingerprint(parts: [&str; 3]) -> String {
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
        bytes.extend_from_slice(part.as_bytes());
    }
    let mut digest = sha256_hex(&bytes);
    digest.truncate(DIGITS);
    digest
}

/// The keys of a way down; an item of a list is told by its name, or
/// by its text, so that its neighbours may come and go.
fn route(way: &[Down<'_, '_>], long: &mut LongTexts) -> String {
    let mut route = String::new();
    for down in way {
        route.push('/');
        match down.key {
            Some(key) => route.push_str(key.text().unwrap_or("")),
            None => route.extend(["[", &name_of(down.node, long), "]"]),
        }
    }
    route
}

fn name_of(item: NodeRef<'_, '_>, long: &mut LongTexts) -> String {
    let name = || NAMES.into_iter().find_map(|key| item.get(key).value()?.text());
    item.text().or_else(name).map_or_else(String::new, |text| long.told(item.span().start, text))
}

/// The headings above a place, and the words of its block.
fn heading_path(page: &Page<'_>, span: Span, long: &mut LongTexts) -> String {
    let Some(at) = block_at(page, span) else { return String::new() };
    let block = &page.blocks[at];
    let mut sections: Vec<u32> = std::iter::once(block.section).chain(page.ancestors(block.section)).collect();
    sections.reverse();
    let headings = sections.into_iter().filter_map(|section| page.heading(section));
    let mut path: Vec<String> = headings.map(|heading| long.slug(heading.span.start, heading.prose.lower())).collect();
    path.push(long.told(block.span.start, block.prose.lower()));
    path.join("/")
}

/// The block that holds a place, or else the last one before it.
fn block_at(page: &Page<'_>, span: Span) -> Option<usize> {
    let behind = page.blocks.partition_point(|block| block.span.start <= span.start);
    behind.checked_sub(1).or_else(|| (!page.blocks.is_empty()).then_some(0))
}

/// The bytes of what a fault is one of: the section of a page with all below it, the phase of a
/// program, else all of the file.
fn within(read: &FileRead<'_>, way: Option<&[Down<'_, '_>]>, span: Span, length: u32) -> Span {
    let whole = Span::new(0, length);
    match (&read.parsed, way) {
        (Parsed::Page(page), None) => block_at(page, span).map_or(whole, |at| section_around(page, at, length)),
        (Parsed::Record(_), Some([list, phase, ..])) if read.settled.kind == Some(Kind::Program) => {
            let is_phases = list.key.is_some_and(|key| key.text() == Some("phases"));
            if is_phases { phase.node.span() } else { whole }
        }
        (Parsed::Page(_) | Parsed::Record(_) | Parsed::Nothing, _) => whole,
    }
}

/// A title stands for the page; the text under it, before the next heading, for itself.
fn section_around(page: &Page<'_>, block: usize, length: u32) -> Span {
    let index = page.blocks[block].section;
    let section = &page.sections[index as usize];
    let is_outermost =
        section.parent.is_none_or(|parent| page.sections[parent as usize].heading.is_none()) && section.level <= 1;
    let is_heading = section.heading.is_some_and(|heading| heading as usize == block);
    if is_outermost && is_heading {
        return Span::new(0, length);
    }
    let start = page.heading(index).map_or(0, |heading| heading.span.start);
    let next = if is_outermost { index + 1 } else { section.subtree_end };
    let behind = page.sections.get(next as usize).and_then(|_| page.heading(next));
    Span::new(start, behind.map_or(length, |heading| heading.span.start))
}

/// A text above this many bytes is told by its digest: thousands of findings may stand on it.
const LONG: usize = 512;

/// Digests of long texts, by where they begin in the file.
#[derive(Default)]
struct LongTexts(HashMap<u32, String>);

impl LongTexts {
    /// The words of a text, or what stands for them.
    fn told(&mut self, at: u32, text: &str) -> String {
        if text.len() <= LONG {
            return folded(text);
        }
        self.0.entry(at).or_insert_with(|| sha256_hex(folded(text).as_bytes())).clone()
    }

    /// The same of a heading.
    fn slug(&mut self, at: u32, lower: &str) -> String {
        if lower.len() <= LONG { slug(lower) } else { self.told(at, lower) }
    }
}

/// White space folded, lower case.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Letters and digits, joined by hyphens.
fn slug(lower: &str) -> String {
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}
