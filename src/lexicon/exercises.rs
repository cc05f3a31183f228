//! How a heading, a sentence or a list tells that it is about an exercise.
//!
//! All functions take normalised text in lower case ([`crate::text::Prose::lower`]).

mod names;
mod sentences;
#[cfg(test)]
mod tests;

use std::{collections::BTreeSet, ops::Range};

pub use names::{
    folded, has_movement_noun, how_to_name, is_bare_name, is_one_word_of_anatomy, leading_number, name_in, name_key,
};
pub use sentences::{
    asks_how_often, exercise_label, gives_other_advice, instruction_verb, instruction_verbs, is_breathing,
    is_instruction, is_long_hold, is_restful, is_walking, names_an_occasion, names_any, names_body, names_body_surely,
    points_at_exercises, says_only_how_often, sets_time_aside, spaces_sessions, speaks_of_all, speaks_of_exercises,
    speaks_of_routine, speaks_of_training, speaks_to_reader, start_position, trained,
};

use super::{en::exercises::WORDS, phrases::begins_with};

/// What part of an exercise a heading opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    /// What to do.
    Steps,
    /// How many, how long, how often.
    Dosage,
    /// Who should hold back, and how.
    Cautions,
    /// Easier or other versions.
    Modifications,
    /// Harder versions.
    Progressions,
    /// Benefits, muscles, equipment, tips, video.
    Other,
}

/// What a heading says about the text below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadingRole {
    /// Nothing below it is an exercise.
    Never,
    /// A question; nothing below it is an exercise.
    Question,
    /// It announces exercises.
    Exercises,
    /// It opens a part of the exercise above it.
    Part(PartKind),
    /// It may name an exercise.
    Name,
}

/// What a heading says about the text below it.
#[must_use]
pub fn heading_role(lower: &str) -> HeadingRole {
    let name = &lower[name_in(lower)];
    if lower.trim_end().ends_with('?') {
        return HeadingRole::Question;
    }
    if let Some(kind) = part_of(name) {
        return HeadingRole::Part(kind);
    }
    if names::is_dose(name) {
        return HeadingRole::Part(PartKind::Dosage);
    }
    if is_never(name) {
        return HeadingRole::Never;
    }
    if announces_exercises(name) {
        return HeadingRole::Exercises;
    }
    if WORDS.question_words.open(name) {
        return HeadingRole::Question;
    }
    HeadingRole::Name
}

fn is_never(name: &str) -> bool {
    WORDS.never_prefixes.open(name)
        || WORDS.never_words.are_in(name)
        || WORDS.avoid_endings.iter().any(|ending| {
            name.find(ending).is_some_and(|at| {
                let rest = name[at + ending.len()..].trim();
                rest.is_empty()
                    || ending.split(' ').count() > 2
                    || rest.starts_with(['(', ':', '-'])
                    || begins_with(rest, "with")
                    || begins_with(rest, "if")
                    || begins_with(rest, "when")
            })
        })
}

fn part_of(name: &str) -> Option<PartKind> {
    const LONGEST: usize = 7;
    if name.split(' ').count() > LONGEST {
        return None;
    }
    let (prefix, kind) = WORDS.parts.longest_opening(name)?;
    let rest = name[prefix.len()..].trim_start_matches([':', ' ']);
    let lone = WORDS.lone_parts.contains(prefix);
    let goes_on = !rest.is_empty() && !rest.starts_with(['(', '&', '/', ',', '-']) && !begins_with(rest, "and");
    (!lone || !goes_on || begins_with(rest, "of") || begins_with(rest, "for")).then_some(*kind)
}

/// Whether a heading announces exercises: its head noun is the plural of exercise, stretch, ….
#[must_use]
pub fn announces_exercises(lower: &str) -> bool {
    lower.split([':', '(', ')', '|', '/']).flat_map(|part| part.split(" - ")).any(|part| {
        let mut head = "";
        for word in part.split([' ', ',']).filter(|word| !word.is_empty()) {
            if !head.is_empty() && WORDS.head_ends.contains(word) {
                break;
            }
            head = word.trim_matches(|c: char| !c.is_alphanumeric());
            if WORDS.exercise_nouns.contains(head) && ends_head(part, word) {
                return true;
            }
        }
        false
    })
}

/// Whether nothing that could be the true head noun follows `word` in `part`.
fn ends_head(part: &str, word: &str) -> bool {
    let after = part.find(word).map_or("", |at| &part[at + word.len()..]);
    let next = after.trim_start().split([' ', ',']).next().unwrap_or("");
    next.is_empty()
        || WORDS.head_ends.contains(next)
        || after.starts_with(',')
        || !next.starts_with(char::is_alphanumeric)
}

/// Whether a heading opens questions and answers.
#[must_use]
pub fn opens_questions(lower: &str) -> bool {
    let name = &lower[name_in(lower)];
    WORDS.question_headings.open(name) || heading_role(lower) == HeadingRole::Question
}

