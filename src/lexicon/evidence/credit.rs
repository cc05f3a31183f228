use std::{ops::Range, sync::LazyLock};

use aho_corasick::AhoCorasick;

use super::{LabelledDay, Pattern, Person, any_of, begins, compile, day, expand, person, whole};
use crate::lexicon::{en::evidence as words, pattern};

/// What a named person did for the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Wrote it.
    Author,
    /// Reviewed it, as a clinician or an expert.
    Reviewer,
}

/// A person named for a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credit {
    /// The role.
    pub role: Role,
    /// Who.
    pub person: Person,
}

/// What one line says of people; all ranges count from the start of the line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Credits {
    /// People and their roles.
    pub named: Vec<Credit>,
    /// A review is claimed and no name follows in this line.
    pub unnamed_review: Option<Range<usize>>,
    /// A label ends the line: names of this role stand in what follows.
    pub opens: Option<Role>,
}

static SEEDS: LazyLock<AhoCorasick> = LazyLock::new(|| pattern::seeds(words::CREDIT_SEEDS));
static REVIEWER: Pattern = LazyLock::new(|| any_of(words::REVIEWER_LABELS));
static AUTHOR: Pattern = LazyLock::new(|| any_of(words::AUTHOR_LABELS));
static BOTH: Pattern = LazyLock::new(|| any_of(words::BOTH_LABELS));
static BYLINE: Pattern = LazyLock::new(|| begins(words::BYLINE));
static BADGE: Pattern = LazyLock::new(|| begins(words::REVIEW_BADGES));
static REVIEWER_HEADING: Pattern = LazyLock::new(|| whole(words::REVIEWER_HEADINGS));
static AUTHOR_HEADING: Pattern = LazyLock::new(|| whole(words::AUTHOR_HEADINGS));
static REVIEWER_ROLE: Pattern = LazyLock::new(|| any_of(words::REVIEWER_ROLES));
static REVIEWED_THIS: Pattern = LazyLock::new(|| begins(words::REVIEWED_THIS));
static THIS_PAGE: Pattern = LazyLock::new(|| {
    compile(&format!("(?-u:\\b)(?:{})$", words::THIS_PAGE.iter().map(|p| expand(p)).collect::<Vec<_>>().join("|")))
});

/// Marks that part the pieces of a line of credits.
const PARTS: [char; 4] = ['|', '\u{b7}', '\u{2022}', ';'];

/// Where the part of a line that holds byte `at` begins.
fn part_start(lower: &str, at: usize) -> usize {
    lower[..at].rmatch_indices(PARTS).next().map_or(0, |(place, part)| place + part.len())
}

/// The role that a heading gives the people under it.
#[must_use]
pub fn bio_role(heading: &str) -> Option<Role> {
    let text = heading.trim_end_matches([':', ' ', '.']);
    if REVIEWER_HEADING.is_match(text) {
        return Some(Role::Reviewer);
    }
    AUTHOR_HEADING.is_match(text).then_some(Role::Author)
}

/// Whether a short line, under or beside a name, calls that person the reviewer.
#[must_use]
pub fn calls_reviewer(lower: &str) -> bool {
    const LONGEST: usize = 80;
    let is_role = || REVIEWER_ROLE.find(lower).is_some_and(|found| !is_other_review(&lower[..found.start()]));
    lower.len() <= LONGEST && (REVIEWED_THIS.is_match(lower) || is_role())
}

fn is_other_review(before: &str) -> bool {
    let last = before.trim_end_matches([' ', '-']).rsplit([' ', '-']).next().unwrap_or("");
    words::OTHER_REVIEW.contains(&last)
}

/// A label and the roles of the people after it.
struct Label {
    range: Range<usize>,
    roles: &'static [Role],
}

