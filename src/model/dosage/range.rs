use super::{
    Bounds, Open,
    number::items,
    quantity::{Item, Noun},
    token::tokens,
};
use crate::{
    lexicon::{
        dose::{Way, Weight},
        units::FOOT_IN_METRES,
    },
    text::Prose,
};

/// What a number without a unit counts in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DefaultUnit {
    /// Things: sets, reps, breaths, times, weeks.
    Count,
    /// Seconds, and no unit need be written.
    Seconds,
    /// Seconds, but a unit must be written.
    Duration,
    /// Metres, but a unit must be written.
    Metres,
    /// Kilograms.
    Kilograms,
}

/// The unit a field was written in; times are given in seconds and ways in metres.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadUnit {
    /// Things.
    Count,
    /// Seconds.
    Seconds,
    /// Breaths.
    Breaths,
    /// Metres.
    Metres,
    /// Steps.
    Steps,
    /// Laps.
    Laps,
    /// Kilograms.
    Kilograms,
    /// Pounds.
    Pounds,
    /// Elastic bands.
    Band,
}

/// A range as a field gives it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// The ends; `None` when only words are given.
    pub bounds: Option<Bounds>,
    /// Unit of the ends.
    pub unit: ReadUnit,
    /// Whether it is about right.
    pub approximate: bool,
    /// Which side has no number.
    pub open: Option<Open>,
    /// Whether no unit was written.
    pub bare: bool,
}

impl DefaultUnit {
    pub(super) const fn unit(self) -> ReadUnit {
        match self {
            Self::Count => ReadUnit::Count,
            Self::Seconds | Self::Duration => ReadUnit::Seconds,
            Self::Metres => ReadUnit::Metres,
            Self::Kilograms => ReadUnit::Kilograms,
        }
    }
}

/// Reads the short form of a range: `8-12`, `8 to 12`, `up to 12`, `8+`, `about 30 s`,
/// `5-10 breaths`, `1:30`. `None` when it fits no form.
#[must_use]
pub fn read_range(text: &str, default: DefaultUnit) -> Option<Reading> {
    // A field takes figures: `ten` is for prose.
    if !text.contains(|c: char| c.is_numeric()) {
        return None;
    }
    let prose = Prose::from_text(text, 0);
    let vulgar = |at: usize| prose.span(&(at..at + 1)).range().len() > 1;
    let pieces = tokens(prose.lower(), 0, &vulgar);
    let found = items(&pieces);
    let (quantity, tail) = match found.as_slice() {
        [Item::Quantity(quantity)] => (quantity, ""),
        [Item::Quantity(quantity), Item::Token(at)] => (quantity, pieces[*at].text),
        _ => return None,
    };
    let factor = match (quantity.noun, tail) {
        (Noun::Excluded, _) if pieces.last().is_some_and(|last| last.text == "ft") => FOOT_IN_METRES,
        (Noun::None | Noun::Other, "ft") => FOOT_IN_METRES,
        (_, "" | "band" | "bands" | "bodyweight") => 1.0,
        _ => return None,
    };
    let (unit, scale) = unit(quantity.noun, tail, default)?;
    if quantity.vague || quantity.phases.is_some() {
        return None;
    }
    let bare = matches!(quantity.noun, Noun::None) && tail.is_empty();
    let bounds = quantity.bounds.times(scale * factor);
    let open = match (bounds.min, bounds.max) {
        (None, Some(_)) => Some(Open::Lower),
        (Some(_), None) => Some(Open::Upper),
        _ => None,
    };
    Some(Reading { bounds: Some(bounds), unit, approximate: quantity.approximate, open, bare })
}

fn unit(noun: Noun, tail: &str, default: DefaultUnit) -> Option<(ReadUnit, f64)> {
    let timed = matches!(default, DefaultUnit::Seconds | DefaultUnit::Duration);
    Some(match noun {
        _ if tail == "ft" => (ReadUnit::Metres, 1.0),
        Noun::None | Noun::Other if tail.starts_with("band") && default == DefaultUnit::Kilograms => {
            (ReadUnit::Band, 1.0)
        }
        Noun::None => (default.unit(), 1.0),
        Noun::Time | Noun::Clock if timed => (ReadUnit::Seconds, 1.0),
        Noun::Breath if timed || default == DefaultUnit::Count => (ReadUnit::Breaths, 1.0),
        Noun::Way(way) if default == DefaultUnit::Metres => match way {
            Way::Metres(metres) => (ReadUnit::Metres, f64::from(metres)),
            Way::Steps => (ReadUnit::Steps, 1.0),
            Way::Laps => (ReadUnit::Laps, 1.0),
        },
        Noun::Way(Way::Metres(1)) if timed => return None,
        Noun::Weight(weight) if default == DefaultUnit::Kilograms => match weight {
            Weight::Kilograms => (ReadUnit::Kilograms, 1.0),
            Weight::Pounds => (ReadUnit::Pounds, 1.0),
        },
        Noun::Rep | Noun::Move | Noun::Times | Noun::Set | Noun::Session | Noun::Day | Noun::Week
            if default == DefaultUnit::Count =>
        {
            (ReadUnit::Count, 1.0)
        }
        Noun::Excluded if default == DefaultUnit::Metres => (ReadUnit::Metres, 1.0),
        _ => return None,
    })
}
