//! How often exercises are done, where a page says it outside of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::plans::{Plan, PlanTarget};
use crate::{
    document::markdown::{Block, BlockKind, Page},
    lexicon::{
        exercises::{self, HeadingRole, PartKind},
        often, plan, whole,
    },
    model::{
        Dose, Exercise, Often,
        dosage::{self, Bounds, Context, Dimension, Period},
    },
    text::{Span, Spoken},
};

/// Days of a week.
const DAYS: f64 = 7.0;

/// What stands around the exercises of a page.
pub(super) struct Around<'p> {
    pub(super) page: &'p Page<'p>,
    /// The exercise each block belongs to.
    pub(super) owner: &'p [Option<usize>],
    pub(super) exercises: &'p [Exercise],
    /// The section under the title.
    pub(super) title: u32,
    pub(super) plans: &'p [Plan],
    /// Doses in answers about one exercise.
    pub(super) answers: &'p [(usize, Dose)],
}

impl Around<'_> {
    /// Reads how often from `doses`, block by block; those of exercises were taken out before.
    pub(super) fn often(&self, doses: &[Vec<Dose>]) -> Often {
        let mut often = Often { all: self.told_within(), ..Often::default() };
        let below = self.below();
        let rows = self.plans.iter().flat_map(|plan| &plan.rows);
        let planned: BTreeSet<u32> = rows.clone().filter_map(|row| self.block_at(row.span)).collect();
        let days = self.days();
        let mut groups: BTreeSet<u32> = BTreeSet::new();
        let mut told: Vec<(u32, Span)> = Vec::new();
        let told_in_rows = self.page.blocks.iter().zip(doses).filter(|(block, _)| block.cell.is_some());
        let told_in_rows = told_in_rows.filter(|(_, doses)| doses.iter().any(Dose::tells_often));
        let names = self.names();
        often.exercises.extend(told_in_rows.filter_map(|(block, _)| names.get(&name_in_row(block)).copied()));
        for (index, block) in (0u32..).zip(&self.page.blocks) {
            if self.owner[index as usize].is_some() || block.cell.is_some() || planned.contains(&index) {
                continue;
            }
            let heading = self.page.heading(block.section).map_or("", |heading| heading.prose.lower());
            // "Three times a week is enough." is a dose only below the question it answers.
            if announces_how_often(heading) {
                let answer = dosage::read_labelled("frequency", &block.prose, Context::General);
                let answer = answer.iter().find(|dose| dose.frequency.is_some() && !self.is_answer(dose));
                often.all = often.all.or(answer.map(|dose| dose.span));
            }
            let is_heading = matches!(block.kind, BlockKind::Heading { .. });
            if is_heading && below.contains_key(&block.section) && often::heads_routine(heading) {
                told.push((block.section, block.span));
            }
            if answers_how_often(block) || block.item.is_some() && names_a_day(block) && names_exercises(block) {
                often.all = often.all.or(Some(block.span));
            }
            let spoken = Spoken::of(&block.prose);
            if self.introduces(block, &below) && says_how_often(block, &spoken, &doses[index as usize]) {
                told.push((block.section, block.span));
            }
            let read = doses[index as usize].iter().filter(|dose| dose.tells_often() && !self.is_answer(dose));
            let meant = read.filter(|dose| self.speaks_of_exercises(block, &spoken, dose, &below));
            told.extend(meant.map(|dose| (block.section, dose.span)));
        }
        for (section, span) in told {
            if below.get(&section).is_some_and(|some| some.len() < self.exercises.len()) {
                groups.insert(section);
            } else {
                often.all = often.all.or(Some(span));
            }
        }
        often.exercises.extend(groups.iter().filter_map(|section| below.get(section)).flatten());
        often.exercises.extend(self.answers.iter().filter(|(_, dose)| dose.tells_often()).map(|(index, _)| *index));
        let owned = self.page.blocks.iter().zip(self.owner).filter_map(|(block, owner)| Some((block, (*owner)?)));
        let untold = |index: usize| !self.exercises[index].dosage.given().into_iter().flatten().any(Dose::tells_often);
        let on_occasions = owned.filter(|(block, index)| untold(*index) && on_an_occasion(block));
        often.exercises.extend(on_occasions.map(|(_, index)| index));
        often.exercises.extend(self.beside_a_day(&days));
        for row in rows {
            if row.dose.as_ref().is_some_and(Dose::tells_often) || self.is_by_day(row.span, &days) {
                match &row.resolves {
                    PlanTarget::Exercise(index) => {
                        often.exercises.insert(*index);
                    }
                    PlanTarget::Record(id) => {
                        often.records.insert(id.clone());
                    }
                    PlanTarget::Described | PlanTarget::Unknown { .. } => {}
                }
            }
        }
        often
    }

    /// The exercises that a row of a table names together with a day.
    fn beside_a_day<'d>(&'d self, days: &'d BTreeSet<(u32, u32)>) -> impl Iterator<Item = usize> + 'd {
        let cells = self.page.blocks.iter().filter(|block| {
            block.cell.is_some_and(|cell| days.contains(&(cell.table, 0)) || days.contains(&(cell.table, cell.row)))
        });
        cells.flat_map(|block| {
            let names = self.exercises.iter().map(|exercise| exercise.name.to_lowercase());
            names.enumerate().filter(|(_, name)| exercises::holds_phrase(block.prose.lower(), name)).map(|(at, _)| at)
        })
    }

    /// The exercises in each section and its sub-sections.
    fn below(&self) -> Below {
        let mut below = Below::new();
        let owned =
            self.page.blocks.iter().zip(self.owner).filter_map(|(block, owner)| Some((block.section, (*owner)?)));
        for (section, exercise) in owned.collect::<BTreeSet<_>>() {
            for around in self.page.ancestors(section).chain([section]) {
                below.entry(around).or_default().insert(exercise);
            }
        }
        below
    }

    /// The last lines below the last exercise often speak of all: "Do these exercises daily."
    fn told_within(&self) -> Option<Span> {
        let doses = self.exercises.iter().filter_map(|exercise| exercise.dosage.given()).flatten();
        let mut told = doses.filter(|dose| dose.tells_often());
        let mut at_hand: Option<(u32, Spoken<'_>)> = None;
        let speaks = |dose: &&Dose| {
            let Some(at) = self.block_at(dose.span) else { return false };
            let (_, spoken) = match at_hand.take().filter(|(block, _)| *block == at) {
                Some(same) => at_hand.insert(same),
                None => at_hand.insert((at, Spoken::of(&self.page.blocks[at as usize].prose))),
            };
            spoken.around(dose.span).any(exercises::speaks_of_routine)
        };
        told.find(speaks).map(|dose| dose.span)
    }

    /// Whether a dose that stands in no exercise is one for those around it.
    fn speaks_of_exercises(&self, block: &Block, spoken: &Spoken<'_>, dose: &Dose, below: &Below) -> bool {
        let told: Vec<&str> = spoken.around(dose.span).collect();
        let any = |says: fn(&str) -> bool| told.iter().any(|lower| says(lower));
        if matches!(dose.context, Context::Modification | Context::Progression) {
            return false;
        }
        if any(exercises::speaks_of_all) || any(exercises::speaks_of_routine) || any(exercises::points_at_exercises) {
            return true;
        }
        // A time of its own makes it advice for health ("30 minutes, 5 times a week"), but for sessions
        // of which a day holds several.
        let several = dose.frequency.is_some_and(|often| {
            often.per == Period::Day && often.bounds.min.or(often.bounds.max).is_some_and(|times| times >= 2.0)
        });
        let timed = !several
            && !any(exercises::sets_time_aside)
            && [Dimension::Duration, Dimension::Distance].iter().any(|time| time.of(dose).is_some());
        let heading = self.page.heading(block.section).map_or("", |heading| heading.prose.lower());
        let introduces = self.introduces(block, below);
        let placed = match dose.context {
            Context::Program => true,
            Context::Faq => exercises::asks_how_often(heading),
            _ => introduces || exercises::asks_how_often(heading) || any(exercises::speaks_of_training),
        };
        placed && !timed && !any(exercises::gives_other_advice)
    }

    /// Whether a block stands before the exercises, or over some of them.
    fn introduces(&self, block: &Block, below: &Below) -> bool {
        block.section <= self.title || below.contains_key(&block.section)
    }

    /// The exercises by their names; of two with one name the first.
    fn names(&self) -> HashMap<String, usize> {
        let key = |exercise: &Exercise| exercises::name_key(&exercise.name.to_lowercase());
        self.exercises.iter().enumerate().rev().map(|(index, exercise)| (key(exercise), index)).collect()
    }

    fn is_answer(&self, dose: &Dose) -> bool {
        self.answers.iter().any(|(_, answer)| answer.span == dose.span)
    }

    /// The block a place lies in, by its number.
    fn block_at(&self, place: Span) -> Option<u32> {
        let after = self.page.blocks.partition_point(|block| block.span.start <= place.start);
        after.checked_sub(1).map(|at| Span::of(&(at..at)).start)
    }

    /// Rows of tables, by table and row, in which a cell names a day.
    fn days(&self) -> BTreeSet<(u32, u32)> {
        let cells = self.page.blocks.iter().filter_map(|block| Some((block.cell?, block)));
        cells.filter(|(_, block)| names_a_day(block)).map(|(cell, _)| (cell.table, cell.row)).collect()
    }

    /// Whether the row of a plan stands under a day, or beside one.
    fn is_by_day(&self, row: Span, days: &BTreeSet<(u32, u32)>) -> bool {
        let Some(block) = self.block_at(row).map(|at| &self.page.blocks[at as usize]) else { return false };
        let beside = match block.cell {
            Some(cell) => days.contains(&(cell.table, 0)) || days.contains(&(cell.table, cell.row)),
            None => names_a_day(block),
        };
        beside || self.page.heading(block.section).is_some_and(names_a_day)
    }
}

