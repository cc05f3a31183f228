use super::Standing;
use crate::{
    document::Kind,
    library::{Entry, ExerciseEntry},
    model::{Field, Origin, Reference},
};

impl<'l> Standing<'l> {
    /// Everything an exercise of this document warns of, in its own words and shared, lower case;
    /// missing where it warns of nothing, malformed where a part cannot be read.
    #[must_use]
    pub fn warnings(&self, exercise: &'l ExerciseEntry) -> Field<Vec<&'l str>> {
        let own = match &exercise.strains.warnings {
            Field::Malformed => return Field::Malformed,
            Field::Missing => return Field::Missing,
            Field::Given(own) => own.iter().map(String::as_str),
        };
        let details = self.entry.details.exercise().filter(|_| exercise.origin == Origin::Record);
        let uses = details.map_or(&[][..], |details| &details.shares_cautions);
        let shared: Option<Vec<_>> = uses.iter().map(|reference| self.shared_words(reference)).collect();
        shared.map_or(Field::Malformed, |shared| Field::Given(own.chain(shared.into_iter().flatten()).collect()))
    }

    /// The words of a shared guidance; `None` where it is not there or could not be read.
    fn shared_words(&self, reference: &Reference) -> Option<impl Iterator<Item = &'l str> + use<'l>> {
        let guidance = self.library.find(Kind::Guidance, &reference.id).filter(|guidance| !guidance.torn)?;
        Some(guidance.shared_caution_words.iter().map(String::as_str))
    }

    /// Every caution that reaches the readers of this document: its own, those of the records it
    /// shows, and the check before exercise. `None` where a part cannot be read, or where there is no
    /// exercise to warn of.
    #[must_use]
    pub fn all_warnings(&self) -> Option<Vec<&'l str>> {
        let entry = self.entry;
        let of_page = entry.page.iter().flat_map(|page| &page.warnings).map(String::as_str);
        let mut all: Vec<&str> = of_page.collect();
        let shown = entry.shows().filter(|shown| shown.kind == Kind::Exercise);
        let shown: Vec<&'l Entry> = shown.filter_map(|shown| self.library.find(Kind::Exercise, &shown.id)).collect();
        let mut is_empty = true;
        for holder in std::iter::once(entry).chain(shown) {
            let standing = Standing::new(self.library, holder);
            for exercise in &holder.exercises {
                is_empty = false;
                match standing.warnings(exercise) {
                    Field::Given(words) => all.extend(words),
                    Field::Missing => {}
                    Field::Malformed => return None,
                }
                all.extend(exercise.strains.measures.iter().map(String::as_str));
            }
        }
        let checks = entry.references.iter().filter(|reference| reference.field == "before_you_start");
        all.extend(checks.filter_map(|check| self.shared_words(check)).flatten());
        (!is_empty).then_some(all)
    }
}
