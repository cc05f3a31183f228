//! Which headings, lists and links of a page are exercises. Structure, siblings, headings and the
//! records of the run decide; no exercise is known here by name.

mod known;
mod lists;

use std::ops::Range;

pub use known::KnownNames;

use super::{
    Dose,
    steps::{self, Steps},
};
use crate::{
    document::markdown::{Block, BlockKind, Page},
    lexicon::exercises::{self, HeadingRole, PartKind},
};

/// What a section of a page is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts {
    pub(super) role: HeadingRole,
    /// Whether it or a section around it can hold no exercise.
    pub(super) blocked: bool,
    /// The innermost part heading it stands under, itself included, up to its exercise.
    pub(super) part: Option<PartKind>,
}

/// One exercise found in a page.
#[derive(Debug)]
pub(super) struct Unit {
    /// The block its name stands in, and where in it; none for a page named by its front matter.
    pub(super) name: Option<(u32, Range<usize>)>,
    /// Its blocks, in order, its heading included.
    pub(super) blocks: Vec<u32>,
    /// What they tell of how to move; nothing for a mention.
    pub(super) steps: Steps,
    /// Whether it is an item of a list that only names it.
    pub(super) is_mention: bool,
    /// The section it is, for sections.
    pub(super) section: Option<u32>,
}

/// A page with what its headings say.
pub(super) struct Survey<'p> {
    pub(super) page: &'p Page<'p>,
    pub(super) facts: Vec<Facts>,
    /// The section of the page title.
    pub(super) title: u32,
    doses: &'p [Vec<Dose>],
}

/// How strongly the text of a section says that it is an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Claim {
    Strong,
    /// Only together with others of its kind.
    AmongItsLike,
    None,
}

/// What the headings of a page say; [`HeadingRole::Name`] for the page itself.
pub(super) fn facts_of(page: &Page<'_>) -> (Vec<Facts>, u32) {
    let title = title_section(page);
    let mut facts: Vec<Facts> = Vec::with_capacity(page.sections.len());
    for (index, section) in page.sections.iter().enumerate() {
        let role = section
            .heading
            .map_or(HeadingRole::Name, |heading| exercises::heading_role(page.blocks[heading as usize].prose.lower()));
        let above = section.parent.map(|parent| facts[parent as usize]);
        let is_title = index == title as usize;
        let refuses = matches!(role, HeadingRole::Never | HeadingRole::Question) && !is_title;
        let part = match role {
            HeadingRole::Part(kind) => Some(kind),
            _ => above.and_then(|above| above.part),
        };
        facts.push(Facts { role, blocked: refuses || above.is_some_and(|above| above.blocked), part });
    }
    (facts, title)
}

/// The only H1; several are sections like any other, and the page itself stands for the title.
fn title_section(page: &Page<'_>) -> u32 {
    let mut first_level = (1u32..).zip(&page.sections[1..]).filter(|(_, section)| section.level == 1);
    match (first_level.next(), first_level.next()) {
        (Some((index, _)), None) => index,
        _ => 0,
    }
}

impl<'p> Survey<'p> {
    pub(super) fn new(page: &'p Page<'p>, facts: Vec<Facts>, title: u32, doses: &'p [Vec<Dose>]) -> Self {
        Self { page, facts, title, doses }
    }

    /// All exercises of the page, in file order.
    pub(super) fn units(&self, known: &KnownNames) -> Vec<Unit> {
        let mut chosen = self.sections_by_themselves(known);
        self.add_siblings(&mut chosen);
        let mut units: Vec<Unit> = Vec::new();
        for section in (1u32..).take(self.page.sections.len() - 1) {
            let described = self.described_items(section);
            if !described.is_empty() {
                units.extend(described);
            } else if chosen[section as usize] {
                units.push(self.unit_of(section));
            }
        }
        units.extend(self.mentions(&units));
        if units.is_empty() {
            units.extend(self.whole_page());
        }
        units.sort_by_key(|unit| unit.blocks.first().copied());
        units
    }

    /// Whether the page is about bodies at all: asked of pages nobody declared as exercise content.
    pub(super) fn is_about_bodies(&self, units: &[Unit]) -> bool {
        const TELLING_WORDS: usize = 2;
        let surely = |unit: &Unit| unit.steps.names_body_surely && unit.steps.instructions >= 2;
        units.iter().any(surely)
            || self.page.blocks.iter().any(|block| exercises::topic_words(block.prose.lower()) >= TELLING_WORDS)
    }

