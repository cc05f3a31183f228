//! Scores as bars: each dimension for itself, bands with their numbers, never one mean.

use serde::Serialize;

use super::{
    charts::Stack,
    words::{decimal, percent},
};
use crate::quality::{Band, Dimension, LibraryScore, Share, Tally, Weight};

/// Scores of the library.
#[derive(Serialize)]
pub(super) struct Told {
    scored: Share,
    sides: Vec<Side>,
    bands_bar: Stack,
    bands: Vec<BandRow>,
    tallies: Vec<Count>,
    weights: Vec<Weighed>,
    has_own_weights: bool,
}

/// One dimension.
#[derive(Serialize)]
pub(super) struct Side {
    name: String,
    /// `None` when nothing applied.
    percent: Option<u64>,
    width: String,
    points: String,
    of: String,
}

/// One tally.
#[derive(Serialize)]
pub(super) struct Count {
    name: String,
    meaning: &'static str,
    met: usize,
    of: usize,
}

#[derive(Serialize)]
struct BandRow {
    name: &'static str,
    meaning: &'static str,
    low: u8,
    high: u8,
    documents: usize,
    waived: usize,
}

#[derive(Serialize)]
struct Weighed {
    name: String,
    weight: u64,
}

impl Told {
    pub(super) fn of(score: &LibraryScore) -> Self {
        let count = |band| score.bands.iter().find(|count| count.band == band);
        let documents = |band| count(band).map_or(0, |count| count.documents);
        Self {
            scored: score.scored,
            sides: sides(&score.dimensions),
            bands_bar: Stack::of(&Band::ALL.map(|band| (band.name(), band.name(), documents(band)))),
            bands: Band::ALL
                .into_iter()
                .map(|band| BandRow {
                    name: band.name(),
                    meaning: band.meaning(),
                    low: band.limits().0,
                    high: band.limits().1,
                    documents: documents(band),
                    waived: count(band).map_or(0, |count| count.waived),
                })
                .collect(),
            tallies: tallies(&score.tallies),
            weights: score.weights.iter().map(Weighed::of).collect(),
            has_own_weights: score.has_own_weights,
        }
    }
}

impl Weighed {
    fn of(weight: &Weight) -> Self {
        Self { name: Dimension::words(&weight.dimension).to_owned(), weight: weight.weight }
    }
}

pub(super) fn sides(dimensions: &[Dimension]) -> Vec<Side> {
    let side = |dimension: &Dimension| Side {
        name: Dimension::words(&dimension.id).to_owned(),
        percent: (dimension.of > 0).then_some(dimension.share / 10),
        width: percent(dimension.share, 1000),
        points: decimal(dimension.points, 1000),
        of: decimal(dimension.of, 1000),
    };
    dimensions.iter().map(side).collect()
}

pub(super) fn tallies(tallies: &[Tally]) -> Vec<Count> {
    let count = |tally: &Tally| Count {
        name: Tally::words(&tally.id).to_owned(),
        meaning: meaning(&tally.id),
        met: tally.met,
        of: tally.of,
    };
    tallies.iter().map(count).collect()
}

/// What a name of a tally is short for, and what is counted.
fn meaning(id: &str) -> &'static str {
    match id {
        "jama" => "benchmarks of the Journal of the American Medical Association: author, sources, disclosure, date",
        "cert-lite" => {
            "items of the Consensus on Exercise Reporting Template: equipment, steps, progression, dose, starting \
             level, tailoring, cautions and stop rule, how often at home"
        }
        "pemat-lite" => {
            "items of the Patient Education Materials Assessment Tool that a machine can count: plain words, short \
             sentences, purpose, headings, steps"
        }
        "cautions" => "exercises that say who should hold back",
        "pain-stop" => "exercises that say when to stop",
        "dosage" => "exercises with a dose that has an upper limit",
        "disclaimer" => "exercises or documents with the medical disclaimer",
        _ => "",
    }
}
