use super::{Dim, Field, Focus, Reader, Setting};
use crate::lexicon::dose::{Cue, DoseWord, Group, Phrase, is_in};
use crate::model::dosage::{
    Distance, DistanceUnit, Open,
    frequency::{Recurrence, recurrence},
    quantity::{Noun, Quantity},
};

/// Whether a number found its place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Placed {
    Yes,
    No,
}

impl Reader<'_, '_> {
    /// A number without a noun.
    pub(super) fn bare(&mut self, quantity: &Quantity) {
        let pronoun = self.text(quantity.from) == "one" && is_in(Group::Pointing, self.text_before(quantity.from));
        if pronoun || self.bare_effort(quantity) {
            return;
        }
        if let Some(phases) = quantity.phases.clone() {
            return self.scheme(quantity, phases);
        }
        if let Some((seconds, next)) = self.up_and_down(quantity) {
            self.draft.tempo = Some(seconds);
            return self.skip_to(next);
        }
        let often = recurrence(self.tokens, quantity.to);
        let how_often = matches!(often, Some((Recurrence::Day | Recurrence::Week, _)));
        if let (Setting::Field(field), Noun::None) = (self.setting, quantity.noun)
            && !(how_often && matches!(field, Field::Hold | Field::Rest | Field::Duration(_)))
        {
            return self.in_field(quantity, field);
        }
        let again = self.text(quantity.to) == "if"
            || self.text(quantity.to) == "for" && self.text(quantity.to + 1) == "beginners";
        if let (true, Some(dim), Noun::None) = (again, self.last, quantity.noun) {
            let scaled = self.in_unit_of(dim, quantity);
            return self.put(dim, &scaled);
        }
        if let Some((recurrence @ (Recurrence::Day | Recurrence::Week), next)) = often
            && self.focus != Focus::SetsOf
        {
            self.frequency(quantity, recurrence);
            return self.skip_to(next);
        }
        if self.bare_by_focus(quantity) == Placed::No
            && self.bare_reps(quantity) == Placed::No
            && !(quantity.noun == Noun::None && self.counted_out(quantity))
        {
            self.bare_by_cue(quantity);
        }
    }

    /// A quantity whose number is meant in the unit said last.
    fn in_unit_of(&self, dim: Dim, quantity: &Quantity) -> Quantity {
        let timed = matches!(dim, Dim::Hold | Dim::Duration | Dim::Rest);
        let factor = self.factor.filter(|_| timed).unwrap_or(1.0);
        Quantity { bounds: quantity.bounds.times(factor), ..quantity.clone() }
    }

    /// Three numbers or more: a tempo, or repetitions that fall or rise.
    fn scheme(&mut self, quantity: &Quantity, phases: String) {
        let tempo = self.evidence.tempo
            || matches!(self.setting, Setting::Field(Field::Tempo))
            || self.draft.reps.is_some() && quantity.bounds.max < Some(7.0);
        let told = self.evidence.others <= 1
            || self.evidence.motion
            || self.evidence.perform
            || self.setting != Setting::Prose;
        if tempo {
            self.draft.tempo = Some(phases);
        } else if quantity.bounds.max < Some(100.0) && told {
            self.put(Dim::Reps, quantity);
        }
    }

    fn bare_by_focus(&mut self, quantity: &Quantity) -> Placed {
        // "5 s squeeze, 5 s relax x 10"
        if quantity.from.checked_sub(1).is_some_and(|at| self.tokens[at].is_mark('x')) {
            return Placed::No;
        }
        let near = quantity.from.saturating_sub(self.focus_at) <= 5;
        match self.focus {
            Focus::SetsOf => {
                self.put(Dim::Reps, quantity);
                self.set_focus(Focus::None, quantity.to);
                self.recurs(quantity.to);
                Placed::Yes
            }
            Focus::Hold if near && quantity.noun == Noun::None => self.hold_number(quantity),
            Focus::Rest if near && self.factor.is_some() => {
                let timed = self.in_unit_of(Dim::Rest, quantity);
                self.put(Dim::Rest, &timed);
                self.set_focus(Focus::None, quantity.to);
                Placed::Yes
            }
            _ => Placed::No,
        }
    }

    /// "10 each side", "do ten", "repeat x 10", "3 holds".
    fn bare_reps(&mut self, quantity: &Quantity) -> Placed {
        let to = quantity.to;
        let sided = matches!(self.class(to), DoseWord::Each) && !matches!(self.class(to + 1), DoseWord::Time(_))
            || self.text(to) == "on" && self.class(to + 1) == DoseWord::Each
            || self.text(to) == "/" && matches!(self.class(to + 1), DoseWord::Side(_));
        // "two blocks, one on each side": a thing, not a repetition.
        let sided = sided && self.text(quantity.from) != "one";
        let verb =
            |at: Option<usize>| at.is_some_and(|at| matches!(self.class(at), DoseWord::Perform | DoseWord::Repeat));
        let before = quantity.from.checked_sub(1);
        let alternates = quantity.from.checked_sub(2).is_some_and(|at| self.class(at) == DoseWord::Alternating);
        let aimed = self.text_before(quantity.from) == "for" && (verb(quantity.from.checked_sub(2)) || alternates)
            || self.text(to) == "of"
                && quantity.bounds.max > Some(2.0)
                && is_in(Group::Those, self.text(to + 1))
                && (self.evidence.perform || self.evidence.motion)
            || self.draft.reps.is_some() && self.phrase(to, Phrase::OneSide).is_some()
            || self.tokens[quantity.from..to].iter().any(|token| token.text == "total");
        let labelled = self.text_before(quantity.from) == ":" && verb(quantity.from.checked_sub(2));
        let asked = self.text(to) == "holds"
            || verb(before)
            || before.is_some_and(|at| self.tokens[at].is_mark('x'))
            || labelled
            || aimed
            || self.setting == Setting::Dose && quantity.from == 0
            || self.setting == Setting::SetsByReps;
        let picked = self.text(to) == "of" && quantity.bounds.max <= Some(2.0);
        if quantity.noun != Noun::None || picked || !(sided || asked) {
            return Placed::No;
        }
        self.put(Dim::Reps, quantity);
        self.recurs(to);
        Placed::Yes
    }

