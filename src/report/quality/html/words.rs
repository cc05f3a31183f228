//! Numbers and days as people write them.

/// Keeps a number with its noun and a day in one line.
const FIRM: char = '\u{a0}';

/// `10,000`.
pub(super) fn grouped(count: i64) -> String {
    let digits = count.unsigned_abs().to_string();
    let mut text = String::from(if count < 0 { "\u{2212}" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A size as the number that the template knows.
pub(super) fn signed(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// `1 document`, `2,000 documents`, `3 entries`.
pub(super) fn counted(count: usize, noun: &str) -> String {
    format!("{}{FIRM}{}", grouped(signed(count)), self::noun(count, noun))
}

/// A noun as it stands behind a number: `document`, `documents`, `entries`.
pub(super) fn noun(count: usize, noun: &str) -> String {
    match noun.strip_suffix('y') {
        _ if count == 1 => noun.to_owned(),
        Some(stem) if !noun.ends_with("day") => format!("{stem}ies"),
        _ => format!("{noun}s"),
    }
}

/// `20 Nov 2026`; what is no day stays as it is.
pub(super) fn day(text: &str) -> String {
    let parsed = text.parse::<jiff::civil::Date>();
    parsed.map_or_else(|_| text.to_owned(), |date| date.strftime("%-d\u{a0}%b\u{a0}%Y").to_string())
}

/// `today`, `in 3 days`, `3 days ago`.
pub(super) fn days_off(days: i64) -> String {
    let count = counted(usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX), "day");
    match days {
        0 => "today".to_owned(),
        1.. => format!("in {count}"),
        _ => format!("{count} ago"),
    }
}

/// A message in turns of prose and of what stood between backticks; one that is not closed is prose.
pub(super) fn marked(text: &str) -> Vec<String> {
    if text.matches('`').count() % 2 == 1 {
        return vec![text.to_owned()];
    }
    text.split('`').map(str::to_owned).collect()
}

/// Part of a whole in percent with one decimal, rounded down: a width, or a place.
pub(super) fn percent(part: u64, whole: u64) -> String {
    let thousandths = part.saturating_mul(1000).checked_div(whole).unwrap_or(0).min(1000);
    decimal(thousandths, 10)
}

/// A number of parts as a decimal of at most one digit, rounded down.
pub(super) fn decimal(parts: u64, per_whole: u64) -> String {
    let tenths = parts.saturating_mul(10) / per_whole;
    match tenths % 10 {
        0 => grouped(i64::try_from(tenths / 10).unwrap_or(i64::MAX)),
        rest => format!("{}.{rest}", grouped(i64::try_from(tenths / 10).unwrap_or(i64::MAX))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_nouns_follow_them() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(-1_234_567), "\u{2212}1,234,567");
        assert_eq!(counted(1, "entry"), "1\u{a0}entry");
        assert_eq!(counted(10_000, "entry"), "10,000\u{a0}entries");
        assert_eq!(counted(2, "day"), "2\u{a0}days");
    }

    #[test]
    fn days_are_read_and_other_text_is_left() {
        assert_eq!(day("2026-11-03"), "3\u{a0}Nov\u{a0}2026");
        assert_eq!(day("<b>"), "<b>");
        assert_eq!([days_off(0), days_off(1), days_off(-2)].join("; "), "today; in 1\u{a0}day; 2\u{a0}days ago");
    }

    #[test]
    fn backticks_take_turns() {
        assert_eq!(marked("add `a` here"), ["add ", "a", " here"]);
        assert_eq!(marked("it`s"), ["it`s"]);
    }

    #[test]
    fn parts_are_rounded_down() {
        assert_eq!(percent(2, 3), "66.6");
        assert_eq!(percent(1, 0), "0");
        assert_eq!(decimal(12_500, 1000), "12.5");
        assert_eq!(decimal(12_999, 1000), "12.9");
    }
}
