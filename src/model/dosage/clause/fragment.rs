use super::{Dim, Reader};
use crate::lexicon::dose::{DoseWord, Group, is_counted_move, is_in, is_move_name, same_verb};
use crate::model::dosage::{
    Open,
    quantity::{Item, Noun, Quantity},
    token::Kind,
};

/// A clause that holds a number and nothing that could give it another meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fragment {
    /// Nothing but the number.
    Alone,
    /// With words that count: `in all`, `of each`, `to the left`, a side.
    Tallied,
}

/// No exercise is counted higher in one go; the manual's hard limit of repetitions in a session is
/// 300, a lone number is believed up to a third of it.
const MOST: f64 = 100.0;

/// Words of a clause, or of a sentence of nothing but sides, that is still looked at as a whole.
const LONGEST: usize = 24;

/// Of two lone numbers the first one counts the sets up to here; the manual's usual range ends at 4.
const MOST_SETS: f64 = 6.0;

/// Things lie about in twos and threes; a number of unknown nouns is believed from here on.
const FEWEST: f64 = 4.0;

impl Reader<'_, '_> {
    /// "ten of each", "eight slides will do", "five in all": repetitions told in a clause of their
    /// own. Tells whether the number was taken.
    pub(super) fn counted_out(&mut self, quantity: &Quantity) -> bool {
        let least = quantity.bounds.min.or(quantity.bounds.max).unwrap_or(0.0);
        let most = quantity.bounds.max.unwrap_or(least);
        // "003" is a name.
        let coded = self.text(quantity.to - 1).starts_with('0');
        let shown = coded || is_in(Group::Pointing, self.text_before(quantity.from));
        if quantity.vague || quantity.phases.is_some() || most > MOST || least < 1.0 || least.fract() > 0.0 || shown {
            return false;
        }
        let (to, taken) = match self.counted_noun(quantity) {
            Some((to, known)) => (to, known || least >= FEWEST && self.names_motion()),
            None => (quantity.to, quantity.noun == Noun::Move),
        };
        let named = to > quantity.to || quantity.noun == Noun::Move;
        if named && taken && self.verb_said(quantity, to) {
            return self.count_reps(quantity, to);
        }
        let summed = (to..to + 2).any(|at| is_in(Group::Sum, self.text(at)));
        if named && summed && (self.is_moving() || self.draft.per.is_some()) && least > 1.0 {
            return self.count_reps(quantity, to);
        }
        let found = self.fragment(quantity, to);
        // "8 each leg, 16 in all": a sum of what was said.
        let sum = self.draft.reps.is_some() && (quantity.from..to + 3).any(|at| is_in(Group::Sum, self.text(at)));
        if sum && found.is_some() {
            return true;
        }
        let sure = match found {
            None => false,
            // A sentence of a range and its noun: things are not counted from so many to so many.
            Some(_) if named => (taken || most > least && least >= FEWEST && self.evidence.others <= 1) && least > 1.0,
            Some(Fragment::Tallied) => (self.is_moving() || self.only_tells_sides()) && (least > 1.0 || most > least),
            Some(Fragment::Alone) => self.stands_for_reps(quantity, least),
        };
        sure && self.count_reps(quantity, to)
    }

    fn count_reps(&mut self, quantity: &Quantity, to: usize) -> bool {
        // "row; 3; 10-12": the first of two numbers counts the sets.
        let earlier = self.draft.reps.filter(|_| self.alone_at == Some(self.at));
        if let (Some(sets), None) = (earlier, self.draft.sets)
            && sets.min.is_some()
            && sets.max.is_some_and(|most| most <= MOST_SETS && quantity.bounds.max > Some(most))
        {
            self.draft.sets = Some(sets);
            self.draft.reps = None;
            self.move_place(super::Dimension::Reps, super::Dimension::Sets);
        }
        self.alone_at = Some(self.at + 2);
        self.put(Dim::Reps, quantity);
        self.recurs(to);
        self.skip_to(to);
        true
    }

    /// Whether the sentence names a movement or tells one, not only an activity.
    const fn is_told_to_move(&self) -> bool {
        self.evidence.hold || self.names_motion()
    }

    /// The same without what is only kept: "keep a diary".
    const fn names_motion(&self) -> bool {
        let said = &self.evidence;
        said.motion || said.dynamic || said.named
    }

    /// Whether the sentence names a movement or tells one.
    fn is_moving(&self) -> bool {
        let said = &self.evidence;
        said.perform
            || said.hold
            || said.motion
            || said.activity
            || said.dynamic
            || said.named
            || self.draft.has_amount()
    }

    /// "Twelve on the left leg; the same on the right": the sentence has no other words.
    fn only_tells_sides(&self) -> bool {
        self.tokens.len() <= LONGEST
            && self.tokens.iter().all(|token| {
                token.class() != DoseWord::Other
                    || !matches!(token.kind, Kind::Word(_))
                    || is_in(Group::Tally, token.text)
                    || is_in(Group::Same, token.text)
                    || is_in(Group::Other, token.text)
            })
    }

