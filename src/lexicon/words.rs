//! Word lists kept as text beside the code: `# comment`, `[list]`, phrases parted by commas or
//! line ends.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::phrases::Phrases;

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

    /// The entries of a list, in order.
    ///
    /// # Panics
    ///
    /// If the text, which is part of the program, holds no such list.
    pub(super) fn entries(&self, list: &str) -> Vec<&'static str> {
        self.0.get(list).unwrap_or_else(|| panic!("the word lists hold no [{list}]")).clone()
    }

    /// The entry of a list that holds one.
    pub(super) fn only(&self, list: &str) -> &'static str {
        self.entries(list)[0]
    }

    /// The phrases of a list, to be looked for in texts.
    pub(super) fn phrases(&self, list: &str) -> Phrases {
        self.entries(list).into_iter().map(|phrase| (phrase, ())).collect()
    }

    /// The words of a list, for look-up.
    pub(super) fn set(&self, list: &str) -> Words {
        self.entries(list).into_iter().map(|word| (word, ())).collect()
    }
}

/// Words, each with what is known of it.
pub(crate) struct Words<T = ()> {
    known: FxHashMap<&'static str, T>,
    /// By the last bits of the first byte, a bit for each length of a word: most words of a text are
    /// told apart by these alone.
    lengths: [u32; 32],
}

impl<T> Words<T> {
    /// What is known of a word.
    pub(crate) fn get(&self, word: &str) -> Option<&T> {
        let first = *word.as_bytes().first()?;
        let may_be = self.lengths[usize::from(first & 31)] & length_bit(word) != 0;
        if may_be { self.known.get(word) } else { None }
    }

    /// The words, in no order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.known.keys().copied()
    }

    /// Whether a word is one of them.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.get(word).is_some()
    }
}

/// Of a word given twice the last is kept.
impl<T> FromIterator<(&'static str, T)> for Words<T> {
    fn from_iter<I: IntoIterator<Item = (&'static str, T)>>(words: I) -> Self {
        let mut lengths = [0; 32];
        let noted = words.into_iter().filter(|(word, _)| !word.is_empty()).inspect(|(word, _)| {
            lengths[usize::from(word.as_bytes()[0] & 31)] |= length_bit(word);
        });
        let known = noted.collect();
        Self { known, lengths }
    }
}

fn length_bit(word: &str) -> u32 {
    1 << word.len().min(31)
}
