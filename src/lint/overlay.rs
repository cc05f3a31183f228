//! Translations as overlays: the words of a base record, below a folder named after the language or
//! beside the base with the language before the ending (`content-model.md` section 16).

use std::collections::HashSet;

use super::kind::Carrier;
use crate::settings::{Languages, Layout};

/// The overlays of a run, told by their paths.
pub(super) struct Overlays<'i> {
    names: HashSet<&'i str>,
    languages: &'i Languages,
}

/// What a path tells of an overlay.
pub(super) struct Base {
    /// Path of the base record.
    pub(super) name: String,
    /// Language of the overlay.
    pub(super) lang: String,
}

impl<'i> Overlays<'i> {
    /// Knows the files of a run by their names.
    pub(super) fn new(names: impl Iterator<Item = &'i str>, languages: &'i Languages) -> Self {
        Self { names: names.collect(), languages }
    }

    /// The base of a record, if the file holds only words: its path without the language is
    /// another record of the run. A page is never an overlay.
    pub(super) fn base_of(&self, name: &str) -> Option<Base> {
        if Carrier::of(name) != Some(Carrier::Yaml) {
            return None;
        }
        match self.languages.layout {
            Layout::Folder => self.by_folder(name),
            Layout::Suffix => self.by_suffix(name),
        }
    }

    fn by_folder(&self, name: &str) -> Option<Base> {
        let steps: Vec<&str> = name.split('/').collect();
        let folders = steps.len().checked_sub(1)?;
        (0..folders).find_map(|at| {
            let lang = steps[at];
            let is_tag = self.is_tag(lang);
            let base = is_tag.then(|| [&steps[..at], &steps[at + 1..]].concat().join("/"))?;
            self.names.contains(base.as_str()).then(|| Base { name: base, lang: lang.to_owned() })
        })
    }

    fn by_suffix(&self, name: &str) -> Option<Base> {
        let (rest, ending) = name.rsplit_once('.')?;
        let (stem, lang) = rest.rsplit_once('.')?;
        let base = format!("{stem}.{ending}");
        (self.is_tag(lang) && self.names.contains(base.as_str())).then(|| Base { name: base, lang: lang.to_owned() })
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
        overlays.base_of(name).map(|base| format!("{} {}", base.lang, base.name))
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
    fn a_suffix_counts_where_the_layout_says_so() {
        let found = base(Layout::Suffix, &[], "c/exercises/bridge.es.yaml");
        assert_eq!(found.as_deref(), Some("es c/exercises/bridge.yaml"));
        assert_eq!(base(Layout::Folder, &[], "c/exercises/bridge.es.yaml"), None);
    }
}
