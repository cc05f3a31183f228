//! Who says so, when, and on what ground?

mod changed_since_review;
mod dated_source;
mod expired_review;
mod impossible_review_dates;
mod malformed_citation;
mod missing_author;
mod missing_citations;
mod missing_review_date;
mod missing_reviewer;
mod retracted_source;
mod self_review;
mod stale_review;
mod unlinked_citation;
mod unqualified_reviewer;
mod unsourced_claim;

pub(crate) use changed_since_review::ChangedSinceReview;
pub(crate) use dated_source::DatedSource;
pub(crate) use expired_review::ExpiredReview;
pub(crate) use impossible_review_dates::ImpossibleReviewDates;
pub(crate) use malformed_citation::MalformedCitation;
pub(crate) use missing_author::MissingAuthor;
pub(crate) use missing_citations::MissingCitations;
pub(crate) use missing_review_date::MissingReviewDate;
pub(crate) use missing_reviewer::MissingReviewer;
pub(crate) use retracted_source::RetractedSource;
pub(crate) use self_review::SelfReview;
pub(crate) use stale_review::StaleReview;
pub(crate) use unlinked_citation::UnlinkedCitation;
pub(crate) use unqualified_reviewer::UnqualifiedReviewer;
pub(crate) use unsourced_claim::UnsourcedClaim;

use jiff::{Unit, civil::Date};

use super::Listed;
use crate::{
    document::Kind,
    model::{Content, Declaration, Envelope, Field, Layer, Review, ReviewRole, ReviewScope, Status},
    rule::{Context, quote},
    settings::{self, Requirement, Role},
};

/// What signs a document again, after a person has read it.
const SIGN: &str = "physiolint sign-off FILE --by EXPERT --role";

/// The credentials that count unless configuration lists its own.
pub(super) fn credentials() -> Listed {
    let row = |(profession, letters): &(&str, &[&str])| ((*profession).to_owned(), letters.join(", "), None);
    Listed {
        heading: "Credentials that count (not yet confirmed for each country; `review.credentials` sets others)",
        columns: ["Profession", "Credentials"],
        rows: settings::accepted_credentials().iter().map(row).collect(),
    }
}

/// Whether readers see a document that somebody must have reviewed.
fn is_under_review(content: &Content, around: &Context<'_>) -> bool {
    content.layer == Layer::Base && content.status == Status::Published && around.review.cadence(content.kind).is_some()
}

/// Whether the fields of a document speak of reviews: nobody's fields do where nobody declared a kind.
fn has_fields(content: &Content) -> bool {
    content.declaration == Declaration::Declared
}

/// Whether a review in one role is the look that is asked for.
fn answers(kind: Kind, asked: Role, given: ReviewRole) -> bool {
    let clinical = given.is_clinical() || kind == Kind::Disclaimer && given == ReviewRole::Legal;
    asked.name() == given.name() || asked == Role::Clinical && clinical
}

/// The looks a document must have had; a clinical one where configuration asks for none, so that
/// dates are still judged.
fn asked_of(kind: Kind, wanted: &settings::Review) -> Vec<Role> {
    let asked: Vec<Role> = wanted.required_of(kind).map(|need: &Requirement| need.role.value).collect();
    if asked.is_empty() { vec![Role::Clinical] } else { asked }
}

/// Approvals that answer one of the looks asked for, in file order.
fn approvals<'e>(kind: Kind, envelope: &'e Envelope, wanted: &settings::Review) -> Vec<&'e Review> {
    let asked = asked_of(kind, wanted);
    let counts = |review: &&Review| {
        let role = review.role.given().map(|role| role.value);
        review.is_approval() && role.is_some_and(|given| asked.iter().any(|asked| answers(kind, *asked, given)))
    };
    envelope.review_log().iter().filter(counts).collect()
}

/// The last full approval with a day, among several the later one in the file.
pub(crate) fn last_full<'e>(
    kind: Kind,
    envelope: &'e Envelope,
    wanted: &settings::Review,
) -> Option<(&'e Review, Date)> {
    let full = approvals(kind, envelope, wanted).into_iter().filter(|review| review.scope == ReviewScope::Full);
    full.filter_map(|review| Some((review, review.date.given()?.value))).max_by_key(|(_, date)| *date)
}

/// Whether the last of those whose look is asked for did not approve.
pub(crate) fn is_rejected(kind: Kind, envelope: &Envelope, wanted: &settings::Review) -> bool {
    let asked = asked_of(kind, wanted);
    let counts = |review: &&Review| {
        review.role.given().is_some_and(|given| asked.iter().any(|asked| answers(kind, *asked, given.value)))
    };
    let dated = envelope.review_log().iter().filter(counts);
    let last = dated.filter_map(|review| Some((review.date.given()?.value, review))).max_by_key(|(date, _)| *date);
    let outcome = last.and_then(|(_, review)| review.outcome.given());
    outcome.is_some_and(|outcome| !outcome.value.is_approval())
}

/// Whether something in the review log could not be read: the schema says so, and nobody guesses.
fn is_unreadable(envelope: &Envelope) -> bool {
    let unread = |review: &Review| {
        review.role.given().is_none() || review.outcome.given().is_none() || review.date.given().is_none()
    };
    matches!(envelope.reviews, Field::Malformed) || envelope.review_log().iter().any(unread)
}

/// A reviewer as messages name them.
fn name_of(review: &Review) -> String {
    review.by.as_ref().map_or_else(|| "somebody".to_owned(), |by| format!("`{}`", quote(&by.id)))
}

/// Whole months from one day to a later one.
fn months(from: Date, to: Date) -> i32 {
    from.until((Unit::Month, to)).map_or(0, |span| span.get_months())
}

/// How long ago a day was, in words.
fn ago(from: Date, to: Date) -> String {
    let months = months(from, to);
    if months == 0 {
        let days = from.until((Unit::Day, to)).map_or(0, |span| span.get_days());
        return format!("{days} day{} ago", if days == 1 { "" } else { "s" });
    }
    // Over its limit by a day, a review is not as old as the limit but older.
    let over = if from.day() == to.day() { "" } else { "over " };
    format!("{over}{months} month{} ago", if months == 1 { "" } else { "s" })
}

/// What to do about a review that holds no longer, signed in the role of the one before.
fn again(kind: Kind, last: Option<&Review>) -> String {
    let role = last.and_then(|review| review.role.given()).map(|role| role.value.name());
    format!("have it read again, and signed (`{SIGN} {}`)", role.unwrap_or(first_role(kind)))
}

/// The role in which a kind is signed first of all.
const fn first_role(kind: Kind) -> &'static str {
    if matches!(kind, Kind::Disclaimer) { "legal" } else { "clinical" }
}

/// A kind with its article: `an exercise`.
fn a(kind: Kind) -> String {
    let name = match kind {
        Kind::RedFlags => "red-flag list",
        Kind::Guidance => "guidance text",
        Kind::Exercise | Kind::Program | Kind::Article | Kind::Disclaimer | Kind::Expert | Kind::Source => kind.name(),
    };
    let article = if name.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {name}")
}
