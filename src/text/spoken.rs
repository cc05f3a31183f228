use super::{Prose, Span};

/// The sentences of a passage by the bytes of the file they stand on: what was read from a passage
/// is asked for its words, one reading after the other.
#[derive(Debug)]
pub struct Spoken<'p>(Vec<(Span, &'p str)>);

impl<'p> Spoken<'p> {
    /// The sentences of this passage, in ASCII lower case.
    #[must_use]
    pub fn of(prose: &'p Prose) -> Self {
        Self(prose.lower_sentences().map(|(range, lower)| (prose.span(&range), lower)).collect())
    }

    /// The sentences that lie within these bytes.
    pub fn within(&self, place: Span) -> impl Iterator<Item = &'p str> {
        self.near(place).filter(move |(span, _)| place.contains(*span)).map(|(_, lower)| *lower)
    }

    /// The sentences that lie within these bytes, or around them.
    pub fn around(&self, place: Span) -> impl Iterator<Item = &'p str> {
        let near = self.near(place);
        near.filter(move |(span, _)| place.contains(*span) || span.contains(place)).map(|(_, lower)| *lower)
    }

    fn near(&self, place: Span) -> impl Iterator<Item = &(Span, &'p str)> {
        let from = self.0.partition_point(|(span, _)| span.end < place.start);
        self.0[from..].iter().take_while(move |(span, _)| span.start <= place.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_within_or_around_a_place_are_found() {
        let prose = Prose::from_text("Lift. Hold it. Lower.", 10);
        let spoken = Spoken::of(&prose);
        let around = |start, end| spoken.around(Span::new(start, end)).collect::<Vec<_>>();
        assert_eq!(around(16, 24), ["hold it."]);
        assert_eq!(around(17, 19), ["hold it."]);
        assert_eq!(spoken.within(Span::new(17, 19)).count(), 0);
        assert_eq!(spoken.within(Span::new(10, 24)).count(), 2);
        assert_eq!(around(10, 24), ["lift.", "hold it."]);
        assert!(around(12, 20).is_empty(), "halves of two sentences are none");
        assert!(around(40, 50).is_empty());
    }
}
