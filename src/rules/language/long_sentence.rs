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
    /// On a page, counts the sentences of more than 25 words (GOV.UK content design). In a record, counts
    /// the steps of more than 30 words, and the steps that tell more than two movements one after the
    /// other (house figures): holding, breathing and coming back are none, nor is getting into position in
    /// the first step. One finding tells of them all; it stands at the longest. Words in brackets, lists
    /// within a sentence, quotations, sources, credits and disclaimers are passed over.
    ///
    /// ## Why
    ///
    /// Who reads while lying on the floor has lost the beginning of a long sentence before its end.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps:
    ///   - Lie on your back with both knees bent.
    ///   - Lift your hips until your body is in one line from your shoulders to your knees, without letting
    ///     your back arch or your knees fall apart, for as long as you can breathe with ease.
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps:
    ///   - Lie on your back with both knees bent.
    ///   - Lift your hips until your body is in one line from your shoulders to your knees.
    ///   - Keep your back still and your knees apart.
    ///   - Stay up for as long as you can breathe with ease.
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