    /// The noun a number counts, when it is a movement: where it ends, and whether it is known as
    /// one.
    fn counted_noun(&self, quantity: &Quantity) -> Option<(usize, bool)> {
        for at in quantity.to..quantity.to + 3 {
            let token = self.tokens.get(at)?;
            if !matches!(token.kind, Kind::Word(_)) || token.glued {
                return None;
            }
            if matches!(token.class(), DoseWord::Move) || is_counted_move(token.text) {
                return Some((at + 1, true));
            }
            let plain = matches!(token.class(), DoseWord::Other);
            if plain && token.text.len() > 4 && token.text.ends_with('s') && !token.text.ends_with("ss") {
                let verb = self.said_before(quantity.from, token.text);
                return (verb || !is_in(Group::Things, token.text)).then_some((at + 1, verb));
            }
            if !plain && !is_in(Group::Describing, token.text) {
                return None;
            }
        }
        None
    }

    /// "Circle the wrists, 10 circles": the verb of the noun that ends at `to` was told before.
    fn verb_said(&self, quantity: &Quantity, to: usize) -> bool {
        to.checked_sub(1).is_some_and(|at| self.said_before(quantity.from, self.text(at)))
    }

    fn said_before(&self, from: usize, noun: &str) -> bool {
        (0..from.min(self.tokens.len())).rev().take(40).any(|at| {
            let owned = at.checked_sub(1).is_some_and(|before| {
                is_in(Group::Article, self.text(before)) || matches!(self.tokens[before].kind, Kind::Number(_))
            });
            let verb =
                matches!(self.class(at), DoseWord::Motion | DoseWord::Activity | DoseWord::Lower | DoseWord::Hold)
                    || at == 0
                    || self.is_told(at);
            verb && !owned && same_verb(self.text(at), noun)
        })
    }

    /// Whether the clause around a number whose noun ends at `to` holds nothing else of weight.
    fn fragment(&self, quantity: &Quantity, to: usize) -> Option<Fragment> {
        let mut at = quantity.from;
        while let Some(before) = at.checked_sub(1) {
            if quantity.from - before > LONGEST {
                return None;
            }
            if self.is_clause_mark(before) {
                break;
            }
            let led = matches!(self.class(before), DoseWord::Perform | DoseWord::Repeat)
                || is_in(Group::LeadingIn, self.text(before));
            if !led {
                return None;
            }
            at = before;
        }
        let mut found = Fragment::Alone;
        let mut next = to;
        while let Some(token) = self.tokens.get(next) {
            if next - to > LONGEST {
                return None;
            }
            if self.is_clause_mark(next) {
                break;
            }
            match token.class() {
                DoseWord::Side(_) | DoseWord::Each | DoseWord::Alternating => found = Fragment::Tallied,
                DoseWord::Once(_) | DoseWord::Daily(_) | DoseWord::PerDay(_) => break,
                DoseWord::Day | DoseWord::Week | DoseWord::DayPart => {}
                _ if is_in(Group::Tally, token.text) => found = Fragment::Tallied,
                _ if is_in(Group::Beside, token.text) => {}
                _ if found == Fragment::Tallied && matches!(token.kind, Kind::Number(_)) => break,
                _ => return None,
            }
            next += 1;
        }
        Some(found)
    }

    /// A lone number stands for repetitions after a movement was named, or before how often.
    fn stands_for_reps(&self, quantity: &Quantity, least: f64) -> bool {
        let before = quantity.from.checked_sub(1);
        let bracketed = before.is_some_and(|at| self.tokens[at].is_mark('(')) || self.text(quantity.to) == ")";
        // "steps 1, 2, 3"
        let beside = |mark: Option<&Item>, other: Option<&Item>| {
            matches!(
                (mark, other),
                (Some(Item::Token(mark)), Some(Item::Quantity(other)))
                    if matches!(self.text(*mark), "," | "and") && other.noun == quantity.noun && other.open.is_none()
            )
        };
        let item = |at: usize| self.items.get(at);
        let listed = beside(self.item_before(1), self.item_before(2)) || beside(item(self.at + 1), item(self.at + 2));
        let bent = matches!(quantity.open, Some(Open::Upper | Open::Lower));
        // "10, twice a day": nothing else in the sentence.
        let often = self.evidence.others == 0
            && (quantity.to..self.tokens.len()).take(4).any(|at| {
                matches!(self.class(at), DoseWord::Once(_) | DoseWord::Daily(_) | DoseWord::PerDay(_) | DoseWord::Times)
            });
        // "Squats: 15", but not "Exercises: 15"; "2016;21(3)" is a place in a journal.
        let labelled = before.is_some_and(|at| self.tokens[at].is_mark(':'))
            && !before.and_then(|at| at.checked_sub(1)).is_some_and(|at| self.names_a_movement(at));
        let glued = before.is_some() && self.tokens[quantity.from].glued
            || self.tokens.get(quantity.to).is_some_and(|next| next.glued && next.is_mark('('));
        if labelled || glued || !(often || self.is_told_to_move()) {
            return false;
        }
        !bracketed && !listed && (quantity.from > 0 || often) && (least >= 3.0 || bent)
    }

    fn names_a_movement(&self, at: usize) -> bool {
        matches!(
            self.class(at),
            DoseWord::Move | DoseWord::Motion | DoseWord::Activity | DoseWord::Repeat | DoseWord::Rep
        ) || is_move_name(self.text(at))
    }

    fn item_before(&self, steps: usize) -> Option<&Item> {
        self.at.checked_sub(steps).and_then(|at| self.items.get(at))
    }

    fn is_clause_mark(&self, at: usize) -> bool {
        match self.tokens.get(at).map(|token| token.kind) {
            Some(Kind::Mark('-')) => !self.tokens[at].glued,
            Some(Kind::Mark(mark)) => ",;:.()!?…–—".contains(mark),
            _ => false,
        }
    }
}
