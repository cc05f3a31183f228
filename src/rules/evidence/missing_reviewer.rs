use super::{SIGN, answers, asked_of, first_role, has_fields, is_under_review, is_unreadable};
use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    model::{Content, Envelope, Review},
    rule::{Rule, Sink, quote},
    settings::Role,
};

declare_rule!(
    /// Nothing says that a clinician has looked at it.
    ///
    /// In fields: published, and no approval by somebody in the role that is asked for (`review.require`;
    /// clinical or medical unless configured, for a disclaimer legal as well). In prose: no reviewer with
    /// a name. Drafts, and what is in review, wait for theirs.
    ///
    /// ## Why
    ///
    /// A reader in pain takes the text for advice; somebody who can judge it has to answer for it.
    ///
    /// ## Bad
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
            return out.report(*unnamed, message, "write who reviewed it and what qualifies them");
        }
        let (message, help) = told(content, *role);
        out.report(content.envelope.reviews_key.unwrap_or(content.title.span), message, help);
    }
}

fn is_met(content: &Content, asked: Role) -> bool {
    let given = |review: &&Review| review.role.given().is_some_and(|role| answers(content.kind, asked, role.value));
    content.envelope.review_log().iter().filter(given).any(Review::is_approval)
}

fn told(content: &Content, role: Role) -> (String, String) {
    let title = quote(&content.title.value);
    let (who, nobody) = in_words(role, content.kind);
    if !has_fields(content) {
        return (
            "nothing says who reviewed this page".to_owned(),
            format!("name {who} who has reviewed it, and what qualifies them, under the title"),
        );
    }
    let signed = if role == Role::Clinical { first_role(content.kind) } else { role.name() };
    let help = format!("have {who} read it and sign it (`{SIGN} {signed}`), or set `status: in-review`");
    match rejected(&content.envelope, content.kind, role) {
        Some(by) => (format!("`{title}` is published, and {by} did not approve it"), help),
        None => (format!("`{title}` is published, and {nobody} has reviewed it"), help),
    }
}

/// Who looked in the right role and said no.
fn rejected(envelope: &Envelope, kind: Kind, asked: Role) -> Option<String> {
    let said_no = |review: &&Review| {
        !review.is_approval() && review.role.given().is_some_and(|role| answers(kind, asked, role.value))
    };
    envelope.review_log().iter().rev().find(said_no).map(super::name_of)
}

/// Whom to ask, and that none of them has looked.
const fn in_words(role: Role, kind: Kind) -> (&'static str, &'static str) {
    match (role, kind) {
        (Role::Clinical, Kind::Disclaimer) => ("a lawyer or a clinician", "no lawyer or clinician"),
        (Role::Clinical, _) => ("a clinician", "no clinician"),
        (Role::Medical, _) => ("a doctor", "no doctor"),
        (Role::Editorial, _) => ("an editor", "no editor"),
        (Role::Legal, _) => ("a lawyer", "no lawyer"),
        (Role::Translation, _) => ("a translator", "no translator"),
        (Role::Patient, _) => ("somebody with the condition", "nobody with the condition"),
    }
}