/// Whether a heading announces how much, or how often.
fn announces_how_often(heading: &str) -> bool {
    let is_dosage = matches!(exercises::heading_role(heading), HeadingRole::Part(PartKind::Dosage));
    exercises::asks_how_often(heading) || is_dosage
}

/// "How often should I do this? Three times is a good start.": a question and its answer in one paragraph.
fn answers_how_often(block: &Block) -> bool {
    let mut sentences = block.prose.lower_sentences().map(|(_, said)| said);
    let asked = sentences.by_ref().any(|said| said.trim_end().ends_with('?') && exercises::asks_how_often(said));
    asked && sentences.next().is_some_and(whole::holds_number)
}

/// Whether a line speaks of the exercises of its page: "Monday: both exercises".
fn names_exercises(block: &Block) -> bool {
    exercises::speaks_of_exercises(block.prose.lower())
}

/// The exercises in each section and its sub-sections.
type Below = BTreeMap<u32, BTreeSet<usize>>;

/// The name that the first cell of a row bears: a table that sums up doses is one of all exercises.
fn name_in_row(block: &Block) -> String {
    // "Wrist curl, 1-2 kg" names the wrist curl.
    let lower = block.prose.lower().split([',', '(']).next().unwrap_or_default();
    exercises::name_key(&lower[exercises::name_in(lower)])
}

