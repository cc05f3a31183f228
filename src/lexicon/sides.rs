//! Work of one side of the body, and whether the other side is told of.

use std::ops::Range;

use super::{concept::Concept, language::Shape, sentence::Sentence, versions::offers_other_way};

#[cfg(test)]
mod tests;

/// The step, and the words in it, by which the other side is to do what one side did; `None` when
/// both work together later on.
#[must_use]
pub fn other_side(steps: &[Sentence<'_>]) -> Option<(usize, Range<usize>)> {
    let first = |sentence: &Sentence<'_>| sentence.all(Concept::OtherSide).into_iter().next();
    let (step, found) = steps.iter().enumerate().find_map(|(step, sentence)| Some((step, first(sentence)?)))?;
    let later = steps[step..].iter().any(|sentence| sentence.has(Concept::SidesTogether));
    (!later).then(|| (step, steps[step].bytes(&found)))
}

/// The sentence, and the first words in it, by which one side of the body works; `None` when its
/// fellow is moved in these sentences as well. Sentences are instructions.
#[must_use]
pub fn one_sided(sentences: &[&Sentence<'_>]) -> Option<(usize, Range<usize>)> {
    let moved = sentences.iter().enumerate().find_map(|(at, sentence)| Some((at, moved(sentence)?)));
    let lain = side_lying(sentences);
    let (at, words) = [moved, lain].into_iter().flatten().min_by_key(|(at, words)| (*at, words.start))?;
    let rest = Rest { sentences: &sentences[at..], from: words.end };
    (!fellow_moves(sentences[at], &words, &rest)).then(|| (at, sentences[at].bytes(&words)))
}

/// Whether a sentence speaks of both sides, of taking turns, or of the side that hurts.
#[must_use]
pub fn tells_of_both(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::BothSides) || tells_which_side(sentence)
}

/// Whether a sentence says which side works: the one that hurts, or the other.
#[must_use]
pub fn tells_which_side(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::WhichSide)
}

/// Whether a sentence that stands in no exercise speaks of both sides.
#[must_use]
pub fn tells_all_of_both(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::SidesTold)
}

/// What is left of sentences behind some words of the first.
struct Rest<'s, 'p> {
    sentences: &'s [&'s Sentence<'p>],
    /// The first token behind these words.
    from: usize,
}

impl<'s, 'p> Rest<'s, 'p> {
    /// The sentences, each with its tokens that are left.
    fn parts(&self) -> impl Iterator<Item = (&'s Sentence<'p>, Range<usize>)> {
        let from = self.from;
        let all = self.sentences.iter().enumerate();
        all.map(move |(at, sentence)| (*sentence, if at == 0 { from } else { 0 }..sentence.tokens.len()))
    }
}

/// The first words of a sentence, in tokens, that move one side.
fn moved(sentence: &Sentence<'_>) -> Option<Range<usize>> {
    if sentence.question {
        return None;
    }
    let any = |concept: Concept| sentence.all(concept).into_iter().find(|words| is_said(sentence, words));
    let leans = any(Concept::ToOneSide).filter(|_| !sentence.has(Concept::GetsUp));
    let found = [any(Concept::PartMoves), any(Concept::ToItsFellow), any(Concept::OnOneLeg), leans];
    let first = found.into_iter().flatten().min_by_key(|words| words.start)?;
    (!offers_other_way(sentence)).then_some(first)
}

fn is_said(sentence: &Sentence<'_>, words: &Range<usize>) -> bool {
    // The hyphen of "one foot-length" is no token.
    let is_joined = || sentence.lower[sentence.bytes(words).end..].starts_with('-');
    !sentence.before(Concept::SideTakenBack, words.start)
        && !sentence.within(Concept::SideDenied, words.clone())
        && !sentence.within(Concept::SideChosen, 0..words.start)
        && sentence.at(Concept::NotOneSide, words.end).is_none()
        && !is_joined()
}

/// Where one lies on one side and then lifts something.
fn side_lying(sentences: &[&Sentence<'_>]) -> Option<(usize, Range<usize>)> {
    let lies = |sentence: &Sentence<'_>| sentence.all(Concept::SideLying).into_iter().next();
    let said = |sentence: &Sentence<'_>| lies(sentence).filter(|words| is_said(sentence, words));
    let (at, words) = sentences.iter().enumerate().find_map(|(at, sentence)| Some((at, said(sentence)?)))?;
    let lifts = |(sentence, left): (&Sentence<'_>, Range<usize>)| {
        sentence.within(Concept::LiftsOnSide, left.clone())
            && !sentence.within(Concept::GetsUp, left)
            && !offers_other_way(sentence)
    };
    let rest = Rest { sentences: &sentences[at..], from: words.end };
    rest.parts().any(lifts).then_some((at, words))
}

/// Whether the same is done by the other part of the pair, or by both, further on.
fn fellow_moves(sentence: &Sentence<'_>, words: &Range<usize>, rest: &Rest<'_, '_>) -> bool {
    let verb = sentence.word(words.start);
    let stem = verb.strip_suffix("ing").unwrap_or(verb).trim_end_matches('e');
    let last = words.end - 1;
    let is_side = |side: Concept| sentence.at(side, last).is_some();
    let turns = is_side(Concept::LeftSide) || is_side(Concept::RightSide);
    let limb = (!turns).then(|| sentence.word(last));
    let is_named = |side: Concept| sentence.within(side, words.clone());
    let fellow = if is_named(Concept::LeftSide) {
        Some(Concept::RightSide)
    } else {
        is_named(Concept::RightSide).then_some(Concept::LeftSide)
    };
    rest.parts().any(|(sentence, left)| {
        sentence.within(Concept::BothMove, left.clone())
            || fellow.is_some_and(|side| works(sentence, &left, side, limb))
            || moves_other(sentence, &left, stem)
    })
}

/// Whether a side is named as one whose limb works ("lift the right"), or, without a limb, as one the
/// body turns to.
fn works(sentence: &Sentence<'_>, left: &Range<usize>, side: Concept, limb: Option<&str>) -> bool {
    let is_worked = |named: usize| {
        let part = sentence.at(Concept::PartOfSide, named + 1).map(|_| sentence.word(named + 1));
        match limb {
            Some(limb) => part.is_none_or(|part| part == limb) && !is_goal(sentence, named, left),
            None => part.is_none(),
        }
    };
    sentence.may(side) && left.clone().any(|at| sentence.at(side, at).is_some() && is_worked(at))
}

/// Whether a verb of this stem moves "the other" one.
fn moves_other(sentence: &Sentence<'_>, left: &Range<usize>, stem: &str) -> bool {
    let moves = |at: usize| sentence.word(at).starts_with(stem) && sentence.at(Concept::Fellow, at + 1).is_some();
    sentence.may(Concept::Fellow) && left.clone().any(moves)
}

/// Whether the side named at a token is only where something else goes to: "over the right".
fn is_goal(sentence: &Sentence<'_>, at: usize, left: &Range<usize>) -> bool {
    /// Words before a side that may lead to it.
    const REACH: usize = 2;
    let words = (left.start..at).rev().take_while(|before| sentence.tokens[*before].shape == Shape::Word).take(REACH);
    words.into_iter().any(|before| sentence.at(Concept::SideAsGoal, before).is_some())
}
