use std::{ops::Range, sync::LazyLock};

use super::{Pattern, addresses, begins, compile, whole};
use crate::lexicon::en::evidence_claims as words;

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

static REFERENCES: Pattern = LazyLock::new(|| whole(words::REFERENCE_HEADINGS));
static READING: Pattern = LazyLock::new(|| whole(words::READING_HEADINGS));
static LEAD: Pattern = LazyLock::new(|| begins(words::REFERENCE_LEADS));
static LABEL: Pattern =
    LazyLock::new(|| compile(r"^(?:\[\^([a-z0-9_-]{1,20})\] ?:|\[([0-9]{1,3})\]:?|([0-9]{1,3})[.)]) ?"));
static YEAR: Pattern = LazyLock::new(|| compile(r"(?-u:\b)((?:19|20)[0-9]{2})[a-d]?(?-u:\b)"));
static VOLUME: Pattern = LazyLock::new(|| {
    compile(
        r"[0-9]+ ?\([0-9]+(?:[-/][0-9]+)?\)|[0-9]{4}; ?[0-9]+|et al|(?-u:\b)doi(?-u:\b)|pmid|(?-u:\b)vol\.? ?[0-9]|(?-u:\b)pp\.? ?[0-9]|isbn",
    )
});
static AUTHORS: Pattern = LazyLock::new(|| {
    compile(r"^[\p{Lu}][\p{L}'-]+(?: [\p{Lu}][\p{L}'-]+)?,? (?:\p{Lu}\.?[ -]?){1,3}(?:[,.;(]| and| &|$)")
});
static ACCESSED: Pattern =
    LazyLock::new(|| compile("(?:accessed|retrieved|viewed|visited|cited|updated)(?: on| in)?:?[ a-z0-9,]{0,14}$"));
static BRACKETS: Pattern =
    LazyLock::new(|| compile(r"\[((?:[0-9]{1,3})(?: ?[,;-] ?[0-9]{1,3})*|\^[a-zA-Z0-9_-]{1,20})\](:?)"));
static RAISED: Pattern = LazyLock::new(|| {
    compile(
        r"(?i)<sup[^>]*>[\[(]?([0-9]{1,3}(?:[,; -]+[0-9]{1,3})*)[\])]?</sup>|[a-z.,)]\^\[?([0-9]{1,3}(?:,[0-9]{1,3})*)\]?\^|([¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}(?:[ ,\u{b7}⁻˒]+[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})*)",
    )
});
static AUTHOR_YEAR: Pattern = LazyLock::new(|| {
    compile(
        r"\((?:see |e\.g\.,? )?[\p{Lu}][\p{L}'-]+(?: [\p{L}.,&'-]+){0,8},? (?:19|20)[0-9]{2}[a-d]?(?:;[^)]*)?\)|[\p{Lu}][\p{L}'-]+ (?:et al\.?|(?:and|&) [\p{Lu}][\p{L}'-]+) \((?:19|20)[0-9]{2}[a-d]?\)",
    )
});

/// What the list under a heading is, if the heading names one.
#[must_use]
pub fn heads_list(heading: &str) -> Option<ListKind> {
    let text = heading.trim_end_matches([':', ' ', '.']);
    if REFERENCES.is_match(text) {
        return Some(ListKind::References);
    }
    READING.is_match(text).then_some(ListKind::FurtherReading)
}

/// Where the words end with which a paragraph that is no heading leads in sources ("References:").
#[must_use]
pub fn lead_of_list(lower: &str) -> Option<usize> {
    LEAD.find(lower).map(|lead| lead.end())
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
    !addresses(text).is_empty() || YEAR.is_match(text) || text.split_whitespace().enumerate().any(is_name)
}

