use jiff::civil::Date;

use super::{again, ago, is_under_review, last_full, months, name_of};
use crate::{
    finding::{Meta, declare_rule},
    model::Content,
    rule::{Rule, Sink},
};

/// Months after which no review holds, whatever the kind. Source: PIF TICK asks for a review at
/// least every three years.
const LONGEST: i32 = 36;

declare_rule!(
    /// The last review no longer holds.
    ///
    /// The last whole review in the fields is older than 36 months. `stale-review` then says nothing; a day that
    /// stands only in the text of a page gets `stale-review`.
    ///
    /// ## Why
    ///
    /// PIF TICK asks for a review at least every three years; after that nobody can say that the text
    /// still holds.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// reviews: [{by: sample-clinician, role: clinical, date: 2021-02-01, outcome: approved}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// reviews: [{by: sample-clinician, role: clinical, date: 2026-02-01, outcome: approved}]
    /// ```
    ExpiredReview {
        id: "expired-review", group: Evidence, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "PIF TICK: review at least every 3 years"
    }
);

impl Rule for ExpiredReview {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        if !is_under_review(content, out.context()) {
            return out.not_applicable();
        }
        let today = out.context().today;
        let Some((review, date)) = last_full(content.kind, &content.envelope, out.context().review) else {
            return out.not_applicable();
        };
        if is_expired(date, today) {
            let span = review.date.given().map_or(review.span, |date| date.span);
            let message = format!(
                "{} last reviewed it on {date}, {}; no review holds longer than {LONGEST} months",
                name_of(review),
                ago(date, today),
            );
            out.report(span, message, format!("{}, or set `status: retired`", again(content.kind, Some(review))));
        }
    }
}

/// Whether a review of this day holds no longer.
pub(super) fn is_expired(date: Date, today: Date) -> bool {
    let whole = months(date, today);
    whole > LONGEST || whole == LONGEST && date.day() != today.day()
}
