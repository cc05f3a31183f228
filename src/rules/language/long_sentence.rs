use crate::{
    finding::{Meta, declare_rule},
    model::{
        Content,
        reading::{LONGEST_SENTENCE, LONGEST_STEP, MOST_MOVEMENTS, Wordy},
    },
    rule::{Rule, Sink},
    text::Span,
};

declare_rule!(
    /// A sentence, or a step, asks too much at once.
    ///
    /// On a page, counts the sentences of more than 25 words (GOV.UK content design). In a record, counts the steps
    /// of more than 30 words, and the steps that tell more than two movements one after the other (house figures):
    /// holding, breathing, coming back, and getting into position in the first step do not count. One finding
    /// covers them all and points at the longest. Not counted: words in brackets, lists within a sentence,
    /// quotations, sources, credits, disclaimers.
    ///
    /// ## Why
    ///
    /// A reader lying on the floor has lost the beginning of a long sentence before its end.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// If your back feels stiff in the morning, which many people notice after a long night, you can do this move before you get up, or later in the day.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps:
    ///   - Lie on your back with both knees bent.
    ///   - Lift your hips until your body is in one line from your shoulders to your knees, without letting
    ///     your back arch or your knees fall apart, and keep breathing while you hold for 5 to 10 seconds.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Many people notice a stiff back in the morning. You can do this move before you get up. You can also do it later in the day.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps:
    ///   - Lie on your back with both knees bent.
    ///   - Lift your hips until your body is in one line from your shoulders to your knees.
    ///   - Do not let your back arch. Do not let your knees fall apart.
    ///   - Hold for 5 to 10 seconds and keep breathing.
    /// ```
    LongSentence {
        id: "long-sentence", group: Language, severity: Info, tier: Ordinary, since: "0.1.0",
        source: "PEMAT, items 5 and 20"
    }
);

impl Rule for LongSentence {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let Some(level) = &content.reading else { return out.not_applicable() };
        report_wordy(&level.long_sentences, ["sentence", "sentences"], LONGEST_SENTENCE, out);
        report_wordy(&level.long_steps, ["step", "steps"], LONGEST_STEP, out);
        let places: Vec<(Span, String)> =
            level.packed_steps.iter().map(|(number, span)| (*span, format!("step {number}"))).collect();
        if let Some((number, _)) = level.packed_steps.first() {
            let message = match places.len() {
                1 => format!("step {number} tells more than {MOST_MOVEMENTS} movements"),
                many => {
                    format!("{many} steps tell more than {MOST_MOVEMENTS} movements each, step {number} among them")
                }
            };
            out.report_all(&places, message, "make each movement a step of its own");
        }
    }
}

/// Reports all of them at once, at the longest.
fn report_wordy(found: &[Wordy], [one, several]: [&str; 2], most: u64, out: &mut Sink<'_>) {
    let Some(longest) = found.iter().rev().max_by_key(|wordy| wordy.words) else { return };
    let rest = found.iter().filter(|wordy| wordy.span != longest.span);
    let places: Vec<(Span, String)> =
        [longest].into_iter().chain(rest).map(|wordy| (wordy.span, format!("{} words", wordy.words))).collect();
    let length = longest.words;
    let (message, of) = match found.len() {
        1 => (format!("this {one} has {length} words: more than {most}"), "it"),
        many => (format!("{many} {several} have more than {most} words; the longest has {length}"), "each"),
    };
    out.report_all(&places, message, format!("say one thing at a time: make shorter {several} of {of}"));
}
