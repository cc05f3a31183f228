//! How a heading, the head of a column or an entry tells that it belongs to a plan.
//!
//! All functions take normalised text in lower case ([`crate::text::Prose::lower`]).

use std::ops::Range;

use super::{
    en::plan::WORDS,
    exercises::{name_in, name_key},
};

/// Whether a heading opens a plan: a programme, a phase, a week, a day of the week.
#[must_use]
pub fn opens_plan(lower: &str) -> bool {
    let mut words = tokens(lower).peekable();
    while let Some(word) = words.next() {
        let numbered = words.peek().is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
        if WORDS.headings.contains(word) || matches!(word, "day" | "days") && numbered {
            return true;
        }
    }
    false
}

/// Whether a heading opens one of several stages: "Phase 2", "Weeks 5-8".
#[must_use]
pub fn opens_stage(lower: &str) -> bool {
    let words: Vec<&str> = tokens(lower).collect();
    let counts = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || matches!(word, "one" | "two" | "three");
    words.windows(2).any(|pair| {
        let stage = matches!(pair[0], "week" | "weeks" | "phase" | "stage" | "month" | "months" | "wk" | "wks");
        stage && (counts(pair[1]) || matches!(pair[1], "i" | "ii" | "iii" | "iv"))
    })
}

/// The weeks a text names, first and last: "Weeks 1-4", "Week 5", "first 4 weeks".
#[must_use]
pub fn weeks_in(lower: &str) -> Option<(u32, u32)> {
    let words: Vec<&str> = lower
        .split(|c: char| !(c.is_alphanumeric() || c == '-'))
        .flat_map(|word| word.split('-'))
        .filter(|word| !word.is_empty())
        .collect();
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<u32>().ok());
    for (at, word) in words.iter().enumerate() {
        if !matches!(*word, "week" | "weeks" | "wk" | "wks") {
            continue;
        }
        if let Some(first) = number(at + 1) {
            let joined = usize::from(words.get(at + 2).is_some_and(|word| WORDS.connecting.contains(word)));
            let last = number(at + 2 + joined).filter(|last| *last >= first);
            return Some((first, last.unwrap_or(first)));
        }
        if at >= 2 && words[at - 2] == "first" {
            return number(at - 1).map(|last| (1, last));
        }
    }
    None
}

/// Whether a heading, or the head of a column, is a day, a week or a phase and nothing else.
#[must_use]
pub fn is_time(lower: &str) -> bool {
    tokens(lower).any(|word| WORDS.weekdays.contains(word) || WORDS.stages.contains(word)) && label_words(lower)
}

/// Whether a text that is a time and nothing else names a day: "Monday", "Days 1 and 3".
#[must_use]
pub fn names_a_day(lower: &str) -> bool {
    let is_day = |word: &str| WORDS.weekdays.contains(word) || WORDS.days.contains(word);
    tokens(lower).any(is_day) && label_words(lower)
}

/// Whether the cells below this head say which phase, week or day their row is for: "Phase",
/// "Week"; "Week 2" heads the doses of one.
#[must_use]
pub fn heads_row_labels(lower: &str) -> bool {
    tokens(lower).all(|word| WORDS.stages.contains(word))
}

/// Whether every entry of a column with this head is taken for an exercise.
#[must_use]
pub fn names_only_exercises(lower: &str) -> bool {
    tokens(lower).any(|word| WORDS.exercise_columns.contains(word))
}

/// Bytes of a label such as `Monday:` or `Weeks 1-4 -` at the start, its mark included.
#[must_use]
pub fn time_label(lower: &str) -> Option<usize> {
    const LONGEST: usize = 60;
    let found = [": ", " - "].iter().filter_map(|mark| Some((lower.find(mark)?, mark.len())));
    let (at, mark) = found.min().or_else(|| Some((lower.strip_suffix(':')?.len(), 1)))?;
    (at <= LONGEST && is_time(&lower[..at])).then_some(at + mark)
}

fn label_words(lower: &str) -> bool {
    tokens(lower).all(|word| {
        WORDS.weekdays.contains(word)
            || WORDS.stages.contains(word)
            || WORDS.connecting.contains(word)
            || word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
    })
}

/// Whether an entry of a plan names no exercise: a rest day, a warm-up, a note, an order to go on.
#[must_use]
pub fn names_no_exercise(lower: &str) -> bool {
    let name = &lower[name_in(lower)];
    let opening = tokens(name).next().is_some_and(|first| WORDS.idle_openings.contains(first));
    let idle = |word: &str| is_count(bare(word)) || tokens(word).all(|word| WORDS.idle.contains(word));
    opening || !name.contains(char::is_alphabetic) || name.split(' ').all(idle)
}

