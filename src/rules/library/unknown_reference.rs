use crate::{
    document::Kind,
    finding::{Meta, closest, declare_rule},
    library::{Library, Standing},
    model::{Content, Reference, Slug, SlugList},
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
        if content.slugs.is_empty() {
            return out.not_applicable();
        }
        let listed = content.slugs.iter().filter_map(|slug| Some((slug, list_of(slug)?)));
        for (slug, list) in listed.filter(|(slug, list)| !vocabulary.knows(*list, &slug.value.value)) {
            let message = format!("`{}` is not in the list of `{}`", quote(&slug.value.value), list.name());
            out.report(slug.value.span, message, listed_words(vocabulary, list, &slug.value.value));
        }
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let references = &standing.entry.references;
        if references.is_empty() {
            return out.not_applicable();
        }
        let library = standing.library();
        let broken =
            references.iter().filter(|reference| must_lead_somewhere(reference) && !library.resolves(reference));
        for (at, reference) in broken.enumerate() {
            let (message, help) = wrong_role(library, reference).unwrap_or_else(|| {
                let message = format!("there is no {} `{}`", in_words(reference.kind), quote(&reference.id));
                let advice = (at < ADVISED).then(|| advice(library, reference)).flatten();
                (message, advice.unwrap_or_else(|| add(reference)))
            });
            out.report(reference.span, message, help);
        }
    }
}

/// An empty id is said by the schema, and what a record replaced may be deleted.
fn must_lead_somewhere(reference: &Reference) -> bool {
    !reference.id.trim().is_empty() && reference.field != "supersedes"
}

/// The list a slug has to be of; `None` where the schema already says that it is no slug.
fn list_of(slug: &Slug) -> Option<Vocab> {
    let is_slug = slug
        .value
        .value
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_'));
    match slug.list {
        SlugList::BodyRegions => Some(Vocab::BodyRegions),
        SlugList::Equipment => Some(Vocab::Equipment),
        SlugList::Hazards => Some(Vocab::Hazards),
        SlugList::Conditions => is_slug.then_some(Vocab::Conditions),
    }
}

fn listed_words(vocabulary: &Vocabulary, list: Vocab, slug: &str) -> String {
    if let Some(close) = vocabulary.closest(list, &slug.to_lowercase()) {
        return format!("did you mean `{close}`?");
    }
    let known: Vec<&str> = vocabulary.known(list).collect();
    let near = sharing_a_word(slug, known.iter().copied());
    let shown = if near.is_empty() { some_of(known.iter().copied()) } else { some_of(near.into_iter()) };
    format!("choose a word of the list, such as {shown}, or widen `vocabulary.{}` in the configuration", list.name())
}

/// A guidance that is there, and is for something else.
fn wrong_role(library: &Library, reference: &Reference) -> Option<(String, String)> {
    let wanted = reference.guidance_role()?;
    let found = library.find(reference.kind, &reference.id)?;
    let role = found.role.as_deref().map_or_else(|| "no role".to_owned(), |role| format!("role `{}`", quote(role)));
    let message = format!("the guidance `{}` has {role}; `{wanted}` is needed here", quote(&reference.id));
    let fitting = some_of(library.guidance_of_role(wanted));
    let help = match fitting.as_str() {
        "" => format!("write the text here, or add a guidance with `role: {wanted}`"),
        fitting => format!("a guidance with this role is {fitting}"),
    };
    Some((message, help))
}

/// What the author may have meant.
fn advice(library: &Library, reference: &Reference) -> Option<String> {
    let noun = in_words(reference.kind);
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
        return Some(format!(
            "`{}` is the id of {} {}; {} {noun} is wanted here",
            quote(bare),
            article(kind),
            in_words(kind),
            article(reference.kind)
        ));
    }
    let near = sharing_a_word(&reference.id, alike.into_iter());
    match near.as_slice() {
        [] => None,
        [one] => Some(format!("the nearest {noun} is `{}`", quote(one))),
        several => Some(format!("choose one such as {}", some_of(several.iter().copied()))),
    }
}

fn add(reference: &Reference) -> String {
    let (noun, id) = (in_words(reference.kind), quote(&reference.id));
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

const fn article(kind: Kind) -> &'static str {
    if matches!(kind, Kind::Exercise | Kind::Expert | Kind::Article) { "an" } else { "a" }
}

const fn in_words(kind: Kind) -> &'static str {
    match kind {
        Kind::RedFlags => "red-flag list",
        Kind::Guidance => "guidance text",
        Kind::Exercise | Kind::Program | Kind::Article | Kind::Disclaimer | Kind::Expert | Kind::Source => kind.name(),
    }
}
