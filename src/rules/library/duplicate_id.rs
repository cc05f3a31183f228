use crate::{
    finding::{Meta, declare_rule},
    library::{Bearing, Clash, Entry, Standing},
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// Two records claim one id, or one name.
    ///
    /// Two records of one kind and language with the same id, or an exercise with an alias that is the id, the name
    /// or an alias of another one (letter case, hyphens and plurals aside). The finding points at what to change:
    /// the alias, or the later of the two files.
    ///
    /// ## Why
    ///
    /// A page that uses the id or the name may get the other exercise, with its dose and its cautions.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=exercises/cobra.yaml)
    /// schema: exercise/v1
    /// name: Cobra
    /// ```
    ///
    /// ```yaml (path=exercises/prone-press-up.yaml)
    /// schema: exercise/v1
    /// name: Prone press-up
    /// aliases: [Cobras]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/cobra.yaml)
    /// schema: exercise/v1
    /// name: Cobra
    /// ```
    ///
    /// ```yaml (path=exercises/prone-press-up.yaml)
    /// schema: exercise/v1
    /// name: Prone press-up
    /// aliases: [McKenzie press-up]
    /// ```
    DuplicateId {
        id: "duplicate-id", group: Library, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "house rule"
    }
);

impl Rule for DuplicateId {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        for clash in standing.library().clashes(standing.entry) {
            let (message, help) = told(&clash, standing.entry);
            out.report(clash.span, message, help);
        }
    }
}

fn told(clash: &Clash<'_>, entry: &Entry) -> (String, &'static str) {
    let (called, path) = (quote(clash.called), quote(&clash.holder.path));
    let held = match (clash.claimed, clash.held) {
        (Bearing::Id, _) => {
            let message = format!("the id `{called}` is taken by `{path}`");
            let help = match entry.id_key {
                Some(_) => "give this record an id of its own",
                None => "rename one of the two files, or make one record of them",
            };
            return (message, help);
        }
        (_, Bearing::Id) => "the id",
        (_, Bearing::Name) => "the name",
        (_, Bearing::Alias) => "an alias",
    };
    let message = format!("the alias `{called}` is {held} of the exercise in `{path}`");
    (message, "leave the alias to one of them")
}
