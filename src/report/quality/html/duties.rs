//! The safety duties as a table: what is missing first, the rest folded away.

use serde::Serialize;

use super::{
    ROWS, documents,
    words::{percent, signed},
};
use crate::quality::{Cell, Duties, DutyRow, Share};

/// The second part.
#[derive(Serialize)]
pub(super) struct Matrix<'r> {
    columns: [Column; 6],
    /// Exercises with a gap in any column.
    gaps: Block<'r>,
    /// Exercises without one.
    met: Block<'r>,
    of: usize,
    legend: Vec<Entry>,
}

#[derive(Serialize)]
struct Column {
    id: &'static str,
    name: &'static str,
    meaning: &'static str,
    share: Share,
    width: String,
}

/// Rows, by document.
#[derive(Default, Serialize)]
struct Block<'r> {
    of: usize,
    shown: usize,
    groups: Vec<Group<'r>>,
}

/// The rows of one document.
#[derive(Serialize)]
struct Group<'r> {
    path: &'r str,
    title: &'r str,
    /// Its full entry on the page.
    entry: Option<usize>,
    /// Its rows here, and how many exercises it has.
    here: usize,
    of: usize,
    /// One row that is called like the document needs no heading.
    is_one: bool,
    rows: Vec<Row<'r>>,
}

#[derive(Serialize)]
struct Row<'r> {
    exercise: &'r str,
    line: u32,
    cells: [Shown; 6],
}

/// A word and how it looks.
#[derive(Serialize)]
struct Shown {
    word: &'static str,
    class: &'static str,
}

#[derive(Serialize)]
struct Entry {
    #[serde(flatten)]
    cell: Shown,
    meaning: &'static str,
    count: i64,
}

impl<'r> Matrix<'r> {
    pub(super) fn of(duties: &'r Duties, listed: &documents::Told<'r>) -> Self {
        let mut matrix = Self {
            columns: columns(duties),
            gaps: Block::default(),
            met: Block::default(),
            of: duties.rows.len(),
            legend: legend(&duties.rows),
        };
        for rows in duties.rows.chunk_by(|a, b| a.document == b.document) {
            let (gaps, met): (Vec<_>, Vec<_>) = rows.iter().partition(|row| has_gap(row));
            let entry = listed.entry_of(&rows[0].document);
            matrix.gaps.add(gaps, rows.len(), entry);
            matrix.met.add(met, rows.len(), entry);
        }
        matrix
    }
}

impl<'r> Block<'r> {
    fn add(&mut self, rows: Vec<&'r DutyRow>, of: usize, entry: Option<usize>) {
        self.of += rows.len();
        let most = ROWS.saturating_sub(self.shown);
        let here = rows.len();
        let rows: Vec<_> = rows.into_iter().take(most).collect();
        let Some(first) = rows.first() else { return };
        self.shown += rows.len();
        self.groups.push(Group {
            path: &first.document,
            title: &first.title,
            entry,
            here,
            of,
            is_one: of == 1 && first.exercise == first.title,
            rows: rows
                .into_iter()
                .map(|row| Row { exercise: &row.exercise, line: row.line, cells: row.cells().map(shown) })
                .collect(),
        });
    }
}

/// What somebody has to do something about is never folded away.
fn has_gap(row: &DutyRow) -> bool {
    row.cells().iter().any(|cell| cell.is_open())
}

fn columns(duties: &Duties) -> [Column; 6] {
    let column = |id, name, meaning, share: Share| {
        let width = percent(share.met as u64, share.of as u64);
        Column { id, name, meaning, share, width }
    };
    [
        column("cautions", "Cautions", "who should hold back, or what must not happen", duties.cautions),
        column("pain_stop", "Pain-stop", "when to stop", duties.pain_stop),
        column("dosage", "Dosage", "how many or how long", duties.dosage),
        column("disclaimer", "Disclaimer", "says it is not personal medical advice", duties.disclaimer),
        column("red_flags", "Red flags", "signs that need a doctor first", duties.red_flags),
        column("review", "Review", "whether the last review still holds", duties.review),
    ]
}

const fn shown(cell: Cell) -> Shown {
    let class = match cell {
        Cell::Own | Cell::Reference | Cell::Default | Cell::Document | Cell::Program | Cell::Holds => "y",
        Cell::Missing | Cell::Unbounded | Cell::Overdue | Cell::Changed | Cell::Unreadable => "m",
        Cell::Partial | Cell::Waived | Cell::Known => "w",
        Cell::NotAsked => "u",
    };
    Shown { word: cell.word(), class }
}

/// The words that occur, and how often.
fn legend(rows: &[DutyRow]) -> Vec<Entry> {
    let count = |cell| rows.iter().flat_map(DutyRow::cells).filter(|found| *found == cell).count();
    let counted = Cell::ALL.into_iter().map(|cell| (cell, count(cell)));
    counted
        .filter(|(_, count)| *count > 0)
        .map(|(cell, count)| Entry { cell: shown(cell), meaning: cell.meaning(), count: signed(count) })
        .collect()
}
