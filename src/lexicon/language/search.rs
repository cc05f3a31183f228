//! Searching a sentence for expressions. What a program made of a token is kept, so that the words
//! authors use most are looked up and not worked out again.

use std::{
    cell::RefCell,
    ops::Range,
    rc::Rc,
    sync::atomic::{AtomicUsize, Ordering},
};

use rustc_hash::FxHashMap;

use super::{
    Compiled, Language,
    classes::Classes,
    program::{Place, Program, Way, Ways},
    token::{Shape, Token},
};
use crate::lexicon::concept::Concept;

thread_local! {
    /// By the number of a language.
    static MEMOS: RefCell<Vec<Memo>> = const { RefCell::new(Vec::new()) };
}

/// How many transitions are remembered, a power of two; half a megabyte a thread and language.
const REMEMBERED: usize = 1 << 16;

/// How many ways are kept in all states together; eight bytes each.
const MOST_KEPT: usize = 1 << 20;

/// How many states are kept.
const MOST_STATES: usize = 1 << 18;

/// The next number of a language.
pub(super) fn number() -> usize {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// Where a search stands behind a token.
#[derive(Debug, Clone, Copy)]
struct State {
    /// Its number; that of [`DEAD`] has no ways.
    number: u32,
    /// Whether an expression is at its end here.
    is_found: bool,
}

/// No way goes on from this state, and none has come to its end.
const DEAD: State = State { number: 0, is_found: false };

/// A bit that no number of a state has: a beginning of expressions of a concept.
const BEGUN: u32 = 1 << 24;

// The number of a state and a flag fit the answer, with room for those of one search more.
const _: () = assert!(MOST_STATES * 2 <= 1 << (ANSWER - 1) && MOST_STATES * 2 <= BEGUN as usize);

/// The most words of a language: their numbers must fit a key.
pub(super) const MOST_WORDS: usize = 1 << 16;

/// Where a token leads from a state: key and answer in one word, and the words that may hold a key
/// side by side in one line of the processor's cache. Of the keys that fall on one line those met
/// last are kept.
#[derive(Debug)]
struct Transitions(Vec<[u64; WAYS]>);

/// Transitions in a line of 64 bytes.
const WAYS: usize = 8;

/// Bits of a transition that hold where it leads.
const ANSWER: u32 = 20;

impl Transitions {
    fn line(key: u64) -> usize {
        const LINES: usize = REMEMBERED / WAYS;
        // Fibonacci hashing: the high bits of the product depend on all bits of the key.
        let mixed = key.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        usize::try_from(mixed >> (u64::BITS - LINES.trailing_zeros())).expect("the high bits count the lines")
    }

    fn get(&self, key: u64) -> Option<State> {
        let kept = self.0.get(Self::line(key))?.iter().find(|kept| **kept >> ANSWER == key)?;
        let answer = kept & ((1 << ANSWER) - 1);
        let number = u32::try_from(answer >> 1).unwrap_or(u32::MAX);
        Some(State { number, is_found: answer & 1 == 1 })
    }

    fn put(&mut self, key: u64, state: State) {
        if self.0.is_empty() {
            self.0.resize(REMEMBERED / WAYS, [0; WAYS]);
        }
        let line = &mut self.0[Self::line(key)];
        line.copy_within(..WAYS - 1, 1);
        line[0] = key << ANSWER | u64::from(state.number) << 1 | u64::from(state.is_found);
    }
}

/// What one thread knows of a language.
#[derive(Debug)]
struct Memo {
    /// By number: ways that were seen side by side.
    waiting: Vec<Rc<[Way]>>,
    numbers: FxHashMap<(Concept, Rc<[Way]>), u32>,
    onward: Transitions,
    /// All ways of all states.
    kept: usize,
    ways: Ways,
}

impl Default for Memo {
    fn default() -> Self {
        Self {
            waiting: vec![Rc::new([])],
            numbers: FxHashMap::default(),
            onward: Transitions(Vec::new()),
            kept: 0,
            ways: Ways::default(),
        }
    }
}

impl Memo {
    /// Forgets everything when it is too much.
    fn make_room(&mut self) {
        if self.kept > MOST_KEPT || self.waiting.len() > MOST_STATES {
            *self = Self::default();
        }
    }

    /// The state that `ways` makes up, of expressions of `concept`.
    fn state(&mut self, concept: Concept, program: &Program) -> State {
        let (waiting, is_found) = program.waiting(&self.ways);
        if waiting.is_empty() {
            return State { is_found, ..DEAD };
        }
        let waiting: Rc<[Way]> = waiting.into();
        let next = u32::try_from(self.waiting.len()).expect("what is kept is bounded");
        let number = *self.numbers.entry((concept, Rc::clone(&waiting))).or_insert(next);
        if number == next {
            self.kept += waiting.len();
            self.waiting.push(waiting);
        }
        State { number, is_found }
    }
}

/// A concept, and how its expressions are found.
struct Sought<'l> {
    concept: Concept,
    compiled: &'l Compiled,
}

/// Tokens that are searched, by a thread that may know them.
struct Search<'t> {
    tokens: &'t [Token],
    /// Behind this token only marks stand.
    tail: usize,
    memo: &'t mut Memo,
}

