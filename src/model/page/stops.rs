//! Where a page tells when to stop.

use super::{EMBED, Reference};
use crate::{
    document::{
        Kind,
        markdown::{Block, BlockKind, Page},
    },
    lexicon::{Mark, StopMark, Strength},
    text::Span,
};

/// The first sentence that tells when to stop, when it stands behind the last exercise and nothing
/// above the first one leads to it.
pub(super) fn late(
    page: &Page<'_>,
    stops: &[Mark<StopMark>],
    owner: &[Option<usize>],
    embeds: &[Reference],
) -> Option<Span> {
    let (first, last) = (owner.iter().position(Option::is_some)?, owner.iter().rposition(Option::is_some)?);
    let acting = stops.iter().filter(|mark| mark.what.strength >= Strength::Ease);
    let stop = acting.min_by_key(|mark| (mark.passage, mark.range.start))?;
    let span = page.blocks[stop.passage].prose.span(&stop.range);
    let shown = embeds.iter().filter(|embed| embed.kind == Kind::Exercise && embed.field == EMBED);
    let is_last = stop.passage > last && shown.map(|embed| embed.span).all(|embed| embed.end <= span.start);
    (is_last && !is_announced(page, stop.passage, first)).then_some(span)
}

/// Whether a text before block `first` links to the section that holds `stop`, or names it.
fn is_announced(page: &Page<'_>, stop: usize, first: usize) -> bool {
    let section = page.blocks[stop].section;
    let around = std::iter::once(section).chain(page.ancestors(section));
    let headings: Vec<&str> = around
        .filter_map(|section| Some(page.heading(section)?.prose.lower()))
        .filter(|text| !text.is_empty())
        .collect();
    let by_link = page.links.iter().filter(|link| (link.block as usize) < first).any(|link| {
        let anchor = link.destination.split_once('#').filter(|(page, _)| page.is_empty()).map(|(_, anchor)| anchor);
        anchor.is_some_and(|anchor| headings.iter().any(|heading| slug(heading) == anchor.to_lowercase()))
    });
    let is_heading = |block: &Block| matches!(block.kind, BlockKind::Heading { .. });
    let own = page.heading(section).map(|heading| heading.prose.lower()).filter(|text| text.contains(' '));
    let by_name = || {
        let above = page.blocks[..first].iter().filter(|block| !is_heading(block));
        own.is_some_and(|own| above.map(|block| block.prose.lower()).any(|text| text.contains(own)))
    };
    by_link || by_name()
}

/// A heading as the anchor that renderers make of it.
fn slug(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}
