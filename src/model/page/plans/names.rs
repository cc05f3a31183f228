//! What a name in a plan leads to: a section, a record, a heading, or nothing.

use std::{
    cell::Cell,
    collections::{HashMap, HashSet},
};

use super::{Nearest, PlanTarget, Reach, Setting};
use crate::{
    document::markdown::{BlockKind, Page},
    finding::closest,
    lexicon::{exercises, plan},
    model::{exercise::Exercise, recognise::KnownNames},
};

/// Exercises of a page that are offered as nearest, and names they are offered for; nobody plans
/// more.
const MOST: usize = 500;
/// Names without a home for which the nearest is looked for: a plan with more was made by a machine.
const ADVISED: usize = 50;

/// The names a plan may use.
pub(super) struct Names<'k> {
    sections: HashMap<String, usize>,
    /// Keys of headings with text below them that are no plans.
    headings: HashSet<String>,
    /// Key and name of each exercise of the page.
    spoken: Vec<(String, String)>,
    known: &'k KnownNames,
    /// Names for which the nearest was sought.
    sought: Cell<usize>,
}

impl<'k> Names<'k> {
    pub(super) fn new(page: &Page<'_>, exercises: &[Exercise], known: &'k KnownNames, settings: &[Setting]) -> Self {
        let keys: Vec<Vec<String>> =
            exercises.iter().map(|exercise| plan::name_keys(&exercise.name.to_ascii_lowercase())).collect();
        let mut sections = HashMap::new();
        // Names as written come before names cut short.
        for (index, keys) in keys.iter().enumerate() {
            keys.iter().take(1).for_each(|key| {
                sections.entry(key.clone()).or_insert(index);
            });
        }
        for (index, keys) in keys.iter().enumerate() {
            keys.iter().skip(1).for_each(|key| {
                sections.entry(key.clone()).or_insert(index);
            });
        }
        let headings = page.blocks.iter().filter(|block| {
            let opens_plan = settings[block.section as usize].reach == Reach::Own;
            matches!(block.kind, BlockKind::Heading { .. }) && !opens_plan && !page.own_blocks(block.section).is_empty()
        });
        let spoken = keys.into_iter().zip(exercises).take(MOST);
        Self {
            sections,
            headings: headings.flat_map(|block| plan::name_keys(block.prose.lower())).collect(),
            spoken: spoken
                .filter_map(|(keys, exercise)| Some((keys.into_iter().next()?, exercise.name.clone())))
                .collect(),
            known,
            sought: Cell::new(0),
        }
    }

    /// Whether the page holds an exercise at all.
    pub(super) fn is_empty(&self) -> bool {
        self.sections.is_empty()
    }

    /// What a name, in lower case, leads to; `None` when to nothing.
    pub(super) fn target(&self, lower: &str) -> Option<PlanTarget> {
        let keys = plan::name_keys(lower);
        let exact = keys.first().and_then(|key| self.sections.get(key));
        let section = exact
            .or_else(|| keys.iter().find_map(|key| self.sections.get(key)).filter(|_| self.several(lower).is_none()));
        let record = || keys.iter().find_map(|key| self.known.id_of(key)).or_else(|| self.record_of_class(&keys));
        section
            .map(|index| PlanTarget::Exercise(*index))
            .or_else(|| record().map(|id| PlanTarget::Record(id.to_owned())))
            .or_else(|| keys.iter().any(|key| self.headings.contains(key)).then_some(PlanTarget::Described))
            .or_else(|| self.several(lower))
    }

    /// The record whose name is this one with the noun of its class.
    fn record_of_class(&self, keys: &[String]) -> Option<&str> {
        let named = |key: &String| plan::class_nouns().find_map(|noun| self.known.id_of(&format!("{key} {noun}")));
        keys.iter().find_map(named)
    }

    /// Several names in one cell, each of which leads somewhere.
    fn several(&self, lower: &str) -> Option<PlanTarget> {
        let marked = [" + ", " & ", " and ", ", ", " or ", "/", " then "];
        let mark = marked.iter().find(|mark| lower.contains(**mark))?;
        let all = lower.split(mark).all(|part| !part.trim().is_empty() && self.target(part.trim()).is_some());
        all.then_some(PlanTarget::Described)
    }

    /// The target of a name that leads to nothing.
    pub(super) fn unknown(&self, lower: &str) -> PlanTarget {
        const ALIKE: f64 = 0.6;
        if self.sought.replace(self.sought.get() + 1) > ADVISED {
            return PlanTarget::Unknown { nearest: None };
        }
        let name = exercises::name_key(lower);
        let liked = self.spoken.iter().map(|(key, shown)| (plan::likeness(&name, key), shown));
        let best = liked
            .filter(|(likeness, _)| *likeness >= ALIKE)
            .max_by(|one, other| one.0.total_cmp(&other.0).then_with(|| other.1.cmp(one.1)));
        let misspelt = || {
            let key = closest(&name, self.spoken.iter().map(|(key, _)| key.as_str()))?;
            self.spoken.iter().find(|(spoken, _)| spoken == key).map(|(_, shown)| shown)
        };
        let section = best.map(|(_, shown)| shown).or_else(misspelt);
        let record = || {
            let liked = self.known.names().map(|(key, id)| (plan::likeness(&name, key), id));
            let best = liked
                .filter(|(likeness, _)| *likeness >= ALIKE)
                .max_by(|one, other| one.0.total_cmp(&other.0).then_with(|| other.1.cmp(one.1)));
            best.map(|(_, id)| id)
        };
        let nearest = section
            .map(|name| Nearest::Section(name.clone()))
            .or_else(|| record().map(|id| Nearest::Record(id.to_owned())));
        PlanTarget::Unknown { nearest }
    }
}