/// The keys under which a name may be looked up, the fullest first: as written, and without a
/// bracket that is another name, each of two names at a slash, with the noun of its class cut.
#[must_use]
pub fn name_keys(lower: &str) -> Vec<String> {
    let name = &lower[name_in(lower)];
    let mut keys = vec![name_key(name)];
    let (outer, inner) = brackets(name);
    // Sides and doses in brackets are no part of the name.
    let said_beside = inner.is_some_and(|inner| tokens(inner).all(|word| WORDS.idle.contains(word) || is_count(word)));
    let is_form = |word: &str| WORDS.forms.contains(word) || is_count(word);
    // "(extension in lying)" names a movement; "(lying)" a form of the one before it.
    let names_movement = |inner: &str| {
        tokens(inner).next().is_some_and(|first| !is_form(first) && super::exercises::has_movement_noun(first))
    };
    let other_name = inner.filter(|inner| !said_beside && (names_movement(inner) || !tokens(inner).any(is_form)));
    if said_beside || other_name.is_some() {
        keys.push(name_key(&outer));
    }
    keys.extend(other_name.map(name_key));
    if inner.is_none() && name.split('/').all(|part| part.contains(char::is_alphabetic)) {
        keys.extend(name.split('/').skip(1).chain(name.split('/').take(1)).map(name_key));
    }
    let cut: Vec<String> = keys.iter().filter_map(|key| without_class(key)).collect();
    keys.extend(cut);
    let mut seen = std::collections::HashSet::new();
    keys.retain(|key| !key.is_empty() && seen.insert(key.clone()));
    keys
}

fn without_class(key: &str) -> Option<String> {
    let (rest, last) = key.rsplit_once(' ')?;
    (WORDS.class_nouns.contains(&last) && !rest.is_empty()).then(|| rest.to_owned())
}

/// The nouns of a class that a name may go with or without, such as `stretch`.
pub fn class_nouns() -> impl Iterator<Item = &'static str> {
    WORDS.class_nouns.iter().copied()
}

/// A name without its bracket, and what stands in it.
fn brackets(name: &str) -> (String, Option<&str>) {
    let Some((before, rest)) = name.split_once('(') else { return (name.to_owned(), None) };
    let (inner, after) = rest.split_once(')').unwrap_or((rest, ""));
    (format!("{} {}", before.trim(), after.trim()), Some(inner))
}

/// How much two name keys share: words of both, as a part of the longer. The noun of a class
/// counts for little.
#[must_use]
pub fn likeness(one: &str, other: &str) -> f64 {
    let weigh = |word: &str| if WORDS.class_nouns.contains(&word) || word.len() < 3 { 0.25 } else { 1.0 };
    let total = |key: &str| key.split(' ').map(weigh).sum::<f64>();
    let shared: f64 = one.split(' ').filter(|word| other.split(' ').any(|theirs| theirs == *word)).map(weigh).sum();
    // A name within the other is the same exercise in another form.
    let within = shared >= 1.0 && shared >= without_class(other).map_or_else(|| total(other), |cut| total(&cut));
    let bonus = if within { 0.25 } else { 0.0 };
    shared / total(one).max(total(other)).max(1.0) + bonus
}

/// Whether a text says when to go on to the next phase.
#[must_use]
pub fn says_when_to_go_on(lower: &str) -> bool {
    WORDS.criteria.are_in(lower)
}

/// Whether a text speaks of some readers, or of one time among others, only.
#[must_use]
pub fn names_a_level(lower: &str) -> bool {
    WORDS.levels.are_in(lower)
}

/// Cuts an entry such as `bird dog 2 x 10` or `2 sets of 10 bridges` into its name and its dose,
/// in every way that is possible, the longest name first. Ranges are of `lower`.
#[must_use]
pub fn cuts(lower: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let words: Vec<Range<usize>> = word_ranges(lower);
    let Some(first) = words.first() else { return Vec::new() };
    let leading = words.iter().take_while(|word| !begins_dose(&lower[(*word).clone()])).count();
    if leading == 0 {
        return after_dose(lower, &words).into_iter().collect();
    }
    let mut cuts = vec![(first.start..lower.len(), lower.len()..lower.len())];
    for word in words[leading..].iter().rev().chain(std::iter::once(&(lower.len()..lower.len()))) {
        if word.start > first.start && begins_dose(&lower[word.clone()]) {
            cuts.push((trimmed(lower, first.start..word.start), word.start..lower.len()));
        }
    }
    cuts
}

/// A name behind its dose: "10 bridges", "2 sets of 10 bridges", "30-second plank".
fn after_dose(lower: &str, words: &[Range<usize>]) -> Option<(Range<usize>, Range<usize>)> {
    let counted = |word: &str| {
        begins_dose(word)
            || WORDS.idle.contains(word)
            || word.ends_with("-second")
            || word.ends_with("-minute")
            || matches!(word, "rounds" | "round" | "s" | "breaths" | "times")
    };
    let start = words.iter().position(|word| !counted(bare(&lower[word.clone()])))?;
    let name = words[start].start;
    (start > 0).then(|| (trimmed(lower, name..lower.len()), 0..name))
}

