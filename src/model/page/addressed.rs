//! Whom a page says it is for, in its title and its first paragraph.

use crate::{
    document::markdown::{Block, BlockKind, Page},
    lexicon::audience,
    text::Spanned,
};

/// The groups it addresses, by tag, each where it is named first.
pub(super) fn addressed(page: &Page<'_>, title: &Spanned<String>) -> Vec<Spanned<String>> {
    let mut found: Vec<Spanned<String>> = audience::in_title(&title.value.to_lowercase())
        .into_iter()
        .map(|(tag, _)| Spanned::new(tag.to_owned(), title.span))
        .collect();
    let is_text = |block: &&Block| block.kind == BlockKind::Paragraph && !block.prose.is_empty();
    if let Some(first) = page.blocks.iter().find(is_text) {
        for (range, lower) in first.prose.lower_sentences() {
            for (tag, words) in audience::in_opening(lower) {
                if found.iter().all(|known| known.value != tag) {
                    let place = first.prose.span(&(range.start + words.start..range.start + words.end));
                    found.push(Spanned::new(tag.to_owned(), place));
                }
            }
        }
    }
    found
}
