//! How the exercises and disclaimers of a run relate: what leads to what, what repeats what.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::{Entry, Library, Wording, graph::Circles, similar};
use crate::{
    document::Kind,
    lexicon,
    model::{Details, ExerciseDetails, Field, Layer, Reference, Status, Way},
};

/// What is worked out about kin when first asked for.
#[derive(Debug, Default)]
pub(super) struct Kin {
    circles: OnceLock<Circles>,
    twins: OnceLock<FxHashMap<u32, u32>>,
    disclaimers: OnceLock<Vec<(u32, Wording)>>,
}

/// In what two exercises with nearly the same steps differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// How many, how long, how often.
    pub dosage: bool,
    /// Who should hold back, and how.
    pub cautions: bool,
}

impl Library {
    /// The record a reference of an entry leads to; among several languages, that of the entry.
    #[must_use]
    pub fn counterpart(&self, entry: &Entry, reference: &Reference) -> Option<&Entry> {
        self.place_of(entry, reference).map(|place| &self.entries[place as usize])
    }

    fn place_of(&self, entry: &Entry, reference: &Reference) -> Option<u32> {
        let found = self.by_id.get(&(reference.kind, reference.id.clone()))?;
        let lang = |place: &&u32| self.entries[**place as usize].lang.as_str();
        let same_tag = found.iter().find(|place| lang(place) == entry.lang);
        let same_language = || found.iter().find(|place| language(lang(place)) == language(&entry.lang));
        same_tag.or_else(same_language).or(found.first()).copied()
    }

    fn circles(&self) -> &Circles {
        self.kin.circles.get_or_init(|| {
            let leads = |entry: &Entry| {
                let ways = entry.live_exercise().and_then(|exercise| exercise.progressions.given());
                let named = ways.into_iter().flatten().filter_map(|way| way.exercise.as_ref());
                let places = named.filter_map(|reference| self.place_of(entry, reference));
                places.filter(|place| self.entries[*place as usize].live_exercise().is_some()).collect()
            };
            let ways: Vec<Vec<u32>> = self.entries.iter().map(leads).collect();
            Circles::new(&ways, |place| self.entries[place as usize].path.as_str())
        })
    }

    /// The place of an entry of this library.
    fn place(&self, entry: &Entry) -> Option<u32> {
        let address = |place: &u32| &raw const self.entries[*place as usize];
        let of_its_id = self.by_id.get(&(entry.kind, entry.id.clone()))?;
        // Entries of one list lie one after the other, and a library may hold many of one id.
        let at = of_its_id.binary_search_by_key(&std::ptr::from_ref(entry), address).ok()?;
        Some(of_its_id[at])
    }

    /// The exercises along a circle of progressions, from this one on: for the exercise of the
    /// circle whose path sorts first.
    #[must_use]
    pub fn circle_told_at(&self, entry: &Entry) -> Option<Vec<&Entry>> {
        let circle = self.circles().told_at(self.place(entry)?)?;
        Some(circle.iter().map(|place| &self.entries[*place as usize]).collect())
    }

    /// Whether two exercises lead to each other by their progressions.
    #[must_use]
    pub fn are_on_one_circle(&self, one: &Entry, other: &Entry) -> bool {
        let places = (self.place(one), self.place(other));
        matches!(places, (Some(one), Some(other)) if self.circles().are_on_one(one, other))
    }

    /// The exercise of an earlier path that has nearly the same steps and is not declared as kin,
    /// with what they differ in.
    #[must_use]
    pub fn twin_of(&self, entry: &Entry) -> Option<(&Entry, Difference)> {
        let twins = self.kin.twins.get_or_init(|| {
            let mut entries: Vec<(u32, &[u32])> = (0u32..)
                .zip(&self.entries)
                .filter(|(_, entry)| entry.live_exercise().is_some())
                .map(|(place, entry)| (place, entry.step_pairs.as_slice()))
                .collect();
            entries.sort_unstable_by_key(|(place, _)| self.entries[*place as usize].path.as_str());
            let at = |place: u32| &self.entries[place as usize];
            similar::twins(&entries, |one, other| {
                let (one, other) = (at(one), at(other));
                let alike = one.id != other.id && language(&one.lang) == language(&other.lang);
                alike && !one.names(other) && !other.names(one) && one.difference(other).is_some()
            })
        });
        let twin = &self.entries[*twins.get(&self.place(entry)?)? as usize];
        Some((twin, twin.difference(entry)?))
    }

