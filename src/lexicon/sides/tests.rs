use super::{one_sided, other_side, tells_of_both};
use crate::lexicon::Sentence;

fn read<'s>(sentences: &[&'s str]) -> Vec<Sentence<'s>> {
    sentences.iter().map(|sentence| Sentence::alone(sentence)).collect()
}

#[test]
fn one_side_after_the_other_is_told_from_both_at_once() {
    for step in [
        "repeat on the other side.",
        "lower the foot and change legs.",
        "switch sides.",
        "do the same with the other leg.",
    ] {
        assert!(other_side(&read(&[step])).is_some(), "{step}");
    }
    for step in [
        "turn your head to the other side.",
        "step one foot back, then the other foot.",
        "change hands on the grip.",
        "swap which arm is on top and change arms.",
        "repeat the whole round.",
    ] {
        assert_eq!(other_side(&read(&[step])), None, "{step}");
    }
    assert_eq!(other_side(&read(&["lift one knee.", "do the same with the other knee.", "hold both knees."])), None);
}

/// The words that move one side when nothing tells of the other, as a rule asks for them.
fn lopsided(sentences: &[&'static str]) -> Option<&'static str> {
    let read = read(sentences);
    let (sentence, words) = one_sided(&read.iter().collect::<Vec<_>>())?;
    let told = read.iter().any(tells_of_both);
    (!told).then(|| &sentences[sentence][words])
}

#[test]
fn work_of_one_side_is_found() {
    for (sentences, words) in [
        (&["lie on your back.", "bend one knee to your chest and clasp it with both hands."][..], "bend one knee"),
        (&["start on all fours.", "reach one arm forward and the other leg back."], "reach one arm"),
        (&["slowly extend the opposite arm and leg."], "extend the opposite arm"),
        (&["sit tall.", "turn your head to the right."], "turn your head to the right"),
        (&["keep your knees together and let them drop to one side."], "let them drop to one side"),
        (&["lower your knees to one side, keeping both shoulders down."], "lower your knees to one side"),
        (&["stand on one leg beside a worktop."], "stand on one leg"),
        (&["cross your ankle over the other knee."], "cross your ankle over the other knee"),
        (&["lie on your side, propped on your elbow.", "lift your hips off the floor."], "lie on your side"),
        (&["lie on your left side, knees bent.", "open the top knee like a clam."], "lie on your left side"),
        (&["step your right foot back and press the heel down."], "step your right foot"),
        (&["kneel on one knee, other foot forward.", "tuck your tailbone."], "kneel on one knee"),
        (&["raise your left arm overhead and lean to the right."], "raise your left arm"),
        (&["bring one arm across your chest."], "bring one arm"),
        (&["place one heel on a low step and lean forward."], "place one heel"),
        (&["slowly straighten one leg, thighs level."], "straighten one leg"),
        (&["slide the right heel away from you."], "slide the right heel"),
        (&["tilt your ear towards one shoulder."], "tilt your ear towards one shoulder"),
        (&["look over your left shoulder."], "look over your left shoulder"),
        (&["lift one leg a little, keeping the other leg straight."], "lift one leg"),
        (&["swing one leg forwards and back, both hands on the rail."], "swing one leg"),
        (&["thread one arm under your chest."], "thread one arm"),
        (&["step forward with one foot into a lunge."], "step forward with one foot"),
        (&["hug the right knee, with the other leg straight on the mat."], "hug the right knee"),
        (&["lift one knee towards your chest without using your hands."], "lift one knee"),
        (&["lift the top leg towards the ceiling, hips stacked."], "lift the top leg"),
        (&["lift your outside leg to the side."], "lift your outside leg"),
        (&["let the top arm open towards the floor."], "let the top arm"),
        (&["lie flat with one knee bent and the other leg straight.", "raise it a little."], "with one knee bent"),
        (&["place your whole right foot on the step."], "place your whole right foot"),
        (&["extend your right arm and left leg until both are level."], "extend your right arm"),
    ] {
        assert_eq!(lopsided(sentences), Some(words), "{sentences:?}");
    }
}

#[test]
fn both_sides_and_hands_at_rest_are_no_work_of_one_side() {
    for sentences in [
        &["lift one leg at a time."][..],
        &["stand with one foot in front of the other."],
        &["walk the line, placing one foot directly in front of the other."],
        &["place one hand on your belly and one on your chest.", "let your belly rise."],
        &["rest your forehead on your hands, one on top of the other."],
        &["lift the weights evenly and don't lean to one side."],
        &["do not let the load pull you to one side."],
        &["lower yourself, then roll onto one side to get up."],
        &["roll to your right side and push yourself up with your hands."],
        &["bend your right knee.", "repeat with the left."],
        &["raise one heel to meet the other, then lower both."],
        &["use one hand for balance."],
        &["do one set of this exercise."],
        &["turn out each foot and bend your knees."],
        &["lift one leg.", "lower and switch."],
        &["lift one foot, then the other."],
        &["bend both knees to your chest."],
        &["keep one hand on the wall."],
        &["march on the spot, lifting one knee after the other."],
        &["rock your knees from side to side."],
        &["turn your head to the right, then to the left."],
        &["bend one knee.", "lower it and change legs."],
        &["if this feels easy, lift one leg."],
        &["you can also lift one foot off the floor."],
        &["lie on your side with a pillow between your knees.", "breathe slowly."],
        &["lie on your side before you sit up and push up with your hands."],
        &["lift your right leg.", "lift your left leg."],
        &["use your good arm to lift the sore arm overhead."],
        &["raise your left arm, helping the operated shoulder with it."],
        &["place one hand on the back of a chair for support."],
        &["hold one weight in each hand and bend your knees."],
        &["bend one knee, 10 times with the right leg and 10 with the left."],
        &["tip your ear to one shoulder, back to the middle, and to the other side."],
        &["take one step to the side and back."],
        &["raise your arms out to the side."],
        &["hold a rail with one hand."],
        &["swing your arms, one forward and one back."],
        &["bring one knee up, set it down and bring the other knee up."],
        &["straighten one leg, alternating as you go."],
        &["lift one leg and do the same on the opposite side."],
        &["reach one arm up, in turn."],
        &["step one foot back, then the other, into a plank."],
        &["bend forward without twisting to one side."],
        &["stand with your feet one foot apart."],
        &["hold each stretch for ten seconds while you bend one knee, then the second leg."],
        &["turn slowly to the left, pause, come back, and turn to the right."],
        &["raise your straight arms overhead."],
        &["bring your bent legs to your chest."],
        &["step forward with your right leg.", "push back and repeat with your left leg leading."],
        &["tap one heel to the floor, return, tap the other."],
        &["hold a rail with your left hand and rise onto your toes."],
        &["lift your left heel, lower it, lift the right."],
        &["why would you lift one leg?"],
    ] {
        assert_eq!(lopsided(sentences), None, "{sentences:?}");
    }
}
