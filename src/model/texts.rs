//! The texts of a record that a reader meets, read once for all that is said in them.

use super::{Content, claims, emergency, media, wording};
use crate::{
    document::{Data, Kind, NodeRef},
    lexicon::{self, Lent, Passage, Place, Sentences, Words},
    text::Prose,
};

/// Keys whose texts are names, addresses or other people's words, or what the key itself denies.
const NOT_SAID: [&str; 14] = [
    "schema",
    "id",
    "lang",
    "status",
    "sources",
    "authors",
    "reviews",
    "references",
    "media",
    "disclaimer",
    "translation",
    "provenance",
    "mistakes",
    "slug",
];

/// Keys whose texts head a record as a heading does a page.
const NAMES: [&str; 3] = ["name", "title", "aliases"];

/// What the text fields of a mapping promise, tell and call by names, in file order.
pub(super) fn read_fields(root: NodeRef<'_, '_>, file: &str, content: &mut Content) {
    let texts = said(root, file);
    let passages: Vec<Passage<'_>> =
        texts.iter().map(|(prose, place)| Passage { prose, place: *place, lent: Lent::default() }).collect();
    let sentences = Sentences::in_words(&passages, Words::ENGLISH);
    let prose_of = |passage: usize| passages[passage].prose;
    content.emergency.said = emergency::said(&sentences, prose_of);
    // What a disclaimer says, it says of what it does not claim.
    if content.kind == Kind::Disclaimer {
        return;
    }
    content.claims.extend(claims::of_marks(lexicon::claims(&sentences), prose_of));
    content.wording.add(wording::of_sentences(&sentences, prose_of));
    if content.kind == Kind::Exercise {
        content.unkept = media::unkept(&sentences, prose_of, &content.media);
    }
}

/// Whether a value holds more than a placeholder; a list does when one of its items does.
pub(crate) fn says_something(value: NodeRef<'_, '_>) -> bool {
    match value.data() {
        Data::Null => false,
        Data::Seq => value.items().any(says_something),
        _ => value.text().is_none_or(|text| {
            let text = text.trim();
            !text.is_empty() && !lexicon::is_placeholder_text(&text.to_ascii_lowercase())
        }),
    }
}

fn said(root: NodeRef<'_, '_>, file: &str) -> Vec<(Prose, Place)> {
    let mut texts: Vec<(Prose, Place)> = Vec::new();
    let mut open: Vec<(NodeRef<'_, '_>, Place)> = vec![(root, Place::Paragraph)];
    while let Some((node, place)) = open.pop() {
        match node.data() {
            Data::Map => {
                let said = |key: &&str| !key.starts_with("x-") && !NOT_SAID.contains(key);
                let entries = node.entries().filter_map(|(key, value)| Some((key.text().filter(said)?, value)));
                open.extend(entries.map(|(key, value)| {
                    let place = if NAMES.contains(&key) { Place::Heading } else { Place::Paragraph };
                    (value, place)
                }));
            }
            Data::Seq => {
                let place = if place == Place::Heading { place } else { Place::Item };
                open.extend(node.items().map(|item| (item, place)));
            }
            Data::Text(_) => texts.push((node.prose(file), place)),
            Data::Null | Data::Bool(_) | Data::Int(_) | Data::Float(_) | Data::Big(_) | Data::Refused => {}
        }
    }
    texts.sort_by_key(|(prose, _)| prose.span(&(0..prose.text().len())));
    texts
}
