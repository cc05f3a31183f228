use super::{concept::Concept, sentence::Sentence};

/// Whether a sentence offers an easier, a harder or another way to do the exercise.
#[must_use]
pub fn offers_other_way(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::OtherWay) && !sentence.has(Concept::NoOtherWay)
}

#[cfg(test)]
mod tests {
    use super::offers_other_way;
    use crate::lexicon::Sentence;

    #[test]
    fn offers_are_told_from_plain_instructions() {
        for offer in [
            "easier: keep the foot on the floor.",
            "to make it harder, close your eyes.",
            "you can make this easier by bending the knees.",
            "to progress, hold a light weight.",
            "if this is too difficult, do it against a wall.",
            "if you cannot kneel, sit on a chair.",
            "alternatively, use a towel.",
            "you can rest your hand on a table instead.",
            "for an easier version, bend both knees.",
            "when it feels easy, lift one foot.",
            "want more of a challenge?",
            "this move can also be done seated.",
            "variation: straighten the leg.",
            "if you are unable to reach your foot, you can loop a towel around it.",
            "you can either bend the lower leg or leave it long.",
            "once that is steady, add some variations such as a turn of the head.",
            "build up the time you hold as you get stronger.",
            "begin with three and slowly add one each week.",
            "if you are unable to cross the leg, leave it where it is.",
            "to make this small move harder, close your eyes.",
            "hold a little longer as you get stronger.",
            "you can either bend the other knee or leave it long.",
        ] {
            assert!(offers_other_way(&Sentence::alone(offer)), "{offer}");
        }
        for plain in [
            "lift your hips slowly.",
            "this gets easier with practice.",
            "keep the knee in line with the toes.",
            "you can feel a gentle pull.",
            "if it hurts, stop.",
            "make sure your back stays flat.",
            "hold for 10 seconds.",
            "bend the other knee instead of the back.",
            "your doctor can tell you more.",
            "if you are unable to walk, call a doctor.",
            "you can also read more about this below.",
            "increase the space between your shoulders and your ears.",
        ] {
            assert!(!offers_other_way(&Sentence::alone(plain)), "{plain}");
        }
    }
}
