//! Finding the numbers of a text, with their units.

use std::ops::Range;

use super::{Figure, Figures, Measure, Said, Unit, abroad, sizes::Size};
use crate::lexicon::{emergency, en, es};

/// The most numbers of a text that are looked at: a step has few.
const MOST: usize = 64;

/// Digits of a telephone number, at least and at most. Source: ITU-T E.164 for the most.
const TELEPHONE: Range<usize> = 6..16;

/// Digits before the first blank between thousands, at most.
const LEADING: usize = 3;

/// Letters of a word that may join two numbers in a language that is not read here: `bis`, `à`.
const SHORT: usize = 3;

/// What a language says in words.
struct Tongue {
    tag: &'static str,
    /// Tables of words and what they count.
    numbers: &'static [&'static [(&'static str, f64)]],
    joining: &'static str,
}

const TONGUES: [Tongue; 2] = [
    Tongue { tag: en::TAG, numbers: &[en::dose::NUMBERS, en::units::NUMBERS], joining: en::units::JOINING },
    Tongue { tag: es::TAG, numbers: &[es::units::NUMBERS], joining: es::units::JOINING },
];

impl Tongue {
    fn of(lang: &str) -> Option<&'static Self> {
        let primary = lang.split(['-', '_']).next().unwrap_or_default();
        TONGUES.iter().find(|tongue| tongue.tag.eq_ignore_ascii_case(primary))
    }

    fn number(&self, word: &str) -> Option<f64> {
        self.numbers.iter().copied().flatten().find(|(words, _)| holds(words, word)).map(|(_, value)| *value)
    }
}

/// The numbers of a text in a language, named by its BCP 47 tag, in order. A comma between digits is a decimal one, or
/// parts thousands. Whom to call differs from country to country and is left out.
#[must_use]
pub fn figures(text: &str, lang: &str) -> Figures {
    let tongue = Tongue::of(lang);
    let mut reading = Reading { tongue, found: Vec::new(), open: 0, at: 0, end: 0, text };
    while let Some(first) = text[reading.at..].chars().next().filter(|_| reading.found.len() < MOST) {
        if begins_number(first) {
            reading.digits();
        } else if first.is_alphabetic() {
            reading.word();
        } else {
            reading.at += first.len_utf8();
            if matches!(first, '.' | ',' | ';' | ':' | '(' | ')') {
                reading.open = 0;
            }
        }
    }
    Figures { found: reading.found, knows_words: tongue.is_some() }
}

struct Reading<'t> {
    tongue: Option<&'static Tongue>,
    found: Vec<Figure>,
    /// Numbers, the last ones, that may have the unit of the one behind them: "20 to 30 seconds".
    open: usize,
    /// What is read next.
    at: usize,
    /// Behind the last number.
    end: usize,
    text: &'t str,
}

