//! Whom a page says it is for, in its title and its first paragraph.

use crate::{
    document::markdown::{Block, BlockKind, Page},
    lexicon::{Sentence, Sentences, audience},
    text::Spanned,
};

/// The groups it addresses, by tag, each where it is named first.
pub(super) fn addressed(page: &Page<'_>, sentences: &Sentences<'_>, title: &Spanned<String>) -> Vec<Spanned<String>> {
    let lower = title.value.to_lowercase();
    let mut found: Vec<Spanned<String>> = audience::in_title(&Sentence::alone(&lower))
        .into_iter()
        .map(|(tag, _)| Spanned::new(tag.to_owned(), title.span))
        .collect();
    let is_text = |block: &Block| block.kind == BlockKind::Paragraph && !block.prose.is_empty();
    if let Some(first) = page.blocks.iter().position(is_text) {
        for sentence in sentences.of_passage(first) {
            for (tag, words) in audience::in_opening(sentence) {
                if found.iter().all(|known| known.value != tag) {
                    let from = sentence.range().start;
                    let place = page.blocks[first].prose.span(&(from + words.start..from + words.end));
                    found.push(Spanned::new(tag.to_owned(), place));
                }
            }
        }
    }
    found
}
