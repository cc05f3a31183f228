//! Whether words tell how to breathe, and whether they ask for an effort in which people forget to.

use std::ops::Range;

use super::{concept::Concept, sentence::Sentence};

/// Whether a sentence of an exercise has a word on breathing that is no symptom.
#[must_use]
pub fn has_breath_word(sentence: &Sentence<'_>) -> bool {
    names_besides_symptoms(sentence, Concept::BreathWord)
}

/// Whether a sentence outside of exercises tells the reader how to breathe.
#[must_use]
pub fn tells_to_breathe(sentence: &Sentence<'_>) -> bool {
    names_besides_symptoms(sentence, Concept::BreathTold)
}

fn names_besides_symptoms(sentence: &Sentence<'_>, concept: Concept) -> bool {
    let found = sentence.all(concept);
    if found.is_empty() {
        return false;
    }
    let symptoms = sentence.all(Concept::BreathSymptom);
    let apart =
        |words: &Range<usize>| symptoms.iter().all(|symptom| symptom.end <= words.start || words.end <= symptom.start);
    found.iter().any(apart)
}

/// Whether a sentence keeps muscles tight or the body up.
#[must_use]
pub fn asks_for_effort(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::ToldEffort)
}

/// Whether a sentence speaks of a stretch.
#[must_use]
pub fn speaks_of_stretch(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::StretchWord)
}

#[cfg(test)]
mod tests {
    use super::{Sentence, asks_for_effort, has_breath_word, speaks_of_stretch, tells_to_breathe};

    #[test]
    fn symptoms_and_pauses_are_no_cue() {
        for said in
            ["breathe out as you lift.", "take five slow breaths.", "exhale on the way up.", "never hold your breath."]
        {
            assert!(has_breath_word(&Sentence::alone(said)), "{said}");
        }
        for said in [
            "stop if you are short of breath.",
            "rest if you are out of breath.",
            "stop if breathing becomes hard.",
            "catch your breath before the next set.",
            "stop if you have trouble breathing.",
            "hold for 30 seconds.",
        ] {
            assert!(!has_breath_word(&Sentence::alone(said)), "{said}");
        }
    }

    #[test]
    fn to_stretch_an_arm_out_is_no_stretch() {
        for said in [
            "feel a gentle stretch.",
            "breathe through the whole stretch.",
            "hip flexor stretch",
            "you feel the stretch in your calf.",
            "stretch your calf.",
        ] {
            assert!(speaks_of_stretch(&Sentence::alone(said)), "{said}");
        }
        assert!(!speaks_of_stretch(&Sentence::alone("stretch an arm forward and the other leg back.")));
        assert!(
            asks_for_effort(&Sentence::alone("wall-sit"))
                && asks_for_effort(&Sentence::alone("keep your core engaged."))
                && !asks_for_effort(&Sentence::alone("let your knees fall to one side."))
        );
    }

    #[test]
    fn a_note_for_all_tells_the_reader() {
        for said in [
            "breathe normally through each hold.",
            "keep breathing.",
            "don't hold your breath.",
            "keep your breathing slow.",
        ] {
            assert!(tells_to_breathe(&Sentence::alone(said)), "{said}");
        }
        for said in ["breathing exercises calm the mind.", "call for help if you have difficulty breathing."] {
            assert!(!tells_to_breathe(&Sentence::alone(said)), "{said}");
        }
    }
}
