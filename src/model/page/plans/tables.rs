//! Plans in tables.

use super::{
    Plan, PlanRow, PlanTarget, Reach, Survey,
    entries::{Trust, may_name, places},
};
use crate::{
    document::markdown::Block,
    lexicon::{exercises, plan},
    model::{
        Dose,
        dosage::{self, Context, Dimension},
    },
    text::{Prose, Span, Spanned},
};

/// A table: its cells by column, row by row.
struct Table {
    section: u32,
    header: Vec<(u32, u32)>,
    rows: Vec<Vec<(u32, u32)>>,
}

impl Table {
    fn cell(row: &[(u32, u32)], column: u32) -> Option<u32> {
        row.iter().find(|(at, _)| *at == column).map(|(_, block)| *block)
    }
}

/// What the columns of a table hold.
struct Columns {
    name: u32,
    trust: Trust,
    /// Columns of days or weeks.
    times: Vec<u32>,
    /// Whether any column, that of names too, is one of time.
    calendar: bool,
}

impl Survey<'_> {
    pub(super) fn tables(&self) -> Vec<Plan> {
        self.all_tables().iter().flat_map(|table| self.plans_in(table)).collect()
    }

    fn all_tables(&self) -> Vec<Table> {
        let mut tables: Vec<Table> = Vec::new();
        let mut at = None;
        for (index, block) in (0u32..).zip(&self.page.blocks) {
            let Some(cell) = block.cell else { continue };
            if at.is_none_or(|(table, _)| table != cell.table) {
                tables.push(Table { section: block.section, header: Vec::new(), rows: Vec::new() });
            }
            let table = tables.last_mut().expect("a table was begun");
            match (cell.row, table.rows.last_mut()) {
                (0, _) => table.header.push((cell.column, index)),
                (row, Some(last)) if at == Some((cell.table, row)) => last.push((cell.column, index)),
                _ => table.rows.push(vec![(cell.column, index)]),
            }
            at = Some((cell.table, cell.row));
        }
        tables
    }

    fn plans_in(&self, table: &Table) -> Vec<Plan> {
        let reach = self.settings[table.section as usize].reach;
        let columns = self.columns(table);
        let in_reach = matches!(reach, Reach::Own | Reach::Above | Reach::Titled);
        if reach == Reach::Closed || !in_reach && !columns.calendar {
            return Vec::new();
        }
        if columns.trust == Trust::None {
            return self.grid(table, &columns);
        }
        let mut rows: Vec<(PlanRow, &[(u32, u32)])> = Vec::new();
        let mut several = false;
        for row in &table.rows {
            let found = self.rows_of(table, row, &columns);
            several |= found.len() > 1;
            rows.extend(found.into_iter().map(|found| (found, row.as_slice())));
        }
        let resolved = rows.iter().filter(|(row, _)| row.resolves.leads_somewhere()).count();
        let dosed = rows.iter().any(|(row, _)| row.dose.is_some());
        let named = columns.trust == Trust::Named && (in_reach || resolved > 0);
        if !(named && (dosed || columns.calendar) || resolved * 2 > table.rows.len()) {
            rows.retain(|(row, _)| row.resolves.leads_somewhere());
        }
        let spread = if several { Vec::new() } else { self.spread(table, &rows, &columns) };
        if spread.is_empty() {
            return self
                .plan(table.section, None, rows.into_iter().map(|(row, _)| row).collect())
                .into_iter()
                .collect();
        }
        spread
    }

    fn columns(&self, table: &Table) -> Columns {
        let heads: Vec<(u32, &str)> =
            table.header.iter().map(|(column, block)| (*column, self.lower(*block))).collect();
        let time = |head: &str| plan::is_time(head);
        let find = |holds: &dyn Fn(&str) -> bool| {
            heads.iter().find(|(_, head)| holds(head) && !time(head)).map(|(column, _)| *column)
        };
        let times: Vec<u32> = heads.iter().filter(|(_, head)| time(head)).map(|(column, _)| *column).collect();
        let first = heads.first().map_or(0, |(column, _)| *column);
        let (name, trust) = match () {
            () if let Some(column) = find(&plan::names_only_exercises) => (column, Trust::Named),
            () if let Some(column) = find(&exercises::names_exercises) => (column, Trust::Sounds),
            () if times.contains(&first) || times.len() * 2 > heads.len() && !self.first_column_names(table) => {
                (first, Trust::None)
            }
            () => (first, Trust::Sounds),
        };
        let calendar = !times.is_empty();
        Columns { name, trust, times, calendar }
    }

    /// Whether most cells of the first column lead to an exercise.
    fn first_column_names(&self, table: &Table) -> bool {
        let leads = |row: &&Vec<(u32, u32)>| {
            row.first().is_some_and(|(column, block)| *column == 0 && self.names.target(self.lower(*block)).is_some())
        };
        table.rows.iter().filter(leads).count() * 2 >= table.rows.len()
    }

    /// The exercises of a row: mostly one, several where a day lists them.
    fn rows_of(&self, table: &Table, row: &[(u32, u32)], columns: &Columns) -> Vec<PlanRow> {
        let Some(cell) = Table::cell(row, columns.name).filter(|cell| !(self.owned)(*cell as usize)) else {
            return Vec::new();
        };
        let block = &self.page.blocks[cell as usize];
        let lower = block.prose.lower();
        let filled = |(column, block): &&(u32, u32)| *column != columns.name && !self.lower(*block).is_empty();
        let banded = table.header.len() > 1 && !row.iter().any(|cell| filled(&cell));
        if lower.is_empty() || banded {
            return Vec::new();
        }
        let linked = || self.links.contains(&cell).then_some(PlanTarget::Described);
        let name = exercises::name_in(lower);
        let named = &lower[name.clone()];
        let Some(target) = self.names.target(named).or_else(linked) else {
            let listed = self.entries(block, 0..lower.len(), Trust::None);
            if listed.len() > 1 || columns.calendar && !listed.is_empty() {
                return listed;
            }
            let taken = may_name(lower) && (columns.trust == Trust::Named || exercises::has_movement_noun(named));
            let unknown = taken.then(|| self.row(table, row, columns, &block.prose, self.names.unknown(named)));
            return unknown.into_iter().collect();
        };
        vec![self.row(table, row, columns, &block.prose, target)]
    }

    fn row(
        &self,
        table: &Table,
        row: &[(u32, u32)],
        columns: &Columns,
        named: &Prose,
        resolves: PlanTarget,
    ) -> PlanRow {
        let mut cells: Vec<(&str, &Prose)> = vec![("exercise", named)];
        let mut places: Vec<(Dimension, Span)> = Vec::new();
        for (column, block) in
            row.iter().filter(|(column, _)| *column != columns.name && !columns.times.contains(column))
        {
            let head = Table::cell(&table.header, *column).map_or("", |head| self.lower(head));
            let prose = &self.page.blocks[*block as usize].prose;
            cells.push((head, prose));
            if let Some(dose) = dosage::read_row(&[("exercise", named), (head, prose)]) {
                places.extend(super::entries::places(&dose, prose.whole()));
            }
        }
        let name = exercises::name_in(named.lower());
        let tail = name.end..named.lower().len();
        let tail = (!tail.is_empty()).then(|| Prose::from_text(&named.text()[tail.clone()], named.span(&tail).start));
        if let Some(tail) = &tail {
            cells.push(("dose", tail));
        }
        let span = covering(row.iter().map(|(_, block)| &self.page.blocks[*block as usize]));
        let dose = dosage::read_row(&cells).map(|dose| Dose { span, ..dose });
        let name = Spanned::new(named.text()[name.clone()].to_owned(), named.span(&name));
        PlanRow { name, dose, places, span, resolves }
    }

    /// One plan for each column of weeks or days whose cells are doses.
    fn spread(&self, table: &Table, rows: &[(PlanRow, &[(u32, u32)])], columns: &Columns) -> Vec<Plan> {
        let column = |column: &u32| {
            let head = Table::cell(&table.header, *column).map_or("", |head| self.lower(head));
            if plan::heads_row_labels(head) {
                return None;
            }
            let dosed = rows.iter().filter_map(|(row, cells)| {
                let prose = &self.page.blocks[Table::cell(cells, *column)? as usize].prose;
                let subject = Prose::from_text(&row.name.value, 0);
                let dose = dosage::read_row(&[("exercise", &subject), ("dose", prose)])?;
                let places = places(&dose, prose.whole());
                let dose = Dose { span: prose.whole(), context: Context::Program, ..dose };
                Some(PlanRow { dose: Some(dose), places, ..row.clone() })
            });
            self.plan(table.section, plan::weeks_in(head), dosed.collect())
        };
        columns.times.iter().filter_map(column).collect()
    }

    /// A table of days whose cells list exercises: only what is surely one.
    fn grid(&self, table: &Table, columns: &Columns) -> Vec<Plan> {
        let mut rows = Vec::new();
        for row in &table.rows {
            let cells = row.iter().filter(|(column, _)| columns.times.contains(column) || *column != columns.name);
            for (_, cell) in cells.filter(|(_, cell)| !(self.owned)(*cell as usize)) {
                let block = &self.page.blocks[*cell as usize];
                rows.extend(self.entries(block, 0..block.prose.lower().len(), Trust::Sounds));
            }
        }
        let sure = rows.iter().any(|row| row.resolves.leads_somewhere());
        if sure { self.plan(table.section, None, rows).into_iter().collect() } else { Vec::new() }
    }

    fn lower(&self, block: u32) -> &str {
        self.page.blocks[block as usize].prose.lower()
    }
}

fn covering<'b>(blocks: impl Iterator<Item = &'b Block>) -> Span {
    let spans = blocks.filter(|block| !block.prose.is_empty()).map(|block| block.prose.whole());
    spans.reduce(|whole, next| Span::new(whole.start.min(next.start), whole.end.max(next.end))).unwrap_or_default()
}
