//! Exercises that stand in the rows of a table: a name, and how it is done.

use std::{collections::HashSet, ops::Range};

use super::{KnownNames, Survey, Unit};
use crate::{
    document::markdown::Block,
    lexicon::exercises::{self, HeadingRole},
    model::steps,
};

/// A table in a section's own text: its cells, row by row, the header first.
type Rows = Vec<Vec<u32>>;

impl Survey<'_> {
    /// Rows that tell how to move. A row that only doses is one of a plan, and so is any row of a
    /// table spread over days or weeks; a row named like a section or a record is that one.
    pub(super) fn described_rows(&self, section: u32, headings: &HashSet<String>, known: &KnownNames) -> Vec<Unit> {
        let facts = self.facts[section as usize];
        if facts.blocked || facts.part.is_some() {
            return Vec::new();
        }
        let mut units = Vec::new();
        for rows in self.tables(section) {
            let Some((header, body)) = rows.split_first() else { continue };
            if header.iter().any(|cell| exercises::names_a_time(self.lower(*cell))) {
                continue;
            }
            let column = header.iter().position(|cell| exercises::names_exercises(self.lower(*cell))).unwrap_or(0);
            let taken = |key: &str| headings.contains(key) || known.id_of(key).is_some();
            let found = body.iter().filter_map(|row| self.row_unit(row, column)).collect::<Vec<Unit>>();
            if found.len() >= 2 && found.len() * 2 > body.len() {
                units.extend(found.into_iter().filter(|unit| {
                    let (block, range) = unit.name.as_ref().expect("a row is found by its name");
                    !taken(&exercises::name_key(&self.lower(*block)[range.clone()]))
                }));
            }
        }
        units
    }

    fn row_unit(&self, row: &[u32], column: usize) -> Option<Unit> {
        let name = *row.get(column)?;
        let range = self.cell_name(name)?;
        let others: Vec<&Block> =
            row.iter().filter(|cell| **cell != name).map(|cell| &self.page.blocks[*cell as usize]).collect();
        let steps = steps::read(others);
        let moves = steps.instructions > 0 && (steps.position.is_some() || steps.names_body);
        moves.then(|| Unit { name: Some((name, range)), blocks: row.to_vec(), steps, is_mention: false, section: None })
    }

    fn cell_name(&self, cell: u32) -> Option<Range<usize>> {
        let lower = self.lower(cell);
        let named = exercises::is_bare_name(lower) && exercises::heading_role(lower) == HeadingRole::Name;
        let range = exercises::name_in(lower);
        (named && lower[range.clone()].contains(char::is_alphabetic)).then_some(range)
    }

    fn tables(&self, section: u32) -> Vec<Rows> {
        let mut tables: Vec<Rows> = Vec::new();
        let mut at = None;
        for block in self.page.sections[section as usize].own.clone() {
            let Some(cell) = self.page.blocks[block as usize].cell else { continue };
            match at {
                Some((table, row)) if (table, row) == (cell.table, cell.row) => {}
                Some((table, _)) if table == cell.table => {
                    tables.last_mut().expect("a table was begun").push(Vec::new());
                }
                _ => tables.push(vec![Vec::new()]),
            }
            at = Some((cell.table, cell.row));
            if let Some(row) = tables.last_mut().and_then(|rows| rows.last_mut()) {
                row.push(block);
            }
        }
        tables
    }

    fn lower(&self, block: u32) -> &str {
        self.page.blocks[block as usize].prose.lower()
    }
}
