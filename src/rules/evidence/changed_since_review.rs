use super::{SIGN, approvals, name_of};
use crate::{
    finding::{Meta, declare_rule},
    model::{Content, Status},
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// It was changed after it was signed off.
    ///
    /// The last approved review stores a digest: a fingerprint of the dose, the steps and the cautions at sign-off.
    /// The text now has another one, so a dose, a step or a caution is not what the reviewer read. Pictures, tags,
    /// line breaks and the order of the fields do not count. A review without a digest cannot be compared.
    ///
    /// ## Why
    ///
    /// The signature vouches for words the reviewer never read.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// dosage: {reps: 8-15}
    /// reviews:
    ///   - by: sample-clinician
    ///     role: clinical
    ///     date: 2026-02-01
    ///     outcome: approved
    ///     digest: "plv1:sha256:534d3d077e97cae530419b67659e8571daf0749c3381d9a2515aa675ddba4c69"
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// dosage: {reps: 8-12}
    /// reviews:
    ///   - by: sample-clinician
    ///     role: clinical
    ///     date: 2026-02-01
    ///     outcome: approved
    ///     digest: "plv1:sha256:534d3d077e97cae530419b67659e8571daf0749c3381d9a2515aa675ddba4c69"
    /// ```
    ChangedSinceReview {
        id: "changed-since-review", group: Evidence, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "PIF TICK; house definition of the digest"
    }
);

impl Rule for ChangedSinceReview {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let signed = approvals(content.kind, &content.envelope, out.context().review);
        let day = |at: usize| signed[at].date.given().map(|date| date.value);
        // Among reviews of one day the last one in the file was signed last.
        let last = (0..signed.len()).max_by_key(|at| (day(*at), *at)).map(|at| signed[at]);
        let stored = last.and_then(|review| Some((review, review.digest.as_ref()?)));
        let (Some((review, stored)), Some(now)) = (stored, &content.digest) else { return out.not_applicable() };
        if content.status != Status::Published || recipe(&stored.value) != recipe(now) {
            return out.not_applicable();
        }
        if stored.value != *now {
            let when = review.date.given().map_or_else(String::new, |date| format!(" on {}", date.value));
            let message = format!(
                "`{}` is not what {} signed off{when}: its dose, steps or cautions have changed since",
                quote(&content.title.value),
                name_of(review),
            );
            let role = review.role.given().map_or("clinical", |role| role.value.name());
            out.report(
                stored.span,
                message,
                format!("have a clinician read the change first; then sign it off again (`{SIGN} {role}`)"),
            );
        }
    }
}

/// What stands before the first colon: the recipe a digest was made by.
fn recipe(digest: &str) -> &str {
    digest.split(':').next().unwrap_or(digest)
}
