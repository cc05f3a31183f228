//! Steps and starting position in the blocks of one exercise.

use crate::{
    document::markdown::{Block, BlockKind},
    lexicon::{StartPosition, exercises},
    text::{Prose, Span},
};

/// What the blocks of a section tell of how to move.
#[derive(Debug, Default)]
pub(super) struct Steps {
    /// The instructions, in order: items of the first lists that hold any, else sentences.
    pub(super) spans: Vec<Span>,
    /// Where the body is at the start.
    pub(super) position: Option<StartPosition>,
    /// Whether they are items of a list, which is how steps are written down.
    pub(super) listed: bool,
    /// Instructions found, in list items and sentences.
    pub(super) instructions: usize,
    /// Sentences read.
    pub(super) sentences: usize,
    /// Instructions that speak of the reader's body.
    pub(super) to_reader: usize,
    /// Whether an instruction names the body.
    pub(super) names_body: bool,
    /// Whether an instruction names a part of the body that only bodies have.
    pub(super) names_body_surely: bool,
}

impl Steps {
    /// Whether a reader could follow them: a list with an instruction, two instructions, or one
    /// sentence of three.
    pub(super) fn are_given(&self) -> bool {
        !self.spans.is_empty()
    }

    /// Whether they tell a reader to move a body.
    pub(super) fn move_a_body(&self) -> bool {
        self.are_given() && (self.position.is_some() || self.names_body)
    }
}

/// Reads the steps of a section from its blocks, in order.
pub(super) fn read<'b>(blocks: impl IntoIterator<Item = &'b Block>) -> Steps {
    let mut lists: Vec<List<'b>> = Vec::new();
    let mut sentences = Vec::new();
    let mut many_verbs = false;
    let mut steps = Steps::default();
    let mut opening: Vec<&Prose> = Vec::new();
    for block in blocks {
        match (block.kind, block.item) {
            (BlockKind::Heading { .. }, _) => continue,
            (_, Some(item)) => match lists.last_mut().filter(|list| list.number == item.list) {
                Some(list) => list.blocks.push(block),
                None => lists.push(List { number: item.list, blocks: vec![block] }),
            },
            (_, None) => {}
        }
        if block.prose.lower().starts_with("start") {
            opening.push(&block.prose);
        }
        for sentence in block.prose.sentences() {
            let text = &block.prose.lower()[sentence.range.clone()];
            steps.sentences += 1;
            let after_label = after_label(text);
            if exercises::is_instruction(after_label) {
                steps.instructions += 1;
                steps.to_reader += usize::from(exercises::speaks_to_reader(text));
                steps.names_body |= exercises::names_body(text);
                steps.names_body_surely |= exercises::names_body_surely(text);
                sentences.push((block, block.prose.span(&sentence.range)));
                many_verbs |= exercises::instruction_verbs(after_label) >= 3;
            }
        }
    }
    let instructs = |block: &&Block| {
        let lower = block.prose.lower();
        block
            .prose
            .sentences()
            .iter()
            .any(|sentence| exercises::is_instruction(after_label(&lower[sentence.range.clone()])))
    };
    for list in lists.iter().filter(|list| list.items() >= 2 && list.blocks.iter().any(instructs)) {
        let items = list.blocks.iter().filter(|block| block.kind == BlockKind::Item);
        steps.spans.extend(items.map(|block| block.span));
    }
    steps.listed = !steps.spans.is_empty();
    if steps.spans.is_empty() && (sentences.len() >= 2 || many_verbs) {
        steps.spans = sentences.iter().map(|(_, span)| *span).collect();
    }
    let first_instructions = sentences.iter().take(2).map(|(block, _)| &block.prose);
    let first_items = lists.first().into_iter().flat_map(|list| &list.blocks).take(2).map(|block| &block.prose);
    let places = first_items.chain(first_instructions).chain(opening.iter().copied().take(1));
    steps.position = places.map(Prose::lower).find_map(exercises::start_position);
    steps
}

struct List<'b> {
    number: u32,
    blocks: Vec<&'b Block>,
}

impl List<'_> {
    fn items(&self) -> usize {
        self.blocks.iter().filter(|block| block.kind == BlockKind::Item).count()
    }
}

/// What follows a label such as `Cat:` or a name such as `Bridge -`: an instruction may stand
/// behind it.
pub(super) fn after_label(lower: &str) -> &str {
    const LONGEST: usize = 40;
    let cut = [": ", " - "].iter().filter_map(|mark| Some((lower.find(mark)?, mark.len()))).min();
    match cut {
        Some((label, mark)) if label <= LONGEST => &lower[label + mark..],
        _ => lower,
    }
}
