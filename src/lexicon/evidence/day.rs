//! Days as written, and what their labels make of them.

use std::ops::Range;

use crate::lexicon::{concept::Concept, sentence::Sentence};

/// A day as written; without a day of the month, its first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// Four digits.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31; whether the month has it is for the calendar to say.
    pub day: i8,
}

/// What a labelled day is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewDay {
    /// The day of a review.
    Reviewed,
    /// The day of a review that its label calls clinical or medical.
    ClinicallyReviewed,
    /// The day by which the next review is due.
    Due,
}

/// A day with the label it follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelledDay {
    /// The day.
    pub day: Day,
    /// What it is about.
    pub what: ReviewDay,
    /// Bytes of the line: the day alone.
    pub range: Range<usize>,
}

/// The days a line names, in order, each with its bytes.
#[must_use]
pub fn days(line: &Sentence<'_>) -> Vec<(Range<usize>, Day)> {
    let found = days_in(line, 0..line.tokens.len());
    found.into_iter().map(|(tokens, day)| (line.bytes(&tokens), day)).collect()
}

/// The days among these tokens of a line.
pub(super) fn days_in(line: &Sentence<'_>, tokens: Range<usize>) -> Vec<(Range<usize>, Day)> {
    let mut found = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end {
        let read = in_words(line, at).or_else(|| in_figures(line, at));
        let Some((end, day)) = read.filter(|(end, _)| *end <= tokens.end) else {
            at += 1;
            continue;
        };
        if (1..=12).contains(&day.month) && day.day >= 1 {
            found.push((at..end, day));
        }
        at = end;
    }
    found
}

/// A day whose month is a word: "3rd of May 2026", "May 3, 2026", "May 2026".
fn in_words(line: &Sentence<'_>, at: usize) -> Option<(usize, Day)> {
    if let Some(day) = day_of_month(line, at) {
        let name = line.at(Concept::DayTail, at + 1).unwrap_or(at + 1);
        let month = month(line, name)?;
        let end = past(line, past(line, name + 1, "."), ",");
        return Some((end + 1, Day { year: year(line, end)?, month, day }));
    }
    let month = month(line, at)?;
    let next = past(line, at + 1, ".");
    if let Some(day) = day_of_month(line, next) {
        let end = past(line, line.at(Concept::DayTail, next + 1).unwrap_or(next + 1), ",");
        return Some((end + 1, Day { year: year(line, end)?, month, day }));
    }
    let end = past(line, next, ",");
    Some((end + 1, Day { year: year(line, end)?, month, day: 1 }))
}

/// A day in figures: `2026-03-01`, `2026-03`, `25.12.2025`, `25/12/2025`, `03/2026`.
fn in_figures(line: &Sentence<'_>, at: usize) -> Option<(usize, Day)> {
    let number = |at: usize, length: usize| {
        let word = Some(line.word(at)).filter(|word| word.len() == length);
        word.filter(|word| word.bytes().all(|byte| byte.is_ascii_digit()))?.parse::<i8>().ok()
    };
    let joined = |at: usize, mark: &str| line.word(at) == mark && is_glued(line, at) && is_glued(line, at + 1);
    if let Some(year) = year(line, at).filter(|_| joined(at + 1, "-")) {
        let month = number(at + 2, 2)?;
        let day = Some(at + 3).filter(|at| joined(*at, "-")).and_then(|at| number(at + 1, 2));
        let month_alone = || (year >= 2000 && (1..=12).contains(&month)).then_some(1);
        let end = at + if day.is_some() { 5 } else { 3 };
        return Some((end, Day { year, month, day: day.or_else(month_alone)? }));
    }
    if let Some((one, rest)) = line.word(at).split_once('.') {
        let (two, year) = rest.split_once('.')?;
        return Some((at + 1, either_order(one.parse().ok()?, two.parse().ok()?, four_digits(year)?)?));
    }
    let one = number(at, 1).or_else(|| number(at, 2)).filter(|_| joined(at + 1, "/"))?;
    if let Some(year) = year(line, at + 2) {
        return (year >= 2000 && (1..=12).contains(&one)).then_some((at + 3, Day { year, month: one, day: 1 }));
    }
    let two = number(at + 2, 1).or_else(|| number(at + 2, 2)).filter(|_| joined(at + 3, "/"))?;
    Some((at + 5, either_order(one, two, year(line, at + 4)?)?))
}

