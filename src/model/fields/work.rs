//! What an exercise record works with: one side, a weight, a band.

use std::ops::Range;

use super::{references::items, spanned_text_of, step_words::StepWords, text};
use crate::{
    document::{Data, NodeRef},
    lexicon::{self, Sentence, load},
    model::dosage::{self, Context, LeftOpen},
    text::{Prose, Span},
};

/// What the fields and words of a record leave open about sides and loads.
pub(super) struct Work {
    pub(super) one_sided: Option<Span>,
    pub(super) loaded: Option<Span>,
}

/// Values of `laterality` by which one side works at a time.
const ONE_SIDED: [&str; 2] = ["unilateral", "alternating"];

/// The value by which the two sides take turns.
const TURNS: &str = "alternating";

/// Keys of a dose that count or hold, which a side each may do; time and distance run on.
const REPEATED: [&str; 3] = ["reps", "hold", "breaths"];

pub(super) fn work_of(root: NodeRef<'_, '_>, words: &StepWords<'_>, open: LeftOpen) -> Work {
    let laterality = text(root, "laterality");
    let declared = declared_load(root).filter(|_| open.effort);
    let stated = laterality.as_ref().filter(|stated| {
        let turns = stated.value == TURNS && !repeats(root);
        open.side && ONE_SIDED.contains(&stated.value.as_str()) && !turns
    });
    // The words are searched only where a field leaves something open and they could tell it.
    let said = || words.steps().flat_map(|(prose, sentences)| sentences.iter().map(move |sentence| (prose, sentence)));
    let side = open.side && (laterality.is_none() || stated.is_some());
    let load = open.effort && (declared.is_some() || said().any(|(_, sentence)| load::may_load(sentence)));
    if !side && !load {
        return Work { one_sided: None, loaded: None };
    }
    let told: Vec<(&Prose, &Sentence<'_>)> = said().collect();
    let said: Vec<&Sentence<'_>> = told.iter().map(|(_, sentence)| *sentence).collect();
    let span = |(step, range): (usize, Range<usize>)| {
        let (prose, sentence) = told[step];
        let from = sentence.range().start;
        prose.span(&(from + range.start..from + range.end))
    };
    let name_and_feel: Vec<String> = ["name", "category", "sensation"]
        .into_iter()
        .filter_map(|key| Some(text(root, key)?.value.to_lowercase()))
        .collect();
    let name_and_feel: Vec<Sentence<'_>> = name_and_feel.iter().map(|lower| Sentence::alone(lower)).collect();
    let cues = || words.cues().flat_map(|(_, sentences)| sentences);
    let all = || said.iter().copied().chain(cues()).chain(&name_and_feel);
    let is_told = || said.iter().any(|sentence| lexicon::tells_which_side(sentence)) || counts_a_side(words);
    let one_sided = match stated {
        Some(stated) => (!is_told()).then_some(stated.span),
        None if !side => None,
        None => lexicon::one_sided(&said).filter(|_| !all().any(lexicon::tells_of_both)).map(span),
    };
    let is_load_told =
        |(step, range): &(usize, Range<usize>)| load::is_told(&said[*step].lower()[range.clone()], all());
    let loaded = match declared {
        _ if !load => None,
        Some((entry, place)) => (!load::is_told(&entry, all())).then_some(place),
        None => load::loaded(&said).filter(|found| !is_load_told(found)).map(span),
    };
    Work { one_sided, loaded }
}

/// Whether a step gives a dose for each side.
fn counts_a_side(words: &StepWords<'_>) -> bool {
    let counts = |step: &Prose| dosage::read_prose(step, Context::Base).iter().any(|dose| dose.per.is_some());
    words.steps().any(|(step, _)| counts(step))
}

fn repeats(root: NodeRef<'_, '_>) -> bool {
    root.get("dosage").value().is_some_and(|dose| REPEATED.iter().any(|key| dose.get(key).value().is_some()))
}

/// The first entry of `equipment` it cannot be done without that loads the body, else the hazard.
fn declared_load(root: NodeRef<'_, '_>) -> Option<(String, Span)> {
    let required = root.get("equipment").value().and_then(|value| match value.data() {
        Data::Map => value.get("required").value(),
        _ => Some(value),
    });
    let listed = |value: NodeRef<'_, '_>| match value.text() {
        Some(_) => spanned_text_of(value).into_iter().collect(),
        None => value.items().filter_map(spanned_text_of).collect::<Vec<_>>(),
    };
    let equipment = required.map(listed).unwrap_or_default().into_iter().find(|entry| load::is_load(&entry.value));
    let hazard = || items(root, "hazards").filter_map(spanned_text_of).find(|tag| load::is_load_hazard(&tag.value));
    equipment.or_else(hazard).map(|found| (found.value.to_lowercase(), found.span))
}
