//! What the library covers and what nothing leads to: counts for reports, no judgement.

use std::collections::{BTreeMap, BTreeSet};

use super::{Entry, Library};
use crate::{
    document::Kind,
    model::{Layer, Status},
};

/// What the published exercises of a library cover.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Exercises that were counted.
    pub exercises: usize,
    /// Exercises by body region; one exercise may stand under several.
    pub regions: BTreeMap<String, usize>,
    /// Exercises by level.
    pub levels: BTreeMap<&'static str, usize>,
    /// Exercises by category.
    pub categories: BTreeMap<String, usize>,
    /// Conditions that a program names and no exercise is meant for.
    pub conditions_without_exercise: BTreeSet<String>,
}

impl Library {
    /// Counts what the published exercises cover.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        let mut coverage = Coverage::default();
        let mut treated: BTreeSet<&str> = BTreeSet::new();
        for exercise in self.readable().filter_map(|entry| entry.details.exercise()) {
            coverage.exercises += 1;
            let regions: BTreeSet<&str> = exercise.body_regions.iter().map(|region| region.value.as_str()).collect();
            for region in regions {
                *coverage.regions.entry(region.to_owned()).or_default() += 1;
            }
            if let Some(level) = &exercise.level {
                *coverage.levels.entry(level.value.name()).or_default() += 1;
            }
            if let Some(category) = &exercise.category {
                *coverage.categories.entry(category.value.clone()).or_default() += 1;
            }
            treated.extend(exercise.conditions.iter().map(|condition| condition.value.as_str()));
        }
        let programs = self.readable().filter_map(|entry| entry.details.program());
        let wanted = programs.flat_map(|program| &program.conditions).map(|condition| condition.value.as_str());
        coverage.conditions_without_exercise =
            wanted.filter(|condition| !treated.contains(condition)).map(str::to_owned).collect();
        coverage
    }

    /// Records that are there to be used and that nothing leads to, in the order of the files. A
    /// page stands for itself, and so does a program.
    pub fn orphans(&self) -> impl Iterator<Item = &Entry> {
        let mut named: BTreeSet<(Kind, &str)> = BTreeSet::new();
        for entry in self.entries.iter().filter(|entry| entry.status != Status::Retired) {
            let others = entry.references.iter().chain(entry.shows());
            named.extend(others.map(|reference| (reference.kind, reference.id.as_str())));
            named.extend(entry.inherited.pain_stop.as_deref().map(|id| (Kind::Guidance, id)));
            named.extend(entry.inherited.disclaimer.iter().map(|id| (Kind::Disclaimer, id.as_str())));
        }
        let stands_alone = |entry: &&Entry| matches!(entry.kind, Kind::Article | Kind::Program);
        self.readable().filter(move |entry| !stands_alone(entry) && !named.contains(&(entry.kind, entry.id.as_str())))
    }

    /// Base records that readers may meet.
    fn readable(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.layer == Layer::Base && entry.status != Status::Retired && !entry.torn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::yaml,
        library::{Address, Wholeness},
        model::{self, Inherited, Reading},
        text::Source,
    };

    fn entry(kind: Kind, id: &str, text: &str) -> Entry {
        let source = Source::new(id, text);
        let yaml = yaml::read(text, 0, yaml::Limits::default());
        let content = model::lower_record(kind, &yaml.document, &source, id, Reading::Prose);
        let address = Address { file: 0, path: id, lang: "en" };
        Entry::new(address, id.to_owned(), Wholeness::Whole, content, Inherited::default(), &|_| String::new())
    }

    fn library() -> Library {
        let bridge = "name: Bridge\nlevel: beginner\ncategory: strength\nbody_regions: [hip, core]\n\
                      conditions: [low-back-pain]\nprogressions: [{exercise: march}]\n";
        let plan = "name: Plan\nconditions: [low-back-pain, sciatica]\nphases: [{items: [{exercise: bridge}]}]\n";
        let entries = vec![
            entry(Kind::Exercise, "bridge", bridge),
            entry(Kind::Exercise, "march", "name: March\nlevel: advanced\n"),
            entry(Kind::Exercise, "row", "name: Row\nbody_regions: [hip, hip]\n"),
            entry(Kind::Exercise, "gone", "name: Gone\nstatus: retired\nbody_regions: [hip]\n"),
            entry(Kind::Program, "plan", plan),
        ];
        Library::new(entries, [])
    }

    #[test]
    fn coverage_counts_exercises_once_for_each_region() {
        let coverage = library().coverage();
        assert_eq!(coverage.regions, BTreeMap::from([("core".to_owned(), 1), ("hip".to_owned(), 2)]));
        assert_eq!(coverage.levels, BTreeMap::from([("advanced", 1), ("beginner", 1)]));
        assert_eq!(coverage.categories, BTreeMap::from([("strength".to_owned(), 1)]));
        assert_eq!(coverage.conditions_without_exercise, BTreeSet::from(["sciatica".to_owned()]));
    }

    #[test]
    fn an_orphan_is_a_record_that_nothing_leads_to() {
        let library = library();
        let orphans: Vec<&str> = library.orphans().map(|entry| entry.id.as_str()).collect();
        assert_eq!(orphans, ["row"]);
    }
}
