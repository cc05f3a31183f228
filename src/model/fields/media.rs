//! Pictures and films of a record.

use super::{
    envelope::{is_true, texts},
    references::items,
    text,
};
use crate::{
    document::{Data, Found, Kind, NodeRef, markdown::Alternative},
    model::{
        Content, Medium, MediumKind, Sound,
        media::{BareNames, is_ornament, weakness},
    },
    text::Spanned,
};

/// Pictures and films of a record, those of its steps included, and the main picture of an article.
/// An item without a file is left to the schema.
pub(super) fn media(root: NodeRef<'_, '_>, content: &Content) -> Vec<Medium> {
    let aliases = texts(root, "aliases");
    let names = BareNames::of(std::iter::once(&content.title).chain(&aliases).map(|name| name.value.as_str()));
    let exercise = (content.kind == Kind::Exercise).then_some(0);
    let mut found: Vec<Medium> = Vec::new();
    for item in items(root, "media") {
        found.extend(medium(item, &names, exercise));
    }
    let mut bare = Vec::new();
    for step in items(root, "steps").filter_map(|step| step.get("media").value()) {
        match step.text() {
            Some(address) => bare.push((address, step.span())),
            None => found.extend(step.items().filter_map(|item| medium(item, &names, exercise))),
        }
    }
    for (address, span) in bare {
        // A step may point at a picture that the record describes elsewhere.
        if !found.iter().any(|known| known.address == address) {
            let kind = MediumKind::of_address(address);
            let alternative = if is_ornament(address) { Alternative::Ornament } else { Alternative::Missing };
            let sound = if kind == MediumKind::Film { Sound::Untold } else { Sound::Told };
            let address = address.to_owned();
            found.push(Medium { kind, address, span, alternative, weakness: None, sound, exercise });
        }
    }
    found.sort_by_key(|medium| medium.span);
    // The main picture of an article stands outside its exercises.
    found.extend(root.get("hero").value().and_then(|hero| medium(hero, &BareNames::of([]), None)));
    found
}

fn medium(item: NodeRef<'_, '_>, names: &BareNames, exercise: Option<usize>) -> Option<Medium> {
    let Spanned { value: address, span } = text(item, "src")?;
    let kind = match item.get("kind") {
        Found::Absent => MediumKind::of_address(&address),
        Found::Here { value, .. } => match value.text() {
            Some("image" | "animation") => MediumKind::Picture,
            Some("video") => MediumKind::Film,
            _ => MediumKind::Unknown,
        },
        Found::Unreadable => MediumKind::Unknown,
    };
    let alternative = match item.get("alt") {
        _ if is_true(item, "decorative") => Alternative::Ornament,
        Found::Absent => Alternative::Missing,
        Found::Here { value, .. } => described(value),
        Found::Unreadable => Alternative::Unread,
    };
    let weakness = match &alternative {
        Alternative::Words(words) => weakness(&words.value, &address, names),
        Alternative::Missing | Alternative::Ornament | Alternative::Unread => None,
    };
    let sound = if kind == MediumKind::Film { sound(item, &alternative) } else { Sound::Told };
    Some(Medium { kind, address, span, alternative, weakness, sound, exercise })
}

/// What the words of a picture are; what is no text is left to the schema.
fn described(value: NodeRef<'_, '_>) -> Alternative {
    match value.text().map(str::trim) {
        Some("") => Alternative::Missing,
        Some(words) => Alternative::Words(Spanned::new(words.to_owned(), value.span())),
        None => Alternative::Unread,
    }
}

/// What a film gives to those who do not hear it.
fn sound(item: NodeRef<'_, '_>, alternative: &Alternative) -> Sound {
    let is_given = |key: &str| match item.get(key) {
        Found::Absent => false,
        Found::Here { value, .. } => match value.data() {
            Data::Bool(given) => *given,
            Data::Text(words) => !words.trim().is_empty(),
            Data::Null => false,
            _ => true,
        },
        Found::Unreadable => true,
    };
    let is_silent = match item.get("audio") {
        Found::Absent => false,
        Found::Here { value, .. } => value.text().is_none_or(|audio| audio == "none"),
        Found::Unreadable => true,
    };
    let is_described = *alternative != Alternative::Missing || is_given("caption");
    if is_given("captions") || is_given("transcript") || *alternative == Alternative::Ornament {
        Sound::Told
    } else if is_silent {
        if is_described { Sound::Told } else { Sound::SilentFilm }
    } else {
        Sound::Untold
    }
}
