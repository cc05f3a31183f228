//! Which warning signs belong to which region: the table that ships, and the one a project sets.

use std::collections::BTreeMap;

use super::{
    Error,
    places::{Places, escaped},
    raw::RawRegionFlags,
    values::unknown,
};
use crate::{
    lexicon::{FlagGroup, FlagGroups},
    text::Spanned,
};

/// The row for lists of regions that have none of their own.
const ANY: &str = "any";

/// The region whose pages must list warning signs unless a project sets others.
pub const LISTED: &str = "lower-back";

/// Warning signs by body region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionFlags(BTreeMap<String, Flags>);

/// The warning signs that belong to a region.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Flags {
    /// Groups a list must name.
    pub required: FlagGroups,
    /// Groups it is asked for besides.
    pub expected: FlagGroups,
    /// Signs nobody looks for yet, in words.
    pub later: Vec<String>,
    /// Where the row comes from.
    pub source: String,
}

impl Default for RegionFlags {
    /// The table that ships: regions that a clinician has yet to sign off are left out.
    fn default() -> Self {
        use FlagGroup::{
            BladderBowel, Cancer, ChestBreathing, Infection, LegWeakness, NightPain, SaddleNumbness, Trauma,
        };
        let row = |required: &[FlagGroup], expected: &[FlagGroup], source: &str| Flags {
            required: required.iter().copied().collect(),
            expected: expected.iter().copied().collect(),
            later: Vec::new(),
            source: source.to_owned(),
        };
        let back = row(
            &[BladderBowel, SaddleNumbness, LegWeakness],
            &[Trauma, Infection, Cancer, NightPain],
            "BMJ Best Practice on cauda equina syndrome, NHS lists for back pain, IFOMPT framework (checked in the source)",
        );
        let any = row(
            &[],
            &[ChestBreathing, Infection, Cancer, NightPain],
            "BMJ Best Practice on cauda equina syndrome, NHS lists for back pain (checked in the source)",
        );
        Self([(LISTED.to_owned(), back), (ANY.to_owned(), any)].into())
    }
}

impl RegionFlags {
    /// The regions that have a row of their own.
    pub fn regions(&self) -> impl Iterator<Item = (&str, &Flags)> {
        self.0.iter().filter(|(region, _)| *region != ANY).map(|(region, flags)| (region.as_str(), flags))
    }

    /// The row for all other regions.
    #[must_use]
    pub fn any(&self) -> Option<&Flags> {
        self.0.get(ANY)
    }
}

/// Reads the `groups` below the options of a rule: they replace the table.
pub(super) fn groups(
    places: &Places<'_, '_>,
    pointer: &str,
    raw: BTreeMap<String, RawRegionFlags>,
) -> Result<RegionFlags, Error> {
    let mut table = BTreeMap::new();
    for (region, row) in raw {
        let here = format!("{pointer}/{}", escaped(&region));
        let named = |key: &str, names: Option<Vec<String>>| {
            let names = places.items(&format!("{here}/{key}"), names.unwrap_or_default());
            names.iter().map(group).collect::<Result<FlagGroups, Error>>()
        };
        let flags = Flags {
            required: named("required", row.required)?,
            expected: named("expected", row.expected)?,
            later: row.later.unwrap_or_default(),
            source: row.source.unwrap_or_else(|| "this project's configuration".to_owned()),
        };
        table.insert(region, flags);
    }
    Ok(RegionFlags(table))
}

fn group(name: &Spanned<String>) -> Result<FlagGroup, Error> {
    let known = FlagGroup::ALL.map(FlagGroup::name);
    FlagGroup::named(&name.value).ok_or_else(|| unknown(&name.value, "group of warning signs", &known, name.span))
}
