//! The tables of `fixtures/prose`: what is recognised, and what must not be.

use super::*;

fn stops(passages: &[Passage<'_>]) -> Vec<Mark<StopMark>> {
    pain_stops(&Sentences::read(passages, language::english()))
}

fn passage(prose: &Prose) -> [Passage<'_>; 1] {
    let place = Place::Paragraph;
    let lent = Lent::default();
    [Passage { prose, place, lent }]
}

fn read<'p>(passages: &[Passage<'p>]) -> Sentences<'p> {
    Sentences::of(passages, "en").expect("there are words for English")
}

fn rows(table: &str) -> impl Iterator<Item = (&str, &str)> {
    table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split_once('\t').expect("a tab parts what is wanted from the text"))
}

fn check(table: &str, read: impl Fn(&[Passage<'_>]) -> String) {
    let mut off = Vec::new();
    let mut count = 0;
    for (want, text) in rows(table) {
        let prose = Prose::from_text(text, 0);
        let got = read(&passage(&prose));
        let yes_or_no = matches!(want, "yes" | "no");
        let recognised = got.ends_with('!') || got.ends_with("!+");
        let right = if yes_or_no { recognised == (want == "yes") } else { got.replace('!', "") == want };
        if !right {
            off.push(format!("want {want}, got {got}: {text}"));
        }
        count += 1;
    }
    assert!(count >= 50, "only {count} rows");
    assert!(off.is_empty(), "{}", off.join("\n"));
}

#[test]
fn pain_stop_sentences() {
    check(include_str!("../../fixtures/prose/pain-stop.txt"), |passages| {
        let strongest = stops(passages).into_iter().map(|mark| mark.what.strength).max();
        strongest.map_or("-", Strength::name).to_owned()
    });
}

#[test]
fn caution_sentences() {
    check(include_str!("../../fixtures/prose/cautions.txt"), |passages| {
        let first = cautions(&read(passages)).into_iter().map(|mark| mark.what).min_by_key(|mark| mark.kind);
        first.map_or_else(
            || "-".to_owned(),
            |mark| format!("{}{}", mark.kind.name(), if mark.has_situation { "" } else { "*" }),
        )
    });
}

#[test]
fn disclaimer_sentences() {
    check(include_str!("../../fixtures/prose/disclaimers.txt"), |passages| {
        let sentences = read(passages);
        let marks = disclaimers(&sentences);
        let all = marks.iter().fold(Elements::default(), |all, mark| all.union(mark.what));
        let names: Vec<_> = all.iter().map(Element::name).collect();
        let recognised = if all.is_recognised() { "!" } else { "" };
        let present = if disclaimer_presence(&marks, &sentences).is_some() { "+" } else { "" };
        format!("{}{recognised}{present}", names.join(","))
    });
}

#[test]
fn items_are_denied_by_their_heading() {
    let item = Prose::from_text("A substitute for professional medical care", 0);
    let bare = Prose::from_text("Therapy", 0);
    for heading in ["What this app is NOT", "What we are not", "This guide is not:"] {
        let lent = lent(heading);
        let passages = [&item, &bare].map(|prose| Passage { prose, place: Place::Item, lent });
        let sentences = Sentences::of(&passages, "en").expect("there are English words");
        assert_eq!(disclaimers(&sentences).len(), 2, "{heading}");
    }
    for heading in ["Who should not do this exercise", "What it is", "Not for everyone"] {
        assert!(!lent(heading).denies, "{heading}");
    }
}

#[test]
fn spanish_sentences_are_read_with_words_alone() {
    let words = Words::of("es-MX").expect("there are Spanish words");
    check(include_str!("../../fixtures/prose/spanish.txt"), |passages| {
        let sentences = Sentences::in_words(passages, words);
        let strongest = pain_stops(&sentences).into_iter().map(|mark| mark.what.strength).max();
        let marks = disclaimers(&sentences);
        let all = marks.iter().fold(Elements::default(), |all, mark| all.union(mark.what));
        let names: Vec<_> = strongest.map(Strength::name).into_iter().chain(all.iter().map(Element::name)).collect();
        let present = if disclaimer_presence(&marks, &sentences).is_some() { "+" } else { "" };
        if names.is_empty() { "-".to_owned() } else { format!("{}{present}", names.join(",")) }
    });
}

#[test]
fn claim_sentences() {
    check(include_str!("../../fixtures/prose/claims.txt"), |passages| {
        let found = claims(&Sentences::read(passages, language::english()));
        found.first().map_or("-", |mark| mark.what.claim.rule()).to_owned()
    });
}

fn lent(heading: &str) -> Lent {
    lent_under(&Prose::from_text(heading, 0), Place::Heading)
}

#[test]
fn headings_lend_what_they_say() {
    assert!(lent("When to stop").stop);
    assert!(lent("Stop exercising and call your doctor if:").stop);
    assert!(lent("When to stop and get help").seek_help);
    assert!(lent("Do not continue if you notice").stop);
    assert!(lent("Contraindications").caution);
    assert!(lent("Precautions").caution);
    assert!(lent("Who should not do this exercise").caution);
    assert!(lent("Reasons not to exercise").caution);
    assert!(lent("To spare your back, avoid the following positions").forbids);
    assert!(lent("Common mistakes").mistakes);
    assert!(!lent("Common myths").mistakes);
    assert!(lent("When to see a doctor").seek_help);
    assert!(lent("Red flags").seek_help);
    for nothing in ["Before you start", "How to do it", "Non-stop core training", "Why does it hurt?"] {
        assert_eq!(lent(nothing), Lent::default(), "{nothing}");
    }
}

#[test]
fn only_a_lead_in_lends_from_a_paragraph() {
    let lead = |text: &str| lent_under(&Prose::from_text(text, 0), Place::Paragraph);
    assert!(lead("Move gently. Stop the exercise if you notice any of these:").stop);
    assert!(lead("Avoid this pose if you have:").caution);
    assert_eq!(lead("Stop the exercise if you feel faint."), Lent::default());
}

#[test]
fn items_take_their_meaning_from_above() {
    let sign = Prose::from_text("Tingling down the leg", 0);
    let form = Prose::from_text("Your hips lift", 0);
    let lent = Lent { stop: true, ..Lent::default() };
    let item = |prose| Passage { prose, place: Place::Item, lent };
    let found = stops(&[item(&sign), item(&form)]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].what.strength, Strength::Stop);
    let knees = Prose::from_text("Swollen knees", 0);
    let order = Prose::from_text("Keep your back straight", 0);
    let lent = Lent { caution: true, ..Lent::default() };
    let item = |prose| Passage { prose, place: Place::Item, lent };
    assert_eq!(cautions(&read(&[item(&knees), item(&order)])).len(), 1);
    let mistake = Prose::from_text("Elbows wider than the shoulders", 0);
    let lent = Lent { mistakes: true, ..Lent::default() };
    let item = |prose| Passage { prose, place: Place::Item, lent };
    assert_eq!(cautions(&read(&[item(&mistake), item(&order)])).len(), 1);
}

#[test]
fn a_sign_may_stand_in_the_item_before() {
    let sign = Prose::from_text("None of this should be painful.", 0);
    let action = Prose::from_text("If it is, stop.", 0);
    let row = Prose::from_text("Red, 7 to 10", 0);
    let cell = Prose::from_text("Stop for today", 0);
    let at = |prose, place| Passage { prose, place, lent: Lent::default() };
    let items = [at(&sign, Place::Item), at(&action, Place::Item)];
    assert_eq!(stops(&items).last().map(|mark| mark.what.strength), Some(Strength::Stop));
    let cells = [at(&row, Place::Cell), at(&cell, Place::Cell)];
    assert_eq!(stops(&cells).last().map(|mark| mark.what.strength), Some(Strength::Stop));
    let apart = [at(&sign, Place::Heading), at(&action, Place::Paragraph)];
    assert!(stops(&apart).iter().all(|mark| mark.what.strength == Strength::Limit));
}

#[test]
fn entries_of_records_need_fewer_words() {
    let entry = |text: &str| caution_entry(&Prose::from_text(text, 0));
    for empty in [
        "Be careful",
        "Listen to your body.",
        "TBD",
        "n/a",
        "None for most patients",
        "-",
        "Take care and go at your own pace",
    ] {
        assert_eq!(entry(empty), None, "{empty}");
    }
    assert_eq!(entry("Recent wrist fracture").map(|mark| mark.kind), Some(CautionKind::Condition));
    assert_eq!(entry("Mind the carpet edge").map(|mark| mark.kind), Some(CautionKind::Technique));
    assert_eq!(entry("Ask your doctor").map(|mark| mark.has_situation), Some(false));
    assert_eq!(entry("If your wrists ache, use your fists.").map(|mark| mark.kind), Some(CautionKind::Modification));
    let stop = |text: &str| pain_stop_entry(&Prose::from_text(text, 0), Words::ENGLISH).map(|mark| mark.strength);
    assert_eq!(stop("Stop and rest."), Some(Strength::Stop));
    assert_eq!(stop("Back off a little."), Some(Strength::Ease));
    assert_eq!(stop("Keep it under 4/10."), Some(Strength::Limit));
    assert_eq!(stop("Listen to your body."), None);
    assert_eq!(stop("TODO"), None);
    let sign = |text: &str| sign_entry(&Prose::from_text(text, 0), Words::ENGLISH).is_some();
    assert!(sign("pain that spreads below the knee") && sign("loss of bladder control") && sign("chest tightness"));
    assert!(!sign("the timer rings") && !sign("tbd"));
}

#[test]
fn text_to_come_is_told_from_text() {
    let whole = |text: &str| is_placeholder(&Prose::from_text(text, 0));
    for text in [
        "TODO",
        "tbc",
        "n/a",
        "None",
        "...",
        "Lorem ipsum dolor sit",
        "TODO: ask the clinic",
        "to be added",
        "[insert text here]",
    ] {
        assert!(whole(text), "{text}");
    }
    for text in ["Lie on your back.", "Nonetheless, keep still.", "To do this, stand up."] {
        assert!(!whole(text), "{text}");
    }
    let within = |text: &str| placeholder_in(&Prose::from_text(text, 0));
    assert_eq!(within("Hold for TBD seconds."), Some(9..12));
    assert!(within("Ask [insert clinic name] first.").is_some());
    assert!(within("Lorem ipsum dolor.").is_some());
    assert_eq!(within("Insert your foot in the strap."), None);
    assert_eq!(within("The todo list app."), None);
}

#[test]
fn endless_lines_are_read_in_bounded_pieces() {
    for piece in [
        "pain ",
        "stop if ",
        "do not ",
        "not ",
        "a",
        "\u{e9}",
        "if it hurts, stop, ",
        "\"",
        "1/",
        "for information, ",
        "not a ",
        "no substitute, ",
        "this page is not ",
        "if you have knee pain ",
        "push on through the ",
        "never get rid of all ",
        "hold your breath, ",
        "your back is ",
        "stop, if your pain, or your knee, ",
        "do not stop if you have your doctor ",
        "(",
        "it's ",
        "10 ",
    ] {
        let prose = Prose::from_text(&piece.repeat(20_000 / piece.len()), 0);
        let passages = passage(&prose);
        let sentences = read(&passages);
        let marks = disclaimers(&sentences);
        let _ =
            (pain_stops(&sentences), cautions(&sentences), disclaimer_presence(&marks, &sentences), claims(&sentences));
    }
}

#[test]
fn languages_are_named_by_their_tags() {
    assert!(supports("en") && supports("en-GB") && supports("EN-us"));
    assert!(!supports("de") && !supports("") && !supports("enm"));
}

/// What a heading, or a lead-in, lends in English.
pub(super) fn lent_under(prose: &Prose, place: Place) -> Lent {
    let passage = Passage { prose, place, lent: Lent::default() };
    lends(&Sentences::in_words(&[passage], Words::ENGLISH), 0)
}
