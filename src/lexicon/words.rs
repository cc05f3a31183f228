//! Word lists kept as text beside the code: `# comment`, `[list]`, phrases parted by commas or
//! line ends.

use std::collections::{BTreeMap, HashSet};

/// The lists of one text, by name.
pub(super) struct WordLists(BTreeMap<&'static str, Vec<&'static str>>);

impl WordLists {
    pub(super) fn read(text: &'static str) -> Self {
        let mut lists = BTreeMap::<_, Vec<_>>::new();
        let mut list = "";
        for line in text.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                list = name;
                continue;
            }
            let phrases = line.split(',').map(str::trim).filter(|phrase| !phrase.is_empty());
            lists.entry(list).or_default().extend(phrases);
        }
        Self(lists)
    }

    /// The phrases of a list, in order.
    ///
    /// # Panics
    ///
    /// If the text, which is part of the program, holds no such list.
    pub(super) fn phrases(&self, list: &str) -> Vec<&'static str> {
        self.0.get(list).unwrap_or_else(|| panic!("the word lists hold no [{list}]")).clone()
    }

    /// The words of a list, for look-up.
    pub(super) fn set(&self, list: &str) -> HashSet<&'static str> {
        self.phrases(list).into_iter().collect()
    }
}
