//! Markdown into blocks of prose and a tree of sections, each with its bytes. The only file (with
//! its folder) that names the Markdown parser.

mod blocks;
mod html;
mod sections;
mod shown;

use super::{front_matter, front_matter::FrontMatter, yaml::Limits};
use crate::{
    finding::Finding,
    text::{Prose, Source, Span},
};
pub use shown::{Alternative, Shown, ShownKind, may_show};

/// A Markdown file: front matter, then blocks in file order, then the sections they form.
#[derive(Debug)]
pub struct Page<'s> {
    /// What stands above the text.
    pub front_matter: FrontMatter<'s>,
    /// Everything a reader sees, in file order.
    pub blocks: Vec<Block>,
    /// The section tree in preorder; section 0 is the page itself.
    pub sections: Vec<Section>,
    /// HTML comments, their inner text.
    pub comments: Vec<HtmlComment>,
    /// Links, in file order.
    pub links: Vec<Link>,
    /// Pictures, films and frames, in file order.
    pub shown: Vec<Shown>,
    /// What had to be refused.
    pub findings: Vec<Finding>,
}

/// What a block is to its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading, or a paragraph that stands for one.
    Heading {
        /// 1 is the outermost.
        level: u8,
    },
    /// Running text.
    Paragraph,
    /// The first text of a list item.
    Item,
    /// A table cell.
    Cell,
}

/// One block of prose.
#[derive(Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its text, normalised, with the way back to its bytes; empty for an image alone.
    pub prose: Prose,
    /// Its bytes, the line break at its end left out.
    pub span: Span,
    /// Index of the section it belongs to; a heading belongs to the section it opens.
    pub section: u32,
    /// The list item it stands in.
    pub item: Option<ItemPlace>,
    /// The table cell it is.
    pub cell: Option<CellPlace>,
    /// Number of the block quote it stands in.
    pub quote: Option<u32>,
    /// Whether only a line break parts it from the block before it, and it may be the rest of a sentence.
    pub goes_on: bool,
    /// Whether all of it is a link.
    pub only_link: bool,
    /// Whether it is set in bold from its first letter to its last.
    pub only_strong: bool,
    /// Bytes of its text, from the first on, that are set in bold: a name before what describes it.
    pub opening_strong: u32,
}

/// Where a list item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemPlace {
    /// Number of the list within the page.
    pub list: u32,
    /// Place within the list, from 0.
    pub index: u32,
    /// Lists around it, itself included: 1 for an outermost list.
    pub depth: u32,
    /// Whether the list is numbered.
    pub numbered: bool,
}

/// Where a table cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CellPlace {
    /// Number of the table within the page.
    pub table: u32,
    /// Row, 0 for the header.
    pub row: u32,
    /// Column, from 0.
    pub column: u32,
}

/// A heading and all that follows it up to a heading of the same or a higher level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Index of its heading block; `None` for the page itself.
    pub heading: Option<u32>,
    /// Level of its heading; 0 for the page.
    pub level: u8,
    /// The section around it.
    pub parent: Option<u32>,
    /// First block of its own text (after the heading), and one past the last before a sub-heading.
    pub own: std::ops::Range<u32>,
    /// One past the index of its last sub-section.
    pub subtree_end: u32,
}

/// An HTML comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HtmlComment {
    /// The whole comment.
    pub span: Span,
    /// What stands between its marks.
    pub inner: Span,
    /// Index of the block that follows it.
    pub before_block: u32,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it leads, as written.
    pub destination: String,
    /// All of it.
    pub span: Span,
    /// Index of the block it stands in.
    pub block: u32,
}

/// Whether a page holds more words and marks than `most`: what reading and judging it costs is bounded by
/// them. A book of 500 pages has some 150,000.
#[must_use]
pub fn is_crowded(text: &str, most: usize) -> bool {
    let counts = |byte: &u8| *byte <= b' ' || b"![]<*_~|&\\`".contains(byte);
    text.len() > most && text.as_bytes().iter().filter(|byte| counts(byte)).count() > most
}

impl<'s> Page<'s> {
    /// Reads a Markdown file.
    #[must_use]
    pub fn read(source: &'s Source, limits: Limits) -> Self {
        let text = source.text();
        let top = front_matter::read(text, source.mark_length(), limits);
        let mut walk = blocks::walk(text, top.body);
        let sections = sections::build(&mut walk.blocks);
        Self {
            front_matter: top.front_matter,
            blocks: walk.blocks,
            sections,
            comments: walk.comments,
            links: walk.links,
            shown: walk.shown,
            findings: top.findings,
        }
    }

    /// The heading of a section, as a block.
    #[must_use]
    pub fn heading(&self, section: u32) -> Option<&Block> {
        let heading = self.sections[section as usize].heading?;
        Some(&self.blocks[heading as usize])
    }

    /// The blocks of a section's own text, before any sub-heading.
    #[must_use]
    pub fn own_blocks(&self, section: u32) -> &[Block] {
        let own = &self.sections[section as usize].own;
        &self.blocks[own.start as usize..own.end as usize]
    }

    /// The sections directly below one.
    pub fn children(&self, section: u32) -> impl Iterator<Item = u32> + '_ {
        let end = self.sections[section as usize].subtree_end;
        let mut next = section + 1;
        std::iter::from_fn(move || {
            let child = (next < end).then_some(next)?;
            next = self.sections[child as usize].subtree_end;
            Some(child)
        })
    }

    /// The sections around one, the innermost first, itself left out.
    pub fn ancestors(&self, section: u32) -> impl Iterator<Item = u32> + '_ {
        let mut at = section;
        std::iter::from_fn(move || {
            at = self.sections[at as usize].parent?;
            Some(at)
        })
    }

    /// All blocks of a section with its sub-sections, its heading included.
    #[must_use]
    pub fn all_blocks(&self, section: u32) -> std::ops::Range<u32> {
        let this = &self.sections[section as usize];
        let last = &self.sections[this.subtree_end as usize - 1];
        this.heading.unwrap_or(this.own.start)..last.own.end
    }
}

#[cfg(test)]
mod tests;
