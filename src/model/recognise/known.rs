//! What a run and a project know beyond the page: names of records, house words of headings.

use std::collections::{HashMap, HashSet};

use crate::lexicon::exercises::{self, HeadingRole};

/// The exercise records of a run, by name and by id: handed to the lowering of pages.
#[derive(Debug, Default)]
pub struct KnownNames {
    by_name: HashMap<String, String>,
    ids: HashSet<String>,
}

impl KnownNames {
    /// Adds a record with its name and aliases.
    pub fn insert<'n>(&mut self, id: &str, names: impl IntoIterator<Item = &'n str>) {
        self.ids.insert(id.to_owned());
        for name in names {
            let key = exercises::name_key(&name.to_ascii_lowercase());
            if !exercises::is_one_word_of_anatomy(&key) {
                self.by_name.entry(key).or_insert_with(|| id.to_owned());
            }
        }
    }

    /// The id of the record that bears a name, given as [`exercises::name_key`].
    #[must_use]
    pub fn id_of(&self, key: &str) -> Option<&str> {
        self.by_name.get(key).map(String::as_str)
    }

    /// All names, as [`exercises::name_key`], each with the id of its record.
    pub(in crate::model) fn names(&self) -> impl Iterator<Item = (&str, &str)> {
        self.by_name.iter().map(|(key, id)| (key.as_str(), id.as_str()))
    }

    /// Whether there is a record with this id.
    #[must_use]
    pub fn has_id(&self, id: &str) -> bool {
        self.ids.contains(id)
    }
}

/// Heading words a project adds to the built-in ones, for its own house terms.
#[derive(Debug, Clone, Copy, Default)]
pub struct HeadingWords<'k> {
    /// Words of headings that announce exercises.
    pub exercises: &'k [String],
    /// Words of headings below which no exercise stands.
    pub other: &'k [String],
}

impl HeadingWords<'_> {
    pub(super) fn role_of(self, lower: &str) -> HeadingRole {
        let holds =
            |words: &[String]| words.iter().any(|word| exercises::holds_phrase(lower, &word.to_ascii_lowercase()));
        match () {
            () if holds(self.other) => HeadingRole::Never,
            () if holds(self.exercises) => HeadingRole::Exercises,
            () => exercises::heading_role(lower),
        }
    }
}