fn trimmed(lower: &str, range: Range<usize>) -> Range<usize> {
    let cut = lower[range.clone()].trim_end_matches([' ', ':', '-', ',', '(', '[', '.', '|', ';']);
    range.start..range.start + cut.len()
}

/// Whether a word begins a dose: a number, alone or with its unit, or a word such as "hold".
fn begins_dose(word: &str) -> bool {
    let word = bare(word);
    WORDS.dose_openings.contains(word) || is_count(word)
}

/// `10`, `8-12`, `3x10`, `30s`, `15min`; not `90/90`, `4-point`.
fn is_count(word: &str) -> bool {
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let letters: String = word.chars().filter(|c| c.is_alphabetic()).collect();
    let marks = word.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '+'));
    marks && matches!(letters.as_str(), "" | "x" | "s" | "sec" | "secs" | "m" | "min" | "mins" | "xs" | "xsec")
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '+')
}

fn word_ranges(lower: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut words = Vec::new();
    for word in lower.split(' ') {
        if word.contains(char::is_alphanumeric) {
            words.push(at..at + word.len());
        }
        at += word.len() + 1;
    }
    words
}

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '-')))
        .map(|word| word.trim_matches(['-', '\'']))
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_plans_and_their_weeks() {
        let weeks = [
            ("beginner program (weeks 1-4)", Some((1, 4))),
            ("phase 2: weeks 5 to 8", Some((5, 8))),
            ("week 3", Some((3, 3))),
            ("your first 2 weeks", Some((1, 2))),
            ("a four-week plan", None),
            ("weeks 9 and 10", Some((9, 10))),
        ];
        for (heading, expected) in weeks {
            assert_eq!(weeks_in(heading), expected, "{heading}");
            assert!(opens_plan(heading), "{heading}");
        }
        for heading in ["day 1", "mondays", "morning routine", "stage two"] {
            assert!(opens_plan(heading), "{heading}");
        }
        for heading in ["bird dog", "how the spine moves", "every day life"] {
            assert!(!opens_plan(heading), "{heading}");
        }
    }

    #[test]
    fn entries_that_name_no_exercise() {
        for entry in ["rest day", "warm-up", "cool down", "stretching", "repeat week 1", "-", "5 min warm up", "rest"] {
            assert!(names_no_exercise(entry), "{entry}");
        }
        for entry in ["walking", "walking/cardio", "side plank", "knee-to-chest", "90/90 stretch"] {
            assert!(!names_no_exercise(entry), "{entry}");
        }
    }

    #[test]
    fn labels_of_days_and_weeks() {
        let label = |text: &'static str| time_label(text).map(|end| &text[end..]);
        assert_eq!(label("monday: bird dog 2 x 10"), Some("bird dog 2 x 10"));
        assert_eq!(label("mon/wed/fri - bridge"), Some("bridge"));
        assert_eq!(label("weeks 1-4: walking"), Some("walking"));
        assert_eq!(label("bird dog: 2 x 10"), None);
    }

    #[test]
    fn an_entry_is_cut_before_or_behind_its_dose() {
        let first_dosed = |text: &'static str| {
            cuts(text).into_iter().rfind(|(_, dose)| !dose.is_empty()).map(|(name, dose)| (&text[name], &text[dose]))
        };
        assert_eq!(first_dosed("bird dog 2 x 10"), Some(("bird dog", "2 x 10")));
        assert_eq!(first_dosed("bird dog: hold 5 s"), Some(("bird dog", "hold 5 s")));
        assert_eq!(first_dosed("10 bridges"), Some(("bridges", "10 ")));
        assert_eq!(first_dosed("2 sets of 10 heel slides"), Some(("heel slides", "2 sets of 10 ")));
        assert!(cuts("figure 4 stretch 2 x 10").iter().any(|(name, _)| name == &(0..16)));
        assert_eq!(first_dosed("90/90 stretch 30s"), Some(("90/90 stretch", "30s")));
    }

    #[test]
    fn names_meet_over_brackets_and_classes() {
        assert!(name_keys("cat-cow stretch").contains(&"cat cow".to_owned()));
        assert!(name_keys("prone press-up (cobra)").contains(&"prone press up".to_owned()));
        assert!(name_keys("bird dog (each side)").contains(&"bird dog".to_owned()));
        assert!(!name_keys("side plank (modified)").contains(&"side plank".to_owned()));
        assert!(
            likeness("cat cow rotation", "cat cow stretch") > likeness("cat cow rotation", "lumbar rotation stretch")
        );
    }
}
