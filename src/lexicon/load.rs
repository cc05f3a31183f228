//! Weights and bands that an exercise works against, and whether it is told how heavy they are.

use std::ops::Range;

use super::{concept::Concept, sentence::Sentence, versions::offers_other_way};

#[cfg(test)]
mod tests;

/// The tag of `hazards` that says that the body is loaded.
const HAZARD: &str = "load";

/// Whether a sentence names a thing that may load the body.
#[must_use]
pub fn may_load(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::LoadThing)
}

/// The words of a sentence that take a weight or a band to work against.
#[must_use]
pub fn loads(sentence: &Sentence<'_>) -> Option<Range<usize>> {
    if !may_load(sentence) {
        return None;
    }
    let said = |words: &Range<usize>| {
        let borne = sentence.at(Concept::WeightBorne, words.end - 1).is_some()
            && !sentence.within(Concept::LoadArticle, words.clone());
        !sentence.within(Concept::LoadChosen, 0..words.start)
            && sentence.at(Concept::NoLoad, words.end).is_none()
            && !borne
    };
    let words = sentence.all(Concept::LoadTaken).into_iter().find(said)?;
    (!sentence.has(Concept::Unloaded) && !offers_other_way(sentence)).then(|| sentence.bytes(&words))
}

/// The sentence, and the first words in it, that take a weight or a band.
#[must_use]
pub fn loaded(sentences: &[&Sentence<'_>]) -> Option<(usize, Range<usize>)> {
    sentences.iter().enumerate().find_map(|(at, sentence)| Some((at, loads(sentence)?)))
}

/// Whether sentences tell how heavy a load of this name is, or that a band only helps a stretch.
pub fn is_told<'s, 'p: 's>(load: &str, mut sentences: impl Iterator<Item = &'s Sentence<'p>>) -> bool {
    let is_band = !Sentence::alone(load).has(Concept::LoadOfMetal);
    sentences.any(|sentence| tells_how_hard(sentence) || is_band && sentence.has(Concept::HelpsStretch))
}

/// Whether a sentence tells how heavy a load is or how hard the work.
#[must_use]
pub fn tells_how_hard(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::HowHard)
}

/// Whether a sentence that stands in no exercise tells how heavy loads are or how hard all the work
/// is.
#[must_use]
pub fn tells_how_heavy(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::EffortTold) || sentence.has(Concept::OfLoads) && tells_how_hard(sentence)
}

/// Whether an entry of `equipment` loads the body.
#[must_use]
pub fn is_load(entry: &str) -> bool {
    let lower = entry.to_lowercase();
    let entry = Sentence::alone(&lower);
    entry.has(Concept::LoadEntry) && !entry.has(Concept::LoadEntryDenied)
}

/// Whether a tag of `hazards` says that the body is loaded.
#[must_use]
pub fn is_load_hazard(tag: &str) -> bool {
    tag == HAZARD
}
