use super::{Block, BlockKind, Section};
use crate::text::Span;

/// Builds the section tree with a stack, and tells each block its section.
pub(super) fn build(blocks: &mut [Block]) -> Vec<Section> {
    let count = |at: usize| Span::of(&(0..at)).end;
    let page = Section { heading: None, level: 0, parent: None, own: 0..0, subtree_end: 1 };
    let mut sections = vec![page];
    let mut open: Vec<u32> = vec![0];
    let mut real_level = 0;
    for (at, block) in blocks.iter_mut().enumerate() {
        stand_for_heading(block, real_level);
        let current = *open.last().expect("the page is always open");
        let BlockKind::Heading { level } = block.kind else {
            block.section = current;
            sections[current as usize].own.end = count(at + 1);
            continue;
        };
        if !block.only_strong {
            real_level = level;
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
/// heading one level deeper than the last real one.
fn stand_for_heading(block: &mut Block, real_level: u8) {
    if block.kind != BlockKind::Paragraph || block.item.is_some() {
        return;
    }
    let text = block.prose.text();
    let short = !text.ends_with(['.', '!', ';', ',']) && text.split(' ').nth(HEADING_WORDS).is_none();
    if short && (block.only_strong || is_numbered_exercise(block.prose.lower())) {
        block.kind = BlockKind::Heading { level: real_level.saturating_add(1) };
        block.only_strong = true;
    }
}

fn is_numbered_exercise(lower: &str) -> bool {
    let Some(rest) = ["exercise ", "stretch ", "move "].iter().find_map(|word| lower.strip_prefix(word)) else {
        return false;
    };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && rest[digits..].trim_start().starts_with([':', '-', '.'])
}
