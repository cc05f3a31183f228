//! Terms of the trade that a text uses and nowhere explains.

use std::{collections::BTreeSet, ops::Range, sync::LazyLock};

use super::{
    Mark, Place,
    concept::Concept,
    en::terms::{Letters, TERMS},
    phrases::Phrases,
    sentence::{Sentence, Sentences},
};

pub use super::en::terms::Term;

/// A term as used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermUse {
    /// Its place among the terms.
    place: usize,
    /// What it is to the reader here.
    pub standing: Standing,
    /// Its bytes in the passage's normalised text.
    pub words: Range<usize>,
}

/// What a term is to the reader where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Explained.
    Explained,
    /// Part of a name or a heading: neither explained nor in need of it.
    Named,
    /// By itself.
    Bare,
}

impl TermUse {
    /// The term.
    #[must_use]
    pub fn term(&self) -> &'static Term {
        &TERMS[self.place]
    }
}

/// The forms of the terms, each with the place of its term.
static FORMS: LazyLock<Phrases<usize>> = LazyLock::new(|| {
    TERMS.iter().enumerate().flat_map(|(place, term)| term.forms.iter().map(move |form| (*form, place))).collect()
});

/// A list entry or a cell of at most this many words that a term opens is a name.
const NAME: usize = 4;

/// A bracket or a label opens at most this many words before its term.
const NEAR: usize = 4;

/// All uses of terms, in order.
#[must_use]
pub fn term_uses(sentences: &Sentences<'_>) -> Vec<Mark<TermUse>> {
    let mut found: Vec<Mark<TermUse>> = Vec::new();
    // What the sentence before uses may be told by this one.
    let mut last = 0;
    for (sentence, earlier) in sentences.with_earlier() {
        let from = found.len();
        for mark in &mut found[last..from] {
            if earlier.is_some() && tells(mark.what.term(), sentence) {
                mark.what.standing = Standing::Explained;
            }
        }
        last = from;
        let mut at = 0;
        while at < sentence.tokens.len() {
            let start = sentence.tokens[at].start as usize;
            let Some((form, place)) = FORMS.longest_opening(&sentence.lower[start..]) else {
                at += 1;
                continue;
            };
            let bytes = start..start + form.len();
            let tokens = at..sentence.tokens_in(&bytes).end.max(at + 1);
            at = tokens.end;
            if let Some(standing) = standing(sentence, earlier, &TERMS[*place], &tokens) {
                let words = sentence.range.start + bytes.start..sentence.range.start + bytes.end;
                let what = TermUse { place: *place, standing, words };
                found.push(Mark { passage: sentence.passage, range: sentence.range.clone(), what });
            }
        }
    }
    found
}

/// The uses of terms that are explained nowhere, one list for each term, in the order of first use.
#[must_use]
pub fn unexplained(uses: Vec<(TermUse, crate::text::Span)>) -> Vec<(&'static Term, Vec<crate::text::Span>)> {
    let explained: BTreeSet<usize> =
        uses.iter().filter(|(used, _)| used.standing == Standing::Explained).map(|(used, _)| used.place).collect();
    let mut found: Vec<Vec<crate::text::Span>> = vec![Vec::new(); TERMS.len()];
    for (used, span) in uses {
        if used.standing == Standing::Bare && !explained.contains(&used.place) {
            found[used.place].push(span);
        }
    }
    let mut listed: Vec<_> = TERMS.iter().zip(found).filter(|(_, places)| !places.is_empty()).collect();
    listed.sort_by_key(|(_, places)| places[0]);
    listed
}

/// Whether a tag of an audience names readers who know the terms.
#[must_use]
pub fn names_professionals(tag: &str) -> bool {
    Sentence::alone(&tag.replace('-', " ").to_lowercase()).has(Concept::Professionals)
}

/// Whether a sentence says that its text is for readers who know the terms.
#[must_use]
pub fn is_for_professionals(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::ForProfessionals)
}

