//! Sentences that tell a reader to move, and what they move.

use super::{first_word, tokens};
use crate::lexicon::{concept::Concept, en::exercises::WORDS, position::StartPosition, sentence::Sentence};

/// Whether a sentence tells the reader to move, hold or repeat: it opens with such a verb, after a
/// lead-in, an adverb, a quote mark or a phrase that sets the scene.
#[must_use]
pub fn is_instruction(sentence: &str) -> bool {
    instruction_verb(sentence).is_some()
}

/// The verb by which a sentence tells the reader to move, hold or repeat.
#[must_use]
pub fn instruction_verb(sentence: &str) -> Option<&str> {
    let mut rest = sentence.trim_start_matches(|c: char| !c.is_alphanumeric());
    for _ in 0..4 {
        let word = first_word(rest);
        if word.is_empty() {
            return None;
        }
        if WORDS.instruction_verbs.contains(word) {
            return (!is_noun_use(rest, word)).then_some(word);
        }
        if let Some((lead, ())) = WORDS.lead_ins.longest_opening(rest) {
            rest = rest[lead.len()..].trim_start_matches([' ', ',', ':', '-', '.']);
        } else if word.ends_with("ly") || (word == "do" || word == "don't") {
            rest = rest[word.len()..].trim_start_matches([' ', ',']);
        } else if let Some(after) = after_scene(rest, word) {
            rest = after;
        } else {
            return None;
        }
    }
    None
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

/// Whether a text names a part of the body, or the ground it moves on.
#[must_use]
pub fn names_body(lower: &str) -> bool {
    tokens(lower).any(|word| WORDS.body_words.contains(word))
}

/// Whether a text names a part of the body by a word that is used of bodies only.
#[must_use]
pub fn names_body_surely(lower: &str) -> bool {
    tokens(lower).any(|word| WORDS.telling_body_words.contains(word))
}

/// Where a text says the exercise starts.
#[must_use]
pub fn start_position(lower: &str) -> Option<StartPosition> {
    let pose = || WORDS.pose_words.are_in(lower).then_some(StartPosition::Other);
    WORDS.positions.first_in(lower).copied().or_else(pose)
}

/// Whether a name is one of walking, which begins on the feet without saying so.
#[must_use]
pub fn is_walking(lower: &str) -> bool {
    WORDS.walking.are_in(lower)
}

/// Whether a name is one of breathing, which is done in one way.
#[must_use]
pub fn is_breathing(lower: &str) -> bool {
    names_any(lower, &WORDS.breathing)
}

/// What a heading or a name says its exercises train, as the `category` of records: several where it
/// names several.
#[must_use]
pub fn trained(lower: &str) -> Vec<&'static str> {
    let mut found = WORDS.trains.all_in(lower);
    found.dedup();
    let mut words = tokens(lower);
    let ends = words.next_back().is_some_and(|last| WORDS.ends_aerobic.contains(&last));
    // A crab walk is none.
    let is_paced = |word: &str| WORDS.paces_aerobic.contains(word) || word.starts_with(|c: char| c.is_ascii_digit());
    if found.is_empty() && ends && words.all(is_paced) {
        found.push("aerobic");
    }
    found
}

/// Whether a name is one of a hold that is kept up for long, such as a plank.
#[must_use]
pub fn is_long_hold(lower: &str) -> bool {
    WORDS.long_holds.are_in(lower)
}

/// Whether a name is one of coming to rest: relaxation, yoga, meditation.
#[must_use]
pub fn is_restful(lower: &str) -> bool {
    WORDS.restful.are_in(lower)
}

/// Whether a text holds one of these words.
#[must_use]
pub fn names_any(lower: &str, words: &[&str]) -> bool {
    tokens(lower).any(|token| words.contains(&token))
}

/// The label an exercise's line begins with ("Do", "Reps"), if it begins with one.
#[must_use]
pub fn exercise_label(lower: &str) -> Option<&str> {
    let (label, _) = lower.split_once(':')?;
    WORDS.exercise_labels.contains(label.trim()).then(|| label.trim())
}

/// Whether a sentence speaks for every exercise of a page: "do 10 of each".
#[must_use]
pub fn speaks_of_all(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::AllOfThem)
}

