mod breathing;
mod often;
mod readiness;
mod red_flags;
mod stops;
mod warnings;

pub use breathing::BreathNeed;
pub use red_flags::BroughtIn;
pub use stops::StopRules;

use super::{Entry, ExerciseEntry, Library};
use crate::{
    document::Kind,
    lexicon::{Element, Elements, Strength},
    model::{Field, Layer, Origin, PainStops, Reference},
};

/// A duty that may be met from elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Duty {
    /// When to stop.
    PainStop,
    /// What the content is not.
    Disclaimer,
}

/// Where an effective value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Provenance {
    /// The exercise's own words.
    Own,
    /// A record named by `use` or `disclaimer`.
    Reference,
    /// The defaults of its collection.
    Default,
    /// The article that shows it.
    Document,
    /// The program that doses it.
    Program,
}

impl Provenance {
    /// How one document hands a value on to what it shows.
    const fn through(entry: &Entry) -> Self {
        if matches!(entry.kind, Kind::Program) { Self::Program } else { Self::Document }
    }
}

/// How a duty stands after inheritance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effective<T> {
    /// Met.
    Met(T, Provenance),
    /// Not met.
    Missing,
    /// It could not be read: already an error, nothing more is said.
    Unreadable,
}

/// A document with its duties after references and inheritance are resolved.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'l> {
    library: &'l Library,
    /// The document.
    pub entry: &'l Entry,
}

impl<'l> Standing<'l> {
    pub(super) const fn new(library: &'l Library, entry: &'l Entry) -> Self {
        Self { library, entry }
    }

    /// Whether the duties of exercise content apply: exercise records, and articles that are
    /// declared or hold an exercise.
    #[must_use]
    pub fn carries_duties(&self) -> bool {
        let is_shown = matches!(self.entry.kind, Kind::Exercise | Kind::Article | Kind::Program);
        is_shown && self.entry.layer == Layer::Base
    }

