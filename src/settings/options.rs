use super::{
    Error, RegionFlags, dose_limits,
    hazards::{self, Hazard},
    places::Places,
    populations::{self, Population},
    raw::{RawDosage, RawQuantity, RawRules},
    red_flags,
    values::{inside, paths, unknown},
};
use crate::{
    lexicon::reading::Grade,
    model::{PainLevel, dosage::Limits},
    text::{Spanned, sanitize},
};

/// Names of what a disclaimer can be asked to say (`safety-language.md`, D1 to D6).
const DISCLAIMER_ELEMENTS: [&str; 6] =
    ["informational", "not-medical-advice", "consult", "no-relationship", "emergency", "do-not-delay"];

/// Steepest rise that can be asked for, in percent: beyond it the rule would never speak.
const STEEPEST: u32 = 1_000;

/// Widest ratio that can be asked for: beyond it the rule would never speak.
const WIDEST: u32 = 100;

/// Hardest grade that can be asked for: beyond it the rule would never speak.
const HARDEST: i64 = 20;

/// Options of the rules that have any; `None` leaves what stands elsewhere.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RuleOptions {
    /// `missing-cautions.require`.
    pub cautions: Option<CautionNeed>,
    /// `high-pain-limit.max`.
    pub highest_pain: Option<PainLevel>,
    /// `hazard-without-caution.hazards`: all of them.
    pub hazards: Option<Vec<Hazard>>,
    /// `population-without-caution.populations`: all of them.
    pub populations: Option<Vec<Population>>,
    /// `incomplete-disclaimer.require`: names of disclaimer elements, known to exist.
    pub disclaimer: Option<Vec<String>>,
    /// `dangling-media.generated`: files that exist only after the site is built, as globs.
    pub generated_media: Option<Vec<Spanned<String>>>,
    /// `dangling-media.site_root`: the folder that paths beginning with `/` start from.
    pub site_root: Option<Spanned<String>>,
    /// `steep-progression.max_rise`, in percent.
    pub max_rise: Option<u32>,
    /// `wide-dosage-range.max_ratio`.
    pub max_ratio: Option<Ratio>,
    /// `high-reading-grade.warn_above`.
    pub highest_grade: Option<Grade>,
    /// `malformed-citation.allow_query`: keys that addresses of sources may carry.
    pub allow_query: Option<Vec<Spanned<String>>>,
    /// `implausible-dosage.limits`: those that are set; the others stay.
    pub plausible: Limits,
    /// `unusual-dosage.limits`: those that are set; the others stay.
    pub usual: Limits,
    /// `missing-red-flags.regions`: slugs of body regions.
    pub flagged_regions: Option<Vec<Spanned<String>>>,
    /// `incomplete-red-flags.groups`: replaces the table.
    pub red_flags: Option<RegionFlags>,
}

impl RuleOptions {
    /// Whether nothing is set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Lays later options over these.
    pub(super) fn lay(&mut self, later: Self) {
        let Self {
            cautions,
            highest_pain,
            hazards,
            populations,
            disclaimer,
            generated_media,
            site_root,
            max_rise,
            max_ratio,
            highest_grade,
            allow_query,
            plausible,
            usual,
            flagged_regions,
            red_flags,
        } = later;
        self.cautions = cautions.or(self.cautions);
        self.highest_pain = highest_pain.or(self.highest_pain);
        self.hazards = hazards.or(self.hazards.take());
        self.populations = populations.or(self.populations.take());
        self.disclaimer = disclaimer.or(self.disclaimer.take());
        self.generated_media = generated_media.or(self.generated_media.take());
        self.site_root = site_root.or(self.site_root.take());
        self.max_rise = max_rise.or(self.max_rise);
        self.max_ratio = max_ratio.or(self.max_ratio);
        self.highest_grade = highest_grade.or(self.highest_grade);
        self.allow_query = allow_query.or(self.allow_query.take());
        self.plausible.lay(&plausible);
        self.usual.lay(&usual);
        self.flagged_regions = flagged_regions.or(self.flagged_regions.take());
        self.red_flags = red_flags.or(self.red_flags.take());
    }
}