    /// Starts, targets and ceilings without a noun of their own.
    fn bare_by_cue(&mut self, quantity: &Quantity) {
        let none = quantity.noun == Noun::None;
        if let (true, Some(dim)) = (none && self.text_before(quantity.from) != "one", self.defined)
            && matches!(self.text(quantity.to), "" | "." | "," | ";" | "in")
        {
            return self.put(dim, quantity);
        }
        // "at least three seconds but not more than six"
        if let (true, Some(Open::Lower), Some(dim)) = (none, quantity.open, self.last)
            && self.slot(dim).is_some_and(|present| present.max.is_none())
        {
            let scaled = self.in_unit_of(dim, quantity);
            return self.put(dim, &scaled);
        }
        let capped = quantity.open == Some(Open::Lower) && (self.has_cue(Cue::Failure) || self.has_cue(Cue::Feel));
        if self.opens_growth(quantity) && none {
            self.grow_bare(quantity);
        } else if self.is_start(quantity) && none && self.text_before(quantity.from) != "one" {
            self.bare_start = Some(quantity.clone());
            self.draft.approximate |= quantity.approximate;
            self.starts = true;
        } else if capped && none {
            self.put(Dim::Reps, quantity);
        }
    }

    /// A number after "build up to": the end of whatever was said last.
    fn grow_bare(&mut self, quantity: &Quantity) {
        let goal = quantity.bounds.max.or(quantity.bounds.min);
        if let Some(pending) = self.pending.last_mut() {
            let scale = pending.quantity.factor;
            pending.quantity.bounds.max = goal.map(|n| n * scale);
            self.draft.grown = true;
            self.starts = false;
            return;
        }
        let dim = self.last.unwrap_or(Dim::Reps);
        let scaled = self.in_unit_of(dim, quantity);
        self.put(dim, &scaled);
    }

    /// "hold 20": seconds when a unit was said before, else a number without a unit.
    fn hold_number(&mut self, quantity: &Quantity) -> Placed {
        let beside = (self.focus_at + 1..quantity.from).all(|at| {
            (matches!(self.class(at), DoseWord::Small | DoseWord::Other) || self.text(at) == "limit")
                && !matches!(self.text(at), "and" | "," | "on")
        });
        // "stay below 4 out of 10" is a value of a scale.
        let of_scale = self.text(quantity.to) == "out" || quantity.from > 0 && self.text(quantity.from - 1) == "of";
        if !beside || of_scale {
            return Placed::No;
        }
        // "over a few seconds, and remain there for 10 more"
        let seconds =
            self.tokens[..quantity.from].iter().rev().take(16).any(|token| token.class() == DoseWord::Time(1.0));
        if self.factor.is_none() && seconds {
            self.factor = Some(1.0);
        }
        if self.factor.is_some() {
            let timed = self.in_unit_of(Dim::Hold, quantity);
            self.put(Dim::Hold, &timed);
        } else {
            let last = &self.tokens[quantity.to - 1];
            self.draft.missing_unit = Some((self.locate)(self.tokens[quantity.from].start, last.end));
        }
        self.set_focus(Focus::None, quantity.to);
        Placed::Yes
    }

    fn in_field(&mut self, quantity: &Quantity, field: Field) {
        let scaled = |factor: f64| Quantity { bounds: quantity.bounds.times(factor), ..quantity.clone() };
        match field {
            Field::Sets => self.put(Dim::Sets, quantity),
            Field::Reps => self.put(Dim::Reps, quantity),
            Field::Hold => self.put(Dim::Hold, quantity),
            Field::Breaths => self.put(Dim::Breaths, quantity),
            Field::Rest => self.put(Dim::Rest, quantity),
            Field::Duration(seconds) => self.put(Dim::Duration, &scaled(f64::from(seconds))),
            Field::PerDay => self.frequency(quantity, Recurrence::Day),
            Field::PerWeek => self.frequency(quantity, Recurrence::Week),
            Field::Frequency => {
                if let Some((recurrence, next)) = recurrence(self.tokens, quantity.to) {
                    self.frequency(quantity, recurrence);
                    self.skip_to(next);
                }
            }
            Field::Distance => {
                self.draft.distance = Some(Distance { bounds: quantity.bounds, unit: DistanceUnit::Metres });
            }
            Field::Tempo => self.tempo_of(quantity.bounds),
        }
    }
}
