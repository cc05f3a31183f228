//! Whether a text looks at how the body feels the day after.

use super::{
    concept::Concept,
    sentence::{Sentence, Sentences},
};

/// Whether a text speaks of what is felt the next day, or hours later, and of how it should change;
/// what is done about it need not be said.
#[must_use]
pub fn looks_at_next_day(sentences: &Sentences<'_>) -> bool {
    sentences.iter().any(feels_next_day)
}

fn feels_next_day(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::FeltAfter) && sentence.has(Concept::NextDayRule)
}

#[cfg(test)]
mod tests {
    use super::{Sentence, feels_next_day};

    #[test]
    fn what_is_felt_the_day_after_is_told_from_a_timetable() {
        for said in [
            "If your back is still sorer the next morning, go back to the sphinx stretch.",
            "Soreness should settle within 24 hours.",
            "Some stiffness is fine if it has eased by the next day.",
        ] {
            assert!(feels_next_day(&Sentence::alone(&said.to_lowercase())), "{said}");
        }
        for said in [
            "Do ten more the next day.",
            "Rest for a day after each session.",
            "Take your painkillers two hours before.",
            "Stop if the pain gets worse.",
        ] {
            assert!(!feels_next_day(&Sentence::alone(&said.to_lowercase())), "{said}");
        }
    }
}
