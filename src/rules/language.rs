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

use crate::{
    lexicon::Wording,
    model::{Content, HarmfulWords},
    text::Span,
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
