//! How often exercises come round, where no dose says so: "your morning routine".
//!
//! All functions take normalised text in lower case ([`crate::text::Prose::lower`]).

use std::sync::LazyLock;

use regex::Regex;

use super::{
    en::often as words,
    exercises::{gives_other_advice, points_at_exercises, sets_time_aside, speaks_of_all, speaks_of_routine},
    pattern,
    said::is_question,
};

static HEADINGS: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::HEADINGS));
static NO_HEADINGS: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::NO_HEADINGS));
static COUNTS: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::COUNTS));
static ROUNDS: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::ROUNDS));
static STRETCHING: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::STRETCHING));

/// Whether a heading says when the exercises below it come round.
#[must_use]
pub fn heads_routine(heading: &str) -> bool {
    HEADINGS.find_iter(heading).any(|found| !NO_HEADINGS.is_match(found.as_str()))
}

/// Whether a sentence that stands before exercises counts their sessions in words that are no dose.
#[must_use]
pub fn counts_sessions(sentence: &str) -> bool {
    COUNTS.is_match(sentence) && is_asked(sentence)
}

/// Whether a sentence says of the exercises of its page when they come round.
#[must_use]
pub fn comes_round(sentence: &str) -> bool {
    let meant = speaks_of_all(sentence)
        || speaks_of_routine(sentence)
        || points_at_exercises(sentence)
        || sets_time_aside(sentence)
        || STRETCHING.is_match(sentence);
    meant && ROUNDS.is_match(sentence) && is_asked(sentence)
}

fn is_asked(sentence: &str) -> bool {
    !gives_other_advice(sentence) && !is_question(sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_names_a_routine_of_the_day() {
        for heading in [
            "your daily routine",
            "the 10-minute morning routine",
            "daily neck exercises",
            "five stretches to do every morning",
            "a few gentle stretches before bed",
        ] {
            assert!(heads_routine(heading), "{heading}");
        }
        for heading in [
            "exercises for everyday pain",
            "daily life: exercises",
            "morning stiffness: exercises that help",
            "stretches for people who sit all day, every day",
            "strength exercises",
        ] {
            assert!(!heads_routine(heading), "{heading}");
        }
    }

    #[test]
    fn sessions_are_counted_behind_a_label_or_over_a_day() {
        assert!(counts_sessions("sessions per week: 2-3"));
        assert!(counts_sessions("fit these in 2 or 3 times during your working day."));
        assert!(!counts_sessions("ice it three times throughout the day."));
    }

    #[test]
    fn a_time_comes_round_for_these_exercises_only_where_they_are_meant() {
        for sentence in [
            "make these part of your daily routine.",
            "ten minutes of stretching before bed each night can calm you.",
            "do the exercises on monday, wednesday and friday.",
        ] {
            assert!(comes_round(sentence), "{sentence}");
        }
        for sentence in [
            "your job or daily routine may strain your back.",
            "heels hurt most mornings.",
            "drink water throughout the day.",
        ] {
            assert!(!comes_round(sentence), "{sentence}");
        }
    }
}
