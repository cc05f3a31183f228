//! Names of people and organisations, with what stands behind them: credentials and jobs.

use std::ops::Range;

use super::credit::line;
use crate::lexicon::{concept::Concept, sentence::Sentence};

/// Somebody a line names, or an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Bytes of the line: the name, without title and credentials.
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

/// Whether a job title, at these bytes of a line, names a profession that a clinical credential
/// stands for.
#[must_use]
pub fn is_profession(line: &Sentence<'_>, job: &Range<usize>) -> bool {
    let tokens = line.tokens_in(job);
    line.within(Concept::Profession, tokens.clone()) && !line.within(Concept::Neighbour, tokens)
}

/// The person a line begins with, and where what follows the name and its credentials begins.
#[must_use]
pub fn leading_person(line: &Sentence<'_>) -> Option<(Person, usize)> {
    Names { line, end: line.text.len() }.one(0)
}

/// Whether a line may begin with a person: with a title, or with a name and what may go on with it. Its
/// first two words tell; most lines open with a verb, and need not be cut.
#[must_use]
pub fn may_begin_with_person(text: &str, lower: &str) -> bool {
    let mut words = words(text, 0);
    let Some(first) = words.next() else { return false };
    let second = words.next();
    let is_capital = |word: &Range<usize>| text[word.clone()].starts_with(char::is_uppercase);
    let opens = is_capital(&first);
    if opens && second.as_ref().is_some_and(is_capital) {
        return true;
    }
    let end = second.as_ref().map_or(first.end, |second| second.end);
    let opening = line(&text[..end], &lower[..end]);
    let names = Names { line: &opening, end };
    let title = first.start..first.start + text[first.clone()].trim_end_matches('.').len();
    names.is(Concept::Honorific, &title) || opens && second.is_some_and(|second| names.is(Concept::Particle, &second))
}

/// The places of the words of a text from byte `at` on.
fn words(text: &str, at: usize) -> impl Iterator<Item = Range<usize>> {
    let mut from = at;
    text[at..].split(' ').filter_map(move |word| {
        let here = from;
        from += word.len() + 1;
        (!word.is_empty()).then_some(here..here + word.len())
    })
}

/// A line in which names are looked for, up to byte `end`.
#[derive(Clone, Copy)]
pub(super) struct Names<'l, 'p> {
    pub(super) line: &'l Sentence<'p>,
    pub(super) end: usize,
}

