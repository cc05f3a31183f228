use super::{Dim, Reader};
use crate::lexicon::dose::DoseWord;
use crate::model::dosage::quantity::{Item, Noun, Quantity};

impl Reader<'_, '_> {
    /// "Sets/reps 3/12", "3/6 (sets/reps)": two labels and two numbers in the same order, at the
    /// label of the sets. Tells whether both were taken.
    pub(super) fn paired(&mut self, at: usize) -> bool {
        let joined = self.text(at + 1) == "/" || self.tokens.get(at + 1).is_some_and(|token| token.is_mark('x'));
        if !joined || self.class(at + 2) != DoseWord::Rep {
            return false;
        }
        let mut next = self.at + 3;
        next += usize::from(
            matches!(self.items.get(next), Some(Item::Token(i)) if matches!(self.text(*i), ":" | "-" | "=")),
        );
        if let Some((sets, reps)) = self.pair(next) {
            self.put(Dim::Sets, &sets);
            self.put(Dim::Reps, &reps);
            self.skip_to(reps.to);
            return true;
        }
        let before = self.at.checked_sub(4).filter(|_| self.text_before(at) == "(");
        if let Some((sets, reps)) = before.and_then(|first| self.pair(first)) {
            self.put(Dim::Sets, &sets);
            self.put(Dim::Reps, &reps);
            self.skip_to(at + 3);
            return true;
        }
        false
    }

    /// Two numbers from item `first` on with one sign between them.
    fn pair(&self, first: usize) -> Option<(Quantity, Quantity)> {
        let number = |at: usize| match self.items.get(at) {
            Some(Item::Quantity(quantity)) if matches!(quantity.noun, Noun::None | Noun::Other | Noun::Excluded) => {
                Some(quantity.clone())
            }
            _ => None,
        };
        let sign =
            matches!(self.items.get(first + 1), Some(Item::Token(i)) if matches!(self.text(*i), "/" | ";" | ","));
        number(first).zip(number(first + 2)).filter(|_| sign)
    }

    /// "q2h", as prescriptions abbreviate it: the minutes from one bout to the next.
    pub(super) fn prescribed_interval(&mut self, at: usize) {
        let hours = self.text(at).strip_prefix('q').and_then(|rest| rest.strip_suffix('h'));
        if let Some(hours) = hours.and_then(|hours| hours.parse::<u8>().ok()).filter(|hours| (1..=24).contains(hours)) {
            self.draft.interval_minutes = Some(super::Bounds::exactly(f64::from(hours) * 60.0));
        }
    }

    /// "do sets of twenty": what a set has, when nobody says how many sets.
    pub(super) fn what_a_set_has(&mut self, at: usize) {
        let counted = self.at.checked_sub(1).is_some_and(|i| matches!(self.items[i], Item::Quantity(_)));
        if let (false, "sets", "of", Some(Item::Quantity(quantity))) =
            (counted, self.text(at), self.text(at + 1), self.items.get(self.at + 2))
            && matches!(quantity.noun, Noun::None | Noun::Rep)
            && self.evidence.perform
        {
            let quantity = quantity.clone();
            self.put(Dim::Reps, &quantity);
            self.skip_to(quantity.to);
        }
    }
}
