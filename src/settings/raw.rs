//! The shape of the file, as serde reads it. Places are looked up afterwards.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, Visitor, value::MapAccessDeserializer},
};

use super::{CautionNeed, Embed, IdStyle, Layout, Status};

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
    pub(super) articles: Option<RawArticles>,
    pub(super) limits: Option<RawLimits>,
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
    pub(super) incomplete_disclaimer: Option<RawDisclaimer>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCautions {
    pub(super) require: Option<CautionNeed>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDisclaimer {
    pub(super) require: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawOverride {
    pub(super) files: Vec<String>,
    #[serde(default)]
    pub(super) status: Vec<Status>,
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
    pub(super) file_size: Option<RawSize>,
    pub(super) depth: Option<usize>,
    pub(super) nodes: Option<usize>,
    pub(super) findings_per_file: Option<usize>,
}

/// A number of bytes, or a text with a unit.
#[derive(Debug)]
pub(super) struct RawSize(pub(super) String);

impl<'de> Deserialize<'de> for RawSize {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Size;

        impl Visitor<'_> for Size {
            type Value = RawSize;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a size such as `10MiB`")
            }

            fn visit_u64<E: Error>(self, bytes: u64) -> Result<RawSize, E> {
                Ok(RawSize(bytes.to_string()))
            }

            fn visit_str<E: Error>(self, size: &str) -> Result<RawSize, E> {
                Ok(RawSize(size.to_owned()))
            }
        }

        deserializer.deserialize_any(Size)
    }
}
