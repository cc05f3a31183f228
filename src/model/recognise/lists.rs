//! Exercises that stand in lists, or in paragraphs that begin with a name.

use std::{collections::HashSet, ops::Range};

use super::{Survey, Unit};
use crate::{
    document::markdown::{Block, BlockKind},
    lexicon::exercises::{self, HeadingRole},
    model::steps::Steps,
};

impl Survey<'_> {
    /// Items and paragraphs that name an exercise and then describe it. A name set in bold may
    /// stand under any heading, when what follows moves a body and doses it; other names only under
    /// a heading that announces exercises.
    pub(super) fn described(&self, section: u32, chosen: &[bool]) -> Vec<Unit> {
        let facts = self.facts[section as usize];
        let announced = facts.role == HeadingRole::Exercises;
        if facts.blocked || facts.part.is_some() || chosen[section as usize] && !announced {
            return Vec::new();
        }
        let mut units: Vec<(Unit, Below)> = Vec::new();
        let mut items = 0;
        for block in self.page.sections[section as usize].own.clone() {
            let this = &self.page.blocks[block as usize];
            let outer_item = is_outer_item(this);
            let begins = outer_item || this.kind == BlockKind::Paragraph && this.item.is_none();
            let is_label = outer_item || announced && section != self.title;
            let named = if begins { bold_name(this) } else { None };
            let named = named.or_else(|| described_name(this).filter(|_| begins && is_label));
            let named = named.map(|name| (name, if outer_item { Below::InItem } else { Below::Lists }));
            let named = named.or_else(|| self.name_over_text(block).filter(|_| outer_item));
            items += usize::from(outer_item || named.is_some());
            match (named, units.last_mut()) {
                (Some((name, below)), _) => units.push((named_unit(block, name), below)),
                (None, Some((unit, below))) if below.takes(this) => {
                    items -= usize::from(outer_item);
                    unit.blocks.push(block);
                }
                (None, _) => {}
            }
        }
        let mut units: Vec<Unit> = units.into_iter().map(|(unit, _)| unit).collect();
        units.retain_mut(|unit| {
            unit.steps = self.steps_of(&unit.blocks);
            let dosed = unit.steps.names_body && self.has_amount(&unit.blocks);
            // Below the page title a list may be one of advice.
            let told = announced && (section != self.title || unit.steps.move_a_body());
            unit.steps.instructions > 0 && (dosed || told)
        });
        if units.len() >= 2 && units.len() * 2 > items { units } else { Vec::new() }
    }

    /// The name that is all of an item's first line, where text stands below it: more of the item, or what
    /// was torn from its list. Word processors write `1. Bridge` and go on with a paragraph.
    fn name_over_text(&self, block: u32) -> Option<(Range<usize>, Below)> {
        let (this, below) = (&self.page.blocks[block as usize], self.page.blocks.get(block as usize + 1)?);
        let item = this.item?;
        // What stands below it is no part of the list, so the first item is the only one.
        let alone = item.numbered && item.index == 0;
        let reach = match (below.kind, below.item) {
            (_, Some(nested)) if nested.depth > 1 => Below::InItem,
            (BlockKind::Paragraph, Some(_)) => Below::InItem,
            (BlockKind::Paragraph, None) if !below.prose.text().is_empty() && alone => Below::Everything,
            (BlockKind::Item, Some(steps)) if !steps.numbered && alone => Below::Everything,
            _ => return None,
        };
        let lower = this.prose.lower();
        (names_exercise(lower) && exercises::start_position(lower).is_none())
            .then(|| (exercises::name_in(lower), reach))
    }

    /// The names in all headings, as they are compared.
    pub(super) fn heading_keys(&self) -> HashSet<String> {
        let headings = self.page.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Heading { .. }));
        headings.map(|block| exercises::name_key(block.prose.lower())).collect()
    }

    /// Items of lists of bare names under a heading that announces exercises; names that are
    /// sections of the page are those sections.
    pub(super) fn mentions(&self, found: &[Unit], headings: &HashSet<String>) -> Vec<Unit> {
        let taken: HashSet<u32> = found.iter().filter_map(|unit| unit.section).collect();
        let mut mentions = Vec::new();
        for section in (0u32..).take(self.page.sections.len()) {
            let facts = self.facts[section as usize];
            let taken = taken.contains(&section);
            if facts.role != HeadingRole::Exercises || facts.blocked || taken {
                continue;
            }
            for list in self.bare_lists(section) {
                let key = |block: &u32| entry_key(self.page.blocks[*block as usize].prose.lower());
                let is_contents = list.iter().filter(|block| headings.contains(&key(block))).count() * 2 >= list.len();
                let moves =
                    |block: &&u32| exercises::has_movement_noun(self.page.blocks[**block as usize].prose.lower());
                // Below the page title any list may stand: there at least half must sound like moves.
                let sounds_right = section != self.title || list.iter().filter(moves).count() * 2 >= list.len();
                if !is_contents && sounds_right {
                    mentions.extend(list.into_iter().map(|block| self.mention(block)));
                }
            }
        }
        mentions
    }

    fn mention(&self, block: u32) -> Unit {
        let name = exercises::name_in(self.page.blocks[block as usize].prose.lower());
        Unit { is_mention: true, ..named_unit(block, name) }
    }

    /// Lists of three or more items in a section's own text, all of them bare names.
    fn bare_lists(&self, section: u32) -> Vec<Vec<u32>> {
        const FEWEST: usize = 3;
        let own = self.page.sections[section as usize].own.clone();
        let mut lists: Vec<(u32, Vec<u32>, bool)> = Vec::new();
        let mut lead_in = None;
        for block in own {
            let this = &self.page.blocks[block as usize];
            let Some(item) = this.item else {
                lead_in = Some(this);
                continue;
            };
            let bare = this.kind == BlockKind::Item && !this.only_link && exercises::is_bare_name(this.prose.lower());
            if let Some((_, blocks, all_bare)) = lists.last_mut().filter(|(list, _, _)| *list == item.list) {
                blocks.push(block);
                *all_bare &= bare;
                continue;
            }
            let names_others = lead_in.is_some_and(|lead: &Block| {
                lead.prose.text().ends_with(':') && exercises::leads_to_other_things(lead.prose.lower())
            });
            lists.push((item.list, vec![block], bare && !names_others));
        }
        let counts = |(_, blocks, all_bare): &(u32, Vec<u32>, bool)| *all_bare && blocks.len() >= FEWEST;
        lists.into_iter().filter(counts).map(|(_, blocks, _)| blocks).collect()
    }
}