impl Reading<'_> {
    fn digits(&mut self) {
        let rest = &self.text[self.at..];
        if let Some(length) = telephone(rest) {
            self.at += length;
            self.open = 0;
            return;
        }
        let length = digits_end(rest, self.tongue);
        let (typed, range) = (&rest[..length], self.at..self.at + length);
        self.at += length;
        if emergency::is_number(&plain(typed)) || is_dialled(typed) {
            return;
        }
        if let Some(value) = value(&plain(typed)) {
            self.push(value, Said::Digits, range);
        }
    }

    fn word(&mut self) {
        let rest = &self.text[self.at..];
        let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let (word, range) = (rest[..length].to_lowercase(), self.at..self.at + length);
        let is_next = self.text[self.end..self.at].chars().all(|c| c.is_whitespace() || matches!(c, '-' | '\u{2011}'));
        self.at += length;
        if self.open > 0 && is_next {
            if let Some((measure, unit)) = unit(&word, self.tongue) {
                if measure == Measure::Time {
                    self.clock();
                }
                let typed = &self.text[range];
                for figure in self.found.iter_mut().rev().take(self.open) {
                    figure.unit = Unit::Of(measure, unit);
                    typed.clone_into(&mut figure.unit_word);
                }
                self.open = 0;
                return;
            }
            if self.tongue.is_none() {
                let open = self.found.iter_mut().rev().take(self.open);
                open.for_each(|figure| figure.unit = Unit::Unknown);
            }
        }
        if let Some(value) = self.tongue.and_then(|tongue| tongue.number(&word)) {
            self.push(value, Said::Words, range);
        } else if !is_next || !self.may_join(&word) {
            self.open = 0;
        }
    }

    /// "1:30 minutes" is one number.
    fn clock(&mut self) {
        let is_clock = |last: &Figure| last.joined == Some(':') && last.typed.len() == 2 && last.value < 60.0;
        if let [.., first, last] = self.found.as_mut_slice()
            && is_clock(last)
        {
            first.value += last.value / 60.0;
            first.typed = format!("{}:{}", first.typed, last.typed);
            self.found.pop();
        }
    }

    fn may_join(&self, word: &str) -> bool {
        self.tongue.map_or(word.chars().count() <= SHORT, |tongue| holds(tongue.joining, word))
    }

    fn push(&mut self, value: f64, said: Said, range: Range<usize>) {
        let between = &self.text[self.end..range.start];
        self.end = range.end;
        // "for a 9 m walk": no range goes from a word to digits.
        if between.trim().is_empty() && self.found.last().is_some_and(|last| last.said != said) {
            self.open = 0;
        }
        // "1 1/2" and "twenty-five" are one number.
        let last = self.found.last_mut().filter(|_| self.open > 0);
        if let Some(last) = last.filter(|last| last.said == said && makes_one(said, [last.value, value], between)) {
            last.value += value;
            last.typed = format!("{}{between}{}", last.typed, &self.text[range]);
            return;
        }
        // "a minute and a half"
        if said == Said::Words && value < 1.0 && between == " " && self.open > 0 {
            let articles = self.found.pop_if(|last| last.said == said && last.value.to_bits() == 1.0_f64.to_bits());
            self.open -= usize::from(articles.is_some());
        }
        let behind = (!self.found.is_empty()).then(|| between.trim().chars().next()).flatten();
        let joined = behind.filter(|_| between.chars().count() == 1);
        let typed = self.text[range].to_owned();
        self.found.push(Figure { value, typed, unit: Unit::None, unit_word: String::new(), said, joined });
        self.open += 1;
    }
}

/// Whether a number goes on in the next one, with this between them.
fn makes_one(said: Said, [first, second]: [f64; 2], between: &str) -> bool {
    match said {
        Said::Digits => second < 1.0 && first.fract() == 0.0 && matches!(between, "" | " " | "-"),
        Said::Words => {
            let is_tens = (20.0..100.0).contains(&first) && first % 10.0 == 0.0;
            is_tens && (1.0..10.0).contains(&second) && matches!(between, "-" | " y ")
        }
    }
}

/// What a word right behind a number measures: by the words that are known, and in a language that is not read here by
/// those of others as well.
fn unit(word: &str, tongue: Option<&Tongue>) -> Option<Size> {
    let known = en::units::UNITS.iter().chain(es::units::UNITS).find(|(_, words)| holds(words, word));
    known.map(|(size, _)| *size).or_else(|| tongue.is_none().then(|| abroad::unit(word)).flatten())
}

fn holds(words: &str, word: &str) -> bool {
    words.split(' ').any(|known| known == word)
}

