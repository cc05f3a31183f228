//! Sentences that ask too much at once.

use super::en::{exercises::WORDS, reading::WORDS as READING};

/// Words of the longest entry of a list within a sentence.
const LONGEST_ENTRY: usize = 4;

/// Words of the last one, behind `and` or `or`: it may close the sentence with more.
const LONGEST_LAST_ENTRY: usize = 8;

/// Entries that make a list.
const FEWEST_ENTRIES: usize = 3;

/// Whether more than `most` words of a sentence, in lower case, are to be held in mind until its end. Words
/// in brackets, the entries of a list and what stands before a colon are not; what is quoted is somebody
/// else's; and lines without a full stop are no sentence when a colon parts them.
#[must_use]
pub fn is_long(sentence: &str, most: u64) -> bool {
    let bare = sentence.trim_end_matches(['"', '\'', ')', ']', ' ', '*', '_']);
    let ends = bare.ends_with(['.', '!', '?', ';']);
    if is_quoted(sentence) || !ends && sentence.contains(": ") {
        return false;
    }
    let is_long = |part: &str| u64::try_from(running_words(&without_brackets(part))).is_ok_and(|words| words > most);
    // A colon ends a thought; a list behind it can be read entry by entry.
    let (lead, rest) = sentence.split_once(": ").unwrap_or((sentence, ""));
    is_long(lead) || commas(rest) < FEWEST_ENTRIES - 1 && rest.split(": ").any(is_long)
}

fn words_of(text: &str) -> usize {
    text.split(' ').filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

fn commas(text: &str) -> usize {
    text.matches(", ").count()
}

/// Whether at least half of it stands in quotation marks.
fn is_quoted(sentence: &str) -> bool {
    let inside: usize = sentence.split('"').skip(1).step_by(2).map(str::len).sum();
    inside * 2 >= sentence.len()
}

/// The text without what stands in brackets.
fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            other if depth == 0 => kept.push(other),
            _ => {}
        }
    }
    kept
}

/// Its words, those of a list counted as one entry.
fn running_words(text: &str) -> usize {
    let mut total = 0;
    let mut entries: Vec<usize> = Vec::new();
    let mut parts = text.split(", ").peekable();
    while let Some(part) = parts.next() {
        let words = words_of(part);
        let is_last = parts.peek().is_none() && is_led_by(part, &READING.last_entry);
        if words <= LONGEST_ENTRY || is_last && words <= LONGEST_LAST_ENTRY && entries.len() + 1 >= FEWEST_ENTRIES {
            entries.push(words);
        } else {
            total += words + of_entries(&entries);
            entries.clear();
        }
    }
    total + of_entries(&entries)
}

fn is_led_by(part: &str, leads: &[&str]) -> bool {
    part.split(' ').next().is_some_and(|first| leads.contains(&first))
}

fn of_entries(entries: &[usize]) -> usize {
    let first = if entries.len() >= FEWEST_ENTRIES { 1 } else { entries.len() };
    entries[..first].iter().sum()
}

/// How many movements a step, in lower case, tells one after the other. What keeps a position, goes along
/// with a movement or ends it is none; nor is what sets the body up, in the first step.
#[must_use]
pub fn movements(step: &str, place: StepPlace) -> usize {
    let mut clauses: Vec<&str> = step.split([',', ';', ':', '.', '!']).flat_map(|part| part.split(" - ")).collect();
    for word in &READING.next_movement {
        clauses = clauses.into_iter().flat_map(|clause| split_at_word(clause, word)).collect();
    }
    let verbs = clauses.into_iter().filter_map(super::exercises::instruction_verb);
    let moves = |verb: &&str| {
        let sets_up = place == StepPlace::First && READING.setting_up.contains(verb);
        WORDS.instruction_verbs.contains(verb) && !READING.accompanying.contains(verb) && !sets_up
    };
    verbs.filter(moves).count()
}

/// The parts of a clause before, between and behind a word.
fn split_at_word<'c>(clause: &'c str, word: &'c str) -> impl Iterator<Item = &'c str> {
    let mut rest = Some(clause);
    std::iter::from_fn(move || {
        let clause = rest?;
        let is_whole = |at: &usize| clause[..*at].ends_with(' ') && clause[at + word.len()..].starts_with(' ');
        let at = clause.match_indices(word).map(|(at, _)| at).find(is_whole);
        rest = at.map(|at| &clause[at + word.len()..]);
        Some(&clause[..at.unwrap_or(clause.len())])
    })
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepPlace {
    /// It is the first, which brings the body into position.
    First,
    /// It comes later.
    Later,
}

#[cfg(test)]
mod tests {
    use super::{StepPlace, is_long, movements};

    #[test]
    fn lists_brackets_and_what_stands_before_a_colon_are_not_held_in_mind() {
        let ten = "one two three four five six seven eight nine ten";
        assert!(is_long(&format!("{ten} eleven."), 10) && !is_long(&format!("{ten}."), 10));
        assert!(!is_long(&format!("{ten} (as many say it)."), 10));
        assert!(!is_long(&format!("{ten}: {ten}."), 10) && is_long(&format!("{ten}: {ten} eleven."), 10));
        assert!(!is_long(&format!("{ten}: a mat that is firm, a chair, a towel."), 10));
        assert!(!is_long("bring a mat, a chair, a towel, a glass of water, a friend, a dog.", 10));
        assert!(!is_long("ask first with a fever, a new numbness, a fall last week, or when you lose weight.", 10));
        assert!(is_long("ask first with a fever, or when you lose weight and do not know why.", 10));
        assert!(!is_long(&format!("\"{ten} eleven,\" he says."), 10));
        assert!(!is_long(&format!("needs: {ten} eleven twelve"), 10));
    }

    #[test]
    fn movements_that_follow_each_other_are_counted() {
        for (count, step) in [
            (3, "roll onto your side, push up and swing your legs round."),
            (2, "hinge at the hips, take hold and stand up with a long back."),
            (1, "lift your hips, hold for a breath and lower them."),
            (1, "slowly and with control, lift your hips and your chest."),
            (0, "keep your back still and breathe out."),
        ] {
            assert_eq!(movements(step, StepPlace::Later), count, "{step}");
        }
        assert_eq!(movements("bend your knees, place your feet flat and rest your arms.", StepPlace::First), 0);
    }
}
