//! Whether a text looks at how the body feels the day after.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::{Lent, Passage, Place, Sentences, concept::Concept, en::next_day as words, language, pattern};
use crate::text::Prose;

static SEEDS: LazyLock<AhoCorasick> = LazyLock::new(|| pattern::seeds(words::SEEDS));
static FELT: LazyLock<AhoCorasick> = LazyLock::new(|| pattern::seeds(words::FELT));

/// Whether a text speaks of what is felt the next day, or hours later, and of how it should change;
/// what is done about it need not be said.
#[must_use]
pub fn looks_at_next_day(prose: &Prose) -> bool {
    if !SEEDS.is_match(prose.lower()) || !FELT.is_match(prose.lower()) {
        return false;
    }
    let passages = [Passage { prose, place: Place::Paragraph, lent: Lent::default() }];
    Sentences::read(&passages, language::english())
        .iter()
        .any(|sentence| sentence.has(Concept::NextDayRule) && FELT.is_match(sentence.lower))
}

#[cfg(test)]
mod tests {
    use super::looks_at_next_day;
    use crate::text::Prose;

    #[test]
    fn what_is_felt_the_day_after_is_told_from_a_timetable() {
        for said in [
            "If your back is still sorer the next morning, go back to the sphinx stretch.",
            "Soreness should settle within 24 hours.",
            "Some stiffness is fine if it has eased by the next day.",
        ] {
            assert!(looks_at_next_day(&Prose::from_text(said, 0)), "{said}");
        }
        for said in [
            "Do ten more the next day.",
            "Rest for a day after each session.",
            "Take your painkillers two hours before.",
            "Stop if the pain gets worse.",
        ] {
            assert!(!looks_at_next_day(&Prose::from_text(said, 0)), "{said}");
        }
    }
}
