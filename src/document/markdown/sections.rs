use std::collections::HashMap;

use super::{Block, BlockKind, Section};
use crate::text::Span;

/// Builds the section tree with a stack, and tells each block its section.
pub(super) fn build(blocks: &mut [Block]) -> Vec<Section> {
    let count = |at: usize| Span::of(&(0..at)).end;
    let page = Section { heading: None, level: 0, parent: None, own: 0..0, subtree_end: 1 };
    let mut sections = vec![page];
    let mut open: Vec<u32> = vec![0];
    let mut real_level = 0;
    let mut lone_items = lone_items(blocks).into_iter().peekable();
    let mut under_item = 0;
    for (at, block) in blocks.iter_mut().enumerate() {
        if lone_items.next_if_eq(&at).is_some() {
            block.kind = BlockKind::Heading { level: real_level + 1 };
            block.only_strong = true;
            block.item = None;
            under_item = 1;
        } else {
            stand_for_heading(block, real_level + under_item);
        }
        let current = *open.last().expect("the page is always open");
        let BlockKind::Heading { level } = block.kind else {
            block.section = current;
            sections[current as usize].own.end = count(at + 1);
            continue;
        };
        if !block.only_strong {
            real_level = level;
            under_item = 0;
        }
        let below = |section: u32| sections[section as usize].level < level;
        while !below(*open.last().expect("the page has level 0")) {
            open.pop();
        }
        let parent = open.last().copied();
        let index = count(sections.len());
        let own = count(at + 1)..count(at + 1);
        sections.push(Section { heading: Some(count(at)), level, parent, own, subtree_end: index + 1 });
        open.push(index);
        block.section = index;
    }
    for index in (1..sections.len()).rev() {
        let end = sections[index].subtree_end;
        if let Some(parent) = sections[index].parent {
            let around = &mut sections[parent as usize];
            around.subtree_end = around.subtree_end.max(end);
        }
    }
    sections
}

/// A heading in bold is short and is no sentence.
const HEADING_WORDS: usize = 10;

/// A paragraph that is only bold text, or a short one that begins with `Exercise 3:`, stands for a
/// heading one level deeper than the one above it.
fn stand_for_heading(block: &mut Block, above: u8) {
    if block.kind != BlockKind::Paragraph || block.item.is_some() {
        return;
    }
    if is_short(block) && (block.only_strong || is_numbered_exercise(block.prose.lower())) {
        block.kind = BlockKind::Heading { level: above.saturating_add(1) };
        block.only_strong = true;
    }
}

fn is_short(block: &Block) -> bool {
    let text = block.prose.text();
    !text.ends_with(['.', '!', ';', ',']) && text.split(' ').nth(HEADING_WORDS).is_none()
}

/// Numbered items that head the text below them: each alone in its list, short and no sentence, and
/// followed by text that is not its own. Word processors and site builders write names so, and what
/// follows is torn from the list. One alone is a list of one step.
fn lone_items(blocks: &[Block]) -> Vec<usize> {
    let mut sizes: HashMap<u32, usize> = HashMap::new();
    for item in blocks.iter().filter_map(|block| block.item) {
        *sizes.entry(item.list).or_default() += 1;
    }
    let heads = |at: usize| {
        let (block, below) = (&blocks[at], blocks.get(at + 1)?);
        let item = block.item.filter(|item| item.numbered && item.depth == 1 && sizes[&item.list] == 1)?;
        let is_torn = match below.kind {
            BlockKind::Paragraph => below.item.is_none(),
            BlockKind::Item => below.item.is_some_and(|other| other.depth == 1 && !other.numbered),
            BlockKind::Heading { .. } | BlockKind::Cell => false,
        };
        (block.kind == BlockKind::Item && is_short(block) && is_torn).then_some(item)
    };
    let found: Vec<usize> = (0..blocks.len()).filter(|at| heads(*at).is_some()).collect();
    if found.len() >= 2 { found } else { Vec::new() }
}

fn is_numbered_exercise(lower: &str) -> bool {
    let Some(rest) = ["exercise ", "stretch ", "move "].iter().find_map(|word| lower.strip_prefix(word)) else {
        return false;
    };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && rest[digits..].trim_start().starts_with([':', '-', '.'])
}