/// Whether nothing stands between a token and the one before it.
fn is_glued(line: &Sentence<'_>, at: usize) -> bool {
    at > 0 && line.tokens.get(at).is_some_and(|token| token.start == line.tokens[at - 1].end)
}

/// Behind a mark, if it stands at token `at`.
fn past(line: &Sentence<'_>, at: usize, mark: &str) -> usize {
    at + usize::from(line.word(at) == mark)
}

fn day_of_month(line: &Sentence<'_>, at: usize) -> Option<i8> {
    let word = Some(line.word(at)).filter(|word| word.len() <= 2)?;
    word.parse().ok().filter(|day| (0..40).contains(day))
}

fn year(line: &Sentence<'_>, at: usize) -> Option<i16> {
    four_digits(line.word(at))
}

fn four_digits(word: &str) -> Option<i16> {
    let year = Some(word).filter(|word| word.len() == 4)?.parse().ok();
    year.filter(|year| (1000..3000).contains(year))
}

fn month(line: &Sentence<'_>, at: usize) -> Option<i8> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    line.at(Concept::Month, at)?;
    let at = MONTHS.iter().position(|month| line.word(at).starts_with(month))?;
    i8::try_from(at + 1).ok()
}

/// Countries order figures differently; where both orders are days, the later one is meant, so that
/// no review is called older than it may be.
fn either_order(one: i8, two: i8, year: i16) -> Option<Day> {
    let both = [(one, two), (two, one)].map(|(day, month)| Day { year, month, day });
    both.into_iter().filter(|day| (1..=12).contains(&day.month)).max()
}

/// Where the part of a line that holds token `at` begins.
pub(super) fn part_start(line: &Sentence<'_>, at: usize) -> usize {
    (0..at).rev().find(|index| parts(line, *index)).map_or(0, |mark| mark + 1)
}

/// Whether a token parts the pieces of a line of credits.
pub(super) fn parts(line: &Sentence<'_>, at: usize) -> bool {
    matches!(line.word(at), "|" | "\u{b7}" | "\u{2022}" | ";")
}

/// Whether a line speaks of a review at all.
#[must_use]
pub fn speaks_of_review(line: &Sentence<'_>) -> bool {
    line.may(Concept::ReviewWord)
}

/// The days a line ties to a review by a label before them.
#[must_use]
pub fn labelled_days(line: &Sentence<'_>) -> Vec<LabelledDay> {
    let mut found = Vec::new();
    if !speaks_of_review(line) {
        return found;
    }
    let mut from = 0;
    for (tokens, day) in days_in(line, 0..line.tokens.len()) {
        let start = part_start(line, tokens.start).max(from);
        if let Some(what) = label(line, start..tokens.start) {
            found.push(LabelledDay { day, what, range: line.bytes(&tokens) });
        }
        from = tokens.end;
    }
    found
}

/// Whether a line ends with the label of a review, whose day stands elsewhere.
#[must_use]
pub fn ends_with_review_label(line: &Sentence<'_>) -> bool {
    let end = line.tokens.len();
    let behind_days = days_in(line, 0..end).last().map_or(0, |(tokens, _)| tokens.end);
    let start = part_start(line, end).max(behind_days);
    speaks_of_review(line) && label(line, start..end).is_some_and(|what| what != ReviewDay::Due)
}

/// What the tokens that lead up to a day make of it.
fn label(line: &Sentence<'_>, tokens: Range<usize>) -> Option<ReviewDay> {
    let reaches = |concept: Concept, at: usize| {
        line.may_in_part(concept) && line.language.at(concept, &line.tokens[..tokens.end], at) == Some(tokens.end)
    };
    let begins = |at: usize| at == tokens.start || matches!(line.word(at - 1), "(" | "," | ".");
    if tokens.clone().any(|at| begins(at) && reaches(Concept::DueDate, at)) {
        return Some(ReviewDay::Due);
    }
    let opens = |at: usize| begins(at) || line.word(at - 1) == "-" || line.at(Concept::PersonJoint, at - 1).is_some();
    let start = tokens
        .clone()
        .find(|at| opens(*at) && reaches(Concept::ReviewDate, *at) || reaches(Concept::ReviewedOn, *at))?;
    let since = (start..tokens.end).find_map(|at| line.at(Concept::Byline, at)).unwrap_or(tokens.end);
    if line.within(Concept::OtherDay, since..tokens.end) {
        return None;
    }
    let clinical = line.within(Concept::ClinicalReview, start..tokens.end);
    Some(if clinical { ReviewDay::ClinicallyReviewed } else { ReviewDay::Reviewed })
}
