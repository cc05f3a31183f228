//! What a page sells, where, and whether it says so.

use super::{Marks, PageEvidence, PageText};
use crate::{
    document::{NodeRef, markdown::BlockKind},
    lexicon::{Promotion, labels_advertising, telling::discloses, tells_typical_result},
    model::says_something,
    text::Span,
};

/// What a promotion stands among.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The text of an exercise.
    Exercise,
    /// Advice on when to stop, to hold back or to seek help.
    Safety,
    /// Other text.
    Text,
}

/// A promotion in the text of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promoted {
    /// Of what.
    pub what: Promotion,
    /// The words that make it.
    pub words: Span,
    /// Number of its paragraph in the page.
    pub paragraph: usize,
    /// Number of its section in the page.
    pub section: u32,
    /// What it stands among.
    pub setting: Setting,
    /// Whether words above it say that it is paid for.
    pub is_labelled: bool,
}

/// What a page sells, and whether it says so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PagePromotion {
    /// In the order of the page.
    pub places: Vec<Promoted>,
    /// Whether it says, anywhere, who has an interest in it.
    pub is_disclosed: bool,
    /// Whether it says that others may fare otherwise, or how most fare.
    pub tells_typical_result: bool,
}

/// What a page sells; names in its list of sources sell nothing.
pub(super) fn promotion(
    text: &PageText<'_>,
    front: Option<NodeRef<'_, '_>>,
    marks: &Marks,
    owner: &[Option<usize>],
    evidence: Option<&PageEvidence>,
) -> PagePromotion {
    let mut found = PagePromotion::default();
    if marks.promotions.is_empty() {
        return found;
    }
    let page = text.page;
    let labelled = labelled(text);
    for mark in &marks.promotions {
        let block = &page.blocks[mark.passage];
        let words = block.prose.span(&mark.what.words);
        if evidence.is_some_and(|evidence| evidence.lists(words)) {
            continue;
        }
        let setting = match owner[mark.passage] {
            Some(_) => Setting::Exercise,
            None if mark.what.in_safety => Setting::Safety,
            None => Setting::Text,
        };
        let (paragraph, section) = (mark.passage, block.section);
        let is_labelled = labelled[paragraph];
        found.places.push(Promoted { what: mark.what.what, words, paragraph, section, setting, is_labelled });
    }
    found.is_disclosed = front.and_then(|root| root.get("disclosures").value()).is_some_and(says_something)
        || page.blocks.iter().any(|block| discloses(block.prose.lower()));
    found.tells_typical_result = (0..page.blocks.len()).any(|at| tells_typical_result(text.sentences.of_passage(at)));
    found
}

/// For each block, whether it says that it is paid for, or what stands above it in its section does: a
/// heading speaks for the sections in it, the title for none.
fn labelled(text: &PageText<'_>) -> Vec<bool> {
    let page = text.page;
    let own = |at: usize| labels_advertising(text.sentences.of_passage(at));
    let mut sections: Vec<bool> = Vec::with_capacity(page.sections.len());
    for (number, section) in (0_u32..).zip(&page.sections) {
        let above = section.parent.is_some_and(|parent| sections[parent as usize]);
        let says = number != text.title && section.heading.is_some_and(|heading| own(heading as usize));
        sections.push(above || says);
    }
    let mut led: Option<u32> = None;
    let mut found = Vec::with_capacity(page.blocks.len());
    for (at, block) in page.blocks.iter().enumerate() {
        let is_heading = matches!(block.kind, BlockKind::Heading { .. });
        if !is_heading && own(at) {
            led = Some(block.section);
        }
        found.push(sections[block.section as usize] || led == Some(block.section));
    }
    found
}