/// Where the number that a text begins with ends: `1,000.5`, `1/2`, `½`, `10 000`.
fn digits_end(text: &str, tongue: Option<&Tongue>) -> usize {
    let next_is_digit = |at: usize| text[at..].starts_with(is_numeral);
    let goes_on = |at: usize, c: char| is_numeral(c) || matches!(c, '.' | ',') && next_is_digit(at + 1);
    let end = text.char_indices().find(|(at, c)| !goes_on(*at, *c)).map_or(text.len(), |(at, _)| at);
    let fraction = FRACTIONS.iter().find(|(typed, _)| text.starts_with(typed) && !next_is_digit(typed.len()));
    if let Some((typed, _)) = fraction.filter(|(typed, _)| typed.len() > end) {
        return typed.len();
    }
    let leading = end;
    let mut end = end;
    // Thousands are parted by a blank in many countries; in English, with blanks, two numbers stand side by side.
    let is_english = tongue.is_some_and(|tongue| tongue.tag == en::TAG);
    while let Some(blank) = text[end..].chars().next().filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}')) {
        let group = end + blank.len_utf8();
        let digits = text[group..].bytes().take_while(u8::is_ascii_digit).count();
        let is_sure = blank != ' ' || text[group..].starts_with("000") || !is_english;
        if digits != 3 || !is_sure || leading > LEADING {
            break;
        }
        end = group + digits;
    }
    end
}

/// Fractions as typed.
const FRACTIONS: [(&str, f64); 10] = [
    ("1/2", 0.5),
    ("1/4", 0.25),
    ("3/4", 0.75),
    ("1/3", 1.0 / 3.0),
    ("2/3", 2.0 / 3.0),
    ("½", 0.5),
    ("¼", 0.25),
    ("¾", 0.75),
    ("⅓", 1.0 / 3.0),
    ("⅔", 2.0 / 3.0),
];

/// Digits of either width.
fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || ('\u{ff10}'..='\u{ff19}').contains(&c)
}

fn begins_number(c: char) -> bool {
    is_numeral(c) || "½¼¾⅓⅔".contains(c)
}

/// Digits as ASCII has them, without blanks.
fn plain(typed: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff10}'..='\u{ff19}' => char::from_digit(u32::from(c) - 0xff10, 10).unwrap_or(c),
        other => other,
    };
    typed.chars().filter(|c| !c.is_whitespace()).map(narrow).collect()
}

/// The length of a telephone number: groups of digits, one of them of three or more. Two groups with a hyphen are a
/// range.
fn telephone(text: &str) -> Option<usize> {
    let (mut end, mut digits, mut groups, mut longest, mut hyphens) = (0, 0, 0, 0, 0);
    loop {
        let group = text[end..].bytes().take_while(u8::is_ascii_digit).count();
        (end, digits, groups, longest) = (end + group, digits + group, groups + 1, longest.max(group));
        let mut behind = text[end..].chars();
        let parting = behind.next().filter(|c| matches!(c, ' ' | '-'));
        let goes_on = |_: &char| digits < TELEPHONE.end && behind.next().is_some_and(|c| c.is_ascii_digit());
        let Some(parting) = parting.filter(goes_on) else { break };
        hyphens += usize::from(parting == '-');
        end += 1;
    }
    let is_range = hyphens > 0 && groups < 3;
    let is_one = groups > 1 && longest > 2 && !is_range && TELEPHONE.contains(&digits);
    (is_one && !text[..end].ends_with("000")).then_some(end)
}

/// A number that is dialled and not counted: `061`.
fn is_dialled(typed: &str) -> bool {
    typed.len() > 2 && typed.starts_with('0') && typed.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number as typed: `0,9` and `0.9` are the same, as are `1,000` and `1.000`.
fn value(typed: &str) -> Option<f64> {
    if let Some((_, value)) = FRACTIONS.iter().find(|(fraction, _)| *fraction == typed) {
        return Some(*value);
    }
    let typed = typed.trim_end_matches(|c: char| !c.is_ascii_digit());
    let parts: Vec<&str> = typed.split(['.', ',']).collect();
    let is_thousands = parts.len() > 1 && parts[0] != "0" && parts[1..].iter().all(|part| part.len() == 3);
    if is_thousands {
        return parts.concat().parse().ok();
    }
    match parts.as_slice() {
        [whole] => whole.parse().ok(),
        [whole, tail] => format!("{whole}.{tail}").parse().ok(),
        _ => None,
    }
}
