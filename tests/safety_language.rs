//! The examples of `docs/safety-language.md` are read as it says.

use physiolint::{
    lexicon::{
        Above, Element, Elements, FlagGroup, Lent, Passage, Place, Sentences, Strength, Tier, cautions, claims,
        disclaimers, pain_stops, red_flags,
    },
    text::Prose,
};

/// What a text is taken for, in the words of the manual.
fn told(text: &str) -> String {
    let prose = Prose::from_text(text, 0);
    let passages = [Passage { prose: &prose, place: Place::Paragraph, lent: Lent::default() }];
    let sentences = Sentences::of(&passages, "en").expect("there are words for English");
    if let Some(claim) = claims(&sentences).first() {
        return format!("claim: {}", claim.what.claim.rule());
    }
    if let Some(flag) = red_flags(&sentences, &[Above::default()]).first() {
        let groups = flag.what.groups.iter().map(FlagGroup::name).collect::<Vec<_>>().join(", ");
        return format!("red flag: {groups}, {}", flag.what.tier.map_or("no tier", Tier::name));
    }
    let elements = disclaimers(&sentences).iter().fold(Elements::default(), |all, mark| all.union(mark.what));
    if elements.is_recognised() {
        return format!("disclaimer: {}", elements.iter().map(Element::name).collect::<Vec<_>>().join(", "));
    }
    let stop = pain_stops(&sentences).iter().map(|mark| mark.what.strength).max();
    let caution = cautions(&sentences).first().map(|mark| format!("caution: {}", mark.what.kind.name()));
    let stop = stop.map(Strength::name).map(|name| format!("pain-stop: {name}"));
    stop.or(caution).unwrap_or_else(|| "nothing".to_owned())
}

#[test]
fn the_manual_tells_what_is_read() {
    let manual = include_str!("../docs/safety-language.md");
    let rows: Vec<(&str, &str)> = manual
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | "))
        .filter(|(text, _)| *text != "Text")
        .collect();
    assert!(rows.len() > 35, "only {} examples were found", rows.len());
    let wrong: Vec<String> = rows
        .iter()
        .filter(|(text, wanted)| told(text) != *wanted)
        .map(|(text, wanted)| format!("{text}: read as {}, not {wanted}", told(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
