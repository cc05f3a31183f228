//! Weights and bands that an exercise works against, and whether it is told how heavy they are.

use std::{ops::Range, sync::LazyLock};

use aho_corasick::AhoCorasick;
use regex::Regex;

use super::{en::load as words, pattern, versions::offers_other_way};

#[cfg(test)]
mod tests;

static SEEDS: LazyLock<AhoCorasick> = LazyLock::new(|| pattern::seeds(words::SEEDS));
static TAKEN: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::TAKEN));
static NOT_TAKEN: LazyLock<Regex> = LazyLock::new(|| pattern::begins(words::NOT_TAKEN));
static BORNE: LazyLock<Regex> = LazyLock::new(|| pattern::begins(words::BORNE));
static UNLOADED: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::UNLOADED));
static CHOSEN: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::CHOSEN));
static HOW_HARD: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::HOW_HARD));
static EFFORT: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::EFFORT));
static STRETCHES: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::STRETCHES));

/// Whether a text, in lower case, names a thing that may load the body.
#[must_use]
pub fn may_load(text: &str) -> bool {
    SEEDS.is_match(text)
}

/// The words of a sentence, in lower case, that take a weight or a band to work against.
#[must_use]
pub fn loads(sentence: &str) -> Option<Range<usize>> {
    if !may_load(sentence) || offers_other_way(sentence) || UNLOADED.is_match(sentence) {
        return None;
    }
    let said = |range: &Range<usize>| {
        let (taken, after) = (&sentence[range.clone()], &sentence[range.end..]);
        let thing = words::ARTICLES.iter().any(|article| taken.contains(article));
        let borne = taken.ends_with(words::WEIGHT) && !thing && BORNE.is_match(after);
        !CHOSEN.is_match(&sentence[..range.start]) && !NOT_TAKEN.is_match(after) && !borne
    };
    TAKEN.find_iter(sentence).map(|found| found.range()).find(said)
}

/// The sentence, in lower case, and the first words in it, that take a weight or a band.
#[must_use]
pub fn loaded(sentences: &[&str]) -> Option<(usize, Range<usize>)> {
    sentences.iter().enumerate().find_map(|(at, sentence)| Some((at, loads(sentence)?)))
}

/// Whether words of a load tell how heavy it is, or that a band only helps a stretch.
pub fn is_told<'w>(taken: &str, mut words: impl Iterator<Item = &'w str>) -> bool {
    let band = is_band(taken);
    words.any(|lower| tells_how_hard(lower) || band && STRETCHES.is_match(lower))
}

/// Whether a load is a band, which may help a stretch as well.
#[must_use]
pub fn is_band(load: &str) -> bool {
    !words::METAL.iter().any(|metal| load.contains(metal))
}

/// Whether a sentence, in lower case, tells how heavy a load is or how hard the work.
#[must_use]
pub fn tells_how_hard(sentence: &str) -> bool {
    HOW_HARD.is_match(sentence)
}

/// Whether a sentence, in lower case, that stands in no exercise tells how heavy loads are or how hard
/// all the work is.
#[must_use]
pub fn tells_how_heavy(sentence: &str) -> bool {
    let of_loads = may_load(sentence) || words::OF_LOADS.iter().any(|word| sentence.contains(word));
    of_loads && tells_how_hard(sentence) || EFFORT.is_match(sentence)
}

/// Whether an entry of `equipment` loads the body.
#[must_use]
pub fn is_load(entry: &str) -> bool {
    let lower = entry.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let last = words.last().map_or("", |word| word.strip_suffix('s').unwrap_or(word));
    let loads = words::EQUIPMENT.contains(&last) || words::MACHINES.iter().any(|machine| lower.contains(machine));
    loads && !words.iter().any(|word| words::NO_LOAD.contains(word))
}

/// Whether a tag of `hazards` says that the body is loaded.
#[must_use]
pub fn is_load_hazard(tag: &str) -> bool {
    tag == words::HAZARD
}
