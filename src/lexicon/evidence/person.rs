use std::{ops::Range, sync::LazyLock};

use super::{Pattern, any_of, begins};
use crate::lexicon::en::evidence as words;

/// Somebody a line names, or an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Bytes of the normalised text: the name, without title and credentials.
    pub name: Range<usize>,
    /// Letters after the name, as written: `DPT`, `M.D.`, `MSc`.
    pub credentials: Vec<String>,
    /// A job or a degree spelt out after the name: `chartered physiotherapist`.
    pub job: Option<Range<usize>>,
    /// Whether the name is an organisation's.
    pub is_organisation: bool,
}

/// The most words of a name.
const LONGEST_NAME: usize = 6;

static PROFESSION: Pattern = LazyLock::new(|| any_of(words::PROFESSIONS));
static NEIGHBOUR: Pattern = LazyLock::new(|| any_of(words::NEIGHBOURS));
static JOB: Pattern = LazyLock::new(|| any_of(words::JOBS));
static ORGANISATION: Pattern = LazyLock::new(|| any_of(words::ORGANISATIONS));
static THE: Pattern = LazyLock::new(|| begins(&["(?:the|our|a) "]));

/// Whether a job title names a profession that a clinical credential stands for.
#[must_use]
pub fn is_profession(lower: &str) -> bool {
    PROFESSION.is_match(lower) && !NEIGHBOUR.is_match(lower)
}

/// The person a line begins with, and where what follows the name and its credentials begins.
#[must_use]
pub fn leading_person(text: &str) -> Option<(Person, usize)> {
    one(text, 0)
}

/// The people or the organisation from byte `at` on, and where the text goes on after them.
pub(super) fn people(text: &str, at: usize) -> (Vec<Person>, usize) {
    let mut found = Vec::new();
    let mut end = at;
    while let Some((person, after)) = one(text, end) {
        found.push(person);
        end = after;
        let Some(next) = joined(text, after) else { break };
        end = next;
    }
    if let Some(last) = found.is_empty().then(|| organisation(text, at)).flatten() {
        end = last.name.end;
        found.push(last);
    }
    (found, end)
}

/// Where the next person begins, after `and`, `&` or a comma.
fn joined(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let cut = rest.trim_start_matches([' ', ',']);
    let cut = ["and ", "& ", "with "].into_iter().find_map(|word| cut.strip_prefix(word)).unwrap_or(cut);
    let next = text.len() - cut.trim_start().len();
    (next > at && one(text, next).is_some()).then_some(next)
}

fn one(text: &str, at: usize) -> Option<(Person, usize)> {
    let start = at + (text[at..].len() - text[at..].trim_start().len());
    let mut name: Option<Range<usize>> = None;
    let (mut parts, mut long, mut titled) = (0, 0, false);
    let mut ended = false;
    for (from, word) in tokens(text, start) {
        let bare = word.trim_end_matches([',', ';', ':', ')', '!', '?']);
        let dotless = bare.trim_end_matches('.');
        let lower = dotless.to_lowercase();
        if parts == 0 && words::HONORIFICS.contains(&lower.as_str()) && bare.len() == word.len() {
            titled = true;
            continue;
        }
        let follows = parts > 0 && parts < LONGEST_NAME;
        if follows && words::PARTICLES.contains(&word) {
            continue;
        }
        if parts >= LONGEST_NAME || parts > 1 && is_known_credential(dotless) || !is_name(bare) {
            break;
        }
        parts += 1;
        long += usize::from(dotless.chars().count() > 1);
        // The point of an initial belongs to it; another point ends the sentence.
        let stops = bare.len() > dotless.len() && dotless.chars().count() > 2;
        let end = from + if stops { dotless.len() } else { bare.len() };
        name = Some(name.map_or(from, |name| name.start)..end);
        if stops || bare.len() < word.len() {
            ended = stops;
            break;
        }
    }
    let name = name?;
    let lower = text[name.clone()].to_lowercase();
    // "Orthopedic Surgeon" alone on its line is what somebody is, not who.
    if long == 0 || parts < 2 && !titled || JOB.is_match(&lower) {
        return None;
    }
    let is_organisation = ORGANISATION.is_match(&lower);
    let mut person = Person { name, credentials: Vec::new(), job: None, is_organisation };
    let end = if ended { person.name.end } else { letters_and_job(text, &mut person) };
    Some((person, end))
}

