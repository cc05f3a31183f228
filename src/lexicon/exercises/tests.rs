use super::*;
use crate::lexicon::StartPosition;

#[test]
fn numbering_is_no_part_of_a_name() {
    for heading in ["3. bridge", "#3 bridge", "01 of 07 bridge", "exercise 3: bridge", "3) bridge:", "bridge"] {
        assert_eq!(&heading[name_in(heading)], "bridge", "{heading}");
    }
    assert_eq!(&"90/90 stretch"[name_in("90/90 stretch")], "90/90 stretch");
}

#[test]
fn the_head_noun_decides_what_a_heading_announces() {
    for heading in
        ["12 stretches for tight hips", "exercises to calm a sore back", "hip mobility exercises", "sore neck: 5 moves"]
    {
        assert_eq!(heading_role(heading), HeadingRole::Exercises, "{heading}");
    }
    for heading in ["exercise red flags", "exercises to avoid", "how exercise helps", "understanding exercise"] {
        assert_ne!(heading_role(heading), HeadingRole::Exercises, "{heading}");
    }
    assert_eq!(heading_role("stretches to avoid back pain"), HeadingRole::Exercises);
}

#[test]
fn parts_belong_to_the_exercise_above_them() {
    for heading in ["how to do it", "sets and reps", "precautions", "why it helps", "muscles worked", "make it easier"]
    {
        assert!(matches!(heading_role(heading), HeadingRole::Part(_)), "{heading}");
    }
    assert_eq!(heading_role("breathing exercises"), HeadingRole::Exercises);
    assert_eq!(heading_role("seated row"), HeadingRole::Name);
}

#[test]
fn instructions_open_with_a_verb_after_whatever_leads_in() {
    for sentence in [
        "lift your hips",
        "then, slowly lower them",
        "with both knees bent, roll to one side",
        "lying on your back, raise a leg",
    ] {
        assert!(is_instruction(sentence), "{sentence}");
    }
    for sentence in ["this move wakes up the hips", "hold times vary", "lifting helps"] {
        assert!(!is_instruction(sentence), "{sentence}");
    }
}

#[test]
fn the_most_telling_position_wins() {
    assert_eq!(start_position("kneel on one knee, other foot in front"), Some(StartPosition::HalfKneeling));
    assert_eq!(start_position("get on all fours and sit back on your heels"), Some(StartPosition::Kneeling));
    assert_eq!(start_position("pull the weight in"), None);
}

#[test]
fn names_meet_across_spelling() {
    assert_eq!(name_key("Press-Ups".to_lowercase().as_str()), name_key("press up"));
    assert!(is_one_word_of_anatomy(&name_key("hamstrings")));
}

#[test]
fn a_dose_is_no_part_of_a_name() {
    for heading in [
        "bridge - 2 x 10",
        "bridge (3 sets of 8-10 each side)",
        "bridge: hold 20-30 seconds",
        "bridge x 10",
        "bridge 3x12",
    ] {
        assert_eq!(&heading[name_in(heading)], "bridge", "{heading}");
    }
    for heading in ["figure 4", "90/90 stretch", "4-point kneeling reach", "couch to 5k", "bridge with 2 legs"] {
        assert_eq!(&heading[name_in(heading)], heading);
    }
    assert_eq!(heading_role("3 sets of 10"), HeadingRole::Part(PartKind::Dosage));
}

#[test]
fn a_heading_in_sentence_form_names_its_exercise() {
    let named = |heading: &'static str| how_to_name(heading).map(|range| &heading[range]);
    assert_eq!(named("how to do a bridge"), Some("bridge"));
    assert_eq!(named("2. how to perform the chair squat"), Some("chair squat"));
    for heading in ["how to do it", "how to do these stretches", "how to do this exercise safely", "how to sleep"] {
        assert_eq!(named(heading), None, "{heading}");
    }
}

#[test]
fn what_is_done_all_day_is_told_from_exercises() {
    for heading in ["sleeping", "sitting at work", "lifting and carrying", "desk set-up"] {
        assert!(is_daily_life(heading), "{heading}");
    }
    for heading in ["sitting knee lift", "standing on one leg", "sit to stand", "walking"] {
        assert!(!is_daily_life(heading), "{heading}");
    }
    assert!(names_condition("calf strains") && !names_condition("calf stretch"));
    assert!(opens_phase("warm up first") && opens_phase("cool-down") && !opens_phase("warm-up squat"));
}

#[test]
fn a_limb_of_the_reader_is_told_from_a_joint_of_meat() {
    assert!(speaks_to_reader("lift your left leg") && speaks_to_reader("bend one knee"));
    assert!(!speaks_to_reader("place the leg on the rack"));
}
