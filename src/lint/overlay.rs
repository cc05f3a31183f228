//! Translations as overlays: the words of a base record, below a folder named after the language or
//! beside the base with the language before the ending (`content-model.md` section 16).

use std::collections::{HashMap, HashSet};

use super::{kind::Carrier, outcome::stem, read::FileRead, walk::own_lang};
use crate::{
    document::Found,
    model::Layer,
    settings::{Languages, Layout},
};

/// The overlays of a run, told by their paths.
pub(super) struct Overlays<'i> {
    names: HashSet<&'i str>,
    /// How many files share a stem, languages left out.
    stems: HashMap<&'i str, u32>,
    languages: &'i Languages,
}

/// What a path tells of an overlay.
pub(super) struct Base {
    /// Path of the base record.
    pub(super) name: String,
    /// Language of the overlay.
    pub(super) lang: String,
    /// Whether the base record is a file of the run. Where it is not, only a record that calls
    /// itself a translation is one.
    pub(super) is_there: bool,
}

impl<'i> Overlays<'i> {
    /// Knows the files of a run by their names.
    pub(super) fn new(names: impl Iterator<Item = &'i str>, languages: &'i Languages) -> Self {
        let mut overlays = Self { names: HashSet::new(), stems: HashMap::new(), languages };
        for name in names {
            let stem = overlays.bare_stem(name);
            overlays.names.insert(name);
            *overlays.stems.entry(stem).or_default() += 1;
        }
        overlays
    }

    /// Whether another file of the run has the name of this one, perhaps in another language.
    pub(super) fn have_namesake(&self, name: &str) -> bool {
        self.stems.get(self.bare_stem(name)).is_some_and(|count| *count > 1)
    }

    fn bare_stem<'n>(&self, name: &'n str) -> &'n str {
        let stem = stem(name);
        let tagged =
            stem.rsplit_once('.').filter(|(_, tag)| self.languages.layout == Layout::Suffix && self.is_tag(tag));
        tagged.map_or(stem, |(bare, _)| bare)
    }

    /// The base of a file that holds only words.
    pub(super) fn base_of(&self, name: &str, read: &FileRead<'_>) -> Option<Base> {
        let says_so = || read.root().is_some_and(|root| matches!(root.get("translation"), Found::Here { .. }));
        self.by_path(name).filter(|base| base.is_there || says_so())
    }

    /// The base of a record, if the file may hold only words: its path without the language leads
    /// to the base. A page is never an overlay.
    fn by_path(&self, name: &str) -> Option<Base> {
        if Carrier::of(name) != Some(Carrier::Yaml) {
            return None;
        }
        match self.languages.layout {
            Layout::Folder => self.by_folder(name),
            Layout::Suffix => self.by_suffix(name),
        }
    }

    /// The language of a file that was read, and whether it holds only words: a translation that
    /// names no language has that of its path.
    pub(super) fn place(&self, name: &str, read: &FileRead<'_>, lang: String) -> (String, Layer) {
        match self.base_of(name, read) {
            Some(base) if own_lang(read).is_none() => (base.lang, Layer::Overlay),
            Some(_) => (lang, Layer::Overlay),
            None => (lang, Layer::Base),
        }
    }

    fn by_folder(&self, name: &str) -> Option<Base> {
        let steps: Vec<&str> = name.split('/').collect();
        let folders = steps.len().checked_sub(1)?;
        let mut bases = (0..folders).filter(|at| self.is_tag(steps[*at])).map(|at| {
            let name = [&steps[..at], &steps[at + 1..]].concat().join("/");
            self.base(name, steps[at])
        });
        let first = bases.next()?;
        if first.is_there { Some(first) } else { bases.find(|base| base.is_there).or(Some(first)) }
    }

    fn by_suffix(&self, name: &str) -> Option<Base> {
        let (rest, ending) = name.rsplit_once('.')?;
        let (stem, lang) = rest.rsplit_once('.')?;
        self.is_tag(lang).then(|| self.base(format!("{stem}.{ending}"), lang))
    }

    fn base(&self, name: String, lang: &str) -> Base {
        let is_there = self.names.contains(name.as_str());
        Base { name, lang: lang.to_owned(), is_there }
    }

    /// A tag of the configured list; without a list, two letters with a region or without.
    fn is_tag(&self, step: &str) -> bool {
        if !self.languages.list.is_empty() {
            return self.languages.list.iter().any(|tag| tag.eq_ignore_ascii_case(step));
        }
        let (language, region) =
            step.split_once('-').map_or((step, None), |(language, region)| (language, Some(region)));
        let letters = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
        letters(language) && language == language.to_ascii_lowercase() && region.is_none_or(letters)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 5] = [
        "c/exercises/hip/bridge.yaml",
        "c/es/exercises/hip/bridge.yaml",
        "c/exercises/bridge.es.yaml",
        "c/exercises/bridge.yaml",
        "c/es/exercises/row.yaml",
    ];

    fn base(layout: Layout, list: &[&str], name: &str) -> Option<String> {
        let languages = Languages { layout, list: list.iter().map(|&tag| tag.to_owned()).collect() };
        let overlays = Overlays::new(NAMES.into_iter(), &languages);
        overlays.by_path(name).filter(|base| base.is_there).map(|base| format!("{} {}", base.lang, base.name))
    }

    #[test]
    fn a_folder_named_after_a_language_holds_overlays() {
        let found = base(Layout::Folder, &[], "c/es/exercises/hip/bridge.yaml");
        assert_eq!(found.as_deref(), Some("es c/exercises/hip/bridge.yaml"));
        assert_eq!(base(Layout::Folder, &["de"], "c/es/exercises/hip/bridge.yaml"), None);
    }

    #[test]
    fn a_folder_of_another_name_and_a_record_without_base_hold_none() {
        assert_eq!(base(Layout::Folder, &[], "c/exercises/hip/bridge.yaml"), None);
        assert_eq!(base(Layout::Folder, &[], "c/es/exercises/row.yaml"), None);
    }

    #[test]
    fn a_translation_whose_base_is_gone_is_told_apart() {
        let languages = Languages { layout: Layout::Folder, list: Vec::new() };
        let overlays = Overlays::new(NAMES.into_iter(), &languages);
        let base = overlays.by_path("c/es/exercises/row.yaml").expect("the folder is named after a language");
        assert_eq!((base.name.as_str(), base.is_there), ("c/exercises/row.yaml", false));
    }

    #[test]
    fn a_suffix_counts_where_the_layout_says_so() {
        let found = base(Layout::Suffix, &[], "c/exercises/bridge.es.yaml");
        assert_eq!(found.as_deref(), Some("es c/exercises/bridge.yaml"));
        assert_eq!(base(Layout::Folder, &[], "c/exercises/bridge.es.yaml"), None);
    }
}
