//! One file, read as far as it can be, before anything is judged.

use super::{
    kind::{self, Carrier, Settled},
    outcome::Input,
};
use crate::{
    document::{
        Data, FrontMatter, Kind, NodeRef, Skeleton,
        markdown::{Page, is_crowded},
        yaml,
        yaml::Limits,
    },
    finding::{Finding, INVALID_YAML, LIMIT_EXCEEDED, UNKNOWN_KIND},
    text::{Source, Span},
};

/// A file as read.
pub(super) enum Parsed<'s> {
    Record(yaml::Reading<'s>),
    Page(Page<'s>),
    /// Nothing that could be judged; the findings say why.
    Nothing,
}

/// A file as read, with its kind and what reading found.
pub(super) struct FileRead<'s> {
    pub(super) parsed: Parsed<'s>,
    pub(super) settled: Settled,
    pub(super) findings: Vec<Finding>,
    pub(super) torn: bool,
}

impl<'s> FileRead<'s> {
    /// The mapping of a record, or of the front matter of a page.
    pub(super) fn root(&self) -> Option<NodeRef<'_, 's>> {
        match &self.parsed {
            Parsed::Record(reading) => reading.document.root(),
            Parsed::Page(page) => match &page.front_matter {
                FrontMatter::Yaml { reading, .. } => reading.document.root(),
                FrontMatter::Absent | FrontMatter::Unread => None,
            },
            Parsed::Nothing => None,
        }
    }

    /// A record put aside.
    pub(super) fn skeleton(&self, source: &Source) -> Option<Skeleton> {
        match &self.parsed {
            Parsed::Record(reading) => Some(Skeleton::of(&reading.document, source.text())),
            Parsed::Page(_) | Parsed::Nothing => None,
        }
    }
}

/// A record that was put aside, without what reading it found.
pub(super) fn take_up<'s>(
    input: &Input,
    source: &'s Source,
    skeleton: &'s Skeleton,
    collection: Option<Kind>,
) -> FileRead<'s> {
    let document = skeleton.document(source.text());
    let settled = kind::settle(&input.name, Carrier::Yaml, document.root(), collection);
    let torn = document.nodes.iter().any(|node| node.torn);
    let parsed = Parsed::Record(yaml::Reading { document, findings: Vec::new(), torn });
    FileRead { parsed, settled, findings: Vec::new(), torn }
}

/// Reads a file; `collection` is the kind its collection gives it.
pub(super) fn read<'s>(input: &Input, source: &'s Source, collection: Option<Kind>, limits: Limits) -> FileRead<'s> {
    let carrier = Carrier::of(&input.name).unwrap_or(Carrier::Markdown);
    let crowded = || (carrier == Carrier::Markdown).then(|| crowded(source, limits)).flatten();
    if let Some(finding) = unreadable(source).or_else(crowded) {
        let settled = kind::settle(&input.name, carrier, None, collection);
        return FileRead { parsed: Parsed::Nothing, settled, findings: vec![finding], torn: true };
    }
    match carrier {
        Carrier::Yaml => read_record(input, source, collection, limits),
        Carrier::Markdown => {
            let mut page = Page::read(source, limits);
            let mut findings = std::mem::take(&mut page.findings);
            let mut read = FileRead {
                torn: matches!(&page.front_matter, FrontMatter::Yaml { reading, .. } if reading.torn),
                parsed: Parsed::Page(page),
                settled: kind::settle(&input.name, carrier, None, collection),
                findings: Vec::new(),
            };
            let settled = kind::settle(&input.name, carrier, read.root(), collection);
            if let Some(root) = read.root().filter(|root| !matches!(root.data(), Data::Map | Data::Null)) {
                let help = "write `key: value` lines between the `---` lines";
                findings.push(Finding::new(&INVALID_YAML, root.span(), "the front matter is no mapping", help));
            }
            read.settled = settled;
            read.findings = findings;
            read
        }
    }
}

