use super::{Effective, Provenance, Standing};
use crate::{document::Kind, model::Field};

/// The role of a guidance that says what to check first.
const ROLE: &str = "before-you-start";

impl Standing<'_> {
    /// What tells the reader to check with somebody before the first exercise.
    #[must_use]
    pub fn check_first(&self) -> Effective<()> {
        let entry = self.entry;
        match entry.before_you_start {
            Field::Malformed => return Effective::Unreadable,
            Field::Given(_) => return Effective::Met((), Provenance::Own),
            Field::Missing => {}
        }
        if entry.page.as_ref().and_then(|page| page.checked_first.as_ref()).is_some_and(|check| check.in_time) {
            return Effective::Met((), Provenance::Own);
        }
        let shared = entry.references.iter().filter(|reference| reference.field == "before_you_start");
        let embedded = entry.shows().filter(|embed| embed.kind == Kind::Guidance);
        let mut named = shared.chain(embedded).peekable();
        if named.peek().is_some() {
            // A reference that leads nowhere, or to another role, is reported as such.
            return Effective::Met((), Provenance::Reference);
        }
        if entry.inherited.before_you_start.as_deref().is_some_and(|id| self.says_what_to_check(id)) {
            return Effective::Met((), Provenance::Default);
        }
        let mut shown = entry.shows().filter(|shown| shown.kind == Kind::Exercise).peekable();
        let each_says = entry.exercises.is_empty()
            && shown.peek().is_some()
            && shown.all(|shown| {
                self.library.find(Kind::Exercise, &shown.id).is_some_and(|record| {
                    let refers = || record.references.iter().any(|reference| reference.field == "before_you_start");
                    !record.before_you_start.is_missing() || refers()
                })
            });
        if each_says { Effective::Met((), Provenance::Own) } else { Effective::Missing }
    }

    fn says_what_to_check(&self, id: &str) -> bool {
        let guidance = self.library.find(Kind::Guidance, id);
        guidance.is_some_and(|guidance| guidance.torn || guidance.role.as_deref() == Some(ROLE))
    }
}
