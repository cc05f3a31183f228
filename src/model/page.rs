//! A Markdown page as content: its exercises with their duties, and what stands around them.

mod addressed;
mod answers;
mod around;
mod doses;
mod evidence;
mod marks;
mod media;
mod often;
mod plans;
mod promotion;
mod reading;
mod sayings;
mod signs;
mod stages;
mod stops;
mod strains;
mod told;
mod training;
mod work;

use std::{cell::LazyCell, ops::Range};

use super::{
    Caution, Cautions, Content, Declaration, DisclaimerSentence, Disclaimers, Dose, Exercise, Field, Origin,
    Page as PageFacts, PainStop, PainStops, Reference, Strains, claims,
    dosage::{Context, LeftOpen},
    fields,
    recognise::{self, Facts, HeadingWords, KnownNames, Survey, Unit},
    texts,
};
use crate::{
    document::{FrontMatter, Kind, markdown::Page},
    lexicon::{self, CautionMark, Mark, Sentences, Words, exercises},
    text::{Source, Span, Spanned},
};
pub use evidence::{CitationMark, CitedWork, Credited, EvidenceClaim, PageEvidence, ReviewDate, TrackedLink};
pub use plans::{Nearest, Plan, PlanRow, PlanTarget};
pub use promotion::{PagePromotion, Promoted, Setting};

use around::{EMBED, contents_of, embeds, empty_sections, files, promised, shown_in};
use doses::{doses_of, second_exercise};
use lexicon::exercises::name_key;
pub(crate) use marks::place_of;
use marks::{Marks, marks_of, sentences_of};
use told::{disclaimer_texts, other_ways};
use work::{Told, Work, told_steps};

/// Whether the prose of a page can be read: its language has a lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Prose and fields.
    Prose,
    /// Pain-stop and disclaimer sentences, and fields.
    Safety(Words),
    /// Fields only.
    FieldsOnly,
}

impl Reading {
    /// How much of a language, named by its tag, can be read.
    #[must_use]
    pub fn of(lang: &str) -> Self {
        match Words::of(lang) {
            Some(_) if lexicon::supports(lang) => Self::Prose,
            Some(words) => Self::Safety(words),
            None => Self::FieldsOnly,
        }
    }

    /// The words with which its sentences are read.
    #[must_use]
    pub const fn words(self) -> Option<Words> {
        match self {
            Self::Prose => Some(Words::ENGLISH),
            Self::Safety(words) => Some(words),
            Self::FieldsOnly => None,
        }
    }
}

/// How a page is to be taken.
#[derive(Debug, Clone, Copy)]
pub struct Framing<'k> {
    /// Its kind: an article, or a disclaimer.
    pub kind: Kind,
    /// Who said so.
    pub declaration: Declaration,
    /// Whether its prose can be read.
    pub reading: Reading,
    /// Names of the records of the run.
    pub known: &'k KnownNames,
    /// Heading words a project adds to the built-in ones.
    pub headings: HeadingWords<'k>,
}