fn read_record<'s>(input: &Input, source: &'s Source, collection: Option<Kind>, limits: Limits) -> FileRead<'s> {
    let mut reading = yaml::read(source.text(), 0, limits);
    let mut findings = std::mem::take(&mut reading.findings);
    let start = source.mark_length();
    let root = reading.document.root();
    let is_mapping = root.is_some_and(|root| matches!(root.data(), Data::Map));
    if !is_mapping && findings.is_empty() {
        let (span, message) = match root {
            Some(root) if !matches!(root.data(), Data::Null) => {
                (root.span(), "a record is a mapping of fields; this is none")
            }
            _ => (Span::of(&(start..start)), "the file holds nothing but comments"),
        };
        findings.push(Finding::new(&INVALID_YAML, span, message, "begin with `schema: exercise/v1` and `name:`"));
    }
    let settled = kind::settle(&input.name, Carrier::Yaml, root.filter(|_| is_mapping), collection);
    if settled.kind.is_none() && is_mapping && settled.findings.is_empty() && !reading.torn {
        let key = root.and_then(|root| root.entries().next()).map_or(Span::of(&(start..start)), |(key, _)| key.span());
        let help = "write `schema: exercise/v1` on the first line";
        findings.push(Finding::new(
            &UNKNOWN_KIND,
            key,
            "nothing says what kind of content this is; it was not checked",
            help,
        ));
    }
    let torn = reading.torn;
    let parsed = if is_mapping { Parsed::Record(reading) } else { Parsed::Nothing };
    FileRead { parsed, settled, findings, torn: torn || !is_mapping }
}

fn unreadable(source: &Source) -> Option<Finding> {
    if let Some(fault) = source.fault() {
        let message = match fault.looks_like {
            "no UTF-8 text" => "this byte is no UTF-8 text".to_owned(),
            wide => format!("the file is {wide}, not UTF-8"),
        };
        return Some(Finding::new(&INVALID_YAML, fault.at, message, "save the file as UTF-8"));
    }
    if let Some(at) = source.text().find('\0') {
        let message = "a zero byte stands here: the file is no text";
        return Some(Finding::new(&INVALID_YAML, Span::of(&(at..at + 1)), message, "save the file as UTF-8 text"));
    }
    let start = source.mark_length();
    source.text()[start..].trim().is_empty().then(|| {
        Finding::new(
            &INVALID_YAML,
            Span::of(&(start..start)),
            "the file is empty",
            "write the record, or delete the file",
        )
    })
}

fn crowded(source: &Source, limits: Limits) -> Option<Finding> {
    is_crowded(source.text(), limits.nodes).then(|| {
        let message = format!("the page holds more than {} words and marks", limits.nodes);
        let help = "split it, or raise `limits.nodes` in physiolint.yaml";
        Finding::new(&LIMIT_EXCEEDED, Span::default(), message, help)
    })
}

/// The finding for a file that is too large to be read at all.
pub(super) fn too_large(bytes: u64, limit: u64) -> Finding {
    let mut sizes = [in_words(bytes), in_words(limit)];
    if sizes[0] == sizes[1] {
        sizes = [bytes, limit].map(|bytes| format!("{bytes} bytes"));
    }
    let [has, may] = sizes;
    let message = format!("the file has {has}; the limit is {may}");
    let help = "split it, or raise `limits.file_size` in physiolint.yaml";
    Finding::new(&LIMIT_EXCEEDED, Span::default(), message, help)
}

/// Bytes in the unit a person would choose.
fn in_words(bytes: u64) -> String {
    const KIB: u64 = 1 << 10;
    const MIB: u64 = 1 << 20;
    let tenths = |unit: u64| format!("{}.{}", bytes / unit, bytes % unit * 10 / unit);
    match bytes {
        0..KIB => format!("{bytes} bytes"),
        KIB..MIB => format!("{} KiB", tenths(KIB)),
        _ => format!("{} MiB", tenths(MIB)),
    }
}
