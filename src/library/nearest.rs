//! What somebody may have meant who wrote an id that is not there. Built only where one is found.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::{Entry, entry::spelling};
use crate::{document::Kind, model::Layer};

/// Records looked at for one word, beginning or end: a library whose ids all begin alike must not
/// make each broken reference dear.
const LOOKED_AT: usize = 32;

/// A library of so few records of a kind is looked through from end to end.
const FEW: usize = 200;

/// Records by what their ids and names have in common with others.
#[derive(Debug, Default)]
pub(super) struct Nearest {
    bearers: FxHashMap<(Kind, String), u32>,
    of_kind: FxHashMap<Kind, Vec<u32>>,
    sharing: FxHashMap<(Kind, String), Vec<u32>>,
    of_role: FxHashMap<String, Vec<u32>>,
}

impl Nearest {
    pub(super) fn new(entries: &[Entry]) -> Self {
        let mut nearest = Self::default();
        let bases = || (0u32..).zip(entries).filter(|(_, entry)| entry.layer == Layer::Base);
        for (index, entry) in bases() {
            nearest.bearers.entry((entry.kind, spelling(&entry.id))).or_insert(index);
            let of_kind = nearest.of_kind.entry(entry.kind).or_default();
            if of_kind.len() <= FEW {
                of_kind.push(index);
            }
            for part in parts(&entry.id) {
                add(nearest.sharing.entry((entry.kind, part)).or_default(), index);
            }
            if let Some(role) = &entry.role {
                add(nearest.of_role.entry(role.clone()).or_default(), index);
            }
        }
        // An id goes before a name.
        for (index, entry) in bases() {
            for name in std::iter::once(&entry.title).chain(entry.aliases()) {
                nearest.bearers.entry((entry.kind, spelling(&name.value))).or_insert(index);
            }
        }
        nearest
    }

    pub(super) fn bearer(&self, kind: Kind, written: &str) -> Option<u32> {
        let key = spelling(written);
        if key.is_empty() { None } else { self.bearers.get(&(kind, key)).copied() }
    }

    /// In the order of the files.
    pub(super) fn alike(&self, kind: Kind, written: &str) -> Vec<u32> {
        match self.of_kind.get(&kind) {
            None => Vec::new(),
            Some(all) if all.len() <= FEW => all.clone(),
            Some(_) => {
                let found = parts(written).into_iter().filter_map(|part| self.sharing.get(&(kind, part)));
                let mut found: Vec<u32> = found.flatten().copied().collect();
                found.sort_unstable();
                found.dedup();
                found
            }
        }
    }

    pub(super) fn of_role(&self, role: &str) -> &[u32] {
        self.of_role.get(role).map_or(&[], Vec::as_slice)
    }
}

fn add(list: &mut Vec<u32>, index: u32) {
    if list.len() < LOOKED_AT {
        list.push(index);
    }
}

/// The words of an id, its beginning and its end: a slip of the finger leaves one of them whole.
fn parts(id: &str) -> BTreeSet<String> {
    const END: usize = 3;
    const MOST_WORDS: usize = 8;
    let key = spelling(id);
    let letters: Vec<char> = key.chars().filter(|c| *c != ' ').collect();
    let words = key.split(' ').filter(|word| word.len() > 2).take(MOST_WORDS).map(str::to_owned);
    let end = letters.len().min(END);
    let first = letters[..end].iter().chain(['^'].iter()).collect::<String>();
    let last = letters[letters.len() - end..].iter().chain(['$'].iter()).collect::<String>();
    words.chain([first, last]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Address;

    fn library(ids: impl Iterator<Item = String>) -> Vec<Entry> {
        let address = Address { file: 0, path: "exercises/a.yaml", lang: "en" };
        ids.map(|id| Entry::unread(address, Kind::Exercise, id)).collect()
    }

    #[test]
    fn few_records_are_looked_at_however_many_there_are() {
        let entries = library((0..5_000).map(|number| format!("hip-bridge-hold-{number:04}")));
        let nearest = Nearest::new(&entries);
        assert!(nearest.alike(Kind::Exercise, "hip-bridge-hold-x").len() <= 6 * LOOKED_AT);
        let found = nearest.alike(Kind::Exercise, "hip-brigde-hold-4321");
        assert!(found.iter().any(|index| entries[*index as usize].id == "hip-bridge-hold-4321"));
    }

    #[test]
    fn spelling_does_not_hide_the_bearer() {
        let entries = library(["side-plank", "bird-dog"].into_iter().map(str::to_owned));
        let nearest = Nearest::new(&entries);
        for written in ["Side_Planks", "side plank", "SIDE-PLANK"] {
            assert_eq!(nearest.bearer(Kind::Exercise, written), Some(0), "{written}");
        }
        assert_eq!(nearest.bearer(Kind::Exercise, "--"), None);
        assert_eq!(nearest.bearer(Kind::Program, "side-plank"), None);
    }
}
