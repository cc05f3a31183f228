//! Authors, reviewers and the days of reviews.

use std::ops::Range;

use jiff::civil::Date;

use super::{
    Credited, PageEvidence, ReviewDate,
    columns::Heads,
    lines::{Line, lines},
    sources::Zones,
};
use crate::{
    document::markdown::{BlockKind, Page},
    lexicon::evidence::{
        Day, Person, ReviewDay, Role, bio_role, calls_reviewer, credits, days, is_profession, labelled_days,
        leading_person, speaks_of_review, work,
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

/// Fills in people and review dates.
pub(super) fn credit(page: &Page<'_>, source: &Source, zones: &Zones, evidence: &mut PageEvidence) {
    let lines = lines(page, source);
    let count = lines.len();
    let mut before = Before::default();
    let mut heads = Heads::default();
    let roles: Vec<Option<Role>> =
        page.sections.iter().map(|section| bio_role(page.blocks[section.heading? as usize].prose.lower())).collect();
    for (number, line) in lines.iter().enumerate() {
        // Pages close with their list of sources, and leaflets with who made them below it.
        let is_listed =
            zones[line.index].is_some() && (line.block.kind != BlockKind::Paragraph || is_work(line.text()));
        if is_listed || line.range.len() > LONGEST_LINE {
            before = Before::default();
            continue;
        }
        let is_heading = matches!(line.block.kind, BlockKind::Heading { .. });
        let bio = roles[line.block.section as usize].filter(|_| !is_heading);
        let near_an_end = number < FIRST_LINES || number + LAST_LINES >= count;
        // A label within the row is nearer than the head of the column.
        let lent = heads.over(line).filter(|_| before.opens.is_none() && before.reviewed.is_none() || opens_row(line));
        before = read(line, &lent.unwrap_or(before), bio, near_an_end.then_some(Role::Author), evidence);
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

/// Reads one line; `byline` is the role of a byline where one may stand.
fn read(
    line: &Line<'_>,
    before: &Before,
    bio: Option<Role>,
    byline: Option<Role>,
    evidence: &mut PageEvidence,
) -> Before {
    let (text, lower) = (line.text(), line.lower());
    let span =
        |range: &Range<usize>| line.block.prose.span(&(line.range.start + range.start..line.range.start + range.end));
    let leading = leading_person(text);
    let mut now = Before::default();
    let credits = credits(text, lower);
    for credit in &credits.named {
        if credit.role == Role::Author && byline.is_none() && bio.is_none() {
            continue;
        }
        add(evidence, credit.role, credited(text, lower, &credit.person, &span));
    }
    if let (Some((person, end)), true) = (&leading, credits.named.is_empty()) {
        let rest = lower[*end..].trim_matches([' ', ',', '-', '(', ')', '.', ':', '|']);
        let who = credited(text, lower, person, &span);
        let introduced = rest.is_empty()
            || rest.starts_with("is ")
            || rest.starts_with("has ")
            || text[*end..].starts_with([',', ':', ' ']);
        if let Some(role) = before.opens.or(bio).filter(|_| introduced) {
            evidence.unnamed_reviews.retain(|unnamed| Some(*unnamed) != before.unnamed);
            add(evidence, role, who);
        } else if calls_reviewer(rest) {
            add(evidence, Role::Reviewer, who);
        } else if rest.is_empty() {
            now.person = Some(who);
        }
    }
    if let Some(person) = before.person.clone().filter(|_| leading.is_none() && calls_reviewer(lower)) {
        add(evidence, Role::Reviewer, person);
    } else if let Some(unnamed) = &credits.unnamed_review {
        now.unnamed = Some(span(unnamed));
        evidence.unnamed_reviews.extend(now.unnamed);
    }
    now.opens = credits.opens.or_else(|| bio_role(lower).filter(|_| line.block.prose.lower() == lower));
    dates(line, before, &span, evidence, &mut now);
    let says_review = credits.unnamed_review.is_some() || credits.named.iter().any(|c| c.role == Role::Reviewer);
    if now.reviewed.is_none() && (says_review || is_bare_label(lower)) {
        let clinical = lower.contains("medical") || lower.contains("clinical");
        now.reviewed = Some(if clinical { ReviewDay::ClinicallyReviewed } else { ReviewDay::Reviewed });
    }
    // A name between the badge and its day keeps them together.
    if now.reviewed.is_none() && leading.is_some() && before.opens.is_some() {
        now.reviewed = before.reviewed;
    }
    now
}

/// "Last reviewed", with the day on the next line or in the next cell.
fn is_bare_label(lower: &str) -> bool {
    const LONGEST: usize = 60;
    if lower.len() > LONGEST || !speaks_of_review(lower) {
        return false;
    }
    let probe = format!("{} 1 may 2000", lower.trim_end_matches([':', ' ']));
    labelled_days(&probe).iter().any(|found| found.what != ReviewDay::Due)
}

fn dates(
    line: &Line<'_>,
    before: &Before,
    span: &dyn Fn(&Range<usize>) -> Span,
    evidence: &mut PageEvidence,
    now: &mut Before,
) {
    let lower = line.lower();
    let labelled = labelled_days(lower);
    for found in &labelled {
        push(evidence, found.day, found.what, span(&found.range));
        now.reviewed = None;
    }
    let Some(what) = before.reviewed else { return };
    let found = days(lower);
    let [(range, day)] = found.as_slice() else { return };
    let around = lower[..range.start].trim_matches([' ', '(', ':', '-', '*', '|']);
    let after = lower[range.end..].trim_matches([' ', ')', '.', '|', '*']);
    if labelled.is_empty() && matches!(around, "" | "on" | "date") && after.is_empty() {
        push(evidence, *day, what, span(range));
    }
}

fn push(evidence: &mut PageEvidence, day: Day, what: ReviewDay, span: Span) {
    if let Ok(date) = Date::new(day.year, day.month, day.day) {
        evidence.review_dates.push(ReviewDate { date: Spanned::new(date, span), what });
    }
}

fn credited(text: &str, lower: &str, person: &Person, span: &dyn Fn(&Range<usize>) -> Span) -> Credited {
    Credited {
        name: Spanned::new(text[person.name.clone()].to_owned(), span(&person.name)),
        credentials: person.credentials.clone(),
        job: person.job.clone().map(|job| text[job].to_owned()),
        is_clinician: person.job.clone().is_some_and(|job| is_profession(&lower[job])),
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
