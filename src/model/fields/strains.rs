//! What a record says of strain on the body, and against it.

use super::{
    Reading, details::caution_words_of, entry_text, envelope::texts, read, references::items, spanned_text_of, text,
    use_of,
};
use crate::{
    document::{Data, NodeRef},
    lexicon::{Sentence, breath, hazards::supports},
    model::{Cautions, Field, Strains},
};

pub(super) fn strains(root: NodeRef<'_, '_>, reading: Reading, cautions: &Field<Cautions>) -> Strains {
    let hazards = read(root, "hazards", |value| match value.data() {
        Data::Seq => Field::Given(value.items().filter_map(spanned_text_of).collect()),
        Data::Text(_) => Field::Given(spanned_text_of(value).into_iter().collect()),
        _ => Field::Malformed,
    });
    let warnings = match cautions {
        Field::Missing => Field::Missing,
        Field::Malformed => Field::Malformed,
        Field::Given(given) if given.own.is_empty() && given.uses.is_empty() => Field::Missing,
        Field::Given(_) => {
            let bans =
                items(root, "contraindications").filter_map(|ban| Some(text(ban, "action")?.value.to_lowercase()));
            let own = ["cautions", "contraindications"].into_iter().flat_map(|key| caution_words_of(root, key));
            Field::Given(own.chain(bans).collect())
        }
    };
    let breathing = text(root, "breathing").map(|text| text.value.to_lowercase());
    let lower = |key: &'static str| {
        items(root, key).filter_map(entry_text).filter_map(|item| Some(item.text()?.to_lowercase()))
    };
    let steps: Vec<String> = lower("steps").chain(lower("cues")).collect();
    let read_words = reading == Reading::Prose;
    let said: Vec<Sentence<'_>> = steps.iter().map(|step| Sentence::alone(step)).collect();
    let on_breathing = breathing.as_deref().map(Sentence::alone);
    let own_words = || said.iter().chain(&on_breathing);
    let told: Vec<String> =
        said.iter().filter(|step| breath::has_breath_word(step)).map(|step| step.lower().to_owned()).collect();
    let breathes = breathing.is_some()
        || root.get("breathing").value().is_some_and(|value| use_of(value, "breathing").is_some())
        || read_words && !told.is_empty();
    let is_effort = own_words().any(breath::asks_for_effort) && !own_words().any(breath::speaks_of_stretch);
    let measures = told.into_iter().chain(breathing.clone()).chain(lower("modifications")).collect();
    Strains { hazards, warnings, measures, things: things(root, &steps), loads: None, breathes, is_effort }
}

/// What it needs, and what its steps use.
fn things(root: NodeRef<'_, '_>, steps: &[String]) -> Vec<String> {
    let needed = root.get("equipment").value().map(|value| match value.data() {
        Data::Map => [texts(value, "required"), texts(value, "optional")].concat(),
        _ => texts(root, "equipment"),
    });
    let needed = needed.into_iter().flatten().map(|thing| thing.value.to_lowercase());
    let needed: Vec<String> = needed.collect();
    let supporting = needed.iter().flat_map(|thing| supports(thing)).map(str::to_owned).collect::<Vec<_>>();
    let used = steps.iter().flat_map(|step| supports(step)).map(str::to_owned);
    needed.into_iter().chain(supporting).chain(used).collect()
}
