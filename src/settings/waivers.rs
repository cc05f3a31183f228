//! Waivers of a project, and what it asks of all waivers.

use jiff::civil::Date;
use serde::Deserialize;

use super::{
    Error, Justification,
    places::Places,
    values::{date, paths},
};
use crate::text::Spanned;

/// A rule let pass in some files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaiverEntry {
    /// The rule, not yet resolved.
    pub rule: Spanned<String>,
    /// Which files, as globs.
    pub files: Vec<Spanned<String>>,
    /// Why, by whom and until when.
    pub justification: Justification,
}

/// Whether a waiver needs a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReasonNeed {
    /// Every waiver.
    #[default]
    Always,
    /// That of a safety-critical rule.
    ForSafety,
}

/// What a project asks of every waiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaiverPolicy {
    /// How many days ahead a waiver of a safety-critical rule may reach.
    pub max_days: u16,
    /// Whether every waiver says why.
    pub reason: ReasonNeed,
    /// Rules nobody may waive, not yet resolved.
    pub deny: Vec<Spanned<String>>,
}

impl Default for WaiverPolicy {
    fn default() -> Self {
        Self { max_days: 180, reason: ReasonNeed::default(), deny: Vec::new() }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawWaiver {
    rule: String,
    files: Vec<String>,
    reason: Option<String>,
    by: Option<String>,
    until: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawWaiverPolicy {
    max_days: Option<u16>,
    require_reason: Option<bool>,
    deny: Option<Vec<String>>,
}

pub(super) fn waivers(places: &Places<'_, '_>, raw: Vec<RawWaiver>) -> Result<Vec<WaiverEntry>, Error> {
    let each = raw.into_iter().enumerate();
    each.map(|(at, raw)| {
        let here = format!("/waivers/{at}");
        let text = |key: &str, text: String| places.text(&format!("{here}/{key}"), text);
        let until = raw.until.map(|day| date(places, &format!("{here}/until"), &day));
        let until: Option<Spanned<Date>> = until.transpose()?;
        Ok(WaiverEntry {
            rule: text("rule", raw.rule),
            files: paths(places, &format!("{here}/files"), Some(raw.files))?.unwrap_or_default(),
            justification: Justification {
                reason: raw.reason.map(|reason| text("reason", reason)),
                by: raw.by.map(|by| text("by", by)),
                until,
            },
        })
    })
    .collect()
}

pub(super) fn lay_policy(places: &Places<'_, '_>, policy: &mut WaiverPolicy, raw: RawWaiverPolicy) {
    if let Some(days) = raw.max_days {
        policy.max_days = days;
    }
    if let Some(required) = raw.require_reason {
        policy.reason = if required { ReasonNeed::Always } else { ReasonNeed::ForSafety };
    }
    if let Some(deny) = raw.deny {
        policy.deny = places.items("/waiver_policy/deny", deny);
    }
}
