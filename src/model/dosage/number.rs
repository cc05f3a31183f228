mod end;
mod noun;

use super::{
    Bounds, Open,
    quantity::{Item, Noun, Quantity},
    token::Token,
};
use crate::lexicon::dose::{Bend, DoseWord, Group, bend_after, bend_before, is_in};
use end::{End, Lower, Sign};

/// Gathers numbers, their ranges, bends and nouns; everything else stays a token.
pub(super) fn items(tokens: &[Token<'_>]) -> Vec<Item> {
    let builder = Builder { tokens };
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some(quantity) = builder.quantity(at) {
            at = quantity.to;
            out.push(Item::Quantity(quantity));
        } else {
            out.push(Item::Token(at));
            at += 1;
        }
    }
    out
}

struct Builder<'a, 't> {
    tokens: &'a [Token<'t>],
}

impl Builder<'_, '_> {
    fn text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.text)
    }

    fn class(&self, at: usize) -> DoseWord {
        self.tokens.get(at).map_or(DoseWord::Other, Token::class)
    }

    fn mark(&self, at: usize, mark: char) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_mark(mark))
    }

    fn phrase(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(step, word)| self.text(at + step) == *word)
    }

    fn bend_before(&self, at: usize) -> Option<(Bend, usize)> {
        if self.mark(at, '<') || self.mark(at, '>') {
            let to = at + 1 + usize::from(self.mark(at + 1, '='));
            return Some((if self.mark(at, '<') { Bend::Ceiling } else { Bend::Floor }, to));
        }
        let (bend, words) = bend_before(|step| self.text(at + step))?;
        Some((bend, at + words.len()))
    }

    fn bend_after(&self, at: usize) -> Option<(Bend, usize)> {
        let (bend, words) = bend_after(|step| self.text(at + step))?;
        // "10 reps minimum 3 sets": the word belongs to the number it stands before.
        let to = at + words.len();
        let next_is_number = words.len() == 1 && words[0] != "+" && self.end(to).is_some();
        (!next_is_number).then_some((bend, to))
    }

    fn quantity(&self, from: usize) -> Option<Quantity> {
        if let Some((numbers, to)) = self.falling(from) {
            return Some(scheme_of(&numbers, from, to));
        }
        let (mut bends, mut at) = self.leading_bends(from);
        let sign = if self.text(at) == "between" { Sign::And } else { Sign::Dash };
        at += usize::from(sign == Sign::And);
        let first = self.end(at).filter(|end| end.to > at)?;
        let mut found = self.lower(from, first);
        let left = self.noun(first.to).map(|(noun, ..)| noun);
        let left = if first.clock { Some(Noun::Clock) } else { left };
        // "from one set of 8 to three sets of 12": the 8 belongs to the set before it.
        let made_of = |noun| noun == Noun::Set && from.checked_sub(1).is_some_and(|at| self.text(at) == "of");
        let upper = self
            .upper(found.to, Lower { noun: left, factor: found.factor, single: first.article, sign })
            .filter(|(_, noun, ..)| !made_of(*noun));
        if let Some((high, noun, factor, to)) = upper {
            if left.is_none() {
                found.bounds = in_unit(found.bounds, noun, factor);
            }
            let scale = if high.clock { 1.0 } else { factor };
            found.bounds.max = in_unit(Bounds::exactly(high.value), noun, scale).max;
            found.approximate |= high.approximate;
            (found.noun, found.factor, found.to) = (noun, factor, to);
            if left.is_none() {
                self.scheme(first, high, &mut found);
            }
        }
        self.trailing_bends(&mut found, &mut bends);
        // "lower over 3 seconds" is no floor.
        if found.noun == Noun::Time && (from..at).any(|i| self.text(i) == "over") {
            return None;
        }
        found.noun = self.excluded(from, found.to, found.noun);
        bend(&mut found, &bends);
        Some(found)
    }

    fn leading_bends(&self, from: usize) -> (Vec<Bend>, usize) {
        let (mut bends, mut at) = (Vec::new(), from);
        while bends.len() < 4 {
            let Some((bend, to)) = self.bend_before(at) else {
                break;
            };
            bends.push(self.negated(from, at, bend));
            at = to;
        }
        (bends, at)
    }

    /// The quantity that the lower end and its noun give.
    fn lower(&self, from: usize, first: End) -> Quantity {
        let (noun, factor, to) = self.noun(first.to).unwrap_or((Noun::None, 1.0, first.to));
        let exactly = Bounds::exactly(first.value);
        let mut bounds = exactly;
        // Before "times" these are no fractions: "1/2 times a day", "3/4 times".
        if noun == Noun::Times && first.value < 1.0 && self.text(first.to.saturating_sub(1)).contains('/') {
            let low = if first.value > 0.6 { 3.0 } else { 1.0 };
            bounds = Bounds { min: Some(low), max: Some(low + 1.0) };
        }
        let (to, factor) = self.compound(to, noun, factor, &mut bounds);
        if bounds == exactly {
            bounds = in_unit(bounds, noun, factor);
        }
        Quantity {
            bounds,
            noun: if first.clock { Noun::Clock } else { noun },
            factor,
            approximate: first.approximate,
            open: None,
            vague: first.vague,
            article: first.article,
            phases: None,
            from,
            to,
        }
    }

    /// Turns a range with further dashes into a scheme.
    fn scheme(&self, first: End, high: End, found: &mut Quantity) {
        found.phases = self.phases(first, high, &mut found.bounds);
        if found.phases.is_some() {
            found.to = self.scheme_end(high.to);
            found.noun = Noun::None;
            if let Some((noun, _, to)) = self.noun(found.to) {
                (found.noun, found.to) = (noun, to);
            }
        }
    }

    fn trailing_bends(&self, found: &mut Quantity, bends: &mut Vec<Bend>) {
        while let Some((bend, next)) = self.bend_after(found.to) {
            bends.push(bend);
            found.to = next;
            if found.noun == Noun::None
                && let Some((noun, factor, to)) = self.noun(next)
            {
                found.bounds = in_unit(found.bounds, noun, factor);
                (found.noun, found.factor, found.to) = (noun, factor, to);
            }
        }
    }

    /// "more than" under a negation is a ceiling.
    fn negated(&self, from: usize, at: usize, bend: Bend) -> Bend {
        let above = bend == Bend::Floor && matches!(self.text(at), "more" | "longer" | "over");
        let denied = (from.saturating_sub(6)..at)
            .rev()
            .take_while(|i| !self.mark(*i, ',') && !self.mark(*i, ';'))
            .any(|i| is_in(Group::Denial, self.text(i)));
        if above && denied { Bend::Ceiling } else { bend }
    }
}

