//! The clinical digest of one file of a run, with what its collection gives it.

use super::{
    outcome::Input,
    overlay::Overlays,
    plan::Plan,
    read::{self, FileRead, Parsed},
    walk,
};
use crate::{
    model::{
        Content, KnownNames, Layer,
        clinical::{self, Clinical},
    },
    text::Source,
};

/// One file as a reviewer signs it.
#[derive(Debug)]
pub struct Signable {
    /// The file as understood; `None` when nothing could be read, or nothing says its kind.
    pub content: Option<Content>,
    /// What a reviewer answers for; `None` for kinds without clinical fields and where an error
    /// lies in the file.
    pub clinical: Option<Clinical>,
    /// Whether an error keeps the file from being read whole.
    pub torn: bool,
}

/// Reads one file for a reviewer. `inputs` are all files of the run: a translation is known by its base.
#[must_use]
pub fn signable(plan: &Plan, inputs: &[Input], input: &Input, source: &Source) -> Signable {
    let read = read::read(input, source, plan.collection_kind(input), plan.limits().yaml());
    let (mut content, lang) = walk::lower(plan, input, source, &read, &KnownNames::default());
    let overlays = Overlays::new(inputs.iter().map(|input| input.name.as_str()), plan.languages());
    let (lang, layer) = overlays.place(&input.name, &read, lang);
    if let Some(content) = &mut content {
        content.layer = layer;
    }
    Signable { content, clinical: of(plan, input, source, &read, &lang, layer), torn: read.torn }
}

/// The clinical fields of a file that was read.
pub(super) fn of(
    plan: &Plan,
    input: &Input,
    source: &Source,
    read: &FileRead<'_>,
    lang: &str,
    layer: Layer,
) -> Option<Clinical> {
    let kind = read.settled.kind?;
    let inherited = plan.inherited(input, kind);
    let file = source.text();
    match (&read.parsed, layer) {
        (Parsed::Record(record), Layer::Base) => clinical::of_record(kind, lang, &record.document, file, &inherited),
        (Parsed::Record(record), Layer::Overlay) => clinical::of_overlay(kind, lang, &record.document, file),
        (Parsed::Page(page), _) => clinical::of_page(kind, lang, page, file, &inherited),
        (Parsed::Nothing, _) => None,
    }
}
