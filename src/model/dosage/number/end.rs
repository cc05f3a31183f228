use super::Builder;
use crate::lexicon::dose::{Bend, DoseWord};
use crate::model::dosage::{
    Bounds,
    quantity::Noun,
    token::{Kind, Token},
};

/// One end of a range.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about one number")]
pub(super) struct End {
    pub(super) value: f64,
    /// Minutes and seconds with a colon.
    pub(super) clock: bool,
    pub(super) approximate: bool,
    /// No number is said: "a few".
    pub(super) vague: bool,
    /// The number is an article: "a minute".
    pub(super) article: bool,
    pub(super) to: usize,
}

/// What is known of a range when its upper end is looked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lower {
    /// The noun right after the lower end.
    pub(super) noun: Option<Noun>,
    /// Seconds in its unit.
    pub(super) factor: f64,
    /// Whether it is one, told with an article: "a second".
    pub(super) single: bool,
    pub(super) sign: Sign,
}

/// What joins the ends of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// A dash, "to" or "or".
    Dash,
    /// "and", after "between".
    And,
}

impl Builder<'_, '_> {
    /// A number at `at`, with halves and the words that stand for numbers.
    pub(super) fn end(&self, at: usize) -> Option<End> {
        let token = self.tokens.get(at)?;
        let plain =
            |value: f64, to: usize| End { value, clock: false, approximate: false, vague: false, article: false, to };
        match token.kind {
            Kind::Number(value) => {
                if self.phrase(at + 1, &["quarters", "of", "an"]) {
                    return Some(plain(value / 4.0, at + 4));
                }
                if self.phrase(at + 1, &["and", "a", "half"]) {
                    return Some(plain(value + 0.5, at + 4));
                }
                if let Some(Token { kind: Kind::Number(part), glued: false, .. }) = self.tokens.get(at + 1)
                    && *part < 1.0
                {
                    return Some(plain(value + part, at + 2));
                }
                Some(plain(value, at + 1))
            }
            Kind::Clock(value) => Some(End { clock: true, ..plain(value, at + 1) }),
            Kind::Mark('~') => self.end_once(at + 1).map(|end| End { approximate: true, ..end }),
            Kind::Word(class) => self.worded(at, class),
            Kind::Mark(_) | Kind::Code => None,
        }
    }

    pub(super) fn end_once(&self, at: usize) -> Option<End> {
        match self.tokens.get(at)?.kind {
            Kind::Mark(_) => None,
            _ => self.end(at),
        }
    }

    fn worded(&self, at: usize, class: DoseWord) -> Option<End> {
        let plain =
            |value: f64, to: usize| End { value, clock: false, approximate: false, vague: false, article: false, to };
        let after_article = at + usize::from(matches!(self.text(at), "a" | "an"));
        let of = |to: usize| to + usize::from(self.text(to) == "of");
        match self.text(after_article) {
            "couple" => {
                return Some(End { approximate: true, ..plain(2.0, of(after_article + 1)) });
            }
            // "both rounds of 15"
            "both"
                if self.class(at + 1) == DoseWord::Set
                    && self.text(at + 2) == "of"
                    && matches!(self.tokens.get(at + 3).map(|token| token.kind), Some(Kind::Number(_))) =>
            {
                return Some(plain(2.0, at + 1));
            }
            "single" if matches!(self.class(after_article + 1), DoseWord::Set | DoseWord::Rep) => {
                return Some(plain(1.0, after_article + 1));
            }
            "quarter" if self.phrase(after_article + 1, &["of", "an"]) => {
                return Some(plain(0.25, after_article + 3));
            }
            "dozen" => return Some(plain(12.0, of(after_article + 1))),
            "half" => {
                let mut to = after_article + 1;
                to += usize::from(self.mark(to, '-') || matches!(self.text(to), "a" | "an"));
                return matches!(self.class(to), DoseWord::Time(_)).then(|| plain(0.5, to));
            }
            _ => {}
        }
        let counts = |to: usize| {
            let direct = Noun::of(self.class(to));
            let reached = direct.or_else(|| Noun::of(self.class(to + 1)));
            matches!(reached, Some((Noun::Time | Noun::Breath | Noun::Rep | Noun::Times | Noun::Set | Noun::Way(_), _)))
        };
        if class == DoseWord::Vague || self.class(after_article) == DoseWord::Vague && self.text(at) == "a" {
            let to = if class == DoseWord::Vague { at + 1 } else { after_article + 1 };
            return counts(to).then(|| End { vague: true, ..plain(0.0, to) });
        }
        // "a full minute"
        let whole = matches!(self.text(at), "a" | "an")
            && matches!(self.text(at + 1), "full" | "whole" | "good" | "further" | "single")
            && matches!(self.class(at + 2), DoseWord::Time(_) | DoseWord::Breath);
        if whole {
            return Some(End { article: true, ..plain(1.0, at + 2) });
        }
        let unit = matches!(self.class(at + 1), DoseWord::Time(factor)
            if !(factor < 2.0 && matches!(self.text(at + 1), "count" | "s" | "sec")));
        let counted_out = self.text(at + 1) == "second"
            && matches!(self.class(at + 2), DoseWord::Times | DoseWord::Other | DoseWord::Set | DoseWord::Rep);
        let ends = self.tokens.get(at + 2).is_none();
        if matches!(self.text(at), "a" | "an") && unit && (!counted_out || ends) {
            return Some(End { article: true, ..plain(1.0, at + 1) });
        }
        None
    }

