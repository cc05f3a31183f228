//! What an exercise of a page works with: one side, a weight, a band.

use std::ops::Range;

use crate::{
    document::markdown::{Block, BlockKind, Page},
    lexicon::{self, Sentence, Sentences, exercises, exercises::PartKind, load},
    model::{
        dosage::LeftOpen,
        recognise::{Facts, Unit},
        steps::after_label,
    },
    text::Span,
};

/// What the words of an exercise leave open about sides and loads.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Work {
    pub(super) one_sided: Option<Span>,
    pub(super) loaded: Option<Span>,
}

/// What a page tells of all its exercises, outside them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    sides: bool,
    how_heavy: bool,
}

impl Told {
    pub(super) fn of_page(page: &Page<'_>, sentences: &Sentences<'_>, owned: &dyn Fn(usize) -> bool) -> Self {
        let outside = || (0..page.blocks.len()).filter(|at| !owned(*at)).flat_map(|at| sentences.of_passage(at));
        Self { sides: outside().any(lexicon::tells_all_of_both), how_heavy: outside().any(load::tells_how_heavy) }
    }
}

impl Work {
    /// `steps` are the sentences of the exercise that tell what to do.
    pub(super) fn of(
        unit: &Unit,
        steps: &[Step<'_, '_>],
        sentences: &Sentences<'_>,
        told: &dyn Fn() -> Told,
        open: LeftOpen,
    ) -> Self {
        if unit.is_mention {
            return Self::default();
        }
        let (side, load) = (open.side && !told().sides, open.effort && !told().how_heavy);
        if !side && !load {
            return Self::default();
        }
        let words = || unit.blocks.iter().flat_map(|block| sentences.of_passage(*block as usize));
        let span = |(step, range): (usize, Range<usize>)| steps[step].span(&range);
        let said: Vec<&Sentence<'_>> = steps.iter().map(|step| step.sentence).collect();
        let one_sided = if side { lexicon::one_sided(&said) } else { None };
        let loaded = if load { load::loaded(&said) } else { None };
        let is_told =
            |(step, range): &(usize, Range<usize>)| load::is_told(&said[*step].lower()[range.clone()], words());
        Self {
            one_sided: one_sided.filter(|_| !words().any(lexicon::tells_of_both)).map(span),
            loaded: loaded.filter(|found| !is_told(found)).map(span),
        }
    }
}

/// A sentence that tells what to do, and the block it stands in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step<'s, 'p> {
    block: &'s Block,
    sentence: &'s Sentence<'p>,
}

impl<'s, 'p> Step<'s, 'p> {
    pub(super) const fn sentence(&self) -> &'s Sentence<'p> {
        self.sentence
    }

    /// Where bytes of the sentence stand in the file.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        let from = self.sentence.range().start;
        self.block.prose.span(&(from + range.start..from + range.end))
    }
}

/// The sentences of an exercise that tell what to do.
pub(super) fn told_steps<'s, 'p>(
    page: &'s Page<'_>,
    unit: &Unit,
    facts: &[Facts],
    sentences: &'s Sentences<'p>,
) -> Vec<Step<'s, 'p>> {
    let tells = |block: &Block| {
        let part = facts[block.section as usize].part;
        let in_steps = matches!(part, None | Some(PartKind::Steps | PartKind::Dosage));
        in_steps && block.cell.is_none() && !matches!(block.kind, BlockKind::Heading { .. })
    };
    let blocks = unit.blocks.iter().map(|block| (*block as usize, &page.blocks[*block as usize]));
    blocks
        .filter(|(_, block)| tells(block))
        .flat_map(|(at, block)| sentences.of_passage(at).iter().map(move |sentence| Step { block, sentence }))
        .filter(|step| step.block.item.is_some() || exercises::is_instruction(after_label(step.sentence.lower())))
        .collect()
}
