//! What a report wants of a run beside its findings: who looks after each file, what was looked at,
//! how its exercises are told. Nothing of it counts for the exit code.

use std::collections::HashSet;

use crate::{
    document::{
        NodeRef,
        markdown::{Block, BlockKind, Page},
    },
    finding::Meta,
    lexicon::{
        Lent, Passage, Sentences,
        telling::{Told, begins_with_verb, discloses, told_by},
    },
    library::Library,
    model::{Content, Dose, Field, Origin, Way, dosage::Context, place_of, says_something},
    rule::quote,
    text::{Source, Span, sha256_hex},
};

use super::{
    outcome::Outcome,
    read::{FileRead, Parsed},
};

/// A run with what its files know of each other.
#[derive(Debug)]
pub struct Survey {
    /// What was found.
    pub outcome: Outcome,
    /// Every file that was read, those of other scopes among them.
    pub library: Library,
}

/// How many units a rule looked at in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Looked {
    /// Exercises.
    pub exercises: usize,
    /// The document, and passages of it.
    pub whole: usize,
}

impl Looked {
    /// Whether it looked at anything.
    #[must_use]
    pub const fn any(self) -> bool {
        self.exercises + self.whole > 0
    }

    pub(super) const fn add(&mut self, more: Self) {
        self.exercises += more.exercises;
        self.whole += more.whole;
    }
}

/// What a report wants of one file beside its findings.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Trace {
    /// SHA-256 of its text.
    pub sha256: String,
    /// Who looks after it.
    pub owner: Option<String>,
    /// Its clinical digest as it is now; `None` for kinds without one and where an error lies in it.
    pub digest: Option<String>,
    /// The rules that looked at it and whose findings count in it, in the order of the catalogue.
    pub looked: Vec<(&'static Meta, Looked)>,
    /// The rules that are switched off for it.
    pub off: Vec<&'static Meta>,
    /// Its exercises, in the order of the library's entry.
    pub exercises: Vec<ExerciseTrace>,
    /// How it is laid out.
    pub outline: Outline,
}

impl Trace {
    /// How much a rule looked at.
    #[must_use]
    pub fn looked_at(&self, rule: &str) -> Looked {
        let found = self.looked.iter().find(|(meta, _)| meta.id == rule);
        found.map_or(Looked::default(), |(_, looked)| *looked)
    }
}

/// How a page is laid out, and whether a document discloses interests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outline {
    /// Headings below the title.
    pub headings: usize,
    /// Lists.
    pub lists: usize,
    /// Whether a field or a sentence says who has an interest in it.
    pub discloses: bool,
}

/// How one exercise is told.
#[derive(Debug, Clone, PartialEq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts, counted one by one")]
pub struct ExerciseTrace {
    /// 1-based line of its name.
    pub line: u32,
    /// Its doses, in words.
    pub doses: Vec<String>,
    /// Whether it is only named: there is no text of its own.
    pub is_mention: bool,
    /// Whether it has cautions in its own words.
    pub has_own_cautions: bool,
    /// Whether a dose of its document speaks for it, or the record it shows does.
    pub is_dosed_elsewhere: bool,
    /// Whether it offers an easier or another way.
    pub has_easier_way: bool,
    /// Whether it says how to go on.
    pub has_harder_way: bool,
    /// Steps.
    pub steps: usize,
    /// Steps that begin with what to do.
    pub steps_with_verb: usize,
    /// What else it tells.
    pub told: Told,
}

/// What a report wants of one file.
pub(super) fn trace(
    owner_field: &str,
    source: &Source,
    read: &FileRead<'_>,
    content: Option<&Content>,
    lang: &str,
) -> Trace {
    let value = |key: &str| read.root().and_then(|root| root.get(key).value());
    let owner = value(owner_field).and_then(NodeRef::text).map(quote).filter(|owner| !owner.is_empty());
    let mut trace = Trace { sha256: sha256_hex(source.text().as_bytes()), owner, ..Trace::default() };
    trace.outline.discloses = value("disclosures").is_some_and(says_something);
    if let Parsed::Page(page) = &read.parsed {
        trace.outline.headings = headings(page);
        trace.outline.lists = lists(page);
        trace.outline.discloses |= page.blocks.iter().any(|block| discloses(block.prose.lower()));
    }
    if let Some(content) = content {
        let file = File { source, read, content, lang };
        trace.exercises = (0..content.exercises.len()).map(|at| file.exercise(at)).collect();
        if let Parsed::Page(page) = &read.parsed {
            file.tell_all(page, &mut trace.exercises);
        }
    }
    trace
}

/// Headings below the title.
fn headings(page: &Page<'_>) -> usize {
    let of_level = page.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Heading { .. }));
    of_level.count().saturating_sub(1)
}

fn lists(page: &Page<'_>) -> usize {
    page.blocks.iter().filter_map(|block| block.item).map(|item| item.list as usize + 1).max().unwrap_or(0)
}

/// One file as it was understood.
struct File<'f, 's> {
    source: &'f Source,
    read: &'f FileRead<'s>,
    content: &'f Content,
    lang: &'f str,
}