/// How many times one number is another, to two digits behind the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    hundredths: u32,
}

impl Ratio {
    /// A whole ratio.
    #[must_use]
    pub const fn whole(times: u32) -> Self {
        Self { hundredths: times * 100 }
    }

    /// As a number.
    #[must_use]
    pub fn times(self) -> f64 {
        f64::from(self.hundredths) / 100.0
    }
}

/// What `missing-cautions` asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CautionNeed {
    /// Any caution.
    #[default]
    Any,
    /// At least one that says who should hold back.
    Condition,
}

impl CautionNeed {
    /// The name used in configuration.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Condition => "condition",
        }
    }
}

/// The options below a `rules` key.
pub(super) fn options(places: &Places<'_, '_>, pointer: &str, raw: Option<RawRules>) -> Result<RuleOptions, Error> {
    let Some(raw) = raw else { return Ok(RuleOptions::default()) };
    let elements = raw.incomplete_disclaimer.and_then(|options| options.require);
    for (at, name) in elements.iter().flatten().enumerate() {
        if !DISCLAIMER_ELEMENTS.contains(&name.as_str()) {
            let span = places.value(&format!("{pointer}/incomplete-disclaimer/require/{at}"));
            return Err(unknown(name, "element of a disclaimer", &DISCLAIMER_ELEMENTS, span));
        }
    }
    let (generated, site_root) = raw.dangling_media.map_or((None, None), |media| (media.generated, media.site_root));
    let site_root = site_root.map(|root| folder(places, &format!("{pointer}/dangling-media/site_root"), root));
    let rise = raw.steep_progression.and_then(|options| options.max_rise);
    let wide = raw.wide_dosage_range.and_then(|options| options.max_ratio);
    let grade = raw.high_reading_grade.and_then(|options| options.warn_above);
    let query = raw.malformed_citation.and_then(|options| options.allow_query);
    let at = |option: &str| format!("{pointer}/{option}");
    let most = raw.high_pain_limit.and_then(|options| options.max);
    let hazards = raw.hazard_without_caution.and_then(|options| options.hazards);
    let populations = raw.population_without_caution.and_then(|options| options.populations);
    let limits = |rule: &str, raw: Option<RawDosage>| {
        let given = raw.and_then(|options| options.limits).unwrap_or_default();
        dose_limits::limits(places, &format!("{pointer}/{rule}/limits"), given)
    };
    let regions = raw.missing_red_flags.and_then(|options| options.regions);
    let groups = raw.incomplete_red_flags.and_then(|options| options.groups);
    let table = |raw| red_flags::groups(places, &format!("{pointer}/incomplete-red-flags/groups"), raw);
    Ok(RuleOptions {
        cautions: raw.missing_cautions.and_then(|options| options.require),
        highest_pain: most.map(|most| level(places, &at("high-pain-limit/max"), &most)).transpose()?,
        hazards: hazards
            .map(|table| hazards::read(places, &at("hazard-without-caution/hazards"), table))
            .transpose()?,
        populations: populations
            .map(|given| populations::read(places, &at("population-without-caution/populations"), given))
            .transpose()?,
        disclaimer: elements,
        generated_media: paths(places, &format!("{pointer}/dangling-media/generated"), generated)?,
        site_root: site_root.transpose()?,
        max_rise: rise.map(|rise| percent(places, pointer, &rise)).transpose()?,
        max_ratio: wide.map(|wide| ratio(places, pointer, &wide)).transpose()?,
        highest_grade: grade
            .map(|grade| reading_grade(places, &at("high-reading-grade/warn_above"), &grade))
            .transpose()?,
        allow_query: query.map(|keys| query_keys(places, pointer, keys)).transpose()?,
        plausible: limits("implausible-dosage", raw.implausible_dosage)?,
        usual: limits("unusual-dosage", raw.unusual_dosage)?,
        flagged_regions: regions.map(|regions| places.items(&format!("{pointer}/missing-red-flags/regions"), regions)),
        red_flags: groups.map(table).transpose()?,
    })
}

