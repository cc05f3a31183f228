//! How an inline text compares with an approved one, word for word.

use super::similar;

/// How alike two texts are.
#[derive(Debug, Clone, PartialEq)]
pub enum Likeness {
    /// All words of the approved text stand there, in their order.
    Same,
    /// Most do.
    Near {
        /// Share of the pairs of neighbouring words that stand in both, from 0.6 to less than 1.
        share: f64,
        /// Words of the approved text that are not there, where the texts first part.
        missing: String,
        /// Words that stand there instead.
        added: String,
    },
    /// It is another text.
    Other,
}

/// A text taken apart to be compared with others.
#[derive(Debug)]
pub struct Wording {
    words: Vec<String>,
    /// The words in lower case, a space around each.
    line: String,
    /// The pairs of neighbouring words, as sorted numbers.
    pairs: Vec<u32>,
}

impl Wording {
    /// Takes a text apart; case, punctuation and white space do not count.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let words = words(text);
        let lower = words.iter().map(|word| word.to_lowercase() + " ");
        let line: String = std::iter::once(" ".to_owned()).chain(lower).collect();
        let pairs = similar::word_pairs(std::iter::once(line.as_str()));
        Self { words, line, pairs }
    }

    /// Whether no word is left.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Compares a text with this approved one.
    #[must_use]
    pub fn likeness(&self, inline: &Self) -> Likeness {
        if self.is_empty() || inline.is_empty() {
            return Likeness::Other;
        }
        if inline.line.contains(&self.line) {
            return Likeness::Same;
        }
        // From 0.6 on. Source: our own definition of `altered-disclaimer`.
        let is_near = |shared: usize, all: usize| all > 0 && shared * 5 >= all * 3;
        let (fewer, more) = (self.pairs.len().min(inline.pairs.len()), self.pairs.len().max(inline.pairs.len()));
        // The shorter list cannot share more than it holds.
        if !is_near(fewer, more) {
            return Likeness::Other;
        }
        let (shared, all) = similar::overlap(&self.pairs, &inline.pairs);
        if !is_near(shared, all) {
            return Likeness::Other;
        }
        let (missing, added) = first_change(&self.words, &inline.words);
        let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        Likeness::Near { share: count(shared) / count(all), missing, added }
    }
}

fn words(text: &str) -> Vec<String> {
    let ends = |c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '-'));
    let trimmed = text.split(ends).map(|word| word.trim_matches(['\'', '-']));
    trimmed.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other) || one.to_lowercase() == other.to_lowercase()
}

/// The words that only one of two texts has, where they first part, up to where they meet again.
fn first_change(wanted: &[String], given: &[String]) -> (String, String) {
    /// Words in a row by which two texts meet again.
    const MEETING: usize = 3;
    /// Words looked over for that.
    const FARTHEST: usize = 80;
    let start = wanted.iter().zip(given).take_while(|(one, other)| same(one, other)).count();
    let (wanted, given) = (&wanted[start..], &given[start..]);
    let meet = |left: usize, right: usize| {
        let row = |words: &[String]| words.len().min(MEETING);
        let (one, other) = (&wanted[left..], &given[right..]);
        row(one) == row(other) && one.iter().zip(other).take(MEETING).all(|(one, other)| same(one, other))
    };
    let farthest = (wanted.len() + given.len()).min(FARTHEST);
    let ways = (0..=farthest).flat_map(|sum| (0..=sum).map(move |left| (left, sum - left)));
    let mut meetings = ways.filter(|(left, right)| *left <= wanted.len() && *right <= given.len());
    let (left, right) = meetings.find(|(left, right)| meet(*left, *right)).unwrap_or((wanted.len(), given.len()));
    (wanted[..left].join(" "), given[..right].join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const APPROVED: &str = "This page is general information and not medical advice. Ask a health professional about your own case before you begin.";

    fn likeness(approved: &str, inline: &str) -> Likeness {
        Wording::new(approved).likeness(&Wording::new(inline))
    }

    fn change(inline: &str) -> (String, String) {
        match likeness(APPROVED, inline) {
            Likeness::Near { missing, added, .. } => (missing, added),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_first_change_is_shown_in_words() {
        let of = |missing: &str, added: &str| (missing.to_owned(), added.to_owned());
        assert_eq!(change(&APPROVED.replace(" before you begin", "")), of("before you begin", ""));
        assert_eq!(
            change(&APPROVED.replace("a health professional", "your physio")),
            of("a health professional", "your physio")
        );
        assert_eq!(change(&APPROVED.replace("general", "very general")), of("", "very"));
        assert_eq!(change(&APPROVED.replace("This page is", "Here is")), of("This page", "Here"));
    }

    #[test]
    fn case_and_punctuation_change_nothing() {
        let shouted = APPROVED.to_uppercase().replace('.', " -");
        assert_eq!(likeness(APPROVED, &shouted), Likeness::Same);
        assert_eq!(likeness(APPROVED, &format!("Note. {APPROVED} Thank you.")), Likeness::Same);
    }

    #[test]
    fn a_text_of_its_own_is_another() {
        let other =
            "What you read here is for education only. It is no substitute for seeing a doctor, who can examine you.";
        assert_eq!(likeness(APPROVED, other), Likeness::Other);
        assert_eq!(likeness(APPROVED, ""), Likeness::Other);
        let short = "This article is for general information only and is not medical advice.";
        assert_eq!(likeness("This page is general information and not medical advice.", short), Likeness::Other);
    }
}
