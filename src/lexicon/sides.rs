//! Work of one side of the body, and whether the other side is told of.

use std::{ops::Range, sync::LazyLock};

use aho_corasick::AhoCorasick;
use regex::Regex;

use super::{en::sides as words, pattern, versions::offers_other_way};

#[cfg(test)]
mod tests;

static OTHER_SIDE: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::OTHER_SIDE));
static TOGETHER: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::TOGETHER));
static SEEDS: LazyLock<AhoCorasick> = LazyLock::new(|| pattern::seeds(words::SEEDS));
static ONE_MOVES: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::ONE_MOVES));
static TO_ONE_SIDE: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::TO_ONE_SIDE));
static TO_ITS_FELLOW: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::TO_ITS_FELLOW));
static ON_ONE: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::ON_ONE));
static SIDE_LYING: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::SIDE_LYING));
static LIFTS: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::LIFTS));
static NOT_MOVED: LazyLock<Regex> = LazyLock::new(|| pattern::ends(words::NOT_MOVED));
static GETS_UP: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::GETS_UP));
static NOT_ONE: LazyLock<Regex> = LazyLock::new(|| pattern::begins(words::NOT_ONE));
static BOTH_TOLD: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::BOTH_TOLD));
static SIDES_TOLD: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::SIDES_TOLD));
static SIDE_TOLD: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::SIDE_TOLD));
static BOTH_MOVE: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::BOTH_MOVE));
static NAMED: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::NAMED));
static CHOSEN: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::CHOSEN));
static DENIED: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::DENIED));

/// The step, and the words in it, by which the other side is to do what one side did; `None` when
/// both work together later on. Steps are in lower case.
#[must_use]
pub fn other_side(steps: &[&str]) -> Option<(usize, Range<usize>)> {
    let (step, found) =
        steps.iter().enumerate().find_map(|(step, lower)| Some((step, OTHER_SIDE.find(lower)?.range())))?;
    let later = steps.iter().skip(step + 1).any(|lower| TOGETHER.is_match(lower));
    (!later && !TOGETHER.is_match(steps[step])).then_some((step, found))
}

/// The sentence, and the first words in it, by which one side of the body works; `None` when its
/// fellow is moved in these sentences as well. Sentences are instructions in lower case.
#[must_use]
pub fn one_sided(sentences: &[&str]) -> Option<(usize, Range<usize>)> {
    let moved = sentences.iter().enumerate().find_map(|(at, lower)| Some((at, moved(lower)?)));
    let lain = side_lying(sentences);
    let (at, range) = [moved, lain].into_iter().flatten().min_by_key(|(at, range)| (*at, range.start))?;
    (!fellow_moves(sentences, at, &range)).then_some((at, range))
}

/// Whether a sentence, in lower case, speaks of both sides, of taking turns, or of the side that
/// hurts.
#[must_use]
pub fn tells_of_both(sentence: &str) -> bool {
    BOTH_TOLD.is_match(sentence) || SIDE_TOLD.is_match(sentence)
}

/// Whether a sentence, in lower case, says which side works: the one that hurts, or the other.
#[must_use]
pub fn tells_which_side(sentence: &str) -> bool {
    SIDE_TOLD.is_match(sentence)
}

/// Whether a sentence, in lower case, that stands in no exercise speaks of both sides.
#[must_use]
pub fn tells_all_of_both(sentence: &str) -> bool {
    SIDES_TOLD.is_match(sentence)
}

/// The first words of a sentence that move one side.
fn moved(lower: &str) -> Option<Range<usize>> {
    if !SEEDS.is_match(lower) || lower.ends_with('?') || offers_other_way(lower) {
        return None;
    }
    let up = GETS_UP.is_match(lower);
    let any = |regex: &Regex| regex.find_iter(lower).map(|found| found.range()).find(|range| is_said(lower, range));
    let found = [any(&ONE_MOVES), any(&TO_ITS_FELLOW), any(&ON_ONE), any(&TO_ONE_SIDE).filter(|_| !up)];
    found.into_iter().flatten().min_by_key(|range| range.start)
}

fn is_said(lower: &str, range: &Range<usize>) -> bool {
    let (before, after) = (&lower[..range.start], &lower[range.end..]);
    let denied = NOT_MOVED.is_match(before) || DENIED.is_match(&lower[range.clone()]);
    !denied && !CHOSEN.is_match(before) && !NOT_ONE.is_match(after)
}

/// Where one lies on one side and then lifts something.
fn side_lying(sentences: &[&str]) -> Option<(usize, Range<usize>)> {
    let lies = |(at, lower): (usize, &&str)| Some((at, SIDE_LYING.find(lower).map(|found| found.range())?));
    let (at, range) =
        sentences.iter().enumerate().filter_map(lies).find(|(at, range)| is_said(sentences[*at], range))?;
    let rest = [&sentences[at][range.end..]].into_iter().chain(sentences[at + 1..].iter().copied());
    let lifts = |lower: &str| LIFTS.is_match(lower) && !GETS_UP.is_match(lower) && !offers_other_way(lower);
    rest.into_iter().any(lifts).then_some((at, range))
}

/// Whether the same is done by the other part of the pair, or by both, further on.
fn fellow_moves(sentences: &[&str], at: usize, range: &Range<usize>) -> bool {
    let words = &sentences[at][range.clone()];
    let verb = words.split(' ').next().unwrap_or_default();
    let stem = verb.strip_suffix("ing").unwrap_or(verb).trim_end_matches('e');
    let limb = words.rsplit(' ').next().unwrap_or_default();
    let other_name = words::LEFT_RIGHT.iter().position(|name| words.split(' ').any(|word| word == *name));
    let turns = words::LEFT_RIGHT.contains(&limb);
    let other_name = other_name.map(|name| words::LEFT_RIGHT[1 - name]);
    let rest = [&sentences[at][range.end..]].into_iter().chain(sentences[at + 1..].iter().copied());
    rest.into_iter().any(|lower| {
        BOTH_MOVE.is_match(lower)
            || other_name
                .is_some_and(|name| if turns { turns_to(lower, name) } else { names_fellow(lower, name, limb) })
            || moves_other(lower, stem)
    })
}

/// Whether a verb of this stem moves "the other" one.
fn moves_other(lower: &str, stem: &str) -> bool {
    static OTHER: LazyLock<Regex> = LazyLock::new(|| pattern::begins(&[words::FELLOW]));
    let begins = |at: &usize| *at == 0 || !lower.as_bytes()[at - 1].is_ascii_alphanumeric();
    lower.match_indices(stem).map(|(at, _)| at).filter(begins).any(|at| OTHER.is_match(&lower[at + stem.len()..]))
}

/// Whether the body turns to the other side as well: the side is named with no part behind it.
fn turns_to(lower: &str, name: &str) -> bool {
    NAMED.find_iter(lower).any(|found| found.as_str().split(' ').next_back() == Some(name))
}

/// Whether the other side of the same limb is named as one that works: "lift the right".
fn names_fellow(lower: &str, name: &str, limb: &str) -> bool {
    NAMED.find_iter(lower).any(|found| {
        let said: Vec<&str> = found.as_str().split(' ').collect();
        let Some(at) = said.iter().position(|word| *word == name) else { return false };
        let led = said[..at].iter().any(|word| words::TOWARDS.contains(word));
        let alike = said.get(at + 1).is_none_or(|part| *part == limb);
        alike && !led
    })
}
