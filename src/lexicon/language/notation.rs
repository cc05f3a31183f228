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

use std::fmt;

/// One expression over words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Expression {
    /// A word or mark, lower case.
    Word(String),
    /// Words that begin so.
    Stem(String),
    /// A word in capitals.
    Capitals(String),
    /// The expressions of another list.
    List(String),
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

/// The lists of a text, in order: name, expressions.
pub(super) fn lists(text: &str) -> Result<Vec<(&str, Vec<Expression>)>, Misread> {
    let mut found: Vec<(&str, Vec<Expression>)> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            found.push((name, Vec::new()));
            continue;
        }
        let Some((_, list)) = found.last_mut() else {
            return Err(Misread(format!("`{line}` stands in no list")));
        };
        match expression(line)? {
            Expression::OneOf(several) => list.extend(several),
            one => list.push(one),
        }
    }
    Ok(found)
}

/// One line.
pub(super) fn expression(line: &str) -> Result<Expression, Misread> {
    let mut reader = Reader { line, rest: line };
    let found = reader.one_of()?;
    if reader.rest.is_empty() { Ok(found) } else { Err(reader.misread("a bracket too many")) }
}

struct Reader<'l> {
    line: &'l str,
    rest: &'l str,
}

impl Reader<'_> {
    fn misread(&self, what: &str) -> Misread {
        Misread(format!("{what} in `{}` at `{}`", self.line, self.rest))
    }

    fn one_of(&mut self) -> Result<Expression, Misread> {
        let mut found = vec![self.row()?];
        while let Some(rest) = self.rest.strip_prefix('|') {
            self.rest = rest;
            found.push(self.row()?);
        }
        Ok(if found.len() == 1 { found.remove(0) } else { Expression::OneOf(found) })
    }

    fn row(&mut self) -> Result<Expression, Misread> {
        let mut found = Vec::new();
        loop {
            self.rest = self.rest.trim_start();
            if self.rest.is_empty() || self.rest.starts_with(['|', ')']) {
                break;
            }
            let item = self.item()?;
            match self.rest.chars().next() {
                Some('?') => {
                    self.rest = &self.rest[1..];
                    found.push(Expression::Maybe(Box::new(item)));
                }
                Some('*') => {
                    self.rest = &self.rest[1..];
                    found.push(Expression::Repeat(Box::new(item)));
                }
                _ => found.push(item),
            }
        }
        match found.len() {
            0 => Err(self.misread("nothing")),
            1 => Ok(found.remove(0)),
            _ => Ok(Expression::Row(found)),
        }
    }

    fn item(&mut self) -> Result<Expression, Misread> {
        if let Some(rest) = self.rest.strip_prefix('(') {
            self.rest = rest;
            let inner = self.one_of()?;
            self.rest = self.rest.strip_prefix(')').ok_or_else(|| self.misread("an open bracket"))?;
            return Ok(inner);
        }
        if let Some(rest) = self.rest.strip_prefix('{') {
            let (name, rest) = rest.split_once('}').ok_or_else(|| self.misread("an open brace"))?;
            self.rest = rest;
            return Ok(if name == "number" { Expression::Number } else { Expression::List(name.to_owned()) });
        }
        if let Some(rest) = self.rest.strip_prefix("..") {
            let (crosses, rest) = rest.strip_prefix('.').map_or((Crosses::Words, rest), |rest| (Crosses::Marks, rest));
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            self.rest = &rest[digits..];
            let most = rest[..digits].parse().map_err(|_| self.misread("a gap without a number"))?;
            return Ok(Expression::Gap { most, crosses });
        }
        self.word()
    }

    fn word(&mut self) -> Result<Expression, Misread> {
        let letters =
            self.rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '&'))).unwrap_or(self.rest.len());
        if letters == 0 {
            return self.mark();
        }
        let (stem, rest) = self.rest.split_at(letters);
        if let Some(rest) = rest.strip_prefix('~') {
            self.rest = rest;
            return Ok(Expression::Stem(stem.to_owned()));
        }
        if let Some(rest) = rest.strip_prefix('!') {
            self.rest = rest;
            return Ok(Expression::Capitals(stem.to_lowercase()));
        }
        if let Some(endings) = rest.strip_prefix('(') {
            let (endings, rest) = endings.split_once(')').ok_or_else(|| self.misread("open endings"))?;
            self.rest = rest;
            let forms = endings.split(',').map(|ending| Expression::Word(format!("{stem}{ending}"))).collect();
            return self.hyphenated(Expression::OneOf(forms));
        }
        self.rest = rest;
        self.hyphenated(Expression::Word(stem.to_owned()))
    }

    /// "pain-free" is two words in a row.
    fn hyphenated(&mut self, first: Expression) -> Result<Expression, Misread> {
        match self.rest.strip_prefix('-') {
            Some(rest) if rest.starts_with(char::is_alphanumeric) => {
                self.rest = rest;
                let next = self.word()?;
                Ok(Expression::Row(vec![first, next]))
            }
            _ => Ok(first),
        }
    }

    fn mark(&mut self) -> Result<Expression, Misread> {
        let escaped = self.rest.strip_prefix('\\');
        self.rest = escaped.unwrap_or(self.rest);
        let Some(mark) = self.rest.chars().next() else { return Err(self.misread("nothing")) };
        self.rest = &self.rest[mark.len_utf8()..];
        Ok(match mark {
            other if escaped.is_some() => Expression::Word(other.to_string()),
            '_' => Expression::Any,
            '^' => Expression::Start,
            '$' => Expression::End,
            other => Expression::Word(other.to_string()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str) -> Expression {
        Expression::Word(text.to_owned())
    }

    #[test]
    fn lines_are_read_as_written() {
        let read = |line| expression(line).expect("a right line");
        assert_eq!(
            read("stop(,s) it"),
            Expression::Row(vec![Expression::OneOf(vec![word("stop"), word("stops")]), word("it")])
        );
        assert_eq!(read("pain-free"), Expression::Row(vec![word("pain"), word("free")]));
        assert_eq!(
            read("^ (a|{b})? ..3 c"),
            Expression::Row(vec![
                Expression::Start,
                Expression::Maybe(Box::new(Expression::OneOf(vec![word("a"), Expression::List("b".to_owned())]))),
                Expression::Gap { most: 3, crosses: Crosses::Words },
                word("c"),
            ])
        );
        assert_eq!(read("\\$ {number}"), Expression::Row(vec![word("$"), Expression::Number]));
        assert_eq!(read("{number} / 10"), Expression::Row(vec![Expression::Number, word("/"), word("10")]));
    }

    #[test]
    fn broken_lines_are_refused() {
        for line in ["(a", "a)", "{a", "a |", "..x", "stop(,s"] {
            assert!(expression(line).is_err(), "{line}");
        }
        assert!(lists("a").is_err());
    }
}
