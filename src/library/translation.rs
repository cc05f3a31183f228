//! A translation beside the record it was made from.

mod lists;
mod numbers;

pub use lists::Uneven;
pub use numbers::OtherNumbers;

use super::{Entry, Library, kin::language};
use crate::{
    lexicon,
    model::{
        Layer, LiesOver, MOST_TEXTS, Program, Reference, Status, Translatable, WordsAt,
        dosage::{Unlike, own_dose, unlike},
    },
    text::{Span, Spanned},
};

/// Records of one id that are looked at for the base of a translation.
const MOST_BASES: usize = 200;

/// Words a text has at least to be known as not translated: shorter ones may be the same in both languages.
const FEWEST_WORDS: usize = 4;

/// A translation and its base.
#[derive(Debug, Clone, Copy)]
pub struct Translation<'l> {
    /// The record in another language.
    pub entry: &'l Entry,
    /// The record it was made from.
    pub base: &'l Entry,
}

impl Library {
    /// A record beside the one it was made from: the base of an overlay; else a record of the same kind and id in
    /// another language, which says nothing of being a translation. Where neither does, the one in a language that is
    /// read here, or nearer to the root, or first by path, is taken for the base.
    #[must_use]
    pub fn translation<'l>(&'l self, entry: &'l Entry) -> Option<Translation<'l>> {
        let is_overlay = entry.layer == Layer::Overlay;
        let says_so = is_overlay || entry.envelope.translation.is_some();
        let others = self.all(entry.kind, &entry.id).take(MOST_BASES).filter(|other| {
            // What lies over a base is a translation of it, whatever language it says it is in.
            let lies_over = is_overlay && other.layer == Layer::Base;
            let is_other = !std::ptr::eq(*other, entry) && (lies_over || !other.lang.eq_ignore_ascii_case(&entry.lang));
            is_other && !other.torn && other.status != Status::Retired
        });
        // Two records in one language are told to be of two countries by nothing but a tag, which may be a default.
        let is_unsaid = |other: &Entry| speak_otherwise(other, entry) && is_before(other, entry);
        let bases: Vec<&Entry> = others.filter(|other| says_so || is_unsaid(other)).collect();
        let of = entry.envelope.translation_of.as_ref().map(|digest| digest.value.as_str());
        let under = || lies_over(entry).and_then(|over| bases.iter().find(|base| base.path == over.base));
        let by_digest = || bases.iter().find(|base| of.is_some() && base.digest.as_deref() == of);
        let original = || bases.iter().filter(|base| base.envelope.translation.is_none()).min_by_key(|base| rank(base));
        // An overlay always lies over a base, whatever that says of itself.
        let below =
            || bases.iter().filter(|base| is_overlay && base.layer != Layer::Overlay).min_by_key(|base| rank(base));
        let base = by_digest().or_else(under).or_else(original).or_else(below).copied()?;
        (!entry.torn).then_some(Translation { entry, base })
    }
}

/// What the path of a record tells of the one whose words it holds.
fn lies_over(entry: &Entry) -> Option<&LiesOver> {
    entry.translatable.as_deref()?.lies_over.as_ref()
}

/// Whether two records are in two languages, and not in one as two countries write it.
fn speak_otherwise(one: &Entry, other: &Entry) -> bool {
    !language(&one.lang).eq_ignore_ascii_case(language(&other.lang))
}

impl<'l> Translation<'l> {
    /// Whether the base is no longer the text that the translation says it was made from.
    #[must_use]
    pub fn is_outdated(&self) -> bool {
        let recipe = |digest: &'l str| digest.split(':').next();
        let of = self.entry.envelope.translation_of.as_ref().map(|digest| digest.value.as_str());
        let now = self.base.digest.as_deref();
        of.zip(now).is_some_and(|(of, now)| recipe(of) == recipe(now) && of != now)
    }

