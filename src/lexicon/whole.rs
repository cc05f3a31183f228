//! Whether a sentence of a step tells the dose of the whole exercise, or a number of one of its
//! parts: "repeat 8 times" beside "rock five times, then hold".

use super::{
    concept::Concept,
    dose::{DoseWord, dose_word},
    sentence::Sentence,
};

/// Whether the repetitions, sets or minutes of a sentence are those of the whole exercise.
#[must_use]
pub fn repeats_whole(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::RepeatsWhole) && !sentence.has(Concept::RepeatsPart) && is_for_all(sentence)
}

/// Whether the time of a sentence is that for which the position is held.
#[must_use]
pub fn holds_position(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::HoldsPosition) && !sentence.has(Concept::HoldsNoPosition) && is_for_all(sentence)
}

/// Whether a text holds a number, in figures or in words: without one it tells no dose.
#[must_use]
pub fn holds_number(lower: &str) -> bool {
    let is_number = |word: &str| matches!(dose_word(word), DoseWord::Number(_) | DoseWord::Once(_));
    lower.bytes().any(|byte| byte.is_ascii_digit()) || lower.split(|c: char| !c.is_ascii_alphabetic()).any(is_number)
}

/// Whether it is told to every reader, each time, and not denied.
fn is_for_all(sentence: &Sentence<'_>) -> bool {
    !sentence.has(Concept::NotForAll) && !super::plan::names_a_level(sentence.lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dose_of_the_exercise_is_told_from_a_number_of_its_parts() {
        let whole = [
            "repeat 20 times.",
            "lower slowly and repeat twenty times.",
            "20 times on each side.",
            "do this 20 times.",
            "do 3 sets of 10 repetitions.",
            "lower your heels and do 15 slow reps.",
            "repeat for 5 minutes.",
        ];
        let part = [
            "take three steps forward.",
            "do two small pulses.",
            "rock five times, then hold.",
            "repeat the pulse 3 times.",
            "repeat twice more.",
            "repeat on the other side.",
            "repeat steps 2 to 4 three times.",
            "circle your foot 5 times, then change direction.",
            "tap the floor 3 times and come back up.",
            "breathe in and out 3 times.",
            "if that is easy, repeat 20 times.",
            "do not repeat more than 20 times.",
            "in week 3, repeat 20 times.",
        ];
        for sentence in whole {
            assert!(repeats_whole(&Sentence::alone(sentence)), "{sentence}");
        }
        for sentence in part {
            assert!(!repeats_whole(&Sentence::alone(sentence)), "{sentence}");
        }
    }

    #[test]
    fn a_held_position_is_told_from_a_held_breath() {
        for sentence in ["hold for 2 seconds at the top.", "lift, hold for 5 seconds and lower.", "stay for 3 breaths."]
        {
            assert!(holds_position(&Sentence::alone(sentence)), "{sentence}");
        }
        for sentence in [
            "hold your breath for 4 seconds.",
            "breathe in for 4 seconds.",
            "hold the last one for 10 seconds.",
            "rest for 5 seconds before you hold again.",
            "don't hold it for 30 seconds.",
            "squeeze for 5 seconds.",
            "hold the band in both hands and pull for 2 seconds.",
        ] {
            assert!(!holds_position(&Sentence::alone(sentence)), "{sentence}");
        }
    }
}
