//! Phrases looked for in a text as whole words, each found by its first word: the text is gone
//! through once, whatever their number.

use super::words::Words;

/// Phrases in order, each with what it stands for.
pub(crate) struct Phrases<T = ()> {
    phrases: Vec<(&'static str, T)>,
    /// Places in `phrases`, by the first word.
    by_first: Words<Vec<usize>>,
}

impl<T> Phrases<T> {
    /// The phrases that a text begins with, in order.
    pub(crate) fn opening<'p>(&'p self, text: &str) -> impl Iterator<Item = &'p (&'static str, T)> {
        self.places_behind(first_word(text))
            .iter()
            .map(|place| &self.phrases[*place])
            .filter(move |(phrase, _)| begins_with(text, phrase))
    }

    /// The places in the list of the phrases whose first word is `run`.
    fn places_behind(&self, run: &str) -> &[usize] {
        self.by_first.get(run).map_or(&[], Vec::as_slice)
    }

    /// The longest phrase that a text begins with.
    pub(crate) fn longest_opening(&self, text: &str) -> Option<&(&'static str, T)> {
        self.opening(text).max_by_key(|(phrase, _)| phrase.len())
    }

    /// Whether a text begins with one of the phrases.
    pub(crate) fn open(&self, text: &str) -> bool {
        self.opening(text).next().is_some()
    }

    /// The same of a text that begins with the letters and digits `run`.
    pub(crate) fn open_at(&self, run: &str, text: &str) -> bool {
        self.places_behind(run).iter().any(|place| begins_with(text, self.phrases[*place].0))
    }

    /// The places in the list of the phrases that a text holds, as often as it holds them.
    pub(crate) fn places_in(&self, text: &str) -> impl Iterator<Item = usize> {
        runs(text).flat_map(move |(at, run)| {
            self.places_behind(run)
                .iter()
                .copied()
                .filter(move |place| begins_with(&text[at..], self.phrases[*place].0))
        })
    }

    /// What the phrases that a text holds stand for, each with its place in the list.
    pub(crate) fn held_in(&self, text: &str) -> impl Iterator<Item = (usize, &T)> {
        self.places_in(text).map(|place| (place, &self.phrases[place].1))
    }

    /// Whether a text holds one of the phrases.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        self.places_in(text).next().is_some()
    }

    /// What the first phrase of the list that a text holds stands for.
    pub(crate) fn first_in(&self, text: &str) -> Option<&T> {
        self.places_in(text).min().map(|place| &self.phrases[place].1)
    }
}

impl<T: Copy> Phrases<T> {
    /// What the phrases that a text holds stand for, in the order of the list.
    pub(crate) fn all_in(&self, text: &str) -> Vec<T> {
        let mut places: Vec<usize> = self.places_in(text).collect();
        places.sort_unstable();
        places.into_iter().map(|place| self.phrases[place].1).collect()
    }
}

impl<T> FromIterator<(&'static str, T)> for Phrases<T> {
    fn from_iter<I: IntoIterator<Item = (&'static str, T)>>(phrases: I) -> Self {
        let phrases: Vec<(&'static str, T)> = phrases.into_iter().collect();
        let mut by_first: Vec<(&'static str, Vec<usize>)> = Vec::new();
        for (place, (phrase, _)) in phrases.iter().enumerate() {
            let first = first_run(phrase);
            debug_assert!(!first.is_empty(), "a phrase is found by its first word: {phrase}");
            match by_first.iter_mut().find(|(word, _)| *word == first) {
                Some((_, places)) => places.push(place),
                None => by_first.push((first, vec![place])),
            }
        }
        Self { phrases, by_first: by_first.into_iter().collect() }
    }
}

/// Whether a text begins with a phrase whose last word ends there.
pub(super) fn begins_with(text: &str, phrase: &str) -> bool {
    text.strip_prefix(phrase).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// The letters and digits that a text begins with, or a part of them when they are too many for a
/// word: a text may be one endless run, and be asked at each of its places.
fn first_word(text: &str) -> &str {
    const LONGEST: usize = 64;
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    first_run(&text[..end])
}

/// The letters and digits that a text begins with.
pub(super) fn first_run(text: &str) -> &str {
    &text[..run_end(text, 0)]
}

/// The runs of letters and digits in a text, each with its place.
pub(super) fn runs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while !starts_run(text, at)? {
            at += text[at..].chars().next()?.len_utf8();
        }
        let (start, end) = (at, run_end(text, at));
        at = end;
        Some((start, &text[start..end]))
    })
}

/// By byte, whether it is an ASCII letter or digit: every word of a text is asked for its end.
const RUNS: [bool; 256] = {
    let mut runs = [false; 256];
    let mut byte = 0_u8;
    while byte < 0x80 {
        runs[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    runs
};

/// Whether a letter or digit stands at a place; nothing stands at the end.
fn starts_run(text: &str, at: usize) -> Option<bool> {
    let first = *text.as_bytes().get(at)?;
    Some(if first.is_ascii() { RUNS[usize::from(first)] } else { text[at..].starts_with(char::is_alphanumeric) })
}

fn run_end(text: &str, from: usize) -> usize {
    let ascii = text.as_bytes()[from..].iter().take_while(|byte| RUNS[usize::from(**byte)]).count();
    let end = from + ascii;
    if text.as_bytes().get(end).is_none_or(u8::is_ascii) {
        return end;
    }
    let rest = &text[end..];
    end + rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(phrases: &[&'static str], text: &str) -> Vec<usize> {
        phrases.iter().map(|phrase| (*phrase, ())).collect::<Phrases>().places_in(text).collect()
    }

    #[test]
    fn phrases_are_found_as_whole_words() {
        assert_eq!(held(&["knee", "on one knee", "q&a"], "kneel on one knee (q&a)"), [1, 0, 2]);
        assert!(held(&["knee"], "knees, kneel, knee9, éknee, kneeé, 2knee").is_empty());
        assert_eq!(held(&["knee"], "é knee-é"), [0]);
        assert!(held(&["knee"], "").is_empty());
    }

    #[test]
    fn the_longest_phrase_opens_a_text() {
        let phrases: Phrases = [("to", ()), ("to begin", ()), ("to beg", ())].into_iter().collect();
        assert_eq!(phrases.longest_opening("to begin, lie down").map(|(phrase, ())| *phrase), Some("to begin"));
        assert!(!phrases.open("today"));
    }
}
