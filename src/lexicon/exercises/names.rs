//! Names of exercises, in headings and lists.

use std::{collections::HashSet, ops::Range, sync::LazyLock};

use super::{is_instruction, tokens};
use crate::lexicon::{en::exercises::WORDS, phrases::first_run};

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
    let trimmed = |text: &str| text.trim_end_matches([' ', ':', '.', '-', '*', '|', ',']).len();
    let whole = &lower[start..start + trimmed(&lower[start..])];
    let name = &whole[..dose_tail(whole).unwrap_or(whole.len())];
    let name = &name[..trimmed(name.trim_end_matches([' ', '(', '[', '-', ':']))];
    let kept = if name.contains(char::is_alphabetic) { name } else { whole };
    start..start + kept.len()
}

/// Where the dose begins that ends a heading: "Bridge - 2 x 10", "Plank (3 x 20-30 seconds)".
fn dose_tail(text: &str) -> Option<usize> {
    let mut begins = None;
    let (mut counted, mut measured) = (false, false);
    let mut end = text.len();
    for word in text.rsplit(' ') {
        let at = end - word.len();
        end = at.saturating_sub(1);
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '\u{d7}');
        match dose_word(bare) {
            Some(DoseWord::Count { measured: unit }) => {
                (counted, measured) = (true, measured || unit);
                begins = Some(at);
            }
            Some(DoseWord::Measure) => {
                measured = true;
                if bare.starts_with(['x', '\u{d7}']) {
                    begins = Some(at);
                }
            }
            Some(DoseWord::Opening) if counted => begins = Some(at),
            Some(DoseWord::Opening | DoseWord::Joining) => {}
            None if bare.is_empty() => {}
            None => break,
        }
    }
    begins.filter(|_| counted && measured)
}

/// Whether a text is a dose and nothing else: "3 sets of 10".
pub(super) fn is_dose(name: &str) -> bool {
    dose_tail(name) == Some(0)
}

/// A word as it stands in a dose at the end of a heading.
enum DoseWord {
    /// A number, perhaps with its unit: `10`, `8-12`, `3x10`, `30s`.
    Count { measured: bool },
    /// What is counted.
    Measure,
    /// What may open a dose: "hold 20 seconds", "for 20 seconds".
    Opening,
    /// What joins its parts.
    Joining,
}

fn dose_word(bare: &str) -> Option<DoseWord> {
    if bare.contains(|c: char| c.is_ascii_digit()) {
        let letters: String = bare.chars().filter(|c| c.is_alphabetic() || *c == '\u{d7}').collect();
        return match letters.as_str() {
            "" => Some(DoseWord::Count { measured: false }),
            "x" | "\u{d7}" | "s" | "sec" | "secs" | "min" | "mins" => Some(DoseWord::Count { measured: true }),
            _ => None,
        };
    }
    match bare {
        "hold" | "for" => Some(DoseWord::Opening),
        _ if WORDS.dose_measures.contains(bare) => Some(DoseWord::Measure),
        _ if WORDS.dose_joints.contains(bare) => Some(DoseWord::Joining),
        _ => None,
    }
}

/// The name in a heading in sentence form: "how to do a bridge".
#[must_use]
pub fn how_to_name(lower: &str) -> Option<Range<usize>> {
    let whole = name_in(lower);
    let mut rest = lower[whole.clone()].strip_prefix("how to ")?;
    rest = ["do ", "perform ", "practise ", "practice "].iter().find_map(|verb| rest.strip_prefix(verb))?;
    rest = ["a ", "an ", "the "].iter().find_map(|article| rest.strip_prefix(article)).unwrap_or(rest);
    let named = !rest.is_empty()
        && !tokens(rest).any(|word| WORDS.exercise_nouns.contains(word) || WORDS.how_to_objects.contains(word))
        && !WORDS.how_to_objects.contains(first_run(rest));
    named.then(|| whole.end - rest.len()..whole.end)
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

/// A name in a heading as it is compared: without its numbering, then as [`folded`].
#[must_use]
pub fn name_key(lower: &str) -> String {
    folded(&lower[name_in(lower)])
}

/// A name in lower case as it is compared: letters and digits, hyphens and spaces folded, a plural
/// `s` cut.
#[must_use]
pub fn folded(lower: &str) -> String {
    let mut key = String::with_capacity(lower.len());
    for word in lower.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty()) {
        if !key.is_empty() {
            key.push(' ');
        }
        let start = key.len();
        word.split('\'').for_each(|part| key.push_str(part));
        let is_plural = key[start..].strip_suffix('s').is_some_and(|stem| stem.len() > 1 && !stem.ends_with('s'));
        key.truncate(key.len() - usize::from(is_plural));
    }
    key
}

/// Whether a name is one word of anatomy and so matches no heading.
#[must_use]
pub fn is_one_word_of_anatomy(key: &str) -> bool {
    static KEYS: LazyLock<HashSet<String>> = LazyLock::new(|| WORDS.body_words.iter().map(name_key).collect());
    !key.contains(' ') && KEYS.contains(key)
}

/// The number an entry of a list begins with in its own text.
#[must_use]
pub fn leading_number(lower: &str) -> Option<usize> {
    let digits = lower.bytes().take_while(u8::is_ascii_digit).count();
    let apart = lower[digits..].starts_with([' ', '.', ')', ':']);
    (apart && digits <= 3).then(|| lower[..digits].parse().ok()).flatten()
}