/// Whether a heading opens a plan over days or weeks.
#[must_use]
pub fn opens_program(lower: &str) -> bool {
    WORDS.program_words.are_in(lower)
}

/// How many exercises a title promises ("9 stretches for runners"), and the bytes of the number.
#[must_use]
pub fn promised_count(lower: &str) -> Option<(usize, Range<usize>)> {
    const WORDS_BETWEEN: usize = 6;
    let mut from = 0;
    for word in lower.split_inclusive(' ') {
        let start = from;
        from += word.len();
        let number = word.trim_end();
        let digits = !number.is_empty() && number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
        let in_words = WORDS.number_words.iter().position(|name| *name == number).map(|at| at + 2);
        let count = if digits { number.parse().ok() } else { in_words };
        let mut following =
            lower[from..].split(' ').take(WORDS_BETWEEN).take_while(|next| !WORDS.head_ends.contains(next));
        if let Some(count) = count
            && following.any(|next| WORDS.exercise_nouns.contains(next.trim_matches(|c: char| !c.is_alphanumeric())))
        {
            return Some((count, start..start + number.len()));
        }
    }
    None
}

/// Whether a heading names a thing done all day (sleeping, lifting at work), which is told in the
/// words of steps and is no exercise.
#[must_use]
pub fn is_daily_life(lower: &str) -> bool {
    let mut words = tokens(lower).peekable();
    words.peek().is_some_and(|first| WORDS.daily_life.contains(first))
        && words.all(|word| WORDS.daily_life.contains(word) || WORDS.daily_life_ends.contains(word))
}

/// Whether a heading opens a stage of a session, which holds exercises and is none: a warm-up.
#[must_use]
pub fn opens_phase(lower: &str) -> bool {
    let name = &lower[name_in(lower)];
    WORDS.phases.opening(name).any(|(phase, ())| {
        let rest = name[phase.len()..].trim_start();
        let next = first_word(rest);
        next.is_empty() || next == "first" || WORDS.head_ends.contains(next)
    })
}

/// Whether a heading names what is wrong, or a remedy: its last word does.
#[must_use]
pub fn names_condition(lower: &str) -> bool {
    tokens(&lower[name_in(lower)]).last().is_some_and(|last| WORDS.condition_ends.contains(last))
}

/// Whether a page title promises something else than one exercise: "9 tips for desk workers".
#[must_use]
pub fn promises_advice(lower: &str) -> bool {
    tokens(lower).any(|word| WORDS.page_words.contains(word))
}

/// Whether a heading is one of numbered steps ("Step 2: sit up").
#[must_use]
pub fn is_numbered_step(lower: &str) -> bool {
    lower.trim_start().strip_prefix("step ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Words of a text that tell it is about bodies that hurt or move, and words of crafts that speak
/// of bodies in passing: the kitchen, music, first aid.
#[must_use]
pub fn topics(lower: &str) -> Topics {
    let mut topics = Topics::default();
    for (place, topic) in WORDS.topics.held_in(lower) {
        match topic {
            Topic::Bodies => topics.bodies.insert(place),
            Topic::Craft => topics.crafts.insert(place),
        };
    }
    topics
}

/// What a word tells of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Topic {
    /// It is about bodies that hurt or move.
    Bodies,
    /// It is about a craft.
    Craft,
}

/// Words found in a text, each by its place in its list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Topics {
    /// Of bodies that hurt or move.
    pub bodies: BTreeSet<usize>,
    /// Of crafts.
    pub crafts: BTreeSet<usize>,
}

/// Whether the head of a column spreads a table over days or weeks.
#[must_use]
pub fn names_a_time(lower: &str) -> bool {
    tokens(lower).any(|word| WORDS.calendar_words.contains(word))
}

/// Whether the head of a column says that exercises are named in it.
#[must_use]
pub fn names_exercises(lower: &str) -> bool {
    tokens(lower).any(|word| WORDS.name_columns.contains(word))
}

/// Whether a text holds a phrase as whole words.
#[must_use]
pub fn holds_phrase(lower: &str, phrase: &str) -> bool {
    !phrase.is_empty() && contains_words(lower, phrase)
}

/// Whether a heading is that of a list of contents.
#[must_use]
pub fn opens_contents(lower: &str) -> bool {
    let name = &lower[name_in(lower)];
    WORDS.contents_headings.open(name)
}

/// Whether the line above a list says that it lists something else than exercises.
#[must_use]
pub fn leads_to_other_things(lower: &str) -> bool {
    let names_exercises = || tokens(lower).any(|word| WORDS.exercise_nouns.contains(word));
    WORDS.other_lists.iter().any(|word| lower.contains(word)) && !names_exercises()
}

fn first_word(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '-'))).unwrap_or(text.len());
    &text[..end]
}

fn tokens(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '-'))).filter(|word| !word.is_empty())
}

fn contains_words(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + phrase.len()..].chars().next();
        let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !joins(before) && !joins(after)
    })
}
