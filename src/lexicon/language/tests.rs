//! The notation at work, and the texts of every language.

use std::{collections::BTreeSet, ops::Range};

use super::{
    notation::{Crosses, Expression, Vocabulary},
    *,
};

const SMALL: &[&str] = &["
[negation]
not | never
[exercise]
(the|your) {move} | pregnan~ | {number} / 10 | NO!
stop ..2 short
^ when ...4 $
[move]
plank(,s) | side plank
"];

fn found(text: &str) -> Vec<String> {
    let language = Language::read(SMALL);
    let lower = text.to_lowercase();
    let mut tokens = Vec::new();
    language.cut(text, &lower, &mut tokens);
    let bytes = |range: &Range<usize>| tokens[range.start].start as usize..tokens[range.end - 1].end as usize;
    language.all(Concept::Exercise, &tokens).iter().map(|range| text[bytes(range)].to_owned()).collect()
}

#[test]
fn expressions_are_found_longest_first() {
    assert_eq!(found("Try your side plank, the planks."), ["your side plank", "the planks"]);
    assert_eq!(found("In early pregnancy keep it at 3/10."), ["pregnancy", "3/10"]);
    assert_eq!(found("Crunches: NO. Well, no."), ["NO"]);
    assert_eq!(found("Stop a little way short; stop a bit too far, short"), ["Stop a little way short"][..0].to_vec());
    assert_eq!(found("stop well short of it"), ["stop well short"]);
    assert_eq!(found("When it hurts, rest."), ["When it hurts, rest"]);
    assert!(found("So when it hurts, rest.").is_empty());
}

/// Whether a language has words for a concept at all.
fn knows(language: &Language, concept: Concept) -> bool {
    !language.compiled(concept).entries.are_none()
}

#[test]
fn every_language_is_read() {
    for texts in &TEXTS {
        let language = Language::read(texts.lists);
        assert!(knows(&language, Concept::Negation), "{}", texts.tag);
    }
}

#[test]
fn english_knows_every_concept() {
    for concept in Concept::ALL {
        assert!(knows(english(), *concept), "{}", concept.name());
    }
}

#[test]
fn every_list_is_used() {
    for texts in &TEXTS {
        let mut words = Vocabulary::default();
        let lists = texts.lists.iter().flat_map(|text| notation::lists(text, &mut words).expect("right lists"));
        let lists: Vec<_> = lists.collect();
        let named = |name: &str| {
            let reference = format!("{{{name}}}");
            texts.lists.iter().any(|text| text.contains(&reference))
        };
        for (name, _) in &lists {
            assert!(
                Concept::ALL.iter().any(|concept| concept.name() == *name) || named(name) || *name == build::FREQUENT,
                "{}: [{name}]",
                texts.tag
            );
        }
    }
}

#[test]
fn a_choice_may_hold_an_option() {
    const OPTIONS: &[&str] = &["[negation]\nx (a|b?) c\n"];
    let language = Language::read(OPTIONS);
    let has = |concept, text: &str| {
        let mut tokens = Vec::new();
        language.cut(text, text, &mut tokens);
        !language.all(concept, &tokens).is_empty()
    };
    for text in ["x a c", "x b c", "x c"] {
        assert!(has(Concept::Negation, text), "{text}");
    }
    assert!(!has(Concept::Negation, "x a b c"));
}

/// Where `expression` may end that begins at `from`: tried way by way.
fn ends(expression: &Expression, texts: &Small<'_>, from: usize) -> BTreeSet<usize> {
    let tokens = texts.tokens;
    let one = |fits: &dyn Fn(&Piece<'_>) -> bool| {
        tokens.get(from).filter(|piece| fits(piece)).map(|_| from + 1).into_iter().collect()
    };
    match expression {
        Expression::Word(word) => one(&|piece| texts.vocabulary.get(piece.lower) == Some(*word)),
        Expression::Stem(stem) => one(&|piece| piece.lower.starts_with(stem)),
        Expression::Capitals(word) => {
            one(&|piece| texts.vocabulary.get(piece.lower) == Some(*word) && piece.shape == Shape::Capitals)
        }
        Expression::Any => one(&|piece| piece.shape != Shape::Mark),
        Expression::Number => one(&|piece| piece.shape == Shape::Number),
        Expression::List(_) => texts.list.iter().flat_map(|one| ends(one, texts, from)).collect(),
        Expression::Start => (from == 0).then_some(from).into_iter().collect(),
        Expression::End => {
            tokens[from..].iter().all(|piece| piece.shape == Shape::Mark).then_some(from).into_iter().collect()
        }
        Expression::Gap { most, crosses } => {
            let passed = |piece: &&Piece<'_>| *crosses == Crosses::Marks || piece.shape != Shape::Mark;
            let widest = tokens[from..].iter().take(usize::from(*most)).take_while(passed).count();
            (from..=from + widest).collect()
        }
        Expression::Row(several) => several.iter().fold(BTreeSet::from([from]), |begun, next| {
            begun.into_iter().flat_map(|at| ends(next, texts, at)).collect()
        }),
        Expression::OneOf(several) => several.iter().flat_map(|one| ends(one, texts, from)).collect(),
        Expression::Maybe(inner) => ends(inner, texts, from).into_iter().chain([from]).collect(),
        Expression::Repeat(inner) => {
            let mut found = BTreeSet::from([from]);
            loop {
                let more: BTreeSet<usize> = found.iter().flat_map(|at| ends(inner, texts, *at)).collect();
                if more.is_subset(&found) {
                    return found;
                }
                found.extend(more);
            }
        }
    }
}

/// A token with its text.
struct Piece<'t> {
    lower: &'t str,
    shape: Shape,
}

