//! Can the reader understand it without harm?

mod high_reading_grade;
mod long_sentence;
mod nocebo_language;
mod stigmatising_language;
mod unexplained_term;

pub(crate) use high_reading_grade::HighReadingGrade;
pub(crate) use long_sentence::LongSentence;
pub(crate) use nocebo_language::NoceboLanguage;
pub(crate) use stigmatising_language::StigmatisingLanguage;
pub(crate) use unexplained_term::UnexplainedTerm;

use super::Listed;
use crate::{
    lexicon::{self, Lent, Passage, Place, Sentences, Wording},
    model::{Content, HarmfulWords},
    text::{Prose, Span},
};

/// Words of a file that are wanted, one list for each sort, in the order of their first places.
fn by_sort(content: &Content, wanted: impl Fn(Wording) -> bool) -> Vec<Vec<&HarmfulWords>> {
    let mut found: Vec<Vec<&HarmfulWords>> = Vec::new();
    for words in content.wording.harmful.iter().filter(|words| wanted(words.wording)) {
        // There are only a few sorts.
        match found.iter_mut().find(|same| same[0].wording == words.wording) {
            Some(same) => same.push(words),
            None => found.push(vec![words]),
        }
    }
    found
}

/// Places of one finding: the first is its own.
fn places(words: impl IntoIterator<Item = Span>) -> Vec<(Span, String)> {
    words.into_iter().map(|span| (span, String::new())).collect()
}

/// How many more places there are beside the first, as the end of a message.
fn more(count: usize) -> String {
    match count {
        0 | 1 => String::new(),
        2 => "; words of this kind stand at one more place".to_owned(),
        _ => format!("; words of this kind stand at {} more places", count - 1),
    }
}

/// A sentence for each sort of words that frighten. The sorts are patterns, so a page shows what the
/// lexicon reads in these, and what it says to write instead.
pub(super) const FRIGHTENING: [&str; 13] = [
    "Your pain comes from wear and tear.",
    "Your discs are crumbling.",
    "Your joint is worn out.",
    "The knee is bone on bone.",
    "You have a slipped disc.",
    "You have a trapped nerve.",
    "You have a pinched nerve.",
    "You have a weak core.",
    "Your spine is fragile.",
    "Your spine is unstable.",
    "Your back is locked up.",
    "Back pain is almost inevitable.",
    "Sitting will undo your progress.",
];

/// The same for words that label people.
pub(super) const LABELLING: [&str; 8] = [
    "Back pain sufferers like this move.",
    "It helps victims of arthritis.",
    "She suffers from back pain.",
    "Falls are common in the elderly.",
    "It is a good move for the disabled.",
    "Diabetics like this move.",
    "He is wheelchair-bound.",
    "Your weight is to blame for your pain.",
];

/// What to write instead of the words in some sentences, as the lexicon has it.
pub(super) fn alternatives(sentences: &[&str]) -> Listed {
    let mut rows: Vec<(String, String, Option<String>)> = Vec::new();
    for text in sentences {
        let Some((words, instead)) = read(text) else { continue };
        match rows.iter_mut().find(|(_, same, _)| *same == instead) {
            Some((all, ..)) => *all = format!("{all}, {words}"),
            None => rows.push((words, instead.to_owned(), None)),
        }
    }
    Listed { heading: "What to write instead", columns: ["Words such as", "Instead"], rows }
}

/// The first words of a sentence that frighten or label, and what to write for them.
fn read(text: &str) -> Option<(String, &'static str)> {
    let prose = Prose::from_text(text, 0);
    let passages = [Passage { prose: &prose, place: Place::Paragraph, lent: Lent::default() }];
    let found = lexicon::wordings(&Sentences::in_words(&passages, lexicon::Words::ENGLISH)).into_iter().next()?;
    Some((prose.lower().get(found.what.words)?.to_owned(), found.what.instead))
}

#[cfg(test)]
mod tests {
    use super::{FRIGHTENING, LABELLING, read};

    #[test]
    fn every_sentence_shown_on_a_page_is_read() {
        let unread: Vec<_> = FRIGHTENING.iter().chain(&LABELLING).filter(|text| read(text).is_none()).collect();
        assert!(unread.is_empty(), "{unread:?}");
    }
}
