//! How a heading, a sentence or a list tells that it is about an exercise.
//!
//! All functions take normalised text in lower case ([`crate::text::Prose::lower`]).

mod instruction;

use std::ops::Range;

pub use instruction::{instruction_verbs, is_instruction};

use super::{en::exercises::WORDS, position::StartPosition};

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

/// The name in a heading, its numbering (`1.`, `#3`, `01 of 07`, `Exercise 3:`) and end marks cut.
#[must_use]
pub fn name_in(lower: &str) -> Range<usize> {
    let mut start = lower.len() - lower.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '#').len();
    for _ in 0..3 {
        let cut = numbering(&lower[start..]);
        if cut == 0 || start + cut >= lower.len() {
            break;
        }
        start += cut;
    }
    let end = start + lower[start..].trim_end_matches([' ', ':', '.', '-', '*']).len();
    start..end.max(start)
}

/// Bytes of one numbering at the start: digits with a mark, `N of M`, a word such as `exercise 3:`.
fn numbering(lower: &str) -> usize {
    let text = lower.trim_start_matches('#');
    let hash = lower.len() - text.len();
    let labelled = ["exercise ", "stretch ", "move ", "step ", "pose ", "no. "];
    if let Some(rest) = labelled.iter().find_map(|label| text.strip_prefix(label)) {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let after = &rest[digits..];
        let marks = after.len() - after.trim_start_matches([':', '.', '-', ')', ' ']).len();
        if digits > 0 && (marks > 0 || after.is_empty()) {
            return lower.len() - after.len() + marks;
        }
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 3 {
        return 0;
    }
    let after = &text[digits..];
    if let Some(rest) = after.strip_prefix(" of ") {
        let total = rest.bytes().take_while(u8::is_ascii_digit).count();
        let marks = rest[total..].len() - rest[total..].trim_start_matches([' ', ':', '-', '.']).len();
        return if total > 0 { hash + digits + 4 + total + marks } else { 0 };
    }
    let marks = after.len() - after.trim_start_matches(['.', ')', ':', '-', ' ', '/']).len();
    // "90/90 stretch", "4-point hold" and "3 way stretch" keep their number; "3. Bridge" does not.
    let marked = after.starts_with(['.', ')', ':']) || after.starts_with(" - ") || hash > 0;
    if marked && marks > 0 { hash + digits + marks } else { 0 }
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
    if is_never(name) {
        return HeadingRole::Never;
    }
    if announces_exercises(name) {
        return HeadingRole::Exercises;
    }
    if WORDS.question_words.iter().any(|word| begins_with(name, word)) {
        return HeadingRole::Question;
    }
    HeadingRole::Name
}

fn is_never(name: &str) -> bool {
    WORDS.never_prefixes.iter().any(|prefix| begins_with(name, prefix))
        || WORDS.never_words.iter().any(|word| contains_words(name, word))
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
    let matching = WORDS.parts.iter().filter(|(prefix, _)| begins_with(name, prefix));
    let (prefix, kind) = matching.max_by_key(|(prefix, _)| prefix.len())?;
    let rest = name[prefix.len()..].trim_start_matches([':', ' ']);
    let lone = WORDS.lone_parts.contains(*prefix);
    let goes_on = !rest.is_empty() && !rest.starts_with(['(', '&', '/', ',', '-']) && !begins_with(rest, "and");
    let is_part = !lone || !goes_on || begins_with(rest, "of") || begins_with(rest, "for");
    is_part.then_some(*kind)
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
    WORDS.question_headings.iter().any(|prefix| begins_with(name, prefix))
        || heading_role(lower) == HeadingRole::Question
}

/// Whether a heading opens a plan over days or weeks.
#[must_use]
pub fn opens_program(lower: &str) -> bool {
    WORDS.program_words.iter().any(|word| contains_words(lower, word))
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

/// Whether a heading is that of a list of contents.
#[must_use]
pub fn opens_contents(lower: &str) -> bool {
    let name = &lower[name_in(lower)];
    WORDS.contents_headings.iter().any(|prefix| begins_with(name, prefix))
}

/// The number an entry of a list begins with in its own text.
#[must_use]
pub fn leading_number(lower: &str) -> Option<usize> {
    let digits = lower.bytes().take_while(u8::is_ascii_digit).count();
    let apart = lower[digits..].starts_with([' ', '.', ')', ':']);
    (apart && digits <= 3).then(|| lower[..digits].parse().ok()).flatten()
}

/// Whether a dose speaks for every exercise of a page: "do 10 of each".
#[must_use]
pub fn speaks_of_all(lower: &str) -> bool {
    WORDS.all_of_them.iter().any(|phrase| contains_words(lower, phrase))
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

/// Words of a text that tell it is about bodies that hurt or move, each counted once.
#[must_use]
pub fn topic_words(lower: &str) -> usize {
    WORDS.topic_words.iter().filter(|word| contains_words(lower, word)).count()
}

/// Where a text says the exercise starts.
#[must_use]
pub fn start_position(lower: &str) -> Option<StartPosition> {
    let named = WORDS.positions.iter().find(|(phrase, _)| contains_words(lower, phrase));
    let pose = || WORDS.pose_words.iter().any(|word| contains_words(lower, word));
    named.map(|(_, position)| *position).or_else(|| pose().then_some(StartPosition::Other))
}

/// Whether a name is one of walking, which begins on the feet without saying so.
#[must_use]
pub fn is_walking(lower: &str) -> bool {
    WORDS.walking.iter().any(|word| contains_words(lower, word))
}

/// The label an exercise's line begins with ("Do", "Reps"), if it begins with one.
#[must_use]
pub fn exercise_label(lower: &str) -> Option<&str> {
    let (label, _) = lower.split_once(':')?;
    WORDS.exercise_labels.contains(&label.trim()).then(|| label.trim())
}

/// Whether a list item could be the bare name of an exercise: short, no sentence, no thing, body
/// part or symptom.
#[must_use]
pub fn is_bare_name(lower: &str) -> bool {
    const MOST_WORDS: usize = 6;
    let name = &lower[name_in(lower)];
    let count = name.split(' ').filter(|word| !word.is_empty()).count();
    let sentence =
        name.contains([':', ';', '?', '!', '@']) || name.contains(". ") || name.contains(", ") || name.ends_with('.');
    let ordered_about = is_instruction(name) && tokens(name).any(|word| matches!(word, "your" | "the" | "you" | "it"));
    (1..=MOST_WORDS).contains(&count) && !sentence && !ordered_about && !WORDS.not_exercises.contains(name)
}

/// Whether a name holds a word that exercise names in general hold.
#[must_use]
pub fn has_movement_noun(lower: &str) -> bool {
    tokens(lower).any(|word| WORDS.movement_nouns.contains(word))
}

/// Whether the line above a list says that it lists something else than exercises.
#[must_use]
pub fn leads_to_other_things(lower: &str) -> bool {
    let names_exercises = || tokens(lower).any(|word| WORDS.exercise_nouns.contains(word));
    WORDS.other_lists.iter().any(|word| lower.contains(word)) && !names_exercises()
}

/// A name as it is compared: ASCII letters and digits, hyphens and spaces folded, a plural `s` cut.
#[must_use]
pub fn name_key(lower: &str) -> String {
    let name = &lower[name_in(lower)];
    let mut key = String::with_capacity(name.len());
    for word in name.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty()) {
        let word = word.replace('\'', "");
        let word = word.strip_suffix('s').filter(|stem| stem.len() > 1 && !stem.ends_with('s')).unwrap_or(&word);
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    key
}

/// Whether a name is one word of anatomy and so matches no heading.
#[must_use]
pub fn is_one_word_of_anatomy(key: &str) -> bool {
    !key.contains(' ') && WORDS.body_words.iter().any(|word| name_key(word) == key)
}

fn first_word(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '-'))).unwrap_or(text.len());
    &text[..end]
}

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '-'))).filter(|word| !word.is_empty())
}

