use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    library::Standing,
    model::CitationTarget,
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// Published content rests on a source that was withdrawn.
    ///
    /// ## Why
    ///
    /// A retracted study supports nothing, and a reader who looks it up sees that first.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=exercises/bridge.yaml)
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// sources: [sample-trial]
    /// ```
    ///
    /// ```yaml (path=sources/sample-trial.yaml)
    /// schema: source/v1
    /// title: A made-up trial
    /// type: trial
    /// retracted: true
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/bridge.yaml)
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// sources: [sample-review]
    /// ```
    ///
    /// ```yaml (path=sources/sample-trial.yaml)
    /// schema: source/v1
    /// title: A made-up trial
    /// type: trial
    /// retracted: true
    /// ```
    ///
    /// ```yaml (path=sources/sample-review.yaml)
    /// schema: source/v1
    /// title: A made-up review of other trials
    /// type: systematic-review
    /// year: 2024
    /// ```
    RetractedSource {
        id: "retracted-source", group: Evidence, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "JAMA benchmarks: attribution"
    }
);

impl Rule for RetractedSource {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        if !entry.is_published() || entry.kind == Kind::Source {
            return out.not_applicable();
        }
        let library = standing.library();
        for reference in entry.references.iter().filter(|reference| reference.kind == Kind::Source) {
            let source = library.find(Kind::Source, &reference.id).and_then(|found| found.details.source());
            if source.is_some_and(|source| source.retracted.is_some()) {
                let message = format!("`{}` was retracted, and this rests on it", quote(&reference.id));
                out.report(reference.span, message, HELP);
            }
        }
        for citation in entry.envelope.sources.given().into_iter().flatten() {
            if let CitationTarget::Inline(source) = &citation.target
                && source.retracted.is_some()
            {
                let title = source.title.as_ref().map_or("this source", |title| title.value.as_str());
                out.report(citation.span, format!("`{}` was retracted, and this rests on it", quote(title)), HELP);
            }
        }
    }
}

const HELP: &str = "cite another source; if none holds, have a clinician look at what rested on this one";
