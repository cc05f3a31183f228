//! The words of doses, put up for look-up: each word of a text is asked for many times.

use std::sync::LazyLock;

use super::{Bend, Cue, DoseWord, Group, Phrase, en};
use crate::lexicon::{
    phrases::{Phrases, runs},
    words::Words,
};

/// A phrase, word by word, behind what it stands for.
type Known<T> = (T, &'static [&'static str]);

/// Such phrases by their first word.
type ByFirst<T> = Words<Vec<Known<T>>>;

static WORDS: LazyLock<Words<DoseWord>> = LazyLock::new(|| {
    let lists = en::WORDS.iter();
    lists
        .flat_map(|(class, words)| words.split_whitespace().map(|word| (word, *class)))
        .chain(en::NUMBERS.iter().map(|(word, n)| (*word, DoseWord::Number(*n))))
        .collect()
});

/// The groups of each word, a bit each.
static GROUPS: LazyLock<Words<u128>> = LazyLock::new(|| {
    let mut known: Vec<(&'static str, u128)> = Vec::new();
    for (group, words) in en::GROUPS.iter().chain(en::CLAUSES) {
        known.extend(words.iter().map(|word| (*word, bit(*group))));
    }
    known.sort_unstable();
    let alike = known.chunk_by(|one, next| one.0 == next.0);
    alike.map(|same| (same[0].0, same.iter().fold(0, |groups, (_, group)| groups | group))).collect()
});

/// Movements that are counted, without the end of their plural.
static MOVES: LazyLock<Words> = LazyLock::new(|| {
    let moves = WORDS.iter().filter(|word| dose_word(word) == DoseWord::Move);
    moves.flat_map(|word| [word.strip_suffix('s'), word.strip_suffix("es")]).flatten().map(|stem| (stem, ())).collect()
});

static CUES: LazyLock<Phrases<Cue>> = LazyLock::new(|| en::CUES.iter().copied().collect());
static PHRASES: LazyLock<ByFirst<Phrase>> = LazyLock::new(|| {
    by_first(en::PHRASES.iter().flat_map(|(name, phrases)| phrases.iter().map(|words| (*name, *words))))
});
static BEFORE: LazyLock<ByFirst<Bend>> =
    LazyLock::new(|| by_first(en::BEFORE.iter().map(|(words, bend)| (*bend, *words))));
static AFTER: LazyLock<ByFirst<Bend>> =
    LazyLock::new(|| by_first(en::AFTER.iter().map(|(words, bend)| (*bend, *words))));

/// Words without one of which, a digit or a cue no sentence doses anything.
static OPENINGS: LazyLock<Words> = LazyLock::new(|| {
    let parts = |word: &'static str| word.split(|c: char| !c.is_alphanumeric()).max_by_key(|part| part.len());
    let counting = WORDS.iter().filter(|word| counts(dose_word(word)));
    let others = en::OPENINGS.split_whitespace().chain(words_of(Group::While));
    counting.chain(others).filter_map(parts).map(|part| (part, ())).collect()
});

/// Whether a word of this part can make a dose of words that hold no number.
const fn counts(word: DoseWord) -> bool {
    matches!(
        word,
        DoseWord::Number(_)
            | DoseWord::Once(_)
            | DoseWord::Vague
            | DoseWord::Time(_)
            | DoseWord::Times
            | DoseWord::Session
            | DoseWord::Day
            | DoseWord::Week
            | DoseWord::Daily(_)
            | DoseWord::Weekly
            | DoseWord::Weekday(_)
            | DoseWord::DayPart
            | DoseWord::PerDay(_)
    )
}

fn words_of(group: Group) -> impl Iterator<Item = &'static str> {
    let lists = en::GROUPS.iter().chain(en::CLAUSES).filter(move |(name, _)| *name == group);
    lists.flat_map(|(_, words)| words.iter().copied())
}

const fn bit(group: Group) -> u128 {
    1 << group as u8
}

