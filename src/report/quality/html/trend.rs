//! How the numbers went from report to report.

use serde::Serialize;

use super::words::{day, grouped, signed};
use crate::quality::{Point, Share};

/// Most points of a line.
const POINTS: usize = 100;

/// Where a line is drawn, in units of its drawing.
const LEFT: u64 = 40;
const RIGHT: u64 = 344;
const TOP: u64 = 18;
const BOTTOM: u64 = 116;

/// The lines and their numbers.
#[derive(Serialize)]
pub(super) struct Trend<'r> {
    lines: Vec<Line>,
    points: &'r [Point],
    left_out: usize,
}

/// One line.
#[derive(Debug, Serialize)]
struct Line {
    name: &'static str,
    /// What it would be good to see.
    wish: &'static str,
    path: String,
    marks: Vec<Mark>,
    /// The upper end of the scale.
    top: String,
    first_day: String,
    last_day: String,
    before: String,
    now: String,
}

#[derive(Debug, Serialize)]
struct Mark {
    x: u64,
    y: u64,
    told: String,
}

impl<'r> Trend<'r> {
    pub(super) fn of(history: &'r [Point]) -> Self {
        let left_out = history.len().saturating_sub(POINTS);
        let points = &history[left_out..];
        let places = places(points);
        let count =
            |met: usize, of: usize| (met as u64, format!("{} of {}", grouped(signed(met)), grouped(signed(of))));
        let open = |point: &Point| point.error + point.warning + point.info;
        let share = |share: Share| {
            let percent = (share.met as u64 * 100).checked_div(share.of as u64).unwrap_or(0);
            (percent, format!("{percent}% ({} of {})", grouped(signed(share.met)), grouped(signed(share.of))))
        };
        let line = |name, wish, least_top, value: &dyn Fn(&Point) -> (u64, String)| {
            Line::of(name, wish, least_top, points, &places, value)
        };
        let lines = if points.len() < 2 {
            Vec::new()
        } else {
            vec![
                line("Errors, of findings that count", "fewer is better", 4, &|point| count(point.error, open(point))),
                line("Documents that must be fixed", "fewer is better", 4, &|point| {
                    count(point.must_fix, point.documents)
                }),
                line("Exercises that hold all four duties", "higher is better", 100, &|point| share(point.duties)),
                line("Reviews missing, overdue or due soon", "fewer is better", 4, &|point| {
                    count(point.reviews_due.met, point.reviews_due.of)
                }),
            ]
        };
        Self { lines, points, left_out }
    }
}

impl Line {
    fn of(
        name: &'static str,
        wish: &'static str,
        least_top: u64,
        points: &[Point],
        places: &[u64],
        value: &dyn Fn(&Point) -> (u64, String),
    ) -> Self {
        let values: Vec<_> = points.iter().map(value).collect();
        let most = values.iter().map(|(value, _)| *value).max().unwrap_or(0);
        let top = round_above(most.max(least_top));
        let height = |value: u64| BOTTOM - value.saturating_mul(BOTTOM - TOP) / top;
        let marks: Vec<_> = values
            .iter()
            .zip(points)
            .zip(places)
            .map(|(((value, told), point), x)| Mark {
                x: *x,
                y: height(*value),
                told: format!("{}: {told}", day(&point.today)),
            })
            .collect();
        let path = marks.iter().map(|mark| format!("{},{}", mark.x, mark.y)).collect::<Vec<_>>().join(" ");
        let is_share = least_top == 100;
        let told = |at: Option<&(u64, String)>| at.map(|(_, told)| told.clone()).unwrap_or_default();
        Self {
            name,
            wish,
            path,
            marks,
            top: if is_share { "100%".to_owned() } else { grouped(i64::try_from(top).unwrap_or(i64::MAX)) },
            first_day: points.first().map(|point| day(&point.today)).unwrap_or_default(),
            last_day: points.last().map(|point| day(&point.today)).unwrap_or_default(),
            before: told(values.len().checked_sub(2).and_then(|at| values.get(at))),
            now: told(values.last()),
        }
    }
}

/// The next round number: it has one digit that is not nought, and is easy to halve.
fn round_above(value: u64) -> u64 {
    let mut power = 1_u64;
    loop {
        for step in [1, 2, 4, 6, 8, 10] {
            if power.saturating_mul(step) >= value {
                return power.saturating_mul(step);
            }
        }
        power = power.saturating_mul(10);
    }
}

/// Places by day; side by side when the days do not tell.
fn places(points: &[Point]) -> Vec<u64> {
    let days: Option<Vec<_>> = points.iter().map(|point| point.today.parse::<jiff::civil::Date>().ok()).collect();
    let last = points.len().saturating_sub(1).max(1) as u64;
    let even = (0..points.len() as u64).map(|at| LEFT + at * (RIGHT - LEFT) / last).collect();
    let Some(days) = days.filter(|days| days.is_sorted() && days.first() < days.last()) else { return even };
    let off = |day: jiff::civil::Date| u64::from((day - days[0]).get_days().unsigned_abs());
    let whole = off(days[days.len() - 1]);
    days.iter().map(|day| LEFT + off(*day) * (RIGHT - LEFT) / whole).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(today: &str, error: usize) -> Point {
        Point {
            today: today.to_owned(),
            documents: 10,
            must_fix: error,
            error,
            warning: 0,
            info: 0,
            waived: 0,
            known: 0,
            duties: Share { met: 10 - error, of: 10 },
            reviews_due: Share::default(),
            bands: Vec::new(),
        }
    }

    #[test]
    fn days_give_the_places_and_a_round_number_the_scale() {
        let history = [point("2026-01-01", 7), point("2026-01-02", 10), point("2026-01-11", 0)];
        let trend = Trend::of(&history);
        assert_eq!(trend.lines[0].path, "40,48 70,18 344,116");
        assert_eq!(trend.lines[0].top, "10");
        assert_eq!(trend.lines[2].now, "100% (10 of 10)");
        assert_eq!(trend.lines[2].marks[0].told, "1\u{a0}Jan\u{a0}2026: 30% (3 of 10)");
    }

    #[test]
    fn days_that_do_not_tell_stand_side_by_side() {
        let history = [point("2026-01-02", 1), point("2026-01-01", 2), point("x", 3)];
        assert_eq!(Trend::of(&history).lines[0].marks.iter().map(|mark| mark.x).collect::<Vec<_>>(), [40, 192, 344]);
    }

    #[test]
    fn one_report_is_no_line() {
        assert!(Trend::of(&[point("2026-01-01", 7)]).lines.is_empty());
    }
}