/// Lowers a page. `stem` names the page when neither a heading nor its front matter does.
#[must_use]
pub fn lower_page(page: &Page<'_>, source: &Source, stem: &str, framing: Framing<'_>) -> Content {
    let (facts, title_section) = recognise::facts_of(page, framing.headings);
    let mut content = fields::frame(framing.kind, framing.declaration, title_of(page, title_section, source, stem));
    let root = match &page.front_matter {
        FrontMatter::Yaml { reading, .. } => reading.document.root(),
        FrontMatter::Absent | FrontMatter::Unread => None,
    };
    if let Some(root) = root {
        fields::lower_envelope(root, source.text(), framing.reading, &mut content);
    }
    let mut page_facts = PageFacts {
        has_front_matter: !matches!(page.front_matter, FrontMatter::Absent),
        empty_sections: empty_sections(page, source),
        embeds: embeds(page, source, framing.known),
        ..PageFacts::default()
    };
    if framing.declaration == Declaration::Assumed {
        // Front matter nobody declared may mean anything by these keys.
        content.references.clear();
        content.slugs.clear();
        content.files.clear();
        content.media.clear();
    }
    content.references.extend(page_facts.embeds.iter().filter(|embed| embed.field == EMBED).cloned());
    content.references.sort_by_key(|reference| reference.span);
    content.files.extend(files(page));
    if let Some(root) = root {
        page_facts.embeds.extend(fields::references(root, "exercises", Kind::Exercise));
    }
    if framing.reading == Reading::Prose {
        let mut doses = doses_of(page, &facts, title_section);
        let sentences = sentences_of(page, title_section, Words::ENGLISH);
        let marks = marks_of(page, &facts, title_section, &sentences);
        signs::fill(&mut content.signs, page, &sentences, title_section, &marks.flags);
        let survey = Survey::new(page, facts, title_section, &doses);
        let mut units = if framing.kind == Kind::Article { survey.units(framing.known) } else { Vec::new() };
        let resolved = |unit: &Unit| mentioned_record(page, unit, framing.known);
        page_facts.embeds.extend(units.iter().filter_map(resolved));
        units.retain(|unit| resolved(unit).is_none());
        // A page that shows records is about them, and no exercise itself.
        let shows = page_facts.embeds.iter().any(|embed| embed.kind == Kind::Exercise && embed.field == EMBED);
        units.retain(|unit| !shows || unit.section != Some(title_section));
        let about_bodies =
            || page_facts.embeds.iter().any(|embed| embed.kind == Kind::Exercise) || survey.is_about_bodies(&units);
        if framing.declaration == Declaration::Assumed && !about_bodies() {
            units.clear();
        }
        page_facts.contents = contents_of(&survey, &units);
        page_facts.promised = promised(page, title_section, source.text());
        let (evidence, zones) = evidence::evidence_of(page, source, &sentences, &marks.evidence);
        page_facts.evidence = Some(evidence);
        let mut owner: Vec<Option<usize>> = vec![None; page.blocks.len()];
        for (index, unit) in units.iter().enumerate() {
            unit.blocks.iter().for_each(|block| owner[*block as usize] = Some(index));
        }
        let facts = survey.facts;
        let text = PageText { page, facts: &facts, title: title_section, sentences: &sentences };
        let told = LazyCell::new(|| Told::of_page(page, &sentences, &|block| owner[block].is_some()));
        content.exercises = units
            .into_iter()
            .enumerate()
            .map(|(index, unit)| {
                let said_to_train = training::said_to_train(page, &unit, title_section);
                let own = unit.blocks.iter().flat_map(|block| &doses[*block as usize]);
                let steps = told_steps(page, &unit, &facts, &sentences);
                let work = Work::of(&unit, &steps, &sentences, &|| *told, LeftOpen::by(own));
                let owns = |block: usize| owner[block] == Some(index);
                let ways = other_ways(page, &unit.blocks, &facts, &sentences);
                let strains = strains::of_unit(page, &unit, &sentences, (&steps, &ways), &marks.cautions);
                let other_way = ways.first().map(|way| way.span);
                let exercise = exercise_of(page, unit, &facts, &mut doses, &marks, &content.title, &owns);
                let Work { one_sided, loaded } = work;
                Exercise { other_way, said_to_train, one_sided, loaded, strains, ..exercise }
            })
            .collect();
        let bodily =
            !content.exercises.is_empty() || page_facts.embeds.iter().any(|embed| embed.kind == Kind::Exercise);
        let is_article = framing.kind == Kind::Article && (bodily || framing.declaration == Declaration::Declared);
        if is_article {
            fill_article(&text, &marks, &owner, &doses, framing.known, &mut content, &mut page_facts);
        }
        page_facts.checked_first = told::checked_first(page, &marks.checks_first, &content.exercises);
        page_facts.medicines = told::medicines(page, &marks.medications, page_facts.evidence.as_ref());
        media::fill(&text, source, &owner, &page_facts, &mut content);
        page_facts.cautions = cautions_of(page, &marks.cautions, &|block| owner[block].is_none());
        fill_document(&mut content, page, &sentences, doses, &marks, &|block| owner[block].is_some());
        page_facts.promotion = Some(promotion::promotion(&text, root, &marks, &owner, page_facts.evidence.as_ref()));
        let front = root.filter(|_| framing.declaration == Declaration::Declared);
        if let Some(root) = front {
            texts::read_fields(root, source.text(), &mut content);
        }
        content.emergency.said.extend(marks.numbers);
        sayings::fill(&text, marks.claims, page_facts.evidence.as_ref(), &mut content);
        if is_article {
            content.reading = Some(reading::reading_of(&text, &zones, &content, page_facts.evidence.as_ref()));
        }
    } else if let Some(words) = framing.reading.words() {
        let sentences = sentences_of(page, title_section, words);
        let marks = marks_of(page, &facts, title_section, &sentences);
        fill_document(&mut content, page, &sentences, Vec::new(), &marks, &|_| false);
    }
    content.page = Some(page_facts);
    content
}

