//! From the texts of a language to its program.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{
    Entries, Language,
    notation::{self, Expression},
    program::{Openers, Program, Step, WordSet},
    search,
};
use crate::lexicon::concept::{Concept, Concepts};

/// Lists that name each other this deep name themselves.
const DEEPEST: usize = 12;

/// Lists by text and name. A text sees its own lists first, then those of the others, so that two
/// texts may use one name for what only they need.
type Lists = BTreeMap<(usize, &'static str), Vec<Expression>>;

impl Language {
    /// Reads the texts of a language.
    ///
    /// # Panics
    ///
    /// If they are not written as `notation` says; they are part of the program, and a test reads
    /// each of them.
    pub(super) fn read(texts: &'static [&'static str]) -> Self {
        let mut lists = Lists::new();
        for (text, lines) in texts.iter().enumerate() {
            for (name, expressions) in notation::lists(lines).unwrap_or_else(|misread| panic!("{misread}")) {
                let before = lists.insert((text, name), expressions);
                assert!(before.is_none(), "[{name}] stands twice in one text");
            }
        }
        let mut builder = Builder {
            lists: &lists,
            words: FxHashMap::default(),
            stems: BTreeMap::new(),
            program: Program::default(),
            sets: FxHashMap::default(),
        };
        lists.values().flatten().for_each(|expression| builder.learn(expression));
        builder.number_stems();
        let entries: Vec<Entries> = Concept::ALL.iter().map(|concept| builder.entries(*concept)).collect();
        builder.finish(entries)
    }
}

/// Where an expression stands: in which text, and how deep in lists that name each other.
#[derive(Debug, Clone, Copy)]
struct Standing {
    text: usize,
    depth: usize,
}

struct Builder<'l> {
    lists: &'l Lists,
    words: FxHashMap<String, u32>,
    stems: BTreeMap<String, u32>,
    program: Program,
    sets: FxHashMap<WordSet, u32>,
}

impl Builder<'_> {
    fn learn(&mut self, expression: &Expression) {
        match expression {
            Expression::Word(word) | Expression::Capitals(word) => {
                let next = self.next_word();
                self.words.entry(word.clone()).or_insert(next);
            }
            Expression::Stem(stem) => {
                self.stems.entry(stem.clone()).or_insert(0);
            }
            Expression::Row(several) | Expression::OneOf(several) => several.iter().for_each(|one| self.learn(one)),
            Expression::Maybe(one) | Expression::Repeat(one) => self.learn(one),
            Expression::List(_)
            | Expression::Any
            | Expression::Number
            | Expression::Gap { .. }
            | Expression::Start
            | Expression::End => {}
        }
    }

    /// Word 0 is every word the language does not hold.
    fn next_word(&self) -> u32 {
        u32::try_from(self.words.len() + 1).expect("a language holds some thousand words")
    }

    fn number_stems(&mut self) {
        let first = self.next_word();
        for (word, number) in (first..).zip(self.stems.values_mut()) {
            *number = word;
        }
    }

    fn entries(&mut self, concept: Concept) -> Entries {
        let mut entries = Entries::default();
        let Some(text) = self.text_of(concept.name()) else { return entries };
        for expression in &self.lists[&(text, concept.name())] {
            let entry = self.here();
            self.compile(expression, Standing { text, depth: 0 });
            self.program.steps.push(Step::Found);
            let mut openers = Openers::default();
            self.program.openers(entry, &mut openers);
            assert!(!openers.nothing, "[{}] holds what may be nothing: {expression:?}", concept.name());
            if openers.anything {
                entries.by_anything.push(entry);
            } else {
                entries.by_word.extend(openers.words.iter().map(|word| (word, entry)));
                if openers.numbers {
                    entries.by_number.push(entry);
                }
            }
            entries.all.push(entry);
        }
        entries.by_word.sort_unstable();
        entries
    }

    /// The only text that holds a list.
    fn text_of(&self, name: &str) -> Option<usize> {
        let mut texts = self.lists.keys().filter(|(_, other)| *other == name).map(|(text, _)| *text);
        let only = texts.next();
        assert!(texts.next().is_none(), "[{name}] stands in several texts");
        only
    }

    fn here(&self) -> u32 {
        u32::try_from(self.program.steps.len()).expect("a language has some hundred thousand steps")
    }

    fn compile(&mut self, expression: &Expression, at: Standing) {
        assert!(at.depth < DEEPEST, "a list names itself: {expression:?}");
        let step = match expression {
            Expression::Word(word) => Step::Word(self.words[word]),
            Expression::Capitals(word) => Step::Capitals(self.words[word]),
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
    fn compile_choice(&mut self, expression: &Expression, at: Standing) {
        let mut set = WordSet::default();
        let mut others = Vec::new();
        self.sort_out(expression, at, &mut set, &mut others);
        let mut branches = others.len() + usize::from(!set.is_empty());
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
        if !set.is_empty() {
            branch(self, &mut |builder| {
                let step = builder.set_step(&set);
                builder.program.steps.push(step);
            });
        }
        for (other, at) in others {
            branch(self, &mut |builder| builder.compile(&other, at));
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
        let next = u32::try_from(self.program.sets.len()).expect("a language has some thousand sets");
        let number = *self.sets.entry(set.clone()).or_insert(next);
        if number == next {
            self.program.sets.push(set.clone());
        }
        Step::Set(number)
    }

    fn sort_out(
        &self,
        expression: &Expression,
        at: Standing,
        set: &mut WordSet,
        others: &mut Vec<(Expression, Standing)>,
    ) {
        assert!(at.depth < DEEPEST, "a list names itself: {expression:?}");
        let deeper = Standing { depth: at.depth + 1, ..at };
        match expression {
            Expression::Word(word) => set.insert(self.words[word]),
            Expression::Stem(stem) => {
                let begun = |word: &&String| word.starts_with(stem.as_str());
                self.words.iter().filter(|(word, _)| begun(word)).for_each(|(_, number)| set.insert(*number));
                self.stems.iter().filter(|(other, _)| begun(other)).for_each(|(_, number)| set.insert(*number));
            }
            Expression::OneOf(several) => {
                several.iter().for_each(|one| self.sort_out(one, at, set, others));
            }
            Expression::List(name) => {
                let own = self.lists.get(&(at.text, name.as_str())).map(|list| (list, at.text));
                let (list, text) = own
                    .or_else(|| self.text_of(name).map(|text| (&self.lists[&(text, name.as_str())], text)))
                    .unwrap_or_else(|| panic!("there is no list [{name}]"));
                list.iter().for_each(|one| self.sort_out(one, Standing { text, ..deeper }, set, others));
            }
            other => others.push((other.clone(), deeper)),
        }
    }

    fn finish(self, entries: Vec<Entries>) -> Language {
        let count = self.words.len() + self.stems.len() + 1;
        let mut opened_by: Vec<Concepts> = vec![Concepts::default(); count];
        let (mut opened_by_number, mut opened_by_anything) = (Concepts::default(), Concepts::default());
        for (concept, entries) in Concept::ALL.iter().zip(&entries) {
            for (word, _) in &entries.by_word {
                opened_by[*word as usize].insert(*concept);
            }
            if !entries.by_number.is_empty() {
                opened_by_number.insert(*concept);
            }
            if !entries.by_anything.is_empty() {
                opened_by_anything.insert(*concept);
            }
        }
        Language {
            words: self.words,
            stems: self.stems.into_iter().collect(),
            program: self.program,
            entries,
            opened_by,
            opened_by_number,
            opened_by_anything,
            number: search::number(),
        }
    }
}