/// A line of a list of sources.
#[must_use]
pub fn work(text: &str) -> Work {
    let mut work = Work::default();
    let start = LABEL.captures(text).map_or(0, |found| {
        work.label = found.iter().skip(1).flatten().next().map(|label| label.as_str().to_owned());
        found.get(0).map_or(0, |whole| whole.end())
    });
    let addresses = addresses(text);
    let lower = text.to_lowercase();
    let stands = |range: &Range<usize>| {
        let inside =
            addresses.iter().any(|address| address.range.start <= range.start && range.end <= address.range.end);
        let before = &text[..range.start];
        let in_number = before.ends_with(['/', '.', '-', '=', ':', '_']) && !before.ends_with(". ");
        !inside && !in_number && !text[range.end..].starts_with(['/', '-'])
    };
    let years: Vec<(u16, Range<usize>)> = YEAR
        .captures_iter(text)
        .filter_map(|found| {
            let range = found.get(1)?.range();
            Some((found[1].parse().ok()?, range))
        })
        .filter(|(_, range)| range.start >= start && stands(range))
        .filter(|(_, range)| lower.get(..range.start).is_none_or(|before| !ACCESSED.is_match(before)))
        .collect();
    let in_brackets = |range: &Range<usize>| text[..range.start].ends_with('(');
    let before_volume = |range: &Range<usize>| text[range.end..].starts_with(';');
    let chosen = years.iter().find(|(_, range)| in_brackets(range));
    let chosen = chosen.or_else(|| years.iter().find(|(_, range)| before_volume(range))).or_else(|| years.first());
    work.year = chosen.cloned();
    let written = !addresses.is_empty() || VOLUME.is_match(&lower) || AUTHORS.is_match(&text[start..]);
    work.is_citation = work.year.is_some() && written;
    work
}

/// Letters of the longest unit a raised figure may stand behind.
const LONGEST_UNIT: usize = 6;

/// The marks of citation in the text of a file: numbers in brackets or raised, notes, and authors
/// with a year; each with what it points to, and its bytes.
#[must_use]
pub fn cites(file: &str) -> Vec<(Range<usize>, Vec<String>)> {
    let mut found: Vec<(Range<usize>, Vec<String>)> = Vec::new();
    for mark in RAISED.captures_iter(file) {
        let Some(all) = mark.get(0) else { continue };
        let inner = mark.iter().skip(1).flatten().next().map_or("", |inner| inner.as_str());
        // Raised figures after a unit are no marks: m², cm³.
        let near = file[..all.start()].char_indices().rev().nth(LONGEST_UNIT).map_or(0, |(at, _)| at);
        let before = file[near..all.start()].rsplit([' ', '\n', '(', '/']).next().unwrap_or("");
        if !all.as_str().starts_with('<') && matches!(before, "m" | "cm" | "mm" | "km" | "ft" | "x") {
            continue;
        }
        found.push((all.range(), labels(&lowered(inner))));
    }
    let raised: Vec<Range<usize>> = found.iter().map(|(range, _)| range.clone()).collect();
    for mark in BRACKETS.captures_iter(file) {
        let (Some(all), Some(inner)) = (mark.get(0), mark.get(1)) else { continue };
        let before = raised.partition_point(|range| range.start <= all.start());
        if before > 0 && all.end() <= raised[before - 1].end {
            continue;
        }
        let opens_line = file[..all.start()].trim_end_matches([' ', '\t']).ends_with('\n') || all.start() == 0;
        let defines = mark.get(2).is_some_and(|colon| !colon.is_empty());
        let after = &file[all.end()..];
        let is_task = file[..all.start()].ends_with(['-', '*']);
        // "[^1]: text" is the note itself; "[1](/page)" with a word of its own is a link, and still marks.
        if opens_line && (defines || after.starts_with(' ') && inner.as_str().starts_with(|c: char| c.is_ascii_digit()))
            || is_task
        {
            continue;
        }
        found.push((all.start()..all.end() - usize::from(defines), labels(inner.as_str())));
    }
    found.extend(AUTHOR_YEAR.find_iter(file).map(|mark| (mark.range(), Vec::new())));
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// Raised figures as plain ones.
fn lowered(text: &str) -> String {
    const RAISED_FIGURES: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let plain = |c: char| {
        let at = RAISED_FIGURES.chars().position(|raised| raised == c)?;
        char::from_digit(u32::try_from(at).ok()?, 10)
    };
    text.chars().map(|c| plain(c).unwrap_or(if c == '⁻' { '-' } else { c })).collect()
}

/// What a mark points to: `4`, `4, 6` or `4-6`; a note by its name.
fn labels(inner: &str) -> Vec<String> {
    const MOST: u32 = 30;
    if let Some(note) = inner.strip_prefix('^') {
        return vec![note.to_owned()];
    }
    let mut found = Vec::new();
    for part in inner.split([',', ';', ' ', '\u{b7}']).filter(|part| !part.is_empty()) {
        let mut ends = part.split('-').map(|end| end.trim().parse::<u32>());
        match (ends.next(), ends.next()) {
            (Some(Ok(first)), Some(Ok(last))) if first < last && last - first <= MOST => {
                found.extend((first..=last).map(|number| number.to_string()));
            }
            (Some(Ok(first)), _) => found.push(first.to_string()),
            _ => {}
        }
    }
    found
}
