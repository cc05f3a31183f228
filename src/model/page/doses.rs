//! The doses of a page, block by block.

use crate::{
    document::markdown::{Block, BlockKind, Page},
    lexicon::exercises::{self, PartKind},
    model::{
        Dose,
        dosage::{self, Context},
        recognise::{Facts, Unit},
    },
    text::Span,
};

/// The doses of each block, read once, with the context its headings give.
pub(super) fn doses_of(page: &Page<'_>, facts: &[Facts], title: u32) -> Vec<Vec<Dose>> {
    let mut contexts = Vec::with_capacity(facts.len());
    for (index, (section, facts)) in (0u32..).zip(page.sections.iter().zip(facts)) {
        let lower = section.heading.map_or("", |heading| page.blocks[heading as usize].prose.lower());
        let above = section.parent.map_or(Context::Base, |parent| contexts[parent as usize]);
        contexts.push(match facts.part {
            // "Waking up stiff?" is asked of the reader, and what stands below it is no answer.
            _ if index == title => Context::Base,
            Some(PartKind::Modifications) => Context::Modification,
            Some(PartKind::Progressions) => Context::Progression,
            _ if above != Context::Base && above != Context::General => above,
            _ if section.heading.is_some() && exercises::opens_questions(lower) => Context::Faq,
            _ if facts.blocked && exercises::opens_program(lower) => Context::Program,
            _ if facts.blocked => Context::General,
            _ => Context::Base,
        });
    }
    let mut doses: Vec<Vec<Dose>> = Vec::with_capacity(page.blocks.len());
    for block in &page.blocks {
        let context = contexts[block.section as usize];
        doses.push(if block.cell.is_some() { Vec::new() } else { dosage::read_prose(&block.prose, context) });
    }
    for row in rows(page) {
        let header = |column: u32| {
            row.header.get(column as usize).map_or("", |block| page.blocks[*block as usize].prose.lower())
        };
        let cells: Vec<_> = row
            .cells
            .iter()
            .map(|block| {
                let block = &page.blocks[*block as usize];
                (header(block.cell.map_or(0, |cell| cell.column)), &block.prose)
            })
            .collect();
        let Some(first) = row.cells.first() else { continue };
        let context = contexts[page.blocks[*first as usize].section as usize];
        let whole = dosage::read_row(&cells);
        // A row that describes a movement says how often in sentences, not by its columns.
        if !whole.as_ref().is_some_and(Dose::has_amount) {
            for block in &row.cells {
                let prose = &page.blocks[*block as usize].prose;
                if exercises::is_instruction(prose.lower()) {
                    doses[*block as usize].extend(dosage::read_prose(prose, context));
                }
            }
        }
        doses[*first as usize].extend(whole.map(|dose| Dose { context, ..dose }));
    }
    doses
}

/// A row of a table below its header.
struct Row {
    header: Vec<u32>,
    cells: Vec<u32>,
}

fn rows(page: &Page<'_>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut header: Vec<u32> = Vec::new();
    let mut at = None;
    for (block, cell) in page.blocks.iter().enumerate().filter_map(|(index, block)| Some((index, block.cell?))) {
        let block = Span::of(&(block..block)).start;
        if cell.row == 0 {
            if cell.column == 0 {
                header.clear();
            }
            header.push(block);
        } else if at == Some((cell.table, cell.row)) {
            rows.last_mut().expect("a row was begun").cells.push(block);
        } else {
            at = Some((cell.table, cell.row));
            rows.push(Row { header: header.clone(), cells: vec![block] });
        }
    }
    rows
}

/// Where a second exercise begins under one heading: the first item of a second numbered list with
/// steps and a dose of its own, or the second item of a list whose items each set out anew.
pub(super) fn second_exercise(page: &Page<'_>, unit: &Unit, facts: &[Facts], doses: &[Vec<Dose>]) -> Option<Span> {
    const FEWEST: usize = 3;
    let mut lists: Vec<(u32, Span, usize, bool)> = Vec::new();
    let mut anew: Vec<Span> = Vec::new();
    let mut items_in_all = 0;
    for index in &unit.blocks {
        let block = &page.blocks[*index as usize];
        let has_amount =
            doses[*index as usize].iter().any(|dose| dose.context == Context::Base && Dose::has_amount(dose));
        let in_part =
            matches!(facts[block.section as usize].part, Some(PartKind::Modifications | PartKind::Progressions));
        let Some(item) = block.item.filter(|item| item.depth == 1 && !in_part) else { continue };
        items_in_all += usize::from(item.numbered && block.kind == BlockKind::Item);
        if item.numbered && has_amount && sets_out(block) {
            anew.push(block.span);
        }
        match lists.last_mut().filter(|(list, ..)| *list == item.list) {
            Some((_, _, items, has_dose)) => {
                *items += usize::from(block.kind == BlockKind::Item);
                *has_dose |= has_amount;
            }
            None if item.numbered => lists.push((item.list, block.span, 1, has_amount)),
            None => {}
        }
    }
    let mut whole = lists.into_iter().filter(|(_, _, items, dosed)| *items >= 2 && *dosed);
    if whole.next().is_some()
        && let Some((_, span, ..)) = whole.next()
    {
        return Some(span);
    }
    (anew.len() >= FEWEST && anew.len() * 2 > items_in_all).then(|| anew[1])
}

/// Whether an item takes up a position and goes on from there: a step of a longer movement is one
/// sentence.
fn sets_out(block: &Block) -> bool {
    let sentences = block.prose.sentences();
    let first = sentences.first().map(|first| &block.prose.lower()[first.range.clone()]);
    sentences.len() >= 2 && first.is_some_and(|first| exercises::start_position(first).is_some())
}
