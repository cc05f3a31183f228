use super::Standing;
use crate::{
    document::Kind,
    lexicon::{Signs, Strength, exercises},
    library::{Entry, ExerciseEntry},
    model::{Details, Field, Layer, PainStops, Reference},
    text::Span,
};

/// What the stop rules written in one file say together, shared ones included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StopRules {
    /// Kinds of signs they name.
    pub signs: Signs,
    /// Whether they speak of the day after.
    pub next_day: bool,
    /// The sentences that ask for something, in file order; never empty.
    pub places: Vec<Span>,
}

impl<'l> Standing<'l> {
    /// What the stop rules written in this file say together. `None` where it leaves the rule to
    /// others, where nothing tells anybody to stop (a finding of its own), and where a part could
    /// not be read.
    #[must_use]
    pub fn own_stop_rules(&self) -> Option<StopRules> {
        let entry = self.entry;
        if entry.layer == Layer::Overlay || entry.torn {
            return None;
        }
        let fields = entry.exercises.iter().map(|exercise| &exercise.pain_stop).chain([&entry.pain_stop]);
        let given = match (entry.kind, &entry.shared_pain_stop) {
            (Kind::Guidance, shared) => vec![shared.as_ref()?],
            _ if fields.clone().any(Field::is_malformed) => return None,
            _ => fields.filter_map(Field::given).collect(),
        };
        let own = || given.iter().flat_map(|stops| &stops.own);
        let acting = own().filter(|stop| stop.mark.strength >= Strength::Ease);
        let mut places: Vec<Span> = acting.map(|stop| stop.span).collect();
        places.sort_unstable();
        if places.is_empty() {
            return None;
        }
        let mut rules = StopRules {
            signs: Signs::default(),
            next_day: entry.page.as_ref().is_some_and(|page| page.looks_at_next_day),
            places,
        };
        let uses = given.iter().flat_map(|stops| &stops.uses);
        let shared: Option<Vec<&PainStops>> = uses.map(|reference| self.shared_stop_rule(reference)).collect();
        for stops in given.into_iter().chain(shared?) {
            rules.signs = rules.signs.union(stops.signs());
            rules.next_day |= stops.speaks_of_next_day();
        }
        Some(rules)
    }

    /// A shared stop rule; `None` where it is not there or could not be read, which is told elsewhere.
    fn shared_stop_rule(&self, reference: &Reference) -> Option<&'l PainStops> {
        self.library.find(Kind::Guidance, &reference.id)?.shared_pain_stop.as_ref()
    }

    /// Whether nothing in this file works a body: all its exercises are of breathing or of rest.
    #[must_use]
    pub fn is_all_of_breathing(&self) -> bool {
        let exercises = &self.entry.exercises;
        let shown = || self.entry.shows().filter(|shown| shown.kind == Kind::Exercise);
        let is_shown_so = |shown: &Reference| {
            self.library
                .find(Kind::Exercise, &shown.id)
                .is_some_and(|record| record.exercises.iter().all(|e| is_of_breathing(record, e)))
        };
        let holds_any = !exercises.is_empty() || shown().next().is_some();
        holds_any && exercises.iter().all(|exercise| is_of_breathing(self.entry, exercise)) && shown().all(is_shown_so)
    }
}

fn is_of_breathing(entry: &Entry, exercise: &ExerciseEntry) -> bool {
    let name = exercise.name.to_lowercase();
    if let Details::Exercise(details) = &entry.details
        && let Some(category) = &details.category
    {
        return category.value == "breathing";
    }
    exercise.said_to_train == ["breathing"] || exercises::is_breathing(&name) || exercises::is_restful(&name)
}
