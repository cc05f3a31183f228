use jiff::civil::Date;

use crate::{
    lexicon::{Element, Elements, reading::Grade},
    model::{PainLevel, dosage::Limits},
    settings::{self, CautionNeed, Hazard, IdStyle, Policy, Population, Ratio, RegionFlags, Review, Vocabulary},
};

/// Rise of the weekly volume from phase to phase that is still gradual, in percent. Source: CERT,
/// item 7, asks that the rule of progression be said; the number is the house's.
const GRADUAL_RISE: u32 = 30;

/// The highest level of pain that a reader may be told is fine. Source: pain-monitoring model (Thomeé
/// 1997, Silbernagel 2007), secondary; made for tendons and knees, to be confirmed by a clinician.
const BEARABLE: PainLevel = PainLevel::whole(5);

/// How many times the least the most of a dose may be. Source: the house's.
const NARROW: Ratio = Ratio::whole(3);

/// The highest reading grade that most readers can follow. Source: NIH 7-8 (AMA asks for 6, the aim); both
/// to be confirmed.
const READABLE: Grade = Grade::whole(8);

/// Options of rules, under `rules:` in the configuration.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleOptions {
    /// `missing-cautions.require`.
    pub cautions: CautionNeed,
    /// `high-pain-limit.max`.
    pub highest_pain: PainLevel,
    /// `hazard-without-caution.hazards`.
    pub hazards: Vec<Hazard>,
    /// `population-without-caution.populations`.
    pub populations: Vec<Population>,
    /// `incomplete-disclaimer.require`.
    pub disclaimer: Elements,
    /// `dangling-media.generated`: files that exist only after the site is built, as globs.
    pub generated_media: Vec<String>,
    /// `dangling-media.site_root`: the folder that paths beginning with `/` start from.
    pub site_root: Option<String>,
    /// `steep-progression.max_rise`, in percent.
    pub max_rise: u32,
    /// `wide-dosage-range.max_ratio`.
    pub max_ratio: Ratio,
    /// `high-reading-grade.warn_above`.
    pub highest_grade: Grade,
    /// `malformed-citation.allow_query`: keys that addresses of sources may carry.
    pub allow_query: Vec<String>,
    /// `implausible-dosage.limits`.
    pub plausible: Limits,
    /// `unusual-dosage.limits`.
    pub usual: Limits,
    /// `missing-red-flags.regions`: slugs of body regions.
    pub flagged_regions: Vec<String>,
    /// `incomplete-red-flags.groups`.
    pub red_flags: RegionFlags,
}

impl Default for RuleOptions {
    fn default() -> Self {
        let required = [Element::Informational, Element::NotMedicalAdvice, Element::Consult];
        Self {
            cautions: CautionNeed::default(),
            highest_pain: BEARABLE,
            hazards: settings::hazards(),
            populations: settings::populations(),
            disclaimer: required.into_iter().collect(),
            generated_media: Vec::new(),
            site_root: None,
            max_rise: GRADUAL_RISE,
            max_ratio: NARROW,
            highest_grade: READABLE,
            allow_query: Vec::new(),
            plausible: settings::plausible(),
            usual: settings::usual(),
            flagged_regions: vec![settings::LISTED.to_owned()],
            red_flags: RegionFlags::default(),
        }
    }
}

/// What a rule may know beside the unit it looks at.
#[derive(Debug, Clone, Copy)]
pub struct Context<'c> {
    /// The day of the run.
    pub today: Date,
    /// Options of rules.
    pub options: &'c RuleOptions,
    /// How often content is reviewed, and by whom.
    pub review: &'c Review,
    /// Texts the house has agreed on.
    pub policy: &'c Policy,
    /// Lists of words that records choose from.
    pub vocabulary: &'c Vocabulary,
    /// The file's id: the `id` key, else its stem.
    pub stem: &'c str,
    /// What an id may look like.
    pub id_style: IdStyle,
    /// The text of the file; empty in pass two.
    pub file: &'c str,
    /// The language that the configuration gives the file; `None` when it names none.
    pub lang: Option<&'c str>,
    /// Countries the content is for, as ISO 3166 codes, or `any`.
    pub jurisdictions: &'c [String],
    /// Whether a reference that leads nowhere has a finding of its own: a duty it leaves unmet is
    /// then not called missing as well.
    pub reports_references: bool,
}
