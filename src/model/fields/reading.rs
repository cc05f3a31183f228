//! How hard the steps and cautions of a record are to read.

use super::{entry_text, references::items, step_words::StepWords};
use crate::{
    document::NodeRef,
    lexicon::{
        reading::{Counts, count, long_words_of},
        wordy::{self, StepPlace},
    },
    model::reading::{LONGEST_STEP, MOST_MOVEMENTS, ReadingLevel, Wordy},
    text::Prose,
};

/// Reads the steps and cautions of an exercise of this name.
pub(super) fn reading_of(root: NodeRef<'_, '_>, file: &str, words: &StepWords<'_>, name: &str) -> ReadingLevel {
    let names = long_words_of([name]);
    let counted = |prose: &Prose| {
        prose.lower_sentences().fold(Counts::default(), |sum, (_, lower)| sum.and(count(lower, &names)))
    };
    let mut level = ReadingLevel::default();
    for (at, (prose, _)) in words.steps().enumerate() {
        let counts = counted(prose);
        level.steps = level.steps.and(counts);
        let span = prose.whole();
        let place = if at == 0 { StepPlace::First } else { StepPlace::Later };
        if counts.words > LONGEST_STEP && wordy::is_long(prose.lower(), LONGEST_STEP) {
            level.long_steps.push(Wordy { words: counts.words, span });
        } else if wordy::movements(prose.lower(), place) > MOST_MOVEMENTS {
            level.packed_steps.push((at + 1, span));
        }
    }
    for text in ["cautions", "contraindications"].into_iter().flat_map(|key| items(root, key)).filter_map(entry_text) {
        level.text = level.text.and(counted(&text.prose(file)));
    }
    level
}
