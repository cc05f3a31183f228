//! Authors, reviewers and the days of reviews.

use std::{cell::LazyCell, ops::Range};

use jiff::civil::Date;

use super::{
    Credited, PageEvidence, ReviewDate,
    columns::Heads,
    lines::{Line, lines},
    sources::Zones,
};
use crate::{
    document::markdown::{BlockKind, Page},
    lexicon::{
        Sentence, Sentences,
        evidence::{
            Credits, Day, Person, ReviewDay, Role, bio_role, calls_reviewer, credits, days, ends_with_review_label,
            is_profession, labelled_days, leading_person, may_begin_with_person, may_credit, speaks_of_review, work,
        },
    },
    text::{Source, Span, Spanned},
};

/// Lines from the top and from the end in which a byline is looked for. Source: rule catalogue,
/// `missing-author`.
const FIRST_LINES: usize = 10;
const LAST_LINES: usize = 20;

/// A longer line is running text that names people in passing.
const LONGEST_LINE: usize = 2_000;

/// What the line before lends the one that is read.
#[derive(Default, Clone)]
pub(super) struct Before {
    /// A label ended it.
    pub(super) opens: Option<Role>,
    /// It claimed a review and named nobody.
    pub(super) unnamed: Option<Span>,
    /// It told of a review, of this sort, and gave no day.
    pub(super) reviewed: Option<ReviewDay>,
    /// It held a name and nothing else.
    pub(super) person: Option<Credited>,
}

/// What a page lends the reading of its lines.
struct Around<'a> {
    sentences: &'a Sentences<'a>,
    /// By section, the role that its heading gives the people under it.
    roles: Vec<Option<Role>>,
    /// Whether a review is spoken of anywhere.
    is_reviewed: bool,
}

/// Fills in people and review dates.
pub(super) fn credit(
    page: &Page<'_>,
    source: &Source,
    sentences: &Sentences<'_>,
    zones: &Zones,
    evidence: &mut PageEvidence,
) {
    let of_section = |heading: Option<u32>| bio_role(sentences.of_passage(heading? as usize));
    let roles: Vec<Option<Role>> = page.sections.iter().map(|section| of_section(section.heading)).collect();
    let speaks = |what: fn(&Sentence<'_>) -> bool| {
        (0..page.blocks.len()).any(|block| sentences.of_passage(block).iter().any(what))
    };
    if roles.iter().all(Option::is_none) && !speaks(may_credit) {
        return;
    }
    let around = Around { sentences, roles, is_reviewed: speaks(speaks_of_review) };
    let lines = lines(page, source);
    let count = lines.len();
    let mut before = Before::default();
    let mut heads = Heads::default();
    for (number, line) in lines.iter().enumerate() {
        // Pages close with their list of sources, and leaflets with who made them below it.
        let is_listed =
            zones[line.index].is_some() && (line.block.kind != BlockKind::Paragraph || is_work(line.text()));
        if is_listed || line.range.len() > LONGEST_LINE {
            before = Before::default();
            continue;
        }
        let near_an_end = number < FIRST_LINES || number + LAST_LINES >= count;
        // A label within the row is nearer than the head of the column.
        let lent = heads.over(line).filter(|_| before.opens.is_none() && before.reviewed.is_none() || opens_row(line));
        let byline = near_an_end.then_some(Role::Author);
        before = around.read(line, &lent.unwrap_or(before), byline, evidence);
        heads.keep(line, &before);
    }
}

fn opens_row(line: &Line<'_>) -> bool {
    line.block.cell.is_some_and(|cell| cell.column == 0)
}

/// Whether a line of a list of sources is, or begins, a work of it.
fn is_work(text: &str) -> bool {
    let read = work(text);
    read.is_citation || read.label.is_some()
}