    /// The exercises no stop rule reaches. `Limit` alone tells nobody to stop.
    #[must_use]
    pub fn without_pain_stop(&self) -> Vec<&'l ExerciseEntry> {
        let reached = |exercise: &&ExerciseEntry| matches!(self.pain_stop(exercise), Effective::Missing);
        self.entry.exercises.iter().filter(reached).collect()
    }

    /// The stop rule of one exercise of this document.
    #[must_use]
    pub fn pain_stop(&self, exercise: &ExerciseEntry) -> Effective<Strength> {
        let own = match (exercise.origin, &exercise.pain_stop) {
            (_, Field::Malformed) => return Effective::Unreadable,
            (_, Field::Missing) => None,
            (_, Field::Given(own)) => self.strength_of(own),
        };
        let document = match &self.entry.pain_stop {
            Field::Malformed => return Effective::Unreadable,
            Field::Missing => None,
            Field::Given(document) => self.strength_of(document).map(|(strength, _)| (strength, Provenance::Document)),
        };
        let default = self.entry.inherited.pain_stop.as_deref();
        let default =
            default.and_then(|id| self.library.guidance_strength(id)).map(|strength| (strength, Provenance::Default));
        let shown = || self.shown_by(exercise);
        let acts = |(strength, _): &(Strength, Provenance)| *strength >= Strength::Ease;
        let found = own.filter(acts).or(document.filter(acts)).or(default.filter(acts)).or_else(shown);
        found.map_or(Effective::Missing, |(strength, provenance)| Effective::Met(strength, provenance))
    }

    /// For a record: the weakest stop rule among the articles and programs that show it, if all
    /// have one.
    fn shown_by(&self, exercise: &ExerciseEntry) -> Option<(Strength, Provenance)> {
        if exercise.origin != Origin::Record {
            return None;
        }
        let given = |shown: &Entry| {
            let default = || shown.inherited.pain_stop.as_deref().and_then(|id| self.library.guidance_strength(id));
            let strength = match &shown.pain_stop {
                Field::Given(stops) => self.strength_of(stops).map(|(strength, _)| strength),
                Field::Missing => default(),
                Field::Malformed => Some(Strength::Stop),
            };
            Some((strength.filter(|strength| *strength >= Strength::Ease)?, Provenance::through(shown)))
        };
        let strengths: Option<Vec<_>> = self.library.showing(&self.entry.id).map(given).collect();
        strengths?.into_iter().min_by_key(|(strength, _)| *strength)
    }

    fn strength_of(&self, stops: &PainStops) -> Option<(Strength, Provenance)> {
        let shared = stops.uses.iter().filter_map(|reference| self.library.guidance_strength(&reference.id)).max();
        let own = stops.strongest().map(|strength| (strength, Provenance::Own));
        own.into_iter()
            .chain(shared.map(|strength| (strength, Provenance::Reference)))
            .max_by_key(|(strength, _)| *strength)
    }

    /// Everything the files of the run know of each other.
    #[must_use]
    pub const fn library(&self) -> &'l Library {
        self.library
    }

    /// Whether a reference leads to a record that may stand there, whatever it says.
    #[must_use]
    pub fn finds(&self, reference: &Reference) -> bool {
        self.library.resolves(reference)
    }

    /// Shared stop rules that nothing resolves.
    pub fn unresolved_pain_stops(&self) -> impl Iterator<Item = &'l Reference> {
        let fields = self.entry.exercises.iter().map(|exercise| &exercise.pain_stop).chain([&self.entry.pain_stop]);
        let uses = fields.filter_map(Field::given).flat_map(|stops| &stops.uses);
        let library = self.library;
        uses.filter(move |reference| library.guidance_strength(&reference.id).is_none())
    }

    /// Exercises that rest on shared cautions nothing resolves, with those references.
    pub fn unresolved_cautions(&self) -> impl Iterator<Item = (&'l ExerciseEntry, &'l Reference)> {
        let library = self.library;
        self.entry.exercises.iter().filter_map(move |exercise| {
            let (first, _) = exercise.shared_cautions.split_first()?;
            let resolves = exercise.shared_cautions.iter().any(|reference| library.guidance_cautions(&reference.id));
            (!resolves).then_some((exercise, first))
        })
    }

    /// What the disclaimer that reaches this document says.
    #[must_use]
    pub fn disclaimer(&self) -> Effective<Elements> {
        let own = match &self.entry.disclaimer {
            Field::Malformed => return Effective::Unreadable,
            Field::Missing => None,
            Field::Given(own) => own.present.map(|elements| (elements, Provenance::Own)).or_else(|| {
                let ids = own.uses.iter().map(|reference| reference.id.as_str());
                self.resolve(ids).map(|elements| (elements, Provenance::Reference))
            }),
        };
        let default = || {
            let ids = self.entry.inherited.disclaimer.iter().map(String::as_str);
            self.resolve(ids).map(|elements| (elements, Provenance::Default))
        };
        let embedded = || {
            let embeds = self.entry.shows().filter(|embed| embed.kind == Kind::Disclaimer);
            self.resolve(embeds.map(|embed| embed.id.as_str())).map(|elements| (elements, Provenance::Reference))
        };
        let found = own.or_else(embedded).or_else(default).or_else(|| self.shown_with_disclaimer());
        found.map_or(Effective::Missing, |(elements, provenance)| Effective::Met(elements, provenance))
    }

    fn resolve<'i>(&self, ids: impl Iterator<Item = &'i str>) -> Option<Elements> {
        ids.filter_map(|id| self.library.disclaimer_elements(id)).reduce(Elements::union)
    }

    /// For a record: the disclaimer of *every* article and program that shows it.
    fn shown_with_disclaimer(&self) -> Option<(Elements, Provenance)> {
        if self.entry.kind != Kind::Exercise {
            return None;
        }
        let given = |shown: &'l Entry| {
            let elements = match Standing::new(self.library, shown).disclaimer() {
                Effective::Met(elements, _) => elements,
                Effective::Unreadable => Element::ALL.into_iter().collect(),
                Effective::Missing => return None,
            };
            Some((elements, Provenance::through(shown)))
        };
        let all: Option<Vec<_>> = self.library.showing(&self.entry.id).map(given).collect();
        all?.into_iter().reduce(|(one, from), (next, _)| (one.union(next), from))
    }

    /// Disclaimer references of this document that nothing resolves.
    pub fn unresolved_disclaimers(&self) -> impl Iterator<Item = &'l Reference> {
        let uses = self.entry.disclaimer.given().into_iter().flat_map(|disclaimer| &disclaimer.uses);
        let library = self.library;
        uses.filter(move |reference| library.disclaimer_elements(&reference.id).is_none())
    }
}
