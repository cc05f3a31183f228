//! Things that steps use.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{
    en::gear::{self as words, THINGS, Thing},
    pattern,
};

/// Words around a thing in which "or" offers another one.
const NEAR: usize = 5;

static NOT_USED: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::NOT_USED));

/// A thing that a step uses.
#[derive(Clone)]
pub struct Use {
    thing: &'static Thing,
    /// The noun, in the step.
    pub range: Range<usize>,
}

impl Use {
    /// Its slug in the built-in vocabulary.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.thing.name
    }

    /// Whether an entry of `equipment` stands for it.
    #[must_use]
    pub fn is_declared_by(&self, entry: &str) -> bool {
        let lower = entry.to_lowercase();
        let singular = |word: &str| word.strip_suffix('s').unwrap_or(word).to_owned();
        lower
            .split(|c: char| !c.is_alphanumeric())
            .map(singular)
            .any(|word| self.thing.declared.iter().any(|name| word.ends_with(name)))
    }
}

/// The things that a step, in lower case, cannot be done without.
#[must_use]
pub fn uses(step: &str) -> Vec<Use> {
    let mut found = Vec::new();
    let mut start = 0;
    for sentence in step.split_inclusive(['.', ';', '!', '?']) {
        if !NOT_USED.is_match(sentence) {
            let words = tokens(sentence);
            found.extend((0..words.len()).filter_map(|at| {
                let (range, noun) = &words[at];
                let thing = THINGS.iter().find(|thing| thing.nouns.contains(noun))?;
                is_taken(&words, at).then(|| Use { thing, range: start + range.start..start + range.end })
            }));
        }
        start += sentence.len();
    }
    found
}

fn tokens(sentence: &str) -> Vec<(Range<usize>, &str)> {
    let mut tokens = Vec::new();
    let mut from = None;
    let ends = |c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '-'));
    for (at, c) in sentence.char_indices().chain([(sentence.len(), ' ')]) {
        match (ends(c), from) {
            (false, None) => from = Some(at),
            (true, Some(start)) => {
                tokens.push((start..at, &sentence[start..at]));
                from = None;
            }
            (false, Some(_)) | (true, None) => {}
        }
    }
    tokens
}

/// Whether the noun at a place names a thing in itself, and no other one is offered for it.
fn is_taken(words: &[(Range<usize>, &str)], at: usize) -> bool {
    let word = |at: usize| words.get(at).map_or("", |(_, word)| *word);
    let noun = word(at);
    let first = (0..at).rev().take_while(|before| words::BETWEEN.contains(&word(*before))).last().unwrap_or(at);
    let leading = first.checked_sub(1).map_or("", &word);
    let is_one = words::DETERMINERS.contains(&leading) || words::BARE.contains(&noun);
    let before = first.checked_sub(2).map_or("", &word);
    let (shaping, shapes) = words::SHAPED;
    let pictured = words::COMPARED.contains(&before) || shapes.contains(&noun) && shaping.contains(&before);
    let other_offered = (at.saturating_sub(NEAR)..(at + NEAR).min(words.len())).any(|near| word(near) == "or");
    is_one && !pictured && !other_offered && !words::ANOTHER_THING.contains(&word(at + 1))
}

#[cfg(test)]
mod tests {
    use super::uses;

    fn named(step: &str) -> Vec<&'static str> {
        uses(step).iter().map(super::Use::name).collect()
    }

    #[test]
    fn things_in_the_hand_are_told_from_words_that_sound_like_them() {
        for (step, thing) in [
            ("hold a light dumbbell in each hand.", "dumbbell"),
            ("hold dumbbells at your sides.", "dumbbell"),
            ("sit on the edge of a sturdy kitchen chair.", "chair"),
            ("loop the resistance band round your feet.", "resistance-band"),
            ("rest both hands on the table.", "table"),
            ("hook a strap round your foot.", "strap"),
            ("squeeze a soft ball between your knees.", "exercise-ball"),
            ("lie along a foam roller.", "foam-roller"),
            ("lift the kettlebell with a flat back.", "kettlebell"),
        ] {
            assert_eq!(named(step), [thing], "{step}");
        }
        for step in [
            "press through the ball of your foot.",
            "rise onto the balls of your feet.",
            "come into a table top position.",
            "hold your chair pose.",
            "curl into a ball.",
            "sit back as if there were a chair behind you.",
            "lower your hips like sitting on a chair.",
            "hook a strap or a towel round your foot.",
            "use a towel or a strap.",
            "if you have a band, loop it round.",
            "you can hold a dumbbell.",
            "feel it along the it band.",
            "keep the shoulder strap loose.",
            "imagine your back is a table.",
            "do this without a chair.",
            "keep your ribs down and band together.",
        ] {
            assert_eq!(named(step), [""; 0], "{step}");
        }
    }

    #[test]
    fn entries_of_many_spellings_stand_for_a_thing() {
        let band = &uses("loop the band round your feet.")[0];
        for entry in ["resistance-band", "loop-bands", "Resistance band (light)", "theraband"] {
            assert!(band.is_declared_by(entry), "{entry}");
        }
        assert!(!band.is_declared_by("chair"));
    }
}
