//! Which headings, lists and links of a page are exercises. Structure, siblings, headings and the
//! records of the run decide; no exercise is known here by name.

mod known;
mod lists;
mod tables;

pub use known::{HeadingWords, KnownNames};
pub(super) use lists::entry_key;

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use super::{
    Dose,
    steps::{self, Steps},
};
use crate::{
    document::markdown::{Block, Page},
    lexicon::{
        exercises::{self, HeadingRole, PartKind, Topics},
        plan,
    },
};

/// What a section of a page is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts {
    pub(super) role: HeadingRole,
    /// Whether it or a section around it can hold no exercise.
    pub(super) blocked: bool,
    /// The innermost part heading it stands under, itself included, up to its exercise.
    pub(super) part: Option<PartKind>,
    /// Whether it names its exercise in a sentence, as its siblings do: "How to do a bridge".
    in_a_sentence: bool,
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
pub(super) fn facts_of(page: &Page<'_>, words: HeadingWords<'_>) -> (Vec<Facts>, u32) {
    let title = title_section(page);
    let in_sentences = in_sentences(page);
    let mut facts: Vec<Facts> = Vec::with_capacity(page.sections.len());
    for (index, section) in page.sections.iter().enumerate() {
        let in_a_sentence = in_sentences.contains(&index) && index != title as usize;
        let role = match section.heading {
            Some(heading) if !in_a_sentence => words.role_of(page.blocks[heading as usize].prose.lower()),
            Some(_) | None => HeadingRole::Name,
        };
        let above = section.parent.map(|parent| facts[parent as usize]);
        let is_title = index == title as usize;
        // Numbered steps are exercises of a routine, else the steps of one exercise.
        let of_routine = above.is_some_and(|above| above.role == HeadingRole::Exercises);
        let is_step = |heading: u32| exercises::is_numbered_step(page.blocks[heading as usize].prose.lower());
        let role = match role {
            HeadingRole::Name if !of_routine && section.heading.is_some_and(is_step) => {
                HeadingRole::Part(PartKind::Steps)
            }
            role => role,
        };
        let refuses = matches!(role, HeadingRole::Never | HeadingRole::Question) && !is_title;
        let part = match role {
            // "Tips for a sore back" over the whole page makes no exercise on it a tip.
            HeadingRole::Part(_) if is_title => None,
            HeadingRole::Part(kind) => Some(kind),
            _ => above.and_then(|above| above.part),
        };
        let blocked = refuses || above.is_some_and(|above| above.blocked);
        facts.push(Facts { role, blocked, part, in_a_sentence });
    }
    (facts, title)
}

