//! Reviews in time: a drawing of weeks and a table.

use jiff::{ToSpan, civil::Date};
use serde::Serialize;

use super::{Cut, ROWS, words::days_off};
use crate::{
    quality::{Calendar, CredentialEnd, Load, Renewal, ReviewEntry, ReviewState, Share},
    report::quality::urgent::is_due_now,
};

/// Units of the drawing: the columns of what is late, the weeks ahead, what is later.
const LATE: [i64; 3] = [40, 110, 180];
const WEEKS: i64 = 53;
const FIRST: i64 = 236;
const WEEK: i64 = 12;
const LATER: i64 = 916;
const STEP: i64 = 12;

/// Room above the marks for words.
const HEAD: i64 = 28;

/// Marks above each other, and beside each other in a column that is no week.
const HIGH: usize = 12;
const BESIDE: usize = 4;

/// The part on reviews.
#[derive(Serialize)]
pub(super) struct Told<'r> {
    within_days: i64,
    due_by: &'r str,
    holding: Share,
    states: Vec<State>,
    drawing: Option<Drawing>,
    urgent: Cut<Row<'r>>,
    holds: Cut<Row<'r>>,
    loads: [Loads<'r>; 2],
    credentials: Cut<(&'r CredentialEnd, String)>,
    partial: Cut<&'r Renewal>,
}

#[derive(Serialize)]
struct State {
    word: &'static str,
    class: &'static str,
    count: usize,
}

#[derive(Serialize)]
struct Row<'r> {
    #[serde(flatten)]
    entry: &'r ReviewEntry,
    word: &'static str,
    class: &'static str,
    off: String,
    /// Whether it is due whatever its day was.
    is_now: bool,
}

/// Sums by somebody.
#[derive(Serialize)]
struct Loads<'r> {
    who: &'static str,
    nobody: &'static str,
    rows: Cut<&'r Load>,
}

#[derive(Debug, Serialize)]
struct Drawing {
    /// Documents of one mark.
    each: usize,
    marks: Vec<Mark>,
    columns: Vec<Column>,
    months: Vec<Month>,
    /// Where the time looked ahead ends.
    limit: Option<i64>,
    start: i64,
    end: i64,
    ground: i64,
}

#[derive(Debug, Serialize)]
struct Mark {
    x: i64,
    y: i64,
    class: &'static str,
}

/// A column that is no time.
#[derive(Debug, Serialize)]
struct Column {
    name: &'static str,
    x: i64,
    count: usize,
}

#[derive(Debug, Serialize)]
struct Month {
    name: String,
    year: i16,
    /// Whether it is the first of its year here.
    heads_year: bool,
    /// Where it begins, and where its words stand; `None` where there is no room for them.
    x: i64,
    middle: Option<i64>,
    count: usize,
}

impl<'r> Told<'r> {
    pub(super) fn of(calendar: &'r Calendar, today: &str) -> Self {
        let count = |state| calendar.entries.iter().filter(|entry| entry.state == state).count();
        let (holds, urgent): (Vec<_>, Vec<_>) =
            calendar.entries.iter().partition(|entry| entry.state == ReviewState::Holds);
        Self {
            within_days: calendar.within_days,
            due_by: &calendar.due_by,
            holding: calendar.holding,
            states: ReviewState::ALL
                .map(|state| State { word: state.word(), class: class(state), count: count(state) })
                .into(),
            drawing: today
                .parse()
                .ok()
                .filter(|_| !calendar.entries.is_empty())
                .map(|today| Drawing::of(&calendar.entries, today, calendar.within_days)),
            urgent: Cut::of(urgent.into_iter().map(Row::of), ROWS),
            holds: Cut::of(holds.into_iter().map(Row::of), ROWS),
            loads: [
                Loads { who: "Reviewer", nobody: "not named", rows: Cut::of(&calendar.by_reviewer, ROWS) },
                Loads { who: "Owner", nobody: "no owner", rows: Cut::of(&calendar.by_owner, ROWS) },
            ],
            credentials: Cut::of(calendar.credentials.iter().map(|end| (end, days_off(end.days))), ROWS),
            partial: Cut::of(&calendar.partial, ROWS),
        }
    }
}

impl<'r> Row<'r> {
    fn of(entry: &'r ReviewEntry) -> Self {
        let off = entry.days.map(days_off).unwrap_or_default();
        Self { entry, word: entry.state.word(), class: class(entry.state), off, is_now: is_due_now(entry.state) }
    }
}

const fn class(state: ReviewState) -> &'static str {
    match state {
        ReviewState::Overdue => "overdue",
        ReviewState::Changed => "changed",
        ReviewState::Rejected => "rejected",
        ReviewState::Unreviewed => "unreviewed",
        ReviewState::Due => "due",
        ReviewState::Holds => "holds",
    }
}

/// Where an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slot {
    Late(usize),
    Week(i64),
    Later,
}

