use std::collections::BTreeMap;

use super::{Error, places::Places, raw::RawVocabulary, values::filled};
use crate::{
    document::SlugList,
    finding::closest,
    text::{Span, Spanned, sanitize},
};

/// Parts of the body. Source: house list, after the regions of everyday speech.
const BODY_REGIONS: [&str; 21] = [
    "head",
    "jaw",
    "neck",
    "shoulder",
    "elbow",
    "wrist",
    "hand",
    "chest",
    "upper-back",
    "lower-back",
    "core",
    "pelvis",
    "pelvic-floor",
    "hip",
    "buttock",
    "thigh",
    "knee",
    "lower-leg",
    "ankle",
    "foot",
    "whole-body",
];

/// Things an exercise may need. Source: house list.
const EQUIPMENT: [&str; 31] = [
    "none",
    "mat",
    "chair",
    "stool",
    "bench",
    "table",
    "bed",
    "wall",
    "doorway",
    "rail",
    "step",
    "towel",
    "blanket",
    "pillow",
    "cushion",
    "bolster",
    "block",
    "strap",
    "resistance-band",
    "loop-band",
    "exercise-ball",
    "small-ball",
    "foam-roller",
    "dumbbell",
    "kettlebell",
    "barbell",
    "ankle-weight",
    "cable-machine",
    "pull-up-bar",
    "treadmill",
    "stationary-bike",
];

/// Ways in which a movement loads the body. Source: house list; which of them asks for which caution
/// is for a clinician to confirm.
const HAZARDS: [&str; 12] = [
    "spinal-extension",
    "spinal-flexion",
    "spinal-rotation",
    "prone",
    "supine-prolonged",
    "kneeling-wrist-load",
    "hip-flexion-rotation",
    "isometric-effort",
    "load",
    "balance",
    "shoulder-overhead",
    "traction-inversion",
];

/// Lists of words: those that are closed, and which words they hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    closed: BTreeMap<SlugList, Vec<Spanned<String>>>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        let list =
            |words: &[&str]| words.iter().map(|word| Spanned::new((*word).to_owned(), Span::default())).collect();
        let shipped: [(SlugList, &[&str]); 3] =
            [(SlugList::BodyRegions, &BODY_REGIONS), (SlugList::Equipment, &EQUIPMENT), (SlugList::Hazards, &HAZARDS)];
        Self { closed: shipped.into_iter().map(|(vocab, words)| (vocab, list(words))).collect() }
    }
}

impl Vocabulary {
    /// Whether only listed words are known.
    #[must_use]
    pub fn is_closed(&self, list: SlugList) -> bool {
        self.closed.contains_key(&list)
    }

    /// Whether a word may be used; an open list knows every word.
    #[must_use]
    pub fn knows(&self, list: SlugList, slug: &str) -> bool {
        !self.is_closed(list) || self.known(list).any(|known| known == slug)
    }

    /// The words of a list, in its order; none if it is open.
    pub fn known(&self, list: SlugList) -> impl Iterator<Item = &str> {
        self.closed.get(&list).into_iter().flatten().map(|word| word.value.as_str())
    }

    /// The word that `slug` is most likely a misspelling of.
    #[must_use]
    pub fn closest(&self, list: SlugList, slug: &str) -> Option<&str> {
        closest(slug, self.known(list))
    }
}

/// Lays `vocabulary:` of one file over what was read before it.
pub(super) fn vocabulary(
    places: &Places<'_, '_>,
    vocabulary: &mut Vocabulary,
    raw: Option<RawVocabulary>,
) -> Result<(), Error> {
    let Some(raw) = raw else { return Ok(()) };
    let given = [
        (SlugList::BodyRegions, raw.body_regions),
        (SlugList::Equipment, raw.equipment),
        (SlugList::Conditions, raw.conditions),
        (SlugList::Hazards, raw.hazards),
    ];
    for (list, words) in given {
        let Some(words) = words else { continue };
        let words = filled(places, &format!("/vocabulary/{}", list.name()), words)?;
        for word in &words {
            slug(word)?;
        }
        vocabulary.closed.insert(list, words);
    }
    Ok(())
}

/// The form that the schemas ask of slugs; records could never use another word.
fn slug(word: &Spanned<String>) -> Result<(), Error> {
    const LONGEST: usize = 64;
    let plain =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if word.value.len() <= LONGEST && word.value.split(['-', '_']).all(plain) {
        return Ok(());
    }
    let parts: Vec<String> = word
        .value
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    let joined = parts.join("-");
    let help = if word.value.is_ascii() && !joined.is_empty() && joined.len() <= LONGEST {
        format!("write `{joined}`")
    } else {
        "write lower-case words joined by hyphens, as in `low-back-pain`".to_owned()
    };
    Err(Error::new(format!("`{}` is no slug", sanitize(&word.value)), help, word.span))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closed_lists_know_their_words_and_open_ones_any() {
        let shipped = Vocabulary::default();
        assert!(shipped.knows(SlugList::Equipment, "mat") && !shipped.knows(SlugList::Equipment, "matt"));
        assert_eq!(shipped.closest(SlugList::Equipment, "dumbell"), Some("dumbbell"));
        assert_eq!(shipped.closest(SlugList::BodyRegions, "soul"), None);
        assert!(shipped.knows(SlugList::Conditions, "anything") && !shipped.is_closed(SlugList::Conditions));
        assert_eq!(shipped.known(SlugList::Conditions).count(), 0);
    }

    #[test]
    fn what_is_shipped_could_be_written() {
        let shipped = Vocabulary::default();
        for list in SlugList::ALL {
            let words: Vec<&str> = shipped.known(list).collect();
            for (at, word) in words.iter().enumerate() {
                assert_eq!(slug(&Spanned::new((*word).to_owned(), Span::default())), Ok(()));
                assert!(!words[..at].contains(word), "{word} stands twice");
            }
        }
    }
}
