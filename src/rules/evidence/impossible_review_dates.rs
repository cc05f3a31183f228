use jiff::civil::Date;

use super::{is_under_review, name_of};
use crate::{
    finding::{Meta, declare_rule},
    model::{Content, Review},
    rule::{Rule, Sink},
};

declare_rule!(
    /// A review date is impossible.
    ///
    /// A review lies in the future, or the next one is due before the last one took place. A date that
    /// does not exist (31 February) is reported when the file is read.
    ///
    /// ## Why
    ///
    /// A day that cannot be was typed by mistake, and every check of age rests on it.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// reviews: [{by: sample-clinician, role: clinical, date: 2031-01-01, outcome: approved}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// reviews: [{by: sample-clinician, role: clinical, date: 2026-01-01, outcome: approved}]
    /// ```
    ImpossibleReviewDates {
        id: "impossible-review-dates", group: Evidence, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "PIF TICK: content is reviewed at planned times"
    }
);

impl Rule for ImpossibleReviewDates {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        if !is_under_review(content, out.context()) {
            return out.not_applicable();
        }
        let today = out.context().today;
        let log = content.envelope.review_log();
        let dated = |review: &Review| review.date.given().map(|date| (date.value, date.span));
        for review in log {
            if let Some((date, span)) = dated(review).filter(|(date, _)| *date > today) {
                let message = format!("the review by {} is dated {date}, after today ({today})", name_of(review));
                out.report(span, message, "write the day on which it took place");
            }
        }
        let Some(due) = content.envelope.review_due.given() else { return };
        let past = |(date, _): &(Date, _)| *date <= today;
        let Some(last) =
            log.iter().filter(|review| dated(review).as_ref().is_some_and(past)).max_by_key(|review| dated(review))
        else {
            return;
        };
        if let Some((date, _)) = dated(last).filter(|(date, _)| due.value < *date) {
            let message =
                format!("the next review is due on {}, before the last one by {} on {date}", due.value, name_of(last));
            out.report(due.span, message, "write the day by which it must be read again, or take `review_due` out");
        }
    }
}
