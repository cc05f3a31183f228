//! How often exercises are done, where a page says it outside of them.

use std::{
    cell::LazyCell,
    collections::{BTreeMap, BTreeSet, HashMap},
};

use super::plans::{Plan, PlanTarget};
use crate::{
    document::{
        Kind,
        markdown::{Block, BlockKind, Page},
    },
    lexicon::{
        Sentence, Sentences,
        exercises::{self, HeadingRole, PartKind},
        often, plan, whole,
    },
    model::{
        Dose, Exercise, Often, Origin, Reference,
        dosage::{self, Amounts, Bounds, Context, Dimension, Period},
    },
    text::Span,
};

/// Days of a week.
const DAYS: f64 = 7.0;

/// What stands around the exercises of a page.
pub(super) struct Around<'p> {
    pub(super) page: &'p Page<'p>,
    /// Its blocks, each a passage.
    pub(super) sentences: &'p Sentences<'p>,
    /// The exercise each block belongs to.
    pub(super) owner: &'p [Option<usize>],
    pub(super) exercises: &'p [Exercise],
    /// Records that the page names or shows.
    pub(super) embeds: &'p [Reference],
    /// The section under the title.
    pub(super) title: u32,
    pub(super) plans: &'p [Plan],
    /// Doses in answers about one exercise.
    pub(super) answers: &'p [(usize, Dose)],
}

