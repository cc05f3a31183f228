//! Every reference of a record to another file, and every slug of a list that may be closed.

use super::{reference, use_of};
use crate::{
    document::{Data, Found, Kind, NodeRef},
    model::{CitationTarget, Envelope, LocalFile, Presence, Reference, Slug, SlugList},
    text::{Span, Spanned},
};

/// All references of a mapping, in file order.
pub(in crate::model) fn references(kind: Kind, root: NodeRef<'_, '_>, envelope: &Envelope) -> Vec<Reference> {
    let mut found: Vec<Reference> = Vec::new();
    let people = envelope.authors.given().into_iter().flatten().filter_map(|person| person.record.clone());
    found.extend(people);
    found.extend(envelope.review_log().iter().filter_map(|review| review.by.clone()));
    found.extend(envelope.sources.given().into_iter().flatten().filter_map(|citation| match &citation.target {
        CitationTarget::Record(reference) => Some(reference.clone()),
        CitationTarget::Doi(_) | CitationTarget::Pmid(_) | CitationTarget::Url(_) | CitationTarget::Inline(_) => None,
    }));
    found.extend(envelope.supersedes.iter().cloned());
    found.extend(envelope.superseded_by.iter().cloned());
    let lists = [
        ("disclaimer", Kind::Disclaimer),
        ("red_flags", Kind::RedFlags),
        ("escalate", Kind::RedFlags),
        ("exercises", Kind::Exercise),
        ("programs", Kind::Program),
    ];
    for (field, to) in lists {
        found.extend(items(root, field).filter_map(|item| reference(item, to, field)));
    }
    for field in ["pain_stop", "before_you_start"] {
        if let Found::Here { value, .. } = root.get(field) {
            found.extend(use_of(value, field));
            found.extend(items(value, "escalate").filter_map(|item| reference(item, Kind::RedFlags, "escalate")));
        }
    }
    found.extend(items(root, "cautions").filter_map(|item| use_of(item, "cautions")));
    for field in ["modifications", "progressions", "regressions"] {
        found.extend(items(root, field).filter_map(|item| exercise_of(item, field)));
    }
    for phase in items(root, "phases") {
        found.extend(items(phase, "items").filter_map(|item| exercise_of(item, "phases")));
    }
    if kind == Kind::RedFlags {
        let sources = items(root, "items").flat_map(|item| items(item, "sources"));
        let is_record = |item: &NodeRef<'_, '_>| item.text().is_some_and(|text| !text.contains(':'));
        found.extend(sources.filter(is_record).filter_map(|item| reference(item, Kind::Source, "sources")));
    }
    found.sort_by_key(|reference| reference.span);
    found
}

fn exercise_of(item: NodeRef<'_, '_>, field: &'static str) -> Option<Reference> {
    item.get("exercise").value().and_then(|value| reference(value, Kind::Exercise, field))
}

/// The items of a list under a key; none where there is no list.
pub(super) fn items<'d, 's>(map: NodeRef<'d, 's>, key: &str) -> impl Iterator<Item = NodeRef<'d, 's>> + use<'d, 's> {
    let value = map.get(key).value();
    value.into_iter().flat_map(NodeRef::items)
}

/// Slugs of the lists a project may close.
pub(in crate::model) fn slugs(root: NodeRef<'_, '_>) -> Vec<Slug> {
    let mut found = Vec::new();
    let mut add = |list: SlugList, item: NodeRef<'_, '_>| {
        if let Some(text) = item.text() {
            found.push(Slug { list, value: Spanned::new(text.to_owned(), item.span()) });
        }
    };
    for (list, key) in [
        (SlugList::BodyRegions, "body_regions"),
        (SlugList::Conditions, "conditions"),
        (SlugList::Hazards, "hazards"),
        (SlugList::Equipment, "equipment"),
    ] {
        let Found::Here { value, .. } = root.get(key) else { continue };
        match value.data() {
            Data::Map => {
                for key in ["required", "optional"] {
                    items(value, key).for_each(|item| add(list, item));
                }
            }
            Data::Seq => value.items().for_each(|item| add(list, item)),
            _ => add(list, value),
        }
    }
    for item in items(root, "contraindications") {
        if let Found::Here { value, .. } = item.get("condition") {
            add(SlugList::Conditions, value);
        }
    }
    for item in items(root, "cautions") {
        items(item, "applies_to").for_each(|slug| add(SlugList::Conditions, slug));
    }
    found
}

/// Local files of `media` and `hero`.
pub(in crate::model) fn media(root: NodeRef<'_, '_>) -> Vec<LocalFile> {
    let hero = root.get("hero").value();
    let steps = items(root, "steps").flat_map(|step| {
        let media = step.get("media").value();
        media.into_iter().flat_map(|media| std::iter::once(media).chain(media.items()))
    });
    let all = items(root, "media").chain(hero).chain(steps);
    let mut files = Vec::new();
    for item in all {
        for key in ["src", "captions", "transcript"] {
            if let Found::Here { value, .. } = item.get(key)
                && let Some(text) = value.text().filter(|text| key == "src" || has_ending(text))
            {
                files.extend(local_file(text, value.span()));
            }
        }
    }
    files
}

/// Whether a text that may be words or a file is a file.
fn has_ending(text: &str) -> bool {
    !text.contains(' ') && text.rsplit('/').next().is_some_and(|name| name.contains('.'))
}

/// The path of an address that leads to a local file: no scheme, no host, no mere anchor.
pub(in crate::model) fn local_file(address: &str, span: Span) -> Option<LocalFile> {
    let path = address.split(['?', '#']).next().unwrap_or("").trim();
    let has_scheme = path.split('/').next().is_some_and(|first| first.contains(':'));
    if path.is_empty() || has_scheme || path.starts_with("//") || path.contains("{{") || path.contains("${") {
        return None;
    }
    Some(LocalFile { path: Spanned::new(path.to_owned(), span), presence: Presence::Unknown })
}
