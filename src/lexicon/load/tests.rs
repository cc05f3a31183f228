use super::{is_load, loads, tells_how_hard};
use crate::lexicon::Sentence;

/// The words that load the body when nothing tells how much, as a rule asks for them.
fn untold(sentences: &[&'static str]) -> Option<&'static str> {
    let told = sentences.iter().any(|sentence| tells_how_hard(&Sentence::alone(sentence)));
    let (sentence, words) =
        sentences.iter().find_map(|sentence| Some((*sentence, loads(&Sentence::alone(sentence))?)))?;
    (!told).then(|| &sentence[words])
}

#[test]
fn weights_and_bands_without_a_word_on_how_heavy_are_found() {
    for (sentences, words) in [
        (&["hold weight at chest level.", "squat down."][..], "hold weight"),
        (&["hold heavy weights at your sides (dumbbells, kettlebells)."], "hold heavy weights"),
        (&["use cable, band, or dumbbells.", "pull towards your ribs."], "use cable"),
        (&["hold a dumbbell in each hand, palms in."], "hold a dumbbell"),
        (&["grip the kettlebell with both hands."], "grip the kettlebell"),
        (&["stand tall with a weight in each hand."], "a weight in each"),
        (&["loop a resistance band around your thighs."], "loop a resistance band"),
        (&["tie the ends of the band to a door handle."], "tie the ends of the band"),
        (&["step on the middle of the band and curl."], "step on the middle of the band"),
        (&["strap ankle weights on and lift your leg."], "strap ankle weights"),
        (&["lift the barbell with a flat back."], "lift the barbell"),
        (&["pull the band apart until your arms are wide."], "pull the band"),
        (&["stand, holding a weight in each hand, and bend."], "holding a weight"),
        (&["pick up two dumbbells and sit down."], "pick up two dumbbells"),
        (&["stand with your feet apart and a dumbbell in each hand."], "a dumbbell in each"),
        (&["fasten an ankle weight above your foot."], "fasten an ankle weight"),
        (&["rest a weight on your hips."], "rest a weight"),
        (&["raise the weights to shoulder height."], "raise the weights"),
    ] {
        assert_eq!(untold(sentences), Some(words), "{sentences:?}");
    }
}

#[test]
fn how_heavy_or_how_hard_is_told_in_many_ways() {
    for sentences in [
        &["hold a light dumbbell in each hand."][..],
        &["hold a 2 kg dumbbell in each hand."],
        &["hold a dumbbell.", "start with under 10 pounds."],
        &["hold a weight you can lift 10 times."],
        &["hold a weight.", "the last two should feel hard."],
        &["hold a weight.", "aim for an effort of 4."],
        &["hold a weight at about 5 out of 10."],
        &["loop a red band around your thighs."],
        &["loop a band around your thighs.", "start with the lightest band."],
        &["hold a dumbbell no heavier than five pounds."],
        &["loop a medium resistance band around your ankles."],
        &["use a weight that feels challenging but lets you keep your form."],
        &["hold a weight, such as a tin of beans."],
        &["lift the weights at rpe 6."],
        &["press a kettlebell overhead.", "the last two should be tough."],
        &["pull the band until you feel slight tension in it."],
    ] {
        assert_eq!(untold(sentences), None, "{sentences:?}");
    }
}

#[test]
fn weight_of_the_body_and_bands_of_tissue_load_nothing() {
    for sentences in [
        &["shift your weight onto your heels."][..],
        &["keep your weight on both feet."],
        &["take your weight through your hands."],
        &["hold your body weight on your forearms."],
        &["hold your weight over your front foot."],
        &["put weight on the leg as you are able."],
        &["use the weight of your arm to deepen it."],
        &["this helps to lose weight."],
        &["stretch the it band along the outer thigh."],
        &["feel the band of muscle beside your spine."],
        &["you can hold a weight to make it harder."],
        &["to progress, hold a dumbbell."],
        &["do this with no weights."],
        &["squat without a dumbbell first."],
        &["place your hands on your hips or hold a dumbbell."],
        &["if you have a band, loop it round your knees."],
        &["optional: hold a weight in each hand."],
        &["loop a band or a towel around your foot."],
        &["loop a towel or a band around your foot."],
        &["imagine you hold a heavy weight."],
        &["once this is easy, hold a weight in each hand."],
        &["keep your waistband level."],
        &["lift your weight off the chair."],
        &["rest the weight of your head on the pillow."],
        &["work with free weights builds bone."],
        &["hold the weight evenly between both feet."],
        &["don't hold a weight yet."],
    ] {
        assert_eq!(untold(sentences), None, "{sentences:?}");
    }
}

#[test]
fn entries_of_equipment_that_load_are_told_from_others() {
    for entry in
        ["dumbbell", "dumbbells", "kettlebell", "resistance-band", "loop-band", "ankle-weights", "cable-machine"]
    {
        assert!(is_load(entry), "{entry}");
    }
    for entry in ["none", "mat", "chair", "strap", "towel", "exercise-ball", "pull-up-bar", "body weight", "headband"] {
        assert!(!is_load(entry), "{entry}");
    }
}
