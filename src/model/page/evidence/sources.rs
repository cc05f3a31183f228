//! Lists of sources, the marks that point to them, and links.

use std::collections::HashSet;

use super::{CitationMark, CitedWork, PageEvidence, TrackedLink, lines::ranges};
use crate::{
    document::markdown::{BlockKind, Page},
    lexicon::{
        Sentences,
        evidence::{ListKind, addresses, cites, heads_list, is_scholarly, lead_of_list, names_work, work},
    },
    text::{Source, Span, Spanned},
};

/// For each block, the list of sources it belongs to.
pub(in crate::model::page) type Zones = Vec<Option<ListKind>>;

/// A list whose items are citations in at least this share of a hundred is a list of sources,
/// whatever stands above it.
const MOST_ITEMS: usize = 60;

/// Finds the lists of sources and reads the works in them.
pub(super) fn zones(page: &Page<'_>, source: &Source, sentences: &Sentences<'_>, evidence: &mut PageEvidence) -> Zones {
    let mut zones: Zones = vec![None; page.blocks.len()];
    for (number, section) in (0u32..).zip(&page.sections) {
        let Some(heading) = section.heading else { continue };
        let block = &page.blocks[heading as usize];
        let Some(kind) = heads_list(sentences.of_passage(heading as usize)) else { continue };
        for zone in &mut zones[page.all_blocks(number).start as usize..page.all_blocks(number).end as usize] {
            zone.get_or_insert(kind);
        }
        if kind == ListKind::References {
            evidence.references_heading.get_or_insert(block.span);
        }
    }
    led_lists(page, sentences, &mut zones, evidence);
    bare_lists(page, &mut zones);
    footnotes(page, source, &mut zones, evidence);
    for (at, kind) in zones.iter().enumerate() {
        let Some(kind) = kind else { continue };
        let lead = lead_of_list(sentences.of_passage(at)).unwrap_or(0);
        works_of(page, (at, lead), source, *kind, evidence);
    }
    evidence.works.sort_by_key(|work| work.span);
    zones
}

/// "Sources:" in a paragraph, and the list that follows it.
fn led_lists(page: &Page<'_>, sentences: &Sentences<'_>, zones: &mut Zones, evidence: &mut PageEvidence) {
    let mut leads = false;
    for (at, block) in page.blocks.iter().enumerate() {
        let may_lead = block.kind == BlockKind::Paragraph && zones[at].is_none();
        if may_lead && lead_of_list(sentences.of_passage(at)).is_some() {
            leads = true;
            zones[at] = Some(ListKind::References);
            evidence.references_heading.get_or_insert(block.span);
        } else if leads && block.kind == BlockKind::Item {
            zones[at].get_or_insert(ListKind::References);
        } else {
            leads = false;
        }
    }
}

/// Lists of citations that no heading announces, as they close many pages.
fn bare_lists(page: &Page<'_>, zones: &mut Zones) {
    const FEWEST: usize = 2;
    let mut at = 0;
    while at < page.blocks.len() {
        let list = page.blocks[at].item.map(|item| item.list);
        let Some(list) = list.filter(|_| zones[at].is_none()) else {
            at += 1;
            continue;
        };
        let len = page.blocks[at..].iter().take_while(|block| block.item.is_some_and(|item| item.list == list)).count();
        let items = page.blocks[at..at + len].iter().filter(|block| block.kind == BlockKind::Item);
        let (all, cited) = items
            .fold((0, 0), |(all, cited), block| (all + 1, cited + usize::from(work(block.prose.text()).is_citation)));
        if all >= FEWEST && cited * 100 >= all * MOST_ITEMS {
            zones[at..at + len].fill(Some(ListKind::References));
        }
        at += len;
    }
}

/// Notes (`[^a]: text`) are read from the lines of the file: what the Markdown reader makes of
/// them depends on their text.
fn footnotes(page: &Page<'_>, source: &Source, zones: &mut Zones, evidence: &mut PageEvidence) {
    let text = source.text();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        if !line.starts_with("[^") {
            continue;
        }
        let written = line.trim_end();
        let read = work(written);
        let Some(label) = read.label else { continue };
        let span = Span::of(&(start..start + written.len()));
        evidence.works.push(CitedWork {
            label: Some(label),
            year: read
                .year
                .map(|(year, range)| Spanned::new(year, Span::of(&(start + range.start..start + range.end)))),
            addresses: written_out(written, start),
            span,
            is_further_reading: false,
        });
        let first = page.blocks.partition_point(|block| block.span.end <= span.start);
        for (index, block) in
            page.blocks.iter().enumerate().skip(first).take_while(|(_, block)| block.span.start < span.end)
        {
            if block.span.start >= span.start {
                zones[index] = Some(ListKind::References);
            }
        }
    }
}

