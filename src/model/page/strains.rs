//! What the exercises of a page ask of a body, and what the page says to protect it.

use std::collections::BTreeSet;

use super::{PageText, told::OtherWay, work::Step};
use crate::{
    document::markdown::{Block, BlockKind, Page},
    lexicon::{CautionMark, Mark, Sentences, breath, exercises::HeadingRole, hazards::supports, load},
    model::{Field, Strains, recognise::Unit},
};

/// What one exercise asks of a body; nothing is known of a mere mention. `steps` are its sentences
/// that tell what to do, `ways` those that offer another way to do it.
pub(super) fn of_unit(
    page: &Page<'_>,
    unit: &Unit,
    sentences: &Sentences<'_>,
    (steps, ways): (&[Step<'_, '_>], &[OtherWay<'_, '_>]),
    cautions: &[Mark<CautionMark>],
) -> Strains {
    let mut strains = Strains::default();
    let mut stretches = false;
    let mut ways = ways.iter().peekable();
    for sentence in unit.blocks.iter().flat_map(|block| sentences.of_passage(*block as usize)) {
        let lower = sentence.lower();
        let breathes = breath::has_breath_word(sentence);
        let offers = ways.next_if(|way| std::ptr::eq(way.sentence, sentence)).is_some();
        strains.breathes |= breathes;
        strains.is_effort |= breath::asks_for_effort(sentence);
        stretches |= breath::speaks_of_stretch(sentence);
        strains.things.extend(supports(lower).into_iter().map(str::to_owned));
        if breathes || offers {
            strains.measures.push(lower.to_owned());
        }
    }
    strains.is_effort &= !stretches;
    strains.loads = steps.iter().find_map(|step| Some(step.span(&load::loads(step.sentence())?)));
    let own: BTreeSet<usize> = cautions.iter().map(|mark| mark.passage).collect();
    let blocks: BTreeSet<usize> = unit.blocks.iter().map(|block| *block as usize).collect();
    let warnings: Vec<String> =
        own.intersection(&blocks).copied().map(|passage| words_around(page, passage, unit.section)).collect();
    strains.warnings = if warnings.is_empty() { Field::Missing } else { Field::Given(warnings) };
    strains
}

/// Whether a page tells, outside of its exercises, how to breathe in them. An answer to a question
/// speaks of what was asked.
pub(super) fn tells_to_breathe(text: &PageText<'_>, in_exercise: &dyn Fn(usize) -> bool) -> bool {
    let PageText { page, facts, sentences, .. } = *text;
    let is_prose = |block: &Block| {
        facts[block.section as usize].role != HeadingRole::Question && !matches!(block.kind, BlockKind::Heading { .. })
    };
    let outside = page.blocks.iter().enumerate().filter(|(at, block)| !in_exercise(*at) && is_prose(block));
    outside.flat_map(|(at, _)| sentences.of_passage(at)).any(breath::tells_to_breathe)
}

/// Every paragraph and item of a page that holds a caution, with the heading above it.
pub(super) fn warnings(page: &Page<'_>, cautions: &[Mark<CautionMark>], title: u32) -> Vec<String> {
    let passages: BTreeSet<usize> = cautions.iter().map(|mark| mark.passage).collect();
    passages.into_iter().map(|passage| words_around(page, passage, Some(title))).collect()
}

/// The words of a block, and of the heading above it unless that names the exercise or the page.
fn words_around(page: &Page<'_>, passage: usize, named: Option<u32>) -> String {
    let block = &page.blocks[passage];
    let heading = page.heading(block.section).filter(|_| Some(block.section) != named);
    let above = heading.map_or("", |heading| heading.prose.lower());
    format!("{above} {}", block.prose.lower())
}
