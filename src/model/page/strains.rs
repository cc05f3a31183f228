//! What the exercises of a page ask of a body, and what the page says to protect it.

use std::collections::BTreeSet;

use super::{PageText, work::told_steps};
use crate::{
    document::markdown::{Block, BlockKind, Page},
    lexicon::{
        self, CautionMark, Mark, breath,
        exercises::{HeadingRole, PartKind},
        hazards::supports,
        load,
    },
    model::{Field, Strains, recognise::Unit},
};

/// What one exercise asks of a body; nothing is known of a mere mention.
pub(super) fn of_unit(text: &PageText<'_>, unit: &Unit, cautions: &[Mark<CautionMark>]) -> Strains {
    let PageText { page, facts, .. } = *text;
    let said = unit.blocks.iter().flat_map(|block| {
        let at = *block as usize;
        text.sentences.of_passage(at).iter().map(move |sentence| (&page.blocks[at], sentence))
    });
    let offers = |block: &Block, lower: &str| {
        let part = facts[block.section as usize].part;
        matches!(part, Some(PartKind::Modifications | PartKind::Progressions)) || lexicon::offers_other_way(lower)
    };
    let mut measures = Vec::new();
    let mut strains = Strains::default();
    let mut stretches = false;
    for (block, sentence) in said {
        let lower = sentence.lower();
        let breathes = breath::has_breath_word(sentence);
        strains.breathes |= breathes;
        strains.is_effort |= breath::asks_for_effort(sentence);
        stretches |= breath::speaks_of_stretch(sentence);
        strains.things.extend(supports(lower).into_iter().map(str::to_owned));
        if breathes || offers(block, lower) {
            measures.push(lower.to_owned());
        }
    }
    strains.is_effort &= !stretches;
    strains.measures = measures;
    let taken = |(block, from, lower): (&Block, usize, &str)| {
        let range = load::loads(lower)?;
        Some(block.prose.span(&(from + range.start..from + range.end)))
    };
    strains.loads = told_steps(page, unit, facts).into_iter().find_map(taken);
    let own: BTreeSet<usize> = cautions.iter().map(|mark| mark.passage).collect();
    let warnings = own.into_iter().filter(|passage| unit.blocks.iter().any(|block| *block as usize == *passage));
    let warnings: Vec<String> = warnings.map(|passage| words_around(page, passage, unit.section)).collect();
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