/// Numbers that fall from set to set.
fn scheme_of(numbers: &[f64], from: usize, to: usize) -> Quantity {
    Quantity {
        bounds: Bounds { min: numbers.last().copied(), max: numbers.first().copied() },
        noun: Noun::None,
        factor: 1.0,
        approximate: false,
        open: None,
        vague: false,
        article: false,
        phases: Some(numbers.iter().map(f64::to_string).collect::<Vec<_>>().join("-")),
        from,
        to,
    }
}

/// The bounds in seconds, when the noun is a time of so many.
fn in_unit(bounds: Bounds, noun: Noun, factor: f64) -> Bounds {
    if noun == Noun::Time { bounds.times(factor) } else { bounds }
}

/// Opens or softens a quantity as the phrases around it say.
fn bend(found: &mut Quantity, bends: &[Bend]) {
    for bend in bends {
        let exact = found.bounds.min == found.bounds.max;
        match bend {
            Bend::About => found.approximate = true,
            Bend::Ceiling if exact => {
                found.bounds.min = None;
                found.open = Some(Open::Lower);
            }
            Bend::Floor if exact => {
                found.bounds.max = None;
                found.open = Some(Open::Upper);
            }
            Bend::Ceiling | Bend::Floor | Bend::Nothing => {}
        }
    }
}
