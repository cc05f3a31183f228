//! Who a line credits with what: its labels, and the people behind them.

use std::ops::Range;

use super::{
    Person,
    day::{days_in, part_start, parts, speaks_of_review},
    person::Names,
};
use crate::lexicon::{concept::Concept, language::Shape, sentence::Sentence};

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

/// A line of a page, which need be no sentence: its text, and that in lower case.
#[must_use]
pub fn line<'p>(text: &'p str, lower: &'p str) -> Sentence<'p> {
    let mut line = Sentence::alone(lower);
    line.text = text;
    line
}

/// Whether a label of credits may stand here.
#[must_use]
pub fn may_credit(sentence: &Sentence<'_>) -> bool {
    sentence.may(Concept::CreditWord)
}

/// The role that a heading gives the people under it.
#[must_use]
pub fn bio_role(heading: &[Sentence<'_>]) -> Option<Role> {
    let [heading] = heading else { return None };
    if heading.has(Concept::ReviewerHeading) {
        return Some(Role::Reviewer);
    }
    heading.has(Concept::AuthorHeading).then_some(Role::Author)
}

/// Whether a short line, or what stands from byte `from` on beside a name, calls that person the
/// reviewer.
#[must_use]
pub fn calls_reviewer(line: &Sentence<'_>, bytes: &Range<usize>) -> bool {
    const LONGEST: usize = 80;
    if bytes.len() > LONGEST || !speaks_of_review(line) {
        return false;
    }
    let tokens = line.tokens_in(bytes);
    let role = || line.all(Concept::ReviewerRole).into_iter().find(|role| role.start >= tokens.start);
    line.at(Concept::ReviewedThis, tokens.start).is_some_and(|end| end <= tokens.end)
        || role().is_some_and(|role| role.end <= tokens.end && !is_other_review(line, role.start))
}

/// Whether the word before token `at` makes it another kind of review.
fn is_other_review(line: &Sentence<'_>, at: usize) -> bool {
    let last = (0..at).rev().find(|index| line.word(*index) != "-");
    last.is_some_and(|last| line.at(Concept::OtherReview, last).is_some())
}

/// A label and the roles of the people after it.
struct Label {
    /// Tokens of the line.
    words: Range<usize>,
    /// None for a bare byline.
    roles: &'static [Role],
}

fn labels(line: &Sentence<'_>) -> Vec<Label> {
    let reviewed = line.all(Concept::Reviewed).into_iter().filter_map(|head| Some(head.start..by_behind(line, &head)?));
    let sorts: [(Vec<Range<usize>>, &'static [Role]); 4] = [
        (line.all(Concept::BothLabel), &[Role::Author, Role::Reviewer]),
        (line.all(Concept::ReviewerLabel), &[Role::Reviewer]),
        (reviewed.collect(), &[Role::Reviewer]),
        (line.all(Concept::AuthorLabel), &[Role::Author]),
    ];
    let mut found: Vec<Label> = Vec::new();
    for (sort, roles) in sorts {
        for words in sort {
            let free = found.iter().all(|other| words.end <= other.words.start || other.words.end <= words.start);
            if free && !is_other_review(line, words.start) && is_label(line, &words) {
                found.push(Label { words, roles });
            }
        }
    }
    let begins = |at: usize| at == 0 || parts(line, at - 1) || line.word(at - 1) == "-";
    for start in (0..line.tokens.len()).filter(|at| begins(*at)) {
        let by = line.at(Concept::Byline, start).filter(|end| *end < line.tokens.len());
        if let Some(end) = by.filter(|_| found.iter().all(|other| !other.words.contains(&start))) {
            found.push(Label { words: start..end, roles: &[] });
        }
    }
    found.sort_by_key(|label| label.words.start);
    found
}

/// The "by" that belongs to "reviewed"; a day may stand between them.
fn by_behind(line: &Sentence<'_>, head: &Range<usize>) -> Option<usize> {
    const FARTHEST: usize = 25;
    let start = line.bytes(head).end;
    for at in head.end..line.tokens.len() {
        let end = line.at(Concept::Byline, at);
        let token = &line.tokens[at];
        let goes_on = match line.word(at) {
            "," | "." | "/" | "-" => true,
            ":" => at == head.end,
            _ => token.shape != Shape::Mark,
        };
        if end.is_some() || !goes_on || token.start as usize - start > FARTHEST {
            return end.filter(|_| token.start as usize - start <= FARTHEST);
        }
    }
    None
}

/// "Reviewed by" and "Reviewer:" may stand anywhere before what they label; the bare noun opens its
/// part of the line, and ends it or is parted from what follows.
fn is_label(line: &Sentence<'_>, words: &Range<usize>) -> bool {
    let last = words.end - 1;
    let ends_line = words.end == line.tokens.len();
    let colon = line.word(last) == ":";
    if line.at(Concept::Byline, last - usize::from(colon)).is_some() {
        return !parts(line, words.end);
    }
    if colon {
        return !ends_line && !parts(line, words.end);
    }
    let opens = (0..words.start).rev().find(|at| !is_rest(line.word(*at))).is_none_or(|before| parts(line, before));
    opens && (ends_line || matches!(line.word(last), "|" | "-"))
}

/// Marks around what follows a name.
const REST: [char; 7] = [' ', ',', '.', '-', '(', ')', '/'];

fn is_rest(word: &str) -> bool {
    word.chars().all(|c| REST.contains(&c))
}

/// The people one line names, and what it leaves open.
#[must_use]
pub fn credits(line: &Sentence<'_>) -> Credits {
    let mut credits = Credits::default();
    if !may_credit(line) {
        return credits;
    }
    let lower = line.lower;
    let mut taken = 0;
    let labels = labels(line);
    for (at, label) in labels.iter().enumerate() {
        let here = line.bytes(&label.words);
        let next = labels.get(at + 1).map_or(line.tokens.len(), |next| next.words.start);
        let next = (label.words.end..next).find(|at| parts(line, *at)).unwrap_or(next);
        let part = line.tokens.get(next).map_or(lower.len(), |token| token.start as usize).max(here.end);
        if here.start < taken || !is_led(line, label.words.start, taken) {
            continue;
        }
        let (people, end) = Names { line, end: part }.people(here.end);
        let rest = after_people(lower, end.min(part)..part);
        let byline: &[Role] = &[Role::Author];
        if label.roles.is_empty() && !ends_byline(line, &rest) {
            continue;
        }
        let roles = if label.roles.is_empty() { byline } else { label.roles };
        let reviews = roles.contains(&Role::Reviewer);
        // A text is written by organisations too; it is reviewed by somebody.
        if people.is_empty() || reviews && people.iter().all(|person| person.is_organisation) {
            if rest.is_empty() && people.is_empty() && part == lower.len() {
                credits.opens = roles.last().copied();
            }
            let tokens = line.tokens_in(&rest);
            let dated = days_in(line, tokens.clone()).first().is_some_and(|(day, _)| day.start == tokens.start);
            if reviews && !dated && credits.unnamed_review.is_none() {
                credits.unnamed_review = Some(here.start..part);
            }
            continue;
        }
        taken = end;
        let named =
            roles.iter().flat_map(|role| people.iter().map(|person| Credit { role: *role, person: person.clone() }));
        credits.named.extend(named);
    }
    if credits.unnamed_review.is_none() && !credits.named.iter().any(|credit| credit.role == Role::Reviewer) {
        credits.unnamed_review = badge(line);
    }
    if let Some(range) = &mut credits.unnamed_review {
        range.end = range.start + lower[range.clone()].trim_end_matches([' ', ':']).len();
    }
    credits
}

/// What stands behind people, without the marks around it; "(she/her)" and the like go on about
/// the person.
fn after_people(lower: &str, bytes: Range<usize>) -> Range<usize> {
    let after = lower[bytes.clone()].trim();
    let after = after.strip_prefix('(').and_then(|inner| Some(inner.split_once(')')?.1)).unwrap_or(after);
    let end = bytes.start + lower[bytes].trim_end().len();
    let rest = after.trim_start_matches(REST);
    let start = end.max(rest.len()) - rest.len();
    start..start + rest.trim_end_matches(REST).len()
}

/// Whether a label opens its part of the line, a clause, stands beside another one, or is said of
/// this page.
fn is_led(line: &Sentence<'_>, label: usize, taken: usize) -> bool {
    const BESIDE: usize = 30;
    let start = |at: usize| line.tokens[at].start as usize;
    let opened = part_start(line, label);
    let opened = if opened < label { start(opened) } else { start(label) };
    let lead = &line.lower[opened.max(taken).min(start(label))..start(label)];
    let bare = lead.trim_matches(REST);
    let parted = lead.trim_end().ends_with(['.', ',', '(', '-', ':']);
    let told = || {
        let last = (0..label).rev().find(|at| !is_rest(line.word(*at)));
        last.is_some_and(|last| line.before(Concept::ThisPage, last + 1))
    };
    bare.is_empty() || parted || taken > 0 && bare.len() <= BESIDE || told()
}

/// A byline is followed by nothing, or by a date.
fn ends_byline(line: &Sentence<'_>, rest: &Range<usize>) -> bool {
    const LONGEST: usize = 60;
    let tokens = line.tokens_in(rest);
    rest.is_empty()
        || line.at(Concept::AfterByline, tokens.start).is_some()
        || rest.len() <= LONGEST && !days_in(line, tokens).is_empty()
}

fn badge(line: &Sentence<'_>) -> Option<Range<usize>> {
    if !line.may(Concept::ReviewBadge) {
        return None;
    }
    let opens = |at: &usize| *at == 0 || parts(line, at - 1);
    let badge = |start: usize| Some(line.bytes(&(start..line.at(Concept::ReviewBadge, start)?)));
    (0..line.tokens.len()).filter(opens).find_map(badge)
}
