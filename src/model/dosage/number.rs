use super::{
    Bounds, Open,
    quantity::{Item, Noun, Quantity},
    token::{Kind, Token},
};
use crate::lexicon::dose::{Bend, DoseWord, bends_after, bends_before, is_label};

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

/// One end of a range.
#[derive(Debug, Clone, Copy)]
struct End {
    value: f64,
    clock: bool,
    approximate: bool,
    vague: bool,
    article: bool,
    to: usize,
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
        words
            .iter()
            .enumerate()
            .all(|(step, word)| self.text(at + step) == *word)
    }

    fn bend_before(&self, at: usize) -> Option<(Bend, usize)> {
        if self.mark(at, '<') || self.mark(at, '>') {
            let to = at + 1 + usize::from(self.mark(at + 1, '='));
            return Some((
                if self.mark(at, '<') {
                    Bend::Ceiling
                } else {
                    Bend::Floor
                },
                to,
            ));
        }
        let (words, bend) = bends_before()
            .iter()
            .find(|(words, _)| self.phrase(at, words))?;
        Some((*bend, at + words.len()))
    }

    fn bend_after(&self, at: usize) -> Option<(Bend, usize)> {
        let (words, bend) = bends_after()
            .iter()
            .find(|(words, _)| self.phrase(at, words))?;
        // "10 reps minimum 3 sets": the word belongs to the number it stands before.
        let to = at + words.len();
        let next_is_number = words.len() == 1 && words[0] != "+" && self.end(to).is_some();
        (!next_is_number).then_some((*bend, to))
    }

    fn quantity(&self, from: usize) -> Option<Quantity> {
        let mut at = from;
        let mut bends = Vec::new();
        let mut over = false;
        while bends.len() < 4 {
            let Some((bend, to)) = self.bend_before(at) else {
                break;
            };
            over |= self.text(at) == "over";
            bends.push(self.negated(from, at, bend));
            at = to;
        }
        let between = self.text(at) == "between";
        at += usize::from(between);
        let first = self.end(at)?;
        if first.to == at {
            return None;
        }
        let (mut bounds, mut noun, mut factor, mut to) =
            (Bounds::exactly(first.value), Noun::None, 1.0, first.to);
        let mut approximate = first.approximate;
        let mut phases = None;
        let left = self.noun(to);
        if let Some((low_noun, low_factor, next)) = left {
            (noun, factor, to) = (low_noun, low_factor, next);
        }
        (to, factor) = self.compound(to, noun, factor, &mut bounds);
        if bounds == Bounds::exactly(first.value) {
            bounds = bounds.times(if noun == Noun::Time { factor } else { 1.0 });
        }
        if first.clock {
            noun = Noun::Clock;
        }
        if let Some((high, high_noun, high_factor, next)) =
            self.upper(to, left.is_some(), between, noun)
        {
            if left.is_none() && !first.clock {
                bounds = bounds.times(if high_noun == Noun::Time {
                    high_factor
                } else {
                    1.0
                });
            }
            let scale = if high_noun == Noun::Time && !high.clock {
                high_factor
            } else {
                1.0
            };
            bounds.max = Some(high.value * scale);
            approximate |= high.approximate;
            (noun, factor) = (high_noun, high_factor);
            to = next;
            if left.is_none() {
                phases = self.phases(first, high, &mut bounds);
                if phases.is_some() {
                    to = self.scheme_end(high.to);
                    if let Some((after, _, next)) = self.noun(to) {
                        (noun, to) = (after, next);
                    } else {
                        noun = Noun::None;
                    }
                }
            }
        }
        while let Some((bend, next)) = self.bend_after(to) {
            bends.push(bend);
            to = next;
            if noun == Noun::None
                && let Some((after, scale, next)) = self.noun(to)
            {
                if after == Noun::Time {
                    bounds = bounds.times(scale);
                }
                (noun, factor, to) = (after, scale, next);
            }
        }
        if over && noun == Noun::Time {
            return None;
        }
        noun = self.excluded(from, to, noun);
        let mut open = None;
        for bend in bends {
            match bend {
                Bend::About => approximate = true,
                Bend::Ceiling if bounds.min == bounds.max => {
                    bounds.min = None;
                    open = Some(Open::Lower);
                }
                Bend::Floor if bounds.min == bounds.max => {
                    bounds.max = None;
                    open = Some(Open::Upper);
                }
                Bend::Ceiling | Bend::Floor | Bend::Nothing => {}
            }
        }
        let vague = first.vague;
        Some(Quantity {
            bounds,
            noun,
            factor,
            approximate,
            open,
            vague,
            article: first.article,
            phases,
            from,
            to,
        })
    }

    /// "more than" under a negation is a ceiling.
    fn negated(&self, from: usize, at: usize, bend: Bend) -> Bend {
        let above = bend == Bend::Floor && matches!(self.text(at), "more" | "longer" | "over");
        let denied = (from.saturating_sub(6)..at)
            .rev()
            .take_while(|i| !self.mark(*i, ',') && !self.mark(*i, ';'))
            .any(|i| {
                matches!(
                    self.text(i),
                    "not" | "never" | "don't" | "cannot" | "avoid" | "shouldn't"
                )
            });
        if above && denied { Bend::Ceiling } else { bend }
    }

    /// A number at `at`, with halves and the words that stand for numbers.
    fn end(&self, at: usize) -> Option<End> {
        let token = self.tokens.get(at)?;
        let plain = |value: f64, to: usize| End {
            value,
            clock: false,
            approximate: false,
            vague: false,
            article: false,
            to,
        };
        match token.kind {
            Kind::Number(value) => {
                if self.phrase(at + 1, &["and", "a", "half"]) {
                    return Some(plain(value + 0.5, at + 4));
                }
                if let Some(Token {
                    kind: Kind::Number(part),
                    glued: false,
                    ..
                }) = self.tokens.get(at + 1)
                    && *part < 1.0
                {
                    return Some(plain(value + part, at + 2));
                }
                Some(plain(value, at + 1))
            }
            Kind::Clock(value) => Some(End {
                clock: true,
                ..plain(value, at + 1)
            }),
            Kind::Mark('~') => self.end_once(at + 1).map(|end| End {
                approximate: true,
                ..end
            }),
            Kind::Word(class) => self.worded(at, class),
            Kind::Mark(_) | Kind::Code => None,
        }
    }

    fn end_once(&self, at: usize) -> Option<End> {
        match self.tokens.get(at)?.kind {
            Kind::Mark(_) => None,
            _ => self.end(at),
        }
    }

    fn worded(&self, at: usize, class: DoseWord) -> Option<End> {
        let plain = |value: f64, to: usize| End {
            value,
            clock: false,
            approximate: false,
            vague: false,
            article: false,
            to,
        };
        let after_article = at + usize::from(matches!(self.text(at), "a" | "an"));
        let of = |to: usize| to + usize::from(self.text(to) == "of");
        match self.text(after_article) {
            "couple" => {
                return Some(End {
                    approximate: true,
                    ..plain(2.0, of(after_article + 1))
                });
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
            matches!(
                reached,
                Some((
                    Noun::Time | Noun::Breath | Noun::Rep | Noun::Times | Noun::Set | Noun::Way(_),
                    _
                ))
            )
        };
        if class == DoseWord::Vague
            || self.class(after_article) == DoseWord::Vague && self.text(at) == "a"
        {
            let to = if class == DoseWord::Vague {
                at + 1
            } else {
                after_article + 1
            };
            return counts(to).then(|| End {
                vague: true,
                ..plain(0.0, to)
            });
        }
        let unit = matches!(self.class(at + 1), DoseWord::Time(factor)
            if !(factor < 2.0 && matches!(self.text(at + 1), "count" | "s" | "sec")));
        let counted_out = self.text(at + 1) == "second"
            && matches!(
                self.class(at + 2),
                DoseWord::Times | DoseWord::Other | DoseWord::Set | DoseWord::Rep
            );
        let ends = self.tokens.get(at + 2).is_none();
        if matches!(self.text(at), "a" | "an") && unit && (!counted_out || ends) {
            return Some(End {
                article: true,
                ..plain(1.0, at + 1)
            });
        }
        None
    }

    /// The noun after a number at `at`: noun, seconds in it, and where it ends.
    fn noun(&self, at: usize) -> Option<(Noun, f64, usize)> {
        let mut at = at;
        if self.mark(at, '-') && Noun::of(self.class(at + 1)).is_some() && self.tokens[at].glued {
            at += 1;
        }
        if let Some(Token {
            kind: Kind::Mark(mark),
            ..
        }) = self.tokens.get(at)
        {
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
        if self.mark(at + 1, ':') && labelled {
            return None;
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
            ) && matches!(
                self.tokens.get(reach),
                Some(Token {
                    kind: Kind::Word(_),
                    ..
                })
            ) || matches!(
                self.text(reach),
                "slow"
                    | "deep"
                    | "full"
                    | "good"
                    | "gentle"
                    | "more"
                    | "easy"
                    | "further"
                    | "total"
                    | "back"
            ) || self.mark(reach, ',') && reach > at;
            if !describes {
                break;
            }
            reach += 1;
            match Noun::of(self.class(reach)) {
                Some((
                    noun @ (Noun::Rep | Noun::Move | Noun::Breath | Noun::Set | Noun::Day),
                    factor,
                )) => {
                    return Some((noun, factor, reach + 1));
                }
                Some((noun @ (Noun::Times | Noun::Session), factor)) if reach == at + 1 => {
                    return Some((noun, factor, reach + 1));
                }
                Some((Noun::Excluded, _)) => return Some((Noun::Excluded, 1.0, reach + 1)),
                _ => {}
            }
        }
        None
    }

    /// `1 min 30 s`, `1 minute and 30 seconds`, `a minute and a half`.
    fn compound(&self, to: usize, noun: Noun, factor: f64, bounds: &mut Bounds) -> (usize, f64) {
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
        if let Some(Token {
            kind: Kind::Number(more),
            ..
        }) = self.tokens.get(at)
            && let Some((Noun::Time, small, next)) = self.noun(at + 1)
            && small < factor
        {
            *bounds = Bounds::exactly(first * factor + more * small);
            at = next;
            return (at, small);
        }
        (to, factor)
    }

    /// The upper end of a range whose sign stands at `at`.
    fn upper(
        &self,
        at: usize,
        left_has_noun: bool,
        between: bool,
        noun: Noun,
    ) -> Option<(End, Noun, f64, usize)> {
        let sign = self.mark(at, '-')
            || matches!(self.text(at), "to" | "or" | "through" | "till")
            || between && self.text(at) == "and";
        if !sign || noun == Noun::Clock && !self.mark(at, '-') {
            return None;
        }
        let mut next = at + 1;
        while let Some((Bend::About | Bend::Nothing, to)) = self.bend_before(next) {
            next = to;
        }
        let high = self
            .end_once(next)
            .filter(|end| !end.vague && !(end.article && !left_has_noun))?;
        let (high_noun, factor, to) = match self.noun(high.to) {
            Some(found) => found,
            None if left_has_noun => return None,
            None => (
                if high.clock { Noun::Clock } else { Noun::None },
                1.0,
                high.to,
            ),
        };
        let alike = !left_has_noun || high_noun == noun;
        // "once or twice" style words have no noun of their own; "3 or 4x" does.
        alike.then_some((high, high_noun, factor, to))
    }

    /// Three or more numbers with dashes: a scheme of repetitions or a tempo.
    fn phases(&self, first: End, high: End, bounds: &mut Bounds) -> Option<String> {
        if !self.mark(high.to, '-') {
            return None;
        }
        let mut numbers = vec![first.value, high.value];
        let mut at = high.to;
        while self.mark(at, '-')
            && let Some(Token {
                kind: Kind::Number(n),
                ..
            }) = self.tokens.get(at + 1)
        {
            numbers.push(*n);
            at += 2;
        }
        if numbers.len() < 3 {
            return None;
        }
        let least = numbers.iter().copied().fold(f64::MAX, f64::min);
        let most = numbers.iter().copied().fold(0.0, f64::max);
        *bounds = Bounds {
            min: Some(least),
            max: Some(most),
        };
        Some(
            numbers
                .iter()
                .map(f64::to_string)
                .collect::<Vec<_>>()
                .join("-"),
        )
    }

    fn scheme_end(&self, from: usize) -> usize {
        let mut at = from;
        while self.mark(at, '-')
            && matches!(
                self.tokens.get(at + 1),
                Some(Token {
                    kind: Kind::Number(_),
                    ..
                })
            )
        {
            at += 2;
        }
        at
    }

    /// The noun, unless signs and words around make this no amount at all.
    fn excluded(&self, from: usize, to: usize, noun: Noun) -> Noun {
        let before = from.checked_sub(1);
        let prefix = before.is_some_and(|i| {
            matches!(
                self.tokens[i].kind,
                Kind::Mark('$' | '#' | '\u{a3}' | '\u{20ac}')
            ) || self.tokens[i].is_mark('-')
                && self.tokens[i].glued
                && self.tokens[from].glued
                && !matches!(
                    self.class(i.saturating_sub(1)),
                    DoseWord::Time(_) | DoseWord::Rep
                )
                || noun == Noun::None
                    && is_label(self.tokens[i].text)
                    && !matches!(self.text(i.wrapping_sub(1)), "per" | "a" | "each")
                || noun == Noun::None && matches!(self.tokens[i].kind, Kind::Code)
        });
        // "2/52" is the length of a course, "3/10" a score, "3 of 5" a place in a row.
        let share = noun == Noun::None
            && (self.text(to) == "out"
                || matches!(self.text(to), "of" | "in")
                    && matches!(
                        self.tokens.get(to + 1),
                        Some(Token {
                            kind: Kind::Number(_),
                            ..
                        })
                    )
                    && self
                        .noun(to + 2)
                        .is_none_or(|(noun, ..)| noun != Noun::Time));
        let tail = noun == Noun::None
            && self.mark(to, '/')
            && self
                .tokens
                .get(to + 1)
                .is_some_and(|token| matches!(token.kind, Kind::Number(_)));
        let shared = noun == Noun::None
            && from > 1
            && self.mark(from - 1, '/')
            && matches!(self.tokens[from - 2].kind, Kind::Number(_));
        let glued_word = self.tokens.get(to).is_some_and(|next| {
            noun == Noun::None
                && next.glued
                && next.is_mark('-')
                && self.class(to + 1) != DoseWord::Hold
        });
        if prefix || share || tail || shared || glued_word {
            return Noun::Excluded;
        }
        let follows = !self.mark(to + 1, ':') && self.tokens.get(to).is_some_and(|next| {
            matches!(next.kind, Kind::Code)
                || matches!(next.kind, Kind::Word(class) if !matches!(class, DoseWord::Small | DoseWord::Each
                    | DoseWord::Daily(_) | DoseWord::PerDay(_) | DoseWord::Weekly | DoseWord::Alternating
                    | DoseWord::Rest | DoseWord::Hold | DoseWord::Repeat | DoseWord::Perform | DoseWord::Weekday(_)))
        });
        if noun == Noun::None && follows {
            Noun::Other
        } else {
            noun
        }
    }
}
