use crate::{
    document::Kind,
    finding::{Meta, closest, declare_rule},
    library::{Library, Standing},
    model::{Content, Layer, Reference, Slug, SlugList},
    rule::{Rule, Sink, quote},
    settings::{Vocab, Vocabulary},
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
        source: "our own definition"
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
            let help =
                close.map_or_else(|| listed_words(vocabulary, list, text), |close| format!("did you mean `{close}`?"));
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
            let (message, help) = wrong_role(library, reference).unwrap_or_else(|| {
                let message = format!("there is no {} `{}`", reference.kind.noun(), quote(&reference.id));
                let advice = (at < ADVISED).then(|| advice(library, reference)).flatten();
                (message, advice.unwrap_or_else(|| add(reference)))
            });
            out.report(reference.span, message, help);
        }
    }
}

/// An empty id is said by the schema, what a record replaced may be deleted, and of an overlay only
/// the people are its own.
fn must_lead_somewhere(reference: &Reference, layer: Layer) -> bool {
    let is_own = layer == Layer::Base || reference.kind == Kind::Expert;
    is_own && !reference.id.trim().is_empty() && reference.field != "supersedes"
}

/// The list a slug has to be of; `None` where the schema already says that it is no slug.
fn list_of(slug: &Slug) -> Option<Vocab> {
    let text = slug.value.value.as_str();
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
    match slug.list {
        _ if text.trim().is_empty() => None,
        SlugList::BodyRegions => Some(Vocab::BodyRegions),
        SlugList::Equipment => Some(Vocab::Equipment),
        SlugList::Hazards => Some(Vocab::Hazards),
        SlugList::Conditions => text.chars().all(fits).then_some(Vocab::Conditions),
    }
}

fn listed_words(vocabulary: &Vocabulary, list: Vocab, slug: &str) -> String {
    let near = sharing_a_word(slug, vocabulary.known(list));
    let shown = if near.is_empty() { some_of(vocabulary.known(list)) } else { some_of(near.into_iter()) };
    format!("choose a word of the list, such as {shown}, or widen `vocabulary.{}` in the configuration", list.name())
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

/// What the author may have meant.
fn advice(library: &Library, reference: &Reference) -> Option<String> {
    let noun = reference.kind.noun();
    if let Some(bearer) = library.bearer(reference.kind, &reference.id) {
        return Some(format!("did you mean `{}`?", quote(&bearer.id)));
    }
    if reference.id.contains(char::is_whitespace) {
        return Some(written_out(reference).to_owned());
    }
    let alike: Vec<&str> = library.alike(reference.kind, &reference.id).collect();
    if let Some(close) = closest(&reference.id, alike.iter().copied()) {
        return Some(format!("did you mean `{}`?", quote(close)));
    }
    // `exercise:bridge` where a disclaimer is wanted.
    let bare = reference.id.rsplit(':').next().unwrap_or_default();
    let elsewhere = Kind::ALL.into_iter().find(|kind| library.find(*kind, bare).is_some());
    if let Some(kind) = elsewhere {
        let (found, wanted) = (with_article(kind), with_article(reference.kind));
        return Some(format!("`{}` is the id of {found}; {wanted} is wanted here", quote(bare)));
    }
    let near = sharing_a_word(&reference.id, alike.into_iter());
    match near.as_slice() {
        [] => None,
        [one] => Some(format!("the nearest {noun} is `{}`", quote(one))),
        several => Some(format!("choose one such as {}", some_of(several.iter().copied()))),
    }
}

fn add(reference: &Reference) -> String {
    let (noun, id) = (reference.kind.noun(), quote(&reference.id));
    format!("add the {noun} (`{}/{id}`), or take the reference out", reference.kind.folder())
}

/// Ids that share a word with what was written.
fn sharing_a_word<'i>(written: &str, ids: impl Iterator<Item = &'i str>) -> Vec<&'i str> {
    let words = |id: &str| id.split(['-', '_']).filter(|word| word.len() > 2).map(str::to_owned).collect::<Vec<_>>();
    let wanted = words(written);
    ids.filter(|id| words(id).iter().any(|word| wanted.contains(word))).take(SHOWN).collect()
}

/// Suggestions in one help.
const SHOWN: usize = 3;

fn some_of<'i>(ids: impl Iterator<Item = &'i str>) -> String {
    ids.take(SHOWN).map(|id| format!("`{}`", quote(id))).collect::<Vec<_>>().join(", ")
}

/// How to say it where there is no record to name.
fn written_out(reference: &Reference) -> &'static str {
    match reference.kind {
        Kind::Expert if reference.field == "reviews" => "write the id of the expert's record",
        Kind::Source => "write the id of a source, or `{title: …, type: …}` in full",
        Kind::Expert => "write the id of an expert, or `{name: …, credentials: […]}` in full",
        Kind::Exercise | Kind::Program | Kind::Article | Kind::Disclaimer | Kind::RedFlags | Kind::Guidance => {
            "write an id: the name of the file without its ending"
        }
    }
}

fn with_article(kind: Kind) -> String {
    let noun = kind.noun();
    format!("{} {noun}", if noun.starts_with(['a', 'e']) { "an" } else { "a" })
}
