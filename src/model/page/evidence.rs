//! Who stands behind the text of a page and on what it rests: people, review dates, sources, and
//! the claims that call on them.

mod columns;
mod lines;
mod people;
mod sources;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

pub(super) use sources::Zones;

use crate::{
    document::markdown::Page,
    lexicon::{
        Mark, Sentences,
        evidence::{Claim, ClaimKind, ReviewDay},
    },
    text::{Source, Span, Spanned},
};

/// Somebody a page names for a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credited {
    /// The name, or that of an organisation.
    pub name: Spanned<String>,
    /// Letters after the name, as written.
    pub credentials: Vec<String>,
    /// A job or a degree spelt out.
    pub job: Option<String>,
    /// Whether that job is a clinical profession.
    pub is_clinician: bool,
    /// Whether it is an organisation.
    pub is_organisation: bool,
}

/// A labelled day of a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewDate {
    /// The day; the first of the month where none is written.
    pub date: Spanned<Date>,
    /// What its label says.
    pub what: ReviewDay,
}

/// A work in a list of sources, or a footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedWork {
    /// What marks point to it by: its number, or the name of its note.
    pub label: Option<String>,
    /// The year it came out.
    pub year: Option<Spanned<u16>>,
    /// Addresses written out in it.
    pub addresses: Vec<Spanned<String>>,
    /// Where it stands.
    pub span: Span,
    /// Whether it is only more to read.
    pub is_further_reading: bool,
}

/// A mark that points to sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitationMark {
    /// Labels of works; none for authors with a year.
    pub labels: Vec<String>,
    /// Where it stands.
    pub span: Span,
}

/// A sentence that calls on evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceClaim {
    /// How it does.
    pub kind: ClaimKind,
    /// The words that do.
    pub words: Span,
    /// Its sentence.
    pub sentence: Span,
    /// Number of its paragraph in the page.
    pub paragraph: usize,
    /// Whether its paragraph holds a mark or a link; under a heading, the text of its section.
    pub is_sourced: bool,
}

/// An address whose query follows the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackedLink {
    /// The address, as written.
    pub address: Spanned<String>,
    /// Keys of its query that track.
    pub keys: Vec<String>,
}

/// What the prose of a page says of its people and its sources.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageEvidence {
    /// Authors named in the first or the last lines, or in a block about the author.
    pub authors: Vec<Credited>,
    /// Reviewers named anywhere.
    pub reviewers: Vec<Credited>,
    /// Words that claim a review and name nobody.
    pub unnamed_reviews: Vec<Span>,
    /// Labelled days of reviews, due days included.
    pub review_dates: Vec<ReviewDate>,
    /// The heading, or the line, over the list of sources.
    pub references_heading: Option<Span>,
    /// The works listed, footnotes included.
    pub works: Vec<CitedWork>,
    /// Marks in the text.
    pub marks: Vec<CitationMark>,
    /// Sentences that call on evidence.
    pub claims: Vec<EvidenceClaim>,
    /// Links to studies and guidelines in the text.
    pub study_links: Vec<Span>,
    /// Addresses that track the reader, wherever they stand.
    pub tracked_links: Vec<TrackedLink>,
}

impl PageEvidence {
    /// The latest labelled day of a review.
    #[must_use]
    pub fn last_review(&self) -> Option<&ReviewDate> {
        self.review_dates.iter().filter(|date| date.what != ReviewDay::Due).max_by_key(|date| date.date.value)
    }

    /// The labelled day by which the next review is due.
    #[must_use]
    pub fn review_due(&self) -> Option<&ReviewDate> {
        self.review_dates.iter().find(|date| date.what == ReviewDay::Due)
    }

    /// Sources of the text, without further reading.
    pub fn sources(&self) -> impl Iterator<Item = &CitedWork> {
        self.works.iter().filter(|work| !work.is_further_reading)
    }

    /// Whether a place lies in the list of sources.
    #[must_use]
    pub fn lists(&self, place: Span) -> bool {
        let behind = self.works.partition_point(|work| work.span.start <= place.start);
        behind.checked_sub(1).is_some_and(|last| self.works[last].span.contains(place))
    }

    /// Whether a mark of citation or a link to a study stands within a stretch of the text.
    #[must_use]
    pub fn cites_within(&self, span: Span) -> bool {
        let marks = self.marks.partition_point(|mark| mark.span.start < span.start);
        let links = self.study_links.partition_point(|link| link.start < span.start);
        let mark = self.marks.get(marks).map(|mark| mark.span);
        [mark, self.study_links.get(links).copied()].into_iter().flatten().any(|found| span.contains(found))
    }
}

/// Reads a page once for its people, its sources and its claims; tells the lists of sources as well.
pub(super) fn evidence_of(
    page: &Page<'_>,
    source: &Source,
    sentences: &Sentences<'_>,
    called: &[Mark<Claim>],
) -> (PageEvidence, Zones) {
    let mut evidence = PageEvidence::default();
    let zones = sources::zones(page, source, sentences, &mut evidence);
    people::credit(page, source, sentences, &zones, &mut evidence);
    let in_text = |span: Span| {
        let at = page.blocks.partition_point(|block| block.span.start <= span.start);
        let block = at.checked_sub(1)?;
        (page.blocks[block].span.contains(span) && zones[block].is_none()).then_some(block)
    };
    let mut supports = vec![0_usize; page.blocks.len()];
    sources::marks(source, &in_text, &mut evidence, &mut supports);
    sources::links(page, source, &in_text, &mut evidence, &mut supports);
    evidence.marks.sort_by_key(|mark| mark.span);
    evidence.study_links.sort_unstable();
    claims(page, called, &zones, &supports, &mut evidence);
    (evidence, zones)
}

fn claims(page: &Page<'_>, called: &[Mark<Claim>], zones: &Zones, supports: &[usize], evidence: &mut PageEvidence) {
    for mark in called.iter().filter(|mark| zones[mark.passage].is_none()) {
        let (at, block) = (mark.passage, &page.blocks[mark.passage]);
        let own = &page.sections[block.section as usize];
        // A title cannot bear a mark; the text under it can.
        let under = if own.heading.is_some_and(|heading| heading as usize == at) {
            own.own.start as usize..own.own.end as usize
        } else {
            at..at + 1
        };
        let (kind, words) = &mark.what;
        evidence.claims.push(EvidenceClaim {
            kind: *kind,
            words: block.prose.span(words),
            sentence: block.prose.span(&mark.range),
            paragraph: at,
            is_sourced: supports[under].iter().any(|count| *count > 0) || supports[at] > 0,
        });
    }
}
