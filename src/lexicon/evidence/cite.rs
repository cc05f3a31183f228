//! Marks of citation: figures in brackets or raised, notes, and authors with a year.

use std::ops::Range;

use super::year::{Year, years};

/// A mark: its bytes, and the labels of what it points to.
pub type Cite = (Range<usize>, Vec<String>);

/// Letters of the longest unit a raised figure may stand behind.
const LONGEST_UNIT: usize = 6;
/// What marks of one kind or another begin with.
const BEGINNINGS: [char; 13] = ['<', '^', '[', '⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
const RAISED_FIGURES: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/// The most digits of a label, and the most letters of the name of a note.
const LONGEST_NUMBER: usize = 3;
const LONGEST_NOTE: usize = 20;
/// The most bytes from the beginning of a mark to its end: work stays bounded on marks that never end.
const LONGEST_MARK: usize = 400;

/// The marks of citation in the text of a file, in order.
#[must_use]
pub fn cites(file: &str) -> Vec<Cite> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = file[from..].find(BEGINNINGS).map(|near| from + near) {
        from = at + 1;
        while !file.is_char_boundary(from) {
            from += 1;
        }
        let mark = if file[at..].starts_with('[') {
            bracketed(file, at).filter(|(range, _)| !is_list_mark(file, range))
        } else {
            raised(file, at)
        };
        let Some((range, inner)) = mark else { continue };
        from = range.end;
        if !is_unit(file, &range) {
            found.push((range, labels(&inner)));
        }
    }
    found.extend(with_years(file).into_iter().map(|range| (range, Vec::new())));
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// Where a byte stands first in the text of a mark.
fn next(text: &str, byte: u8) -> Option<usize> {
    text.bytes().take(LONGEST_MARK).position(|other| other == byte)
}

/// Figures in brackets, or the name of a note: `[4, 6]`, `[^a]`.
fn bracketed(file: &str, at: usize) -> Option<(Range<usize>, String)> {
    let inner = &file[at + 1..];
    let inner = &inner[..next(inner, b']')?];
    let is_note = || inner.strip_prefix('^').is_some_and(is_note_name);
    let joins = |between: &str| {
        let bare = between.strip_prefix(' ').unwrap_or(between);
        matches!(bare.strip_suffix(' ').unwrap_or(bare), "," | ";" | "-")
    };
    (is_numbers(inner, joins) || is_note()).then(|| (at..at + inner.len() + 2, inner.to_owned()))
}

fn is_note_name(name: &str) -> bool {
    (1..=LONGEST_NOTE).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

/// Whether a bracket at the start of its line is the note or the entry itself, or a box to tick.
/// `[1](/page)` with a word of its own is a link, and still marks.
fn is_list_mark(file: &str, range: &Range<usize>) -> bool {
    let (before, after) = (&file[..range.start], &file[range.end..]);
    let opens_line = before.trim_end_matches([' ', '\t']).ends_with('\n') || before.is_empty();
    let is_number = file[range.start + 1..].starts_with(|c: char| c.is_ascii_digit());
    opens_line && (after.starts_with(':') || after.starts_with(' ') && is_number) || before.ends_with(['-', '*'])
}

/// Raised figures, however they are raised.
fn raised(file: &str, at: usize) -> Option<(Range<usize>, String)> {
    let rest = &file[at..];
    if rest.starts_with('<') {
        return in_element(rest).map(|(length, inner)| (at..at + length, inner.to_owned()));
    }
    if rest.starts_with('^') {
        let before = file[..at].chars().next_back();
        before.filter(|c| c.is_ascii_alphabetic() || matches!(c, '.' | ',' | ')'))?;
        return between_carets(rest).map(|(length, inner)| (at - 1..at + length, inner.to_owned()));
    }
    let length = raised_figures(rest);
    Some((at..at + length, lowered(&rest[..length])))
}

/// `<sup>[3, 5]</sup>`: its length, and the figures in it.
fn in_element(text: &str) -> Option<(usize, &str)> {
    const CLOSE: &str = "</sup>";
    text.get(..4).filter(|name| name.eq_ignore_ascii_case("<sup"))?;
    let start = next(text, b'>')? + 1;
    let end = start + next(&text[start..], b'<')?;
    text.get(end..end + CLOSE.len()).filter(|close| close.eq_ignore_ascii_case(CLOSE))?;
    let inner = &text[start..end];
    let inner = inner.strip_prefix(['[', '(']).unwrap_or(inner);
    let inner = inner.strip_suffix([']', ')']).unwrap_or(inner);
    let joins = |between: &str| between.chars().all(|c| matches!(c, ',' | ';' | ' ' | '-'));
    is_numbers(inner, joins).then_some((end + CLOSE.len(), inner))
}

/// `^7^`: its length, and the figures in it.
fn between_carets(text: &str) -> Option<(usize, &str)> {
    let inner = &text[1..];
    let inner = &inner[..next(inner, b'^')?];
    let length = inner.len() + 2;
    let inner = inner.strip_prefix('[').unwrap_or(inner);
    let inner = inner.strip_suffix(']').unwrap_or(inner);
    is_numbers(inner, |between| between == ",").then_some((length, inner))
}

/// How many bytes of raised figures a text begins with.
fn raised_figures(text: &str) -> usize {
    let figures = |rest: &str| {
        let run = rest.chars().take(LONGEST_NUMBER).take_while(|c| RAISED_FIGURES.contains(*c));
        run.map(char::len_utf8).sum::<usize>()
    };
    let mut length = figures(text);
    loop {
        let rest = &text[length..];
        let next = rest.trim_start_matches([' ', ',', '\u{b7}', '⁻', '˒']);
        let more = figures(next);
        if next.len() == rest.len() || more == 0 {
            return length;
        }
        length += rest.len() - next.len() + more;
    }
}

/// Raised figures as plain ones.
fn lowered(text: &str) -> String {
    let plain = |c: char| {
        let at = RAISED_FIGURES.chars().position(|raised| raised == c)?;
        char::from_digit(u32::try_from(at).ok()?, 10)
    };
    text.chars().map(|c| plain(c).unwrap_or(if c == '⁻' { '-' } else { c })).collect()
}

/// Whether a raised figure stands behind a unit, and is no mark: m², cm³.
fn is_unit(file: &str, range: &Range<usize>) -> bool {
    if file[range.start..].starts_with(['<', '[']) {
        return false;
    }
    let near = file[..range.start].char_indices().rev().nth(LONGEST_UNIT).map_or(0, |(at, _)| at);
    let before = file[near..range.start].rsplit([' ', '\n', '(', '/']).next().unwrap_or("");
    matches!(before, "m" | "cm" | "mm" | "km" | "ft" | "x")
}

/// Whether a text is short numbers, with nothing but what `joins` them between.
fn is_numbers(text: &str, joins: impl Fn(&str) -> bool) -> bool {
    let mut rest = text;
    loop {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=LONGEST_NUMBER).contains(&digits) {
            return false;
        }
        rest = &rest[digits..];
        if rest.is_empty() {
            return true;
        }
        let Some(next) = rest.find(|c: char| c.is_ascii_digit()).filter(|next| joins(&rest[..*next])) else {
            return false;
        };
        rest = &rest[next..];
    }
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

/// Authors with a year: `(Example & Sample, 2019)`, `Sample et al. (2020)`.
fn with_years(file: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for year in years(file) {
        let free = found.last().is_none_or(|last| last.end <= year.start);
        found.extend(in_brackets(file, &year).or_else(|| before_brackets(file, &year)).filter(|_| free));
    }
    found
}

/// Authors and their year in one pair of brackets; others may follow behind a semicolon.
fn in_brackets(file: &str, year: &Year) -> Option<Range<usize>> {
    const MOST_WORDS: usize = 8;
    let after = &file[year.end..];
    let close = if after.starts_with(';') { next(after, b')')? } else { after.starts_with(')').then_some(0)? };
    let before = file[..year.start].strip_suffix(' ')?;
    let of_name = |c: char| c.is_alphabetic() || matches!(c, '.' | ',' | '&' | '\'' | '-' | ' ');
    let open = before.trim_end_matches(of_name).strip_suffix('(')?;
    let inner = &before[open.len() + 1..];
    let inner = ["see ", "e.g. ", "e.g., "].iter().find_map(|lead| inner.strip_prefix(lead)).unwrap_or(inner);
    let (first, rest) = inner.split_once(' ').unwrap_or((inner.strip_suffix(',').unwrap_or(inner), ""));
    let words = rest.split(' ').filter(|_| !rest.is_empty());
    let is_right =
        is_surname(first) && words.clone().count() <= MOST_WORDS && words.clone().all(|word| !word.is_empty());
    is_right.then_some(open.len()..year.end + close + 1)
}

/// Authors, and their year in brackets behind them.
fn before_brackets(file: &str, year: &Year) -> Option<Range<usize>> {
    file[year.end..].starts_with(')').then_some(())?;
    let before = file[..year.start].strip_suffix(" (")?;
    let first = ["et al", "et al."].iter().find_map(|others| before.strip_suffix(others)).or_else(|| {
        let (rest, second) = before.rsplit_once(' ')?;
        is_surname(second).then(|| ["and", "&"].iter().find_map(|word| rest.strip_suffix(word))).flatten()
    })?;
    let first = first.strip_suffix(' ')?;
    let lead = first.trim_end_matches(of_surname);
    let start = lead.len() + first[lead.len()..].find(char::is_uppercase)?;
    is_surname(&first[start..]).then_some(start..year.end + 1)
}

fn of_surname(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\'' | '-')
}

/// A capital, and more letters.
pub(super) fn is_surname(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && !letters.as_str().is_empty() && letters.all(of_surname)
}
