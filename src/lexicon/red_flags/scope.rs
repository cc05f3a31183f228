//! What headings, lead-ins and closing lines lend to the signs below and above them.

use std::{cell::OnceCell, ops::Range};

use super::{Above, Tier, words};
use crate::lexicon::{Place, concept::Concept, sentence::Sentence};

/// How far up an outline is looked; deeper ones are no outline.
const DEEPEST: usize = 12;

/// What makes a passage one of a list of signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// A heading, a lead-in, or a line below the list.
    List,
    /// A line above that opens a list of paragraphs.
    Opening,
    /// A line that asks for advice before the exercises: no emergency, whatever is listed.
    Screening,
}

/// What stands above a passage, taken together.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lending {
    /// What sends the reader for help, if anything does.
    pub(super) by: Option<By>,
    /// A heading does so.
    pub(super) heading: bool,
    /// How soon.
    pub(super) tier: Option<Tier>,
    /// What is listed belongs to the pelvic floor.
    pub(super) pelvic_floor: bool,
    /// The lead-in or heading nearest to the passage that sends for help.
    pub(super) list: Option<usize>,
}

/// What one passage says to those below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Voice {
    /// Nothing: what stands above it goes on.
    #[default]
    Silent,
    /// A heading that sends for help.
    Heading,
    /// A lead-in that does.
    LeadIn,
    /// It speaks of something else: nothing above it reaches further down.
    Ends,
}

/// What one passage gives to those below it.
#[derive(Debug, Clone, Copy, Default)]
struct Given {
    voice: Voice,
    tier: Option<Tier>,
    pelvic_floor: bool,
}

/// The outline of passages and what it lends.
pub(super) struct Scopes<'a, 'p> {
    all: &'a [&'a Sentence<'p>],
    above: &'a [Above],
    /// By passage: its sentences.
    of: Vec<Range<usize>>,
    given: Vec<OnceCell<Given>>,
    /// Lines that speak of the list above them.
    closing: Vec<Line>,
    /// Lines that speak of the paragraphs below them.
    opening: Vec<Line>,
}

/// A line that speaks of the signs around it.
#[derive(Debug, Clone, Copy)]
struct Line {
    passage: usize,
    tier: Option<Tier>,
    /// It points at the signs, so that they are signs by it.
    points: bool,
    /// It asks for advice before the exercises begin.
    screens: bool,
}

impl<'a, 'p> Scopes<'a, 'p> {
    pub(super) fn new(all: &'a [&'a Sentence<'p>], above: &'a [Above]) -> Self {
        let count = above.len().max(all.last().map_or(0, |last| last.passage + 1));
        let mut of = vec![0..0; count];
        for (at, sentence) in all.iter().enumerate() {
            let range = &mut of[sentence.passage];
            *range = if range.start == range.end { at..at + 1 } else { range.start..at + 1 };
        }
        let mut scopes =
            Self { all, above, of, given: vec![OnceCell::new(); count], closing: Vec::new(), opening: Vec::new() };
        scopes.closing = scopes.lines(Scopes::closes);
        scopes.opening = scopes.lines(Scopes::opens);
        scopes
    }

