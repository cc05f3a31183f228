//! What to write in place of a reference that leads nowhere.

use crate::{document::Kind, finding::closest, library::Library, model::Reference, rule::quote};

/// What the author may have meant.
pub(super) fn advice(library: &Library, reference: &Reference) -> Option<String> {
    let noun = reference.kind.noun();
    if let Some(bearer) = library.bearer(reference.kind, &reference.id) {
        return Some(format!("did you mean `{}`?", quote(&bearer.id)));
    }
    if reference.id.contains(char::is_whitespace) {
        return Some(written_out(reference).to_owned());
    }
    let alike: Vec<&str> = library.alike(reference.kind, &reference.id).collect();
    if let Some(close) = closest(&reference.id, alike.iter().copied()) {
        return Some(format!("did you mean `{}`?", quote(close)));
    }
    // `exercise:bridge` where a disclaimer is wanted.
    let bare = reference.id.rsplit(':').next().unwrap_or_default();
    let elsewhere = Kind::ALL.into_iter().find(|kind| library.find(*kind, bare).is_some());
    if let Some(kind) = elsewhere {
        let (found, wanted) = (with_article(kind), with_article(reference.kind));
        return Some(format!("`{}` is the id of {found}; {wanted} is wanted here", quote(bare)));
    }
    let near = sharing_a_word(&reference.id, alike.into_iter());
    match near.as_slice() {
        [] => None,
        [one] => Some(format!("the nearest {noun} is `{}`", quote(one))),
        several => Some(format!("choose one such as {}", some_of(several.iter().copied()))),
    }
}

pub(super) fn add(reference: &Reference) -> String {
    let (noun, id) = (reference.kind.noun(), quote(&reference.id));
    format!("add the {noun} (`{}/{id}`), or take the reference out", reference.kind.folder())
}

/// Ids that share a word with what was written.
pub(super) fn sharing_a_word<'i>(written: &str, ids: impl Iterator<Item = &'i str>) -> Vec<&'i str> {
    let words = |id: &str| id.split(['-', '_']).filter(|word| word.len() > 2).map(str::to_owned).collect::<Vec<_>>();
    let wanted = words(written);
    ids.filter(|id| words(id).iter().any(|word| wanted.contains(word))).take(SHOWN).collect()
}

/// Suggestions in one help.
const SHOWN: usize = 3;

pub(super) fn some_of<'i>(ids: impl Iterator<Item = &'i str>) -> String {
    ids.take(SHOWN).map(|id| format!("`{}`", quote(id))).collect::<Vec<_>>().join(", ")
}

/// How to say it where there is no record to name.
fn written_out(reference: &Reference) -> &'static str {
    match reference.kind {
        Kind::Expert if reference.field == "reviews" => "write the id of the expert's record",
        Kind::Source => "write the id of a source, or `{title: …, type: …}` in full",
        Kind::Expert => "write the id of an expert, or `{name: …, credentials: […]}` in full",
        Kind::Exercise | Kind::Program | Kind::Article | Kind::Disclaimer | Kind::RedFlags | Kind::Guidance => {
            "write an id: the name of the file without its ending"
        }
    }
}

fn with_article(kind: Kind) -> String {
    let noun = kind.noun();
    format!("{} {noun}", if noun.starts_with(['a', 'e']) { "an" } else { "a" })
}
