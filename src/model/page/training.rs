//! What a page says an exercise trains.

use crate::{document::markdown::Page, lexicon::exercises, model::recognise::Unit};

/// What the name of an exercise says it trains, else the nearest heading above it that says so. The
/// title speaks of the page as a whole: "ten stretches" may hold a movement or two.
pub(super) fn said_to_train(page: &Page<'_>, unit: &Unit, title: u32) -> Vec<&'static str> {
    let name = unit.name.as_ref().map(|(block, range)| &page.blocks[*block as usize].prose.lower()[range.clone()]);
    let own = name.map(exercises::trained).unwrap_or_default();
    if !own.is_empty() {
        return own;
    }
    let first = unit.blocks.first().map(|block| page.blocks[*block as usize].section);
    let mut at = match unit.section {
        Some(section) => page.sections[section as usize].parent,
        None => first,
    };
    while let Some(section) = at.filter(|section| *section != title) {
        let heading = page.heading(section).map(|heading| exercises::trained(heading.prose.lower()));
        if let Some(mut said) = heading.filter(|said| !said.is_empty()) {
            // Below "Stretches" stand drills of mobility as well; a stretch is one by its own name.
            if said.contains(&"flexibility") && !said.contains(&"mobility") {
                said.push("mobility");
            }
            return said;
        }
        at = page.sections[section as usize].parent;
    }
    Vec::new()
}
