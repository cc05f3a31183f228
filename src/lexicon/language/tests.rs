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
fn zz_lines() {
    let Ok(text) = std::env::var("ZZT") else { return };
    let list = std::env::var("ZZL").unwrap_or("pain-limit".into());
    let all = include_str!("../en/pain_stop.txt");
    let head = format!("[{list}]\n");
    let start = all.find(&head).unwrap() + head.len();
    let end = start + all[start..].find("\n[").unwrap();
    for line in all[start..end].lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
        let one: &'static str = Box::leak(format!("{}{line}{}", &all[..start], &all[end..]).into_boxed_str());
        let texts: &'static [&'static str] = Box::leak(vec![include_str!("../en/common.txt"), one].into_boxed_slice());
        let language = Language::read(texts);
        let lower = text.to_lowercase();
        let mut tokens = Vec::new();
        language.cut(&text, &lower, &mut tokens);
        let c = *Concept::ALL.iter().find(|c| c.name() == list).unwrap();
        for r in language.all(c, &tokens) {
            println!("## {} <= {line}", &text[tokens[r.start].start as usize..tokens[r.end - 1].end as usize]);
        }
    }
}
