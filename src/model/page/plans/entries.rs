//! Entries of a plan in running text: "bird dog 2 x 10, bridge 3 x 12".

use std::ops::Range;

use super::{PlanRow, PlanTarget, Survey};
use crate::{
    document::markdown::Block,
    lexicon::{exercises, plan},
    model::{
        Dose,
        dosage::{self, Context, Dimension},
    },
    text::{Prose, Span, Spanned},
};

/// How readily a name that leads nowhere is taken for an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// The head of its column says so.
    Named,
    /// Only when it sounds like one.
    Sounds,
    /// Never.
    None,
}

impl Survey<'_> {
    /// The entries in a stretch of a block, parted at commas, `+` and "and" where a name begins.
    pub(super) fn entries(&self, block: &Block, range: Range<usize>, trust: Trust) -> Vec<PlanRow> {
        const MOST: usize = 30;
        let lower = block.prose.lower();
        let whole = self.entry(block, range.clone(), trust);
        if let Some(row) = whole.clone().filter(|row| row.dose.is_none() && row.resolves.leads_somewhere()) {
            return vec![row];
        }
        let mut rows: Vec<PlanRow> = Vec::new();
        let mut open: Option<Range<usize>> = None;
        for piece in pieces(lower, range).into_iter().take(MOST) {
            let begins = self.entry(block, piece.clone(), trust).is_some();
            match &mut open {
                // A piece without a name goes on with the dose before it: "bridge 2 x 10, daily".
                Some(before) if !begins && only_doses(&lower[piece.clone()]) => before.end = piece.end,
                open => {
                    rows.extend(open.take().and_then(|before| self.entry(block, before, trust)));
                    *open = begins.then_some(piece);
                }
            }
        }
        rows.extend(open.and_then(|before| self.entry(block, before, trust)));
        if rows.is_empty() { whole.into_iter().collect() } else { rows }
    }

    /// One entry: a name, before or behind its dose.
    pub(super) fn entry(&self, block: &Block, range: Range<usize>, trust: Trust) -> Option<PlanRow> {
        let prose = &block.prose;
        let text = &prose.lower()[range.clone()];
        let from = range.start;
        let place = |part: &Range<usize>| from + part.start..from + part.end;
        let cuts: Vec<(Range<usize>, Range<usize>)> = plan::cuts(text);
        for (name, dose) in &cuts {
            let lower = &text[name.clone()];
            // What looks like a dose at its end belongs to the dose.
            let whole = exercises::name_in(lower).end == lower.len() && exercises::is_bare_name(lower);
            if let Some(target) = self.names.target(lower).filter(|_| whole) {
                return Some(row(prose, place(name), place(dose), range, target));
            }
        }
        let (name, dose) = cuts.into_iter().rfind(|(_, dose)| !dose.is_empty())?;
        let lower = &text[name.clone()];
        let taken = may_name(lower) && trust != Trust::None && exercises::has_movement_noun(lower);
        let row = taken.then(|| row(prose, place(&name), place(&dose), range, self.names.unknown(lower)))?;
        row.dose.as_ref().is_some_and(Dose::has_amount).then_some(row)
    }
}

/// Whether a name that leads nowhere could be that of an exercise.
pub(super) fn may_name(lower: &str) -> bool {
    exercises::is_bare_name(lower) && !plan::names_no_exercise(lower) && !exercises::is_one_word_of_anatomy(lower)
}

impl PlanTarget {
    /// Whether the reader can look it up.
    #[must_use]
    pub const fn leads_somewhere(&self) -> bool {
        !matches!(self, Self::Unknown { .. })
    }
}

fn row(prose: &Prose, name: Range<usize>, dose: Range<usize>, whole: Range<usize>, resolves: PlanTarget) -> PlanRow {
    let span = prose.span(&whole);
    let at = prose.span(&dose);
    let text = prose.text()[dose].trim_matches([' ', ':', '-', '(', ')', ',']);
    let read = dosage::read_labelled("dose", &Prose::from_text(text, at.start), Context::Program);
    let dose = read.into_iter().reduce(Dose::beside).map(|dose| Dose { span, ..dose });
    let places = dose.as_ref().map(|dose| places(dose, at)).unwrap_or_default();
    let name = exercises_name(prose, name);
    PlanRow { name, dose, places, span, resolves }
}

fn exercises_name(prose: &Prose, name: Range<usize>) -> Spanned<String> {
    let inner = exercises::name_in(&prose.lower()[name.clone()]);
    let name = name.start + inner.start..name.start + inner.end;
    Spanned::new(prose.text()[name.clone()].to_owned(), prose.span(&name))
}

/// The dimensions of a dose that is written in one place.
pub(super) fn places(dose: &Dose, at: Span) -> Vec<(Dimension, Span)> {
    Dimension::COMPARED.into_iter().filter(|dimension| dimension.of(dose).is_some()).map(|found| (found, at)).collect()
}

/// Stretches between commas, semicolons, `+`, "and" and "then".
fn pieces(lower: &str, range: Range<usize>) -> Vec<Range<usize>> {
    const MARKS: [&str; 7] = [", ", "; ", " + ", " & ", " and ", " then ", " / "];
    let mut pieces = Vec::new();
    let mut start = range.start;
    while start < range.end {
        let rest = &lower[start..range.end];
        let cut = MARKS.iter().filter_map(|mark| Some((rest.find(mark)?, mark.len()))).min();
        let (at, mark) = cut.unwrap_or((rest.len(), 0));
        if at > 0 {
            pieces.push(start..start + at);
        }
        start += (at + mark).max(1);
        if mark == 0 {
            break;
        }
    }
    pieces
}

/// Whether a piece says how much or how often and names nothing.
fn only_doses(lower: &str) -> bool {
    !dosage::read_labelled("dose", &Prose::from_text(lower, 0), Context::Program).is_empty()
}
