use super::Builder;
use crate::lexicon::dose::{DoseWord, Group, Way, is_in, is_label};
use crate::model::dosage::{
    Bounds,
    quantity::Noun,
    token::{Kind, Token},
};

impl Builder<'_, '_> {
    /// The noun after a number at `at`: noun, seconds in it, and where it ends.
    pub(super) fn noun(&self, at: usize) -> Option<(Noun, f64, usize)> {
        let mut at = at;
        if self.mark(at, '-') && Noun::of(self.class(at + 1)).is_some() && self.tokens[at].glued {
            at += 1;
        }
        if let Some(Token { kind: Kind::Mark(mark), .. }) = self.tokens.get(at) {
            return match mark {
                '"' => Some((Noun::Time, 1.0, at + 1)),
                '\'' => Some((Noun::Time, 60.0, at + 1)),
                '%' => Some((Noun::Percent, 1.0, at + 1)),
                '\u{b0}' => Some((Noun::Excluded, 1.0, at + 1)),
                _ => None,
            };
        }
        // "Sets: 3 Reps: 12": the noun belongs to the number after it.
        let labelled = (at.saturating_sub(4)..at.saturating_sub(1))
            .any(|i| self.mark(i, ':') || matches!(self.class(i), DoseWord::Set | DoseWord::Rep));
        // "Sets 2-3 Reps 8-12"
        let heads = matches!(self.class(at), DoseWord::Rep | DoseWord::Set)
            && matches!(self.tokens.get(at + 1).map(|token| token.kind), Some(Kind::Number(_)))
            && self.is_label_before(at);
        if self.mark(at + 1, ':') && labelled || heads {
            return None;
        }
        if matches!(self.class(at), DoseWord::Training | DoseWord::Activity) && self.class(at + 1) == DoseWord::Session
        {
            return Some((Noun::Session, 1.0, at + 2));
        }
        if let Some((noun, factor)) = Noun::of(self.class(at)) {
            // "10 times", but "10 time zones" and "1 second set" stay out.
            return Some((noun, factor, at + 1));
        }
        let mut reach = at;
        for _ in 0..3 {
            let class = self.class(reach);
            let describes = matches!(
                class,
                DoseWord::Other
                    | DoseWord::Side(_)
                    | DoseWord::Motion
                    | DoseWord::Hold
                    | DoseWord::Lower
                    | DoseWord::Alternating
            ) && matches!(self.tokens.get(reach), Some(Token { kind: Kind::Word(_), .. }))
                || is_in(Group::Describing, self.text(reach))
                || self.mark(reach, ',') && reach > at;
            if !describes {
                break;
            }
            reach += 1;
            match Noun::of(self.class(reach)) {
                Some((noun @ (Noun::Rep | Noun::Move | Noun::Breath | Noun::Set | Noun::Day), factor)) => {
                    return Some((noun, factor, reach + 1));
                }
                Some((noun @ (Noun::Times | Noun::Session | Noun::Way(Way::Steps | Way::Laps)), factor))
                    if reach == at + 1 =>
                {
                    return Some((noun, factor, reach + 1));
                }
                // "2 full seconds"
                Some((Noun::Time, factor)) if reach == at + 1 && is_in(Group::Describing, self.text(at)) => {
                    return Some((Noun::Time, factor, reach + 1));
                }
                Some((Noun::Excluded, _)) => return Some((Noun::Excluded, 1.0, reach + 1)),
                _ => {}
            }
        }
        None
    }

    /// "Sets 2-3 Reps 8-12": whether the number that ends at `at` stands after a label, which has no
    /// number of its own before it.
    fn is_label_before(&self, at: usize) -> bool {
        let number = |at: usize| matches!(self.tokens.get(at), Some(Token { kind: Kind::Number(_), .. }));
        let first =
            (at.saturating_sub(4)..at).rev().find(|i| !number(*i) && !self.mark(*i, '-') && self.text(*i) != "to");
        first.is_some_and(|label| {
            matches!(self.class(label), DoseWord::Rep | DoseWord::Set) && !label.checked_sub(1).is_some_and(number)
        })
    }

