//! How hard a text is to read: its words, sentences and syllables, and the school grade they make.

use std::fmt;

use super::en::{reading::WORDS, syllables::syllables};

/// A word of this many syllables or more is long.
const LONG_WORD: u64 = 3;

/// What a word without which the text cannot do counts for at most.
const UNAVOIDABLE: u64 = 2;

/// A school grade, to one digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Grade {
    tenths: i64,
}

impl Grade {
    /// The first year of school.
    const FIRST: Self = Self::whole(1);

    /// A whole grade.
    #[must_use]
    pub const fn whole(grade: i64) -> Self {
        Self { tenths: grade * 10 }
    }

    /// A grade of so many tenths.
    #[must_use]
    pub const fn tenths(tenths: i64) -> Self {
        Self { tenths }
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.tenths / 10, self.tenths % 10) {
            // The formula gives numbers below zero, too, which tell no school grade.
            _ if self.tenths < Self::FIRST.tenths => write!(out, "under 1"),
            (whole, 0) => write!(out, "{whole}"),
            (whole, tenth) => write!(out, "{whole}.{tenth}"),
        }
    }
}

/// What a text holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Words: what spaces part, if it holds a letter or a digit.
    pub words: u64,
    /// Sentences.
    pub sentences: u64,
    /// Syllables; unavoidable words count for two at most.
    pub syllables: u64,
    /// Words of three syllables or more.
    pub long_words: u64,
}

impl Counts {
    /// Adds a word of so many syllables; none is no word.
    fn add_word(&mut self, syllables: u64) {
        self.words += u64::from(syllables > 0);
        self.syllables += syllables;
        self.long_words += u64::from(syllables >= LONG_WORD);
    }

    /// Both texts together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
            syllables: self.syllables + other.syllables,
            long_words: self.long_words + other.long_words,
        }
    }

    /// The school grade of an English text, rounded to a tenth; `None` for none. Source: Kincaid et al.
    /// 1975: 0.39 words a sentence + 11.8 syllables a word - 15.59.
    #[must_use]
    pub fn grade(self) -> Option<Grade> {
        let whole = |count: u64| i128::from(count);
        let (words, sentences, syllables) = (whole(self.words), whole(self.sentences), whole(self.syllables));
        let parts = words * sentences;
        let hundredths = 39 * words * words + 1_180 * syllables * sentences - 1_559 * parts;
        let tenths = (hundredths + 5 * parts).checked_div_euclid(10 * parts)?;
        Some(Grade { tenths: i64::try_from(tenths).ok()? })
    }

    /// Words of a sentence on average, rounded; 0 for a text without any.
    #[must_use]
    pub fn words_a_sentence(self) -> u64 {
        (self.words + self.sentences / 2).checked_div(self.sentences).unwrap_or(0)
    }
}

/// Counts one sentence, in lower case and in English. `names` holds words that the text cannot do
/// without, in order.
#[must_use]
pub fn count(sentence: &str, names: &[String]) -> Counts {
    let mut counts = Counts { sentences: 1, ..Counts::default() };
    for word in sentence.split(' ') {
        let bare = word.trim_matches(|mark: char| mark.is_ascii_punctuation());
        if bare.bytes().all(|byte| byte.is_ascii_lowercase()) {
            // Most words are plain.
            counts.add_word(if bare.is_empty() { 0 } else { of_part(bare, names) });
            continue;
        }
        let has_sign = bare.chars().any(char::is_alphanumeric);
        let parts = bare.split(|c: char| !(c.is_alphabetic() || c == '\'')).map(|part| part.trim_matches('\''));
        let spoken = parts.filter(|part| !part.is_empty()).map(|part| of_part(part, names)).sum::<u64>();
        counts.add_word(if has_sign { spoken.max(1) } else { 0 });
    }
    counts
}

fn of_part(part: &str, names: &[String]) -> u64 {
    let spoken = syllables(part);
    let is_name = || names.binary_search_by(|name| name.as_str().cmp(part)).is_ok();
    if spoken > UNAVOIDABLE && (WORDS.unavoidable.contains(part) || is_name()) { UNAVOIDABLE } else { spoken }
}

/// Words of names that may count as unavoidable, in order: those that are long.
#[must_use]
pub fn long_words_of<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<String> {
    let words = names.into_iter().flat_map(|name| name.split(|c: char| !c.is_alphabetic()));
    let lower = words.map(str::to_ascii_lowercase);
    let mut long: Vec<String> = lower.filter(|word| syllables(word) >= LONG_WORD).collect();
    long.sort_unstable();
    long.dedup();
    long
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_what_spaces_part() {
        let counts = count("do 8-10 pain-free knee-to-chest lifts, don't rush - rest.", &[]);
        assert_eq!((counts.words, counts.syllables, counts.long_words), (8, 11, 1));
        assert_eq!(count("exercise", &[]).syllables, 2);
        assert_eq!(count("extension", &long_words_of(["Back Extension"])).syllables, 2);
    }

    #[test]
    fn the_grade_is_that_of_the_formula() {
        // 0.39 * 20 + 11.8 * 1.5 - 15.59 = 9.91
        let counts = Counts { words: 100, sentences: 5, syllables: 150, long_words: 0 };
        assert_eq!(counts.grade(), Some(Grade::tenths(99)));
        assert_eq!(Counts::default().grade(), None);
        assert_eq!((Grade::whole(8).to_string(), Grade::tenths(-14).to_string()), ("8".into(), "under 1".into()));
    }
}
