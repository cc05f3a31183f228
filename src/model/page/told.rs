//! Words of a page that rules compare or show: disclaimers, checks, medicines, other ways to do a move.

use std::ops::Range;

use crate::{
    document::{
        Kind,
        markdown::{Block, BlockKind, Page},
    },
    lexicon::{self, Elements, Mark, Sentence, Sentences, exercises::PartKind},
    model::{CheckedFirst, Exercise, PageEvidence, recognise::Facts},
    text::{Span, Spanned},
};

/// The words of a disclaimer record; of other pages, the paragraphs beside each other that hold
/// sentences of a disclaimer, one of them at least telling.
pub(super) fn disclaimer_texts(page: &Page<'_>, marks: &[Mark<Elements>], kind: Kind) -> Vec<Vec<Spanned<String>>> {
    let words = |block: &Block| Spanned::new(block.prose.text().to_owned(), block.span);
    let is_heading = |block: &Block| matches!(block.kind, BlockKind::Heading { .. });
    if kind == Kind::Disclaimer {
        let told = page.blocks.iter().filter(|block| !is_heading(block) && !block.prose.is_empty());
        return vec![told.map(words).collect()];
    }
    let mut marked: Vec<(usize, Elements)> = Vec::new();
    for mark in marks.iter().filter(|mark| !is_heading(&page.blocks[mark.passage])) {
        match marked.last_mut() {
            Some((block, elements)) if *block == mark.passage => *elements = elements.union(mark.what),
            _ => marked.push((mark.passage, mark.what)),
        }
    }
    let beside = |one: &(usize, Elements), next: &(usize, Elements)| {
        one.0 + 1 == next.0 && page.blocks[one.0].section == page.blocks[next.0].section
    };
    let runs = marked.chunk_by(beside);
    let telling = runs.filter(|run| run.iter().any(|(_, elements)| elements.is_recognised()));
    telling.map(|run| run.iter().map(|(block, _)| words(&page.blocks[*block])).collect()).collect()
}

/// The blocks in which a page says whom it is for: its title and its first paragraph.
pub(super) fn opening(page: &Page<'_>, title: u32) -> Vec<usize> {
    let heading = page.sections[title as usize].heading.map(|heading| heading as usize);
    let is_text = |block: &Block| block.kind == BlockKind::Paragraph && !block.prose.is_empty();
    heading.into_iter().chain(page.blocks.iter().position(is_text)).collect()
}

/// The first check before exercise, in time if one stands in the first half of the page or before its
/// first exercise.
pub(super) fn checked_first(page: &Page<'_>, marks: &[Mark<()>], exercises: &[Exercise]) -> Option<CheckedFirst> {
    let mark = marks.first()?;
    let prose = &page.blocks[mark.passage].prose;
    let span = prose.span(&mark.range);
    let (first, last) = (page.blocks.first()?.span.start, page.blocks.last()?.span.end);
    let start = exercises.iter().map(|exercise| exercise.name_span.start).min().unwrap_or_default();
    let in_time = span.start <= start.max(first + (last - first) / 2);
    Some(CheckedFirst { sentence: Spanned::new(prose.text()[mark.range.clone()].trim().to_owned(), span), in_time })
}

/// Medicines that the page suggests, by their names; the title of a source suggests none.
pub(super) fn medicines(
    page: &Page<'_>,
    marks: &[Mark<Range<usize>>],
    evidence: Option<&PageEvidence>,
) -> Vec<Spanned<String>> {
    let works = || evidence.into_iter().flat_map(|evidence| &evidence.works);
    let named = |mark: &Mark<Range<usize>>| {
        let prose = &page.blocks[mark.passage].prose;
        Spanned::new(prose.text()[mark.what.clone()].to_owned(), prose.span(&mark.what))
    };
    let in_text = |medicine: &Spanned<String>| !works().any(|work| work.span.contains(medicine.span));
    marks.iter().map(named).filter(in_text).collect()
}

/// A sentence of an exercise that offers an easier, a harder or another way to do it.
#[derive(Debug, Clone, Copy)]
pub(super) struct OtherWay<'s, 'p> {
    pub(super) sentence: &'s Sentence<'p>,
    /// Where it stands; all of its block, when its heading tells of other ways.
    pub(super) span: Span,
}

/// The sentences of an exercise that offer an easier, a harder or another way to do it, in order.
pub(super) fn other_ways<'s, 'p>(
    page: &Page<'_>,
    blocks: &[u32],
    facts: &[Facts],
    sentences: &'s Sentences<'p>,
) -> Vec<OtherWay<'s, 'p>> {
    let mut found = Vec::new();
    for (at, block) in blocks.iter().map(|at| (*at as usize, &page.blocks[*at as usize])) {
        let part = facts[block.section as usize].part;
        let under = matches!(part, Some(PartKind::Modifications | PartKind::Progressions)).then_some(block.span);
        for sentence in sentences.of_passage(at) {
            let offers = || lexicon::offers_other_way(sentence).then(|| block.prose.span(&sentence.range()));
            found.extend(under.or_else(offers).map(|span| OtherWay { sentence, span }));
        }
    }
    found
}
