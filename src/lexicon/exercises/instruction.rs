//! Sentences that tell the reader to move.

use super::{begins_with, first_word};
use crate::lexicon::en::exercises::WORDS;

/// Whether a sentence tells the reader to move, hold or repeat: it opens with such a verb, after a
/// lead-in, an adverb, a quote mark or a phrase that sets the scene.
#[must_use]
pub fn is_instruction(sentence: &str) -> bool {
    let mut rest = sentence.trim_start_matches(|c: char| !c.is_alphanumeric());
    for _ in 0..4 {
        let word = first_word(rest);
        if word.is_empty() {
            return false;
        }
        if WORDS.instruction_verbs.contains(word) {
            return !is_noun_use(rest, word);
        }
        let lead_in = WORDS.lead_ins.iter().filter(|lead| begins_with(rest, lead)).max_by_key(|lead| lead.len());
        if let Some(lead) = lead_in {
            rest = rest[lead.len()..].trim_start_matches([' ', ',', ':', '-', '.']);
        } else if word.ends_with("ly") || (word == "do" || word == "don't") {
            rest = rest[word.len()..].trim_start_matches([' ', ',']);
        } else if let Some(after) = after_scene(rest, word) {
            rest = after;
        } else {
            return false;
        }
    }
    false
}

/// "Hold times vary", "Step 3 of 5": the verb is a noun here.
fn is_noun_use(rest: &str, word: &str) -> bool {
    let next = first_word(rest[word.len()..].trim_start());
    matches!(next, "is" | "are" | "was" | "were" | "can" | "may" | "will" | "has" | "have" | "helps" | "times")
}

/// What follows the comma after a phrase such as "with your knees bent," or "lying on your back,".
fn after_scene<'t>(rest: &'t str, word: &str) -> Option<&'t str> {
    let sets_scene = WORDS.scene_words.contains(word) || word.ends_with("ing");
    let comma = rest.find(", ").filter(|_| sets_scene)?;
    Some(rest[comma + 2..].trim_start())
}

/// Instruction verbs that open a clause of the sentence: at its start, after a comma, "and" or "then".
#[must_use]
pub fn instruction_verbs(sentence: &str) -> usize {
    let clauses =
        sentence.split([',', ';', ':']).flat_map(|clause| clause.split(" and ")).flat_map(|c| c.split(" then "));
    clauses.filter(|clause| is_instruction(clause)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instructions_open_with_a_verb_after_whatever_leads_in() {
        for sentence in [
            "lift your hips",
            "then, slowly lower them",
            "with both knees bent, roll to one side",
            "lying on your back, raise a leg",
        ] {
            assert!(is_instruction(sentence), "{sentence}");
        }
        for sentence in ["this move wakes up the hips", "hold times vary", "lifting helps"] {
            assert!(!is_instruction(sentence), "{sentence}");
        }
    }
}
