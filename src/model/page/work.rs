//! What an exercise of a page works with: one side, a weight, a band.

use std::ops::Range;

use crate::{
    document::markdown::{Block, BlockKind, Page},
    lexicon::{self, exercises, exercises::PartKind, load},
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
    pub(super) fn of_page(page: &Page<'_>, owned: &dyn Fn(usize) -> bool) -> Self {
        let outside: Vec<&str> = page
            .blocks
            .iter()
            .enumerate()
            .filter(|(at, _)| !owned(*at))
            .flat_map(|(_, block)| block.prose.lower_sentences().map(|(_, lower)| lower))
            .collect();
        Self {
            sides: outside.iter().any(|lower| lexicon::tells_all_of_both(lower)),
            how_heavy: outside.iter().any(|lower| load::tells_how_heavy(lower)),
        }
    }
}

impl Work {
    pub(super) fn of(page: &Page<'_>, unit: &Unit, facts: &[Facts], told: &dyn Fn() -> Told, open: LeftOpen) -> Self {
        if unit.is_mention {
            return Self::default();
        }
        let (side, load) = (open.side && !told().sides, open.effort && !told().how_heavy);
        if !side && !load {
            return Self::default();
        }
        let blocks = || unit.blocks.iter().map(|block| &page.blocks[*block as usize]);
        let words = || blocks().flat_map(|block| block.prose.lower_sentences().map(|(_, lower)| lower));
        let told_steps = told_steps(page, unit, facts);
        let span = |(step, range): (usize, Range<usize>)| {
            let (block, from, _) = told_steps[step];
            block.prose.span(&(from + range.start..from + range.end))
        };
        let steps: Vec<&str> = told_steps.iter().map(|(.., lower)| *lower).collect();
        let one_sided = if side { lexicon::one_sided(&steps) } else { None };
        let loaded = if load { load::loaded(&steps) } else { None };
        Self {
            one_sided: one_sided.filter(|_| !words().any(lexicon::tells_of_both)).map(span),
            loaded: loaded.filter(|found| !load::is_told(&steps[found.0][found.1.clone()], words())).map(span),
        }
    }
}

/// The sentences of an exercise that tell what to do, each with its block and where in it it begins.
pub(super) fn told_steps<'p>(page: &'p Page<'_>, unit: &Unit, facts: &[Facts]) -> Vec<(&'p Block, usize, &'p str)> {
    let tells = |block: &&Block| {
        let part = facts[block.section as usize].part;
        let in_steps = matches!(part, None | Some(PartKind::Steps | PartKind::Dosage));
        in_steps && block.cell.is_none() && !matches!(block.kind, BlockKind::Heading { .. })
    };
    unit.blocks
        .iter()
        .map(|block| &page.blocks[*block as usize])
        .filter(tells)
        .flat_map(|block| block.prose.lower_sentences().map(move |(range, lower)| (block, range.start, lower)))
        .filter(|(block, _, lower)| block.item.is_some() || exercises::is_instruction(after_label(lower)))
        .collect()
}
