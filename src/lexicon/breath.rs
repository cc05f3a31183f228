//! Whether words tell how to breathe, and whether they ask for an effort in which people forget to.
//!
//! All functions take text in lower case.

use std::sync::LazyLock;

use regex::Regex;

use super::{en::breath as words, pattern};

static BREATHING: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::BREATHING));
static NO_CUE: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::NO_CUE));
static TOLD: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::TOLD));
static EFFORT: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::EFFORT));
static STRETCH: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::STRETCH));

/// Whether a sentence of an exercise has a word on breathing that is no symptom.
#[must_use]
pub fn has_breath_word(sentence: &str) -> bool {
    BREATHING.is_match(sentence) && BREATHING.is_match(&NO_CUE.replace_all(sentence, ""))
}

/// Whether a sentence outside of exercises tells the reader how to breathe.
#[must_use]
pub fn tells_to_breathe(sentence: &str) -> bool {
    has_breath_word(sentence) && TOLD.is_match(&NO_CUE.replace_all(sentence, ""))
}

/// Whether a sentence keeps muscles tight or the body up.
#[must_use]
pub fn asks_for_effort(sentence: &str) -> bool {
    EFFORT.is_match(sentence)
}

/// Whether a sentence speaks of a stretch.
#[must_use]
pub fn speaks_of_stretch(sentence: &str) -> bool {
    STRETCH.is_match(sentence)
}

#[cfg(test)]
mod tests {
    use super::{asks_for_effort, has_breath_word, speaks_of_stretch, tells_to_breathe};

    #[test]
    fn symptoms_and_pauses_are_no_cue() {
        for said in
            ["breathe out as you lift.", "take five slow breaths.", "exhale on the way up.", "never hold your breath."]
        {
            assert!(has_breath_word(said), "{said}");
        }
        for said in [
            "stop if you are short of breath.",
            "rest if you are out of breath.",
            "stop if breathing becomes hard.",
            "catch your breath before the next set.",
            "stop if you have trouble breathing.",
            "hold for 30 seconds.",
        ] {
            assert!(!has_breath_word(said), "{said}");
        }
    }

    #[test]
    fn to_stretch_an_arm_out_is_no_stretch() {
        for said in
            ["feel a gentle stretch.", "hip flexor stretch", "you feel the stretch in your calf.", "stretch your calf."]
        {
            assert!(speaks_of_stretch(said), "{said}");
        }
        assert!(!speaks_of_stretch("stretch an arm forward and the other leg back."));
        assert!(asks_for_effort("keep your core engaged.") && !asks_for_effort("let your knees fall to one side."));
    }

    #[test]
    fn a_note_for_all_tells_the_reader() {
        for said in [
            "breathe normally through each hold.",
            "keep breathing.",
            "don't hold your breath.",
            "keep your breathing slow.",
        ] {
            assert!(tells_to_breathe(said), "{said}");
        }
        for said in ["breathing exercises calm the mind.", "call for help if you have difficulty breathing."] {
            assert!(!tells_to_breathe(said), "{said}");
        }
    }
}
