use super::Reader;
use crate::{
    lexicon::dose::{Group, is_in},
    model::dosage::{Bounds, Dimension, Distance, Intensity, Load, Per, quantity::Item},
    text::Span,
};

/// What is known of a sentence beside its amounts, to see what one item of it adds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Told {
    often: (Option<Bounds>, Option<Bounds>),
    per: Option<Per>,
    interval: Option<Bounds>,
    distance: Option<Distance>,
    load: Option<Load>,
    intensity: Option<Intensity>,
    tempo: bool,
}

impl Reader<'_, '_> {
    pub(super) fn told(&self) -> Told {
        Told {
            often: (self.daily, self.weekly),
            per: self.draft.per,
            interval: self.draft.interval_minutes,
            distance: self.draft.distance,
            load: self.draft.load,
            intensity: self.draft.intensity,
            tempo: self.draft.tempo.is_some(),
        }
    }

    /// Places what the items from `first` up to where reading stands have added.
    pub(super) fn place_news(&mut self, known: &Told, first: usize) {
        let now = self.told();
        if now == *known {
            return;
        }
        let news = [
            (Dimension::Frequency, now.often != known.often && now.often != (None, None)),
            (Dimension::Per, now.per != known.per && now.per.is_some()),
            (Dimension::Interval, now.interval != known.interval && now.interval.is_some()),
            (Dimension::Distance, now.distance != known.distance && now.distance.is_some()),
            (Dimension::Load, now.load != known.load && now.load.is_some()),
            (Dimension::Intensity, now.intensity != known.intensity && now.intensity.is_some()),
            (Dimension::Tempo, now.tempo && !known.tempo),
        ];
        let (from, to) = (self.first_token(first), self.first_token(self.at));
        for (dimension, _) in news.into_iter().filter(|(_, is_new)| *is_new) {
            self.add_place(dimension, from, to);
        }
    }

    /// The first token of an item; past the last one, the end.
    fn first_token(&self, item: usize) -> usize {
        match self.items.get(item) {
            Some(Item::Token(at)) => *at,
            Some(Item::Quantity(quantity)) => quantity.from,
            None => self.tokens.len(),
        }
    }

    /// Says where a dimension stands: the tokens `from..to`.
    pub(super) fn add_place(&mut self, dimension: Dimension, from: usize, to: usize) {
        if let Some(span) = self.span(from, to) {
            self.draft.places.add(dimension, span);
        }
    }

    /// What was taken for one dimension turns out to be another.
    pub(super) fn move_place(&mut self, from: Dimension, to: Dimension) {
        if let Some(span) = self.draft.places.take(from) {
            self.draft.places.add(to, span);
        }
    }

    /// Notes a dimension told without a number; the first one of a sentence stands.
    pub(super) fn say_vaguely(&mut self, dimension: Dimension, from: usize, to: usize) {
        if self.vague.is_none() {
            self.vague = self.span(from, to).map(|span| (dimension, span));
        }
    }

    /// Notes "hold for a while", at the last words of it.
    pub(super) fn say_a_while(&mut self) {
        let article = |at: &usize| self.text(*at) == "for" && self.text(at + 1) == "a";
        let found = (0..self.tokens.len()).filter(article).find(|at| is_in(Group::While, self.text(at + 2)));
        if let Some(at) = found.filter(|_| self.evidence.hold && self.draft.hold_seconds.is_none()) {
            self.say_vaguely(Dimension::Hold, at + 1, at + 3);
        }
    }

    fn span(&self, from: usize, to: usize) -> Option<Span> {
        let last = self.tokens.get(to.checked_sub(1)?)?;
        let first = self.tokens.get(from)?;
        Some((self.locate)(first.start, last.end.max(first.end)))
    }
}