/// What below a name belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Below {
    /// What is nested in its item.
    InItem,
    /// The lists below its paragraph.
    Lists,
    /// All up to the next name.
    Everything,
}

impl Below {
    fn takes(self, block: &Block) -> bool {
        match self {
            Self::InItem => block.item.is_some() && !is_outer_item(block),
            Self::Lists => block.item.is_some(),
            Self::Everything => true,
        }
    }
}

fn is_outer_item(block: &Block) -> bool {
    block.kind == BlockKind::Item && block.item.is_some_and(|item| item.depth == 1)
}

fn named_unit(block: u32, name: Range<usize>) -> Unit {
    Unit { name: Some((block, name)), blocks: vec![block], steps: Steps::default(), is_mention: false, section: None }
}

/// An entry of a list of contents as it is compared: a leading number is no part of the name.
pub(in crate::model) fn entry_key(lower: &str) -> String {
    let key = exercises::name_key(lower);
    match key.split_once(' ') {
        Some((number, name)) if number.bytes().all(|byte| byte.is_ascii_digit()) => name.to_owned(),
        _ => key,
    }
}

/// The name in bold at the start of a text that goes on: `**Bridge** - lie on your back`.
fn bold_name(block: &Block) -> Option<Range<usize>> {
    let bold = block.opening_strong as usize;
    let lower = block.prose.lower();
    // An item that is all bold has its text in what is nested in it.
    let goes_on = bold < lower.len() || block.kind == BlockKind::Item;
    let bold = lower.get(..bold).filter(|bold| !bold.is_empty() && goes_on)?;
    names_exercise(bold).then(|| exercises::name_in(bold))
}

/// The name at the start of an item such as `Bridge: lie on your back and ...`.
fn described_name(block: &Block) -> Option<Range<usize>> {
    let lower = block.prose.lower();
    let from = exercises::name_in(lower).start;
    let marks: &[&str] = if block.item.is_some() { &[": ", " - ", ". "] } else { &[": "] };
    let end = marks.iter().filter_map(|mark| lower[from..].find(mark)).min()?;
    let name = &lower[from..from + end];
    let text = &lower[from + end..];
    let bare = names_exercise(name) && exercises::exercise_label(lower).is_none();
    (bare && text.len() > name.len()).then_some(from..from + end)
}

/// Whether a text could be the name of an exercise that is described beside it.
fn names_exercise(lower: &str) -> bool {
    let name = lower[exercises::name_in(lower)].trim();
    name.contains(char::is_alphabetic)
        && exercises::is_bare_name(name)
        && exercises::heading_role(name) == HeadingRole::Name
        && exercises::exercise_label(&format!("{name}:")).is_none()
}
