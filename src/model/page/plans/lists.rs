//! Plans in lists and lines: "Bird dog: 2 x 10", "Monday: bridge 2 x 12, walk 10 minutes".

use super::{Plan, PlanRow, Reach, Survey, Weeks, entries::Trust};
use crate::{
    document::markdown::{Block, BlockKind},
    lexicon::{exercises, plan},
};

impl Survey<'_> {
    pub(super) fn lists(&self) -> Vec<Plan> {
        (0u32..).take(self.page.sections.len()).flat_map(|section| self.lists_of(section)).collect()
    }

    fn lists_of(&self, section: u32) -> Vec<Plan> {
        let reach = self.settings[section as usize].reach;
        let trust = match reach {
            Reach::Own => Trust::Sounds,
            Reach::Above | Reach::Titled | Reach::Loose => Trust::None,
            Reach::Closed => return Vec::new(),
        };
        let mut plans: Vec<(Option<Weeks>, Vec<PlanRow>)> = Vec::new();
        let mut weeks = None;
        let own = self.page.sections[section as usize].own.clone();
        for index in own.filter(|block| !(self.owned)(*block as usize)) {
            let block = &self.page.blocks[index as usize];
            let Some((label, rest)) = lines(block) else { continue };
            if let Some(label) = label {
                weeks = plan::weeks_in(label).or(weeks);
            } else if !matches!(reach, Reach::Own | Reach::Above) {
                continue;
            }
            let linked = self.links.contains(&index);
            let rows = self.entries(block, rest, if linked { Trust::None } else { trust });
            match plans.last_mut().filter(|(of, _)| *of == weeks) {
                Some((_, all)) => all.extend(rows),
                None => plans.push((weeks, rows)),
            }
        }
        let resolved = plans.iter().flat_map(|(_, rows)| rows).filter(|row| row.resolves.leads_somewhere()).count();
        if resolved == 0 && self.names.is_empty() {
            return Vec::new();
        }
        plans.into_iter().filter_map(|(weeks, rows)| self.plan(section, weeks, rows)).collect()
    }
}

/// The label of time at the start of a line of a plan, and what follows it; `None` for text that
/// is no such line.
fn lines(block: &Block) -> Option<(Option<&str>, std::ops::Range<usize>)> {
    const LONGEST: usize = 240;
    let lower = block.prose.lower();
    if lower.len() > LONGEST || block.cell.is_some() {
        return None;
    }
    let label = plan::time_label(lower);
    let rest = label.unwrap_or(0)..lower.trim_end_matches('.').len();
    let is_line = match block.kind {
        BlockKind::Item => exercises::exercise_label(lower).is_none() && !lower.contains(". "),
        BlockKind::Paragraph => label.is_some() && !lower.contains(". "),
        BlockKind::Heading { .. } | BlockKind::Cell => false,
    };
    (is_line && rest.start <= rest.end).then(|| (label.map(|end| &lower[..end]), rest))
}
