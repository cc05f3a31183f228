use crate::{
    document::Kind,
    finding::{Meta, closest, declare_rule},
    library::{Library, Standing},
    model::Reference,
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// A file names another one that is not there.
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

impl Rule for UnknownReference {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let references = &standing.entry.references;
        if references.is_empty() {
            return out.not_applicable();
        }
        let library = standing.library();
        for reference in references.iter().filter(|reference| !library.resolves(reference)) {
            let (message, help) = told(library, reference);
            out.report(reference.span, message, help);
        }
    }
}

fn told(library: &Library, reference: &Reference) -> (String, String) {
    let id = quote(&reference.id);
    let noun = in_words(reference.kind);
    if let (Some(wanted), Some(found)) = (reference.guidance_role(), library.find(reference.kind, &reference.id)) {
        let role = found.role.as_deref().map_or_else(|| "no role".to_owned(), |role| format!("role `{}`", quote(role)));
        let fitting = library
            .ids(Kind::Guidance)
            .filter(|id| library.find(Kind::Guidance, id).is_some_and(|entry| entry.role.as_deref() == Some(wanted)));
        let fitting: Vec<&str> = fitting.collect();
        return (format!("the guidance `{id}` has {role}; `{wanted}` is needed here"), choose(&fitting, noun, wanted));
    }
    let message = format!("there is no {noun} `{id}`");
    if reference.id.contains(char::is_whitespace) {
        return (message, written_out(reference.kind).to_owned());
    }
    if let Some(named) = named(library, reference) {
        return (message, format!("did you mean `{named}`, which bears this name?"));
    }
    let ids: Vec<&str> = library.ids(reference.kind).collect();
    if let Some(close) = closest(&reference.id, ids.iter().copied()) {
        return (message, format!("did you mean `{close}`?"));
    }
    let elsewhere = Kind::ALL.into_iter().find(|kind| library.find(*kind, &reference.id).is_some());
    if let Some(kind) = elsewhere {
        return (message, format!("`{id}` is the id of a {}; name a {noun} here", in_words(kind)));
    }
    let near = nearest(&reference.id, &ids);
    (message, choose(&near, noun, &format!("{}/{id}", reference.kind.folder())))
}

/// The id of the exercise whose name or alias was written in place of an id.
fn named<'l>(library: &'l Library, reference: &Reference) -> Option<&'l str> {
    let same = |name: &str| name.replace(' ', "-").eq_ignore_ascii_case(&reference.id);
    let of_kind = library.entries().iter().filter(|entry| entry.kind == reference.kind);
    let mut bearing = of_kind.filter(|entry| {
        let aliases = entry.details.exercise().into_iter().flat_map(|exercise| &exercise.aliases);
        same(&entry.title.value) || aliases.into_iter().any(|alias| same(&alias.value))
    });
    bearing.next().map(|entry| entry.id.as_str())
}

/// Ids that share a word with what was written.
fn nearest<'i>(written: &str, ids: &[&'i str]) -> Vec<&'i str> {
    let words = |id: &str| id.split(['-', '_']).filter(|word| word.len() > 2).map(str::to_owned).collect::<Vec<_>>();
    let wanted = words(written);
    ids.iter().copied().filter(|id| words(id).iter().any(|word| wanted.contains(word))).collect()
}

fn choose(fitting: &[&str], noun: &str, otherwise: &str) -> String {
    const SHOWN: usize = 3;
    let shown: Vec<String> = fitting.iter().take(SHOWN).map(|id| format!("`{id}`")).collect();
    match shown.as_slice() {
        [] => format!("add the {noun} (`{otherwise}`), or take the reference out"),
        [one] => format!("the nearest {noun} is {one}"),
        several => format!("choose one such as {}", several.join(", ")),
    }
}

/// How to say it where there is no record to name.
const fn written_out(kind: Kind) -> &'static str {
    match kind {
        Kind::Source => "write the id of a source, or `{title: …, type: …}` in full",
        Kind::Expert => "write the id of an expert, or `{name: …, credentials: […]}` in full",
        Kind::Exercise | Kind::Program | Kind::Article | Kind::Disclaimer | Kind::RedFlags | Kind::Guidance => {
            "write an id: the name of the file without its ending"
        }
    }
}

const fn in_words(kind: Kind) -> &'static str {
    match kind {
        Kind::RedFlags => "red-flag list",
        Kind::Guidance => "guidance text",
        Kind::Exercise | Kind::Program | Kind::Article | Kind::Disclaimer | Kind::Expert | Kind::Source => kind.name(),
    }
}