fn folder(places: &Places<'_, '_>, pointer: &str, path: String) -> Result<Spanned<String>, Error> {
    let path = places.text(pointer, path);
    inside(&path)?;
    Ok(path)
}

/// A level of pain from 0 to 10.
fn level(places: &Places<'_, '_>, pointer: &str, RawQuantity(text): &RawQuantity) -> Result<PainLevel, Error> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let read = text.parse().ok().filter(|_| plain).map(PainLevel::of);
    read.filter(|level| *level <= PainLevel::MOST).ok_or_else(|| {
        let message = format!("`{}` is no level of pain", sanitize(text));
        Error::new(message, "write a number from 0 to 10, such as `5`", places.value(pointer))
    })
}

fn percent(places: &Places<'_, '_>, pointer: &str, RawQuantity(text): &RawQuantity) -> Result<u32, Error> {
    let number = text.strip_suffix('%').unwrap_or(text).trim_end();
    let plain = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let rise = number.parse().ok().filter(|rise| plain && *rise <= STEEPEST);
    rise.ok_or_else(|| {
        let message = format!("`{}` is no rise in percent", sanitize(text));
        let help = format!("write a whole number from 0 to {STEEPEST}, such as `30`");
        Error::new(message, help, places.value(&format!("{pointer}/steep-progression/max_rise")))
    })
}

fn ratio(places: &Places<'_, '_>, pointer: &str, RawQuantity(text): &RawQuantity) -> Result<Ratio, Error> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let plain = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    let read = || {
        let right = !whole.is_empty() && part.len() <= 2 && plain(whole) && plain(part);
        let (whole, part): (u32, u32) = (whole.parse().ok()?, format!("{part:0<2}").parse().ok()?);
        let read = Ratio { hundredths: whole.checked_mul(100)?.checked_add(part)? };
        let wide = (Ratio::whole(1).hundredths..=Ratio::whole(WIDEST).hundredths).contains(&read.hundredths);
        (right && wide).then_some(read)
    };
    read().ok_or_else(|| {
        let message = format!("`{}` is no ratio", sanitize(text));
        let help = format!("write a number from 1 to {WIDEST}, such as `3` or `2.5`");
        Error::new(message, help, places.value(&format!("{pointer}/wide-dosage-range/max_ratio")))
    })
}

/// A school grade, with one digit behind the point at most.
fn reading_grade(places: &Places<'_, '_>, pointer: &str, RawQuantity(text): &RawQuantity) -> Result<Grade, Error> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let plain = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let read = || {
        let (tens, tenth): (i64, i64) = (whole.parse().ok()?, part.parse().ok()?);
        let right = plain(whole) && plain(part) && part.len() == 1 && (1..=HARDEST).contains(&tens);
        right.then(|| Grade::tenths(tens * 10 + tenth))
    };
    read().ok_or_else(|| {
        let message = format!("`{}` is no school grade", sanitize(text));
        let help = format!("write a number from 1 to {HARDEST}, such as `8` or `7.5`");
        Error::new(message, help, places.value(pointer))
    })
}

fn query_keys(places: &Places<'_, '_>, pointer: &str, keys: Vec<String>) -> Result<Vec<Spanned<String>>, Error> {
    let keys = places.items(&format!("{pointer}/malformed-citation/allow_query"), keys);
    for key in &keys {
        let is_mark = |c: char| c.is_whitespace() || c.is_control() || "?&=#/".contains(c);
        if key.value.is_empty() || key.value.contains(is_mark) {
            let bare = key.value.trim_start_matches(is_mark).split(is_mark).next().unwrap_or_default();
            let help = if bare.is_empty() {
                "write what stands between `?` and `=`, such as `page`".to_owned()
            } else {
                format!("write `{}`", sanitize(bare))
            };
            return Err(Error::new(format!("`{}` is no key of an address", sanitize(&key.value)), help, key.span));
        }
    }
    Ok(keys)
}
