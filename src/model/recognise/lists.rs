//! Exercises that a list only names.

use super::{Survey, Unit, entry_key};
use crate::{
    document::markdown::{Block, BlockKind},
    lexicon::exercises::{self, HeadingRole},
    model::steps::Steps,
};

impl Survey<'_> {
    /// Items of lists of bare names under a heading that announces exercises; names that are
    /// sections of the page are those sections.
    pub(super) fn mentions(&self, found: &[Unit]) -> Vec<Unit> {
        let headings: Vec<String> = self
            .page
            .blocks
            .iter()
            .filter(|block| matches!(block.kind, BlockKind::Heading { .. }))
            .map(|block| exercises::name_key(block.prose.lower()))
            .collect();
        let mut mentions = Vec::new();
        for section in (0u32..).take(self.page.sections.len()) {
            let facts = self.facts[section as usize];
            let taken = found.iter().any(|unit| unit.section == Some(section));
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
        Unit {
            name: Some((block, name)),
            blocks: vec![block],
            steps: Steps::default(),
            is_mention: true,
            section: None,
        }
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
            } else {
                let names_others = lead_in.is_some_and(|lead: &Block| {
                    lead.prose.text().ends_with(':') && exercises::leads_to_other_things(lead.prose.lower())
                });
                lists.push((item.list, vec![block], bare && !names_others));
            }
        }
        let counts = |(_, blocks, all_bare): &(u32, Vec<u32>, bool)| *all_bare && blocks.len() >= FEWEST;
        lists.into_iter().filter(counts).map(|(_, blocks, _)| blocks).collect()
    }
}
