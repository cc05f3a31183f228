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
    /// Wear and tear, crumbling, worn out, bone on bone, slipped disc, trapped or pinched nerve, weak core, fragile or
    /// unstable spine, locked up, almost inevitable, "undo your progress": in any text a reader sees, one finding for
    /// each sort. Words that are denied, doubted, asked about or quoted as somebody's phrase are none, nor are names of
    /// conditions, titles of sources, or "damage" alone.
    ///
    /// ## Why
    ///
    /// A reader who is told that the back is fragile or worn out hurts more and moves less.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// purpose: Eases the wear and tear in your back.
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// purpose: Helps a back with age-related changes, which are common and often painless.
    /// ```
    NoceboLanguage {
        id: "nocebo-language", group: Language, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "Stewart and Loftus 2018, wording that harms; its alternatives from secondary sources, to be confirmed by a clinician"
    }
);

impl Rule for NoceboLanguage {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        for same in by_sort(content, Wording::frightens) {
            let words = out.words(same[0].words);
            let message = format!("`{words}` can frighten a reader about the body{}", more(same.len()));
            let help = format!("{} (source: Stewart and Loftus 2018; to be confirmed by a clinician)", same[0].instead);
            out.report_all(&places(same.iter().map(|words| words.words)), message, help);
        }
    }
}
