use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    lexicon::reading::{Counts, Grade},
    model::{Content, ReadingLevel},
    rule::{Rule, Sink},
};

declare_rule!(
    /// A text is harder to read than most readers can follow.
    ///
    /// Measures the Flesch-Kincaid school grade of a page: of the steps of its exercises, and of all its
    /// other sentences. Either above 8 is reported, with both values; `high-reading-grade.warn_above` sets
    /// another limit. Of a record, its steps and cautions are measured together. Paragraphs and list items
    /// count; headings, tables, captions, credits and lists of sources do not. A part of fewer than 150 words
    /// is not judged, and where there is no formula for a language the grade is not available.
    ///
    /// Words that have no shorter name ("exercise", "physiotherapist", "osteoporosis") and the names of the
    /// exercises on the page count as words of two syllables. The grade is a rough measure: it counts
    /// words and syllables, and cannot tell whether a text makes sense.
    ///
    /// ## Why
    ///
    /// Plain words reach more readers, and somebody in pain has less attention to spare.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # Managing discomfort
    ///
    /// Maintaining appropriate physical activity throughout a period of musculoskeletal discomfort
    /// generally facilitates recovery, whereas excessive immobilisation frequently contributes to
    /// deconditioning and subsequently prolongs functional limitation. Individuals experiencing
    /// persistent symptoms should consider gradually increasing their participation in recreational
    /// activities, particularly those involving repetitive low-intensity movement, while simultaneously
    /// monitoring their physiological response to each additional component. Considerable variability
    /// characterises the individual experience of discomfort, and consequently recommendations
    /// concerning intensity necessarily require individual adaptation by an appropriately qualified
    /// professional. Psychological considerations, including anxiety regarding physical activity and
    /// unhelpful interpretations of symptoms, demonstrably influence recovery, and their identification
    /// constitutes an essential component of a comprehensive assessment. Environmental modifications,
    /// including alterations to workstation configuration, occasionally provide additional benefit,
    /// although their independent contribution remains comparatively uncertain. Adequate sleep, regular
    /// social interaction and sufficient nutritional intake additionally support rehabilitation, and
    /// should accordingly receive systematic consideration within every individual programme, especially
    /// during the initial period, when motivation characteristically fluctuates considerably from one
    /// occasion to another and encouragement is particularly valuable.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # Living with a sore back
    ///
    /// It helps to keep moving when your back is sore. Long rest makes you stiff and weak, and then it takes
    /// more time to get back to what you like to do. Start with what you can do now. Add a little each week:
    /// a longer walk, a few more stairs, one more song at the dance class. See how you feel the next day. If
    /// you feel fine, go on. On a bad day, do a bit less for a while. No two backs are the same. What
    /// suits your friend may not suit you, so ask your physiotherapist how much to do. Fear and worry can
    /// make pain worse. Tell the people who treat you what worries you. A new chair or a higher desk may
    /// help, but it is not sure that it will. Sleep well, eat well, and meet your friends. Some days will
    /// be good and some will be bad. Do not lose heart on a bad day: ask somebody to walk with you, and
    /// start again the next day.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    HighReadingGrade {
        id: "high-reading-grade", group: Language, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "AMA grade 6, NIH grades 7-8 (not yet confirmed); PEMAT, item 3"
    }
);

/// What to aim for. Source: AMA, to be confirmed.
const AIM: Grade = Grade::whole(6);

impl Rule for HighReadingGrade {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let Some(level) = &content.reading else { return out.not_applicable() };
        if [level.text, level.steps, level.text.and(level.steps)]
            .into_iter()
            .all(|part| ReadingLevel::grade_of(part).is_none())
        {
            return out.not_applicable();
        }
        let most = out.context().options.highest_grade;
        let high = |counts: Counts| ReadingLevel::grade_of(counts).filter(|grade| *grade > most);
        let (text, steps) = (level.text, level.steps);
        let told = |name: &str, counts: Counts| {
            ReadingLevel::grade_of(counts).map(|grade| format!(", {name} at {grade}")).unwrap_or_default()
        };
        let (message, hard) = if content.kind == Kind::Exercise {
            let all = text.and(steps);
            let Some(grade) = high(all) else { return };
            (format!("the steps and cautions read at grade {grade}"), all)
        } else if let Some(grade) = high(text) {
            (format!("the text reads at grade {grade}{}", told("its steps", steps)), text)
        } else if let Some(grade) = high(steps) {
            (format!("the steps read at grade {grade}{}", told("the text around them", text)), steps)
        } else {
            return;
        };
        let (average, long) = (hard.words_a_sentence(), hard.long_words * 100 / hard.words.max(1));
        let help = format!(
            "write shorter sentences (they have {average} words on average) and shorter words ({long} of 100 have three \
             syllables or more); reported above grade {most} (`high-reading-grade.warn_above`)"
        );
        out.report(content.title.span, format!("{message}; aim for {}", AIM.min(most)), help);
    }
}
