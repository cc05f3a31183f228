//! How word lists are written.
//!
//! A text of a language holds lists, each under its `[name]`; `#` begins a comment at the start of
//! a line. Every line of a list is one expression or several, parted by ` | `:
//!
//! | Written | Means |
//! |---|---|
//! | `come out of` | these words in a row |
//! | `stop(,s,ped,ping)` | one word with one of these endings |
//! | `pregnan~` | any word that begins so |
//! | `{exercise}` | any expression of the list of that name |
//! | `(this|the {part})` | one of these |
//! | `the?`, `(any of)?` | perhaps |
//! | `very*` | any number of times |
//! | `_` | any one word or number |
//! | `{number}` | any number |
//! | `..4` | up to four words or numbers |
//! | `...4` | up to four words, numbers or marks |
//! | `^`, `$` | beginning and end of the sentence |
//! | `, : ; - / ( ) %` ... | the mark itself; brackets, `$` and the like as `\(`, `\)`, `\$` |
//! | `NO!` | the word in capitals |

use std::{collections::BTreeSet, fmt};

use rustc_hash::{FxBuildHasher, FxHashMap};

/// One expression over words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Expression {
    /// A word or mark, lower case, by its number.
    Word(u32),
    /// Words that begin so.
    Stem(&'static str),
    /// A word in capitals.
    Capitals(u32),
    /// The expressions of another list.
    List(&'static str),
    /// Any one word or number.
    Any,
    /// Any number.
    Number,
    /// Up to so many words or numbers; marks too when they may be crossed.
    Gap { most: u8, crosses: Crosses },
    /// Beginning of the sentence.
    Start,
    /// End of the sentence.
    End,
    /// One after the other.
    Row(Vec<Self>),
    /// One of these.
    OneOf(Vec<Self>),
    /// Perhaps.
    Maybe(Box<Self>),
    /// Any number of times.
    Repeat(Box<Self>),
}

/// What a gap may pass over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Crosses {
    /// Words and numbers.
    Words,
    /// Marks too.
    Marks,
}

/// What is wrong with a line of a list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Misread(String);

impl fmt::Display for Misread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The words of lists. Word 0 is every word that stands in none.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    numbers: FxHashMap<Box<str>, u32>,
    /// The beginnings of words.
    pub(super) stems: BTreeSet<&'static str>,
    /// A word and its ending.
    joined: String,
}

impl Vocabulary {
    /// Of no word yet, with room for those of lists of so many bytes.
    pub(super) fn of_lists(bytes: usize) -> Self {
        /// A word of a list stands in several of its lines.
        const BYTES_OF_A_WORD: usize = 40;
        let numbers = FxHashMap::with_capacity_and_hasher(bytes / BYTES_OF_A_WORD, FxBuildHasher);
        Self { numbers, ..Self::default() }
    }

    /// The number of a word that stands in a list.
    pub(super) fn get(&self, word: &str) -> Option<u32> {
        self.numbers.get(word).copied()
    }

    /// All words and their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, u32)> {
        self.numbers.iter().map(|(word, number)| (&**word, *number))
    }

    /// The number behind that of the last word.
    pub(super) fn next(&self) -> u32 {
        u32::try_from(self.numbers.len() + 1).expect("a language holds some thousand words")
    }

    fn learn(&mut self, word: &str) -> u32 {
        if let Some(number) = self.get(word) {
            return number;
        }
        let number = self.next();
        self.numbers.insert(word.into(), number);
        number
    }

    fn learn_form(&mut self, stem: &str, ending: &str) -> u32 {
        let mut joined = std::mem::take(&mut self.joined);
        joined.clear();
        joined.push_str(stem);
        joined.push_str(ending);
        let number = self.learn(&joined);
        self.joined = joined;
        number
    }
}

