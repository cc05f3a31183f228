use std::{fmt, str::FromStr};

use jiff::civil::Date;

use crate::finding::closest;

/// Units of a duration, with the months and days of one.
const UNITS: [(&str, &str, u32, u32); 4] =
    [("day", "D", 0, 1), ("week", "W", 0, 7), ("month", "M", 1, 0), ("year", "Y", 12, 0)];

/// How long a review holds: whole months and days of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cadence {
    /// Months of the calendar, whatever their length.
    pub months: u32,
    /// Days on top.
    pub days: u32,
}

impl Cadence {
    /// So many months.
    #[must_use]
    pub const fn of_months(months: u32) -> Self {
        Self { months, days: 0 }
    }

    /// So many days.
    #[must_use]
    pub const fn of_days(days: u32) -> Self {
        Self { months: 0, days }
    }

    /// The day on which it has passed since `date`; `None` beyond the calendar.
    ///
    /// A day the month does not have is its last: one month after 31 January is the end of February.
    #[must_use]
    pub fn after(self, date: Date) -> Option<Date> {
        let span = jiff::Span::new().try_months(i64::from(self.months)).ok()?;
        date.checked_add(span.try_days(i64::from(self.days)).ok()?).ok()
    }

    /// The duration a misspelt unit was meant to be, as text.
    pub(super) fn nearly(text: &str) -> Option<String> {
        let (number, unit) = text.trim().split_once(' ')?;
        let names = UNITS.map(|(name, ..)| name);
        let lower = unit.trim().to_ascii_lowercase();
        let close = closest(lower.strip_suffix('s').unwrap_or(&lower), names)?;
        let meant = format!("{number} {close}s");
        meant.parse::<Self>().is_ok().then_some(meant)
    }
}

impl FromStr for Cadence {
    type Err = ();

    /// Reads `24 months`, `1 year`, `8 weeks`, `60 days`, or `P24M` after ISO 8601.
    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = |number: &str| {
            let plain = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
            if plain { number.parse::<u32>().map_err(drop) } else { Err(()) }
        };
        let (number, (_, _, months, days)) = if let Some(short) = text.strip_prefix('P') {
            let unit = UNITS.iter().find(|(_, letter, ..)| short.ends_with(letter)).ok_or(())?;
            (digits(&short[..short.len() - 1])?, unit)
        } else {
            let (number, unit) = text.split_once(' ').ok_or(())?;
            let named = |(name, ..): &&(&str, &str, u32, u32)| unit.strip_suffix('s').unwrap_or(unit) == *name;
            (digits(number)?, UNITS.iter().find(named).ok_or(())?)
        };
        let times = |of_one: u32| number.checked_mul(of_one).ok_or(());
        Ok(Self { months: times(*months)?, days: times(*days)? })
    }
}

impl fmt::Display for Cadence {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counted = |number: u32, unit: &str| format!("{number} {unit}{}", if number == 1 { "" } else { "s" });
        match self {
            Self { months: 0, days } => out.write_str(&counted(*days, "day")),
            Self { months, days: 0 } => out.write_str(&counted(*months, "month")),
            Self { months, days } => write!(out, "{} and {}", counted(*months, "month"), counted(*days, "day")),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn durations_are_read_in_words_and_in_short() {
        let read = |text: &str| text.parse::<Cadence>().ok();
        for text in ["24 months", "P24M", "2 years", "P2Y"] {
            assert_eq!(read(text), Some(Cadence::of_months(24)), "{text}");
        }
        for text in ["56 days", "8 weeks", "P56D", "P8W"] {
            assert_eq!(read(text), Some(Cadence::of_days(56)), "{text}");
        }
        assert_eq!(read("1 month"), Some(Cadence::of_months(1)));
        for text in ["", "P", "PM", "24", "24months", "-1 days", "+1 days", "1.5 years", "months", "P1Y6M", "PüM", "ü"]
        {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(read("4294967295 years"), None);
    }

    #[test]
    fn a_misspelt_unit_is_understood() {
        assert_eq!(Cadence::nearly("24 mnths").as_deref(), Some("24 months"));
        assert_eq!(Cadence::nearly("60 Days").as_deref(), Some("60 days"));
        assert_eq!(Cadence::nearly("two years"), None);
        assert_eq!(Cadence::nearly("3 fortnights"), None);
    }

    #[test]
    fn a_review_ends_on_a_day_of_the_calendar_or_never() {
        assert_eq!(Cadence::of_months(24).after(date(2024, 2, 29)), Some(date(2026, 2, 28)));
        assert_eq!(Cadence::of_days(60).after(date(2026, 1, 1)), Some(date(2026, 3, 2)));
        assert_eq!(Cadence::of_months(u32::MAX).after(date(2026, 1, 1)), None);
        assert_eq!(Cadence::of_days(u32::MAX).after(date(2026, 1, 1)), None);
        assert_eq!(Cadence::of_days(1).after(Date::MAX), None);
    }

    #[test]
    fn it_is_shown_as_it_may_be_written() {
        for text in ["24 months", "1 month", "60 days", "1 day"] {
            assert_eq!(text.parse::<Cadence>().map(|cadence| cadence.to_string()), Ok(text.to_owned()));
        }
    }
}