    fn sentences(&self, passage: usize) -> &'a [&'a Sentence<'p>] {
        let all: &'a [&'a Sentence<'p>] = self.all;
        self.of.get(passage).map_or(&[], |range| &all[range.clone()])
    }

    fn over(&self, passage: usize) -> Option<usize> {
        self.above.get(passage).and_then(|above| above.over).filter(|over| *over < passage)
    }

    /// The sentences of the item, or of the row, in which the sentence of this place stands; of long
    /// ones those around it.
    pub(super) fn item(&self, at: usize) -> &'a [&'a Sentence<'p>] {
        const WIDEST: usize = 12;
        let all: &'a [&'a Sentence<'p>] = self.all;
        let passage = all[at].passage;
        let last = self.above.get(passage).and_then(|above| above.row_ends).unwrap_or(passage);
        let (first, last) = (&self.of[passage], self.of.get(last).unwrap_or(&self.of[passage]));
        &all[first.start.max(at.saturating_sub(WIDEST))..last.end.max(first.end).min(at + WIDEST)]
    }

    /// The sentences between a heading and what next is no paragraph.
    pub(super) fn below(&self, passage: usize) -> &'a [&'a Sentence<'p>] {
        const LONGEST: usize = 12;
        let all: &'a [&'a Sentence<'p>] = self.all;
        let from = self.of[passage].end;
        let rest = &all[from..all.len().min(from + LONGEST)];
        let text = rest.iter().take_while(|next| next.place == Place::Paragraph).count();
        &rest[..text]
    }

    /// What everything above a passage lends it.
    pub(super) fn lent(&self, passage: usize) -> Lending {
        let mut lending = Lending::default();
        let mut next = self.over(passage);
        let mut depth = 0;
        let mut open = true;
        while let Some(over) = next.filter(|_| depth < DEEPEST) {
            let given = self.given[over].get_or_init(|| self.gives(over));
            lending.pelvic_floor |= given.pelvic_floor;
            if open && matches!(given.voice, Voice::Heading | Voice::LeadIn) {
                lending.by = Some(By::List);
                lending.heading |= given.voice == Voice::Heading;
                lending.list = lending.list.or(Some(over));
            }
            if open {
                lending.tier = lending.tier.max(given.tier);
            }
            open &= given.voice != Voice::Ends;
            next = self.over(over);
            depth += 1;
        }
        self.add_lines(passage, &mut lending);
        lending
    }

    /// What the lines around a passage, below the same heading, say of it.
    fn add_lines(&self, passage: usize, lending: &mut Lending) {
        let heading = self.heading(passage);
        let is_item = self.sentences(passage).first().is_some_and(|first| first.place != Place::Paragraph);
        let behind = self.closing.partition_point(|line| line.passage <= passage);
        let below = self.closing.get(behind).filter(|_| is_item);
        let before = self.opening.partition_point(|line| line.passage < passage).checked_sub(1);
        let above = before.map(|before| &self.opening[before]).filter(|_| !is_item);
        for line in below.into_iter().chain(above).filter(|line| self.heading(line.passage) == heading) {
            if line.points && (lending.by.is_none() || !is_item) {
                let by = if is_item { By::List } else { By::Opening };
                lending.by = Some(if line.screens { By::Screening } else { by });
                lending.list = if is_item { self.over(passage) } else { Some(line.passage) };
            }
            lending.tier = lending.tier.max(line.tier);
        }
    }

    fn heading(&self, passage: usize) -> Option<usize> {
        let mut next = self.over(passage);
        while let Some(over) = next {
            if self.sentences(over).first().is_some_and(|first| first.place == Place::Heading) {
                return Some(over);
            }
            next = self.over(over);
        }
        None
    }

    fn gives(&self, passage: usize) -> Given {
        let sentences = self.sentences(passage);
        let Some(last) = sentences.last() else { return Given::default() };
        let pelvic_floor = last.has(Concept::FlagPelvicFloor);
        if last.place == Place::Heading {
            let seeks =
                sentences.iter().any(|sentence| sentence.has(Concept::CareHeading) || words::seeks_help(sentence));
            let tier = sentences.iter().filter_map(|sentence| words::tier(sentence)).max();
            return Given { voice: if seeks { Voice::Heading } else { Voice::Silent }, tier, pelvic_floor };
        }
        // The head of a column speaks for its cells as a heading does.
        let leads = last.place == Place::Cell;
        let colon = ends_in_colon(last);
        if !leads && !colon && !last.has(Concept::FlagPointing) {
            return Given { pelvic_floor, ..Given::default() };
        }
        if words::seeks_help(last) {
            return Given { voice: Voice::LeadIn, tier: words::tier(last), pelvic_floor };
        }
        // "Call 999 if you notice these signs. You may have:"
        let first = sentences[..sentences.len() - 1].iter().find(|sentence| words::seeks_help(sentence));
        if let Some(first) = first {
            return Given { voice: Voice::LeadIn, tier: words::tier(first), pelvic_floor };
        }
        let ends = colon && (last.has(Concept::FlagExplained) || last.has(Concept::FlagAskedFirst));
        Given { voice: if ends { Voice::Ends } else { Voice::Silent }, tier: None, pelvic_floor }
    }

    /// The lines of running text that speak of signs around them and name none.
    fn lines(&self, speaks: fn(&Self, &Sentence<'_>) -> bool) -> Vec<Line> {
        let mut found = Vec::new();
        for sentence in self.all.iter().filter(|sentence| sentence.place == Place::Paragraph) {
            let is_line = sentence.may(Concept::CareSought)
                && speaks(self, sentence)
                && words::names_help(sentence)
                && words::named(sentence).groups.is_empty();
            let points = sentence.has(Concept::FlagPointing);
            if is_line && (points || !sentence.has(Concept::FlagIntro)) {
                let screens = sentence.has(Concept::FlagAskedFirst);
                found.push(Line { passage: sentence.passage, tier: words::tier(sentence), points, screens });
            }
        }
        found
    }

    /// "If you have any of these, call 999.", below a list.
    fn closes(&self, sentence: &Sentence<'_>) -> bool {
        let before = self.of[sentence.passage].start.checked_sub(1);
        !ends_in_colon(sentence)
            && before.is_some_and(|before| matches!(self.all[before].place, Place::Item | Place::Cell))
    }

    /// "If you have one of the symptoms below, call 999.", above paragraphs.
    fn opens(&self, sentence: &Sentence<'_>) -> bool {
        let after = self.all.get(self.of[sentence.passage].end);
        after.is_some_and(|after| after.place == Place::Paragraph) && sentence.has(Concept::FlagPointing)
    }
}

fn ends_in_colon(sentence: &Sentence<'_>) -> bool {
    sentence.lower.trim_end_matches(['*', '_', ' ']).ends_with(':')
}