/// A page, what its sections are, and which of them its title heads.
#[derive(Debug, Clone, Copy)]
struct PageText<'a> {
    page: &'a Page<'a>,
    facts: &'a [Facts],
    title: u32,
    /// Its blocks, each a passage.
    sentences: &'a Sentences<'a>,
}

/// What an article about bodies says around its exercises.
fn fill_article(
    text: &PageText<'_>,
    marks: &Marks,
    owner: &[Option<usize>],
    doses: &[Vec<Dose>],
    known: &KnownNames,
    content: &mut Content,
    page_facts: &mut PageFacts,
) {
    let PageText { page, facts, title, sentences } = *text;
    let in_exercise = |block: usize| owner[block].is_some();
    page_facts.plans = plans::plans_of(page, facts, title, &content.exercises, known, &in_exercise);
    settle_sides(&page_facts.plans, &mut content.exercises);
    page_facts.late_stop = stops::late(page, &marks.pain_stops, owner, &page_facts.embeds);
    page_facts.looks_at_next_day = lexicon::looks_at_next_day(sentences);
    page_facts.tells_to_breathe = strains::tells_to_breathe(text, &in_exercise);
    page_facts.warnings = strains::warnings(page, &marks.cautions, title);
    content.audience.extend(addressed::addressed(page, sentences, &content.title));
    page_facts.bare_stages = stages::bare_stages(page, &page_facts.plans, &in_exercise);
    page_facts.answers = answers::answers(page, &content.exercises, doses);
    page_facts.shown_in = shown_in(page, &page_facts.embeds, owner);
    note_shown(&page_facts.shown_in, page, known, &mut content.exercises);
    let (plans, answers, embeds) = (&page_facts.plans, &page_facts.answers, &page_facts.embeds);
    let exercises = &content.exercises;
    page_facts.often = often::Around { page, sentences, owner, exercises, embeds, title, plans, answers }.often(doses);
}

/// "2 x 8 each" in the plan is said for the section as well.
fn settle_sides(plans: &[Plan], exercises: &mut [Exercise]) {
    for row in plans.iter().flat_map(|plan| &plan.rows) {
        if let PlanTarget::Exercise(index) = row.resolves
            && row.dose.as_ref().is_some_and(|dose| dose.per.is_some())
        {
            exercises[index].one_sided = None;
        }
    }
}

/// A section shows a record that it embeds, or links to by its own name.
fn note_shown(shown: &[(usize, Reference)], page: &Page<'_>, known: &KnownNames, exercises: &mut [Exercise]) {
    for (index, reference) in shown {
        let exercise = &mut exercises[*index];
        let name = name_key(&exercise.name.to_lowercase());
        let bears_name = known.id_of(&name) == Some(reference.id.as_str());
        exercise.shows_record |= bears_name || !page.links.iter().any(|link| link.span == reference.span);
    }
}

/// The record a mention names, if one bears its name.
fn mentioned_record(page: &Page<'_>, unit: &Unit, known: &KnownNames) -> Option<Reference> {
    let (block, range) = unit.name.as_ref().filter(|_| unit.is_mention)?;
    let prose = &page.blocks[*block as usize].prose;
    let id = known.id_of(&name_key(&prose.lower()[range.clone()]))?;
    Some(Reference { kind: Kind::Exercise, id: id.to_owned(), span: prose.span(range), field: "mention" })
}

fn title_of(page: &Page<'_>, section: u32, source: &Source, stem: &str) -> Spanned<String> {
    if let Some(heading) = page.heading(section).filter(|heading| !heading.prose.is_empty()) {
        let name = exercises::name_in(heading.prose.lower());
        return Spanned::new(heading.prose.text()[name.clone()].to_owned(), heading.prose.span(&name));
    }
    if let FrontMatter::Yaml { reading, .. } = &page.front_matter
        && let Some(title) = reading.document.root().and_then(|root| fields::text(root, "title"))
    {
        return title;
    }
    let first = page.blocks.first().map_or_else(|| first_character(source), |block| block.span);
    Spanned::new(stem.to_owned(), first)
}

/// Where a page without text begins.
fn first_character(source: &Source) -> Span {
    let start = source.mark_length();
    let length = source.text()[start..].chars().next().map_or(0, char::len_utf8);
    Span::of(&(start..start + length))
}

