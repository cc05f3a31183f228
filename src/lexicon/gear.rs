//! Things that steps use.

use std::ops::Range;

use super::{
    concept::Concept,
    en::gear::{THINGS, Thing},
    sentence::Sentence,
};

/// Words and marks around a thing in which "or" offers another one.
const NEAR: usize = 5;

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

/// The things that a step cannot be done without.
#[must_use]
pub fn uses(step: &Sentence<'_>) -> Vec<Use> {
    let ends = |at: &usize| matches!(step.word(*at), "." | ";" | "!" | "?");
    let mut found = Vec::new();
    let mut start = 0;
    while start < step.tokens.len() {
        let end = (start..step.tokens.len()).find(ends).unwrap_or(step.tokens.len());
        let used = (start..end).filter_map(|at| {
            let thing = THINGS.iter().find(|thing| thing.nouns.contains(&step.word(at)))?;
            is_taken(step, at, start..end).then(|| Use { thing, range: step.bytes(&(at..at + 1)) })
        });
        let used: Vec<Use> = used.collect();
        if !used.is_empty() && !step.within(Concept::ThingNotUsed, start..end) {
            found.extend(used);
        }
        start = end + 1;
    }
    found
}

/// Whether the noun at a token names a thing in itself, and no other one is offered for it in its
/// sentence, which these tokens are.
fn is_taken(step: &Sentence<'_>, at: usize, sentence: Range<usize>) -> bool {
    let is_one = step.before(Concept::ThingLead, at) || step.at(Concept::ThingBare, at).is_some();
    let pictured = || step.before(Concept::ThingCompared, at) || step.before(Concept::ThingAsShape, at + 1);
    let is_joined = step.lower[step.bytes(&(at..at + 1)).end..].starts_with('-');
    let near = at.saturating_sub(NEAR).max(sentence.start)..(at + NEAR).min(sentence.end);
    is_one
        && !is_joined
        && !pictured()
        && !step.within(Concept::OtherThingOffered, near)
        && step.at(Concept::AnotherThing, at + 1).is_none()
}

#[cfg(test)]
mod tests {
    use super::uses;
    use crate::lexicon::Sentence;

    fn named(step: &str) -> Vec<&'static str> {
        uses(&Sentence::alone(step)).iter().map(super::Use::name).collect()
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
        let band = &uses(&Sentence::alone("loop the band round your feet."))[0];
        for entry in ["resistance-band", "loop-bands", "Resistance band (light)", "theraband"] {
            assert!(band.is_declared_by(entry), "{entry}");
        }
        assert!(!band.is_declared_by("chair"));
    }
}
