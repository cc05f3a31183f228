use super::{
    Bounds,
    quantity::{Item, Noun},
    token::{Kind, Token},
};
use crate::lexicon::dose::{DoseWord, Group, is_in};

/// The time a count is said for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Recurrence {
    /// A day: `a day`.
    Day,
    /// Every day of the week: `daily`.
    EveryDay,
    /// A week.
    Week,
    /// Every so many days.
    EveryDays(f64),
    /// An hour, which is read by no field.
    Hour,
    /// Every hour, from one bout to the next.
    EveryHour,
}

/// The time said from token `at` on, and where it ends.
pub(super) fn recurrence(tokens: &[Token<'_>], at: usize) -> Option<(Recurrence, usize)> {
    let text = |i: usize| tokens.get(i).map_or("", |token| token.text);
    let class = |i: usize| tokens.get(i).map_or(DoseWord::Other, Token::class);
    let every_days = |i: usize| match (text(i), class(i + 1)) {
        ("other" | "second" | "2nd" | "alternate", DoseWord::Day) => Some(2.0),
        ("third" | "3rd", DoseWord::Day) => Some(3.0),
        _ => None,
    };
    match text(at) {
        "daily" => return Some((Recurrence::EveryDay, at + 1)),
        "weekly" => return Some((Recurrence::Week, at + 1)),
        "hourly" => return Some((Recurrence::Hour, at + 1)),
        _ => {}
    }
    if text(at) == "alternate" && class(at + 1) == DoseWord::Day {
        return Some((Recurrence::EveryDays(2.0), at + 2));
    }
    // "twice in seven days"
    let seven = matches!(tokens.get(at + 1).map(|token| token.kind), Some(Kind::Number(7.0)));
    if matches!(text(at), "in" | "every") && seven && class(at + 2) == DoseWord::Day {
        return Some((Recurrence::Week, at + 3));
    }
    // "2 x p/w"
    if text(at) == "p" && text(at + 1) == "/" {
        return after_article(tokens, at + 1, "/");
    }
    if text(at) == "on" || text(at) == "in" {
        return after_article(tokens, at + 1, text(at + 1));
    }
    if matches!(text(at), "every" | "each") {
        if let Some(days) = every_days(at + 1) {
            return Some((Recurrence::EveryDays(days), at + 3));
        }
        return match class(at + 1) {
            DoseWord::Day | DoseWord::DayPart => Some((Recurrence::EveryDay, at + 2)),
            DoseWord::Week | DoseWord::Weekday(_) => Some((Recurrence::Week, at + 2)),
            DoseWord::Time(factor) if factor > 100.0 => Some((Recurrence::EveryHour, at + 2)),
            _ if text(at + 1) == "waking" && matches!(class(at + 2), DoseWord::Time(factor) if factor > 100.0) => {
                Some((Recurrence::EveryHour, at + 3))
            }
            _ => None,
        };
    }
    after_article(tokens, at, text(at))
}

/// A count spread over a day or week, "through the day", and where that ends.
pub(super) fn spread(tokens: &[Token<'_>], at: usize) -> Option<(Recurrence, usize)> {
    let text = |i: usize| tokens.get(i).map_or("", |token| token.text);
    if !is_in(Group::Spread, text(at)) || !is_in(Group::Article, text(at + 1)) {
        return None;
    }
    match tokens.get(at + 2).map(Token::class)? {
        DoseWord::Day => Some((Recurrence::Day, at + 3)),
        DoseWord::Week => Some((Recurrence::Week, at + 3)),
        _ => None,
    }
}

/// Times of the day listed from token `at` on, "in the morning and again at night": how many, and
/// where they end.
pub(super) fn day_parts(tokens: &[Token<'_>], at: usize) -> Option<(u8, usize)> {
    let (mut times, mut end, mut next) = (0_u8, at, at);
    // No more than three words stand between two of them.
    while let Some(token) = tokens.get(next).filter(|_| next <= end + 4 && times < 6) {
        match token.class() {
            DoseWord::DayPart => {
                times += 1;
                end = next + 1;
            }
            _ if is_in(Group::Joining, token.text) => {}
            _ => break,
        }
        next += 1;
    }
    (times >= 2).then_some((times, end))
}

fn after_article(tokens: &[Token<'_>], at: usize, article: &str) -> Option<(Recurrence, usize)> {
    let class = |i: usize| tokens.get(i).map_or(DoseWord::Other, Token::class);
    if article == "alternate" && class(at + 1) == DoseWord::Day {
        return Some((Recurrence::EveryDays(2.0), at + 2));
    }
    if !matches!(article, "a" | "an" | "per" | "/" | "\u{b7}" | "one" | "any") {
        return None;
    }
    let counted = matches!(tokens.get(at + 1).map(|token| token.text), Some("days" | "weeks"));
    if article == "/" && counted {
        return None;
    }
    if article == "/" && tokens.get(at + 1).is_some_and(|token| token.text == "w") {
        return Some((Recurrence::Week, at + 2));
    }
    match class(at + 1) {
        DoseWord::Day => Some((Recurrence::Day, at + 2)),
        DoseWord::Week => Some((Recurrence::Week, at + 2)),
        DoseWord::Time(factor) if factor >= 60.0 => Some((Recurrence::Hour, at + 2)),
        _ => None,
    }
}

/// Minutes between bouts, said from item `at` ("every") on, and the item after.
pub(super) fn interval(tokens: &[Token<'_>], items: &[Item], at: usize) -> Option<(Interval, usize)> {
    match items.get(at + 1)? {
        Item::Quantity(quantity) if quantity.noun == Noun::Time => (quantity.factor >= 60.0
            || quantity.bounds.max >= Some(300.0))
        .then(|| (Interval::Minutes(quantity.bounds.times(1.0 / 60.0)), at + 2)),
        Item::Quantity(quantity) if quantity.noun == Noun::Day => {
            let least = quantity.bounds.min.filter(|days| *days > 0.0)?;
            let most = quantity.bounds.max.filter(|days| *days >= least)?;
            Some((Interval::Days(Bounds { min: Some(7.0 / most), max: Some(7.0 / least) }), at + 2))
        }
        Item::Token(index) => match tokens[*index].class() {
            DoseWord::Time(factor) if factor > 100.0 => {
                Some((Interval::Minutes(Bounds::exactly(factor / 60.0)), at + 2))
            }
            _ => None,
        },
        Item::Quantity(_) => None,
    }
}

/// How long from one bout to the next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Interval {
    Minutes(Bounds),
    /// How many times a week that makes.
    Days(Bounds),
}

/// Days of the week listed from token `at` on: how many, whether they lie apart, where they end.
pub(super) fn weekdays(tokens: &[Token<'_>], at: usize) -> Option<(usize, bool, usize)> {
    let mut days = Vec::new();
    let mut next = at;
    let mut end = at;
    // Seven days with a word and a comma between them.
    while let Some(token) = tokens.get(next).filter(|_| next < at + 21) {
        match token.kind {
            Kind::Word(DoseWord::Weekday(day)) => {
                days.push(day);
                end = next + 1;
            }
            Kind::Mark('/' | ',' | '&') => {}
            Kind::Word(_) if token.text == "and" => {}
            _ => break,
        }
        next += 1;
    }
    let apart = days
        .iter()
        .enumerate()
        .all(|(i, day)| days[i + 1..].iter().all(|other| !matches!(day.abs_diff(*other), 0 | 1 | 6)));
    (days.len() >= 2 && days.len() <= 7).then_some((days.len(), apart, end))
}