    /// Texts that are still those of the base, though it is in another language.
    #[must_use]
    pub fn untranslated(&self) -> Vec<&'l WordsAt> {
        let Some((mine, bases)) = self.both().filter(|_| self.is_other_language()) else { return Vec::new() };
        let is_still = |(mine, base): &(&WordsAt, &WordsAt)| {
            let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
            let called = mine.place.rsplit('.').find(|step| !step.bytes().all(|byte| byte.is_ascii_digit()));
            let is_name = matches!(called, Some("name" | "aliases"));
            let words = mine.words.value.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic));
            !is_name && words.count() >= FEWEST_WORDS && folded(&mine.words.value) == folded(&base.words.value)
        };
        in_pairs(mine, bases).into_iter().filter(is_still).map(|(mine, _)| mine).collect()
    }

    /// Where the doses differ in numbers; none where the translation gives a reason of its own.
    #[must_use]
    pub fn other_doses(&self) -> Vec<(Span, Unlike)> {
        let mut found = Vec::new();
        if let Some((mine, base)) = self.both() {
            let has_reason = mine.notes_origin || mine.notes_dose && !base.notes_dose;
            if let (Some(own), Some(wanted)) = (own_dose(&mine.doses), own_dose(&base.doses))
                && !has_reason
            {
                found.extend(unlike(&own, &wanted).into_iter().map(|unlike| (own.place(unlike.dimension), unlike)));
            }
        }
        if let (Some(mine), Some(base)) = (self.entry.details.program(), self.base.details.program()) {
            found.extend(other_items(mine, base));
        }
        found
    }

    /// Lists that do not match those of the base.
    #[must_use]
    pub fn uneven(&self) -> Vec<Uneven> {
        self.both().map_or_else(Vec::new, |(mine, base)| lists::uneven(self.entry, mine, base))
    }

    /// Texts whose numbers, written in digits, are not those of the base.
    #[must_use]
    pub fn other_numbers(&self) -> Vec<OtherNumbers<'l>> {
        let Some((mine, base)) = self.both() else { return Vec::new() };
        numbers::other(&in_pairs(mine, base), [&self.entry.lang, &self.base.lang])
    }

    /// Which one, if either, has so many texts that not all of them were compared.
    #[must_use]
    pub fn endless(&self) -> Option<Endless<'l>> {
        let (mine, base) = self.both()?;
        let entry = if mine.is_cut { self.entry } else { self.base };
        (mine.is_cut || base.is_cut).then_some(Endless { path: &entry.path, compared: MOST_TEXTS })
    }

    /// The language that its path names, where it says that it is in another one, and that one.
    #[must_use]
    pub fn contradicted_lang(&self) -> Option<(&'l str, &'l Spanned<String>)> {
        let named = lies_over(self.entry)?.lang.as_str();
        let said = self.entry.envelope.lang.given()?;
        (!agree(named, &said.value)).then_some((named, said))
    }

    fn both(&self) -> Option<(&'l Translatable, &'l Translatable)> {
        self.entry.translatable.as_deref().zip(self.base.translatable.as_deref())
    }

    fn is_other_language(&self) -> bool {
        speak_otherwise(self.entry, self.base)
    }
}

/// A record with so many texts that only the first were compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Endless<'l> {
    /// Its path.
    pub path: &'l str,
    /// How many of its texts and lists were compared.
    pub compared: usize,
}

/// Whether the language named by a path may be that of a tag: `es` is that of `es-MX`, and a folder `gb` holds what is
/// written for that country.
fn agree(named: &str, said: &str) -> bool {
    let region = said.split(['-', '_']).skip(1).find(|part| part.len() == 2);
    let is_region = |named: &str| region.is_some_and(|region| region.eq_ignore_ascii_case(named));
    language(named).eq_ignore_ascii_case(language(said)) || is_region(named) || named == "uk" && is_region("gb")
}

/// Whether the first of two records that say nothing of being translations is taken for the base.
fn is_before(one: &Entry, other: &Entry) -> bool {
    rank(one) < rank(other)
}

/// The least of two is the base of the other.
fn rank(entry: &Entry) -> (bool, bool, bool, usize, &str) {
    let (is_translation, is_overlay) = (entry.envelope.translation.is_some(), entry.layer == Layer::Overlay);
    (is_translation, is_overlay, !lexicon::supports(&entry.lang), entry.path.matches('/').count(), &entry.path)
}

/// The texts that stand at the same place in both, where the lists above them are as long.
fn in_pairs<'l>(mine: &'l Translatable, base: &'l Translatable) -> Vec<(&'l WordsAt, &'l WordsAt)> {
    let mut by_place: Vec<&WordsAt> = base.texts.iter().collect();
    by_place.sort_unstable_by(|one, other| one.place.cmp(&other.place));
    let uneven: Vec<String> = mine
        .lists
        .iter()
        .filter(|list| base.list(&list.place).is_some_and(|other| other.items != list.items))
        .map(|list| format!("{}.", list.place))
        .collect();
    let pairs = mine.texts.iter().filter_map(|text| {
        let at = by_place.binary_search_by(|other| other.place.cmp(&text.place)).ok()?;
        let is_matched = !uneven.iter().any(|list| text.place.starts_with(list.as_str()));
        is_matched.then_some((text, by_place[at]))
    });
    pairs.collect()
}

/// Doses of the same exercise at the same place of two programs.
fn other_items(mine: &Program, base: &Program) -> Vec<(Span, Unlike)> {
    let id = |reference: &Option<Reference>| reference.as_ref().map(|reference| reference.id.clone());
    let phases = mine.all_phases().iter().zip(base.all_phases());
    let items = phases.flat_map(|(mine, base)| mine.items.iter().zip(&base.items));
    let same = items.filter(|(mine, base)| {
        let has_reason = mine.reason.is_some() && base.reason.is_none();
        mine.exercise.is_some() && id(&mine.exercise) == id(&base.exercise) && !has_reason
    });
    let doses = same.filter_map(|(mine, base)| mine.dose.as_ref().zip(base.dose.as_ref()));
    doses
        .flat_map(|(mine, base)| unlike(mine, base).into_iter().map(|found| (mine.place(found.dimension), found)))
        .collect()
}
