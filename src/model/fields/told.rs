//! Doses that a record tells in its steps and cues.

use super::{entry_text, references::items};
use crate::{
    document::NodeRef,
    lexicon::whole,
    model::{
        ToldDose,
        dosage::{self, Context},
    },
    text::Spoken,
};

/// The doses in the steps and cues of an exercise; a text without a number is passed over unread.
pub(super) fn told(root: NodeRef<'_, '_>, file: &str) -> Vec<ToldDose> {
    let mut told = Vec::new();
    for field in ["steps", "cues"] {
        for text in items(root, field).filter_map(entry_text) {
            if !text.text().is_some_and(|words| whole::holds_number(&words.to_lowercase())) {
                continue;
            }
            let prose = text.prose(file);
            let spoken = Spoken::of(&prose);
            for dose in dosage::read_prose(&prose, Context::Base) {
                let within: Vec<&str> = spoken.within(dose.span).collect();
                told.push(ToldDose {
                    field,
                    repeats_whole: within.iter().any(|sentence| whole::repeats_whole(sentence)),
                    holds_position: within.iter().any(|sentence| whole::holds_position(sentence)),
                    dose,
                });
            }
        }
    }
    told
}
