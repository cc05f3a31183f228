//! Doses that a record tells in its steps and cues.

use super::step_words::StepWords;
use crate::{
    lexicon::{Sentence, whole},
    model::{
        ToldDose,
        dosage::{self, Context},
    },
    text::Prose,
};

/// The doses in the steps and cues of an exercise; a text without a number is passed over unread.
pub(super) fn told(words: &StepWords<'_>) -> Vec<ToldDose> {
    let steps = words.steps().flat_map(|(prose, sentences)| told_in("steps", prose, sentences));
    let cues = words.cues().flat_map(|(prose, sentences)| told_in("cues", prose, sentences));
    steps.chain(cues).collect()
}

fn told_in(field: &'static str, prose: &Prose, sentences: &[Sentence<'_>]) -> Vec<ToldDose> {
    if !whole::holds_number(prose.lower()) {
        return Vec::new();
    }
    let doses = dosage::read_prose(prose, Context::Base).into_iter();
    doses
        .map(|dose| {
            let within = || sentences.iter().filter(|sentence| dose.span.contains(prose.span(&sentence.range())));
            ToldDose {
                field,
                repeats_whole: within().any(whole::repeats_whole),
                holds_position: within().any(whole::holds_position),
                dose,
            }
        })
        .collect()
}