    /// The upper end of a range whose sign stands at `at`, after a lower end with `left`.
    pub(super) fn upper(&self, at: usize, lower: Lower) -> Option<(End, Noun, f64, usize)> {
        // "a 5- or 10-minute walk"
        let hung = self.mark(at, '-') && matches!(self.text(at + 1), "or" | "to") && lower.noun.is_none();
        let at = at + usize::from(hung);
        let sign = self.mark(at, '-')
            || self.is_either(at)
            || matches!(self.text(at), "to" | "or" | "through" | "till")
            || lower.sign == Sign::And && self.text(at) == "and";
        if !sign || lower.noun == Some(Noun::Clock) && !self.mark(at, '-') {
            return None;
        }
        let mut next = at + 1;
        while let Some((Bend::About | Bend::Nothing, to)) = self.bend_before(next) {
            next = to;
        }
        let counted = lower.noun.is_some();
        let high = self.end_once(next).filter(|end| !end.vague && (counted || !end.article))?;
        let (noun, factor, to) = match self.noun(high.to) {
            // "a second or two"
            None if lower.single && self.text(at) == "or" && lower.noun == Some(Noun::Time) => {
                (Noun::Time, lower.factor, high.to)
            }
            Some(found) => found,
            None if high.clock && !counted => (Noun::Clock, 1.0, high.to),
            None if counted => return None,
            None => (Noun::None, 1.0, high.to),
        };
        let alike = lower.noun.is_none_or(|left| left == noun);
        alike.then_some((high, noun, factor, to))
    }

    /// "2/3 times a day": a slash between a number and the next one, before a count or a time.
    fn is_either(&self, at: usize) -> bool {
        let number = |at: usize| match self.tokens.get(at).map(|token| token.kind) {
            Some(Kind::Number(n)) => Some(n),
            _ => None,
        };
        let (Some(low), Some(high)) = (at.checked_sub(1).and_then(number), number(at + 1)) else {
            return false;
        };
        let counted = matches!(self.class(at + 2), DoseWord::Times | DoseWord::Time(_) | DoseWord::Rep);
        self.mark(at, '/') && counted && (high - low - 1.0).abs() < f64::EPSILON
    }

    /// Three or more numbers with dashes: a scheme of repetitions or a tempo.
    pub(super) fn phases(&self, first: End, high: End, bounds: &mut Bounds) -> Option<String> {
        if !self.mark(high.to, '-') {
            return None;
        }
        let mut numbers = vec![first.value, high.value];
        let mut at = high.to;
        while self.mark(at, '-')
            && let Some(Token { kind: Kind::Number(n), .. }) = self.tokens.get(at + 1)
        {
            numbers.push(*n);
            at += 2;
        }
        if numbers.len() < 3 {
            return None;
        }
        let least = numbers.iter().copied().fold(f64::MAX, f64::min);
        let most = numbers.iter().copied().fold(0.0, f64::max);
        *bounds = Bounds { min: Some(least), max: Some(most) };
        Some(numbers.iter().map(f64::to_string).collect::<Vec<_>>().join("-"))
    }

    /// "12/10/8", "15, 12, 10": repetitions that fall from set to set, and where they end.
    pub(super) fn falling(&self, at: usize) -> Option<(Vec<f64>, usize)> {
        let number = |at: usize| match self.tokens.get(at) {
            Some(Token { kind: Kind::Number(n), text, .. }) if !text.starts_with('0') && n.fract() == 0.0 => Some(*n),
            _ => None,
        };
        let sign = |at: usize| ['/', ','].into_iter().find(|sign| self.mark(at, *sign));
        let joint = sign(at + 1)?;
        let (mut numbers, mut end) = (vec![number(at)?], at + 1);
        while numbers.len() < 8
            && sign(end) == Some(joint)
            && let Some(next) = number(end + 1)
        {
            numbers.push(next);
            end += 2;
        }
        // Dates and counting down fall faster or lower.
        let falls = numbers.windows(2).all(|pair| pair[1] < pair[0] && pair[1] * 2.0 >= pair[0]);
        let within = numbers.iter().all(|n| (4.0..=30.0).contains(n));
        (numbers.len() > 2 && falls && within).then_some((numbers, end))
    }

    pub(super) fn scheme_end(&self, from: usize) -> usize {
        let mut at = from;
        while self.mark(at, '-') && matches!(self.tokens.get(at + 1), Some(Token { kind: Kind::Number(_), .. })) {
            at += 2;
        }
        at
    }
}
