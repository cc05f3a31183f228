//! Two numbers of which the second is the smaller: a range the wrong way round, or meant so.
//!
//! All functions take normalised text in lower case ([`crate::text::Prose::lower`]).

use super::{concept::Concept, sentence::Sentence};

/// Whether falling numbers in prose are no range: a way down ("reduce from 3 to 2"), a choice
/// ("10 or 8"), a fraction, work beside rest, or two amounts parted by a dash ("10 - 2 sets").
/// `before` is what the sentence says up to them.
#[must_use]
pub fn is_no_range(before: &str, pair: &str, sentence: &str) -> bool {
    let (before, numbers, sentence) = (Sentence::alone(before), Sentence::alone(pair), Sentence::alone(sentence));
    let leads = |concept: Concept| before.before(concept, before.tokens.len());
    let parted =
        pair.contains(" - ") && !(numbers.at(Concept::NumbersCounted, 0).is_some() && leads(Concept::LeadsCount));
    parted
        || !numbers.has(Concept::NumbersJoined)
        || pair.contains('=')
        || leads(Concept::LeadsDown)
        || numbers.at(Concept::LeadsDown, 0).is_some()
        || sentence.has(Concept::FallMeant)
        || numbers.has(Concept::NumbersChoice)
}

/// Whether the head of a column asks for two amounts at once ("Reps/Sets"), so that a dash may part
/// them.
#[must_use]
pub fn asks_for_two(head: &str) -> bool {
    let head = Sentence::alone(head);
    head.has(Concept::ColumnOfGroups) && head.has(Concept::ColumnOfRepetitions)
}

#[cfg(test)]
mod tests {
    use super::is_no_range;

    #[test]
    fn falling_numbers_that_are_meant_are_no_range() {
        let cases = [
            ("reduce ", "3 to 2 sets", true),
            ("go from ", "3 to 2 sets", true),
            ("count down ", "10 to 5 times", true),
            ("do ", "10 or 8 reps", true),
            ("hold for ", "2-1/2 minutes", true),
            ("reps: ", "12 - 5 second", true),
            ("hold 30 s, ", "10 - 2 sets", true),
            ("hold ", "30 - 5 reps", true),
            ("breathe ", "4-2 seconds", true),
            ("work ", "40-20 seconds", true),
            ("do ", "12-8 reps", false),
            ("do 3 sets of ", "12 - 8 reps", false),
            ("hold for ", "30 to 10 seconds", false),
            ("repeat between ", "12 and 8 times", false),
            ("lower your hips ", "12-8 times", false),
        ];
        for (before, pair, meant) in cases {
            let sentence = format!("{before}{pair}.");
            assert_eq!(is_no_range(before, pair, &sentence), meant, "{sentence}");
        }
    }
}