fn written_out(text: &str, at: usize) -> Vec<Spanned<String>> {
    let spanned = |range: std::ops::Range<usize>| {
        Spanned::new(text[range.clone()].to_owned(), Span::of(&(at + range.start..at + range.end)))
    };
    addresses(text).into_iter().map(|address| spanned(address.range)).collect()
}

/// The works of a block; those of a paragraph stand behind the words that lead in its list.
fn works_of(page: &Page<'_>, (at, lead): (usize, usize), source: &Source, kind: ListKind, evidence: &mut PageEvidence) {
    let block = &page.blocks[at];
    let text = block.prose.text();
    if text.starts_with("[^") {
        return;
    }
    let mut push = |range: std::ops::Range<usize>, number: Option<String>| {
        let read = work(&text[range.clone()]);
        let span = block.prose.span(&range);
        let year = read
            .year
            .map(|(year, at)| Spanned::new(year, block.prose.span(&(range.start + at.start..range.start + at.end))));
        evidence.works.push(CitedWork {
            label: read.label.or(number),
            year,
            addresses: written_out(source.slice(span), span.start as usize),
            span,
            is_further_reading: kind == ListKind::FurtherReading,
        });
    };
    match (block.kind, block.item) {
        (BlockKind::Item, Some(item)) if item.depth == 1 => {
            push(0..text.len(), item.numbered.then(|| (item.index + 1).to_string()));
        }
        (BlockKind::Paragraph, None) => {
            let lines = ranges(block, source);
            let starts: Vec<usize> = lines
                .iter()
                .filter(|line| work(&text[(*line).clone()]).label.is_some())
                .map(|line| line.start)
                .collect();
            if starts.is_empty() {
                let first = page.links.partition_point(|link| (link.block as usize) < at);
                let mut linked = page.links[first..].iter().take_while(|link| link.block as usize == at);
                let named = if lead > 0 {
                    names_work(&text[lead..]) || linked.next().is_some()
                } else {
                    // A link within a sentence says how sources are chosen; an entry opens with it.
                    !addresses(text).is_empty() || linked.any(|link| link.span.start == block.span.start)
                };
                if named || work(text).is_citation {
                    push(lead..text.len(), None);
                }
                return;
            }
            for (at, start) in starts.iter().enumerate() {
                let end = starts.get(at + 1).map_or(text.len(), |next| next - 1);
                push(*start..end, None);
            }
        }
        _ => {}
    }
}

/// Marks in the running text.
pub(super) fn marks(
    source: &Source,
    in_text: &dyn Fn(Span) -> Option<usize>,
    evidence: &mut PageEvidence,
    supports: &mut [usize],
) {
    for (range, labels) in cites(source.text()) {
        let span = Span::of(&range);
        if let Some(block) = in_text(span) {
            supports[block] += 1;
            evidence.marks.push(CitationMark { labels, span });
        }
    }
}

/// Whether a place lies in a link, which was counted with it.
fn in_link(page: &Page<'_>, span: Span) -> bool {
    let at = page.links.partition_point(|link| link.span.start <= span.start);
    at.checked_sub(1).is_some_and(|link| page.links[link].span.contains(span))
}

/// Links: which lead to studies, which track, and which paragraphs hold one.
pub(super) fn links(
    page: &Page<'_>,
    source: &Source,
    in_text: &dyn Fn(Span) -> Option<usize>,
    evidence: &mut PageEvidence,
    supports: &mut [usize],
) {
    for link in &page.links {
        let Some(block) = in_text(link.span) else { continue };
        if !link.destination.starts_with('#') {
            supports[block] += 1;
        }
        if is_scholarly(&link.destination) {
            evidence.study_links.push(link.span);
        }
    }
    let visible = |span: Span| {
        let at = page.blocks.partition_point(|block| block.span.start <= span.start);
        at.checked_sub(1).is_some_and(|block| page.blocks[block].span.contains(span))
    };
    let targets: HashSet<&str> = page.links.iter().map(|link| link.destination.as_str()).collect();
    let text = source.text();
    for address in addresses(text) {
        let span = Span::of(&address.range);
        let written = &text[address.range];
        if let Some(block) = in_text(span) {
            supports[block] += 1;
            if is_scholarly(written) && !in_link(page, span) {
                evidence.study_links.push(span);
            }
        }
        if !address.tracking.is_empty() && (visible(span) || targets.contains(written)) {
            evidence
                .tracked_links
                .push(TrackedLink { address: Spanned::new(written.to_owned(), span), keys: address.tracking });
        }
    }
}
