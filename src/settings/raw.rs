//! The shape of the file, as serde reads it. Places are looked up afterwards.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, Visitor, value::MapAccessDeserializer},
};

use super::{
    CautionNeed, Embed, IdStyle, Layout, SignOff,
    reporting::RawReporting,
    waivers::{RawWaiver, RawWaiverPolicy},
};
use crate::document::{ReviewRole, Status};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    pub(super) version: Option<u64>,
    pub(super) extends: Option<Vec<String>>,
    pub(super) include: Option<Vec<String>>,
    pub(super) exclude: Option<Vec<String>>,
    pub(super) collections: Option<Vec<RawCollection>>,
    pub(super) lang: Option<String>,
    pub(super) languages: Option<RawLanguages>,
    pub(super) jurisdictions: Option<Vec<String>>,
    pub(super) id_style: Option<IdStyle>,
    pub(super) defaults: Option<BTreeMap<String, RawInherited>>,
    pub(super) select: Option<Vec<String>>,
    pub(super) ignore: Option<Vec<String>>,
    pub(super) severity: Option<BTreeMap<String, RawLevel>>,
    pub(super) rules: Option<RawRules>,
    pub(super) overrides: Option<Vec<RawOverride>>,
    pub(super) fail_on: Option<String>,
    pub(super) output_format: Option<String>,
    pub(super) review: Option<RawReview>,
    pub(super) policy: Option<RawPolicy>,
    pub(super) vocabulary: Option<RawVocabulary>,
    pub(super) articles: Option<RawArticles>,
    pub(super) limits: Option<RawLimits>,
    pub(super) waivers: Option<Vec<RawWaiver>>,
    pub(super) waiver_policy: Option<RawWaiverPolicy>,
    pub(super) baseline: Option<String>,
    pub(super) report: Option<RawReporting>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCollection {
    pub(super) files: Vec<String>,
    #[serde(default)]
    pub(super) exclude: Vec<String>,
    pub(super) kind: Option<String>,
    pub(super) lang: Option<String>,
    #[serde(default)]
    pub(super) defaults: BTreeMap<String, RawInherited>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLanguages {
    pub(super) layout: Option<Layout>,
    pub(super) list: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawInherited {
    pub(super) pain_stop: Option<RawUse>,
    pub(super) disclaimer: Option<Vec<String>>,
    pub(super) red_flags: Option<Vec<String>>,
    pub(super) before_you_start: Option<RawUse>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawUse {
    #[serde(rename = "use")]
    pub(super) id: String,
}

/// A level, or a level with its justification.
#[derive(Debug)]
pub(super) enum RawLevel {
    Short(String),
    Long(RawJustified),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawJustified {
    pub(super) level: String,
    pub(super) reason: Option<String>,
    pub(super) by: Option<String>,
    pub(super) until: Option<String>,
}

impl<'de> Deserialize<'de> for RawLevel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Level;

        impl<'de> Visitor<'de> for Level {
            type Value = RawLevel;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a level, or a mapping with `level`, `reason`, `by` and `until`")
            }

            fn visit_str<E: Error>(self, level: &str) -> Result<RawLevel, E> {
                Ok(RawLevel::Short(level.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawLevel, A::Error> {
                Deserialize::deserialize(MapAccessDeserializer::new(map)).map(RawLevel::Long)
            }
        }

        deserializer.deserialize_any(Level)
    }
}

/// Options by rule. Rules without options are no field: naming one is a mistake.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawRules {
    pub(super) missing_cautions: Option<RawCautions>,
    pub(super) high_pain_limit: Option<RawPainLimit>,
    pub(super) hazard_without_caution: Option<RawHazards>,
    pub(super) population_without_caution: Option<RawPopulations>,
    pub(super) incomplete_disclaimer: Option<RawDisclaimer>,
    pub(super) dangling_media: Option<RawMedia>,
    pub(super) steep_progression: Option<RawProgression>,
    pub(super) wide_dosage_range: Option<RawRange>,
    pub(super) high_reading_grade: Option<RawGrade>,
    pub(super) malformed_citation: Option<RawCitation>,
    pub(super) implausible_dosage: Option<RawDosage>,
    pub(super) unusual_dosage: Option<RawDosage>,
    pub(super) missing_red_flags: Option<RawRegions>,
    pub(super) incomplete_red_flags: Option<RawRedFlags>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRegions {
    pub(super) regions: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRedFlags {
    pub(super) groups: Option<BTreeMap<String, RawRegionFlags>>,
}

/// Who signed a row off is for those who read the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRegionFlags {
    pub(super) required: Option<Vec<String>>,
    pub(super) expected: Option<Vec<String>>,
    pub(super) later: Option<Vec<String>>,
    #[serde(rename = "sign_off")]
    pub(super) _sign_off: Option<String>,
    pub(super) source: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCautions {
    pub(super) require: Option<CautionNeed>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPainLimit {
    pub(super) max: Option<RawQuantity>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawHazards {
    pub(super) hazards: Option<Vec<RawHazard>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawHazard {
    pub(super) tag: String,
    pub(super) typical: Vec<String>,
    pub(super) terms: Vec<String>,
    pub(super) sign_off: Option<SignOff>,
    pub(super) source: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPopulations {
    pub(super) populations: Option<Vec<RawPopulation>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPopulation {
    pub(super) tag: String,
    pub(super) terms: Vec<String>,
    pub(super) sign_off: Option<SignOff>,
    pub(super) source: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDisclaimer {
    pub(super) require: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawMedia {
    pub(super) generated: Option<Vec<String>>,
    pub(super) site_root: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawProgression {
    pub(super) max_rise: Option<RawQuantity>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRange {
    pub(super) max_ratio: Option<RawQuantity>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawGrade {
    pub(super) warn_above: Option<RawQuantity>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCitation {
    pub(super) allow_query: Option<Vec<String>>,
}

/// Ranges by type of exercise and by what they measure; they are read as records are.
pub(super) type RawDoseLimits = BTreeMap<String, BTreeMap<String, serde_yaml::Value>>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDosage {
    pub(super) limits: Option<RawDoseLimits>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawReview {
    pub(super) cadence: Option<BTreeMap<String, RawQuantity>>,
    pub(super) warn_before: Option<RawQuantity>,
    pub(super) require: Option<Vec<RawRequirement>>,
    pub(super) credentials: Option<Vec<String>>,
    pub(super) independent: Option<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRequirement {
    pub(super) role: RawRole,
    pub(super) credentials: Option<Vec<String>>,
    pub(super) kinds: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPolicy {
    pub(super) pain_stop: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawVocabulary {
    pub(super) body_regions: Option<Vec<String>>,
    pub(super) equipment: Option<Vec<String>>,
    pub(super) conditions: Option<Vec<String>>,
    pub(super) hazards: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawOverride {
    pub(super) files: Vec<String>,
    #[serde(default)]
    pub(super) status: Vec<RawStatus>,
    #[serde(default)]
    pub(super) severity: BTreeMap<String, RawLevel>,
    #[serde(default)]
    pub(super) defaults: BTreeMap<String, RawInherited>,
    pub(super) rules: Option<RawRules>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawArticles {
    pub(super) embeds: Option<Vec<Embed>>,
    pub(super) url_pattern: Option<String>,
    pub(super) allow_keys: Option<Vec<String>>,
    pub(super) exercise_headings: Option<Vec<String>>,
    pub(super) other_headings: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLimits {
    pub(super) file_size: Option<RawQuantity>,
    pub(super) depth: Option<usize>,
    pub(super) nodes: Option<usize>,
    pub(super) findings_per_file: Option<usize>,
}

/// In which role somebody reviews.
#[derive(Debug)]
pub(super) struct RawRole(pub(super) ReviewRole);

impl<'de> Deserialize<'de> for RawRole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Named { all: ReviewRole::ALL, name: ReviewRole::name }).map(Self)
    }
}

/// Where a document stands in its life.
#[derive(Debug)]
pub(super) struct RawStatus(pub(super) Status);

impl<'de> Deserialize<'de> for RawStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Named { all: Status::ALL, name: Status::name }).map(Self)
    }
}

/// Reads a value of a closed list; the error is worded as serde words its own, see `Places::explain`.
struct Named<T, const N: usize> {
    all: [T; N],
    name: fn(T) -> &'static str,
}

impl<T: Copy, const N: usize> Visitor<'_> for Named<T, N> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a string")
    }

    fn visit_str<E: Error>(self, given: &str) -> Result<T, E> {
        let unknown = || {
            let names = self.all.map(|value| format!("`{}`", (self.name)(value))).join(", ");
            E::custom(format!("unknown variant `{given}`, expected one of {names}"))
        };
        self.all.into_iter().find(|value| (self.name)(*value) == given).ok_or_else(unknown)
    }
}

/// A number, or a text with a unit, as text; the values that hold one judge it.
#[derive(Debug)]
pub(super) struct RawQuantity(pub(super) String);

impl<'de> Deserialize<'de> for RawQuantity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Quantity;

        impl Visitor<'_> for Quantity {
            type Value = RawQuantity;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a number, or a number and its unit")
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<RawQuantity, E> {
                Ok(RawQuantity(number.to_string()))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<RawQuantity, E> {
                Ok(RawQuantity(number.to_string()))
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<RawQuantity, E> {
                Ok(RawQuantity(number.to_string()))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<RawQuantity, E> {
                Ok(RawQuantity(text.to_owned()))
            }
        }

        deserializer.deserialize_any(Quantity)
    }
}
