use super::{by_sort, more, places};
use crate::{
    finding::{Meta, declare_rule},
    lexicon::Wording,
    model::Content,
    rule::{Rule, Sink},
};

declare_rule!(
    /// People are named by what they have.
    ///
    /// Looks at pages, with one finding for each sort of words; the table below shows the sorts and what to write
    /// instead. Not reported: quotations, titles of sources, "suffered an injury".
    ///
    /// ## Why
    ///
    /// A person is more than a condition, and a reader who feels judged reads no further.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move
    ///
    /// Back pain sufferers like this move.
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
    /// # One move
    ///
    /// People with back pain like this move.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    StigmatisingLanguage {
        id: "stigmatising-language", group: Language, severity: Info, tier: Ordinary, since: "0.1.0",
        source: "WHO guideline on chronic low back pain 2023, person-centred language"
    }
);

impl Rule for StigmatisingLanguage {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        if content.page.is_none() {
            return out.not_applicable();
        }
        for same in by_sort(content, |wording| !wording.frightens()) {
            let what = match same[0].wording {
                Wording::Weight => "blames people for their weight",
                Wording::Suffers => "puts suffering first and the people second",
                Wording::Elderly => "names people by their age",
                Wording::Wheelchair => "names people by what they use",
                _ => "names people by what they have",
            };
            let message = format!("`{}` {what}{}", out.words(same[0].words), more(same.len()));
            out.report_all(&places(same.iter().map(|words| words.words)), message, same[0].instead);
        }
    }
}