fn by_first<T>(phrases: impl Iterator<Item = Known<T>>) -> ByFirst<T> {
    let mut known: Vec<(&'static str, Vec<Known<T>>)> = Vec::new();
    for (what, words) in phrases {
        match known.iter_mut().find(|(first, _)| *first == words[0]) {
            Some((_, same)) => same.push((what, words)),
            None => known.push((words[0], vec![(what, words)])),
        }
    }
    known.into_iter().collect()
}

/// What stands under the first word, of those whose words all follow.
fn following<'t, 'k, T>(
    known: &'k ByFirst<T>,
    word_at: impl Fn(usize) -> &'t str,
) -> impl Iterator<Item = &'k Known<T>> {
    let same = known.get(word_at(0)).map_or(&[][..], Vec::as_slice);
    same.iter().filter(move |(_, words)| words.iter().enumerate().skip(1).all(|(at, word)| word_at(at) == *word))
}

/// The part `word` (in lower case) plays.
pub(crate) fn dose_word(word: &str) -> DoseWord {
    WORDS.get(word).copied().unwrap_or(DoseWord::Other)
}

/// Whether a text, in lower case, holds anything that a dose, or a word on doses around it, begins with.
pub(crate) fn may_dose(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        || runs(text).any(|(at, run)| OPENINGS.contains(run) || CUES.open_at(run, &text[at..]))
}

/// Whether a number after `word` names a thing: `step 3`.
pub(crate) fn is_label(word: &str) -> bool {
    en::LABELS.contains(&word)
}

/// Phrases before a number, longest first.
pub(crate) fn bends_before() -> &'static [(&'static [&'static str], Bend)] {
    en::BEFORE
}

/// How words before a number bend it, the longest phrase first, and how many words these are.
pub(crate) fn bend_before<'t>(word_at: impl Fn(usize) -> &'t str) -> Option<Known<Bend>> {
    following(&BEFORE, word_at).next().copied()
}

/// How words after a number or its unit bend it, the longest phrase first, and these words.
pub(crate) fn bend_after<'t>(word_at: impl Fn(usize) -> &'t str) -> Option<Known<Bend>> {
    following(&AFTER, word_at).next().copied()
}

/// The longest phrase about a dose as a whole that a text begins with.
pub(crate) fn cue_at(text: &str) -> Option<(&'static str, Cue)> {
    CUES.longest_opening(text).copied()
}

/// The number of words of the phrase that `word_at` has, counted from 0.
pub(crate) fn phrase<'t>(phrase: Phrase, word_at: impl Fn(usize) -> &'t str) -> Option<usize> {
    following(&PHRASES, word_at).filter(|(name, _)| *name == phrase).map(|(_, words)| words.len()).max()
}

/// Whether `noun` is the plural of a movement: `pulls`, `crossings`.
pub(crate) fn is_counted_move(noun: &str) -> bool {
    let moves = |stem: &str| matches!(dose_word(stem), DoseWord::Motion | DoseWord::Activity);
    let gerund = noun.len() > 7 && noun.ends_with("ings");
    let plain = dose_word(noun) == DoseWord::Other && !is_in(Group::Things, noun);
    plain && (gerund || en::singulars(noun).into_iter().flatten().any(moves))
}

/// Whether `name` is one of a movement that is counted: `bridge`.
pub(crate) fn is_move_name(name: &str) -> bool {
    MOVES.contains(name)
}

/// Whether `noun` is the plural of what one does who is told `verb`: `slide`, `slides`.
pub(crate) fn same_verb(verb: &str, noun: &str) -> bool {
    verb.len() > 2 && verb != noun && en::singulars(noun).into_iter().flatten().any(|stem| stem == verb)
}

/// The groups that a word belongs to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Groups(u128);

impl Groups {
    /// Those of some words together.
    pub(crate) fn of_all<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        Self(words.fold(0, |groups, word| groups | groups_of(word).0))
    }

    /// Whether a group is among them.
    pub(crate) const fn hold(self, group: Group) -> bool {
        self.0 & bit(group) != 0
    }
}

/// The groups that `word` belongs to, where several are asked for.
pub(crate) fn groups_of(word: &str) -> Groups {
    Groups(GROUPS.get(word).copied().unwrap_or(0))
}

/// Whether `word` belongs to a group.
pub(crate) fn is_in(group: Group, word: &str) -> bool {
    groups_of(word).hold(group)
}
