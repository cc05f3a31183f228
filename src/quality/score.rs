//! The score of `docs/report.md`: points for what a machine can see, in dimensions, capped by open
//! safety errors. All in whole thousandths, so that the same input gives the same bytes everywhere.

mod caps;
mod checks;
mod gains;
mod tallies;

use std::collections::BTreeSet;

use super::{Band, BandCount, Dimension, LibraryScore, Score, Share, Tally, Weight, duties, view::View};
use crate::{
    document::Kind,
    lint::FileState,
    model::{Layer, Status},
    settings::Weights,
};
use caps::Cap;
pub use caps::{CapRow, score_caps};
pub(super) use checks::DIMENSIONS;
use checks::{Check, Measure, Needs, Side};
pub use checks::{ScoreRow, score_table};

/// A whole, in thousandths.
const WHOLE: u64 = 1000;

/// What a check came to in one document.
struct Found {
    check: &'static Check,
    side: &'static Side,
    share: Share,
}

impl Found {
    fn points(&self) -> u64 {
        self.check.points * WHOLE * thousandths(self.share) / WHOLE
    }
}

/// So many thousandths.
fn thousandths(share: Share) -> u64 {
    (share.met as u64 * WHOLE).checked_div(share.of as u64).unwrap_or(0)
}

/// Whether a document could have a total: it holds exercises, or shows them.
fn is_scored(view: &View<'_>) -> bool {
    let Some(entry) = view.entry else { return false };
    let holds = !entry.exercises.is_empty() || entry.shows().any(|shown| shown.kind == Kind::Exercise);
    let fits = matches!(entry.kind, Kind::Exercise | Kind::Article | Kind::Program);
    let unread = entry.torn && entry.kind == Kind::Exercise;
    fits && entry.layer == Layer::Base
        && entry.status != Status::Retired
        && matches!(view.file.state, FileState::Judged | FileState::UnsupportedLanguage)
        && (holds || unread)
}

/// The score of one document.
pub(super) fn score(view: &View<'_>, weights: &Weights) -> Score {
    if !is_scored(view) {
        return Score::default();
    }
    if let Some(why) = caps::unread(view) {
        return Score { cap: Some(why.to_owned()), ..Score::default() };
    }
    let found = found(view);
    let dimensions: Vec<Dimension> = DIMENSIONS.iter().map(|side| dimension(side, &found)).collect();
    let uncapped = total(&dimensions, weights).and_then(percent);
    let cap = caps::of(view);
    let total = match (&cap, uncapped) {
        (Some(Cap { most, .. }), Some(total)) => Some(total.min(*most)),
        (_, total) => total,
    };
    Score {
        total,
        uncapped,
        band: total.map(Band::of),
        cap: cap.map(|cap| cap.words.to_owned()),
        is_waived: caps::is_waived(view),
        gains: gains::of(view, &found, weights),
        tallies: tallies::of(view),
        dimensions,
    }
}

/// Every check that applies.
fn found(view: &View<'_>) -> Vec<Found> {
    let each = DIMENSIONS.iter().flat_map(|side| side.checks.iter().map(move |check| (side, check)));
    each.filter_map(|(side, check)| Some(Found { check, side, share: measure(view, check)? })).collect()
}

/// How far a document meets a check; `None` where it does not apply. What is not there has no quality:
/// where a check asks more of something that is missing, it is not met.
pub(super) fn measure(view: &View<'_>, check: &Check) -> Option<Share> {
    let none = BTreeSet::new();
    match (check.measure, check.needs) {
        (Measure::Exercises(rules), Needs::Nothing) => view.free_of(rules, &none),
        (Measure::Exercises(rules), Needs::Each(base)) => view.free_of(rules, &view.hits(base).all()),
        (Measure::Exercises(rules), Needs::Whole(base)) => {
            let met = view.hits(base).findings == 0;
            let share = view.free_of(rules, &none)?;
            Some(if met { share } else { Share { met: 0, ..share } })
        }
        (Measure::Document(rules), Needs::Nothing) => view.is_free_of(rules),
        (Measure::Document(rules), Needs::Each(base)) => {
            let without = view.hits(base).all().len();
            let nobody = without > 0 && without == view.exercises();
            if nobody { Some(UNMET) } else { view.is_free_of(rules) }
        }
        (Measure::Document(rules), Needs::Whole(base)) => {
            if view.hits(base).findings > 0 {
                Some(UNMET)
            } else {
                view.is_free_of(rules)
            }
        }
        (Measure::Counted(count), _) => count(view).filter(|share| share.of > 0),
    }
}

/// A check of the whole document that is not met.
const UNMET: Share = Share { met: 0, of: 1 };

fn dimension(side: &Side, found: &[Found]) -> Dimension {
    let own = || found.iter().filter(|found| found.side.id == side.id);
    let points = own().map(Found::points).sum();
    let of = own().map(|found| found.check.points * WHOLE).sum();
    Dimension { id: side.id.to_owned(), points, of, share: share_of(points, of) }
}

fn share_of(points: u64, of: u64) -> u64 {
    (points * WHOLE).checked_div(of).unwrap_or(0)
}

/// The weighted mean of the dimensions that apply, in thousandths, rounded down.
fn total(dimensions: &[Dimension], weights: &Weights) -> Option<u64> {
    let applies = || dimensions.iter().filter(|dimension| dimension.of > 0);
    let weight = |dimension: &Dimension| u64::from(weights.of(&dimension.id));
    let of: u64 = applies().map(weight).sum();
    let sum: u64 = applies().map(|dimension| weight(dimension) * dimension.share).sum();
    sum.checked_div(of)
}

/// 0 to 100, rounded down.
fn percent(thousandths: u64) -> Option<u8> {
    u8::try_from(thousandths * 100 / WHOLE).ok()
}

/// Scores of the library.
pub(super) fn library(scores: &[(&View<'_>, &Score)], weights: &Weights, duties: &super::Duties) -> LibraryScore {
    let could = scores.iter().filter(|(view, _)| is_scored(view)).count();
    let with_total = || scores.iter().map(|(_, score)| *score).filter(|score| score.total.is_some());
    let bands = Band::ALL.map(|band| {
        let own = || with_total().filter(move |score| score.band == Some(band));
        BandCount { band, documents: own().count(), waived: own().filter(|score| score.is_waived).count() }
    });
    let dimensions = DIMENSIONS.iter().map(|side| {
        let own = || with_total().flat_map(|score| &score.dimensions).filter(|dimension| dimension.id == side.id);
        let (points, of) = (own().map(|own| own.points).sum(), own().map(|own| own.of).sum());
        Dimension { id: side.id.to_owned(), points, of, share: share_of(points, of) }
    });
    let instruments = tallies::INSTRUMENTS.iter().map(|id| {
        let own = || with_total().flat_map(|score| &score.tallies).filter(|tally| tally.id == *id);
        Tally { id: (*id).to_owned(), met: own().map(|own| own.met).sum(), of: own().map(|own| own.of).sum() }
    });
    LibraryScore {
        scored: Share { met: with_total().count(), of: could },
        bands: bands.to_vec(),
        dimensions: dimensions.collect(),
        tallies: instruments.chain(duties::tallies(duties)).collect(),
        weights: weights
            .all()
            .map(|(dimension, weight)| Weight { dimension: dimension.to_owned(), weight: u64::from(weight) })
            .collect(),
        has_own_weights: weights.are_own(),
    }
}