impl File<'_, '_> {
    fn exercise(&self, at: usize) -> ExerciseTrace {
        let exercise = &self.content.exercises[at];
        let steps = exercise.steps.given().map_or(&[][..], Vec::as_slice);
        let begins = |span: &&Span| begins_with_verb(&self.source.slice(**span).to_lowercase());
        let mut trace = ExerciseTrace {
            line: self.source.position(exercise.name_span.start).line,
            doses: doses(&exercise.dosage),
            is_mention: exercise.origin == Origin::Mention && steps.is_empty(),
            has_own_cautions: exercise.cautions.given().is_some_and(|cautions| !cautions.own.is_empty()),
            is_dosed_elsewhere: exercise.shared_amount || exercise.shows_record,
            has_easier_way: exercise.other_way.is_some(),
            steps: steps.len(),
            steps_with_verb: steps.iter().filter(begins).count(),
            ..ExerciseTrace::default()
        };
        match &self.read.parsed {
            Parsed::Page(page) => self.tell_section(page, at, &mut trace),
            Parsed::Record(_) => self.tell_record(&mut trace),
            Parsed::Nothing => {}
        }
        trace
    }

    /// What the fields of a record say beside its duties.
    fn tell_record(&self, trace: &mut ExerciseTrace) {
        let root = self.read.root();
        let is_filled = |keys: &[&str]| keys.iter().filter_map(|key| root?.get(key).value()).any(says_something);
        trace.told.purpose = is_filled(&["purpose", "best_for", "summary"]);
        trace.told.sensation = is_filled(&["sensation"]);
        trace.told.addresses_reader = trace.steps_with_verb > 0;
        if let Some(details) = self.content.details.exercise() {
            trace.told.equipment = details.equipment.given().is_some();
            trace.told.level = details.level.is_some();
            let has = |ways: &Field<Vec<Way>>| ways.given().is_some_and(|ways| !ways.is_empty());
            trace.has_easier_way = has(&details.modifications) || has(&details.regressions);
            trace.has_harder_way = has(&details.progressions);
        }
        let doses = self.content.exercises.iter().filter_map(|exercise| exercise.dosage.given()).flatten();
        trace.told.level |= doses.clone().any(|dose| matches!(dose.context, Context::Start));
    }

    /// What the passages of a section say beside its duties.
    fn tell_section(&self, page: &Page<'_>, at: usize, trace: &mut ExerciseTrace) {
        trace.told = self.told(&self.passages(page, at));
    }

    /// What some blocks of a page tell.
    fn told(&self, blocks: &[&Block]) -> Told {
        let passages: Vec<Passage<'_>> = blocks
            .iter()
            .map(|block| Passage { prose: &block.prose, place: place_of(block), lent: Lent::default() })
            .collect();
        let sentences = Sentences::of(&passages, self.lang);
        sentences.map_or_else(Told::default, |sentences| {
            told_by((0..passages.len()).flat_map(|at| sentences.of_passage(at)))
        })
    }

    /// What a page says once for all its exercises: what they need, for whom they are, what is normal
    /// to feel.
    fn tell_all(&self, page: &Page<'_>, exercises: &mut [ExerciseTrace]) {
        let own: HashSet<u32> =
            (0..exercises.len()).flat_map(|at| self.passages(page, at)).map(|block| block.span.start).collect();
        let around: Vec<&Block> = page.blocks.iter().filter(|block| !own.contains(&block.span.start)).collect();
        let all = self.told(&around);
        for exercise in exercises.iter_mut().filter(|exercise| !exercise.is_mention) {
            exercise.told.equipment |= all.equipment;
            exercise.told.level |= all.level;
            exercise.told.sensation |= all.sensation;
        }
    }

    /// The blocks in which an exercise of a page is told: from its name to the next exercise, within
    /// its own heading; of a mere mention, its item.
    fn passages<'p>(&self, page: &'p Page<'_>, at: usize) -> Vec<&'p Block> {
        let exercise = &self.content.exercises[at];
        let from = exercise.name_span.start;
        let next = self.content.exercises.get(at + 1).map_or(u32::MAX, |next| next.name_span.start);
        let Some(name) = page.blocks.iter().find(|block| block.span.contains(exercise.name_span)) else {
            return Vec::new();
        };
        if exercise.origin == Origin::Mention {
            return vec![name];
        }
        let end = page.sections[name.section as usize].subtree_end;
        let is_own = |block: &&Block| {
            let place = block.span.start;
            place >= from && place < next && (name.section..end.max(name.section + 1)).contains(&block.section)
        };
        page.blocks.iter().filter(is_own).collect()
    }
}

fn doses(dosage: &Field<Vec<Dose>>) -> Vec<String> {
    let doses = dosage.given().into_iter().flatten().filter(|dose| dose.is_shown());
    doses
        .map(|dose| match dose.context {
            Context::Base => dose.to_string(),
            context => format!("{}: {dose}", context.name()),
        })
        .collect()
}
