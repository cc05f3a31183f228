use jiff::civil::Date;

use crate::lexicon::{Element, Elements};

/// What `missing-cautions` asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CautionNeed {
    /// Any caution.
    #[default]
    Any,
    /// At least one that says who should hold back.
    Condition,
}

/// Options of rules, under `rules:` in the configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleOptions {
    /// `missing-cautions.require`.
    pub cautions: CautionNeed,
    /// `incomplete-disclaimer.require`.
    pub disclaimer: Elements,
}

impl Default for RuleOptions {
    fn default() -> Self {
        let required = [Element::Informational, Element::NotMedicalAdvice, Element::Consult];
        Self { cautions: CautionNeed::default(), disclaimer: required.into_iter().collect() }
    }
}

/// What a rule may know beside the unit it looks at.
#[derive(Debug, Clone, Copy)]
pub struct Context<'c> {
    /// The day of the run.
    pub today: Date,
    /// Options of rules.
    pub options: &'c RuleOptions,
    /// The file's id: the `id` key, else its stem.
    pub stem: &'c str,
    /// Whether ids must be kebab-case, and how: see [`IdStyle`].
    pub id_style: IdStyle,
    /// The text of the file; empty in pass two.
    pub file: &'c str,
}

/// What an id may look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum IdStyle {
    /// `bird-dog`.
    #[default]
    Kebab,
    /// `bird_dog`.
    Snake,
    /// Anything.
    Any,
}