impl Around<'_> {
    /// Reads one line; `byline` is the role of a byline where one may stand.
    fn read(&self, line: &Line<'_>, before: &Before, byline: Option<Role>, evidence: &mut PageEvidence) -> Before {
        let own = self.sentences.of_passage(line.index);
        let is_heading = matches!(line.block.kind, BlockKind::Heading { .. });
        let bio = self.roles[line.block.section as usize].filter(|_| !is_heading);
        let words = LazyCell::new(|| line.words());
        let leading = LazyCell::new(|| {
            may_begin_with_person(line.text(), line.lower()).then(|| leading_person(&words)).flatten()
        });
        let mut now = Before::default();
        let credits = if own.iter().any(may_credit) { credits(&words) } else { Credits::default() };
        for credit in &credits.named {
            if credit.role == Role::Reviewer || byline.is_some() || bio.is_some() {
                add(evidence, credit.role, credited(line, &words, &credit.person));
            }
        }
        let role = before.opens.or(bio);
        if credits.named.is_empty()
            && (role.is_some() || self.is_reviewed)
            && let Some((person, end)) = &*leading
        {
            let rest = trimmed(line.lower(), *end);
            let who = credited(line, &words, person);
            let introduced = rest.is_empty() || line.text()[*end..].starts_with([',', ':', ' ']);
            if let Some(role) = role.filter(|_| introduced) {
                evidence.unnamed_reviews.retain(|unnamed| Some(*unnamed) != before.unnamed);
                add(evidence, role, who);
            } else if calls_reviewer(&words, &rest) {
                add(evidence, Role::Reviewer, who);
            } else if rest.is_empty() {
                now.person = Some(who);
            }
        }
        let speaks = own.iter().any(speaks_of_review);
        let called = before
            .person
            .clone()
            .filter(|_| speaks && calls_reviewer(&words, &(0..line.range.len())) && leading.is_none());
        if let Some(person) = called {
            add(evidence, Role::Reviewer, person);
        } else if let Some(unnamed) = &credits.unnamed_review {
            now.unnamed = Some(line.span(unnamed));
            evidence.unnamed_reviews.extend(now.unnamed);
        }
        now.opens = credits.opens.or_else(|| bio_role(own).filter(|_| line.is_whole_block()));
        if speaks || before.reviewed.is_some() {
            dates(line, before, &words, evidence, &mut now);
        }
        let says_review = credits.unnamed_review.is_some() || credits.named.iter().any(|c| c.role == Role::Reviewer);
        if now.reviewed.is_none() && (says_review || speaks && is_bare_label(&words)) {
            let clinical = line.lower().contains("medical") || line.lower().contains("clinical");
            now.reviewed = Some(if clinical { ReviewDay::ClinicallyReviewed } else { ReviewDay::Reviewed });
        }
        // A name between the badge and its day keeps them together.
        if now.reviewed.is_none() && before.opens.is_some() && leading.is_some() {
            now.reviewed = before.reviewed;
        }
        now
    }
}

/// What stands from byte `from` of a line on, without the marks around it.
fn trimmed(lower: &str, from: usize) -> Range<usize> {
    const MARKS: [char; 8] = [' ', ',', '-', '(', ')', '.', ':', '|'];
    let start = lower.len() - lower[from..].trim_start_matches(MARKS).len();
    start..start + lower[start..].trim_end_matches(MARKS).len()
}

/// "Last reviewed", with the day on the next line or in the next cell.
fn is_bare_label(words: &Sentence<'_>) -> bool {
    const LONGEST: usize = 60;
    words.lower().len() <= LONGEST
        && (ends_with_review_label(words) || labelled_days(words).iter().any(|found| found.what != ReviewDay::Due))
}

fn dates(line: &Line<'_>, before: &Before, words: &Sentence<'_>, evidence: &mut PageEvidence, now: &mut Before) {
    let lower = line.lower();
    let labelled = labelled_days(words);
    for found in &labelled {
        push(evidence, found.day, found.what, line.span(&found.range));
        now.reviewed = None;
    }
    let Some(what) = before.reviewed else { return };
    let found = days(words);
    let [(range, day)] = found.as_slice() else { return };
    let around = lower[..range.start].trim_matches([' ', '(', ':', '-', '*', '|']);
    let after = lower[range.end..].trim_matches([' ', ')', '.', '|', '*']);
    if labelled.is_empty() && matches!(around, "" | "on" | "date") && after.is_empty() {
        push(evidence, *day, what, line.span(range));
    }
}

fn push(evidence: &mut PageEvidence, day: Day, what: ReviewDay, span: Span) {
    if let Ok(date) = Date::new(day.year, day.month, day.day) {
        evidence.review_dates.push(ReviewDate { date: Spanned::new(date, span), what });
    }
}

fn credited(line: &Line<'_>, words: &Sentence<'_>, person: &Person) -> Credited {
    let text = line.text();
    Credited {
        name: Spanned::new(text[person.name.clone()].to_owned(), line.span(&person.name)),
        credentials: person.credentials.clone(),
        job: person.job.clone().map(|job| text[job].to_owned()),
        is_clinician: person.job.as_ref().is_some_and(|job| is_profession(words, job)),
        is_organisation: person.is_organisation,
    }
}

/// Adds somebody once; a later mention may bring credentials the first one lacked.
fn add(evidence: &mut PageEvidence, role: Role, who: Credited) {
    let list = match role {
        Role::Author => &mut evidence.authors,
        Role::Reviewer => &mut evidence.reviewers,
    };
    match list.iter_mut().find(|known| known.name.value == who.name.value) {
        Some(known) => {
            if known.credentials.is_empty() && known.job.is_none() {
                (known.credentials, known.job, known.is_clinician) = (who.credentials, who.job, who.is_clinician);
            }
        }
        None => list.push(who),
    }
}