    /// `1 min 30 s`, `1 minute and 30 seconds`, `a minute and a half`.
    pub(super) fn compound(&self, to: usize, noun: Noun, factor: f64, bounds: &mut Bounds) -> (usize, f64) {
        if noun != Noun::Time || factor < 60.0 {
            return (to, factor);
        }
        let Some(first) = bounds.min else {
            return (to, factor);
        };
        let mut at = to + usize::from(self.text(to) == "and");
        if self.phrase(at, &["a", "half"]) {
            *bounds = Bounds::exactly((first + 0.5) * factor);
            return (at + 2, factor);
        }
        if let Some(Token { kind: Kind::Number(more), .. }) = self.tokens.get(at)
            && let Some((Noun::Time, small, next)) = self.noun(at + 1)
            && small < factor
        {
            *bounds = Bounds::exactly(first * factor + more * small);
            at = next;
            return (at, small);
        }
        (to, factor)
    }

    /// The noun, unless signs and words around make this no amount at all.
    pub(super) fn excluded(&self, from: usize, to: usize, noun: Noun) -> Noun {
        let before = from.checked_sub(1);
        let prefix = before.is_some_and(|i| {
            matches!(self.tokens[i].kind, Kind::Mark('$' | '#' | '\u{a3}' | '\u{20ac}'))
                || self.tokens[i].is_mark('-')
                    && self.tokens[i].glued
                    && self.tokens[from].glued
                    && !matches!(self.class(i.saturating_sub(1)), DoseWord::Time(_) | DoseWord::Rep)
                || noun == Noun::None
                    && is_label(self.tokens[i].text)
                    && !matches!(self.text(i.wrapping_sub(1)), "per" | "a" | "each")
                || noun == Noun::None && matches!(self.tokens[i].kind, Kind::Code)
        });
        // "2/52" is the length of a course, "3/10" a score, "3 of 5" a place in a row.
        let share = noun == Noun::None
            && (self.text(to) == "out"
                || matches!(self.text(to), "of" | "in")
                    && matches!(self.tokens.get(to + 1), Some(Token { kind: Kind::Number(_), .. }))
                    && self.noun(to + 2).is_none_or(|(noun, ..)| noun != Noun::Time));
        let tail = noun == Noun::None
            && self.mark(to, '/')
            && self.tokens.get(to + 1).is_some_and(|token| matches!(token.kind, Kind::Number(_)));
        let shared = noun == Noun::None
            && from > 1
            && self.mark(from - 1, '/')
            && matches!(self.tokens[from - 2].kind, Kind::Number(_));
        let glued_word = self.tokens.get(to).is_some_and(|next| {
            noun == Noun::None && next.glued && next.is_mark('-') && self.class(to + 1) != DoseWord::Hold
        });
        if prefix || share || tail || shared || glued_word {
            return Noun::Excluded;
        }
        let heads = matches!(self.class(to), DoseWord::Rep | DoseWord::Set)
            && matches!(self.tokens.get(to + 1).map(|token| token.kind), Some(Kind::Number(_)))
            && self.is_label_before(to);
        let follows = !self.mark(to + 1, ':')
            && !heads
            && self.tokens.get(to).is_some_and(|next| {
                matches!(next.kind, Kind::Code)
                    || matches!(next.kind, Kind::Word(class) if !matches!(class, DoseWord::Small | DoseWord::Each
                    | DoseWord::Once(_) | DoseWord::Daily(_) | DoseWord::PerDay(_) | DoseWord::Weekly | DoseWord::Alternating
                    | DoseWord::Rest | DoseWord::Hold | DoseWord::Repeat | DoseWord::Perform | DoseWord::Weekday(_)))
            });
        if noun == Noun::None && follows { Noun::Other } else { noun }
    }
}