/// Whether a sentence points at the exercises around it: "do these daily".
#[must_use]
pub fn points_at_exercises(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::PointsAtExercises)
}

/// Whether a sentence names the exercises of its page as a whole: "this routine", "the exercises".
#[must_use]
pub fn speaks_of_routine(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::WholeRoutine)
}

/// Whether a sentence advises against something, on something else, or tells what people in general do.
#[must_use]
pub fn gives_other_advice(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::OtherAdvice)
}

/// Whether a sentence speaks of training of any kind: "two sessions a week".
#[must_use]
pub fn speaks_of_training(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::TrainingWord)
}

/// Whether a sentence that tells how often begins with it, or does so behind a label, and soon pauses: "every
/// morning before breakfast", "balance: 2-3 times a week, on a mat".
#[must_use]
pub fn says_only_how_often(lower: &str) -> bool {
    const LONGEST: usize = 8;
    let label = lower.find(": ").filter(|at| tokens(&lower[..*at]).count() < LONGEST / 2);
    let rest = label.map_or(lower, |at| &lower[at + 2..]);
    let mut words = tokens(rest.split([',', ':', ';', '(']).next().unwrap_or_default());
    let begins = words
        .next()
        .is_some_and(|first| WORDS.how_often_heads.contains(first) || first.starts_with(|c: char| c.is_ascii_digit()));
    begins && words.count() < LONGEST
}

/// Whether a sentence speaks of time given to all exercises of a page: a session, a class, minutes
/// set aside.
#[must_use]
pub fn sets_time_aside(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::TimeSetAside)
}

/// Whether a sentence says how far sessions lie apart: "48 hours between sessions".
#[must_use]
pub fn spaces_sessions(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::SessionsApart)
}

/// Whether a sentence asks for an exercise on an occasion that comes round by itself: "do this
/// before every run".
#[must_use]
pub fn names_an_occasion(sentence: &Sentence<'_>) -> bool {
    sentence.at(Concept::AsksForExercise, 0).is_some() && sentence.has(Concept::Occasion)
}

/// Whether a heading announces how often the exercises are done.
#[must_use]
pub fn asks_how_often(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::AsksHowOften)
}

/// Whether a sentence speaks of exercises, all of them or several.
#[must_use]
pub fn speaks_of_exercises(sentence: &Sentence<'_>) -> bool {
    speaks_of_all(sentence) || tokens(sentence.lower()).any(|word| WORDS.exercise_nouns.contains(word))
}

/// Whether a text speaks of the reader's own body, or of any body's limb: "your knee", "one leg".
#[must_use]
pub fn speaks_to_reader(lower: &str) -> bool {
    let mut owner = false;
    tokens(lower).any(|word| {
        let limb = owner && WORDS.body_words.contains(word);
        owner = WORDS.owner_words.contains(word) || owner && WORDS.limb_sides.contains(word);
        limb
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_often_is_said_in_a_fragment_or_behind_a_label() {
        for said in [
            "three days a week is plenty.",
            "every morning before breakfast.",
            "balance: 2-3 times a week, more if you like.",
            "two to three times a week, at an effort that lets you talk.",
        ] {
            assert!(says_only_how_often(said), "{said}");
        }
        for said in ["see your nurse once a week.", "many ankles are sprained every day."] {
            assert!(!says_only_how_often(said), "{said}");
        }
    }

    #[test]
    fn an_occasion_counts_where_the_exercise_is_asked_for() {
        assert!(names_an_occasion(&Sentence::alone("do these before every run.")));
        assert!(names_an_occasion(&Sentence::alone("repeat it every time you get up.")));
        assert!(!names_an_occasion(&Sentence::alone("breathe out every time you lift.")));
        assert!(!names_an_occasion(&Sentence::alone("stiffness is worst in the morning.")));
    }

    #[test]
    fn a_walk_is_one_by_its_pace_and_not_by_what_walks() {
        assert_eq!(trained("brisk walk"), ["aerobic"]);
        assert_eq!(trained("walking"), ["aerobic"]);
        for drill in ["finger walk", "crab walk", "banded side walk"] {
            assert!(trained(drill).is_empty(), "{drill}");
        }
    }
}