impl Drawing {
    fn of(entries: &[ReviewEntry], today: Date, within_days: i64) -> Self {
        // A year, or as far as was looked: in as many steps as a year has weeks.
        let step = within_days.clamp(365, 3650).div_euclid(WEEKS).max(6) + 1;
        let slots: Vec<_> = entries.iter().map(|entry| (slot(entry, step), entry.state)).collect();
        let count = |slot| slots.iter().filter(|(found, _)| *found == slot).count();
        let mut places: Vec<(Slot, i64, usize)> = (0..3).map(|at| (Slot::Late(at), LATE[at], BESIDE)).collect();
        places.extend((0..WEEKS).map(|week| (Slot::Week(week), FIRST + WEEK * week + WEEK / 2, 1)));
        places.push((Slot::Later, LATER, BESIDE));
        let tallest = places.iter().map(|(slot, _, beside)| count(*slot).div_ceil(*beside)).max().unwrap_or(0);
        let each = round_scale(tallest.div_ceil(HIGH));
        let rows = places.iter().map(|(slot, _, beside)| count(*slot).div_ceil(each).div_ceil(*beside)).max();
        let ground = HEAD + STEP * i64::try_from(rows.unwrap_or(0).max(4)).unwrap_or(0) + 4;
        let mut marks = Vec::new();
        for (slot, x, beside) in &places {
            let states: Vec<_> = slots.iter().filter(|(found, _)| found == slot).map(|(_, state)| *state).collect();
            for (at, group) in states.chunks(each).enumerate() {
                let across =
                    i64::try_from(at % beside).unwrap_or(0) * STEP - STEP * i64::try_from(beside - 1).unwrap_or(0) / 2;
                let up = i64::try_from(at / beside).unwrap_or(0) * STEP;
                let most_urgent = group.iter().min().copied().unwrap_or(ReviewState::Holds);
                marks.push(Mark { x: x + across, y: ground - 8 - up, class: class(most_urgent) });
            }
        }
        let column = |name, x, slot| Column { name, x, count: count(slot) };
        let end = FIRST + WEEK * WEEKS;
        Self {
            each,
            marks,
            columns: vec![
                column("overdue", LATE[0], Slot::Late(0)),
                column("changed", LATE[1], Slot::Late(1)),
                column("not valid", LATE[2], Slot::Late(2)),
                column("later", LATER, Slot::Later),
            ],
            months: months(entries, today, step),
            limit: Some(FIRST + within_days * WEEK / step).filter(|x| (FIRST..=end).contains(x)),
            start: FIRST,
            end,
            ground,
        }
    }
}

fn slot(entry: &ReviewEntry, step: i64) -> Slot {
    match (entry.state, entry.days) {
        (ReviewState::Overdue, _) => Slot::Late(0),
        (ReviewState::Changed, _) => Slot::Late(1),
        (ReviewState::Rejected | ReviewState::Unreviewed, _) => Slot::Late(2),
        (_, Some(days)) if days < step * WEEKS => Slot::Week(days.max(0) / step),
        _ => Slot::Later,
    }
}

/// 1, 2, 5, 10, 20, 50 …
fn round_scale(least: usize) -> usize {
    let mut power = 1;
    loop {
        if let Some(step) = [1, 2, 5].into_iter().find(|step| power * step >= least) {
            return power * step;
        }
        power *= 10;
    }
}

/// The months ahead, the first from today on.
fn months(entries: &[ReviewEntry], today: Date, step: i64) -> Vec<Month> {
    let whole = step * WEEKS;
    let place = |days: i64| FIRST + days * WEEK / step;
    let off = |date: Date| i64::from((date - today).get_days());
    let mut months = Vec::new();
    let mut from = today;
    while off(from) < whole {
        let Ok(next) = from.first_of_month().checked_add(1.month()) else { break };
        let (start, end) = (off(from), off(next).min(whole));
        let timed = |entry: &&ReviewEntry| matches!(entry.state, ReviewState::Due | ReviewState::Holds);
        let within = |entry: &&ReviewEntry| entry.days.is_some_and(|days| (start..end).contains(&days.max(0)));
        let has_room = place(end) - place(start) >= 26;
        let is_first = has_room && months.iter().all(|month: &Month| month.year != from.year() || !month.heads_year);
        months.push(Month {
            name: from.strftime("%b").to_string(),
            year: from.year(),
            heads_year: is_first,
            x: place(start),
            middle: has_room.then(|| i64::midpoint(place(start), place(end))),
            count: entries.iter().filter(timed).filter(within).count(),
        });
        from = next;
    }
    months
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn entry(state: ReviewState, days: Option<i64>) -> ReviewEntry {
        ReviewEntry {
            document: "a.yaml".to_owned(),
            title: "A".to_owned(),
            kind: "exercise".to_owned(),
            owner: None,
            reviewer: None,
            last: None,
            due: None,
            days,
            state,
            rests_on: Vec::new(),
        }
    }

    #[test]
    fn what_is_late_stands_left_and_the_rest_in_its_week() {
        let entries = [
            entry(ReviewState::Overdue, Some(-5)),
            entry(ReviewState::Changed, Some(100)),
            entry(ReviewState::Unreviewed, None),
            entry(ReviewState::Due, Some(11)),
            entry(ReviewState::Holds, Some(500)),
        ];
        let drawing = Drawing::of(&entries, date(2026, 11, 20), 90);
        assert_eq!(drawing.each, 1);
        let marks: Vec<_> = drawing.marks.iter().map(|mark| (mark.class, mark.x)).collect();
        let left = STEP * 3 / 2;
        let due = FIRST + WEEK + WEEK / 2;
        let expected = [
            ("overdue", LATE[0] - left),
            ("changed", LATE[1] - left),
            ("unreviewed", LATE[2] - left),
            ("due", due),
            ("holds", LATER - left),
        ];
        assert_eq!(marks, expected);
        assert_eq!(drawing.columns.iter().map(|column| column.count).collect::<Vec<_>>(), [1, 1, 1, 1]);
        let months: Vec<_> = drawing.months.iter().map(|month| (month.name.as_str(), month.count)).collect();
        assert_eq!(months[..3], [("Nov", 0), ("Dec", 1), ("Jan", 0)]);
    }

    #[test]
    fn many_documents_share_a_mark_and_none_is_lost() {
        let entries = vec![entry(ReviewState::Due, Some(3)); 1000];
        let drawing = Drawing::of(&entries, date(2026, 11, 20), 90);
        assert_eq!((drawing.each, drawing.marks.len()), (100, 10));
        assert_eq!(drawing.months.iter().map(|month| month.count).sum::<usize>(), 1000);
    }
}
