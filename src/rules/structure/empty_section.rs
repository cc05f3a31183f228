use crate::{
    finding::{Meta, declare_rule},
    model::Content,
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// A heading has nothing below it.
    ///
    /// A heading followed by the end of the file, or by a heading of the same or a higher level, with no text,
    /// image or shown record between them.
    ///
    /// ## Why
    ///
    /// A heading such as "Safety" with nothing below looks as if something had been cut.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # Moves
    ///
    /// ## Safety
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
    /// # Moves
    ///
    /// ## Safety
    ///
    /// Stop if pain becomes sharp or spreads, or if you feel numb or dizzy.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    EmptySection {
        id: "empty-section", group: Structure, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "PEMAT"
    }
);

impl Rule for EmptySection {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let Some(page) = &content.page else { return out.not_applicable() };
        for heading in &page.empty_sections {
            let message = format!("`{}` has nothing below it", quote(&heading.name));
            out.report(heading.span, message, "write the section, or take the heading out");
        }
    }
}
