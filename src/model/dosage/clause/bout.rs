use super::{Dim, Reader};
use crate::lexicon::dose::DoseWord;
use crate::model::dosage::{
    frequency::{recurrence, spread},
    quantity::{Item, Noun, Quantity},
};

impl Reader<'_, '_> {
    /// "three 10-minute walks a day", "two 30-second holds": bouts of so long, counted.
    pub(super) fn bout(&mut self, quantity: &Quantity) -> bool {
        let Some(Item::Quantity(time)) = self.items.get(self.at + 1).filter(|_| quantity.noun == Noun::None) else {
            return false;
        };
        let joined = time.to >= 2 && self.text(time.to - 2) == "-";
        if time.noun != Noun::Time || !joined || time.from != quantity.to {
            return false;
        }
        // An adjective may stand between: "three 10-minute brisk walks".
        let named = (time.to..time.to + 2).find(|at| {
            matches!(
                self.class(*at),
                DoseWord::Session
                    | DoseWord::Activity
                    | DoseWord::Move
                    | DoseWord::Hold
                    | DoseWord::Set
                    | DoseWord::Motion
            )
        });
        let Some(named) = named else {
            return false;
        };
        let next = named + 1;
        let time = time.clone();
        let often = recurrence(self.tokens, next).or_else(|| spread(self.tokens, next));
        let held = self.class(named) == DoseWord::Hold;
        match (self.class(named), often) {
            (DoseWord::Set, _) => self.put(Dim::Sets, quantity),
            (_, Some((recurrence, _))) if !held => self.frequency(quantity, recurrence),
            _ => self.put(Dim::Reps, quantity),
        }
        self.put(if held { Dim::Hold } else { Dim::Duration }, &time);
        self.skip_to(often.filter(|_| !held).map_or(next, |(_, end)| end));
        true
    }
}
