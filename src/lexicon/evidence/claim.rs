use std::{ops::Range, sync::LazyLock};

use super::{Pattern, any_of};
use crate::lexicon::{
    Mark, Passage,
    clause::{Unit, units},
    en::evidence_claims as words,
    scope,
};

/// How a sentence calls on evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimKind {
    /// "Studies show".
    Research,
    /// "Clinically proven".
    Proven,
    /// "According to the Example Society".
    Attribution,
    /// "Four out of five adults", "cuts the risk by a third".
    Statistic,
}

/// A claim inside its sentence: what it is, and the words that make it one.
pub type Claim = (ClaimKind, Range<usize>);

static RESEARCH: Pattern = LazyLock::new(|| any_of(words::RESEARCH));
static PROVEN: Pattern = LazyLock::new(|| any_of(words::PROVEN));
static ATTRIBUTION: Pattern = LazyLock::new(|| any_of(words::ATTRIBUTION));
static ACCORDING: Pattern = LazyLock::new(|| any_of(words::ACCORDING));
static STATISTIC: Pattern = LazyLock::new(|| any_of(words::STATISTIC));
static EFFECT: Pattern = LazyLock::new(|| any_of(words::EFFECT));
static NOT_SAID: Pattern = LazyLock::new(|| any_of(words::NOT_SAID));
static NO_CLAIM: Pattern = LazyLock::new(|| any_of(words::NO_CLAIM));
static EFFORT: Pattern = LazyLock::new(|| any_of(words::EFFORT));

/// Every sentence that calls on evidence or gives a health statistic, at most one claim each.
#[must_use]
pub fn evidence_claims(passages: &[Passage<'_>]) -> Vec<Mark<Claim>> {
    let units = units(passages);
    let read = |unit: &Unit<'_>| {
        let (kind, range) = claim_of(unit)?;
        let within = unit.range.start + range.start..unit.range.start + range.end;
        Some(Mark { passage: unit.passage, range: unit.range.clone(), what: (kind, within) })
    };
    units.iter().filter_map(read).collect()
}

fn claim_of(unit: &Unit<'_>) -> Option<Claim> {
    if unit.question {
        return None;
    }
    let denied: Vec<Range<usize>> = NO_CLAIM.find_iter(unit.lower).map(|found| found.range()).collect();
    let said = |range: &Range<usize>| {
        unit.says(range)
            && !scope::is_negated(unit.lower, range.start)
            && !denied.iter().any(|other| other.start < range.end && range.start < other.end)
            && !is_supposed(unit.lower, range.start)
    };
    let of = |pattern: &Pattern, kind: ClaimKind| {
        pattern.find_iter(unit.lower).map(|found| found.range()).find(|range| said(range)).map(|range| (kind, range))
    };
    of(&RESEARCH, ClaimKind::Research)
        .or_else(|| of(&PROVEN, ClaimKind::Proven))
        .or_else(|| of(&ATTRIBUTION, ClaimKind::Attribution))
        .or_else(|| {
            of(&ACCORDING, ClaimKind::Attribution)
                .and_then(|(kind, range)| Some((kind, range.start..name_end(unit, range.end)?)))
        })
        .or_else(|| {
            of(&STATISTIC, ClaimKind::Statistic).filter(|(_, range)| !EFFORT.is_match(&unit.lower[range.clone()]))
        })
        .or_else(|| of(&EFFECT, ClaimKind::Statistic).filter(|(_, range)| !is_order(unit, range.start)))
}

/// Where the name in capitals after "according to" ends; "according to your plan" names nobody.
fn name_end(unit: &Unit<'_>, at: usize) -> Option<usize> {
    let mut end = None;
    let mut from = at;
    for word in unit.text[at..].split(' ') {
        let bare = word.trim_end_matches([',', ';', ':', '.']);
        if bare.starts_with(char::is_uppercase) {
            end = Some(from + bare.len());
        } else if end.is_none() || !words::INSIDE_NAMES.contains(&bare) {
            break;
        }
        if bare.len() < word.len() {
            break;
        }
        from += word.len() + 1;
    }
    end
}

/// Whether a word before byte `at`, in the same clause, makes what follows a condition or a plan.
fn is_supposed(lower: &str, at: usize) -> bool {
    let from = lower[..at].rfind([',', ':', ';', '(']).map_or(0, |comma| comma + 1);
    NOT_SAID.is_match(&lower[from..at])
}

/// A verb in its plain form that opens its clause tells the reader what to do.
fn is_order(unit: &Unit<'_>, at: usize) -> bool {
    let verb = unit.lower[at..].split(' ').next().unwrap_or("");
    let plain = !verb.ends_with(['s', 'd', 'g']);
    let last = unit.before(at).trim_end().rsplit(' ').next().unwrap_or("");
    plain && scope::is_told(unit.lower, at) && !words::MODALS.contains(&last)
}
