//! Scores recognition against files of labelled sentences, one JSON object a line, named by the
//! environment variable `PHYSIOLINT_SENTENCES` (several parted by commas); without it nothing is
//! done. The name of a file says what is looked for: `pain-stop`, `caution`, `disclaimer`.

#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
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
        let marks = cautions(passages);
        return marks.iter().map(|mark| mark.what.kind).min().map(|kind| kind.name().to_owned());
    }
    if file.contains("disclaimer") {
        let all = disclaimers(passages).iter().fold(Elements::default(), |all, mark| all.union(mark.what));
        return all.is_recognised().then(|| all.iter().map(Element::name).collect::<Vec<_>>().join(","));
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
        let lent = heading.as_ref().map_or_else(Lent::default, |heading| lends(heading, Place::Heading));
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

#[test]
fn zz_show() {
    let Ok(file) = std::env::var("ZZ") else { return };
    for line in std::fs::read_to_string(file).expect("x").lines() {
        let (want, text) = line.split_once('\t').unwrap_or(("?", line));
        let prose = Prose::from_text(text, 0);
        let passages = [Passage { prose: &prose, place: Place::Paragraph, lent: Lent::default() }];
        let read = Sentences::read(&passages, language::english());
        let got = pain_stops(&read).iter().map(|m| m.what.strength).max().map_or("-", Strength::name);
        if got == want {
            continue;
        }
        println!(
            "## want {want} got {got}: {text} => {:?}",
            pain_stops(&read).iter().map(|m| m.what).collect::<Vec<_>>()
        );
        for s in read.iter() {
            use concept::Concept as C;
            for c in [
                C::Sign,
                C::NoSign,
                C::StopOrder,
                C::StopState,
                C::EaseOrder,
                C::Condition,
                C::PointsBack,
                C::WhoMayNot,
                C::PainLimit,
                C::PainCeiling,
                C::NextDayRule,
                C::Gate,
            ] {
                for r in s.all(c) {
                    println!("   {}: {}", c.name(), s.words(&r));
                }
            }
        }
    }
}

#[test]
fn zz_heads() {
    let Ok(file) = std::env::var("ZH") else { return };
    for line in std::fs::read_to_string(file).expect("x").lines() {
        let (want, text) = line.split_once('\t').unwrap();
        let lent = lends(&Prose::from_text(text, 0), Place::Heading);
        let mut got = String::new();
        if lent.stop {
            got.push('s')
        }
        if lent.caution {
            got.push('c')
        }
        if lent.seek_help {
            got.push('h')
        }
        if got.is_empty() {
            got.push('-')
        }
        if got != want {
            println!("## want {want} got {got}: {text}");
        }
    }
}

#[test]
fn zz_marks() {
    let Ok(file) = std::env::var("ZM") else { return };
    for text in std::fs::read_to_string(file).expect("x").lines() {
        let prose = Prose::from_text(text, 0);
        let m = stops(&[Passage { prose: &prose, place: Place::Paragraph, lent: Lent::default() }]);
        for m in m {
            let s: Vec<_> = Sign::ALL.iter().filter(|s| m.what.signs.contains(**s)).collect();
            println!(
                "## {} {s:?} next={} permits={:?} : {text}",
                m.what.strength.name(),
                m.what.next_day,
                m.what.permits
            );
        }
    }
}
#[test]
fn zz_time() {
    let Ok(file) = std::env::var("ZT") else { return };
    let text = std::fs::read_to_string(file).expect("x");
    let prose: Vec<_> = text.lines().map(|l| Prose::from_text(l, 0)).collect();
    let passages: Vec<_> =
        prose.iter().map(|prose| Passage { prose, place: Place::Paragraph, lent: Lent::default() }).collect();
    let words = text.split_whitespace().count();
    let t0 = std::time::Instant::now();
    let read = Sentences::read(&passages, language::english());
    let t0 = std::time::Instant::now();
    let read = Sentences::read(&passages, language::english());
    let t1 = std::time::Instant::now();
    let n = pain_stops(&read).len();
    let t2 = std::time::Instant::now();
    println!("## words {words} cut {:?}/w stops {:?}/w marks {n}", (t1 - t0) / words as u32, (t2 - t1) / words as u32);
    for c in concept::Concept::ALL {
        let t = std::time::Instant::now();
        let mut k = 0;
        let mut may = 0;
        for s in read.iter() {
            may += usize::from(s.may(*c));
            k += s.all(*c).len();
        }
        let d = t.elapsed() / words as u32;
        if d.as_nanos() > 300 {
            println!("##  {} {d:?}/w found {k} may {may} of {}", c.name(), read.iter().count());
        }
    }
}