/// Words from byte `at` on, with their places.
fn tokens(text: &str, at: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut from = at;
    text[at..].split(' ').filter_map(move |word| {
        let here = from;
        from += word.len() + 1;
        (!word.is_empty()).then_some((here, word))
    })
}

fn is_name(word: &str) -> bool {
    let mut characters = word.chars();
    characters.next().is_some_and(char::is_uppercase)
        && characters.all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '.'))
        && !words::NO_NAMES.contains(&word.to_lowercase().as_str())
}

fn is_known_credential(dotless: &str) -> bool {
    let plain: String = dotless.chars().filter(|c| *c != '.').collect();
    words::MIXED_CREDENTIALS.contains(&plain.as_str())
        || (2..=10).contains(&plain.len()) && plain.chars().all(|c| c.is_ascii_uppercase() || c == '-')
}

/// Reads credentials and a job title after a name; where they end.
fn letters_and_job(text: &str, person: &mut Person) -> usize {
    let mut end = person.name.end;
    loop {
        let rest = &text[end..];
        let opened = rest.trim_start_matches([' ', ',', '(', '/']);
        let start = text.len() - opened.len();
        let parted = rest[..start - end].contains([',', '(']);
        let word = opened.split([' ', ',', ')', '(', ';', ':', '/', '|']).next().unwrap_or("");
        let dotless = word.trim_end_matches('.');
        if !dotless.is_empty() && is_known_credential(dotless) {
            person.credentials.push(dotless.to_owned());
            let closes = text[start + word.len()..].starts_with(')');
            end = start + word.len() + usize::from(closes);
            continue;
        }
        let dashed = opened.strip_prefix("- ").filter(|_| rest.starts_with(' '));
        let from = dashed.map_or(start, |after| text.len() - after.len());
        if person.job.is_none()
            && (parted || dashed.is_some())
            && let Some(job) = job(text, from)
        {
            end = job.end + usize::from(text[job.end..].starts_with(')'));
            person.job = Some(job);
            continue;
        }
        return end;
    }
}

/// A job title from byte `at` on: a few words up to a mark, with the noun of a job in them.
fn job(text: &str, at: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 90;
    let rest = &text[at..];
    let stop = rest.find([',', ';', '|', ')', '(', ':']).unwrap_or(rest.len());
    let rest = &rest[..stop];
    let rest = &rest[..rest.find(". ").unwrap_or(rest.len())];
    let rest = rest.trim_end_matches(['.', ' ']);
    // "a physiotherapist and B. Sample": the second person is not part of the job.
    let joined = [" and ", " & ", " on ", " in "].into_iter().filter_map(|word| {
        let found = rest.find(word)?;
        let next = &rest[found + word.len()..];
        (word.starts_with(" o") || word.starts_with(" i") || leading_name(next)).then_some(found)
    });
    let rest = &rest[..joined.min().unwrap_or(rest.len())];
    (rest.len() <= LONGEST && JOB.is_match(&rest.to_lowercase())).then(|| at..at + rest.len())
}

/// Whether two capitalised words, a name most likely, stand at the start.
fn leading_name(text: &str) -> bool {
    let mut first = text.split(' ').take(2);
    first.next().is_some_and(is_name)
        && first.next().is_some_and(|word| is_name(word.trim_end_matches(',')))
        && !JOB.is_match(&text.split(',').next().unwrap_or("").to_lowercase())
}

/// An organisation from byte `at` on: "the Example Clinic editorial team".
fn organisation(text: &str, at: usize) -> Option<Person> {
    const LONGEST: usize = 60;
    let rest = &text[at..];
    let stop = rest.find([',', ';', '|', '(', ':']).unwrap_or(rest.len());
    let rest = rest[..stop].trim_end_matches(['.', ' ']);
    let lower = rest.to_lowercase();
    let named = THE.is_match(&lower) || rest.starts_with(char::is_uppercase);
    (named && rest.len() <= LONGEST && ORGANISATION.is_match(&lower)).then(|| Person {
        name: at..at + rest.len(),
        credentials: Vec::new(),
        job: None,
        is_organisation: true,
    })
}