fn labels(lower: &str) -> Vec<Label> {
    let sorts: [(&Pattern, &'static [Role]); 3] =
        [(&BOTH, &[Role::Author, Role::Reviewer]), (&REVIEWER, &[Role::Reviewer]), (&AUTHOR, &[Role::Author])];
    let mut found: Vec<Label> = Vec::new();
    for (pattern, roles) in sorts {
        for label in pattern.find_iter(lower) {
            let free = found.iter().all(|other| label.end() <= other.range.start || other.range.end <= label.start());
            let before = &lower[..label.start()];
            if free && !is_other_review(before) && (is_verb(label.as_str()) || opens_part(before)) {
                found.push(Label { range: label.range(), roles });
            }
        }
    }
    let mut starts = vec![0];
    starts.extend(lower.match_indices(" - ").map(|(at, dash)| at + dash.len()));
    starts.extend(lower.match_indices(PARTS).map(|(at, part)| at + part.len()));
    for start in starts {
        let start = start + (lower[start..].len() - lower[start..].trim_start().len());
        let by = BYLINE.find(&lower[start..]);
        if let Some(by) = by.filter(|_| found.iter().all(|other| !other.range.contains(&start))) {
            found.push(Label { range: start..start + by.end(), roles: &[] });
        }
    }
    found.sort_by_key(|label| label.range.start);
    found
}

/// "Reviewed by" and "Reviewer:" may stand anywhere; the bare noun opens its part of the line.
fn is_verb(label: &str) -> bool {
    let bare = label.trim_end();
    bare.ends_with(':') || bare.ends_with("by")
}

fn opens_part(before: &str) -> bool {
    let bare = before.trim_end_matches(REST);
    bare.is_empty() || bare.ends_with(PARTS)
}

/// The people one line names, and what it leaves open.
#[must_use]
pub fn credits(text: &str, lower: &str) -> Credits {
    let mut credits = Credits::default();
    if !SEEDS.is_match(lower) {
        return credits;
    }
    let mut taken = 0;
    let labels = labels(lower);
    for (at, label) in labels.iter().enumerate() {
        let next = labels.get(at + 1).map_or(text.len(), |next| next.range.start.max(label.range.end));
        let part = lower[label.range.end..next].find(PARTS).map_or(next, |found| label.range.end + found);
        let opened = part_start(lower, label.range.start).max(taken);
        if label.range.start < taken || !is_led(&lower[opened.min(label.range.start)..label.range.start], taken) {
            continue;
        }
        let (people, end) = person::people(&text[..part], label.range.end);
        let after = lower[end.min(part)..part].trim();
        // "(she/her)" and the like go on about the person.
        let after = after.strip_prefix('(').and_then(|inner| Some(inner.split_once(')')?.1)).unwrap_or(after);
        let rest = after.trim_matches(REST);
        let byline: &[Role] = &[Role::Author];
        let roles = match (label.roles, rest) {
            ([], rest) if !ends_byline(rest) => continue,
            ([], _) => byline,
            (roles, _) => roles,
        };
        let reviews = roles.contains(&Role::Reviewer);
        // A text is written by organisations too; it is reviewed by somebody.
        if people.is_empty() || reviews && people.iter().all(|person| person.is_organisation) {
            if rest.is_empty() && people.is_empty() && next == text.len() {
                credits.opens = roles.last().copied();
            }
            let dated = day::days(rest).first().is_some_and(|(day, _)| day.start == 0);
            if reviews && !dated && credits.unnamed_review.is_none() {
                credits.unnamed_review = Some(label.range.start..part.max(label.range.end));
            }
            continue;
        }
        taken = end;
        let named =
            roles.iter().flat_map(|role| people.iter().map(|person| Credit { role: *role, person: person.clone() }));
        credits.named.extend(named);
    }
    if credits.unnamed_review.is_none() && !credits.named.iter().any(|credit| credit.role == Role::Reviewer) {
        credits.unnamed_review = badge(lower);
    }
    if let Some(range) = &mut credits.unnamed_review {
        range.end = range.start + lower[range.clone()].trim_end_matches([' ', ':']).len();
    }
    credits
}

/// Marks around what follows a name.
const REST: [char; 7] = [' ', ',', '.', '-', '(', ')', '/'];

/// Whether a label opens its part of the line, a clause, stands beside another one, or is said of this page.
fn is_led(lead: &str, taken: usize) -> bool {
    const BESIDE: usize = 30;
    let bare = lead.trim_matches(REST);
    let parted = lead.trim_end().ends_with(['.', ',', '(', '-', ':']);
    bare.is_empty() || parted || taken > 0 && bare.len() <= BESIDE || THIS_PAGE.is_match(bare)
}

/// A byline is followed by nothing, or by a date.
fn ends_byline(rest: &str) -> bool {
    const LONGEST: usize = 60;
    rest.is_empty()
        || rest.len() <= LONGEST && !day::days(rest).is_empty()
        || ["published", "updated", "posted", "last ", "for ", "medically"].iter().any(|word| rest.starts_with(word))
}

fn badge(lower: &str) -> Option<Range<usize>> {
    let mut start = 0;
    for part in lower.split(PARTS) {
        let open = start + (part.len() - part.trim_start().len());
        if let Some(found) = BADGE.find(&lower[open..]) {
            return Some(open..open + found.end());
        }
        start += part.len() + lower[start + part.len()..].chars().next().map_or(0, char::len_utf8);
    }
    None
}

/// Whether a line speaks of a review at all.
#[must_use]
pub fn speaks_of_review(lower: &str) -> bool {
    lower.contains(words::REVIEW)
}

/// The days a line ties to a review by a label before them; ranges count from its start.
#[must_use]
pub fn labelled_days(lower: &str) -> Vec<LabelledDay> {
    let mut found = Vec::new();
    let mut from = 0;
    if !speaks_of_review(lower) {
        return found;
    }
    for (range, day) in day::days(lower) {
        let part = part_start(lower, range.start).max(from);
        if let Some(what) = day::label(&lower[part..range.start]) {
            found.push(LabelledDay { day, what, range: range.clone() });
        }
        from = range.end;
    }
    found
}
