//! The notation at work, and the texts of every language.

use super::*;

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

#[test]
fn every_language_is_read() {
    for texts in &TEXTS {
        let language = Language::read(texts.lists);
        assert!(language.knows(Concept::Negation), "{}", texts.tag);
    }
}

#[test]
fn english_knows_every_concept() {
    for concept in Concept::ALL {
        assert!(english().knows(*concept), "{}", concept.name());
    }
}

#[test]
fn every_list_is_used() {
    for texts in &TEXTS {
        let lists: Vec<_> = texts.lists.iter().flat_map(|text| notation::lists(text).expect("right lists")).collect();
        let named = |name: &str| {
            let reference = format!("{{{name}}}");
            texts.lists.iter().any(|text| text.contains(&reference))
        };
        for (name, _) in &lists {
            assert!(
                Concept::ALL.iter().any(|concept| concept.name() == *name) || named(name),
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

#[test]
#[ignore = "tells a developer which expressions are tried at every word"]
fn expressions_that_any_word_may_begin() {
    for concept in Concept::ALL {
        let entries = &english().entries[*concept as usize];
        println!("{}: {} of {}", concept.name(), entries.by_anything.len(), entries.all.len());
    }
}
