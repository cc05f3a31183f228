//! From the texts of a language to its programs.

use std::{rc::Rc, sync::OnceLock};

use rustc_hash::FxHashMap;

use super::{
    By, Compiled, Language, Stem,
    classes::Classes,
    entries::Entries,
    needs::{Anchors, Needs},
    notation::{self, Expression, Vocabulary},
    openers::{First, Openers},
    program::{Program, Step, WordSet},
    search,
};
use crate::lexicon::concept::{Concept, Concepts};

/// The list of words that most sentences hold.
pub(super) const FREQUENT: &str = "frequent";

/// Lists that name each other this deep name themselves.
pub(super) const DEEPEST: usize = 12;

/// The lists of a language. A text sees its own lists first, then those of the others, so that two
/// texts may use one name for what only they need.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// The lists of a name, each with its text.
    by_name: FxHashMap<&'static str, Vec<(usize, Vec<Expression>)>>,
    /// The words of all lists.
    pub(super) words: Vocabulary,
    /// Words and stems, sorted, and their numbers. Most are told apart by their heads.
    sorted: Vec<(u64, Box<str>, u32)>,
}

impl Lists {
    fn read(texts: &'static [&'static str]) -> Self {
        let bytes = texts.iter().map(|text| text.len()).sum();
        let mut lists = Self { words: Vocabulary::of_lists(bytes), ..Self::default() };
        for (text, lines) in texts.iter().enumerate() {
            for (name, expressions) in
                notation::lists(lines, &mut lists.words).unwrap_or_else(|misread| panic!("{misread}"))
            {
                let same: &mut Vec<_> = lists.by_name.entry(name).or_default();
                assert!(same.iter().all(|(other, _)| *other != text), "[{name}] stands twice in one text");
                same.push((text, expressions));
            }
        }
        lists
    }

    /// The list that a text means by a name, the text it stands in, and its name.
    fn named(&self, name: &str, text: usize) -> Option<(&[Expression], usize, &'static str)> {
        let (name, same) = self.by_name.get_key_value(name)?;
        let (text, list) = same.iter().find(|(other, _)| *other == text).unwrap_or_else(|| {
            assert!(same.len() == 1, "[{name}] stands in several texts");
            &same[0]
        });
        Some((list, *text, name))
    }

    /// The same of a list that an expression names.
    pub(super) fn meant(&self, name: &str, text: usize) -> (&[Expression], usize, &'static str) {
        self.named(name, text).unwrap_or_else(|| panic!("there is no list [{name}]"))
    }

    /// The single words of the list of words that most sentences hold.
    pub(super) fn frequent(&self) -> impl Iterator<Item = u32> {
        let list = self.named(FREQUENT, usize::MAX).map_or(&[][..], |(list, ..)| list);
        list.iter().filter_map(|one| if let Expression::Word(word) = one { Some(*word) } else { None })
    }

    fn of(&self, concept: Concept) -> Option<(&[Expression], usize)> {
        self.named(concept.name(), usize::MAX).map(|(list, text, _)| (list, text))
    }

    /// The numbers of all words and stems that begin so.
    pub(super) fn begun(&self, stem: &str) -> impl Iterator<Item = u32> {
        let from = self.sorted.partition_point(|(_, word, _)| **word < *stem);
        let begun = self.sorted[from..].iter().take_while(move |(_, word, _)| word.starts_with(stem));
        begun.map(|(.., number)| *number)
    }

    /// Numbers the stems behind all words.
    fn number_stems(&mut self) -> Vec<Stem> {
        let stems: Vec<(&'static str, u32)> = self.words.stems.iter().copied().zip(self.words.next()..).collect();
        let all = self.words.iter().chain(stems.iter().copied());
        self.sorted = all.map(|(word, number)| (head(word), word.into(), number)).collect();
        self.sorted.sort_unstable();
        let mut numbered: Vec<Stem> = Vec::with_capacity(stems.len());
        for (text, word) in stems {
            let within = numbered.iter().rposition(|shorter| text.starts_with(shorter.text));
            numbered.push(Stem { text, word, within });
        }
        numbered
    }
}

/// The first eight bytes of a word as a number: in the order of numbers, words are in their own order.
fn head(word: &str) -> u64 {
    let mut first = [0; 8];
    let length = word.len().min(first.len());
    first[..length].copy_from_slice(&word.as_bytes()[..length]);
    u64::from_be_bytes(first)
}

