//! Tables of versions: what the head of a column lends the cells below it.

use std::collections::HashMap;

use super::{lines::Line, people::Before};
use crate::lexicon::evidence::{ReviewDay, Role};

/// Heads of a table's columns that label people or days, by table and column.
#[derive(Default)]
pub(super) struct Heads {
    labels: HashMap<(u32, u32), Before>,
    /// Columns headed "Date", of which kind the rest of the head decides.
    dates: Vec<(u32, u32)>,
}

impl Heads {
    /// Keeps what a cell of the first row leaves open.
    pub(super) fn keep(&mut self, line: &Line<'_>, left: &Before) {
        let Some(cell) = line.block.cell.filter(|cell| cell.row == 0) else { return };
        if left.opens.is_some() || left.reviewed.is_some() {
            self.labels.insert((cell.table, cell.column), left.clone());
        } else if line.lower() == "date" {
            self.dates.push((cell.table, cell.column));
        }
    }

    /// What stands before a cell: the head of its column, or nothing where a row begins.
    pub(super) fn over(&self, line: &Line<'_>) -> Option<Before> {
        let cell = line.block.cell.filter(|cell| cell.row > 0)?;
        let of_review =
            |((table, _), head): (&(u32, u32), &Before)| *table == cell.table && head.opens == Some(Role::Reviewer);
        if let Some(head) = self.labels.get(&(cell.table, cell.column)) {
            return Some(head.clone());
        }
        if self.dates.contains(&(cell.table, cell.column)) && self.labels.iter().any(of_review) {
            return Some(Before { reviewed: Some(ReviewDay::Reviewed), ..Before::default() });
        }
        (cell.column == 0).then(Before::default)
    }
}
