//! How hard the prose of a page is to read.

use super::{PageText, evidence::Zones};
use crate::{
    document::markdown::{Block, BlockKind, ShownKind},
    lexicon::{
        reading::{count, long_words_of},
        wordy,
    },
    model::{
        Content, PageEvidence,
        reading::{LONGEST_SENTENCE, ReadingLevel, Wordy},
    },
    text::Span,
};

/// Words that an item without a full stop has when it is a sentence: less are a name or a label.
const SHORTEST_ITEM: usize = 5;

/// Words that a paragraph without a full stop has at most when it is a label, as bylines and captions are:
/// more are a sentence whose end was left out.
const LONGEST_LABEL: usize = 40;

/// Reads the prose of a page: paragraphs and list items, without lists of sources, credits, captions
/// and links set out to choose from.
pub(super) fn reading_of(
    text: &PageText<'_>,
    zones: &Zones,
    content: &Content,
    evidence: Option<&PageEvidence>,
) -> ReadingLevel {
    let page = text.page;
    let names = long_words_of(content.exercises.iter().map(|exercise| exercise.name.as_str()));
    let steps = Places::of(content.exercises.iter().filter_map(|exercise| exercise.steps.given()).flatten().copied());
    let disclaimers = content.disclaimer.given().into_iter().flat_map(|given| &given.own);
    let disclaimers = Places::of(disclaimers.filter(|said| said.elements.is_recognised()).map(|said| said.span));
    let credits = Places::of(evidence.into_iter().flat_map(credits));
    let pictures = page.shown.iter().filter(|shown| shown.kind == ShownKind::MarkdownImage);
    let shown: Vec<u32> = pictures.map(|picture| picture.block).collect();
    let mut level = ReadingLevel::default();
    for (at, block) in page.blocks.iter().enumerate() {
        let is_prose = matches!(block.kind, BlockKind::Paragraph | BlockKind::Item) && zones[at].is_none();
        let is_shown = || u32::try_from(at).is_ok_and(|at| shown.binary_search(&at).is_ok());
        if !is_prose || block.only_link || is_shown() || credits.touch(block.span) {
            continue;
        }
        let tells = steps.touch(block.span);
        // Not the sentences cut to a bounded length: what never ends is the longest of all.
        for (range, lower) in block.prose.lower_sentences() {
            let span = || block.prose.span(&range);
            let is_step = tells && steps.hold(span());
            if !is_step && is_label(block, lower) {
                continue;
            }
            let counts = count(lower, &names);
            let part = if is_step { &mut level.steps } else { &mut level.text };
            *part = part.and(counts);
            let words = counts.words;
            if words > LONGEST_SENTENCE && wordy::is_long(lower, LONGEST_SENTENCE) && !disclaimers.hold(span()) {
                level.long_sentences.push(Wordy { words, span: span() });
            }
        }
    }
    level
}

/// Whether a line without an end is no sentence: a short paragraph, as credits and captions are, or an item
/// too short to be one.
fn is_label(block: &Block, lower: &str) -> bool {
    let ends = lower.trim_end_matches(['"', '\'', ')', ']', '*', '_']).ends_with(['.', '!', '?', ';', ':']);
    let longest =
        if block.kind == BlockKind::Paragraph || block.only_strong { LONGEST_LABEL } else { SHORTEST_ITEM - 1 };
    // A colon parts a label from what it names.
    let names = block.kind == BlockKind::Paragraph && lower.contains(": ");
    !ends && (names || lower.split(' ').nth(longest).is_none())
}

/// Where a page names those who stand behind it.
fn credits(evidence: &PageEvidence) -> impl Iterator<Item = Span> {
    let people = evidence.authors.iter().chain(&evidence.reviewers).map(|who| who.name.span);
    people.chain(evidence.unnamed_reviews.iter().copied()).chain(evidence.review_dates.iter().map(|day| day.date.span))
}

/// Stretches of a file, in order, that do not overlap.
struct Places(Vec<Span>);

impl Places {
    fn of(spans: impl Iterator<Item = Span>) -> Self {
        let mut spans: Vec<Span> = spans.collect();
        spans.sort_unstable();
        let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
        for span in spans {
            match joined.last_mut().filter(|last| span.start < last.end) {
                Some(last) => last.end = last.end.max(span.end),
                None => joined.push(span),
            }
        }
        Self(joined)
    }

    /// The first that ends behind the start of a span.
    fn near(&self, span: Span) -> Option<Span> {
        self.0.get(self.0.partition_point(|place| place.end <= span.start)).copied()
    }

    /// Whether one of them overlaps a span.
    fn touch(&self, span: Span) -> bool {
        self.near(span).is_some_and(|place| place.start < span.end)
    }

    /// Whether a span lies within one of them.
    fn hold(&self, span: Span) -> bool {
        self.near(span).is_some_and(|place| place.contains(span))
    }
}
