use std::ops::Range;

use super::{
    addresses,
    cite::is_surname,
    year::{Year, years},
};
use crate::lexicon::{concept::Concept, sentence::Sentence};

/// What a list under a heading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// The sources of the text.
    References,
    /// More to read, which the text need not mark.
    FurtherReading,
}

/// A work as one line of a list tells it; ranges count from the start of that line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Work {
    /// The number or the note that the line itself opens with: `4`, or `a` for `[^a]:`.
    pub label: Option<String>,
    /// The year it came out.
    pub year: Option<(u16, Range<usize>)>,
    /// Whether it is written as a citation: a year, with an address, a volume or authors.
    pub is_citation: bool,
}

/// What the list under a heading is, if the heading names one.
#[must_use]
pub fn heads_list(heading: &[Sentence<'_>]) -> Option<ListKind> {
    let [heading] = heading else { return None };
    if heading.has(Concept::ReferenceHeading) {
        return Some(ListKind::References);
    }
    heading.has(Concept::ReadingHeading).then_some(ListKind::FurtherReading)
}

/// Where the words end with which a paragraph that is no heading leads in sources ("References:").
#[must_use]
pub fn lead_of_list(paragraph: &[Sentence<'_>]) -> Option<usize> {
    let first = paragraph.first()?;
    let lead = first.at(Concept::ReferenceLead, 0)?;
    Some(first.range.start + first.bytes(&(0..lead)).end)
}

/// Whether the text after such a lead names a work: by an address, a year or a name in capitals.
/// "On request" names none.
#[must_use]
pub fn names_work(text: &str) -> bool {
    let is_name = |(at, word): (usize, &str)| {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        let begins = letters.next().is_some_and(char::is_uppercase);
        begins && (at > 0 || letters.next().is_some_and(char::is_uppercase))
    };
    years(text).next().is_some() || text.split_whitespace().enumerate().any(is_name) || !addresses(text).is_empty()
}

/// A line of a list of sources.
#[must_use]
pub fn work(text: &str) -> Work {
    let (label, start) = label(text).map_or((None, 0), |(label, end)| (Some(label.to_owned()), end));
    let mut years: Vec<Year> = years(text).filter(|year| year.start >= start && is_free(text, year)).collect();
    if years.is_empty() {
        return Work { label, ..Work::default() };
    }
    let addresses = addresses(text);
    years.retain(|year| {
        !addresses.iter().any(|address| address.range.start <= year.start && year.digits().end <= address.range.end)
    });
    let lower = text.to_ascii_lowercase();
    let sentence = Sentence::alone(&lower);
    years.retain(|year| !sentence.before(Concept::LookedAt, sentence.tokens_in(&year.digits()).start));
    let in_brackets = |year: &&Year| text[..year.start].ends_with('(');
    let before_volume = |year: &&Year| text[year.digits().end..].starts_with(';');
    let chosen = years.iter().find(in_brackets).or_else(|| years.iter().find(before_volume)).or_else(|| years.first());
    let year = chosen.map(|year| (year.number, year.digits()));
    let is_written =
        || !addresses.is_empty() || sentence.has(Concept::CitationDetail) || begins_with_authors(&text[start..]);
    Work { label, is_citation: year.is_some() && is_written(), year }
}

/// Whether a year is no part of a longer number, of a range or of an index.
fn is_free(text: &str, year: &Year) -> bool {
    let before = &text[..year.start];
    let in_number = before.ends_with(['/', '.', '-', '=', ':', '_']) && !before.ends_with(". ");
    !in_number && !text[year.digits().end..].starts_with(['/', '-'])
}

/// The label that a line opens with, and where what follows it begins: `[^a]:`, `[4]`, `4.`.
fn label(text: &str) -> Option<(&str, usize)> {
    const LONGEST_NOTE: usize = 20;
    const LONGEST_NUMBER: usize = 3;
    let of_note = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-');
    let (label, rest) = if let Some(note) = text.strip_prefix("[^") {
        let (name, rest) = note.split_once(']')?;
        let is_name = (1..=LONGEST_NOTE).contains(&name.len()) && name.bytes().all(of_note);
        (Some(name).filter(|_| is_name)?, rest.strip_prefix(' ').unwrap_or(rest).strip_prefix(':')?)
    } else {
        let number = text.strip_prefix('[').unwrap_or(text);
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        let (label, rest) = number.split_at_checked(digits).filter(|_| (1..=LONGEST_NUMBER).contains(&digits))?;
        if number.len() < text.len() {
            let rest = rest.strip_prefix(']')?;
            (label, rest.strip_prefix(':').unwrap_or(rest))
        } else {
            (label, rest.strip_prefix(['.', ')'])?)
        }
    };
    Some((label, text.len() - rest.strip_prefix(' ').unwrap_or(rest).len()))
}

/// Whether a text begins with a surname and initials: "Sample A, Example B."
fn begins_with_authors(text: &str) -> bool {
    let surname_end = |from: usize| {
        let end = from + text[from..].find([' ', ',']).unwrap_or(text.len() - from);
        is_surname(&text[from..end]).then_some(end)
    };
    let Some(first) = surname_end(0) else { return false };
    let second = text[first..].strip_prefix(' ').and_then(|rest| surname_end(text.len() - rest.len()));
    [Some(first), second].into_iter().flatten().any(|end| {
        let rest = &text[end..];
        rest.strip_prefix(',').unwrap_or(rest).strip_prefix(' ').is_some_and(begins_with_initials)
    })
}

/// Up to three initials, and what parts them from the next author or the title.
fn begins_with_initials(text: &str) -> bool {
    const MOST: usize = 3;
    let closes = |rest: &str| {
        rest.is_empty() || rest.starts_with([',', '.', ';', '(']) || rest.starts_with(" and") || rest.starts_with(" &")
    };
    let mut rest = text;
    for _ in 0..MOST {
        let Some(after) = rest.strip_prefix(char::is_uppercase) else { return false };
        let pointless = after.strip_prefix('.').unwrap_or(after);
        rest = pointless.strip_prefix([' ', '-']).unwrap_or(pointless);
        if closes(after) || closes(pointless) || closes(rest) {
            return true;
        }
    }
    false
}
