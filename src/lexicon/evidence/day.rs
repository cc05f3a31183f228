use std::{ops::Range, sync::LazyLock};

use super::{Pattern, any_of, compile};
use crate::lexicon::en::evidence as words;

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
    /// Bytes of the normalised text: the day alone.
    pub range: Range<usize>,
}

static DAY: Pattern = LazyLock::new(|| {
    compile(concat!(
        "(?-u:\\b)(?:",
        "(?P<iy>[12][0-9]{3})-(?P<im>[01][0-9])-(?P<id>[0-3][0-9])",
        "|(?P<ky>20[0-9]{2})-(?P<km>0[1-9]|1[0-2])",
        "|(?P<bd>[0-3]?[0-9])(?:st|nd|rd|th)?(?: of)? (?P<bm>{month})\\.?,? (?P<by>[12][0-9]{3})",
        "|(?P<am>{month})\\.? (?P<ad>[0-3]?[0-9])(?:st|nd|rd|th)?,? (?P<ay>[12][0-9]{3})",
        "|(?P<mm>{month})\\.?,? (?P<my>[12][0-9]{3})",
        "|(?P<n1>[0-3]?[0-9])[/.](?P<n2>[0-3]?[0-9])[/.](?P<ny>[12][0-9]{3})",
        "|(?P<fm>0?[1-9]|1[0-2])/(?P<fy>20[0-9]{2})",
        ")(?-u:\\b)",
    ))
});

/// The days a text names, in order.
#[must_use]
pub fn days(lower: &str) -> Vec<(Range<usize>, Day)> {
    let read = |found: regex::Captures<'_>| {
        let number = |name: &str| found.name(name).and_then(|part| part.as_str().parse::<i16>().ok());
        let named = |name: &str| found.name(name).and_then(|part| month(part.as_str()));
        let day = if let Some(year) = number("iy") {
            Day { year, month: small(number("im")?)?, day: small(number("id")?)? }
        } else if let Some(year) = number("by") {
            Day { year, month: named("bm")?, day: small(number("bd")?)? }
        } else if let Some(year) = number("ay") {
            Day { year, month: named("am")?, day: small(number("ad")?)? }
        } else if let Some(year) = number("my") {
            Day { year, month: named("mm")?, day: 1 }
        } else if let Some(year) = number("ky") {
            Day { year, month: small(number("km")?)?, day: 1 }
        } else if let Some(year) = number("fy") {
            Day { year, month: small(number("fm")?)?, day: 1 }
        } else {
            in_figures(small(number("n1")?)?, small(number("n2")?)?, number("ny")?)?
        };
        Some((found.get(0)?.range(), day)).filter(|(_, day)| (1..=12).contains(&day.month) && day.day >= 1)
    };
    DAY.captures_iter(lower).filter_map(read).collect()
}

fn small(number: i16) -> Option<i8> {
    i8::try_from(number).ok()
}

fn month(name: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let at = MONTHS.iter().position(|month| name.starts_with(month))?;
    i8::try_from(at + 1).ok()
}

/// Countries order figures differently; where both orders are days, the later one is meant, so that
/// no review is called older than it may be.
fn in_figures(one: i8, two: i8, year: i16) -> Option<Day> {
    let both = [(one, two), (two, one)].map(|(day, month)| Day { year, month, day });
    both.into_iter().filter(|day| (1..=12).contains(&day.month)).max()
}

static REVIEWED: Pattern = LazyLock::new(|| compile(words::REVIEW_DATE));
static DUE: Pattern = LazyLock::new(|| compile(words::DUE_DATE));

static CLINICAL: Pattern = LazyLock::new(|| any_of(words::CLINICAL_REVIEW));

/// What a label, the text that leads up to a day, makes of it.
pub(super) fn label(before: &str) -> Option<ReviewDay> {
    const LONGEST: usize = 200;
    let mut from = before.len().saturating_sub(LONGEST);
    while !before.is_char_boundary(from) {
        from += 1;
    }
    let near = &before[from..];
    if DUE.is_match(near) {
        return Some(ReviewDay::Due);
    }
    let label = REVIEWED.find(near)?;
    let since = label.as_str().split_once("by ").map_or("", |(_, since)| since);
    if words::OTHER_DAYS.iter().any(|other| since.contains(other)) {
        return None;
    }
    Some(if CLINICAL.is_match(label.as_str()) { ReviewDay::ClinicallyReviewed } else { ReviewDay::Reviewed })
}
