//! What a page offers for sale or for a sign-up, what it says of its own things, and the results of
//! customers that it tells.

use std::{cell::LazyCell, iter, ops::Range};

use super::{
    Claim, ClaimMark, Mark, Place, Sentences, concept::Concept, language::Shape, quotation::Quotation, said,
    sentence::Sentence,
};

/// What is promoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Promotion {
    /// Something to buy, to download or to sign up for.
    Offer,
    /// A result that a customer had.
    Outcome,
    /// The publisher's own product or service, by what it is good for.
    OwnThing,
}

/// A promotion as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromotionMark {
    /// Of what.
    pub what: Promotion,
    /// The words that make it, in bytes of the passage's normalised text.
    pub words: Range<usize>,
    /// Whether what stands above its passage speaks of when to stop, to hold back or to seek help.
    pub in_safety: bool,
}

/// A result is told by a name behind a dash of at most this many words ("- Anna, 52, Leeds").
const LONGEST_NAME: usize = 6;

/// What tells an expert.
const EXPERT: [Concept; 3] = [Concept::Credential, Concept::Profession, Concept::Honorific];

/// Every promotion, in order; one of each kind in a sentence. `claims` are those of the same sentences.
#[must_use]
pub fn promotions(sentences: &Sentences<'_>, claims: &[Mark<ClaimMark>]) -> Vec<Mark<PromotionMark>> {
    let mut found = Vec::new();
    let all: Vec<&Sentence<'_>> = sentences.iter().collect();
    for passage in all.chunk_by(|one, next| one.passage == next.passage) {
        if passage[0].lent.wrong {
            continue;
        }
        let first = claims.partition_point(|claim| claim.passage < passage[0].passage);
        let own = claims[first..].iter().take_while(|claim| claim.passage == passage[0].passage);
        let outcome = outcome_of(passage, own);
        for (at, sentence) in passage.iter().enumerate() {
            let lent = sentence.lent;
            let mut push = |what: Promotion, tokens: &Range<usize>| {
                let (bytes, start) = (sentence.bytes(tokens), sentence.range.start);
                let words = start + bytes.start..start + bytes.end;
                let in_safety = lent.stop || lent.caution || lent.seek_help;
                let what = PromotionMark { what, words, in_safety };
                found.push(Mark { passage: sentence.passage, range: sentence.range.clone(), what });
            };
            if let Some(tokens) = offered(sentence) {
                push(Promotion::Offer, &tokens);
            }
            if let Some((_, tokens)) = outcome.as_ref().filter(|(teller, _)| *teller == at) {
                push(Promotion::Outcome, tokens);
            }
            if let Some(tokens) = said_first(sentence, Concept::OwnThing) {
                push(Promotion::OwnThing, &tokens);
            }
        }
    }
    found
}

