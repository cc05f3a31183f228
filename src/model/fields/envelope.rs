//! The fields every kind may carry.

use jiff::civil::Date;

use super::{read, reference, references, spanned_text, spanned_text_of, text};
use crate::{
    document::{Data, Found, Kind, NodeRef},
    model::{
        Citation, CitationTarget, Envelope, Field, Person, Review, ReviewOutcome, ReviewRole, ReviewScope, Source,
    },
    text::Spanned,
};

/// Lowers the envelope of a record, or of the front matter of a page.
pub(in crate::model) fn envelope(root: NodeRef<'_, '_>, kind: Kind) -> Envelope {
    Envelope {
        lang: read(root, "lang", spanned_text),
        // Authors of a source are names in a citation, not people of this library.
        authors: if kind == Kind::Source { Field::Missing } else { listed(root, "authors", person) },
        reviews: listed(root, "reviews", review),
        reviews_key: root.get("reviews").key().map(NodeRef::span),
        review_due: date(root, "review_due"),
        published: date(root, "published"),
        updated: date(root, "updated"),
        sources: listed(root, "sources", citation),
        supersedes: references(root, "supersedes", kind),
        superseded_by: references(root, "superseded_by", kind),
        translation_of: root.get("translation").value().and_then(|value| text(value, "of")),
        translation: root.get("translation").key().map(NodeRef::span),
    }
}

/// The items of a list that can be read; an item that cannot is left to the schema.
pub(super) fn listed<T>(
    root: NodeRef<'_, '_>,
    key: &str,
    item: impl Fn(NodeRef<'_, '_>) -> Option<T>,
) -> Field<Vec<T>> {
    read(root, key, |value| match value.data() {
        Data::Seq => Field::Given(value.items().filter_map(item).collect()),
        _ => Field::Malformed,
    })
}

/// A day, written `YYYY-MM-DD`.
pub(super) fn date(root: NodeRef<'_, '_>, key: &str) -> Field<Spanned<Date>> {
    read(root, key, |value| {
        let day = value.text().and_then(|text| text.parse::<Date>().ok());
        day.map_or(Field::Malformed, |day| Field::Given(Spanned::new(day, value.span())))
    })
}

/// A list of texts, or one text that stands for a list of one.
pub(super) fn texts(root: NodeRef<'_, '_>, key: &str) -> Vec<Spanned<String>> {
    let Some(value) = root.get(key).value() else { return Vec::new() };
    std::iter::once(value).chain(value.items()).filter_map(spanned_text_of).collect()
}

/// Whether a field holds `true`.
pub(super) fn is_true(root: NodeRef<'_, '_>, key: &str) -> bool {
    matches!(root.get(key), Found::Here { value, .. } if matches!(value.data(), Data::Bool(true)))
}

fn person(item: NodeRef<'_, '_>) -> Option<Person> {
    let is_map = matches!(item.data(), Data::Map);
    if !is_map && item.text().is_none() {
        return None;
    }
    Some(Person {
        record: reference(item, Kind::Expert, "authors"),
        name: text(item, "name").filter(|_| is_map),
        credentials: if is_map { texts(item, "credentials") } else { Vec::new() },
        span: item.span(),
    })
}

fn review(item: NodeRef<'_, '_>) -> Option<Review> {
    if !matches!(item.data(), Data::Map) {
        return None;
    }
    let by = item.get("by").value().and_then(|value| reference(value, Kind::Expert, "reviews"));
    let scope = match text(item, "scope") {
        Some(scope) if scope.value == ReviewScope::Partial.name() => ReviewScope::Partial,
        _ => ReviewScope::Full,
    };
    Some(Review {
        by,
        role: named(item, "role", ReviewRole::named),
        date: date(item, "date"),
        scope,
        outcome: named(item, "outcome", ReviewOutcome::named),
        digest: text(item, "digest"),
        span: item.span(),
    })
}

/// A value out of a closed list.
pub(super) fn named<T>(item: NodeRef<'_, '_>, key: &str, of: impl Fn(&str) -> Option<T>) -> Field<Spanned<T>> {
    read(item, key, |value| match spanned_text(value) {
        Field::Given(text) => match of(&text.value) {
            Some(value) => Field::Given(Spanned::new(value, text.span)),
            None => Field::Malformed,
        },
        Field::Missing | Field::Malformed => Field::Malformed,
    })
}

fn citation(item: NodeRef<'_, '_>) -> Option<Citation> {
    if matches!(item.data(), Data::Map) {
        return Some(Citation { target: CitationTarget::Inline(Box::new(source(item))), span: item.span() });
    }
    let text = item.text()?;
    let target = if let Some(doi) = text.strip_prefix("doi:") {
        CitationTarget::Doi(doi.trim().to_owned())
    } else if let Some(pmid) = text.strip_prefix("pmid:") {
        CitationTarget::Pmid(pmid.trim().to_owned())
    } else if text.contains("://") {
        CitationTarget::Url(text.to_owned())
    } else {
        let text = text.strip_prefix("source:").unwrap_or(text);
        CitationTarget::Record(
            reference(item, Kind::Source, "sources").map(|found| super::Reference { id: text.to_owned(), ..found })?,
        )
    };
    Some(Citation { target, span: item.span() })
}

/// Lowers a source: a record, or one written in place.
pub(in crate::model) fn source(root: NodeRef<'_, '_>) -> Source {
    Source {
        title: text(root, "title"),
        form: text(root, "type"),
        year: read(root, "year", |value| match value.data() {
            Data::Int(year) => Field::Given(Spanned::new(*year, value.span())),
            _ => Field::Malformed,
        }),
        doi: text(root, "doi"),
        pmid: text_or_number(root, "pmid"),
        url: text(root, "url"),
        retracted: match root.get("retracted") {
            Found::Here { key, value } if matches!(value.data(), Data::Bool(true)) => Some(key.span()),
            Found::Here { .. } | Found::Absent | Found::Unreadable => None,
        },
        is_seminal: is_true(root, "seminal"),
    }
}

/// A field that is text to us, and a number to who types it.
fn text_or_number(root: NodeRef<'_, '_>, key: &str) -> Option<Spanned<String>> {
    let value = root.get(key).value()?;
    match value.data() {
        Data::Int(number) => Some(Spanned::new(number.to_string(), value.span())),
        _ => spanned_text_of(value),
    }
}