impl Around<'_> {
    /// Reads how often from `doses`, block by block; those of exercises were taken out before.
    pub(super) fn often(&self, doses: &[Vec<Dose>]) -> Often {
        if !self.is_asked_for() {
            return Often::default();
        }
        let told_for_all = |all: Span| Often { all: Some(all), ..Often::default() };
        if let Some(all) = self.told_within() {
            return told_for_all(all);
        }
        let below = self.below();
        let rows = self.plans.iter().flat_map(|plan| &plan.rows);
        let planned: BTreeSet<u32> = rows.clone().filter_map(|row| self.block_at(row.span)).collect();
        let sections = (0u32..).take(self.page.sections.len());
        let announcing: BTreeSet<u32> = sections.filter(|section| self.announces_how_often(*section)).collect();
        let mut groups: BTreeSet<u32> = BTreeSet::new();
        for (index, block) in (0u32..).zip(&self.page.blocks) {
            if self.owner[index as usize].is_some() || block.cell.is_some() || planned.contains(&index) {
                continue;
            }
            let said = Said { block, sentences: self.sentences.of_passage(index as usize) };
            if let Some(all) = self.answers_for_all(&said, &announcing) {
                return told_for_all(all);
            }
            let Some(span) = self.told_by(&said, &doses[index as usize], &below) else { continue };
            if below.get(&block.section).is_some_and(|some| some.len() < self.exercises.len()) {
                groups.insert(block.section);
            } else {
                return told_for_all(span);
            }
        }
        let mut often = Often::default();
        let days = self.days();
        let names = LazyCell::new(|| self.names());
        let told_in_rows = self.page.blocks.iter().zip(doses).filter(|(block, _)| block.cell.is_some());
        let told_in_rows = told_in_rows.filter(|(_, doses)| doses.iter().any(Dose::tells_often));
        often.exercises.extend(told_in_rows.filter_map(|(block, _)| names.get(&name_in_row(block)).copied()));
        often.exercises.extend(groups.iter().filter_map(|section| below.get(section)).flatten());
        often.exercises.extend(self.answers.iter().filter(|(_, dose)| dose.tells_often()).map(|(index, _)| *index));
        let is_untold = |one: &Exercise| !one.dosage.given().into_iter().flatten().any(Dose::tells_often);
        let untold: Vec<bool> = self.exercises.iter().map(is_untold).collect();
        let on_occasions = self.owner.iter().enumerate().filter_map(|(block, owner)| {
            (*owner).filter(|index| untold[*index] && on_an_occasion(self.sentences.of_passage(block)))
        });
        often.exercises.extend(on_occasions);
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

    /// Whether anything is left open: an exercise with an amount that does not say how often, or a
    /// record, which may leave it to the page.
    fn is_asked_for(&self) -> bool {
        let leaves_open = |exercise: &Exercise| {
            let doses = exercise.dosage.given().filter(|_| exercise.origin != Origin::Mention);
            doses.is_some_and(|doses| {
                Amounts::of(doses).has_amount && !doses.iter().any(|dose| dose.is_own() && dose.tells_often())
            })
        };
        self.embeds.iter().any(|embed| embed.kind == Kind::Exercise) || self.exercises.iter().any(leaves_open)
    }

    /// Where a block outside of exercises answers how often all of them are done; `announcing` are the
    /// sections whose headings announce that.
    fn answers_for_all(&self, said: &Said<'_>, announcing: &BTreeSet<u32>) -> Option<Span> {
        let block = said.block;
        // "Three times a week is enough." is a dose only below the question it answers.
        if announcing.contains(&block.section) {
            let answer = dosage::read_labelled("frequency", &block.prose, Context::General);
            let answer = answer.iter().find(|dose| dose.frequency.is_some() && !self.is_answer(dose));
            if let Some(answer) = answer {
                return Some(answer.span);
            }
        }
        let names_exercises = || said.sentences.iter().any(exercises::speaks_of_exercises);
        let of_a_day = || block.item.is_some() && names_a_day(block) && names_exercises();
        (said.answers_how_often() || of_a_day()).then_some(block.span)
    }

    /// Where a block tells how often those exercises are done that it stands before or over.
    fn told_by(&self, said: &Said<'_>, doses: &[Dose], below: &Below) -> Option<Span> {
        let block = said.block;
        let is_heading = matches!(block.kind, BlockKind::Heading { .. });
        let heads = is_heading && below.contains_key(&block.section);
        if heads && said.sentences.iter().any(often::heads_routine) {
            return Some(block.span);
        }
        if self.introduces(block, below) && said.says_how_often(doses) {
            return Some(block.span);
        }
        let mut read = doses.iter().filter(|dose| dose.tells_often() && !self.is_answer(dose));
        read.find(|dose| self.speaks_of_exercises(said, dose, below)).map(|dose| dose.span)
    }

    /// Whether the heading of a section announces how much, or how often.
    fn announces_how_often(&self, section: u32) -> bool {
        let heading = self.page.heading(section).map_or("", |heading| heading.prose.lower());
        self.asks_how_often(section) || matches!(exercises::heading_role(heading), HeadingRole::Part(PartKind::Dosage))
    }

    /// Whether the heading of a section asks how often.
    fn asks_how_often(&self, section: u32) -> bool {
        let heading = self.page.sections[section as usize].heading;
        let mut said = heading.into_iter().flat_map(|heading| self.sentences.of_passage(heading as usize));
        said.any(exercises::asks_how_often)
    }

    /// The exercises that a row of a table names together with a day.
    fn beside_a_day<'d>(&'d self, days: &'d BTreeSet<(u32, u32)>) -> impl Iterator<Item = usize> + 'd {
        let cells = self.page.blocks.iter().filter(|block| {
            block.cell.is_some_and(|cell| days.contains(&(cell.table, 0)) || days.contains(&(cell.table, cell.row)))
        });
        let names =
            LazyCell::new(|| self.exercises.iter().map(|exercise| exercise.name.to_lowercase()).collect::<Vec<_>>());
        cells.flat_map(move |block| {
            let held = |(at, name): (usize, &String)| exercises::holds_phrase(block.prose.lower(), name).then_some(at);
            names.iter().enumerate().filter_map(held).collect::<Vec<_>>()
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
        let speaks = |dose: &&Dose| {
            let Some(at) = self.block_at(dose.span) else { return false };
            let block = &self.page.blocks[at as usize];
            let said = Said { block, sentences: self.sentences.of_passage(at as usize) };
            said.around(dose.span).any(exercises::speaks_of_routine)
        };
        told.find(speaks).map(|dose| dose.span)
    }

    /// Whether a dose that stands in no exercise is one for those around it.
    fn speaks_of_exercises(&self, said: &Said<'_>, dose: &Dose, below: &Below) -> bool {
        let told: Vec<&Sentence<'_>> = said.around(dose.span).collect();
        let any = |says: fn(&Sentence<'_>) -> bool| told.iter().any(|sentence| says(sentence));
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
        let section = said.block.section;
        let placed = match dose.context {
            Context::Program => true,
            Context::Faq => self.asks_how_often(section),
            _ => {
                self.introduces(said.block, below) || self.asks_how_often(section) || any(exercises::speaks_of_training)
            }
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

/// A block and its sentences.
struct Said<'s> {
    block: &'s Block,
    sentences: &'s [Sentence<'s>],
}

impl<'s> Said<'s> {
    /// The sentences that lie within a place, or around it.
    fn around(&self, place: Span) -> impl Iterator<Item = &'s Sentence<'s>> {
        let span = |sentence: &Sentence<'_>| self.block.prose.span(&sentence.range());
        let from = self.sentences.partition_point(|sentence| span(sentence).end < place.start);
        let near = self.sentences[from..].iter().map(move |sentence| (sentence, span(sentence)));
        let near = near.take_while(move |(_, span)| span.start <= place.end);
        near.filter(move |(_, span)| place.contains(*span) || span.contains(place)).map(|(sentence, _)| sentence)
    }

    /// "How often should I do this? Three times is a good start.": a question and its answer in one
    /// paragraph.
    fn answers_how_often(&self) -> bool {
        let asked = self.sentences.iter().position(often::is_how_often_asked);
        asked.and_then(|asked| self.sentences.get(asked + 1)).is_some_and(|said| whole::holds_number(said.lower()))
    }

    /// Whether it says how often in words that are no dose by themselves ("Three days a week is
    /// plenty."), or names an occasion ("Do these before every run.").
    fn says_how_often(&self, read: &[Dose]) -> bool {
        let counts = |said: &Sentence<'_>| often::counts_sessions(said) || often::comes_round(said);
        if on_an_occasion(self.sentences) || self.sentences.iter().any(counts) {
            return true;
        }
        let labelled = dosage::read_labelled("frequency", &self.block.prose, Context::General);
        labelled.iter().any(|dose| {
            let is_new = !read.iter().any(|other| other.span.contains(dose.span) || dose.span.contains(other.span));
            let told: Vec<&Sentence<'_>> = self.around(dose.span).collect();
            let any = |says: fn(&Sentence<'_>) -> bool| told.iter().any(|sentence| says(sentence));
            let only_how_often = || told.iter().any(|sentence| exercises::says_only_how_often(sentence.lower()));
            let timed = Dimension::Duration.of(dose).is_some() && !any(exercises::sets_time_aside);
            // "Every day" and "most mornings" are said of life as well; a count of times seldom is.
            let counted = dose.frequency.is_some_and(|often| often.bounds != Bounds::exactly(DAYS));
            let meant = !dose.approximate && (counted || only_how_often())
                || any(exercises::speaks_of_training)
                || any(exercises::points_at_exercises)
                || any(exercises::speaks_of_routine)
                || any(exercises::sets_time_aside);
            dose.tells_often() && is_new && !timed && meant && !any(exercises::gives_other_advice)
        })
    }
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

/// Whether sentences ask for their exercise on an occasion that comes round, or say how far sessions
/// lie apart.
fn on_an_occasion(sentences: &[Sentence<'_>]) -> bool {
    sentences.iter().any(|said| exercises::names_an_occasion(said) || exercises::spaces_sessions(said))
}
