//! What all files of a run know of each other: ids, references, and the duties a document holds
//! once references and inheritance are resolved.

mod claims;
mod coverage;
mod entry;
mod graph;
mod kin;
mod nearest;
mod prescription;
mod similar;
mod standing;
mod translation;
mod wording;

pub use claims::{Bearing, Clash};
pub use coverage::Coverage;
pub use entry::{Address, Entry, ExerciseEntry, Wholeness};
pub use kin::{Difference, exercises_of};
pub use prescription::{Outlier, Prescription};
pub use standing::{BreathNeed, BroughtIn, Duty, Effective, Provenance, Standing, StopRules};
pub use translation::{Endless, OtherNumbers, Translation, Uneven};
pub use wording::{Likeness, Wording};

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    document::Kind,
    lexicon::{Element, Elements, Strength, exercises, plan},
    model::{Layer, Reference},
};
use claims::Claims;
use nearest::Nearest;

/// The index over all files of a run.
#[derive(Debug, Default)]
pub struct Library {
    entries: Vec<Entry>,
    by_id: FxHashMap<(Kind, String), Vec<u32>>,
    overlays: Vec<u32>,
    /// For each exercise id, the articles and programs that show it.
    shown_in: FxHashMap<String, Vec<u32>>,
    /// Exercise records by their names and aliases, as names are compared.
    by_name: FxHashMap<String, u32>,
    /// Stems of files nothing is known of, not even their kind.
    strays: FxHashSet<String>,
    kin: kin::Kin,
    /// Whether any record of the run has a review.
    is_reviewed: bool,
    claims: OnceLock<Claims>,
    nearest: OnceLock<Nearest>,
}

impl Library {
    /// Builds the index; `entries` are in the order of the files, `strays` are the stems of files
    /// that could not be read so far as to know their kind.
    #[must_use]
    pub fn new(entries: Vec<Entry>, strays: impl IntoIterator<Item = String>) -> Self {
        let mut library = Self { strays: strays.into_iter().collect(), ..Self::default() };
        for (index, entry) in (0u32..).zip(&entries) {
            if entry.layer == Layer::Overlay {
                library.overlays.push(index);
                continue;
            }
            library.by_id.entry((entry.kind, entry.id.clone())).or_default().push(index);
            if entry.kind == Kind::Exercise {
                for name in entry.aliases().chain([&entry.title]).map(|name| &name.value) {
                    library.by_name.entry(exercises::name_key(&name.to_ascii_lowercase())).or_insert(index);
                }
            }
            for shown in entry.shows().filter(|shown| shown.kind == Kind::Exercise) {
                let showing = library.shown_in.entry(shown.id.clone()).or_default();
                if showing.last() != Some(&index) {
                    showing.push(index);
                }
            }
        }
        library.is_reviewed = entries.iter().any(|entry| !entry.envelope.review_log().is_empty());
        library.entries = entries;
        library
    }

    /// All entries, in the order of the files.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of a kind with an id.
    #[must_use]
    pub fn find(&self, kind: Kind, id: &str) -> Option<&Entry> {
        self.all(kind, id).next()
    }

    /// All entries of a kind with one id, in the order of the files: more than one is a fault, or
    /// one for each language.
    pub fn all(&self, kind: Kind, id: &str) -> impl Iterator<Item = &Entry> {
        let found = self.by_id.get(&(kind, id.to_owned()));
        found.into_iter().flatten().map(|index| &self.entries[*index as usize])
    }

    /// The exercise record that bears a name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&Entry> {
        if self.by_name.is_empty() {
            return None;
        }
        let keys = plan::name_keys(&name.to_ascii_lowercase());
        let index = keys.iter().find_map(|key| self.by_name.get(key))?;
        Some(&self.entries[*index as usize])
    }

    /// The ids of a kind, in the order of the files.
    pub fn ids(&self, kind: Kind) -> impl Iterator<Item = &str> {
        let of_kind = self.entries.iter().filter(move |entry| entry.kind == kind && entry.layer == Layer::Base);
        of_kind.map(|entry| entry.id.as_str())
    }

    /// Records that hold only the words of others.
    pub fn overlays(&self) -> impl Iterator<Item = &Entry> {
        self.overlays.iter().map(|index| &self.entries[*index as usize])
    }

    /// Whether a file of this name is there of which nothing could be read: it may be any record.
    #[must_use]
    pub fn may_hold(&self, id: &str) -> bool {
        self.strays.contains(id)
    }

    /// The articles and programs through which an exercise record is shown.
    pub fn showing(&self, id: &str) -> impl Iterator<Item = &Entry> {
        self.shown_in.get(id).into_iter().flatten().map(|index| &self.entries[*index as usize])
    }

    /// Whether a reference leads somewhere: to a record of its kind, for guidance of the role its
    /// field asks for. What could not be read is trusted; it has its own error.
    #[must_use]
    pub fn resolves(&self, reference: &Reference) -> bool {
        if self.may_hold(&reference.id) {
            return true;
        }
        let role = reference.guidance_role();
        self.all(reference.kind, &reference.id).any(|entry| {
            let fits = |wanted| entry.torn || entry.role.as_deref().is_none_or(|role| role == wanted);
            role.is_none_or(fits)
        })
    }

    /// Whether the project keeps reviews: any record of the run has one.
    #[must_use]
    pub const fn is_reviewed(&self) -> bool {
        self.is_reviewed
    }

    /// Ids and names of a record that another one bore before it.
    #[must_use]
    pub fn clashes<'l>(&'l self, entry: &'l Entry) -> Vec<Clash<'l>> {
        self.claims.get_or_init(|| Claims::new(&self.entries)).clashes(&self.entries, entry)
    }

    /// The record whose id, name or alias this is, spelled in another way: letter case, `_` or a
    /// space for `-`, plural.
    #[must_use]
    pub fn bearer(&self, kind: Kind, written: &str) -> Option<&Entry> {
        Some(&self.entries[self.nearest().bearer(kind, written)? as usize])
    }

    /// Ids of a kind that share a word, their beginning or their end with what was written: at
    /// most a few hundred, however large the library.
    pub fn alike(&self, kind: Kind, written: &str) -> impl Iterator<Item = &str> {
        self.nearest().alike(kind, written).into_iter().map(|index| self.entries[index as usize].id.as_str())
    }

    /// The first few guidance texts of a role.
    pub fn guidance_of_role(&self, role: &str) -> impl Iterator<Item = &str> {
        self.nearest().of_role(role).iter().map(|index| self.entries[*index as usize].id.as_str())
    }

    fn nearest(&self) -> &Nearest {
        self.nearest.get_or_init(|| Nearest::new(&self.entries))
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
        if guidance.torn { Some(Strength::Stop) } else { guidance.shared_pain_stop.as_ref()?.strongest() }
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
