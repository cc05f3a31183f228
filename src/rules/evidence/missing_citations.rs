use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    model::{Content, Field, PageEvidence, Status},
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// An article names no source.
    ///
    /// A published article with no `sources`, no list of references, no footnote and no link to a study or a
    /// guideline. A list of further reading does not count.
    ///
    /// ## Why
    ///
    /// A reader who wants to know on what the advice rests finds nothing.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// ---
    /// schema: article/v1
    /// title: Bridge
    /// ---
    ///
    /// # Bridge
    ///
    /// Research shows that bridges help.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// ---
    /// schema: article/v1
    /// title: Bridge
    /// sources: ["doi:10.1000/sample"]
    /// ---
    ///
    /// # Bridge
    ///
    /// Bridges [eased back pain in one trial](https://doi.org/10.1000/sample).
    /// ```
    MissingCitations {
        id: "missing-citations", group: Evidence, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "JAMA benchmarks: attribution; DISCERN"
    }
);

impl Rule for MissingCitations {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let evidence = content.page.as_ref().and_then(|page| page.evidence.as_ref());
        let Some(evidence) = evidence.filter(|_| content.kind == Kind::Article && content.status == Status::Published)
        else {
            return out.not_applicable();
        };
        let in_fields = match &content.envelope.sources {
            Field::Given(sources) => !sources.is_empty(),
            Field::Malformed => return out.not_applicable(),
            Field::Missing => false,
        };
        if in_fields || has_sources(evidence) {
            return;
        }
        let title = quote(&content.title.value);
        let message = match evidence.claims.first() {
            Some(claim) => format!("`{title}` names no source, and says `{}`", out.words(claim.words)),
            None => format!("`{title}` names no source"),
        };
        let help =
            "name the guideline or the study it rests on: `sources:` in the front matter, or a list of references";
        out.report(content.title.span, message, help);
    }
}

fn has_sources(evidence: &PageEvidence) -> bool {
    evidence.sources().next().is_some() || !evidence.study_links.is_empty()
}
