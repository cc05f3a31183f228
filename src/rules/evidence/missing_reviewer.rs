use super::{SIGN, answers, asked_of, first_role, has_fields, is_under_review, is_unreadable};
use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    model::{Content, Envelope, Review},
    rule::{Rule, Sink, quote},
    settings::Role,
};

declare_rule!(
    /// Nothing says that a clinician has reviewed it.
    ///
    /// A page names a reviewer near the title (`Reviewed by NAME, PROFESSION, on DATE`) or under `reviews:` in its
    /// front matter; a record does so under `reviews:`. The reviewer has the role that is asked for
    /// (`review.require`; clinical or medical unless configured, for a disclaimer legal as well). A review without
    /// a name does not count. Not reported: drafts, and what is in review.
    ///
    /// ## Why
    ///
    /// A reader in pain takes the text for advice; somebody who can judge it has to answer for it.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// *Medically reviewed*
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// status: published
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Reviewed by A. Example, physiotherapist, on 15 January 2026 (fictitious)
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// reviews: [{by: sample-clinician, role: clinical, date: 2026-01-15, outcome: approved}]
    /// ```
    MissingReviewer {
        id: "missing-reviewer", group: Evidence, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "JAMA benchmarks: authorship; HONcode principles; CAP Code 12.1"
    }
);

impl Rule for MissingReviewer {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let asks = out.context().review.required_of(content.kind).next().is_some();
        if !asks || !is_under_review(content, out.context()) || is_unreadable(&content.envelope) {
            return out.not_applicable();
        }
        let roles = asked_of(content.kind, out.context().review);
        let unmet = roles.iter().find(|role| !is_met(content, **role));
        let Some(role) = unmet else { return };
        let evidence = content.page.as_ref().map(|page| &page.evidence);
        match evidence {
            // Prose that nobody could read may name anybody.
            Some(None) if !has_fields(content) => return out.not_applicable(),
            Some(Some(evidence)) if evidence.reviewers.iter().any(|who| !who.is_organisation) => return,
            _ => {}
        }
        if let Some(unnamed) = evidence.and_then(|read| read.as_ref()?.unnamed_reviews.first()) {
            let message = format!("`{}` names no reviewer", out.words(*unnamed));
            return out.report(*unnamed, message, "write `Reviewed by NAME, PROFESSION, on DATE`");
        }
        let (message, help) = told(content, *role);
        out.report(content.envelope.reviews_key.unwrap_or(content.title.span), message, help);
    }
}

fn is_met(content: &Content, asked: Role) -> bool {
    let given = |review: &&Review| review.role.given().is_some_and(|role| answers(content.kind, asked, role.value));
    content.envelope.review_log().iter().filter(given).any(Review::is_approval)
}

/// What the reader of pages recognises as a review, with its day.
const LINE: &str = "`Reviewed by NAME, PROFESSION, on DATE`";

fn told(content: &Content, role: Role) -> (String, String) {
    let title = quote(&content.title.value);
    let who = in_words(role, content.kind);
    if !has_fields(content) {
        return (
            format!("nothing says that {who} has reviewed this page"),
            format!("when {who} has reviewed it, write near the title: {LINE}"),
        );
    }
    let signed = if role == Role::Clinical { first_role(content.kind) } else { role.name() };
    let place = match content.kind {
        Kind::Article => format!("write {LINE} near the title, or list it under `reviews:`"),
        _ => "list it under `reviews:`".to_owned(),
    };
    let help = format!(
        "when {who} has reviewed it, {place} (`{SIGN} {signed}` does so); until then write `status: in-review`"
    );
    match rejected(&content.envelope, content.kind, role) {
        Some(by) => (format!("`{title}` is published, and {by} did not approve it"), help),
        None => (format!("`{title}` is published, and nothing says that {who} has reviewed it"), help),
    }
}

/// Who looked in the right role and said no.
fn rejected(envelope: &Envelope, kind: Kind, asked: Role) -> Option<String> {
    let said_no = |review: &&Review| {
        !review.is_approval() && review.role.given().is_some_and(|role| answers(kind, asked, role.value))
    };
    envelope.review_log().iter().rev().find(said_no).map(super::name_of)
}

/// Whose review is asked for.
const fn in_words(role: Role, kind: Kind) -> &'static str {
    match (role, kind) {
        (Role::Clinical, Kind::Disclaimer) => "a lawyer or a clinician",
        (Role::Clinical, _) => "a clinician",
        (Role::Medical, _) => "a doctor",
        (Role::Editorial, _) => "an editor",
        (Role::Legal, _) => "a lawyer",
        (Role::Translation, _) => "a translator",
        (Role::Patient, _) => "somebody with the condition",
    }
}