impl Language {
    /// Reads the texts of a language. The program of a concept is made when it is first asked for.
    ///
    /// # Panics
    ///
    /// If they are not written as `notation` says; they are part of the program, and a test reads
    /// each of them.
    pub(super) fn read(texts: &'static [&'static str]) -> Self {
        let mut lists = Lists::read(texts);
        let stems = lists.number_stems();
        let count = lists.words.next() as usize + stems.len();
        assert!(count <= search::MOST_WORDS, "{count} words");
        let mut opened_by: Vec<Concepts> = vec![Concepts::default(); count];
        let (mut opened_by_number, mut opened_by_anything) = (Concepts::default(), Concepts::default());
        let mut needed_by: Vec<Concepts> = vec![Concepts::default(); count];
        let (mut needed_by_number, mut needed_by_anything) = (Concepts::default(), Concepts::default());
        let mut anchored = Concepts::default();
        let mut first = First::new(&lists);
        let mut needs = Needs::new(&lists, count);
        let mut anchors = Anchors::new(&lists);
        for concept in Concept::ALL {
            let Some((list, text)) = lists.of(*concept) else { continue };
            let mut openers = Openers::default();
            for expression in list {
                first.add(expression, Standing { text, depth: 0 }, &mut openers);
            }
            openers.words.iter().for_each(|word| opened_by[word as usize].insert(*concept));
            if openers.numbers {
                opened_by_number.insert(*concept);
            }
            if openers.anything {
                opened_by_anything.insert(*concept);
            }
            if anchors.of_any(list, Standing { text, depth: 0 }) {
                anchored.insert(*concept);
            }
            match needs.of_any(list, Standing { text, depth: 0 }) {
                Some(need) => {
                    need.words.iter().for_each(|word| needed_by[*word as usize].insert(*concept));
                    if need.numbers {
                        needed_by_number.insert(*concept);
                    }
                }
                None => needed_by_anything.insert(*concept),
            }
        }
        let opened_by = By { words: opened_by, number: opened_by_number, anything: opened_by_anything };
        let needed_by = By { words: needed_by, number: needed_by_number, anything: needed_by_anything };
        let compiled = Concept::ALL.iter().map(|_| OnceLock::new()).collect();
        Self { lists, stems, compiled, opened_by, needed_by, anchored, number: search::number() }
    }

    /// The program of a concept.
    pub(super) fn compile(&self, concept: Concept) -> Compiled {
        let mut builder = Builder {
            lists: &self.lists,
            program: Program::default(),
            sets: FxHashMap::default(),
            choices: FxHashMap::default(),
        };
        let begun = builder.begun(concept);
        let program = builder.program;
        let classes = Classes::of(&program, self.opened_by.words.len());
        let entries = Entries::of(&program, &classes, &begun);
        Compiled { entries, program, classes }
    }
}

/// Where an expression stands: in which text, and how deep in lists that name each other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    pub(super) text: usize,
    pub(super) depth: usize,
}

/// What a choice is between: single words, and longer expressions.
#[derive(Debug, Default, Clone)]
struct Choice<'l> {
    set: WordSet,
    others: Vec<(&'l Expression, Standing)>,
}

struct Builder<'l> {
    lists: &'l Lists,
    program: Program,
    sets: FxHashMap<WordSet, u32>,
    /// The choices that lists are.
    choices: FxHashMap<(usize, &'static str), Rc<Choice<'l>>>,
}

impl<'l> Builder<'l> {
    /// Compiles the expressions of a concept: where they begin.
    fn begun(&mut self, concept: Concept) -> Vec<u32> {
        let Some((list, text)) = self.lists.of(concept) else { return Vec::new() };
        let mut begun = Vec::with_capacity(list.len());
        for expression in list {
            let entry = self.here();
            self.compile(expression, Standing { text, depth: 0 });
            self.program.steps.push(Step::Found);
            self.program.for_each_first(entry, &mut |step| {
                assert!(!matches!(step, Step::Found), "[{}] holds what may be nothing: {expression:?}", concept.name());
            });
            begun.push(entry);
        }
        begun
    }

    fn here(&self) -> u32 {
        u32::try_from(self.program.steps.len()).expect("a concept has some thousand steps")
    }

