//! What is due, and for whom.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Unit, civil::Date};

use super::{Calendar, CredentialEnd, Load, Renewal, ReviewEntry, ReviewState, Share, view::View};
use crate::{
    document::Kind,
    library::{Entry, Library},
    lint::FileState,
    model::{Layer, Review, ReviewScope, Status},
    rule::quote,
    rules::{is_rejected, last_full_review},
    settings,
    text::sanitize,
};

/// How the review of one document stands.
#[derive(Debug, Clone)]
pub(super) struct Reviewed<'r> {
    entry: &'r Entry,
    pub(super) state: ReviewState,
    pub(super) reviewer: Option<String>,
    last: Option<Date>,
    pub(super) due: Option<Date>,
}

/// From when on, and how far, is looked ahead.
#[derive(Debug, Clone, Copy)]
pub(super) struct Horizon {
    pub(super) today: Date,
    pub(super) within_days: i64,
}

impl Horizon {
    /// The last day looked at.
    pub(super) fn end(self) -> Date {
        let span = jiff::Span::new().try_days(self.within_days);
        span.ok().and_then(|span| self.today.checked_add(span).ok()).unwrap_or(Date::MAX)
    }

    /// Days from today to a day; below zero when it has passed.
    pub(super) fn days_to(self, day: Date) -> i64 {
        self.today.until((Unit::Day, day)).map_or(0, |span| i64::from(span.get_days()))
    }
}

/// How the review of a document stands; `None` for documents that nobody has to review.
pub(super) fn reviewed<'r>(
    view: &View<'r>,
    library: &Library,
    wanted: &settings::Review,
    horizon: Horizon,
) -> Option<Reviewed<'r>> {
    let entry = view.entry?;
    let cadence = wanted.cadence(entry.kind)?;
    let is_asked = entry.layer == Layer::Base && entry.status == Status::Published && !entry.torn;
    if !is_asked || view.file.state != FileState::Judged {
        return None;
    }
    let prose = entry.page.as_ref().and_then(|page| page.evidence.as_ref());
    let signed = last_full_review(entry.kind, &entry.envelope, wanted);
    let told = prose.and_then(|prose| prose.last_review());
    let named = || prose.and_then(|prose| prose.reviewers.iter().find(|who| !who.is_organisation));
    let reviewer = match signed {
        Some((review, _)) => review.by.as_ref().map(|by| by.id.clone()),
        None => named().map(|who| who.name.value.clone()),
    };
    let last = signed.map(|(_, date)| date).or_else(|| told.map(|day| day.date.value));
    let said = entry.envelope.review_due.given().map(|due| due.value);
    let said = said.or_else(|| prose.and_then(|prose| prose.review_due()).map(|due| due.date.value));
    // A due day before the review is a slip, not a plan.
    let said = said.filter(|due| last.is_none_or(|last| *due >= last));
    let by_cadence = last.and_then(|last| cadence.after(last));
    let due = [said, by_cadence].into_iter().flatten().min();
    let is_known = |(review, _): (&Review, Date)| {
        review.by.as_ref().is_none_or(|by| library.may_hold(&by.id) || library.find(Kind::Expert, &by.id).is_some())
    };
    let is_valid = signed.is_none_or(is_known)
        && last.is_some_and(|last| last <= horizon.today)
        && view.hits(&["self-review", "unqualified-reviewer", "impossible-review-dates"]).findings == 0;
    let state = match due {
        _ if view.hits(&["changed-since-review"]).findings > 0 => ReviewState::Changed,
        _ if is_rejected(entry.kind, &entry.envelope, wanted) => ReviewState::Rejected,
        _ if last.is_none() => ReviewState::Unreviewed,
        Some(due) if due < horizon.today => ReviewState::Overdue,
        _ if reviewer.is_none() || !is_valid => ReviewState::Unreviewed,
        Some(due) if due <= horizon.end() => ReviewState::Due,
        _ => ReviewState::Holds,
    };
    // What was changed or never signed is due today.
    let due = if holds(state) || state == ReviewState::Overdue { due } else { Some(horizon.today) };
    Some(Reviewed { entry, state, reviewer: reviewer.map(|name| quote(&name)), last, due })
}

