use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    model::Content,
    rule::{Rule, Sink},
};

declare_rule!(
    /// A Markdown file has no front matter.
    ///
    /// Front matter is the block between two lines of `---` at the top of a file. Without it the file is read as an
    /// article all the same, and every rule that reads text runs.
    ///
    /// ## Why
    ///
    /// Author, review and disclaimer references have no place to stand without it.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// ---
    /// schema: article/v1
    /// title: One move
    /// ---
    ///
    /// # One move
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    MissingFrontMatter {
        id: "missing-front-matter", group: Structure, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "JAMA benchmarks (Silberg 1997)"
    }
);

impl Rule for MissingFrontMatter {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let Some(page) = &content.page else { return out.not_applicable() };
        if !page.has_front_matter {
            let help = match content.kind {
                Kind::Disclaimer => "begin the file with `---`, `schema: disclaimer/v1`, `title: …`, `---`",
                _ => "begin the file with `---`, `schema: article/v1`, `title: …`, `---`",
            };
            out.report(content.title.span, "the page has no front matter", help);
        }
    }
}