impl<'l> Names<'l, '_> {
    fn from(&self, at: usize) -> &'l str {
        &self.line.text[at..self.end]
    }

    /// Whether these bytes are an expression of `concept`, no more and no less.
    fn is(&self, concept: Concept, bytes: &Range<usize>) -> bool {
        let tokens = self.line.tokens_in(bytes);
        !tokens.is_empty() && self.line.at(concept, tokens.start) == Some(tokens.end)
    }

    /// Whether an expression of `concept` stands within these bytes.
    fn holds(&self, concept: Concept, bytes: &Range<usize>) -> bool {
        self.line.within(concept, self.line.tokens_in(bytes))
    }

    /// The people or the organisation from byte `at` on, and where the text goes on after them.
    pub(super) fn people(&self, at: usize) -> (Vec<Person>, usize) {
        let mut found = Vec::new();
        let mut end = at;
        while let Some((person, after)) = self.one(end) {
            found.push(person);
            end = after;
            let Some(next) = self.joined(after) else { break };
            end = next;
        }
        if let Some(last) = found.is_empty().then(|| self.organisation(at)).flatten() {
            end = last.name.end;
            found.push(last);
        }
        (found, end)
    }

    /// Where the next person begins, after `and`, `&` or a comma.
    fn joined(&self, at: usize) -> Option<usize> {
        let start = self.end - self.from(at).trim_start_matches([' ', ',']).len();
        let word = start..start + self.from(start).find(' ').unwrap_or(0);
        let start = if self.is(Concept::PersonJoint, &word) { word.end } else { start };
        let next = self.end - self.from(start).trim_start().len();
        (next > at && self.one(next).is_some()).then_some(next)
    }

    fn one(&self, at: usize) -> Option<(Person, usize)> {
        let mut name: Option<Range<usize>> = None;
        let (mut parts, mut long, mut titled) = (0, 0, false);
        let mut ended = false;
        for word in self.words(at) {
            let text = &self.line.text[word.clone()];
            let bare = text.trim_end_matches([',', ';', ':', ')', '!', '?']);
            let dotless = bare.trim_end_matches('.');
            let plain = word.start..word.start + dotless.len();
            if parts == 0 && bare.len() == text.len() && self.is(Concept::Honorific, &plain) {
                titled = true;
                continue;
            }
            let follows = parts > 0 && parts < LONGEST_NAME;
            if follows && text.starts_with(char::is_lowercase) && self.is(Concept::Particle, &word) {
                continue;
            }
            let bare = word.start..word.start + bare.len();
            if parts >= LONGEST_NAME || parts > 1 && self.is_credential(&plain) || !self.is_name(&bare) {
                break;
            }
            parts += 1;
            long += usize::from(dotless.chars().nth(1).is_some());
            // The point of an initial belongs to it; another point ends the sentence.
            let stops = bare.end > plain.end && dotless.chars().nth(2).is_some();
            let end = if stops { plain.end } else { bare.end };
            name = Some(name.map_or(word.start, |name| name.start)..end);
            if stops || bare.end < word.end {
                ended = stops;
                break;
            }
        }
        let name = name?;
        // "Orthopedic Surgeon" alone on its line is what somebody is, not who.
        if long == 0 || parts < 2 && !titled || self.holds(Concept::Job, &name) {
            return None;
        }
        let is_organisation = self.holds(Concept::Organisation, &name);
        let mut person = Person { name, credentials: Vec::new(), job: None, is_organisation };
        let end = if ended { person.name.end } else { self.letters_and_job(&mut person) };
        Some((person, end))
    }

    /// The places of the words from byte `at` on.
    fn words(&self, at: usize) -> impl Iterator<Item = Range<usize>> {
        words(&self.line.text[..self.end], at)
    }

    fn is_name(&self, word: &Range<usize>) -> bool {
        let mut characters = self.line.text[word.clone()].chars();
        characters.next().is_some_and(char::is_uppercase)
            && characters.all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '.'))
            && !self.is(Concept::NoName, word)
    }

    /// Letters that stand for a degree or a membership; points between them change nothing.
    fn is_credential(&self, word: &Range<usize>) -> bool {
        let text = &self.line.text[word.clone()];
        let letters = text.chars().filter(|c| *c != '.');
        (2..=10).contains(&letters.clone().count()) && letters.clone().all(|c| c.is_ascii_uppercase() || c == '-')
            || text.starts_with(char::is_uppercase) && self.is(Concept::Credential, word)
    }

    /// Reads credentials and a job title after a name; where they end.
    fn letters_and_job(&self, person: &mut Person) -> usize {
        let mut end = person.name.end;
        loop {
            let rest = self.from(end);
            let opened = rest.trim_start_matches([' ', ',', '(', '/']);
            let start = self.end - opened.len();
            let parted = rest[..start - end].contains([',', '(']);
            let word = opened.split([' ', ',', ')', '(', ';', ':', '/', '|']).next().unwrap_or("");
            let letters = start..start + word.trim_end_matches('.').len();
            if !letters.is_empty() && self.is_credential(&letters) {
                person.credentials.push(self.line.text[letters].to_owned());
                let closes = self.from(start + word.len()).starts_with(')');
                end = start + word.len() + usize::from(closes);
                continue;
            }
            let dashed = opened.strip_prefix("- ").filter(|_| rest.starts_with(' '));
            let from = dashed.map_or(start, |after| self.end - after.len());
            if person.job.is_none()
                && (parted || dashed.is_some())
                && let Some(job) = self.job(from)
            {
                end = job.end + usize::from(self.from(job.end).starts_with(')'));
                person.job = Some(job);
                continue;
            }
            return end;
        }
    }

    /// A job title from byte `at` on: a few words up to a mark, with the noun of a job in them.
    fn job(&self, at: usize) -> Option<Range<usize>> {
        const LONGEST: usize = 90;
        let rest = self.from(at);
        let rest = &rest[..rest.find([',', ';', '|', ')', '(', ':']).unwrap_or(rest.len())];
        let rest = &rest[..rest.find(". ").unwrap_or(rest.len())];
        let stop = at + rest.trim_end_matches(['.', ' ']).len();
        // "a physiotherapist and B. Sample": the second person is not part of the job.
        let ends = |word: &Range<usize>| {
            let next = word.end + 1;
            self.is(Concept::JobEnd, word) || self.is(Concept::PersonJoint, word) && self.begins_with_name(next, stop)
        };
        let last = self.words(at).skip(1).find(|word| word.end < stop && ends(word));
        let job = at..last.map_or(stop, |word| word.start - 1);
        (job.len() <= LONGEST && self.holds(Concept::Job, &job)).then_some(job)
    }

    /// Whether two capitalised words, a name most likely, stand at byte `at`.
    fn begins_with_name(&self, at: usize, stop: usize) -> bool {
        let names = Names { end: stop, ..*self };
        let mut words = names.words(at);
        words.next().is_some_and(|word| self.is_name(&word))
            && words.next().is_some_and(|word| self.is_name(&word))
            && !self.holds(Concept::Job, &(at..stop))
    }

    /// An organisation from byte `at` on: "the Example Clinic editorial team".
    fn organisation(&self, at: usize) -> Option<Person> {
        const LONGEST: usize = 60;
        let rest = self.from(at);
        let at = self.end - rest.trim_start().len();
        let rest = self.from(at);
        let stop = rest.find([',', ';', '|', '(', ':']).unwrap_or(rest.len());
        let rest = rest[..stop].trim_end_matches(['.', ' ']);
        let name = at..at + rest.len();
        let led = || self.line.at(Concept::OrganisationLead, self.line.tokens_in(&name).start).is_some();
        let is_named = rest.starts_with(char::is_uppercase) || led();
        (is_named && rest.len() <= LONGEST && self.holds(Concept::Organisation, &name)).then(|| Person {
            name,
            credentials: Vec::new(),
            job: None,
            is_organisation: true,
        })
    }
}