/// The calendar of the documents.
pub(super) fn calendar(
    views: &[View<'_>],
    reviewed: &[Option<Reviewed<'_>>],
    library: &Library,
    horizon: Horizon,
) -> Calendar {
    let pairs = || views.iter().zip(reviewed).filter_map(|(view, reviewed)| Some((view, reviewed.as_ref()?)));
    let shared = Shared::of(pairs());
    let mut entries: Vec<ReviewEntry> =
        pairs().map(|(view, reviewed)| entry(view, reviewed, horizon, &shared)).collect();
    entries.sort_by(|one, next| {
        // Days without a date come first within their state: nobody knows how urgent they are.
        (one.state, &one.due, &one.document).cmp(&(next.state, &next.due, &next.document))
    });
    let holds = |entry: &&ReviewEntry| holds(entry.state) && entry.rests_on.is_empty();
    Calendar {
        within_days: horizon.within_days,
        due_by: horizon.end().to_string(),
        holding: Share { met: entries.iter().filter(holds).count(), of: entries.len() },
        by_reviewer: loads(&entries, |entry| entry.reviewer.as_deref()),
        by_owner: loads(&entries, |entry| entry.owner.as_deref()),
        entries,
        credentials: credentials(views, library, horizon),
        partial: views.iter().flat_map(renewals).collect(),
    }
}

const fn holds(state: ReviewState) -> bool {
    matches!(state, ReviewState::Due | ReviewState::Holds)
}

/// Shared texts whose review does not hold, by kind and id, with their paths.
struct Shared<'v>(BTreeMap<(Kind, &'v str), &'v str>);

impl<'v> Shared<'v> {
    fn of<'r: 'v>(pairs: impl Iterator<Item = (&'v View<'r>, &'v Reviewed<'r>)>) -> Self {
        let lapsed = pairs.filter(|(_, reviewed)| {
            matches!(reviewed.entry.kind, Kind::Guidance | Kind::RedFlags | Kind::Disclaimer) && !holds(reviewed.state)
        });
        Self(
            lapsed
                .map(|(view, reviewed)| ((reviewed.entry.kind, reviewed.entry.id.as_str()), view.path.as_str()))
                .collect(),
        )
    }

    /// The paths of those that a document uses.
    fn used_by(&self, entry: &Entry) -> Vec<String> {
        let named = entry.references.iter().map(|reference| (reference.kind, reference.id.as_str()));
        let inherited = &entry.inherited;
        let guidance = inherited.pain_stop.iter().chain(&inherited.before_you_start).map(|id| (Kind::Guidance, id));
        let others = inherited.disclaimer.iter().map(|id| (Kind::Disclaimer, id));
        let others = others.chain(inherited.red_flags.iter().map(|id| (Kind::RedFlags, id)));
        let used = named.chain(guidance.chain(others).map(|(kind, id)| (kind, id.as_str())));
        let paths: BTreeSet<&str> = used.filter_map(|key| self.0.get(&key).copied()).collect();
        paths.into_iter().map(str::to_owned).collect()
    }
}

fn entry(view: &View<'_>, reviewed: &Reviewed<'_>, horizon: Horizon, shared: &Shared<'_>) -> ReviewEntry {
    ReviewEntry {
        document: view.path.clone(),
        title: view.title.clone(),
        kind: reviewed.entry.kind.name().to_owned(),
        owner: view.trace.and_then(|trace| trace.owner.clone()),
        reviewer: reviewed.reviewer.clone(),
        last: reviewed.last.map(|day| day.to_string()),
        due: reviewed.due.map(|day| day.to_string()),
        days: reviewed.due.map(|day| horizon.days_to(day)),
        state: reviewed.state,
        rests_on: shared.used_by(reviewed.entry),
    }
}

/// Sums by a name; what has none comes last.
fn loads(entries: &[ReviewEntry], name: impl Fn(&ReviewEntry) -> Option<&str>) -> Vec<Load> {
    let mut by_name: BTreeMap<(bool, Option<&str>), Load> = BTreeMap::new();
    for entry in entries {
        let name = name(entry);
        let load = by_name.entry((name.is_none(), name)).or_insert_with(|| Load {
            name: name.map(str::to_owned),
            documents: 0,
            overdue: 0,
            changed: 0,
            unreviewed: 0,
            due_30: 0,
            due_60: 0,
            due_90: 0,
            later: 0,
        });
        load.documents += 1;
        let into = match (entry.state, entry.days) {
            (ReviewState::Overdue, _) => &mut load.overdue,
            (ReviewState::Changed, _) => &mut load.changed,
            (ReviewState::Rejected | ReviewState::Unreviewed, _) => &mut load.unreviewed,
            (ReviewState::Due | ReviewState::Holds, Some(..=30)) => &mut load.due_30,
            (ReviewState::Due | ReviewState::Holds, Some(..=60)) => &mut load.due_60,
            (ReviewState::Due | ReviewState::Holds, Some(..=90)) => &mut load.due_90,
            (ReviewState::Due | ReviewState::Holds, _) => &mut load.later,
        };
        *into += 1;
    }
    by_name.into_values().collect()
}

/// Credentials that end in time, or have ended, of the experts of the documents.
fn credentials(views: &[View<'_>], library: &Library, horizon: Horizon) -> Vec<CredentialEnd> {
    let reviewers: BTreeSet<&str> = views
        .iter()
        .filter_map(|view| view.entry)
        .flat_map(|entry| entry.envelope.review_log())
        .filter_map(|review| Some(review.by.as_ref()?.id.as_str()))
        .collect();
    let mut ends = Vec::new();
    for expert in library.entries().iter().filter(|entry| entry.kind == Kind::Expert && entry.layer == Layer::Base) {
        let is_shown = views.iter().any(|view| view.file.name == expert.path) || reviewers.contains(expert.id.as_str());
        let Some(details) = expert.details.expert().filter(|_| is_shown) else { continue };
        for credential in details.credentials.given().into_iter().flatten() {
            let Some(expires) = credential.expires.given().filter(|expires| expires.value <= horizon.end()) else {
                continue;
            };
            let letters = credential.abbr.as_ref().or(credential.title.as_ref());
            ends.push(CredentialEnd {
                expert: sanitize(&expert.id).into_owned(),
                name: quote(&expert.title.value),
                credential: letters.map_or_else(String::new, |letters| quote(&letters.value)),
                expires: expires.value.to_string(),
                days: horizon.days_to(expires.value),
            });
        }
    }
    ends.sort_by(|one, next| (&one.expires, &one.expert).cmp(&(&next.expires, &next.expert)));
    ends
}

/// Reviews of a change only.
fn renewals(view: &View<'_>) -> Vec<Renewal> {
    let log = view.entry.map_or(&[][..], |entry| entry.envelope.review_log());
    let partial = log.iter().filter(|review| review.scope == ReviewScope::Partial && review.is_approval());
    partial
        .map(|review| Renewal {
            document: view.path.clone(),
            title: view.title.clone(),
            by: review.by.as_ref().map(|by| quote(&by.id)),
            date: review.date.given().map(|date| date.value.to_string()),
        })
        .collect()
}
