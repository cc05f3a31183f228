//! Scores recognition against files of labelled sentences, one JSON object a line, named by the
//! environment variable `PHYSIOLINT_SENTENCES` (several parted by commas); without it nothing is
//! done. The name of a file says what is looked for: `pain-stop`, `caution`, `disclaimer`,
//! `unsafe-claims`.

#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a developer asks for the score and reads it; never built into the linter"
)]

use serde_json::Value;

use super::*;

fn stops(passages: &[Passage<'_>]) -> Vec<Mark<StopMark>> {
    pain_stops(&Sentences::read(passages, language::english()))
}

/// What a recogniser says of a text: nothing, or what it took it for.
fn recognised(file: &str, passages: &[Passage<'_>]) -> Option<String> {
    if file.contains("pain-stop") {
        let marks = stops(passages);
        return marks.iter().map(|mark| mark.what.strength).max().map(|strength| strength.name().to_owned());
    }
    if file.contains("caution") {
        let marks = Sentences::of(passages, "en").map(|sentences| cautions(&sentences)).unwrap_or_default();
        return marks.iter().map(|mark| mark.what.kind).min().map(|kind| kind.name().to_owned());
    }
    if file.contains("disclaimer") {
        let sentences = Sentences::of(passages, "en").expect("there are English words");
        let all = disclaimers(&sentences).iter().fold(Elements::default(), |all, mark| all.union(mark.what));
        return all.is_recognised().then(|| all.iter().map(Element::name).collect::<Vec<_>>().join(","));
    }
    if file.contains("unsafe-claims") {
        let sentences = Sentences::read(passages, language::english());
        return claims(&sentences).first().map(|mark| mark.what.claim.rule().to_owned());
    }
    panic!("{file}: its name says nothing of what is looked for");
}

fn score(file: &str) {
    let text = std::fs::read_to_string(file).expect("the file is there and holds text");
    let (mut right, mut missed, mut invented, mut silent) = (0_u32, 0_u32, 0_u32, 0_u32);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let row: Value = serde_json::from_str(line).expect("one JSON object a line");
        let prose = Prose::from_text(row["text"].as_str().expect("a text"), 0);
        let heading = row["heading"].as_str().map(|heading| Prose::from_text(heading, 0));
        let lent = heading.as_ref().map_or_else(Lent::default, |heading| fixtures::lent_under(heading, Place::Heading));
        let place = if heading.is_some() { Place::Item } else { Place::Paragraph };
        let found = recognised(file, &[Passage { prose: &prose, place, lent }]);
        let (want, unsure) = (row["label"] == "positive", row["ambiguous"] == true);
        match (want, found) {
            _ if unsure => {}
            (true, Some(_)) => right += 1,
            (true, None) => {
                missed += 1;
                println!("MISSED   {} {}", row["id"], row["text"]);
            }
            (false, Some(found)) => {
                invented += 1;
                println!("INVENTED {} ({found}) {}", row["id"], row["text"]);
            }
            (false, None) => silent += 1,
        }
    }
    let ratio = |part: u32, whole: u32| if whole == 0 { 1.0 } else { f64::from(part) / f64::from(whole) };
    let (precision, recall) = (ratio(right, right + invented), ratio(right, right + missed));
    println!(
        "{file}: precision {precision:.3}, recall {recall:.3}, F1 {:.3} ({right} right, {missed} missed, {invented} invented, {silent} silent)",
        2.0 * precision * recall / (precision + recall).max(f64::EPSILON)
    );
}

#[test]
fn labelled_sentences() {
    if let Ok(files) = std::env::var("PHYSIOLINT_SENTENCES") {
        files.split(',').for_each(score);
    }
}
