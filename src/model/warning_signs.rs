//! What a document says of warning signs, and what it is about.

use super::Reference;
use crate::{
    lexicon::{self, FlagGroups, FlagMark, Opening},
    text::{Span, Spanned},
};

/// Warning signs of a document, and what tells which ones it should name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WarningSigns {
    /// Sentences and items that name some, in file order.
    pub told: Vec<WarningSign>,
    /// References under `red_flags`.
    pub uses: Vec<Reference>,
    /// Its titles: the heading of the page, and that of its front matter.
    pub titles: Vec<String>,
    /// What its first text speaks of.
    pub opening: Opening,
    /// Slugs of body regions.
    pub body_regions: Vec<Spanned<String>>,
    /// Slugs of conditions.
    pub conditions: Vec<Spanned<String>>,
}

/// A sentence or an item that names warning signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WarningSign {
    /// What it says.
    pub mark: FlagMark,
    /// Where.
    pub span: Span,
    /// The lead-in or the heading of the list it stands in.
    pub lead: Option<Span>,
}

impl WarningSigns {
    /// How many signs make a list of running text. Source: specification of `missing-red-flags`.
    const LIST: usize = 3;

    /// Whether it is about pain in a body region, given by its slug.
    #[must_use]
    pub fn is_about_pain_in(&self, region: &str) -> bool {
        let by_title = |title: &String| lexicon::is_about_pain_in(region, title, self.opening);
        self.body_regions.iter().any(|given| given.value == region)
            || self.conditions.iter().any(|given| lexicon::is_condition_of(region, &given.value))
            || self.titles.iter().any(by_title)
    }

    /// Whether it is about the pelvic floor, where trouble with the bladder is the subject.
    #[must_use]
    pub fn is_about_pelvic_floor(&self) -> bool {
        self.body_regions.iter().any(|given| given.value == "pelvic-floor")
            || self.titles.iter().any(|title| lexicon::is_about_pelvic_floor(title))
    }

    /// Whether it lists signs itself: below a heading that sends for help, or several of them.
    #[must_use]
    pub fn has_list(&self) -> bool {
        let count: usize = self.told.iter().map(|sign| sign.mark.count).sum();
        count >= Self::LIST || self.told.iter().any(|sign| sign.mark.below_heading)
    }

    /// Groups of the signs it names itself.
    #[must_use]
    pub fn groups(&self) -> FlagGroups {
        self.told.iter().map(|sign| sign.mark.groups).fold(FlagGroups::default(), FlagGroups::union)
    }
}
