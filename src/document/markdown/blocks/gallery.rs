//! Gathers what a page shows while its events go by.

use std::ops::Range;

use crate::{
    document::markdown::{Alternative, Shown, ShownKind, shown},
    text::Span,
};

/// What was shown so far.
#[derive(Default)]
pub(super) struct Gallery {
    pub(super) shown: Vec<Shown>,
    /// Markdown images around the current place, by their index.
    open: Vec<usize>,
    /// Length of the words of the link around the current place.
    link_words: usize,
}

impl Gallery {
    pub(super) fn begin_image(&mut self, address: String, range: &Range<usize>, block: u32) {
        self.open.push(self.shown.len());
        let (kind, alternative) = (ShownKind::MarkdownImage, Alternative::Missing);
        self.shown.push(Shown { kind, address, alternative, span: Span::of(range), block });
    }

    pub(super) fn end_image(&mut self) {
        self.open.pop();
    }

    pub(super) const fn is_in_image(&self) -> bool {
        !self.open.is_empty()
    }

    /// Adds words of the alternative text of the image around.
    pub(super) fn describe(&mut self, words: &str, range: &Range<usize>) {
        if let Some(image) = self.open.last().and_then(|at| self.shown.get_mut(*at)) {
            image.alternative.push(words, Span::of(range));
        }
    }

    pub(super) const fn begin_link(&mut self) {
        self.link_words = 0;
    }

    pub(super) const fn read(&mut self, words: usize) {
        self.link_words += words;
    }

    /// An image beside the words of a link is named by them.
    pub(super) fn end_link(&mut self, link: Span) {
        let within = self.shown.iter_mut().rev().take_while(|shown| link.contains(shown.span));
        for image in within.filter(|image| self.link_words > 0 && image.alternative == Alternative::Missing) {
            image.alternative = Alternative::Unread;
        }
    }

    /// Keeps what the HTML tag shows that `html` begins with.
    pub(super) fn tag(&mut self, html: &str, at: u32, block: u32) {
        self.shown.extend(shown::of_tag(html, at, block));
    }
}
