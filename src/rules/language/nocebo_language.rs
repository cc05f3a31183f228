use super::{by_sort, more, places};
use crate::{
    finding::{Meta, declare_rule},
    lexicon::Wording,
    model::Content,
    rule::{Rule, Sink},
};

declare_rule!(
    /// The body is described in words that frighten.
    ///
    /// Looks at any text a reader sees, with one finding for each sort of words; the table below shows the sorts
    /// and what to write instead. Not reported: words that are denied, doubted, asked about or quoted as somebody's
    /// phrase, names of conditions, titles of sources, "damage" alone.
    ///
    /// ## Why
    ///
    /// A reader who is told that the back is fragile or worn out may hurt more and move less.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Back pain comes from wear and tear.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// purpose: Eases the wear and tear in your back.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Age-related changes are common and often painless.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// purpose: Helps a back with age-related changes, which are common and often painless.
    /// ```
    NoceboLanguage {
        id: "nocebo-language", group: Language, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "Stewart and Loftus 2018, wording that harms; the alternatives as quoted elsewhere, not yet confirmed by a clinician"
    }
);

impl Rule for NoceboLanguage {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        for same in by_sort(content, Wording::frightens) {
            let words = out.words(same[0].words);
            let what = match same[0].wording {
                Wording::Fate => "tells a reader that effort is lost or nothing can help",
                _ => "can frighten a reader about the body",
            };
            let message = format!("`{words}` {what}{}", more(same.len()));
            let help =
                format!("{} (source: Stewart and Loftus 2018; not yet confirmed by a clinician)", same[0].instead);
            out.report_all(&places(same.iter().map(|words| words.words)), message, help);
        }
    }
}
