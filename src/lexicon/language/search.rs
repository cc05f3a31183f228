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
    program::{Place, Program, Way, Ways},
    token::{Shape, Token},
};
use crate::lexicon::concept::Concept;

thread_local! {
    /// By the number of a language.
    static MEMOS: RefCell<Vec<Memo>> = const { RefCell::new(Vec::new()) };
}

/// How much is kept: transitions, and ways in all states together. Some megabytes.
const MOST_KEPT: usize = 1 << 18;

/// The next number of a language.
pub(super) fn number() -> usize {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// Ways that were seen side by side.
#[derive(Debug)]
struct State {
    waiting: Rc<[Way]>,
    /// Whether an expression is at its end here.
    is_found: bool,
}

/// No way goes on from this state, and none has come to its end.
const DEAD: u32 = 0;

/// What one thread knows of a language.
#[derive(Debug)]
struct Memo {
    states: Vec<State>,
    numbers: FxHashMap<(Concept, Rc<[Way]>, bool), u32>,
    /// Where a token leads from a state, or as the first of a concept.
    onward: FxHashMap<u64, u32>,
    /// All ways of all states.
    kept: usize,
    ways: Ways,
}

impl Default for Memo {
    fn default() -> Self {
        Self {
            states: vec![State { waiting: Rc::new([]), is_found: false }],
            numbers: FxHashMap::default(),
            onward: FxHashMap::default(),
            kept: 0,
            ways: Ways::default(),
        }
    }
}

impl Memo {
    /// Forgets everything when it is too much.
    fn make_room(&mut self) {
        if self.kept + self.onward.len() > MOST_KEPT {
            *self = Self::default();
        }
    }

    /// The number of the state that `ways` makes up, of expressions of `concept`.
    fn state(&mut self, concept: Concept, program: &Program) -> u32 {
        let (waiting, is_found) = program.waiting(&self.ways);
        if waiting.is_empty() && !is_found {
            return DEAD;
        }
        let waiting: Rc<[Way]> = waiting.into();
        let next = u32::try_from(self.states.len()).expect("what is kept is bounded");
        let number = *self.numbers.entry((concept, Rc::clone(&waiting), is_found)).or_insert(next);
        if number == next {
            self.kept += waiting.len();
            self.states.push(State { waiting, is_found });
        }
        number
    }
}

/// Tokens that are searched, by a thread that may know them.
struct Search<'l, 't> {
    language: &'l Language,
    tokens: &'t [Token],
    /// Behind this token only marks stand.
    tail: usize,
    memo: &'t mut Memo,
}

impl Search<'_, '_> {
    fn place(&self, at: usize) -> Place {
        Place { is_start: at == 0, is_end: at >= self.tail }
    }

    /// The state behind token `at`, the first of an expression of `concept`.
    fn begin(&mut self, concept: Concept, at: usize) -> u32 {
        let (token, place, behind) = (&self.tokens[at], self.place(at), self.place(at + 1));
        let flags = 1 | u64::from(place.is_start) << 1 | u64::from(place.is_end) << 2 | u64::from(behind.is_end) << 3;
        let key = u64::from(concept as u16) << 40 | u64::from(token.word) << 8 | (token.shape as u64) << 4 | flags;
        if let Some(state) = self.memo.onward.get(&key) {
            return *state;
        }
        let Compiled { entries, program } = self.language.compiled(concept);
        let ways = &mut self.memo.ways;
        ways.clear();
        entries.at(token).for_each(|entry| program.enter(entry, place, ways));
        let (first, _) = program.waiting(ways);
        ways.clear();
        program.take(&first, token, behind, ways);
        let state = self.memo.state(concept, program);
        self.memo.onward.insert(key, state);
        state
    }

    /// The state behind token `at` from the one before it.
    fn go_on(&mut self, concept: Concept, from: u32, at: usize) -> u32 {
        let (token, behind) = (&self.tokens[at], self.place(at + 1));
        let key = u64::from(from) << 40
            | u64::from(token.word) << 8
            | (token.shape as u64) << 4
            | u64::from(behind.is_end) << 3;
        if let Some(state) = self.memo.onward.get(&key) {
            return *state;
        }
        let waiting = Rc::clone(&self.memo.states[from as usize].waiting);
        self.memo.ways.clear();
        let program = &self.language.compiled(concept).program;
        program.take(&waiting, token, behind, &mut self.memo.ways);
        let state = self.memo.state(concept, program);
        self.memo.onward.insert(key, state);
        state
    }

    /// The longest expression of `concept` that begins at token `at`: the place behind it.
    fn longest(&mut self, concept: Concept, at: usize) -> Option<usize> {
        if !self.language.opens(concept, self.tokens.get(at)?) {
            return None;
        }
        self.memo.make_room();
        let mut state = self.begin(concept, at);
        let mut behind = at + 1;
        let mut found = None;
        while state != DEAD {
            let State { waiting, is_found } = &self.memo.states[state as usize];
            if *is_found {
                found = Some(behind);
            }
            if waiting.is_empty() || behind == self.tokens.len() {
                break;
            }
            state = self.go_on(concept, state, behind);
            behind += 1;
        }
        found
    }
}

impl Language {
    /// Searches `tokens` as a sentence of its own.
    fn search<T>(&self, tokens: &[Token], search: impl FnOnce(Search<'_, '_>) -> T) -> T {
        let tail = tokens.iter().rposition(|token| token.shape != Shape::Mark).map_or(0, |last| last + 1);
        MEMOS.with_borrow_mut(|memos| {
            if memos.len() <= self.number {
                memos.resize_with(self.number + 1, Memo::default);
            }
            search(Search { language: self, tokens, tail, memo: &mut memos[self.number] })
        })
    }

    /// The longest expression of `concept` that begins at token `at`: the place behind its last
    /// token.
    pub(in crate::lexicon) fn at(&self, concept: Concept, tokens: &[Token], at: usize) -> Option<usize> {
        let opens = tokens.get(at).is_some_and(|token| self.opens(concept, token));
        opens.then(|| self.search(tokens, |mut search| search.longest(concept, at))).flatten()
    }

    /// Whether an expression of `concept` stands in a sentence.
    pub(in crate::lexicon) fn has(&self, concept: Concept, tokens: &[Token]) -> bool {
        self.first_opened(concept, tokens).is_some_and(|first| {
            self.search(tokens, |mut search| (first..tokens.len()).any(|at| search.longest(concept, at).is_some()))
        })
    }

    /// Every expression of `concept` in a sentence, leftmost first, longest first, none within
    /// another: ranges of tokens.
    pub(in crate::lexicon) fn all(&self, concept: Concept, tokens: &[Token]) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let Some(first) = self.first_opened(concept, tokens) else { return found };
        self.search(tokens, |mut search| {
            let mut at = first;
            while at < tokens.len() {
                match search.longest(concept, at) {
                    Some(end) => {
                        found.push(at..end);
                        at = end;
                    }
                    None => at += 1,
                }
            }
        });
        found
    }

    /// Whether an expression of `concept` that begins among the last tokens, at `from` or later, is
    /// as long as the tokens are.
    pub(in crate::lexicon) fn ends(&self, concept: Concept, tokens: &[Token], from: usize) -> bool {
        let Some(first) = self.first_opened(concept, &tokens[from..]) else { return false };
        self.search(tokens, |mut search| {
            (from + first..tokens.len()).any(|at| search.longest(concept, at) == Some(tokens.len()))
        })
    }

    fn first_opened(&self, concept: Concept, tokens: &[Token]) -> Option<usize> {
        tokens.iter().position(|token| self.opens(concept, token))
    }
}
