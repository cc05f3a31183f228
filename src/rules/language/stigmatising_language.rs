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
    /// Sufferers, victims of a condition, "suffers from", the elderly, the disabled, wheelchair-bound, weight that the
    /// reader is blamed for: one finding for each sort. Quotations, titles of sources and "suffered an injury" are none.
    ///
    /// ## Why
    ///
    /// A person is more than a condition, and a reader who feels judged reads no further.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # Two moves
    ///
    /// Back pain sufferers like these moves.
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
    /// # Two moves
    ///
    /// People with back pain like these moves.
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
                Wording::Suffers => "tells people that they suffer",
                Wording::Elderly => "names people by their age",
                Wording::Wheelchair => "names people by what they use",
                _ => "names people by what they have",
            };
            let message = format!("`{}` {what}{}", out.words(same[0].words), more(same.len()));
            out.report_all(&places(same.iter().map(|words| words.words)), message, same[0].instead);
        }
    }
}