fn begins_with(text: &str, prefix: &str) -> bool {
    text.strip_prefix(prefix).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
}

fn contains_words(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + phrase.len()..].chars().next();
        let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !joins(before) && !joins(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbering_is_no_part_of_a_name() {
        for heading in ["3. bridge", "#3 bridge", "01 of 07 bridge", "exercise 3: bridge", "3) bridge:", "bridge"] {
            assert_eq!(&heading[name_in(heading)], "bridge", "{heading}");
        }
        assert_eq!(&"90/90 stretch"[name_in("90/90 stretch")], "90/90 stretch");
    }

    #[test]
    fn the_head_noun_decides_what_a_heading_announces() {
        for heading in [
            "12 stretches for tight hips",
            "exercises to calm a sore back",
            "hip mobility exercises",
            "sore neck: 5 moves",
        ] {
            assert_eq!(heading_role(heading), HeadingRole::Exercises, "{heading}");
        }
        for heading in ["exercise red flags", "exercises to avoid", "how exercise helps", "understanding exercise"] {
            assert_ne!(heading_role(heading), HeadingRole::Exercises, "{heading}");
        }
        assert_eq!(heading_role("stretches to avoid back pain"), HeadingRole::Exercises);
    }

    #[test]
    fn parts_belong_to_the_exercise_above_them() {
        for heading in
            ["how to do it", "sets and reps", "precautions", "why it helps", "muscles worked", "make it easier"]
        {
            assert!(matches!(heading_role(heading), HeadingRole::Part(_)), "{heading}");
        }
        assert_eq!(heading_role("breathing exercises"), HeadingRole::Exercises);
        assert_eq!(heading_role("seated row"), HeadingRole::Name);
    }

    #[test]
    fn the_most_telling_position_wins() {
        assert_eq!(start_position("kneel on one knee, other foot in front"), Some(StartPosition::HalfKneeling));
        assert_eq!(start_position("get on all fours and sit back on your heels"), Some(StartPosition::Kneeling));
        assert_eq!(start_position("pull the weight in"), None);
    }

    #[test]
    fn names_meet_across_spelling() {
        assert_eq!(name_key("Press-Ups".to_lowercase().as_str()), name_key("press up"));
        assert!(is_one_word_of_anatomy(&name_key("hamstrings")));
    }
}
