//! Findings that are drawn as one: the same defect on several items of one list.

use std::ops::Range;

use crate::{
    finding::Finding,
    lint::FileReport,
    text::{Source, Span},
};

/// Lines between two items of one list in prose, at most: a loose list has an empty line between
/// items, and an item may run on for a line.
const NEAR: usize = 3;

/// Findings of one rule on items of one list; most often a single one.
#[derive(Debug)]
pub(super) struct Block<'o> {
    /// The first, for which the block speaks.
    pub(super) first: &'o Finding,
    /// The others, in order.
    pub(super) others: Vec<&'o Finding>,
}

/// The findings of one file as blocks, in the order of their first.
pub(super) fn blocks<'o>(file: &'o FileReport, findings: &[&'o Finding]) -> Vec<Block<'o>> {
    let mut blocks: Vec<Block<'o>> = Vec::new();
    // For each rule the block that may grow: its index among all blocks, kept sorted by nothing but
    // looked up by the rule's id, of which there are few.
    let mut open: Vec<(&'static str, usize)> = Vec::new();
    for finding in findings {
        let id = finding.meta.id;
        let slot = open.iter().position(|(rule, _)| *rule == id);
        if let Some((_, at)) = slot.map(|slot| open[slot]) {
            let last = blocks[at].others.last().copied().unwrap_or(blocks[at].first);
            if file.source.as_ref().is_some_and(|source| belong_together(source, last, finding)) {
                blocks[at].others.push(finding);
                continue;
            }
        }
        let at = blocks.len();
        blocks.push(Block { first: finding, others: Vec::new() });
        match slot {
            Some(slot) => open[slot].1 = at,
            None => open.push((id, at)),
        }
    }
    blocks
}

fn belong_together(source: &Source, one: &Finding, next: &Finding) -> bool {
    let alike = one.severity == next.severity
        && one.help == next.help
        && unquoted(&one.message).eq(unquoted(&next.message))
        && one.related.is_empty()
        && next.related.is_empty()
        && one.span != next.span;
    if !alike {
        return false;
    }
    match (list_of(&one.pointer), list_of(&next.pointer)) {
        (Some((list, item)), Some((other, next))) => list == other && item != next,
        (None, None) => one.pointer.is_empty() && next.pointer.is_empty() && are_near_items(source, one, next),
        _ => false,
    }
}

/// A message without the words it quotes, which the drawing underlines.
pub(super) fn unquoted(message: &str) -> impl Iterator<Item = &str> {
    message.split('`').step_by(2)
}

/// The innermost list a pointer leads through, with what stands below the item, and the item.
fn list_of(pointer: &str) -> Option<((&str, &str), &str)> {
    let numbered = |step: &str| !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit());
    let mut end = pointer.len();
    while let Some(slash) = pointer[..end].rfind('/') {
        let step = &pointer[slash + 1..end];
        if numbered(step) {
            return Some(((&pointer[..slash], &pointer[end..]), step));
        }
        end = slash;
    }
    None
}

fn are_near_items(source: &Source, one: &Finding, next: &Finding) -> bool {
    let different = one.unit.is_some() && next.unit.is_some() && one.unit != next.unit;
    let (above, below) = (line_of(source, one.span), line_of(source, next.span));
    let is_item = |line: usize| {
        let range: Range<usize> = source.lines().span_of(line, source.text()).range();
        starts_item(&source.text()[range])
    };
    different && above < below && below - above <= NEAR && is_item(above) && is_item(below)
}

fn line_of(source: &Source, span: Span) -> usize {
    source.lines().line_of(span.start)
}

/// Whether a line of Markdown begins an item of a list.
fn starts_item(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '\t', '>']);
    if let Some(rest) = line.strip_prefix(['-', '*', '+']) {
        return rest.starts_with([' ', '\t']);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[digits..];
    (1..=9).contains(&digits) && rest.strip_prefix(['.', ')']).is_some_and(|rest| rest.starts_with([' ', '\t']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{SCHEMA_MISMATCH, UNKNOWN_FIELD};

    fn file(text: &str) -> FileReport {
        FileReport { source: Some(Source::new("a.md", text)), ..FileReport::of("a.md".to_owned()) }
    }

    fn finding(start: u32, unit: &str) -> Finding {
        let mut finding = Finding::new(&SCHEMA_MISMATCH, Span::new(start, start + 1), "`x` lacks it", "add it");
        finding.unit = Some(unit.to_owned());
        finding
    }

    #[test]
    fn neighbours_of_one_list_are_one_block_though_other_rules_speak_between() {
        let file = file("- a\n- b\n\n- c\n\n\n\ntext\n- d\n");
        let mut between = finding(2, "a");
        between.meta = &UNKNOWN_FIELD;
        let all = [finding(2, "a"), between, finding(6, "b"), finding(11, "c"), finding(23, "d")];
        let found = blocks(&file, &all.iter().collect::<Vec<_>>());
        let sizes: Vec<usize> = found.iter().map(|block| 1 + block.others.len()).collect();
        assert_eq!(sizes, [3, 1, 1]);
    }

    #[test]
    fn pointers_tell_a_list_in_a_record() {
        assert_eq!(list_of("/media/2/alt"), Some((("/media", "/alt"), "2")));
        assert_eq!(list_of("/name"), None);
    }
}