fn exercise_of(
    page: &Page<'_>,
    unit: Unit,
    facts: &[Facts],
    doses: &mut [Vec<Dose>],
    marks: &Marks,
    title: &Spanned<String>,
    owns: &dyn Fn(usize) -> bool,
) -> Exercise {
    let (name, name_span) = match &unit.name {
        Some((block, range)) => {
            let prose = &page.blocks[*block as usize].prose;
            (prose.text()[range.clone()].to_owned(), prose.span(range))
        }
        None => (title.value.clone(), title.span),
    };
    let span_of = |passage: usize, range: &Range<usize>| page.blocks[passage].prose.span(range);
    let cautions = Cautions { own: cautions_of(page, &marks.cautions, owns), ..Cautions::default() };
    let pain_stop = PainStops {
        own: of_unit(&marks.pain_stops, owns)
            .map(|mark| PainStop { mark: mark.what, span: span_of(mark.passage, &mark.range) })
            .collect(),
        ..PainStops::default()
    };
    let second_exercise = second_exercise(page, &unit, facts, doses);
    let own_doses: Vec<Dose> =
        unit.blocks.iter().flat_map(|block| std::mem::take(&mut doses[*block as usize])).collect();
    let given = |empty: bool| !empty;
    Exercise {
        name,
        name_span,
        pointer: "",
        origin: if unit.is_mention { Origin::Mention } else { Origin::Section },
        aliases: Vec::new(),
        position: unit.steps.position.map_or(Field::Missing, Field::Given),
        steps: if unit.steps.are_given() { Field::Given(unit.steps.spans) } else { Field::Missing },
        steps_key: None,
        cautions: if given(cautions.own.is_empty()) { Field::Given(cautions) } else { Field::Missing },
        pain_stop: if given(pain_stop.own.is_empty()) { Field::Given(pain_stop) } else { Field::Missing },
        dosage: if given(own_doses.is_empty()) { Field::Given(own_doses) } else { Field::Missing },
        disclaimer: Field::Missing,
        other_way: None,
        said_to_train: Vec::new(),
        one_sided: None,
        loaded: None,
        strains: Strains::default(),
        second_exercise,
        shared_amount: false,
        shows_record: false,
    }
}

fn cautions_of(page: &Page<'_>, marks: &[Mark<CautionMark>], among: &dyn Fn(usize) -> bool) -> Vec<Caution> {
    let place = |mark: &Mark<CautionMark>| page.blocks[mark.passage].prose.span(&mark.range);
    of_unit(marks, among).map(|mark| Caution { mark: mark.what, span: place(mark) }).collect()
}

fn of_unit<'m, T>(marks: &'m [Mark<T>], owns: &'m dyn Fn(usize) -> bool) -> impl Iterator<Item = &'m Mark<T>> {
    marks.iter().filter(|mark| owns(mark.passage))
}

fn fill_document(
    content: &mut Content,
    page: &Page<'_>,
    sentences: &Sentences<'_>,
    doses: Vec<Vec<Dose>>,
    marks: &Marks,
    owned: &dyn Fn(usize) -> bool,
) {
    let span_of = |passage: usize, range: &Range<usize>| page.blocks[passage].prose.span(range);
    let outside = marks.pain_stops.iter().filter(|mark| !owned(mark.passage));
    let own: Vec<PainStop> =
        outside.map(|mark| PainStop { mark: mark.what, span: span_of(mark.passage, &mark.range) }).collect();
    match &mut content.pain_stop {
        Field::Given(given) => given.own.extend(own),
        field @ Field::Missing if !own.is_empty() => *field = Field::Given(PainStops { own, ..PainStops::default() }),
        Field::Missing | Field::Malformed => {}
    }
    let disclaimers: Vec<DisclaimerSentence> =
        marks.disclaimers.iter().map(|mark| DisclaimerSentence::of(mark, &page.blocks[mark.passage].prose)).collect();
    if !(matches!(content.disclaimer, Field::Malformed) || disclaimers.is_empty() && content.disclaimer.is_missing()) {
        let uses = content.disclaimer.given().map(|given| given.uses.clone()).unwrap_or_default();
        let texts = disclaimer_texts(page, &marks.disclaimers, content.kind);
        content.disclaimer = Field::Given(Disclaimers { own: disclaimers, present: marks.present, uses, texts });
    }
    let mut shared_amount = false;
    for (block, mut doses) in doses.into_iter().enumerate() {
        let mut has_amount = false;
        for dose in doses.iter_mut().filter(|dose| dose.context == Context::Base) {
            dose.context = Context::General;
            has_amount |= dose.has_amount();
        }
        shared_amount |= has_amount && sentences.of_passage(block).iter().any(exercises::speaks_of_all);
        content.doses.append(&mut doses);
    }
    content.exercises.iter_mut().for_each(|exercise| exercise.shared_amount = shared_amount);
}