/// Whether a passage says of what stands beside or under it that it is paid for.
#[must_use]
pub fn labels_advertising(sentences: &[Sentence<'_>]) -> bool {
    sentences.iter().any(|sentence| sentence.has(Concept::AdLabel))
}

/// Whether a passage says that others may fare otherwise, or how most fare.
#[must_use]
pub fn tells_typical_result(sentences: &[Sentence<'_>]) -> bool {
    sentences.iter().any(|sentence| sentence.has(Concept::TypicalResult))
}

/// The first expression of a concept that a sentence says in earnest.
fn said_first(sentence: &Sentence<'_>, concept: Concept) -> Option<Range<usize>> {
    if !sentence.may(concept) || sentence.has(Concept::Doubted) || sentence.has(Concept::NoOffer) {
        return None;
    }
    let said = |tokens: &Range<usize>| sentence.says(tokens) && !said::is_negated(sentence, tokens.start);
    sentence.all(concept).into_iter().find(said).map(|tokens| trimmed(sentence, tokens))
}

/// Tokens without the marks at their ends.
fn trimmed(sentence: &Sentence<'_>, tokens: Range<usize>) -> Range<usize> {
    let is_mark = |at: usize| matches!(sentence.word(at), "|" | "," | "." | "!" | ":" | "-" | "(");
    let end = tokens.clone().rev().find(|at| !is_mark(*at)).map_or(tokens.end, |last| last + 1);
    let start = (tokens.start..end).find(|at| !is_mark(*at)).unwrap_or(tokens.start);
    start..end
}

/// The words of a sentence that offer something.
fn offered(sentence: &Sentence<'_>) -> Option<Range<usize>> {
    // "Did you know you can get ...?" offers; "Is a free trial worth it?" asks.
    if sentence.question && sentence.has(Concept::OpenQuestion) && !sentence.lower.starts_with("did you know") {
        return None;
    }
    said_first(sentence, Concept::Offer).or_else(|| {
        let tokens = said_first(sentence, Concept::NamedOffer)?;
        let next = sentence.tokens.get(tokens.end)?;
        let name = &sentence.text[next.start as usize..next.end as usize];
        name.starts_with(|c: char| c.is_uppercase()).then_some(tokens.start..tokens.end + 1)
    })
}

/// The result of a customer that a passage tells: which sentence, and the words. The author's own
/// story, and what an expert is quoted with, are none.
fn outcome_of<'m>(
    passage: &[&Sentence<'_>],
    claims: impl Iterator<Item = &'m Mark<ClaimMark>>,
) -> Option<(usize, Range<usize>)> {
    let mut quotation = Quotation::default();
    let is_signed_quote = passage.iter().any(|sentence| sentence.lent.signed);
    let mut others_words = |sentence: &Sentence<'_>| {
        if is_signed_quote { iter::once(0..sentence.text.len()).collect() } else { quotation.of(sentence) }
    };
    let quotes: Vec<Vec<Range<usize>>> = passage.iter().map(|sentence| others_words(sentence)).collect();
    let in_quotes = |at: usize, bytes: &Range<usize>| {
        quotes[at].iter().any(|quote| quote.start <= bytes.start && bytes.end <= quote.end)
    };
    // Whether a concept is said in the quotations (`true`) or around them.
    let says = |concept: Concept, quoted: bool| {
        passage.iter().enumerate().any(|(at, sentence)| {
            sentence.all(concept).iter().any(|tokens| in_quotes(at, &sentence.bytes(tokens)) == quoted)
        })
    };
    let by_expert = LazyCell::new(|| EXPERT.into_iter().any(|concept| says(concept, false)));
    let own_story = LazyCell::new(|| says(Concept::FirstPerson, false));
    for claim in claims.filter(|claim| claim.what.claim == Claim::UnlabelledPromotion) {
        let at = passage.partition_point(|sentence| sentence.range.start < claim.range.start);
        let start = passage.get(at)?.range.start;
        let bytes = claim.what.words.start - start..claim.what.words.end - start;
        let is_other = if in_quotes(at, &bytes) { !*by_expert } else { !*own_story };
        if is_other {
            return Some((at, passage[at].tokens_in(&bytes)));
        }
    }
    let is_customer =
        is_signed_quote || passage.iter().any(|sentence| sentence.has(Concept::SaysCustomer)) || is_signed(passage);
    if !is_customer || !says(Concept::FirstPerson, true) || *by_expert {
        return None;
    }
    passage.iter().enumerate().find_map(|(at, sentence)| {
        let results = sentence.all(Concept::ToldResult);
        let tells = |quote: &&Range<usize>| {
            let within = |tokens: &Range<usize>| {
                let bytes = sentence.bytes(tokens);
                quote.start <= bytes.start && bytes.end <= quote.end && sentence.says(tokens)
            };
            results.iter().any(within)
        };
        quotes[at].iter().find(tells).map(|quote| (at, sentence.tokens_in(quote)))
    })
}

/// Whether the last quotation of a passage is followed by a dash and a name, and nothing else.
fn is_signed(passage: &[&Sentence<'_>]) -> bool {
    let Some(last) = passage.iter().rposition(|sentence| sentence.text.contains('"')) else { return false };
    let behind = passage[last].text.rsplit('"').next().unwrap_or_default();
    let rest = passage[last + 1..].iter().map(|sentence| sentence.text);
    let signed = iter::once(behind).chain(rest).collect::<Vec<_>>().join(" ");
    signed.trim_start_matches(['.', ' ', ',']).strip_prefix('-').is_some_and(is_name)
}

/// Whether words behind a dash can be a name and what tells of its bearer.
fn is_name(words: &str) -> bool {
    let name = words.trim_start_matches(['-', ' ']);
    name.starts_with(|c: char| c.is_uppercase()) && name.split_whitespace().count() <= LONGEST_NAME
}

/// Whether a passage closes with a dash and the name of somebody who is no expert, or is no more than that:
/// an entry of a list whose dash is gone.
#[must_use]
pub fn is_signature(passage: &[Sentence<'_>]) -> bool {
    let Some(last) = passage.last() else { return false };
    let names = match last.text.rsplit_once("- ") {
        Some((before, words)) => {
            let is_apart = before.is_empty() || before.trim_end().ends_with(['.', '!', '?', '"', '\'', '-']);
            is_apart && is_name(words)
        }
        None => {
            passage.len() == 1 && last.place == Place::Item && is_name(last.text) && last.text.contains(',')
                || passage.len() > 1 && last.text.starts_with('-') && is_name(last.text)
        }
    };
    // Works are signed with a year.
    let is_dated = || last.tokens.iter().any(|token| token.shape == Shape::Number && token.end - token.start == 4);
    names && !is_dated() && !EXPERT.into_iter().any(|concept| last.has(concept))
}
