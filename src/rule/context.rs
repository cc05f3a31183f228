use jiff::civil::Date;

use crate::{
    lexicon::{Element, Elements},
    settings::{CautionNeed, IdStyle},
};

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
    /// What an id may look like.
    pub id_style: IdStyle,
    /// The text of the file; empty in pass two.
    pub file: &'c str,
    /// Whether a reference that leads nowhere has a finding of its own: a duty it leaves unmet is
    /// then not called missing as well.
    pub reports_references: bool,
}