/// Whether a block, or the label it begins with, is the name of a day.
fn names_a_day(block: &Block) -> bool {
    let lower = block.prose.lower();
    plan::names_a_day(plan::time_label(lower).map_or(lower, |end| &lower[..end]))
}

/// Whether a block says how often in words that are no dose by themselves ("Three days a week is
/// plenty."), or names an occasion ("Do these before every run.").
fn says_how_often(block: &Block, spoken: &Spoken<'_>, read: &[Dose]) -> bool {
    let mut said = block.prose.lower_sentences();
    if on_an_occasion(block) || said.any(|(_, said)| often::counts_sessions(said) || often::comes_round(said)) {
        return true;
    }
    let labelled = dosage::read_labelled("frequency", &block.prose, Context::General);
    labelled.iter().any(|dose| {
        let is_new = !read.iter().any(|other| other.span.contains(dose.span) || dose.span.contains(other.span));
        let told: Vec<&str> = spoken.around(dose.span).collect();
        let any = |says: fn(&str) -> bool| told.iter().any(|lower| says(lower));
        let timed = Dimension::Duration.of(dose).is_some() && !any(exercises::sets_time_aside);
        // "Every day" and "most mornings" are said of life as well; a count of times seldom is.
        let counted = dose.frequency.is_some_and(|often| often.bounds != Bounds::exactly(DAYS));
        let meant = !dose.approximate && (counted || any(exercises::says_only_how_often))
            || any(exercises::speaks_of_training)
            || any(exercises::points_at_exercises)
            || any(exercises::speaks_of_routine)
            || any(exercises::sets_time_aside);
        dose.tells_often() && is_new && !timed && meant && !any(exercises::gives_other_advice)
    })
}

/// Whether a block asks for its exercise on an occasion that comes round, or says how far sessions lie
/// apart.
fn on_an_occasion(block: &Block) -> bool {
    let mut sentences = block.prose.lower_sentences();
    sentences.any(|(_, said)| exercises::names_an_occasion(said) || exercises::spaces_sessions(said))
}