    /// Disclaimer records that readers see, with their words, in the order of their paths.
    pub fn approved_disclaimers(&self) -> impl Iterator<Item = (&Entry, &Wording)> {
        let approved = self.kin.disclaimers.get_or_init(|| {
            let seen = (0u32..).zip(&self.entries);
            let seen = seen.filter(|(_, entry)| entry.kind == Kind::Disclaimer && entry.is_published());
            let worded = seen.map(|(place, entry)| (place, Wording::new(&entry.disclaimer_words())));
            let mut approved: Vec<(u32, Wording)> = worded.filter(|(_, wording)| !wording.is_empty()).collect();
            approved.sort_unstable_by_key(|(place, _)| self.entries[*place as usize].path.as_str());
            approved
        });
        approved.iter().map(|(place, wording)| (&self.entries[*place as usize], wording))
    }
}

impl Entry {
    /// The exercise of a record that is judged: no overlay, not retired, read to its end, in
    /// a language with words.
    #[must_use]
    pub fn live_exercise(&self) -> Option<&ExerciseDetails> {
        let is_whole = self.layer == Layer::Base && !self.torn;
        let is_live = is_whole && self.status != Status::Retired && lexicon::supports(&self.lang);
        self.details.exercise().filter(|_| is_live)
    }

    /// The words of a disclaimer record, one text after the other.
    fn disclaimer_words(&self) -> String {
        let texts = self.disclaimer.given().into_iter().flat_map(|disclaimer| &disclaimer.texts).flatten();
        texts.map(|text| text.value.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Whether it names another exercise in any of its fields.
    fn names(&self, other: &Self) -> bool {
        self.references.iter().any(|reference| reference.kind == Kind::Exercise && reference.id == other.id)
    }

    fn difference(&self, other: &Self) -> Option<Difference> {
        let (Details::Exercise(mine), Details::Exercise(others)) = (&self.details, &other.details) else { return None };
        let difference =
            Difference { dosage: !self.doses_like(other), cautions: cautions_of(mine) != cautions_of(others) };
        (difference.dosage || difference.cautions).then_some(difference)
    }

    /// A dose that cannot be read is taken for any.
    fn doses_like(&self, other: &Self) -> bool {
        let doses = |entry: &Self| entry.exercises.first().map(|exercise| exercise.dosage.clone());
        match (doses(self), doses(other)) {
            (Some(Field::Given(mine)), Some(Field::Given(others))) => {
                mine.len() == others.len() && mine.iter().zip(&others).all(|(one, other)| one.says_the_same(other))
            }
            (Some(Field::Given(_)), Some(Field::Missing)) | (Some(Field::Missing), Some(Field::Given(_))) => false,
            _ => true,
        }
    }
}

/// All that an exercise says on who should hold back, and how, in an order of its own.
fn cautions_of(exercise: &ExerciseDetails) -> Vec<&str> {
    let bans = exercise.contraindications.given().into_iter().flatten().map(|ban| ban.condition.value.as_str());
    let shared = exercise.shares_cautions.iter().map(|reference| reference.id.as_str());
    let mut all: Vec<&str> = exercise.caution_words.iter().map(String::as_str).chain(bans).chain(shared).collect();
    all.sort_unstable();
    all
}

/// Ways on that name an exercise.
pub fn exercises_of(ways: &Field<Vec<Way>>) -> impl Iterator<Item = &Reference> {
    ways.given().into_iter().flatten().filter_map(|way| way.exercise.as_ref())
}

/// The primary subtag of a language tag.
pub(super) fn language(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}
