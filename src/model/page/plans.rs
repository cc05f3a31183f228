//! Plans of a page: tables and lists that spread exercises over days, weeks or phases.

mod entries;
mod lists;
mod names;
mod tables;

use std::collections::HashSet;

use crate::{
    document::markdown::Page,
    lexicon::{
        exercises::{self, HeadingRole},
        plan,
    },
    model::{
        Dose,
        dosage::Dimension,
        exercise::Exercise,
        recognise::{Facts, KnownNames},
    },
    text::{Span, Spanned},
};
use names::Names;

/// A table or a list that says which exercises are done, how much and when.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The heading that opens it; none for a table that only its columns spread over days.
    pub heading: Option<Spanned<String>>,
    /// From its first row to its last.
    pub span: Span,
    /// The weeks it is for, first and last, when it says so.
    pub weeks: Option<(u32, u32)>,
    /// Its rows that name an exercise.
    pub rows: Vec<PlanRow>,
}

/// One exercise of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanRow {
    /// The name, as written.
    pub name: Spanned<String>,
    /// What the row asks for.
    pub dose: Option<Dose>,
    /// Where each dimension of the dose is written, as exactly as the layout tells.
    pub places: Vec<(Dimension, Span)>,
    /// The whole row.
    pub span: Span,
    /// What the name leads to.
    pub resolves: PlanTarget,
}

impl PlanRow {
    /// Where a dimension of its dose stands.
    #[must_use]
    pub fn place(&self, dimension: Dimension) -> Span {
        let found = self.places.iter().find(|(placed, _)| *placed == dimension);
        found.map_or(self.span, |(_, span)| *span)
    }
}

/// What the name in a row of a plan leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanTarget {
    /// An exercise of the page, by its place among them.
    Exercise(usize),
    /// A record of the run, by id.
    Record(String),
    /// A heading, a link or several exercises at once: something the reader can follow.
    Described,
    /// Nothing.
    Unknown {
        /// The name it is most like, if any.
        nearest: Option<Nearest>,
    },
}

/// A name that another is most like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nearest {
    /// A section of the page, by its name.
    Section(String),
    /// A record, by its id.
    Record(String),
}

/// Weeks, first and last.
type Weeks = (u32, u32);

/// How far the headings above a section say that plans stand in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// No plan stands here.
    Closed,
    /// Only what is surely one.
    Loose,
    /// The page title promises a plan.
    Titled,
    /// A heading of a plan stands above.
    Above,
    /// The section is one itself.
    Own,
}

/// What the headings above a section say of plans.
#[derive(Debug, Clone, Copy)]
struct Setting {
    reach: Reach,
    heading: Option<u32>,
    weeks: Option<Weeks>,
}

/// A page with what its plans need to be read.
struct Survey<'p> {
    page: &'p Page<'p>,
    names: Names<'p>,
    settings: Vec<Setting>,
    /// Blocks with a link in them.
    links: HashSet<u32>,
    owned: &'p dyn Fn(usize) -> bool,
}

/// The plans of a page. `owned` tells the blocks that belong to an exercise.
pub(super) fn plans_of(
    page: &Page<'_>,
    facts: &[Facts],
    title: u32,
    exercises: &[Exercise],
    known: &KnownNames,
    owned: &dyn Fn(usize) -> bool,
) -> Vec<Plan> {
    let settings = settings_of(page, facts, title);
    let names = Names::new(page, exercises, known, &settings);
    let links = page.links.iter().map(|link| link.block).collect();
    let survey = Survey { page, names, settings, links, owned };
    let mut plans = survey.tables();
    plans.extend(survey.lists());
    plans.retain(|plan| !plan.rows.is_empty());
    plans.sort_by_key(|plan| plan.span);
    plans
}

fn settings_of(page: &Page<'_>, facts: &[Facts], title: u32) -> Vec<Setting> {
    let mut settings: Vec<Setting> = Vec::with_capacity(facts.len());
    for (index, (section, facts)) in (0u32..).zip(page.sections.iter().zip(facts)) {
        let above = section
            .parent
            .map_or(Setting { reach: Reach::Loose, heading: None, weeks: None }, |parent| settings[parent as usize]);
        let Some(heading) = section.heading else {
            settings.push(above);
            continue;
        };
        let lower = page.blocks[heading as usize].prose.lower();
        let weeks = plan::weeks_in(lower).or(above.weeks);
        let opens = plan::opens_plan(lower);
        let asks = facts.role == HeadingRole::Question || exercises::opens_questions(lower);
        let reach = match facts.role {
            _ if index == title => {
                if opens {
                    Reach::Titled
                } else {
                    Reach::Loose
                }
            }
            _ if above.reach == Reach::Closed || asks => Reach::Closed,
            _ if opens => Reach::Own,
            HeadingRole::Part(_) | HeadingRole::Never | HeadingRole::Question => Reach::Closed,
            HeadingRole::Exercises | HeadingRole::Name if above.reach == Reach::Own => Reach::Above,
            HeadingRole::Exercises | HeadingRole::Name => above.reach,
        };
        let own = matches!(reach, Reach::Own | Reach::Titled).then_some(heading);
        settings.push(Setting { reach, heading: own.or(above.heading), weeks });
    }
    settings
}

impl Survey<'_> {
    fn plan(&self, section: u32, weeks: Option<Weeks>, rows: Vec<PlanRow>) -> Option<Plan> {
        let setting = self.settings[section as usize];
        let (first, last) = (rows.first()?, rows.last()?);
        let span = Span::new(first.span.start, last.span.end.max(first.span.end));
        let heading = setting.heading.map(|heading| {
            let prose = &self.page.blocks[heading as usize].prose;
            let name = exercises::name_in(prose.lower());
            Spanned::new(prose.text()[name.clone()].to_owned(), prose.span(&name))
        });
        Some(Plan { heading, span, weeks: weeks.or(setting.weeks), rows })
    }
}

#[cfg(test)]
mod tests;