    fn compile(&mut self, expression: &'l Expression, at: Standing) {
        assert!(at.depth < DEEPEST, "a list names itself: {expression:?}");
        let step = match expression {
            Expression::Word(word) => Step::Word(*word),
            Expression::Capitals(word) => Step::Capitals(*word),
            Expression::Any => Step::Any,
            Expression::Number => Step::Number,
            Expression::Gap { most, crosses } => Step::Gap { most: *most, crosses: *crosses },
            Expression::Start => Step::Start,
            Expression::End => Step::End,
            Expression::Stem(_) | Expression::OneOf(_) | Expression::List(_) => {
                return self.compile_choice(expression, at);
            }
            Expression::Row(several) => return several.iter().for_each(|one| self.compile(one, at)),
            Expression::Maybe(one) => {
                let fork = self.here();
                self.program.steps.push(Step::Found);
                self.compile(one, at);
                self.program.steps[fork as usize] = Step::Fork(self.here());
                return;
            }
            Expression::Repeat(one) => {
                let fork = self.here();
                self.program.steps.push(Step::Found);
                self.compile(one, at);
                self.program.steps.push(Step::Jump(fork));
                self.program.steps[fork as usize] = Step::Fork(self.here());
                return;
            }
        };
        self.program.steps.push(step);
    }

    /// Single words of a choice become one set; the others are forks.
    fn compile_choice(&mut self, expression: &'l Expression, at: Standing) {
        let choice = self.choice(expression, at);
        let mut branches = choice.others.len() + usize::from(!choice.set.is_empty());
        assert!(branches > 0, "a choice of nothing: {expression:?}");
        let mut jumps = Vec::new();
        let mut branch = |builder: &mut Self, compile: &mut dyn FnMut(&mut Self)| {
            branches -= 1;
            let fork = builder.here();
            if branches > 0 {
                builder.program.steps.push(Step::Found);
            }
            compile(builder);
            if branches > 0 {
                jumps.push(builder.here());
                builder.program.steps.push(Step::Found);
                builder.program.steps[fork as usize] = Step::Fork(builder.here());
            }
        };
        if !choice.set.is_empty() {
            branch(self, &mut |builder| {
                let step = builder.set_step(&choice.set);
                builder.program.steps.push(step);
            });
        }
        for (other, at) in &choice.others {
            branch(self, &mut |builder| builder.compile(other, *at));
        }
        let end = self.here();
        for jump in jumps {
            self.program.steps[jump as usize] = Step::Jump(end);
        }
    }

    fn set_step(&mut self, set: &WordSet) -> Step {
        let mut words = set.iter();
        if let (Some(only), None) = (words.next(), words.next()) {
            return Step::Word(only);
        }
        if let Some(number) = self.sets.get(set) {
            return Step::Set(*number);
        }
        let number = u32::try_from(self.program.sets.len()).expect("a concept has some hundred sets");
        self.sets.insert(set.clone(), number);
        self.program.sets.push(set.clone());
        Step::Set(number)
    }

    fn choice(&mut self, expression: &'l Expression, at: Standing) -> Rc<Choice<'l>> {
        let Expression::List(name) = expression else {
            let mut choice = Choice::default();
            self.sort_out(expression, at, &mut choice);
            return Rc::new(choice);
        };
        let (list, text, name) = self.lists.meant(name, at.text);
        if let Some(known) = self.choices.get(&(text, name)) {
            return Rc::clone(known);
        }
        let mut choice = Choice::default();
        let deeper = Standing { text, depth: at.depth + 1 };
        for one in list {
            self.sort_out(one, deeper, &mut choice);
        }
        let choice = Rc::new(choice);
        self.choices.insert((text, name), Rc::clone(&choice));
        choice
    }

    fn sort_out(&mut self, expression: &'l Expression, at: Standing, into: &mut Choice<'l>) {
        assert!(at.depth < DEEPEST, "a list names itself: {expression:?}");
        match expression {
            Expression::Word(word) => into.set.insert(*word),
            Expression::Stem(stem) => self.lists.begun(stem).for_each(|word| into.set.insert(word)),
            Expression::OneOf(several) => several.iter().for_each(|one| self.sort_out(one, at, into)),
            Expression::List(_) => {
                let choice = self.choice(expression, at);
                into.set.extend(&choice.set);
                into.others.extend_from_slice(&choice.others);
            }
            other => into.others.push((other, Standing { depth: at.depth + 1, ..at })),
        }
    }
}
