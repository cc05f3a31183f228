use super::{answers, asked_of};
use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    library::{Library, Standing},
    model::{Person, Review, Status},
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// The author is the only reviewer.
    ///
    /// Every approval in the role that is asked for is by somebody who also wrote the text; in prose, the
    /// author and the reviewer have the same name. `review.independent: false` turns it off.
    ///
    /// ## Why
    ///
    /// Nobody sees their own slips.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// authors: [sample-clinician]
    /// reviews: [{by: sample-clinician, role: clinical, date: 2026-01-15, outcome: approved}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// authors: [sample-writer]
    /// reviews: [{by: sample-clinician, role: clinical, date: 2026-01-15, outcome: approved}]
    /// ```
    SelfReview {
        id: "self-review", group: Evidence, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "JAMA benchmarks: authorship"
    }
);

impl Rule for SelfReview {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        let context = out.context();
        let reviewed = context.review.cadence(entry.kind).is_some() && context.review.independent;
        if !reviewed || !entry.is_published() || entry.status == Status::Retired {
            return out.not_applicable();
        }
        let library = standing.library();
        let authors = entry.envelope.authors.given().map_or(&[][..], Vec::as_slice);
        let asked = asked_of(entry.kind, context.review);
        let counts = |review: &&Review| {
            let role = review.role.given().map(|role| role.value);
            review.is_approval()
                && role.is_some_and(|given| asked.iter().any(|asked| answers(entry.kind, *asked, given)))
        };
        let reviews: Vec<&Review> = entry.envelope.review_log().iter().filter(counts).collect();
        let evidence = entry.page.as_ref().and_then(|page| page.evidence.as_ref());
        if let Some(last) = reviews.last() {
            let own = |review: &&Review| {
                review.by.as_ref().is_some_and(|by| authors.iter().any(|author| is_same(author, &by.id, library)))
            };
            if reviews.iter().all(own) {
                let message = format!("{} reviewed their own text", super::name_of(last));
                out.report(last.span, message, HELP);
            }
            return;
        }
        let Some(evidence) = evidence else { return out.not_applicable() };
        let named: Vec<&str> = authors.iter().filter_map(|author| author_name(author, library)).collect();
        let wrote = |name: &str| {
            let mut all = named.iter().copied().chain(evidence.authors.iter().map(|author| author.name.value.as_str()));
            all.any(|author| author.eq_ignore_ascii_case(name))
        };
        let people: Vec<_> = evidence.reviewers.iter().filter(|who| !who.is_organisation).collect();
        let Some(first) = people.first() else { return out.not_applicable() };
        if people.iter().all(|who| wrote(&who.name.value)) {
            out.report(first.name.span, format!("`{}` reviewed their own text", quote(&first.name.value)), HELP);
        }
    }
}

const HELP: &str = "have a second person review it, and name them";

/// Whether an author is the expert of this id: by id, or by the name in that record.
fn is_same(author: &Person, id: &str, library: &Library) -> bool {
    if author.record.as_ref().is_some_and(|record| record.id == id) {
        return true;
    }
    let expert = library.find(Kind::Expert, id).filter(|expert| !expert.torn);
    let name = expert.map(|expert| expert.title.value.as_str());
    name.is_some() && author_name(author, library) == name
}

fn author_name<'a>(author: &'a Person, library: &'a Library) -> Option<&'a str> {
    let in_place = author.name.as_ref().map(|name| name.value.as_str());
    in_place.or_else(|| Some(library.find(Kind::Expert, &author.record.as_ref()?.id)?.title.value.as_str()))
}
