use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    library::{Entry, Library, Standing},
    model::{Field, Layer, Reference, ReviewOutcome, Status},
    rule::{Rule, Sink, quote},
    text::Span,
};

declare_rule!(
    /// Published content uses a record that is no longer, or not yet, fit to be used.
    ///
    /// A record that is retired, that its last review rejected, or that nobody ever reviewed in a
    /// project that keeps reviews.
    ///
    /// ## Why
    ///
    /// The reader gets what somebody took out of use, or what no clinician has looked at.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=exercises/side-bend.yaml)
    /// schema: exercise/v1
    /// name: Side bend
    /// status: retired
    /// superseded_by: [seated-side-bend]
    /// ```
    ///
    /// ```yaml (path=exercises/seated-side-bend.yaml)
    /// schema: exercise/v1
    /// name: Seated side bend
    /// supersedes: [side-bend]
    /// ```
    ///
    /// ```markdown (path=articles/long-days.md)
    /// ---
    /// schema: article/v1
    /// title: After a long day at the desk
    /// exercises: [side-bend]
    /// ---
    ///
    /// # After a long day at the desk
    ///
    /// <!-- exercise: side-bend -->
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/seated-side-bend.yaml)
    /// schema: exercise/v1
    /// name: Seated side bend
    /// ```
    ///
    /// ```markdown (path=articles/long-days.md)
    /// ---
    /// schema: article/v1
    /// title: After a long day at the desk
    /// exercises: [seated-side-bend]
    /// ---
    ///
    /// # After a long day at the desk
    ///
    /// <!-- exercise: seated-side-bend -->
    /// ```
    RetiredReference {
        id: "retired-reference", group: Library, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "house rule"
    }
);

/// Why a record should not be used.
#[derive(Clone, Copy)]
enum Unfit {
    Retired,
    Rejected,
    NeverReviewed,
}

impl Rule for RetiredReference {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        if !standing.entry.is_published() {
            return out.not_applicable();
        }
        let library = standing.library();
        let mut used: Vec<&Reference> = uses(standing.entry).collect();
        if used.is_empty() {
            return out.not_applicable();
        }
        // One record used at three places is one defect.
        used.sort_by_key(|reference| (reference.kind, reference.id.as_str(), reference.span));
        for same in used.chunk_by(|one, next| (one.kind, &one.id) == (next.kind, &next.id)) {
            let Some((record, why)) = unfit(library, same[0]) else { continue };
            let (noun, id) = (record.kind.noun(), quote(&record.id));
            let message = match why {
                Unfit::Retired => format!("the {noun} `{id}` is retired"),
                Unfit::Rejected => format!("the last review of the {noun} `{id}` rejected it"),
                Unfit::NeverReviewed => format!("the {noun} `{id}` was never reviewed"),
            };
            let places: Vec<(Span, String)> = same.iter().map(|reference| (reference.span, String::new())).collect();
            out.report_all(&places, message, help(library, record, why));
        }
    }
}

/// What the document uses: not what it replaces, nor who wrote it and on what ground.
fn uses(entry: &Entry) -> impl Iterator<Item = &Reference> {
    let by_name = entry.page.iter().flat_map(|page| &page.embeds);
    let shown = by_name.filter(|embed| matches!(embed.field, "link" | "mention"));
    let is_use = |reference: &&Reference| {
        let is_shown = !matches!(reference.kind, Kind::Expert | Kind::Source | Kind::Article);
        is_shown && !matches!(reference.field, "supersedes" | "superseded_by")
    };
    entry.references.iter().chain(shown).filter(is_use)
}

/// The record a reference leads to, if no record of that id may be used.
fn unfit<'l>(library: &'l Library, reference: &Reference) -> Option<(&'l Entry, Unfit)> {
    let mut found = None;
    for record in library.all(reference.kind, &reference.id) {
        found = found.or(Some((record, why_unfit(library, record)?)));
    }
    found
}

fn why_unfit(library: &Library, record: &Entry) -> Option<Unfit> {
    if record.torn {
        return None;
    }
    if record.status == Status::Retired {
        return Some(Unfit::Retired);
    }
    match &record.envelope.reviews {
        Field::Malformed => None,
        Field::Given(log) if !log.is_empty() => is_rejected(record).then_some(Unfit::Rejected),
        Field::Given(_) | Field::Missing => library.is_reviewed().then_some(Unfit::NeverReviewed),
    }
}

/// By the latest day; where a day is missing, by the order of the log.
fn is_rejected(record: &Entry) -> bool {
    let log = record.envelope.review_log();
    let dated = log.iter().all(|review| review.date.given().is_some());
    let last =
        if dated { log.iter().max_by_key(|review| review.date.given().map(|date| date.value)) } else { log.last() };
    let outcome = last.and_then(|review| review.outcome.given());
    outcome.is_some_and(|outcome| outcome.value == ReviewOutcome::Rejected)
}

fn help(library: &Library, record: &Entry, why: Unfit) -> String {
    let next = |entry: &Entry| {
        let named = entry.envelope.superseded_by.iter();
        let records = named.flat_map(|reference| library.all(reference.kind, &reference.id));
        records.filter(|next| next.layer == Layer::Base).map(|next| next.id.clone()).next()
    };
    let mut successor = next(record).and_then(|id| library.find(record.kind, &id));
    // A successor may be retired as well.
    for _ in 0..8 {
        match successor.filter(|entry| entry.status == Status::Retired) {
            Some(retired) => successor = next(retired).and_then(|id| library.find(record.kind, &id)),
            None => break,
        }
    }
    match (successor.filter(|entry| entry.status != Status::Retired), why) {
        (Some(successor), _) => format!("use `{}`, which replaces it", quote(&successor.id)),
        (None, Unfit::Retired | Unfit::Rejected) => "name another one, or take the reference out".to_owned(),
        (None, Unfit::NeverReviewed) => "have it reviewed, or take the reference out".to_owned(),
    }
}
