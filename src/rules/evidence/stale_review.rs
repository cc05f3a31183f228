use super::{a, again, ago, expired_review::is_expired, has_fields, is_under_review, last_full, name_of};
use crate::{
    finding::{Meta, declare_rule},
    lexicon::evidence::ReviewDay,
    model::Content,
    rule::{Rule, Sink},
};

declare_rule!(
    /// The last review is too long ago.
    ///
    /// The day in `review_due` has passed, or the last whole review is older than its kind allows
    /// (`review.cadence`; 24 months, 12 for red flags and disclaimers). On a page: the same for the day that is
    /// labelled as one of a review. After 36 months `expired-review` reports it instead, for fields. The day of an
    /// update does not count.
    ///
    /// ## Why
    ///
    /// Guidelines change; what was right when it was signed may no longer be what a clinician would say.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// reviews: [{by: sample-clinician, role: clinical, date: 2024-02-01, outcome: approved}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// reviews: [{by: sample-clinician, role: clinical, date: 2025-09-01, outcome: approved}]
    /// ```
    StaleReview {
        id: "stale-review", group: Evidence, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "PIF TICK: content is reviewed at planned times"
    }
);

impl Rule for StaleReview {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        if !is_under_review(content, out.context()) {
            return out.not_applicable();
        }
        let today = out.context().today;
        let envelope = &content.envelope;
        let last = last_full(content.kind, envelope, out.context().review);
        if last.is_some_and(|(_, date)| is_expired(date, today)) {
            return;
        }
        let again = again(content.kind, last.map(|(review, _)| review));
        if let Some(due) = envelope.review_due.given().filter(|due| due.value < today) {
            if last.is_some_and(|(_, date)| date > due.value) {
                // A due day before the review is `impossible-review-dates`' business.
                return;
            }
            let since = last
                .map_or_else(String::new, |(review, date)| format!("; {} last reviewed it on {date}", name_of(review)));
            let message = format!("the next review was due on {}, {}{since}", due.value, ago(due.value, today));
            return out.report(due.span, message, again);
        }
        let Some(cadence) = out.context().review.cadence(content.kind) else { return };
        let is_over = |date| cadence.after(date).is_some_and(|end| end < today);
        let kind = a(content.kind);
        if let Some((review, date)) = last {
            if is_over(date) {
                let span = review.date.given().map_or(review.span, |date| date.span);
                let message = format!(
                    "{} last reviewed it on {date}, {}; a review of {kind} holds for {cadence}",
                    name_of(review),
                    ago(date, today),
                );
                out.report(span, message, again);
            }
            return;
        }
        let Some(evidence) = content.page.as_ref().and_then(|page| page.evidence.as_ref()) else { return };
        let help = if has_fields(content) {
            again
        } else {
            "have a clinician read it again, and write the new day".to_owned()
        };
        if let Some(due) = evidence.review_due().filter(|due| due.date.value < today) {
            let message = format!("the next review was due on {}, {}", due.date.value, ago(due.date.value, today));
            return out.report(due.date.span, message, help);
        }
        if let Some(last) = evidence.last_review().filter(|last| is_over(last.date.value)) {
            let date = last.date.value;
            let sort = if last.what == ReviewDay::ClinicallyReviewed { "clinical review" } else { "review" };
            let message =
                format!("the last {sort} was on {date}, {}; a review of {kind} holds for {cadence}", ago(date, today));
            out.report(last.date.span, message, help);
        }
    }
}
