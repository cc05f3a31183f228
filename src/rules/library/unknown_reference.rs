mod advice;

use advice::{add, advice, sharing_a_word, some_of};

use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    library::{Library, Standing},
    model::{Content, Layer, Reference, Slug, SlugList, TRANSLATION},
    rule::{Rule, Sink, quote},
    settings::{Policy, Vocabulary},
};

declare_rule!(
    /// A file names another one that is not there, or a word outside a closed list.
    ///
    /// Records are named by their id, the name of the file without its ending. Words such as
    /// `foam-roller` come from the lists under `vocabulary` in the configuration; a list that is not
    /// given there and not shipped is open.
    ///
    /// ## Why
    ///
    /// A shared stop rule, a warning sign or an exercise that is named and not found never reaches
    /// the reader, and nobody notices.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=exercises/bridge.yaml)
    /// schema: exercise/v1
    /// name: Bridge
    /// position: supine
    /// steps: [Lie on your back with your knees bent., Lift your hips slowly.]
    /// dosage: {reps: 8-12}
    /// cautions: [Do not let your hips sag to one side.]
    /// pain_stop: Stop if the pain gets sharper or runs down your leg.
    /// regressions: [{exercise: half-bridge}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/bridge.yaml)
    /// schema: exercise/v1
    /// name: Bridge
    /// position: supine
    /// steps: [Lie on your back with your knees bent., Lift your hips slowly.]
    /// dosage: {reps: 8-12}
    /// cautions: [Do not let your hips sag to one side.]
    /// pain_stop: Stop if the pain gets sharper or runs down your leg.
    /// regressions: [{text: Lift your hips only halfway.}]
    /// ```
    UnknownReference {
        id: "unknown-reference", group: Library, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "house rule"
    }
);

/// Broken references of one file that get a suggestion; a file with more was made by a machine.
const ADVISED: usize = 50;

impl Rule for UnknownReference {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let vocabulary = out.context().vocabulary;
        if content.slugs.is_empty() || content.layer == Layer::Overlay {
            return out.not_applicable();
        }
        let listed = content.slugs.iter().filter_map(|slug| Some((slug, list_of(slug)?)));
        let unknown = listed.filter(|(slug, list)| !vocabulary.knows(*list, &slug.value.value));
        for (at, (slug, list)) in unknown.enumerate() {
            let text = slug.value.value.as_str();
            let message = format!("`{}` is not in the list of `{}`", quote(text), list.name());
            let close = (at < ADVISED).then(|| vocabulary.closest(list, &text.to_lowercase())).flatten();
            let help = close.map_or_else(
                || listed_words(vocabulary, list, Some(text).filter(|_| at < ADVISED)),
                |close| format!("did you mean `{close}`?"),
            );
            out.report(slug.value.span, message, help);
        }
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let references = &standing.entry.references;
        if references.is_empty() {
            return out.not_applicable();
        }
        let library = standing.library();
        let layer = standing.entry.layer;
        let broken =
            references.iter().filter(|reference| must_lead_somewhere(reference, layer) && !library.resolves(reference));
        for (at, reference) in broken.enumerate() {
            let told = lost_base(reference).or_else(|| wrong_role(library, reference));
            let (message, help) = told.unwrap_or_else(|| {
                let message = format!("there is no {} `{}`", reference.kind.noun(), quote(&reference.id));
                let advice = (at < ADVISED).then(|| advice(library, reference)).flatten();
                (message, advice.unwrap_or_else(|| add(reference)))
            });
            out.report(reference.span, message, help);
        }
        let policy = out.context().policy;
        for reference in references.iter().filter(|reference| library.resolves(reference)) {
            if let Some((message, help)) = against_policy(policy, reference) {
                out.report(reference.span, message, help);
            }
        }
    }
}

/// An empty id is said by the schema, what a record replaced may be deleted, and of an overlay only
/// its base and the people are its own.
fn must_lead_somewhere(reference: &Reference, layer: Layer) -> bool {
    let is_own = layer == Layer::Base || reference.kind == Kind::Expert || reference.field == TRANSLATION;
    is_own && !reference.id.trim().is_empty() && reference.field != "supersedes"
}

/// The list a slug has to be of; `None` where the schema already says that it is no slug.
fn list_of(slug: &Slug) -> Option<SlugList> {
    let text = slug.value.value.as_str();
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
    match slug.list {
        _ if text.trim().is_empty() => None,
        SlugList::BodyRegions | SlugList::Equipment | SlugList::Hazards => Some(slug.list),
        SlugList::Conditions => text.chars().all(fits).then_some(slug.list),
    }
}

fn listed_words(vocabulary: &Vocabulary, list: SlugList, slug: Option<&str>) -> String {
    let near = slug.map(|slug| sharing_a_word(slug, vocabulary.known(list))).unwrap_or_default();
    let shown = if near.is_empty() { some_of(vocabulary.known(list)) } else { some_of(near.into_iter()) };
    format!("choose a word of the list, such as {shown}, or widen `vocabulary.{}` in the configuration", list.name())
}

/// A translation whose base record is gone.
fn lost_base(reference: &Reference) -> Option<(String, String)> {
    let id = quote(&reference.id);
    let message = format!("this is a translation of the {} `{id}`, which is not there", reference.kind.noun());
    (reference.field == TRANSLATION)
        .then(|| (message, "put the base record back, or delete the translation".to_owned()))
}

/// A stop rule that is there, and that the house has not agreed on.
fn against_policy(policy: &Policy, reference: &Reference) -> Option<(String, String)> {
    if reference.guidance_role() != Some("pain-stop") || policy.allows_pain_stop(&reference.id) {
        return None;
    }
    let message = format!("`{}` is not one of the stop rules in `policy.pain_stop`", quote(&reference.id));
    let agreed = some_of(policy.pain_stop.iter().map(|id| id.value.as_str()));
    Some((message, format!("use {agreed}")))
}

/// A guidance that is there, and is for something else.
fn wrong_role(library: &Library, reference: &Reference) -> Option<(String, String)> {
    let wanted = reference.guidance_role()?;
    let found = library.find(reference.kind, &reference.id)?;
    let (id, role) = (quote(&reference.id), quote(found.role.as_deref()?));
    let message = format!("the guidance text `{id}` has the role `{role}`; `{wanted}` is needed here");
    let fitting = some_of(library.guidance_of_role(wanted));
    let help = match fitting.as_str() {
        "" => format!("write the text here, or add a guidance text with `role: {wanted}`"),
        fitting => format!("one with this role is {fitting}"),
    };
    Some((message, help))
}
