//! What every kind may carry: who wrote it, who looked at it and when, and on what ground.

use jiff::civil::Date;

use super::{Field, Reference};
use crate::{
    document::ReviewRole,
    text::{Span, Spanned},
};

/// Who wrote something: a record of an expert, or a name written in place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The expert's record.
    pub record: Option<Reference>,
    /// The name written in place.
    pub name: Option<Spanned<String>>,
    /// Credentials written in place.
    pub credentials: Vec<Spanned<String>>,
    /// The entry.
    pub span: Span,
}

/// How much was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReviewScope {
    /// Everything.
    #[default]
    Full,
    /// Only what had changed: renews the digest, not the date.
    Partial,
}

impl ReviewScope {
    /// The name used in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Partial => "partial",
        }
    }
}

/// What came of a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewOutcome {
    /// It may be published.
    Approved,
    /// It may be published as it stands after changes.
    ApprovedWithChanges,
    /// It may not.
    Rejected,
}

impl ReviewOutcome {
    /// All outcomes, in the order of the manual.
    pub const ALL: [Self; 3] = [Self::Approved, Self::ApprovedWithChanges, Self::Rejected];

    /// The name used in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::ApprovedWithChanges => "approved-with-changes",
            Self::Rejected => "rejected",
        }
    }

    /// The outcome of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }

    /// Whether it lets the content be published.
    #[must_use]
    pub const fn is_approval(self) -> bool {
        matches!(self, Self::Approved | Self::ApprovedWithChanges)
    }
}

/// One entry of the review log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Who reviewed.
    pub by: Option<Reference>,
    /// In which capacity.
    pub role: Field<Spanned<ReviewRole>>,
    /// On which day.
    pub date: Field<Spanned<Date>>,
    /// How much was looked at.
    pub scope: ReviewScope,
    /// What came of it.
    pub outcome: Field<Spanned<ReviewOutcome>>,
    /// The clinical digest of what was looked at.
    pub digest: Option<Spanned<String>>,
    /// The entry.
    pub span: Span,
}

impl Review {
    /// Whether it approves, in any capacity.
    #[must_use]
    pub fn is_approval(&self) -> bool {
        self.outcome.given().is_some_and(|outcome| outcome.value.is_approval())
    }
}

/// What a citation points to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CitationTarget {
    /// A record of a source.
    Record(Reference),
    /// `doi:…`, without the prefix.
    Doi(String),
    /// `pmid:…`, without the prefix.
    Pmid(String),
    /// A web address.
    Url(String),
    /// A source written in place.
    Inline(Box<super::Source>),
}

/// One entry of `sources`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// What it points to.
    pub target: CitationTarget,
    /// The entry.
    pub span: Span,
}

/// The fields every kind may carry, as far as rules look at them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Envelope {
    /// The language it says it is in.
    pub lang: Field<Spanned<String>>,
    /// Who wrote it.
    pub authors: Field<Vec<Person>>,
    /// The review log, in file order.
    pub reviews: Field<Vec<Review>>,
    /// Where the key `reviews` stands.
    pub reviews_key: Option<Span>,
    /// When the next review is due, if somebody said so.
    pub review_due: Field<Spanned<Date>>,
    /// First day readers saw it.
    pub published: Field<Spanned<Date>>,
    /// Last day anything changed; never a review.
    pub updated: Field<Spanned<Date>>,
    /// On what ground it stands.
    pub sources: Field<Vec<Citation>>,
    /// Records it replaces.
    pub supersedes: Vec<Reference>,
    /// Records that replace it.
    pub superseded_by: Vec<Reference>,
    /// The base record a translation was made from, as its digest then.
    pub translation_of: Option<Spanned<String>>,
    /// Whether the record says that it is a translation.
    pub translation: Option<Span>,
}

impl Envelope {
    /// The review log; empty when there is none or it cannot be read.
    #[must_use]
    pub fn review_log(&self) -> &[Review] {
        self.reviews.given().map_or(&[], Vec::as_slice)
    }
}
