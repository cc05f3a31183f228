use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    model::{Content, Field, Status},
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// An article names no author.
    ///
    /// No `authors` in the front matter, and no byline in the first 10 or the last 20 lines of the text.
    /// An organisation may be the author.
    ///
    /// ## Why
    ///
    /// A reader cannot weigh advice that nobody puts a name to.
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
    /// Lift your hips slowly.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// ---
    /// schema: article/v1
    /// title: Bridge
    /// ---
    ///
    /// # Bridge
    ///
    /// By A. Example, physiotherapist (fictitious)
    ///
    /// Lift your hips slowly.
    /// ```
    MissingAuthor {
        id: "missing-author", group: Evidence, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "JAMA benchmarks: authorship"
    }
);

impl Rule for MissingAuthor {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let evidence = content.page.as_ref().and_then(|page| page.evidence.as_ref());
        let Some(evidence) = evidence.filter(|_| content.kind == Kind::Article && content.status == Status::Published)
        else {
            return out.not_applicable();
        };
        let in_fields = match &content.envelope.authors {
            Field::Given(authors) => !authors.is_empty(),
            Field::Malformed => return out.not_applicable(),
            Field::Missing => false,
        };
        if !in_fields && evidence.authors.is_empty() {
            let message = format!("nothing says who wrote `{}`", quote(&content.title.value));
            out.report(
                content.title.span,
                message,
                "write `authors:` in the front matter, or a byline under the title",
            );
        }
    }
}
