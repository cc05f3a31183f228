//! How often exercises come round, where no dose says so: "your morning routine".

use super::{
    concept::Concept,
    exercises::{
        asks_how_often, gives_other_advice, points_at_exercises, sets_time_aside, speaks_of_all, speaks_of_routine,
    },
    sentence::Sentence,
};

/// Whether a heading says when the exercises below it come round.
#[must_use]
pub fn heads_routine(heading: &Sentence<'_>) -> bool {
    heading.all(Concept::RoutineHeading).into_iter().any(|found| !heading.within(Concept::NoRoutine, found))
}

/// Whether a sentence that stands before exercises counts their sessions in words that are no dose.
#[must_use]
pub fn counts_sessions(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::SessionsCounted) && is_asked(sentence)
}

/// Whether a sentence says of the exercises of its page when they come round.
#[must_use]
pub fn comes_round(sentence: &Sentence<'_>) -> bool {
    let meant = || {
        speaks_of_all(sentence)
            || speaks_of_routine(sentence)
            || points_at_exercises(sentence)
            || sets_time_aside(sentence)
            || sentence.has(Concept::StretchingTime)
    };
    sentence.has(Concept::ComesRound) && meant() && is_asked(sentence)
}

/// Whether a sentence is a question how often something is done.
#[must_use]
pub fn is_how_often_asked(sentence: &Sentence<'_>) -> bool {
    sentence.question && asks_how_often(sentence)
}

fn is_asked(sentence: &Sentence<'_>) -> bool {
    !sentence.question && !gives_other_advice(sentence)
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
            assert!(heads_routine(&Sentence::alone(heading)), "{heading}");
        }
        for heading in [
            "exercises for everyday pain",
            "daily life: exercises",
            "morning stiffness: exercises that help",
            "stretches for people who sit all day, every day",
            "strength exercises",
        ] {
            assert!(!heads_routine(&Sentence::alone(heading)), "{heading}");
        }
    }

    #[test]
    fn sessions_are_counted_behind_a_label_or_over_a_day() {
        assert!(counts_sessions(&Sentence::alone("sessions per week: 2-3")));
        assert!(counts_sessions(&Sentence::alone("fit these in 2 or 3 times during your working day.")));
        assert!(!counts_sessions(&Sentence::alone("ice it three times throughout the day.")));
    }

    #[test]
    fn a_time_comes_round_for_these_exercises_only_where_they_are_meant() {
        for sentence in [
            "make these part of your daily routine.",
            "ten minutes of stretching before bed each night can calm you.",
            "do the exercises on monday, wednesday and friday.",
        ] {
            assert!(comes_round(&Sentence::alone(sentence)), "{sentence}");
        }
        for sentence in [
            "your job or daily routine may strain your back.",
            "heels hurt most mornings.",
            "drink water throughout the day.",
        ] {
            assert!(!comes_round(&Sentence::alone(sentence)), "{sentence}");
        }
    }
}