/// What a term is at its place; nothing when the word means something else.
fn standing(
    sentence: &Sentence<'_>,
    earlier: Option<&Sentence<'_>>,
    term: &Term,
    tokens: &Range<usize>,
) -> Option<Standing> {
    let bytes = sentence.bytes(tokens);
    let written = &sentence.text[bytes.clone()];
    let is_short = term.letters == Letters::Capitals;
    if is_short && written.trim_end_matches('s').bytes().any(|byte| byte.is_ascii_lowercase())
        || sentence.lower[..bytes.start].ends_with('-') && tokens.len() == 1 && !is_short
        || overlaps(sentence, tokens)
    {
        return None;
    }
    if tells(term, sentence)
        || earlier.is_some_and(|earlier| tells(term, earlier))
        || is_in_bracket(sentence, tokens)
        || sentence.at(Concept::TermDefined, tokens.end).is_some()
        || is_labelled(sentence, tokens)
        || sentence.before(Concept::TermNamed, tokens.start)
        || opens_bracket(sentence, tokens.end)
    {
        return Some(Standing::Explained);
    }
    let is_name = sentence.place == Place::Heading || !is_short && is_named(sentence, term, tokens);
    // Slugs and the like hold no space.
    Some(if is_name || !sentence.text.trim().contains(' ') { Standing::Named } else { Standing::Bare })
}

/// Whether a sentence holds words, or beginnings of words, by which a reader can tell what a term
/// means.
fn tells(term: &Term, sentence: &Sentence<'_>) -> bool {
    let lower = sentence.lower;
    let begins = |at: usize| !lower[..at].ends_with(char::is_alphanumeric);
    let is_own = |words: &str, at: usize| {
        term.nouns.contains(&words)
            && term.forms.iter().any(|form| lower[..at].trim_end_matches([' ', '-']).ends_with(form))
    };
    term.told_by.iter().any(|words| lower.match_indices(words).any(|(at, _)| begins(at) && !is_own(words, at)))
}

fn overlaps(sentence: &Sentence<'_>, tokens: &Range<usize>) -> bool {
    sentence.all(Concept::NoTerm).iter().any(|other| other.start < tokens.end && tokens.start < other.end)
}

/// Whether a term stands in a bracket behind other words: "on your back (supine)".
fn is_in_bracket(sentence: &Sentence<'_>, tokens: &Range<usize>) -> bool {
    let near = tokens.start.saturating_sub(NEAR)..tokens.start;
    let opened = near.rev().take_while(|at| sentence.word(*at) != ")").find(|at| sentence.word(*at) == "(");
    opened.is_some_and(|at| at > 0)
}

/// Whether a bracket with words opens at a token: "(i.e. the deep muscles)".
fn opens_bracket(sentence: &Sentence<'_>, at: usize) -> bool {
    let says = |word: &str| word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_alphabetic()) && word != "see";
    let mut held = (at + 1..=at + NEAR + 1).map(|at| sentence.word(at)).take_while(|word| *word != ")");
    sentence.word(at) == "(" && held.any(says)
}

/// Whether a term is the label of what follows, or all that a heading, an entry or a cell holds.
fn is_labelled(sentence: &Sentence<'_>, tokens: &Range<usize>) -> bool {
    let opens = tokens.start == 0;
    let is_alone = opens && tokens.end >= sentence.tokens.len();
    let asks = sentence.place == Place::Heading && sentence.question;
    let is_entry = matches!(sentence.place, Place::Heading | Place::Cell) && is_alone;
    asks || is_entry || opens && matches!(sentence.word(tokens.end), ":" | "-" | "=")
}

/// Whether a term is part of the name of an exercise or of a thing.
fn is_named(sentence: &Sentence<'_>, term: &Term, tokens: &Range<usize>) -> bool {
    let is_capital = |at: usize| {
        let start = sentence.tokens.get(at).map(|token| token.start as usize);
        start.is_some_and(|start| sentence.text[start..].starts_with(|c: char| c.is_uppercase()))
    };
    let words = sentence.tokens.len();
    let is_short_entry = matches!(sentence.place, Place::Item | Place::Cell)
        && (tokens.start == 0 || tokens.end == words)
        && words <= NAME
        && !sentence.text.ends_with(['.', '!', ';']);
    // The name of a person has its capital anywhere.
    let is_apart = term.letters != Letters::Name && tokens.start > 0;
    let titled = is_capital(tokens.start) && (is_apart || is_capital(tokens.end));
    titled || is_short_entry || sentence.at(Concept::NamedMove, tokens.end).is_some()
}
