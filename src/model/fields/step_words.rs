//! The steps and cues of an exercise record as prose, cut into words once.

use super::{Reading, entry_text, references::items};
use crate::{
    document::NodeRef,
    lexicon::{Lent, Passage, Place, Sentence, Sentences, Words},
    text::Prose,
};

/// The steps and cues of a record; none when its prose cannot be read.
pub(super) struct StepTexts {
    steps: Vec<Prose>,
    cues: Vec<Prose>,
}

impl StepTexts {
    pub(super) fn of(root: NodeRef<'_, '_>, file: &str, reading: Reading) -> Self {
        let texts = |key: &'static str| match reading {
            Reading::Prose => items(root, key).filter_map(entry_text).map(|text| text.prose(file)).collect(),
            Reading::Safety(_) | Reading::FieldsOnly => Vec::new(),
        };
        Self { steps: texts("steps"), cues: texts("cues") }
    }

    pub(super) fn words(&self) -> StepWords<'_> {
        let passage = |prose| Passage { prose, place: Place::Item, lent: Lent::default() };
        let passages: Vec<Passage<'_>> = self.steps.iter().chain(&self.cues).map(passage).collect();
        StepWords { texts: self, sentences: Sentences::in_words(&passages, Words::ENGLISH) }
    }
}

/// The sentences of the steps and cues of a record.
pub(super) struct StepWords<'t> {
    texts: &'t StepTexts,
    sentences: Sentences<'t>,
}

impl<'t> StepWords<'t> {
    /// Each step with its sentences.
    pub(super) fn steps(&self) -> impl Iterator<Item = (&'t Prose, &[Sentence<'t>])> {
        let steps = self.texts.steps.iter().enumerate();
        steps.map(|(at, prose)| (prose, self.sentences.of_passage(at)))
    }

    /// Each cue with its sentences.
    pub(super) fn cues(&self) -> impl Iterator<Item = (&'t Prose, &[Sentence<'t>])> {
        let first = self.texts.steps.len();
        let cues = self.texts.cues.iter().enumerate();
        cues.map(move |(at, prose)| (prose, self.sentences.of_passage(first + at)))
    }
}
