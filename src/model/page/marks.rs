//! What the prose of a page is found to hold, and what its headings lend it.

use std::ops::Range;

use super::{claims, signs};
use crate::{
    document::markdown::{Block, BlockKind, Page},
    lexicon::{
        self, CautionMark, Elements, FlagMark, Lent, Mark, Passage, Place, PromotionMark, Sentences, StopMark,
        Strength, Words,
        evidence::{Claim, evidence_claims},
        exercises::HeadingRole,
    },
    model::{ClaimSentence, SaidNumber, emergency, recognise::Facts},
    text::Prose,
};

/// What the prose of a page was found to hold, each by the block it stands in.
pub(super) struct Marks {
    pub(super) pain_stops: Vec<Mark<StopMark>>,
    pub(super) cautions: Vec<Mark<CautionMark>>,
    pub(super) disclaimers: Vec<Mark<Elements>>,
    pub(super) checks_first: Vec<Mark<()>>,
    pub(super) medications: Vec<Mark<Range<usize>>>,
    pub(super) present: Option<Elements>,
    pub(super) flags: Vec<Mark<FlagMark>>,
    pub(super) claims: Vec<ClaimSentence>,
    pub(super) promotions: Vec<Mark<PromotionMark>>,
    pub(super) evidence: Vec<Mark<Claim>>,
    pub(super) numbers: Vec<SaidNumber>,
}

/// What stands in a block's place to the lexicon.
pub(crate) const fn place_of(block: &Block) -> Place {
    match block.kind {
        BlockKind::Heading { .. } => Place::Heading,
        BlockKind::Paragraph => Place::Paragraph,
        BlockKind::Item => Place::Item,
        BlockKind::Cell => Place::Cell,
    }
}

/// What the headings above each block, and the lead-in above a list, lend it.
fn lent(page: &Page<'_>, title: u32, sentences: &Sentences<'_>) -> Vec<Lent> {
    let mut by_section: Vec<Lent> = Vec::with_capacity(page.sections.len());
    for section in &page.sections {
        // The title speaks of the page as a whole: it does not make each line below each heading say so.
        let parent = section.parent.filter(|parent| *parent != title);
        let above = parent.map_or_else(
            || Lent { wrong: section.parent.is_some_and(|top| by_section[top as usize].wrong), ..Lent::default() },
            |parent| by_section[parent as usize],
        );
        let own = section.heading.map_or_else(Lent::default, |heading| lexicon::lends(sentences, heading as usize));
        by_section.push(above.and(own));
    }
    let mut lead_in = Lent::default();
    let mut led = None;
    let mut lents = Vec::with_capacity(page.blocks.len());
    for (at, block) in page.blocks.iter().enumerate() {
        let section = by_section[block.section as usize];
        match (block.kind, block.item) {
            (BlockKind::Heading { .. }, _) => {
                // A heading does not lend to itself; its own words are read as they stand.
                lead_in = Lent::default();
                let above = page.sections[block.section as usize].parent;
                let wrong = above.is_some_and(|above| by_section[above as usize].wrong);
                lents.push(Lent { wrong, ..Lent::default() });
                continue;
            }
            (_, Some(item)) if led.is_none_or(|list| list == item.list) => led = Some(item.list),
            _ => {
                lead_in = lexicon::lends(sentences, at);
                led = None;
                lents.push(section);
                continue;
            }
        }
        lents.push(section.and(lead_in));
    }
    lents
}

/// The sentences of a page, block by block, with what is lent to each.
pub(super) fn sentences_of<'p>(page: &'p Page<'_>, title: u32, words: Words) -> Sentences<'p> {
    let passage = |block: &'p Block| Passage { prose: &block.prose, place: place_of(block), lent: Lent::default() };
    let passages: Vec<Passage<'p>> = page.blocks.iter().map(passage).collect();
    let mut sentences = Sentences::in_words(&passages, words);
    let mut lents = lent(page, title, &sentences);
    sign(&page.blocks, &sentences, &mut lents);
    sentences.lend(&lents);
    sentences
}

/// Lends the name under a block quote, or right behind it, to all of the quote.
fn sign(blocks: &[Block], sentences: &Sentences<'_>, lents: &mut [Lent]) {
    let mut from = 0;
    for quote in blocks.chunk_by(|one, next| one.quote == next.quote) {
        let (start, end) = (from, from + quote.len());
        from = end;
        let signs = |at: usize| lexicon::is_signature(sentences.of_passage(at));
        // Under a quote, a dash begins a list of one entry.
        let is_last_of_list =
            quote.last().and_then(|last| last.item).is_some_and(|item| item.numbered || item.index > 0);
        let is_behind = || blocks.get(end).is_some_and(|next| next.prose.text().starts_with('-')) && signs(end);
        if quote[0].quote.is_some() && (!is_last_of_list && signs(end - 1) || is_behind()) {
            lents[start..end].iter_mut().for_each(|lent| lent.signed = true);
        }
    }
}

/// Claims in which a line break stands: its two lines are two blocks, and one sentence to a reader.
fn across_breaks(page: &Page<'_>, title: u32, sentences: &Sentences<'_>) -> Vec<ClaimSentence> {
    let first = |at: &usize| page.blocks.get(at + 1).is_some_and(|next| next.goes_on);
    let broken: Vec<usize> = (0..page.blocks.len()).filter(first).collect();
    if broken.is_empty() {
        return Vec::new();
    }
    let lents = lent(page, title, sentences);
    let joined: Vec<Prose> =
        broken.iter().map(|at| page.blocks[*at].prose.joined(&page.blocks[at + 1].prose)).collect();
    let passages: Vec<Passage<'_>> = broken
        .iter()
        .zip(&joined)
        .map(|(at, prose)| Passage { prose, place: place_of(&page.blocks[*at]), lent: lents[*at] })
        .collect();
    let mut said = lexicon::claims(&sentences.of_same_language(&passages));
    said.retain(|mark| {
        let border = page.blocks[broken[mark.passage]].prose.text().len();
        mark.what.words.start < border && border < mark.what.words.end
    });
    claims::of_marks(said, |at| &joined[at])
}

pub(super) fn marks_of(page: &Page<'_>, facts: &[Facts], title: u32, sentences: &Sentences<'_>) -> Marks {
    let disclaimers = lexicon::disclaimers(sentences);
    let present = lexicon::disclaimer_presence(&disclaimers, sentences);
    let checks_first = lexicon::checks_first(sentences);
    let medications = lexicon::medications(sentences);
    let mut pain_stops = lexicon::pain_stops(sentences);
    // What a question asks, and what is quoted from a study, is no rule for the exercises.
    pain_stops.retain(|mark| {
        facts[page.blocks[mark.passage].section as usize].role != HeadingRole::Question
            || mark.what.strength == Strength::Stop
    });
    let cautions = lexicon::cautions(sentences);
    let flags = signs::flags(page, sentences, title);
    let said = lexicon::claims(sentences);
    let promotions = lexicon::promotions(sentences, &said);
    let mut claims = claims::of_marks(said, |block| &page.blocks[block].prose);
    claims.extend(across_breaks(page, title, sentences));
    claims.sort_by_key(|said| said.sentence);
    let evidence = evidence_claims(sentences);
    let numbers = emergency::said(sentences, |block| &page.blocks[block].prose);
    Marks {
        pain_stops,
        cautions,
        disclaimers,
        checks_first,
        medications,
        present,
        flags,
        claims,
        promotions,
        evidence,
        numbers,
    }
}
