use super::{SIGN, approvals, is_under_review, is_unreadable, last_full, name_of};
use crate::{
    finding::{Meta, declare_rule},
    model::{Content, Field},
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// It was reviewed, and nothing says when.
    ///
    /// In prose: a reviewer is named or a review is claimed, and no review date is given with it ("Last reviewed 1
    /// March 2026"); the day of an update does not count. In fields: only changes were looked at (`scope:
    /// partial`), so there is no day of a whole review. Where nothing speaks of a review at all, `missing-reviewer`
    /// says so.
    ///
    /// ## Why
    ///
    /// Advice ages. Without the day, nobody can tell whether a review still holds.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// ---
    /// schema: article/v1
    /// title: Bridge
    /// ---
    ///
    /// # Bridge
    ///
    /// Medically reviewed by A. Example, PT (fictitious)
    ///
    /// Lift your hips slowly.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// ---
    /// schema: article/v1
    /// title: Bridge
    /// ---
    ///
    /// # Bridge
    ///
    /// Medically reviewed by A. Example, PT (fictitious)
    ///
    /// Last reviewed 1 February 2026
    ///
    /// Lift your hips slowly.
    /// ```
    MissingReviewDate {
        id: "missing-review-date", group: Evidence, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "JAMA benchmarks: currency; PIF TICK"
    }
);

impl Rule for MissingReviewDate {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let envelope = &content.envelope;
        let says_due = !matches!(envelope.review_due, Field::Missing);
        if !is_under_review(content, out.context()) || is_unreadable(envelope) || says_due {
            return out.not_applicable();
        }
        if let Some(review) = approvals(content.kind, envelope, out.context().review).last() {
            if last_full(content.kind, envelope, out.context().review).is_none() {
                let name = name_of(review);
                let message = format!(
                    "{name} looked only at changes of `{}`; no whole review has a day",
                    quote(&content.title.value)
                );
                out.report(
                    review.span,
                    message,
                    format!("have a person read all of it and sign it (`{SIGN} clinical`)"),
                );
            }
            return;
        }
        let Some(evidence) = content.page.as_ref().and_then(|page| page.evidence.as_ref()) else {
            return out.not_applicable();
        };
        if !evidence.review_dates.is_empty() {
            return;
        }
        let named = evidence.reviewers.first().map(|who| who.name.span);
        let Some(span) = named.or(evidence.unnamed_reviews.first().copied()) else { return out.not_applicable() };
        let message = match evidence.reviewers.first() {
            Some(who) => format!("nothing says when `{}` reviewed this page", quote(&who.name.value)),
            None => format!("`{}` has no day", out.words(span)),
        };
        out.report(span, message, "write the day next to it, such as `Last reviewed 1 March 2026`");
    }
}
