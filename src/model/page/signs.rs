//! The warning signs of a page, and how its blocks stand to each other.

use std::collections::HashMap;

use crate::{
    document::markdown::{Block, BlockKind, Page},
    lexicon::{self, Above, FlagMark, Mark, Sentences},
    model::{WarningSign, WarningSigns},
};

/// Marks of the warning signs in a page whose title opens section `title`.
pub(super) fn flags(page: &Page<'_>, sentences: &Sentences<'_>, title: u32) -> Vec<Mark<FlagMark>> {
    lexicon::red_flags(sentences, &outline(page, title))
}

/// Adds what the text of a page says to what its front matter says.
pub(super) fn fill(
    signs: &mut WarningSigns,
    page: &Page<'_>,
    sentences: &Sentences<'_>,
    title: u32,
    marks: &[Mark<FlagMark>],
) {
    signs.titles.extend(page.heading(title).map(|heading| heading.prose.text().to_owned()));
    let first = page.blocks.iter().position(|block| block.kind == BlockKind::Paragraph);
    signs.opening = first.map(|block| lexicon::opening(sentences.of_passage(block))).unwrap_or_default();
    signs.told = marks
        .iter()
        .map(|mark| WarningSign {
            mark: mark.what,
            span: page.blocks[mark.passage].prose.span(&mark.range),
            lead: mark.what.list.map(|lead| page.blocks[lead].prose.whole()),
        })
        .collect();
}

/// What stands above and beside each block. The title speaks of the page as a whole, and is above
/// nothing.
fn outline(page: &Page<'_>, title: u32) -> Vec<Above> {
    let heading_of = |section: u32| {
        let section = &page.sections[section as usize];
        section.heading.map(|heading| heading as usize)
    };
    let above_section = |section: u32| {
        let mut next = Some(section).filter(|section| *section != title);
        while let Some(section) = next {
            if let Some(heading) = heading_of(section) {
                return Some(heading);
            }
            next = page.sections[section as usize].parent.filter(|parent| *parent != title);
        }
        None
    };
    let mut leads: HashMap<(Sort, u32), Option<usize>> = HashMap::new();
    let mut heads: HashMap<(u32, u32), usize> = HashMap::new();
    let mut last_item_at: Vec<usize> = Vec::new();
    let mut above: Vec<Above> = Vec::with_capacity(page.blocks.len());
    for (at, block) in page.blocks.iter().enumerate() {
        let section = above_section(block.section);
        let before = || at.checked_sub(1).filter(|before| is_lead(&page.blocks[*before], block)).or(section);
        let over = match (block.kind, block.item, block.cell) {
            (BlockKind::Heading { .. }, ..) => {
                let parent = page.sections[block.section as usize].parent;
                parent.filter(|parent| *parent != title).and_then(above_section)
            }
            (_, _, Some(cell)) => {
                let lead = *leads.entry((Sort::Table, cell.table)).or_insert_with(before);
                if cell.row == 0 {
                    heads.insert((cell.table, cell.column), at);
                }
                heads.get(&(cell.table, cell.column)).copied().filter(|head| *head != at).or(lead)
            }
            (_, Some(item), None) => {
                let depth = item.depth as usize;
                last_item_at.truncate(depth);
                let outer = depth.checked_sub(2).and_then(|outer| last_item_at.get(outer).copied());
                let lead = *leads.entry((Sort::List, item.list)).or_insert_with(|| outer.or_else(before));
                last_item_at.resize(depth, at);
                if let Some(last) = last_item_at.last_mut() {
                    *last = at;
                }
                lead
            }
            (_, None, None) => section,
        };
        above.push(Above { over, row_ends: None });
    }
    rows(page, &mut above);
    above
}

/// What leads, by its number: a list or a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Sort {
    List,
    Table,
}

/// Whether a block may lead into a list or a table right below it.
fn is_lead(before: &Block, block: &Block) -> bool {
    before.section == block.section && before.kind == BlockKind::Paragraph
}

/// The last cell of each row that tells what to do: a row of the header speaks for its columns only.
fn rows(page: &Page<'_>, above: &mut [Above]) {
    let mut last: Option<(u32, u32, usize)> = None;
    for (at, block) in page.blocks.iter().enumerate().rev() {
        let Some(cell) = block.cell.filter(|cell| cell.row > 0) else { continue };
        let ends = match last {
            Some((table, row, ends)) if (table, row) == (cell.table, cell.row) => ends,
            _ => at,
        };
        last = Some((cell.table, cell.row, ends));
        above[at].row_ends = Some(ends);
    }
}
