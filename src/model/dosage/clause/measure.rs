use super::{Reader, Setting};
use crate::lexicon::dose::{DoseWord, Group, Way, Weight, is_in};
use crate::model::dosage::{
    Distance, DistanceUnit, Intensity, Load, LoadUnit, Open, Scale,
    quantity::{Noun, Quantity},
};

impl Reader<'_, '_> {
    pub(super) fn way(&mut self, quantity: &Quantity, way: Way) {
        let walked = self.evidence.activity
            || self.setting != Setting::Prose
            || self.draft.reps.is_some()
            || self.class(quantity.to) == DoseWord::Each
            || matches!(self.text_before(quantity.from), "for" | "of")
            || self.evidence.perform && quantity.bounds.min > Some(3.0);
        let bare = self.evidence.others <= 1 && quantity.from == 0;
        let there = self.text(quantity.to) == "to" && is_in(Group::Article, self.text(quantity.to + 1));
        let told = matches!(self.text(quantity.to), "to" | "for" | "that" | "you") && !self.evidence.activity && !there;
        let minutes = matches!(way, Way::Metres(_)) && !walked && !bare;
        let rate = matches!(self.text(quantity.to), "per" | "/" | "a")
            && matches!(self.class(quantity.to + 1), DoseWord::Time(_));
        let listed = is_in(Group::Pointing, self.text_before(quantity.from));
        if rate || listed {
            return;
        }
        if (walked || bare && way != Way::Steps) && !told && !minutes && !quantity.vague {
            self.place_way(quantity);
            self.recurs(quantity.to);
        }
    }

    pub(super) fn place_way(&mut self, quantity: &Quantity) {
        let Noun::Way(way) = quantity.noun else {
            return;
        };
        let (unit, scale) = match way {
            Way::Metres(metres) => (DistanceUnit::Metres, f64::from(metres)),
            Way::Steps => (DistanceUnit::Steps, 1.0),
            Way::Laps => (DistanceUnit::Laps, 1.0),
        };
        self.draft.distance = Some(Distance { bounds: quantity.bounds.times(scale), unit });
        self.draft.approximate |= quantity.approximate;
        if quantity.open.is_some() {
            self.draft.open = quantity.open;
            self.draft.unbounded |= quantity.open == Some(Open::Upper);
        }
    }

    pub(super) fn load(&mut self, quantity: &Quantity, weight: Weight) {
        let unit = match weight {
            Weight::Kilograms => LoadUnit::Kilograms,
            Weight::Pounds => LoadUnit::Pounds,
        };
        self.draft.load = Some(Load { bounds: quantity.bounds, unit });
    }

    pub(super) fn percent(&mut self, quantity: &Quantity) {
        let near = (quantity.to..quantity.to + 5)
            .any(|at| matches!(self.text(at), "1rm" | "rm" | "1-rm" | "max" | "maximum" | "one-rep"));
        if near {
            self.draft.intensity = Some(Intensity { bounds: quantity.bounds, scale: Scale::PercentOneRm });
        }
    }

    /// "3 out of 10", "5/10": effort when the sentence is about effort, else nothing.
    pub(super) fn score(&mut self, quantity: &Quantity) {
        let of_ten = self.text(quantity.to) == "out" && self.text(quantity.to + 2) == "10"
            || self.text(quantity.to) == "/" && self.text(quantity.to + 1) == "10";
        if of_ten && self.evidence.effort {
            self.draft.intensity = Some(Intensity { bounds: quantity.bounds, scale: Scale::Cr10 });
        }
    }
}