/// Sections whose headings name their exercises in sentences: at least two beside each other, of
/// different names. One alone is a part of the exercise above it.
fn in_sentences(page: &Page<'_>) -> HashSet<usize> {
    let mut by_parent: HashMap<u32, (Vec<usize>, HashSet<&str>)> = HashMap::new();
    for (index, section) in page.sections.iter().enumerate() {
        let (Some(parent), Some(heading)) = (section.parent, section.heading) else { continue };
        let lower = page.blocks[heading as usize].prose.lower();
        if let Some(name) = exercises::how_to_name(lower) {
            let (sections, names) = by_parent.entry(parent).or_default();
            sections.push(index);
            names.insert(&lower[name]);
        }
    }
    by_parent.into_values().filter(|(_, names)| names.len() >= 2).flat_map(|(sections, _)| sections).collect()
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
        let (mut chosen, mut steps) = self.sections_by_themselves(known);
        self.add_siblings(&mut chosen);
        let headings = self.heading_keys();
        let mut units: Vec<Unit> = Vec::new();
        for section in (0u32..).take(self.page.sections.len()) {
            let mut described = self.described(section, &chosen);
            described.extend(self.described_rows(section, &headings, known));
            if !described.is_empty() {
                units.extend(described);
            } else if chosen[section as usize] {
                units.push(self.unit_of(section, steps[section as usize].take()));
            }
        }
        let mentions = self.mentions(&units, &headings);
        units.extend(mentions);
        if units.is_empty() {
            units.extend(self.whole_page());
        }
        units.sort_by_key(|unit| unit.blocks.first().copied());
        units
    }

    /// Whether the page is about bodies at all: asked of pages nobody declared as exercise content.
    /// Cooks, musicians and first aiders are told to lift legs and to turn heads too.
    pub(super) fn is_about_bodies(&self, units: &[Unit]) -> bool {
        const TELLING_WORDS: usize = 2;
        let mut page = Topics::default();
        let mut telling_block = false;
        for block in &self.page.blocks {
            let mut topics = exercises::topics(block.prose.lower());
            telling_block |= topics.bodies.len() >= TELLING_WORDS;
            page.bodies.append(&mut topics.bodies);
            page.crafts.append(&mut topics.crafts);
        }
        if page.crafts.len() >= TELLING_WORDS && page.crafts.len() >= page.bodies.len() {
            return false;
        }
        let moves_the_reader = |unit: &Unit| {
            let steps = &unit.steps;
            let set_out = steps.listed && steps.position.is_some() && page.crafts.is_empty();
            let sure = steps.names_body_surely || steps.names_body && (set_out || !page.bodies.is_empty());
            sure && steps.instructions >= 2 && (steps.position.is_some() || steps.to_reader > 0)
        };
        let sounds = |unit: &&Unit| {
            unit.name.as_ref().is_some_and(|(block, range)| {
                exercises::has_movement_noun(&self.page.blocks[*block as usize].prose.lower()[range.clone()])
            })
        };
        let mentions = || units.iter().filter(|unit| unit.is_mention);
        let moves_mentioned = || {
            mentions().count() > 0
                && mentions().filter(sounds).count() * 2 >= mentions().count()
                && !page.bodies.is_empty()
        };
        telling_block || units.iter().any(moves_the_reader) || moves_mentioned()
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
            block.cell.is_none() && matches!(part, None | Some(PartKind::Steps | PartKind::Dosage))
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

    /// Which sections are exercises, and the steps of all that could be.
    fn sections_by_themselves(&self, known: &KnownNames) -> (Vec<bool>, Vec<Option<Steps>>) {
        let (claims, steps): (Vec<Claim>, Vec<Option<Steps>>) =
            (0u32..).take(self.page.sections.len()).map(|section| self.claim_of(section, known)).unzip();
        // Asked once for all children of a section.
        let mut alike: HashMap<u32, bool> = HashMap::new();
        let mut stands = |section: usize| match claims[section] {
            Claim::Strong => true,
            Claim::None => false,
            Claim::AmongItsLike => self.page.sections[section]
                .parent
                .is_some_and(|parent| *alike.entry(parent).or_insert_with(|| self.are_alike(parent, &claims))),
        };
        ((0..claims.len()).map(&mut stands).collect(), steps)
    }

    fn claim_of(&self, section: u32, known: &KnownNames) -> (Claim, Option<Steps>) {
        if !self.can_be_exercise(section) {
            return (Claim::None, None);
        }
        let blocks = self.unit_blocks(section);
        let body = &blocks[1..];
        let steps = self.steps_of(body);
        let only_parts = self.page.children(section).all(|child| self.is_part(child));
        let label = |block: &u32| exercises::exercise_label(self.page.blocks[*block as usize].prose.lower()).is_some();
        let announced = self.is_announced(section);
        let heading = self.page.heading(section).map_or("", |heading| heading.prose.lower());
        let no_name = exercises::opens_phase(heading)
            || plan::is_time(heading)
            || !announced && (exercises::is_daily_life(heading) || exercises::names_condition(heading));
        let is_known = self.is_known(section, known);
        let claim = match () {
            () if no_name && !is_known => Claim::None,
            () if is_known && !body.is_empty()
                || announced && only_parts && (steps.move_a_body() || body.iter().any(label))
                || steps.move_a_body()
                    && (self.has_amount(body) || steps.position.is_some() && (steps.listed || announced)) =>
            {
                Claim::Strong
            }
            () if steps.move_a_body() && steps.position.is_some() => Claim::AmongItsLike,
            () => Claim::None,
        };
        (claim, Some(steps))
    }

    /// Advice on lifting or sleeping reads like steps too. Sentences alone, without an amount, are
    /// an exercise where most headings beside them are, and none of these announces exercises.
    fn are_alike(&self, parent: u32, claims: &[Claim]) -> bool {
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

    fn unit_of(&self, section: u32, steps: Option<Steps>) -> Unit {
        let heading = self.page.sections[section as usize].heading.expect("only headings name exercises");
        let blocks = self.unit_blocks(section);
        let lower = self.page.blocks[heading as usize].prose.lower();
        let sentence = exercises::how_to_name(lower).filter(|_| self.facts[section as usize].in_a_sentence);
        let name = sentence.unwrap_or_else(|| exercises::name_in(lower));
        let steps = steps.unwrap_or_else(|| self.steps_of(&blocks[1..]));
        Unit { name: Some((heading, name)), blocks, steps, is_mention: false, section: Some(section) }
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
        let lower = heading.map_or("", |block| self.page.blocks[block as usize].prose.lower());
        if exercises::promises_advice(lower) {
            return None;
        }
        let body = &blocks[usize::from(heading.is_some())..];
        let steps = self.steps_of(body);
        let in_part = |kind: PartKind| {
            body.iter().any(|block| {
                let section = self.page.blocks[*block as usize].section;
                section != self.title && self.facts[section as usize].part == Some(kind)
            })
        };
        let has_amount = self.has_amount(body);
        // A band is wrapped around hands, too: directions for use name no start and no sure limb.
        let moves_surely = steps.move_a_body() && (steps.position.is_some() || steps.names_body_surely);
        let by_parts = in_part(PartKind::Steps) && moves_surely || in_part(PartKind::Dosage) && has_amount;
        // Sentences alone may be advice, or a reporter's: then most of them tell what to do.
        let mostly_told = steps.instructions * 2 > steps.sentences && steps.to_reader > 0;
        let by_own_text =
            steps.move_a_body() && (has_amount || steps.position.is_some() && (steps.listed || mostly_told));
        (by_parts || by_own_text).then(|| {
            let name = heading.map(|block| (block, exercises::name_in(self.page.blocks[block as usize].prose.lower())));
            Unit { name, blocks, steps, is_mention: false, section: Some(self.title) }
        })
    }
}