/// What an expression is tried on, and the list it may name.
struct Small<'t> {
    tokens: &'t [Piece<'t>],
    list: &'t [Expression],
    vocabulary: &'t Vocabulary,
}

/// Numbers that look drawn by lot and are the same in every run.
struct Lot(u64);

impl Lot {
    fn below(&mut self, many: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits fit") % many
    }

    fn of<'s>(&mut self, several: &[&'s str]) -> &'s str {
        several[self.below(several.len())]
    }

    /// An expression, as it is written.
    fn expression(&mut self, deep: usize) -> String {
        let simple = ["a", "b", "ab", "c(,a)", "a~", "AB!", ",", "_", "{number}", "..1", "..2", "...2", "$", "^"];
        match self.below(if deep == 0 { 6 } else { 11 }) {
            0..6 => self.of(&simple).to_owned(),
            6 => format!("({}|{})", self.expression(deep - 1), self.expression(deep - 1)),
            7 => format!("({})?", self.expression(deep - 1)),
            8 => format!("({})*", self.expression(deep - 1)),
            9 => "{exercise}".to_owned(),
            _ => format!("{} {}", self.expression(deep - 1), self.expression(deep - 1)),
        }
    }
}

#[test]
fn the_longest_expression_is_what_trying_every_way_finds() {
    let mut lot = Lot(7);
    let mut found = 0;
    for _ in 0..1_500 {
        let first = lot.of(&["a", "(a|b|c a)", "a~", "_", "{number}", "^ _", "..2 b", "{exercise}", "AB!"]).to_owned();
        let (line, other) =
            (format!("{first} {}", lot.expression(3)), format!("b {}", lot.expression(1).replace("{exercise}", "b")));
        let text: &'static str = format!("[negation]\n{line}\n[exercise]\n{other}\nca | c\n").leak();
        let texts: &'static [&'static str] = vec![text].leak();
        let language = Language::read(texts);
        let mut vocabulary = Vocabulary::default();
        let lists = notation::lists(text, &mut vocabulary).expect("lines written as they should be");
        for _ in 0..8 {
            let words: Vec<&str> =
                (0..lot.below(9)).map(|_| lot.of(&["a", "b", "ab", "A", "AB", "ca", "x", ",", "7"])).collect();
            let text = words.join(" ");
            let lower = text.to_lowercase();
            let mut tokens = Vec::new();
            language.cut(&text, &lower, &mut tokens);
            let pieces: Vec<Piece<'_>> = tokens
                .iter()
                .map(|token| Piece { lower: &lower[token.start as usize..token.end as usize], shape: token.shape })
                .collect();
            let tried = Small { tokens: &pieces, list: &lists[1].1, vocabulary: &vocabulary };
            for at in 0..tokens.len() {
                let every = lists[0].1.iter().flat_map(|one| ends(one, &tried, at)).max().filter(|end| *end > at);
                assert_eq!(
                    language.at(Concept::Negation, &tokens, at),
                    every,
                    "`{line}`, `{other}` in `{text}` at {at}"
                );
                found += usize::from(every.is_some());
            }
        }
    }
    assert!(found > 1_000, "only {found} found");
}

/// A search from each token may run to the end of its piece, so a line must be read in pieces that do
/// not grow with it.
#[test]
fn an_endless_line_of_list_words_is_read_in_pieces() {
    let mut sorted: Vec<&str> = english().lists.words.iter().map(|(word, _)| word).collect();
    sorted.sort_unstable();
    let mut lot = Lot(3);
    let read = |lot: &mut Lot, bytes: usize| {
        let mut text = String::new();
        while text.len() < bytes {
            text.push_str(sorted[lot.below(400) * sorted.len() / 400]);
            text.push(' ');
        }
        let prose = crate::text::Prose::from_text(&text, 0);
        let place = crate::lexicon::Place::Paragraph;
        let passage = crate::lexicon::Passage { prose: &prose, place, lent: crate::lexicon::Lent::default() };
        let sentences = crate::lexicon::Sentences::read(&[passage], english());
        let longest = sentences.iter().map(|sentence| sentence.tokens.len()).max();
        let found: usize = sentences.iter().map(|sentence| sentence.all(Concept::Sign).len()).sum();
        (longest.unwrap_or_default(), found)
    };
    let (short, few) = read(&mut lot, 30_000);
    let (long, many) = read(&mut lot, 300_000);
    assert!(long < 2 * short && long < 800, "pieces of {short} and {long} tokens");
    assert!(few > 0 && many < 20 * few, "{few} and {many} found");
}

#[test]
fn a_sentence_calls_for_a_concept_when_what_it_needs_stands_behind_what_opens_it() {
    let language = Language::read(&["[frequent]\nthe\n[exercise]\nthe plank | {number} reps\n"]);
    let calls = |text: &str| language.cut(text, text, &mut Vec::new()).contains(Concept::Exercise);
    assert!(calls("hold the plank") && calls("the long plank") && calls("do 8 reps"));
    assert!(!calls("plank the") && !calls("reps: 8") && !calls("hold the pose"));
}

#[test]
fn words_far_apart_in_the_lists_have_classes_of_their_own() {
    let many = (0..40).fold(String::new(), |many, at| many + &format!("filler{at} | "));
    let text: &'static str =
        format!("[negation]\n{many}not\n[exercise]\n(plank|bridge) (up|down)\n[body]\n{many}knee\n[move]\nsit up\n")
            .leak();
    let language = Language::read(vec![text].leak());
    let classes = &language.compiled(Concept::Exercise).classes;
    let class = |word: &str| classes.of_word(language.word(word));
    assert_eq!((class("plank"), class("up")), (class("bridge"), class("down")));
    assert_ne!(class("plank"), class("up"));
    assert_eq!([class("knee"), class("filler7"), class("sit")], [0; 3], "no expression of the concept holds them");
}
