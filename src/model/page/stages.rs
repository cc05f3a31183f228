//! Stages of a plan, and whether a page says when to go on from one to the next.

use super::plans::Plan;
use crate::{document::markdown::Page, lexicon::plan, text::Spanned};

/// The headings of stages that hold a plan, when there are at least two and nothing near them says
/// when to go on.
pub(super) fn bare_stages(page: &Page<'_>, plans: &[Plan], owned: &dyn Fn(usize) -> bool) -> Vec<Spanned<String>> {
    let mut stages: Vec<Spanned<String>> = Vec::new();
    let mut sections: Vec<u32> = Vec::new();
    for heading in plans.iter().filter_map(|plan| plan.heading.as_ref()) {
        let after = page.blocks.partition_point(|block| block.span.start <= heading.span.start);
        let Some(block) = page.blocks[..after].last() else { continue };
        if plan::opens_stage(block.prose.lower()) && stages.last() != Some(heading) {
            stages.push(heading.clone());
            sections.push(block.section);
        }
    }
    if stages.len() < 2 {
        return Vec::new();
    }
    // Near: below the heading that holds all stages.
    let above = sections.iter().filter_map(|section| page.sections[*section as usize].parent).min().unwrap_or(0);
    let says = page
        .all_blocks(above)
        .any(|index| !owned(index as usize) && plan::says_when_to_go_on(page.blocks[index as usize].prose.lower()));
    if says { Vec::new() } else { stages }
}
