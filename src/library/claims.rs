//! Which record bears which id and which name, and who came first where two bear the same.

use rustc_hash::FxHashMap;

use super::{Entry, entry::spelling};
use crate::{
    document::Kind,
    lexicon::exercises::is_one_word_of_anatomy,
    model::{Layer, Status},
    text::Span,
};

/// How a record comes to what it is called, the firmest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bearing {
    /// By its id.
    Id,
    /// By its name.
    Name,
    /// By one of its other names.
    Alias,
}

/// Something a record is called that another record bore before it.
#[derive(Debug, Clone, Copy)]
pub struct Clash<'l> {
    /// How the later record bears it: its id, or an alias.
    pub claimed: Bearing,
    /// The id or alias, as written.
    pub called: &'l str,
    /// Where it stands in the later record.
    pub span: Span,
    /// The record that bore it before.
    pub holder: &'l Entry,
    /// How that one bears it.
    pub held: Bearing,
}

/// One record's hold on a name.
#[derive(Debug, Clone, Copy)]
struct Hold {
    entry: u32,
    by: Bearing,
}

/// A language as far as files tell it: the tag, and the last folder named like one.
type Language = (String, String);

/// Who holds which id and which name of an exercise. Built in one pass.
#[derive(Debug, Default)]
pub(super) struct Claims {
    ids: FxHashMap<(Kind, Language, String), u32>,
    names: FxHashMap<(Language, String), Hold>,
}

impl Claims {
    pub(super) fn new(entries: &[Entry]) -> Self {
        let mut claims = Self::default();
        for (index, entry) in (0u32..).zip(entries).filter(|(_, entry)| claims_its_id(entry)) {
            let holder = claims.ids.entry((entry.kind, language(entry), entry.id.clone())).or_insert(index);
            // A retired record is judged no more: the one that is has to give way.
            if entry.status == Status::Retired && entries[*holder as usize].status != Status::Retired {
                *holder = index;
            }
        }
        for (index, entry) in (0u32..).zip(entries).filter(|(_, entry)| claims_its_names(entry)) {
            for (by, name) in names(entry) {
                let own = Hold { entry: index, by };
                let first = claims.names.entry((language(entry), spelling(name))).or_insert(own);
                if by < first.by {
                    *first = own;
                }
            }
        }
        claims
    }

    /// What `entry` is called that another record bore before it.
    pub(super) fn clashes<'l>(&self, entries: &'l [Entry], entry: &'l Entry) -> Vec<Clash<'l>> {
        let mut clashes = Vec::new();
        let is_other = |holder: &&Entry| holder.file != entry.file;
        if claims_its_id(entry) {
            let holder = self.ids.get(&(entry.kind, language(entry), entry.id.clone()));
            if let Some(holder) = holder.map(|index| &entries[*index as usize]).filter(is_other) {
                let span = entry.id_key.unwrap_or(entry.title.span);
                let (claimed, held) = (Bearing::Id, Bearing::Id);
                clashes.push(Clash { claimed, called: &entry.id, span, holder, held });
            }
        }
        if claims_its_names(entry) {
            let own = [spelling(&entry.id), spelling(&entry.title.value)];
            for alias in entry.aliases() {
                let name = spelling(&alias.value);
                if name.is_empty() || own.contains(&name) || is_one_word_of_anatomy(&name) {
                    continue;
                }
                let Some(hold) = self.names.get(&(language(entry), name)) else { continue };
                if let Some(holder) = Some(&entries[hold.entry as usize]).filter(is_other) {
                    let (called, span) = (alias.value.as_str(), alias.span);
                    clashes.push(Clash { claimed: Bearing::Alias, called, span, holder, held: hold.by });
                }
            }
        }
        clashes
    }
}

/// A page that a site generator calls `index` is named by its folder, and no one refers to a page
/// that nobody declared.
fn claims_its_id(entry: &Entry) -> bool {
    use crate::model::Declaration::Declared;

    let is_named = entry.kind != Kind::Article || entry.declaration == Declared && entry.id != "index";
    entry.layer == Layer::Base && !entry.torn && is_named
}

/// A retired exercise leaves its names to its successor.
fn claims_its_names(entry: &Entry) -> bool {
    let is_read = entry.layer == Layer::Base && !entry.torn && entry.status != Status::Retired;
    is_read && entry.details.exercise().is_some()
}

fn names(entry: &Entry) -> impl Iterator<Item = (Bearing, &str)> {
    let own = [(Bearing::Id, entry.id.as_str()), (Bearing::Name, entry.title.value.as_str())];
    own.into_iter().chain(entry.aliases().map(|alias| (Bearing::Alias, alias.value.as_str())))
}

/// A translated page that forgot its `lang` still lies in the folder of its language.
fn language(entry: &Entry) -> Language {
    let is_tag = |step: &&str| {
        let (language, region) = step.split_once('-').unwrap_or((step, "xx"));
        let two = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
        two(language) && two(region)
    };
    let folder = entry.path.rsplit('/').skip(1).find(is_tag).unwrap_or_default();
    (entry.lang.to_ascii_lowercase(), folder.to_ascii_lowercase())
}