    /// The blocks of a section: its own, and those of its parts, whatever their level.
    pub(super) fn unit_blocks(&self, section: u32) -> Vec<u32> {
        let mut blocks: Vec<u32> = self.page.sections[section as usize].heading.into_iter().collect();
        blocks.extend(self.page.sections[section as usize].own.clone());
        let mut children: Vec<u32> = self.page.children(section).collect();
        children.reverse();
        while let Some(child) = children.pop() {
            if self.is_part(child) {
                blocks.extend(self.page.all_blocks(child));
            }
        }
        blocks
    }

    fn is_part(&self, section: u32) -> bool {
        matches!(self.facts[section as usize].role, HeadingRole::Part(_))
    }

    /// Blocks that tell what to do: not those of tips, benefits, versions or cautions.
    fn telling(&self, blocks: &[u32]) -> impl Iterator<Item = &'p Block> {
        let tells = |block: &&Block| {
            let part = self.facts[block.section as usize].part;
            matches!(part, None | Some(PartKind::Steps | PartKind::Dosage))
        };
        blocks.iter().map(|block| &self.page.blocks[*block as usize]).filter(tells).collect::<Vec<_>>().into_iter()
    }

    fn steps_of(&self, blocks: &[u32]) -> Steps {
        steps::read(self.telling(blocks))
    }

    fn has_amount(&self, blocks: &[u32]) -> bool {
        blocks.iter().any(|block| self.doses[*block as usize].iter().any(Dose::has_amount))
    }

    fn can_be_exercise(&self, section: u32) -> bool {
        let facts = self.facts[section as usize];
        section != self.title && section != 0 && !facts.blocked && facts.part.is_none()
    }

    /// Whether it stands directly under a heading, other than the title, that announces exercises.
    fn is_announced(&self, section: u32) -> bool {
        let parent = self.page.sections[section as usize].parent;
        parent.is_some_and(|parent| parent != self.title && self.facts[parent as usize].role == HeadingRole::Exercises)
    }

    fn sections_by_themselves(&self, known: &KnownNames) -> Vec<bool> {
        let claims: Vec<Claim> =
            (0u32..).take(self.page.sections.len()).map(|section| self.claim_of(section, known)).collect();
        let stands = |section: u32| match claims[section as usize] {
            Claim::Strong => true,
            Claim::None => false,
            Claim::AmongItsLike => self.has_its_like(section, &claims),
        };
        (0u32..).take(claims.len()).map(stands).collect()
    }

    fn claim_of(&self, section: u32, known: &KnownNames) -> Claim {
        if !self.can_be_exercise(section) {
            return Claim::None;
        }
        let blocks = self.unit_blocks(section);
        let body = &blocks[1..];
        let steps = self.steps_of(body);
        let only_parts = self.page.children(section).all(|child| self.is_part(child));
        let label = |block: &u32| exercises::exercise_label(self.page.blocks[*block as usize].prose.lower()).is_some();
        let announced = self.is_announced(section);
        if self.is_known(section, known) && !body.is_empty()
            || announced && only_parts && (steps.move_a_body() || body.iter().any(label))
            || steps.move_a_body() && (self.has_amount(body) || steps.position.is_some() && (steps.listed || announced))
        {
            return Claim::Strong;
        }
        if steps.move_a_body() && steps.position.is_some() { Claim::AmongItsLike } else { Claim::None }
    }

    /// Advice on lifting or sleeping reads like steps too. Sentences alone, without an amount, are
    /// an exercise where most headings beside them are, and none of these announces exercises.
    fn has_its_like(&self, section: u32, claims: &[Claim]) -> bool {
        let Some(parent) = self.page.sections[section as usize].parent else { return false };
        let beside: Vec<u32> = self.page.children(parent).filter(|child| self.can_be_exercise(*child)).collect();
        let alike = beside.iter().filter(|child| claims[**child as usize] != Claim::None).count();
        let announced_elsewhere = beside.iter().any(|child| self.facts[*child as usize].role == HeadingRole::Exercises);
        alike >= 2 && alike * 2 >= beside.len() && !announced_elsewhere
    }

    fn is_known(&self, section: u32, known: &KnownNames) -> bool {
        let key = |heading: &Block| exercises::name_key(heading.prose.lower());
        self.page.heading(section).is_some_and(|heading| known.id_of(&key(heading)).is_some())
    }

    /// A heading among exercises is one, when at least half of its siblings are: below a heading
    /// that announces exercises, or as one of a numbered row.
    fn add_siblings(&self, chosen: &mut [bool]) {
        for parent in (0u32..).take(self.page.sections.len()) {
            let facts = self.facts[parent as usize];
            if facts.blocked {
                continue;
            }
            let mut siblings: Vec<u32> =
                self.page.children(parent).filter(|child| self.can_be_exercise(*child)).collect();
            if parent == self.title || facts.role != HeadingRole::Exercises {
                siblings.retain(|sibling| self.is_numbered(*sibling));
            }
            let found = siblings.iter().filter(|sibling| chosen[**sibling as usize]).count();
            if found == 0 || found * 2 < siblings.len() {
                continue;
            }
            for sibling in siblings {
                let end = self.page.sections[sibling as usize].subtree_end;
                let holds_exercise = (sibling + 1..end).any(|inner| chosen[inner as usize]);
                if !self.page.own_blocks(sibling).is_empty() && !holds_exercise {
                    chosen[sibling as usize] = true;
                }
            }
        }
    }

    fn is_numbered(&self, section: u32) -> bool {
        self.page.heading(section).is_some_and(|heading| {
            let lower = heading.prose.lower();
            lower[..exercises::name_in(lower).start].bytes().any(|byte| byte.is_ascii_digit())
        })
    }

    fn unit_of(&self, section: u32) -> Unit {
        let heading = self.page.sections[section as usize].heading.expect("only headings name exercises");
        let blocks = self.unit_blocks(section);
        let name = exercises::name_in(self.page.blocks[heading as usize].prose.lower());
        let steps = self.steps_of(&blocks[1..]);
        Unit { name: Some((heading, name)), blocks, steps, is_mention: false, section: Some(section) }
    }

    /// Items of a list under an exercises heading that name an exercise and then describe it.
    fn described_items(&self, section: u32) -> Vec<Unit> {
        if self.facts[section as usize].role != HeadingRole::Exercises || self.facts[section as usize].blocked {
            return Vec::new();
        }
        let own = self.page.sections[section as usize].own.clone();
        let outer = |block: &u32| self.page.blocks[*block as usize].item.is_none_or(|item| item.depth == 1);
        let mut units: Vec<Unit> = Vec::new();
        let mut items = 0;
        for block in own {
            let this = &self.page.blocks[block as usize];
            let begins_item = this.kind == BlockKind::Item && outer(&block);
            items += usize::from(begins_item);
            let name = begins_item.then(|| described_name(this.prose.lower())).flatten();
            match (name, units.last_mut()) {
                (Some(name), _) => units.push(Unit {
                    name: Some((block, name)),
                    blocks: vec![block],
                    steps: Steps::default(),
                    is_mention: false,
                    section: None,
                }),
                (None, Some(unit)) if this.item.is_some() && !begins_item => unit.blocks.push(block),
                (None, _) => {}
            }
        }
        units.retain_mut(|unit| {
            unit.steps = self.steps_of(&unit.blocks);
            unit.steps.instructions > 0
        });
        if units.len() >= 2 && units.len() * 2 > items { units } else { Vec::new() }
    }

    /// A page that is one exercise: its title, when its own text or its parts hold steps of a
    /// movement or a base dose.
    fn whole_page(&self) -> Option<Unit> {
        let facts = self.facts[self.title as usize];
        if !matches!(facts.role, HeadingRole::Name | HeadingRole::Exercises) {
            return None;
        }
        let blocks = self.unit_blocks(self.title);
        let heading = self.page.sections[self.title as usize].heading;
        let body = &blocks[usize::from(heading.is_some())..];
        let steps = self.steps_of(body);
        let in_part = |kind: PartKind| {
            body.iter().any(|block| {
                let section = self.page.blocks[*block as usize].section;
                section != self.title && self.facts[section as usize].part == Some(kind)
            })
        };
        let has_amount = self.has_amount(body);
        let by_parts = in_part(PartKind::Steps) && steps.move_a_body() || in_part(PartKind::Dosage) && has_amount;
        let by_own_text = steps.move_a_body() && (steps.position.is_some() || has_amount);
        (by_parts || by_own_text).then(|| {
            let name = heading.map(|block| (block, exercises::name_in(self.page.blocks[block as usize].prose.lower())));
            Unit { name, blocks, steps, is_mention: false, section: Some(self.title) }
        })
    }
}

/// An entry of a list of contents as it is compared: a leading number is no part of the name.
pub(super) fn entry_key(lower: &str) -> String {
    let key = exercises::name_key(lower);
    match key.split_once(' ') {
        Some((number, name)) if number.bytes().all(|byte| byte.is_ascii_digit()) => name.to_owned(),
        _ => key,
    }
}

/// The name at the start of an item such as `Bridge: lie on your back and …`.
fn described_name(lower: &str) -> Option<Range<usize>> {
    let from = exercises::name_in(lower).start;
    let end = [": ", " - ", ". "].iter().filter_map(|mark| lower[from..].find(mark)).min()?;
    let name = &lower[from..from + end];
    let text = &lower[from + end..];
    let bare =
        exercises::is_bare_name(name) && !exercises::is_instruction(name) && exercises::exercise_label(lower).is_none();
    (bare && text.len() > name.len()).then_some(from..from + end)
}
