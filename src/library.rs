//! What all files of a run know of each other: ids, references, and the duties a document holds
//! once references and inheritance are resolved.

mod entry;
mod standing;

pub use entry::{Entry, ExerciseEntry, Inherited, Wholeness};
pub use standing::{Duty, Effective, Provenance, Standing};

use rustc_hash::FxHashMap;

use crate::{
    document::Kind,
    lexicon::{Element, Elements, Strength},
};

/// The index over all files of a run.
#[derive(Debug, Default)]
pub struct Library {
    entries: Vec<Entry>,
    by_id: FxHashMap<(Kind, String), u32>,
    /// For each exercise id, the articles that show it.
    shown_in: FxHashMap<String, Vec<u32>>,
}

impl Library {
    /// Builds the index; `entries` are in the order of the files.
    #[must_use]
    pub fn new(entries: Vec<Entry>) -> Self {
        let mut by_id = FxHashMap::default();
        let mut shown_in: FxHashMap<String, Vec<u32>> = FxHashMap::default();
        for (index, entry) in (0u32..).zip(&entries) {
            by_id.entry((entry.kind, entry.id.clone())).or_insert(index);
            for embed in entry.embeds.iter().filter(|embed| embed.kind == Kind::Exercise) {
                let articles = shown_in.entry(embed.id.clone()).or_default();
                if articles.last() != Some(&index) {
                    articles.push(index);
                }
            }
        }
        Self { entries, by_id, shown_in }
    }

    /// All entries, in the order of the files.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of a kind with an id.
    #[must_use]
    pub fn find(&self, kind: Kind, id: &str) -> Option<&Entry> {
        let index = self.by_id.get(&(kind, id.to_owned()))?;
        Some(&self.entries[*index as usize])
    }

    /// The articles through which an exercise record is shown.
    pub fn articles_showing(&self, id: &str) -> impl Iterator<Item = &Entry> {
        self.shown_in.get(id).into_iter().flatten().map(|index| &self.entries[*index as usize])
    }

    /// A document with its duties after inheritance.
    #[must_use]
    pub const fn standing<'l>(&'l self, entry: &'l Entry) -> Standing<'l> {
        Standing::new(self, entry)
    }

    /// How strong the stop rule of a shared guidance is; `None` when there is no such guidance or
    /// it tells nobody to stop. A guidance that could not be read is trusted: it has its own error.
    #[must_use]
    pub fn guidance_strength(&self, id: &str) -> Option<Strength> {
        let guidance = self.find(Kind::Guidance, id)?;
        if guidance.torn { Some(Strength::Stop) } else { guidance.shared_pain_stop }
    }

    /// Whether a shared guidance holds a caution.
    #[must_use]
    pub fn guidance_cautions(&self, id: &str) -> bool {
        self.find(Kind::Guidance, id).is_some_and(|guidance| guidance.torn || guidance.shares_cautions)
    }

    /// What a disclaimer record says, if it says enough.
    #[must_use]
    pub fn disclaimer_elements(&self, id: &str) -> Option<Elements> {
        let disclaimer = self.find(Kind::Disclaimer, id)?;
        if disclaimer.torn { Some(Element::ALL.into_iter().collect()) } else { disclaimer.disclaimer_present }
    }
}