impl Search<'_> {
    fn place(&self, at: usize) -> Place {
        Place { is_start: at == 0, is_end: at >= self.tail }
    }

    /// What leads on from a state, or from a beginning.
    fn key(&self, classes: &Classes, from: u64, at: usize) -> u64 {
        from << 19 | classes.of_token(&self.tokens[at]) << 1 | u64::from(self.place(at + 1).is_end)
    }

    /// The state behind token `at`, the first of an expression.
    fn begin(&mut self, of: &Sought<'_>, at: usize) -> State {
        let (token, place, behind) = (&self.tokens[at], self.place(at), self.place(at + 1));
        let flags = u64::from(place.is_start) << 1 | u64::from(place.is_end);
        let key = self.key(&of.compiled.classes, u64::from(BEGUN) | (of.concept as u64) << 2 | flags, at);
        if let Some(state) = self.memo.onward.get(key) {
            return state;
        }
        let Compiled { entries, program, classes } = of.compiled;
        let ways = &mut self.memo.ways;
        ways.clear();
        entries.at(token, classes.of_word(token.word)).for_each(|entry| program.enter(entry, place, ways));
        let (first, _) = program.waiting(ways);
        ways.clear();
        program.take(&first, token, behind, ways);
        let state = self.memo.state(of.concept, program);
        self.memo.onward.put(key, state);
        state
    }

    /// The state behind token `at` from the one before it.
    fn go_on(&mut self, of: &Sought<'_>, from: State, at: usize) -> State {
        let key = self.key(&of.compiled.classes, u64::from(from.number), at);
        if let Some(state) = self.memo.onward.get(key) {
            return state;
        }
        let (token, behind) = (&self.tokens[at], self.place(at + 1));
        let waiting = Rc::clone(&self.memo.waiting[from.number as usize]);
        self.memo.ways.clear();
        let program = &of.compiled.program;
        program.take(&waiting, token, behind, &mut self.memo.ways);
        let state = self.memo.state(of.concept, program);
        self.memo.onward.put(key, state);
        state
    }

    /// The longest expression that begins at token `at`, which can begin one: the place behind it.
    fn longest(&mut self, of: &Sought<'_>, at: usize) -> Option<usize> {
        self.memo.make_room();
        let mut state = self.begin(of, at);
        let mut behind = at + 1;
        let mut found = None;
        loop {
            if state.is_found {
                found = Some(behind);
            }
            if state.number == DEAD.number || behind == self.tokens.len() {
                break;
            }
            state = self.go_on(of, state, behind);
            behind += 1;
        }
        found
    }
}

impl Language {
    /// Searches `tokens` for a concept, as a sentence of its own.
    fn search<T>(&self, concept: Concept, tokens: &[Token], search: impl FnOnce(Search<'_>, &Sought<'_>) -> T) -> T {
        let tail = tokens.iter().rposition(|token| token.shape != Shape::Mark).map_or(0, |last| last + 1);
        let sought = Sought { concept, compiled: self.compiled(concept) };
        MEMOS.with_borrow_mut(|memos| {
            if memos.len() <= self.number {
                memos.resize_with(self.number + 1, Memo::default);
            }
            search(Search { tokens, tail, memo: &mut memos[self.number] }, &sought)
        })
    }

    /// The longest expression of `concept` that begins at token `at`: the place behind its last
    /// token.
    pub(in crate::lexicon) fn at(&self, concept: Concept, tokens: &[Token], at: usize) -> Option<usize> {
        let opens = tokens.get(at).is_some_and(|token| self.compiled(concept).entries.opens(token));
        opens.then(|| self.search(concept, tokens, |mut search, sought| search.longest(sought, at))).flatten()
    }

    /// Whether an expression of `concept` stands in a sentence.
    pub(in crate::lexicon) fn has(&self, concept: Concept, tokens: &[Token]) -> bool {
        let Some(first) = self.next_opened(concept, tokens, 0) else { return false };
        self.search(concept, tokens, |mut search, sought| {
            let mut next = Some(first);
            while let Some(at) = next {
                if search.longest(sought, at).is_some() {
                    return true;
                }
                next = sought.compiled.entries.next(tokens, at + 1);
            }
            false
        })
    }

    /// Every expression of `concept` in a sentence, leftmost first, longest first, none within
    /// another: ranges of tokens.
    pub(in crate::lexicon) fn all(&self, concept: Concept, tokens: &[Token]) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let Some(first) = self.next_opened(concept, tokens, 0) else { return found };
        self.search(concept, tokens, |mut search, sought| {
            let mut next = Some(first);
            while let Some(at) = next {
                let end = search.longest(sought, at);
                found.extend(end.map(|end| at..end));
                next = sought.compiled.entries.next(tokens, end.unwrap_or(at + 1));
            }
        });
        found
    }

    /// Whether an expression of `concept` that begins among the last tokens, at `from` or later, is
    /// as long as the tokens are.
    pub(in crate::lexicon) fn ends(&self, concept: Concept, tokens: &[Token], from: usize) -> bool {
        let Some(first) = self.next_opened(concept, tokens, from) else { return false };
        self.search(concept, tokens, |mut search, sought| {
            let mut next = Some(first);
            while let Some(at) = next {
                if search.longest(sought, at) == Some(tokens.len()) {
                    return true;
                }
                next = sought.compiled.entries.next(tokens, at + 1);
            }
            false
        })
    }

    fn next_opened(&self, concept: Concept, tokens: &[Token], from: usize) -> Option<usize> {
        self.compiled(concept).entries.next(tokens, from)
    }
}
