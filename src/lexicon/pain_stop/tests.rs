//! What a word on pain says beyond its strength, and what headings lend.

use crate::{
    lexicon::{
        Lent, Mark, Passage, Place, Sentences, Sign, StopMark, Strength, Words, fixtures::lent_under, language,
        pain_stop_entry, pain_stops, sign_entry,
    },
    text::Prose,
};

fn marks(passages: &[Passage<'_>]) -> Vec<Mark<StopMark>> {
    pain_stops(&Sentences::read(passages, language::english()))
}

fn mark(text: &str) -> StopMark {
    let prose = Prose::from_text(text, 0);
    let found = marks(&[Passage { prose: &prose, place: Place::Paragraph, lent: Lent::default() }]);
    found.last().unwrap_or_else(|| panic!("{text}: nothing was read")).what
}

fn signs(text: &str) -> Vec<Sign> {
    let signs = mark(text).signs;
    signs.iter().collect()
}

#[test]
fn kinds_of_signs_are_told_apart() {
    assert_eq!(signs("Stop if it hurts."), []);
    assert_eq!(signs("Stop if you feel a sharp pain."), [Sign::Pain]);
    assert_eq!(signs("If the pain sharpens, stop."), [Sign::Pain]);
    assert_eq!(signs("Stop as soon as the ache intensifies."), [Sign::Pain]);
    assert_eq!(signs("If the ache keeps getting worse, stop."), [Sign::Pain]);
    assert_eq!(signs("Pins and needles? Put the band down for today."), [Sign::Nerve]);
    assert_eq!(signs("Stop if the pain travels down your leg."), [Sign::Spread]);
    assert_eq!(signs("If you feel faint or get chest pain, stop."), [Sign::Systemic]);
    assert_eq!(
        signs("Stop if pain turns sharp, runs into your arm, or leaves you numb or dizzy."),
        [Sign::Pain, Sign::Nerve, Sign::Spread, Sign::Systemic]
    );
}

#[test]
fn a_rule_for_the_day_after_looks_at_the_day_after() {
    for rule in [
        "Still sorer next morning? Halve the repetitions.",
        "If the pain is worse the following day, do fewer.",
        "Any soreness should settle within 24 hours.",
        "If the ache lasts for hours afterwards, do less.",
    ] {
        assert!(mark(rule).next_day, "{rule}");
    }
    for other in ["If you feel pain, stop and try again the next day.", "Stop if the pain gets worse."] {
        assert!(!mark(other).next_day, "{other}");
    }
}

#[test]
fn a_permitted_level_is_no_threshold_to_stop_at() {
    for (text, level) in [
        ("Pain of up to 5 out of 10 is fine.", Some(5)),
        ("Stay at 3/10 or below.", Some(3)),
        ("Aim to keep pain between 0 and 3 out of 10.", Some(3)),
        ("Do not let your pain exceed 3.5/10.", Some(4)),
        ("Let pain rise to 5 but not beyond it.", Some(5)),
        ("Pain up to 7/10 is acceptable.", Some(7)),
        ("Pain up to five out of ten is fine.", Some(5)),
        ("Keep the ache below three out of ten.", Some(3)),
        ("Keep any pain at no more than four out of 10.", Some(4)),
        ("Above 7/10, stop.", None),
        ("If pain reaches 6 out of 10, stop.", None),
        ("Stop if it hurts, and work at an effort of 8 out of 10.", None),
    ] {
        assert_eq!(mark(text).permits, level, "{text}");
    }
}

#[test]
fn a_share_of_people_is_no_permitted_level() {
    for text in [
        "Up to 8 out of 10 people have back pain.",
        "About seven out of ten adults feel pain at some time.",
        "It hurts 9 out of 10 runners.",
    ] {
        let prose = Prose::from_text(text, 0);
        let found = marks(&[Passage { prose: &prose, place: Place::Paragraph, lent: Lent::default() }]);
        assert_eq!(found.len(), 0, "{text}");
    }
}

#[test]
fn entries_of_fields_say_all_of_it() {
    let entry =
        pain_stop_entry(&Prose::from_text("Stop and rest. Start again when the tingling is gone.", 0), Words::ENGLISH);
    assert_eq!(entry.map(|mark| mark.strength), Some(Strength::Stop));
    let two =
        pain_stop_entry(&Prose::from_text("Stop if the pain turns sharp. Worse next day? Do less.", 0), Words::ENGLISH);
    assert!(two.is_some_and(|mark| mark.next_day && mark.signs.contains(Sign::Pain)));
    let sign = sign_entry(&Prose::from_text("tingling in the foot", 0), Words::ENGLISH);
    assert!(sign.is_some_and(|mark| mark.strength == Strength::Stop && mark.signs.contains(Sign::Nerve)));
}

#[test]
fn a_light_names_what_the_next_sentence_answers() {
    assert_eq!(mark("Amber: pain of 4 or 5. Slow down.").strength, Strength::Ease);
    let [light, action] = ["Red", "Stop for today"].map(|text| Prose::from_text(text, 0));
    let cell = |prose| Passage { prose, place: Place::Cell, lent: Lent::default() };
    assert_eq!(marks(&[cell(&light), cell(&action)]).last().map(|mark| mark.what.strength), Some(Strength::Stop));
}

#[test]
fn headings_lend_by_their_grammar() {
    let lent = |text: &str| {
        let lent = lent_under(&Prose::from_text(text, 0), Place::Heading);
        (lent.stop, lent.caution, lent.seek_help)
    };
    for stop in [
        "Stop exercising if you feel any",
        "Reasons to stop a session",
        "When should I stop?",
        "Signs that you should stop",
        "Lungs and exercise: when to stop",
        "You should stop the exercise immediately if you have:",
    ] {
        assert_eq!(lent(stop), (true, false, false), "{stop}");
    }
    assert_eq!(lent("Stop exercising and ring your doctor if"), (true, false, true));
    for caution in
        ["Who should avoid this pose", "Do not do this exercise if you have:", "Exercises to avoid", "Warnings"]
    {
        assert_eq!(lent(caution), (false, true, false), "{caution}");
    }
    for help in ["When should you see a doctor?", "Call 999 if:", "Get urgent medical help if you have"] {
        assert_eq!(lent(help), (false, false, true), "{help}");
    }
    for nothing in [
        "How to stop back pain",
        "Pain-stopping stretches",
        "Exercises to avoid back pain",
        "Step 3: hold and stop",
        "When to exercise",
        "What should I do if it hurts?",
        "Do not lock your knees",
    ] {
        assert_eq!(lent(nothing), (false, false, false), "{nothing}");
    }
}

#[test]
fn long_lines_are_read_in_bounded_time() {
    for piece in ["as far as you can ", "never ", "pain should ", "reduce the ", "3/10 or ", "sharp , not "] {
        let prose = Prose::from_text(&piece.repeat(20_000 / piece.len()), 0);
        let _ = marks(&[Passage { prose: &prose, place: Place::Paragraph, lent: Lent::default() }]);
    }
}