/// The lists of a text, in order: name, expressions.
pub(super) fn lists(
    text: &'static str,
    words: &mut Vocabulary,
) -> Result<Vec<(&'static str, Vec<Expression>)>, Misread> {
    let mut found: Vec<(&str, Vec<Expression>)> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            found.push((name, Vec::new()));
            continue;
        }
        let Some((_, list)) = found.last_mut() else {
            return Err(Misread(format!("`{line}` stands in no list")));
        };
        match expression(line, words)? {
            Expression::OneOf(several) => list.extend(several),
            one => list.push(one),
        }
    }
    Ok(found)
}

/// One line.
fn expression(line: &'static str, words: &mut Vocabulary) -> Result<Expression, Misread> {
    let mut reader = Reader { line, rest: line, words };
    let found = reader.one_of()?;
    if reader.rest.is_empty() { Ok(found) } else { Err(reader.misread("a bracket too many")) }
}

struct Reader<'w> {
    line: &'static str,
    rest: &'static str,
    words: &'w mut Vocabulary,
}

impl Reader<'_> {
    fn misread(&self, what: &str) -> Misread {
        Misread(format!("{what} in `{}` at `{}`", self.line, self.rest))
    }

    fn one_of(&mut self) -> Result<Expression, Misread> {
        let first = self.row()?;
        let goes_on = |rest: &str| rest.as_bytes().first() == Some(&b'|');
        if !goes_on(self.rest) {
            return Ok(first);
        }
        let mut found = vec![first];
        while goes_on(self.rest) {
            self.rest = &self.rest[1..];
            found.push(self.row()?);
        }
        Ok(Expression::OneOf(found))
    }

    fn row(&mut self) -> Result<Expression, Misread> {
        let first = self.counted()?.ok_or_else(|| self.misread("nothing"))?;
        let Some(second) = self.counted()? else { return Ok(first) };
        let mut found = vec![first, second];
        while let Some(next) = self.counted()? {
            found.push(next);
        }
        Ok(Expression::Row(found))
    }

    /// The next item of a row and how often it stands there; none at its end.
    fn counted(&mut self) -> Result<Option<Expression>, Misread> {
        while self.rest.as_bytes().first() == Some(&b' ') {
            self.rest = &self.rest[1..];
        }
        if matches!(self.rest.as_bytes().first(), None | Some(b'|' | b')')) {
            return Ok(None);
        }
        let item = self.item()?;
        let counted = match self.rest.as_bytes().first() {
            Some(b'?') => Expression::Maybe(Box::new(item)),
            Some(b'*') => Expression::Repeat(Box::new(item)),
            _ => return Ok(Some(item)),
        };
        self.rest = &self.rest[1..];
        Ok(Some(counted))
    }

    fn item(&mut self) -> Result<Expression, Misread> {
        // By their bytes: half a million of them are read when a run begins.
        match self.rest.as_bytes() {
            [b'(', ..] => {
                self.rest = &self.rest[1..];
                let inner = self.one_of()?;
                self.rest = self.rest.strip_prefix(')').ok_or_else(|| self.misread("an open bracket"))?;
                Ok(inner)
            }
            [b'{', ..] => {
                let (name, rest) = self.rest[1..].split_once('}').ok_or_else(|| self.misread("an open brace"))?;
                self.rest = rest;
                Ok(if name == "number" { Expression::Number } else { Expression::List(name) })
            }
            [b'.', b'.', ..] => self.gap(),
            _ => self.word(),
        }
    }

    fn gap(&mut self) -> Result<Expression, Misread> {
        let rest = &self.rest[2..];
        let (crosses, rest) = rest.strip_prefix('.').map_or((Crosses::Words, rest), |rest| (Crosses::Marks, rest));
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        self.rest = &rest[digits..];
        let most = rest[..digits].parse().map_err(|_| self.misread("a gap without a number"))?;
        Ok(Expression::Gap { most, crosses })
    }

    fn word(&mut self) -> Result<Expression, Misread> {
        let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'\'' | b'&');
        let plain = self.rest.bytes().take_while(is_plain).count();
        let letters = match self.rest.as_bytes().get(plain) {
            // Most words are plain ASCII.
            Some(byte) if !byte.is_ascii() => {
                let ends = |c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '&'));
                self.rest.find(ends).unwrap_or(self.rest.len())
            }
            _ => plain,
        };
        if letters == 0 {
            return self.mark();
        }
        let (stem, rest) = self.rest.split_at(letters);
        match rest.as_bytes().first() {
            Some(b'~') => {
                self.rest = &rest[1..];
                self.words.stems.insert(stem);
                Ok(Expression::Stem(stem))
            }
            Some(b'!') => {
                self.rest = &rest[1..];
                Ok(Expression::Capitals(self.words.learn(&stem.to_lowercase())))
            }
            Some(b'(') => {
                let (endings, rest) = rest[1..].split_once(')').ok_or_else(|| self.misread("open endings"))?;
                self.rest = rest;
                let forms =
                    endings.split(',').map(|ending| Expression::Word(self.words.learn_form(stem, ending))).collect();
                self.hyphenated(Expression::OneOf(forms))
            }
            _ => {
                self.rest = rest;
                let word = self.words.learn(stem);
                self.hyphenated(Expression::Word(word))
            }
        }
    }

    /// "pain-free" is two words in a row.
    fn hyphenated(&mut self, first: Expression) -> Result<Expression, Misread> {
        if self.rest.as_bytes().first() != Some(&b'-') || !self.rest[1..].starts_with(char::is_alphanumeric) {
            return Ok(first);
        }
        self.rest = &self.rest[1..];
        let next = self.word()?;
        Ok(Expression::Row(vec![first, next]))
    }

    fn mark(&mut self) -> Result<Expression, Misread> {
        let escaped = self.rest.strip_prefix('\\');
        self.rest = escaped.unwrap_or(self.rest);
        let Some(mark) = self.rest.chars().next() else { return Err(self.misread("nothing")) };
        let (mark, rest) = self.rest.split_at(mark.len_utf8());
        self.rest = rest;
        Ok(match mark {
            "_" if escaped.is_none() => Expression::Any,
            "^" if escaped.is_none() => Expression::Start,
            "$" if escaped.is_none() => Expression::End,
            other => Expression::Word(self.words.learn(other)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_as_written() {
        let mut words = Vocabulary::default();
        for word in ["stop", "stops", "it", "pain", "free", "a", "c", "$", "/", "10"] {
            words.learn(word);
        }
        let word = {
            let numbers: FxHashMap<String, u32> =
                words.iter().map(|(word, number)| (word.to_owned(), number)).collect();
            move |word: &str| Expression::Word(numbers[word])
        };
        let mut read = |line| expression(line, &mut words).expect("a right line");
        assert_eq!(
            read("stop(,s) it"),
            Expression::Row(vec![Expression::OneOf(vec![word("stop"), word("stops")]), word("it")])
        );
        assert_eq!(read("pain-free"), Expression::Row(vec![word("pain"), word("free")]));
        assert_eq!(
            read("^ (a|{b})? ..3 c"),
            Expression::Row(vec![
                Expression::Start,
                Expression::Maybe(Box::new(Expression::OneOf(vec![word("a"), Expression::List("b")]))),
                Expression::Gap { most: 3, crosses: Crosses::Words },
                word("c"),
            ])
        );
        assert_eq!(read("\\$ {number}"), Expression::Row(vec![word("$"), Expression::Number]));
        assert_eq!(read("{number} / 10"), Expression::Row(vec![Expression::Number, word("/"), word("10")]));
        assert_eq!(words.next(), 11, "no word is learned twice");
    }

    #[test]
    fn broken_lines_are_refused() {
        let mut words = Vocabulary::default();
        for line in ["(a", "a)", "{a", "a |", "..x", "stop(,s"] {
            assert!(expression(line, &mut words).is_err(), "{line}");
        }
        assert!(lists("a", &mut words).is_err());
    }
}
